//! The list of articles for the keyboard: one stop for Tab, with arrows from row to row. What is chosen and what has the
//! keyboard are the same row.

use eframe::egui::{EventFilter, Id, Key, Response, Sense, Ui};

use super::command::AgreementCommand;
use super::session::RowOf;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::panes::{self, Pane};

/// A row that was shown.
struct Row {
    id: Id,
    is_chosen: bool,
    of: RowOf,
}

/// The rows of the list in their order, while it is shown.
pub struct Rows {
    has_chosen: bool,
    /// What had the keyboard before they were shown: a row that is chosen no longer lets go of it.
    focused: Option<Id>,
    shown: Vec<Row>,
}

impl Rows {
    /// No rows yet; one of them will be chosen, or none.
    pub fn new(ui: &Ui, has_chosen: bool) -> Self {
        Self { has_chosen, focused: ui.memory(|memory| memory.focused()), shown: Vec::new() }
    }

    /// What the next row answers to: only the chosen one is a stop for Tab, or the first where none is.
    pub fn sense(&self, is_chosen: bool) -> Sense {
        let is_stop = is_chosen || !self.has_chosen && self.shown.is_empty();
        if is_stop { Sense::click() } else { Sense::CLICK }
    }

    /// Takes in a row that was shown. A click brings the keyboard along: it becomes the chosen one, and so the stop.
    pub fn add(&mut self, row: &Response, is_chosen: bool, of: RowOf) {
        if row.clicked() {
            row.request_focus();
        }
        self.shown.push(Row { id: row.id, is_chosen, of });
    }

    /// Goes from row to row by keyboard, and along with what is chosen in another way.
    pub fn keys(self, ui: &Ui, out: &mut Out<AgreementCommand>) {
        let memory = Id::unique("chosen row");
        let chosen = self.shown.iter().find(|row| row.is_chosen).map(|row| row.id);
        let before: Option<Id> = ui.data(|data| data.get_temp(memory)).flatten();
        ui.data_mut(|data| data.insert_temp(memory, chosen));
        if let Some(stop) = chosen.or(self.shown.first().map(|row| row.id)) {
            panes::stop(ui, Pane::Outline, stop);
        }
        let focused = self.focused;
        let Some(at) = self.shown.iter().position(|row| Some(row.id) == focused) else { return };
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.shown[at].id, arrows));
        if let Some(chosen) = chosen.filter(|chosen| before != Some(*chosen) && focused != Some(*chosen)) {
            ui.memory_mut(|memory| memory.request_focus(chosen));
            return;
        }
        let stretched = ui.input(|input| {
            let pressed = |key| input.modifiers.shift_only() && input.key_pressed(key);
            let mut behind = self.shown[at + 1..].iter();
            let mut before = self.shown[..at].iter().rev();
            let is_like = |row: &&Row| row.of.is_like(&self.shown[at].of);
            match () {
                () if pressed(Key::ArrowDown) => behind.find(is_like),
                () if pressed(Key::ArrowUp) => before.find(is_like),
                () => None,
            }
        });
        if let Some(row) = stretched {
            ui.memory_mut(|memory| memory.request_focus(row.id));
            out.send(AgreementCommand::Stretch(row.of.clone()));
            return;
        }
        let last = self.shown.len() - 1;
        let to = ui.input(|input| {
            let pressed = |key| input.modifiers.is_none() && input.key_pressed(key);
            match () {
                () if pressed(Key::ArrowDown) => (at + 1).min(last),
                () if pressed(Key::ArrowUp) => at.saturating_sub(1),
                () if pressed(Key::Home) => 0,
                () if pressed(Key::End) => last,
                () => at,
            }
        });
        if to == at {
            return;
        }
        let Row { id, is_chosen: _, of } = &self.shown[to];
        ui.memory_mut(|memory| memory.request_focus(*id));
        match of.clone() {
            RowOf::Article(article) => out.ask(Ask::SelectArticle(article)),
            RowOf::Part(part) => out.send(AgreementCommand::ShowPart(part)),
        }
    }
}
