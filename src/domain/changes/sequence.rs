//! What each change does to cost: a calculation with everything up to it, and one with it besides.

use std::collections::{BTreeMap, BTreeSet};

use super::Changes;
use super::known::{Change, Edge, What};
use crate::domain::costs::given::GivenScheme;
use crate::domain::costs::{Given, Payer};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::{ArticleId, SchemeId};
use crate::domain::money::{Cents, Rate};
use crate::domain::parameters::PublishedFigures;
use crate::domain::period::{Date, Period};
use crate::domain::projection::{Calculation, Dimension, Pivot, Resolved, Selection, assess, assess_again};

/// What each article costs each payer over the term, after the schemes that are certain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts(BTreeMap<(ArticleId, Payer), Cents>);

/// What a change does to cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// With everything up to it.
    pub before: Amounts,
    /// With the change besides.
    pub after: Amounts,
}

/// What an article costs a payer before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The article.
    pub article: ArticleId,
    /// The payer.
    pub payer: Payer,
    /// With everything up to the change.
    pub before: Cents,
    /// With the change besides.
    pub after: Cents,
}

impl Amounts {
    /// The amounts of a calculation.
    pub fn of(calculation: &Calculation) -> Self {
        let by = [Dimension::Article, Dimension::Payer];
        let pivot = Pivot::of(&calculation.explainer(), &Selection::default(), &by);
        let cells = pivot.cells().filter_map(|(cell, amount)| Some(((cell.article.clone()?, cell.payer?), amount)));
        Self(cells.collect())
    }

    /// What an article costs a payer; nothing is 0.
    pub fn amount(&self, article: &ArticleId, payer: Payer) -> Cents {
        self.0.get(&(article.clone(), payer)).copied().unwrap_or_default()
    }

    /// All of them together.
    pub fn total(&self) -> Cents {
        self.0.values().copied().sum()
    }
}

impl Shift {
    /// The articles and payers whose amount changes, in their order.
    pub fn moved(&self) -> Vec<Moved> {
        let cells: BTreeSet<_> = self.before.0.keys().chain(self.after.0.keys()).collect();
        let amounts = cells.into_iter().map(|(article, payer)| Moved {
            article: article.clone(),
            payer: *payer,
            before: self.before.amount(article, *payer),
            after: self.after.amount(article, *payer),
        });
        amounts.filter(|moved| moved.before != moved.after).collect()
    }

    /// How much dearer all articles become together; below 0 cheaper.
    pub fn difference(&self) -> Cents {
        self.after.total() - self.before.total()
    }
}

/// Costs the changes that can move cost one after another; the last one leads to the calculation as it is.
///
/// `articles` are those of the proposal in their order; `resolve` gives the inputs of the proposal under other published figures.
///
/// # Errors
///
/// Everything that stands in the way of one of the calculations.
pub(super) fn cost(
    mut changes: Vec<Change>,
    days: Period,
    (given, articles): (&Given, &[ArticleId]),
    published: &PublishedFigures,
    resolve: impl Fn(&PublishedFigures) -> Result<Resolved, Vec<Diagnostic>>,
) -> Result<Changes, Vec<Diagnostic>> {
    let moving: Vec<usize> = (0..changes.len()).filter(|place| moves(&changes[*place], given)).collect();
    // Of a change of schemes alone all lines are those of the calculation before it.
    let with_all_but = |pending: &[usize], before: Option<&Calculation>| -> Result<Calculation, Vec<Diagnostic>> {
        let pending: Vec<&Change> = pending.iter().map(|place| &changes[*place]).collect();
        let mut resolved = resolve(&without(published, &pending))?;
        hold(&mut resolved.given, &pending);
        let assessment = match before {
            Some(before) => assess_again(&resolved.given, &before.resolved.given, &before.assessment)?,
            None => assess(&resolved.given)?,
        };
        Ok(Calculation { resolved, assessment })
    };
    let mut calculation = with_all_but(&moving, None)?;
    let before = Amounts::of(&calculation);
    let mut shifts = Vec::new();
    let mut last = before.clone();
    for place in 1..=moving.len() {
        calculation = with_all_but(&moving[place..], Some(&calculation))?;
        let after = Amounts::of(&calculation);
        shifts.push(Shift { before: last, after: after.clone() });
        last = after;
    }
    for (place, shift) in moving.into_iter().zip(shifts) {
        let moved: BTreeSet<ArticleId> = shift.moved().into_iter().map(|moved| moved.article).collect();
        changes[place].articles = articles.iter().filter(|article| moved.contains(*article)).cloned().collect();
        changes[place].shift = Some(shift);
    }
    Ok(Changes { days, changes, before, after: last })
}

/// Whether a change can move cost: of schemes only where amounts begin or end within the term, and only of those that are
/// certain, because the others count in what is expected alone.
fn moves(change: &Change, given: &Given) -> bool {
    match &change.what {
        What::Figure { was, .. } => was.is_some(),
        What::Wages(_) => true,
        What::Scheme { id, edge, .. } => {
            let certain = |part: &&GivenScheme| part.chance == Rate::one();
            given.funding.iter().filter(certain).any(|part| is_at(part, id, *edge, change.day, given))
        }
        What::Rule { .. } | What::NotFound { .. } => false,
    }
}

/// Whether a stretch of a scheme begins or ends by this edge on this day.
fn is_at(part: &GivenScheme, id: &SchemeId, edge: Edge, day: Date, given: &Given) -> bool {
    let of_scheme = part.id == *id || part.id.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with('@'));
    of_scheme
        && match edge {
            Edge::TermsBegin => part.from == day && day > given.start,
            Edge::TermsEnd | Edge::Closes => part.to.tomorrow().is_ok_and(|after| after == day),
            Edge::AssumedSince(_) | Edge::WindowOpens | Edge::WindowCloses => false,
        }
}

/// The published figures as if these changes were not known.
fn without(published: &PublishedFigures, pending: &[&Change]) -> PublishedFigures {
    let mut figures = published.clone();
    for change in pending {
        let What::Figure { key, .. } = &change.what else { continue };
        let known = figures.listed().into_iter().find(|figure| figure.key == *key).cloned();
        if let Some(mut figure) = known {
            figure.entries.retain(|entry| entry.from != change.day);
            figures.extend([figure]);
        }
    }
    figures
}

/// The given as if these changes of wages and schemes did not come.
fn hold(given: &mut Given, pending: &[&Change]) {
    let end = given.end;
    for change in pending {
        match &change.what {
            What::Wages(_) => {
                let year_before = change.day.year() - 1;
                let until = given.wages_rise_until.map_or(year_before, |until| until.min(year_before));
                given.wages_rise_until = Some(until);
            }
            What::Scheme { id, edge, .. } => {
                let at = |part: &GivenScheme, given: &Given| is_at(part, id, *edge, change.day, given);
                let places: Vec<usize> =
                    (0..given.funding.len()).filter(|place| at(&given.funding[*place], given)).collect();
                for place in places.into_iter().rev() {
                    match edge {
                        Edge::TermsBegin => drop(given.funding.remove(place)),
                        _ => given.funding[place].to = end,
                    }
                }
            }
            What::Figure { .. } | What::Rule { .. } | What::NotFound { .. } => {}
        }
    }
    let known: Vec<SchemeId> = given.funding.iter().map(|scheme| scheme.id.clone()).collect();
    for scheme in &mut given.funding {
        scheme.excludes.retain(|other| known.contains(other));
    }
}
