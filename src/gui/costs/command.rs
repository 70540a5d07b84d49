//! Commands about the costs page.

use super::session::{CostsTab, Field, OverrideDraft, When};
use crate::domain::parameters::FigureKey;
use crate::gui::face::Faced;
use crate::report::cost_by::Choice;

/// A change about the costs page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CostsCommand {
    /// Show charts, tables or assumptions.
    ShowTab(CostsTab),
    /// Choose what the table shows.
    Choose(Choice),
    /// Choose over which time the charts look.
    LookAt(When),
    /// Something was typed in a field.
    Type(Field, String),
    /// Make what is typed in a field the assumption.
    Commit(Field),
    /// Drop what is typed in a field.
    Revert(Field),
    /// Up to how many years of stay counts as short.
    SetShortStay(u8),
    /// Add a reason for the assumptions.
    AddBasis,
    /// Remove a reason.
    RemoveBasis(usize),
    /// Type an own value for a published figure.
    Draft(OverrideDraft),
    /// Make the own value that is typed.
    ApplyOverride,
    /// Drop it.
    CancelOverride,
    /// Use the published figure again.
    RemoveOverride(FigureKey),
    /// Show figures that the calculation does not use as well.
    ShowAllFigures(bool),
}

impl Faced for CostsCommand {}
