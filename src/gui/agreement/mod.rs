//! The subject of the agreement: its articles and parts with the text, what they cost and rest on, and the clause library.

mod blank;
mod blank_panel;
mod chips;
pub mod command;
mod drag;
mod editor;
mod find;
mod found;
mod handle;
mod inspector;
mod leave_out;
mod library;
mod list;
mod margin;
mod own;
mod page;
mod parts;
mod phrases;
mod preview;
mod price;
pub mod prices;
mod rows;
mod selected;
pub mod session;
mod sheet;
mod stops;
mod top_of_sheet;
mod values;
pub mod view;
mod writing;

pub(super) use blank::leave;
pub(super) use handle::handle;
pub(super) use page::page_ui;
