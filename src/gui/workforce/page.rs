//! The page about the workforce: the profiles as a table, the selected one as a form, and the import of a payroll file.

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, ScrollArea, Ui};

use super::command::WorkforceCommand;
use super::import::command::ImportCommand;
use super::session::WorkforceSession;
use super::view::WorkforceView;
use super::{catalogue, form, import, phrases, table};
use crate::domain::words::Language;
use crate::gui::ask::Page;
use crate::gui::out::Out;
use crate::gui::widgets::card::{card_ui, page_title_ui};
use crate::gui::widgets::command_button::{CommandButton, Dress};
use crate::gui::{icon, theme};

/// The part of the height that the table takes at most.
const TABLE_SHARE: f32 = 0.42;

/// Shows the page.
pub fn page_ui(
    ui: &mut Ui,
    view: &WorkforceView,
    session: &WorkforceSession,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    if let Some(import) = &session.import {
        let profiles = view.table.rows.as_slice();
        import::import_ui(ui, import, view.groups.as_ref(), profiles, language, out);
        return;
    }
    let bar = Frame::new().inner_margin(Margin { left: 20, right: 20, top: 12, bottom: 8 });
    Panel::top("workforce bar").frame(bar).show_separator_line(false).show(ui, |ui| {
        let in_sight = !view.table.rows.is_empty() && view.catalogue.is_none();
        toolbar_ui(ui, in_sight, language, out);
    });
    let room = Frame::new().inner_margin(Margin { left: 20, right: 20, top: 0, bottom: 12 });
    if let Some(catalogue) = view.catalogue.as_ref() {
        CentralPanel::no_frame().frame(room).show(ui, |ui| {
            catalogue::catalogue_ui(ui, catalogue, language, out);
        });
        return;
    }
    let Some(form) = view.form.as_ref() else {
        CentralPanel::no_frame().frame(room).show(ui, |ui| empty_ui(ui, language, out));
        return;
    };
    let height = table::height(view.table.rows.len()).min(ui.available_height() * TABLE_SHARE);
    Panel::top("profiles").exact_size(height).frame(room).show_separator_line(false).show(ui, |ui| {
        table::table_ui(ui, &view.table, &form.profile.id, session, language, out);
    });
    CentralPanel::no_frame().frame(room).show(ui, |ui| {
        ScrollArea::vertical().id_salt("profile form").auto_shrink(false).show(ui, |ui| {
            // Room for the scroll bar, which floats.
            ui.set_max_width(ui.available_width() - 10.0);
            ui.push_id(&form.profile.id, |ui| form::form_ui(ui, form, session, language, out));
        });
    });
}

fn toolbar_ui(ui: &mut Ui, has_profiles: bool, language: Language, out: &mut Out<WorkforceCommand>) {
    ui.horizontal(|ui| {
        page_title_ui(ui, Page::Workforce.face().name.in_language(language));
        ui.add_space(theme::STEP * 2.0);
        let mut button = |ui: &mut Ui, sign, command, enabled, dress| {
            CommandButton { sign, command, enabled, dress }.show(ui, language, out);
        };
        button(ui, icon::PLUS, WorkforceCommand::Add, true, Dress::Full);
        button(ui, icon::FILES, WorkforceCommand::ToggleCatalogue, true, Dress::Full);
        button(ui, icon::UPLOAD_SIMPLE, WorkforceCommand::Import(ImportCommand::Open), true, Dress::Full);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            button(ui, icon::TRASH, WorkforceCommand::Remove, has_profiles, Dress::Icon);
            button(ui, icon::COPY, WorkforceCommand::Duplicate, has_profiles, Dress::Icon);
            button(ui, icon::ARROW_DOWN, WorkforceCommand::MoveDown, has_profiles, Dress::Icon);
            button(ui, icon::ARROW_UP, WorkforceCommand::MoveUp, has_profiles, Dress::Icon);
        });
    });
}

/// What to do where there is no profile yet.
fn empty_ui(ui: &mut Ui, language: Language, out: &mut Out<WorkforceCommand>) {
    let palette = theme::palette(ui);
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        page_title_ui(ui, phrases::EMPTY_TITLE.in_language(language));
        ui.label(RichText::new(phrases::EMPTY_TEXT.in_language(language)).color(palette.soft));
        ui.add_space(theme::STEP * 2.0);
        let steps = [
            (phrases::EMPTY_HINT_SECTOR, icon::FILES, WorkforceCommand::ToggleCatalogue),
            (phrases::EMPTY_HINT_ADD, icon::PLUS, WorkforceCommand::Add),
            (phrases::EMPTY_HINT_IMPORT, icon::UPLOAD_SIMPLE, WorkforceCommand::Import(ImportCommand::Open)),
        ];
        ui.push_id("first steps", |ui| {
            for (hint, sign, command) in steps {
                ui.label(hint.in_language(language));
                CommandButton { sign, command, enabled: true, dress: Dress::Full }.show(ui, language, out);
                ui.add_space(theme::STEP);
            }
        });
    });
}
