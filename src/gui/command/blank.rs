//! Commands about the parameter that is being edited.

use crate::domain::clause::Value;
use crate::gui::ask::Place;
use crate::gui::history::Gesture;

/// A change about the parameter that is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlankCommand {
    /// Open a parameter for editing.
    Open(Place),
    /// Close it; what is typed but not applied is dropped. Ignored where another one is open by now.
    Close {
        /// Which.
        place: Place,
        /// Whether the parameter in the text gets the focus back.
        refocus: bool,
    },
    /// Something was typed in its exact field.
    Type(String),
    /// A value is considered, not made: the pointer is on a preset.
    Consider(Option<Value>),
    /// Make what is typed the value and close.
    Apply,
    /// Give a parameter a value; as part of a gesture while it is being slid.
    Set {
        /// Which parameter.
        place: Place,
        /// The value.
        value: Value,
        /// The drag it is part of.
        gesture: Option<Gesture>,
    },
}
