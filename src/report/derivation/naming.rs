//! What the operands of a derivation are called, and where they come from.

use rust_decimal::Decimal;

use super::{Named, SourceView};
use crate::domain::dated::{Source, Sureness};
use crate::domain::figure::Unit;
use crate::domain::period::Date;
use crate::domain::projection::{Provenance, Provenances, Rounding};
use crate::domain::words::{Language, Message, Phrase, Shown, Subject, phrase};
use crate::domain::workforce::Basis;
use crate::report::format::{self, say};
use crate::report::phrases;

/// What ids are called.
#[derive(Clone, Copy)]
pub(in crate::report) struct Naming<'v> {
    pub names: &'v dyn Fn(Named<'_>) -> Option<String>,
    pub provenance: &'v Provenances,
    pub language: Language,
}

impl Naming<'_> {
    /// A message in words, with things called by their name and not by their id.
    pub fn message(&self, message: &Message) -> String {
        message.filled(self.language, |value| match value {
            Shown::Subject(subject) => self.name(subject),
            other => format::shown(other, self.language),
        })
    }

    /// The name of `subject`, or its id where it has none.
    pub fn name(&self, subject: &Subject) -> String {
        let named = match subject {
            Subject::Article(id) => (self.names)(Named::Article(id)),
            Subject::Profile(id) => (self.names)(Named::Profile(id)),
            Subject::Template(id) => (self.names)(Named::Template(id)),
            Subject::Scheme(id) => (self.names)(Named::Scheme(id)),
            Subject::Figure(id) => (self.names)(Named::Figure(id)),
            Subject::Dossier | Subject::Place { .. } | Subject::File(_) => None,
        };
        if let Some(name) = named {
            return name;
        }
        if matches!(subject, Subject::Profile(id) if id == "–") {
            return say!(self.language, phrases::WHOLE_UNIT);
        }
        let name = self.provenance.names.of(subject);
        name.map_or_else(|| subject.to_string(), |name| name.in_language(self.language).to_owned())
    }

    /// "‘Taallessen’: uren per jaar".
    fn parameter(&self, article: &str, parameter: &str) -> String {
        let label = (self.names)(Named::Parameter { article, parameter }).or_else(|| {
            let label = self.provenance.names.of_parameter(article, parameter)?;
            Some(label.in_language(self.language).to_owned())
        });
        let label = label.unwrap_or_else(|| parameter.to_owned());
        format!("‘{}’: {label}", self.name(&Subject::Article(article.into())))
    }

    /// In words, and the publications it names.
    pub fn origin(&self, provenance: &Provenance, sources: &mut Vec<SourceView>) -> String {
        let language = self.language;
        match provenance {
            Provenance::Term { article, parameter } => {
                say!(language, phrases::TEXT_OF, parameter = self.parameter(article, parameter))
            }
            Provenance::Assumption { article, parameter, basis } => {
                let parameter = self.parameter(article, parameter);
                match basis {
                    Some((source, _)) => say!(
                        language,
                        phrases::ASSUMPTION_OF_WITH_SOURCE,
                        parameter = parameter,
                        source = &source.title
                    ),
                    None => say!(language, phrases::ASSUMPTION_OF, parameter = parameter),
                }
            }
            Provenance::Template(template) => {
                let template = self.name(&Subject::Template(template.clone()));
                say!(language, phrases::FIXED_BY, template = template)
            }
            Provenance::AgreementTerm(term) => {
                say!(language, phrases::AGREEMENT_TERM, start = term.start, end = term.end)
            }
            Provenance::Scheme { title, from, source, sureness, checked_on, continued } => {
                self.source(source, Some(*checked_on), sources);
                let title = title.in_language(language);
                let published = self.published(title, *from, *checked_on, *sureness);
                if *continued { say!(language, phrases::ASSUMED_TO_GO_ON, published = published) } else { published }
            }
            Provenance::Dossier(basis) => self.dossier(basis, sources),
            Provenance::Override { figure, reason, source } => {
                if let Some(source) = source {
                    self.source(source, None, sources);
                }
                let figure = self.name(&Subject::Figure(figure.to_string()));
                say!(language, phrases::OWN_VALUE_FOR, figure = figure, reason = reason)
            }
            Provenance::Published {
                figure,
                title,
                from,
                source,
                sureness,
                checked_on,
                announced,
                projected,
                stale,
                note,
            } => {
                self.source(source, Some(*checked_on), sources);
                let mut origin = self.published(title.in_language(language), *from, *checked_on, *sureness);
                if *announced {
                    origin = say!(language, phrases::ANNOUNCED_IN, published = origin, source = &source.title);
                }
                if *projected {
                    origin = say!(language, phrases::CARRIED_FORWARD, published = origin);
                }
                if *stale {
                    origin = say!(language, phrases::STALE, published = origin);
                }
                if figure.is_price() {
                    origin = say!(language, phrases::PRICE_OF_YEAR, published = origin, year = from.year().to_string());
                    if let Some(note) = note {
                        origin = say!(language, phrases::WITH_NOTE, published = origin, note = note);
                    }
                }
                origin
            }
        }
    }

    /// "AWf laag, sinds 1 januari 2026, gecontroleerd 20 november 2026 (officiële bron)".
    fn published(&self, title: &str, from: Date, checked_on: Date, sureness: Sureness) -> String {
        say!(
            self.language,
            phrases::PUBLISHED_SINCE,
            title = title,
            from = from,
            checked = checked_on,
            sureness = sure(sureness)
        )
    }

    fn dossier(&self, basis: &[Basis], sources: &mut Vec<SourceView>) -> String {
        for source in basis.iter().filter_map(|basis| basis.source.as_ref()) {
            self.source(source, None, sources);
        }
        say!(self.language, phrases::DOSSIER)
    }

    /// Names a publication, once.
    fn source(&self, source: &Source, checked_on: Option<Date>, sources: &mut Vec<SourceView>) {
        let Source { title, url } = source;
        if !sources.iter().any(|own| own.title == *title && own.url == *url) {
            let checked_on = checked_on.map(|day| format::date(day, self.language));
            sources.push(SourceView { title: title.clone(), url: url.clone(), checked_on });
        }
    }
}

/// The value of an operand or figure: an hour's cost and head counts with six decimals, as receipts compare them.
pub(super) fn amount(value: Decimal, unit: Unit, language: Language) -> String {
    match unit {
        Unit::EuroPerHour => {
            let decimals = 6.min(value.normalize().scale()).max(2);
            let amount = format::euro_exact(value, decimals, language);
            say!(language, phrases::AN_HOUR, amount = amount)
        }
        _ => format::quantity_exact(value, unit, 6, language),
    }
}

pub(super) fn rounding(rounding: Rounding) -> Phrase {
    match rounding {
        Rounding::None => phrase!("niet afgerond", "not rounded"),
        Rounding::HalfAwayFromZero => {
            phrase!("afgerond op de cent, halven van nul af", "rounded to the cent, half away from zero")
        }
        Rounding::Down => phrase!("naar beneden afgerond op de cent", "cut off to the cent"),
    }
}

/// How sure a figure is, in words.
pub fn sure(sureness: Sureness) -> Phrase {
    match sureness {
        Sureness::Official => phrase!("officiële bron", "official source"),
        Sureness::OfficialTranscribed => {
            phrase!("officiële bron, overgenomen door derden", "official source, transcribed by others")
        }
        Sureness::TwoSources => phrase!("twee bronnen", "two sources"),
        Sureness::OneSource => phrase!("één bron", "one source"),
        Sureness::Weak => phrase!("zwakke bron", "weak source"),
        Sureness::Derived => phrase!("afgeleid", "derived"),
        Sureness::Assumption => phrase!("aanname", "assumption"),
    }
}
