//! What is told about an assignment: by the user undertaking to the agency, and by the agency to the worker. Forms to fill
//! in, because a dossier knows no assignment and nobody's pay.

use super::super::agreement::{Subject, paragraph};
use super::super::document::{Align, Block, Cell, Column, Content, Document, Row, Span, Table};
use super::super::format::say;
use super::rights::rights_table;
use super::{paper, phrases};
use crate::domain::period::Date;
use crate::domain::words::{Language, Phrase};

/// What the user undertaking tells the agency, so that it can tell whether terms are at least equivalent (Waadi 12a).
pub(in super::super) fn equivalence(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let mut blocks = vec![
        paragraph(say!(language, phrases::EQUIVALENCE_FOR)),
        form(
            phrases::THE_ASSIGNMENT,
            &[
                phrases::USER_UNDERTAKING,
                phrases::AGENCY,
                phrases::PLACE_OF_WORK,
                phrases::START_AND_LENGTH,
                phrases::JOB_AND_GRADE,
            ],
            language,
        ),
        form(
            phrases::TERMS_THERE,
            &[
                phrases::PAY,
                phrases::SUPPLEMENTS,
                phrases::ALLOWANCES,
                phrases::HOURS,
                phrases::LEAVE,
                phrases::PENSION,
                phrases::FACILITIES,
                phrases::QUALIFICATION,
                phrases::DANGERS,
            ],
            language,
        ),
    ];
    blocks.extend(rights_table(subject, language));
    if let Some(packages) = subject.packages.filter(|packages| !packages.rows.is_empty()) {
        blocks.push(Block::Table(packages.terms_table(language)));
        if !packages.entered.is_empty() {
            blocks.push(Block::Table(packages.tests_table(language)));
        }
        let notes = packages.notes.iter().cloned();
        let missing = packages.entered.is_empty().then(|| say!(language, phrases::NO_AMOUNTS_ENTERED));
        blocks.extend(notes.chain(missing).map(|said| Block::Note(vec![Span::plain(said)])));
    }
    paper(subject, say!(language, phrases::EQUIVALENCE), blocks, today, language)
}

/// What the agency confirms to the worker before an assignment.
pub(in super::super) fn confirmation(subject: &Subject<'_>, today: Date, language: Language) -> Document {
    let mut blocks = vec![
        paragraph(say!(language, phrases::CONFIRMATION_FOR)),
        form(
            phrases::YOUR_ASSIGNMENT,
            &[
                phrases::AGENCY,
                phrases::USER_UNDERTAKING,
                phrases::PLACE_OF_WORK,
                phrases::START_AND_LENGTH,
                phrases::JOB_AND_GRADE,
                phrases::PAY,
                phrases::SUPPLEMENTS,
                phrases::ALLOWANCES,
                phrases::HOURS,
                phrases::LEAVE,
                phrases::PENSION,
                phrases::QUALIFICATION,
                phrases::DANGERS,
            ],
            language,
        ),
    ];
    blocks.extend(rights_table(subject, language));
    blocks.push(Block::Note(vec![Span::plain(say!(language, phrases::NINE_ITEMS))]));
    paper(subject, say!(language, phrases::CONFIRMATION), blocks, today, language)
}

/// Items with room to write beside each.
fn form(caption: Phrase, items: &[Phrase], language: Language) -> Block {
    let row = |item: &Phrase| Row::of([Cell::from(item.in_language(language)), Cell::from(Content::Blank)]);
    Block::Table(Table {
        caption: caption.in_language(language).to_owned(),
        columns: vec![
            Column::new(say!(language, phrases::ITEM), Align::Left, 40),
            Column::new(say!(language, phrases::FILL_IN), Align::Left, 60),
        ],
        rows: items.iter().map(row).collect(),
    })
}
