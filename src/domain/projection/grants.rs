//! What funds and subsidies take over of the lines: section 8.2 of the cost model.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::assessment::{Assessment, Grant, Line, Participation, Relief};
use crate::domain::costs::given::{DriverKind, Given, GivenComponent, GivenComponentKind, GivenScheme};
use crate::domain::costs::payer::divide;
use crate::domain::costs::{Payer, Payers};
use crate::domain::money::{Cents, Euro, Heads, Hours, Rate};
use crate::domain::period::{Period, Year};

/// Applies all schemes: the certain ones in their order, then each uncertain one alone after those.
pub fn apply_schemes(given: &Given, assessment: &mut Assessment) {
    let certain = |scheme: &GivenScheme| scheme.chance.value() == Decimal::ONE;
    let mut ledger = Ledger::new(given, assessment);
    let mut grants = Vec::new();
    for (index, scheme) in given.funding.iter().enumerate().filter(|(_, scheme)| certain(scheme)) {
        grants.extend(ledger.apply(index, scheme));
    }
    let mut if_awarded = Vec::new();
    for (index, scheme) in given.funding.iter().enumerate().filter(|(_, scheme)| !certain(scheme)) {
        if_awarded.extend(ledger.clone().apply(index, scheme));
    }
    let borne = ledger.borne;
    for (line, payers) in assessment.lines.iter_mut().zip(borne) {
        line.payers = payers;
    }
    for grant in &grants {
        let payer = given.funding[grant.scheme].payer;
        for relief in &grant.reliefs {
            assessment.lines[relief.line].payers[payer] += relief.amount;
        }
    }
    assessment.grants = grants;
    assessment.grants_if_awarded = if_awarded;
}

/// What is still borne of each line, and which schemes paid for it.
#[derive(Clone)]
struct Ledger<'a> {
    given: &'a Given,
    assessment: &'a Assessment,
    /// What the original payers still bear, by line; the schemes' own part is not in it.
    borne: Vec<Payers>,
    /// Schemes that paid at least a cent of a line.
    paid: BTreeMap<usize, BTreeSet<usize>>,
}

/// What a component asks for a clause and profile, or for a clause's lines of the unit.
struct Claim {
    clause: usize,
    profile: Option<usize>,
    lines: Vec<usize>,
    amount: Euro,
}

impl<'a> Ledger<'a> {
    fn new(given: &'a Given, assessment: &'a Assessment) -> Self {
        let borne = assessment.lines.iter().map(|line| line.payers).collect();
        Self { given, assessment, borne, paid: BTreeMap::new() }
    }

    /// Applies a scheme to every year in which it is open on a day in force.
    fn apply(&mut self, index: usize, scheme: &GivenScheme) -> Vec<Grant> {
        let mut left = scheme.ceiling;
        let mut grants = Vec::new();
        let open = Period { start: scheme.from, end: scheme.to };
        let years: Vec<Year> = self.assessment.years.iter().map(|span| span.year).collect();
        for year in years {
            let in_force = self.given.term().overlap(Period::of_year(year)).and_then(|days| days.overlap(open));
            if in_force.is_none() {
                continue;
            }
            let Some(grant) = self.grant(index, scheme, year, left) else { continue };
            left = left.map(|left| left - grant.amount.euro());
            grants.push(grant);
        }
        grants
    }

    fn grant(&mut self, index: usize, scheme: &GivenScheme, year: Year, left: Option<Euro>) -> Option<Grant> {
        let claims = self.claims(index, scheme, year);
        let amount = self.amount(scheme, &claims, year, left);
        if amount.is_zero() {
            return None;
        }
        let weights: Vec<Decimal> = claims.iter().map(|claim| claim.amount.value()).collect();
        let mut reliefs = Vec::new();
        for (claim, cents) in claims.iter().zip(divide(amount, &weights)) {
            reliefs.extend(self.divided_over_lines(scheme, claim, cents));
        }
        for relief in &reliefs {
            self.borne[relief.line][relief.bearer] -= relief.amount;
            self.paid.entry(relief.line).or_default().insert(index);
        }
        Some(Grant { scheme: index, year, amount, reliefs })
    }

    /// The cents of a claim over its lines and bearers, in proportion to what they bear.
    fn divided_over_lines(&self, scheme: &GivenScheme, claim: &Claim, cents: Cents) -> Vec<Relief> {
        let bearers = claim.lines.iter().flat_map(|line| bearers(scheme).iter().map(move |bearer| (*line, *bearer)));
        let bearing: Vec<(usize, Payer)> =
            bearers.filter(|(line, bearer)| !self.borne[*line][*bearer].is_zero()).collect();
        let weights: Vec<Decimal> =
            bearing.iter().map(|(line, bearer)| Decimal::from(self.borne[*line][*bearer].count())).collect();
        let parts = divide(cents, &weights);
        bearing
            .into_iter()
            .zip(parts)
            .filter(|(_, amount)| !amount.is_zero())
            .map(|((line, bearer), amount)| Relief { line, bearer, amount })
            .collect()
    }

    /// The claims above 0, in the order of components and then of their first line.
    fn claims(&self, index: usize, scheme: &GivenScheme, year: Year) -> Vec<Claim> {
        let mut claims: Vec<Claim> = Vec::new();
        for component in &scheme.components {
            let mut groups: BTreeMap<(usize, Option<usize>), Claim> = BTreeMap::new();
            let lines = self.assessment.lines.iter().enumerate();
            for (position, line) in
                lines.filter(|(position, line)| self.is_covered(index, scheme, component, year, *position, line))
            {
                let (clause, profile) = (line.clause, line.profile);
                groups
                    .entry((clause, profile))
                    .or_insert_with(|| Claim { clause, profile, lines: Vec::new(), amount: Euro::ZERO })
                    .lines
                    .push(position);
            }
            let mut groups: Vec<Claim> = groups.into_values().collect();
            groups.sort_by_key(|claim| claim.lines.first().copied());
            for mut claim in groups {
                let borne = claim.lines.iter().map(|line| self.still_borne(scheme, *line)).sum::<Cents>().euro();
                let term = self.term(scheme, component, &claim, borne, year);
                claim.amount = term.at_most(&borne);
                if claim.amount.is_positive() {
                    claims.push(claim);
                }
            }
        }
        claims
    }

    fn is_covered(
        &self,
        index: usize,
        scheme: &GivenScheme,
        component: &GivenComponent,
        year: Year,
        position: usize,
        line: &Line,
    ) -> bool {
        line.year == year
            && component.covers.contains(&line.kind)
            && self.is_eligible(scheme, line.profile)
            && !self.still_borne(scheme, position).is_zero()
            && !self
                .paid
                .get(&position)
                .is_some_and(|paid| paid.iter().any(|other| self.exclude_each_other(index, *other)))
    }

    fn is_eligible(&self, scheme: &GivenScheme, profile: Option<usize>) -> bool {
        match profile.map(|profile| &self.given.profiles[profile]) {
            None => scheme.contracts.is_none() && scheme.employer_size.is_none(),
            Some(profile) => {
                scheme.contracts.as_ref().is_none_or(|kinds| kinds.contains(&profile.contract))
                    && scheme.employer_size.is_none_or(|size| size == profile.employer_size)
            }
        }
    }

    fn exclude_each_other(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.given.funding[one], &self.given.funding[other]);
        one.excludes.contains(&other.id) || other.excludes.contains(&one.id)
    }

    fn still_borne(&self, scheme: &GivenScheme, line: usize) -> Cents {
        bearers(scheme).iter().map(|bearer| self.borne[line][*bearer]).sum()
    }

    /// What a component offers, before it is held against what is borne.
    fn term(&self, scheme: &GivenScheme, component: &GivenComponent, claim: &Claim, borne: Euro, year: Year) -> Euro {
        let participation =
            claim.profile.and_then(|profile| self.assessment.participation(claim.clause, profile, year));
        let participants = participation.map_or(Heads::ZERO, |participation| participation.participants);
        let term = match (component.kind, participation) {
            (GivenComponentKind::Percentage, _) => borne * component.rate.unwrap_or_default(),
            (GivenComponentKind::PerHour, Some(participation)) => self.per_hour(component, claim, participation),
            (GivenComponentKind::Fixed, Some(_)) => participants * component.amount.unwrap_or_default(),
            (GivenComponentKind::PerHour | GivenComponentKind::Fixed, None) => Euro::ZERO,
        };
        if !scheme.on_level_gain {
            return term;
        }
        match participation {
            Some(participation) if participants.is_positive() && self.given.clauses[claim.clause].target.is_some() => {
                term * (participation.level_steps / participants)
            }
            Some(_) | None => Euro::ZERO,
        }
    }

    /// Σ over levels of participants × paid lesson hours, at most the scheme's, × the amount an hour.
    fn per_hour(&self, component: &GivenComponent, claim: &Claim, participation: &Participation) -> Euro {
        let Some(lessons) = &participation.lessons else { return Euro::ZERO };
        let paid =
            self.given.clauses[claim.clause].drivers.iter().find(|driver| driver.kind == DriverKind::PaidLessonTime);
        let Some(paid) = paid else { return Euro::ZERO };
        let share = paid.share_in_working_time.unwrap_or(Rate::new(Decimal::ONE));
        let hours: Hours = lessons
            .participants
            .iter()
            .zip(&lessons.hours)
            .map(|(heads, hours)| {
                let paid = *hours * share;
                *heads * component.max_hours.map_or(paid, |max| paid.at_most(&max))
            })
            .sum();
        hours * component.amount_per_hour.unwrap_or_default()
    }

    /// The claims together, held against every maximum and the minimum of the scheme.
    fn amount(&self, scheme: &GivenScheme, claims: &[Claim], year: Year, left: Option<Euro>) -> Cents {
        let mut amount: Euro = claims.iter().map(|claim| claim.amount).sum();
        if let Some(max) = scheme.max_per_participant {
            amount = amount.at_most(&self.at_most_per_participant(scheme, claims, year, max));
        }
        let employers = self.given.employers;
        if let Some(max) = scheme.max_per_employer {
            amount = amount.at_most(&(max * employers));
        }
        if let Some(left) = left {
            amount = amount.at_most(&left);
        }
        let cents = amount.down_to_cents().unwrap_or_default();
        match scheme.min_per_employer {
            Some(min) if cents.euro() < min * employers => Cents::ZERO,
            Some(_) | None => cents,
        }
    }

    /// Σ over profiles of their claims, at most the maximum × the participants of the largest claiming clause.
    fn at_most_per_participant(&self, scheme: &GivenScheme, claims: &[Claim], year: Year, max: Euro) -> Euro {
        let mut of_unit = Euro::ZERO;
        let mut of_profiles: BTreeMap<usize, (Euro, Heads)> = BTreeMap::new();
        for claim in claims {
            let Some(profile) = claim.profile else {
                of_unit += claim.amount;
                continue;
            };
            let participation = self.assessment.participation(claim.clause, profile, year);
            let counted = participation.map_or(Heads::ZERO, |participation| match scheme.on_level_gain {
                true => participation.level_steps,
                false => participation.participants,
            });
            let (sum, heads) = of_profiles.entry(profile).or_default();
            *sum += claim.amount;
            *heads = heads.at_least(&counted);
        }
        of_unit + of_profiles.into_values().map(|(sum, heads)| sum.at_most(&(heads * max))).sum()
    }
}

/// Whose cost the scheme takes over.
fn bearers(scheme: &GivenScheme) -> &[Payer] {
    scheme.bearers.as_deref().unwrap_or(&[Payer::Employer])
}
