//! The window, driven by the names its widgets have for a screen reader; a module a page or what stands around them.

mod changes;
mod checks;
mod costs;
mod derivation;
mod desk;
mod documents;
mod doors;
mod fields;
mod frame;
mod funding;
mod heard;
mod history;
mod inspector;
mod keyboard;
mod language;
mod morning;
mod negotiation;
mod office;
mod outline;
mod own_words;
mod remedies;
mod sizes;
mod table;
mod tables;
mod workforce;
