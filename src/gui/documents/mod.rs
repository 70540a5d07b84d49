//! The subject of documents: what can be handed over, with its pages as they will be printed.

mod choices;
pub mod command;
mod handle;
mod page;
mod phrases;
pub mod session;
mod sheets;
pub mod view;

pub(super) use handle::handle;
pub(super) use page::page_ui;
