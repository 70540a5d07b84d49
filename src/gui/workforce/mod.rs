//! The subject of workforce: the profiles as a table, the selected one as a form, and the import of a payroll file.

mod bars;
mod catalogue;
mod columns;
pub mod command;
mod edit;
mod fields;
mod form;
mod handle;
mod import;
mod input;
mod order;
mod page;
mod phrases;
mod row;
pub mod session;
mod spreads;
mod table;
pub mod view;

pub(super) use edit::leave;
pub(super) use handle::handle;
pub(super) use import::handle::{WorkforceOutcome, take_in};
pub(super) use page::page_ui;
