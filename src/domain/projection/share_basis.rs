//! Of whose costs a percentage of the wage bill is. Two sides that take it of other costs come to other percentages of the
//! same agreement, so it is said wherever one stands.

use super::selection::{Base, Selection};
use crate::domain::costs::Payer;
use crate::domain::costs::given::GivenProfile;
use crate::domain::words::{Message, Phrase, phrase};
use crate::domain::workforce::ContractKind;
use crate::message;

/// The workers whose costs count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Workers {
    /// Everybody, also agency workers and others whose pay is not in the wage bill.
    #[default]
    All,
    /// Those whose pay is in the wage bill, and what belongs to no group of workers.
    Own,
}

impl Workers {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::All, Self::Own];

    /// Its code in files, addresses and options.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Own => "own",
        }
    }

    /// Its name where it can be chosen.
    pub fn name(self) -> Phrase {
        match self {
            Self::All => phrase!("ook voor uitzendkrachten", "for agency workers too"),
            Self::Own => phrase!("alleen voor eigen werknemers", "for own workers only"),
        }
    }

    /// Whether the costs of a group, or of the whole unit, count.
    pub(super) fn hold(self, profile: Option<&GivenProfile>) -> bool {
        match self {
            Self::All => true,
            Self::Own => {
                profile.is_none_or(|profile| profile.contract != ContractKind::Agency && !profile.outside_wage_bill)
            }
        }
    }
}

/// Who bears the costs that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearers {
    /// Everybody. What a fund pays counts with it, so contributions to funds do not count as well.
    #[default]
    All,
    /// The employer alone, contributions to funds included; neither the agency nor the hirer.
    Employer,
}

impl Bearers {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::All, Self::Employer];

    /// Its code in files and options.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Employer => "employer",
        }
    }

    /// Its name where it can be chosen.
    pub fn name(self) -> Phrase {
        match self {
            Self::All => phrase!("alle betalers", "all payers"),
            Self::Employer => phrase!("alleen de werkgever", "the employer only"),
        }
    }
}

/// Of whose costs a percentage of the wage bill is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShareBasis {
    /// The workers whose costs count.
    pub workers: Workers,
    /// Who bears the costs that count.
    pub bearers: Bearers,
}

impl ShareBasis {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let of = |bearers| Workers::ALL.map(|workers| Self { workers, bearers });
        Bearers::ALL.into_iter().flat_map(of)
    }

    /// In words: "alle betalers, ook voor uitzendkrachten".
    pub fn words(self) -> Message {
        let Self { workers, bearers } = self;
        message!(nl: "{bearers}, {workers}", en: "{bearers}, {workers}", bearers = bearers.name(), workers = workers.name())
    }

    /// The costs of which a total is a share: without fund contributions where everybody's costs count.
    pub fn total(self, mut of: Selection) -> Selection {
        of.base = match self.bearers {
            Bearers::All => Base::WithoutContributions,
            Bearers::Employer => Base::Gross,
        };
        self.narrows(of)
    }

    /// What of a selection counts; what is of no payer in particular is not told apart by who bears it.
    pub fn narrows(self, of: Selection) -> Selection {
        let Self { workers, bearers } = self;
        let payer = match bearers {
            Bearers::Employer if of.base.has_payers() => of.payer.or(Some(Payer::Employer)),
            Bearers::All | Bearers::Employer => of.payer,
        };
        Selection { workers, payer, ..of }
    }
}
