//! The subject of checks: what the law and the advice have to say about the proposal.

mod agency;
pub mod command;
mod findings;
mod handle;
mod matrix;
mod packages;
mod page;
mod phrases;
pub mod session;
mod terms;
pub mod view;

pub(super) use handle::{handle, leave};
pub(super) use page::page_ui;
