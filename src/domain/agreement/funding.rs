//! The funds and subsidies that a dossier counts on, and what it knows of their use.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::funding::Scheme;
use crate::domain::id::{ArticleId, SchemeId};
use crate::domain::money::Rate;

/// A fund or subsidy that the dossier counts on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum FundingChoice {
    /// A scheme of the catalogue.
    Catalogue {
        /// Id of the scheme in `assets/funding`.
        scheme: SchemeId,
        /// A chance of award of the dossier's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chance: Option<Rate>,
        /// Use the last published terms although their end has passed; a finding says so.
        #[serde(default)]
        assume_continued: bool,
        /// What the dossier knows of its use.
        #[serde(default, skip_serializing_if = "SchemeUse::is_unsaid")]
        using: SchemeUse,
    },
    /// A scheme of the dossier's own.
    Own(Box<OwnScheme>),
}

impl FundingChoice {
    /// The id of the scheme.
    pub fn scheme_id(&self) -> &SchemeId {
        match self {
            Self::Catalogue { scheme, .. } => scheme,
            Self::Own(own) => &own.scheme.id,
        }
    }

    /// What the dossier knows of its use.
    pub fn using(&self) -> &SchemeUse {
        match self {
            Self::Catalogue { using, .. } => using,
            Self::Own(own) => &own.using,
        }
    }

    /// The same, to be changed.
    pub fn using_mut(&mut self) -> &mut SchemeUse {
        match self {
            Self::Catalogue { using, .. } => using,
            Self::Own(own) => &mut own.using,
        }
    }
}

/// What a dossier knows of the use of a scheme: who will apply, and what it is paid from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeUse {
    /// Employers that can and will apply; all of the unit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applying_employers: Option<Decimal>,
    /// The share of the workers that work for those employers; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligible_share: Option<Rate>,
    /// The article whose fund contributions it pays from, and no more than those; other money where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub financed_by: Option<ArticleId>,
    /// The share of those contributions that goes to running the fund; nothing where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overhead: Option<Rate>,
    /// What these rest on, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
}

impl SchemeUse {
    /// Whether the dossier says nothing of it.
    pub fn is_unsaid(&self) -> bool {
        *self == Self::default()
    }
}

/// A scheme of the dossier's own, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnScheme {
    /// The scheme, in the form of the catalogue.
    pub scheme: Scheme,
    /// Why the parties count on it, in a sentence that stands beside its figures.
    pub basis: String,
    /// What the dossier knows of its use.
    #[serde(default, skip_serializing_if = "SchemeUse::is_unsaid")]
    pub using: SchemeUse,
}
