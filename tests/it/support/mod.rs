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

use akkoord::domain::period::Date;

/// The day on which the tests take place.
pub const TODAY: Date = Date::constant(2026, 11, 23);
