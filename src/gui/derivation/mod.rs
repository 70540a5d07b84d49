//! The subject of the derivation that stands over a page: what a figure was computed from.

pub mod command;
mod handle;
mod page;
mod phrases;
pub mod session;
pub mod view;

pub(super) use handle::handle;
pub(super) use page::derivation_ui;
