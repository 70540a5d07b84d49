//! The words of two texts held against each other, paragraph by paragraph and within one word by word.

use similar::{ChangeTag, TextDiff};

use super::phrases;
use crate::domain::agreement::text::AgreementText;
use crate::domain::words::Language;
use crate::report::format::say;
use crate::report::papers::compare::{Change, Line, differences};

/// An article, protocol agreement or annex whose words are not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitView {
    /// Where it stands and its title: "Artikel 8 Loopbaangesprek (was: Artikel 7)".
    pub name: String,
    /// The paragraphs and items that differ, in their order; none where only the heading differs.
    pub lines: Vec<Vec<Piece>>,
}

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that stand in both texts.
    Same(String),
    /// Words that only the first text has.
    Gone(String),
    /// Words that only the second text has.
    New(String),
}

/// The articles, protocol agreements and annexes whose words differ between two texts.
pub fn units(from: &AgreementText, to: &AgreementText, language: Language) -> Vec<UnitView> {
    let view =
        |change: Change| UnitView { name: name(&change, language), lines: change.lines.iter().map(line).collect() };
    differences(from, to).changes.into_iter().map(view).collect()
}

fn name(change: &Change, language: Language) -> String {
    match (&change.before, &change.after) {
        (None, Some((place, title))) => say!(language, phrases::NEW, place = place, title = title),
        (Some((place, title)), None) => say!(language, phrases::GONE, place = place, title = title),
        (Some(before), Some((place, title))) if before.0 == *place && before.1 == *title => {
            say!(language, phrases::STAYED, place = place, title = title)
        }
        (Some((was, named)), Some((place, title))) => {
            let was = if named == title { was.clone() } else { format!("{was} {named}") };
            say!(language, phrases::STOOD, place = place, title = title, was = was)
        }
        (None, None) => String::new(),
    }
}

/// A line that stood there, stands there now, or both.
fn line((before, after): &(Option<Line>, Option<Line>)) -> Vec<Piece> {
    let text = |line: &Option<Line>| line.as_ref().map(Line::text).unwrap_or_default();
    pieces(&text(before), &text(after))
}

/// What leads from one stretch of words to another: read without what is new it is the first, without what is gone the
/// second.
fn pieces(from: &str, to: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(from, to).iter_all_changes() {
        let words = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(last)))
            | (ChangeTag::Delete, Some(Piece::Gone(last)))
            | (ChangeTag::Insert, Some(Piece::New(last))) => last.push_str(words),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(words.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Gone(words.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::New(words.to_owned())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[Piece], without: fn(&Piece) -> bool) -> String {
        let kept = pieces.iter().filter(|piece| !without(piece));
        let words = kept.map(|piece| match piece {
            Piece::Same(words) | Piece::Gone(words) | Piece::New(words) => words.as_str(),
        });
        words.collect()
    }

    #[test]
    fn words_that_stay_are_told_from_words_that_go_and_come() {
        let (from, to) = ("2. De werkgever biedt 80 uur les aan.", "2. De werkgever biedt ten minste 60 uur aan.");
        let pieces = pieces(from, to);
        assert_eq!(pieces.first(), Some(&Piece::Same("2. De werkgever biedt ".to_owned())));
        assert_eq!(read(&pieces, |piece| matches!(piece, Piece::New(_))), from);
        assert_eq!(read(&pieces, |piece| matches!(piece, Piece::Gone(_))), to);
        assert!(pieces.iter().any(|piece| matches!(piece, Piece::Gone(words) if words.contains("80"))), "{pieces:?}");
        assert_eq!(super::pieces("", "3. Nieuw."), [Piece::New("3. Nieuw.".to_owned())]);
        assert_eq!(super::pieces("gelijk", "gelijk"), [Piece::Same("gelijk".to_owned())]);
    }
}
