//! The window, driven by the names its widgets have for a screen reader.

mod checks;
mod costs;
mod desk;
mod documents;
mod frame;
mod morning;
mod outline;
mod workforce;
