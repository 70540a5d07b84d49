//! What is asked before groups are taken into the dossier: how coarse they are, what becomes of the profiles that are
//! there, and how many employers the dossier is about.

use eframe::egui::{RichText, TextEdit, Ui};

use super::command::ImportCommand;
use super::page::send;
use super::session::{ImportSession, Whose};
use super::view::GroupsView;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::card::caption_ui;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::fields::chip_ui;
use crate::gui::workforce::phrases;
use crate::report::format::{self, say};
use crate::workbench::Existing;

/// The width of the field for the number of employers.
const EMPLOYERS_WIDTH: f32 = 96.0;

/// How coarse the groups are, where that can be chosen.
pub fn fineness_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: &GroupsView,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    if groups.finenesses.len() < 2 {
        return;
    }
    let palette = theme::palette(ui);
    caption_ui(ui, phrases::FINENESS.in_language(language));
    ui.horizontal_wrapped(|ui| {
        for fineness in &groups.finenesses {
            let count = vec![("count", fineness.profiles.into())];
            let text = format::message(&phrases::FINENESS_PROFILES.with(count), language);
            let spoken = format!("{}: {text}", phrases::FINENESS.in_language(language));
            let is_chosen = import.wanted_group == fineness.wanted_group;
            if chip_ui(ui, &text, &spoken, is_chosen) && !is_chosen {
                send(ImportCommand::Coarsen(fineness.wanted_group), out);
            }
        }
    });
    ui.label(RichText::new(phrases::FINENESS_HINT.in_language(language)).font(theme::small()).color(palette.soft));
}

/// What becomes of the profiles that are there, and whose workers these are.
pub fn taking_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: &GroupsView,
    profiles: usize,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    if profiles > 0 {
        caption_ui(ui, phrases::WHAT_BECOMES.in_language(language));
        for (existing, phrase) in [(Existing::Replace, phrases::REPLACE), (Existing::Beside, phrases::ADD_BESIDE)] {
            let words = format::message(&phrase.with(vec![("count", profiles.into())]), language);
            if ui.radio(import.existing == existing, words).clicked() {
                send(ImportCommand::Choose(existing), out);
            }
        }
    }
    if groups.asks_whose {
        whose_ui(ui, import, groups, language, out);
    }
}

fn whose_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: &GroupsView,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let now = format::plain_number(groups.employers, 2, language);
    caption_ui(ui, phrases::WHOSE.in_language(language));
    ui.label(RichText::new(say!(language, phrases::WHOSE_HINT, employers = &now)).color(palette.soft));
    if ui.radio(import.whose == Some(Whose::OneEmployer), phrases::ONE_EMPLOYER.in_language(language)).clicked() {
        send(ImportCommand::SayWhose(Whose::OneEmployer), out);
    }
    ui.horizontal(|ui| {
        if ui.radio(import.whose == Some(Whose::Several), phrases::SEVERAL_EMPLOYERS.in_language(language)).clicked() {
            send(ImportCommand::SayWhose(Whose::Several), out);
        }
        if import.whose != Some(Whose::Several) {
            return;
        }
        let mut text = import.employers.clone().unwrap_or(now);
        let field = ui.add(TextEdit::singleline(&mut text).desired_width(EMPLOYERS_WIDTH));
        if field.accessible_name(phrases::EMPLOYERS.in_language(language)).changed() {
            send(ImportCommand::TypeEmployers(text), out);
        }
        ui.label(phrases::EMPLOYERS_UNIT.in_language(language));
    });
}
