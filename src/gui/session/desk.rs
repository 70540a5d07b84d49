//! Where the user is with what stands around a dossier: journal, recent files, settings, palette.

use std::path::PathBuf;

use crate::domain::words::Bilingual;
use crate::store::examples::Example;
use crate::store::journal::keeper::Found;

/// What is to be opened once unsaved changes are dealt with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A dossier's file.
    File(PathBuf),
    /// A copy of the worked example with this id.
    Example(String),
    /// A dossier without articles and people, of this sector where one is named.
    Empty(Option<String>),
    /// Work that was left in a journal.
    Journal(PathBuf),
}

/// What the palette looks through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    #[default]
    Everything,
    /// Only files that were open.
    Recent,
}

/// A question or list about the desk that stands over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskDialog {
    /// Search and do.
    Palette {
        /// What it looks through.
        scope: Scope,
        /// What is typed.
        typed: String,
        /// Which of the hits is chosen.
        chosen: usize,
    },
    /// Commands and their keys.
    Shortcuts,
    /// Language, theme, zoom, and where files are kept.
    Settings,
    /// What a new dossier starts from.
    New {
        /// The worked examples.
        examples: Vec<Example>,
        /// The sectors, by id.
        sectors: Vec<(String, Bilingual)>,
    },
    /// Work that was left.
    Recover {
        /// What there is.
        found: Vec<Found>,
        /// Whether it is of the dossier that is open; then it is decided about before anything else.
        own: bool,
    },
}

/// Where the user is with what stands around a dossier: journal, recent files, settings, palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskSession {
    /// What is to be opened once unsaved changes are dealt with.
    pub wanted: Option<Wanted>,
    /// The menu is to open in the next frame.
    pub opens_menu: bool,
    /// Work that was left elsewhere and is still to be shown.
    pub left: Vec<Found>,
    /// The files of the list of recent ones that are not there.
    pub missing: Vec<PathBuf>,
}
