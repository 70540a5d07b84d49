//! What commands about the negotiation do; each entry of the ledger is one step.

use super::command::NegotiationCommand;
use super::phrases as words;
use super::session::NegotiationSession;
use crate::domain::agreement::PartySide;
use crate::domain::agreement::edit::Edit;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::workbench::ledger;

/// Changes the session as the command says.
pub fn handle(
    session: &mut NegotiationSession,
    present: &Present<'_>,
    command: NegotiationCommand,
    out: &mut Out<NegotiationCommand>,
) {
    let dossier = present.dossier;
    let on = |note: String| (present.workbench.today, note);
    let edit: Option<Edit> = match command {
        NegotiationCommand::ShowWords(shows) => {
            session.shows_words = shows;
            None
        }
        NegotiationCommand::Side(side) => {
            session.side = Some(side);
            None
        }
        NegotiationCommand::Note(note) => {
            session.note = note;
            None
        }
        NegotiationCommand::Offer(totals) => present.proposal.map(|proposal| {
            let side = session.side.unwrap_or(PartySide::Workers);
            // The next offer is the other side's answer, unless somebody says otherwise.
            session.side = Some(other(side));
            ledger::offer(dossier, proposal, (side, *totals), on(std::mem::take(&mut session.note)))
        }),
        // What is refused was not on offer: the page shows rounds and articles that are there.
        NegotiationCommand::Became(round, status) => {
            ledger::offer_status(dossier, (round, status), on(String::new())).ok()
        }
        NegotiationCommand::Agree(round, article) => {
            ledger::agree(dossier, round, vec![article], on(String::new())).ok()
        }
        NegotiationCommand::Reopen(article) => ledger::reopen(dossier, vec![article], on(String::new())).ok(),
        NegotiationCommand::Result => {
            ledger::result(dossier, words::RESULT_TITLE.in_language(present.language).to_owned()).ok()
        }
    };
    let Some(edit) = edit else { return };
    let added = edit.added().map(str::to_owned);
    out.edit(edit, None);
    added.into_iter().for_each(|proposal| out.ask(Ask::ShowProposal(proposal.into())));
}

/// Who sits across the table.
fn other(side: PartySide) -> PartySide {
    match side {
        PartySide::Workers => PartySide::Employers,
        PartySide::Employers => PartySide::Workers,
    }
}
