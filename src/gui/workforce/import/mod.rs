//! The import of a payroll file: choose, look at the columns, group, take in.

mod columns;
pub mod command;
pub mod handle;
mod page;
mod result;
pub mod session;
pub mod view;

pub use page::{accent_button_ui, import_ui};
