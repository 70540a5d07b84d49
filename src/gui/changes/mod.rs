//! The subject of changes: what changes while the agreement runs, and what each change does to text and cost.

pub mod command;
mod handle;
mod page;
mod phrases;
pub mod session;
pub mod view;

pub(super) use handle::handle;
pub(super) use page::page_ui;
