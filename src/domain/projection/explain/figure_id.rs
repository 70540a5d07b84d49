//! The names of figures: `line/taal/paid_lesson_time/oogst/2027`.

use std::fmt;
use std::str::FromStr;

use crate::domain::costs::Payer;
use crate::domain::id::ProfileId;
use crate::domain::period::Year;

/// A figure of a calculation. Its text form is stable: scripts and documents use it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureId {
    /// `line/CLAUSE/DRIVER/PROFILE/YEAR`; a driver that stands twice in a clause is `DRIVER#2`, a unit line has profile `–`.
    Line {
        /// Id of the clause: that of its article.
        clause: String,
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
        clause: String,
        /// Code of the driver, with `#n` from its second occurrence.
        driver: String,
        /// Id of the profile; absent for a line of the whole unit.
        profile: Option<ProfileId>,
        /// The calendar year.
        year: Year,
        /// Whose part of it is meant.
        payer: Payer,
    },
    /// `hourly_cost/PROFILE/YEAR`.
    HourlyCost {
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
        clause: String,
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `new_participants/CLAUSE/PROFILE/YEAR`.
    NewParticipants {
        /// Id of the clause: that of its article.
        clause: String,
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `lesson_hours/CLAUSE/PROFILE/YEAR`: of all participants.
    LessonHours {
        /// Id of the clause: that of its article.
        clause: String,
        /// Id of the profile.
        profile: ProfileId,
        /// The calendar year.
        year: Year,
    },
    /// `level_steps/CLAUSE/PROFILE/YEAR`.
    LevelSteps {
        /// Id of the clause: that of its article.
        clause: String,
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
    /// `gross/YEAR` or `gross/total`.
    Gross {
        /// The year; over the term where absent.
        year: Option<Year>,
    },
    /// `payer/PAYER/YEAR` or `payer/PAYER/total`: after certain schemes.
    Payer {
        /// Whose part of it is meant.
        payer: Payer,
        /// The year; over the term where absent.
        year: Option<Year>,
    },
    /// `grant/SCHEME/YEAR`; of an uncertain scheme what it would pay.
    Grant {
        /// Id of the scheme.
        scheme: String,
        /// The calendar year.
        year: Year,
    },
    /// `claim/SCHEME/YEAR/N`: the Nth claim of a grant, from 1.
    Claim {
        /// Id of the scheme.
        scheme: String,
        /// The calendar year.
        year: Year,
        /// Its number among the claims of the grant, from 1.
        index: usize,
    },
}

/// How the whole term is written where a year could stand.
const TOTAL: &str = "total";
/// How a unit line's missing profile is written.
const UNIT: &str = "–";

impl fmt::Display for FigureId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let profile_or_unit = |profile: &Option<ProfileId>| profile.as_ref().map_or(UNIT, ProfileId::as_str).to_owned();
        let year_or_total = |year: &Option<Year>| year.map_or_else(|| TOTAL.to_owned(), |year| year.to_string());
        match self {
            Self::Line { clause, driver, profile, year } => {
                write!(formatter, "line/{clause}/{driver}/{}/{year}", profile_or_unit(profile))
            }
            Self::LinePayer { clause, driver, profile, year, payer } => {
                write!(formatter, "line_payer/{clause}/{driver}/{}/{year}/{}", profile_or_unit(profile), payer.code())
            }
            Self::HourlyCost { profile, year } => write!(formatter, "hourly_cost/{profile}/{year}"),
            Self::AnnualPay { profile, year } => write!(formatter, "annual_pay/{profile}/{year}"),
            Self::Heads { profile, year } => write!(formatter, "heads/{profile}/{year}"),
            Self::Arrivals { profile, year } => write!(formatter, "arrivals/{profile}/{year}"),
            Self::Participants { clause, profile, year } => write!(formatter, "participants/{clause}/{profile}/{year}"),
            Self::NewParticipants { clause, profile, year } => {
                write!(formatter, "new_participants/{clause}/{profile}/{year}")
            }
            Self::LessonHours { clause, profile, year } => write!(formatter, "lesson_hours/{clause}/{profile}/{year}"),
            Self::LevelSteps { clause, profile, year } => write!(formatter, "level_steps/{clause}/{profile}/{year}"),
            Self::WageBill { year } => write!(formatter, "wage_bill/{year}"),
            Self::Gross { year } => write!(formatter, "gross/{}", year_or_total(year)),
            Self::Payer { payer, year } => write!(formatter, "payer/{}/{}", payer.code(), year_or_total(year)),
            Self::Grant { scheme, year } => write!(formatter, "grant/{scheme}/{year}"),
            Self::Claim { scheme, year, index } => write!(formatter, "claim/{scheme}/{year}/{index}"),
        }
    }
}

/// A text that names no kind of figure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("‘{0}’ names no figure")]
pub struct UnknownFigure(pub String);

impl FromStr for FigureId {
    type Err = UnknownFigure;

    fn from_str(text: &str) -> Result<Self, UnknownFigure> {
        let unknown = || UnknownFigure(text.to_owned());
        let year = |part: &str| part.parse::<Year>().map_err(|_| unknown());
        let year_or_total = |part: &str| if part == TOTAL { Ok(None) } else { year(part).map(Some) };
        let profile_or_unit = |part: &str| (part != UNIT && part != "-").then(|| ProfileId::from(part));
        let payer = |part: &str| Payer::from_code(part).ok_or_else(unknown);
        let parts: Vec<&str> = text.split('/').collect();
        let owned = |part: &str| part.to_owned();
        Ok(match parts.as_slice() {
            ["line", clause, driver, profile, of] => Self::Line {
                clause: owned(clause),
                driver: owned(driver),
                profile: profile_or_unit(profile),
                year: year(of)?,
            },
            ["line_payer", clause, driver, profile, of, bearer] => Self::LinePayer {
                clause: owned(clause),
                driver: owned(driver),
                profile: profile_or_unit(profile),
                year: year(of)?,
                payer: payer(bearer)?,
            },
            ["hourly_cost", profile, of] => Self::HourlyCost { profile: ProfileId::from(*profile), year: year(of)? },
            ["annual_pay", profile, of] => Self::AnnualPay { profile: ProfileId::from(*profile), year: year(of)? },
            ["heads", profile, of] => Self::Heads { profile: ProfileId::from(*profile), year: year(of)? },
            ["arrivals", profile, of] => Self::Arrivals { profile: ProfileId::from(*profile), year: year(of)? },
            ["participants", clause, profile, of] => {
                Self::Participants { clause: owned(clause), profile: ProfileId::from(*profile), year: year(of)? }
            }
            ["new_participants", clause, profile, of] => {
                Self::NewParticipants { clause: owned(clause), profile: ProfileId::from(*profile), year: year(of)? }
            }
            ["lesson_hours", clause, profile, of] => {
                Self::LessonHours { clause: owned(clause), profile: ProfileId::from(*profile), year: year(of)? }
            }
            ["level_steps", clause, profile, of] => {
                Self::LevelSteps { clause: owned(clause), profile: ProfileId::from(*profile), year: year(of)? }
            }
            ["wage_bill", of] => Self::WageBill { year: year(of)? },
            ["gross", of] => Self::Gross { year: year_or_total(of)? },
            ["payer", bearer, of] => Self::Payer { payer: payer(bearer)?, year: year_or_total(of)? },
            ["grant", scheme, of] => Self::Grant { scheme: owned(scheme), year: year(of)? },
            ["claim", scheme, of, index] => {
                Self::Claim { scheme: owned(scheme), year: year(of)?, index: index.parse().map_err(|_| unknown())? }
            }
            _ => return Err(unknown()),
        })
    }
}
