//! Commands about what stands around a dossier: journal, recent files, settings, palette.

use super::Face;

/// A change about what stands around a dossier: journal, recent files, settings, palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskCommand {}

impl DeskCommand {
    /// The commands with a face.
    pub const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys.
    pub fn face(&self) -> Option<Face> {
        match *self {}
    }
}
