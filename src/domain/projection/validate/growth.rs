//! What compounds over the years: indices and numbers of posts must stay countable to the last year.

use rust_decimal::{Decimal, dec};

use super::Errors;
use crate::domain::bounds;
use crate::domain::costs::Given;
use crate::domain::figure::{Number, Unit};
use crate::domain::period::Year;
use crate::domain::words::{Subject, phrase};
use crate::domain::workforce::stay::planned;
use crate::message;

/// Wages or prices that are this many times as high or low are a slip of the pen.
const INDEX: Decimal = dec!(1000);

/// Checks growth over a term that is sound in itself; what is wrong with the term or a yearly rate is said elsewhere.
pub(super) fn check(given: &Given, errors: &mut Errors) {
    let (first, last) = (given.start.year(), given.end.year());
    let years = i32::from(last) - i32::from(first);
    if !(0..=bounds::TERM).contains(&i64::from(years)) {
        return;
    }
    indices(given, first, last, errors);
    for profile in &given.profiles {
        let (heads, growth) = (profile.heads.value(), profile.growth.value());
        let (low, high) = bounds::up_to(bounds::HEADS);
        if (low..=high).contains(&heads) && (bounds::GROWTH.0..=bounds::GROWTH.1).contains(&growth) {
            errors.range(
                &Subject::Profile(profile.id.clone()),
                phrase!("het aantal werknemers in het laatste jaar", "the number of workers in the last year"),
                planned(profile.heads, profile.growth, usize::try_from(years).unwrap_or_default()).value(),
                Unit::Heads,
                (low, high),
            );
        }
    }
}

fn indices(given: &Given, first: Year, last: Year, errors: &mut Errors) {
    let premium_wage = given.parameters.max_premium_wage.range(..=last).next_back();
    let wages = [(given.reference_year, first), (given.reference_year, last)];
    let wages = wages.into_iter().chain(premium_wage.map(|(stated, _)| (*stated, last)));
    says_once(given.wage_index.value(), wages, Subject::Dossier, errors);
    for clause in &given.clauses {
        let prices = clause.drivers.iter().flat_map(|driver| {
            let from = driver.price_year.unwrap_or(given.reference_year);
            [(from, first), (from, last)]
        });
        says_once(given.price_index.value(), prices, Subject::Article(clause.id.clone()), errors);
    }
}

/// Says that amounts of one year cannot be carried to another at `rate`, for the first such pair of years.
fn says_once(rate: Decimal, spans: impl Iterator<Item = (Year, Year)>, subject: Subject, errors: &mut Errors) {
    if !(bounds::INDEX.0..=bounds::INDEX.1).contains(&rate) {
        return;
    }
    let mut spans = spans.filter(|(from, to)| !is_countable(rate, i32::from(*to) - i32::from(*from)));
    let Some((from, to)) = spans.next() else { return };
    errors
        .say(
            subject,
            message!(
                nl: "van {from} naar {to} worden bedragen meer dan {times} keer zo hoog of zo laag",
                en: "from {from} to {to} amounts become more than {times} times as high or as low",
                from = from, to = to, times = crate::domain::words::Shown::Quantity(INDEX, Unit::Number)
            ),
        )
        .remedy(message!(
            nl: "kies een kleinere index of bedragen van een jaar dichter bij de looptijd",
            en: "choose a smaller index or amounts of a year closer to the term"
        ));
}

/// Whether `(1 + rate) ^ years` and its inverse stay within [`INDEX`].
fn is_countable(rate: Decimal, years: i32) -> bool {
    let step = Decimal::ONE.plus(&rate);
    let mut power = Decimal::ONE;
    (0..years.unsigned_abs()).all(|_| {
        power = power.times(&step);
        power <= INDEX && power.times(&INDEX) >= Decimal::ONE
    })
}
