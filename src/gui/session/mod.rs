//! Where the user is: page, selection, what is open. Neither undone nor kept.

pub mod checks;
pub mod costs;
pub mod desk;
pub mod documents;
pub mod funding;
pub mod outline;
pub mod workforce;

use std::path::PathBuf;

use self::checks::ChecksSession;
use self::costs::CostsSession;
use self::desk::{DeskDialog, DeskSession};
use self::documents::DocumentsSession;
use self::funding::FundingSession;
use self::outline::OutlineSession;
use self::workforce::WorkforceSession;
use super::history::Revision;
use super::phrases::{self, Phrase};
use crate::domain::clause::Value;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::projection::FigureId;
use crate::report::costs::Selection;
use crate::report::tally::TallyOf;
use crate::store::dossier::TextHash;
pub use crate::workbench::start::Page;

impl Page {
    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Agreement => phrases::PAGE_AGREEMENT,
            Self::Workforce => phrases::workforce::PAGE,
            Self::Costs => phrases::PAGE_COSTS,
            Self::Funding => phrases::funding::PAGE,
            Self::Checks => phrases::checks::PAGE,
            Self::Documents => phrases::documents::PAGE,
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
    /// A figure above the lines: a difference, who is reached, what schemes pay.
    Tally(TallyOf),
    /// A figure of the other proposal.
    In {
        /// Id of the proposal.
        proposal: String,
        /// The figure.
        door: Box<Door>,
    },
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
    /// Open what [`DeskSession::wanted`] says.
    Wanted,
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
    /// About the subject of [`desk`].
    Desk(DeskDialog),
}

/// What was done or went wrong, until it is closed or replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Something went well.
    Done(String),
    /// Something went wrong: all that is to be said.
    Failed(Vec<Diagnostic>),
    /// The dossier was not saved: why, and saving elsewhere is offered.
    NotSaved(Vec<Diagnostic>),
}

/// What the next frame should bring into view or focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Scroll to an article.
    Reveal(String),
    /// Scroll to a paragraph of an article.
    RevealParagraph {
        /// The article.
        article: String,
        /// The paragraph's place from 0 among those that are there.
        index: usize,
    },
    /// Focus a parameter.
    Focus(Place),
    /// Scroll to an article that is new or stands elsewhere, and focus its row in the list.
    Arrive(String),
    /// Scroll to an article or part that is new, and focus the field of its heading.
    Name(String),
}

impl Wish {
    /// Whether the text scrolls to this article or part.
    pub fn reveals(&self, id: &str) -> bool {
        match self {
            Self::Reveal(wished) | Self::Arrive(wished) | Self::Name(wished) => wished == id,
            Self::Focus(_) | Self::RevealParagraph { .. } => false,
        }
    }
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
    /// Where the user is with the subject of [`checks`].
    pub checks: ChecksSession,
    /// Where the user is with the subject of [`costs`].
    pub costs: CostsSession,
    /// Where the user is with the subject of [`desk`].
    pub desk: DeskSession,
    /// Where the user is with the subject of [`documents`].
    pub documents: DocumentsSession,
    /// Where the user is with the subject of [`funding`].
    pub funding: FundingSession,
    /// Where the user is with the subject of [`outline`].
    pub outline: OutlineSession,
    /// Where the user is with the subject of [`workforce`].
    pub workforce: WorkforceSession,
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
            checks: ChecksSession::default(),
            costs: CostsSession::default(),
            desk: DeskSession::default(),
            documents: DocumentsSession::default(),
            funding: FundingSession::default(),
            outline: OutlineSession::default(),
            workforce: WorkforceSession::default(),
        }
    }

    /// Whether `revision` differs from what was saved or opened.
    pub fn is_changed(&self, revision: Revision) -> bool {
        self.saved != Some(revision)
    }
}
