//! Whether a scheme can be counted on, whether it pays, and why not.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::costs::given::{DriverKind, GivenScheme};
use crate::domain::figure::Unit;
use crate::domain::figure::total;
use crate::domain::funding::{Scheme, Terms};
use crate::domain::money::{Cents, Euro, Rate};
use crate::domain::period::Period;
use crate::domain::projection::{FigureId, Grant, LineIndex, ProfileIndex, SchemeIndex, base_id};
use crate::domain::words::Shown;
use crate::domain::workforce::{ContractKind, EmployerSize};
use crate::report::costs::Calculation;
use crate::report::derivation::Piece;
use crate::report::format::say;
use crate::report::said::{Door, with_doors};

use super::{FundingSubject, Standing, contract_name, phrases, size_name};

impl FundingSubject<'_> {
    /// The last terms that touch the agreement, or the last of all.
    pub(super) fn terms<'s>(&self, scheme: &'s Scheme, continued: bool) -> Option<&'s Terms> {
        let last = scheme.terms.last();
        let touching =
            scheme.terms.iter().rev().find(|terms| self.open(scheme, terms, continued && Some(*terms) == last));
        touching.or(last)
    }

    pub(super) fn open(&self, scheme: &Scheme, terms: &Terms, continued: bool) -> bool {
        let term = self.dossier.agreement.term;
        let end = if continued { None } else { terms.to };
        let end = [end, scheme.closes].into_iter().flatten().min().unwrap_or(term.end.max(terms.from));
        term.overlap(Period { start: terms.from, end }).is_some()
    }

    /// Why a scheme cannot be counted on, whatever the agreement says.
    pub(super) fn refused(&self, scheme: &Scheme, continued: bool) -> Option<String> {
        let start = self.dossier.agreement.term.start;
        if let Some(closes) = scheme.closes.filter(|closes| *closes < start) {
            return Some(say!(self.language, phrases::CLOSED_BEFORE, closes = closes, start = start));
        }
        let last = scheme.terms.last();
        let touching: Vec<&Terms> =
            scheme.terms.iter().filter(|terms| self.open(scheme, terms, continued && Some(*terms) == last)).collect();
        if touching.is_empty() {
            let known = scheme.terms.iter().filter_map(|terms| terms.to).max();
            return Some(match known {
                Some(to) => {
                    say!(self.language, phrases::NONE_FOR_TERM, to = to)
                }
                None => say!(self.language, phrases::NO_AMOUNTS),
            });
        }
        touching
            .iter()
            .any(|terms| terms.components.is_empty())
            .then(|| say!(self.language, phrases::AMOUNTS_NOT_FOUND))
    }

    pub(super) fn other_sector(&self, scheme: &Scheme) -> Option<String> {
        let sector = self.dossier.agreement.sector.as_deref()?;
        if scheme.sectors.is_empty() || scheme.sectors.iter().any(|own| own == sector) {
            return None;
        }
        let sectors: Vec<String> = scheme.sectors.iter().map(|id| (self.sectors)(id)).collect();
        let sectors = sectors.join(", ");
        Some(say!(self.language, phrases::OTHER_SECTOR, sectors = sectors))
    }

    /// Whether a scheme that can be counted on pays, and why not or for whom only.
    pub(super) fn standing(&self, calculation: &Calculation, scheme: &Scheme) -> (Standing, Vec<String>) {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let grants = assessment.grants.iter().chain(&assessment.grants_if_awarded);
        let pays = grants.clone().any(|grant| base_id(&given.funding[grant.scheme].id) == scheme.id);
        let mut reasons = self.conditions(calculation, scheme);
        if pays {
            return (Standing::Pays, reasons);
        }
        let stretches: Vec<(SchemeIndex, &GivenScheme)> =
            SchemeIndex::over(&given.funding).filter(|(_, own)| base_id(&own.id) == scheme.id).collect();
        reasons.extend(self.why_nothing(calculation, &stretches));
        (Standing::Nothing, reasons)
    }

    /// The conditions on contract and employer size, with how many workers meet them.
    pub(super) fn conditions(&self, calculation: &Calculation, scheme: &Scheme) -> Vec<String> {
        let given = &calculation.resolved.given;
        let counted = |meets: &dyn Fn(ContractKind, EmployerSize) -> bool| {
            let own = given.profiles.iter().filter(|profile| meets(profile.contract, profile.employer_size));
            let heads = total(own.map(|profile| profile.heads.value()));
            let all = total(given.profiles.iter().map(|profile| profile.heads.value()));
            let whole = |count: Decimal| {
                let count = count.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
                Shown::Quantity(count, Unit::Number)
            };
            (whole(heads), whole(all))
        };
        let mut said = Vec::new();
        if !scheme.contracts.is_empty() {
            let names = scheme.contracts.iter().map(|kind| contract_name(*kind).in_language(self.language));
            let (heads, all) = counted(&|contract, _| scheme.contracts.contains(&contract));
            let names = names.collect::<Vec<_>>().join(", ");
            said.push(say!(self.language, phrases::ONLY_FOR_CONTRACTS, names = names, heads = heads, all = all));
        }
        if let Some(size) = scheme.employer_size {
            let (heads, all) = counted(&|_, own| own == size);
            said.push(say!(self.language, phrases::ONLY_FOR_SIZE, size = size_name(size), heads = heads, all = all));
        }
        said
    }

    /// Why a scheme that is open pays nothing.
    pub(super) fn why_nothing(
        &self,
        calculation: &Calculation,
        stretches: &[(SchemeIndex, &GivenScheme)],
    ) -> Vec<String> {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let covers: Vec<DriverKind> = stretches
            .iter()
            .flat_map(|(_, own)| &own.components)
            .flat_map(|component| component.covers.iter().copied())
            .collect();
        let names = |kinds: &[DriverKind]| {
            let mut kinds = kinds.to_vec();
            kinds.sort_unstable();
            kinds.dedup();
            kinds
                .iter()
                .map(|kind| kind.name().in_language(self.language).to_lowercase())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let covered = || assessment.lines.iter().filter(|line| covers.contains(&line.kind));
        if covered().next().is_none() {
            let names = names(&covers);
            return vec![say!(self.language, phrases::NO_SUCH_COSTS, names = names)];
        }
        let eligible =
            |own: &GivenScheme, profile: Option<ProfileIndex>| match profile.map(|index| &given.profiles[index]) {
                None => own.contracts.is_none() && own.employer_size.is_none(),
                Some(profile) => {
                    own.contracts.as_ref().is_none_or(|kinds| kinds.contains(&profile.contract))
                        && own.employer_size.is_none_or(|size| size == profile.employer_size)
                }
            };
        if !covered().any(|line| stretches.iter().any(|(_, own)| eligible(own, line.profile))) {
            return vec![say!(self.language, phrases::NOBODY_MEETS_CONDITIONS)];
        }
        let excluding = assessment.grants.iter().find(|grant| {
            let other = &given.funding[grant.scheme];
            let excludes = stretches.iter().any(|(index, own)| {
                *index != grant.scheme && (own.excludes.contains(&other.id) || other.excludes.contains(&own.id))
            });
            excludes && grant.reliefs.iter().any(|relief| covers.contains(&assessment.lines[relief.line].kind))
        });
        if let Some(grant) = excluding {
            let other = self.title_of(base_id(&given.funding[grant.scheme].id));
            return vec![say!(self.language, phrases::EXCLUDED_BY, other = other)];
        }
        let gains = stretches.iter().all(|(_, own)| own.on_level_gain);
        if let Some(min) = stretches.iter().find_map(|(_, own)| own.min_per_employer) {
            let min = self.exact(min);
            return vec![say!(self.language, phrases::BELOW_MINIMUM, min = min)];
        }
        if gains {
            return vec![say!(self.language, phrases::NOBODY_GAINS_A_LEVEL)];
        }
        vec![say!(self.language, phrases::NOTHING_LEFT_TO_BEAR)]
    }

    /// Which schemes go before this one and took over part of the costs that it pays too, over the term.
    pub(super) fn before(&self, calculation: &Calculation, scheme: &Scheme) -> Vec<String> {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let is_own = |index: SchemeIndex| base_id(&given.funding[index].id) == scheme.id;
        let Some((first, own)) = SchemeIndex::over(&given.funding).find(|(index, _)| is_own(*index)) else {
            return Vec::new();
        };
        let grants = assessment.grants.iter().chain(&assessment.grants_if_awarded);
        let paid: BTreeSet<LineIndex> = grants
            .filter(|grant| is_own(grant.scheme))
            .flat_map(|grant| grant.reliefs.iter().map(|relief| relief.line))
            .collect();
        // What is uncertain comes behind everything that is certain, wherever it stands.
        let goes_before = |index: SchemeIndex| !is_own(index) && (index < first || own.chance != Rate::one());
        let mut taken: BTreeMap<SchemeIndex, Cents> = BTreeMap::new();
        for grant in assessment.grants.iter().filter(|grant| goes_before(grant.scheme)) {
            let same = grant.reliefs.iter().filter(|relief| paid.contains(&relief.line));
            let amount: Cents = same.map(|relief| relief.amount).sum();
            *taken.entry(grant.scheme).or_default() += amount;
        }
        let said = taken.into_iter().filter(|(_, amount)| !amount.is_zero()).map(|(index, amount)| {
            let other = self.title_of(base_id(&given.funding[index].id));
            say!(self.language, phrases::GOES_BEFORE, other = other, amount = self.euro(amount))
        });
        said.collect()
    }

    /// Which maxima held a scheme's money down, and by how much.
    pub(super) fn limits(&self, calculation: &Calculation, scheme: &Scheme) -> Vec<Vec<Piece>> {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let grants = assessment.grants.iter().chain(&assessment.grants_if_awarded);
        let own = grants.filter(|grant| base_id(&given.funding[grant.scheme].id) == scheme.id);
        own.flat_map(|grant| self.limits_of(&given.funding[grant.scheme], grant)).collect()
    }

    /// What held a grant down; the amount it was held to opens the grant.
    pub(super) fn limits_of(&self, scheme: &GivenScheme, grant: &Grant) -> Vec<Vec<Piece>> {
        let claimed: Euro = grant.claims.iter().map(|claim| claim.amount).sum();
        let year = grant.year;
        let held = |limit: Option<Euro>| limit.filter(|limit| *limit < claimed);
        let shown = |amount: Euro| self.euro(amount.down_to_cents().unwrap_or_default());
        let asked = shown(claimed);
        let mut said = Vec::new();
        let mut held_to = |sentence: &str, limit: String| {
            let figure = FigureId::Grant { scheme: scheme.id.clone(), year };
            said.push(with_doors(
                sentence,
                vec![Door { value: limit, name: self.title_of(base_id(&scheme.id)), figure }],
            ));
        };
        if let (Some(limit), Some(max)) = (held(grant.limits.per_participant), scheme.max_per_participant) {
            let (max, limit) = (self.exact(max), shown(limit));
            let sentence = say!(
                self.language,
                phrases::HELD_PER_PARTICIPANT,
                year = year,
                max = max,
                asked = &asked,
                limit = &limit
            );
            held_to(&sentence, limit);
        }
        if let (Some(limit), Some(max)) = (held(grant.limits.per_employer), scheme.max_per_employer) {
            let (max, limit) = (self.exact(max), shown(limit));
            let sentence =
                say!(self.language, phrases::HELD_PER_EMPLOYER, year = year, max = max, asked = &asked, limit = &limit);
            held_to(&sentence, limit);
        }
        if let Some(limit) = held(grant.limits.left) {
            let limit = shown(limit);
            let sentence = say!(self.language, phrases::HELD_BY_CEILING, year = year, limit = &limit, asked = &asked);
            held_to(&sentence, limit);
        }
        if let Some(limit) = held(grant.limits.pool) {
            let limit = shown(limit);
            let sentence = say!(self.language, phrases::HELD_BY_POOL, year = year, limit = &limit, asked = &asked);
            held_to(&sentence, limit);
        }
        said
    }
}
