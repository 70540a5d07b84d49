//! Plain view-models: documents and tables that the window, the command line and every export show alike.

pub mod agency;
pub mod agreement;
pub mod breakdown;
pub mod cell;
pub mod changes;
pub mod checks;
pub mod cost_by;
pub mod cost_choice;
pub mod cost_report;
pub mod cost_tables;
pub mod costs;
pub mod derivation;
pub mod document;
pub mod findings;
pub mod format;
pub mod funding;
pub mod handover;
pub mod names;
mod phrases;
pub mod published;
pub mod reach_chart;
pub mod reading;
pub mod sectors;
pub mod tally;
pub mod typed;
pub mod waterfall;
pub mod workforce;
