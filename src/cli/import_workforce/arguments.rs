//! What `akkoord import-workforce` is told: how the file is to be read, and answers to what it leaves open.

use std::path::PathBuf;

use crate::cli::mistake::RefusedValue;
use crate::cli::remedy::{NO_WORKER, UNKNOWN, code, contract_code, cycle_code, level_code, scale_code};
use crate::domain::id::ProfileId;
use crate::domain::learning::{Level, Schooling};
use crate::domain::payroll::{Answer, ContractKind, FewOfAKind, HiddenRows, PartScale, PayCycle, SameNumber};
use crate::message;
use crate::store::workforce::{DateOrder, DecimalSign, Field, Reading, TextEncoding};
use crate::workbench::Existing;

/// Read a payroll file, one row a worker, into workforce profiles
///
/// Columns are recognised by their headings; names and birth dates of workers are not read, a personnel number is only
/// compared while reading, and nobody's own pay or level comes into the dossier.
/// Nothing is written where a row is wrong, unless bad rows are to be skipped.
#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// The payroll file: text with a row a line
    pub(super) input: PathBuf,
    /// The dossier that gets the profiles
    #[arg(long, value_name = "FILE")]
    pub(super) into: PathBuf,
    /// Which column holds what, by heading or number: hourly-wage=Uurloon; without a column: not read
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = column)]
    pub(super) map: Vec<(Field, Option<PayCycle>, String)>,
    /// Of which period a field is where its heading does not say: pay=month, hours=four-weeks
    #[arg(long, value_name = "FIELD=PERIOD", value_parser = period)]
    period: Vec<Answer>,
    /// What a word means in a column of periods: "P13=four-weeks"
    #[arg(long, value_name = "WORD=PERIOD", value_parser = period_word)]
    period_word: Vec<Answer>,
    /// The decimal sign of a field where the rows leave it open: hourly-wage=comma
    #[arg(long, value_name = "FIELD=SIGN", value_parser = decimal)]
    pub(super) decimal: Vec<(Field, DecimalSign)>,
    /// The order of a date where the rows leave it open: start-date=day-first
    #[arg(long, value_name = "FIELD=ORDER", value_parser = date_order)]
    pub(super) dates: Vec<(Field, DateOrder)>,
    /// What a word means that is no known kind of contract: Seizoen=fixed-term
    #[arg(long, value_name = "WORD=KIND", value_parser = contract)]
    contract: Vec<Answer>,
    /// What a word or code means as schooling: 1=low, or unknown
    #[arg(long, value_name = "WORD=SCHOOLING", value_parser = schooling)]
    schooling: Vec<Answer>,
    /// What a word or code means as a level of Dutch: 3=a2, or unknown
    #[arg(long, value_name = "WORD=LEVEL", value_parser = level)]
    level: Vec<Answer>,
    /// Whether a word of the status column means that somebody is in service: Lopend=in
    #[arg(long, value_name = "WORD=in|out", value_parser = status)]
    status: Vec<Answer>,
    /// How the part-time column states a part: percent (80) or share (0.8)
    #[arg(long, value_name = "SCALE", value_parser = scale)]
    part_time_scale: Option<Answer>,
    /// What becomes of hidden rows of a workbook: read or leave-out
    #[arg(long, value_name = "WHAT", value_parser = hidden_rows)]
    hidden_rows: Option<Answer>,
    /// What rows with the same number are: each (jobs beside each other) or latest (one worker)
    #[arg(long, value_name = "WHAT", value_parser = same_number)]
    same_number: Option<Answer>,
    /// Pay below the adult minimum is a youth wage
    #[arg(long)]
    youth_pay: bool,
    /// What becomes of kinds of contract with too few workers: with-others or leave-out
    #[arg(long, value_name = "WHAT", value_parser = few)]
    few: Option<Answer>,
    /// The fewest workers of a group; written into the dossier
    #[arg(long, value_name = "WORKERS", value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub(super) smallest_group: Option<u32>,
    /// What is out of the ordinary is right
    #[arg(long)]
    as_it_is: bool,
    /// How many employers the dossier is about; written into it
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    pub(super) employers: Option<u32>,
    /// The sheet of the workbook
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The encoding of a text file: UTF-8, windows-1252 or UTF-16LE
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<TextEncoding>,
    /// The sign between the cells of a text file: ";", ",", "|" or tab
    #[arg(long, value_name = "SIGN", value_parser = separator)]
    separator: Option<char>,
    /// The row with the headings, from 1; 0 for a file without
    #[arg(long, value_name = "ROW")]
    header_row: Option<usize>,
    /// The profile from which everything is taken that the file does not say; otherwise the first of the same contract
    #[arg(long, value_name = "PROFILE")]
    pub(super) like: Option<ProfileId>,
    /// Leave rows with mistakes out and go on with the others
    #[arg(long)]
    pub(super) skip_bad_rows: bool,
    /// Put the profiles in place of all that are in the dossier
    #[arg(long, conflicts_with = "beside")]
    replace: bool,
    /// Put the profiles beside those that are in the dossier, also where some of the file are there already
    #[arg(long)]
    beside: bool,
}

impl Arguments {
    pub(super) fn existing(&self) -> Existing {
        match (self.replace, self.beside) {
            (true, _) => Existing::Replace,
            (false, true) => Existing::Beside,
            (false, false) => Existing::Refuse,
        }
    }

    pub(super) fn reading(&self) -> Reading {
        Reading {
            encoding: self.encoding,
            separator: self.separator,
            sheet: self.sheet.clone(),
            header_row: self.header_row,
        }
    }

    /// Everything that is answered.
    pub(super) fn answers(&self) -> impl Iterator<Item = Answer> {
        let listed = [&self.period, &self.period_word, &self.contract, &self.schooling, &self.level, &self.status];
        let single = [&self.part_time_scale, &self.hidden_rows, &self.same_number, &self.few];
        listed
            .into_iter()
            .flatten()
            .chain(single.into_iter().flatten())
            .cloned()
            .chain(self.youth_pay.then_some(Answer::YouthPay))
            .chain(self.as_it_is.then_some(Answer::AsItIs))
    }
}

fn pair(text: &str) -> Result<(&str, &str), RefusedValue> {
    let none = || RefusedValue(message!(nl: "‘{text}’ heeft geen ‘=’", en: "‘{text}’ has no ‘=’", text = text));
    // The word of a file may have one of its own.
    text.rsplit_once('=').ok_or_else(none)
}

/// The names of fields that also say of which period they are.
const WITH_PERIOD: [(&str, Field, PayCycle); 10] = [
    ("weekly-pay", Field::Pay, PayCycle::Week),
    ("four-week-pay", Field::Pay, PayCycle::FourWeeks),
    ("monthly-pay", Field::Pay, PayCycle::Month),
    ("yearly-pay", Field::Pay, PayCycle::Year),
    ("full-time-four-week-pay", Field::FullTimePay, PayCycle::FourWeeks),
    ("full-time-monthly-pay", Field::FullTimePay, PayCycle::Month),
    ("full-time-yearly-pay", Field::FullTimePay, PayCycle::Year),
    ("four-week-hours", Field::Hours, PayCycle::FourWeeks),
    ("monthly-hours", Field::Hours, PayCycle::Month),
    ("yearly-hours", Field::Hours, PayCycle::Year),
];

fn field(name: &str) -> Result<(Field, Option<PayCycle>), RefusedValue> {
    let of_period = WITH_PERIOD.iter().find(|(known, ..)| *known == name);
    if let Some((_, field, cycle)) = of_period {
        return Ok((*field, Some(*cycle)));
    }
    let plain = Field::ALL.into_iter().find(|field| code(*field) == name);
    plain.map(|field| (field, None)).ok_or_else(|| {
        let known: Vec<_> = Field::ALL.map(code).into_iter().chain(WITH_PERIOD.map(|(known, ..)| known)).collect();
        RefusedValue(message!(
            nl: "er is geen veld ‘{code}’; bekend zijn {known}", en: "there is no field ‘{code}’; known are {known}",
            code = name, known = known.join(", ")
        ))
    })
}

/// One of a few words.
fn one_of<T: Clone>(word: &str, known: &[(&str, T)]) -> Result<T, RefusedValue> {
    known.iter().find(|(name, _)| *name == word).map(|(_, value)| value.clone()).ok_or_else(|| {
        let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
        RefusedValue(message!(
            nl: "‘{word}’ kan hier niet; kies uit {names}", en: "‘{word}’ is none of {names}",
            word = word, names = names.join(", ")
        ))
    })
}

fn column(text: &str) -> Result<(Field, Option<PayCycle>, String), RefusedValue> {
    let none = || RefusedValue(message!(nl: "‘{text}’ heeft geen ‘=’", en: "‘{text}’ has no ‘=’", text = text));
    let (name, column) = text.split_once('=').ok_or_else(none)?;
    let (field, cycle) = field(name)?;
    Ok((field, cycle, column.to_owned()))
}

fn cycle(word: &str) -> Result<PayCycle, RefusedValue> {
    one_of(word, &PayCycle::ALL.map(|cycle| (cycle_code(cycle), cycle)))
}

fn period(text: &str) -> Result<Answer, RefusedValue> {
    let (name, word) = pair(text)?;
    Ok(Answer::Period(field(name)?.0, cycle(word)?))
}

fn period_word(text: &str) -> Result<Answer, RefusedValue> {
    let (word, period) = pair(text)?;
    Ok(Answer::PeriodWord(word.to_owned(), cycle(period)?))
}

fn decimal(text: &str) -> Result<(Field, DecimalSign), RefusedValue> {
    let (name, sign) = pair(text)?;
    Ok((field(name)?.0, one_of(sign, &[("comma", DecimalSign::Comma), ("point", DecimalSign::Point)])?))
}

fn date_order(text: &str) -> Result<(Field, DateOrder), RefusedValue> {
    let (name, order) = pair(text)?;
    Ok((field(name)?.0, one_of(order, &[("day-first", DateOrder::DayFirst), ("month-first", DateOrder::MonthFirst)])?))
}

fn contract(text: &str) -> Result<Answer, RefusedValue> {
    let (word, kind) = pair(text)?;
    let known = ContractKind::ALL.map(|kind| (contract_code(kind), Some(kind)));
    let known: Vec<_> = known.into_iter().chain([(NO_WORKER, None)]).collect();
    let kind = one_of(kind, &known)?;
    Ok(Answer::Contract(word.to_owned(), kind))
}

fn schooling(text: &str) -> Result<Answer, RefusedValue> {
    let (word, meaning) = pair(text)?;
    let known = Schooling::ALL.map(|schooling| (schooling.code(), Some(schooling)));
    let known: Vec<_> = known.into_iter().chain([(UNKNOWN, None)]).collect();
    Ok(Answer::Schooling(word.to_owned(), one_of(meaning, &known)?))
}

fn level(text: &str) -> Result<Answer, RefusedValue> {
    let (word, meaning) = pair(text)?;
    let known = Level::ALL.map(|level| (level_code(level), Some(level)));
    let known: Vec<_> = known.into_iter().chain([(UNKNOWN, None)]).collect();
    Ok(Answer::Level(word.to_owned(), one_of(meaning, &known)?))
}

fn status(text: &str) -> Result<Answer, RefusedValue> {
    let (word, meaning) = pair(text)?;
    Ok(Answer::Status(word.to_owned(), one_of(meaning, &[("in", true), ("out", false)])?))
}

fn scale(word: &str) -> Result<Answer, RefusedValue> {
    let known = [PartScale::Percent, PartScale::Share].map(|scale| (scale_code(scale), Answer::Scale(scale)));
    one_of(word, &known)
}

fn hidden_rows(word: &str) -> Result<Answer, RefusedValue> {
    one_of(word, &[("read", Answer::Hidden(HiddenRows::Read)), ("leave-out", Answer::Hidden(HiddenRows::LeaveOut))])
}

fn same_number(word: &str) -> Result<Answer, RefusedValue> {
    one_of(word, &[("each", Answer::Repeats(SameNumber::Each)), ("latest", Answer::Repeats(SameNumber::Latest))])
}

fn few(word: &str) -> Result<Answer, RefusedValue> {
    one_of(
        word,
        &[("with-others", Answer::Few(FewOfAKind::WithOthers)), ("leave-out", Answer::Few(FewOfAKind::LeaveOut))],
    )
}

fn encoding(word: &str) -> Result<TextEncoding, RefusedValue> {
    let known: Vec<_> = TextEncoding::ALL.into_iter().map(|encoding| (encoding.name(), encoding)).collect();
    let same = known.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map_or(word, |(name, _)| name);
    one_of(same, &known)
}

fn separator(word: &str) -> Result<char, RefusedValue> {
    one_of(word, &[(";", ';'), (",", ','), ("|", '|'), ("tab", '\t'), ("\t", '\t')])
}
