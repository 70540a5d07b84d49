//! For each check on dates, parties, parameters and articles: the smallest dossier it objects to, and one that is right.

mod articles;
mod money;
mod term;
mod time;
mod workers;

use akkoord::domain::agreement::Dossier;
use akkoord::domain::checks::{Part, Place};
use akkoord::domain::clause::Value;
use akkoord::domain::period::Date;

use crate::checks::base::Change;
use crate::support::TODAY;

/// A check with the change that triggers it, the one that does not, and where it says so.
pub struct Case {
    pub check: &'static str,
    pub bad: fn(&mut Dossier),
    pub good: fn(&mut Dossier),
    pub place: Place,
    /// The day of the check.
    pub today: Date,
}

fn case(check: &'static str, place: Place, bad: fn(&mut Dossier), good: fn(&mut Dossier)) -> Case {
    Case { check, bad, good, place, today: TODAY }
}

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

fn choice(id: &str) -> Value {
    Value::Choice(id.to_owned())
}

fn lessons(dossier: &mut Dossier) -> &mut Dossier {
    dossier.add("language-lessons")
}

/// The cases of every subject.
pub fn cases() -> Vec<Case> {
    [term::cases(), workers::cases(), time::cases(), articles::cases(), money::cases()].into_iter().flatten().collect()
}

/// The only paragraph of the free article.
pub fn paragraph() -> Place {
    Place::Article { article: "free".into(), part: Part::Paragraph { index: 0, label: None } }
}

/// Checks on what no template of the library can say; they have a test of their own.
pub const WITHOUT_CASE: [&str; 1] = ["wage-not-continued"];
