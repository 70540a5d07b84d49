//! Grouping workers into profiles without losing a cent.
//!
//! Workers go together when all that the cost of an hour depends on is alike, except the wage, and when their wages lie on
//! one straight stretch of it (`bends`). Then the average wage costs, for all of them together, what their own wages cost.
//!
//! Hours a week are never averaged, although the yearly cost is linear in them too: a lesson hour costs everybody's own
//! hourly wage, the wage bill counts hours, and one average cannot keep both where hours differ.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::profile::{Basis, ContractKind, PensionTerms, Profile, STAY_YEARS};
use super::spread::spread;
use super::stretch::{YearBounds, bends};
use super::worker::{HOURS_DECIMALS, Worker};
use crate::domain::figure::Unit;
use crate::domain::learning::{LEVELS, Schooling};
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::period::WEEKS;
use crate::domain::words::{Message, Shown};
use crate::message;

/// What a payroll file does not say about the workers of a contract kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The profile from which everything is taken that is not counted.
    pub profile: Profile,
    /// Its pension terms, read from wherever the profile names them.
    pub pension: Option<PensionTerms>,
}

/// What grouping needs to know beside the workers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// A pattern for every contract kind that occurs.
    pub patterns: BTreeMap<ContractKind, Pattern>,
    /// Hours a week of a full-time job.
    pub full_time_hours: Hours,
    /// The statutory minimum hourly wage at the reference date.
    pub minimum_wage: HourlyRate,
    /// What bends the cost of an hour in the years of the term.
    pub years: Vec<YearBounds>,
}

/// Profiles with what is worth knowing about them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouped {
    /// The profiles, in the order contract kind, hours, schooling, wage.
    pub profiles: Vec<Profile>,
    /// What was assumed for workers of whom the file does not say everything.
    pub notes: Vec<Message>,
}

/// Workers counted into groups.
#[derive(Clone, Debug)]
pub struct Groups<'f> {
    frame: &'f Frame,
    by_hours: BTreeMap<(ContractKind, u64), SameHours>,
}

/// The groups of one contract kind and one number of hours.
#[derive(Clone, Debug)]
struct SameHours {
    hours: Hours,
    bends: Vec<Decimal>,
    groups: BTreeMap<(Schooling, usize), Tally>,
}

/// A group as it is counted.
#[derive(Clone, Debug, Default)]
struct Tally {
    heads: u64,
    gross_year: Decimal,
    cells: [[u64; LEVELS]; STAY_YEARS],
    level_unknown: [u64; STAY_YEARS],
    registered: u64,
    not_registered: u64,
    schooling_unknown: u64,
}

impl<'f> Groups<'f> {
    /// Groups that hold no workers yet.
    pub fn new(frame: &'f Frame) -> Self {
        Self { frame, by_hours: BTreeMap::new() }
    }

    /// Counts a worker; a contract kind without pattern is left out, and `false` says so.
    pub fn add(&mut self, worker: &Worker) -> bool {
        let Worker { contract, schooling, hours_per_week, gross_year, stay_years, level, registered } = *worker;
        let Some(pattern) = self.frame.patterns.get(&contract) else { return false };
        let frame = self.frame;
        let same = self.by_hours.entry((contract, millionths(hours_per_week))).or_insert_with(|| {
            let part = (hours_per_week / frame.full_time_hours).at_most(&Rate::new(Decimal::ONE));
            let bends = bends(&frame.years, pattern.profile.year_end_bonus, pattern.pension.as_ref(), part);
            SameHours { hours: hours_per_week, bends, groups: BTreeMap::new() }
        });
        let stretch = same.bends.partition_point(|bend| *bend < gross_year.value());
        let tally = same.groups.entry((schooling.unwrap_or(pattern.profile.schooling), stretch)).or_default();
        tally.heads += 1;
        tally.gross_year += gross_year.value();
        tally.schooling_unknown += u64::from(schooling.is_none());
        let stay = stay_years.min(STAY_YEARS - 1);
        match level {
            Some(level) => tally.cells[stay][level.min(LEVELS - 1)] += 1,
            None => tally.level_unknown[stay] += 1,
        }
        match registered {
            Some(true) => tally.registered += 1,
            Some(false) => tally.not_registered += 1,
            None => {}
        }
        true
    }

    /// The profiles; `basis` says in the dossier what the counted figures rest on.
    pub fn into_profiles(self, basis: &Basis) -> Grouped {
        let mut grouped = Grouped::default();
        let mut unknown = Unknown::default();
        let known_levels = self.known_levels();
        let mut raised = Vec::new();
        for ((contract, _), same) in &self.by_hours {
            let Some(pattern) = self.frame.patterns.get(contract) else { continue };
            for ((schooling, stretch), tally) in &same.groups {
                let alike: Vec<usize> =
                    same.groups.keys().filter(|(other, _)| other == schooling).map(|(_, stretch)| *stretch).collect();
                let part = alike.iter().position(|other| other == stretch).map_or(1, |index| index + 1);
                let place =
                    GroupPlace { contract: *contract, hours: same.hours, schooling: *schooling, part, of: alike.len() };
                let mut profile = tally.profile(&place, &pattern.profile, &known_levels, basis);
                if profile.hourly_wage < self.frame.minimum_wage {
                    raised.push((profile.name.clone(), profile.hourly_wage));
                    profile.hourly_wage = self.frame.minimum_wage;
                }
                unknown.add(tally);
                grouped.profiles.push(profile);
            }
        }
        grouped.notes = unknown.notes();
        for (name, wage) in raised {
            let shown = |wage: HourlyRate| Shown::Quantity(wage.value(), Unit::EuroPerHour);
            grouped.notes.push(message!(
                nl: "‘{name}’: het maandloon is het minimumloon, afgerond op een cent; geteld is het minimumuurloon {minimum} in plaats van {wage}",
                en: "‘{name}’: the monthly pay is the minimum wage, rounded to a cent; counted is the hourly minimum {minimum} instead of {wage}",
                name = name, minimum = shown(self.frame.minimum_wage), wage = shown(wage)
            ));
        }
        grouped
    }

    /// Workers of each level in the whole file, as far as known.
    fn known_levels(&self) -> [Decimal; LEVELS] {
        let tallies = self.by_hours.values().flat_map(|same| same.groups.values());
        tallies.fold([Decimal::ZERO; LEVELS], |sum, tally| {
            let own = tally.known_levels();
            std::array::from_fn(|level| sum[level] + own[level])
        })
    }
}

/// Where a group stands among the others.
struct GroupPlace {
    contract: ContractKind,
    hours: Hours,
    schooling: Schooling,
    /// Which of the stretches of wages, from 1.
    part: usize,
    /// How many stretches there are.
    of: usize,
}

impl GroupPlace {
    fn id(&self) -> String {
        let contract = match self.contract {
            ContractKind::Permanent => "vast",
            ContractKind::FixedTerm => "tijdelijk",
            ContractKind::OnCall => "oproep",
            ContractKind::Agency => "uitzend",
        };
        let hours = self.hours.value().normalize().to_string().replace('.', "-");
        let part = if self.of > 1 { format!("-{}", self.part) } else { String::new() };
        format!("import-{contract}-{hours}u-{}{part}", self.schooling.code())
    }

    /// The name in the dossier, which is Dutch like its other names.
    fn name(&self) -> String {
        let contract = match self.contract {
            ContractKind::Permanent => "Vast",
            ContractKind::FixedTerm => "Bepaalde tijd",
            ContractKind::OnCall => "Oproep",
            ContractKind::Agency => "Uitzend",
        };
        let schooling = match self.schooling {
            Schooling::Low => "laag geschoold",
            Schooling::Mid => "middelbaar geschoold",
            Schooling::High => "hoog geschoold",
        };
        let hours = self.hours.value().normalize().to_string().replace('.', ",");
        let part = if self.of > 1 { format!(", loondeel {} van {}", self.part, self.of) } else { String::new() };
        format!("{contract}, {hours} uur, {schooling}{part}")
    }
}

impl Tally {
    fn known_levels(&self) -> [Decimal; LEVELS] {
        std::array::from_fn(|level| Decimal::from(self.cells.iter().map(|levels| levels[level]).sum::<u64>()))
    }

    fn profile(
        &self,
        place: &GroupPlace,
        pattern: &Profile,
        file_levels: &[Decimal; LEVELS],
        basis: &Basis,
    ) -> Profile {
        let heads = Decimal::from(self.heads);
        let cells = self.joint_heads(pattern, file_levels);
        let by_stay = cells.map(|levels| levels.iter().sum::<Decimal>());
        let by_level: [Decimal; LEVELS] = std::array::from_fn(|level| cells.iter().map(|levels| levels[level]).sum());
        // The quotient keeps 28 digits: times heads and hours again it differs by less than a millionth of a cent.
        let wage = self.gross_year / (heads * place.hours.value() * WEEKS);
        let known = self.registered + self.not_registered;
        let registered = (known > 0).then(|| {
            let share = Decimal::from(self.registered) / Decimal::from(known);
            Rate::new(share.normalize())
        });
        Profile {
            id: place.id().into(),
            name: place.name(),
            heads: Heads::new(heads),
            hourly_wage: HourlyRate::new(wage.normalize()),
            hours_per_week: place.hours,
            contract: place.contract,
            stay_share: spread(Decimal::ONE, by_stay).map_or(pattern.stay_share, |shares| shares.map(Rate::new)),
            level_share: spread(Decimal::ONE, by_level).map_or(pattern.level_share, |shares| shares.map(Rate::new)),
            schooling: place.schooling,
            registered_share: registered.or(pattern.registered_share),
            awf: pattern.awf.filter(|_| pattern.contract == place.contract),
            joint_heads: Some(cells.map(|levels| levels.map(|cell| Heads::new(cell.normalize())))),
            basis: vec![
                basis.clone(),
                Basis {
                    about: "werkgever, pensioen, blijfkans, nieuwkomers en wat het bestand niet zegt".to_owned(),
                    source: None,
                    assumption: Some(format!("Overgenomen van het profiel ‘{}’.", pattern.name)),
                },
            ],
            ..pattern.clone()
        }
    }

    /// Heads by stay and level; those of unknown level in proportion to the known ones of the group, otherwise of the
    /// file, otherwise to the pattern's shares.
    fn joint_heads(&self, pattern: &Profile, file_levels: &[Decimal; LEVELS]) -> [[Decimal; LEVELS]; STAY_YEARS] {
        let weights = [self.known_levels(), *file_levels, pattern.level_share.map(|share| share.value())];
        std::array::from_fn(|stay| {
            let known = self.cells[stay].map(Decimal::from);
            let unknown = Decimal::from(self.level_unknown[stay]);
            let spread_out = weights.iter().find_map(|weights| spread(unknown, *weights));
            let Some(added) = spread_out else { return known };
            std::array::from_fn(|level| known[level] + added[level])
        })
    }
}

/// How many workers the file does not say everything of.
#[derive(Default)]
struct Unknown {
    levels: u64,
    schooling: u64,
    registered: u64,
    registration_stated: bool,
}

impl Unknown {
    fn add(&mut self, tally: &Tally) {
        self.levels += tally.level_unknown.iter().sum::<u64>();
        self.schooling += tally.schooling_unknown;
        let stated = tally.registered + tally.not_registered;
        self.registered += tally.heads - stated;
        self.registration_stated |= stated > 0;
    }

    fn notes(&self) -> Vec<Message> {
        let count = |count: u64| Shown::Count(usize::try_from(count).unwrap_or(usize::MAX));
        let mut notes = Vec::new();
        if self.levels > 0 {
            notes.push(message!(
                nl: "van {count, plural, one {# werknemer} other {# werknemers}} is het taalniveau niet bekend; zij zijn verdeeld zoals de anderen van hun groep, anders zoals het bestand, anders zoals het voorbeeldprofiel",
                en: "the language level of {count, plural, one {# worker} other {# workers}} is not known; they are divided as the others of their group, otherwise as the file, otherwise as the pattern profile",
                count = count(self.levels)
            ));
        }
        if self.schooling > 0 {
            notes.push(message!(
                nl: "van {count, plural, one {# werknemer} other {# werknemers}} is de opleiding niet bekend; zij hebben die van het voorbeeldprofiel",
                en: "the schooling of {count, plural, one {# worker} other {# workers}} is not known; they have that of the pattern profile",
                count = count(self.schooling)
            ));
        }
        if self.registered > 0 {
            notes.push(if self.registration_stated {
                message!(
                    nl: "van {count, plural, one {# werknemer} other {# werknemers}} is niet bekend of zij in de BRP staan; zij volgen de anderen van hun groep",
                    en: "of {count, plural, one {# worker} other {# workers}} it is not known whether they are registered in the BRP; they follow the others of their group",
                    count = count(self.registered)
                )
            } else {
                message!(
                    nl: "het bestand zegt van niemand of die in de BRP staat; het deel is dat van het voorbeeldprofiel",
                    en: "the file says of nobody whether they are registered in the BRP; the share is that of the pattern profile",
                )
            });
        }
        notes
    }
}

/// The hours as a whole number of millionths, by which groups are found.
fn millionths(hours: Hours) -> u64 {
    let mut exact = hours.value().round_dp_with_strategy(HOURS_DECIMALS, RoundingStrategy::MidpointAwayFromZero);
    exact.rescale(HOURS_DECIMALS);
    u64::try_from(exact.mantissa()).unwrap_or_default()
}

/// The gross pay of a year of `heads` workers of a profile.
pub fn gross_year(profile: &Profile) -> Euro {
    let hours = profile.hours_per_week * Rate::new(WEEKS);
    profile.heads * (profile.hourly_wage * hours)
}
