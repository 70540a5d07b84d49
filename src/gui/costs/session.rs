//! Where the user is with the costs page.

use std::collections::BTreeMap;

use crate::domain::parameters::FigureKey;
use crate::domain::period::Year;
use crate::report::cost_by::Choice;

/// What the costs page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CostsTab {
    /// The charts.
    #[default]
    Overview,
    /// The tables.
    Tables,
    /// Assumptions and published figures.
    Assumptions,
}

impl CostsTab {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Overview, Self::Tables, Self::Assumptions];
}

/// Over which time a chart looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// The first year.
    #[default]
    First,
    /// A year.
    Year(Year),
    /// All years together.
    Term,
}

/// A field of the assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The day wages and figures were read.
    ReferenceDate,
    /// Yearly rise of wages.
    WageIndex,
    /// Yearly rise of prices.
    PriceIndex,
    /// Number of employers.
    Employers,
    /// Hours of a full-time week.
    FullTimeHours,
    /// Share of paid hours that is worked.
    WorkedShare,
    /// Share of learners that reaches the next level.
    SuccessRate,
    /// What a reason is about.
    BasisAbout(usize),
    /// The assumption that was made.
    BasisText(usize),
    /// The title of its source.
    BasisSource(usize),
    /// The address of its source.
    BasisUrl(usize),
}

/// An own value for a published figure, while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverrideDraft {
    pub figure: FigureKey,
    pub value: String,
    pub reason: String,
    /// Title of the publication it comes from.
    pub source: String,
    /// Its address.
    pub url: String,
    /// It was applied once, so that what is missing is said.
    pub tried: bool,
}

impl OverrideDraft {
    /// A draft of a value for `figure` in which nothing is typed.
    pub fn of(figure: FigureKey) -> Self {
        let empty = String::new;
        Self { figure, value: empty(), reason: empty(), source: empty(), url: empty(), tried: false }
    }
}

/// Where the user is with the costs page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostsSession {
    pub tab: CostsTab,
    /// What the table shows; its base holds for the charts as well.
    pub choice: Choice,
    /// Over which time the waterfall and the quadrants look.
    pub when: When,
    /// What is typed in fields but not made.
    pub typed: BTreeMap<Field, String>,
    /// The own value that is being typed.
    pub draft: Option<OverrideDraft>,
    /// Whether figures that the calculation does not use show as well.
    pub shows_all_figures: bool,
}
