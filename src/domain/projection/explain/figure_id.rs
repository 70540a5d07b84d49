//! The names of figures: `line/taal/paid_lesson_time/oogst/2027`.

use crate::domain::costs::Payer;
use crate::domain::id::{ArticleId, ProfileId, SchemeId};
use crate::domain::learning::Level;
use crate::domain::period::Year;
use crate::domain::projection::reach::{Position, Stay};
use crate::domain::projection::selection::Selection;

/// A figure of a calculation: the one address by which window, terminal and documents know it.
///
/// Its text form (`explain/address`) is stable: scripts and documents use it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureId {
    /// `line/CLAUSE/DRIVER/PROFILE/YEAR`; a driver that stands twice in a clause is `DRIVER#2`, a unit line has profile `–`.
    Line {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// The driver, with `#n` from its second occurrence.
        driver: String,
        /// Id of the profile; absent for a line of the whole unit.
        profile: Option<ProfileId>,
        /// The calendar year.
        year: Year,
    },
    /// `line_payer/CLAUSE/DRIVER/PROFILE/YEAR/PAYER`.
    LinePayer {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// Code of the driver, with `#n` from its second occurrence.
        driver: String,
        /// Id of the profile; absent for a line of the whole unit.
        profile: Option<ProfileId>,
        /// The calendar year.
        year: Year,
        /// Whose part of it is meant.
        payer: Payer,
    },
    /// `line_existing/CLAUSE/DRIVER/PROFILE/YEAR`: what of a line is owed anyway.
    LineExisting {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// Code of the driver, with `#n` from its second occurrence.
        driver: String,
        /// Id of the profile; absent for a line of the whole unit.
        profile: Option<ProfileId>,
        /// The calendar year.
        year: Year,
    },
    /// `hourly_cost/PROFILE/YEAR`.
    HourlyCost {
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `worked_hour/PROFILE/YEAR`: a paid hour divided by the share of hours that is worked.
    WorkedHour {
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `annual_pay/PROFILE/YEAR`.
    AnnualPay {
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `heads/PROFILE/YEAR`: at the start of the year.
    Heads {
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `stay/PROFILE/YEARS/LEVEL/YEAR`: workers with so many completed years of stay, at the start of the year; with `all`
    /// for every level.
    Stayed {
        /// Id of the profile.
        profile: ProfileId,
        /// Completed years of stay; the last of them and more.
        completed: usize,
        /// Their level of Dutch; all where absent.
        level: Option<Level>,
        /// The calendar year.
        year: Year,
    },
    /// `movers/PROFILE/YEARS/LEVEL/YEAR`: those of them who move up a level in the year.
    Movers {
        /// Id of the profile.
        profile: ProfileId,
        /// Completed years of stay; the last of them and more.
        completed: usize,
        /// The level they leave.
        level: Level,
        /// The calendar year.
        year: Year,
    },
    /// `arrivals/PROFILE/YEAR`.
    Arrivals {
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `participants/CLAUSE/PROFILE/YEAR`.
    Participants {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `participants/CLAUSE/PROFILE/level/LEVEL/YEAR`: of a clause that teaches.
    ParticipantsAt {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// Id of the profile.
        profile: ProfileId,
        /// Their level at the start of the year.
        level: Level,
        /// The calendar year.
        year: Year,
    },
    /// `new_participants/CLAUSE/PROFILE/YEAR`.
    NewParticipants {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `lesson_hours/CLAUSE/PROFILE/YEAR`: of all participants.
    LessonHours {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `level_steps/CLAUSE/PROFILE/YEAR`.
    LevelSteps {
        /// Id of the clause: that of its article.
        clause: ArticleId,
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `wage_bill/YEAR`: of the whole year.
    WageBill {
        /// The calendar year.
        year: Year,
    },
    /// A sum of lines, or what comes of dividing it: `gross/YEAR`, `article/ARTICLE/driver/DRIVER/total`,
    /// `share/after_certain/group/PROFILE/YEAR`.
    ///
    /// First what it is measured by, where that is not euro; then the base, where that is not gross; then what is
    /// chosen on in pairs, in the order article, driver, group, nature, payer; last the year, or `total` for the term.
    Sum(Selection),
    /// `workers/YEAR` or `workers/total`: all workers at the start of the year, or of every year together.
    Workers {
        /// The year; the sum of all years where absent.
        year: Option<Year>,
    },
    /// `reach/COUNT/POSITION/STAY/YEAR`, with `all` for every position or stay.
    Reach {
        /// What is counted.
        count: ReachCount,
        /// Position on the labour market; all where absent.
        position: Option<Position>,
        /// Length of stay; all where absent.
        stay: Option<Stay>,
        /// The year.
        year: Year,
    },
    /// `granted/COUNT/YEAR` or `granted/COUNT/scheme/SCHEME/YEAR`, with `total` for the term.
    Granted {
        /// Which money counts.
        count: GrantCount,
        /// Only this scheme, with all stretches of its terms; every scheme where absent.
        scheme: Option<SchemeId>,
        /// The year; over the term where absent.
        year: Option<Year>,
    },
    /// `grant/SCHEME/YEAR`; of an uncertain scheme what it would pay.
    Grant {
        /// Id of the scheme.
        scheme: SchemeId,
        /// The calendar year.
        year: Year,
    },
    /// `pool/SCHEME/YEAR`: what a fund that pays from contributions has to pay from.
    Pool {
        /// Id of the scheme.
        scheme: SchemeId,
        /// The calendar year.
        year: Year,
    },
    /// `claim/SCHEME/YEAR/N`: the Nth claim of a grant, from 1.
    Claim {
        /// Id of the scheme.
        scheme: SchemeId,
        /// The calendar year.
        year: Year,
        /// Its number among the claims of the grant, from 1.
        index: usize,
    },
    /// `lesson_cost/YEAR` or `lesson_cost/total`: gross cost of rights to lessons.
    LessonCost {
        /// The year; over the term where absent.
        year: Option<Year>,
    },
    /// `level_cost/YEAR` or `level_cost/total`: that cost for each level gained.
    LevelCost {
        /// The year; over the term where absent.
        year: Option<Year>,
    },
    /// `worth/ARTICLE/user_undertaking` or `worth/ARTICLE/agency`: what a right comes to a year for one who takes part.
    Worth {
        /// The article that gives it.
        article: ArticleId,
        /// Whose workers take part.
        workers: WorkersOf,
    },
    /// `full_use/FIGURE`: the figure in a run in which everybody who may takes part; never of such a figure itself.
    FullUse(Box<FigureId>),
}

/// What is counted of those who are reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReachCount {
    /// Workers at the start of the year.
    Workers,
    /// Workers who take part in lessons or career support, each once.
    Participants,
    /// Participants as a share of workers.
    Share,
    /// Level steps credited.
    LevelSteps,
}

/// By whom workers are employed: the two that equivalence compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkersOf {
    /// The employer where the work is done.
    UserUndertaking,
    /// An agency.
    Agency,
}

/// Which grants count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GrantCount {
    /// What is promised: certain, and of amounts that somebody published.
    Promised,
    /// What is certain, also where its amounts are assumed.
    Certain,
    /// What uncertain schemes would pay if their money was awarded.
    IfAwarded,
    /// Certain money and chance × uncertain money.
    Expected,
}

impl FigureId {
    /// Gross cost of a year, or over the term.
    pub fn gross(year: Option<Year>) -> Self {
        Self::Sum(Selection::of(year))
    }

    /// What a payer bears in a year or over the term, after certain schemes.
    pub fn payer(payer: Payer, year: Option<Year>) -> Self {
        Self::Sum(Selection { payer: Some(payer), ..Selection::of(year) })
    }
}
