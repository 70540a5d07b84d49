//! How a command shows in a menu, a tooltip and on the keyboard.

use eframe::egui::{KeyboardShortcut, Modifiers};

use crate::domain::words::Phrase;

/// Control, or Command on a Mac, with Shift.
pub const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// How a command shows.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// Its name.
    pub label: Phrase,
    /// What it does.
    pub tip: Phrase,
    /// Its keys.
    pub shortcut: Option<KeyboardShortcut>,
}

/// Commands of which some have a face: those stand in the palette and in the list of keys.
pub trait Faced: Sized + Clone + 'static {
    /// The commands with a face.
    const LISTED: &'static [Self] = &[];

    /// Name, tooltip and keys; absent for commands that only make sense where they are sent from.
    fn face(&self) -> Option<Face> {
        None
    }
}
