//! What changes between the day figures were read and the end of the agreement: on which day, which articles lean on it,
//! and what it does to cost.

mod known;
mod leaning;
mod sequence;

pub use known::{Change, Edge, What};
pub use leaning::{Leaning, leaned_on};
pub use sequence::{Amounts, Moved, Shift};

use super::agreement::{Dossier, Proposal};
use super::diagnostic::Diagnostic;
use super::id::ArticleId;
use super::law::Statutes;
use super::period::{Date, Period};
use super::projection::{Data, resolve};

/// What changes in the days of an agreement, in order, with what each change does to cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The days that were looked at: from the day after figures were read, or the first day in force where that is
    /// earlier, to the last day in force.
    pub days: Period,
    /// The changes, by day.
    pub changes: Vec<Change>,
    /// What the proposal would cost if nothing changed after the day before `days`.
    pub before: Amounts,
    /// What it costs.
    pub after: Amounts,
}

/// What changes in the days of `proposal`.
///
/// The amounts of a change are an exact calculation with everything up to and including it, less one with everything up
/// to it; so they add up to what the proposal costs less what it would cost without any of them, to the cent.
///
/// # Errors
///
/// Everything that stands in the way of a calculation.
pub fn changes(
    dossier: &Dossier,
    proposal: &Proposal,
    data: Data<'_>,
    statutes: &Statutes,
    today: Date,
) -> Result<Changes, Vec<Diagnostic>> {
    let days = days(dossier);
    let resolved = resolve(dossier, proposal, data, today)?;
    let changes = known::changes(dossier, proposal, data, statutes, (days, &resolved));
    let articles: Vec<ArticleId> = proposal.articles().map(|article| article.id.clone()).collect();
    sequence::cost(changes, days, (&resolved.given, &articles), data.figures, |figures| {
        let data = Data { library: data.library, figures, catalogue: data.catalogue };
        resolve(dossier, proposal, data, today)
    })
}

/// From the day after figures were read, or from the first day in force, to the last one.
fn days(dossier: &Dossier) -> Period {
    let (term, read) = (dossier.agreement.term, dossier.assumptions.reference_date);
    Period { start: read.tomorrow().unwrap_or(read).min(term.start), end: term.end }
}
