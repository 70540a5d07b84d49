//! The window goes on where the program itself is at fault: with the state from before, or on another page.

use std::panic::resume_unwind;

use eframe::egui::{self, Context};

use super::App;
use crate::gui::ask::{Page, Status};
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::handle::Means;
use crate::gui::state::State;
use crate::workbench::fault::{Fault, guarded};

/// How many frames in a row may fail before the window gives up.
const MOST_UNPAINTED: usize = 3;

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
            asks_system: self.asks_system,
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

    /// What `paint` answers. Where it panics the window goes on, on the first page; where that fails too, again and again,
    /// whoever started the window says so.
    pub(super) fn painted(&mut self, paint: impl FnOnce(&Self) -> Vec<Command>) -> Vec<Command> {
        match guarded(|| paint(self)) {
            Ok(commands) => {
                self.unpainted = 0;
                commands
            }
            Err(fault) if self.unpainted > MOST_UNPAINTED => resume_unwind(Box::new(fault)),
            Err(fault) => {
                self.leave_page(&fault);
                Vec::new()
            }
        }
    }

    /// Goes on after a page could not be painted: on the first page, with nothing over it.
    fn leave_page(&mut self, fault: &Fault) {
        self.unpainted += 1;
        self.state.session.dialog = None;
        self.state.session.page = Page::default();
        self.state.session.status = Some(Status::Failed(vec![fault.diagnostic()]));
        self.derived.refresh(&self.state, &self.workbench);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::edit::Edit;
    use crate::domain::period::Date;
    use crate::gui::settings::Settings;
    use crate::store::examples::example;
    use crate::workbench::Workbench;

    fn app(ctx: &Context) -> App {
        let workbench = Workbench::built_in(Date::constant(2026, 11, 23)).expect("the data files load");
        App::new(ctx, workbench, example("schoonmaak").expect("the example loads"), None, Settings::default())
    }

    fn says_a_fault(app: &App) -> bool {
        matches!(&app.state.session.status, Some(Status::Failed(said)) if said.len() == 1)
    }

    #[test]
    fn a_command_that_panics_leaves_all_as_it_was_and_the_next_one_is_done() {
        let ctx = Context::default();
        let mut app = app(&ctx);
        let before = app.state.document.dossier().clone();
        app.change(&ctx, |state, _| {
            state.session.page = Page::Costs;
            let proposal = state.document.dossier().proposals[0].id.clone();
            let edit = Edit::NameProposal { proposal, title: "half done".to_owned() };
            state.document.apply(edit, None).expect("it can be applied");
            panic!("in a command");
        });
        assert!(says_a_fault(&app) && app.state.session.page == Page::default());
        assert_eq!(*app.state.document.dossier(), before);
        app.change(&ctx, |state, _| state.session.page = Page::Costs);
        assert_eq!(app.state.session.page, Page::Costs);
    }

    #[test]
    fn a_frame_that_panics_is_said_on_the_first_page_and_only_again_and_again_ends_the_window() {
        let ctx = Context::default();
        let mut app = app(&ctx);
        app.change(&ctx, |state, _| state.session.page = Page::Costs);
        assert_eq!(app.painted(|_| panic!("in a frame")), []);
        assert!(says_a_fault(&app) && app.state.session.page == Page::default());
        // A frame that is painted begins the count anew.
        assert_eq!(app.painted(|_| Vec::new()), []);
        for _ in 0..=MOST_UNPAINTED {
            assert_eq!(app.painted(|_| panic!("in a frame")), []);
        }
        assert!(guarded(|| app.painted(|_| panic!("once more"))).is_err());
    }
}
