//! The domain: everything Akkoord knows about agreements, costs and who pays.
//!
//! It has no disk, clock, locale, float or toolkit; today's date and files are arguments.
//!
//! # The words, one per idea
//!
//! | word | meaning |
//! | --- | --- |
//! | dossier | what one negotiation is about: agreement, proposals, workforce, assumptions, funding |
//! | proposal | one variant of the agreement's chapters |
//! | template | a clause of the library, with parameters |
//! | article | a template (or free text) placed in a proposal, with values for its parameters |
//! | paragraph, item | *lid*, *onderdeel* |
//! | right | the clause of the cost model (docs/model.md): who may take part, and the drivers that cost |
//! | driver | one way in which a clause costs money |
//! | line | the cost of one clause, driver, profile and year, in whole cents |
//! | payer | who bears a part of a line |
//! | scheme | a fund or subsidy that takes over part of the cost |
//! | given | every resolved input of a calculation; a receipt holds it |
//! | assessment | every result of a calculation |
//! | figure | a number on screen or paper that can be explained |
//! | published figure | a statutory value, price or fact of the data files, by its key |
//! | reading | what a published figure is in a dossier on a day: published, announced, projected or overridden |
//! | rule | what the law says from a day on, with the text that was read |
//! | change | what is otherwise from a day on: a rule, a figure, wages, a scheme |
//! | package | the terms an agency worker and a comparable worker of the user undertaking have, held against each other |
//! | finding | something a check has to say |
//! | remedy | what would help against what is wrong, as data that a face words |
//!
//! Modules may use those above them in this list, never those below.

pub mod dated;
pub mod diagnostic;
pub mod figure;
pub mod fingerprint;
pub mod id;
pub mod learning;
pub mod money;
pub mod numerals;
pub mod payroll;
pub mod period;
pub mod remedy;
pub mod shared;
pub mod spelling;
pub mod words;

pub mod bounds;
pub mod law;
pub mod parameters;

pub mod equivalence;

pub mod workforce;

pub mod clause;

pub mod funding;

pub mod agreement;

pub mod costs;

pub mod projection;

pub mod changes;

pub mod checks;
