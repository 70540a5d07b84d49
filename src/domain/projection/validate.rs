//! What must hold before a calculation starts; everything that does not is said at once.
use crate::domain::costs::Given;
use crate::domain::diagnostic::Diagnostic;

/// Everything that is wrong with the given.
pub fn validate(_given: &Given) -> Vec<Diagnostic> {
    Vec::new()
}
