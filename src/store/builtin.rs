//! The data files that are part of the program: clause library, published figures, schemes, examples.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use sha2::{Digest, Sha256};

use super::ron_text;
use crate::domain::agreement::edit::Known;
use crate::domain::checks::Advice;
use crate::domain::clause::{Definition, Library, Template};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::funding::{Catalogue, Scheme};
use crate::domain::law::{Act, Statutes};
use crate::domain::parameters::{Published, PublishedFigures, Sector};
use crate::domain::projection::Data;
use crate::domain::words::{ReaderLanguage, Translations};

static CLAUSE_LIBRARY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/clause-library");
static PARAMETERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/parameters");
static STATUTES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/law");
static ADVICE: &str = include_str!("../../assets/advice.ron");
static SECTORS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sectors");
static TRANSLATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/translations");
static FUNDING: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/funding");

/// A file of `assets/parameters` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureFile {
    /// Version of the format; 1.
    pub format: u32,
    /// The figures of its subject; their ids are unlike those of every other file.
    pub figures: Vec<Published>,
}

/// A file of `assets/law` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatuteFile {
    /// Version of the format; 1.
    pub format: u32,
    /// The acts of its subject.
    pub acts: Vec<Act>,
}

/// The file of definitions in the clause library.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefinitionFile {
    /// Version of the format; 1.
    pub format: u32,
    /// Every defined term of the library.
    pub definitions: Vec<Definition>,
}

/// Reads every RON file below `folder`, in the order of their paths.
fn files(folder: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        found.extend(folder.files().filter_map(|file| {
            let path = file.path().to_str()?;
            path.ends_with(".ron").then_some((path, file.contents_utf8()?))
        }));
    }
    found.sort_unstable();
    found
}

/// The clause library.
///
/// # Errors
///
/// Every file that cannot be read; a fault of the program, and tested not to happen.
pub fn library() -> Result<Library, Vec<Diagnostic>> {
    let mut library = Library::default();
    let mut errors = Vec::new();
    for (path, text) in files(&CLAUSE_LIBRARY) {
        if path == "definitions.ron" {
            match ron_text::from_text::<DefinitionFile>(text, path) {
                Ok(file) => library.definitions.extend(file.definitions.into_iter().map(|d| (d.id.clone(), d))),
                Err(error) => errors.push(error),
            }
            continue;
        }
        match ron_text::from_text::<Template>(text, path) {
            Ok(template) => {
                library.templates.insert(template.id.clone(), template);
            }
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(library) } else { Err(errors) }
}

/// The published figures.
///
/// # Errors
///
/// Every file that cannot be read; a fault of the program, and tested not to happen.
pub fn figures() -> Result<PublishedFigures, Vec<Diagnostic>> {
    let mut figures = PublishedFigures::default();
    let mut errors = Vec::new();
    for (path, text) in files(&PARAMETERS) {
        match ron_text::from_text::<FigureFile>(text, path) {
            Ok(file) => figures.extend(file.figures),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(figures) } else { Err(errors) }
}

/// The acts and rules that are cited, with the days they hold.
///
/// # Errors
///
/// Every file that cannot be read; a fault of the program, and tested not to happen.
pub fn statutes() -> Result<Statutes, Vec<Diagnostic>> {
    let mut statutes = Statutes::default();
    let mut errors = Vec::new();
    for (path, text) in files(&STATUTES) {
        match ron_text::from_text::<StatuteFile>(text, path) {
            Ok(file) => statutes.extend(file.acts),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(statutes) } else { Err(errors) }
}

/// The catalogue of funds and subsidies.
///
/// # Errors
///
/// Every file that cannot be read; a fault of the program, and tested not to happen.
pub fn catalogue() -> Result<Catalogue, Vec<Diagnostic>> {
    let mut catalogue = Catalogue::default();
    let mut errors = Vec::new();
    for (path, text) in files(&FUNDING) {
        match ron_text::from_text::<Scheme>(text, path) {
            Ok(scheme) => {
                catalogue.schemes.insert(scheme.id.clone(), scheme);
            }
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(catalogue) } else { Err(errors) }
}

/// The sectors, by their names in Dutch.
///
/// # Errors
///
/// Every file that cannot be read; a fault of the program, and tested not to happen.
pub fn sectors() -> Result<Vec<Sector>, Vec<Diagnostic>> {
    let mut sectors = Vec::new();
    let mut errors = Vec::new();
    for (path, text) in files(&SECTORS) {
        match ron_text::from_text::<Sector>(text, path) {
            Ok(sector) => sectors.push(sector),
            Err(error) => errors.push(error),
        }
    }
    sectors.sort_by_cached_key(|sector| sector.name.nl.to_lowercase());
    if errors.is_empty() { Ok(sectors) } else { Err(errors) }
}

/// The advice, split into the demands an agreement can be held against.
///
/// # Errors
///
/// A file that cannot be read; a fault of the program, and tested not to happen.
pub fn advice() -> Result<Advice, Vec<Diagnostic>> {
    ron_text::from_text::<Advice>(ADVICE, "advice.ron").map_err(|error| vec![error])
}

/// The words of leaflets in `language`: none in Dutch, what was checked in English, the rest whole.
///
/// # Errors
///
/// A file that cannot be read; a fault of the program, and tested not to happen.
pub fn translations(language: ReaderLanguage) -> Result<Translations, Vec<Diagnostic>> {
    let path = format!("{}.ron", language.code());
    match files(&TRANSLATIONS).into_iter().find(|(known, _)| *known == path) {
        Some((path, text)) => ron_text::from_text(text, path).map_err(|error| vec![error]),
        None => Ok(Translations { language, ..Translations::default() }),
    }
}

/// All built-in data a calculation reads.
#[derive(Clone, Debug)]
pub struct BuiltIn {
    /// The templates and definitions of `clause-library`.
    pub library: Library,
    /// The dated figures of `assets/parameters`.
    pub figures: PublishedFigures,
    /// The schemes of `assets/funding`.
    pub catalogue: Catalogue,
    /// The acts and rules of `assets/law`.
    pub statutes: Statutes,
    /// The demands of the advice.
    pub advice: Advice,
}

impl BuiltIn {
    /// Reads all of it.
    ///
    /// # Errors
    ///
    /// Every file that cannot be read; a fault of the program, and tested not to happen.
    pub fn load() -> Result<Self, Vec<Diagnostic>> {
        match (library(), figures(), catalogue(), statutes(), advice()) {
            (Ok(library), Ok(figures), Ok(catalogue), Ok(statutes), Ok(advice)) => {
                Ok(Self { library, figures, catalogue, statutes, advice })
            }
            (library, figures, catalogue, statutes, advice) => {
                let errors = [library.err(), figures.err(), catalogue.err(), statutes.err(), advice.err()];
                Err(errors.into_iter().flatten().flatten().collect())
            }
        }
    }

    /// The data as a calculation takes it.
    pub fn data(&self) -> Data<'_> {
        Data { library: &self.library, figures: &self.figures, catalogue: &self.catalogue }
    }

    /// Where the words of an edit find their names.
    pub fn known(&self) -> Known<'_> {
        Known { library: &self.library, figures: &self.figures, catalogue: &self.catalogue }
    }
}

/// SHA-256 of every data file a calculation reads, by path.
pub fn hashes() -> BTreeMap<String, String> {
    let folders =
        [("clause-library", &CLAUSE_LIBRARY), ("assets/parameters", &PARAMETERS), ("assets/funding", &FUNDING)];
    let hashed = folders.into_iter().flat_map(|(name, folder)| {
        files(folder)
            .into_iter()
            .map(move |(path, text)| (format!("{name}/{path}"), hex(&Sha256::digest(text.as_bytes()))))
    });
    hashed.collect()
}

pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ok = write!(text, "{byte:02x}");
        text
    })
}
