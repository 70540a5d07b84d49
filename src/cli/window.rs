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
        let (code, help) = match self {
            Self::Agreement => ("agreement", "The text with its parameters"),
            Self::Workforce => ("workforce", "Profiles and their import"),
            Self::Costs => ("costs", "Years, payers, articles"),
            Self::Funding => ("funding", "Funds and subsidies"),
            Self::Checks => ("checks", "Findings and the demands of the advice"),
            Self::Documents => ("documents", "What to hand over"),
        };
        Some(PossibleValue::new(code).help(help))
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
