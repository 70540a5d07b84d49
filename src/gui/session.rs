//! Where the user is: page, selection, what is open. Neither undone nor kept.

use std::path::PathBuf;

use super::agreement::session::AgreementSession;
use super::ask::{Page, Status};
use super::asked::trail::Trail;
use super::frame::session::{FrameDialog, FrameSession};
use super::history::Revision;
use super::office::session::{OfficeDialog, OfficeSession};
use super::subjects::subjects;
use crate::domain::id::{ArticleId, ProposalId};
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
    /// Whether it is a worked example that nobody made their own yet.
    pub is_example: bool,
    /// How many dossiers and documents are being read or written.
    pub busy: usize,
}

/// Declares where the user is: in the window, and in each subject.
macro_rules! sessions {
    ($($(#[$doc:meta])* $name:ident $module:ident $command:ident $session:ident $($shown:literal $sign:ident $key:ident $nl:literal $en:literal)?;)*) => {
        /// Where the user is.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Session {
            /// The page.
            pub page: Page,
            /// Id of the proposal that is shown.
            pub proposal: ProposalId,
            /// Where the user was before.
            pub trail: Trail,
            /// What stands over the page.
            pub dialog: Option<Dialog>,
            /// What was done or went wrong.
            pub status: Option<Status>,
            /// The dossier's file.
            pub file: FileSession,
            /// What stands around every page.
            pub frame: FrameSession,
            /// What waits for a file, and work that was left.
            pub office: OfficeSession,
            $($(#[$doc])* pub $module: super::$module::session::$session,)*
        }
    };
}

subjects!(sessions);

impl Session {
    /// A session that begins with `path` as saved at `revision`; an example has no path.
    pub fn new(path: Option<PathBuf>, revision: Revision, proposal: ProposalId, article: Option<ArticleId>) -> Self {
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
