//! Two texts held against each other: what changes, in words, and what each change does to cost and reach.
//!
//! Every change is priced by itself, from the text the comparison begins with, so it does not matter in which order they
//! are told. What changes do to each other, so that all of them cost more or less than the sum of each, is the interplay
//! (*samenloop*). With it the prices add up to the difference, in every year and to the cent.

mod phrases;
mod tables;
mod words;

use std::collections::BTreeMap;

use super::costs::{Calculation, headline};
use super::format::say;
use crate::domain::agreement::edit::TextEdit;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ArticleId;
use crate::domain::money::{Cents, Heads, Rate};
use crate::domain::period::Year;
use crate::domain::projection::{Dimension, Pivot, Selection, ShareBasis};
use crate::domain::words::Language;

pub use words::{Piece, UnitView, units};

/// Two texts held against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedlineView {
    /// What the text is called that it begins with.
    pub from: String,
    /// What the text is called that it leads to.
    pub to: String,
    /// The changes that lead from one to the other.
    pub changes: Vec<ChangeView>,
    /// The articles, protocol agreements and annexes whose words are not the same.
    pub units: Vec<UnitView>,
    /// What it costs; where that cannot be computed, everything that stands in the way.
    pub money: Result<Money, Vec<Diagnostic>>,
}

/// A change of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// The article it is about; nothing for chapters, protocol agreements and annexes.
    pub article: Option<ArticleId>,
    /// Of what kind it is.
    pub kind: Kind,
    /// What changes, in a line: "80 → 60 uur in artikel 3".
    pub what: String,
    /// What it does by itself; nothing where that cannot be computed.
    pub effect: Option<Effect>,
}

/// Of what kind a change of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An article that is new.
    Added,
    /// An article that goes.
    Removed,
    /// An article that stands elsewhere.
    Moved,
    /// Another value.
    Value,
    /// Other words, or another cost of own words.
    Words,
    /// A chapter that comes, goes, moves or has another heading.
    Chapter,
    /// A protocol agreement.
    Protocol,
    /// An annex.
    Annex,
}

impl Kind {
    /// Of what kind a step is, and the article it is about.
    pub fn of(step: &TextEdit) -> (Self, Option<&ArticleId>) {
        match step {
            TextEdit::SetParameter { article, .. } => (Self::Value, Some(article)),
            TextEdit::SetContent { article, .. } => (Self::Words, Some(article)),
            TextEdit::Insert { article, .. } => (Self::Added, Some(&article.id)),
            TextEdit::Remove(article) => (Self::Removed, Some(article)),
            TextEdit::Move { article, .. } => (Self::Moved, Some(article)),
            TextEdit::Chapters(_) | TextEdit::NameChapter { .. } => (Self::Chapter, None),
            TextEdit::Protocol(_) => (Self::Protocol, None),
            TextEdit::Annexes(_) => (Self::Annex, None),
        }
    }

    /// Its code in data.
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Value => "value",
            Self::Words => "words",
            Self::Chapter => "chapter",
            Self::Protocol => "protocol",
            Self::Annex => "annex",
        }
    }
}

/// Cost and reach of a text, or how much more of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Gross cost in each calendar year of the term.
    pub years: BTreeMap<Year, Cents>,
    /// In the first year, the costs that count for a share of the wage bill, as such a share; nothing without a wage bill.
    pub share: Option<Rate>,
    /// Those costs, in cents.
    counted: Cents,
    /// Who take part in lessons or career support in the first year; an expected number.
    pub participants: Heads,
}

impl Effect {
    /// Gross cost over the whole term.
    pub fn total(&self) -> Cents {
        self.years.values().copied().sum()
    }
}

/// What both texts cost and whom they reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// Of the text it begins with.
    pub from: Effect,
    /// Of the text it leads to.
    pub to: Effect,
    /// How much more the second is.
    pub difference: Effect,
    /// What of that no change does by itself: the difference less the effects of all changes.
    pub interplay: Effect,
}

/// What changes, with the name of the value before it where the words do not say which value it is.
pub fn with_name(change: String, name: Option<&str>, language: Language) -> String {
    match name.filter(|name| !change.contains(name)) {
        Some(name) => say!(language, phrases::NAMED, name = name, change = &change),
        None => change,
    }
}

/// What effects are measured from: the text the comparison begins with, calculated.
pub struct Scale<'c> {
    from: &'c Calculation,
    basis: ShareBasis,
}

impl<'c> Scale<'c> {
    /// Measures from this calculation, with percentages of the wage bill on `basis`.
    pub fn new(from: &'c Calculation, basis: ShareBasis) -> Self {
        Self { from, basis }
    }

    /// Cost and reach of a calculation.
    pub fn whole(&self, of: &Calculation) -> Effect {
        let explainer = of.explainer();
        let mut years: BTreeMap<Year, Cents> =
            of.assessment.years.iter().map(|span| (span.year, Cents::ZERO)).collect();
        for (cell, cents) in Pivot::of(&explainer, &Selection::default(), &[Dimension::Year]).cells() {
            if let Some(year) = cell.year {
                years.insert(year, cents);
            }
        }
        let first = years.keys().next().copied();
        let counted = explainer.sum(&self.basis.total(Selection::of(first)));
        let reached = headline(of, self.basis).and_then(|headline| headline.reached);
        let participants = reached.map_or(Heads::ZERO, |reached| reached.participants);
        self.effect(years, counted, participants)
    }

    /// How much more `to` costs and reaches than the text that is measured from.
    pub fn more(&self, to: &Calculation) -> Effect {
        self.less(&self.whole(to), &self.whole(self.from))
    }

    /// What both texts cost, given the effect of every change by itself.
    pub fn money<'e>(&self, to: &Calculation, effects: impl IntoIterator<Item = &'e Effect>) -> Money {
        let (from, to) = (self.whole(self.from), self.whole(to));
        let difference = self.less(&to, &from);
        let interplay = effects.into_iter().fold(difference.clone(), |rest, effect| self.less(&rest, effect));
        Money { from, to, difference, interplay }
    }

    fn less(&self, one: &Effect, other: &Effect) -> Effect {
        let mut years = one.years.clone();
        for (year, cents) in &other.years {
            let sum = years.entry(*year).or_default();
            *sum -= *cents;
        }
        let participants = one.participants - other.participants;
        self.effect(years, one.counted - other.counted, participants)
    }

    fn effect(&self, years: BTreeMap<Year, Cents>, counted: Cents, participants: Heads) -> Effect {
        let first = years.keys().next().copied();
        let share = self.from.explainer().share_of_wage_bill(counted, first);
        Effect { years, share, counted, participants }
    }
}
