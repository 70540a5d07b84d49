//! Commands about the workforce profiles and their import.

use std::path::PathBuf;

use super::import::command::ImportCommand;
use super::phrases;
use super::profile_field::{ProfileField, Spread};
use crate::domain::id::ProfileId;
use crate::domain::workforce::{AwfRate, ContractKind, EmployerSize, Pension, Schooling, StayRates, Whk};
use crate::gui::face::{Face, Faced};

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
    /// Remove the selected profile.
    Remove,
    /// Move the selected profile up.
    MoveUp,
    /// Move it down.
    MoveDown,
    /// Select a profile.
    Select(ProfileId),
    /// Select the profile so many rows further, as far as there are.
    Step(isize),
    /// Something was typed in a field of the selected profile.
    Type(ProfileField, String),
    /// Make it the value.
    Apply(ProfileField),
    /// Drop it.
    Drop(ProfileField),
    /// A choice was made.
    Choose(ProfileChoice),
    /// A share is being slid, in thousandths of the whole.
    Slide(Spread, usize, i64),
    /// Keep a share as it is while others change, or let it go.
    ToggleLock(Spread, usize),
    /// The wish of the last frame is fulfilled.
    WishFulfilled,
    /// About a payroll file that is being read in.
    Import(ImportCommand),
    /// Read this payroll file.
    StartImport(PathBuf),
}

/// A choice in the form of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileChoice {
    /// Kind of contract.
    Contract(ContractKind),
    /// Size class of the employer.
    EmployerSize(EmployerSize),
    /// Schooling.
    Schooling(Schooling),
    /// Return-to-work premium.
    Whk(Whk),
    /// Pension.
    Pension(Pension),
    /// Chance of staying.
    StayOn(StayRates),
    /// Unemployment premium.
    Awf(Option<AwfRate>),
    /// The published share registered, or one of the dossier's own.
    OwnRegistered(bool),
    /// Left out of the wage bill or not.
    OutsideWageBill(bool),
    /// Take-up of an article of its own, or the article's.
    OwnTakeUp(String, bool),
    /// From counts to two separate distributions.
    SplitCounts,
    /// Add a basis.
    AddBasis,
    /// Remove a basis.
    RemoveBasis(usize),
}

impl Faced for WorkforceCommand {
    const LISTED: &'static [Self] = &[
        Self::Add,
        Self::ToggleCatalogue,
        Self::Duplicate,
        Self::Remove,
        Self::MoveUp,
        Self::MoveDown,
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
            Self::Import(ImportCommand::Open) => (phrases::IMPORT, phrases::IMPORT_TIP),
            Self::ShowSector(_)
            | Self::AddFromSector(_)
            | Self::Select(_)
            | Self::Step(_)
            | Self::Type(..)
            | Self::Apply(_)
            | Self::Drop(_)
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
