//! How the window starts: on the dossier asked for, or on the worked example.

use std::path::PathBuf;

use super::engine::Engine;
use super::settings::Settings;
use crate::domain::diagnostic::{Diagnostic, Language};
use crate::domain::period::Date;
use crate::message;
use crate::store::{dossier, examples};

/// The example the window starts on.
const EXAMPLE: &str = "glastuinbouw";

/// What the command line asks of the window.
#[derive(Clone, Debug)]
pub struct Start {
    /// The dossier to open; the worked example otherwise.
    pub file: Option<PathBuf>,
    /// The language; the one of the settings otherwise.
    pub language: Option<Language>,
    /// Today.
    pub today: Date,
}

/// Opens the window, and returns when it is closed.
///
/// # Errors
///
/// A dossier that cannot be read, or one plain sentence where no window can open.
pub fn start(start: Start) -> Result<(), Vec<Diagnostic>> {
    let Start { file, language, today } = start;
    let engine = Engine::builtin(today)?;
    let loaded = match &file {
        Some(path) => dossier::load(path)?,
        None => examples::example(EXAMPLE).map_err(|error| vec![error.hint(message!(
            nl: "het voorbeeld hoort bij het programma; meld deze fout", en: "the example is part of the program; report this fault"
        ))])?,
    };
    let mut settings = Settings::default();
    settings.language = language.unwrap_or(settings.language);
    super::run(engine, loaded.dossier, file, settings).map_err(|error| vec![error])
}
