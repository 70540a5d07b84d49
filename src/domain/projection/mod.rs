//! The agreement over its years: from a dossier to the inputs of a calculation, and from those to every result.

mod assessment;

pub use assessment::{Assessment, Grant, Line, YearSpan};
