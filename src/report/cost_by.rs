//! The costs by payer, article, group of workers or driver, against the years: every row and column adds up as shown.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::cell::SHARE_OF_WAGE_BILL;
use super::cost_choice::{Base, Divisors, Group, Measure, Nature};
use super::costs::{Amount, Calculation, Selection};
use super::document::Content;
use crate::domain::costs::given::DriverKind;
use crate::domain::costs::payer::divide;
use crate::domain::costs::{Payer, Payers};
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::figure::Unit;
use crate::domain::id::ProfileId;
use crate::domain::money::{Cents, Rate};
use crate::domain::period::Year;
use crate::domain::projection::{Line, ProfileIndex};

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
    pub fn name(self) -> Bilingual {
        match self {
            Self::Payer => Bilingual::new("Wie betaalt", "Who pays"),
            Self::Article => Bilingual::new("Artikel", "Article"),
            Self::Group => Bilingual::new("Groep", "Profile"),
            Self::Driver => Bilingual::new("Kostensoort", "Driver"),
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
}

/// Names of articles and profiles by id, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Number and heading of each article.
    pub articles: Vec<(String, String)>,
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

/// What tells a row from the others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Payer(Payer),
    /// By place among the names, so that articles stand in the order of the text.
    Article(usize, String),
    Profile(ProfileIndex),
    Unit,
    Driver(DriverKind),
    Nature(Nature),
    Total,
}

struct Cells(BTreeMap<Key, Vec<Cents>>);

impl Cells {
    fn add(&mut self, key: Key, year: usize, years: usize, amount: Cents) {
        if !amount.is_zero() {
            self.0.entry(key).or_insert_with(|| vec![Cents::ZERO; years])[year] += amount;
        }
    }
}

/// The table of `choice`.
pub fn cost_by(calculation: &Calculation, choice: Choice, names: &Names, language: Language) -> CostTable {
    let assessment = &calculation.assessment;
    let years: Vec<YearHead> = assessment
        .years
        .iter()
        .map(|span| YearHead { year: span.year, part: (span.share.value() != Decimal::ONE).then_some(span.share) })
        .collect();
    let painter = Painter { calculation, choice, names, language, divisors: Divisors::of(choice.measure, calculation) };
    let cells = painter.cells(years.len());
    let of = |wanted: fn(&Key) -> bool| -> Vec<(Key, Vec<Cents>)> {
        cells.0.iter().filter(|(key, _)| wanted(key)).map(|(key, cents)| (key.clone(), cents.clone())).collect()
    };
    let nothing = || vec![Cents::ZERO; years.len()];
    let total = cells.0.get(&Key::Total).cloned().unwrap_or_else(nothing);
    let rows = painter.rows(of(|key| !matches!(key, Key::Total | Key::Nature(_))), &total);
    let natures = Nature::PAIRS.into_iter().flat_map(|pair| {
        let of_nature = |nature| cells.0.get(&Key::Nature(nature)).cloned().unwrap_or_else(nothing);
        painter.rows(pair.map(|nature| (Key::Nature(nature), of_nature(nature))).to_vec(), &total)
    });
    let natures = natures.collect();
    let total = painter.rows(vec![(Key::Total, total.clone())], &total).remove(0);
    let divided_by = choice.measure.divisor_name().map(|name| name.in_language(language).to_owned());
    CostTable { choice, divided_by, years, rows, total, natures }
}

struct Painter<'p> {
    calculation: &'p Calculation,
    choice: Choice,
    names: &'p Names,
    language: Language,
    divisors: Divisors,
}

impl Painter<'_> {
    /// Every line once, in the cells it belongs to.
    fn cells(&self, years: usize) -> Cells {
        let assessment = &self.calculation.assessment;
        let payers = self.choice.base.payers(self.calculation);
        let mut cells = Cells(BTreeMap::new());
        for (index, line) in assessment.lines.iter().enumerate() {
            let Some(year) = assessment.year_index(line.year) else { continue };
            let borne = payers.as_ref().map_or(line.payers, |payers| payers[index]);
            let amount = borne.total();
            for (key, part) in self.keys(line, &borne) {
                cells.add(key, year, years, part);
            }
            for nature in Nature::PAIRS.into_iter().flatten().filter(|nature| nature.holds(line.kind)) {
                cells.add(Key::Nature(nature), year, years, amount);
            }
            cells.add(Key::Total, year, years, amount);
        }
        cells
    }

    fn keys(&self, line: &Line, borne: &Payers) -> Vec<(Key, Cents)> {
        match self.choice.rows {
            RowsBy::Payer => borne.bearing().map(|(payer, amount)| (Key::Payer(payer), amount)).collect(),
            RowsBy::Article => {
                let id = self.calculation.resolved.article_of(line);
                let place = self.names.articles.iter().position(|(own, _)| own == id).unwrap_or(usize::MAX);
                vec![(Key::Article(place, id.to_owned()), borne.total())]
            }
            RowsBy::Group => vec![(line.profile.map_or(Key::Unit, Key::Profile), borne.total())],
            RowsBy::Driver => vec![(Key::Driver(line.kind), borne.total())],
        }
    }

    /// Rows of cells whose columns add up to `total`, also as they are shown.
    fn rows(&self, cells: Vec<(Key, Vec<Cents>)>, total: &[Cents]) -> Vec<CostRow> {
        let years: Vec<Year> = self.calculation.assessment.years.iter().map(|span| span.year).collect();
        let mut columns: Vec<Vec<Content>> = Vec::new();
        for (index, year) in years.iter().enumerate() {
            let column: Vec<Cents> = cells.iter().map(|(_, cents)| cents[index]).collect();
            columns.push(self.shown(&column, total[index], Some(*year)));
        }
        let sums: Vec<Cents> = cells.iter().map(|(_, cents)| cents.iter().copied().sum()).collect();
        let of_term = self.shown(&sums, total.iter().copied().sum(), None);
        let rows = cells.iter().enumerate().map(|(row, (key, cents))| {
            let amount = |content: &Content, cents: Cents, year: Option<Year>| Amount {
                content: content.clone(),
                cents,
                selection: self.selection(key, year),
            };
            let amounts = years.iter().enumerate();
            CostRow {
                key: self.row_key(key),
                name: self.row_name(key),
                payer: match key {
                    Key::Payer(payer) => Some(*payer),
                    _ => None,
                },
                amounts: amounts.map(|(at, year)| amount(&columns[at][row], cents[at], Some(*year))).collect(),
                total: amount(&of_term[row], sums[row], None),
            }
        });
        rows.collect()
    }

    /// A column as shown. Divided amounts are rounded so that they add up to the rounded total.
    fn shown(&self, column: &[Cents], total: Cents, year: Option<Year>) -> Vec<Content> {
        let (steps, decimals) = match self.choice.measure {
            Measure::Euro => return column.iter().map(|cents| Content::Money(*cents)).collect(),
            Measure::PerWorker | Measure::PerParticipant => (Decimal::ONE_HUNDRED, 2),
            Measure::OfWageBill => (Decimal::from(10_i64.pow(SHARE_OF_WAGE_BILL + 2)), SHARE_OF_WAGE_BILL + 2),
        };
        let Some(divisor) = self.divisors.over(year) else {
            return column.iter().map(|_| Content::NotApplicable).collect();
        };
        let in_steps = |cents: Cents| {
            let exact = cents.euro().value() / divisor * steps;
            let rounded = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
            i64::try_from(rounded).unwrap_or_default()
        };
        let adds_up = column.iter().copied().sum::<Cents>() == total && column.iter().all(|cents| cents.count() >= 0);
        let counts: Vec<i64> = if adds_up {
            let weights: Vec<Decimal> = column.iter().map(|cents| Decimal::from(cents.count())).collect();
            divide(Cents::new(in_steps(total)), &weights).into_iter().map(Cents::count).collect()
        } else {
            column.iter().map(|cents| in_steps(*cents)).collect()
        };
        counts
            .into_iter()
            .map(|count| {
                let value = Decimal::new(count, decimals);
                match self.choice.measure {
                    Measure::OfWageBill => Content::Share { value, decimals: SHARE_OF_WAGE_BILL },
                    Measure::Euro | Measure::PerWorker | Measure::PerParticipant => {
                        Content::Number { value, unit: Unit::Euro, decimals: 2 }
                    }
                }
            })
            .collect()
    }

    fn selection(&self, key: &Key, year: Option<Year>) -> Selection {
        let all = Selection { year, base: self.choice.base, measure: self.choice.measure, ..Selection::default() };
        match key {
            Key::Payer(payer) => Selection { payer: Some(*payer), ..all },
            Key::Article(_, id) => Selection { article: Some(id.clone()), ..all },
            Key::Profile(index) => Selection { group: Some(Group::Profile(self.profile_id(*index))), ..all },
            Key::Unit => Selection { group: Some(Group::Unit), ..all },
            Key::Driver(kind) => Selection { driver: Some(*kind), ..all },
            Key::Nature(nature) => Selection { nature: Some(*nature), ..all },
            Key::Total => all,
        }
    }

    fn profile_id(&self, index: ProfileIndex) -> String {
        self.calculation.resolved.given.profiles[index].id.to_string()
    }

    fn row_key(&self, key: &Key) -> String {
        match key {
            Key::Payer(payer) => payer.code().to_owned(),
            Key::Article(_, id) => id.clone(),
            Key::Profile(index) => self.profile_id(*index),
            Key::Unit => "unit".to_owned(),
            Key::Driver(kind) => kind.code().to_owned(),
            Key::Nature(nature) => nature.name().en,
            Key::Total => "total".to_owned(),
        }
    }

    fn row_name(&self, key: &Key) -> String {
        let words = |name: Bilingual| name.in_language(self.language).to_owned();
        match key {
            Key::Payer(payer) => words(payer.name()),
            Key::Article(_, id) => self.names.article(id).to_owned(),
            Key::Profile(index) => self.names.profile(&self.profile_id(*index)).to_owned(),
            Key::Unit => words(Bilingual::new("De hele werkingssfeer", "The whole unit")),
            Key::Driver(kind) => words(kind.name()),
            Key::Nature(nature) => words(nature.name()),
            Key::Total => words(Bilingual::new("Totaal", "Total")),
        }
    }
}
