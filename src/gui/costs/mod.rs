//! The subject of costs: what a proposal costs: charts, tables, assumptions and published figures.

mod assumptions;
mod axis;
pub mod command;
mod figures;
mod handle;
mod page;
mod phrases;
mod reach;
pub mod session;
mod table;
mod totals;
mod typed;
pub mod view;
mod waterfall;
mod years;

pub(super) use handle::{handle, leave};
pub(super) use page::page_ui;
