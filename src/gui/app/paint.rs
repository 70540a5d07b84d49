//! The window painted: bars around a page, the derivation beside it, and what stands over them.

use eframe::egui::accesskit::Role;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::App;
use crate::gui::ask::Page;
use crate::gui::command::Command;
use crate::gui::derivation::{Drawer, Stands};
use crate::gui::frame::{cost_bar, dialogs, drop_target, hints, rail, status, table, top_bar};
use crate::gui::office::StartView;
use crate::gui::out::Out;
use crate::gui::panes::{self, Pane};
use crate::gui::{accessibility, phrases, theme};
use crate::workbench::start::pages;

impl App {
    /// Shows the window as it is now; what was done to it.
    pub(super) fn show(&self, ui: &mut Ui) -> Vec<Command> {
        let Self { state, derived, workbench, records, .. } = self;
        let (session, language) = (&state.session, state.settings.language);
        let palette = theme::palette(ui);
        let mut commands = Vec::new();
        if let Some(start) = &session.office.start {
            return self.show_start(ui, &StartView { start, state, sectors: &workbench.sectors });
        }
        let mut out = Out::default();
        if session.frame.shows_table {
            table::table_ui(ui, &derived.basis, session.agreement.wish.as_ref(), language, &mut out);
            return out.into_sent().map(Command::from).collect();
        }
        let bar = Frame::new().fill(palette.paper).inner_margin(Margin::symmetric(8, 0));
        Panel::top("top bar").exact_size(44.0).frame(bar).show(ui, |ui| {
            accessibility::landmark(ui, Role::Banner, phrases::TOP_BAR.in_language(language));
            panes::pane(ui, Pane::Bar);
            top_bar::top_bar_ui(ui, state, &derived.basis.proposal, &mut out);
        });
        let dark = Frame::new().fill(palette.rail);
        Panel::bottom("cost bar").exact_size(cost_bar::HEIGHT).frame(dark).show_separator_line(false).show(ui, |ui| {
            accessibility::landmark(ui, Role::ContentInfo, phrases::COST_BAR.in_language(language));
            panes::pane(ui, Pane::Costs);
            cost_bar::cost_bar_ui(ui, derived, language, &mut out);
        });
        Panel::left("rail").exact_size(rail::WIDTH).resizable(false).frame(dark).show_separator_line(false).show(
            ui,
            |ui| {
                accessibility::landmark(ui, Role::Navigation, phrases::RAIL.in_language(language));
                panes::pane(ui, Pane::Rail);
                rail::rail_ui(ui, session.page, derived.open_findings(), language, &mut out);
            },
        );
        if let Some(message) = &session.status {
            status::status_ui(ui, message, &derived.basis, language, &mut out);
        }
        commands.extend(out.into_sent().map(Command::from));
        let provisional = derived.basis.provisional.as_deref();
        let drawer = Drawer { kept: &derived.derivation, session: &session.derivation, provisional, language };
        let stands = drawer.stands(session.page, ui.available_width());
        if stands == Some(Stands::Beside) {
            commands.extend(answers(|out| drawer.beside_ui(ui, out)));
        }
        let room = ui.available_rect_before_wrap();
        // The window is cleared in the colour of the canvas: to paint it again is what costs most without a graphics card.
        let page = CentralPanel::no_frame();
        commands.extend(
            page.show(ui, |ui| {
                accessibility::landmark(ui, Role::Main, session.page.face().name.in_language(language));
                panes::pane(ui, Pane::Page);
                self.page(ui)
            })
            .inner,
        );
        if stands == Some(Stands::Over) {
            commands.extend(answers(|out| drawer.over_ui(ui, room, out)));
        }
        commands.extend(answers(|out| drawer.keys(ui.ctx(), self.is_covered(), out)));
        let mut out = Out::default();
        drop_target::drop_target_ui(ui, language);
        if let Some(dialog) = &session.dialog {
            dialogs::dialog_ui(ui, dialog, state, derived, records.folders(), &mut out);
        } else if state.settings.shows_hints {
            hints::hints_ui(ui, state, &mut out);
        }
        commands.extend(out.into_sent().map(Command::from));
        commands
    }
}

/// Declares what paints the pages.
macro_rules! painters {
    ($(
        $(#[$doc:meta])* $name:ident $module:ident $command:ident $session:ident
            $code:literal $icon:ident $key:ident $nl:literal $en:literal;
    )*) => {
        impl App {
            /// Shows the page that is open.
            fn page(&self, ui: &mut Ui) -> Vec<Command> {
                let (derived, session, language) = (&self.derived, &self.state.session, self.state.settings.language);
                match session.page {
                    $(Page::$name => answers(|out| {
                        crate::gui::$module::page_ui(ui, &derived.pages.$module, &session.$module, language, out);
                    }),)*
                }
            }
        }
    };
}

pages!(painters);

/// What a page answers, as commands of the window.
pub(super) fn answers<C: Into<Command>>(show: impl FnOnce(&mut Out<C>)) -> Vec<Command> {
    let mut out = Out::default();
    show(&mut out);
    out.into_sent().map(Command::from).collect()
}
