//! What a proposal costs, as shown: per article, per year and payer, and in the bar that is always in sight.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::cost_choice::{Base, Group, Measure, Nature};
use super::document::Content;
use super::format;
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::costs::payer::Payers;
use crate::domain::diagnostic::Language;
use crate::domain::money::{Cents, Euro, Heads, Rate};
use crate::domain::period::Year;
use crate::domain::projection::{Assessment, Line, Resolved, reach, share_of_vulnerable};

/// The results of a proposal with the inputs they come from.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// The inputs, with where each comes from.
    pub resolved: Resolved,
    /// The results that follow from them.
    pub assessment: Assessment,
}

/// Which lines an amount is the sum of; what is absent is not chosen on.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Selection {
    /// Only lines shown under this article, by id.
    pub article: Option<String>,
    /// Only lines of this kind of driver.
    pub driver: Option<DriverKind>,
    /// Only lines of this profile, or only those of the whole unit.
    pub group: Option<Group>,
    /// Only costs of this nature.
    pub nature: Option<Nature>,
    /// Only what this payer bears.
    pub payer: Option<Payer>,
    /// Only lines of this calendar year.
    pub year: Option<Year>,
    /// What of each line counts.
    pub base: Base,
    /// What the sum is divided by, where it is shown.
    pub measure: Measure,
}

impl Selection {
    /// All lines of a year.
    pub fn of_year(year: Year) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    fn of_article(article: &str, year: Year) -> Self {
        Self { article: Some(article.to_owned()), ..Self::of_year(year) }
    }

    fn holds(&self, calculation: &Calculation, line: &Line) -> bool {
        let Self { article, driver, group, nature, payer: _, year, base: _, measure: _ } = self;
        // Cheap comparisons first: this runs for every line of every figure on screen.
        year.is_none_or(|year| line.year == year)
            && driver.is_none_or(|driver| line.kind == driver)
            && nature.is_none_or(|nature| nature.holds(line.kind))
            && group.as_ref().is_none_or(|group| group.holds(calculation, line))
            && article.as_deref().is_none_or(|article| calculation.resolved.article_of(line) == article)
    }

    /// The lines with the part that counts, leaving out parts of nothing.
    pub fn lines<'c>(&'c self, calculation: &'c Calculation) -> impl Iterator<Item = (&'c Line, Cents)> + 'c {
        let payers = self.base.payers(calculation);
        let part = move |index: usize, line: &Line| {
            let payers = payers.as_ref().map_or(line.payers, |payers| payers[index]);
            self.payer.map_or_else(|| payers.total(), |payer| payers[payer])
        };
        calculation
            .assessment
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| self.holds(calculation, line))
            .map(move |(index, line)| (line, part(index, line)))
            .filter(|(_, part)| !part.is_zero())
    }

    /// The sum of the lines it chooses, in cents.
    pub fn sum(&self, calculation: &Calculation) -> Cents {
        self.lines(calculation).map(|(_, part)| part).sum()
    }
}

/// An amount, and what it is the sum of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// What is shown: the amount itself, or what comes of dividing it.
    pub content: Content,
    /// The amount in cents, negative for what comes back.
    pub cents: Cents,
    /// What it is the sum of; its derivation opens by this.
    pub selection: Selection,
}

impl Amount {
    pub(super) fn of(selection: Selection, calculation: &Calculation) -> Self {
        let cents = selection.sum(calculation);
        Self::counted(selection, cents)
    }

    /// An amount that was counted already.
    fn counted(selection: Selection, cents: Cents) -> Self {
        Self { content: Content::Money(cents), cents, selection }
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
    /// As a share of the wage bill, where there is one.
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
    /// As a share of the wage bill over the days in force.
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
    /// Gross cost as a share of the wage bill.
    pub share: Option<Rate>,
    /// Gross cost less what certain schemes pay.
    pub after_schemes: Cents,
    /// Gross cost for each worker, not rounded; nothing where there is nobody.
    pub per_worker: Option<Euro>,
    /// Whom it reaches, of all workers at the start of the year.
    pub reached: Option<Reached>,
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
    /// As a share of the wage bill.
    pub share: Option<Rate>,
}

/// The first calendar year of the agreement.
pub fn first_year(calculation: &Calculation) -> Option<Year> {
    calculation.assessment.years.first().map(|span| span.year)
}

/// Who bears a selection, counted as `borne`; payers that bear nothing are left out.
fn payers(selection: &Selection, borne: Payers, language: Language) -> Vec<PayerAmount> {
    borne
        .bearing()
        .map(|(payer, cents)| PayerAmount {
            payer,
            name: payer.name().in_language(language).to_owned(),
            amount: Amount::counted(Selection { payer: Some(payer), ..selection.clone() }, cents),
        })
        .collect()
}

/// Amounts by driver, in the order of the lines.
type ByDriver = Vec<(DriverKind, Cents)>;

/// Every article that costs something in its first year, by id; one walk along the lines counts them all.
pub fn articles(calculation: &Calculation, year: Year, language: Language) -> BTreeMap<String, ArticleCosts> {
    let mut counted: BTreeMap<&str, (ByDriver, Payers)> = BTreeMap::new();
    for line in calculation.assessment.lines.iter().filter(|line| line.year == year) {
        let (drivers, borne) = counted.entry(calculation.resolved.article_of(line)).or_default();
        match drivers.iter_mut().find(|(kind, _)| *kind == line.kind) {
            Some((_, sum)) => *sum += line.payers.total(),
            None => drivers.push((line.kind, line.payers.total())),
        }
        *borne += line.payers;
    }
    let costs = counted.into_iter().map(|(article, (drivers, borne))| {
        let selection = Selection::of_article(article, year);
        let total = borne.total();
        let named = |(kind, cents): (DriverKind, Cents)| NamedAmount {
            name: kind.name().in_language(language).to_owned(),
            amount: Amount::counted(Selection { driver: Some(kind), ..selection.clone() }, cents),
        };
        let costs = ArticleCosts {
            year,
            drivers: drivers.into_iter().map(named).collect(),
            payers: payers(&selection, borne, language),
            share: share_of_wage_bill(total, calculation, Some(year)),
            total: Amount::counted(selection.clone(), total),
        };
        (article.to_owned(), costs)
    });
    costs.collect()
}

/// The table of years against payers.
pub fn years(calculation: &Calculation, language: Language) -> YearTable {
    let years: Vec<YearColumn> = calculation
        .assessment
        .years
        .iter()
        .map(|span| {
            let total = Amount::of(Selection::of_year(span.year), calculation);
            let whole = span.share.value() == Decimal::ONE;
            YearColumn {
                year: span.year,
                part: (!whole).then_some(span.share),
                share: share_of_wage_bill(total.cents, calculation, Some(span.year)),
                total,
            }
        })
        .collect();
    let mut by_year: BTreeMap<Year, Payers> = BTreeMap::new();
    let mut whole = Payers::default();
    for line in &calculation.assessment.lines {
        *by_year.entry(line.year).or_default() += line.payers;
        whole += line.payers;
    }
    let all = Selection::default();
    let rows = payers(&all, whole, language).into_iter().map(|PayerAmount { payer, name, amount: total }| {
        let in_year = |column: &YearColumn| {
            let borne = by_year.get(&column.year).map(|borne| borne[payer]).unwrap_or_default();
            let selection = Selection { payer: Some(payer), ..Selection::of_year(column.year) };
            Amount::counted(selection, borne)
        };
        PayerRow { payer, name, amounts: years.iter().map(in_year).collect(), total }
    });
    let rows = rows.collect();
    let total = Amount::counted(all, whole.total());
    YearTable { years, rows, total: Some(total) }
}

/// The figures that are always in sight, of the first year.
pub fn headline(calculation: &Calculation) -> Option<Headline> {
    let year = first_year(calculation)?;
    let assessment = &calculation.assessment;
    let gross = Amount::of(Selection::of_year(year), calculation);
    let paid: Cents = assessment.grants.iter().filter(|grant| grant.year == year).map(|grant| grant.amount).sum();
    let resolved = &calculation.resolved;
    let quadrants = reach(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
    let heads: Heads = quadrants.iter().map(|quadrant| quadrant.heads).sum();
    let participants: Heads = quadrants.iter().map(|quadrant| quadrant.participants).sum();
    Some(Headline {
        year,
        share: share_of_wage_bill(gross.cents, calculation, Some(year)),
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

/// How much dearer `this` is than `other` in the first year of `this`.
pub fn dearer(this: &Calculation, other: &Calculation) -> Option<Dearer> {
    let year = first_year(this)?;
    let cents = this.assessment.gross(year) - other.assessment.gross(year);
    Some(Dearer { cents, share: share_of_wage_bill(cents, this, Some(year)) })
}

/// The wage bill over the days of a year in force (section 3 of docs/model.md); nothing where there is none.
pub fn wage_bill_in_force(calculation: &Calculation, year: Year) -> Option<Euro> {
    let assessment = &calculation.assessment;
    let share = assessment.years.iter().find(|span| span.year == year)?.share;
    let bill = *assessment.wage_bill.get(&year)? * share;
    bill.is_positive().then_some(bill)
}

/// An amount as a share of the wage bill over the days in force, of a year or of the term.
pub fn share_of_wage_bill(amount: Cents, calculation: &Calculation, year: Option<Year>) -> Option<Rate> {
    let years = calculation.assessment.years.iter().map(|span| span.year);
    let years = years.filter(|own| year.is_none_or(|year| *own == year));
    let bill: Euro = years.filter_map(|year| wage_bill_in_force(calculation, year)).sum();
    bill.is_positive().then(|| amount.euro() / bill)
}
