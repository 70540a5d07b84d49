//! What commands about the funds and subsidies, assumptions and overridden figures do.

use super::Means;
use crate::gui::command::funding::FundingCommand;
use crate::gui::state::State;

/// Changes the state as the command says.
pub fn handle(_state: &mut State, _means: &Means<'_>, command: FundingCommand) {
    match command {}
}
