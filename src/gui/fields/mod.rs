//! What is half typed, on every page with fields that are made when they are left.
//!
//! A field shows what holds until somebody types in it. From then on its text is kept in the session of its subject
//! ([`Typed`]) until the field is left; then what can be read is made, and what cannot be read stays, with what is wrong
//! with it beside the field. The dossier never changes by a text that is half typed, and no page that is opened in
//! between loses it. Reading is done by [`report::typed`](crate::report::typed), whatever the page.
//!
//! Only the words of the agreement differ: they change while they are typed, as one gesture of the history.

mod field;
mod typed;

pub use field::{Field, Lines};
pub use typed::{Typed, Typing};
