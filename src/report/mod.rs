//! Plain view-models: documents and tables that the window, the command line and every export show alike.

pub mod breakdown;
pub mod costs;
pub mod derivation;
pub mod document;
pub mod format;
pub mod names;
