//! The tests of equivalence, over what is known of each term.

use super::package_term::{Class, Way};
use crate::domain::money::Cents;

/// A term with what either worker has of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Which terms it offsets.
    pub class: Class,
    /// How it is compared.
    pub way: Way,
    /// What a comparable worker of the user undertaking has of it; not known where absent.
    pub user_undertaking: Option<Cents>,
    /// What the agency worker has of it; not known where absent.
    pub agency_worker: Option<Cents>,
}

/// Which terms are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Test {
    /// Only the essential ones.
    Essential,
    /// Only the others.
    Other,
    /// Both together.
    Total,
}

impl Test {
    /// All of them, in the order of the agreement that asks for them.
    pub const ALL: [Self; 3] = [Self::Essential, Self::Other, Self::Total];

    /// Its code in data.
    pub fn code(self) -> &'static str {
        match self {
            Self::Essential => "essential",
            Self::Other => "other",
            Self::Total => "total",
        }
    }

    /// Whether it looks at terms of this class.
    pub fn looks_at(self, class: Class) -> bool {
        match self {
            Self::Essential => class == Class::Essential,
            Self::Other => class == Class::Other,
            Self::Total => true,
        }
    }
}

/// What is known of two sides added up; what is not known of a term is left out of its sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Of a comparable worker of the user undertaking.
    pub user_undertaking: Cents,
    /// Of the agency worker.
    pub agency_worker: Cents,
}

/// Why a test cannot be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// There is no term of this class.
    NoTerms,
    /// Of so many terms an amount is not known.
    NotKnown(usize),
    /// Only awards and entitlements together would make up for each other.
    AcrossWays,
}

/// What a test comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// At least equivalent, by at least this much.
    Met {
        /// How much more the agency worker has, at least.
        above: Cents,
    },
    /// Less, by at least this much.
    Short {
        /// How much less the agency worker has, at least.
        by: Cents,
    },
    /// Not decided by what is known.
    Open(Open),
}

impl Outcome {
    /// Its code in data.
    pub fn code(self) -> &'static str {
        match self {
            Self::Met { .. } => "met",
            Self::Short { .. } => "short",
            Self::Open(Open::NoTerms) => "no_terms",
            Self::Open(Open::NotKnown(_)) => "not_known",
            Self::Open(Open::AcrossWays) => "only_across_ways",
        }
    }
}

/// A test with what was added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tested {
    /// Which terms.
    pub test: Test,
    /// Awards, in euros a year.
    pub awards: Sides,
    /// Entitlements that are compared by budget, in euros a year for one who uses them.
    pub budgets: Sides,
    /// What it comes to.
    pub outcome: Outcome,
}

/// What the tests come to together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All three are met.
    AtLeastEquivalent,
    /// Essential terms fall short, or all terms together.
    NotEquivalent,
    /// Only the other terms by themselves fall short: the agreement asks for it, its explanation names two tests.
    OnlyOtherShort,
    /// Not decided by what is known.
    Open,
}

impl Verdict {
    /// Its code in data.
    pub fn code(self) -> &'static str {
        match self {
            Self::AtLeastEquivalent => "at_least_equivalent",
            Self::NotEquivalent => "not_equivalent",
            Self::OnlyOtherShort => "only_other_short",
            Self::Open => "open",
        }
    }
}

/// The tests and what they come to together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The tests, in their order.
    pub tests: [Tested; 3],
    /// What they come to together.
    pub verdict: Verdict,
}

/// Holds the terms against each other.
pub fn judge(terms: &[Compared]) -> Judgement {
    let tests = Test::ALL.map(|test| tested(test, terms));
    let outcome = |test: Test| tests.iter().find(|tested| tested.test == test).map(|tested| tested.outcome);
    let is_short = |test| matches!(outcome(test), Some(Outcome::Short { .. }));
    let is_met = |test| matches!(outcome(test), Some(Outcome::Met { .. }));
    let verdict = if is_short(Test::Essential) || is_short(Test::Total) {
        Verdict::NotEquivalent
    } else if Test::ALL.into_iter().all(is_met) {
        Verdict::AtLeastEquivalent
    } else if is_short(Test::Other) && is_met(Test::Essential) && is_met(Test::Total) {
        Verdict::OnlyOtherShort
    } else {
        Verdict::Open
    };
    Judgement { tests, verdict }
}

/// Between what the agency worker has more, at least and at most; without an end where that is not known.
#[derive(Clone, Copy)]
struct Margin {
    least: Option<Cents>,
    most: Option<Cents>,
}

impl Margin {
    const NONE: Self = Self { least: Some(Cents::ZERO), most: Some(Cents::ZERO) };

    /// Of one term: an amount that is not known is nothing or anything above it.
    fn of(term: &Compared) -> Self {
        match term.way {
            Way::Kind => Self::NONE,
            Way::Award | Way::Budget => Self {
                least: term.user_undertaking.map(|theirs| term.agency_worker.unwrap_or_default() - theirs),
                most: term.agency_worker.map(|own| own - term.user_undertaking.unwrap_or_default()),
            },
        }
    }

    fn plus(self, other: Self) -> Self {
        let both = |one: Option<Cents>, other: Option<Cents>| Some(one? + other?);
        Self { least: both(self.least, other.least), most: both(self.most, other.most) }
    }

    fn is_met(self) -> bool {
        self.least.is_some_and(|least| least >= Cents::ZERO)
    }

    fn is_short(self) -> bool {
        self.most.is_some_and(|most| most < Cents::ZERO)
    }
}

fn tested(test: Test, terms: &[Compared]) -> Tested {
    let terms = || terms.iter().filter(|term| test.looks_at(term.class));
    let of = |way: Way| terms().filter(move |term| term.way == way);
    let margin = |way| of(way).map(Margin::of).fold(Margin::NONE, Margin::plus);
    let sides = |way| Sides {
        user_undertaking: of(way).filter_map(|term| term.user_undertaking).sum(),
        agency_worker: of(way).filter_map(|term| term.agency_worker).sum(),
    };
    let (awards, budgets) = (margin(Way::Award), margin(Way::Budget));
    let all = awards.plus(budgets);
    let is_unknown =
        |term: &&Compared| term.way != Way::Kind && (term.user_undertaking.is_none() || term.agency_worker.is_none());
    let outcome = if terms().next().is_none() {
        Outcome::Open(Open::NoTerms)
    } else if awards.is_met() && budgets.is_met() {
        Outcome::Met { above: all.least.unwrap_or_default() }
    } else if all.is_short() {
        Outcome::Short { by: Cents::ZERO - all.most.unwrap_or_default() }
    } else if all.is_met() {
        Outcome::Open(Open::AcrossWays)
    } else {
        Outcome::Open(Open::NotKnown(terms().filter(is_unknown).count()))
    };
    Tested { test, awards: sides(Way::Award), budgets: sides(Way::Budget), outcome }
}
