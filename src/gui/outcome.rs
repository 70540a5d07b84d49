//! What can come of work away from the window's thread, of every subject.

use std::convert::Infallible;

use super::agreement::prices::Priced;
use super::changes::view::ChangesOutcome;
use super::checks::view::PricesOutcome;
use super::costs::view::LaterTotals;
use super::derivation::view::DerivationOutcome;
use super::documents::view::DocumentsOutcome;
use super::funding::yields::YieldsOutcome;
use super::negotiation::view::NegotiationOutcome;
use super::office::file::FileOutcome;
use super::office::records::RecordsOutcome;
use super::workforce::WorkforceOutcome;

/// Declares the list: a variant for each subject, with the conversion to it.
macro_rules! subjects {
    ($($(#[$doc:meta])* $name:ident($outcome:ty),)*) => {
        /// What came of a piece of work.
        #[derive(Debug)]
        pub enum Outcome {
            $($(#[$doc])* $name($outcome),)*
        }

        $(
            impl From<$outcome> for Outcome {
                fn from(outcome: $outcome) -> Self {
                    Self::$name(outcome)
                }
            }
        )*
    };
}

subjects! {
    /// A price was computed.
    Agreement(Priced),
    /// What changes while the agreement runs was looked at.
    Changes(ChangesOutcome),
    /// What changes on offer would cost was computed.
    Checks(PricesOutcome),
    /// The totals of a proposal that take longer were computed.
    Costs(LaterTotals),
    /// What changes between proposals was compared.
    Negotiation(NegotiationOutcome),
    /// A figure was explained that takes a calculation of its own.
    Derivation(DerivationOutcome),
    /// A file was read, written or chosen.
    File(FileOutcome),
    /// The pages of a document were laid out.
    Documents(DocumentsOutcome),
    /// Something about journal or settings.
    Records(RecordsOutcome),
    /// What the schemes of the catalogue would pay was looked at.
    Funding(YieldsOutcome),
    /// Work on a payroll file.
    Workforce(WorkforceOutcome),
}

/// A subject that has no work done away from the window's thread.
impl From<Infallible> for Outcome {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
