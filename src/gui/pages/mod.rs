//! The pages of the window, one a module.

pub mod agreement;
pub mod checks;
pub mod costs;
pub mod documents;
pub mod funding;
pub mod workforce;
