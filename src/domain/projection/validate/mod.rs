//! What must hold before a calculation starts; everything that does not is said at once, with place and remedy.

mod clause;
mod frame;
mod growth;
mod profile;
mod scheme;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::domain::bounds::{self, Declared, Range};
use crate::domain::costs::Given;
use crate::domain::costs::given::GivenPension;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::{Number, Unit, total};
use crate::domain::words::{Message, Phrase, Shown, Subject};
use crate::domain::workforce::Profile;
use crate::message;

/// Everything that is wrong with the given.
pub fn validate(given: &Given) -> Vec<Diagnostic> {
    let mut errors = Errors::default();
    frame::check(given, &mut errors);
    growth::check(given, &mut errors);
    for profile in &given.profiles {
        profile::check(given, profile, &mut errors);
    }
    for clause in &given.clauses {
        clause::check(given, clause, &mut errors);
    }
    for scheme in &given.funding {
        scheme::check(given, scheme, &mut errors);
    }
    let ids = |ids: Vec<&str>, subject: fn(&str) -> Subject, errors: &mut Errors| {
        let mut seen = BTreeSet::new();
        for id in &ids {
            if !seen.insert(*id) {
                errors
                    .say(
                        subject(id),
                        message!(nl: "de naam ‘{id}’ komt twee keer voor", en: "the id ‘{id}’ stands twice", id = *id),
                    )
                    .remedy(message!(nl: "geef elk onderdeel een eigen id", en: "give each its own id"));
            }
        }
    };
    ids(
        given.profiles.iter().map(|profile| profile.id.as_str()).collect(),
        |id| Subject::Profile(id.into()),
        &mut errors,
    );
    ids(given.clauses.iter().map(|clause| clause.id.as_str()).collect(), |id| Subject::Article(id.into()), &mut errors);
    ids(given.funding.iter().map(|scheme| scheme.id.as_str()).collect(), |id| Subject::Scheme(id.into()), &mut errors);
    errors.found
}

/// Everything that is wrong with what is the same for all profiles, and with the terms of profiles that others are made
/// after: what a payroll file is held against before a calculation can be made.
pub fn validate_common<'p>(
    common: &Given,
    patterns: impl IntoIterator<Item = (&'p Profile, Option<&'p GivenPension>)>,
) -> Vec<Diagnostic> {
    let mut errors = Errors::default();
    frame::check(common, &mut errors);
    growth::check(common, &mut errors);
    for (pattern, pension) in patterns {
        profile::check_pattern(pattern, pension, &mut errors);
    }
    errors.found.dedup();
    errors.found
}

/// Errors as they are found.
#[derive(Default)]
struct Errors {
    found: Vec<Diagnostic>,
}

impl Errors {
    fn say(&mut self, subject: Subject, message: Message) -> &mut Self {
        self.found.push(Diagnostic::error(subject, message));
        self
    }

    /// Adds what to do to the error just said.
    fn remedy(&mut self, hint: Message) {
        if let Some(last) = self.found.last_mut() {
            last.remedies.push(hint.into());
        }
    }

    /// Says that `value` is outside `low` to `high`, both included.
    fn range(
        &mut self,
        subject: &Subject,
        name: Phrase,
        value: Decimal,
        unit: Unit,
        (low, high): Range,
    ) -> Option<&mut Diagnostic> {
        if value >= low && value <= high {
            return None;
        }
        let shown = |number: Decimal| Shown::Quantity(number, unit);
        self.say(
            subject.clone(),
            message!(
                nl: "{name} is {value}; dat hoort tussen {low} en {high} te liggen",
                en: "{name} is {value}; it belongs between {low} and {high}",
                name = name, value = shown(value), low = shown(low), high = shown(high)
            ),
        );
        self.found.last_mut()
    }

    /// Says that a number that somebody fills in is outside its range; `keys` lead to it in the dossier.
    fn declared(&mut self, subject: &Subject, keys: &[&str], declared: Declared, value: Decimal) {
        let Declared { noun, unit, range } = declared;
        if let Some(said) = self.range(subject, noun.full, value, unit, range) {
            said.keys = keys.iter().map(|key| (*key).to_owned()).collect();
        }
    }

    /// Says that a share is outside 0 to 1.
    fn share(&mut self, subject: &Subject, name: Phrase, value: Decimal) {
        self.range(subject, name, value, Unit::Share, bounds::SHARE);
    }

    /// Says that shares do not add up to 1, and what is over or short.
    fn adds_up(&mut self, subject: &Subject, name: Phrase, shares: &[Decimal]) {
        let sum = total(shares.iter().copied());
        if sum == Decimal::ONE {
            return;
        }
        let shown = |number: Decimal| Shown::Quantity(number, Unit::Share);
        let over = sum.minus(&Decimal::ONE);
        let remedy = if over > Decimal::ZERO {
            message!(nl: "haal er {rest} af", en: "take {rest} off", rest = shown(over))
        } else {
            message!(nl: "verdeel de ontbrekende {rest}", en: "divide the missing {rest}", rest = shown(over.abs()))
        };
        self.say(
            subject.clone(),
            message!(nl: "{name} tellen op tot {sum}, niet tot 100%", en: "{name} add up to {sum}, not to 100%", name = name, sum = shown(sum)),
        )
        .remedy(remedy);
    }
}
