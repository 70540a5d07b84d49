//! Plain view-models: documents and tables that the window, the command line and every export show alike.

pub mod agreement;
pub mod breakdown;
pub mod cost_tables;
pub mod costs;
pub mod derivation;
pub mod document;
pub mod findings;
pub mod format;
pub mod names;
pub mod sectors;
pub mod workforce;
