//! All commands with their keys, under what they are about.

use eframe::egui::{Align, Key, KeyboardShortcut, Label, Layout, Modifiers, RichText, ScrollArea, Ui};

use super::phrases as words;
use crate::domain::words::{Language, Phrase};
use crate::gui::ask::{Ask, Page};
use crate::gui::command::Command;
use crate::gui::face::Faced;
use crate::gui::office::command::OfficeCommand;
use crate::gui::out::Out;
use crate::gui::widgets::card::{self, caption_ui, dialog_title_ui};
use crate::gui::widgets::keys::keys_text;
use crate::gui::{phrases, theme};

/// The height of what stands above and below the list.
const AROUND: f32 = 140.0;

/// What commands are about, in the order in which it is listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Dossier,
    Window,
    Pages,
    Subject(Page),
}

impl Group {
    fn of(command: &Command) -> Self {
        match command {
            Command::Ask(Ask::ShowPage(_)) => Self::Pages,
            Command::Ask(Ask::Undo | Ask::Redo | Ask::Export | Ask::NextProposal) | Command::Edit(_) => Self::Dossier,
            Command::Office(
                OfficeCommand::ShowSettings
                | OfficeCommand::ZoomIn
                | OfficeCommand::ZoomOut
                | OfficeCommand::ZoomReset
                | OfficeCommand::Quit,
            )
            | Command::Ask(_)
            | Command::Frame(_)
            | Command::Derivation(_) => Self::Window,
            Command::Office(_) => Self::Dossier,
            Command::Agreement(_) => Self::Subject(Page::Agreement),
            Command::Workforce(_) => Self::Subject(Page::Workforce),
            Command::Costs(_) => Self::Subject(Page::Costs),
            Command::Funding(_) => Self::Subject(Page::Funding),
            Command::Checks(_) => Self::Subject(Page::Checks),
            Command::Documents(_) => Self::Subject(Page::Documents),
            Command::Changes(_) => Self::Subject(Page::Changes),
            Command::Negotiation(_) => Self::Subject(Page::Negotiation),
        }
    }

    fn name(self) -> Phrase {
        match self {
            Self::Dossier => words::KEYS_OF_DOSSIER,
            Self::Window => words::KEYS_OF_WINDOW,
            Self::Pages => words::KEYS_OF_PAGES,
            Self::Subject(page) => page.face().name,
        }
    }
}

/// A command as listed: what it is about, its keys and its name.
type Listed = (Group, String, &'static str);

pub fn shortcuts_ui(ui: &mut Ui, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    dialog_title_ui(ui, words::SHORTCUTS_TITLE, language);
    ui.label(RichText::new(words::SHORTCUTS_TEXT.in_language(language)).color(palette.soft));
    let listed = listed(ui, language);
    let groups: Vec<&[Listed]> = listed.chunk_by(|(one, ..), (other, ..)| one == other).collect();
    let height = (card::dialog_room(ui) - AROUND).max(120.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        // Groups stay whole: those that begin in the first half stand at the left.
        let mut before = 0;
        let (left, right): (Vec<&[Listed]>, Vec<&[Listed]>) = groups.into_iter().partition(|group| {
            before += group.len();
            2 * (before - group.len()) < listed.len()
        });
        ui.columns(2, |columns| {
            for (ui, groups) in columns.iter_mut().zip([left, right]) {
                groups.into_iter().for_each(|group| group_ui(ui, group, language));
            }
        });
    });
    let close = ui.button(phrases::CLOSE.in_language(language));
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        out.ask(Ask::CloseDialog);
    }
}

/// All commands that have keys, those about the same together.
fn listed(ui: &Ui, language: Language) -> Vec<Listed> {
    let keys = |keys: &KeyboardShortcut| keys_text(ui.ctx(), keys);
    let commands = Command::listed();
    let with_keys = commands.iter().filter_map(|command| {
        let face = command.face()?;
        let label = face.label.in_language(language).trim_end_matches('…');
        Some((Group::of(command), keys(&face.shortcut?), label))
    });
    // Keys of the window that are no command of it.
    let panes = [(Modifiers::NONE, words::NEXT_PANE), (Modifiers::SHIFT, words::PREVIOUS_PANE)];
    let panes = panes.map(|(modifiers, label)| {
        (Group::Window, keys(&KeyboardShortcut::new(modifiers, Key::F6)), label.in_language(language))
    });
    let mut listed: Vec<Listed> = with_keys.chain(panes).collect();
    listed.sort_by_key(|(group, keys, label)| {
        // Pages have numbers for keys and stand in the order of these.
        let first = if *group == Group::Pages { keys.clone() } else { label.to_lowercase() };
        (*group, first)
    });
    listed
}

fn group_ui(ui: &mut Ui, group: &[Listed], language: Language) {
    let Some((about, ..)) = group.first() else { return };
    caption_ui(ui, about.name().in_language(language));
    ui.spacing_mut().item_spacing.y = 1.5 * theme::STEP;
    for (_, keys, label) in group {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add_space(2.0 * theme::STEP);
            ui.label(RichText::new(keys).font(theme::strong()));
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| ui.add(Label::new(*label).wrap()));
        });
    }
    ui.add_space(3.0 * theme::STEP);
}
