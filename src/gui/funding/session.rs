//! Where the user is with the funds and subsidies.

use crate::domain::id::SchemeId;
use crate::gui::fields::Typed;
use crate::workbench::scheme_use::UseField;

/// How a component pays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ComponentWay {
    /// A share of the costs.
    #[default]
    Percentage,
    /// An amount for each paid lesson hour.
    PerHour,
    /// An amount for each participant.
    Fixed,
}

/// A component of an own scheme in the form: what is chosen of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentForm {
    /// How it pays.
    pub way: ComponentWay,
    /// Codes of the drivers it covers.
    pub covers: Vec<String>,
}

/// What limits the amounts of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// The most a participant a year.
    MaxPerParticipant,
    /// The most an employer a year.
    MaxPerEmployer,
    /// The least an employer a year.
    MinPerEmployer,
    /// The most over the term.
    Ceiling,
}

impl Limit {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::MaxPerParticipant, Self::MaxPerEmployer, Self::MinPerEmployer, Self::Ceiling];
}

/// A field of the form of an own scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnField {
    /// The name a reader knows it by.
    Title,
    /// Who runs it.
    Administrator,
    /// First day.
    From,
    /// Last day; may be empty.
    To,
    /// Percentage, amount an hour or fixed amount of the component at this place.
    Amount(usize),
    /// The most hours a participant a year that the component pays for; only for an amount an hour.
    MaxHours(usize),
    /// What limits the amounts; may be empty.
    Limit(Limit),
    /// Chance of award.
    Chance,
    /// What it rests on.
    Basis,
}

/// An own scheme, while it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnForm {
    /// The scheme it changes; nothing for a new one.
    pub id: Option<SchemeId>,
    /// Whose money it is, by code.
    pub payer: String,
    /// Whose costs it takes over, by code; the employer's where empty.
    pub bearers: Vec<String>,
    /// What it pays.
    pub components: Vec<ComponentForm>,
    /// Only for who gains a level.
    pub on_level_gain: bool,
    /// What is typed.
    pub typed: Typed<OwnField>,
}

/// A field beside a scheme the dossier counts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemeField {
    /// Its chance of award; empty for the published one.
    Chance,
    /// What the dossier knows of its use.
    Use(UseField),
}

/// What stands beside the list of schemes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FundingPane {
    /// The selected scheme, or the totals where none is selected.
    #[default]
    Scheme,
    /// The catalogue.
    Catalogue,
    /// The form of an own scheme.
    Own(Box<OwnForm>),
}

/// Where the user is with the funds and subsidies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundingSession {
    /// The scheme that is selected, by id.
    pub selected: Option<SchemeId>,
    /// What stands beside the list.
    pub pane: FundingPane,
    /// What is searched for in the catalogue.
    pub search: String,
    /// Whether the way of the money counts what uncertain schemes may be expected to pay.
    pub follows_expected: bool,
    /// What is typed beside schemes and not made yet.
    pub typed: Typed<(SchemeId, SchemeField)>,
}
