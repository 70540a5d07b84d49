//! What stands around every page: rail, top bar, cost bar, and what floats above it.

pub mod cost_bar;
pub mod desk;
pub mod dialogs;
pub mod drop_target;
pub mod menu;
pub mod rail;
pub mod status;
pub mod top_bar;
