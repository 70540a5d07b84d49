//! Where the user is: page, selection, what is open. Neither undone nor kept.

use std::path::PathBuf;

use super::agreement::session::AgreementSession;
use super::ask::{Page, Status};
use super::checks::session::ChecksSession;
use super::costs::session::CostsSession;
use super::derivation::session::DerivationSession;
use super::documents::session::DocumentsSession;
use super::frame::session::{FrameDialog, FrameSession};
use super::funding::session::FundingSession;
use super::history::Revision;
use super::office::session::{OfficeDialog, OfficeSession};
use super::workforce::session::WorkforceSession;
use crate::store::dossier::TextHash;

/// What stands over the page, one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// A list of the frame.
    Frame(FrameDialog),
    /// A question of the office.
    Office(OfficeDialog),
}

impl From<FrameDialog> for Dialog {
    fn from(dialog: FrameDialog) -> Self {
        Self::Frame(dialog)
    }
}

impl From<OfficeDialog> for Dialog {
    fn from(dialog: OfficeDialog) -> Self {
        Self::Office(dialog)
    }
}

/// The dossier's file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileSession {
    /// Where it is; nothing where the dossier was never saved.
    pub path: Option<PathBuf>,
    /// The fingerprint of the file, by which a change by another program is seen.
    pub text_hash: Option<TextHash>,
    /// The content that is in the file.
    pub saved: Option<Revision>,
    /// When it was saved, as shown.
    pub saved_at: Option<String>,
    /// How many dossiers and documents are being read or written.
    pub busy: usize,
}

/// Where the user is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The page.
    pub page: Page,
    /// Id of the proposal that is shown.
    pub proposal: String,
    /// What stands over the page.
    pub dialog: Option<Dialog>,
    /// What was done or went wrong.
    pub status: Option<Status>,
    /// The dossier's file.
    pub file: FileSession,
    /// Where the user is in the agreement.
    pub agreement: AgreementSession,
    /// Where the user is with the subject of checks.
    pub checks: ChecksSession,
    /// Where the user is with the subject of costs.
    pub costs: CostsSession,
    /// Where the user is with the subject of derivations.
    pub derivation: DerivationSession,
    /// Where the user is with the subject of documents.
    pub documents: DocumentsSession,
    /// Where the user is in the frame.
    pub frame: FrameSession,
    /// Where the user is with the subject of funding.
    pub funding: FundingSession,
    /// Where the user is with the dossier's file and work that was left.
    pub office: OfficeSession,
    /// Where the user is with the subject of workforce.
    pub workforce: WorkforceSession,
}

impl Session {
    /// A session that begins with `path` as saved at `revision`; an example has no path.
    pub fn new(path: Option<PathBuf>, revision: Revision, proposal: String, article: Option<String>) -> Self {
        Self {
            proposal,
            file: FileSession { path, saved: Some(revision), ..FileSession::default() },
            agreement: AgreementSession::at(article),
            ..Self::default()
        }
    }

    /// Whether files are being read or written.
    pub fn is_busy(&self) -> bool {
        self.file.busy + self.workforce.running > 0
    }

    /// Whether `revision` differs from what was saved or opened.
    pub fn is_changed(&self, revision: Revision) -> bool {
        self.file.saved != Some(revision)
    }

    /// Shows something over the page, in place of what stands there.
    pub fn show(&mut self, dialog: impl Into<Dialog>) {
        self.dialog = Some(dialog.into());
    }
}
