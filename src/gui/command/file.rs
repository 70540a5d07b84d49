//! Commands about the dossier's file: opening, saving, and the questions that come with them.

use std::path::PathBuf;

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use crate::gui::ask::Next;
use crate::gui::face::{Face, Faced, SHIFTED};
use crate::gui::phrases;

/// A change about the dossier's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileCommand {
    /// Ask which dossier to open.
    AskOpen,
    /// Save in the dossier's file; asks where if it has none.
    Save,
    /// Ask where to save.
    AskSaveAs,
    /// Close the window; asks first where work would be lost.
    Quit,
    /// A path is typed.
    TypePath(String),
    /// Ask the system for a path.
    BrowsePath,
    /// Go on with the typed path.
    SubmitPath,
    /// Go on with the path that the system gave; nothing where it was cancelled or has no file chooser.
    PathPicked(Option<PathBuf>),
    /// Drop the question over the page.
    CloseDialog,
    /// Save, then go on.
    SaveThen(Next),
    /// Go on without saving.
    DiscardThen(Next),
}

impl Faced for FileCommand {
    const LISTED: &'static [Self] = &[Self::AskSaveAs, Self::AskOpen, Self::Save, Self::Quit];

    fn face(&self) -> Option<Face> {
        let (label, tip, keys) = match self {
            Self::AskOpen => (phrases::OPEN, phrases::OPEN_TIP, (Modifiers::COMMAND, Key::O)),
            Self::Save => (phrases::SAVE, phrases::SAVE_TIP, (Modifiers::COMMAND, Key::S)),
            Self::AskSaveAs => (phrases::SAVE_AS, phrases::SAVE_AS_TIP, (SHIFTED, Key::S)),
            Self::Quit => (phrases::QUIT, phrases::QUIT_TIP, (Modifiers::COMMAND, Key::Q)),
            Self::TypePath(_)
            | Self::BrowsePath
            | Self::SubmitPath
            | Self::PathPicked(_)
            | Self::CloseDialog
            | Self::SaveThen(_)
            | Self::DiscardThen(_) => return None,
        };
        Some(Face { label, tip, shortcut: Some(KeyboardShortcut::new(keys.0, keys.1)) })
    }
}
