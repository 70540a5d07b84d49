//! The window goes on where the program itself is at fault: with the state from before, or on another page.

use eframe::egui::{self, Context};

use super::App;
use crate::gui::ask::{Page, Status};
use crate::gui::derived::Derived;
use crate::gui::handle::Means;
use crate::gui::state::State;
use crate::workbench::fault::{Fault, guarded};

impl App {
    /// Has `work` change the state; everything shown follows at once. Where it panics all is as it was before, and the
    /// window says so and goes on.
    pub fn change(&mut self, ctx: &Context, work: impl FnOnce(&mut State, &Means<'_>)) {
        let before = self.state.clone();
        let means = Means {
            derived: &self.derived,
            workbench: &self.workbench,
            tasks: &self.tasks,
            records: &self.records,
            is_dark: ctx.theme() == egui::Theme::Dark,
        };
        let changed = guarded(|| {
            work(&mut self.state, &means);
        })
        .and_then(|()| guarded(|| self.derived.refresh(&self.state, &self.workbench)));
        if let Err(fault) = changed {
            self.state = before;
            self.state.session.dialog = None;
            self.state.session.status = Some(Status::Failed(vec![fault.diagnostic()]));
            // What was being derived may be half done.
            self.derived = Derived::default();
            self.derived.refresh(&self.state, &self.workbench);
        }
        self.records.keep(&self.state);
    }

    /// Goes on after a page could not be painted: on the first page, with nothing over it.
    pub(super) fn leave_page(&mut self, fault: &Fault) {
        self.unpainted += 1;
        self.state.session.dialog = None;
        self.state.session.page = Page::default();
        self.state.session.status = Some(Status::Failed(vec![fault.diagnostic()]));
        self.derived.refresh(&self.state, &self.workbench);
    }
}
