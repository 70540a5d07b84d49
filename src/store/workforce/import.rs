//! All rows of a file into profiles, with every mistake by row.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use super::PayrollFile;
use super::cell::Row;
use super::mapping::Mapping;
use super::mistake::RowError;
use super::rows::{Limits, Read, RowReader};
use super::survey::survey;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::money::{Euro, Hours};
use crate::domain::payroll::Field;
use crate::domain::period::Date;
use crate::domain::words::{Message, Subject};
use crate::domain::workforce::grouping::{Frame, Groups};
use crate::domain::workforce::{Basis, Profile};
use crate::message;

/// Mistakes that are listed; the others are counted. Nobody mends more before trying again.
pub const LISTED: usize = 1_000;
/// Most workers a file may have: more than there are jobs in the Netherlands.
const MOST_ROWS: usize = 10_000_000;
/// Longest row, in bytes; a longer one is a quotation mark that is never closed.
const LONGEST_ROW: usize = 64 * 1024;
/// Rows between two looks at the clock and the cancel flag.
const STRIDE: usize = 4_096;

/// How an import is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Leave rows with mistakes out and go on with the others; otherwise there are no profiles where a row is wrong.
    pub skip_bad_rows: bool,
    /// The day at which completed years of stay are counted.
    pub reference_date: Date,
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The profiles; none where rows were wrong and bad rows were not to be skipped.
    pub profiles: Vec<Profile>,
    /// Gross pay of a year of all accepted rows; the profiles together have the same.
    pub gross_year: Euro,
    /// Hours a week of all accepted rows together.
    pub hours_per_week: Hours,
    /// Rows that became part of a profile.
    pub accepted: usize,
    /// Rows with a mistake in them; unless bad rows are skipped there are no profiles then.
    pub rejected: usize,
    /// The mistakes, in the order of the rows; at most [`LISTED`].
    pub errors: Vec<RowError>,
    /// How many mistakes there are, also those not listed.
    pub mistakes: usize,
    /// What was decided, left out or assumed.
    pub notes: Vec<Message>,
}

/// Why nothing came of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The mapping cannot be used, or rows leave open how a column is to be read.
    Unclear(Vec<Diagnostic>),
    /// The user stopped it.
    Stopped,
}

/// The user stopped it before the last row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stopped;

/// Tells how far an import is, and listens whether it should stop.
pub struct Watch<'w> {
    progress: &'w mut dyn FnMut(Progress),
    stop: &'w AtomicBool,
    size: usize,
    before: usize,
    rows: usize,
}

/// How far an import is: every row is looked at twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How much has been read, in the measure of `total`.
    pub done: usize,
    /// What there is to do, in the same measure.
    pub total: usize,
}

impl<'w> Watch<'w> {
    /// Reports to `progress` and stops where `stop` is set.
    pub fn new(progress: &'w mut dyn FnMut(Progress), stop: &'w AtomicBool) -> Self {
        Self { progress, stop, size: 0, before: 0, rows: 0 }
    }

    /// Sets how much there is to look at, of a look that goes over it once.
    pub(super) fn measure(&mut self, size: usize) {
        self.size = size.div_ceil(2);
    }

    /// A row has been visited; `read` is how much of the file lies before it.
    pub(super) fn at(&mut self, read: usize) -> ControlFlow<Stopped> {
        self.rows += 1;
        if !self.rows.is_multiple_of(STRIDE) {
            return ControlFlow::Continue(());
        }
        (self.progress)(Progress { done: self.before + read, total: 2 * self.size });
        if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(Stopped) } else { ControlFlow::Continue(()) }
    }
}

/// Why rows are no longer visited.
enum End {
    Stopped,
    Endless(usize),
    TooMany,
}

/// Reads every row of `file` and groups the workers into profiles.
///
/// # Errors
///
/// [`Refused::Unclear`] where a field has no column or the rows leave open how to read one; mistakes in rows are part of
/// the result.
pub fn import(
    file: &PayrollFile,
    mapping: &Mapping,
    frame: &Frame,
    options: Options,
    watch: &mut Watch<'_>,
) -> Result<Import, Refused> {
    let findings = mapping.findings(&file.name, &file.headings);
    if !findings.is_empty() {
        return Err(Refused::Unclear(findings));
    }
    watch.size = file.table.size();
    let survey = survey(file, mapping, watch).map_err(|Stopped| Refused::Stopped)?;
    if !survey.questions.is_empty() {
        return Err(Refused::Unclear(survey.questions));
    }
    watch.before = watch.size;
    let limits = Limits {
        minimum_wage: frame.minimum_wage,
        full_time_hours: frame.full_time_hours,
        reference_date: options.reference_date,
    };
    let mut reader = RowReader::new(file, mapping, &survey, limits);
    let mut groups = Groups::new(frame);
    let mut result = Import::default();
    let mut totals = Vec::new();
    let mut errors = Vec::new();
    let visited = file.table.each_row(|row, place, read| {
        if let Row::Fields(record) = row
            && record.as_slice().len() > LONGEST_ROW
        {
            return ControlFlow::Break(End::Endless(place.number()));
        }
        match reader.read(row, place, &mut errors) {
            Read::Worker(worker) => {
                groups.add(&worker);
                result.gross_year += worker.gross_year;
                result.hours_per_week += worker.hours_per_week;
                result.accepted += 1;
            }
            Read::Empty => {}
            Read::Totals => totals.push(place.number()),
            Read::Wrong => {
                result.rejected += 1;
                result.mistakes += errors.len();
                let room = LISTED.saturating_sub(result.errors.len());
                result.errors.extend(errors.drain(..).take(room));
            }
        }
        if result.accepted + result.rejected + totals.len() > MOST_ROWS {
            return ControlFlow::Break(End::TooMany);
        }
        watch.at(read).map_break(|Stopped| End::Stopped)
    });
    match visited {
        ControlFlow::Continue(()) => {}
        ControlFlow::Break(End::Stopped) => return Err(Refused::Stopped),
        ControlFlow::Break(End::Endless(row)) => return Err(Refused::Unclear(vec![endless(file, row)])),
        ControlFlow::Break(End::TooMany) => return Err(Refused::Unclear(vec![too_many(file)])),
    }
    if result.accepted + result.rejected == 0 {
        return Err(Refused::Unclear(vec![no_rows(file)]));
    }
    result.notes = file.notes(mapping);
    result.notes.extend(totals.iter().map(|row| {
        message!(
            nl: "regel {row} heeft alleen totalen en telt niet als werknemer",
            en: "row {row} has only totals and does not count as a worker", row = *row
        )
    }));
    if mapping.columns.contains_key(&Field::PartTime) && !mapping.columns.contains_key(&Field::FullTimeHours) {
        result.notes.push(message!(
            nl: "het bestand noemt geen voltijdse werkweek; die van het dossier is gebruikt",
            en: "the file names no full-time week; that of the dossier was used"
        ));
    }
    if result.rejected == 0 || options.skip_bad_rows {
        let grouped = groups.into_profiles(&basis(result.accepted, options.reference_date));
        result.profiles = grouped.profiles;
        result.notes.extend(grouped.notes);
    }
    Ok(result)
}

/// What the counted figures rest on, as the dossier says it.
fn basis(workers: usize, reference_date: Date) -> Basis {
    Basis {
        about: "aantal, uurloon, uren, verblijfsduur, taalniveau, opleiding en BRP, voor zover het bestand ze noemt"
            .to_owned(),
        source: None,
        assumption: Some(format!(
            "Geteld in een loonbestand met {workers} werknemers; volle jaren in dienst op {reference_date}."
        )),
    }
}

fn endless(file: &PayrollFile, row: usize) -> Diagnostic {
    Diagnostic::error(
        Subject::File(file.name.clone()),
        message!(nl: "regel {row} is langer dan 64 kB", en: "row {row} is longer than 64 kB", row = row),
    )
    .hint(message!(
        nl: "sluit het aanhalingsteken dat op deze regel opengaat", en: "close the quotation mark that opens on this row"
    ))
}

fn too_many(file: &PayrollFile) -> Diagnostic {
    Diagnostic::error(
        Subject::File(file.name.clone()),
        message!(nl: "het bestand heeft meer dan {most} regels", en: "the file has more than {most} rows", most = MOST_ROWS),
    )
    .hint(message!(nl: "splits het bestand", en: "split the file"))
}

fn no_rows(file: &PayrollFile) -> Diagnostic {
    Diagnostic::error(
        Subject::File(file.name.clone()),
        message!(nl: "onder de kopregel staat geen enkele werknemer", en: "not a single worker stands below the headings"),
    )
    .hint(message!(
        nl: "geef een bestand met een kopregel en een regel per werknemer", en: "give a file with a row of headings and a row for each worker"
    ))
}
