//! Schemes of the catalogue or of the dossier, for the days of the agreement.

use super::{Provenance, Resolving};
use crate::domain::agreement::{FundingChoice, SchemeUse};
use crate::domain::costs::Payer;
use crate::domain::costs::given::{DriverKind, GivenComponent, GivenComponentKind, GivenScheme};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::funding::{Component, ComponentKind, Scheme, Terms};
use crate::domain::id::{ArticleId, SchemeId};
use crate::domain::money::{Euro, Rate};
use crate::domain::period::{Date, Period};
use crate::domain::words::Subject;
use crate::domain::workforce::Basis;
use crate::message;

impl Resolving<'_> {
    pub(super) fn schemes(&mut self) -> Vec<GivenScheme> {
        let dossier = self.dossier;
        let catalogue = self.data.catalogue;
        let mut schemes = Vec::new();
        for choice in &dossier.funding {
            match choice {
                FundingChoice::Own(own) => {
                    let using = &own.using;
                    schemes.extend(self.used(&own.scheme, using, |resolving| resolving.scheme(&own.scheme, None, false)));
                }
                FundingChoice::Catalogue { scheme: id, chance, assume_continued, using } => match catalogue
                    .schemes
                    .get(id)
                {
                    Some(scheme) => schemes.extend(
                        self.used(scheme, using, |resolving| resolving.scheme(scheme, *chance, *assume_continued)),
                    ),
                    None => self.error(
                        Subject::Scheme(id.clone()),
                        message!(nl: "er is geen regeling ‘{scheme}’", en: "there is no scheme ‘{scheme}’", scheme = id),
                        message!(
                            nl: "bekend zijn {known}", en: "known are {known}",
                            known = catalogue.schemes.keys().map(SchemeId::as_str).collect::<Vec<_>>().join(", ")
                        ),
                    ),
                },
            }
        }
        let ids: Vec<SchemeId> = schemes.iter().map(|scheme: &GivenScheme| scheme.id.clone()).collect();
        for scheme in &mut schemes {
            scheme.excludes.retain(|other| ids.contains(other));
        }
        schemes
    }

    /// The stretches of a scheme with what the dossier knows of its use.
    ///
    /// A fund whose contributions are not in the proposal has nothing to pay from, and is left out with a warning.
    fn used(
        &mut self,
        scheme: &Scheme,
        using: &SchemeUse,
        stretches: impl FnOnce(&mut Self) -> Vec<GivenScheme>,
    ) -> Vec<GivenScheme> {
        let SchemeUse { applying_employers, eligible_share, financed_by, overhead, basis } = using;
        if let Some(article) = financed_by
            && !self.chapters.iter().flat_map(|chapter| &chapter.articles).any(|own| own.id == *article)
        {
            self.without_contributions(scheme, article);
            return Vec::new();
        }
        let mut given = stretches(self);
        if financed_by.is_some() && given.len() > 1 {
            self.error(
                Subject::Scheme(scheme.id.clone()),
                message!(
                    nl: "‘{scheme}’ heeft binnen de looptijd verschillende bedragen en wordt uit één bijdrage betaald",
                    en: "‘{scheme}’ has different amounts within the term and is paid from one contribution",
                    scheme = &scheme.title
                ),
                message!(
                    nl: "reken met één stel bedragen over de hele looptijd",
                    en: "count on one set of amounts over the whole term"
                ),
            );
        }
        for stretch in &mut given {
            stretch.applying_employers = applying_employers.map(Rate::new);
            stretch.eligible_share = eligible_share.unwrap_or(stretch.eligible_share);
            stretch.financed_by.clone_from(financed_by);
            stretch.overhead = overhead.unwrap_or_default();
            let assumption = Some(basis.clone()).filter(|basis| !basis.is_empty());
            let basis = [Basis { about: scheme.title.nl.clone(), source: None, assumption }];
            for key in ["applying_employers", "eligible_share", "overhead"] {
                self.rests_on_dossier(format!("funding/{}/{key}", stretch.id), &basis);
            }
        }
        given
    }

    fn without_contributions(&mut self, scheme: &Scheme, article: &ArticleId) {
        self.said.push(
            Diagnostic::warning(
                Subject::Scheme(scheme.id.clone()),
                message!(
                    nl: "‘{scheme}’ wordt betaald uit artikel ‘{article}’, dat niet in dit voorstel staat, en vergoedt hier niets",
                    en: "‘{scheme}’ is paid from article ‘{article}’, which is not in this proposal, and pays nothing here",
                    scheme = &scheme.title, article = article
                ),
            )
            .hint(message!(
                nl: "voeg de fondsbijdrage toe of haal de regeling uit de financiering",
                en: "add the fund contribution or remove the scheme from the funding"
            )),
        );
    }

    /// The scheme for each stretch of its terms that touches the agreement.
    fn scheme(&mut self, scheme: &Scheme, chance: Option<Rate>, assume_continued: bool) -> Vec<GivenScheme> {
        let term = self.dossier.agreement.term;
        let subject = || Subject::Scheme(scheme.id.clone());
        if let Some(closes) = scheme.closes.filter(|closes| *closes < term.start) {
            self.error(
                subject(),
                message!(
                    nl: "‘{scheme}’ is gesloten op {closes}, vóór de cao begint op {start}", en: "‘{scheme}’ closed on {closes}, before the agreement starts on {start}",
                    scheme = &scheme.title, closes = closes, start = term.start
                ),
                message!(nl: "haal de regeling uit de financiering", en: "remove the scheme from the funding"),
            );
            return Vec::new();
        }
        let first_terms = scheme.terms.iter().map(|terms| terms.from).min();
        let opens = first_terms.map_or(scheme.opens, |from| from.max(scheme.opens));
        if opens > term.end {
            self.opens_later(scheme, opens);
            return Vec::new();
        }
        let last = scheme.terms.len().saturating_sub(1);
        let mut given = Vec::new();
        let mut origins = Vec::new();
        for (index, terms) in scheme.terms.iter().enumerate() {
            let continued = assume_continued && index == last;
            let end = if continued { None } else { terms.to };
            let end = [end, scheme.closes].into_iter().flatten().min().unwrap_or(term.end);
            let Some(open) = term.overlap(Period { start: terms.from, end }) else { continue };
            if continued && terms.to.is_some_and(|to| to < open.end) {
                self.warn_continued(scheme, terms);
            }
            if terms.components.is_empty() {
                self.error(
                    subject(),
                    message!(nl: "de bedragen van ‘{scheme}’ zijn niet gevonden", en: "the amounts of ‘{scheme}’ were not found", scheme = &scheme.title),
                    message!(nl: "reken met een eigen regeling met opgaaf van reden", en: "use a scheme of your own and say why"),
                );
                continue;
            }
            let past_known = continued && terms.to.is_some_and(|to| to < open.end);
            origins.push(Provenance::Scheme {
                title: scheme.title.clone(),
                from: terms.from,
                source: terms.source.clone(),
                sureness: terms.sureness,
                checked_on: terms.checked_on,
                continued: past_known,
            });
            given.push(self.given_scheme(scheme, terms, open, chance));
        }
        if given.is_empty() && !self.said.iter().any(|said| said.subject == subject()) {
            self.no_terms(scheme);
        }
        let several = given.len() > 1;
        for scheme in given.iter_mut().filter(|_| several) {
            scheme.id = format!("{}@{}", scheme.id, scheme.from).into();
        }
        for (part, origin) in given.iter().zip(origins) {
            self.provenance.names.schemes.insert(part.id.clone(), scheme.title.clone());
            self.provenance.insert(format!("funding/{}", part.id), origin);
        }
        given
    }

    /// What opens after the end pays nothing, and stands in nobody's way.
    fn opens_later(&mut self, scheme: &Scheme, opens: Date) {
        self.said.push(
            Diagnostic::warning(
                Subject::Scheme(scheme.id.clone()),
                message!(
                    nl: "‘{scheme}’ gaat open op {opens}, na het einde van de cao op {end}, en vergoedt hier niets",
                    en: "‘{scheme}’ opens on {opens}, after the agreement ends on {end}, and pays nothing here",
                    scheme = &scheme.title, opens = opens, end = self.dossier.agreement.term.end
                ),
            )
            .hint(message!(
                nl: "haal de regeling uit de financiering, of kies een latere einddatum",
                en: "remove the scheme from the funding, or choose a later end"
            )),
        );
    }

    fn no_terms(&mut self, scheme: &Scheme) {
        let known_to = scheme.terms.iter().filter_map(|terms| terms.to).max();
        let message = match known_to {
            Some(to) => message!(
                nl: "van ‘{scheme}’ zijn geen bedragen bekend na {to}", en: "no amounts of ‘{scheme}’ are known after {to}",
                scheme = &scheme.title, to = to
            ),
            None => {
                message!(nl: "van ‘{scheme}’ zijn geen bedragen bekend", en: "no amounts of ‘{scheme}’ are known", scheme = &scheme.title)
            }
        };
        self.error(
            Subject::Scheme(scheme.id.clone()),
            message,
            message!(
                nl: "neem aan dat ze doorlopen (assume_continued: true) of haal de regeling weg",
                en: "assume that they go on (assume_continued: true) or remove the scheme"
            ),
        );
    }

    fn warn_continued(&mut self, scheme: &Scheme, terms: &Terms) {
        let Some(to) = terms.to else { return };
        self.said.push(
            Diagnostic::warning(
                Subject::Scheme(scheme.id.clone()),
                message!(
                    nl: "‘{scheme}’ is gerekend met bedragen die bekend zijn tot {to}", en: "‘{scheme}’ is computed with amounts known until {to}",
                    scheme = &scheme.title, to = to
                ),
            )
            .hint(message!(nl: "vraag het fonds naar de nieuwe bedragen", en: "ask the fund for the new amounts")),
        );
    }

    fn given_scheme(&mut self, scheme: &Scheme, terms: &Terms, open: Period, chance: Option<Rate>) -> GivenScheme {
        let components = terms.components.iter().map(|component| self.component(scheme, component)).collect();
        let bearers = scheme.bearers.iter().filter_map(|code| self.payer(scheme, code)).collect::<Vec<_>>();
        GivenScheme {
            id: scheme.id.clone(),
            payer: self.payer(scheme, &scheme.payer).unwrap_or(Payer::SectorFund),
            from: open.start,
            to: open.end,
            components,
            bearers: (!bearers.is_empty()).then_some(bearers),
            chance: chance.or(terms.chance).unwrap_or(Rate::new(rust_decimal::Decimal::ONE)),
            excludes: scheme.excludes.clone(),
            contracts: (!scheme.contracts.is_empty()).then(|| scheme.contracts.clone()),
            employer_size: scheme.employer_size,
            on_level_gain: terms.on_level_gain,
            max_per_participant: terms.max_per_participant,
            max_per_employer: self.max_per_employer(terms),
            min_per_employer: terms.min_per_employer,
            ceiling: terms.ceiling,
            min_hours: terms.min_hours,
            gain_hours: terms.gain_hours,
            applying_employers: None,
            eligible_share: Rate::new(rust_decimal::Decimal::ONE),
            financed_by: None,
            overhead: Rate::ZERO,
        }
    }

    /// The most an employer: that of the dossier's sector, where the scheme has another one for it.
    fn max_per_employer(&self, terms: &Terms) -> Option<Euro> {
        let sector = self.dossier.agreement.sector.as_ref();
        let of_sector = sector.and_then(|sector| terms.max_per_employer_in.get(sector));
        of_sector.copied().or(terms.max_per_employer)
    }

    fn component(&mut self, scheme: &Scheme, component: &Component) -> GivenComponent {
        let covers = component.covers.iter().filter_map(|code| {
            let kind = DriverKind::from_code(code);
            if kind.is_none() {
                self.unknown_code(scheme, code);
            }
            kind
        });
        let mut given = GivenComponent {
            kind: GivenComponentKind::Percentage,
            covers: covers.collect(),
            rate: None,
            amount_per_hour: None,
            max_hours: None,
            amount: None,
        };
        match &component.kind {
            ComponentKind::Percentage { rate } => given.rate = Some(*rate),
            ComponentKind::PerHour { amount_per_hour, max_hours } => {
                given.kind = GivenComponentKind::PerHour;
                given.amount_per_hour = Some(*amount_per_hour);
                given.max_hours = Some(*max_hours);
            }
            ComponentKind::Fixed { amount } => {
                given.kind = GivenComponentKind::Fixed;
                given.amount = Some(*amount);
            }
        }
        given
    }

    fn payer(&mut self, scheme: &Scheme, code: &str) -> Option<Payer> {
        let payer = Payer::from_code(code);
        if payer.is_none() {
            self.unknown_code(scheme, code);
        }
        payer
    }

    fn unknown_code(&mut self, scheme: &Scheme, code: &str) {
        self.error(
            Subject::Scheme(scheme.id.clone()),
            message!(nl: "onbekende code ‘{code}’", en: "unknown code ‘{code}’", code = code),
            message!(nl: "gebruik de codes van het kostenmodel", en: "use the codes of the cost model"),
        );
    }
}
