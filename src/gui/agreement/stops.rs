//! Where the keyboard stops in the text: the article whose values it is in and the one that is selected are the same one.

use eframe::egui::{Id, Ui};

use super::session::AgreementSession;
use crate::domain::id::ArticleId;
use crate::gui::panes::{self, Pane};

/// The stops of the text, while it is set.
#[derive(Debug, Default)]
pub struct Stops {
    /// Whether what is being set is the article that is selected.
    is_in_selected: bool,
    /// Those of the article that is selected, in their order.
    of_selected: Vec<Id>,
    /// The one that has the keyboard.
    focused: Option<Id>,
}

impl Stops {
    /// Begins with an article, or behind one.
    pub fn begin(&mut self, is_selected: bool) {
        self.is_in_selected = is_selected;
    }

    /// Takes in a stop that was set.
    pub fn add(&mut self, ui: &Ui, stop: Id) {
        if self.is_in_selected {
            self.of_selected.push(stop);
        }
        if ui.memory(|memory| memory.has_focus(stop)) {
            self.focused = Some(stop);
        }
    }

    /// Lets F6 find the article that is selected. Where another one was selected in another way, the keyboard goes along to
    /// its first stop.
    pub fn end(self, ui: &Ui, session: &AgreementSession) {
        let memory = Id::unique("article with the keyboard");
        let selected = session.selected().map(ArticleId::from);
        let before: Option<ArticleId> = ui.data(|data| data.get_temp(memory)).flatten();
        panes::stop_among(ui, Pane::Text, &self.of_selected);
        if before == selected {
            return;
        }
        ui.data_mut(|data| data.insert_temp(memory, selected));
        let stays = self.focused.is_none_or(|focused| self.of_selected.contains(&focused));
        if let Some(first) = self.of_selected.first().filter(|_| !stays && session.blank.is_none()) {
            ui.memory_mut(|memory| memory.request_focus(*first));
        }
    }
}
