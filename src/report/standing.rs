//! Whether a document is a draft, of which version and which day: on its first page and at every foot.

use sha2::{Digest, Sha256};

use super::agreement::{Form, Subject, text_blocks};
use super::document::{Block, Document, Span};
use super::format::{self, say};
use super::phrases;
use crate::domain::agreement::{DocumentChoices, Dossier};
use crate::domain::fingerprint::grouped;
use crate::domain::period::Date;
use crate::domain::words::Language;

/// The version of the text, such as `4f2a-91c0`: the same words give the same, and two drafts of a day can be told apart.
pub fn version(subject: &Subject<'_>) -> String {
    let mut sum = Sha256::new();
    let mut add = |words: &str| {
        sum.update(words.as_bytes());
        sum.update([0]);
    };
    // Whether it is printed who signs makes no other text of it.
    let documents = DocumentChoices { representatives: false, ..subject.dossier.documents.clone() };
    let dossier = Dossier { documents, ..subject.dossier.clone() };
    for block in text_blocks(&Subject { dossier: &dossier, ..*subject }, Form::Signing) {
        match block {
            Block::Heading { text, .. } => add(&text.to_string()),
            Block::Paragraph(spans) | Block::Note(spans) => spans.iter().for_each(|Span { text, .. }| add(text)),
            Block::Numbered { number, spans, .. } => {
                add(&number);
                spans.iter().for_each(|Span { text, .. }| add(text));
            }
            Block::Table(_) | Block::Signatures(_) | Block::Bar(_) | Block::Chart(_) => {}
        }
    }
    grouped(&sum.finalize(), 2)
}

/// What an agreement says of itself: that it is a draft, or when it was agreed; with its version.
pub(super) fn of_agreement(subject: &Subject<'_>, today: Date) -> String {
    let language = Language::Dutch;
    if !subject.dossier.documents.is_final() {
        return draft(subject, today, language);
    }
    let version = version(subject);
    match subject.dossier.agreement.concluded_on.filter(|day| *day <= today) {
        Some(day) => say!(language, phrases::AGREED_ON, day = format::date(day, language), version = version),
        None => say!(language, phrases::FINAL_TEXT, day = format::date(today, language), version = version),
    }
}

/// "CONCEPT · versie 4f2a-91c0 · 23 november 2026".
fn draft(subject: &Subject<'_>, today: Date, language: Language) -> String {
    say!(language, phrases::DRAFT_OF, version = version(subject), day = format::date(today, language))
}

/// A document about the agreement that says it is a draft, where it is one; its foot has its day already.
pub(super) fn marked(document: Document, subject: &Subject<'_>, today: Date) -> Document {
    if subject.dossier.documents.is_final() {
        return document;
    }
    let Document { imprint, running_foot, language, .. } = document;
    let first = draft(subject, today, language);
    let foot = say!(language, phrases::DRAFT_FOOT, version = version(subject), foot = running_foot);
    Document { imprint: [first].into_iter().chain(imprint).collect(), running_foot: foot, ..document }
}
