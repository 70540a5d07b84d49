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
use crate::domain::costs::given::{Given, GivenComponent, GivenScheme};
use crate::domain::costs::payer::divide;
use crate::domain::costs::{Payer, Payers};
use crate::domain::money::{Cents, Euro};
use crate::domain::period::{Period, Year};

/// Applies all schemes: the certain ones in their order, then each uncertain one alone after those.
pub fn apply_schemes(given: &Given, assessment: &mut Assessment) {
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
    by_year: Rc<BTreeMap<Year, Vec<LineIndex>>>,
    /// Schemes that paid at least a cent of a line.
    paid: BTreeMap<LineIndex, BTreeSet<SchemeIndex>>,
    /// Whether any scheme excludes another; only then is it kept which schemes paid for a line.
    any_excludes: bool,
}

impl<'a> Ledger<'a> {
    fn new(given: &'a Given, assessment: &'a Assessment) -> Self {
        let borne = assessment.lines.iter().map(|line| line.payers).collect();
        let of_year = |year: Year| {
            let lines = LineIndex::over(&assessment.lines).filter(move |(_, line)| line.year == year);
            lines.map(|(position, _)| position).collect()
        };
        let by_year = assessment.years.iter().map(|span| (span.year, of_year(span.year))).collect();
        let any_excludes = given.funding.iter().any(|scheme| !scheme.excludes.is_empty());
        Self { given, assessment, borne, by_year: Rc::new(by_year), paid: BTreeMap::new(), any_excludes }
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
            self.borne[relief.line][relief.bearer] -= relief.amount;
            if self.any_excludes {
                self.paid.entry(relief.line).or_default().insert(index);
            }
        }
        Some(Grant { scheme: index, year, amount, claims, limits, reliefs })
    }

    /// The cents of a claim over its lines and bearers, in proportion to what they bear.
    fn divided_over_lines(&self, scheme: &GivenScheme, claim: &Claim, cents: Cents) -> Vec<Relief> {
        let bearers = claim.lines.iter().flat_map(|line| bearers(scheme).map(move |bearer| (*line, bearer)));
        let bearing: Vec<(LineIndex, Payer)> =
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
    fn claims(&self, now: SchemeYear<'_>) -> Vec<Claim> {
        let SchemeYear { scheme: index, year, .. } = now;
        let scheme = now.terms();
        let mut claims: Vec<Claim> = Vec::new();
        for (component_index, component) in scheme.components.iter().enumerate() {
            let mut groups: BTreeMap<(ClauseIndex, Option<ProfileIndex>), Vec<LineIndex>> = BTreeMap::new();
            for position in self.by_year.get(&year).into_iter().flatten() {
                let line = &self.assessment.lines[*position];
                if self.is_covered(index, scheme, component, *position, line) {
                    groups.entry((line.clause, line.profile)).or_default().push(*position);
                }
            }
            let mut groups: Vec<_> = groups.into_iter().collect();
            groups.sort_by_key(|(_, lines)| lines.first().copied());
            for ((clause, profile), lines) in groups {
                let borne = lines.iter().map(|line| self.still_borne(scheme, *line)).sum::<Cents>().euro();
                let mut claim = Claim { component: component_index, clause, profile, lines, borne, amount: Euro::ZERO };
                claim.amount = now.term::<Decimal>(&claim).at_most(&borne);
                if claim.amount.is_positive() {
                    claims.push(claim);
                }
            }
        }
        claims
    }

    fn is_covered(
        &self,
        index: SchemeIndex,
        scheme: &GivenScheme,
        component: &GivenComponent,
        position: LineIndex,
        line: &Line,
    ) -> bool {
        component.covers.contains(&line.kind)
            && self.is_eligible(scheme, line.profile)
            && !self.still_borne(scheme, position).is_zero()
            && !self
                .paid
                .get(&position)
                .is_some_and(|paid| paid.iter().any(|other| self.exclude_each_other(index, *other)))
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

    fn still_borne(&self, scheme: &GivenScheme, line: LineIndex) -> Cents {
        bearers(scheme).map(|bearer| self.borne[line][bearer]).sum()
    }
}

/// Whose cost the scheme takes over, each once and in the order in which ties are settled.
fn bearers(scheme: &GivenScheme) -> impl Iterator<Item = Payer> + '_ {
    let bearers = scheme.bearers.as_deref().unwrap_or(&[Payer::Employer]);
    Payer::ALL.into_iter().filter(|payer| bearers.contains(payer))
}
