//! The costs by payer, article, group of workers or driver, against the years: every row and column adds up as shown.

use rust_decimal::Decimal;

use super::cell::PERCENTAGE_DECIMALS;
use super::cost_choice::divisor_name;
use super::costs::{Amount, Calculation};
use super::document::Content;
use super::format::say;
use super::phrases;
use crate::domain::costs::Payer;
use crate::domain::costs::payer::divide;
use crate::domain::figure::Number;
use crate::domain::figure::Unit;
use crate::domain::id::{ArticleId, ProfileId};
use crate::domain::money::{Cents, Rate};
use crate::domain::numerals::rounded;
use crate::domain::period::Year;
use crate::domain::projection::{
    Base, Dimension, Explainer, FigureId, Group, Measure, Nature, Pivot, Selection, ShareBasis,
};
use crate::domain::words::{Language, Phrase, phrase};

/// What the rows of the table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowsBy {
    /// A row for each payer.
    #[default]
    Payer,
    /// A row for each article that costs something.
    Article,
    /// A row for each profile, and one for the whole unit.
    Group,
    /// A row for each kind of driver.
    Driver,
}

impl RowsBy {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Payer, Self::Article, Self::Group, Self::Driver];

    /// Its name where it can be chosen.
    pub fn name(self) -> Phrase {
        match self {
            Self::Payer => phrase!("Wie betaalt", "Who pays"),
            Self::Article => phrase!("Artikel", "Article"),
            Self::Group => phrase!("Groep", "Profile"),
            Self::Driver => phrase!("Kostensoort", "Driver"),
        }
    }
}

/// What a table of costs is to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the rows stand for.
    pub rows: RowsBy,
    /// Before or after which money.
    pub base: Base,
    /// What the amounts are divided by, if by anything.
    pub measure: Measure,
    /// Of whose costs percentages of the wage bill are taken; amounts in euro are of everybody's.
    pub share_basis: ShareBasis,
}

impl Choice {
    /// The choice as it can be: what is owed already is of no payer, so articles take the place of payers.
    pub fn possible(self) -> Self {
        Self { rows: self.rows(), ..self }
    }

    /// The costs that it shows.
    fn selection(self) -> Selection {
        let all = Selection { base: self.base, measure: self.measure, ..Selection::default() };
        if self.measure == Measure::OfWageBill { self.share_basis.narrows(all) } else { all }
    }

    fn rows(self) -> RowsBy {
        match self.rows {
            RowsBy::Payer if !self.base.has_payers() => RowsBy::Article,
            rows => rows,
        }
    }
}

/// Names of articles and profiles by id, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Number and heading of each article.
    pub articles: Vec<(ArticleId, String)>,
    /// Id and name of each profile, in their order.
    pub profiles: Vec<(ProfileId, String)>,
}

impl Names {
    /// The name of an article.
    pub fn article<'n>(&'n self, id: &'n str) -> &'n str {
        named(&self.articles, id)
    }

    /// The name of a profile.
    pub fn profile<'n>(&'n self, id: &'n str) -> &'n str {
        named(&self.profiles, id)
    }
}

fn named<'n, I: AsRef<str>>(names: &'n [(I, String)], id: &'n str) -> &'n str {
    names.iter().find(|(own, _)| own.as_ref() == id).map_or(id, |(_, name)| name)
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearHead {
    /// The calendar year of the column.
    pub year: Year,
    /// The share of it in force, where that is not all.
    pub part: Option<Rate>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostRow {
    /// What tells it from the others, whatever the language.
    pub key: String,
    /// What the row stands for, in words.
    pub name: String,
    /// Who pays it, where rows are payers.
    pub payer: Option<Payer>,
    /// The amount of each year, in the order of the columns.
    pub amounts: Vec<Amount>,
    /// The amount over the whole term; the sum of the years where they are euros.
    pub total: Amount,
}

/// The costs by one thing against the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostTable {
    /// What was chosen to be shown.
    pub choice: Choice,
    /// What the figures are divided by, in words; nothing for euros.
    pub divided_by: Option<String>,
    /// The columns, a calendar year each.
    pub years: Vec<YearHead>,
    /// The rows, in the order of what they stand for.
    pub rows: Vec<CostRow>,
    /// The sums of the rows, which are those of the whole proposal.
    pub total: CostRow,
    /// The total in two ways of dividing it.
    pub natures: Vec<CostRow>,
}

/// A row as it is counted: what it is, and its amount of each year.
type Counted = (Selection, Vec<Cents>);

/// The table of `choice`.
pub fn cost_by(calculation: &Calculation, choice: Choice, names: &Names, language: Language) -> CostTable {
    let choice = choice.possible();
    let years: Vec<YearHead> = calculation
        .assessment
        .years
        .iter()
        .map(|span| YearHead { year: span.year, part: (span.share.value() != Decimal::ONE).then_some(span.share) })
        .collect();
    let explainer = calculation.explainer();
    let all = choice.selection();
    let painter = Painter { explainer, choice, names, language, years: years.iter().map(|head| head.year).collect() };
    let dimension = match choice.rows {
        RowsBy::Payer => Dimension::Payer,
        RowsBy::Article => Dimension::Article,
        RowsBy::Group => Dimension::Group,
        RowsBy::Driver => Dimension::Driver,
    };
    let totals = Pivot::of(&explainer, &all, &[Dimension::Year]);
    let total = painter.by_year(&totals, &all);
    let mut rows = painter.counted(&Pivot::of(&explainer, &all, &[dimension, Dimension::Year]));
    rows.sort_by_key(|(row, _)| row.article.as_deref().map(|id| painter.place(id)));
    let natures = Pivot::of(&explainer, &all, &[Dimension::Nature, Dimension::Year]);
    let natures = Nature::PAIRS.into_iter().flat_map(|pair| {
        let pair = pair.map(|nature| Selection { nature: Some(nature), ..all.clone() });
        painter.rows(pair.map(|row| (row.clone(), painter.by_year(&natures, &row))).to_vec(), &total)
    });
    let natures = natures.collect();
    let rows = painter.rows(rows, &total);
    let sums = CostRow {
        key: "total".to_owned(),
        name: phrase!("Totaal", "Total").in_language(language).to_owned(),
        ..painter.rows(vec![(all, total.clone())], &total).remove(0)
    };
    let divided_by = divisor_name(choice.measure).map(|name| {
        let name = name.in_language(language).to_owned();
        if choice.measure != Measure::OfWageBill {
            return name;
        }
        say!(language, phrases::DIVIDED_BY, whole = name, costs = choice.share_basis.words())
    });
    CostTable { choice, divided_by, years, rows, total: sums, natures }
}

struct Painter<'p> {
    explainer: Explainer<'p>,
    choice: Choice,
    names: &'p Names,
    language: Language,
    years: Vec<Year>,
}

impl Painter<'_> {
    /// The place of an article in the text.
    fn place(&self, article: &str) -> usize {
        self.names.articles.iter().position(|(own, _)| own == article).unwrap_or(usize::MAX)
    }

    /// The amounts of a row by year.
    fn by_year(&self, pivot: &Pivot, row: &Selection) -> Vec<Cents> {
        let of_year = |year: &Year| pivot.amount(&Selection { year: Some(*year), ..row.clone() });
        self.years.iter().map(of_year).collect()
    }

    /// The rows of a pivot by one thing and the year, in the order of the model.
    fn counted(&self, pivot: &Pivot) -> Vec<Counted> {
        let mut rows: Vec<Counted> = Vec::new();
        for (cell, _) in pivot.cells() {
            let row = Selection { year: None, ..cell.clone() };
            if rows.last().is_none_or(|(last, _)| *last != row) {
                let amounts = self.by_year(pivot, &row);
                rows.push((row, amounts));
            }
        }
        rows
    }

    /// Rows of cells whose columns add up to `total`, also as they are shown.
    fn rows(&self, cells: Vec<Counted>, total: &[Cents]) -> Vec<CostRow> {
        let mut columns: Vec<Vec<Content>> = Vec::new();
        for (index, year) in self.years.iter().enumerate() {
            let column: Vec<Cents> = cells.iter().map(|(_, cents)| cents[index]).collect();
            columns.push(self.shown(&column, total[index], Some(*year)));
        }
        let sums: Vec<Cents> = cells.iter().map(|(_, cents)| cents.iter().copied().sum()).collect();
        let of_term = self.shown(&sums, total.iter().copied().sum(), None);
        let rows = cells.iter().enumerate().map(|(row, (selection, cents))| {
            let amount = |content: &Content, cents: Cents, year: Option<Year>| Amount {
                content: content.clone(),
                cents,
                figure: FigureId::Sum(Selection { year, ..selection.clone() }),
            };
            let amounts = self.years.iter().enumerate();
            let (key, name) = self.named(selection);
            CostRow {
                key,
                name,
                payer: selection.payer,
                amounts: amounts.map(|(at, year)| amount(&columns[at][row], cents[at], Some(*year))).collect(),
                total: amount(&of_term[row], sums[row], None),
            }
        });
        rows.collect()
    }

    /// A column as shown. Divided amounts are rounded so that they add up to the rounded total.
    fn shown(&self, column: &[Cents], total: Cents, year: Option<Year>) -> Vec<Content> {
        let measure = self.choice.measure;
        if measure == Measure::Euro {
            return column.iter().map(|cents| Content::cents(*cents)).collect();
        }
        let Some(divisor) = self.explainer.divisor_over(measure, year) else {
            return column.iter().map(|_| Content::NotApplicable).collect();
        };
        let exact = |cents: Cents| cents.euro().value().divided_by(&divisor);
        let (unit, decimals, steps) = match measure {
            Measure::OfWageBill => (Unit::Share, PERCENTAGE_DECIMALS, PERCENTAGE_DECIMALS + 2),
            Measure::Euro | Measure::PerWorker | Measure::PerParticipant => (Unit::Euro, 2, 2),
        };
        let in_steps = |cents: Cents| {
            let steps = exact(cents).times(&Decimal::from(10_i64.pow(steps)));
            i64::try_from(rounded(steps, 0)).unwrap_or_default()
        };
        let adds_up = column.iter().copied().sum::<Cents>() == total && column.iter().all(|cents| cents.count() >= 0);
        let counts: Vec<i64> = if adds_up {
            let weights: Vec<Decimal> = column.iter().map(|cents| Decimal::from(cents.count())).collect();
            divide(Cents::new(in_steps(total)), &weights).into_iter().map(Cents::count).collect()
        } else {
            column.iter().map(|cents| in_steps(*cents)).collect()
        };
        let shown = counts.into_iter().zip(column).map(|(count, cents)| match measure {
            // Too small to count in a sum as it is shown, and still not nothing.
            Measure::OfWageBill if count == 0 => Content::share_of_wage_bill(Some(exact(*cents).into())),
            _ => Content::of(Decimal::new(count, steps), unit, decimals),
        });
        shown.collect()
    }

    /// What tells a row from the others whatever the language, and its name.
    fn named(&self, row: &Selection) -> (String, String) {
        let words = |name: Phrase| name.in_language(self.language).to_owned();
        let Selection { article, driver, group, nature, payer, .. } = row;
        match (article, driver, group, nature, payer) {
            (Some(id), ..) => (id.to_string(), self.names.article(id).to_owned()),
            (_, Some(driver), ..) => (driver.code().to_owned(), words(driver.name())),
            (_, _, Some(Group::Profile(id)), ..) => (id.to_string(), self.names.profile(id).to_owned()),
            (_, _, Some(Group::Unit), ..) => {
                ("unit".to_owned(), words(phrase!("De hele werkingssfeer", "The whole unit")))
            }
            (_, _, _, Some(nature), _) => {
                (nature.name().in_language(Language::English).to_owned(), words(nature.name()))
            }
            (_, _, _, _, Some(payer)) => (payer.code().to_owned(), words(payer.name())),
            _ => (String::new(), String::new()),
        }
    }
}
