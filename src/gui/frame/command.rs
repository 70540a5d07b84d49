//! Commands of the frame: menu, palette, keys, and what is dropped on the window.

use std::path::PathBuf;

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::phrases as words;
use crate::gui::face::{Face, Faced};

/// A change about what stands around every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameCommand {
    /// Open the menu.
    ShowMenu,
    /// The menu is open.
    MenuOpened,
    /// Search and do.
    ShowPalette,
    /// Search among the files that were open.
    ShowRecent,
    /// Something was typed in the palette.
    TypePalette(String),
    /// Choose the hit so many places further on, or back.
    StepPalette(isize),
    /// Show commands and their keys.
    ShowShortcuts,
    /// Show what was done, step by step.
    ShowHistory,
    /// Show everybody at the table the text and four figures, or no longer.
    ToggleTable,
    /// Show the guide where it is about the page that is open.
    ShowGuide,
    /// Show this section of the guide.
    ReadOn(usize),
    /// A file was dropped on the window.
    Drop(PathBuf),
}

impl Faced for FrameCommand {
    const LISTED: &'static [Self] = &[
        Self::ShowMenu,
        Self::ShowPalette,
        Self::ShowRecent,
        Self::ShowGuide,
        Self::ShowShortcuts,
        Self::ShowHistory,
        Self::ToggleTable,
    ];

    fn face(&self) -> Option<Face> {
        let (label, tip, (held, key)) = match self {
            Self::ShowMenu => (words::MENU, words::MENU_TIP, (Modifiers::NONE, Key::F10)),
            Self::ShowPalette => (words::PALETTE, words::PALETTE_TIP, (Modifiers::COMMAND, Key::K)),
            Self::ShowRecent => (words::RECENT, words::RECENT_TIP, (Modifiers::COMMAND, Key::R)),
            Self::ShowShortcuts => (words::SHORTCUTS, words::SHORTCUTS_TIP, (Modifiers::COMMAND, Key::Slash)),
            Self::ShowHistory => (words::HISTORY, words::HISTORY_TIP, (Modifiers::COMMAND, Key::H)),
            Self::ToggleTable => (words::TABLE, words::TABLE_TIP, (Modifiers::NONE, Key::F11)),
            Self::ShowGuide => (words::GUIDE, words::GUIDE_TIP, (Modifiers::NONE, Key::F1)),
            Self::MenuOpened | Self::ReadOn(_) | Self::TypePalette(_) | Self::StepPalette(_) | Self::Drop(_) => {
                return None;
            }
        };
        Some(Face { label, tip, shortcut: Some(KeyboardShortcut::new(held, key)) })
    }
}
