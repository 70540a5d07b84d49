//! Files ⇄ domain: dossiers, the built-in data files, receipts; errors say file, line, column and what to do.

pub mod builtin;
mod disk;
pub mod dossier;
pub mod examples;
pub mod folders;
pub mod journal;
pub mod ledger;
mod lock;
pub mod output;
pub mod place;
mod places;
pub mod receipt;
mod ron_errors;
pub mod ron_text;
pub mod save;
pub mod settings;
mod tokens;
pub mod workforce;
