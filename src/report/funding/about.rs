//! What is known about a scheme, in words.

use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::diagnostic::Bilingual;
use crate::domain::figure::Unit;
use crate::domain::funding::{ComponentKind, RuleKind, Scheme, Terms};
use crate::domain::period::Date;
use crate::report::derivation::sure;
use crate::report::format;

use super::{About, FundingSubject};

impl FundingSubject<'_> {
    pub(super) fn about(&self, scheme: &Scheme, terms: Option<&Terms>) -> About {
        let mut sections = Vec::new();
        let until = |to: Option<Date>| {
            to.map_or_else(String::new, |to| format!(" {} {}", self.word("tot en met", "to"), self.date(to)))
        };
        let mut when =
            vec![format!("{} {}{}", self.word("vanaf", "from"), self.date(scheme.opens), until(scheme.closes))];
        when.extend(scheme.windows.iter().map(|window| {
            let budget = window.budget.map_or_else(String::new, |budget| format!(" ({})", self.exact(budget)));
            format!("{}{}: {}{budget}", self.date(window.from), until(Some(window.to)), self.said(&window.about))
        }));
        sections.push((self.word("Open", "Open"), when));
        if let Some(terms) = terms {
            sections.push((self.word("Wat zij vergoedt", "What it pays"), self.amounts(terms)));
        }
        let bearers: Vec<String> = scheme
            .bearers
            .iter()
            .filter_map(|code| Payer::from_code(code))
            .map(|payer| self.said(&payer.name()).to_lowercase())
            .collect();
        if !bearers.is_empty() {
            sections.push((self.word("Neemt kosten over van", "Takes over costs of"), vec![bearers.join(", ")]));
        }
        if !scheme.excludes.is_empty() {
            let others = scheme.excludes.iter().map(|id| self.title_of(id)).collect();
            sections.push((
                self.word("Niet voor dezelfde kosten samen met", "Not for the same costs together with"),
                others,
            ));
        }
        let eligibility: Vec<String> = scheme
            .eligibility
            .iter()
            .map(|note| with_article(self.said(&note.text), note.article.as_deref()))
            .collect();
        if !eligibility.is_empty() {
            sections.push((self.word("Voorwaarden", "Conditions"), eligibility));
        }
        let rules: Vec<String> = scheme
            .rules
            .iter()
            .map(|rule| {
                with_article(
                    format!("{}: {}", self.said(&rule_name(rule.kind)), self.said(&rule.text)),
                    rule.article.as_deref(),
                )
            })
            .collect();
        if !rules.is_empty() {
            sections.push((self.word("Regels die het recht kunnen kosten", "Rules that can cost the right"), rules));
        }
        let mut notes: Vec<String> =
            terms.and_then(|terms| terms.note.as_ref()).map(|note| self.said(note)).into_iter().collect();
        notes.extend(scheme.gaps.iter().map(|gap| self.said(gap)));
        if !notes.is_empty() {
            sections.push((self.word("Let op", "Note"), notes));
        }
        let Some(terms) = terms else { return About { sections, ..About::default() } };
        let is_stale = terms.checked_on.checked_add(jiff::Span::new().years(1)).is_ok_and(|limit| self.today > limit);
        let address = terms.source.url.as_ref().map_or_else(String::new, |url| format!(", {url}"));
        About {
            sections,
            source: format!("{}{address}", terms.source.title),
            checked: format!(
                "{} · {} {}",
                self.said(&sure(terms.sureness)),
                self.word("gecontroleerd op", "checked on"),
                self.date(terms.checked_on)
            ),
            is_stale,
        }
    }

    pub(super) fn amounts(&self, terms: &Terms) -> Vec<String> {
        let mut said: Vec<String> = terms
            .components
            .iter()
            .map(|component| {
                let how = match &component.kind {
                    ComponentKind::Percentage { rate } => {
                        format!("{} {}", format::percent(rate.value(), 0, self.language), self.word("van", "of"))
                    }
                    ComponentKind::PerHour { amount_per_hour, max_hours } => format!(
                        "{} {} ({} {}):",
                        format::euro_exact(amount_per_hour.value(), 2, self.language),
                        self.word("per lesuur", "a lesson hour"),
                        self.word("ten hoogste", "at most"),
                        format::quantity(max_hours.value(), Unit::Hours, self.language)
                    ),
                    ComponentKind::Fixed { amount } => {
                        format!("{} {}:", self.exact(*amount), self.word("per deelnemer", "a participant"))
                    }
                };
                let covers: Vec<String> = component
                    .covers
                    .iter()
                    .map(|code| {
                        DriverKind::from_code(code)
                            .map_or_else(|| code.clone(), |kind| self.said(&kind.name()).to_lowercase())
                    })
                    .collect();
                format!("{how} {}", covers.join(", "))
            })
            .collect();
        let limits = [
            (
                terms.max_per_participant,
                self.word("Ten hoogste {} per deelnemer per jaar", "At most {} a participant a year"),
            ),
            (
                terms.max_per_employer,
                self.word("Ten hoogste {} per werkgever per jaar", "At most {} an employer a year"),
            ),
            (
                terms.min_per_employer,
                self.word("Ten minste {} per werkgever per jaar", "At least {} an employer a year"),
            ),
            (terms.ceiling, self.word("Plafond over de looptijd: {}", "Ceiling over the term: {}")),
        ];
        said.extend(limits.into_iter().filter_map(|(limit, words)| Some(words.replace("{}", &self.exact(limit?)))));
        if terms.on_level_gain {
            said.push(self.word("Alleen voor wie een niveau hoger komt", "Only for those who gain a level"));
        }
        if let Some(chance) = terms.chance {
            let range = terms.chance_range.map_or_else(String::new, |(low, high)| {
                format!(
                    " ({} {} {})",
                    format::percent(low.value(), 0, self.language),
                    self.word("tot", "to"),
                    format::percent(high.value(), 0, self.language)
                )
            });
            let chance = format::percent(chance.value(), 0, self.language);
            said.push(format!("{} {chance}{range}", self.word("Kans op toekenning", "Chance of award")));
        }
        said
    }
}

fn rule_name(kind: RuleKind) -> Bilingual {
    match kind {
        RuleKind::Additionality => Bilingual::new("Alleen wat niet al moet", "Only what is no duty yet"),
        RuleKind::NotCompulsory => {
            Bilingual::new("Niet verplicht om te mogen werken", "Not compulsory in order to work")
        }
        RuleKind::OnlyCombined => {
            Bilingual::new("Alleen samen met een andere opleiding", "Only combined with another course")
        }
        RuleKind::RegisteredResidents => Bilingual::new("Alleen ingeschreven inwoners", "Only registered residents"),
        RuleKind::FreeForWorker => Bilingual::new("Kosteloos voor de werknemer", "Free for the worker"),
        RuleKind::NoDoubleFunding => Bilingual::new("Niet dubbel gefinancierd", "No double funding"),
        RuleKind::NoStatutoryDuties => Bilingual::new("Geen wettelijke plichten", "No statutory duties"),
    }
}

fn with_article(text: String, article: Option<&str>) -> String {
    match article {
        Some(article) => format!("{text} ({article})"),
        None => text,
    }
}
