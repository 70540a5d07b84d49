//! Where the user is: page, selection, what is open. Neither undone nor kept.

pub mod desk;

use std::path::PathBuf;

use self::desk::{DeskDialog, DeskSession};
use super::agreement::session::AgreementSession;
use super::ask::{Next, Page, Purpose, Status};
use super::checks::session::ChecksSession;
use super::costs::session::CostsSession;
use super::derivation::session::DerivationSession;
use super::documents::session::DocumentsSession;
use super::funding::session::FundingSession;
use super::history::Revision;
use super::phrases::Phrase;
use super::workforce::session::WorkforceSession;
use crate::store::dossier::TextHash;

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

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The page.
    pub page: Page,
    /// Id of the proposal that is shown.
    pub proposal: String,
    /// The question over the page.
    pub dialog: Option<Dialog>,
    /// What was done or went wrong.
    pub status: Option<Status>,
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
    /// Where the user is in the agreement.
    pub agreement: AgreementSession,
    /// Where the user is with the subject of checks.
    pub checks: ChecksSession,
    /// Where the user is with the subject of costs.
    pub costs: CostsSession,
    /// Where the user is with the subject of derivations.
    pub derivation: DerivationSession,
    /// Where the user is with the subject of desk.
    pub desk: DeskSession,
    /// Where the user is with the subject of documents.
    pub documents: DocumentsSession,
    /// Where the user is with the subject of funding.
    pub funding: FundingSession,
    /// Where the user is with the subject of workforce.
    pub workforce: WorkforceSession,
}

impl Session {
    /// A session that begins with `path` as saved at `revision`; an example has no path.
    pub fn new(path: Option<PathBuf>, revision: Revision, proposal: String, article: Option<String>) -> Self {
        Self {
            page: Page::default(),
            proposal,
            dialog: None,
            status: None,
            path,
            text_hash: None,
            saved: Some(revision),
            saved_at: None,
            busy: 0,
            after_saving: None,
            leaving: false,
            agreement: AgreementSession::at(article),
            checks: ChecksSession::default(),
            costs: CostsSession::default(),
            derivation: DerivationSession::default(),
            desk: DeskSession::default(),
            documents: DocumentsSession::default(),
            funding: FundingSession::default(),
            workforce: WorkforceSession::default(),
        }
    }

    /// Whether `revision` differs from what was saved or opened.
    pub fn is_changed(&self, revision: Revision) -> bool {
        self.saved != Some(revision)
    }
}
