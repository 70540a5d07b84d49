//! What can be done about a finding.

use crate::domain::agreement::edit::Edit;
use crate::domain::words::Message;

/// An edit with the words on its button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the button says: what will happen.
    pub label: Message,
    /// What happens, in the dossier as it was checked.
    pub edit: Edit,
}

impl Fix {
    pub(super) fn new(label: Message, edit: Edit) -> Self {
        Self { label, edit }
    }
}
