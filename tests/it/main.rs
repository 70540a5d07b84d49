//! Everything that is tested from outside the library, a module a subject, in one program so that it is linked once.

#![expect(clippy::panic, reason = "a helper of tests that panics has failed its test, which is its work")]

mod agreement;
mod architecture;
mod checks;
mod cli;
mod costs;
mod data;
mod files;
mod guides;
mod hostile;
mod report;
mod support;
#[cfg(feature = "gui")]
mod window;
mod word;
mod words;
mod workforce_import;
