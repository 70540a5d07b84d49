//! What is known about a scheme, in words.

use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::figure::Unit;
use crate::domain::funding::{ComponentKind, RuleKind, Scheme, Terms, Window};
use crate::domain::money::Rate;
use crate::domain::words::{Phrase, Shown, phrase};
use crate::report::derivation::sure;
use crate::report::format::{self, say};

use super::{About, FundingSubject, phrases};

impl FundingSubject<'_> {
    pub(super) fn about(&self, scheme: &Scheme, terms: Option<&Terms>) -> About {
        let mut sections = Vec::new();
        let mut when = vec![match scheme.closes {
            Some(closes) => say!(self.language, phrases::OPEN_FROM_TO, from = scheme.opens, to = closes),
            None => say!(self.language, phrases::OPEN_FROM, from = scheme.opens),
        }];
        when.extend(scheme.windows.iter().map(|window| {
            let Window { from, to, about, budget } = window;
            match budget {
                Some(budget) => say!(
                    self.language,
                    phrases::WINDOW_WITH_BUDGET,
                    from = *from,
                    to = *to,
                    about = about,
                    budget = self.exact(*budget)
                ),
                None => say!(self.language, phrases::WINDOW, from = *from, to = *to, about = about),
            }
        }));
        sections.push((say!(self.language, phrases::OPEN), when));
        if let Some(terms) = terms {
            sections.push((say!(self.language, phrases::WHAT_IT_PAYS), self.amounts(terms)));
        }
        let bearers: Vec<String> = scheme
            .bearers
            .iter()
            .filter_map(|code| Payer::from_code(code))
            .map(|payer| payer.name().in_language(self.language).to_lowercase())
            .collect();
        if !bearers.is_empty() {
            sections.push((say!(self.language, phrases::TAKES_OVER_FROM), vec![bearers.join(", ")]));
        }
        if !scheme.excludes.is_empty() {
            let others = scheme.excludes.iter().map(|id| self.title_of(id)).collect();
            sections.push((say!(self.language, phrases::EXCLUDES), others));
        }
        let eligibility: Vec<String> = scheme
            .eligibility
            .iter()
            .map(|note| with_article(self.said(&note.text), note.article.as_deref()))
            .collect();
        if !eligibility.is_empty() {
            sections.push((say!(self.language, phrases::CONDITIONS), eligibility));
        }
        let rules: Vec<String> = scheme
            .rules
            .iter()
            .map(|rule| {
                with_article(
                    format!("{}: {}", rule_name(rule.kind).in_language(self.language), self.said(&rule.text)),
                    rule.article.as_deref(),
                )
            })
            .collect();
        if !rules.is_empty() {
            sections.push((say!(self.language, phrases::RULES), rules));
        }
        let mut notes: Vec<String> =
            terms.and_then(|terms| terms.note.as_ref()).map(|note| self.said(note)).into_iter().collect();
        notes.extend(scheme.gaps.iter().map(|gap| self.said(gap)));
        if !notes.is_empty() {
            sections.push((say!(self.language, phrases::NOTE), notes));
        }
        let Some(terms) = terms else { return About { sections, ..About::default() } };
        let is_stale = terms.checked_on.checked_add(jiff::Span::new().years(1)).is_ok_and(|limit| self.today > limit);
        let address = terms.source.url.as_ref().map_or_else(String::new, |url| format!(", {url}"));
        About {
            sections,
            source: format!("{}{address}", terms.source.title),
            checked: say!(self.language, phrases::CHECKED, sureness = sure(terms.sureness), day = terms.checked_on),
            is_stale,
        }
    }

    pub(super) fn amounts(&self, terms: &Terms) -> Vec<String> {
        let mut said: Vec<String> = terms
            .components
            .iter()
            .map(|component| {
                let covers: Vec<String> = component
                    .covers
                    .iter()
                    .map(|code| {
                        DriverKind::from_code(code)
                            .map_or_else(|| code.clone(), |kind| kind.name().in_language(self.language).to_lowercase())
                    })
                    .collect();
                let costs = covers.join(", ");
                match &component.kind {
                    ComponentKind::Percentage { rate } => {
                        let share = format::percent(rate.value(), 0, self.language);
                        say!(self.language, phrases::PAYS_SHARE, share = share, costs = costs)
                    }
                    ComponentKind::PerHour { amount_per_hour, max_hours } => {
                        let amount = format::euro_exact(amount_per_hour.value(), 2, self.language);
                        let hours = Shown::Quantity(max_hours.value(), Unit::Hours);
                        say!(self.language, phrases::PAYS_PER_HOUR, amount = amount, hours = hours, costs = costs)
                    }
                    ComponentKind::Fixed { amount } => {
                        say!(self.language, phrases::PAYS_FIXED, amount = self.exact(*amount), costs = costs)
                    }
                }
            })
            .collect();
        let limits = [
            (terms.max_per_participant, phrases::AT_MOST_PER_PARTICIPANT),
            (terms.max_per_employer, phrases::AT_MOST_PER_EMPLOYER),
            (terms.min_per_employer, phrases::AT_LEAST_PER_EMPLOYER),
            (terms.ceiling, phrases::CEILING),
        ];
        said.extend(limits.into_iter().filter_map(|(limit, phrase)| {
            let limit = phrase.with(vec![("limit", self.exact(limit?).into())]);
            Some(format::message(&limit, self.language))
        }));
        if terms.on_level_gain {
            said.push(say!(self.language, phrases::ONLY_ON_GAIN));
        }
        if let Some(chance) = terms.chance {
            let percent = |share: Rate| format::percent(share.value(), 0, self.language);
            let chance = percent(chance);
            said.push(match terms.chance_range {
                Some((low, high)) => say!(
                    self.language,
                    phrases::CHANCE_WITH_RANGE,
                    chance = chance,
                    low = percent(low),
                    high = percent(high)
                ),
                None => say!(self.language, phrases::CHANCE, chance = chance),
            });
        }
        said
    }
}

fn rule_name(kind: RuleKind) -> Phrase {
    match kind {
        RuleKind::Additionality => phrase!("Alleen wat niet al moet", "Only what is no duty yet"),
        RuleKind::NotCompulsory => {
            phrase!("Niet verplicht om te mogen werken", "Not compulsory in order to work")
        }
        RuleKind::OnlyCombined => {
            phrase!("Alleen samen met een andere opleiding", "Only combined with another course")
        }
        RuleKind::RegisteredResidents => phrase!("Alleen ingeschreven inwoners", "Only registered residents"),
        RuleKind::FreeForWorker => phrase!("Kosteloos voor de werknemer", "Free for the worker"),
        RuleKind::NoDoubleFunding => phrase!("Niet dubbel gefinancierd", "No double funding"),
        RuleKind::NoStatutoryDuties => phrase!("Geen wettelijke plichten", "No statutory duties"),
    }
}

fn with_article(text: String, article: Option<&str>) -> String {
    match article {
        Some(article) => format!("{text} ({article})"),
        None => text,
    }
}
