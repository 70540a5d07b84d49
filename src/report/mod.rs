//! Plain view-models: documents and tables that the window, the command line and every export show alike.

pub mod document;
