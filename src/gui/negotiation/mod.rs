//! The subject of the negotiation: what changes from one proposal to another with the price of each change, and the ledger of
//! the offers that went over the table.

pub mod command;
mod handle;
mod offers;
mod page;
mod phrases;
pub mod session;
pub mod view;
mod words;

pub(super) use handle::handle;
pub(super) use page::page_ui;
