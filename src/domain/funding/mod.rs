//! Funds and subsidies: the catalogue of schemes, and what each takes over of the cost.

mod number;
mod scheme;

pub use number::SchemeNumber;
pub use scheme::{Catalogue, Component, ComponentKind, EligibilityNote, Rule, RuleKind, Scheme, Terms, Window};
