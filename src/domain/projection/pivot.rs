//! Costs added up: the one walk along the lines of which every table of costs is a projection.

use std::collections::BTreeMap;

use super::assessment::Line;
use super::explain::Explainer;
use super::index::ProfileIndex;
use super::selection::{Group, Nature, Selection};
use crate::domain::costs::given::DriverKind;
use crate::domain::costs::{Payer, Payers};
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::period::Year;

/// By what amounts are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// The article a line belongs to.
    Article,
    /// The driver.
    Driver,
    /// The profile, or the whole unit.
    Group,
    /// The two natures each driver has.
    Nature,
    /// Who bears it.
    Payer,
    /// The calendar year.
    Year,
}

/// What tells a cell from the others; cheap to make, because there is one for every line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'c> {
    article: Option<&'c str>,
    driver: Option<DriverKind>,
    /// Place of the profile; lines of the whole unit stand behind all profiles.
    group: Option<usize>,
    nature: Option<Nature>,
    payer: Option<Payer>,
    year: Option<Year>,
}

/// Amounts by everything that was asked; cells of nothing are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pivot {
    cells: BTreeMap<Selection, Cents>,
    /// The cells in the order of drivers, profiles and years of the model.
    order: Vec<Selection>,
}

impl Pivot {
    /// Adds up the lines `within` a selection, on its base, told apart `by` some dimensions.
    pub fn of(costs: &Explainer<'_>, within: &Selection, by: &[Dimension]) -> Self {
        let counted = within.base.counted(costs);
        let mut sums: BTreeMap<Key<'_>, Cents> = BTreeMap::new();
        for (index, line) in costs.assessment.lines.iter().enumerate().filter(|(_, line)| within.holds(costs, line)) {
            let of_line = Key::of(costs, line, by);
            let mut add = |payer: Option<Payer>, amount: Cents| {
                let natures: &[Option<Nature>] = if by.contains(&Dimension::Nature) { &NATURES } else { &[None] };
                for nature in natures.iter().filter(|nature| nature.is_none_or(|nature| nature.holds(line.kind))) {
                    if !amount.is_zero() {
                        *sums.entry(Key { nature: *nature, payer, ..of_line }).or_default() += amount;
                    }
                }
            };
            if within.payer.is_none() && by.contains(&Dimension::Payer) {
                counted.payers(index, line).bearing().for_each(|(payer, amount)| add(Some(payer), amount));
            } else {
                add(None, counted.amount(index, line, within.payer));
            }
        }
        let order: Vec<Selection> = sums.keys().map(|key| key.narrows(within, costs)).collect();
        let cells = order.iter().cloned().zip(sums.into_values()).collect();
        Self { cells, order }
    }

    /// The amount of a cell; nothing is 0.
    pub fn amount(&self, cell: &Selection) -> Cents {
        self.cells.get(cell).copied().unwrap_or_default()
    }

    /// Every cell with its amount, in the order of drivers, profiles and years of the model; articles by id.
    pub fn cells(&self) -> impl Iterator<Item = (&Selection, Cents)> {
        self.order.iter().map(|cell| (cell, self.amount(cell)))
    }

    /// All cells together.
    pub fn total(&self) -> Cents {
        self.cells.values().copied().sum()
    }
}

/// The natures as a cell is told apart by them.
const NATURES: [Option<Nature>; 4] =
    [Some(Nature::Structural), Some(Nature::OneOff), Some(Nature::WorkingTime), Some(Nature::OutOfPocket)];

impl<'c> Key<'c> {
    fn of(costs: &Explainer<'c>, line: &Line, by: &[Dimension]) -> Self {
        let has = |dimension| by.contains(&dimension);
        Self {
            article: has(Dimension::Article).then(|| costs.article_of(line)),
            driver: has(Dimension::Driver).then_some(line.kind),
            group: has(Dimension::Group).then(|| line.profile.map_or(usize::MAX, ProfileIndex::place)),
            nature: None,
            payer: None,
            year: has(Dimension::Year).then_some(line.year),
        }
    }

    /// The selection of a cell within another one.
    fn narrows(&self, within: &Selection, costs: &Explainer<'_>) -> Selection {
        let Self { article, driver, group, nature, payer, year } = *self;
        let group = group.map(|index| match costs.given.profiles.get(index) {
            Some(profile) => Group::Profile(profile.id.clone()),
            None => Group::Unit,
        });
        Selection {
            article: article.map(ArticleId::from).or_else(|| within.article.clone()),
            driver: driver.or(within.driver),
            group: group.or_else(|| within.group.clone()),
            workers: within.workers,
            nature: nature.or(within.nature),
            payer: payer.or(within.payer),
            year: year.or(within.year),
            base: within.base,
            measure: within.measure,
        }
    }
}

impl Explainer<'_> {
    /// What a selection comes to in euro, whatever it is measured by.
    pub fn sum(&self, selection: &Selection) -> Cents {
        Pivot::of(self, selection, &[]).total()
    }

    /// Who bears a selection, and how much.
    pub fn borne(&self, selection: &Selection) -> Payers {
        let mut borne = Payers::NOBODY;
        for (cell, amount) in Pivot::of(self, selection, &[Dimension::Payer]).cells() {
            if let Some(payer) = cell.payer {
                borne[payer] += amount;
            }
        }
        borne
    }

    /// The lines of a selection with the part that counts, leaving out parts of nothing.
    pub fn lines_of(&self, selection: &Selection) -> Vec<(&Line, Cents)> {
        let counted = selection.base.counted(self);
        let part = |index: usize, line: &Line| counted.amount(index, line, selection.payer);
        let lines = self.assessment.lines.iter().enumerate().filter(|(_, line)| selection.holds(self, line));
        lines.map(|(index, line)| (line, part(index, line))).filter(|(_, part)| !part.is_zero()).collect()
    }
}
