//! All rows of a file into profiles, with every mistake by row.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use super::PayrollFile;
use super::cell::Row;
use super::left_out::LeftOut;
use super::mapping::Mapping;
use super::mistake::RowError;
use super::questions::{few_of_a_kind, same_numbers};
use super::rows::{Found, Limits, Read, RowReader};
use super::service::{Absent, Repeats};
use super::summary::{Summary, out_of_the_ordinary};
use super::survey::survey;
use crate::domain::agreement::date_in_words;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::money::{Euro, Hours};
use crate::domain::payroll::{Field, HiddenRows};
use crate::domain::period::Date;
use crate::domain::words::{Message, Subject};
use crate::domain::workforce::grouping::{Fineness, Frame, Groups};
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
    /// The profiles; none where rows were wrong and bad rows were not to be skipped, or something is asked.
    pub profiles: Vec<Profile>,
    /// How many profiles there would be with coarser groups, from the finest; empty where there are none.
    pub finenesses: Vec<Fineness>,
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
    /// What somebody must say before there are profiles.
    pub questions: Vec<Diagnostic>,
    /// What came in: the lowest, highest and average of hours and wages, and who is new.
    pub summary: Summary,
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
    let limits = Limits::new(frame, options.reference_date);
    let mut reading = Reading {
        groups: Groups::new(frame),
        result: Import::default(),
        left_out: LeftOut::default(),
        repeats: Repeats::default(),
    };
    let mut reader = RowReader::new(file, mapping, &survey, limits);
    let mut errors = Vec::new();
    let leaves_hidden = mapping.said.hidden == Some(HiddenRows::LeaveOut);
    let visited = file.table.each_row(|row, place, read| {
        if let Row::Fields(record) = row
            && record.as_slice().len() > LONGEST_ROW
        {
            return ControlFlow::Break(End::Endless(place.number()));
        }
        if leaves_hidden && file.is_hidden(place.number()) {
            reading.left_out.absent(Absent::Hidden);
        } else {
            let read = reader.read(row, place, &mut errors);
            reading.take(read, || place.number(), &mut errors);
        }
        if reading.result.accepted + reading.result.rejected + reading.left_out.rows() > MOST_ROWS {
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
    let waiting = reader.into_waiting();
    let Reading { groups, mut result, mut left_out, repeats: _ } = reading.settled(file, mapping);
    if result.accepted + result.rejected == 0 {
        let nobody = if left_out.rows() > 0 { all_left_out(file, &left_out) } else { no_rows(file) };
        return Err(Refused::Unclear(vec![nobody]));
    }
    result.notes = file.notes(mapping);
    let (optional, needed): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|word| word.is_optional());
    result.questions.extend(needed.iter().map(|word| word.question(&file.name)));
    for word in &optional {
        let is_asked = matches!(word.field, Field::Level | Field::Schooling) && !options.skip_bad_rows;
        if is_asked {
            result.questions.push(word.question(&file.name));
        } else {
            result.notes.push(word.note());
        }
    }
    if options.skip_bad_rows {
        result.questions.clear();
    }
    if mapping.columns.contains_key(&Field::PartTime) && !mapping.columns.contains_key(&Field::FullTimeHours) {
        result.notes.push(message!(
            nl: "het bestand noemt geen voltijdse werkweek; die van het dossier is gebruikt",
            en: "the file names no full-time week; that of the dossier was used"
        ));
    }
    if result.accepted > 0 && !mapping.said.as_it_is {
        result.questions.extend(out_of_the_ordinary(&result.summary, &file.name));
    }
    if result.questions.is_empty() && (result.rejected == 0 || options.skip_bad_rows) {
        group(file, mapping, frame, options, groups, &mut result, &mut left_out);
    }
    let mut notes = left_out.notes();
    result.notes.append(&mut notes);
    Ok(result)
}

/// Groups the workers that were counted, or asks about those of whom there are too few.
fn group(
    file: &PayrollFile,
    mapping: &Mapping,
    frame: &Frame,
    options: Options,
    groups: Groups<'_>,
    result: &mut Import,
    left_out: &mut LeftOut,
) {
    let finenesses = groups.finenesses(mapping.said.few);
    let grouped = groups.into_profiles(&basis(result.accepted, options.reference_date), mapping.said.few);
    if !grouped.few.is_empty() {
        result.questions.push(few_of_a_kind(&file.name, &grouped.few, frame.smallest_group, result.accepted));
        return;
    }
    let (heads, hours, gross) = grouped.left_out;
    if heads > 0 {
        result.accepted -= usize::try_from(heads).unwrap_or(0).min(result.accepted);
        result.hours_per_week -= hours;
        result.gross_year -= gross;
        left_out.absent_many(Absent::FewOfAKind, heads);
    }
    result.finenesses = finenesses;
    result.profiles = grouped.profiles;
    result.notes.extend(grouped.notes);
}

/// The rows as they come in.
struct Reading<'f> {
    groups: Groups<'f>,
    result: Import,
    left_out: LeftOut,
    repeats: Repeats,
}

impl Reading<'_> {
    fn take(&mut self, read: Read, number: impl Fn() -> usize, errors: &mut Vec<RowError>) {
        match read {
            Read::Worker(found) => match found.person {
                Some(person) => self.repeats.add(person, found),
                None => self.count(&found),
            },
            Read::Empty => {}
            Read::NoWorker(none) => self.left_out.no_worker(none, number()),
            Read::Absent(why) => {
                errors.clear();
                self.left_out.absent(why);
            }
            Read::Waits => self.result.rejected += 1,
            Read::Wrong => {
                self.result.rejected += 1;
                self.result.mistakes += errors.len();
                let room = LISTED.saturating_sub(self.result.errors.len());
                self.result.errors.extend(errors.drain(..).take(room));
            }
        }
    }

    fn count(&mut self, found: &Found) {
        self.groups.add(&found.worker);
        self.result.gross_year += found.worker.gross_year;
        self.result.hours_per_week += found.worker.hours_per_week;
        self.result.accepted += 1;
        self.result.summary.add(found);
    }

    /// After the last row: of every person with several rows the one that holds.
    fn settled(mut self, file: &PayrollFile, mapping: &Mapping) -> Self {
        let settled = std::mem::take(&mut self.repeats).settle(mapping.said.repeats);
        for found in &settled.workers {
            self.count(found);
        }
        self.left_out.absent_many(Absent::OtherRow, u64::try_from(settled.left_out).unwrap_or(u64::MAX));
        if settled.open > 0 {
            self.result.questions.push(same_numbers(file, mapping, settled.open));
        }
        self
    }
}

/// What the counted figures rest on, as the dossier says it.
fn basis(workers: usize, reference_date: Date) -> Basis {
    Basis {
        about: "aantal, uurloon, uren, verblijfsduur, taalniveau, opleiding en BRP, voor zover het bestand ze noemt"
            .to_owned(),
        source: None,
        assumption: Some(format!(
            "Geteld in een loonbestand met {workers} werknemers; volle jaren in dienst op {}.",
            date_in_words(reference_date)
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

/// Everybody was left out: nothing is wrong with a row, and nobody is there.
fn all_left_out(file: &PayrollFile, left_out: &LeftOut) -> Diagnostic {
    let said = Diagnostic::error(
        Subject::File(file.name.clone()),
        message!(nl: "geen enkele regel is een werknemer in dienst op de peildatum", en: "not a single row is a worker in service on the reference date"),
    );
    left_out.notes().into_iter().fold(said, Diagnostic::hint)
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
