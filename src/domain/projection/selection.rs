//! Which costs somebody asks for: of whom, of what nature, before or after which money, measured by what.

use super::assessment::Line;
use super::explain::Explainer;
use super::share_basis::Workers;
use crate::domain::costs::given::DriverKind;
use crate::domain::costs::{Payer, Payers};
use crate::domain::id::{ArticleId, ProfileId};
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::words::{Phrase, phrase};

/// Workers a line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A profile, by id.
    Profile(ProfileId),
    /// The whole unit: lines that belong to no profile.
    Unit,
}

/// A nature of costs; the first two divide every total, and so do the last two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// Comes back every year.
    Structural,
    /// Once, in the first year.
    OneOff,
    /// Paid hours.
    WorkingTime,
    /// Money that is paid to somebody.
    OutOfPocket,
}

impl Nature {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Structural, Self::OneOff, Self::WorkingTime, Self::OutOfPocket];
    /// The two ways to divide a total.
    pub const PAIRS: [[Self; 2]; 2] = [[Self::Structural, Self::OneOff], [Self::WorkingTime, Self::OutOfPocket]];

    /// Its code in the address of a figure.
    pub fn code(self) -> &'static str {
        match self {
            Self::Structural => "structural",
            Self::OneOff => "one_off",
            Self::WorkingTime => "working_time",
            Self::OutOfPocket => "out_of_pocket",
        }
    }

    /// Whether costs of this driver have it.
    pub fn holds(self, kind: DriverKind) -> bool {
        match self {
            Self::Structural => !kind.is_one_off(),
            Self::OneOff => kind.is_one_off(),
            Self::WorkingTime => kind.is_working_time(),
            Self::OutOfPocket => !kind.is_working_time(),
        }
    }

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Structural => phrase!("structureel", "structural"),
            Self::OneOff => phrase!("eenmalig", "one-off"),
            Self::WorkingTime => phrase!("werktijd", "working time"),
            Self::OutOfPocket => phrase!("uitgaven", "out of pocket"),
        }
    }
}

/// Before or after which money a cost is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Base {
    /// Everything, whoever pays it.
    #[default]
    Gross,
    /// Without contributions to a fund, which come back as its grants.
    WithoutContributions,
    /// What of everything is owed anyway, by law or by the agreement in force; of no payer in particular.
    Existing,
    /// Everything without that; of no payer in particular.
    Extra,
    /// Without the money of schemes that is promised: certain, and of amounts that somebody published.
    AfterPromised,
    /// Without the money of all certain schemes, also of those whose amounts are assumed.
    AfterCertain,
    /// Without that, and without what uncertain schemes may be expected to pay.
    Expected,
    /// Everything, by who would bear it if there were no schemes.
    BeforeSchemes,
}

impl Base {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Gross,
        Self::WithoutContributions,
        Self::Existing,
        Self::Extra,
        Self::AfterPromised,
        Self::AfterCertain,
        Self::Expected,
        Self::BeforeSchemes,
    ];
    /// Those a table is asked for: before schemes every total is the gross one, only its payers are others.
    pub const OF_TABLES: [Self; 7] = [
        Self::Gross,
        Self::WithoutContributions,
        Self::Existing,
        Self::Extra,
        Self::AfterPromised,
        Self::AfterCertain,
        Self::Expected,
    ];

    /// Its code in the address of a figure.
    pub fn code(self) -> &'static str {
        match self {
            Self::Gross => "gross",
            Self::WithoutContributions => "without_contributions",
            Self::Existing => "existing",
            Self::Extra => "extra",
            Self::AfterPromised => "after_promised",
            Self::AfterCertain => "after_certain",
            Self::Expected => "expected",
            Self::BeforeSchemes => "before_schemes",
        }
    }

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Gross => phrase!("Bruto", "Gross"),
            Self::WithoutContributions => phrase!("Bruto zonder fondsbijdragen", "Gross without contributions"),
            Self::Existing => phrase!("Waarvan al verschuldigd", "Of which owed already"),
            Self::Extra => phrase!("Extra kosten", "Extra cost"),
            Self::AfterPromised => phrase!("Na toegezegde financiering", "After promised funding"),
            Self::AfterCertain => phrase!("Na financiering (ook aangenomen)", "After funding (assumed too)"),
            Self::Expected => phrase!("Na financiering (verwacht)", "After funding (expected)"),
            Self::BeforeSchemes => phrase!("Zonder regelingen", "Without schemes"),
        }
    }

    /// Whether a payer bears part of it; what is owed anyway is not divided over payers.
    pub fn has_payers(self) -> bool {
        !matches!(self, Self::Existing | Self::Extra)
    }

    /// What counts of each line.
    pub(super) fn counted(self, costs: &Explainer<'_>) -> Counted {
        let assessment = costs.assessment;
        match self {
            Self::Gross => Counted::AsBorne,
            Self::WithoutContributions => {
                let of = |line: &Line| match line.kind {
                    DriverKind::FundContribution => Payers::NOBODY,
                    _ => line.payers,
                };
                Counted::Borne(assessment.lines.iter().map(of).collect())
            }
            Self::Existing => Counted::Whole(|line| line.existing),
            Self::Extra => Counted::Whole(Line::extra),
            Self::AfterPromised => {
                Counted::Borne(assessment.payers_after(costs.given, |scheme| costs.is_promised(scheme)))
            }
            Self::AfterCertain => Counted::Borne(assessment.payers_after(costs.given, |_| true)),
            Self::Expected => Counted::Borne(assessment.payers_as_expected(costs.given)),
            Self::BeforeSchemes => {
                Counted::Borne(assessment.payers_without_schemes(|scheme| costs.given.funding[scheme].payer))
            }
        }
    }
}

/// What counts of each line on a base.
pub(super) enum Counted {
    /// What the lines say themselves.
    AsBorne,
    /// What each payer bears, by index of the line.
    Borne(Vec<Payers>),
    /// An amount that is of no payer.
    Whole(fn(&Line) -> Cents),
}

impl Counted {
    /// What each payer bears of a line.
    pub(super) fn payers(&self, index: usize, line: &Line) -> Payers {
        match self {
            Self::AsBorne => line.payers,
            Self::Borne(payers) => payers[index],
            Self::Whole(_) => Payers::NOBODY,
        }
    }

    /// What counts of a line, or what a payer bears of that.
    pub(super) fn amount(&self, index: usize, line: &Line, payer: Option<Payer>) -> Cents {
        match (self, payer) {
            (Self::Whole(of), None) => of(line),
            (_, Some(payer)) => self.payers(index, line)[payer],
            (_, None) => self.payers(index, line).total(),
        }
    }
}

/// What a cost is measured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Euro.
    #[default]
    Euro,
    /// Euro for each worker.
    PerWorker,
    /// Euro for each participant.
    PerParticipant,
    /// Share of the wage bill over the days in force.
    OfWageBill,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Euro, Self::PerWorker, Self::PerParticipant, Self::OfWageBill];

    /// Its code in the address of a figure.
    pub fn code(self) -> &'static str {
        match self {
            Self::Euro => "euro",
            Self::PerWorker => "per_worker",
            Self::PerParticipant => "per_participant",
            Self::OfWageBill => "share",
        }
    }

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Euro => phrase!("Euro", "Euro"),
            Self::PerWorker => phrase!("Per werknemer", "Per worker"),
            Self::PerParticipant => phrase!("Per deelnemer", "Per participant"),
            Self::OfWageBill => phrase!("% van de loonsom", "% of the wage bill"),
        }
    }
}

/// Which lines an amount is the sum of; what is absent is not chosen on.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Selection {
    /// Only of this article.
    pub article: Option<ArticleId>,
    /// Only of this driver.
    pub driver: Option<DriverKind>,
    /// Only of these workers.
    pub group: Option<Group>,
    /// Of everybody, or only of those whose pay is in the wage bill.
    pub workers: Workers,
    /// Only costs of this nature.
    pub nature: Option<Nature>,
    /// Only what this payer bears.
    pub payer: Option<Payer>,
    /// Only of this year.
    pub year: Option<Year>,
    /// What of each line counts.
    pub base: Base,
    /// What the sum is divided by.
    pub measure: Measure,
}

impl Selection {
    /// All lines of a year, or of the term.
    pub fn of(year: Option<Year>) -> Self {
        Self { year, ..Self::default() }
    }

    /// Whether it chooses on anything but the year.
    pub(super) fn is_narrowed(&self) -> bool {
        let Self { article, driver, group, workers, nature, payer, year: _, base: _, measure: _ } = self;
        article.is_some()
            || driver.is_some()
            || group.is_some()
            || *workers != Workers::All
            || nature.is_some()
            || payer.is_some()
    }

    /// Whether a line is among them.
    pub fn holds(&self, costs: &Explainer<'_>, line: &Line) -> bool {
        let Self { article, driver, group, workers, nature, payer: _, year, base: _, measure: _ } = self;
        // What is cheap to see is asked first: there are many lines.
        year.is_none_or(|year| line.year == year)
            && driver.is_none_or(|driver| line.kind == driver)
            && nature.is_none_or(|nature| nature.holds(line.kind))
            && group.as_ref().is_none_or(|group| match group {
                Group::Profile(id) => line.profile.is_some_and(|profile| costs.given.profiles[profile].id == *id),
                Group::Unit => line.profile.is_none(),
            })
            && workers.hold(line.profile.map(|profile| &costs.given.profiles[profile]))
            && article.as_deref().is_none_or(|article| costs.article_of(line) == article)
    }
}
