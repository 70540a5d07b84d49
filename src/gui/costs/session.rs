//! Where the user is with the costs page.

use crate::domain::agreement::Assumption;
use crate::domain::figure::Unit;
use crate::domain::parameters::{FigureKey, Override};
use crate::domain::period::Year;
use crate::domain::words::Language;
use crate::gui::fields::Typed;
use crate::report::cost_by::Choice;
use crate::report::format;

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
    /// A number.
    Number(Assumption),
    /// What a reason is about.
    BasisAbout(usize),
    /// The assumption that was made.
    BasisText(usize),
    /// The title of its source.
    BasisSource(usize),
    /// The address of its source.
    BasisUrl(usize),
}

/// A field of the form of an own value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnField {
    Value,
    /// Why it holds instead of the published one.
    Reason,
    /// Title of the publication it comes from.
    Source,
    /// Its address.
    Url,
}

/// An own value for a published figure, while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnValueForm {
    pub figure: FigureKey,
    pub typed: Typed<OwnField>,
}

impl OwnValueForm {
    /// The form for `figure`, with the own value that the dossier has.
    pub fn new(figure: FigureKey, own: Option<&Override>, unit: Unit, language: Language) -> Self {
        let mut typed = Typed::default();
        let source = own.and_then(|own| own.source.as_ref());
        let value = own.map(|own| format::field_text(own.value, unit, language));
        typed.put(OwnField::Value, value.unwrap_or_default());
        typed.put(OwnField::Reason, own.map_or("", |own| &own.reason));
        typed.put(OwnField::Source, source.map_or("", |source| &source.title));
        typed.put(OwnField::Url, source.and_then(|source| source.url.as_deref()).unwrap_or_default());
        Self { figure, typed }
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
    /// What is typed in fields of the assumptions and not made yet.
    pub typed: Typed<Field>,
    /// The own value that is being typed.
    pub own_value: Option<OwnValueForm>,
    /// The figure that the next frame should show, with the focus in the field for its own value where that is open.
    pub wish: Option<FigureKey>,
    /// Whether figures that the calculation does not use show as well.
    pub shows_all_figures: bool,
}
