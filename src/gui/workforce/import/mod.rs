//! The import of a payroll file: choose, look at the columns, group, take in.

mod bill;
mod columns;
pub mod command;
mod foot;
pub mod handle;
mod mistakes;
mod page;
mod preview;
mod result;
pub mod session;
mod taking;
pub mod view;

pub use bill::bill_ui;
pub use page::{accent_button_ui, import_ui};
