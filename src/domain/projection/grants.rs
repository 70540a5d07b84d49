//! What funds and subsidies take over of the lines: section 8.2 of docs/model.md.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rust_decimal::Decimal;

use super::assessment::{Assessment, Claim, Grant, Limits, Line, Relief};
use super::explain::FigureId;
use super::index::{ClauseIndex, LineIndex, ProfileIndex, SchemeIndex};
use crate::domain::clause::Level;
use crate::domain::costs::drivers::paid_share;
use crate::domain::costs::given::{Given, GivenComponent, GivenComponentKind, GivenScheme};
use crate::domain::costs::operand::Named;
use crate::domain::costs::payer::divide;
use crate::domain::costs::{Payer, Payers};
use crate::domain::figure::{Leaf, Number, Origin, Unit};
use crate::domain::money::{Cents, Euro, Heads, Hours};
use crate::domain::period::{Period, Year};
use crate::message;

const TAKEN_OVER: Named = Named::new(Unit::Share, "vergoed deel", "share taken over");
const PER_HOUR: Named = Named::new(Unit::EuroPerHour, "vergoeding per lesuur", "amount a lesson hour");
const PER_PARTICIPANT: Named = Named::new(Unit::Euro, "vast bedrag per deelnemer", "fixed amount a participant");
const MAX_HOURS: Named = Named::new(Unit::Hours, "hoogste aantal lesuren", "highest number of lesson hours");

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

    fn grant(&mut self, index: SchemeIndex, scheme: &GivenScheme, year: Year, left: Option<Euro>) -> Option<Grant> {
        let claims = self.claims(index, scheme, year);
        let limits = self.limits(scheme, &claims, year, left);
        let amount = self.amount(scheme, &claims, limits);
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
    fn claims(&self, index: SchemeIndex, scheme: &GivenScheme, year: Year) -> Vec<Claim> {
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
                let term = claim_term::<Decimal>(self.given, self.assessment, scheme, &claim, year);
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

    /// Every maximum of the scheme as an amount for this year.
    fn limits(&self, scheme: &GivenScheme, claims: &[Claim], year: Year, left: Option<Euro>) -> Limits {
        let employers = self.given.employers;
        Limits {
            per_participant: scheme
                .max_per_participant
                .map(|max| self.at_most_per_participant(scheme, claims, year, max)),
            per_employer: scheme.max_per_employer.map(|max| max * employers),
            left,
        }
    }

    /// The claims together, held against every maximum and the minimum of the scheme.
    fn amount(&self, scheme: &GivenScheme, claims: &[Claim], limits: Limits) -> Cents {
        let Limits { per_participant, per_employer, left } = limits;
        let claimed: Euro = claims.iter().map(|claim| claim.amount).sum();
        let held = [per_participant, per_employer, left].into_iter().flatten();
        let cents = held.fold(claimed, |amount, limit| amount.at_most(&limit)).down_to_cents().unwrap_or_default();
        match scheme.min_per_employer {
            Some(min) if cents.euro() < min * self.given.employers => Cents::ZERO,
            Some(_) | None => cents,
        }
    }

    /// Σ over profiles of their claims, at most the maximum × the participants of the largest claiming clause.
    fn at_most_per_participant(&self, scheme: &GivenScheme, claims: &[Claim], year: Year, max: Euro) -> Euro {
        let mut of_unit = Euro::ZERO;
        let mut of_profiles: BTreeMap<ProfileIndex, (Euro, Heads)> = BTreeMap::new();
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

/// Whose cost the scheme takes over, each once and in the order in which ties are settled.
fn bearers(scheme: &GivenScheme) -> impl Iterator<Item = Payer> + '_ {
    let bearers = scheme.bearers.as_deref().unwrap_or(&[Payer::Employer]);
    Payer::ALL.into_iter().filter(|payer| bearers.contains(payer))
}

/// What a component offers for a claim, before it is held against what is borne.
pub(super) fn claim_term<N: Number>(
    given: &Given,
    assessment: &Assessment,
    scheme: &GivenScheme,
    claim: &Claim,
    year: Year,
) -> Euro<N> {
    let component = &scheme.components[claim.component];
    let place = |key: &'static str| move || format!("funding/{}/components/{}/{key}", scheme.id, claim.component);
    let participation = claim.profile.and_then(|profile| assessment.participation(claim.clause, profile, year));
    let participants: Heads<N> = people(given, claim, year, "participants", participation.map(|now| now.participants));
    let term = match (component.kind, participation) {
        (GivenComponentKind::Percentage, _) => {
            let borne = Euro::new(N::given(claim.borne.value(), || Leaf {
                label: message!(nl: "nog gedragen kosten", en: "cost still borne"),
                unit: Unit::Euro,
                origin: Origin::Formula,
            }));
            borne * TAKEN_OVER.input(component.rate.unwrap_or_default(), place("rate"))
        }
        (GivenComponentKind::PerHour, Some(_)) => {
            let amount = PER_HOUR.input(component.amount_per_hour.unwrap_or_default(), place("amount_per_hour"));
            paid_hours::<N>(given, assessment, component, claim, year, place("max_hours")) * amount
        }
        (GivenComponentKind::Fixed, Some(_)) => {
            participants.clone() * PER_PARTICIPANT.input(component.amount.unwrap_or_default(), place("amount"))
        }
        (GivenComponentKind::PerHour | GivenComponentKind::Fixed, None) => Euro::zero(),
    };
    if !scheme.on_level_gain {
        return term;
    }
    match participation {
        Some(now) if now.participants.is_positive() && given.clauses[claim.clause].target.is_some() => {
            let steps: Heads<N> = people(given, claim, year, "level_steps", Some(now.level_steps));
            term * (steps / participants)
        }
        Some(_) | None => Euro::zero(),
    }
}

/// A number of people that is a figure of its own.
fn people<N: Number>(given: &Given, claim: &Claim, year: Year, figure: &'static str, heads: Option<Heads>) -> Heads<N> {
    Heads::new(N::given(heads.unwrap_or_default().value(), || {
        let profile = claim.profile.map_or("–", |profile| given.profiles[profile].id.as_str()).to_owned();
        let clause = given.clauses[claim.clause].id.clone();
        let id = match figure {
            "level_steps" => FigureId::LevelSteps { clause, profile: profile.into(), year },
            _ => FigureId::Participants { clause, profile: profile.into(), year },
        };
        Leaf {
            label: match figure {
                "level_steps" => message!(nl: "niveaustappen", en: "level steps"),
                _ => message!(nl: "deelnemers", en: "participants"),
            },
            unit: Unit::Heads,
            origin: Origin::Figure(id.to_string()),
        }
    }))
}

/// Σ over levels of participants × paid lesson hours, at most the scheme's.
fn paid_hours<N: Number>(
    given: &Given,
    assessment: &Assessment,
    component: &GivenComponent,
    claim: &Claim,
    year: Year,
    max_place: impl Fn() -> String,
) -> Hours<N> {
    let clause = &given.clauses[claim.clause];
    let participation = claim.profile.and_then(|profile| assessment.participation(claim.clause, profile, year));
    let Some(lessons) = participation.and_then(|now| now.lessons.as_ref()) else { return Hours::zero() };
    let Some(share) = paid_share::<N>(clause) else { return Hours::zero() };
    let levels = Level::ALL.into_iter().filter(|level| !lessons.participants[level.index()].is_zero());
    levels.fold(Hours::zero(), |sum, level| {
        let heads: Heads<N> = people(given, claim, year, "participants", Some(lessons.participants[level.index()]));
        let hours = Hours::new(N::given(lessons.hours[level.index()].value(), || Leaf {
            label: message!(nl: "lesuren op niveau {level}", en: "lesson hours at level {level}", level = level.name()),
            unit: Unit::Hours,
            origin: Origin::Formula,
        }));
        let paid = hours * share.clone();
        let counted = match component.max_hours {
            Some(max) => paid.at_most(&MAX_HOURS.input(max, &max_place)),
            None => paid,
        };
        sum + heads * counted
    })
}
