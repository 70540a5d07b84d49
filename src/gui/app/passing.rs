//! Messages that say what was done leave by themselves once there was time to read them.

use std::time::Duration;

use eframe::egui::Context;

use super::App;
use crate::gui::ask::{Ask, Status};
use crate::gui::command::Command;
use crate::gui::frame::status;

/// How long a message stays that nobody points at.
const LASTS: Duration = Duration::from_secs(10);

/// A message with when it came, in seconds since the start.
pub(super) type Said = (Status, f64);

impl App {
    /// Closes the message that was there long enough; one that is pointed at begins again.
    pub(super) fn let_pass(&mut self, ctx: &Context) -> Option<Command> {
        let now = ctx.input(|input| input.time);
        let Some(status) = self.state.session.status.as_ref().filter(|status| status.passes()) else {
            self.said = None;
            return None;
        };
        let since = match &self.said {
            Some((said, since)) if said == status && !status::is_held(ctx) => *since,
            Some(_) | None => {
                self.said = Some((status.clone(), now));
                now
            }
        };
        let left = LASTS.as_secs_f64() - (now - since);
        if left <= 0.0 {
            return Some(Ask::CloseStatus.into());
        }
        ctx.request_repaint_after(Duration::from_secs_f64(left));
        None
    }
}
