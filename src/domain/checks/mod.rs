//! The checks a cao secretary would make, the coverage of the advice, and the fixes that can be applied.
//!
//! Each check is one entry of [`all`] and says what it needs; one that has not got that is not run, and [`run`] says so.
//! a file holds the checks of one subject. Limits of law come from the published
//! figures (`assets/parameters/legal-limits.ron`), never from code. What stands in a template is judged by its facts
//! (parameters, nature, addressee); words are searched only in what the parties wrote themselves.

mod addressee;
mod agency;
mod agency_reach;
mod bodies;
mod check;
mod claim;
mod context;
mod contract_terms;
mod contradictions;
mod counting;
mod coverage;
mod definitions_references;
mod equal_treatment;
mod equivalence;
mod finding;
mod fix;
mod flexible_workers;
mod fund;
mod funding_choice;
mod generally_binding;
mod group_reach;
mod groups;
mod language_requirement;
mod law;
mod law_dates;
mod lesson_pay;
mod model;
mod not_costed;
mod on_call;
mod parameters;
mod parties;
mod passage;
mod pattern;
mod results;
mod run;
mod safety;
mod sentence;
mod staleness;
mod study_costs;
mod subsidies;
mod term_and_notice;
mod text_rule;
mod transition;
mod vocabulary;
mod wages;
mod wording;
mod worker_cost;
mod working_time;
mod works_council;
mod written_statement;

pub use agency_reach::{AgencyReach, ReachedBy, agency_reach, equivalence_cited};
pub use check::{Check, Needs};
pub use context::{CheckContext, Model};
pub use coverage::{Advice, Covered, Demand, Extent, coverage};
pub use equivalence::{PackageRow, Packages, TermOf, Worth, equivalence};
pub use finding::{Finding, Part, Place, Remark, Severity};
pub use fix::Fix;
pub use group_reach::{GroupReach, group_reach};
pub use law::{Law, LawReference};
pub use run::{Checked, NotDone, all, run};
