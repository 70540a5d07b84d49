//! The note of changes (*nota van wijzigingen*): what stands in the agreement in force beside what is to stand there, per
//! article.

use super::super::agreement::{Subject, heading, paragraph};
use super::super::document::{Align, Block, Cell, Column, Document, Row, Table};
use super::compare::{Change, Differences, Line, differences};
use super::paper;
use crate::domain::agreement::date_in_words;
use crate::domain::agreement::text::AgreementText;
use crate::domain::period::{Date, Period};
use crate::domain::words::Language;

/// The agreement that a note of changes starts from.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// Its title and term, where it is another agreement and not another text of this one.
    pub agreement: Option<(String, Period)>,
    /// Its text.
    pub text: AgreementText,
}

/// The note, in Dutch, because that is the language of the agreement.
pub(in super::super) fn note_of_changes(subject: &Subject<'_>, today: Date) -> Document {
    let title = "Nota van wijzigingen".to_owned();
    let Some(earlier) = subject.earlier else {
        let missing = "Er is geen tekst gekozen waarmee deze cao wordt vergeleken.";
        return paper(subject, title, vec![paragraph(missing)], today, Language::Dutch);
    };
    let with = match &earlier.agreement {
        Some((name, term)) => {
            let [first, last] = [term.start, term.end].map(date_in_words);
            format!("{name}, die gold van {first} tot en met {last}")
        }
        None => "de tekst die nu geldt".to_owned(),
    };
    let Differences { changes, same } = differences(&earlier.text, subject.text);
    let mut blocks = vec![paragraph(format!(
        "Deze nota noemt per artikel wat verandert ten opzichte van {with}. Links staat de oude tekst, rechts de nieuwe. Leden \
         en onderdelen waarvan alleen het nummer verandert, staan er niet in."
    ))];
    if changes.is_empty() {
        blocks.push(paragraph("Er verandert niets."));
    }
    for (index, change) in changes.into_iter().enumerate() {
        blocks.extend(change_blocks(change, index));
    }
    if !same.is_empty() {
        blocks.push(heading(2, "Ongewijzigd", "same", false));
        blocks.push(paragraph(format!("{}.", same.join("; "))));
    }
    paper(subject, title, blocks, today, Language::Dutch)
}

/// What became of one article, protocol agreement or annex.
fn change_blocks(change: Change, index: usize) -> Vec<Block> {
    let Change { before, after, lines } = change;
    let name = match (before, after) {
        (Some(before), Some((place, title))) if before == (place.clone(), title.clone()) => format!("{place} {title}"),
        (Some((was, named)), Some((place, title))) if named == title => format!("{place} {title} (was: {was})"),
        (Some((was, named)), Some((place, title))) => format!("{place} {title} (was: {was} {named})"),
        (None, Some((place, title))) => format!("{place} {title} (nieuw)"),
        (Some((was, named)), None) => format!("{was} {named} (vervalt)"),
        (None, None) => return Vec::new(),
    };
    let mut blocks = vec![heading(2, name, format!("change-{index}"), false)];
    if lines.is_empty() {
        blocks.push(paragraph("Alleen het opschrift verandert."));
        return blocks;
    }
    let text = |line: Option<Line>| Cell::from(line.map_or_else(|| "–".to_owned(), |line| line.text()));
    blocks.push(Block::Table(Table {
        caption: String::new(),
        columns: ["Oude tekst", "Nieuwe tekst"].map(|name| Column::new(name, Align::Left, 50)).into(),
        rows: lines.into_iter().map(|(old, new)| Row::of([text(old), text(new)])).collect(),
    }));
    blocks
}
