//! The agreement over its years: from a dossier to the inputs of a calculation, and from those to every result.

mod assess;
mod assessment;
mod calculation;
mod circumstances;
mod course;
mod difference;
mod edit;
mod expected;
mod explain;
mod full_use;
mod grants;
mod index;
mod pivot;
mod reach;
mod resolve;
mod results;
mod selection;
mod share_basis;
mod validate;

pub use assess::{assess, assess_again, year_spans};
pub use assessment::{Assessment, Claim, Grant, Lessons, Limits, Line, Participation, ProfileYear, Relief, YearSpan};
pub use calculation::Calculation;
pub use difference::{Difference, first_difference};
pub use explain::{
    Derivation, Explainer, FigureAddress, FigureId, GrantCount, ReachCount, Rounding, UnknownFigure, WorkersOf, base_id,
};
pub use full_use::at_full_use;
pub use index::{ClauseIndex, DriverIndex, LineIndex, ProfileIndex, SchemeIndex};
pub use pivot::{Dimension, Pivot};
pub use reach::{Position, ProfileReach, Quadrant, Stay, Typology, reach, reach_by_profile, share_of_vulnerable};
pub use resolve::{Attribution, Data, Names, Provenance, Provenances, Resolved, resolve, resolve_common};
pub use results::{NamedGrant, NamedLine, Results, Totals, results};
pub use selection::{Base, Group, Measure, Nature, Selection};
pub use share_basis::{Bearers, ShareBasis, Workers};
pub use validate::{validate, validate_common};
