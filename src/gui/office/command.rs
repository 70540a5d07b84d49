//! Commands of the office: beginning, opening, saving and leaving dossiers, work that was left, and the settings.

use std::path::PathBuf;

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::phrases;
use super::session::{Next, Opening};
use crate::gui::face::{Face, Faced, SHIFTED};
use crate::gui::office::phrases as words;
use crate::gui::settings::Settings;

/// A change about the dossier's file, work that was left, or the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeCommand {
    /// Show the page on which a dossier is begun or gone on with.
    ShowStart,
    /// Leave that page for the dossier that is open.
    LeaveStart,
    /// On that page: calculate with the text of this worked example.
    ChooseText(String),
    /// Ask the system for a payroll file to calculate with.
    BrowsePayroll,
    /// Calculate what the chosen text costs the people of this payroll file.
    CostMine(PathBuf),
    /// Open the guide.
    OpenGuide,
    /// Save the example as a dossier of one's own.
    MakeOwn,
    /// Ask which dossier to open.
    AskOpen,
    /// Open this, after asking about unsaved changes.
    Open(Opening),
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
    /// Open a document that was written.
    OpenWritten(PathBuf),
    /// Show the folder it stands in.
    ShowFolder(PathBuf),
    /// Save, then go on.
    SaveThen(Next),
    /// Go on without saving.
    DiscardThen(Next),
    /// Look which of the recent files are still there.
    LookForRecent,
    /// Take a file from the list of recent ones.
    Forget(PathBuf),
    /// Show work that was left or set aside.
    AskRecover,
    /// Go on with the work that was left in the dossier that is open.
    TakeWork,
    /// Set that work aside.
    RefuseWork,
    /// Set other work aside.
    SetWorkAside(PathBuf),
    /// Show the settings.
    ShowSettings,
    /// Settings that were changed.
    Settle(Box<Settings>),
    /// Make everything larger.
    ZoomIn,
    /// Make everything smaller.
    ZoomOut,
    /// Make everything as large as usual.
    ZoomReset,
}

impl Faced for OfficeCommand {
    const LISTED: &'static [Self] = &[
        Self::ShowStart,
        Self::AskRecover,
        Self::ShowSettings,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::AskSaveAs,
        Self::AskOpen,
        Self::Save,
        Self::Quit,
    ];

    fn face(&self) -> Option<Face> {
        let command = |key| Some((Modifiers::COMMAND, key));
        let (label, tip, keys) = match self {
            Self::ShowStart => (phrases::NEW, phrases::NEW_TIP, command(Key::N)),
            Self::AskOpen => (words::OPEN, words::OPEN_TIP, command(Key::O)),
            Self::Save => (words::SAVE, words::SAVE_TIP, command(Key::S)),
            Self::AskSaveAs => (words::SAVE_AS, words::SAVE_AS_TIP, Some((SHIFTED, Key::S))),
            Self::Quit => (words::QUIT, words::QUIT_TIP, command(Key::Q)),
            Self::AskRecover => (phrases::RECOVER, phrases::RECOVER_TIP, None),
            Self::ShowSettings => (phrases::SETTINGS, phrases::SETTINGS_TIP, command(Key::Comma)),
            Self::ZoomIn => (phrases::ZOOM_IN, phrases::ZOOM_IN_TIP, command(Key::Plus)),
            Self::ZoomOut => (phrases::ZOOM_OUT, phrases::ZOOM_OUT_TIP, command(Key::Minus)),
            Self::ZoomReset => (phrases::ZOOM_RESET, phrases::ZOOM_RESET_TIP, command(Key::Num0)),
            Self::LeaveStart
            | Self::ChooseText(_)
            | Self::BrowsePayroll
            | Self::CostMine(_)
            | Self::OpenGuide
            | Self::MakeOwn
            | Self::Open(_)
            | Self::TypePath(_)
            | Self::BrowsePath
            | Self::SubmitPath
            | Self::OpenWritten(_)
            | Self::ShowFolder(_)
            | Self::SaveThen(_)
            | Self::DiscardThen(_)
            | Self::LookForRecent
            | Self::Forget(_)
            | Self::TakeWork
            | Self::RefuseWork
            | Self::SetWorkAside(_)
            | Self::Settle(_) => return None,
        };
        Some(Face { label, tip, shortcut: keys.map(|(held, key)| KeyboardShortcut::new(held, key)) })
    }
}
