//! Grants, the claims they consist of, and what a fund has to pay from.

use super::{Explainer, FigureId, Rounding, Step, fund, own};
use crate::domain::figure::{Number, Traced, Unit};
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::assessment::Grant;
use crate::domain::projection::grants::{Granted, SchemeYear};
use crate::domain::projection::index::SchemeIndex;
use crate::message;

impl Explainer<'_> {
    pub(super) fn grants(&self) -> Vec<FigureId> {
        let financed = self.given.funding.iter().filter(|scheme| scheme.financed_by.is_some());
        let pools = financed.flat_map(|scheme| {
            let years = self.assessment.years.iter();
            years.map(|span| FigureId::Pool { scheme: scheme.id.clone(), year: span.year })
        });
        let grants = self.assessment.grants.iter().chain(&self.assessment.grants_if_awarded);
        let grants = grants.flat_map(|grant| {
            let scheme = self.given.funding[grant.scheme].id.clone();
            let year = grant.year;
            let claims = (1..=grant.claims.len()).map(|index| FigureId::Claim { scheme: scheme.clone(), year, index });
            let claims: Vec<FigureId> = claims.collect();
            std::iter::once(FigureId::Grant { scheme, year }).chain(claims)
        });
        pools.chain(grants).collect()
    }

    fn all_grants(&self) -> impl Iterator<Item = &Grant> {
        self.assessment.grants.iter().chain(&self.assessment.grants_if_awarded)
    }

    fn find_grant(&self, scheme: &str, year: Year) -> Option<&Grant> {
        self.all_grants().find(|grant| grant.year == year && self.given.funding[grant.scheme].id == scheme)
    }

    fn scheme_year(&self, scheme: SchemeIndex, year: Year) -> SchemeYear<'_> {
        SchemeYear { given: self.given, assessment: self.assessment, scheme, year }
    }

    /// What a scheme granted before a year.
    fn granted_before(&self, scheme: SchemeIndex, year: Year) -> Granted {
        let own = self.all_grants().filter(|grant| grant.scheme == scheme && grant.year < year);
        own.map(|grant| (grant.year, grant.amount)).collect()
    }

    /// Claims together, held against every maximum, cut off to the cent.
    pub(super) fn grant(&self, scheme: &str, year: Year) -> Option<Step> {
        let grant = self.find_grant(scheme, year)?;
        let now = self.scheme_year(grant.scheme, year);
        let limits = now.limits::<Traced>(&grant.claims, &self.granted_before(grant.scheme, year));
        let formula = now.held::<Traced>(&grant.claims, &limits).number().clone();
        let title =
            message!(nl: "toekenning {scheme} {year}", en: "grant {scheme} {year}", scheme = fund(scheme), year = year);
        Some((title, Unit::Euro, grant.amount.euro().value(), formula, Rounding::Down))
    }

    pub(super) fn claim(&self, scheme: &str, year: Year, index: usize) -> Option<Step> {
        let grant = self.find_grant(scheme, year)?;
        let claim = grant.claims.get(index.checked_sub(1)?)?;
        let term = self.scheme_year(grant.scheme, year).term::<Traced>(claim);
        let borne = own(claim.borne.value(), message!(nl: "nog gedragen kosten", en: "cost still borne"));
        let title = message!(nl: "aanvraag {index} bij {scheme} {year}", en: "claim {index} on {scheme} {year}", index = index, scheme = fund(scheme), year = year);
        Some((title, Unit::Euro, claim.amount.value(), term.number().at_most(&borne), Rounding::None))
    }

    /// What a fund that pays from contributions has to pay from in a year; nothing for other schemes.
    pub fn pool_of(&self, scheme: SchemeIndex, year: Year) -> Option<Cents> {
        self.assessment.year_index(year)?;
        self.scheme_year(scheme, year).pool_in_cents(&self.granted_before(scheme, year))
    }

    pub(super) fn pool(&self, scheme: &str, year: Year) -> Option<Step> {
        let (index, _) = SchemeIndex::over(&self.given.funding).find(|(_, own)| own.id == scheme)?;
        let value = self.pool_of(index, year)?;
        let formula = self.scheme_year(index, year).pool::<Traced>(&self.granted_before(index, year))?.number().clone();
        let title = message!(nl: "in kas van {scheme} {year}", en: "in hand of {scheme} {year}", scheme = fund(scheme), year = year);
        Some((title, Unit::Euro, value.euro().value(), formula, Rounding::Down))
    }
}
