//! What somebody may want to know of the costs: of whom, of what nature, before or after which money, measured by what.

use rust_decimal::Decimal;

use super::costs::{Calculation, wage_bill_in_force};
use super::document::Content;
use crate::domain::costs::Payers;
use crate::domain::costs::given::DriverKind;
use crate::domain::diagnostic::Bilingual;
use crate::domain::figure::Unit;
use crate::domain::period::Year;
use crate::domain::projection::{Line, reach};

/// Workers a line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// One profile, by its id.
    Profile(String),
    /// The whole unit: lines that belong to no profile.
    Unit,
}

impl Group {
    pub(super) fn holds(&self, calculation: &Calculation, line: &Line) -> bool {
        let own = line.profile.map(|profile| calculation.resolved.given.profiles[profile].id.as_str());
        match self {
            Self::Profile(id) => own == Some(id),
            Self::Unit => own.is_none(),
        }
    }
}

/// A nature of costs; the first two divide every total, and so do the last two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// What comes back every year, in contrast to what falls once.
    Structural,
    /// Once, in the first year.
    OneOff,
    /// Hours that are paid and not worked, in contrast to money that is paid to somebody.
    WorkingTime,
    /// Money that is paid to somebody.
    OutOfPocket,
}

impl Nature {
    /// The two ways to divide a total.
    pub const PAIRS: [[Self; 2]; 2] = [[Self::Structural, Self::OneOff], [Self::WorkingTime, Self::OutOfPocket]];

    /// Whether costs of this driver have it.
    pub fn holds(self, kind: DriverKind) -> bool {
        match self {
            Self::Structural => !kind.is_one_off(),
            Self::OneOff => kind.is_one_off(),
            Self::WorkingTime => kind.is_working_time(),
            Self::OutOfPocket => !kind.is_working_time(),
        }
    }

    /// Its name where it can be chosen.
    pub fn name(self) -> Bilingual {
        match self {
            Self::Structural => Bilingual::new("structureel", "structural"),
            Self::OneOff => Bilingual::new("eenmalig", "one-off"),
            Self::WorkingTime => Bilingual::new("werktijd", "working time"),
            Self::OutOfPocket => Bilingual::new("uitgaven", "out of pocket"),
        }
    }
}

/// Before or after which money a cost is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Base {
    /// Everything, whoever pays it and whatever comes back.
    #[default]
    Gross,
    /// Without contributions to a fund, which come back as its grants.
    WithoutContributions,
    /// Without the money of certain schemes.
    AfterCertain,
    /// Without that, and without what uncertain schemes may be expected to pay.
    Expected,
}

impl Base {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Gross, Self::WithoutContributions, Self::AfterCertain, Self::Expected];

    /// Its name where it can be chosen.
    pub fn name(self) -> Bilingual {
        match self {
            Self::Gross => Bilingual::new("Bruto", "Gross"),
            Self::WithoutContributions => Bilingual::new("Bruto zonder fondsbijdragen", "Gross without contributions"),
            Self::AfterCertain => Bilingual::new("Na financiering (zeker)", "After funding (certain)"),
            Self::Expected => Bilingual::new("Na financiering (verwacht)", "After funding (expected)"),
        }
    }

    /// What each payer bears of each line on this base; nothing where that is what the lines say themselves.
    pub fn payers(self, calculation: &Calculation) -> Option<Vec<Payers>> {
        let Calculation { resolved, assessment } = calculation;
        match self {
            Self::Gross => None,
            Self::WithoutContributions => {
                let of = |line: &Line| match line.kind {
                    DriverKind::FundContribution => Payers::NOBODY,
                    _ => line.payers,
                };
                Some(assessment.lines.iter().map(of).collect())
            }
            Self::AfterCertain => Some(assessment.payers_after_certain(&resolved.given)),
            Self::Expected => Some(assessment.payers_as_expected(&resolved.given)),
        }
    }
}

/// What a cost is measured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Whole amounts, in euros.
    #[default]
    Euro,
    /// Euros for each worker of the unit in the year.
    PerWorker,
    /// Euros for each participant in the year.
    PerParticipant,
    /// Share of the wage bill over the days in force.
    OfWageBill,
}

impl Measure {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Euro, Self::PerWorker, Self::PerParticipant, Self::OfWageBill];

    /// Its name where it can be chosen.
    pub fn name(self) -> Bilingual {
        match self {
            Self::Euro => Bilingual::new("Euro", "Euro"),
            Self::PerWorker => Bilingual::new("Per werknemer", "Per worker"),
            Self::PerParticipant => Bilingual::new("Per deelnemer", "Per participant"),
            Self::OfWageBill => Bilingual::new("% van de loonsom", "% of the wage bill"),
        }
    }

    /// What an amount is divided by, in words.
    pub fn divisor_name(self) -> Option<Bilingual> {
        Some(match self {
            Self::Euro => return None,
            Self::PerWorker => Bilingual::new(
                "alle werknemers aan het begin van het jaar, uitzendkrachten meegeteld; over de looptijd de som van de jaren",
                "all workers at the start of the year, agency workers included; over the term the sum of the years",
            ),
            Self::PerParticipant => Bilingual::new(
                "deelnemers aan lessen of loopbaansteun, ieder één keer per jaar; over de looptijd de som van de jaren",
                "participants of lessons or career support, each once a year; over the term the sum of the years",
            ),
            Self::OfWageBill => Bilingual::new(
                "de bruto loonsom van de eigen werknemers over de dagen dat de cao geldt, zonder uitzendkrachten",
                "the gross wage bill of own workers over the days in force, without agency workers",
            ),
        })
    }
}

/// What amounts of each year are divided by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divisors {
    measure: Measure,
    by_year: Vec<(Year, Decimal)>,
}

impl Divisors {
    /// The divisors of a measure, for the years of a calculation.
    pub fn of(measure: Measure, calculation: &Calculation) -> Self {
        let Calculation { resolved, assessment } = calculation;
        let of_year = |index: usize, year: Year| match measure {
            Measure::Euro => Decimal::ONE,
            Measure::PerWorker => {
                assessment.profiles.iter().filter_map(|years| years.get(index)).map(|now| now.heads.value()).sum()
            }
            Measure::PerParticipant => {
                let counts = |clause| resolved.reaches(clause);
                let quadrants = reach(&resolved.given, assessment, resolved.typology, year, counts);
                quadrants.iter().map(|quadrant| quadrant.participants.value()).sum()
            }
            Measure::OfWageBill => wage_bill_in_force(calculation, year).unwrap_or_default().value(),
        };
        let years = assessment.years.iter().enumerate();
        Self { measure, by_year: years.map(|(index, span)| (span.year, of_year(index, span.year))).collect() }
    }

    /// The divisor of a year, or over the term; nothing where there is nobody or nothing to divide by.
    pub fn over(&self, year: Option<Year>) -> Option<Decimal> {
        let years = self.by_year.iter().filter(|(own, _)| year.is_none_or(|year| *own == year));
        let divisor: Decimal = years.map(|(_, divisor)| *divisor).sum();
        (divisor > Decimal::ZERO).then_some(divisor)
    }

    /// A divisor as it is shown.
    pub fn content(&self, divisor: Decimal) -> Content {
        match self.measure {
            Measure::OfWageBill => Content::Number { value: divisor, unit: Unit::Euro, decimals: 2 },
            Measure::Euro | Measure::PerWorker | Measure::PerParticipant => Content::plain(divisor, Unit::Heads, 2),
        }
    }
}
