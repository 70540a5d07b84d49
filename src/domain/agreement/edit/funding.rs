//! Changes of the funds and subsidies that a dossier counts on.

use super::list::ListEdit;
use super::refusal::{Kind, NotApplicable};
use crate::domain::agreement::{FundingChoice, SchemeUse};
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
    /// What the dossier knows of the use of a scheme.
    Using {
        /// Id of the scheme.
        scheme: SchemeId,
        /// What it knows from then on.
        using: SchemeUse,
    },
}

impl FundingEdit {
    /// The edit that gives the use of a scheme this value.
    pub fn using(scheme: &str, using: SchemeUse) -> Self {
        Self::Using { scheme: scheme.into(), using }
    }

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
            Self::Using { scheme, using } => {
                let found = funding.iter_mut().find(|choice| choice.scheme_id() == scheme);
                let choice = found.ok_or_else(|| Kind::Scheme.absent(scheme))?;
                let before = std::mem::replace(choice.using_mut(), using.clone());
                Ok(Self::Using { scheme: scheme.clone(), using: before })
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
        FundingChoice::Catalogue { scheme: _, chance, assume_continued, using: _ } => Ok((chance, assume_continued)),
        FundingChoice::Own(_) => Err(NotApplicable::OwnScheme(scheme.into())),
    }
}
