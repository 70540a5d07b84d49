//! The window as an eframe app: shows the state, gathers commands, and has them handled after the frame.

mod faults;
mod paint;
mod passing;
mod start;
mod tooltips;

use std::path::PathBuf;

use eframe::egui::{self, Context, PointerButton, ThemePreference, Ui, ViewportCommand};

use super::accessibility::Heard;
use super::agreement::command::AgreementCommand;
use super::ask::{Ask, Page, Status};
use super::asked::trail::{self, Spot};
use super::changes::view::ChangesOutcome;
use super::checks::view::{Prices, PricesOutcome};
use super::command::Command;
use super::costs::view::LaterTotals;
use super::derivation::view::DerivationOutcome;
use super::derived::Derived;
use super::documents::view::{DocumentsOutcome, Errand};
use super::face::Faced;
use super::fields;
use super::frame::command::FrameCommand;
use super::funding::yields::YieldsOutcome;
use super::handle::{handle, take_in};
use super::negotiation::view::NegotiationOutcome;
use super::office::command::OfficeCommand;
use super::office::records::Records;
use super::outcome::Outcome;
use super::panes;
use super::settings::{Settings, Shade};
use super::state::State;
use super::task::Tasks;
use super::theme;
use crate::domain::diagnostic::Diagnostic;
use crate::store::dossier::Loaded;
use crate::store::folders::Folders;
use crate::workbench::Workbench;

/// The window.
pub struct App {
    state: State,
    derived: Derived,
    workbench: Workbench,
    tasks: Tasks<Outcome>,
    records: Records,
    title: String,
    /// Whether the system's own dialogs ask for paths.
    asks_system: bool,
    /// How many frames in a row could not be painted.
    unpainted: usize,
    /// Whether the window takes the whole screen for the table.
    fills_screen: bool,
    /// Where something was dropped, while the pointer rests there.
    dropped: Option<egui::Pos2>,
    /// How many commands were handled; for tests of idleness.
    pub times_handled: usize,
    /// The message that leaves by itself.
    said: Option<passing::Said>,
}

impl App {
    /// A window that shows the dossier that was read and keeps nothing outside it.
    pub fn new(ctx: &Context, workbench: Workbench, loaded: Loaded, path: Option<PathBuf>, settings: Settings) -> Self {
        theme::install(ctx);
        ctx.add_plugin(Heard::default());
        let has_file = path.is_some();
        let mut state = State::new(loaded.dossier, path, settings);
        state.session.file.text_hash = has_file.then_some(loaded.text_hash);
        let mut derived = Derived::default();
        derived.refresh(&state, &workbench);
        let app = Self {
            state,
            derived,
            workbench,
            tasks: Tasks::new(ctx.clone()),
            records: Records::without_disk(),
            title: String::new(),
            asks_system: false,
            unpainted: 0,
            fills_screen: false,
            dropped: None,
            times_handled: 0,
            said: None,
        };
        app.dress(ctx);
        // Zooming goes through commands of our own, because the settings remember the size.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        app
    }

    /// A window that keeps a journal and its settings in `folders`, and offers work that was left.
    pub fn at_home(
        ctx: &Context,
        workbench: Workbench,
        loaded: Loaded,
        path: Option<PathBuf>,
        settings: Settings,
        folders: Folders,
    ) -> Self {
        let mut app = Self::new(ctx, workbench, loaded, path, settings);
        app.records = Records::new(folders, app.tasks.reporter());
        app.records.has_read(&app.state.settings);
        if let Some(path) = app.state.session.file.path.clone() {
            app.state.settings.remember(&path);
        }
        app.records.begin(&app.state);
        app.records.look(&app.state.settings, false);
        app.records.check(&app.state.settings);
        app
    }

    /// Says something when the window opens.
    pub fn say(&mut self, said: Vec<Diagnostic>) {
        if !said.is_empty() {
            self.state.session.status = Some(Status::Failed(said));
        }
    }

    /// Has the system's own dialogs ask for paths, where it has any.
    pub fn ask_system(&mut self) {
        self.asks_system = true;
    }

    /// Marks what is open as a worked example.
    pub fn mark_example(&mut self) {
        self.state.session.file.is_example = true;
    }

    /// Shows a page when the window opens.
    pub fn show_page(&mut self, page: Page) {
        self.state.session.page = page;
    }

    /// Makes the window look as the settings say.
    fn dress(&self, ctx: &Context) {
        set_shade(ctx, self.state.settings.shade);
        ctx.set_zoom_factor(self.state.settings.zoom_factor());
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
        let (shade, zoom) = (self.state.settings.shade, self.state.settings.zoom);
        self.times_handled += 1;
        let from = (Spot::of(&self.state.session), self.state.document.revision());
        let goes_along = matches!(command, Command::Ask(Ask::Back | Ask::Forward));
        let follows = matches!(&command, Command::Ask(ask) if ask.follows());
        self.change(ctx, |state, means| handle(state, means, command));
        if !goes_along {
            trail::leave(&mut self.state, from, follows);
        }
        if (self.state.settings.shade, self.state.settings.zoom) != (shade, zoom) {
            self.dress(ctx);
        }
        ctx.request_repaint();
    }

    fn take_in_outcomes(&mut self, ctx: &Context) {
        while let Some(outcome) = self.tasks.outcome() {
            let outcome = match outcome {
                Outcome::Agreement(priced) => {
                    self.derived.pages.agreement.prices.take_in(priced);
                    continue;
                }
                Outcome::Changes(ChangesOutcome(page)) => {
                    self.derived.pages.changes.take_in(page);
                    continue;
                }
                Outcome::Negotiation(NegotiationOutcome(page)) => {
                    self.derived.pages.negotiation.take_in(*page);
                    continue;
                }
                Outcome::Checks(PricesOutcome(prices)) => {
                    self.derived.pages.checks.prices.take_in(prices);
                    continue;
                }
                Outcome::Costs(LaterTotals(totals)) => {
                    self.derived.pages.costs.later_totals.take_in(totals);
                    continue;
                }
                Outcome::Funding(YieldsOutcome(yields)) => {
                    self.derived.pages.funding.yields.take_in(yields);
                    continue;
                }
                Outcome::Derivation(made) => {
                    self.derived.derivation.take_in(made);
                    self.derived.refresh(&self.state, &self.workbench);
                    continue;
                }
                Outcome::Documents(made) => {
                    if let Err(errors) = self.derived.pages.documents.take_in(made) {
                        self.state.session.status = Some(Status::Failed(errors));
                    }
                    continue;
                }
                outcome => outcome,
            };
            let time = jiff::ZonedDateTime::now().strftime("%H:%M").to_string();
            self.change(ctx, |state, means| take_in(state, means, outcome, time));
        }
    }

    /// Has the pages laid out that the page of documents wants, while it shows.
    fn ask_pages(&mut self) {
        let State { document, session, settings } = &self.state;
        if session.page != Page::Documents {
            return;
        }
        let Some(number) = self.derived.pages.documents.ask() else { return };
        let opened = self.derived.opened(document.dossier(), &self.workbench);
        if let Some(errand) = Errand::new(opened, &session.proposal, &session.documents, settings.language) {
            self.tasks.reporter().spawn(
                move || DocumentsOutcome { number, made: errand.preview() },
                move |fault| DocumentsOutcome { number, made: Err(vec![fault]) },
            );
        }
    }

    /// Whether a question or a list lies over the window and has the keys.
    fn is_covered(&self) -> bool {
        let session = &self.state.session;
        session.dialog.is_some() || session.agreement.library.is_some() || session.agreement.leaving.is_some()
    }

    /// The commands whose keys were pressed.
    fn shortcuts(&self, ctx: &Context) -> Vec<Command> {
        if self.is_covered() {
            return Vec::new();
        }
        let is_table = self.state.session.frame.shows_table;
        let types = ctx.text_edit_focused();
        let is_clean = fields::is_clean(ctx);
        let drags = ctx.input(|input| input.pointer.any_down());
        let others =
            Command::other_keys().into_iter().filter(|(keys, _)| ctx.input_mut(|input| input.consume_shortcut(keys)));
        let others: Vec<Command> = others.map(|(_, command)| command).collect();
        let pressed = Command::listed().into_iter().filter(|command| {
            // In a field in which something is typed Ctrl+Z belongs to the field; during a drag the value under the
            // pointer is not final yet.
            let takes_back = matches!(command, Command::Ask(Ask::Undo | Ask::Redo));
            let removes = *command == Command::Agreement(AgreementCommand::Remove);
            // In a field these go from word to word.
            let goes = matches!(command, Command::Ask(Ask::Back | Ask::Forward));
            let waits = (takes_back && (types && !is_clean || drags)) || ((removes || goes) && types);
            let keys = command.face().and_then(|face| face.shortcut);
            (!is_table || command.is_for_table())
                && !waits
                && keys.is_some_and(|keys| ctx.input_mut(|input| input.consume_shortcut(&keys)))
        });
        pressed.filter_map(|command| command.on(self.state.session.page)).chain(others).collect()
    }

    /// What the frame itself brings about: a drag that ended, a wish that was fulfilled.
    fn afterwards(&self, ctx: &Context, commands: &mut Vec<Command>) {
        let drags = ctx.input(|input| input.pointer.any_down());
        let history = self.state.document.history();
        let types = history.is_typing() && ctx.text_edit_focused();
        if history.is_in_gesture() && !drags && !types {
            commands.push(Ask::EndGesture.into());
        }
        for (button, ask) in [(PointerButton::Extra1, Ask::Back), (PointerButton::Extra2, Ask::Forward)] {
            if !self.is_covered() && ctx.input(|input| input.pointer.button_pressed(button)) {
                commands.push(ask.into());
            }
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        for path in dropped.into_iter().map(|file| file.path().to_owned()) {
            commands.push(FrameCommand::Drop(path).into());
        }
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && self.state.is_changed() && !self.state.session.office.leaving {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            commands.push(OfficeCommand::Quit.into());
        }
    }

    /// Leaves journal and settings as the next start wants to find them.
    fn close(&mut self, ctx: &Context) {
        let size = ctx.input(|input| input.viewport().inner_rect).map(|rect| rect.size());
        if let Some(size) = size {
            // As the window would be without zoom; a size is a small positive number.
            let points = |length: f32| (length * self.state.settings.zoom_factor()).round().clamp(1.0, 16_000.0) as u16;
            self.state.settings.window = Some((points(size.x), points(size.y)));
        }
        self.records.keep(&self.state);
        self.records.close(&self.state);
    }

    fn show_title(&mut self, ctx: &Context) {
        let mark = if self.state.is_changed() { "• " } else { "" };
        let title = format!("{mark}{} – Akkoord", self.state.document.dossier().name);
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        ctx.with_plugin(|heard: &mut Heard| {
            if heard.window != self.title {
                heard.window.clone_from(&self.title);
            }
            heard.language = self.state.settings.language;
        });
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.take_in_outcomes(&ctx);
        tooltips::hold(&ctx, &mut self.dropped);
        if !self.is_covered() && !self.fills_screen {
            panes::keys(&ctx);
        }
        for command in self.shortcuts(&ctx) {
            self.send(&ctx, command);
        }
        let mut commands = self.painted(|app| app.show(ui));
        self.afterwards(&ctx, &mut commands);
        commands.extend(self.let_pass(&ctx));
        for command in commands {
            self.send(&ctx, command);
        }
        if let Some(asked) = self.derived.ask_price(&self.state) {
            let unanswered = asked.unanswered();
            self.tasks.reporter().spawn(move || asked.answer_calmly(), |_| unanswered);
        }
        if let Some(errand) = self.derived.ask_changes(&self.state) {
            let failed = errand.failed();
            self.tasks.reporter().spawn(move || errand.look(), failed);
        }
        if let Some(errand) = self.derived.ask_redline(&self.state) {
            let failed = errand.failed();
            self.tasks.reporter().spawn(move || errand.look(), failed);
        }
        if let Some(calculation) = self.derived.ask_later_totals(&self.state) {
            self.tasks.reporter().spawn(move || LaterTotals::of(&calculation), |_| LaterTotals(Vec::new()));
        }
        if let Some(errand) = self.derived.ask_yields(&self.state) {
            self.tasks.reporter().spawn(move || errand.look(), |_| YieldsOutcome::default());
        }
        if let Some(errand) = self.derived.ask_derivation(&self.state) {
            self.tasks.reporter().spawn(move || errand.explain(), |_| DerivationOutcome(None));
        }
        if let Some(errand) = self.derived.ask_fix_prices(&self.state) {
            self.tasks.reporter().spawn(move || errand.look(), |_| PricesOutcome(Prices::new()));
        }
        self.ask_pages();
        self.show_title(&ctx);
        let fills_screen = self.state.session.frame.shows_table;
        if self.fills_screen != fills_screen {
            self.fills_screen = fills_screen;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(fills_screen));
        }
        if self.state.session.office.leaving && !self.records.is_closed() {
            self.close(&ctx);
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if !self.state.is_changed() {
            self.records.keep(&self.state);
            self.records.close(&self.state);
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        theme::palette_of(visuals.dark_mode).canvas.to_normalized_gamma_f32()
    }
}

fn set_shade(ctx: &Context, shade: Shade) {
    ctx.set_theme(match shade {
        Shade::Light => ThemePreference::Light,
        Shade::Dark => ThemePreference::Dark,
        Shade::System => ThemePreference::System,
    });
}
