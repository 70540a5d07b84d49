//! The window. State changes only in [`handle`]; views get derived, immutable data and answer with commands.
//!
//! Document (undoable), session (where the user is) and settings (kept) are three types; what follows from them is
//! computed in [`derived`] when the document changes, never per frame.

pub mod app;
pub mod command;
pub mod derived;
pub mod document;
pub mod engine;
mod frame;
pub mod handle;
pub mod history;
mod icon;
mod pages;
pub mod phrases;
pub mod profile_field;
pub mod session;
pub mod settings;
pub mod state;
mod task;
pub mod theme;
mod typed;
mod typed_assumption;
mod typed_scheme;
pub mod views;
mod widgets;

use std::fmt;
use std::path::PathBuf;

use eframe::egui::{ViewportBuilder, vec2};

use crate::domain::diagnostic::{Diagnostic, Language};
use crate::domain::period::Date;
use crate::report::format;
use crate::store::{dossier, examples};

/// The worked example that opens at the first start.
const FIRST_EXAMPLE: &str = "glastuinbouw";

/// How the window opens.
#[derive(Clone, Debug)]
pub struct Start {
    /// The dossier to open; the worked example where there is none.
    pub file: Option<PathBuf>,
    /// The language, where one is asked for.
    pub language: Option<Language>,
    /// Today.
    pub today: Date,
}

/// Why no window opened.
#[derive(Debug)]
pub enum StartError {
    /// The dossier or a data file cannot be read.
    Unreadable(Vec<Diagnostic>, Language),
    /// There is no display, or none that can be drawn on.
    NoWindow(eframe::Error, Language),
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(errors, language) => {
                let errors: Vec<_> = errors.iter().map(|error| format::diagnostic(error, *language)).collect();
                formatter.write_str(&errors.join("\n"))
            }
            Self::NoWindow(cause, language) => {
                // The cause names layers of libraries before it comes to the point, which stands last.
                let cause = cause.to_string();
                let cause = cause.lines().next().and_then(|line| line.rsplit(": ").next()).unwrap_or_default();
                let cause = cause.trim_end_matches(['.', ')']);
                formatter.write_str(&phrases::NO_DISPLAY.with(*language, &[cause]))
            }
        }
    }
}

impl std::error::Error for StartError {}

/// Opens the window, and returns when it is closed.
///
/// # Errors
///
/// What is wrong with the dossier; or, where no window can open, one plain sentence with the commands that do the same
/// job without one.
pub fn run(start: Start) -> Result<(), StartError> {
    let Start { file, language, today } = start;
    let settings = settings::Settings { language: language.unwrap_or_default(), ..settings::Settings::default() };
    let unreadable = |errors| StartError::Unreadable(errors, settings.language);
    let engine = engine::Engine::built_in(today).map_err(unreadable)?;
    let loaded = match &file {
        Some(path) => dossier::load(path).map_err(unreadable)?,
        None => examples::example(FIRST_EXAMPLE).map_err(|error| unreadable(vec![error]))?,
    };
    let viewport = ViewportBuilder::default()
        .with_title("Akkoord")
        .with_app_id("akkoord")
        .with_inner_size(vec2(1280.0, 800.0))
        .with_min_inner_size(vec2(960.0, 560.0));
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let opened = eframe::run_native(
        "Akkoord",
        options,
        Box::new(move |creation| Ok(Box::new(app::App::new(&creation.egui_ctx, engine, loaded, file, settings)))),
    );
    opened.map_err(|error| StartError::NoWindow(error, settings.language))
}
