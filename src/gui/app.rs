//! The window as an eframe app: shows the state, gathers commands, and has them handled after the frame.

use std::path::PathBuf;

use eframe::egui::{self, CentralPanel, Context, Frame, Margin, Panel, Theme, Ui, ViewportCommand};

use super::command::Command;
use super::command::outline::OutlineCommand;
use super::derived::Derived;
use super::engine::Engine;
use super::frame::{cost_bar, derivation, dialogs, rail, status, top_bar};
use super::handle::{Means, handle, take_in};
use super::pages;
use super::session::Page;
use super::settings::{Settings, Shade};
use super::state::State;
use super::task::{Outcome, Tasks};
use super::theme;
use crate::store::dossier::Loaded;

/// The window.
pub struct App {
    state: State,
    derived: Derived,
    engine: Engine,
    tasks: Tasks,
    title: String,
}

impl App {
    /// A window that shows the dossier that was read.
    pub fn new(ctx: &Context, engine: Engine, loaded: Loaded, path: Option<PathBuf>, settings: Settings) -> Self {
        theme::install(ctx);
        let has_file = path.is_some();
        let mut state = State::new(loaded.dossier, path, settings);
        state.session.text_hash = has_file.then_some(loaded.text_hash);
        let mut derived = Derived::default();
        derived.refresh(&state, &engine);
        set_shade(ctx, settings.shade);
        Self { state, derived, engine, tasks: Tasks::new(ctx.clone()), title: String::new() }
    }

    /// The state, for tests.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What follows from it, for tests.
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// Has a command handled; everything shown follows at once.
    pub fn send(&mut self, ctx: &Context, command: Command) {
        let shade = self.state.settings.shade;
        let means = Means { derived: &self.derived, engine: &self.engine, tasks: &self.tasks };
        handle(&mut self.state, &means, command);
        self.derived.refresh(&self.state, &self.engine);
        if self.state.settings.shade != shade {
            set_shade(ctx, self.state.settings.shade);
        }
        ctx.request_repaint();
    }

    fn take_in_outcomes(&mut self) {
        while let Some(outcome) = self.tasks.outcome() {
            let outcome = match outcome {
                Outcome::Priced(priced) => {
                    self.derived.take_in_price(*priced);
                    continue;
                }
                outcome => outcome,
            };
            let time = jiff::ZonedDateTime::now().strftime("%H:%M").to_string();
            let means = Means { derived: &self.derived, engine: &self.engine, tasks: &self.tasks };
            take_in(&mut self.state, &means, outcome, time);
            self.derived.refresh(&self.state, &self.engine);
        }
    }

    /// The commands whose keys were pressed.
    fn shortcuts(&self, ctx: &Context) -> Vec<Command> {
        if self.state.session.dialog.is_some() || self.state.session.outline.library.is_some() {
            return Vec::new();
        }
        let types = ctx.text_edit_focused();
        let drags = ctx.input(|input| input.pointer.any_down());
        let pressed = Command::listed().into_iter().filter(|command| {
            // A field takes its own typing back, and nobody undoes what is still being dragged.
            let takes_back = matches!(command, Command::Undo | Command::Redo);
            let removes = *command == Command::Outline(OutlineCommand::Remove);
            let waits = (takes_back && (types || drags)) || (removes && types);
            let keys = command.face().and_then(|face| face.shortcut);
            !waits && keys.is_some_and(|keys| ctx.input_mut(|input| input.consume_shortcut(&keys)))
        });
        pressed.collect()
    }

    fn show(&self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let Self { state, derived, engine: _, tasks: _, title: _ } = self;
        let (session, language) = (&state.session, state.settings.language);
        let palette = theme::palette(ui);
        let bar = Frame::new().fill(palette.paper).inner_margin(Margin::symmetric(8, 0));
        Panel::top("top bar").exact_size(44.0).frame(bar).show(ui, |ui| {
            top_bar::top_bar_ui(ui, state, &derived.proposal, commands);
        });
        let dark = Frame::new().fill(palette.rail);
        Panel::bottom("cost bar").exact_size(cost_bar::HEIGHT).frame(dark).show_separator_line(false).show(ui, |ui| {
            cost_bar::cost_bar_ui(ui, derived, language, commands);
        });
        Panel::left("rail")
            .exact_size(rail::WIDTH)
            .resizable(false)
            .frame(dark)
            .show_separator_line(false)
            .show(ui, |ui| rail::rail_ui(ui, session.page, language, commands));
        if let Some(message) = &session.status {
            let strip = Frame::new().fill(palette.paper).inner_margin(Margin::symmetric(16, 8));
            Panel::bottom("status").frame(strip).show(ui, |ui| status::status_ui(ui, message, language, commands));
        }
        CentralPanel::no_frame().frame(Frame::new().fill(palette.canvas)).show(ui, |ui| match session.page {
            Page::Agreement => pages::agreement::agreement_ui(ui, derived, session, language, commands),
            Page::Workforce => pages::workforce::workforce_ui(ui, derived, session, language, commands),
            Page::Costs => pages::costs::costs_ui(ui, derived, language, commands),
            Page::Funding => pages::funding::funding_ui(ui, derived, session, language, commands),
            Page::Checks => pages::checks::checks_ui(ui, derived, session, language, commands),
            Page::Documents => pages::documents::documents_ui(ui, derived, session, language, commands),
        });
        derivation::derivation_ui(ui, derived, session.derivations.len(), language, commands);
        if let Some(dialog) = &session.dialog {
            dialogs::dialog_ui(ui, dialog, &state.document.dossier().name, language, commands);
        }
    }

    /// What the frame itself brings about: a drag that ended, a wish that was fulfilled.
    fn afterwards(&self, ctx: &Context, commands: &mut Vec<Command>) {
        let drags = ctx.input(|input| input.pointer.any_down());
        let history = self.state.document.history();
        let types = history.is_typing() && ctx.text_edit_focused();
        if history.is_in_gesture() && !drags && !types {
            commands.push(Command::EndGesture);
        }
        if self.state.session.wish.is_some() {
            commands.insert(0, Command::WishFulfilled);
        }
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && self.state.is_changed() && !self.state.session.leaving {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            commands.push(Command::Quit);
        }
    }

    fn show_title(&mut self, ctx: &Context) {
        let mark = if self.state.is_changed() { "• " } else { "" };
        let title = format!("{mark}{} – Akkoord", self.state.document.dossier().name);
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.take_in_outcomes();
        for command in self.shortcuts(&ctx) {
            self.send(&ctx, command);
        }
        let mut commands = Vec::new();
        self.show(ui, &mut commands);
        self.afterwards(&ctx, &mut commands);
        for command in commands {
            self.send(&ctx, command);
        }
        if let Some(asked) = self.derived.ask_price(&self.state) {
            self.tasks.price(&self.engine, asked);
        }
        self.show_title(&ctx);
        if self.state.session.leaving {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        theme::palette_of(visuals.dark_mode).canvas.to_normalized_gamma_f32()
    }
}

fn set_shade(ctx: &Context, shade: Shade) {
    ctx.set_theme(match shade {
        Shade::Light => Theme::Light,
        Shade::Dark => Theme::Dark,
    });
}
