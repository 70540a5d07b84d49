//! What a proposal costs, as shown: per article, per year and payer, and in the bar that is always in sight.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::document::Content;
use super::format;
use crate::domain::costs::Payer;
use crate::domain::id::ArticleId;
use crate::domain::money::{Cents, Euro, Heads, Rate};
use crate::domain::period::Year;
pub use crate::domain::projection::Calculation;
use crate::domain::projection::{
    Dimension, FigureId, GrantCount, Measure, Pivot, Selection, ShareBasis, reach, share_of_vulnerable,
};
use crate::domain::words::Language;

/// An amount, and what it is the sum of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// What is shown: the amount itself, or what comes of dividing it.
    pub content: Content,
    /// The amount in cents, negative for what comes back.
    pub cents: Cents,
    /// The figure; its derivation opens by this.
    pub figure: FigureId,
}

impl Amount {
    pub(super) fn of(selection: Selection, calculation: &Calculation) -> Self {
        let cents = calculation.explainer().sum(&selection);
        Self::counted(selection, cents)
    }

    /// An amount that was counted already.
    pub(super) fn counted(selection: Selection, cents: Cents) -> Self {
        Self { content: Content::cents(cents), cents, figure: FigureId::Sum(selection) }
    }

    /// The amount in the words and signs of the language.
    pub fn text(&self, language: Language) -> String {
        format::content(&self.content, language)
    }
}

/// An amount with what it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedAmount {
    /// What it is of, in words.
    pub name: String,
    /// The amount, with the figure it is.
    pub amount: Amount,
}

/// What a payer bears of a total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayerAmount {
    /// The payer.
    pub payer: Payer,
    /// The payer's name for a reader.
    pub name: String,
    /// What the payer bears after certain schemes.
    pub amount: Amount,
}

/// What an article costs in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleCosts {
    /// The calendar year.
    pub year: Year,
    /// By driver, in the order of the model.
    pub drivers: Vec<NamedAmount>,
    /// What all payers bear together.
    pub total: Amount,
    /// What each payer bears; adds up to the total.
    pub payers: Vec<PayerAmount>,
    /// As a share of the wage bill, of the costs that count for it; nothing where there is no wage bill.
    pub share: Option<Rate>,
}

/// What each payer bears in each year, with sums both ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearTable {
    /// The years; a year that is not whole says which part is in force.
    pub years: Vec<YearColumn>,
    /// A row for each payer that bears something.
    pub rows: Vec<PayerRow>,
    /// All payers together, over the term.
    pub total: Option<Amount>,
}

/// A year of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearColumn {
    /// The calendar year.
    pub year: Year,
    /// The share of it in force, where that is not all.
    pub part: Option<Rate>,
    /// What all payers bear together in the year.
    pub total: Amount,
    /// The costs that count for it as a share of the wage bill over the days in force.
    pub share: Option<Rate>,
}

/// A payer of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayerRow {
    /// The payer.
    pub payer: Payer,
    /// The payer's name for a reader.
    pub name: String,
    /// What the payer bears in each year, in the order of the columns.
    pub amounts: Vec<Amount>,
    /// What the payer bears over the whole term.
    pub total: Amount,
}

/// The figures that are always in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The year they are of.
    pub year: Year,
    /// The gross cost: all lines, whoever pays.
    pub gross: Amount,
    /// The costs that count for it as a share of the wage bill.
    pub share: Option<Rate>,
    /// Of whose costs that is a share.
    pub share_basis: ShareBasis,
    /// Gross cost less what is promised of schemes.
    pub after_schemes: Cents,
    /// Gross cost for each worker, not rounded; nothing where there is nobody.
    pub per_worker: Option<Euro>,
    /// Whom it reaches, of all workers at the start of the year.
    pub reached: Option<Reached>,
}

impl Headline {
    /// The figure that its share of the wage bill is.
    pub fn share_figure(&self) -> FigureId {
        let of_year = Selection { measure: Measure::OfWageBill, ..Selection::of(Some(self.year)) };
        FigureId::Sum(self.share_basis.total(of_year))
    }
}

/// How many take part in lessons or career support, out of how many; who takes part in both counts once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Workers who take part; an expected number, so not always whole.
    pub participants: Heads,
    /// All workers at the start of the year.
    pub heads: Heads,
    /// The share of the vulnerable that is among them.
    pub of_vulnerable: Option<Rate>,
}

/// How much dearer one proposal is than another in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dearer {
    /// In whole cents; below zero where it is cheaper.
    pub cents: Cents,
    /// How much more of the wage bill, of the costs that count for a share of it.
    pub share: Option<Rate>,
}

/// The first calendar year of the agreement.
pub fn first_year(calculation: &Calculation) -> Option<Year> {
    calculation.assessment.years.first().map(|span| span.year)
}

/// Every article that costs something in `year`, by id, each as a share of the wage bill on `basis`.
pub fn articles(
    calculation: &Calculation,
    (year, basis): (Year, ShareBasis),
    language: Language,
) -> BTreeMap<ArticleId, ArticleCosts> {
    let explainer = calculation.explainer();
    let all = Selection::of(Some(year));
    let by = |dimension| Pivot::of(&explainer, &all, &[Dimension::Article, dimension]);
    let mut costs: BTreeMap<ArticleId, ArticleCosts> = BTreeMap::new();
    let mut total: BTreeMap<ArticleId, Cents> = BTreeMap::new();
    for (selection, cents) in by(Dimension::Payer).cells() {
        let (Some(article), Some(payer)) = (&selection.article, selection.payer) else { continue };
        *total.entry(article.clone()).or_default() += cents;
        costs.entry(article.clone()).or_insert_with(|| ArticleCosts::nothing(article, year)).payers.push(PayerAmount {
            payer,
            name: payer.name().in_language(language).to_owned(),
            amount: Amount::counted(selection.clone(), cents),
        });
    }
    for (selection, cents) in by(Dimension::Driver).cells() {
        let (Some(article), Some(driver)) = (&selection.article, selection.driver) else { continue };
        let name = driver.name().in_language(language).to_owned();
        let amount = Amount::counted(selection.clone(), cents);
        let own = costs.entry(article.clone()).or_insert_with(|| ArticleCosts::nothing(article, year));
        own.drivers.push(NamedAmount { name, amount });
    }
    let counting = basis.narrows(all);
    let counted = Pivot::of(&explainer, &counting, &[Dimension::Article]);
    for (article, own) in &mut costs {
        let cents = total.get(article).copied().unwrap_or_default();
        own.total = Amount::counted(of_article(article, year), cents);
        let counts = counted.amount(&Selection { article: Some(article.clone()), ..counting.clone() });
        own.share = explainer.share_of_wage_bill(counts, Some(year));
    }
    costs
}

fn of_article(article: &ArticleId, year: Year) -> Selection {
    Selection { article: Some(article.clone()), ..Selection::of(Some(year)) }
}

impl ArticleCosts {
    /// Of an article of which nothing is counted yet.
    fn nothing(article: &ArticleId, year: Year) -> Self {
        let total = Amount::counted(of_article(article, year), Cents::ZERO);
        Self { year, drivers: Vec::new(), total, payers: Vec::new(), share: None }
    }
}

/// The table of years against payers, with shares of the wage bill on `basis`.
pub fn years(calculation: &Calculation, basis: ShareBasis, language: Language) -> YearTable {
    let explainer = calculation.explainer();
    let columns = calculation.assessment.years.iter().map(|span| {
        let total = Amount::of(Selection::of(Some(span.year)), calculation);
        YearColumn {
            year: span.year,
            part: (span.share.value() != Decimal::ONE).then_some(span.share),
            share: share(calculation, span.year, basis),
            total,
        }
    });
    let years: Vec<YearColumn> = columns.collect();
    let all = Selection::default();
    let by_year = Pivot::of(&explainer, &all, &[Dimension::Payer, Dimension::Year]);
    let by_payer = Pivot::of(&explainer, &all, &[Dimension::Payer]);
    let rows = by_payer.cells().filter_map(|(selection, cents)| {
        let payer = selection.payer?;
        let in_year = |column: &YearColumn| {
            let selection = Selection { year: Some(column.year), ..selection.clone() };
            let borne = by_year.amount(&selection);
            Amount::counted(selection, borne)
        };
        Some(PayerRow {
            payer,
            name: payer.name().in_language(language).to_owned(),
            amounts: years.iter().map(in_year).collect(),
            total: Amount::counted(selection.clone(), cents),
        })
    });
    let rows = rows.collect();
    let total = Amount::counted(all, by_payer.total());
    YearTable { years, rows, total: Some(total) }
}

/// The costs of a year that count for a share of the wage bill on `basis`, as such a share.
fn share(calculation: &Calculation, year: Year, basis: ShareBasis) -> Option<Rate> {
    let explainer = calculation.explainer();
    explainer.share_of_wage_bill(explainer.sum(&basis.total(Selection::of(Some(year)))), Some(year))
}

/// The figures that are always in sight, of the first year; the share of the wage bill on `basis`.
pub fn headline(calculation: &Calculation, basis: ShareBasis) -> Option<Headline> {
    let year = first_year(calculation)?;
    let assessment = &calculation.assessment;
    let gross = Amount::of(Selection::of(Some(year)), calculation);
    let explainer = calculation.explainer();
    let paid = explainer.granted_amount(GrantCount::Promised, None, Some(year));
    let resolved = &calculation.resolved;
    let quadrants = reach(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
    let heads: Heads = quadrants.iter().map(|quadrant| quadrant.heads).sum();
    let participants: Heads = quadrants.iter().map(|quadrant| quadrant.participants).sum();
    Some(Headline {
        year,
        share: share(calculation, year, basis),
        share_basis: basis,
        after_schemes: gross.cents - paid,
        per_worker: gross.cents.euro().value().checked_div(heads.value()).map(Euro::new),
        reached: (!heads.is_zero()).then(|| Reached {
            participants,
            heads,
            of_vulnerable: share_of_vulnerable(&quadrants),
        }),
        gross,
    })
}

/// How much dearer `this` is than `other` in the first year of `this`; the share of the wage bill on `basis`.
pub fn dearer(this: &Calculation, other: &Calculation, basis: ShareBasis) -> Option<Dearer> {
    let year = first_year(this)?;
    let more = |of: &Selection| this.explainer().sum(of) - other.explainer().sum(of);
    let all = Selection::of(Some(year));
    let counts = more(&basis.narrows(all.clone()));
    Some(Dearer { cents: more(&all), share: this.explainer().share_of_wage_bill(counts, Some(year)) })
}

/// What a change costs: how much dearer, and in which articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// How much dearer it makes the proposal.
    pub dearer: Dearer,
    /// How much dearer each article becomes, by id, without those that stay the same; adds up to the whole.
    pub articles: BTreeMap<ArticleId, Cents>,
}

/// What it costs to go from `other` to `this`, in the first year of `this`; the share of the wage bill on `basis`.
pub fn price(this: &Calculation, other: &Calculation, basis: ShareBasis) -> Option<Price> {
    let year = first_year(this)?;
    let mut articles: BTreeMap<ArticleId, Cents> = BTreeMap::new();
    for (calculation, sign) in [(this, 1), (other, -1)] {
        let pivot = Pivot::of(&calculation.explainer(), &Selection::of(Some(year)), &[Dimension::Article]);
        for (selection, cents) in pivot.cells() {
            let Some(article) = &selection.article else { continue };
            let sum = articles.entry(article.clone()).or_default();
            *sum = if sign > 0 { *sum + cents } else { *sum - cents };
        }
    }
    articles.retain(|_, cents| !cents.is_zero());
    Some(Price { dearer: dearer(this, other, basis)?, articles })
}
