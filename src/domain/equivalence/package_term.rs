//! A term of employment that is compared, as a dossier enters it.

use serde::{Deserialize, Serialize};

use crate::domain::bounds::{self, Declared};
use crate::domain::figure::Unit;
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::words::{Phrase, noun, phrase};

/// Which terms offset each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    /// Pay, other allowances and working time (Waadi 8(1)).
    Essential,
    /// All others.
    Other,
}

impl Class {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Essential, Self::Other];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Essential => phrase!("essentieel", "essential"),
            Self::Other => phrase!("overig", "other"),
        }
    }
}

/// How a term is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Way {
    /// *toekenning*: every worker has it; in euros.
    Award,
    /// *aanspraak*: nobody knows beforehand who uses it; by the budget for one who does.
    Budget,
    /// *aanspraak* that is at least equivalent by its kind, whatever it costs.
    Kind,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Award, Self::Budget, Self::Kind];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Award => phrase!("toekenning, in euro", "award, in euros"),
            Self::Budget => phrase!("aanspraak, naar budget", "entitlement, by budget"),
            Self::Kind => phrase!("aanspraak, gelijkwaardig naar aard", "entitlement, equivalent by kind"),
        }
    }
}

/// A term that no article of the agreement settles, or what takes the place of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageTerm {
    /// What edits call it; unlike its name it never changes.
    pub id: String,
    /// What it is, in the dossier's own words: "pensioenpremie van de werkgever".
    pub name: String,
    /// Which terms it offsets.
    pub class: Class,
    /// How it is compared.
    pub way: Way,
    /// What a comparable worker of the user undertaking has of it, a year of a full-time job; not known where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_undertaking: Option<Cents>,
    /// What the agency worker has of it; not known where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_worker: Option<Cents>,
    /// The article that does not reach agency workers and in whose place it stands; what that comes to is computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<ArticleId>,
    /// What the amounts rest on, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
}

/// What an amount of a term may be.
pub fn amount() -> Declared {
    Declared::new(noun!("het" "bedrag per jaar", "the" "amount a year"), Unit::Euro, bounds::up_to(bounds::PRICE))
}
