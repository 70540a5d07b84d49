//! Commands about the workforce profiles and their import.

use std::path::PathBuf;

pub use super::import::command::ImportCommand;
pub use super::import::session::Whose;
use super::input::ProfileField;
use super::order::SortBy;
use super::phrases;
use crate::domain::id::ProfileId;
use crate::domain::workforce::{Choice, Distribution};
use crate::gui::face::{Face, Faced};
use crate::gui::fields::Typing;

/// A change about the workforce profiles and their import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkforceCommand {
    /// Add a profile of which everything is open.
    Add,
    /// Show or hide what the catalogue knows of a sector.
    ToggleCatalogue,
    /// Look at another sector of the catalogue.
    ShowSector(String),
    /// Add a profile with what the catalogue gives.
    AddFromSector(String),
    /// Add a copy of the selected profile.
    Duplicate,
    /// Remove the profiles that are ticked; without ticks the selected one.
    Remove,
    /// Move the ticked or the selected profile up.
    MoveUp,
    /// Move it down.
    MoveDown,
    /// Select a profile.
    Select(ProfileId),
    /// Select a profile, and bring its row into view.
    GoTo(ProfileId),
    /// Tick a profile, or take the tick away.
    Mark(ProfileId),
    /// Tick a profile besides the selected one, or take the tick away.
    MarkToo(ProfileId),
    /// Tick these profiles.
    MarkTo(Vec<ProfileId>),
    /// Go on to a profile and tick it with the one before; back over ticked ones, take their ticks away.
    Stretch(ProfileId),
    /// Take all ticks away.
    MarkNone,
    /// Only show profiles with these words.
    Search(String),
    /// Sort by a column, or the other way round, or no longer.
    Sort(SortBy),
    /// Put profiles of a contract together, or no longer.
    ToggleByContract,
    /// Show or hide the form beside the table.
    ToggleForm,
    /// Something was done in a field of the selected profile.
    Typing(Typing<ProfileField>),
    /// A choice was made.
    Choose(Choice),
    /// A share is being slid, in thousandths of the whole.
    Slide(Distribution, usize, i64),
    /// Keep a share as it is while others change, or let it go.
    ToggleLock(Distribution, usize),
    /// The wish of the last frame is fulfilled.
    WishFulfilled,
    /// About a payroll file that is being read in.
    Import(ImportCommand),
    /// Read this payroll file.
    StartImport(PathBuf),
}

impl Faced for WorkforceCommand {
    const LISTED: &'static [Self] = &[
        Self::Add,
        Self::ToggleCatalogue,
        Self::Duplicate,
        Self::Remove,
        Self::MoveUp,
        Self::MoveDown,
        Self::ToggleForm,
        Self::Import(ImportCommand::Open),
    ];

    fn face(&self) -> Option<Face> {
        let (label, tip) = match self {
            Self::Add => (phrases::ADD, phrases::ADD_TIP),
            Self::ToggleCatalogue => (phrases::CATALOGUE, phrases::CATALOGUE_TIP),
            Self::Duplicate => (phrases::DUPLICATE, phrases::DUPLICATE_TIP),
            Self::Remove => (phrases::REMOVE, phrases::REMOVE_TIP),
            Self::MoveUp => (phrases::MOVE_UP, phrases::MOVE_UP_TIP),
            Self::MoveDown => (phrases::MOVE_DOWN, phrases::MOVE_DOWN_TIP),
            Self::ToggleForm => (phrases::FORM, phrases::FORM_TIP),
            Self::Import(ImportCommand::Open) => (phrases::IMPORT, phrases::IMPORT_TIP),
            Self::ShowSector(_)
            | Self::AddFromSector(_)
            | Self::Select(_)
            | Self::GoTo(_)
            | Self::Mark(_)
            | Self::MarkToo(_)
            | Self::MarkTo(_)
            | Self::Stretch(_)
            | Self::MarkNone
            | Self::Search(_)
            | Self::Sort(_)
            | Self::ToggleByContract
            | Self::Typing(_)
            | Self::Choose(_)
            | Self::Slide(..)
            | Self::ToggleLock(..)
            | Self::WishFulfilled
            | Self::Import(_)
            | Self::StartImport(_) => return None,
        };
        Some(Face { label, tip, shortcut: None })
    }
}
