//! The wages between which the cost of an hour rises in a straight line; only there may wages be averaged.

use rust_decimal::Decimal;

use super::profile::PensionTerms;
use crate::domain::figure::Number;
use crate::domain::money::{Euro, Rate};

/// What bends the line in a year of the term, in money of the reference year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearBounds {
    /// Gross pay with holiday allowance, as a multiple of the gross pay: 1.08.
    pub pay_factor: Rate,
    /// The maximum premium wage of that year, divided by the wage index of that year.
    pub max_premium_wage: Euro,
}

/// The gross yearly pays at which the employer's cost bends, from low to high.
///
/// There are three in a year: where pension begins (franchise), where it ends (highest pensionable wage), and where the
/// contribution wage reaches the maximum premium wage. Franchise and highest pensionable wage move with the wage index,
/// as wages do, so they are the same in every year; the maximum premium wage is published a year at a time.
///
/// At a bend the cost makes no jump, so the last digit of a quotient on either side of it costs nobody a cent.
pub fn bends(years: &[YearBounds], bonus: Rate, pension: Option<&PensionTerms>, part: Rate) -> Vec<Decimal> {
    let mut bends = Vec::new();
    for YearBounds { pay_factor, max_premium_wage } in years {
        let factor = pay_factor.value().plus(&bonus.value());
        let top = max_premium_wage.value();
        let pension = pension.filter(|terms| terms.max_wage > terms.franchise);
        let Some(PensionTerms { rate: _, employee_rate, franchise, max_wage }) = pension else {
            bends.push(top.divided_by(&factor));
            continue;
        };
        let (start, end) = (franchise.value().times(&part.value()), max_wage.value().times(&part.value()));
        let own = employee_rate.value();
        let own_of_all = end.minus(&start).times(&own);
        let contribution_at_end = end.minus(&own_of_all);
        let pay_at_top = if top <= start || own >= Decimal::ONE {
            top
        } else if top <= contribution_at_end {
            top.minus(&start.times(&own)).divided_by(&Decimal::ONE.minus(&own))
        } else {
            top.plus(&own_of_all)
        };
        bends.extend([start, end, pay_at_top].map(|pay| pay.divided_by(&factor)));
    }
    bends.sort_unstable();
    bends.dedup();
    bends
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    const YEAR: YearBounds = YearBounds { pay_factor: Rate::new(dec!(1.08)), max_premium_wage: Euro::new(dec!(79409)) };

    #[test]
    fn without_pension_only_the_maximum_premium_wage_bends() {
        assert_eq!(bends(&[YEAR, YEAR], Rate::ZERO, None, Rate::new(dec!(0.5))), [dec!(79409) / dec!(1.08)]);
    }

    #[test]
    fn the_contribution_wage_reaches_its_maximum_later_where_the_worker_pays_pension() {
        let terms = PensionTerms {
            rate: Rate::new(dec!(0.2)),
            employee_rate: Rate::new(dec!(0.1)),
            franchise: Euro::new(dec!(20000)),
            max_wage: Euro::new(dec!(60000)),
        };
        let found = bends(&[YEAR], Rate::ZERO, Some(&terms), Rate::new(dec!(1)));
        assert_eq!(found, [dec!(20000) / dec!(1.08), dec!(60000) / dec!(1.08), dec!(83409) / dec!(1.08)]);
    }
}
