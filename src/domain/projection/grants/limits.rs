//! What a scheme pays at most in a year: the maxima of section 8.2 of docs/model.md, and the money it has.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::scheme_year::{Granted, SchemeYear};
use crate::domain::costs::given::DriverKind;
use crate::domain::costs::operand::{Named, figure};
use crate::domain::figure::{Leaf, Number, Origin, Unit};
use crate::domain::money::{Cents, Euro, Heads, Rate};
use crate::domain::period::Year;
use crate::domain::projection::assessment::{Claim, Limits};
use crate::domain::projection::explain::{Explainer, FigureId};
use crate::domain::projection::index::ProfileIndex;
use crate::domain::words::Subject;
use crate::message;

/// The amounts of the claims of a profile, and the heads of each of them.
type Claimed<N> = (Vec<Euro<N>>, Vec<Heads<N>>);

const MAX_PER_PARTICIPANT: Named = Named::new(Unit::Euro, "maximum per deelnemer", "maximum a participant");
const MAX_PER_EMPLOYER: Named = Named::new(Unit::Euro, "maximum per werkgever", "maximum an employer");
const EMPLOYERS: Named = Named::new(Unit::Number, "werkgevers", "employers");
const APPLYING: Named = Named::new(Unit::Number, "werkgevers die aanvragen", "employers that apply");
const CEILING: Named = Named::new(Unit::Euro, "plafond", "ceiling");
const OVERHEAD: Named = Named::new(Unit::Share, "deel voor de uitvoering van het fonds", "share for running the fund");
const FOR_GRANTS: Named = Named::new(Unit::Share, "deel voor vergoedingen", "share for grants");

impl SchemeYear<'_> {
    /// Every maximum of the scheme as an amount for this year, after what it `granted` in earlier ones.
    pub(in crate::domain::projection) fn limits<N: Number>(&self, claims: &[Claim], granted: &Granted) -> Limits<N> {
        let scheme = self.terms();
        let per_participant = scheme.max_per_participant.map(|max| {
            self.per_participant(claims, max).named(
                || message!(nl: "met het maximum per deelnemer", en: "with the maximum a participant"),
                Unit::Euro,
            )
        });
        let per_employer = scheme.max_per_employer.map(|max| {
            let max: Euro<N> = MAX_PER_EMPLOYER.input(max, || self.place("max_per_employer"));
            (max * self.employers())
                .named(|| message!(nl: "maximum van alle werkgevers", en: "maximum of all employers"), Unit::Euro)
        });
        let left = scheme.ceiling.map(|ceiling| {
            let ceiling: Euro<N> = CEILING.input(ceiling, || self.place("ceiling"));
            let left = granted.iter().fold(ceiling, |left, (year, amount)| left - self.granted(*year, *amount));
            left.named(|| message!(nl: "over van het plafond", en: "left of the ceiling"), Unit::Euro)
        });
        let pool = self.pool_in_cents(granted).map(|pool| {
            let label = || message!(nl: "in kas uit de fondsbijdragen", en: "in hand from the fund contributions");
            let id = || FigureId::Pool { scheme: scheme.id.clone(), year: self.year }.to_string();
            figure(pool.euro(), Unit::Euro, label, id)
        });
        Limits { per_participant, per_employer, left, pool }
    }

    /// The claims together, held against every maximum; not cut off to the cent.
    pub(in crate::domain::projection) fn held<N: Number>(&self, claims: &[Claim], limits: &Limits<N>) -> Euro<N> {
        let Limits { per_participant, per_employer, left, pool } = limits;
        let claimed = claims.iter().enumerate().map(|(index, claim)| self.claimed(index, claim));
        let maxima = [per_participant, per_employer, left, pool].into_iter().flatten();
        maxima.fold(claimed.sum::<Euro<N>>(), |amount, maximum| amount.at_most(maximum))
    }

    /// What is granted: what holds, cut off to the cent; nothing below the minimum.
    pub(super) fn amount(&self, claims: &[Claim], limits: &Limits) -> Cents {
        let cents = self.held::<Decimal>(claims, limits).down_to_cents().unwrap_or_default();
        match self.terms().min_per_employer {
            Some(min) if cents.euro() < min * self.employers::<Decimal>() => Cents::ZERO,
            Some(_) | None => cents,
        }
    }

    /// The employers that apply.
    fn employers<N: Number>(&self) -> Rate<N> {
        match self.terms().applying_employers {
            Some(applying) => APPLYING.input(applying, || self.place("applying_employers")),
            None => EMPLOYERS.input(self.given.employers, || "employers".to_owned()),
        }
    }

    /// A claim that opens in its turn.
    fn claimed<N: Number>(&self, index: usize, claim: &Claim) -> Euro<N> {
        let clause = || Subject::Article(self.clause(claim).id.clone());
        let profile =
            || Subject::Profile(claim.profile.map_or("–".into(), |profile| self.given.profiles[profile].id.clone()));
        let id = || FigureId::Claim { scheme: self.terms().id.clone(), year: self.year, index: index + 1 };
        figure(
            claim.amount,
            Unit::Euro,
            || message!(nl: "aanvraag {clause}, {profile}", en: "claim {clause}, {profile}", clause = clause(), profile = profile()),
            || id().to_string(),
        )
    }

    /// Σ over profiles of their claims, at most the maximum × those who count of the largest claiming clause.
    fn per_participant<N: Number>(&self, claims: &[Claim], max: Euro) -> Euro<N> {
        let mut of_unit: Vec<Euro<N>> = Vec::new();
        let mut of_profiles: BTreeMap<ProfileIndex, Claimed<N>> = BTreeMap::new();
        for (index, claim) in claims.iter().enumerate() {
            let amount: Euro<N> = self.claimed(index, claim);
            match claim.profile {
                None => of_unit.push(amount),
                Some(profile) => {
                    let (amounts, heads) = of_profiles.entry(profile).or_default();
                    amounts.push(amount);
                    heads.push(self.counted(claim));
                }
            }
        }
        let of_unit = (!of_unit.is_empty()).then(|| of_unit.into_iter().sum());
        let of_profiles = of_profiles.into_values().map(|(amounts, heads)| {
            let max: Euro<N> = MAX_PER_PARTICIPANT.input(max, || self.place("max_per_participant"));
            let heads = Heads::highest(heads).unwrap_or_else(Heads::zero);
            amounts.into_iter().sum::<Euro<N>>().at_most(&(heads * max))
        });
        of_unit.into_iter().chain(of_profiles).sum()
    }

    /// What the scheme granted in an earlier year, as a figure.
    fn granted<N: Number>(&self, year: Year, amount: Cents) -> Euro<N> {
        figure(
            amount.euro(),
            Unit::Euro,
            || message!(nl: "toegekend in {year}", en: "granted in {year}", year = year),
            || FigureId::Grant { scheme: self.terms().id.clone(), year }.to_string(),
        )
    }

    /// What a fund that pays from contributions has to pay from; nothing for a scheme that other money finances.
    pub(in crate::domain::projection) fn pool_in_cents(&self, granted: &Granted) -> Option<Cents> {
        Some(self.pool::<Decimal>(granted)?.down_to_cents().unwrap_or_default())
    }

    /// What the year before left, and what the contributions of this year bring in.
    ///
    /// Cut off to the cent; what the year before left is whole cents, so that cuts off what this year brings in.
    pub(in crate::domain::projection) fn pool<N: Number>(&self, granted: &Granted) -> Option<Euro<N>> {
        let contributed = self.contributed::<N>()?;
        let before = SchemeYear { year: self.year - 1, ..*self };
        if self.assessment.year_index(before.year).is_none() {
            return Some(contributed);
        }
        let id = FigureId::Pool { scheme: self.terms().id.clone(), year: before.year };
        let left: Euro<N> = figure(
            before.pool_in_cents(granted)?.euro(),
            Unit::Euro,
            || message!(nl: "in kas in {year}", en: "in hand in {year}", year = before.year),
            || id.to_string(),
        );
        let left = match granted.get(&before.year) {
            Some(amount) => left - self.granted(before.year, *amount),
            None => left,
        };
        Some(left + contributed)
    }

    /// The contributions of this year without what running the fund takes; nothing where none finance the scheme.
    fn contributed<N: Number>(&self) -> Option<Euro<N>> {
        let scheme = self.terms();
        let clause = scheme.financed_by.as_ref()?;
        // Contributions stand last.
        let lines = self.assessment.lines.iter().rev().take_while(|line| line.kind == DriverKind::FundContribution);
        let own = lines.filter(|line| line.year == self.year && self.given.clauses[line.clause].id == *clause);
        let explainer = Explainer::new(self.given, self.assessment);
        let contributions: Euro<N> = own
            .map(|line| {
                Euro::new(N::given(line.amount.euro().value(), || Leaf {
                    label: message!(nl: "fondsbijdragen {year}", en: "fund contributions {year}", year = self.year),
                    unit: Unit::Euro,
                    origin: Origin::Figure(explainer.line_id(line).to_string()),
                }))
            })
            .sum();
        if scheme.overhead.is_zero() {
            return Some(contributions);
        }
        let overhead: Rate<N> = OVERHEAD.input(scheme.overhead, || self.place("overhead"));
        Some(contributions * (Rate::one() - overhead).called(FOR_GRANTS))
    }
}
