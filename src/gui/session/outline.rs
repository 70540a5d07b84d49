//! Where the user is with what the agreement consists of.

use crate::domain::clause::Preset;

/// A part of the agreement that is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A chapter, by id.
    Chapter(String),
    /// A protocol agreement, by id.
    Protocol(String),
    /// An annex, by id.
    Annex(String),
    /// The frame: parties, scope, term.
    Frame,
    /// The proposals of the dossier.
    Proposals,
}

impl Part {
    /// By what name a wish means the frame.
    pub const FRAME: &str = "frame";
    /// By what name a wish means the proposals.
    pub const PROPOSALS: &str = "proposals";
}

/// The clause library while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibrarySearch {
    /// What is searched for.
    pub query: String,
    /// Id of the template that is looked at.
    pub chosen: Option<String>,
    /// With which values it would be added.
    pub preset: Preset,
}

/// Where the user is with what the agreement consists of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineSession {
    /// The part that is selected instead of an article.
    pub part: Option<Part>,
    /// The clause library, where it is open.
    pub library: Option<LibrarySearch>,
    /// The proposal with which the shown one is compared; the first other one where none is named.
    pub compared: Option<String>,
}
