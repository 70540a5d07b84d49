//! What stands around every page: rail, top bar, cost bar, menu, palette, and what floats above it.

pub mod command;
pub(super) mod cost_bar;
pub(super) mod dialogs;
pub(super) mod drop_target;
mod guide;
mod handle;
pub(super) mod hints;
pub(super) mod history;
mod menu;
pub(super) mod palette;
mod phrases;
pub(super) mod rail;
pub mod session;
mod shortcuts;
pub(super) mod status;
pub(super) mod table;
pub(super) mod top_bar;

pub(super) use handle::handle;
