//! The agreement over its years: from a dossier to the inputs of a calculation, and from those to every result.

mod assess;
mod assessment;
mod circumstances;
mod course;
mod difference;
mod edit;
mod expected;
mod explain;
mod grants;
mod index;
mod reach;
mod resolve;
mod results;
mod validate;

pub use assess::{assess, assess_again, year_spans};
pub use assessment::{Assessment, Claim, Grant, Lessons, Limits, Line, Participation, ProfileYear, Relief, YearSpan};
pub use difference::{Difference, first_difference};
pub use explain::{Derivation, Explainer, FigureId, Rounding};
pub use index::{ClauseIndex, DriverIndex, LineIndex, ProfileIndex, SchemeIndex};
pub use reach::{Position, ProfileReach, Quadrant, Stay, Typology, reach, reach_by_profile, share_of_vulnerable};
pub use resolve::{Attribution, Data, Names, Provenance, Provenances, Resolved, resolve};
pub use results::{NamedGrant, NamedLine, Results, Totals, results};
pub use validate::{bounds, validate};
