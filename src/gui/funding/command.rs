//! Commands about the funds and subsidies.

use super::session::{ComponentWay, OwnField, SchemeField};
use crate::domain::id::{ArticleId, SchemeId};
use crate::gui::face::Faced;
use crate::gui::fields::Typing;

/// A change about the funds and subsidies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FundingCommand {
    /// Select a scheme.
    Select(SchemeId),
    /// Show the catalogue.
    ShowCatalogue,
    /// Search in the catalogue.
    Search(String),
    /// Show the selected scheme again.
    ShowScheme,
    /// Follow the money with what uncertain schemes may be expected to pay, or with the certain ones.
    FollowExpected(bool),
    /// Count on a scheme of the catalogue.
    Add {
        /// Id of the scheme.
        scheme: SchemeId,
        /// Whether its last terms are taken to go on.
        assume_continued: bool,
    },
    /// No longer count on a scheme.
    Remove(SchemeId),
    /// Apply a scheme at another place in the order.
    Move {
        /// Id of the scheme.
        scheme: SchemeId,
        /// Its new place, from 0.
        to: usize,
    },
    /// Something was done in a field beside a scheme.
    Typing(Typing<(SchemeId, SchemeField)>),
    /// Pay a scheme from the contributions of an article, or from other money.
    FinanceBy {
        /// Id of the scheme.
        scheme: SchemeId,
        /// The article.
        article: Option<ArticleId>,
    },
    /// Take the last terms of a scheme to go on, or not.
    SetContinued {
        /// Id of the scheme.
        scheme: SchemeId,
        assume_continued: bool,
    },
    /// Begin an own scheme.
    NewOwn,
    /// Change an own scheme.
    EditOwn(SchemeId),
    /// Something was done in a field of the form of an own scheme.
    TypingOwn(Typing<OwnField>),
    /// Something was chosen in that form.
    ChooseOwn(OwnChoice),
    /// Make the own scheme.
    ApplyOwn,
}

/// A choice in the form of an own scheme; components are named by their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnChoice {
    /// Whose money it is, by code.
    Payer(String),
    /// Take over the costs of a payer, by code, or no longer.
    Bearer(String),
    /// Only for who gains a level, or for all.
    OnLevelGain(bool),
    /// One more component.
    AddComponent,
    /// A component less.
    RemoveComponent(usize),
    /// How a component pays.
    Way(usize, ComponentWay),
    /// Cover a driver by a component, by code, or no longer.
    Cover(usize, String),
}

impl Faced for FundingCommand {}
