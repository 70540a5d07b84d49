//! The page about the workforce: the profiles as a table, the selected one as a form, and the import of a payroll file.

use eframe::egui::{Align, CentralPanel, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, TextEdit, Ui};

use super::command::WorkforceCommand;
use super::fields::Form;
use super::import::command::ImportCommand;
use super::session::WorkforceSession;
use super::view::WorkforceView;
use super::{catalogue, columns, fields, form, import, phrases, table};
use crate::domain::words::Language;
use crate::gui::ask::Page;
use crate::gui::out::Out;
use crate::gui::widgets::card::{card_ui, page_title_ui};
use crate::gui::widgets::command_button::{CommandButton, Dress};
use crate::gui::widgets::table_menu::TableMenu;
use crate::gui::{icon, theme};
use crate::report::format;

/// The least width of the form beside the table, and the one it begins with.
const FORM_WIDTHS: (f32, f32) = (330.0, 400.0);
/// The most of the page that the form takes.
const FORM_SHARE: f32 = 0.6;
/// What stands around the table: margins and a scroll bar.
const TABLE_EDGE: f32 = 60.0;
/// The width of the field that searches.
const SEARCH_WIDTH: f32 = 220.0;

/// Shows the page.
pub fn page_ui(
    ui: &mut Ui,
    view: &WorkforceView,
    session: &WorkforceSession,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    if session.shows_bill {
        import::bill_ui(ui, &view.bill, view.table.heads, language, out);
        return;
    }
    if let Some(import) = &session.import {
        let profiles = view.table.rows.as_slice();
        import::import_ui(ui, import, view.groups.as_ref(), profiles, language, out);
        return;
    }
    let bar = Frame::new().inner_margin(Margin { left: 20, right: 20, top: 12, bottom: 8 });
    Panel::top("workforce bar").frame(bar).show_separator_line(false).show(ui, |ui| {
        let in_sight = !view.table.rows.is_empty() && view.catalogue.is_none();
        toolbar_ui(ui, view, in_sight, session, language, out);
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
    let form = Form { view: form, session, language };
    if !session.hides_form {
        let side = Frame::new().inner_margin(Margin { left: 12, right: 8, top: 0, bottom: 12 });
        let width = ui.available_width();
        let beside = width - columns::LEAST_ROOM - TABLE_EDGE;
        let most = (width * FORM_SHARE).min(beside).max(FORM_WIDTHS.0);
        Panel::right("profile form").default_size(FORM_WIDTHS.1).size_range(FORM_WIDTHS.0..=most).frame(side).show(
            ui,
            |ui| {
                ui.add(Label::new(RichText::new(&form.view.profile.name).font(theme::strong())).truncate());
                // Every profile begins at its top.
                let scroll = ScrollArea::vertical().id_salt(("profile form", &form.view.profile.id)).auto_shrink(false);
                scroll.show(ui, |ui| {
                    // Room for the scroll bar, which floats.
                    ui.set_max_width(ui.available_width() - 10.0);
                    ui.push_id(&form.view.profile.id, |ui| form::form_ui(ui, &form, out));
                });
            },
        );
    }
    CentralPanel::no_frame().frame(room).show(ui, |ui| {
        if view.lines.is_empty() {
            ui.label(phrases::NOT_FOUND.in_language(language));
            return;
        }
        table::table_ui(ui, &view.table, &view.lines, &form, out);
    });
}

fn toolbar_ui(
    ui: &mut Ui,
    view: &WorkforceView,
    has_profiles: bool,
    session: &WorkforceSession,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let in_order = session.order.is_of_the_dossier();
    let page = Page::Workforce.face().name.in_language(language);
    ui.horizontal(|ui| {
        page_title_ui(ui, page);
        ui.add_space(theme::STEP * 2.0);
        for (sign, command) in [
            (icon::PLUS, WorkforceCommand::Add),
            (icon::FILES, WorkforceCommand::ToggleCatalogue),
            (icon::UPLOAD_SIMPLE, WorkforceCommand::Import(ImportCommand::Open)),
        ] {
            CommandButton { sign, command, enabled: true, dress: Dress::Full }.show(ui, language, out);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if has_profiles {
                let table = || view.table.table(&view.along.together, language);
                TableMenu { name: page, table, provisional: view.along.provisional.as_deref(), language }.show(ui, out);
            }
            let mut button = |ui: &mut Ui, sign, command, enabled, dress| {
                CommandButton { sign, command, enabled, dress }.show(ui, language, out);
            };
            button(ui, icon::SIDEBAR_SIMPLE, WorkforceCommand::ToggleForm, has_profiles, Dress::Icon);
            button(ui, icon::TRASH, WorkforceCommand::Remove, has_profiles, Dress::Icon);
            button(ui, icon::COPY, WorkforceCommand::Duplicate, has_profiles, Dress::Icon);
            button(ui, icon::ARROW_DOWN, WorkforceCommand::MoveDown, has_profiles && in_order, Dress::Icon);
            button(ui, icon::ARROW_UP, WorkforceCommand::MoveUp, has_profiles && in_order, Dress::Icon);
        });
    });
    if has_profiles {
        ui.horizontal(|ui| arrange_ui(ui, session, language, out));
    }
}

/// What is searched for, whether contracts stand together, and how many are ticked.
fn arrange_ui(ui: &mut Ui, session: &WorkforceSession, language: Language, out: &mut Out<WorkforceCommand>) {
    let name = phrases::SEARCH.in_language(language);
    let mut search = session.order.search.clone();
    let field = ui.add(TextEdit::singleline(&mut search).hint_text(name).desired_width(SEARCH_WIDTH));
    if field.accessible_name(name).changed() {
        out.send(WorkforceCommand::Search(search));
    }
    let words = phrases::BY_CONTRACT.in_language(language);
    if fields::chip_ui(ui, words, words, session.order.by_contract) {
        out.send(WorkforceCommand::ToggleByContract);
    }
    if !session.marked.is_empty() {
        let count = vec![("count", session.marked.len().into())];
        ui.label(format::message(&phrases::MARKED.with(count), language));
        if fields::chip_ui(
            ui,
            phrases::MARK_NONE.in_language(language),
            phrases::MARK_NONE.in_language(language),
            false,
        ) {
            out.send(WorkforceCommand::MarkNone);
        }
    }
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
