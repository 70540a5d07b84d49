//! What commands about the derivation that is open do.

use crate::domain::projection::FigureAddress;
use crate::gui::command::derivation::DerivationCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(state: &mut State, command: DerivationCommand) {
    match command {
        DerivationCommand::StepInto(address) => step_into(state, address),
        DerivationCommand::StepBack => {
            state.session.derivations.pop();
        }
        DerivationCommand::Close => state.session.derivations.clear(),
    }
}

/// Opens a derivation from within another one; from within one of the other proposal, in that proposal.
fn step_into(state: &mut State, address: FigureAddress) {
    let address = match (state.session.derivations.last(), address) {
        (Some(FigureAddress::In { proposal, figure: _ }), FigureAddress::Here(figure)) => {
            FigureAddress::In { proposal: proposal.clone(), figure }
        }
        (_, address) => address,
    };
    state.session.derivations.push(address);
}
