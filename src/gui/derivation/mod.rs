//! The subject of the derivation that stands beside a page: what a figure was computed from, for as long as one wants to
//! look at it.

pub mod command;
mod drawer;
mod formula;
mod handle;
mod list;
mod parts;
mod phrases;
pub mod session;
pub mod view;

pub(super) use drawer::{Drawer, Stands};
pub(super) use handle::handle;
