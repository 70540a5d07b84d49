//! Groups that are too small for nobody in them to be recognised, merged by bands of hours and wage.
//!
//! Somebody may also want fewer profiles than that takes: then groups grow further, as far as their own kind and schooling
//! go. Heads, hours and pay of the whole stay what they are, to the cent. What is lost is that everybody in a merged group has
//! the hours and the wage of the others; a group that is large enough is left alone wherever that is possible.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::grouping::Kind;
use super::tally::{Reach, Tally};
use crate::domain::figure::Number;
use crate::domain::learning::Schooling;
use crate::domain::money::{HourlyRate, Hours};
use crate::domain::payroll::FewOfAKind;

/// Width of a band of hours a week.
const HOURS_BAND: u32 = 4;
/// Width of a band of hourly wages, in euros.
const WAGE_BAND: u32 = 2;

/// How many workers a group has at least.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// So many always: in fewer somebody could be recognised.
    pub smallest: u64,
    /// So many where workers of the same kind and schooling are enough; nothing above `smallest` where it is lower.
    pub wanted: u64,
}

impl Sizes {
    /// Of groups of one kind and schooling that has so many workers in all.
    fn of(self, heads: u64) -> u64 {
        self.wanted.min(heads).max(self.smallest)
    }
}

/// A group of workers of one kind.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub kind: Kind,
    pub schooling: Schooling,
    pub tally: Tally,
    /// Which of the stretches of wages it is, from 1, and of how many; nothing for a merged group.
    pub part: Option<(usize, usize)>,
}

impl Group {
    fn merge(&mut self, other: &Tally) {
        self.tally.merge(other);
        self.part = None;
    }
}

/// Workers of a kind of contract of which there are too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Few {
    /// The kind of contract.
    pub contract: super::ContractKind,
    /// How many of them there are.
    pub heads: u64,
}

/// What became of the groups.
#[derive(Debug, Default)]
pub(super) struct Merged {
    pub groups: Vec<Group>,
    /// Small groups that were merged, the workers in them, and the groups they became.
    pub small: u64,
    pub small_heads: u64,
    pub into: u64,
    /// Workers that are counted with another schooling than theirs.
    pub other_schooling: u64,
    /// Kinds with too few workers, about which somebody must decide; counted nowhere until then.
    pub few: Vec<Few>,
    /// Who was left out because somebody said so.
    pub left_out: Tally,
}

/// Merges groups until none has fewer workers than `sizes` say; those of a kind that has fewer in all go where `few` says.
pub(super) fn merged(groups: Vec<Group>, sizes: Sizes, few: Option<FewOfAKind>) -> Merged {
    let mut by_kind: BTreeMap<Kind, Vec<Group>> = BTreeMap::new();
    for group in groups {
        by_kind.entry(group.kind).or_default().push(group);
    }
    let mut merged = Merged::default();
    let mut too_few: Vec<(Kind, Schooling, Tally)> = Vec::new();
    for (kind, groups) in by_kind {
        too_few.extend(merge_kind(kind, groups, sizes, &mut merged).map(|(schooling, tally)| (kind, schooling, tally)));
    }
    if !too_few.is_empty() {
        settle(too_few, sizes.smallest, few, &mut merged);
    }
    merged.into = merged.groups.iter().filter(|group| group.part.is_none()).count() as u64;
    merged.groups.sort_by_key(place);
    merged
}

/// Where a group stands: by kind, hours, schooling and wage.
fn place(group: &Group) -> (Kind, Decimal, Schooling, Decimal) {
    (group.kind, group.tally.average_hours(), group.schooling, group.tally.average_wage())
}

/// Merges the groups of one kind; gives the workers of a kind that has too few.
fn merge_kind(kind: Kind, groups: Vec<Group>, sizes: Sizes, merged: &mut Merged) -> Option<(Schooling, Tally)> {
    let mut done: Vec<Group> = Vec::new();
    let mut small: BTreeMap<Schooling, BTreeMap<(u64, u64), Tally>> = BTreeMap::new();
    let mut heads: BTreeMap<Schooling, u64> = BTreeMap::new();
    for group in &groups {
        *heads.entry(group.schooling).or_default() += group.tally.heads;
    }
    let least = |schooling: Schooling| sizes.of(heads.get(&schooling).copied().unwrap_or_default());
    for group in groups {
        if group.tally.heads >= least(group.schooling) {
            done.push(group);
            continue;
        }
        merged.small += 1;
        merged.small_heads += group.tally.heads;
        let band = (band(group.tally.average_hours(), HOURS_BAND), band(group.tally.average_wage(), WAGE_BAND));
        small.entry(group.schooling).or_default().entry(band).or_default().merge(&group.tally);
    }
    let mut rest: Vec<(Schooling, Tally)> = Vec::new();
    for (schooling, bands) in small {
        let first = done.len();
        let mut open = Tally::default();
        // From band to band, until there are enough.
        for tally in bands.into_values() {
            open.merge(&tally);
            if open.heads >= least(schooling) {
                let tally = std::mem::take(&mut open);
                done.push(Group { kind, schooling, tally, part: None });
            }
        }
        if open.heads == 0 {
            continue;
        }
        match done[first..].last_mut() {
            Some(last) => last.merge(&open),
            None => match nearest(&mut done, &open, |group| group.schooling == schooling) {
                Some(group) => group.merge(&open),
                None => rest.push((schooling, open)),
            },
        }
    }
    let too_few = merge_schoolings(kind, rest, sizes.smallest, &mut done, merged);
    merged.groups.append(&mut done);
    too_few
}

/// Merges what is left of several schoolings: together, where they are enough, otherwise with the nearest group.
fn merge_schoolings(
    kind: Kind,
    rest: Vec<(Schooling, Tally)>,
    smallest: u64,
    done: &mut Vec<Group>,
    merged: &mut Merged,
) -> Option<(Schooling, Tally)> {
    let schooling =
        rest.iter().max_by_key(|(schooling, tally)| (tally.heads, *schooling)).map(|(schooling, _)| *schooling)?;
    let mut all = Tally::default();
    for (_, tally) in &rest {
        all.merge(tally);
    }
    if all.heads >= smallest {
        let own: u64 = rest.iter().filter(|(of, _)| *of == schooling).map(|(_, tally)| tally.heads).sum();
        merged.other_schooling += all.heads - own;
        done.push(Group { kind, schooling, tally: all, part: None });
        return None;
    }
    match nearest(done, &all, |_| true) {
        Some(group) => {
            let own: u64 = rest.iter().filter(|(of, _)| *of == group.schooling).map(|(_, tally)| tally.heads).sum();
            merged.other_schooling += all.heads - own;
            group.merge(&all);
            None
        }
        None => Some((schooling, all)),
    }
}

/// The group whose hours lie nearest, and of those the one whose wage does.
fn nearest<'g>(groups: &'g mut [Group], to: &Tally, fits: impl Fn(&Group) -> bool) -> Option<&'g mut Group> {
    let apart = |group: &Group| {
        let hours = group.tally.average_hours().minus(&to.average_hours()).abs();
        (hours, group.tally.average_wage().minus(&to.average_wage()).abs())
    };
    groups.iter_mut().filter(|group| fits(group)).min_by(|a, b| apart(a).cmp(&apart(b)))
}

/// Does with kinds of too few workers what somebody said, or asks.
fn settle(too_few: Vec<(Kind, Schooling, Tally)>, smallest: u64, few: Option<FewOfAKind>, merged: &mut Merged) {
    match few {
        None => {
            merged.few =
                too_few.iter().map(|(kind, _, tally)| Few { contract: kind.contract, heads: tally.heads }).collect();
        }
        Some(FewOfAKind::LeaveOut) => too_few.iter().for_each(|(_, _, tally)| merged.left_out.merge(tally)),
        Some(FewOfAKind::WithOthers) => with_others(too_few, smallest, merged),
    }
}

/// Counts kinds of too few workers with the largest group of the kind that is most like it; where there is none at all,
/// together.
fn with_others(too_few: Vec<(Kind, Schooling, Tally)>, smallest: u64, merged: &mut Merged) {
    let likeness = |group: &Group, kind: Kind| {
        let same_employer =
            (group.kind.contract == super::ContractKind::Agency) == (kind.contract == super::ContractKind::Agency);
        (group.kind.contract == kind.contract, same_employer, group.tally.heads)
    };
    let mut alone: Vec<(Kind, Schooling, Tally)> = Vec::new();
    for (kind, schooling, tally) in too_few {
        match merged.groups.iter_mut().max_by_key(|group| likeness(group, kind)) {
            Some(group) => {
                group.kind.youth |= kind.youth;
                group.merge(&tally);
            }
            None => alone.push((kind, schooling, tally)),
        }
    }
    let Some((kind, schooling, _)) = alone.iter().max_by_key(|(kind, _, tally)| (tally.heads, *kind)).cloned() else {
        return;
    };
    let mut all = Tally::default();
    for (_, _, tally) in &alone {
        all.merge(tally);
    }
    if all.heads < smallest {
        merged.few = vec![Few { contract: kind.contract, heads: all.heads }];
        return;
    }
    let youth = alone.iter().any(|(kind, _, _)| kind.youth);
    merged.groups.push(Group { kind: Kind { youth, ..kind }, schooling, tally: all, part: None });
}

fn band(value: Decimal, width: u32) -> u64 {
    value.checked_div(Decimal::from(width)).and_then(|bands| u64::try_from(bands.trunc()).ok()).unwrap_or_default()
}

/// How far a group reaches, in whole hours and euros outside its own: its edges are those of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edges {
    pub hours: (Hours, Hours),
    pub wage: (HourlyRate, HourlyRate),
}

impl Edges {
    pub fn of(reach: &Reach) -> Self {
        let outside = |(low, high): (Decimal, Decimal)| (low.floor(), high.floor().plus(&Decimal::ONE));
        let (hours, wage) = (outside(reach.hours), outside(reach.wage));
        Self {
            hours: (Hours::new(hours.0), Hours::new(hours.1)),
            wage: (HourlyRate::new(wage.0), HourlyRate::new(wage.1)),
        }
    }
}
