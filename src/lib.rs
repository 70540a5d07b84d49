//! Akkoord: clauses of a Dutch collective agreement, what they cost, who pays, and whom they reach.
//!
//! The pipeline in five words: load → check → compute → present → export.
//!
//! | module | responsible for | may use |
//! | --- | --- | --- |
//! | [`domain`] | the agreement, the cost model, funding, checks; no disk, clock, locale, float or toolkit | – |
//! | [`store`] | files ⇄ domain: dossiers, journal, settings, built-in data, receipts | `domain` |
//! | [`report`] | plain view-models and the words and numbers on them | `domain` |
//! | [`export`] | view-models → PDF, CSV, JSON | `report` |
//! | [`workbench`] | the program below its two faces: an opened dossier with its data and day | all of these |
//! | [`cli`] | the command line | all of these |
//! | `gui` | the window (feature `gui`) | all of these but `cli` |
//!
//! `tests/it/architecture.rs` reads the imports and fails on an arrow that is not in this table.
#![forbid(unsafe_code)]
// The operators of a decimal panic beyond its largest number; `domain::figure::Number` has those that do not. The lint
// below finds the others; what cannot panic is named in clippy.toml, assertions of tests may, and the window reckons with
// lengths on a screen.

#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod cli;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod domain;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod export;
#[cfg(feature = "gui")]
pub mod gui;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod report;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod store;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod workbench;
