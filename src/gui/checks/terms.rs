//! The fields of a term of the dossier's own: what stands in each, and how what is typed is read.

use super::session::TermFieldOf;
use crate::domain::equivalence::{PackageTerm, amount};
use crate::domain::figure::Unit;
use crate::domain::money::{Cents, Euro};
use crate::domain::words::{Language, Message};
use crate::message;
use crate::report::{format, typed};

/// What was read in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// Words; none where a basis is left out.
    Words(String),
    /// An amount; not known where nothing is typed.
    Amount(Option<Cents>),
}

/// What stands in a field while nothing is typed.
pub fn held(term: &PackageTerm, of: TermFieldOf, language: Language) -> String {
    let amount = |cents: Option<Cents>| {
        cents.map(|cents| format::field_text(cents.euro().value(), Unit::Euro, language)).unwrap_or_default()
    };
    match of {
        TermFieldOf::Name => term.name.clone(),
        TermFieldOf::UserUndertaking => amount(term.user_undertaking),
        TermFieldOf::AgencyWorker => amount(term.agency_worker),
        TermFieldOf::Basis => term.basis.clone(),
    }
}

/// Reads what is typed in a field.
///
/// # Errors
///
/// What to type instead.
pub fn read(of: TermFieldOf, text: &str) -> Result<Read, Message> {
    let words = typed::text(text);
    match (of, words) {
        (TermFieldOf::Name, None) => Err(message!(nl: "geef de voorwaarde een naam", en: "name the term")),
        (TermFieldOf::Name | TermFieldOf::Basis, words) => Ok(Read::Words(words.unwrap_or_default())),
        (TermFieldOf::UserUndertaking | TermFieldOf::AgencyWorker, None) => Ok(Read::Amount(None)),
        (TermFieldOf::UserUndertaking | TermFieldOf::AgencyWorker, Some(text)) => {
            let euro = typed::declared(&text, &amount())?;
            let cents = Euro::new(euro).to_cents().filter(|cents| cents.euro().value() == euro);
            let cents = cents.ok_or_else(|| message!(nl: "geef hele centen", en: "give whole cents"))?;
            Ok(Read::Amount(Some(cents)))
        }
    }
}

/// Puts what was read in a field into the term.
pub fn write(term: &mut PackageTerm, of: TermFieldOf, read: Read) {
    match (of, read) {
        (TermFieldOf::Name, Read::Words(name)) => term.name = name,
        (TermFieldOf::Basis, Read::Words(basis)) => term.basis = basis,
        (TermFieldOf::UserUndertaking, Read::Amount(amount)) => term.user_undertaking = amount,
        (TermFieldOf::AgencyWorker, Read::Amount(amount)) => term.agency_worker = amount,
        (TermFieldOf::Name | TermFieldOf::Basis, Read::Amount(_))
        | (TermFieldOf::UserUndertaking | TermFieldOf::AgencyWorker, Read::Words(_)) => {}
    }
}
