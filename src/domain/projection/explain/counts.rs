//! Workers, who is reached among them, and what schemes pay.

use rust_decimal::Decimal;

use super::{Explainer, FigureId, GrantCount, ReachCount, Rounding, Step, cents, fund, group, leaf};
use crate::domain::costs::operand::input;
use crate::domain::dated::Sureness;
use crate::domain::figure::total;
use crate::domain::figure::{Number, Traced, Unit};
use crate::domain::money::{Cents, Rate};
use crate::domain::period::Year;
use crate::domain::projection::assessment::Grant;
use crate::domain::projection::index::{ProfileIndex, SchemeIndex};
use crate::domain::projection::reach::{Position, ProfileReach, Stay, reach_by_profile};
use crate::domain::projection::resolve::Provenance;
use crate::domain::words::{Message, Shown, phrase};
use crate::message;

/// The id of a scheme without the day from which a stretch of its terms holds.
pub fn base_id(id: &str) -> &str {
    id.split_once('@').map_or(id, |(base, _)| base)
}

impl Explainer<'_> {
    /// Every figure about workers, reach and schemes that some table shows.
    pub(super) fn counts(&self) -> Vec<FigureId> {
        let mut ids: Vec<FigureId> = self.spans().map(|year| FigureId::Workers { year }).collect();
        let places = Position::ALL.into_iter().flat_map(|position| Stay::ALL.map(|stay| (Some(position), Some(stay))));
        let places: Vec<_> = places.chain([(None, None)]).collect();
        for year in self.assessment.years.iter().map(|span| span.year) {
            for (position, stay) in &places {
                let of = |count| FigureId::Reach { count, position: *position, stay: *stay, year };
                ids.extend(ReachCount::ALL.into_iter().map(of).filter(|id| self.explain(id).is_some()));
            }
        }
        for year in self.spans() {
            for count in GrantCount::ALL {
                ids.push(FigureId::Granted { count, scheme: None, year });
                let schemes = self.given.funding.iter().map(|scheme| Some(scheme.id.clone()));
                ids.extend(schemes.map(|scheme| FigureId::Granted { count, scheme, year }));
            }
        }
        ids
    }

    /// All workers at the start of a year.
    pub(super) fn workers_in(&self, year: Year) -> Decimal {
        let index = self.assessment.year_index(year);
        let now = self.assessment.profiles.iter().filter_map(|years| years.get(index?));
        now.map(|now| now.heads.value()).sum()
    }

    pub(super) fn workers(&self, year: Option<Year>) -> Option<Step> {
        let years = self.years_of(year)?;
        let at =
            |year: Year| message!(nl: "werknemers begin {year}", en: "workers at the start of {year}", year = year);
        let (title, formula) = match year {
            Some(year) => {
                let heads = ProfileIndex::over(&self.given.profiles).filter_map(|(index, profile)| {
                    let now = self.assessment.profile_year(index, year)?;
                    let id = FigureId::Heads { profile: profile.id.clone(), year };
                    let label =
                        message!(nl: "werknemers {profile}", en: "workers {profile}", profile = group(&profile.id));
                    Some(Traced::given(now.heads.value(), || leaf(label, Unit::Heads, id)))
                });
                (at(year), Traced::sum(heads))
            }
            None => {
                let of_year = |year: Year| {
                    let id = FigureId::Workers { year: Some(year) };
                    Traced::given(self.workers_in(year), || leaf(at(year), Unit::Heads, id))
                };
                let title = message!(nl: "werknemers, som van de jaren", en: "workers, sum of the years");
                (title, Traced::sum(years.into_iter().map(of_year)))
            }
        };
        Some((title, Unit::Heads, formula.value(), formula, Rounding::None))
    }

    /// Each profile by short and long stay, in the quadrants asked; nothing where no typology is known.
    fn quadrants(&self, position: Option<Position>, stay: Option<Stay>, year: Year) -> Option<Vec<ProfileReach>> {
        let resolved = self.resolved?;
        self.assessment.year_index(year)?;
        let counts = |clause| resolved.reaches(clause);
        let mut reached = reach_by_profile(self.given, self.assessment, resolved.typology, year, counts);
        reached.retain(|own| position.is_none_or(|of| own.position == of) && stay.is_none_or(|of| own.stay == of));
        Some(reached)
    }

    /// How many are reached.
    pub(super) fn reached(
        &self,
        count: ReachCount,
        position: Option<Position>,
        stay: Option<Stay>,
        year: Year,
    ) -> Option<Decimal> {
        let reached = self.quadrants(position, stay, year)?;
        let sum = |of: fn(&ProfileReach) -> Decimal| total(reached.iter().map(of));
        match count {
            ReachCount::Workers => Some(sum(workers_of)),
            ReachCount::Participants => Some(sum(participants_of)),
            ReachCount::LevelSteps => Some(sum(steps_of)),
            ReachCount::Share => sum(participants_of).checked_div(sum(workers_of)),
        }
    }

    pub(super) fn reach(
        &self,
        count: ReachCount,
        position: Option<Position>,
        stay: Option<Stay>,
        year: Year,
    ) -> Option<Step> {
        let part = |count: ReachCount| -> Option<Traced> {
            let id = FigureId::Reach { count, position, stay, year };
            let value = self.reached(count, position, stay, year)?;
            Some(Traced::given(value, || leaf(counted(count, year), Unit::Heads, id)))
        };
        let of: fn(&ProfileReach) -> Decimal = match count {
            ReachCount::Share => {
                let heads = part(ReachCount::Workers)?;
                if heads.value().is_zero() {
                    return None;
                }
                let formula = part(ReachCount::Participants)?.divided_by(&heads);
                return Some((counted(count, year), Unit::Share, formula.value(), formula, Rounding::None));
            }
            ReachCount::Workers => workers_of,
            ReachCount::Participants => participants_of,
            ReachCount::LevelSteps => steps_of,
        };
        let reached = self.quadrants(position, stay, year)?;
        let formula = Traced::sum(reached.iter().filter(|own| !of(own).is_zero()).map(|own| {
            let profile = self.given.profiles[own.profile].id.clone();
            let label = message!(nl: "{profile}", en: "{profile}", profile = group(&profile));
            Traced::given(of(own), || leaf(label, Unit::Heads, FigureId::Heads { profile, year }))
        }));
        Some((counted(count, year), Unit::Heads, formula.value(), formula, Rounding::None))
    }

    /// The grants of a scheme, or of every one, with what counts of each.
    fn grants_of(
        &self,
        count: GrantCount,
        scheme: Option<&str>,
        year: Option<Year>,
    ) -> impl Iterator<Item = (&Grant, Cents)> {
        let holds = move |grant: &&Grant| {
            let id = self.given.funding[grant.scheme].id.as_str();
            scheme.is_none_or(|scheme| id == scheme || base_id(id) == scheme)
                && year.is_none_or(|year| grant.year == year)
        };
        let certain = self.assessment.grants.iter().filter(move |grant| match count {
            GrantCount::Promised => self.is_promised(grant.scheme),
            GrantCount::Certain | GrantCount::Expected => true,
            GrantCount::IfAwarded => false,
        });
        let certain = certain.map(|grant| (grant, grant.amount));
        let uncertain = self
            .assessment
            .grants_if_awarded
            .iter()
            .filter(move |_| matches!(count, GrantCount::IfAwarded | GrantCount::Expected));
        let uncertain = uncertain.map(move |grant| match count {
            GrantCount::Expected => (grant, self.assessment.expected(self.given, grant)),
            GrantCount::Promised | GrantCount::Certain | GrantCount::IfAwarded => (grant, grant.amount),
        });
        certain.chain(uncertain).filter(move |(grant, _)| holds(grant))
    }

    /// Whether the amounts of a scheme were published by somebody for these years: neither assumed by the dossier, nor taken to
    /// go on after they ended. A receipt does not say, so there they were.
    pub fn is_promised(&self, scheme: SchemeIndex) -> bool {
        let Some(resolved) = self.resolved else { return true };
        let origin = resolved.provenance.get(&format!("funding/{}", self.given.funding[scheme].id));
        !matches!(
            origin,
            Some(
                Provenance::Scheme { continued: true, .. } | Provenance::Scheme { sureness: Sureness::Assumption, .. }
            )
        )
    }

    /// What schemes pay.
    pub fn granted_amount(&self, count: GrantCount, scheme: Option<&str>, year: Option<Year>) -> Cents {
        self.grants_of(count, scheme, year).map(|(_, amount)| amount).sum()
    }

    pub(super) fn granted(&self, count: GrantCount, scheme: Option<&str>, year: Option<Year>) -> Option<Step> {
        self.years_of(year)?;
        let is_scheme = |own: &str| scheme.is_none_or(|scheme| own == scheme || base_id(own) == scheme);
        if scheme.is_some() && !self.given.funding.iter().any(|own| is_scheme(&own.id)) {
            return None;
        }
        let grants: Vec<(&Grant, Cents)> = self.grants_of(count, scheme, year).collect();
        let value: Cents = grants.iter().map(|(_, amount)| *amount).sum();
        let title = granted_title(count, scheme, year);
        if let ([(grant, _)], Some(_)) = (grants.as_slice(), scheme)
            && count == GrantCount::Expected
            && self.given.funding[grant.scheme].chance.value() != Decimal::ONE
        {
            let formula = self.expected_of(grant);
            return Some((title, Unit::Euro, value.euro().value(), formula, Rounding::HalfAwayFromZero));
        }
        let formula = Traced::sum(grants.into_iter().map(|(grant, amount)| {
            let id = self.given.funding[grant.scheme].id.clone();
            let label = message!(nl: "{scheme} {year}", en: "{scheme} {year}", scheme = fund(&id), year = grant.year);
            let is_whole = amount == grant.amount;
            let figure = match is_whole {
                true => FigureId::Grant { scheme: id, year: grant.year },
                false => FigureId::Granted { count, scheme: Some(id), year: Some(grant.year) },
            };
            cents(amount, label, figure)
        }));
        Some((title, Unit::Euro, value.euro().value(), formula, Rounding::None))
    }

    /// Chance × what an uncertain scheme would pay.
    fn expected_of(&self, grant: &Grant) -> Traced {
        let scheme = &self.given.funding[grant.scheme];
        let label = message!(nl: "{scheme} {year}, als het wordt toegekend", en: "{scheme} {year}, if awarded", scheme = fund(&scheme.id), year = grant.year);
        let id = FigureId::Grant { scheme: scheme.id.clone(), year: grant.year };
        let chance: Rate<Traced> = input(
            scheme.chance,
            Unit::Share,
            || message!(nl: "kans op toekenning", en: "chance of award"),
            || format!("funding/{}/chance", scheme.id),
        );
        cents(grant.amount, label, id).times(chance.number())
    }
}

fn workers_of(reach: &ProfileReach) -> Decimal {
    reach.heads.value()
}

fn participants_of(reach: &ProfileReach) -> Decimal {
    reach.participants.value()
}

fn steps_of(reach: &ProfileReach) -> Decimal {
    reach.level_steps.value()
}

fn counted(count: ReachCount, year: Year) -> Message {
    match count {
        ReachCount::Workers => message!(nl: "werknemers {year}", en: "workers {year}", year = year),
        ReachCount::Participants => message!(
            nl: "deelnemers aan lessen of loopbaansteun {year}", en: "participants of lessons or career support {year}",
            year = year
        ),
        ReachCount::Share => message!(nl: "bereikt deel {year}", en: "share reached {year}", year = year),
        ReachCount::LevelSteps => message!(nl: "niveaustappen {year}", en: "level steps {year}", year = year),
    }
}

fn granted_title(count: GrantCount, scheme: Option<&str>, year: Option<Year>) -> Message {
    let count = match count {
        GrantCount::Promised => phrase!("toegezegd", "promised"),
        GrantCount::Certain => phrase!("toegezegd of aangenomen", "promised or assumed"),
        GrantCount::IfAwarded => phrase!("als het wordt toegekend", "if awarded"),
        GrantCount::Expected => phrase!("verwacht", "expected"),
    };
    let whose =
        scheme.map_or_else(|| phrase!("alle regelingen", "all schemes").into(), |scheme| Shown::from(fund(scheme)));
    let when = year.map_or_else(|| phrase!("looptijd", "term").into(), Shown::from);
    message!(
        nl: "{whose}, {count}, {when}", en: "{whose}, {count}, {when}", whose = whose, count = count, when = when
    )
}
