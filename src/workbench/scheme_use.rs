//! What a dossier knows of the use of a scheme, as it is typed: who applies, and from which money it is paid.

use rust_decimal::Decimal;

use super::edits::{article, cannot_become};
use crate::domain::agreement::{FundingChoice, Proposal, SchemeUse};
use crate::domain::bounds::Declared;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::funding::SchemeNumber;
use crate::domain::money::Rate;
use crate::domain::spelling::unknown;
use crate::domain::words::{Message, Subject};
use crate::message;
use crate::report::typed;

/// A number or text of the use of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UseField {
    /// The employers that can and will apply; all of the unit where empty.
    ApplyingEmployers,
    /// The share of the workers that work for those employers; all where empty.
    EligibleShare,
    /// The share of the contributions that goes to running the fund; nothing where empty.
    Overhead,
    /// What these rest on.
    Basis,
}

/// How the article is called that finances a scheme, which is chosen and not typed.
const FINANCED_BY: &str = "financed_by";

impl UseField {
    /// All of them, in the order in which they are read.
    pub const ALL: [Self; 4] = [Self::ApplyingEmployers, Self::EligibleShare, Self::Overhead, Self::Basis];

    /// Its name in a file.
    pub fn key(self) -> &'static str {
        match self {
            Self::ApplyingEmployers => "applying_employers",
            Self::EligibleShare => "eligible_share",
            Self::Overhead => "overhead",
            Self::Basis => "basis",
        }
    }

    /// The number it is; nothing for a text.
    pub fn declared(self) -> Option<Declared> {
        let number = match self {
            Self::ApplyingEmployers => SchemeNumber::ApplyingEmployers,
            Self::EligibleShare => SchemeNumber::EligibleShare,
            Self::Overhead => SchemeNumber::Overhead,
            Self::Basis => return None,
        };
        Some(number.declared())
    }

    /// The number that holds; nothing where the dossier does not say it, or for a text.
    pub fn number(self, using: &SchemeUse) -> Option<Decimal> {
        match self {
            Self::ApplyingEmployers => using.applying_employers,
            Self::EligibleShare => using.eligible_share.map(|share| share.value()),
            Self::Overhead => using.overhead.map(|share| share.value()),
            Self::Basis => None,
        }
    }

    /// Reads what is typed; nothing typed is no value.
    ///
    /// # Errors
    ///
    /// What to type instead.
    pub fn read(self, text: &str) -> Result<UseValue, Message> {
        let text = typed::text(text);
        let number = match (&text, self.declared()) {
            (Some(text), Some(declared)) => Some(typed::declared(text, &declared)?),
            (None, _) | (_, None) => None,
        };
        Ok(match self {
            Self::ApplyingEmployers => UseValue::ApplyingEmployers(number),
            Self::EligibleShare => UseValue::EligibleShare(number.map(Rate::new)),
            Self::Overhead => UseValue::Overhead(number.map(Rate::new)),
            Self::Basis => UseValue::Basis(text.unwrap_or_default()),
        })
    }
}

/// A number or text of the use of a scheme with its value; no value leaves it to what holds without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UseValue {
    /// How many employers can and will apply.
    ApplyingEmployers(Option<Decimal>),
    /// The share of the workers that work for those employers.
    EligibleShare(Option<Rate>),
    /// The share of the contributions that goes to running the fund.
    Overhead(Option<Rate>),
    /// What these rest on; empty where nothing is said.
    Basis(String),
}

impl UseValue {
    /// Puts the value in `using`.
    pub fn put(self, using: &mut SchemeUse) {
        match self {
            Self::ApplyingEmployers(employers) => using.applying_employers = employers,
            Self::EligibleShare(share) => using.eligible_share = share,
            Self::Overhead(share) => using.overhead = share,
            Self::Basis(basis) => using.basis = basis,
        }
    }
}

/// The use of a scheme with another value for `key`, as it is typed; nothing typed takes the value away.
///
/// # Errors
///
/// There is no such value, what to type instead, or an article that is not there.
pub fn with_use(proposal: &Proposal, choice: &FundingChoice, key: &str, text: &str) -> Result<SchemeUse, Diagnostic> {
    let subject = || Subject::Scheme(choice.scheme_id().clone());
    let mut using = choice.using().clone();
    if key == FINANCED_BY {
        let asked = typed::text(text).map(|asked| article(proposal, &asked).map(|found| found.id.clone()));
        using.financed_by = asked.transpose()?;
    } else if let Some(field) = UseField::ALL.into_iter().find(|field| field.key() == key) {
        let value = field.read(text).map_err(|instead| cannot_become(subject(), key, text, instead))?;
        value.put(&mut using);
    } else {
        let message = message!(
            nl: "een regeling heeft geen ‘{key}’ om in te stellen", en: "a scheme has no ‘{key}’ to set", key = key
        );
        let known = UseField::ALL.into_iter().map(UseField::key).chain([FINANCED_BY]);
        return Err(unknown(subject(), message, key, known));
    }
    Ok(using)
}
