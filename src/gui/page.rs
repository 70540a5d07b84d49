//! How each page shows: in the rail, in the palette, on the keyboard.

use eframe::egui::Key;

pub use crate::workbench::start::Page;

use super::icon;
use crate::domain::words::{Phrase, phrase};
use crate::workbench::start::pages;

/// How a page shows.
#[derive(Clone, Copy, Debug)]
pub struct PageFace {
    /// Its name.
    pub name: Phrase,
    /// Its sign in the rail.
    pub icon: char,
    /// The key that shows it, held with Control, or Command on a Mac.
    pub key: Key,
}

/// Declares how the pages show.
macro_rules! faces {
    ($(
        $(#[$doc:meta])* $name:ident $module:ident $command:ident $session:ident
            $code:literal $icon:ident $key:ident $nl:literal $en:literal;
    )*) => {
        impl Page {
            /// How it shows.
            pub fn face(self) -> PageFace {
                match self {
                    $(Self::$name => PageFace { name: phrase!($nl, $en), icon: icon::$icon, key: Key::$key },)*
                }
            }
        }
    };
}

pages!(faces);
