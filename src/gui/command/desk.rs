//! Commands about what stands around a dossier: journal, recent files, settings, palette.

use std::path::PathBuf;

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use crate::gui::face::{Face, Faced};
use crate::gui::phrases::desk as phrases;
use crate::gui::session::desk::Wanted;
use crate::gui::settings::Settings;

/// A change about what stands around a dossier: journal, recent files, settings, palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskCommand {
    /// Open the menu.
    ShowMenu,
    /// The menu is open.
    MenuOpened,
    /// Search and do.
    ShowPalette,
    /// Search among the files that were open.
    ShowRecent,
    /// Ask what a new dossier starts from.
    AskNew,
    /// Show work that was left or set aside.
    AskRecover,
    /// Show the settings.
    ShowSettings,
    /// Show commands and their keys.
    ShowShortcuts,
    /// Make everything larger.
    ZoomIn,
    /// Make everything smaller.
    ZoomOut,
    /// Make everything as large as usual.
    ZoomReset,
    /// Something was typed in the palette.
    TypePalette(String),
    /// Choose the hit so many places further on, or back.
    StepPalette(isize),
    /// Look which of the recent files are still there.
    LookForRecent,
    /// Open this, after asking about unsaved changes.
    Open(Wanted),
    /// Take a file from the list of recent ones.
    Forget(PathBuf),
    /// Settings that were changed.
    Settle(Box<Settings>),
    /// Go on with the work that was left in the dossier that is open.
    TakeWork,
    /// Set that work aside.
    RefuseWork,
    /// Set other work aside.
    SetWorkAside(PathBuf),
    /// A file was dropped on the window.
    Drop(PathBuf),
    /// The hints of the first start are read.
    DismissHints,
}

impl Faced for DeskCommand {
    const LISTED: &'static [Self] = &[
        Self::ShowMenu,
        Self::ShowPalette,
        Self::AskNew,
        Self::ShowRecent,
        Self::AskRecover,
        Self::ShowSettings,
        Self::ShowShortcuts,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
    ];

    fn face(&self) -> Option<Face> {
        let command = |key| Some(KeyboardShortcut::new(Modifiers::COMMAND, key));
        let (label, tip, shortcut) = match self {
            Self::ShowMenu => {
                (phrases::MENU, phrases::MENU_TIP, Some(KeyboardShortcut::new(Modifiers::NONE, Key::F10)))
            }
            Self::ShowPalette => (phrases::PALETTE, phrases::PALETTE_TIP, command(Key::K)),
            Self::AskNew => (phrases::NEW, phrases::NEW_TIP, command(Key::N)),
            Self::ShowRecent => (phrases::RECENT, phrases::RECENT_TIP, command(Key::R)),
            Self::AskRecover => (phrases::RECOVER, phrases::RECOVER_TIP, None),
            Self::ShowSettings => (phrases::SETTINGS, phrases::SETTINGS_TIP, command(Key::Comma)),
            Self::ShowShortcuts => {
                (phrases::SHORTCUTS, phrases::SHORTCUTS_TIP, Some(KeyboardShortcut::new(Modifiers::NONE, Key::F1)))
            }
            Self::ZoomIn => (phrases::ZOOM_IN, phrases::ZOOM_IN_TIP, command(Key::Plus)),
            Self::ZoomOut => (phrases::ZOOM_OUT, phrases::ZOOM_OUT_TIP, command(Key::Minus)),
            Self::ZoomReset => (phrases::ZOOM_RESET, phrases::ZOOM_RESET_TIP, command(Key::Num0)),
            Self::MenuOpened
            | Self::TypePalette(_)
            | Self::StepPalette(_)
            | Self::LookForRecent
            | Self::Open(_)
            | Self::Forget(_)
            | Self::Settle(_)
            | Self::TakeWork
            | Self::RefuseWork
            | Self::SetWorkAside(_)
            | Self::Drop(_)
            | Self::DismissHints => return None,
        };
        Some(Face { label, tip, shortcut })
    }
}

impl DeskCommand {
    /// Other keys that do the same: plus stands on the key of the equals sign, and some look for help there.
    pub fn other_keys() -> [(KeyboardShortcut, Self); 2] {
        [
            (KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals), Self::ZoomIn),
            (KeyboardShortcut::new(Modifiers::COMMAND, Key::Slash), Self::ShowShortcuts),
        ]
    }
}
