//! The codes of what is counted and of the typology, as they stand in the address of a figure.

use crate::domain::projection::explain::figure_id::{GrantCount, ReachCount, WorkersOf};
use crate::domain::projection::reach::{Position, Stay};

impl ReachCount {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Workers, Self::Participants, Self::Share, Self::LevelSteps];

    /// Its code in the address of a figure.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Workers => "workers",
            Self::Participants => "participants",
            Self::Share => "share",
            Self::LevelSteps => "level_steps",
        }
    }
}

impl GrantCount {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Promised, Self::Certain, Self::IfAwarded, Self::Expected];

    /// Its code in the address of a figure.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Promised => "promised",
            Self::Certain => "certain",
            Self::IfAwarded => "if_awarded",
            Self::Expected => "expected",
        }
    }
}

impl WorkersOf {
    /// All of them.
    pub(crate) const ALL: [Self; 2] = [Self::UserUndertaking, Self::Agency];

    /// Its code in the address of a figure.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::UserUndertaking => "user_undertaking",
            Self::Agency => "agency",
        }
    }
}

impl Position {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Vulnerable, Self::InBetween, Self::Promising];

    /// Its code in the address of a figure.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Vulnerable => "vulnerable",
            Self::InBetween => "in_between",
            Self::Promising => "promising",
        }
    }
}

impl Stay {
    /// All of them.
    pub(crate) const ALL: [Self; 2] = [Self::Short, Self::Long];

    /// Its code in the address of a figure.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
        }
    }
}
