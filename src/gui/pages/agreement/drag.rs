//! Articles that are dragged through the list: a line shows where one would come to stand.

use eframe::egui::{CursorIcon, Response, Stroke, Ui};

use crate::domain::agreement::edit::Slot;
use crate::gui::command::Command;
use crate::gui::command::outline::OutlineCommand;
use crate::gui::theme;

/// The article under the pointer, by id.
#[derive(Clone, Debug)]
struct Dragged(String);

/// Lets a row be dragged, and be dropped on: before it, or behind it on its lower half.
pub fn drag_ui(ui: &Ui, response: &Response, article: &str, slot: impl Fn(bool) -> Slot, commands: &mut Vec<Command>) {
    response.dnd_set_drag_payload(Dragged(article.to_owned()));
    if response.dragged() {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    drop_ui(ui, response, slot, commands);
}

/// Lets an article be dropped on a row; `slot` is told whether on its lower half.
pub fn drop_ui(ui: &Ui, response: &Response, slot: impl Fn(bool) -> Slot, commands: &mut Vec<Command>) {
    let rect = response.rect;
    let below = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| at.y > rect.center().y);
    if response.dnd_hover_payload::<Dragged>().is_some() {
        let y = if below { rect.bottom() + 1.0 } else { rect.top() - 1.0 };
        ui.painter().hline(rect.x_range(), y, Stroke::new(2.0, theme::palette(ui).accent_bright));
    }
    if let Some(dragged) = response.dnd_release_payload::<Dragged>() {
        let article = dragged.0.clone();
        commands.push(Command::Outline(OutlineCommand::Drop { article, slot: slot(below) }));
    }
}
