//! Reading and writing dossiers: bounded, with the place of every mistake, and never a panic.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::places::{declared_format, located};
use super::ron_text::{self, MAX_BYTES};
use crate::domain::agreement::{Dossier, validate};
use crate::domain::clause::Library;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Subject;
use crate::message;

/// The format this version writes; it reads every one up to it.
pub const FORMAT: u32 = 1;

/// The first line of every dossier.
const HEADER: &str = "// Dossier van Akkoord. Leesbaar en vergelijkbaar; getallen staan tussen aanhalingstekens.\n";

/// The fingerprint of a file's content, by which a change by another program is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextHash([u8; 32]);

impl TextHash {
    /// The fingerprint of a file that holds these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The fingerprint as journals write it: small hexadecimal digits.
    pub fn to_hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The fingerprint that `text` stands for; nothing where it stands for none.
    pub fn from_hex(text: &str) -> Option<Self> {
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

/// A dossier as it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What the file holds; sound in form, not yet in content.
    pub dossier: Dossier,
    /// The fingerprint of the file it came from, for [`save`](super::save::save).
    pub text_hash: TextHash,
    /// What the file says, to find mistakes in it.
    pub text: FileText,
}

/// The text of a dossier's file, to say where in it something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileText {
    file: String,
    text: String,
}

impl FileText {
    /// `diagnostics` about the dossier, with the place in its file where it can be found.
    pub fn located(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        located(&self.text, &self.file, diagnostics)
    }
}

impl Loaded {
    /// What is wrong with its agreement, at the place in the file where it stands.
    pub fn findings(&self, library: &Library) -> Vec<Diagnostic> {
        self.located(validate(&self.dossier, library))
    }

    /// `diagnostics` about this dossier, with the place in its file where it can be found.
    pub fn located(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        self.text.located(diagnostics)
    }
}

/// Reads the dossier at `path`.
///
/// # Errors
///
/// A file that is not there, cannot be read, is too large, is no text, is of a newer format, or is no dossier; the last
/// with line, column and what to do.
pub fn load(path: &Path) -> Result<Loaded, Vec<Diagnostic>> {
    let file = path.display().to_string();
    let bytes = read_bounded(path).map_err(|error| vec![unreadable(&error, &file)])?;
    from_bytes(bytes, &file).map_err(|error| vec![error])
}

/// Reads a dossier from `bytes`, which came from `file`.
///
/// # Errors
///
/// As [`load`].
pub fn from_bytes(bytes: Vec<u8>, file: &str) -> Result<Loaded, Diagnostic> {
    if bytes.len() > MAX_BYTES {
        return Err(ron_text::too_large(file));
    }
    let text_hash = TextHash::of(&bytes);
    let text = text_of(bytes, file)?;
    if text.trim().is_empty() {
        return Err(Diagnostic::error(
            Subject::File(file.to_owned()),
            message!(nl: "het bestand is leeg", en: "the file is empty"),
        )
        .hint(message!(
            nl: "de vorige versie staat er mogelijk naast, met een ~ achter de naam",
            en: "the version before may stand beside it, with a ~ behind its name"
        )));
    }
    check_format(&text, file)?;
    let dossier = ron_text::from_text(&text, file)?;
    Ok(Loaded { dossier, text_hash, text: FileText { file: file.to_owned(), text } })
}

/// Reads the text file at `path`, such as a receipt.
///
/// # Errors
///
/// A file that is not there, cannot be read, is too large or is no text.
pub fn read_text(path: &Path) -> Result<String, Diagnostic> {
    let file = path.display().to_string();
    let bytes = read_bounded(path).map_err(|error| unreadable(&error, &file))?;
    if bytes.len() > MAX_BYTES {
        return Err(ron_text::too_large(&file));
    }
    text_of(bytes, &file)
}

fn text_of(bytes: Vec<u8>, file: &str) -> Result<String, Diagnostic> {
    let text =
        String::from_utf8(bytes).map_err(|error| no_text(error.as_bytes(), error.utf8_error().valid_up_to(), file))?;
    // Some editors put a byte order mark before the first line.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The dossier as a file holds it.
///
/// # Errors
///
/// Only where a value cannot be written at all, which is a fault of the program.
pub fn to_text(dossier: &Dossier) -> Result<String, ron::Error> {
    Ok(format!("{HEADER}{}", ron_text::to_text(dossier)?))
}

/// Whether a file that starts with these bytes is a dossier, sound or not.
pub(super) fn is_dossier(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.starts_with(HEADER.trim_end()) || declared_format(text).is_some()
}

/// The content of the file; one byte more than is allowed at most.
pub(super) fn read_bounded(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Says it plainly when a newer version wrote the file, before its unknown keys are taken for mistakes.
fn check_format(text: &str, file: &str) -> Result<(), Diagnostic> {
    let Some(declared) = declared_format(text) else { return Ok(()) };
    let place = || Subject::Place { file: file.to_owned(), line: declared.line(), column: declared.column() };
    match declared.text.parse::<u32>() {
        Ok(1..=FORMAT) => Ok(()),
        Ok(format) if format > FORMAT => Err(Diagnostic::error(
            place(),
            message!(
                nl: "dit dossier is van indeling {found}; deze versie van Akkoord leest tot en met {known}",
                en: "this dossier is of format {found}; this version of Akkoord reads up to {known}",
                found = declared.text, known = FORMAT.to_string()
            ),
        )
        .hint(message!(
            nl: "open het met een nieuwere versie van Akkoord; het bestand is niet gewijzigd",
            en: "open it with a newer version of Akkoord; the file has not been changed"
        ))),
        Ok(_) | Err(_) => Err(Diagnostic::error(
            place(),
            message!(
                nl: "‘{found}’ is geen indeling van een dossier", en: "‘{found}’ is no format of a dossier",
                found = declared.text
            ),
        )
        .hint(message!(nl: "schrijf format: {known}", en: "write format: {known}", known = FORMAT.to_string()))),
    }
}

pub(super) fn unreadable(error: &std::io::Error, file: &str) -> Diagnostic {
    use std::io::ErrorKind;
    let message = match error.kind() {
        ErrorKind::NotFound => message!(nl: "het bestand bestaat niet", en: "the file does not exist"),
        ErrorKind::PermissionDenied => {
            message!(nl: "u mag dit bestand niet lezen", en: "you may not read this file")
        }
        ErrorKind::IsADirectory => message!(nl: "dit is een map, geen bestand", en: "this is a folder, not a file"),
        _ => message!(
            nl: "het bestand is niet te lezen ({cause})", en: "the file cannot be read ({cause})",
            cause = error.to_string()
        ),
    };
    Diagnostic::error(Subject::File(file.to_owned()), message)
}

fn no_text(bytes: &[u8], valid_up_to: usize, file: &str) -> Diagnostic {
    let before = String::from_utf8_lossy(bytes.get(..valid_up_to).unwrap_or_default());
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Diagnostic::error(
        Subject::Place { file: file.to_owned(), line, column },
        message!(nl: "dit is geen tekst in UTF-8", en: "this is no text in UTF-8"),
    )
    .hint(message!(
        nl: "een dossier van Akkoord eindigt op .akkoord en is een tekstbestand; is dit het goede bestand?",
        en: "a dossier of Akkoord ends in .akkoord and is a text file; is this the right file?"
    ))
}
