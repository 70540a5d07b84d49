//! A first look at all rows: how the numbers and dates of each column are written, and what that leaves open.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rust_decimal::Decimal;

use super::cell::{Cell, Row};
use super::dates::{self, DateOrder};
use super::heading::period_of;
use super::mapping::Mapping;
use super::numbers::{self, DecimalSign, NumberFormat, written};
use super::person::{fingerprint, repeated};
use super::words::{self, Said, plain};
use super::{PayrollFile, Stopped, Watch};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::payroll::{Answer, Field, HiddenRows, PartScale, PayCycle};
use crate::domain::remedy::Remedy;
use crate::domain::words::{Message, Subject};
use crate::message;

/// How the columns of a file are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Survey {
    pub numbers: BTreeMap<Field, NumberFormat>,
    pub dates: BTreeMap<Field, DateOrder>,
    pub part_time: PartScale,
    /// Whether cells of the registration column are dates: then an empty one means not registered.
    pub registration_dates: bool,
    /// Whether the column of periods says of which period pay is; one of period numbers does not.
    pub periods_by_row: bool,
    /// Whether the column of statuses says who is in service.
    pub statuses: bool,
    /// Fingerprints of personnel numbers that stand on several rows, in order.
    pub repeated: Vec<u64>,
    /// What the rows leave open: somebody must say it.
    pub questions: Vec<Diagnostic>,
}

/// Above this, no row of a part-time column is a share of 1; below it, none is a percentage.
const LARGEST_SHARE: Decimal = Decimal::TWO;

/// What the rows show of the part-time column.
#[derive(Default)]
struct Parts {
    shares: usize,
    percentages: usize,
}

impl Parts {
    fn add(&mut self, cell: Cell<'_>) {
        let size = match cell {
            Cell::Text(text) => match written(text) {
                // A percent sign says it itself.
                Some((_, "%")) | None => return,
                Some((written, _)) => written.magnitude(),
            },
            Cell::Number(number) => number,
            Cell::Empty | Cell::Percent(_) | Cell::Duration(_) | Cell::Date(_) => return,
        };
        if size > LARGEST_SHARE {
            self.percentages += 1;
        } else if !size.is_zero() {
            self.shares += 1;
        }
    }
}

/// What a first look gathers.
struct Gathered {
    numbers: Vec<(Field, usize, numbers::Evidence)>,
    dates: Vec<(Field, usize, dates::Evidence)>,
    parts: Parts,
    registration_dates: bool,
    knows_period: bool,
    knows_status: bool,
    persons: Vec<u64>,
    /// Where periods, statuses and personnel numbers stand.
    columns: [Option<usize>; 3],
}

impl Gathered {
    fn new(mapping: &Mapping) -> Self {
        let of = |wanted: fn(Field) -> bool| {
            mapping.columns.iter().filter(move |(field, _)| wanted(**field)).map(|(field, column)| (*field, *column))
        };
        Self {
            numbers: of(Field::is_number).map(|(field, column)| (field, column, Default::default())).collect(),
            dates: of(Field::is_date).map(|(field, column)| (field, column, Default::default())).collect(),
            parts: Parts::default(),
            registration_dates: false,
            knows_period: false,
            knows_status: false,
            persons: Vec::new(),
            columns: [Field::PayPeriod, Field::Status, Field::PersonNumber]
                .map(|field| mapping.columns.get(&field).copied()),
        }
    }

    fn add(&mut self, row: Row<'_>, mapping: &Mapping) {
        for (field, column, evidence) in &mut self.numbers {
            let cell = row.cell(*column);
            if let Cell::Text(text) = cell {
                evidence.add(text);
            }
            if *field == Field::PartTime {
                self.parts.add(cell);
            }
        }
        for (field, column, evidence) in &mut self.dates {
            let dated = match row.cell(*column) {
                Cell::Text(text) => evidence.add(text),
                Cell::Date(_) => true,
                Cell::Empty | Cell::Number(_) | Cell::Percent(_) | Cell::Duration(_) => false,
            };
            self.registration_dates |= dated && *field == Field::Registration;
        }
        let [period, status, person] = self.columns;
        let text = |column: Option<usize>| match row.cell(column?) {
            Cell::Text(text) => Some(text),
            Cell::Empty | Cell::Number(_) | Cell::Percent(_) | Cell::Duration(_) | Cell::Date(_) => None,
        };
        if !self.knows_period {
            self.knows_period = text(period)
                .is_some_and(|text| period_of(text).is_some() || mapping.said.period_words.contains_key(&plain(text)));
        }
        if !self.knows_status {
            self.knows_status = text(status).is_some_and(|text| {
                matches!(words::in_service(text), Said::Known(_)) || mapping.said.statuses.contains_key(&plain(text))
            });
        }
        if let Some(column) = person {
            self.persons.extend(fingerprint(row.cell(column)));
        }
    }
}

/// Looks at every row of `file`.
pub(super) fn survey(file: &PayrollFile, mapping: &Mapping, watch: &mut Watch<'_>) -> Result<Survey, Stopped> {
    let mut gathered = Gathered::new(mapping);
    let visited = file.table.each_row(|row, _, read| {
        gathered.add(row, mapping);
        watch.at(read)
    });
    if let ControlFlow::Break(stopped) = visited {
        return Err(stopped);
    }
    let Gathered { numbers, dates, parts, registration_dates, knows_period, knows_status, persons, columns: _ } =
        gathered;
    let percent = if parts.percentages > 0 { PartScale::Percent } else { PartScale::Share };
    let pay = [Field::Pay, Field::FullTimePay].into_iter().filter(|field| mapping.columns.contains_key(field));
    let mut found = Survey {
        numbers: BTreeMap::new(),
        dates: BTreeMap::new(),
        part_time: mapping.said.scale.unwrap_or(percent),
        registration_dates,
        periods_by_row: knows_period && pay.into_iter().any(|field| mapping.period_may_differ(field)),
        statuses: knows_status,
        repeated: repeated(persons),
        questions: Vec::new(),
    };
    for (field, column, evidence) in numbers {
        let format = match mapping.said.decimal_signs.get(&field) {
            Some(sign) => Some(NumberFormat { sign: *sign, mixed: false }),
            None => evidence.format(),
        };
        match format {
            Some(format) => {
                found.numbers.insert(field, format);
            }
            None => found.questions.push(open_sign(file, field, column)),
        }
    }
    for (field, column, evidence) in dates {
        match mapping.said.date_orders.get(&field).copied().or_else(|| evidence.order()) {
            Some(order) => {
                found.dates.insert(field, order);
            }
            None => found.questions.push(open_order(file, field, column)),
        }
    }
    for (field, column) in mapping.columns.iter().filter(|(field, _)| field.has_period()) {
        let by_row = found.periods_by_row && matches!(field, Field::Pay | Field::FullTimePay);
        // Hourly wages are read first; other pay only fills in where there is none.
        if mapping.period_is_open(*field) && !by_row {
            found.questions.push(open_period(file, mapping, *field, *column));
        }
    }
    if parts.shares > 0 && parts.percentages > 0 && mapping.said.scale.is_none() {
        found.questions.extend(mapping.columns.get(&Field::PartTime).map(|column| open_scale(file, *column)));
    }
    if let (count @ 1.., None) = (file.hidden_rows(), mapping.said.hidden) {
        found.questions.push(hidden_rows(file, count));
    }
    Ok(found)
}

/// A question about the file with the answers to it.
fn question(file: &PayrollFile, message: Message, answers: impl IntoIterator<Item = Remedy>) -> Diagnostic {
    let asked = Diagnostic::error(Subject::File(file.name.clone()), message);
    answers.into_iter().fold(asked, Diagnostic::remedy)
}

fn open_sign(file: &PayrollFile, field: Field, column: usize) -> Diagnostic {
    let message = message!(
        nl: "de rijen laten open of {heading} een decimale komma of punt heeft",
        en: "the rows leave open whether {heading} has a decimal comma or point", heading = file.shown(column)
    );
    question(file, message, [Remedy::DecimalSign(field)])
}

fn open_order(file: &PayrollFile, field: Field, column: usize) -> Diagnostic {
    let message = message!(
        nl: "de rijen laten open of in {heading} de dag of de maand voorop staat",
        en: "the rows leave open whether the day or the month stands first in {heading}", heading = file.shown(column)
    );
    question(file, message, [Remedy::DateOrder(field)])
}

fn open_period(file: &PayrollFile, mapping: &Mapping, field: Field, column: usize) -> Diagnostic {
    let heading = file.shown(column);
    let message = match mapping.period(field) {
        Some(PayCycle::Day) => message!(
            nl: "{heading} is per dag; hoeveel dagen een week heeft, staat er niet bij",
            en: "{heading} is by the day; how many days a week has is not said", heading = heading
        ),
        _ => message!(
            nl: "van welke periode is {heading}?", en: "of which period is {heading}?", heading = heading
        ),
    };
    let offered: &[PayCycle] = match (mapping.period(field), field) {
        (Some(PayCycle::Day), _) => &[PayCycle::Day],
        (_, field) if field.is_of_hours() => &[PayCycle::Week, PayCycle::FourWeeks, PayCycle::Month, PayCycle::Year],
        (_, _) => &[PayCycle::Month, PayCycle::FourWeeks, PayCycle::Week, PayCycle::Year],
    };
    question(file, message, offered.iter().map(|period| Remedy::Answer(Answer::Period(field, *period))))
}

fn open_scale(file: &PayrollFile, column: usize) -> Diagnostic {
    let message = message!(
        nl: "in {heading} staan getallen als 80 en als 0,8 door elkaar",
        en: "numbers such as 80 and such as 0.8 stand side by side in {heading}", heading = file.shown(column)
    );
    let scales = [PartScale::Percent, PartScale::Share];
    question(file, message, scales.map(|scale| Remedy::Answer(Answer::Scale(scale))))
}

fn hidden_rows(file: &PayrollFile, count: usize) -> Diagnostic {
    let message = message!(
        nl: "{count, plural, one {# regel is} other {# regels zijn}} in het werkboek verborgen, bijvoorbeeld door een filter",
        en: "{count, plural, one {# row is} other {# rows are}} hidden in the workbook, by a filter for instance", count = count
    );
    let choices = [HiddenRows::Read, HiddenRows::LeaveOut];
    question(file, message, choices.map(|hidden| Remedy::Answer(Answer::Hidden(hidden))))
}

/// The sign that a column without evidence would be read with; every whole number reads the same.
pub(super) const ANY_SIGN: NumberFormat = NumberFormat { sign: DecimalSign::Comma, mixed: false };
