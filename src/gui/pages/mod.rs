//! The pages of the window, one a module.

pub mod agreement;
