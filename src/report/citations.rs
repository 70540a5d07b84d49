//! Citations of law with what changes of them in the days of an agreement: "Waadi 7a (vervalt op 1 januari 2028)".

use std::collections::BTreeSet;

use super::format::say;
use super::phrases;
use crate::domain::law::{Rule, Statutes};
use crate::domain::period::{Date, Period};
use crate::domain::words::Language;

/// A citation in the numbering of the first day of `term`, with what begins, changes or lapses of it during that.
pub fn cited(citation: &str, statutes: &Statutes, term: Period, language: Language) -> String {
    let name = statutes.renumbered(citation, term.start);
    let rules = statutes.cited(citation).map(|cited| cited.rules).unwrap_or_default();
    // By day; several articles of one citation may change on the same one.
    let changes: BTreeSet<(Date, String)> = rules.into_iter().flat_map(|rule| changes(rule, term, language)).collect();
    if changes.is_empty() {
        return name;
    }
    let changes: Vec<String> = changes.into_iter().map(|(_, change)| change).collect();
    format!("{name} ({})", changes.join(", "))
}

fn changes(rule: &Rule, term: Period, language: Language) -> Vec<(Date, String)> {
    let later = |day: &Date| term.start < *day && *day <= term.end;
    let versions = rule.versions.iter().enumerate();
    let begins = versions.filter(|(_, version)| later(&version.from)).map(|(place, version)| {
        let words = match place {
            0 => say!(language, phrases::HOLDS_FROM, day = version.from),
            _ => say!(language, phrases::OTHERWISE_FROM, day = version.from),
        };
        (version.from, words)
    });
    let ends = rule.versions.last().and_then(|last| last.to.next_day()).filter(later);
    let lapses = ends.map(|day| (day, say!(language, phrases::LAPSES_ON, day = day)));
    begins.chain(lapses).collect()
}
