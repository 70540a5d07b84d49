//! Changes of the funds and subsidies that a dossier counts on.

use super::list::ListEdit;
use super::refusal::{Kind, NotApplicable};
use crate::domain::agreement::dossier::FundingChoice;
use crate::domain::id::SchemeId;
use crate::domain::money::Rate;

/// A change of the funding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FundingEdit {
    /// Of which schemes are applied, and in which order.
    List(ListEdit<FundingChoice>),
    /// Another chance of award for a scheme of the catalogue; absent: the published one.
    Chance {
        /// Id of the scheme.
        scheme: SchemeId,
        /// The chance of award, from 0 to 1; the scheme's own again where absent.
        chance: Option<Rate>,
    },
    /// Whether the last published terms of a scheme of the catalogue are used past their end.
    Continued {
        /// Id of the scheme.
        scheme: SchemeId,
        /// Whether the last published terms are used past their end.
        assume_continued: bool,
    },
}

impl FundingEdit {
    pub(super) fn apply(&self, funding: &mut Vec<FundingChoice>) -> Result<Self, NotApplicable> {
        match self {
            Self::List(edit) => edit.apply(funding).map(Self::List),
            Self::Chance { scheme, chance } => {
                let before = std::mem::replace(of_catalogue(funding, scheme)?.0, *chance);
                Ok(Self::Chance { scheme: scheme.clone(), chance: before })
            }
            Self::Continued { scheme, assume_continued } => {
                let before = std::mem::replace(of_catalogue(funding, scheme)?.1, *assume_continued);
                Ok(Self::Continued { scheme: scheme.clone(), assume_continued: before })
            }
        }
    }
}

/// The chance and the continuation of a scheme of the catalogue.
fn of_catalogue<'f>(
    funding: &'f mut [FundingChoice],
    scheme: &str,
) -> Result<(&'f mut Option<Rate>, &'f mut bool), NotApplicable> {
    let found = funding.iter_mut().find(|choice| choice.scheme_id() == scheme);
    match found.ok_or_else(|| Kind::Scheme.absent(scheme))? {
        FundingChoice::Catalogue { scheme: _, chance, assume_continued } => Ok((chance, assume_continued)),
        FundingChoice::Own(_) => Err(NotApplicable::OwnScheme(scheme.into())),
    }
}
