//! Where the user is: page, selection, what is open. Neither undone nor kept.

use std::path::PathBuf;

use super::history::Revision;
use super::phrases::{self, Phrase};
use crate::domain::clause::Value;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::projection::FigureId;
use crate::report::costs::Selection;
use crate::store::dossier::TextHash;

/// A page of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The text with its parameters.
    #[default]
    Agreement,
    /// Years, payers, articles.
    Costs,
}

impl Page {
    /// The pages in the order of the rail.
    pub const ALL: [Self; 2] = [Self::Agreement, Self::Costs];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Agreement => phrases::PAGE_AGREEMENT,
            Self::Costs => phrases::PAGE_COSTS,
        }
    }
}

/// A figure that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// A sum of lines.
    Sum(Selection),
    /// A figure of the model, with its formula.
    Figure(FigureId),
}

/// A parameter in the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The article.
    pub article: String,
    /// The parameter.
    pub parameter: String,
    /// Which of the places where it stands: counted within the article's text, or [`Place::ASIDE`].
    pub occurrence: usize,
}

impl Place {
    /// The occurrence beside the text, in the inspector.
    pub const ASIDE: usize = usize::MAX;
}

/// The parameter that is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenBlank {
    /// Which.
    pub place: Place,
    /// Its value when it was opened; what a change costs is counted from here.
    pub value_before: Value,
    /// What stands in the exact field.
    pub text: String,
    /// The value that is considered but not made: typed, or a preset under the pointer.
    pub candidate: Option<Value>,
}

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Read a dossier.
    Open,
    /// Write the dossier.
    Save,
    /// Write a PDF.
    Export,
}

/// What waits for unsaved changes to be dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Open another dossier.
    Open,
    /// Close the window.
    Quit,
}

/// A question that stands over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// A path.
    Path {
        /// What for.
        purpose: Purpose,
        /// What is typed.
        typed: String,
        /// What is wrong with it.
        problem: Option<Phrase>,
        /// The file exists; writing it again asks for a second yes.
        overwrite: bool,
        /// What to do once it is saved.
        then: Option<Next>,
    },
    /// Whether to save.
    Unsaved(Next),
}

/// What was done or went wrong, until it is closed or replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Something went well.
    Done(String),
    /// Something went wrong: all that is to be said.
    Failed(Vec<Diagnostic>),
}

/// What the next frame should bring into view or focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Scroll to an article.
    Reveal(String),
    /// Focus a parameter.
    Focus(Place),
}

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The page.
    pub page: Page,
    /// Id of the proposal that is shown.
    pub proposal: String,
    /// Id of the article that is selected.
    pub article: Option<String>,
    /// The parameter that is being edited.
    pub blank: Option<OpenBlank>,
    /// The derivations that were opened one out of another; the last one shows.
    pub derivations: Vec<Door>,
    /// Whether the inspector is open where there is no room beside the text.
    pub drawer: bool,
    /// The question over the page.
    pub dialog: Option<Dialog>,
    /// What was done or went wrong.
    pub status: Option<Status>,
    /// What the next frame should do.
    pub wish: Option<Wish>,
    /// The dossier's file.
    pub path: Option<PathBuf>,
    /// The fingerprint of the file, by which a change by another program is seen.
    pub text_hash: Option<TextHash>,
    /// The content that is in the file.
    pub saved: Option<Revision>,
    /// When it was saved, as shown.
    pub saved_at: Option<String>,
    /// How many files are being read or written.
    pub busy: usize,
    /// What to do once the dossier is saved.
    pub after_saving: Option<Next>,
    /// The window may close although there are changes.
    pub leaving: bool,
}

impl Session {
    /// A session that begins with `path` as saved at `revision`; an example has no path.
    pub fn new(path: Option<PathBuf>, revision: Revision, proposal: String, article: Option<String>) -> Self {
        Self {
            page: Page::default(),
            proposal,
            wish: article.clone().map(Wish::Reveal),
            article,
            blank: None,
            derivations: Vec::new(),
            drawer: false,
            dialog: None,
            status: None,
            path,
            text_hash: None,
            saved: Some(revision),
            saved_at: None,
            busy: 0,
            after_saving: None,
            leaving: false,
        }
    }

    /// Whether `revision` differs from what was saved or opened.
    pub fn is_changed(&self, revision: Revision) -> bool {
        self.saved != Some(revision)
    }
}
