//! The first difference between what a receipt says and what the same inputs give now.

use std::collections::BTreeMap;
use std::fmt::Display;

use rust_decimal::Decimal;

use super::results::{NamedGrant, NamedLine, Results};
use crate::domain::id::ProfileId;
use crate::domain::money::Cents;

/// A figure that is not what the receipt says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which figure: `lines/taal/paid_lesson_time/oogst/2027/amount`.
    pub figure: String,
    /// What the receipt says; "–" where it says nothing.
    pub receipt: String,
    /// What the calculation gives; "–" where it gives nothing.
    pub computed: String,
}

/// Head counts and hourly costs may differ by this much, because receipts hold six decimals.
const TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// What a figure without a value shows.
const NOTHING: &str = "–";

/// The first difference, in the order of a receipt: lines, wage bill, hours, heads, participants, steps, grants, totals.
pub fn first_difference(receipt: &Results, computed: &Results) -> Option<Difference> {
    let Results {
        lines,
        wage_bill,
        hourly_cost,
        heads,
        participants,
        level_steps,
        grants,
        grants_if_awarded,
        years,
        total,
        open_inputs,
    } = receipt;
    let exactly = |a: &Cents, b: &Cents| a == b;
    let nearly = |a: &Decimal, b: &Decimal| a.checked_sub(*b).is_some_and(|gap| gap.abs() <= TOLERANCE);
    let flat_hours = |hours: &BTreeMap<ProfileId, BTreeMap<i16, Decimal>>| -> BTreeMap<String, Decimal> {
        hours
            .iter()
            .flat_map(|(id, years)| years.iter().map(move |(year, cost)| (format!("{id}/{year}"), *cost)))
            .collect()
    };
    let flat_years = |years: &BTreeMap<i16, BTreeMap<String, Cents>>| -> BTreeMap<String, Cents> {
        years.iter().flat_map(|(year, all)| all.iter().map(move |(key, sum)| (format!("{year}/{key}"), *sum))).collect()
    };
    None.or_else(|| of_maps("lines", &named_lines(lines), &named_lines(&computed.lines), exactly))
        .or_else(|| of_maps("wage_bill", wage_bill, &computed.wage_bill, exactly))
        .or_else(|| of_maps("hourly_cost", &flat_hours(hourly_cost), &flat_hours(&computed.hourly_cost), nearly))
        .or_else(|| of_maps("heads", heads, &computed.heads, nearly))
        .or_else(|| of_maps("participants", participants, &computed.participants, nearly))
        .or_else(|| of_maps("level_steps", level_steps, &computed.level_steps, nearly))
        .or_else(|| of_maps("grants", &named_grants(grants), &named_grants(&computed.grants), exactly))
        .or_else(|| {
            let (mine, theirs) = (named_grants(grants_if_awarded), named_grants(&computed.grants_if_awarded));
            of_maps("grants_if_awarded", &mine, &theirs, exactly)
        })
        .or_else(|| of_maps("years", &flat_years(years), &flat_years(&computed.years), exactly))
        .or_else(|| of_maps("total", total, &computed.total, exactly))
        .or_else(|| {
            (*open_inputs != computed.open_inputs).then(|| Difference {
                figure: "open_inputs".to_owned(),
                receipt: open_inputs.to_string(),
                computed: computed.open_inputs.to_string(),
            })
        })
}

/// Every amount of every line by name; two lines of the same name are told apart by a count.
fn named_lines(lines: &[NamedLine]) -> BTreeMap<String, Cents> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut amounts = BTreeMap::new();
    for line in lines {
        let driver = line.driver.code();
        let mut name = format!("{}/{driver}/{}/{}", line.clause, line.profile.as_deref().unwrap_or(NOTHING), line.year);
        let count = counts.entry(name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            name = format!("{name}#{count}");
        }
        amounts.insert(format!("{name}/amount"), line.amount);
        if !line.existing.is_zero() {
            amounts.insert(format!("{name}/existing"), line.existing);
        }
        for (payer, amount) in line.payers.bearing() {
            amounts.insert(format!("{name}/payers/{}", payer.code()), amount);
        }
    }
    amounts
}

fn named_grants(grants: &[NamedGrant]) -> BTreeMap<String, Cents> {
    grants
        .iter()
        .filter(|grant| !grant.amount.is_zero())
        .map(|grant| (format!("{}/{}", grant.scheme, grant.year), grant.amount))
        .collect()
}

fn of_maps<K: Ord + Display, V: Display>(
    table: &str,
    receipt: &BTreeMap<K, V>,
    computed: &BTreeMap<K, V>,
    same: impl Fn(&V, &V) -> bool,
) -> Option<Difference> {
    let shown = |value: Option<&V>| value.map_or_else(|| NOTHING.to_owned(), V::to_string);
    let difference = |key: &K| Difference {
        figure: format!("{table}/{key}"),
        receipt: shown(receipt.get(key)),
        computed: shown(computed.get(key)),
    };
    let missing_or_other =
        receipt.iter().find(|(key, value)| !computed.get(key).is_some_and(|other| same(value, other)));
    let unexpected = || computed.keys().find(|key| !receipt.contains_key(key));
    missing_or_other.map(|(key, _)| difference(key)).or_else(|| unexpected().map(difference))
}
