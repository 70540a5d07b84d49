//! Whether the terms of an agency worker are at least equivalent to those of a comparable worker of the user undertaking.
//!
//! # The shape
//!
//! **What is entered**, in the dossier ([`PackageTerm`]): terms that no article of this agreement settles, such as pay,
//! allowances and pension, each with what either worker has of it in euros a year of a full-time job; what an agency
//! worker gets instead of an article that does not reach him. What is not entered is not known, and never nothing.
//!
//! **What is computed** ([`checks::equivalence`](super::checks)): each article that gives a right, whether it reaches
//! agency workers and by which rule, and what it comes to a year for one who takes part, of either workforce.
//!
//! **What comes out** ([`judge`]): three tests, of the essential terms (pay, other allowances, working time: Waadi
//! 8(1)), of all others, and of both together (cao voor Uitzendkrachten 2026–2028, art. 21(2)–(4)), and what they come to
//! together. Awards, which a worker has anyway, add up in euros. Entitlements, of which nobody knows beforehand whether
//! they are used, are compared by kind or by budget, and only a surplus of the same sort offsets a deficit without a
//! reservation. A deficit of essential terms is never offset by others.

mod package_term;
mod test;

pub use package_term::{Class, PackageTerm, Way, amount};
pub use test::{Compared, Judgement, Open, Outcome, Sides, Test, Tested, Verdict, judge};
