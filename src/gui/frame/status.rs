//! What was done or went wrong: above the cost bar where it asks something, over the page where it leaves by itself.

use eframe::egui::{
    Align, Align2, Area, Button, Context, Frame, Id, Layout, Margin, Order, Panel, RichText, Role, Ui, WidgetInfo, vec2,
};

use super::cost_bar;
use super::phrases as words;
use crate::domain::words::{Language, capitalised};
use crate::gui::ask::{Ask, Made, Status};
use crate::gui::basis::Basis;
use crate::gui::command::Command;
use crate::gui::office::command::OfficeCommand;
use crate::gui::out::Out;
use crate::gui::views::FindingView;
use crate::gui::widgets::card;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::{accessibility, icon, phrases, theme};
use crate::report::format::{self, say};

/// The most that a message over the page is wide.
const WIDTH: f32 = 620.0;

fn passing_id() -> Id {
    Id::unique("passing message")
}

/// Whether somebody points at the message that leaves by itself; it stays for as long.
pub fn is_held(ctx: &Context) -> bool {
    let rect = ctx.memory(|memory| memory.area_rect(passing_id()));
    rect.is_some_and(|rect| ctx.pointer_hover_pos().is_some_and(|at| rect.contains(at)))
}

/// Shows it; what asks for something takes room from the page.
pub fn status_ui(ui: &mut Ui, status: &Status, basis: &Basis, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    if status.passes() {
        let above = -(cost_bar::HEIGHT + 3.0 * theme::STEP);
        let frame = card::floating(palette, 10);
        let area = Area::new(passing_id()).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, vec2(0.0, above));
        area.show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_max_width(WIDTH.min(ui.ctx().content_rect().width() - 80.0));
                accessibility::message(ui, phrases::MESSAGE.in_language(language));
                passing_ui(ui, status, basis, language, out);
            });
        });
        return;
    }
    let strip = Frame::new().fill(palette.paper).inner_margin(Margin::symmetric(16, 8));
    Panel::bottom("status").frame(strip).show(ui, |ui| {
        accessibility::message(ui, phrases::MESSAGE.in_language(language));
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            close_ui(ui, language, out);
            ui.with_layout(Layout::top_down(Align::Min), |ui| asking_ui(ui, status, language, out));
        });
    });
}

fn close_ui(ui: &mut Ui, language: Language, out: &mut Out<Command>) {
    let name = words::STATUS_CLOSE.in_language(language);
    let response = ui.add(Button::new(icon::X.to_string()).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.on_hover_text(name).clicked() {
        out.ask(Ask::CloseStatus);
    }
}

fn passing_ui(ui: &mut Ui, status: &Status, basis: &Basis, language: Language, out: &mut Out<Command>) {
    let said = match status {
        Status::Done(words) => words.clone(),
        Status::Made(made) => made_in_words(made, basis, language),
        Status::Written(words, _) => words.clone(),
        Status::Failed(_) | Status::NotSaved(_) => return,
    };
    ui.horizontal_wrapped(|ui| {
        let good = theme::palette(ui).good;
        ui.label(RichText::new(format!("{} {said}", icon::CHECK_CIRCLE)).color(good));
        if matches!(status, Status::Made(_)) {
            let undo = phrases::UNDO.in_language(language);
            let response = ui.button(undo);
            let name = say!(language, words::UNDO_OF, edit = &said);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.clicked() {
                out.ask(Ask::Undo);
            }
        }
        if let Status::Written(_, path) = status {
            let doors = [
                (words::OPEN_WRITTEN, OfficeCommand::OpenWritten(path.clone())),
                (words::SHOW_FOLDER, OfficeCommand::ShowFolder(path.clone())),
            ];
            for (words, command) in doors {
                if ui.button(words.in_language(language)).clicked() {
                    out.send(command);
                }
            }
        }
        close_ui(ui, language, out);
    });
}

/// "‘Les Nederlands in werktijd’ toegevoegd als artikel 9 · + € 151.831,53 per jaar".
fn made_in_words(made: &Made, basis: &Basis, language: Language) -> String {
    let Made { words: done, revision: _, before } = made;
    let said = capitalised(&format::message(done, language));
    let before = before.as_ref().filter(|(proposal, _)| *proposal == basis.proposal);
    let costs = before.zip(basis.headline.as_ref()).map(|((_, before), now)| now.gross.cents - *before);
    match costs.filter(|costs| !costs.is_zero()) {
        Some(costs) => {
            say!(language, words::MADE_FOR, edit = &said, costs = format::euro_change(costs, language))
        }
        None => said,
    }
}

fn asking_ui(ui: &mut Ui, status: &Status, language: Language, out: &mut Out<Command>) {
    let (Status::Failed(errors) | Status::NotSaved(errors)) = status else { return };
    for error in errors {
        let mut finding = FindingView::of(error, language);
        finding.text = format!("{} ({})", finding.text, error.subject);
        finding_ui(ui, &finding, out);
    }
    if matches!(status, Status::NotSaved(_)) {
        let words = words::SAVE_ELSEWHERE.in_language(language);
        if ui.button(words).clicked() {
            out.send(OfficeCommand::AskSaveAs);
        }
    }
}
