//! What a component of a scheme offers for a claim.

use super::scheme_year::{SchemeYear, hours_at, with_learners};
use crate::domain::costs::drivers::paid_share;
use crate::domain::costs::given::{GivenComponent, GivenComponentKind};
use crate::domain::costs::operand::Named;
use crate::domain::figure::{Leaf, Number, Origin, Unit};
use crate::domain::money::{Euro, Hours};
use crate::domain::projection::assessment::Claim;
use crate::message;

const TAKEN_OVER: Named = Named::new(Unit::Share, "vergoed deel", "share taken over");
const PER_HOUR: Named = Named::new(Unit::EuroPerHour, "vergoeding per lesuur", "amount a lesson hour");
const PER_PARTICIPANT: Named = Named::new(Unit::Euro, "vast bedrag per deelnemer", "fixed amount a participant");
const MAX_HOURS: Named = Named::new(Unit::Hours, "hoogste aantal lesuren", "highest number of lesson hours");

impl SchemeYear<'_> {
    /// What a component offers for a claim, before it is held against what is borne.
    pub(in crate::domain::projection) fn term<N: Number>(&self, claim: &Claim) -> Euro<N> {
        let component = &self.terms().components[claim.component];
        let place = |key: &str| self.place(&format!("components/{}/{key}", claim.component));
        let participation = self.participation(claim);
        let term = match (component.kind, participation) {
            (GivenComponentKind::Percentage, _) => {
                let borne = Euro::new(N::given(claim.borne.value(), || Leaf {
                    label: message!(nl: "nog gedragen kosten", en: "cost still borne"),
                    unit: Unit::Euro,
                    origin: Origin::Formula,
                }));
                let share = TAKEN_OVER.input(component.rate.unwrap_or_default(), || place("rate"));
                self.with_enough_hours(claim, borne * share)
            }
            (GivenComponentKind::PerHour, Some(_)) => {
                let amount = component.amount_per_hour.unwrap_or_default();
                self.paid_hours::<N>(component, claim) * PER_HOUR.input(amount, || place("amount_per_hour"))
            }
            (GivenComponentKind::Fixed, Some(_)) => {
                let amount = PER_PARTICIPANT.input(component.amount.unwrap_or_default(), || place("amount"));
                self.with_enough_hours(claim, self.participants(claim) * amount)
            }
            (GivenComponentKind::PerHour | GivenComponentKind::Fixed, None) => Euro::zero(),
        };
        if !self.terms().on_level_gain {
            return self.of_eligible(term);
        }
        match participation {
            Some(now) if now.participants.is_positive() && self.clause(claim).target.is_some() => {
                self.of_eligible(term * (self.steps(claim) / self.participants(claim)))
            }
            Some(_) | None => Euro::zero(),
        }
    }

    /// Σ over levels with enough hours of participants × paid lesson hours, at most the scheme's.
    fn paid_hours<N: Number>(&self, component: &GivenComponent, claim: &Claim) -> Hours<N> {
        let Some(lessons) = self.lessons(claim) else { return Hours::zero() };
        let Some(share) = paid_share::<N>(self.clause(claim)) else { return Hours::zero() };
        let levels = with_learners(lessons).filter(|level| self.is_enough(lessons, *level));
        levels.fold(Hours::zero(), |sum, level| {
            let paid = hours_at::<N>(lessons, level) * share.clone();
            let counted = match component.max_hours {
                Some(max) => {
                    let place = || self.place(&format!("components/{}/max_hours", claim.component));
                    paid.at_most(&MAX_HOURS.input(max, place))
                }
                None => paid,
            };
            sum + self.learners(claim, lessons, level) * counted
        })
    }
}
