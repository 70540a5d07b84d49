//! Where the user is with the funds and subsidies.

/// A component of an own scheme, while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentDraft {
    /// How it pays.
    pub kind: ComponentWay,
    /// Percentage, amount an hour or fixed amount.
    pub amount: String,
    /// The most hours a participant a year; only for an amount an hour.
    pub max_hours: String,
    /// Codes of the drivers it covers.
    pub covers: Vec<String>,
}

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

/// An own scheme, while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDraft {
    /// The scheme it changes; nothing for a new one.
    pub id: Option<String>,
    /// The heading or name a reader knows it by.
    pub title: String,
    /// Who runs it.
    pub administrator: String,
    /// Whose money it is, by code.
    pub payer: String,
    /// First day.
    pub from: String,
    /// Last day; may be empty.
    pub to: String,
    /// Whose costs it takes over, by code; the employer's where empty.
    pub bearers: Vec<String>,
    /// What it pays.
    pub components: Vec<ComponentDraft>,
    /// The most a participant a year; may be empty, as those below.
    pub max_per_participant: String,
    /// The most an employer a year.
    pub max_per_employer: String,
    /// The least an employer a year.
    pub min_per_employer: String,
    /// The most over the term.
    pub ceiling: String,
    /// Chance of award.
    pub chance: String,
    /// Only for who gains a level.
    pub on_level_gain: bool,
    /// What it rests on.
    pub basis: String,
    /// It was applied once, so that what is missing is said.
    pub tried: bool,
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
    Own(Box<OwnDraft>),
}

/// Where the user is with the funds and subsidies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundingSession {
    /// The scheme that is selected, by id.
    pub selected: Option<String>,
    /// What stands beside the list.
    pub pane: FundingPane,
    /// The chance of award that is typed but not made.
    pub typed_chance: Option<String>,
}
