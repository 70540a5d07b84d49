//! Receipts: everything a calculation used and everything it gave, to be replayed years later.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{builtin, places};
use crate::domain::costs::Given;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::fingerprint::grouped;
use crate::domain::projection::{Assessment, Difference, Results, assess, first_difference, results};
use crate::domain::words::Subject;
use crate::message;

/// Which program made a receipt, from which data files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeBy {
    /// The version of the program that computed it.
    pub version: String,
    /// SHA-256 of each data file that was read, by path.
    #[serde(default)]
    pub data: std::collections::BTreeMap<String, String>,
}

/// A calculation that can be computed again: by this program, a later one, or somebody else's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// What made it; a worked case has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<MadeBy>,
    /// The number by which documents with its figures name it; a worked case, or one made before there were numbers, has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Every input, with no lookup left to do.
    pub given: Given,
    /// Every result, by name.
    pub expect: Results,
}

/// What replaying a receipt gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replay {
    /// Every figure is the same.
    Same,
    /// The first figure that is not.
    Differs(Difference),
}

/// Reads a receipt.
///
/// # Errors
///
/// What cannot be read, with file, line and column.
pub fn from_json(text: &str, file: &str) -> Result<Receipt, Diagnostic> {
    serde_json::from_str(text).map_err(|error| {
        let place = Subject::Place { file: file.to_owned(), line: error.line(), column: error.column() };
        // serde_json repeats line and column at the end of its words.
        let words = error.to_string();
        let detail = words.rsplit_once(" at line").map_or(words.as_str(), |(detail, _)| detail).to_owned();
        Diagnostic::error(
            place,
            message!(nl: "dit is geen bon die te lezen is ({detail})", en: "this is no receipt that can be read ({detail})", detail = detail),
        )
    })
}

/// Writes the receipt of a calculation.
///
/// # Errors
///
/// Only where the receipt cannot be written as JSON, which is a fault of the program.
pub fn to_json(given: &Given, assessment: &Assessment) -> Result<String, serde_json::Error> {
    let expect = results(given, assessment);
    let receipt = Receipt {
        number: Some(number_of(given, &expect)?),
        program: Some(MadeBy { version: env!("CARGO_PKG_VERSION").to_owned(), data: builtin::hashes() }),
        given: given.clone(),
        expect,
    };
    let mut text = serde_json::to_string_pretty(&receipt)?;
    text.push('\n');
    Ok(text)
}

/// The number of the receipt of a calculation, such as `4f2a-91c0-77de`: other inputs or results have another.
///
/// # Errors
///
/// Only where the receipt cannot be written as JSON, which is a fault of the program.
pub fn number(given: &Given, assessment: &Assessment) -> Result<String, serde_json::Error> {
    number_of(given, &results(given, assessment))
}

fn number_of(given: &Given, expect: &Results) -> Result<String, serde_json::Error> {
    let bytes = serde_json::to_vec(&(given, expect))?;
    Ok(grouped(&Sha256::digest(&bytes), 3))
}

/// Whether the number on a receipt is that of what stands on it; one without a number has nothing to hold it against.
///
/// # Errors
///
/// Only where the receipt cannot be written as JSON, which is a fault of the program.
pub fn has_own_number(receipt: &Receipt) -> Result<bool, serde_json::Error> {
    let Some(number) = &receipt.number else { return Ok(true) };
    Ok(*number == number_of(&receipt.given, &receipt.expect)?)
}

/// The data files that have changed since the receipt was made, or are no longer there.
pub fn changed_data(made_by: &MadeBy) -> Vec<String> {
    let now = builtin::hashes();
    made_by.data.iter().filter(|(path, hash)| now.get(*path) != Some(hash)).map(|(path, _)| path.clone()).collect()
}

/// `diagnostics` about the given of a receipt, each with its place in the `text` of the `file` it was read from.
pub fn located(text: &str, file: &str, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    places::located(text, file, diagnostics)
}

/// Computes a receipt's given again and compares.
///
/// # Errors
///
/// What is wrong with the given, all at once.
pub fn replay(receipt: &Receipt) -> Result<Replay, Vec<Diagnostic>> {
    let assessment = assess(&receipt.given)?;
    let computed = results(&receipt.given, &assessment);
    Ok(first_difference(&receipt.expect, &computed).map_or(Replay::Same, Replay::Differs))
}
