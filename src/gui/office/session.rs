//! Where the user is with the dossier's file and with work that was left.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use crate::gui::chooser::Purpose;
use crate::report::document::Table;
use crate::store::examples::Example;
use crate::store::journal::keeper::Found;
use crate::workbench::TableFormat;
use crate::workbench::glance::Glance;

/// What a dossier is opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A dossier's file.
    File(PathBuf),
    /// A copy of the worked example with this id.
    Example(String),
    /// Nothing: a dossier without articles and people, of this sector where one is named.
    Empty(Option<String>),
    /// A copy of the worked example `text`, to calculate what it costs the people of a payroll file.
    Payroll {
        /// Id of the example.
        text: String,
        /// The payroll file.
        file: PathBuf,
    },
    /// Work that was left in a journal.
    Journal(PathBuf),
}

/// Where the user is on the page on which a dossier is begun or gone on with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartSession {
    /// The worked examples.
    pub examples: Vec<Example>,
    /// What the recent dossiers are, or why that cannot be seen, as far as they were looked at.
    pub glances: BTreeMap<PathBuf, Result<Glance, String>>,
    /// Id of the example with whose text a payroll file is calculated.
    pub text: String,
}

/// What waits for unsaved changes to be dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Ask which dossier to open.
    AskOpen,
    /// Close the window.
    Quit,
    /// Open what was to be opened when they were in the way.
    Open,
}

/// A question of the office that stands over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeDialog {
    /// A path.
    Path {
        /// What for.
        purpose: Purpose,
        /// What is typed.
        typed: String,
        /// What is wrong with it, in words.
        problem: Option<String>,
        /// The file exists; writing it again asks for a second yes.
        overwrite: bool,
        /// What to do once it is saved.
        then: Option<Next>,
    },
    /// Whether to save.
    Unsaved(Next),
    /// Work that was left.
    Recover {
        /// What there is.
        found: Vec<Found>,
        /// Whether it is of the dossier that is open; then it is decided about before anything else.
        own: bool,
    },
    /// Language, theme, zoom, and where files are kept.
    Settings,
}

impl OfficeDialog {
    /// Whether Escape and a click beside it close it.
    pub fn can_close(&self) -> bool {
        !matches!(self, Self::Recover { own: true, .. })
    }
}

/// Where the user is with the dossier's file and with work that was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeSession {
    /// The page on which a dossier is begun or gone on with, while it shows.
    pub start: Option<StartSession>,
    /// What the system's own dialog was asked for, and when, while it is open without one of ours.
    pub asked_system: Option<(Purpose, Option<Next>, Instant)>,
    /// The table that is written next, where a table was asked for last and no document.
    pub table: Option<(Table, TableFormat)>,
    /// Whether a folder was asked for last, and whether for all of a notification or for the documents that are picked.
    pub set: Option<bool>,
    /// What is to be opened once unsaved changes are dealt with.
    pub opening: Option<Opening>,
    /// What to do once the dossier is saved.
    pub after_saving: Option<Next>,
    /// The window may close although there are changes.
    pub leaving: bool,
    /// Work that was left elsewhere and is still to be shown.
    pub left: Vec<Found>,
    /// The files of the list of recent ones that are not there.
    pub missing: Vec<PathBuf>,
}
