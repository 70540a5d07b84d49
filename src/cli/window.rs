//! The words by which the command line asks for a page and a theme of the window.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::mistake::RefusedValue;
use crate::message;
use crate::workbench::start::{Page, Shade};

impl ValueEnum for Shade {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Light => "Dark on light",
            Self::Dark => "Light on dark",
            Self::System => "As the system is",
        };
        Some(PossibleValue::new(self.code()).help(help))
    }
}

impl ValueEnum for Page {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()).help(self.help()))
    }
}

/// Width and height in points, as in "1280x800".
pub(super) fn size(text: &str) -> Result<(u16, u16), RefusedValue> {
    let read = text.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    read.ok_or_else(|| {
        RefusedValue(message!(
            nl: "er horen een breedte en een hoogte te staan zoals 1280x800",
            en: "expected a width and a height such as 1280x800"
        ))
    })
}
