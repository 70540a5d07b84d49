//! The agreement: articles at the left, the text in the middle, what the selected article costs and rests on at the
//! right.

mod inspector;
mod list;
mod sheet;

use eframe::egui::{CentralPanel, Frame, Margin, Panel, Rangef, Ui};

use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::session::Session;
use crate::gui::theme;

/// Widths of list and inspector, and what they grow to where there is room.
const LIST_WIDTH: Rangef = Rangef { min: 252.0, max: 320.0 };
const INSPECTOR_WIDTH: Rangef = Rangef { min: 312.0, max: 380.0 };
/// The share of the room by which they grow.
const LIST_SHARE: f32 = 0.18;
const INSPECTOR_SHARE: f32 = 0.21;

/// Shows the page.
pub fn agreement_ui(
    ui: &mut Ui,
    derived: &Derived,
    session: &Session,
    language: Language,
    commands: &mut Vec<Command>,
) {
    let palette = theme::palette(ui);
    let side = Frame::new().fill(palette.panel);
    let list = LIST_WIDTH.clamp(ui.available_width() * LIST_SHARE);
    let inspector = INSPECTOR_WIDTH.clamp(ui.available_width() * INSPECTOR_SHARE);
    let room = ui.available_width() - list - inspector;
    let folds = room < sheet::least_width(ui);
    Panel::left("articles").exact_size(list).resizable(false).frame(side).show(ui, |ui| {
        list::list_ui(ui, derived, session, language, commands);
    });
    if !folds || session.drawer {
        let side = Frame::new().fill(palette.paper).inner_margin(Margin::same(0));
        Panel::right("inspector").exact_size(inspector).resizable(false).frame(side).show(ui, |ui| {
            inspector::inspector_ui(ui, derived, session, language, folds, commands);
        });
    }
    CentralPanel::no_frame().frame(Frame::new().fill(palette.canvas)).show(ui, |ui| {
        sheet::sheet_ui(ui, derived, session, language, folds && !session.drawer, commands);
    });
}
