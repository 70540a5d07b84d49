//! Grouping workers into profiles without losing a cent.
//!
//! Workers go together when all that the cost of an hour depends on is alike, except the wage, and when their wages lie on
//! one straight stretch of it (`bends`). Then the average wage costs, for all of them together, what their own wages cost.
//!
//! Hours a week are never averaged, although the yearly cost is linear in them too: a lesson hour costs everybody's own
//! hourly wage, the wage bill counts hours, and one average cannot keep both where hours differ. The exception are groups
//! so small that somebody in them could be recognised (`small_groups`), and a note says how far those were merged.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::grouping_notes::{Unknown, merging_notes};
use super::profile::{AwfRate, Basis, PensionTerms, Profile};
use super::small_groups::{Edges, Few, Group, Sizes, merged};
use super::spread::spread;
use super::stretch::{YearBounds, bends};
use super::tally::Tally;
use super::worker::{HOURS_DECIMALS, Worker, YOUTH_AGES};
use crate::domain::figure::{Number, Unit, total};
use crate::domain::learning::{LEVELS, Schooling};
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use crate::domain::payroll::{ContractKind, FewOfAKind};
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
    /// The statutory minimum by age for who is too young for it, from the youngest age up; nothing where not published.
    pub youth_minimums: [Option<HourlyRate>; YOUTH_AGES],
    /// What bends the cost of an hour in the years of the term.
    pub years: Vec<YearBounds>,
    /// The fewest workers of a group.
    pub smallest_group: u32,
    /// The fewest somebody wants where workers of the same kind and schooling are enough, for fewer profiles; below
    /// `smallest_group` it changes nothing.
    pub wanted_group: u32,
}

/// How coarse groups can be made: the fewest workers somebody may want of one.
pub const WANTED_GROUPS: [u32; 6] = [0, 10, 25, 50, 100, 250];

/// How many profiles there are where groups have so many workers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fineness {
    /// The fewest workers that are wanted of a group; 0 for as fine as is allowed.
    pub wanted_group: u32,
    /// How many profiles there are then.
    pub profiles: usize,
}

/// What groups of workers never have in common with others: another contract, premium or minimum wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    pub contract: ContractKind,
    pub awf: Option<AwfRate>,
    pub youth: bool,
}

/// Profiles with what is worth knowing about them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouped {
    /// The profiles, in the order contract kind, hours, schooling, wage.
    pub profiles: Vec<Profile>,
    /// What was assumed for workers of whom the file does not say everything.
    pub notes: Vec<Message>,
    /// Kinds of contract with too few workers, about which somebody must decide; in no profile until then.
    pub few: Vec<Few>,
    /// How many workers were left out as too few of their kind, their hours a week and their pay of a year.
    pub left_out: (u64, Hours, Euro),
}

/// Workers counted into groups.
#[derive(Clone, Debug)]
pub struct Groups<'f> {
    frame: &'f Frame,
    by_hours: BTreeMap<(Kind, u64), SameHours>,
}

/// The groups of one kind and one number of hours.
#[derive(Clone, Debug)]
struct SameHours {
    hours: Hours,
    bends: Vec<Decimal>,
    groups: BTreeMap<(Schooling, usize), Tally>,
}

impl<'f> Groups<'f> {
    /// Groups that hold no workers yet.
    pub fn new(frame: &'f Frame) -> Self {
        Self { frame, by_hours: BTreeMap::new() }
    }

    /// Counts a worker; a contract kind without pattern is left out, and `false` says so.
    pub fn add(&mut self, worker: &Worker) -> bool {
        let Some(pattern) = self.frame.patterns.get(&worker.contract) else { return false };
        let frame = self.frame;
        let kind = Kind { contract: worker.contract, awf: worker.awf, youth: worker.youth };
        let hours = worker.hours_per_week;
        let same = self.by_hours.entry((kind, millionths(hours))).or_insert_with(|| {
            let part = (hours / frame.full_time_hours).at_most(&Rate::new(Decimal::ONE));
            let bends = bends(&frame.years, pattern.profile.year_end_bonus, pattern.pension.as_ref(), part);
            SameHours { hours, bends, groups: BTreeMap::new() }
        });
        let stretch = same.bends.partition_point(|bend| *bend < worker.gross_year.value());
        let schooling = worker.schooling.unwrap_or(pattern.profile.schooling);
        same.groups.entry((schooling, stretch)).or_default().add(worker);
        true
    }

    /// The profiles, none smaller than the frame allows; `few` says what becomes of kinds with too few workers, and
    /// `basis` in the dossier what the counted figures rest on.
    pub fn into_profiles(self, basis: &Basis, few: Option<FewOfAKind>) -> Grouped {
        let known_levels = self.known_levels();
        let merged = merged(self.exact(), self.sizes(self.frame.wanted_group), few);
        let mut grouped = Grouped {
            few: merged.few.clone(),
            left_out: (merged.left_out.heads, Hours::new(merged.left_out.hours), Euro::new(merged.left_out.gross_year)),
            ..Grouped::default()
        };
        let mut unknown = Unknown::default();
        let (mut raised, mut named) = (Vec::new(), BTreeMap::new());
        for group in &merged.groups {
            let Some(pattern) = self.frame.patterns.get(&group.kind.contract) else { continue };
            let mut profile = profile(group, &pattern.profile, &known_levels, basis);
            if profile.hourly_wage < self.frame.minimum_wage && !group.kind.youth {
                raised.push((profile.name.clone(), profile.hourly_wage));
                profile.hourly_wage = self.frame.minimum_wage;
            }
            // Bands of wages within the same hours.
            let met = named.entry(profile.id.clone()).and_modify(|met| *met += 1).or_insert(1_usize);
            if *met > 1 {
                profile.name = format!("{} ({met})", profile.name);
                profile.id = format!("{}-{met}", profile.id).into();
            }
            unknown.add(&group.tally);
            grouped.profiles.push(profile);
        }
        grouped.notes = unknown.notes();
        grouped.notes.extend(merging_notes(&merged, self.frame));
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

    /// How many profiles there would be with each size of group, from the finest, as far as it makes a difference.
    pub fn finenesses(&self, few: Option<FewOfAKind>) -> Vec<Fineness> {
        let exact = self.exact();
        let mut found: Vec<Fineness> = Vec::new();
        for wanted_group in WANTED_GROUPS {
            let profiles = merged(exact.clone(), self.sizes(wanted_group), few).groups.len();
            if found.last().is_none_or(|finer| profiles < finer.profiles) {
                found.push(Fineness { wanted_group, profiles });
            }
        }
        found
    }

    fn sizes(&self, wanted: u32) -> Sizes {
        Sizes { smallest: self.frame.smallest_group.into(), wanted: wanted.into() }
    }

    /// The groups within which the average costs what everybody's own wage costs, in order.
    fn exact(&self) -> Vec<Group> {
        let mut exact = Vec::new();
        for ((kind, _), same) in &self.by_hours {
            for ((schooling, stretch), tally) in &same.groups {
                let alike: Vec<usize> =
                    same.groups.keys().filter(|(other, _)| other == schooling).map(|(_, stretch)| *stretch).collect();
                let part = alike.iter().position(|other| other == stretch).map_or(1, |index| index + 1);
                let part = Some((part, alike.len()));
                exact.push(Group {
                    kind: *kind,
                    schooling: *schooling,
                    tally: tally.with_hours(same.hours.value()),
                    part,
                });
            }
        }
        exact
    }

    /// Workers of each level in the whole file, as far as known.
    fn known_levels(&self) -> [Decimal; LEVELS] {
        let tallies = self.by_hours.values().flat_map(|same| same.groups.values());
        tallies.fold([Decimal::ZERO; LEVELS], |sum, tally| {
            let own = tally.known_levels();
            std::array::from_fn(|level| sum[level].plus(&own[level]))
        })
    }
}

/// What a group is called: in the ids and names of the dossier, which are Dutch.
fn words(group: &Group) -> (String, String) {
    let (code, contract) = match group.kind.contract {
        ContractKind::Permanent => ("vast", "Vast"),
        ContractKind::FixedTerm => ("tijdelijk", "Bepaalde tijd"),
        ContractKind::OnCall => ("oproep", "Oproep"),
        ContractKind::Agency => ("uitzend", "Uitzend"),
    };
    let schooling = match group.schooling {
        Schooling::Low => "laag geschoold",
        Schooling::Mid => "middelbaar geschoold",
        Schooling::High => "hoog geschoold",
    };
    let (hours_code, hours) = match (group.part, &group.tally.reach) {
        (None, Some(reach)) => {
            let (low, high) = Edges::of(reach).hours;
            (format!("{}-{}u", low.value(), high.value()), format!("{} tot {} uur", low.value(), high.value()))
        }
        (_, _) => {
            let hours = group.tally.average_hours().normalize().to_string();
            (format!("{}u", hours.replace('.', "-")), format!("{} uur", hours.replace('.', ",")))
        }
    };
    let (mut id, mut name) =
        (format!("import-{code}-{hours_code}-{}", group.schooling.code()), format!("{contract}, {hours}, {schooling}"));
    for (is_so, code, words) in
        [(group.kind.awf.is_some(), "-mondeling", ", niet op schrift"), (group.kind.youth, "-jeugd", ", jeugdloon")]
    {
        if is_so {
            id.push_str(code);
            name.push_str(words);
        }
    }
    match group.part {
        Some((part, of)) if of > 1 => {
            id.push_str(&format!("-{part}"));
            name.push_str(&format!(", loondeel {part} van {of}"));
        }
        Some(_) | None => {}
    }
    (id, name)
}

fn profile(group: &Group, pattern: &Profile, file_levels: &[Decimal; LEVELS], basis: &Basis) -> Profile {
    let Group { kind, schooling, tally, part } = group;
    let cells = tally.joint_heads(pattern, file_levels);
    let by_stay = cells.map(total);
    let by_level: [Decimal; LEVELS] = std::array::from_fn(|level| total(cells.iter().map(|levels| levels[level])));
    let known = tally.registered + tally.not_registered;
    let registered = (known > 0).then(|| {
        let share = Decimal::from(tally.registered).divided_by(&Decimal::from(known));
        Rate::new(share.normalize())
    });
    let (id, name) = words(group);
    let merged = tally.reach.as_ref().filter(|_| part.is_none()).map(|reach| merged_basis(&Edges::of(reach)));
    let taken_over = Basis {
        about: "werkgever, pensioen, blijfkans, nieuwkomers en wat het bestand niet zegt".to_owned(),
        source: None,
        assumption: Some(format!("Overgenomen van het profiel ‘{}’.", pattern.name)),
    };
    Profile {
        id: id.into(),
        name,
        heads: Heads::new(Decimal::from(tally.heads)),
        hourly_wage: HourlyRate::new(tally.average_wage().normalize()),
        hours_per_week: Hours::new(tally.average_hours().normalize()),
        contract: kind.contract,
        stay_share: spread(Decimal::ONE, by_stay).map_or(pattern.stay_share, |shares| shares.map(Rate::new)),
        level_share: spread(Decimal::ONE, by_level).map_or(pattern.level_share, |shares| shares.map(Rate::new)),
        schooling: *schooling,
        registered_share: registered.or(pattern.registered_share),
        awf: kind.awf.or(pattern.awf.filter(|_| pattern.contract == kind.contract)),
        youth_wage: kind.youth,
        joint_heads: Some(cells.map(|levels| levels.map(|cell| Heads::new(cell.normalize())))),
        basis: [Some(basis.clone()), merged, Some(taken_over)].into_iter().flatten().collect(),
        ..pattern.clone()
    }
}

/// Why a merged group has averages, and how far it reaches; the dossier is Dutch.
fn merged_basis(edges: &Edges) -> Basis {
    let (hours, wage) = (edges.hours, edges.wage);
    Basis {
        about: "uurloon en uren van een samengevoegde groep".to_owned(),
        source: None,
        assumption: Some(format!(
            "Gemiddelden van werknemers met {} tot {} uur per week en € {} tot € {} per uur. Kleinere groepen zijn \
             samengevoegd; aantal, uren en loon samen zijn gelijk gebleven.",
            hours.0.value(),
            hours.1.value(),
            wage.0.value(),
            wage.1.value(),
        )),
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
