//! Two versions of a document as one with tracked changes: accepted it is the new version, rejected the old one, to the
//! character.

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::body::{Fate, Item};
use super::fields::{Bookmarks, Version};
use super::pairs::{Pair, pairs};
use super::paragraphs::{Content, Paragraph, Part, Placed, Run};

/// The parts of two versions with what becomes of each, and the names of what they refer to.
pub(super) fn merged(before: &[Placed], after: &[Placed]) -> (Vec<Item>, Bookmarks) {
    let pairs = pairs(before, after);
    let both = pairs.iter().filter_map(|pair| match pair {
        Pair::Both { before: old, after: new } => Some((&before.get(*old)?.part, &after.get(*new)?.part)),
        Pair::Deleted(_) | Pair::Inserted(_) => None,
    });
    let mut bookmarks = Bookmarks::default();
    bookmarks.name_all(after.iter(), Version::After);
    for both in both {
        if let (Part::Paragraph(old), Part::Paragraph(new)) = both {
            old.targets.iter().filter(|target| new.targets.contains(target)).for_each(|to| bookmarks.share(to));
        }
    }
    bookmarks.name_all(before.iter(), Version::Before);
    let items = pairs.into_iter().filter_map(|pair| match pair {
        Pair::Both { before: old, after: new } => {
            Some(kept(&before.get(old)?.part, after.get(new)?.part.clone(), &bookmarks))
        }
        Pair::Deleted(old) => before.get(old).and_then(|placed| of_one(&placed.part, Fate::Deleted)),
        Pair::Inserted(new) => after.get(new).and_then(|placed| of_one(&placed.part, Fate::Inserted)),
    });
    let items = items.collect();
    (items, bookmarks)
}

/// Puts remarks beside the headings with these anchors: at what there is from now on, else at what is gone.
pub(super) fn remark(items: &mut [Item], remarks: &BTreeMap<String, String>) {
    for (anchor, remark) in remarks {
        let is_heading = |item: &Item| {
            let targets = match &item.part {
                Part::Paragraph(Paragraph { targets, .. }) => targets.as_slice(),
                Part::Grid(_) | Part::Turn(_) => &[],
            };
            targets.iter().any(|target| target.anchor == *anchor && target.paragraph.is_none())
        };
        let stays = items.iter().position(|item| item.fate != Fate::Deleted && is_heading(item));
        let place = stays.or_else(|| items.iter().position(is_heading));
        if let Some(item) = place.and_then(|place| items.get_mut(place)) {
            item.remark = Some(remark.clone());
        }
    }
}

/// A part of one version. How the paper lies is no change that Word tracks: it lies as in the new version.
fn of_one(part: &Part, fate: Fate) -> Option<Item> {
    match (part, fate) {
        (Part::Turn(_), Fate::Deleted) => None,
        (Part::Turn(_), _) => Some(Item::kept(part.clone())),
        _ => Some(Item { fate, ..Item::kept(part.clone()) }),
    }
}

/// A part of both versions, with the changes of its words.
fn kept(old: &Part, new: Part, bookmarks: &Bookmarks) -> Item {
    let (changed, targets_before) = match (old, &new) {
        (Part::Paragraph(old), Part::Paragraph(new)) => {
            let Paragraph { targets, runs, .. } = old;
            (changes((runs, &new.runs), bookmarks), targets.clone())
        }
        _ => (None, Vec::new()),
    };
    Item { changed, targets_before, ..Item::kept(new) }
}

/// Runs with what becomes of them; nothing where all of them stay.
pub(super) fn changes((old, new): (&[Run], &[Run]), bookmarks: &Bookmarks) -> Option<Vec<(Fate, Run)>> {
    let (old, new) = (tokens(old, Version::Before, bookmarks), tokens(new, Version::After, bookmarks));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    if ops.iter().all(|op| matches!(op, DiffOp::Equal { .. })) {
        return None;
    }
    let is_between = |op: &DiffOp| old.get(op.old_range()).unwrap_or_default().iter().all(Token::is_between_words);
    let mut told = Told::default();
    let last = ops.len() - 1;
    for (place, op) in ops.iter().enumerate() {
        let (olds, news) = (old.get(op.old_range()).unwrap_or_default(), new.get(op.new_range()).unwrap_or_default());
        match op {
            // A space or a sign alone between two changes is read as one change.
            DiffOp::Equal { .. } if !is_between(op) || place == 0 || place == last => told.kept(news),
            _ => told.replaced(olds, news),
        }
    }
    told.flush();
    Some(told.runs)
}

/// A word, a space, a sign or a reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Token {
    run: Run,
    /// What a reference names: where that is gone, it is another reference, whatever it shows.
    names: Option<String>,
}

impl Token {
    fn is_between_words(&self) -> bool {
        matches!(&self.run.content, Content::Words(words) if !words.contains(char::is_alphanumeric))
    }
}

fn tokens(runs: &[Run], version: Version, bookmarks: &Bookmarks) -> Vec<Token> {
    let mut tokens = Vec::new();
    for run in runs {
        match &run.content {
            Content::Words(words) => {
                let token = |word: &str| Token {
                    run: Run { content: Content::Words(word.to_owned()), ..run.clone() },
                    names: None,
                };
                tokens.extend(words_of(words).map(token));
            }
            Content::Reference { to, .. } => {
                tokens.push(Token { run: run.clone(), names: bookmarks.of(to, version).map(str::to_owned) });
            }
            Content::ContentsBegin | Content::ContentsEnd => tokens.push(Token { run: run.clone(), names: None }),
        }
    }
    tokens
}

/// Words, numbers, spaces and signs, each by itself; together they are the text.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut signs = rest.char_indices().peekable();
        let (_, first) = signs.next()?;
        let mut end = first.len_utf8();
        let mut before = first;
        if first.is_alphanumeric() || first.is_whitespace() {
            while let Some((at, sign)) = signs.next() {
                let joins = match (first.is_whitespace(), sign) {
                    (true, _) => sign.is_whitespace(),
                    // The point in a number: 1.250,00.
                    (false, '.' | ',') => {
                        before.is_ascii_digit() && signs.peek().is_some_and(|(_, next)| next.is_ascii_digit())
                    }
                    (false, _) => sign.is_alphanumeric(),
                };
                if !joins {
                    break;
                }
                (end, before) = (at + sign.len_utf8(), sign);
            }
        }
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

/// Runs as they are told: what was taken out before what was put in, and words beside each other as one run.
#[derive(Default)]
struct Told {
    runs: Vec<(Fate, Run)>,
    /// What was put in since the last words that stayed.
    inserted: Vec<Run>,
}

impl Told {
    fn kept(&mut self, tokens: &[Token]) {
        self.flush();
        tokens.iter().for_each(|token| push(&mut self.runs, Fate::Kept, token.run.clone()));
    }

    fn replaced(&mut self, old: &[Token], new: &[Token]) {
        old.iter().for_each(|token| push(&mut self.runs, Fate::Deleted, token.run.clone()));
        self.inserted.extend(new.iter().map(|token| token.run.clone()));
    }

    fn flush(&mut self) {
        for run in std::mem::take(&mut self.inserted) {
            push(&mut self.runs, Fate::Inserted, run);
        }
    }
}

fn push(runs: &mut Vec<(Fate, Run)>, fate: Fate, run: Run) {
    let last = runs.last_mut().filter(|(last, _)| *last == fate).map(|(_, last)| last);
    if let Some(last) = last
        && (last.emphasis, last.size) == (run.emphasis, run.size)
        && let (Content::Words(words), Content::Words(more)) = (&mut last.content, &run.content)
    {
        words.push_str(more);
        return;
    }
    runs.push((fate, run));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        let (old, new) = ([Run::words(old)], [Run::words(new)]);
        let Some(changes) = changes((&old, &new), &Bookmarks::default()) else { return String::new() };
        let told = |(fate, run): &(Fate, Run)| match fate {
            Fate::Kept => run.text().to_owned(),
            Fate::Inserted => format!("[+{}]", run.text()),
            Fate::Deleted => format!("[-{}]", run.text()),
        };
        changes.iter().map(told).collect()
    }

    #[test]
    fn whole_words_and_numbers_change_and_spaces_between_changes_go_with_them() {
        assert_eq!(told("80 uur per jaar.", "60 uur per jaar."), "[-80][+60] uur per jaar.");
        assert_eq!(told("€ 1.250,00 bruto", "€ 1.300,50 bruto"), "€ [-1.250,00][+1.300,50] bruto");
        assert_eq!(told("a een twee b", "a drie vier b"), "a [-een twee][+drie vier] b");
        assert_eq!(told("het recht", "het recht, ook thuis"), "het recht[+, ook thuis]");
        assert_eq!(told("gelijk", "gelijk"), "");
    }

    #[test]
    fn the_pieces_of_a_text_are_the_text() {
        let text = "Ja: ‘€ 1.250,00’,  of 3.\n\tÉén-op-één 🙂.";
        assert_eq!(words_of(text).collect::<String>(), text);
    }
}
