//! The catalogue of sectors as tables: one line a sector, and everything known of one of them.

use super::derivation::sure;
use super::document::{Align, Cell, Column, Row, RowKind, Table};
use super::format::{self, say};
use super::phrases;
use crate::domain::dated::{Source, Sureness};
use crate::domain::figure::Unit;
use crate::domain::funding::Catalogue;
use crate::domain::parameters::{Cao, Fact, Sector};
use crate::domain::period::Date;
use crate::domain::words::{Language, Phrase};

/// Figures that say how many people a sector counts, the best one first.
const SIZES: [&str; 4] = ["employees", "workers-all", "ict-workers", "jobs"];

/// The sectors in a language, with the schemes there are for them.
#[derive(Clone, Copy, Debug)]
pub struct SectorTables<'s> {
    /// The schemes, some of which are for one sector.
    pub catalogue: &'s Catalogue,
    /// The language of the tables.
    pub language: Language,
}

impl SectorTables<'_> {
    fn table(&self, caption: String, headings: &[Phrase], rows: Vec<Vec<String>>) -> Table {
        let heading = |name: &Phrase| name.in_language(self.language).to_owned();
        let columns = headings.iter().map(|name| Column { heading: heading(name), align: Align::Left, width: 1 });
        let rows = rows
            .into_iter()
            .map(|cells| Row { kind: RowKind::Normal, cells: cells.into_iter().map(Cell::from).collect() });
        Table { caption, columns: columns.collect(), rows: rows.collect() }
    }

    fn sure(&self, sureness: Sureness) -> String {
        sure(sureness).in_language(self.language).to_owned()
    }

    fn day(&self, day: Date) -> String {
        format::short_date(day, self.language)
    }

    fn not_found(&self) -> String {
        say!(self.language, phrases::NOT_FOUND)
    }

    /// One line a sector: how many people, the agreement, and how many terms, funds and gaps are known.
    pub fn overview(&self, sectors: &[Sector]) -> Table {
        let rows = sectors.iter().map(|sector| {
            let size = size(sector);
            vec![
                sector.id.clone(),
                sector.name.in_language(self.language).to_owned(),
                size.map_or_else(|| self.not_found(), |fact| self.value(fact)),
                size.map_or_else(String::new, |fact| self.sure(fact.sureness)),
                ends(sector).map_or_else(|| self.not_found(), |day| self.day(day)),
                sector.clauses.len().to_string(),
                self.schemes(sector).len().to_string(),
                sector.gaps.len().to_string(),
            ]
        });
        let headings = [
            phrases::SECTOR,
            phrases::NAME,
            phrases::SIZE,
            phrases::SURENESS,
            phrases::RUNS_TO,
            phrases::TERMS,
            phrases::SCHEMES,
            phrases::GAPS,
        ];
        self.table(say!(self.language, phrases::SECTORS), &headings, rows.collect())
    }

    /// Everything known of a sector, down to the sources and what was looked for in vain.
    pub fn of(&self, sector: &Sector) -> Vec<Table> {
        vec![self.agreements(sector), self.terms(sector), self.funds(sector), self.facts(sector), self.gaps(sector)]
    }

    fn agreements(&self, sector: &Sector) -> Table {
        let rows = sector.caos.iter().map(|cao| {
            vec![
                cao.name.in_language(self.language).to_owned(),
                cao.parties.join(", "),
                ends_of(cao).map_or_else(|| self.not_found(), |day| self.day(day)),
                cao.state.in_language(self.language).to_owned(),
                cao.generally_binding.in_language(self.language).to_owned(),
                self.sure(cao.sureness),
                self.day(cao.checked_on),
                shown(&cao.source),
            ]
        });
        let headings = [
            phrases::AGREEMENT,
            phrases::PARTIES,
            phrases::TO,
            phrases::STATE,
            phrases::GENERALLY_BINDING,
            phrases::SURENESS,
            phrases::CHECKED,
            phrases::SOURCE,
        ];
        let caption = say!(self.language, phrases::SECTOR_AGREEMENTS, sector = &sector.name);
        self.table(caption, &headings, rows.collect())
    }

    fn terms(&self, sector: &Sector) -> Table {
        let rows = sector.clauses.iter().map(|practice| {
            vec![
                practice.text.in_language(self.language).to_owned(),
                self.sure(practice.sureness),
                shown(&practice.source),
            ]
        });
        let headings = [phrases::AGREED_TERM, phrases::SURENESS, phrases::SOURCE];
        self.table(say!(self.language, phrases::AGREED), &headings, rows.collect())
    }

    /// The schemes for this sector alone, by id.
    fn schemes(&self, sector: &Sector) -> Vec<&str> {
        let own = self.catalogue.schemes.values().filter(|scheme| scheme.sectors.contains(&sector.id));
        own.map(|scheme| scheme.id.as_str()).collect()
    }

    fn funds(&self, sector: &Sector) -> Table {
        let rows = self.schemes(sector).into_iter().filter_map(|id| {
            let scheme = self.catalogue.schemes.get(id)?;
            let last = scheme.terms.iter().max_by_key(|terms| terms.from)?;
            Some(vec![
                id.to_owned(),
                scheme.title.in_language(self.language).to_owned(),
                scheme.administrator.clone(),
                self.sure(last.sureness),
                shown(&last.source),
            ])
        });
        let headings = [phrases::SCHEME, phrases::NAME, phrases::ADMINISTRATOR, phrases::SURENESS, phrases::SOURCE];
        self.table(say!(self.language, phrases::SECTOR_SCHEMES), &headings, rows.collect())
    }

    fn facts(&self, sector: &Sector) -> Table {
        let rows = sector.facts.iter().map(|fact| {
            vec![
                fact.title.in_language(self.language).to_owned(),
                self.value(fact),
                self.year(fact),
                self.sure(fact.sureness),
                self.day(fact.checked_on),
                shown(&fact.source),
            ]
        });
        let headings =
            [phrases::FIGURE, phrases::VALUE, phrases::YEAR, phrases::SURENESS, phrases::CHECKED, phrases::SOURCE];
        self.table(say!(self.language, phrases::FIGURES), &headings, rows.collect())
    }

    fn gaps(&self, sector: &Sector) -> Table {
        let rows = sector.gaps.iter().map(|gap| vec![gap.in_language(self.language).to_owned()]);
        let caption = say!(self.language, phrases::LOOKED_FOR);
        self.table(caption, &[phrases::WHAT], rows.collect())
    }

    fn value(&self, fact: &Fact) -> String {
        let shown = |value| format::quantity(value, fact.unit, self.language);
        // The unit is written once for counts: `120.000 werknemers (114.500 – 120.000)`.
        let bound = |value| match fact.unit {
            Unit::Heads | Unit::Number => format::plain_number(value, 2, self.language),
            _ => shown(value),
        };
        match (fact.low, fact.high) {
            (None, None) => shown(fact.value),
            (low, high) => {
                let (low, high) = (low.unwrap_or(fact.value), high.unwrap_or(fact.value));
                format!("{} ({} – {})", shown(fact.value), bound(low), bound(high))
            }
        }
    }

    /// The data say "zonder jaar" where the source is undated.
    fn year(&self, fact: &Fact) -> String {
        if fact.year == "zonder jaar" { say!(self.language, phrases::UNDATED) } else { fact.year.clone() }
    }
}

/// How many people a sector counts, by the best figure there is.
pub fn size(sector: &Sector) -> Option<&Fact> {
    SIZES.iter().find_map(|id| sector.fact(id))
}

/// The last day an agreement of the sector is known to hold.
pub fn ends(sector: &Sector) -> Option<Date> {
    sector.caos.iter().filter_map(ends_of).max()
}

fn ends_of(cao: &Cao) -> Option<Date> {
    cao.ends.or(cao.last_term.map(|term| term.to))
}

fn shown(source: &Source) -> String {
    match &source.url {
        Some(url) => format!("{}, {url}", source.title),
        None => source.title.clone(),
    }
}
