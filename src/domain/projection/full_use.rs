//! The greatest burden: everybody who may takes part, and uses and asks for all of it (section 9 of docs/model.md).

use rust_decimal::Decimal;

use crate::domain::costs::Given;
use crate::domain::money::Rate;

/// The key of the share that uses something, in the drivers that have one.
pub(super) const USE_RATE: &str = "use_rate";

/// The same inputs with take-up, use rates and requests at 1.
///
/// A clause of which nobody asks anything earlier gives no right to ask, and stays as it is.
pub fn at_full_use(given: &Given) -> Given {
    let all = Rate::new(Decimal::ONE);
    let mut full = given.clone();
    for clause in &mut full.clauses {
        clause.take_up = all;
        if !clause.on_request_rate.is_zero() {
            clause.on_request_rate = all;
        }
        for driver in &mut clause.drivers {
            if driver.kind().term(USE_RATE).is_some() {
                driver.values.state(USE_RATE, Decimal::ONE);
            }
        }
    }
    for profile in &mut full.profiles {
        profile.take_up.values_mut().for_each(|own| *own = all);
    }
    full
}
