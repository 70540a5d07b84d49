//! How the documents of a dossier are made, until somebody chooses otherwise.

use serde::{Deserialize, Serialize};

use crate::domain::id::ProposalId;
use crate::domain::words::{Phrase, phrase};

/// Whether documents are worked on or handed over for good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DocumentStatus {
    /// Every document says that it is a draft, of which version and which day.
    #[default]
    Draft,
    /// Nothing is said of drafts, and what would embarrass is refused.
    Final,
}

/// The paper of a document for signing; reports with wide tables are always on A4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    /// The paper of every Dutch office.
    #[default]
    A4,
    /// Half of it, as booklets of agreements (*cao-boekje*) are printed.
    A5,
}

/// How the documents of a dossier are made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DocumentChoices {
    /// Draft or final.
    #[serde(skip_serializing_if = "is_draft")]
    pub status: DocumentStatus,
    /// Whether the names of those who sign are printed; otherwise the lines for them stay empty.
    #[serde(skip_serializing_if = "is_yes")]
    pub representatives: bool,
    /// Whether the estimated costs go with the agreement, behind it and apart from what is signed.
    #[serde(skip_serializing_if = "is_no")]
    pub cost_annex: bool,
    /// The paper of the agreement.
    #[serde(skip_serializing_if = "is_a4")]
    pub paper: Paper,
    /// The proposal with the text in force, from which a note of changes starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<ProposalId>,
}

impl Default for DocumentChoices {
    fn default() -> Self {
        Self {
            status: DocumentStatus::Draft,
            representatives: true,
            cost_annex: false,
            paper: Paper::A4,
            in_force: None,
        }
    }
}

impl DocumentStatus {
    /// Its name in a sentence.
    pub fn name(self) -> Phrase {
        match self {
            Self::Draft => phrase!("concept", "draft"),
            Self::Final => phrase!("definitief", "final"),
        }
    }
}

impl Paper {
    /// Both sizes, the larger first.
    pub const ALL: [Self; 2] = [Self::A4, Self::A5];

    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A5 => "A5",
        }
    }
}

impl DocumentChoices {
    /// Whether nothing was chosen.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Whether documents are final.
    pub fn is_final(&self) -> bool {
        self.status == DocumentStatus::Final
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_draft(status: &DocumentStatus) -> bool {
    *status == DocumentStatus::Draft
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_yes(flag: &bool) -> bool {
    *flag
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_no(flag: &bool) -> bool {
    !*flag
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_a4(paper: &Paper) -> bool {
    *paper == Paper::A4
}
