//! The subject of checks: what the law and the advice have to say about the proposal.

mod agency;
pub mod command;
mod coverage;
mod handle;
mod page;
mod phrases;
pub mod session;
pub mod view;

pub(super) use handle::handle;
pub(super) use page::page_ui;
