//! How the window is to open: what the command line may ask of it.

use std::path::PathBuf;

use crate::domain::period::Date;
use crate::domain::words::Language;

/// How the window is to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The dossier to open; the last one, or the worked example, where there is none.
    pub file: Option<PathBuf>,
    /// The language, where one is asked for.
    pub language: Option<Language>,
    /// Light or dark, where that is asked for.
    pub shade: Option<Shade>,
    /// The page, where one is asked for.
    pub page: Option<Page>,
    /// Width and height of the window in points, where they are asked for.
    pub size: Option<(u16, u16)>,
    /// Today.
    pub today: Date,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// As the system is.
    System,
}

impl Shade {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// Its name in the settings and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }
}

/// A page of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The text with its parameters.
    #[default]
    Agreement,
    /// Profiles and their import.
    Workforce,
    /// Years, payers, articles.
    Costs,
    /// Funds and subsidies.
    Funding,
    /// Findings and the demands of the advice.
    Checks,
    /// What to hand over.
    Documents,
}

impl Page {
    /// The pages in the order of the rail.
    pub const ALL: [Self; 6] =
        [Self::Agreement, Self::Workforce, Self::Costs, Self::Funding, Self::Checks, Self::Documents];
}
