//! The foot of the import, which stays while a step is scrolled: the way back, what is still to be said, the way on.

use eframe::egui::{Align, Layout, RichText, Ui};

use super::command::ImportCommand;
use super::page::{accent_button_ui, send};
use super::session::{ImportSession, Step};
use super::view::GroupsView;
use crate::domain::words::{Language, Phrase};
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::phrases;
use crate::report::format::{self, say};
use crate::workbench::Existing;

/// Shows the foot; the dossier has so many profiles.
pub fn foot_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: Option<&GroupsView>,
    profiles: usize,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        let mut button = |ui: &mut Ui, phrase: Phrase, command: ImportCommand| {
            if ui.button(phrase.in_language(language)).clicked() {
                send(command, out);
            }
        };
        button(ui, phrases::IMPORT_CLOSE, ImportCommand::Close);
        match import.step() {
            Step::File => {}
            Step::Columns => button(ui, phrases::OTHER_FILE, ImportCommand::OtherFile),
            Step::Result => button(ui, phrases::BACK, ImportCommand::Back),
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (next, command, waits) = match (import.step(), groups) {
                (Step::File, _) => {
                    let waits = import.typed.trim().is_empty().then(|| say!(language, phrases::WAITS_FILE));
                    (phrases::READ_FILE, ImportCommand::SubmitPath, waits)
                }
                (Step::Result, Some(groups)) => {
                    if groups.table.rows.is_empty() || groups.question.is_some() {
                        return;
                    }
                    let waits = waits_of_result(import, groups, profiles, language);
                    (phrases::TAKE_IN, ImportCommand::TakeIn(import.existing), waits)
                }
                (Step::Columns | Step::Result, _) => {
                    let waits = waits_of_columns(import, language);
                    (phrases::GROUP, ImportCommand::Group { skip_bad_rows: false }, waits)
                }
            };
            let is_ready = waits.is_none() && import.work.is_none();
            if accent_button_ui(ui, next.in_language(language), is_ready) {
                send(command, out);
            }
            if let Some(waits) = waits {
                ui.label(RichText::new(waits).color(palette.warning));
            }
        });
    });
}

/// What must still be said of the columns before rows can be grouped.
fn waits_of_columns(import: &ImportSession, language: Language) -> Option<String> {
    let missing: Vec<&str> = import.mapping.missing().map(|field| field.name().in_language(language)).collect();
    if !missing.is_empty() {
        return Some(say!(language, phrases::MISSING_COLUMNS, fields = &missing.join(", ")));
    }
    let Some(look) = import.look.as_deref() else {
        return Some(phrases::LOOKING.in_language(language).to_owned());
    };
    let unsure = import.mapping.guesses.len() + import.mapping.rivals.len();
    let asked = unsure + look.open.len() + look.questions.len() + import.problems.len();
    (asked > 0).then(|| format::message(&phrases::WAITS_QUESTIONS.with(vec![("count", asked.into())]), language))
}

/// What must still be said of the groups before they are taken into a dossier with so many profiles.
fn waits_of_result(import: &ImportSession, groups: &GroupsView, profiles: usize, language: Language) -> Option<String> {
    if profiles > 0 && import.existing == Existing::Refuse {
        return Some(format::message(&phrases::WAITS_EXISTING.with(vec![("count", profiles.into())]), language));
    }
    if groups.asks_whose && import.whose.is_none() {
        return Some(phrases::WAITS_WHOSE.in_language(language).to_owned());
    }
    import.employers(groups.employers).err().map(|why| format::message(&why, language))
}
