//! The subject of funding: the funds and subsidies that a proposal counts on.

mod about;
mod catalogue;
pub mod command;
mod fields;
mod flow;
mod form;
mod handle;
mod list;
mod own;
mod page;
mod phrases;
mod scheme;
pub mod session;
mod totals;
mod typed;
pub mod view;
pub mod yields;

pub(super) use handle::{handle, leave};
pub(super) use page::page_ui;
