//! What an hour of work costs the employer, and the wage bill: section 3 of docs/model.md.

use super::given::{ByYear, Given, GivenPension, GivenProfile};
use super::operand::{Named, input, weeks};
use crate::domain::figure::{Number, Unit};
use crate::domain::money::{Euro, HourlyRate, Hours, Quantity, Rate};
use crate::domain::period::Year;
use crate::domain::workforce::{AwfRate, ContractKind, EmployerSize};
use crate::message;

const WAGE_RISE: Named = Named::new(Unit::Share, "loonstijging per jaar", "yearly wage rise");
const HOURS_PER_WEEK: Named = Named::new(Unit::HoursPerWeek, "contracturen per week", "contract hours a week");
const HOURS_YEAR: Named = Named::new(Unit::Hours, "betaalde uren per jaar", "paid hours a year");
const GROSS: Named = Named::new(Unit::Euro, "brutoloon per jaar", "gross wage a year");
const HOLIDAY_ALLOWANCE: Named = Named::new(Unit::Share, "vakantietoeslag", "holiday allowance");
const YEAR_END_BONUS: Named = Named::new(Unit::Share, "eindejaarsuitkering", "year-end bonus");
const ANNUAL_PAY: Named =
    Named::new(Unit::Euro, "jaarloon met toeslag en uitkering", "yearly pay with allowance and bonus");
const FULL_TIME: Named = Named::new(Unit::HoursPerWeek, "voltijdse werkweek", "full-time week");
const PART_TIME: Named = Named::new(Unit::Share, "deeltijdfactor", "part-time factor");
const MAX_PENSION_WAGE: Named =
    Named::new(Unit::EuroPerYear, "hoogste pensioengevend loon", "highest pensionable wage");
const FRANCHISE: Named = Named::new(Unit::EuroPerYear, "franchise", "franchise");
const PENSION_BASE: Named = Named::new(Unit::Euro, "pensioengrondslag", "pension base");
const PENSION_EMPLOYER: Named = Named::new(Unit::Share, "pensioenpremie werkgever", "pension premium of the employer");
const PENSION_WORKER: Named = Named::new(Unit::Share, "pensioenpremie werknemer", "pension premium of the worker");
const CONTRIBUTION_WAGE: Named = Named::new(Unit::Euro, "loon voor de werknemersverzekeringen", "contribution wage");
const AWF_LOW: Named = Named::new(Unit::Share, "AWf laag", "AWf low");
const AWF_HIGH: Named = Named::new(Unit::Share, "AWf hoog", "AWf high");
const AOF_LOW: Named = Named::new(Unit::Share, "Aof laag", "Aof low");
const AOF_HIGH: Named = Named::new(Unit::Share, "Aof hoog", "Aof high");
const WKO: Named = Named::new(Unit::Share, "opslag Wko", "childcare surcharge (Wko)");
const WHK: Named = Named::new(Unit::Share, "Whk", "Whk");
const ZVW: Named = Named::new(Unit::Share, "werkgeversheffing Zvw", "health-care levy (Zvw)");
const PREMIUM_RATES: Named = Named::new(Unit::Share, "premies samen", "premiums together");
const PREMIUMS: Named = Named::new(Unit::Euro, "premies werkgever", "premiums of the employer");
const OTHER_COST: Named = Named::new(Unit::Share, "overige werkgeverslasten", "other employer cost");
const EMPLOYER_COST: Named = Named::new(Unit::Euro, "werkgeverslasten per jaar", "employer cost a year");
const HOURLY_COST: Named = Named::new(Unit::EuroPerHour, "kosten van een uur", "cost of an hour");

/// What a worker of a profile costs in a year.
#[derive(Clone, Debug)]
pub struct HourCost<N> {
    /// Gross pay with holiday allowance and year-end bonus.
    pub annual_pay: Euro<N>,
    /// Cost of a paid hour; not rounded.
    pub hourly_cost: HourlyRate<N>,
}

/// `(1 + rate) ^ years`, with whole years; for earlier years the inverse.
pub fn index<N: Number>(rate: Rate<N>, years: i32) -> Rate<N> {
    let one = Rate::one();
    let step = one.clone() + rate;
    let power = (1..years.unsigned_abs()).fold(step.clone(), |power, _| power * step.clone());
    match years {
        0 => one,
        1.. => power,
        _ => one / power,
    }
}

/// The index of wages from the reference year to `year`, or to the last one in which they rise.
pub fn wage_index<N: Number>(given: &Given, year: Year) -> Rate<N> {
    let year = risen_to(given, year);
    index(wage_rise(given), i32::from(year) - i32::from(given.reference_year)).named(
        || message!(nl: "loonindex {from}–{to}", en: "wage index {from}–{to}", from = given.reference_year, to = year),
        Unit::Number,
    )
}

/// The year by whose wages `year` is paid.
fn risen_to(given: &Given, year: Year) -> Year {
    given.wages_rise_until.map_or(year, |until| year.min(until))
}

fn wage_rise<N: Number>(given: &Given) -> Rate<N> {
    WAGE_RISE.input(given.wage_index, || "wage_index".to_owned())
}

/// The entry of a statutory table that holds in `year`: the last one stated for or before it.
pub fn stated<T: Copy>(table: &ByYear<T>, year: Year) -> Option<(Year, T)> {
    table.range(..=year).next_back().map(|(stated, value)| (*stated, *value))
}

/// The maximum premium wage of `year`; past the last year stated, that one with the wage index.
pub(crate) fn max_premium_wage<N: Number>(given: &Given, year: Year) -> Euro<N> {
    let table = &given.parameters.max_premium_wage;
    let (from, value) = stated(table, year).unwrap_or((year, Euro::ZERO));
    let wage = input(
        value,
        Unit::EuroPerYear,
        || message!(nl: "maximumpremieloon {year}", en: "maximum premium wage {year}", year = from),
        || format!("parameters/max_premium_wage/{from}"),
    );
    if table.range(from..).nth(1).is_some() || from == year {
        return wage;
    }
    let years = i32::from(risen_to(given, year).max(from)) - i32::from(from);
    (wage * index(wage_rise(given), years)).named(
        || message!(nl: "maximumpremieloon, geraamd voor {year}", en: "maximum premium wage, projected for {year}", year = year),
        Unit::EuroPerYear,
    )
}

/// Yearly pay and cost of an hour of `profile` in `year`.
///
/// Rounding: none; the line in which an hour's cost ends up is rounded.
pub fn hour_cost<N: Number>(given: &Given, profile: &GivenProfile, year: Year) -> HourCost<N> {
    let worker = Worker { given, profile, year };
    let wage_index = wage_index::<N>(given, year);
    let hours_year = (worker.hours_per_week() * weeks()).called(HOURS_YEAR);
    let gross = (worker.hourly_wage() * wage_index.clone() * hours_year.clone()).called(GROSS);
    let annual_pay =
        (gross.clone() * (Rate::one() + worker.holiday_allowance() + worker.year_end_bonus())).called(ANNUAL_PAY);
    let pension = worker.pension(&annual_pay, wage_index);
    let contribution_wage = (annual_pay.clone() - pension.base.clone() * pension.worker_rate).called(CONTRIBUTION_WAGE);
    let premiums =
        (contribution_wage.at_most(&max_premium_wage(given, year)) * worker.premium_rates()).called(PREMIUMS);
    let employer_cost = (annual_pay.clone() + premiums + pension.base * pension.rate + gross * worker.other_cost())
        .called(EMPLOYER_COST);
    let hourly_cost = (employer_cost / hours_year).called(HOURLY_COST);
    HourCost { annual_pay, hourly_cost }
}

/// A worker of a profile in a year, from whom the operands are read.
struct Worker<'g> {
    given: &'g Given,
    profile: &'g GivenProfile,
    year: Year,
}

/// What a pension counts and costs; nothing of all where there is none.
struct Pension<N> {
    base: Euro<N>,
    rate: Rate<N>,
    worker_rate: Rate<N>,
}

impl Worker<'_> {
    fn own<U, N: Number>(&self, name: Named, value: Quantity<U>, key: &'static str) -> Quantity<U, N> {
        name.input(value, || format!("profiles/{}/{key}", self.profile.id))
    }

    /// A statutory rate; validation has made sure there is one.
    fn statutory<N: Number>(&self, name: Named, table: &ByYear<Rate>, key: &'static str) -> Rate<N> {
        let (from, rate) = stated(table, self.year).unwrap_or((self.year, Rate::ZERO));
        name.input(rate, || format!("parameters/{key}/{from}"))
    }

    fn hourly_wage<N: Number>(&self) -> HourlyRate<N> {
        input(
            self.profile.hourly_wage,
            Unit::EuroPerHour,
            || message!(nl: "bruto uurloon {year}", en: "gross hourly wage {year}", year = self.given.reference_year),
            || format!("profiles/{}/hourly_wage", self.profile.id),
        )
    }

    fn hours_per_week<N: Number>(&self) -> Hours<N> {
        self.own(HOURS_PER_WEEK, self.profile.hours_per_week, "hours_per_week")
    }

    fn holiday_allowance<N: Number>(&self) -> Rate<N> {
        self.statutory(HOLIDAY_ALLOWANCE, &self.given.parameters.holiday_allowance, "holiday_allowance")
    }

    fn year_end_bonus<N: Number>(&self) -> Rate<N> {
        self.own(YEAR_END_BONUS, self.profile.year_end_bonus, "year_end_bonus")
    }

    fn other_cost<N: Number>(&self) -> Rate<N> {
        self.own(OTHER_COST, self.profile.other_employer_cost, "other_employer_cost")
    }

    fn pension<N: Number>(&self, annual_pay: &Euro<N>, wage_index: Rate<N>) -> Pension<N> {
        let Some(GivenPension { rate, employee_rate, franchise, max_wage }) = self.profile.pension else {
            return Pension { base: Euro::zero(), rate: Rate::zero(), worker_rate: Rate::zero() };
        };
        let full_time: Hours<N> = FULL_TIME.input(self.given.full_time_hours, || "full_time_hours".to_owned());
        let max_wage: Euro<N> = self.own(MAX_PENSION_WAGE, max_wage, "pension/max_wage");
        let franchise: Euro<N> = self.own(FRANCHISE, franchise, "pension/franchise");
        let part_time = (self.hours_per_week() / full_time).at_most(&Rate::one()).called(PART_TIME);
        let pensionable = annual_pay.at_most(&(max_wage * wage_index.clone() * part_time.clone()));
        Pension {
            base: (pensionable - franchise * wage_index * part_time).at_least(&Euro::zero()).called(PENSION_BASE),
            rate: self.own(PENSION_EMPLOYER, rate, "pension/rate"),
            worker_rate: self.own(PENSION_WORKER, employee_rate, "pension/employee_rate"),
        }
    }

    /// The return-to-work premium of the year: the last one stated for or before it, that of the first year at first.
    fn whk<N: Number>(&self) -> Rate<N> {
        match stated(&self.profile.whk_by_year, self.year) {
            Some((from, rate)) => WHK.input(rate, || format!("profiles/{}/whk_by_year/{from}", self.profile.id)),
            None => self.own(WHK, self.profile.whk, "whk"),
        }
    }

    /// AWf, Aof, Wko, Whk and Zvw together.
    fn premium_rates<N: Number>(&self) -> Rate<N> {
        let statutory = &self.given.parameters;
        let low_awf = match self.profile.awf {
            Some(AwfRate::Low) => true,
            Some(AwfRate::High) => false,
            None => self.profile.contract == ContractKind::Permanent,
        };
        let awf = match low_awf {
            true => self.statutory(AWF_LOW, &statutory.awf_low, "awf_low"),
            false => self.statutory(AWF_HIGH, &statutory.awf_high, "awf_high"),
        };
        let aof = match self.profile.employer_size {
            EmployerSize::Small => self.statutory(AOF_LOW, &statutory.aof_low, "aof_low"),
            EmployerSize::Large => self.statutory(AOF_HIGH, &statutory.aof_high, "aof_high"),
        };
        let wko = self.statutory(WKO, &statutory.wko, "wko");
        let whk = self.whk();
        let zvw = self.statutory(ZVW, &statutory.zvw, "zvw");
        (awf + aof + wko + whk + zvw).called(PREMIUM_RATES)
    }
}
