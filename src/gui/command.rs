//! Everything that can change the window's state, as one list: what is asked of the window, and the commands of each
//! subject.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::agreement::command::AgreementCommand;
use super::ask::{Ask, Page};
use super::face::{Face, Faced};
use super::frame::command::FrameCommand;
use super::office::command::OfficeCommand;
use super::out::{Change, Sent};
use super::subjects::subjects;
use super::workforce::command::WorkforceCommand;
use crate::domain::agreement::edit::Step;

/// Declares the commands of all subjects, and those that belong to none.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident $module:ident $command:ident $session:ident $($shown:literal $sign:ident $key:ident $nl:literal $en:literal)?;)*) => {
        commands! {
            @of
            /// Something asked of the window.
            Ask(Ask),
            /// A change of the dossier.
            Edit(Box<Change>),
            /// About what stands around every page.
            Frame(FrameCommand),
            /// About the dossier's file, work that was left, and settings.
            Office(OfficeCommand),
            $($(#[$doc])* $name(super::$module::command::$command),)*
        }
    };
    (@of $($(#[$doc:meta])* $name:ident($command:ty),)*) => {
        /// A change of state; views send these and change nothing themselves.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Command {
            $($(#[$doc])* $name($command),)*
        }

        $(
            impl From<$command> for Command {
                fn from(command: $command) -> Self {
                    Self::$name(command)
                }
            }
        )*

        impl Command {
            /// Every command with a face; those with more keys come first, so that they are not taken for their shorter
            /// namesakes.
            pub fn listed() -> Vec<Self> {
                let mut all: Vec<Self> = Page::ALL.map(|page| Ask::ShowPage(page).into()).to_vec();
                $(all.extend(<$command as Faced>::LISTED.iter().cloned().map(Self::$name));)*
                all.sort_by_cached_key(|command| std::cmp::Reverse(command.held_keys()));
                all
            }
        }

        impl Faced for Command {
            fn face(&self) -> Option<Face> {
                match self {
                    $(Self::$name(command) => command.face(),)*
                }
            }
        }
    };
}

subjects!(commands);

impl<C: Into<Command>> From<Sent<C>> for Command {
    fn from(sent: Sent<C>) -> Self {
        match sent {
            Sent::Own(command) => command.into(),
            Sent::Ask(ask) => Self::Ask(ask),
            Sent::Edit(change) => Self::Edit(change),
        }
    }
}

impl Command {
    /// Other keys that do the same: plus stands on the key of the equals sign.
    pub fn other_keys() -> [(KeyboardShortcut, Self); 1] {
        [(KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals), OfficeCommand::ZoomIn.into())]
    }

    /// Whether it can be given while everybody at the table sees the window: it shows nothing of one's own.
    pub fn is_for_table(&self) -> bool {
        match self {
            Self::Frame(command) => *command == FrameCommand::ToggleTable,
            Self::Office(command) => {
                matches!(command, OfficeCommand::ZoomIn | OfficeCommand::ZoomOut | OfficeCommand::ZoomReset)
            }
            Self::Agreement(command) => {
                matches!(command, AgreementCommand::NextArticle | AgreementCommand::PreviousArticle)
            }
            Self::Ask(ask) => matches!(ask, Ask::SwitchShade | Ask::SwitchLanguage),
            _ => false,
        }
    }

    /// What its keys do on the page that shows: profiles move by the same ones as articles, and where neither is in sight
    /// nothing does.
    pub fn on(self, page: Page) -> Option<Self> {
        match (self, page) {
            (Self::Agreement(AgreementCommand::Move(step)), Page::Workforce) => Some(match step {
                Step::Back => WorkforceCommand::MoveUp.into(),
                Step::Forward => WorkforceCommand::MoveDown.into(),
            }),
            (Self::Agreement(AgreementCommand::Move(_)), page) if page != Page::Agreement => None,
            (command, _) => Some(command),
        }
    }

    /// How many keys are held for its shortcut.
    fn held_keys(&self) -> u8 {
        let modifiers = self.face().and_then(|face| face.shortcut).map(|keys| keys.modifiers);
        modifiers.map_or(0, |held| u8::from(held.shift) + u8::from(held.alt) + u8::from(held.command))
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
        assert!(at(Ask::Redo.into()) < at(Ask::Undo.into()));
        assert!(at(OfficeCommand::AskSaveAs.into()) < at(OfficeCommand::Save.into()));
    }
}
