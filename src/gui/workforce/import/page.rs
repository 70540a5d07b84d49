//! The import of a payroll file on screen, in three steps above a foot that stays: the file, its columns, the result.

use eframe::egui::{
    Align, Button, CentralPanel, Frame, Id, Key, Layout, Margin, Panel, ProgressBar, RichText, ScrollArea, TextEdit, Ui,
};

use super::command::ImportCommand;
use super::session::{ImportSession, Stage, Step, Work};
use super::view::GroupsView;
use super::{columns, foot, preview, result};
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::phrases as common;
use crate::gui::views::FindingView;
use crate::gui::widgets::card::{card_ui, page_title_ui};
use crate::gui::widgets::finding::finding_ui;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::phrases;
use crate::gui::{icon, theme};
use crate::report::workforce::ProfileRow;

/// Below this width the first rows stand below the columns.
const TWO_COLUMNS: f32 = 960.0;
/// The share of the width that the first rows take beside the columns.
const PREVIEW_SHARE: f32 = 0.38;

/// Sends a change of the import.
pub fn send(command: ImportCommand, out: &mut Out<WorkforceCommand>) {
    out.send(WorkforceCommand::Import(command));
}

/// Shows the import.
pub fn import_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: Option<&GroupsView>,
    profiles: &[ProfileRow],
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let bar = Frame::new().inner_margin(Margin { left: 20, right: 20, top: 12, bottom: 8 });
    Panel::top("import bar").frame(bar).show_separator_line(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            page_title_ui(ui, phrases::IMPORT_TITLE.in_language(language));
            if let Some(name) = import.path.as_ref().and_then(|path| path.file_name()) {
                ui.label(RichText::new(name.to_string_lossy()).color(palette.soft));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| steps_ui(ui, import.step(), language));
        });
        let words = format!("{} {}", icon::INFO, phrases::PRIVATE.in_language(language));
        ui.label(RichText::new(words).font(theme::small()).color(palette.soft));
        // Above the list of columns, so that problems stay in sight while it is scrolled.
        for problem in &import.problems {
            finding_ui(ui, &FindingView::of(problem, language), out);
        }
        if let Some(work) = &import.work {
            work_ui(ui, work, language, out);
        }
    });
    let strip = Frame::new().fill(palette.paper).inner_margin(Margin::symmetric(20, 10));
    Panel::bottom("import foot").frame(strip).show(ui, |ui| {
        foot::foot_ui(ui, import, groups, profiles.len(), language, out);
    });
    let room = Frame::new().inner_margin(Margin { left: 20, right: 20, top: 0, bottom: 12 });
    let beside = ui.available_width() >= TWO_COLUMNS;
    if let (Some(look), Step::Columns, true) = (import.look.as_deref(), import.step(), beside) {
        let width = ui.available_width() * PREVIEW_SHARE;
        let side = Frame::new().inner_margin(Margin { left: 0, right: 20, top: 0, bottom: 12 });
        Panel::right("import preview").exact_size(width).frame(side).show_separator_line(false).show(ui, |ui| {
            ScrollArea::vertical().id_salt("first rows").auto_shrink(false).show(ui, |ui| {
                preview::preview_ui(ui, import, look, language);
            });
        });
    }
    CentralPanel::no_frame().frame(room).show(ui, |ui| {
        // Every step begins at its top, whatever was scrolled in the one before.
        let scroll = ScrollArea::vertical().id_salt(("import", import.step())).auto_shrink(false);
        scroll.show(ui, |ui| match (&import.file, groups) {
            (None, _) => choose_ui(ui, import, language, out),
            (Some(_), Some(groups)) => result::result_ui(ui, import, groups, profiles, language, out),
            (Some(file), None) => {
                columns::columns_ui(ui, import, &file.0, profiles, language, out);
                if let (Some(look), false) = (import.look.as_deref(), beside) {
                    preview::preview_ui(ui, import, look, language);
                }
            }
        });
    });
}

/// The steps from right to left, with the one that shows set apart.
fn steps_ui(ui: &mut Ui, shown: Step, language: Language) {
    let palette = theme::palette(ui);
    for (place, step) in Step::ALL.into_iter().enumerate().rev() {
        let text = format!("{} {}", place + 1, step.name().in_language(language));
        let text = RichText::new(text).font(theme::strong());
        ui.label(text.color(if step == shown { palette.ink } else { palette.faint }));
        if place > 0 {
            ui.label(RichText::new(icon::CARET_RIGHT.to_string()).color(palette.faint));
        }
    }
}

/// A button for what comes next.
pub fn accent_button_ui(ui: &mut Ui, text: &str, enabled: bool) -> bool {
    let palette = theme::palette(ui);
    let text = RichText::new(text).color(palette.accent_ink);
    ui.add_enabled(enabled, Button::new(text).fill(palette.accent)).clicked()
}

/// Where a file is chosen: by path, by the system's dialog, or by dropping it.
fn choose_ui(ui: &mut Ui, import: &ImportSession, language: Language, out: &mut Out<WorkforceCommand>) {
    let palette = theme::palette(ui);
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(phrases::DROP_HINT.in_language(language));
        let label = ui.label(common::PATH.in_language(language));
        let id = Id::unique("payroll path");
        let mut text = import.typed.clone();
        let mut entered = false;
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 140.0).max(240.0);
            let field = ui.add(TextEdit::singleline(&mut text).id(id).desired_width(width)).labelled_by(label.id);
            if field.changed() {
                send(ImportCommand::TypePath(text.clone()), out);
            }
            entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if ui.memory(|memory| memory.focused().is_none()) && !entered {
                field.request_focus();
            }
            if ui.button(common::BROWSE.in_language(language)).clicked() {
                send(ImportCommand::Browse, out);
            }
        });
        if entered {
            send(ImportCommand::SubmitPath, out);
        }
        if import.nothing_picked {
            ui.label(RichText::new(common::NOTHING_PICKED.in_language(language)).color(palette.warning));
        }
    });
}

/// What is going on, how far it is, and a button that stops it.
fn work_ui(ui: &mut Ui, work: &Work, language: Language, out: &mut Out<WorkforceCommand>) {
    let words = match work.stage {
        Stage::Opening => phrases::OPENING,
        Stage::Looking => phrases::LOOKING,
        Stage::Grouping => phrases::GROUPING,
    };
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.label(words.in_language(language));
            // Also while nothing is known yet, so that the button beside it stays where it is.
            let bar = ProgressBar::new(work.progress().unwrap_or(0.0)).desired_width(280.0).show_percentage();
            ui.add(bar).accessible_name(words.in_language(language));
            if ui.button(phrases::STOP.in_language(language)).clicked() {
                send(ImportCommand::Stop, out);
            }
        });
    });
}
