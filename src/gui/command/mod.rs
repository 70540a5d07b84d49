//! Everything that can change the window's state, as one list: what it is called, what it does, which keys do it.

pub mod checks;
pub mod costs;
pub mod desk;
pub mod documents;
pub mod funding;
pub mod outline;
pub mod workforce;

use std::path::PathBuf;

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use self::checks::ChecksCommand;
use self::costs::CostsCommand;
use self::desk::DeskCommand;
use self::documents::DocumentsCommand;
use self::funding::FundingCommand;
use self::outline::OutlineCommand;
use self::workforce::WorkforceCommand;
use super::history::Gesture;
use super::phrases::{self, Phrase};
use super::session::{Door, Next, Page, Place};
use crate::domain::clause::Value;
use crate::domain::projection::FigureId;

/// A change of state; views send these and change nothing themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Take back the last change.
    Undo,
    /// Make it again.
    Redo,
    /// Ask which dossier to open.
    AskOpen,
    /// Save in the dossier's file; asks where if it has none.
    Save,
    /// Ask where to save.
    AskSaveAs,
    /// Ask where to export.
    AskExport,
    /// Close the window; asks first where work would be lost.
    Quit,
    /// Show a page.
    ShowPage(Page),
    /// Show or hide the inspector where it is a drawer.
    ToggleInspector,
    /// Select the next article.
    NextArticle,
    /// Select the previous article.
    PreviousArticle,
    /// Show the next proposal.
    NextProposal,
    /// Dutch or English.
    SwitchLanguage,
    /// Light or dark.
    SwitchShade,
    /// Select an article; the text scrolls to it.
    SelectArticle(String),
    /// Show a proposal.
    ShowProposal(String),
    /// Open a parameter for editing.
    OpenBlank(Place),
    /// Close it; what is typed but not applied is dropped. Ignored where another one is open by now.
    CloseBlank {
        /// Which.
        place: Place,
        /// Whether the parameter in the text gets the focus back.
        refocus: bool,
    },
    /// Select an article where it stands, without scrolling.
    MarkArticle(String),
    /// Something was typed in its exact field.
    TypeBlank(String),
    /// A value is considered, not made: the pointer is on a preset.
    ConsiderBlank(Option<Value>),
    /// Make what is typed the value and close.
    ApplyBlank,
    /// Give a parameter a value; as part of a gesture while it is being slid.
    SetValue {
        /// Which parameter.
        place: Place,
        /// The value.
        value: Value,
        /// The drag it is part of.
        gesture: Option<Gesture>,
    },
    /// Nobody drags any more.
    EndGesture,
    /// Open the derivation of an amount.
    OpenDerivation(Door),
    /// Open the derivation of an operand, from within the one that shows.
    StepDown(FigureId),
    /// Go back to the derivation from which this one was opened.
    StepBack,
    /// Close all of them.
    CloseDerivation,
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
    /// Close the message.
    CloseStatus,
    /// The wish of the last frame is fulfilled.
    WishFulfilled,
    /// About the subject of [`checks`].
    Checks(ChecksCommand),
    /// About the subject of [`costs`].
    Costs(CostsCommand),
    /// About the subject of [`desk`].
    Desk(DeskCommand),
    /// About the subject of [`documents`].
    Documents(DocumentsCommand),
    /// About the subject of [`funding`].
    Funding(FundingCommand),
    /// About the subject of [`outline`].
    Outline(OutlineCommand),
    /// About the subject of [`workforce`].
    Workforce(WorkforceCommand),
}

/// How a command shows in a menu, a tooltip and on the keyboard.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// Its name.
    pub label: Phrase,
    /// What it does.
    pub tip: Phrase,
    /// Its keys.
    pub shortcut: Option<KeyboardShortcut>,
}

const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Command {
    /// Every command with a face; those with more keys come first, so that they are not taken for their shorter namesakes.
    pub fn listed() -> Vec<Self> {
        let mut all = Self::LISTED.to_vec();
        all.extend(ChecksCommand::LISTED.iter().cloned().map(Self::Checks));
        all.extend(CostsCommand::LISTED.iter().cloned().map(Self::Costs));
        all.extend(DeskCommand::LISTED.iter().cloned().map(Self::Desk));
        all.extend(DocumentsCommand::LISTED.iter().cloned().map(Self::Documents));
        all.extend(FundingCommand::LISTED.iter().cloned().map(Self::Funding));
        all.extend(OutlineCommand::LISTED.iter().cloned().map(Self::Outline));
        all.extend(WorkforceCommand::LISTED.iter().cloned().map(Self::Workforce));
        all.sort_by_cached_key(|command| std::cmp::Reverse(command.held_keys()));
        all
    }

    /// How many keys are held for its shortcut.
    fn held_keys(&self) -> u8 {
        let modifiers = self.face().and_then(|face| face.shortcut).map(|keys| keys.modifiers);
        modifiers.map_or(0, |held| u8::from(held.shift) + u8::from(held.alt) + u8::from(held.command))
    }

    /// The commands of the window itself with a face.
    const LISTED: &'static [Self] = &[
        Self::AskSaveAs,
        Self::Redo,
        Self::NextProposal,
        Self::Undo,
        Self::AskOpen,
        Self::Save,
        Self::AskExport,
        Self::Quit,
        Self::ShowPage(Page::Agreement),
        Self::ShowPage(Page::Workforce),
        Self::ShowPage(Page::Costs),
        Self::ShowPage(Page::Funding),
        Self::ShowPage(Page::Checks),
        Self::ShowPage(Page::Documents),
        Self::ToggleInspector,
        Self::NextArticle,
        Self::PreviousArticle,
        Self::SwitchLanguage,
        Self::SwitchShade,
    ];

    /// Name, tooltip and keys; absent for commands that only make sense where they are sent from.
    pub fn face(&self) -> Option<Face> {
        use Modifiers as M;
        let (label, tip, keys) = match self {
            Self::Undo => (phrases::UNDO, phrases::UNDO_TIP, (M::COMMAND, Key::Z)),
            Self::Redo => (phrases::REDO, phrases::REDO_TIP, (SHIFTED, Key::Z)),
            Self::AskOpen => (phrases::OPEN, phrases::OPEN_TIP, (M::COMMAND, Key::O)),
            Self::Save => (phrases::SAVE, phrases::SAVE_TIP, (M::COMMAND, Key::S)),
            Self::AskSaveAs => (phrases::SAVE_AS, phrases::SAVE_AS_TIP, (SHIFTED, Key::S)),
            Self::AskExport => (phrases::EXPORT, phrases::EXPORT_TIP, (M::COMMAND, Key::E)),
            Self::Quit => (phrases::QUIT, phrases::QUIT_TIP, (M::COMMAND, Key::Q)),
            Self::ShowPage(page) => {
                let key = match page {
                    Page::Agreement => Key::Num1,
                    Page::Workforce => Key::Num2,
                    Page::Costs => Key::Num3,
                    Page::Funding => Key::Num4,
                    Page::Checks => Key::Num5,
                    Page::Documents => Key::Num6,
                };
                (page.name(), phrases::OPEN_PAGE_TIP, (M::COMMAND, key))
            }
            Self::ToggleInspector => (phrases::INSPECTOR, phrases::INSPECTOR_TIP, (M::COMMAND, Key::I)),
            Self::NextArticle => (phrases::NEXT_ARTICLE, phrases::NEXT_ARTICLE_TIP, (M::ALT, Key::ArrowDown)),
            Self::PreviousArticle => (phrases::PREVIOUS_ARTICLE, phrases::PREVIOUS_ARTICLE_TIP, (M::ALT, Key::ArrowUp)),
            Self::NextProposal => (phrases::NEXT_PROPOSAL, phrases::NEXT_PROPOSAL_TIP, (SHIFTED, Key::P)),
            Self::SwitchLanguage => (phrases::SWITCH_LANGUAGE, phrases::SWITCH_LANGUAGE_TIP, (M::COMMAND, Key::L)),
            Self::SwitchShade => (phrases::SWITCH_THEME, phrases::SWITCH_THEME_TIP, (M::COMMAND, Key::D)),
            Self::Checks(command) => return command.face(),
            Self::Costs(command) => return command.face(),
            Self::Desk(command) => return command.face(),
            Self::Documents(command) => return command.face(),
            Self::Funding(command) => return command.face(),
            Self::Outline(command) => return command.face(),
            Self::Workforce(command) => return command.face(),
            Self::SelectArticle(_)
            | Self::ShowProposal(_)
            | Self::OpenBlank(_)
            | Self::CloseBlank { .. }
            | Self::MarkArticle(_)
            | Self::TypeBlank(_)
            | Self::ConsiderBlank(_)
            | Self::ApplyBlank
            | Self::SetValue { .. }
            | Self::EndGesture
            | Self::OpenDerivation(_)
            | Self::StepDown(_)
            | Self::StepBack
            | Self::CloseDerivation
            | Self::TypePath(_)
            | Self::BrowsePath
            | Self::SubmitPath
            | Self::PathPicked(_)
            | Self::CloseDialog
            | Self::SaveThen(_)
            | Self::DiscardThen(_)
            | Self::CloseStatus
            | Self::WishFulfilled => return None,
        };
        Some(Face { label, tip, shortcut: Some(KeyboardShortcut::new(keys.0, keys.1)) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_have_the_same_keys() {
        let mut taken: Vec<(KeyboardShortcut, &Command)> = Vec::new();
        let listed = Command::listed();
        for command in &listed {
            let face = command.face().expect("a listed command has a face");
            let Some(shortcut) = face.shortcut else { continue };
            let clash = taken.iter().find(|(keys, _)| *keys == shortcut);
            assert!(clash.is_none(), "{command:?} and {clash:?}");
            taken.push((shortcut, command));
        }
    }

    #[test]
    fn commands_with_more_keys_are_looked_at_first() {
        let listed = Command::listed();
        let at = |command: Command| listed.iter().position(|listed| *listed == command);
        assert!(at(Command::Redo) < at(Command::Undo) && at(Command::AskSaveAs) < at(Command::Save));
    }
}
