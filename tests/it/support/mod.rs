//! What tests of several subjects need: inputs to start from, the window opened, the sources of the program.

pub mod agreement;
pub mod given;
pub mod plain;
pub mod sources;
#[cfg(feature = "gui")]
pub mod window;
