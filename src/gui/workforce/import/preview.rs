//! The first rows of a payroll file beside its columns: as they stand, and as they read now.

use eframe::egui::{Label, RichText, Ui};

use super::session::ImportSession;
use crate::domain::clause::Level;
use crate::domain::words::Language;
use crate::domain::workforce::{STAY_YEARS, Worker};
use crate::gui::theme;
use crate::gui::widgets::card::{caption_ui, card_ui};
use crate::gui::workforce::phrases;
use crate::report::format::{self, say};
use crate::report::names;
use crate::store::workforce::{Look, RowError};

/// Letters of a cell that are shown.
const CELL_LETTERS: usize = 40;

/// Shows the rows.
pub fn preview_ui(ui: &mut Ui, import: &ImportSession, look: &Look, language: Language) {
    if look.rows.is_empty() {
        return;
    }
    let palette = theme::palette(ui);
    let small = |text: &str| RichText::new(text).font(theme::small());
    let is_mapped = look.open.is_empty() && import.mapping.missing().next().is_none();
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        caption_ui(ui, phrases::FIRST_ROWS.in_language(language));
        for row in &look.rows {
            ui.add_space(theme::STEP);
            let cells = import.mapping.columns.keys().filter_map(|field| row.cells.get(field));
            let cells: Vec<String> = cells.map(|cell| cell.chars().take(CELL_LETTERS).collect()).collect();
            let cells = say!(language, phrases::ROW_CELLS, row = row.number.to_string(), cells = &cells.join(" | "));
            ui.add(Label::new(small(&cells).color(palette.soft)).wrap());
            let (text, colour) = match &row.read {
                Some(Ok(worker)) => (worker_words(worker, language), palette.ink),
                Some(Err(errors)) => (error_words(errors, language), palette.void),
                None if is_mapped => (phrases::NOT_A_WORKER.in_language(language).to_owned(), palette.soft),
                None => (phrases::NOT_READ_YET.in_language(language).to_owned(), palette.soft),
            };
            ui.add(Label::new(RichText::new(text).color(colour)).wrap());
            ui.separator();
        }
    });
}

/// A worker in words: "vast · 38 uur · € 29.995,68 per jaar · 4 jaar in dienst · A2".
fn worker_words(worker: &Worker, language: Language) -> String {
    let Worker { contract, awf: _, youth: _, schooling, hours_per_week, gross_year, stay_years, level, registered } =
        worker;
    let hours = format::plain_number(hours_per_week.value(), 2, language);
    let pay = format::euro_exact(gross_year.value(), 2, language);
    let stay = if stay_years + 1 == STAY_YEARS { phrases::WORKER_STAY_LAST } else { phrases::WORKER_STAY };
    let mut words = vec![
        names::contract(*contract).in_language(language).to_owned(),
        say!(language, phrases::WORKER_HOURS, hours = &hours),
        say!(language, phrases::WORKER_PAY, pay = &pay),
        format::message(&stay.with(vec![("years", (*stay_years).into())]), language),
    ];
    words.extend(
        level.and_then(|level| Level::ALL.get(level)).map(|level| level.name().in_language(language).to_owned()),
    );
    words.extend(schooling.map(|schooling| names::schooling(schooling).in_language(language).to_owned()));
    words.extend(registered.map(|registered| {
        let phrase = if registered { phrases::IN_BRP } else { phrases::NOT_IN_BRP };
        phrase.in_language(language).to_owned()
    }));
    words.join(" · ")
}

fn error_words(errors: &[RowError], language: Language) -> String {
    let words: Vec<String> = errors.iter().map(|error| format::message(&error.mistake.reason(), language)).collect();
    words.join("; ")
}
