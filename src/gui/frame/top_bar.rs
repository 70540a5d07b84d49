//! The bar at the top: the dossier and whether it is saved, the proposals, and the commands.

use eframe::egui::{Align, Button, Label, Layout, RichText, Role, Ui, WidgetInfo, vec2};

use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::settings::Shade;
use crate::gui::state::State;
use crate::gui::widgets::command_button::{CommandButton, Dress};
use crate::gui::{icon, phrases, theme};

/// Below this width the window is narrow.
const NARROW: f32 = 1180.0;
/// The width of what says whether the dossier is saved.
const SAVED_WIDTH: f32 = 128.0;
/// The most the name of the dossier takes.
const NAME_SHARE: f32 = 0.26;

/// Shows the bar.
pub fn top_bar_ui(ui: &mut Ui, state: &State, proposal: &str, commands: &mut Vec<Command>) {
    let language = state.settings.language;
    ui.horizontal_centered(|ui| {
        ui.add_space(2.0 * theme::STEP);
        name_ui(ui, state, language);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(theme::STEP);
            buttons_ui(ui, state, commands);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                proposals_ui(ui, state, proposal, commands);
            });
        });
    });
}

fn name_ui(ui: &mut Ui, state: &State, language: Language) {
    let palette = theme::palette(ui);
    let name = RichText::new(&state.document.dossier().name).font(theme::strong());
    ui.scope(|ui| {
        ui.set_max_width(ui.ctx().content_rect().width() * NAME_SHARE);
        ui.add(Label::new(name).truncate());
    });
    let session = &state.session;
    let words = if session.busy > 0 {
        phrases::BUSY.in_language(language).to_owned()
    } else if state.is_changed() {
        phrases::CHANGED.in_language(language).to_owned()
    } else {
        match (&session.path, &session.saved_at) {
            (None, _) => phrases::NEVER_SAVED.in_language(language).to_owned(),
            (Some(_), None) => phrases::SAVED.in_language(language).to_owned(),
            (Some(_), Some(time)) => phrases::SAVED_AT.with(language, &[time]),
        }
    };
    // The words change and the proposals behind them stay where they are.
    let words = RichText::new(words).font(theme::small()).color(palette.faint);
    let size = vec2(SAVED_WIDTH, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(SAVED_WIDTH);
        ui.label(words);
    });
}

fn proposals_ui(ui: &mut Ui, state: &State, open: &str, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    for proposal in &state.document.dossier().proposals {
        let is_open = proposal.id == open;
        let ink = if is_open { palette.accent_ink } else { palette.ink };
        let mut button = Button::new(RichText::new(&proposal.title).color(ink)).min_size(vec2(0.0, 28.0));
        if is_open {
            button = button.fill(palette.accent);
        }
        let response = ui.push_id(&proposal.id, |ui| ui.add(button)).inner;
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &proposal.title));
        if response.clicked() && !is_open {
            commands.push(Command::ShowProposal(proposal.id.clone()));
        }
    }
}

/// The commands, from right to left.
fn buttons_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let language = state.settings.language;
    ui.spacing_mut().item_spacing.x = 1.5 * theme::STEP;
    let history = state.document.history();
    let shade = match state.settings.shade {
        Shade::Light => icon::MOON,
        Shade::Dark => icon::SUN,
    };
    // Names give way to icons before anything overlaps.
    let full = if ui.ctx().content_rect().width() < NARROW { Dress::Icon } else { Dress::Full };
    let mut show = |ui: &mut Ui, sign, command, enabled, dress| {
        CommandButton { sign, command, enabled, dress }.show(ui, language, commands);
    };
    show(ui, shade, Command::SwitchShade, true, Dress::Icon);
    show(ui, icon::TRANSLATE, Command::SwitchLanguage, true, full);
    ui.add_space(theme::STEP);
    show(ui, icon::FILE_PDF, Command::AskExport, true, full);
    show(ui, icon::DOWNLOAD_SIMPLE, Command::AskSaveAs, true, Dress::Icon);
    show(ui, icon::FLOPPY_DISK, Command::Save, true, Dress::Icon);
    show(ui, icon::FOLDER_OPEN, Command::AskOpen, true, Dress::Icon);
    ui.add_space(theme::STEP);
    show(ui, icon::ARROW_U_UP_RIGHT, Command::Redo, history.can_redo(), Dress::Icon);
    show(ui, icon::ARROW_U_UP_LEFT, Command::Undo, history.can_undo(), Dress::Icon);
    ui.add_space(theme::STEP);
}
