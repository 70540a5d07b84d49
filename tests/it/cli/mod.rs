//! The command line as transcripts of the real program: what it writes, what it says and how it ends.
//!
//! In a transcript `!` stands before each line of stderr, and the exit code follows where it is not 0.

mod changes;
mod checks;
mod choices;
mod compare;
mod derivations;
mod documents;
mod edits;
mod ledger;
mod lists;
mod mistakes;
mod money;
mod payroll;
mod preflight;
mod receipts;
mod sets;
mod spreadsheet;
mod table;
pub mod terminal;
mod word;
