//! Files ⇄ domain: dossiers, the built-in data files, receipts; errors say file, line, column and what to do.

pub mod builtin;
pub mod receipt;
pub mod ron_text;
