//! Hours, wage bill, lines, what of them is owed anyway, and payers.

use super::{Explainer, FigureId, Rounding, Step, article, cents, fund, group, own};
use crate::domain::costs::Payer;
use crate::domain::costs::drivers::PlacedDriver;
use crate::domain::costs::hour::hour_cost;
use crate::domain::costs::operand::figure;
use crate::domain::costs::split::Split;
use crate::domain::figure::{Number, Operation, Traced, Unit};
use crate::domain::money::{Euro, Heads, HourlyRate};
use crate::domain::period::Year;
use crate::domain::projection::assessment::{Line, lines_of};
use crate::domain::projection::circumstances::{Spot, worked_hour};
use crate::domain::projection::index::{DriverIndex, LineIndex, ProfileIndex};
use crate::domain::workforce::ContractKind;
use crate::message;

impl Explainer<'_> {
    pub(super) fn lines(&self) -> Vec<FigureId> {
        let lines = self.assessment.lines.iter();
        lines
            .flat_map(|line| {
                let existing = (!line.existing.is_zero()).then(|| self.line_existing_id(line));
                let payers = line.payers.bearing().map(|(payer, _)| self.line_payer_id(line, payer));
                std::iter::once(self.line_id(line)).chain(existing).chain(payers).collect::<Vec<_>>()
            })
            .collect()
    }

    /// The driver's code, with a count from the second of its kind in the clause.
    fn driver_name(&self, source: DriverIndex) -> String {
        let DriverIndex { clause, driver } = source;
        let drivers = &self.given.clauses[clause].drivers;
        let kind = drivers[driver].kind();
        match drivers[..driver].iter().filter(|before| before.kind() == kind).count() {
            0 => kind.code().to_owned(),
            before => format!("{}#{}", kind.code(), before + 1),
        }
    }

    /// The id of a line.
    pub fn line_id(&self, line: &Line) -> FigureId {
        FigureId::Line {
            clause: self.given.clauses[line.clause].id.clone(),
            driver: self.driver_name(line.source()),
            profile: line.profile.map(|profile| self.given.profiles[profile].id.clone()),
            year: line.year,
        }
    }

    /// The id of what of a line is owed anyway.
    pub fn line_existing_id(&self, line: &Line) -> FigureId {
        FigureId::LineExisting {
            clause: self.given.clauses[line.clause].id.clone(),
            driver: self.driver_name(line.source()),
            profile: line.profile.map(|profile| self.given.profiles[profile].id.clone()),
            year: line.year,
        }
    }

    /// The id of what a payer bears of a line.
    pub fn line_payer_id(&self, line: &Line, payer: Payer) -> FigureId {
        FigureId::LinePayer {
            clause: self.given.clauses[line.clause].id.clone(),
            driver: self.driver_name(line.source()),
            profile: line.profile.map(|profile| self.given.profiles[profile].id.clone()),
            year: line.year,
            payer,
        }
    }

    /// A line with its index.
    fn find_line(&self, clause: &str, driver: &str, profile: Option<&str>, year: Year) -> Option<(LineIndex, &Line)> {
        let clause = self.clause_index(clause)?;
        let profile = match profile {
            Some(profile) => Some(self.profile_index(profile)?),
            None => None,
        };
        let lines = &self.assessment.lines;
        let contributions = self.assessment.contributions();
        let with_profile = lines_of(&lines[..contributions], profile.unwrap_or(ProfileIndex::new(0)), year);
        let of_funds = if profile.is_none() { contributions..lines.len() } else { 0..0 };
        let mut places = with_profile.chain(of_funds).map(|place| (LineIndex::new(place), &lines[place]));
        places.find(|(_, line)| {
            line.clause == clause
                && line.profile == profile
                && line.year == year
                && self.driver_name(line.source()) == driver
        })
    }

    pub(super) fn line_label(&self, line: &Line) -> crate::domain::words::Message {
        message!(
            nl: "{driver}, {clause}, {profile}, {year}", en: "{driver}, {clause}, {profile}, {year}",
            driver = line.kind.name(), clause = article(&self.given.clauses[line.clause].id),
            profile = group(line.profile.map_or("–", |profile| self.given.profiles[profile].id.as_str())), year = line.year
        )
    }

    pub(super) fn line(&self, clause: &str, driver: &str, profile: Option<&str>, year: Year) -> Option<Step> {
        let (_, line) = self.find_line(clause, driver, profile, year)?;
        let placed = self.placed_driver(line);
        let spot = Spot {
            given: self.given,
            assessment: self.assessment,
            clause: line.clause,
            profile: line.profile,
            year: self.assessment.year_index(year)?,
        };
        let formula = placed.cost(spot.circumstances::<Traced>(placed.driver)).number().clone();
        Some((self.line_label(line), Unit::Euro, line.amount.euro().value(), formula, Rounding::HalfAwayFromZero))
    }

    fn placed_driver(&self, line: &Line) -> PlacedDriver<'_> {
        let clause = &self.given.clauses[line.clause];
        PlacedDriver { given: self.given, clause, index: line.driver, driver: &clause.drivers[line.driver] }
    }

    /// By which rule a line is divided over payers before any scheme.
    pub fn split_of<N: Number>(&self, line: &Line) -> Split<N> {
        Split::of(&self.placed_driver(line), line.profile.map(|profile| &self.given.profiles[profile]))
    }

    /// The participants of a line, by whom the worker's part is limited; nobody in a line of the whole unit.
    pub fn heads_in(&self, line: &Line) -> Heads {
        let now = line.profile.and_then(|profile| self.assessment.profile_year(profile, line.year));
        now.map_or(Heads::ZERO, |now| now.clauses[line.clause].participants)
    }

    /// The figure of these participants.
    pub fn participants_of(&self, line: &Line) -> Option<FigureId> {
        let (clause, profile) =
            (self.given.clauses[line.clause].id.clone(), self.given.profiles[line.profile?].id.clone());
        Some(FigureId::Participants { clause, profile, year: line.year })
    }

    /// What of a line is owed anyway: the line times the share that holds already.
    pub(super) fn line_existing(&self, clause: &str, driver: &str, profile: Option<&str>, year: Year) -> Option<Step> {
        let (_, line) = self.find_line(clause, driver, profile, year)?;
        let whole = Euro::new(cents(line.amount, self.line_label(line), self.line_id(line)));
        let formula = self.placed_driver(line).existing::<Traced>(whole).number().clone();
        let title = message!(nl: "al verschuldigd: {line}", en: "owed already: {line}", line = self.line_label(line));
        Some((title, Unit::Euro, line.existing.euro().value(), formula, Rounding::HalfAwayFromZero))
    }

    /// What a payer bears of a line: its part of the split, less what schemes took over, or what it pays as a scheme.
    pub(super) fn line_payer(
        &self,
        clause: &str,
        driver: &str,
        profile: Option<&str>,
        year: Year,
        payer: Payer,
    ) -> Option<Step> {
        let (index, line) = self.find_line(clause, driver, profile, year)?;
        let mut relieved = Vec::new();
        let mut paid = Vec::new();
        let mut before = line.payers[payer];
        for grant in &self.assessment.grants {
            let scheme = &self.given.funding[grant.scheme];
            for relief in grant.reliefs.iter().filter(|relief| relief.line == index) {
                let label =
                    message!(nl: "toegekend door {scheme}", en: "granted by {scheme}", scheme = fund(&scheme.id));
                let operand = cents(relief.amount, label, FigureId::Grant { scheme: scheme.id.clone(), year });
                if relief.bearer == payer {
                    before += relief.amount;
                    relieved.push(operand);
                } else if scheme.payer == payer {
                    before -= relief.amount;
                    paid.push(operand);
                }
            }
        }
        let split = own(
            before.euro().value(),
            message!(nl: "deel volgens de verdeling, in hele centen", en: "part by the split, in whole cents"),
        );
        let formula = split.chained(Operation::Plus, paid).chained(Operation::Minus, relieved);
        let title = message!(nl: "{payer}: deel van een regel", en: "{payer}: part of a line", payer = payer.name());
        Some((title, Unit::Euro, line.payers[payer].euro().value(), formula, Rounding::None))
    }

    pub(super) fn hourly_cost(&self, profile: &str, year: Year) -> Option<Step> {
        let index = self.profile_index(profile)?;
        let now = self.assessment.profile_year(index, year)?;
        let formula = hour_cost::<Traced>(self.given, &self.given.profiles[index], year).hourly_cost.number().clone();
        let title = message!(nl: "kosten van een uur {year}, {profile}", en: "cost of an hour {year}, {profile}", year = year, profile = group(profile));
        Some((title, Unit::EuroPerHour, now.hourly_cost.value(), formula, Rounding::None))
    }

    /// The cost of a worked hour, not rounded; nothing where there is no such profile or year.
    pub fn worked_hour_of(&self, profile: ProfileIndex, year: Year) -> Option<HourlyRate> {
        let now = self.assessment.profile_year(profile, year)?;
        Some(worked_hour(self.given, now.hourly_cost))
    }

    pub(super) fn worked_hour(&self, profile: &str, year: Year) -> Option<Step> {
        let index = self.profile_index(profile)?;
        let now = self.assessment.profile_year(index, year)?;
        let paid = figure(
            now.hourly_cost,
            Unit::EuroPerHour,
            || message!(nl: "kosten van een uur", en: "cost of an hour"),
            || FigureId::HourlyCost { profile: profile.into(), year }.to_string(),
        );
        let formula = worked_hour::<Traced>(self.given, paid).number().clone();
        let title = message!(nl: "kosten van een gewerkt uur {year}, {profile}", en: "cost of a worked hour {year}, {profile}", year = year, profile = group(profile));
        Some((title, Unit::EuroPerHour, worked_hour(self.given, now.hourly_cost).value(), formula, Rounding::None))
    }

    pub(super) fn annual_pay(&self, profile: &str, year: Year) -> Option<Step> {
        let index = self.profile_index(profile)?;
        let now = self.assessment.profile_year(index, year)?;
        let formula = hour_cost::<Traced>(self.given, &self.given.profiles[index], year).annual_pay.number().clone();
        let title = message!(nl: "jaarloon {year}, {profile}", en: "yearly pay {year}, {profile}", year = year, profile = group(profile));
        Some((title, Unit::Euro, now.annual_pay.value(), formula, Rounding::None))
    }

    pub(super) fn wage_bill(&self, year: Year) -> Option<Step> {
        let value = self.assessment.wage_bill.get(&year)?.value();
        let own = self.given.profiles.iter().zip(&self.assessment.profiles);
        let year_index = self.assessment.year_index(year)?;
        let own = own.filter(|(profile, _)| profile.contract != ContractKind::Agency && !profile.outside_wage_bill);
        let formula = Traced::sum(own.map(|(profile, years)| {
            let now = &years[year_index];
            let heads: Heads<Traced> = figure(
                now.heads,
                Unit::Heads,
                || message!(nl: "werknemers {profile}", en: "workers {profile}", profile = group(&profile.id)),
                || FigureId::Heads { profile: profile.id.clone(), year }.to_string(),
            );
            let pay: Euro<Traced> = figure(
                now.annual_pay,
                Unit::Euro,
                || message!(nl: "jaarloon {profile}", en: "yearly pay {profile}", profile = group(&profile.id)),
                || FigureId::AnnualPay { profile: profile.id.clone(), year }.to_string(),
            );
            (heads * pay).number().clone()
        }));
        let title = message!(nl: "loonsom {year} (heel jaar)", en: "wage bill {year} (whole year)", year = year);
        Some((title, Unit::Euro, value, formula, Rounding::None))
    }
}
