//! Brings what takes the focus into sight, so that a page can be walked by keyboard alone.

use eframe::egui::{Id, Ui};

/// Scrolls the area around `ui` to the widget that took the focus since the last frame, where it is part of it.
pub fn follow_focus(ui: &Ui) {
    let memory = ui.scope_id().with("followed");
    let focused = ui.memory(|memory| memory.focused());
    let before: Option<Id> = ui.data(|data| data.get_temp(memory)).flatten();
    if focused == before {
        return;
    }
    ui.data_mut(|data| data.insert_temp(memory, focused));
    let response = focused.and_then(|focused| ui.ctx().read_response(focused));
    if let Some(response) = response.filter(|response| response.layer_id == ui.layer_id()) {
        let around = response.rect.expand(12.0);
        if !ui.clip_rect().contains_rect(around) {
            ui.scroll_to_rect(around, None);
        }
    }
}
