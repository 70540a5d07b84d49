//! The office: dossiers are begun, opened, saved and left; work that was left is brought back; settings are kept.
//!
//! Opening a dossier replaces all state, so the office stands beside the frame and above the subjects of a dossier.

pub mod command;
pub(super) mod file;
mod found;
mod handle;
mod opener;
mod page;
mod path;
mod phrases;
pub(super) mod records;
mod recovery;
pub mod session;
mod settings;
mod start;
mod table;

pub(super) use handle::handle;
pub(super) use page::{OfficeView, office_dialog_ui};
pub(super) use path::ask as ask_path;
pub(super) use recovery::take_in_records;
pub(super) use start::{StartView, start_ui};
pub(super) use table::{ask as ask_table, ask_again};
