//! The window. State changes only in `handle`; views get derived, immutable data and answer with commands.
//!
//! Document (undoable), session (where the user is) and settings (kept) are three types; what follows from them is
//! computed in [`derived`] when the document changes, never per frame.
//!
//! # A folder a subject
//!
//! A subject ([`agreement`], [`changes`], [`checks`], `costs`, [`derivation`], `documents`, `funding`,
//! `negotiation`, [`workforce`]) has a folder with
//! all of its own:
//!
//! - `command.rs`: what can be done on its page; `impl Faced` gives those with a name and keys.
//! - `session.rs`: where the user is on it: selection, tab, what is half typed.
//! - `view.rs`: what it shows, as plain data: `refresh(&mut Kept, &Now, &Session)` looks at what has changed and makes it
//!   anew behind a `Memo`; what takes too long for a frame it wants `Later`, made away from the window's thread.
//! - `handle.rs`: `handle(&mut Session, &Present, Command, &mut Out<Command>)`: changes its own session; a change of the
//!   dossier it answers as an [`Edit`](crate::domain::agreement::edit::Edit).
//! - `phrases.rs`: its words. `page.rs` and the files beside it: the painting,
//!   `page_ui(ui, &View, &Session, language, &mut Out<Command>)`.
//!
//! What only the window can do (show another page, open a figure) the page asks by [`ask::Ask`]. What several subjects
//! show stands below all of them: `basis`, `views`, `widgets`, and `fields`, which holds what is half typed. The list of
//! all pages stands in [`start`](crate::workbench::start); `subjects` adds what stands over a page. Above them stand those
//! who know them all: [`command`], [`session`], [`derived`] and `handle`, which follow from that list, `outcome`, and
//! `asked`, where what pages ask is done. No subject knows another, or
//! what stands above it, and what stands below knows no subject; `tests/it/architecture.rs` holds them to it.
//!
//! Two folders stand around the subjects and above them: the [`frame`] (bars, menu, palette, keys) and the [`office`],
//! which begins, opens, saves and leaves dossiers, and so replaces the state of every subject.

mod accessibility;
pub mod agreement;
pub mod app;
pub mod ask;
mod asked;
mod basis;
pub mod changes;
pub mod checks;
mod chooser;
pub mod command;
mod costs;
pub mod derivation;
pub mod derived;
mod document;
mod documents;
mod face;
mod fields;
pub mod frame;
mod funding;
mod handle;
mod history;
mod icon;
mod later;
mod memo;
pub mod negotiation;
pub mod office;
mod out;
mod outcome;
mod page;
mod panes;
mod phrases;
mod present;
mod remedy;
pub mod session;
pub mod settings;
mod state;
mod subjects;
mod task;
mod theme;
mod typed;
mod views;
mod widgets;
pub mod workforce;

use std::fmt;
use std::path::PathBuf;

use eframe::egui::{Vec2, ViewportBuilder, vec2};

use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Language;
use crate::report::format::{self, say};
use crate::store::dossier::Loaded;
use crate::store::folders::Folders;
use crate::store::{dossier, examples};
use crate::workbench::Workbench;
use crate::workbench::start::Start;

use self::office::command::OfficeCommand;
use self::settings::Settings;

/// The worked example that opens at the first start.
const FIRST_EXAMPLE: &str = "glastuinbouw";

/// The least the window can be made, in points: a screen of 1366 × 768 that is scaled to 150 % has 911 × 512.
const LEAST_SIZE: Vec2 = Vec2::new(720.0, 420.0);

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
                let errors = errors.iter().map(|error| {
                    format::diagnostic(error, *language, |remedy| format::message(&remedy::words(remedy), *language))
                });
                let errors: Vec<_> = errors.collect();
                formatter.write_str(&errors.join("\n"))
            }
            Self::NoWindow(cause, language) => {
                // The cause names layers of libraries before it comes to the point, which stands last.
                let cause = cause.to_string();
                let cause = cause.lines().next().and_then(|line| line.rsplit(": ").next()).unwrap_or_default();
                let cause = cause.trim_end_matches(['.', ')']);
                formatter.write_str(&say!(*language, phrases::NO_DISPLAY, cause = cause))
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
    let Start { file, language, shade, page, size, today } = start;
    let folders = Folders::of_the_user();
    let (mut settings, mut said) = match &folders {
        Some(folders) => Settings::read(&folders.settings()),
        None => (Settings::default(), Vec::new()),
    };
    settings.language = language.unwrap_or(settings.language);
    settings.shade = shade.unwrap_or(settings.shade);
    let language = settings.language;
    let unreadable = |errors| StartError::Unreadable(errors, language);
    let workbench = Workbench::built_in(today).map_err(unreadable)?;
    // Whoever names a dossier or a page wants to see that at once.
    let begins = file.is_none() && page.is_none();
    let (loaded, file) = match file {
        Some(path) => (dossier::load(&path).map_err(unreadable)?, Some(whole(path))),
        None => match last(&settings, &mut said) {
            Some((loaded, path)) => (loaded, Some(path)),
            None => (examples::example(FIRST_EXAMPLE).map_err(|error| unreadable(vec![error]))?, None),
        },
    };
    let (width, height) = size.or(settings.window).unwrap_or((1280, 800));
    let viewport = ViewportBuilder::default()
        .with_title("Akkoord")
        .with_app_id("akkoord")
        .with_inner_size(vec2(f32::from(width), f32::from(height)))
        .with_min_inner_size(LEAST_SIZE);
    // Over Remote Desktop, Windows has no OpenGL; the other systems are faster with it where there is no graphics card.
    #[cfg(windows)]
    let renderer = eframe::Renderer::Wgpu;
    #[cfg(not(windows))]
    let renderer = eframe::Renderer::Glow;
    // Dithering is for gradients, of which there are none; without a graphics card it costs a third of a frame.
    let options = eframe::NativeOptions { viewport, renderer, dithering: false, ..eframe::NativeOptions::default() };
    let open = move |creation: &eframe::CreationContext<'_>| {
        let ctx = &creation.egui_ctx;
        let is_example = file.is_none();
        let mut app = match folders {
            Some(folders) => app::App::at_home(ctx, workbench, loaded, file, settings, folders),
            None => app::App::new(ctx, workbench, loaded, file, settings),
        };
        app.say(said);
        app.ask_system();
        if is_example {
            app.mark_example();
        }
        if begins {
            app.send(ctx, OfficeCommand::ShowStart.into());
        }
        if let Some(page) = page {
            app.show_page(page);
        }
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    let opened = eframe::run_native("Akkoord", options, Box::new(open));
    opened.map_err(|error| StartError::NoWindow(error, language))
}

/// The path from the root of the disk: a dossier is known by it, wherever the window is started.
fn whole(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// The dossier that was open last; nothing where there is none, and why where it cannot be read.
fn last(settings: &Settings, said: &mut Vec<Diagnostic>) -> Option<(Loaded, PathBuf)> {
    let path = settings.recent.first()?;
    match dossier::load(path) {
        Ok(loaded) => Some((loaded, path.clone())),
        Err(errors) => {
            said.extend(errors);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dossier_that_is_named_from_where_one_is_has_its_whole_path() {
        let known = whole(PathBuf::from("cao/dossier.akkoord"));
        assert!(known.is_absolute() && known.ends_with("cao/dossier.akkoord"), "{}", known.display());
        assert_eq!(whole(known.clone()), known);
    }
}
