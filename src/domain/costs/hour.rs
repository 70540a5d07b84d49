//! What an hour of work costs the employer, and the wage bill: section 3 of docs/model.md.

use rust_decimal::Decimal;

use super::given::{ByYear, Given, GivenProfile};
use crate::domain::diagnostic::Message;
use crate::domain::figure::{Leaf, Number, Origin, Unit};
use crate::domain::money::{Euro, HourlyRate, Hours, Quantity, Rate};
use crate::domain::period::Year;
use crate::domain::workforce::{AwfRate, ContractKind, EmployerSize};
use crate::message;

/// Weeks in a paid year (section 3 of docs/model.md).
pub const WEEKS: i64 = 52;

/// What a worker of a profile costs in a year.
#[derive(Clone, Debug)]
pub struct HourCost<N> {
    /// Gross pay with holiday allowance and year-end bonus.
    pub annual_pay: Euro<N>,
    /// Cost of a paid hour; not rounded.
    pub hourly_cost: HourlyRate<N>,
}

/// An input of the calculation as an operand: its value, name and place in the given.
pub(crate) fn input<U, N: Number>(
    value: Decimal,
    unit: Unit,
    label: impl FnOnce() -> Message,
    place: impl FnOnce() -> String,
) -> Quantity<U, N> {
    Quantity::new(N::given(value, || Leaf { label: label(), unit, origin: Origin::Input(place()) }))
}

/// A number that belongs to the formula itself and has a name, such as the 52 weeks of a paid year.
pub(crate) fn constant<N: Number>(value: i64, label: impl FnOnce() -> Message) -> Rate<N> {
    Quantity::new(N::given(Decimal::from(value), || Leaf {
        label: label(),
        unit: Unit::Number,
        origin: Origin::Formula,
    }))
}

/// The weeks of a paid year.
pub(crate) fn weeks<N: Number>() -> Rate<N> {
    constant(WEEKS, || message!(nl: "weken per jaar", en: "weeks a year"))
}

/// `(1 + rate) ^ years`, with whole years; for earlier years the inverse.
pub fn index<N: Number>(rate: Rate<N>, years: i32) -> Rate<N> {
    let one = Rate::new(N::fixed(Decimal::ONE));
    let step = one.clone() + rate;
    let power = (1..years.unsigned_abs()).fold(step.clone(), |power, _| power * step.clone());
    match years {
        0 => one,
        1.. => power,
        _ => one / power,
    }
}

/// The index of wages from the reference year to `year`.
pub fn wage_index<N: Number>(given: &Given, year: Year) -> Rate<N> {
    let rate = input(
        given.wage_index.value(),
        Unit::Share,
        || message!(nl: "loonstijging per jaar", en: "yearly wage rise"),
        || "wage_index".to_owned(),
    );
    index(rate, i32::from(year) - i32::from(given.reference_year)).named(
        || message!(nl: "loonindex {from}–{to}", en: "wage index {from}–{to}", from = given.reference_year, to = year),
        Unit::Number,
    )
}

/// The entry of a statutory table that holds in `year`: the last one stated for or before it.
pub fn stated<T: Copy>(table: &ByYear<T>, year: Year) -> Option<(Year, T)> {
    table.range(..=year).next_back().map(|(stated, value)| (*stated, *value))
}

/// A statutory rate as an operand; validation has made sure there is one.
fn statutory<N: Number>(table: &ByYear<Rate>, key: &'static str, year: Year, nl: &str, en: &str) -> Rate<N> {
    let (from, rate) = stated(table, year).unwrap_or((year, Rate::ZERO));
    input(rate.value(), Unit::Share, || message!(nl: nl, en: en), || format!("parameters/{key}/{from}"))
}

/// The maximum premium wage of `year`; past the last year stated, that one with the wage index.
pub(crate) fn max_premium_wage<N: Number>(given: &Given, year: Year) -> Euro<N> {
    let table = &given.parameters.max_premium_wage;
    let (from, value) = stated(table, year).unwrap_or((year, Euro::ZERO));
    let wage = input(
        value.value(),
        Unit::EuroPerYear,
        || message!(nl: "maximumpremieloon {year}", en: "maximum premium wage {year}", year = from),
        || format!("parameters/max_premium_wage/{from}"),
    );
    if table.range(from..).nth(1).is_some() || from == year {
        return wage;
    }
    let rate = input(
        given.wage_index.value(),
        Unit::Share,
        || message!(nl: "loonstijging per jaar", en: "yearly wage rise"),
        || "wage_index".to_owned(),
    );
    (wage * index(rate, i32::from(year) - i32::from(from))).named(
        || message!(nl: "maximumpremieloon, geraamd voor {year}", en: "maximum premium wage, projected for {year}", year = year),
        Unit::EuroPerYear,
    )
}

/// Yearly pay and cost of an hour of `profile` in `year`.
///
/// Rounding: none; the line in which an hour's cost ends up is rounded.
pub fn hour_cost<N: Number>(given: &Given, profile: &GivenProfile, year: Year) -> HourCost<N> {
    let place = |key: &'static str| move || format!("profiles/{}/{key}", profile.id);
    let one = || Rate::<N>::new(N::fixed(Decimal::ONE));
    let index = wage_index::<N>(given, year);
    let wage: HourlyRate<N> = input(
        profile.hourly_wage.value(),
        Unit::EuroPerHour,
        || message!(nl: "bruto uurloon {year}", en: "gross hourly wage {year}", year = given.reference_year),
        place("hourly_wage"),
    );
    let hours_per_week: Hours<N> = input(
        profile.hours_per_week.value(),
        Unit::HoursPerWeek,
        || message!(nl: "contracturen per week", en: "contract hours a week"),
        place("hours_per_week"),
    );
    let hours_year = (hours_per_week.clone() * weeks())
        .named(|| message!(nl: "betaalde uren per jaar", en: "paid hours a year"), Unit::Hours);
    let gross = (wage * index.clone() * hours_year.clone())
        .named(|| message!(nl: "brutoloon per jaar", en: "gross wage a year"), Unit::Euro);

    let statutory_values = &given.parameters;
    let holiday = statutory(
        &statutory_values.holiday_allowance,
        "holiday_allowance",
        year,
        "vakantietoeslag",
        "holiday allowance",
    );
    let bonus: Rate<N> = input(
        profile.year_end_bonus.value(),
        Unit::Share,
        || message!(nl: "eindejaarsuitkering", en: "year-end bonus"),
        place("year_end_bonus"),
    );
    let annual_pay = (gross.clone() * (one() + holiday + bonus)).named(
        || message!(nl: "jaarloon met toeslag en uitkering", en: "yearly pay with allowance and bonus"),
        Unit::Euro,
    );

    let (base, employer_rate, employee_rate) = match &profile.pension {
        None => (Euro::zero(), Rate::zero(), Rate::zero()),
        Some(pension) => {
            let full_time: Hours<N> = input(
                given.full_time_hours.value(),
                Unit::HoursPerWeek,
                || message!(nl: "voltijdse werkweek", en: "full-time week"),
                || "full_time_hours".to_owned(),
            );
            let part = (hours_per_week / full_time)
                .at_most(&one())
                .named(|| message!(nl: "deeltijdfactor", en: "part-time factor"), Unit::Share);
            let max: Euro<N> = input(
                pension.max_wage.value(),
                Unit::EuroPerYear,
                || message!(nl: "hoogste pensioengevend loon", en: "highest pensionable wage"),
                place("pension/max_wage"),
            );
            let franchise: Euro<N> = input(
                pension.franchise.value(),
                Unit::EuroPerYear,
                || message!(nl: "franchise", en: "franchise"),
                place("pension/franchise"),
            );
            let pensionable = annual_pay.at_most(&(max * index.clone() * part.clone()));
            let base = (pensionable - franchise * index * part)
                .at_least(&Euro::zero())
                .named(|| message!(nl: "pensioengrondslag", en: "pension base"), Unit::Euro);
            let employer = input(
                pension.rate.value(),
                Unit::Share,
                || message!(nl: "pensioenpremie werkgever", en: "pension premium of the employer"),
                place("pension/rate"),
            );
            let employee = input(
                pension.employee_rate.value(),
                Unit::Share,
                || message!(nl: "pensioenpremie werknemer", en: "pension premium of the worker"),
                place("pension/employee_rate"),
            );
            (base, employer, employee)
        }
    };
    let contribution_wage = (annual_pay.clone() - base.clone() * employee_rate)
        .named(|| message!(nl: "loon voor de werknemersverzekeringen", en: "contribution wage"), Unit::Euro);

    let low_awf = match profile.awf {
        Some(AwfRate::Low) => true,
        Some(AwfRate::High) => false,
        None => profile.contract == ContractKind::Permanent,
    };
    let awf = if low_awf {
        statutory(&statutory_values.awf_low, "awf_low", year, "AWf laag", "AWf low")
    } else {
        statutory(&statutory_values.awf_high, "awf_high", year, "AWf hoog", "AWf high")
    };
    let aof = match profile.employer_size {
        EmployerSize::Small => statutory(&statutory_values.aof_low, "aof_low", year, "Aof laag", "Aof low"),
        EmployerSize::Large => statutory(&statutory_values.aof_high, "aof_high", year, "Aof hoog", "Aof high"),
    };
    let wko = statutory(&statutory_values.wko, "wko", year, "opslag Wko", "childcare surcharge (Wko)");
    let whk: Rate<N> = input(profile.whk.value(), Unit::Share, || message!(nl: "Whk", en: "Whk"), place("whk"));
    let zvw = statutory(&statutory_values.zvw, "zvw", year, "werkgeversheffing Zvw", "health-care levy (Zvw)");
    let premium_rate =
        (awf + aof + wko + whk + zvw).named(|| message!(nl: "premies samen", en: "premiums together"), Unit::Share);
    let premiums = (contribution_wage.at_most(&max_premium_wage(given, year)) * premium_rate)
        .named(|| message!(nl: "premies werkgever", en: "premiums of the employer"), Unit::Euro);

    let other: Rate<N> = input(
        profile.other_employer_cost.value(),
        Unit::Share,
        || message!(nl: "overige werkgeverslasten", en: "other employer cost"),
        place("other_employer_cost"),
    );
    let employer_cost = (annual_pay.clone() + premiums + base * employer_rate + gross * other)
        .named(|| message!(nl: "werkgeverslasten per jaar", en: "employer cost a year"), Unit::Euro);
    let hourly_cost = (employer_cost / hours_year)
        .named(|| message!(nl: "kosten van een uur", en: "cost of an hour"), Unit::EuroPerHour);
    HourCost { annual_pay, hourly_cost }
}
