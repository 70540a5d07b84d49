//! What funds and subsidies take over of the lines: section 8.2 of docs/model.md.
//!
//! `scheme_year` says what a scheme is in a year, `terms` what it offers for a claim, `limits` what it pays at most.

mod limits;
mod scheme_year;
mod terms;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rust_decimal::Decimal;

pub(super) use scheme_year::{Granted, SchemeYear};

use super::assessment::{Assessment, Claim, Grant, Line, Relief};
use super::index::{ClauseIndex, LineIndex, ProfileIndex, SchemeIndex};
use crate::domain::costs::given::{DriverKind, Given, GivenComponent, GivenScheme};
use crate::domain::costs::payer::divide;
use crate::domain::costs::{Payer, Payers};
use crate::domain::money::{Cents, Euro};
use crate::domain::period::{Period, Year};

/// Applies all schemes: the certain ones in their order, then each uncertain one alone after those.
pub fn apply_schemes(given: &Given, assessment: &mut Assessment) {
    if given.funding.is_empty() {
        return;
    }
    let certain = |scheme: &GivenScheme| scheme.chance.value() == Decimal::ONE;
    let mut ledger = Ledger::new(given, assessment);
    let mut grants = Vec::new();
    for (index, scheme) in SchemeIndex::over(&given.funding).filter(|(_, scheme)| certain(scheme)) {
        grants.extend(ledger.apply(index, scheme));
    }
    let mut if_awarded = Vec::new();
    for (index, scheme) in SchemeIndex::over(&given.funding).filter(|(_, scheme)| !certain(scheme)) {
        if_awarded.extend(ledger.clone().apply(index, scheme));
    }
    for grant in &grants {
        let payer = given.funding[grant.scheme].payer;
        for relief in &grant.reliefs {
            let payers = &mut assessment.lines[relief.line].payers;
            payers[relief.bearer] -= relief.amount;
            payers[payer] += relief.amount;
        }
    }
    assessment.grants = grants;
    assessment.grants_if_awarded = if_awarded;
}

/// What is still borne of each line that a scheme can take over, and which schemes paid for it.
#[derive(Clone)]
struct Ledger<'a> {
    given: &'a Given,
    assessment: &'a Assessment,
    /// The lines that a scheme can take over, ascending; most lines are not among them.
    lines: Rc<[LineIndex]>,
    /// What the original payers still bear, by place among these lines; the schemes' own part is not in it.
    borne: Vec<Payers>,
    /// The places of the lines of each year.
    by_year: Rc<BTreeMap<Year, Vec<usize>>>,
    /// Schemes that paid at least a cent of a line.
    paid: BTreeMap<LineIndex, BTreeSet<SchemeIndex>>,
    /// Whether any scheme excludes another; only then is it kept which schemes paid for a line.
    any_excludes: bool,
}

impl<'a> Ledger<'a> {
    fn new(given: &'a Given, assessment: &'a Assessment) -> Self {
        let components = || given.funding.iter().flat_map(|scheme| &scheme.components);
        let covered = DriverKind::ALL.map(|kind| components().any(|component| component.covers.contains(&kind)));
        let lines = LineIndex::over(&assessment.lines).filter(|(_, line)| covered[line.kind as usize]);
        let lines: Rc<[LineIndex]> = lines.map(|(index, _)| index).collect();
        let mut by_year: BTreeMap<Year, Vec<usize>> = BTreeMap::new();
        for (place, index) in lines.iter().enumerate() {
            by_year.entry(assessment.lines[*index].year).or_default().push(place);
        }
        let borne = lines.iter().map(|index| assessment.lines[*index].payers).collect();
        let any_excludes = given.funding.iter().any(|scheme| !scheme.excludes.is_empty());
        Self { given, assessment, lines, borne, by_year: Rc::new(by_year), paid: BTreeMap::new(), any_excludes }
    }

    /// Applies a scheme to every year in which it is open on a day in force.
    fn apply(&mut self, index: SchemeIndex, scheme: &GivenScheme) -> Vec<Grant> {
        let mut granted = Granted::new();
        let mut grants = Vec::new();
        let open = Period { start: scheme.from, end: scheme.to };
        let years: Vec<Year> = self.assessment.years.iter().map(|span| span.year).collect();
        for year in years {
            let in_force = self.given.term().overlap(Period::of_year(year)).and_then(|days| days.overlap(open));
            if in_force.is_none() {
                continue;
            }
            let now = SchemeYear { given: self.given, assessment: self.assessment, scheme: index, year };
            let Some(grant) = self.grant(now, &granted) else { continue };
            granted.insert(year, grant.amount);
            grants.push(grant);
        }
        grants
    }

    /// What the scheme pays in a year, after what it `granted` in earlier ones.
    fn grant(&mut self, now: SchemeYear<'_>, granted: &Granted) -> Option<Grant> {
        let SchemeYear { scheme: index, year, .. } = now;
        let scheme = now.terms();
        let claims = self.claims(now);
        let limits = now.limits::<Decimal>(&claims, granted);
        let amount = now.amount(&claims, &limits);
        if amount.is_zero() {
            return None;
        }
        let weights: Vec<Decimal> = claims.iter().map(|claim| claim.amount.value()).collect();
        let mut reliefs = Vec::new();
        for (claim, cents) in claims.iter().zip(divide(amount, &weights)) {
            reliefs.extend(self.divided_over_lines(scheme, claim, cents));
        }
        for relief in &reliefs {
            let place = self.place(relief.line);
            self.borne[place][relief.bearer] -= relief.amount;
            if self.any_excludes {
                self.paid.entry(relief.line).or_default().insert(index);
            }
        }
        Some(Grant { scheme: index, year, amount, claims, limits, reliefs })
    }

    /// The cents of a claim over its lines and bearers, in proportion to what they bear.
    fn divided_over_lines(&self, scheme: &GivenScheme, claim: &Claim, cents: Cents) -> Vec<Relief> {
        let mut bearing: Vec<(LineIndex, Payer)> = Vec::new();
        let mut weights: Vec<Decimal> = Vec::new();
        for line in &claim.lines {
            let borne = &self.borne[self.place(*line)];
            for bearer in bearers(scheme).filter(|bearer| !borne[*bearer].is_zero()) {
                bearing.push((*line, bearer));
                weights.push(Decimal::from(borne[bearer].count()));
            }
        }
        let parts = bearing.into_iter().zip(divide(cents, &weights)).filter(|(_, amount)| !amount.is_zero());
        parts.map(|((line, bearer), amount)| Relief { line, bearer, amount }).collect()
    }

    /// The claims above 0, in the order of components and then of their first line.
    fn claims(&self, now: SchemeYear<'_>) -> Vec<Claim> {
        let scheme = now.terms();
        let mut claims: Vec<Claim> = Vec::new();
        for (component_index, component) in scheme.components.iter().enumerate() {
            for Group { clause, profile, places } in self.groups(now, component) {
                let borne = places.iter().map(|place| self.still_borne(scheme, *place)).sum::<Cents>().euro();
                let lines = places.into_iter().map(|place| self.lines[place]).collect();
                let mut claim = Claim { component: component_index, clause, profile, lines, borne, amount: Euro::ZERO };
                claim.amount = now.term::<Decimal>(&claim).at_most(&borne);
                if claim.amount.is_positive() {
                    claims.push(claim);
                }
            }
        }
        claims
    }

    /// The covered lines of a year by clause and profile, in the order of the first of each.
    ///
    /// Lines of a year stand by profile and then by clause, so those of a profile that belong together follow each
    /// other; only lines of the unit can stand between them, and apart.
    fn groups(&self, now: SchemeYear<'_>, component: &GivenComponent) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut of_unit: BTreeMap<ClauseIndex, usize> = BTreeMap::new();
        let mut last_of_profile: Option<usize> = None;
        for place in self.by_year.get(&now.year).into_iter().flatten() {
            let line = &self.assessment.lines[self.lines[*place]];
            if !self.is_covered(now, component, *place, line) {
                continue;
            }
            let known = match line.profile {
                None => of_unit.get(&line.clause).copied(),
                Some(_) => last_of_profile.filter(|last| {
                    let last = &groups[*last];
                    (last.clause, last.profile) == (line.clause, line.profile)
                }),
            };
            if let Some(known) = known {
                groups[known].places.push(*place);
                continue;
            }
            match line.profile {
                None => _ = of_unit.insert(line.clause, groups.len()),
                Some(_) => last_of_profile = Some(groups.len()),
            }
            groups.push(Group { clause: line.clause, profile: line.profile, places: vec![*place] });
        }
        groups
    }

    fn is_covered(&self, now: SchemeYear<'_>, component: &GivenComponent, place: usize, line: &Line) -> bool {
        let scheme = now.terms();
        component.covers.contains(&line.kind)
            && self.is_eligible(scheme, line.profile)
            && !self.still_borne(scheme, place).is_zero()
            && !self
                .paid
                .get(&self.lines[place])
                .is_some_and(|paid| paid.iter().any(|other| self.exclude_each_other(now.scheme, *other)))
    }

    fn is_eligible(&self, scheme: &GivenScheme, profile: Option<ProfileIndex>) -> bool {
        match profile.map(|profile| &self.given.profiles[profile]) {
            None => scheme.contracts.is_none() && scheme.employer_size.is_none(),
            Some(profile) => {
                scheme.contracts.as_ref().is_none_or(|kinds| kinds.contains(&profile.contract))
                    && scheme.employer_size.is_none_or(|size| size == profile.employer_size)
            }
        }
    }

    fn exclude_each_other(&self, one: SchemeIndex, other: SchemeIndex) -> bool {
        let (one, other) = (&self.given.funding[one], &self.given.funding[other]);
        one.excludes.contains(&other.id) || other.excludes.contains(&one.id)
    }

    fn still_borne(&self, scheme: &GivenScheme, place: usize) -> Cents {
        bearers(scheme).map(|bearer| self.borne[place][bearer]).sum()
    }

    /// The place of a line that a scheme can take over.
    fn place(&self, line: LineIndex) -> usize {
        self.lines.partition_point(|before| *before < line)
    }
}

/// Lines of a clause and profile, or of a clause and the unit.
struct Group {
    clause: ClauseIndex,
    profile: Option<ProfileIndex>,
    /// Their places among the lines that a scheme can take over.
    places: Vec<usize>,
}

/// Whose cost the scheme takes over, each once and in the order in which ties are settled.
fn bearers(scheme: &GivenScheme) -> impl Iterator<Item = Payer> + '_ {
    let bearers = scheme.bearers.as_deref().unwrap_or(&[Payer::Employer]);
    Payer::ALL.into_iter().filter(|payer| bearers.contains(payer))
}
