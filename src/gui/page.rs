//! How each page shows: in the rail, in the palette, on the keyboard.

use eframe::egui::Key;

pub use crate::workbench::start::Page;

use super::{icon, phrases};
use crate::domain::words::Phrase;

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

impl Page {
    /// How it shows.
    pub fn face(self) -> PageFace {
        let (name, icon, key) = match self {
            Self::Agreement => (phrases::PAGE_AGREEMENT, icon::ARTICLE, Key::Num1),
            Self::Workforce => (phrases::PAGE_WORKFORCE, icon::USERS_THREE, Key::Num2),
            Self::Costs => (phrases::PAGE_COSTS, icon::CURRENCY_EUR, Key::Num3),
            Self::Funding => (phrases::PAGE_FUNDING, icon::HAND_COINS, Key::Num4),
            Self::Checks => (phrases::PAGE_CHECKS, icon::CHECKS, Key::Num5),
            Self::Documents => (phrases::PAGE_DOCUMENTS, icon::FILES, Key::Num6),
        };
        PageFace { name, icon, key }
    }
}
