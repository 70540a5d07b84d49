//! What commands about the derivation that is open do.

use crate::gui::ask::Door;
use crate::gui::command::derivation::DerivationCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(state: &mut State, command: DerivationCommand) {
    match command {
        DerivationCommand::StepInto(door) => step_into(state, door),
        DerivationCommand::StepDown(figure) => step_into(state, Door::Figure(figure)),
        DerivationCommand::StepBack => {
            state.session.derivations.pop();
        }
        DerivationCommand::Close => state.session.derivations.clear(),
    }
}

/// Opens a derivation from within another one; from within one of the other proposal, in that proposal.
fn step_into(state: &mut State, door: Door) {
    let within = match state.session.derivations.last() {
        Some(Door::In { proposal, door: _ }) => Some(proposal.clone()),
        _ => None,
    };
    let door = match (within, door) {
        (Some(proposal), door @ (Door::Sum(_) | Door::Figure(_))) => Door::In { proposal, door: Box::new(door) },
        (_, door) => door,
    };
    state.session.derivations.push(door);
}
