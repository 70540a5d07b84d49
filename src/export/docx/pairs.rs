//! Which parts of two versions of a document are the same part: found heading by heading, then paragraph by paragraph. What
//! moved is taken out in one place and put in at another.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::paragraphs::{Grid, Paragraph, Part, Placed};

/// A part of either version or of both, by its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    Both { before: usize, after: usize },
    Deleted(usize),
    Inserted(usize),
}

/// Thousandths of the words that two paragraphs share, from which they are versions of one.
const ALIKE: usize = 500;
/// More comparisons than this are not made among paragraphs that changed below one heading.
const MOST_COMPARISONS: usize = 40_000;

/// The parts of two versions, in one order.
pub(super) fn pairs(before: &[Placed], after: &[Placed]) -> Vec<Pair> {
    let (old, new) = (sections(before), sections(after));
    let names = |sections: &[(String, Range<usize>)]| sections.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let mut pairs = Vec::with_capacity(before.len().max(after.len()));
    for op in capture_diff_slices(Algorithm::Myers, &names(&old), &names(&new)) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                let both = old.iter().skip(old_index).zip(new.iter().skip(new_index)).take(len);
                both.for_each(|((_, old), (_, new))| within(before, after, (old, new), &mut pairs));
            }
            other => {
                let parts = |sections: &[(String, Range<usize>)], range: Range<usize>| {
                    let sections = sections.get(range).unwrap_or_default();
                    sections.iter().flat_map(|(_, range)| range.clone()).collect::<Vec<_>>()
                };
                pairs.extend(parts(&old, other.old_range()).into_iter().map(Pair::Deleted));
                pairs.extend(parts(&new, other.new_range()).into_iter().map(Pair::Inserted));
            }
        }
    }
    pairs
}

/// The parts below each heading.
fn sections(parts: &[Placed]) -> Vec<(String, Range<usize>)> {
    let mut sections: Vec<(String, Range<usize>)> = Vec::new();
    for (place, Placed { section, .. }) in parts.iter().enumerate() {
        match sections.last_mut() {
            Some((name, range)) if name == section => range.end = place + 1,
            _ => sections.push((section.clone(), place..place + 1)),
        }
    }
    sections
}

/// The parts below one heading.
fn within(before: &[Placed], after: &[Placed], (old, new): (&Range<usize>, &Range<usize>), pairs: &mut Vec<Pair>) {
    let facets = |parts: &[Placed], range: &Range<usize>| {
        parts.get(range.clone()).unwrap_or_default().iter().map(|placed| Facets::of(&placed.part)).collect::<Vec<_>>()
    };
    let (olds, news) = (facets(before, old), facets(after, new));
    for op in capture_diff_slices(Algorithm::Myers, &olds, &news) {
        let (from, to) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            let both = from.zip(to).map(|(before, after)| (old.start + before, new.start + after));
            pairs.extend(both.map(|(before, after)| Pair::Both { before, after }));
            continue;
        }
        let chosen = versions(olds.get(from.clone()).unwrap_or_default(), news.get(to.clone()).unwrap_or_default());
        let (mut left, mut right) = (old.start + from.start, new.start + to.start);
        let ends = (from.len(), to.len());
        for (before, after) in chosen.into_iter().chain([ends]) {
            let (before, after) = (old.start + from.start + before, new.start + to.start + after);
            pairs.extend((left..before).map(Pair::Deleted));
            pairs.extend((right..after).map(Pair::Inserted));
            if before < old.start + from.end && after < new.start + to.end {
                pairs.push(Pair::Both { before, after });
            }
            (left, right) = (before + 1, after + 1);
        }
    }
}

/// What two parts are compared by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Facets {
    /// Parts of different kinds are never versions of one: neither style nor number is tracked.
    kind: String,
    text: String,
    is_heading: bool,
}

impl Facets {
    fn of(part: &Part) -> Self {
        match part {
            Part::Paragraph(paragraph) => {
                let Paragraph { style, list, at_foot, targets, leads_to, .. } = paragraph;
                let kind = format!("{style} {list:?} {at_foot} {leads_to:?}");
                let is_heading = targets.iter().any(|target| target.paragraph.is_none());
                Self { kind, text: paragraph.text(), is_heading }
            }
            Part::Grid(grid) => Self { kind: "grid".to_owned(), text: text_of(grid), is_heading: false },
            Part::Turn(lie) => Self { kind: "turn".to_owned(), text: format!("{lie:?}"), is_heading: false },
        }
    }

    /// How much of the words two parts share, in thousandths; a heading is its version whatever it says.
    fn likeness(&self, other: &Self) -> usize {
        if self.kind != other.kind || self.kind == "grid" {
            return 0;
        }
        if self.is_heading {
            return 1_000;
        }
        let mut words: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        self.text.split_whitespace().for_each(|word| words.entry(word).or_default().0 += 1);
        other.text.split_whitespace().for_each(|word| words.entry(word).or_default().1 += 1);
        let all: usize = words.values().map(|(left, right)| left + right).sum();
        let shared: usize = words.values().map(|(left, right)| left.min(right)).sum();
        (2_000 * shared).checked_div(all).unwrap_or_default()
    }
}

fn text_of(grid: &Grid) -> String {
    format!("{grid:?}")
}

/// The pairs of versions among parts that changed, in their order, that have most in common.
fn versions(olds: &[Facets], news: &[Facets]) -> Vec<(usize, usize)> {
    if olds.len().saturating_mul(news.len()) > MOST_COMPARISONS {
        return Vec::new();
    }
    let likeness = |old: &Facets, new: &Facets| Some(old.likeness(new)).filter(|common| *common >= ALIKE);
    let mut best = vec![vec![0_usize; news.len() + 1]; olds.len() + 1];
    let mut common = vec![vec![None; news.len()]; olds.len()];
    for (row, old) in olds.iter().enumerate().rev() {
        for (column, new) in news.iter().enumerate().rev() {
            common[row][column] = likeness(old, new);
            let together = common[row][column].map_or(0, |common| common + best[row + 1][column + 1]);
            best[row][column] = together.max(best[row + 1][column]).max(best[row][column + 1]);
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut chosen = Vec::new();
    while row < olds.len() && column < news.len() {
        match common[row][column] {
            Some(common) if common + best[row + 1][column + 1] == best[row][column] => {
                chosen.push((row, column));
                (row, column) = (row + 1, column + 1);
            }
            _ if best[row + 1][column] >= best[row][column + 1] => row += 1,
            _ => column += 1,
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(section: &str, words: &[&str]) -> Vec<Placed> {
        let part = |words: &&str| Placed {
            section: section.to_owned(),
            part: Part::Paragraph(Paragraph::of("Normal", *words)),
        };
        words.iter().map(part).collect()
    }

    fn told(before: &[Placed], after: &[Placed]) -> String {
        let told = |pair: Pair| match pair {
            Pair::Both { before, after } => format!("{before}={after}"),
            Pair::Deleted(before) => format!("-{before}"),
            Pair::Inserted(after) => format!("+{after}"),
        };
        pairs(before, after).into_iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_paragraph_that_shares_half_its_words_is_a_version_and_another_is_not() {
        let before = placed("a", &["een twee drie vier", "blijft", "weg er mee nu"]);
        let after = placed("a", &["een twee drie vijf", "nieuw en anders", "blijft"]);
        assert_eq!(told(&before, &after), "0=0 +1 1=2 -2");
    }

    #[test]
    fn a_section_that_moved_is_taken_out_and_put_in() {
        let [a, b, c] = ["a", "b", "c"].map(|name| placed(name, &["kop", "lid"]));
        let before = [a.clone(), b.clone(), c.clone()].concat();
        let after = [b, c, a].concat();
        assert_eq!(told(&before, &after), "-0 -1 2=0 3=1 4=2 5=3 +4 +5");
    }

    #[test]
    fn every_part_of_both_versions_comes_back_in_its_order() {
        let before = [placed("", &["t"]), placed("a", &["x y", "p q", "r"]), placed("b", &["s"])].concat();
        let after = [placed("", &["t"]), placed("b", &["s", "s"]), placed("a", &["p q", "x z"])].concat();
        let pairs = pairs(&before, &after);
        let old: Vec<usize> = pairs
            .iter()
            .filter_map(|pair| match pair {
                Pair::Both { before, .. } | Pair::Deleted(before) => Some(*before),
                Pair::Inserted(_) => None,
            })
            .collect();
        let new: Vec<usize> = pairs
            .iter()
            .filter_map(|pair| match pair {
                Pair::Both { after, .. } | Pair::Inserted(after) => Some(*after),
                Pair::Deleted(_) => None,
            })
            .collect();
        assert_eq!(old, (0..before.len()).collect::<Vec<_>>());
        assert_eq!(new, (0..after.len()).collect::<Vec<_>>());
    }
}
