//! The menu at the right of the top bar: files, what to look at, settings, help.

use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{Button, Popup, Response, RichText, Role, Ui, WidgetInfo, vec2};

use super::command::FrameCommand;
use super::palette::view::file_name;
use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::face::Faced;
use crate::gui::office::command::OfficeCommand;
use crate::gui::office::session::Opening;
use crate::gui::out::Out;
use crate::gui::state::State;
use crate::gui::widgets::keys::keys_text;
use crate::gui::{icon, theme};
use crate::report::format::say;

/// How many recent files the menu itself shows; the palette has the others.
const SHOWN_RECENT: usize = 6;
const WIDTH: f32 = 300.0;

/// Shows the button and, when it is open, the menu.
pub fn menu_ui(ui: &mut Ui, state: &State, out: &mut Out<Command>) {
    let language = state.settings.language;
    let button = Button::new(icon::LIST.to_string()).min_size(vec2(32.0, 28.0));
    let before = ui.memory(|memory| memory.focused());
    let mut first = None;
    let (response, shown) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(WIDTH);
        first = item_ui(ui, Command::from(OfficeCommand::ShowStart), language, out);
        for command in [
            Command::from(OfficeCommand::AskOpen),
            Command::from(OfficeCommand::Save),
            Command::from(OfficeCommand::AskSaveAs),
            Command::from(Ask::Export),
        ] {
            item_ui(ui, command, language, out);
        }
        recent_ui(ui, state, out);
        for command in [
            Command::from(FrameCommand::ShowHistory),
            Command::from(FrameCommand::ToggleTable),
            Command::from(Ask::SwitchShade),
            Command::from(OfficeCommand::ZoomIn),
            Command::from(OfficeCommand::ZoomOut),
            Command::from(OfficeCommand::ZoomReset),
        ] {
            item_ui(ui, command, language, out);
        }
        ui.separator();
        for command in [
            Command::from(OfficeCommand::AskRecover),
            Command::from(OfficeCommand::ShowSettings),
            Command::from(FrameCommand::ShowGuide),
            Command::from(FrameCommand::ShowShortcuts),
            Command::from(OfficeCommand::Quit),
        ] {
            item_ui(ui, command, language, out);
        }
    });
    let name = words::MENU.in_language(language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.clicked() {
        out.send(OfficeCommand::LookForRecent);
    }
    // Opened by keyboard, the menu takes the focus from its button.
    if let (Some(_), Some(first), true) = (shown, first, before == Some(response.id)) {
        first.request_focus();
    }
    if state.session.frame.opens_menu {
        Popup::open_id(ui.ctx(), Popup::default_response_id(&response));
        response.request_focus();
        out.send(FrameCommand::MenuOpened);
    }
    response.on_hover_text(words::MENU_TIP.in_language(language));
}

fn item_ui(ui: &mut Ui, command: Command, language: Language, out: &mut Out<Command>) -> Option<Response> {
    let face = command.face()?;
    let label = face.label.in_language(language);
    let keys = face.shortcut.map(|keys| keys_text(ui.ctx(), &keys)).unwrap_or_default();
    let response = ui.add(Button::new(label).shortcut_text(keys).min_size(vec2(WIDTH, 26.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, label));
    if response.clicked() {
        out.send(command);
        ui.close();
    }
    Some(response)
}

fn recent_ui(ui: &mut Ui, state: &State, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let language = state.settings.language;
    ui.separator();
    let heading = words::RECENT_FILES.in_language(language);
    ui.label(RichText::new(heading).font(theme::small()).color(palette.faint));
    if state.settings.recent.is_empty() {
        let nothing = words::NO_RECENT.in_language(language);
        ui.label(RichText::new(nothing).font(theme::small()).color(palette.soft));
    }
    for path in state.settings.recent.iter().take(SHOWN_RECENT) {
        let name = file_name(path);
        let is_missing = state.session.office.missing.contains(path);
        ui.push_id(path, |ui| {
            ui.horizontal(|ui| {
                let label = if is_missing { say!(language, words::MISSING, name = &name) } else { name.clone() };
                let ink = if is_missing { palette.faint } else { palette.ink };
                let width = if is_missing { WIDTH - 36.0 } else { WIDTH };
                let button =
                    Button::new(RichText::new(&label).color(ink)).right_text("").truncate().min_size(vec2(width, 26.0));
                let response = ui.add(button).on_hover_text(path.display().to_string());
                response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &label));
                if response.clicked() {
                    out.send(OfficeCommand::Open(Opening::File(path.clone())));
                    ui.close();
                }
                if is_missing {
                    let forget = say!(language, words::FORGET, name = &name);
                    let response = ui.add(Button::new(icon::X.to_string()));
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &forget));
                    if response.on_hover_text(&forget).clicked() {
                        out.send(OfficeCommand::Forget(path.clone()));
                    }
                }
            });
        });
    }
    item_ui(ui, Command::from(FrameCommand::ShowRecent), language, out);
    ui.separator();
}
