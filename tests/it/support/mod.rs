//! What tests of several subjects need: inputs to start from, the window opened, the sources of the program.

pub mod agreement;
pub mod given;
#[cfg(feature = "gui")]
pub mod home;
pub mod languages;
pub mod plain;
pub mod sources;
#[cfg(feature = "gui")]
pub mod window;

use akkoord::domain::diagnostic::Diagnostic;
use akkoord::domain::period::Date;
use akkoord::domain::remedy::Remedy;
use akkoord::domain::words::Message;

/// The day on which the tests take place.
pub const TODAY: Date = Date::constant(2026, 11, 23);

/// What is advised in words; every remedy must be one that reads the same in every face.
pub fn advice(diagnostic: &Diagnostic) -> Vec<&Message> {
    let words = diagnostic.remedies.iter().map(|remedy| match remedy {
        Remedy::Words(words) => words,
        other => panic!("no advice in words: {other:?}"),
    });
    words.collect()
}
