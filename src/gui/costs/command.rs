//! Commands about the costs page.

use super::session::{CostsTab, Field, OwnField, When};
use crate::domain::parameters::FigureKey;
use crate::gui::face::Faced;
use crate::gui::fields::Typing;
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
    /// Something was done in a field of the assumptions.
    Typing(Typing<Field>),
    /// Up to how many years of stay counts as short.
    SetShortStay(u8),
    /// Add a reason for the assumptions.
    AddBasis,
    /// Remove a reason.
    RemoveBasis(usize),
    /// Open the form of an own value for a published figure.
    OpenOwnValue(FigureKey),
    /// Something was done in a field of that form.
    TypingOwn(Typing<OwnField>),
    /// Show a published figure.
    ShowFigure(FigureKey),
    /// Show a published figure with the form of an own value.
    ShowOwnValue(FigureKey),
    /// The wish of the last frame is fulfilled.
    WishFulfilled,
    /// Make the own value that is typed.
    ApplyOwnValue,
    /// Drop it.
    CancelOwnValue,
    /// Use the published figure again.
    RemoveOwnValue(FigureKey),
    /// Show figures that the calculation does not use as well.
    ShowAllFigures(bool),
}

impl Faced for CostsCommand {}
