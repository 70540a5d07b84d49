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
pub mod session;
pub mod settings;
pub mod start;
pub mod state;
mod task;
pub mod theme;
mod typed;
pub mod views;
mod widgets;

use std::path::PathBuf;

use eframe::egui::{ViewportBuilder, vec2};

use crate::domain::agreement::Dossier;
use crate::domain::diagnostic::{Diagnostic, Subject};
use crate::message;

/// Opens the window on `dossier`, and returns when it is closed.
///
/// # Errors
///
/// One plain sentence where no window can open, with the commands that do the same job without one.
pub fn run(
    engine: engine::Engine,
    dossier: Dossier,
    path: Option<PathBuf>,
    settings: settings::Settings,
) -> Result<(), Diagnostic> {
    let viewport = ViewportBuilder::default()
        .with_title("Akkoord")
        .with_app_id("akkoord")
        .with_inner_size(vec2(1280.0, 800.0))
        .with_min_inner_size(vec2(900.0, 560.0));
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let opened = eframe::run_native(
        "Akkoord",
        options,
        Box::new(|creation| Ok(Box::new(app::App::new(&creation.egui_ctx, engine, dossier, path, settings)))),
    );
    opened.map_err(|error| {
        Diagnostic::error(
            Subject::Dossier,
            message!(
                nl: phrases::NO_DISPLAY.nl.replacen("{}", "{cause}", 1),
                en: phrases::NO_DISPLAY.en.replacen("{}", "{cause}", 1),
                cause = error.to_string()
            ),
        )
    })
}
