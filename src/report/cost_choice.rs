//! What costs are divided by, in words and as it is shown.

use rust_decimal::Decimal;

use super::document::Content;
use crate::domain::figure::Unit;
pub use crate::domain::projection::{Base, Group, Measure, Nature};
use crate::domain::words::{Phrase, phrase};

/// What an amount is divided by, in words; nothing for euros.
pub fn divisor_name(measure: Measure) -> Option<Phrase> {
    Some(match measure {
        Measure::Euro => return None,
        Measure::PerWorker => phrase!(
            "alle werknemers aan het begin van het jaar, uitzendkrachten meegeteld; over de looptijd de som van de jaren",
            "all workers at the start of the year, agency workers included; over the term the sum of the years"
        ),
        Measure::PerParticipant => phrase!(
            "deelnemers aan lessen of loopbaansteun, ieder één keer per jaar; over de looptijd de som van de jaren",
            "participants of lessons or career support, each once a year; over the term the sum of the years"
        ),
        Measure::OfWageBill => phrase!(
            "de bruto loonsom van de eigen werknemers over de dagen dat de cao geldt, zonder uitzendkrachten",
            "the gross wage bill of own workers over the days in force, without agency workers"
        ),
    })
}

/// A divisor as it is shown.
pub fn divisor_content(measure: Measure, divisor: Decimal) -> Content {
    match measure {
        Measure::OfWageBill => Content::of(divisor, Unit::Euro, 2),
        Measure::Euro | Measure::PerWorker | Measure::PerParticipant => Content::plain(divisor, Unit::Heads, 2),
    }
}
