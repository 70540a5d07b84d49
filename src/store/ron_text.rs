//! Reading and writing RON; `ron_errors` words what goes wrong.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::ron_errors::explained;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Subject;
use crate::message;

/// The longest file that is read; a longer one is refused before it is parsed.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(64)
}

/// Reads `text`, which came from `file`.
///
/// # Errors
///
/// One error, at file, line and column, with a hint where the mistake is a common one.
pub fn from_text<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Diagnostic> {
    if text.len() > MAX_BYTES {
        return Err(too_large(file));
    }
    options().from_str(text).map_err(|error| explained(&error, text, file))
}

/// The error about a file over [`MAX_BYTES`].
pub(super) fn too_large(file: &str) -> Diagnostic {
    Diagnostic::error(
        Subject::File(file.to_owned()),
        message!(
            nl: "het bestand is groter dan {limit} MB", en: "the file is larger than {limit} MB",
            limit = MAX_BYTES / (1024 * 1024)
        ),
    )
}

/// Writes `value` as RON a person can read and compare.
///
/// # Errors
///
/// Only where a value cannot be written at all, which is a fault of the program.
pub fn to_text<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let config = PrettyConfig::new().indentor("  ").struct_names(false).compact_arrays(true);
    let mut text = options().to_string_pretty(value, config)?;
    text.push('\n');
    Ok(text)
}
