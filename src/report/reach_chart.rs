//! Who is reached in each quadrant of the typology: workers and, among them, participants.

use rust_decimal::Decimal;

use super::costs::Calculation;
use super::format::{self, say};
use super::{names, phrases};
use crate::domain::money::Rate;
use crate::domain::period::Year;
use crate::domain::projection::{Position, Quadrant, Stay, reach};
use crate::domain::words::Language;

/// The quadrants of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachChart {
    /// The calendar year.
    pub year: Year,
    /// Up to how long a stay is short, in words.
    pub short: String,
    /// From how long it is long, in words.
    pub long: String,
    /// The quadrants; the promising at the top, the short stay first.
    pub cells: Vec<ReachCell>,
    /// All workers at the start of the year.
    pub heads: Decimal,
    /// How many of them take part; an expected number, so not always whole.
    pub participants: Decimal,
}

/// A quadrant of the typology, with who is reached in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachCell {
    /// Position on the labour market.
    pub position: Position,
    /// Whether its workers have stayed longer than the dossier's boundary.
    pub stay: Stay,
    /// Their position on the labour market, in words.
    pub position_name: String,
    /// Workers at the start of the year.
    pub heads: Decimal,
    /// How many of them take part; an expected number, so not always whole.
    pub participants: Decimal,
    /// The participants as a share of the workers, where there are any.
    pub share: Option<Rate>,
}

/// Name of a length of stay, with the boundary between short and long.
pub fn stay_name(stay: Stay, boundary: u8, language: Language) -> String {
    let years = usize::from(boundary);
    match stay {
        Stay::Short => say!(language, phrases::UP_TO_YEARS, years = years),
        Stay::Long => say!(language, phrases::OVER_YEARS, years = years),
    }
}

/// "122 van 640".
pub fn out_of(participants: Decimal, heads: Decimal, language: Language) -> String {
    let shown = |count| format::number(count, 0, language);
    say!(language, phrases::OUT_OF, part = shown(participants), whole = shown(heads))
}

/// The quadrants as they are at the start of `year`.
pub fn reach_chart(calculation: &Calculation, year: Year, language: Language) -> ReachChart {
    let Calculation { resolved, assessment } = calculation;
    let quadrants = reach(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
    let boundary = resolved.typology.short_stay_years;
    let cell = |quadrant: &Quadrant| {
        let (heads, participants) = (quadrant.heads.value(), quadrant.participants.value());
        ReachCell {
            position: quadrant.position,
            stay: quadrant.stay,
            position_name: names::position(quadrant.position).in_language(language).to_owned(),
            heads,
            participants,
            share: participants.checked_div(heads).map(Rate::new),
        }
    };
    let order = [Position::Promising, Position::InBetween, Position::Vulnerable];
    let cells = order.iter().flat_map(|position| quadrants.iter().filter(move |own| own.position == *position));
    ReachChart {
        year,
        short: stay_name(Stay::Short, boundary, language),
        long: stay_name(Stay::Long, boundary, language),
        cells: cells.map(cell).collect(),
        heads: quadrants.iter().map(|quadrant| quadrant.heads.value()).sum(),
        participants: quadrants.iter().map(|quadrant| quadrant.participants.value()).sum(),
    }
}
