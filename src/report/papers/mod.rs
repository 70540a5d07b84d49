//! Papers around the agreement that take their words from its articles: the note of changes, the proposal letter, the page
//! for members, the leaflet for workers, and what user undertaking and agency tell about an assignment.

mod assignment;
pub(super) mod compare;
pub mod leaflet;
mod leaflet_phrases;
mod letter;
mod member_page;
mod note_of_changes;
mod phrases;
mod price_remarks;
mod result;
mod rights;
mod speaker;

pub(super) use assignment::{confirmation, equivalence};
pub(super) use leaflet::leaflet;
pub(super) use letter::proposal_letter;
pub(super) use member_page::member_page;
pub use note_of_changes::Earlier;
pub(super) use note_of_changes::note_of_changes;
pub use price_remarks::price_remarks;
pub(super) use result::result;

use super::agreement::Subject;
use super::document::{Block, Document};
use super::format::{self, say};
use crate::domain::period::Date;
use crate::domain::words::Language;

/// A paper without a title page, about the agreement of `subject`.
pub(super) fn paper(
    subject: &Subject<'_>,
    title: String,
    blocks: Vec<Block>,
    today: Date,
    language: Language,
) -> Document {
    let frame = &subject.dossier.agreement;
    let day = |day| format::date(day, language);
    let term = say!(language, super::phrases::DAYS, first = day(frame.term.start), last = day(frame.term.end));
    Document {
        running_head: format!("{title} · {}", frame.title),
        running_foot: say!(language, phrases::DRAWN_UP, day = day(today)),
        title,
        subtitle: vec![frame.title.clone(), term],
        imprint: Vec::new(),
        language,
        front_matter: false,
        blocks,
    }
}
