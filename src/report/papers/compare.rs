//! Two texts of an agreement held side by side: which articles came, went or changed, and which of their paragraphs.

use crate::domain::agreement::text::{AgreementText, ArticleText, Run, SectionText, words};

/// A paragraph or item as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) struct Line {
    /// Its number or letter, with its full stop; empty where it has none.
    pub(in crate::report) number: String,
    pub(in crate::report) words: String,
}

impl Line {
    fn of(number: impl Into<String>, runs: &[Run]) -> Self {
        Self { number: number.into(), words: words(runs) }
    }

    /// It as it reads: "2. De werkgever …".
    pub(in crate::report) fn text(&self) -> String {
        if self.number.is_empty() { self.words.clone() } else { format!("{} {}", self.number, self.words) }
    }
}

/// An article, protocol agreement or annex in one of the texts.
#[derive(Clone, Debug)]
pub(in crate::report) struct Unit {
    /// Its kind with its id: what it is found by in the other text.
    key: (Kind, String),
    /// Its kind and number: "Artikel 8".
    place: String,
    title: String,
    lines: Vec<Line>,
}

impl Unit {
    fn heading(self) -> (String, String) {
        (self.place, self.title)
    }
}

/// What a unit is; units are compared and listed by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Article,
    Protocol,
    Annex,
}

/// A unit that is not as it was.
#[derive(Clone, Debug)]
pub(in crate::report) struct Change {
    /// Where it stood, as "Artikel 8", and its title, where it was there.
    pub(in crate::report) before: Option<(String, String)>,
    /// Where it stands from now on, and its title, where it still is.
    pub(in crate::report) after: Option<(String, String)>,
    /// What stood there beside what stands there now, line by line; what is the same is left out.
    pub(in crate::report) lines: Vec<(Option<Line>, Option<Line>)>,
}

/// How one text differs from another.
#[derive(Clone, Debug, Default)]
pub(in crate::report) struct Differences {
    pub(in crate::report) changes: Vec<Change>,
    /// The headings of what stays as it was, but perhaps for its number.
    pub(in crate::report) same: Vec<String>,
}

/// What differs in `after` from `before`: articles and sections are those with the same id, else with the same title.
pub(in crate::report) fn differences(before: &AgreementText, after: &AgreementText) -> Differences {
    let mut left = units(before);
    let mut found = Differences::default();
    for kind in [Kind::Article, Kind::Protocol, Kind::Annex] {
        for unit in units(after).into_iter().filter(|unit| unit.key.0 == kind) {
            let by_id = left.iter().position(|one| one.key == unit.key);
            let place = by_id.or_else(|| left.iter().position(|one| one.key.0 == kind && one.title == unit.title));
            let earlier = place.map(|place| left.remove(place));
            let lines = side_by_side(earlier.as_ref().map_or(&[], |one| one.lines.as_slice()), &unit.lines);
            let renamed = earlier.as_ref().is_some_and(|one| one.title != unit.title);
            if earlier.is_some() && lines.is_empty() && !renamed {
                found.same.push(format!("{} {}", unit.place, unit.title));
            } else {
                found.changes.push(Change { before: earlier.map(Unit::heading), after: Some(unit.heading()), lines });
            }
        }
        // What is gone stands behind what there is of its kind.
        let (gone, others) = left.into_iter().partition(|one: &Unit| one.key.0 == kind);
        left = others;
        found.changes.extend(gone.into_iter().map(|Unit { place, title, lines, .. }| Change {
            before: Some((place, title)),
            after: None,
            lines: lines.into_iter().map(|line| (Some(line), None)).collect(),
        }));
    }
    found
}

fn units(text: &AgreementText) -> Vec<Unit> {
    let article = |article: &ArticleText| Unit {
        key: (Kind::Article, article.id.to_string()),
        place: format!("Artikel {}", article.number),
        title: article.title.clone(),
        lines: lines(article),
    };
    let section = |kind: Kind, name: &str, section: &SectionText| Unit {
        key: (kind, section.id.clone()),
        place: format!("{name} {}", section.number),
        title: section.title.clone(),
        lines: section.paragraphs.iter().map(|runs| Line::of("", runs)).collect(),
    };
    let articles = text.articles().map(article);
    let protocol = text.protocol.iter().map(|one| section(Kind::Protocol, "Protocolafspraak", one));
    let annexes = text.annexes.iter().map(|one| section(Kind::Annex, "Bijlage", one));
    articles.chain(protocol).chain(annexes).collect()
}

fn lines(article: &ArticleText) -> Vec<Line> {
    let mut lines = Vec::new();
    for paragraph in &article.paragraphs {
        let number = paragraph.number.map(|number| format!("{number}.")).unwrap_or_default();
        lines.push(Line::of(number, &paragraph.runs));
        lines.extend(paragraph.items.iter().map(|item| Line::of(format!("{}.", item.letter), &item.runs)));
    }
    lines
}

/// The lines that differ, side by side in their order: those between the same two lines that stayed stand beside each
/// other. A line with another number but the same words stayed.
fn side_by_side(before: &[Line], after: &[Line]) -> Vec<(Option<Line>, Option<Line>)> {
    let mut pairs = Vec::new();
    let (mut from, mut to) = (0, 0);
    let ends = (before.len(), after.len());
    for (kept_before, kept_after) in longest_common(before, after).into_iter().chain([ends]) {
        let (old, new) = (&before[from..kept_before], &after[to..kept_after]);
        let rows = old.len().max(new.len());
        pairs.extend((0..rows).map(|row| (old.get(row).cloned(), new.get(row).cloned())));
        (from, to) = (kept_before + 1, kept_after + 1);
    }
    pairs
}

/// The places of the longest sequence of lines with the same words in both.
fn longest_common(before: &[Line], after: &[Line]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0_usize; after.len() + 1]; before.len() + 1];
    for (row, old) in before.iter().enumerate().rev() {
        for (column, new) in after.iter().enumerate().rev() {
            longest[row][column] = match old.words == new.words {
                true => longest[row + 1][column + 1] + 1,
                false => longest[row + 1][column].max(longest[row][column + 1]),
            };
        }
    }
    let mut common = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < before.len() && column < after.len() {
        if before[row].words == after[column].words {
            common.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if longest[row + 1][column] >= longest[row][column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(words: &[&str]) -> Vec<Line> {
        let line =
            |(index, words): (usize, &&str)| Line { number: format!("{}.", index + 1), words: (*words).to_owned() };
        words.iter().enumerate().map(line).collect()
    }

    fn told(before: &[&str], after: &[&str]) -> Vec<(String, String)> {
        let text = |line: Option<Line>| line.map_or_else(String::new, |line| line.text());
        let pairs = side_by_side(&some(before), &some(after));
        pairs.into_iter().map(|(old, new)| (text(old), text(new))).collect()
    }

    fn pair(old: &str, new: &str) -> (String, String) {
        (old.to_owned(), new.to_owned())
    }

    #[test]
    fn only_lines_that_differ_stand_beside_each_other() {
        assert_eq!(told(&["a", "b", "c"], &["a", "b", "c"]), []);
        assert_eq!(told(&["a", "b", "c"], &["a", "x", "c"]), [pair("2. b", "2. x")]);
        assert_eq!(told(&["a", "c"], &["a", "b", "c"]), [pair("", "2. b")], "the third moved on, and is the same");
        assert_eq!(told(&["a", "b", "c"], &["c"]), [pair("1. a", ""), pair("2. b", "")]);
        assert_eq!(
            told(&["a", "b"], &["x", "y", "b", "z"]),
            [pair("1. a", "1. x"), pair("", "2. y"), pair("", "4. z")]
        );
        assert_eq!(told(&[], &["a"]), [pair("", "1. a")]);
    }
}
