//! What commands about the derivation that is open do.

use super::command::DerivationCommand;
use super::session::DerivationSession;
use crate::domain::projection::FigureAddress;
use crate::gui::out::Out;
use crate::gui::present::Present;

/// Changes the session as the command says.
pub fn handle(
    session: &mut DerivationSession,
    _: &Present<'_>,
    command: DerivationCommand,
    _: &mut Out<DerivationCommand>,
) {
    match command {
        DerivationCommand::StepInto(address) => step_into(session, address),
        DerivationCommand::StepBack => {
            session.opened.pop();
        }
        DerivationCommand::StepBackTo(depth) => session.opened.truncate(depth.max(1)),
        DerivationCommand::Close => session.close(),
        DerivationCommand::TakeApart(by) => session.by = by,
        DerivationCommand::Fold(part) => {
            if !session.unfolded.remove(&part) {
                session.unfolded.insert(part);
            }
        }
        DerivationCommand::ShowInFull(in_full) => session.in_full = in_full,
    }
}

/// Opens a derivation from within another one; from within one of the other proposal, in that proposal.
fn step_into(session: &mut DerivationSession, address: FigureAddress) {
    let address = match (session.shown(), address) {
        (Some(FigureAddress::In { proposal, figure: _ }), FigureAddress::Here(figure)) => {
            FigureAddress::In { proposal: proposal.clone(), figure }
        }
        (_, address) => address,
    };
    session.opened.push(address);
}
