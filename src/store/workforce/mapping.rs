//! Which column holds what and how its cells are to be read: proposed from the headings, changed and answered by the user.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::dates::DateOrder;
use super::heading::{Heading, heading};
use super::numbers::DecimalSign;
use super::words::plain;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::learning::{Level, Schooling};
use crate::domain::payroll::{Answer, ContractKind, FewOfAKind, Field, HiddenRows, PartScale, PayCycle, SameNumber};
use crate::domain::remedy::Remedy;
use crate::domain::words::Subject;
use crate::message;

/// Which column holds what, and how its cells are to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The column of each field, from 0.
    pub columns: BTreeMap<Field, usize>,
    /// Fields whose column is only a guess, which somebody must confirm.
    pub guesses: BTreeSet<Field>,
    /// Fields that several columns hold by their headings, of which somebody must choose one.
    pub rivals: BTreeMap<Field, Vec<usize>>,
    /// Columns that say who somebody is: recognised, and never shown or kept.
    pub personal: BTreeSet<usize>,
    /// What somebody said where the file leaves it open.
    pub said: Said,
    /// What the headings say.
    headings: Vec<Heading>,
}

/// What somebody said where a file leaves it open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The decimal sign of a field.
    pub decimal_signs: BTreeMap<Field, DecimalSign>,
    /// The order of day and month of a field.
    pub date_orders: BTreeMap<Field, DateOrder>,
    /// The period of a field.
    pub periods: BTreeMap<Field, PayCycle>,
    /// What words mean as kinds of contract; nothing: that of somebody who is no worker.
    pub contracts: BTreeMap<String, Option<ContractKind>>,
    /// What words mean as schooling; nothing: not known.
    pub schoolings: BTreeMap<String, Option<Schooling>>,
    /// What words mean as levels; nothing: not known.
    pub levels: BTreeMap<String, Option<Level>>,
    /// Whether words mean that somebody is in service.
    pub statuses: BTreeMap<String, bool>,
    /// What words mean as periods.
    pub period_words: BTreeMap<String, PayCycle>,
    /// How the part-time column states a part.
    pub scale: Option<PartScale>,
    /// What becomes of hidden rows.
    pub hidden: Option<HiddenRows>,
    /// What rows of one number are.
    pub repeats: Option<SameNumber>,
    /// Pay below the adult minimum is youth pay.
    pub youth_pay: bool,
    /// What becomes of kinds of contract with few workers.
    pub few: Option<FewOfAKind>,
    /// What is out of the ordinary is as it should be.
    pub as_it_is: bool,
}

/// The fields without which no row can be read; of several that would do, the likeliest first.
const NEEDED: [&[Field]; 4] =
    [&[Field::Contract, Field::Indefinite], &Field::PAY, &[Field::Hours, Field::PartTime], &[Field::StartDate]];

impl Mapping {
    /// The mapping that the headings suggest, and how sure it is: 100 for every heading that is known, less for a guess.
    ///
    /// A field gets the one column whose heading names it. Where several do equally well it gets none and they are
    /// rivals; a heading that has unknown words is a guess, made only for what every row needs and for the day of
    /// leaving, which would be wrong in silence if it were left out.
    pub fn proposed<S: AsRef<str>>(headings: &[S]) -> (Self, u32) {
        let headings: Vec<Heading> = headings.iter().map(|text| heading(text.as_ref())).collect();
        let personal = headings.iter().enumerate().filter(|(_, heading)| heading.personal).map(|(column, _)| column);
        let mut mapping = Self { personal: personal.collect(), ..Self::default() };
        let mut total = 0;
        for field in Field::ALL {
            let of = |sure: bool| -> Vec<usize> {
                let fits = |heading: &Heading| heading.field == Some(field) && heading.sure == sure;
                (0..headings.len()).filter(|column| fits(&headings[*column])).collect()
            };
            let (columns, sure) = match of(true) {
                columns if columns.is_empty() => (of(false), false),
                columns => (columns, true),
            };
            let best = best_of(columns, &headings);
            match best.as_slice() {
                [] => {}
                [column] if sure || may_be_guessed(field) => {
                    mapping.columns.insert(field, *column);
                    if !sure {
                        mapping.guesses.insert(field);
                    }
                    total += headings[*column].weight();
                }
                [_] => {}
                [first, ..] if sure || may_be_guessed(field) => {
                    total += headings[*first].weight();
                    mapping.rivals.insert(field, best);
                }
                [_, ..] => {}
            }
        }
        mapping.headings = headings;
        mapping.leave_out_what_is_not_needed();
        (mapping, total)
    }

    /// Guesses and rivals of a field count for nothing where another field, surely known, does as well.
    fn leave_out_what_is_not_needed(&mut self) {
        for fields in NEEDED {
            let is_sure = |field: &Field| self.columns.contains_key(field) && !self.guesses.contains(field);
            let Some(first) = fields.iter().position(is_sure) else { continue };
            for (place, field) in fields.iter().enumerate() {
                if self.guesses.remove(field) {
                    self.columns.remove(field);
                }
                if place > first {
                    self.rivals.remove(field);
                }
            }
        }
    }

    /// Gives `field` this column, or none; one column holds one field, so another that had it has none from then on.
    pub fn assign(&mut self, field: Field, column: Option<usize>) {
        self.columns.remove(&field);
        self.guesses.remove(&field);
        self.rivals.remove(&field);
        if let Some(column) = column {
            self.columns.retain(|_, taken| *taken != column);
            self.columns.insert(field, column);
        }
    }

    /// Takes in what somebody says.
    pub fn answer(&mut self, answer: Answer) {
        let said = &mut self.said;
        match answer {
            Answer::Column(field, column) => self.assign(field, Some(column)),
            Answer::HoursTogether(first, second) => {
                self.assign(Field::Hours, Some(first));
                self.assign(Field::MoreHours, Some(second));
            }
            Answer::Period(field, period) => {
                said.periods.insert(field, period);
            }
            Answer::Contract(word, kind) => {
                said.contracts.insert(plain(&word), kind);
            }
            Answer::Schooling(word, schooling) => {
                said.schoolings.insert(plain(&word), schooling);
            }
            Answer::Level(word, level) => {
                said.levels.insert(plain(&word), level);
            }
            Answer::Status(word, in_service) => {
                said.statuses.insert(plain(&word), in_service);
            }
            Answer::PeriodWord(word, period) => {
                said.period_words.insert(plain(&word), period);
            }
            Answer::Scale(scale) => said.scale = Some(scale),
            Answer::Hidden(hidden) => said.hidden = Some(hidden),
            Answer::Repeats(repeats) => said.repeats = Some(repeats),
            Answer::YouthPay => said.youth_pay = true,
            Answer::Few(few) => said.few = Some(few),
            Answer::AsItIs => said.as_it_is = true,
            // Of the dossier, not of the file.
            Answer::SmallestGroup(_) => {}
        }
    }

    fn heading_of(&self, field: Field) -> Option<&Heading> {
        self.headings.get(*self.columns.get(&field)?)
    }

    /// The period of a field: as somebody says, otherwise as its heading does; nothing where that is open.
    pub fn period(&self, field: Field) -> Option<PayCycle> {
        let said = self.said.periods.get(&field).copied();
        said.or_else(|| self.heading_of(field)?.period).or_else(|| {
            // The week is what a full-time job is stated in, and what the field is called that somebody gave this column.
            let is_of_hours = self.heading_of(field).is_some_and(|heading| heading.field == Some(Field::Hours));
            let is_by_week = field == Field::FullTimeHours || field.is_of_hours() && !is_of_hours;
            (is_by_week && self.columns.contains_key(&field)).then_some(PayCycle::Week)
        })
    }

    /// Whether a column beside the pay may say of which period it is: somebody has not said it, nor its heading.
    pub(super) fn period_may_differ(&self, field: Field) -> bool {
        !self.said.periods.contains_key(&field)
            && self.heading_of(field).is_none_or(|heading| heading.period.is_none() || heading.assumed)
    }

    /// Whether the period of a field must still be said: the heading leaves it open, or names a day, of which nobody
    /// knows how many a week has.
    pub(super) fn period_is_open(&self, field: Field) -> bool {
        match self.period(field) {
            None => true,
            Some(PayCycle::Day) => !self.said.periods.contains_key(&field),
            // Nobody has hours an hour.
            Some(PayCycle::Hour) => field.is_of_hours(),
            Some(_) => false,
        }
    }

    /// The full-time week that the heading of the full-time pay names.
    pub(super) fn full_week(&self) -> Option<Decimal> {
        self.heading_of(Field::FullTimePay)?.full_week
    }

    /// The fields without which no row can be read and that have no column; of several that would do, the likeliest.
    pub fn missing(&self) -> impl Iterator<Item = Field> {
        let open = |fields: &&[Field]| {
            !fields.iter().any(|field| self.columns.contains_key(field) || self.rivals.contains_key(field))
        };
        NEEDED.into_iter().filter(open).map(|fields| fields[0])
    }

    /// What keeps the mapping from being used; `headings` is nothing for a file that has none.
    pub fn findings(&self, file: &str, headings: &[String]) -> Vec<Diagnostic> {
        let subject = || Subject::File(file.to_owned());
        let shown = |column: usize| shown(headings, column);
        let name = |field| Remedy::NameColumn { field, columns: (0..headings.len()).map(shown).collect() };
        let missing = self.missing().map(|field| {
            let message = message!(
                nl: "geen kolom gevonden voor {field}", en: "no column found for {field}", field = field.name()
            );
            Diagnostic::error(subject(), message).remedy(name(field))
        });
        let rivals = self.rivals.iter().map(|(field, columns)| {
            let named: Vec<String> = columns.iter().map(|column| format!("{} ({})", shown(*column), column + 1)).collect();
            let message = message!(
                nl: "meer dan één kolom kan {field} zijn: {columns}", en: "more than one column can be {field}: {columns}",
                field = field.name(), columns = named.join(", ")
            );
            let asked = Diagnostic::error(subject(), message).remedy(name(*field));
            match (field, columns.as_slice()) {
                // Hours of shifts and other hours, say: a row has one of them or both.
                (Field::Hours, [first, second]) => {
                    asked.remedy(Remedy::Answer(Answer::HoursTogether(*first, *second)))
                }
                _ => asked,
            }
        });
        let guesses = self.guesses.iter().filter_map(|field| {
            let column = *self.columns.get(field)?;
            let message = message!(
                nl: "is de kolom {heading} {field}?", en: "is the column {heading} {field}?",
                heading = shown(column), field = field.name()
            );
            Some(
                Diagnostic::error(subject(), message)
                    .remedy(Remedy::Answer(Answer::Column(*field, column)))
                    .remedy(name(*field)),
            )
        });
        let personal = self
            .columns
            .iter()
            .filter(|(field, column)| **field != Field::PersonNumber && self.personal.contains(column));
        let personal = personal.map(|(field, column)| {
            let message = message!(
                nl: "de kolom {heading} zegt wie iemand is en wordt niet gelezen",
                en: "the column {heading} says who somebody is and is not read", heading = shown(*column)
            );
            Diagnostic::error(subject(), message).remedy(name(*field))
        });
        missing.chain(rivals).chain(guesses).chain(personal).collect()
    }
}

/// A column as a message names it: by its heading, otherwise by its number.
pub(super) fn shown(headings: &[String], column: usize) -> String {
    match headings.get(column) {
        Some(heading) if !heading.is_empty() => format!("‘{heading}’"),
        _ => (column + 1).to_string(),
    }
}

/// Whether a column with unknown words in its heading is worth a question for `field`.
fn may_be_guessed(field: Field) -> bool {
    NEEDED.iter().any(|fields| fields.contains(&field)) && field != Field::Indefinite || field == Field::EndDate
}

/// Of columns that hold a field, those that name it best: contract hours before hours, and of the same thing in several
/// periods the shortest one that is no day.
fn best_of(columns: Vec<usize>, headings: &[Heading]) -> Vec<usize> {
    let rank = |column: &usize| {
        let Heading { period, exact, assumed: _, full_week: _, field: _, sure: _, personal: _ } = &headings[*column];
        let by_period = match period {
            Some(PayCycle::Hour) => 0,
            Some(PayCycle::Week) => 1,
            Some(PayCycle::Month) => 2,
            Some(PayCycle::FourWeeks) => 3,
            Some(PayCycle::TwoWeeks | PayCycle::Quarter | PayCycle::Year) => 4,
            Some(PayCycle::Day) | None => 5,
        };
        (!exact, by_period)
    };
    let best = columns.iter().map(rank).min();
    columns.into_iter().filter(|column| Some(rank(column)) == best).collect()
}
