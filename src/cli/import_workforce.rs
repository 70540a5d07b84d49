//! `akkoord import-workforce`: a payroll file into the workforce profiles of a dossier.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use super::mistake::RefusedValue;
use super::output::{Failure, Output};
use super::remedy;
use crate::domain::figure::Unit;
use crate::domain::id::ProfileId;
use crate::domain::money::Heads;
use crate::domain::period::Date;
use crate::domain::words::{Shown, phrase};
use crate::domain::workforce::ContractKind;
use crate::message;
use crate::report::document::{Align, Cell, Column, Row, RowKind, Table};
use crate::report::format;
use crate::store::workforce::{
    DateOrder, DecimalSign, Field, Import, Mapping, Options, PayrollFile, Refused, Watch, frame, import,
};
use crate::workbench::Existing;

/// Read a payroll file, one row a worker, into workforce profiles
///
/// Columns are recognised by their headings; names, numbers and birth dates of workers are not read.
/// Nothing is written where a row is wrong, unless bad rows are to be skipped.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The payroll file: text with a row a line
    input: PathBuf,
    /// The dossier that gets the profiles
    #[arg(long, value_name = "FILE")]
    into: PathBuf,
    /// Which column holds what, by heading or number: hourly-wage=Uurloon; without a column: not read
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = column)]
    map: Vec<(Field, String)>,
    /// The decimal sign of a field where the rows leave it open: hourly-wage=comma
    #[arg(long, value_name = "FIELD=SIGN", value_parser = decimal)]
    decimal: Vec<(Field, DecimalSign)>,
    /// The order of a date where the rows leave it open: start-date=day-first
    #[arg(long, value_name = "FIELD=ORDER", value_parser = date_order)]
    dates: Vec<(Field, DateOrder)>,
    /// What a word means that is no known kind of contract: Seizoen=fixed-term
    #[arg(long, value_name = "WORD=KIND", value_parser = contract)]
    contract: Vec<(String, ContractKind)>,
    /// The profile from which everything is taken that the file does not say; otherwise the first of the same contract
    #[arg(long, value_name = "PROFILE")]
    like: Option<ProfileId>,
    /// Leave rows with mistakes out and go on with the others
    #[arg(long)]
    skip_bad_rows: bool,
    /// Put the profiles in place of all that are in the dossier
    #[arg(long, conflicts_with = "beside")]
    replace: bool,
    /// Put the profiles beside those that are in the dossier, also where some of the file are there already
    #[arg(long)]
    beside: bool,
}

impl Arguments {
    fn existing(&self) -> Existing {
        match (self.replace, self.beside) {
            (true, _) => Existing::Replace,
            (false, true) => Existing::Beside,
            (false, false) => Existing::Refuse,
        }
    }
}

fn pair(text: &str) -> Result<(&str, &str), RefusedValue> {
    let none = || RefusedValue(message!(nl: "‘{text}’ heeft geen ‘=’", en: "‘{text}’ has no ‘=’", text = text));
    text.split_once('=').ok_or_else(none)
}

fn field(code: &str) -> Result<Field, RefusedValue> {
    Field::ALL.into_iter().find(|field| remedy::code(*field) == code).ok_or_else(|| {
        RefusedValue(message!(
            nl: "er is geen veld ‘{code}’; bekend zijn {known}", en: "there is no field ‘{code}’; known are {known}",
            code = code, known = Field::ALL.map(remedy::code).join(", ")
        ))
    })
}

/// One of a few words.
fn one_of<T: Copy>(word: &str, known: &[(&str, T)]) -> Result<T, RefusedValue> {
    known.iter().find(|(name, _)| *name == word).map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
        RefusedValue(message!(
            nl: "‘{word}’ kan hier niet; kies uit {names}", en: "‘{word}’ is none of {names}",
            word = word, names = names.join(", ")
        ))
    })
}

fn column(text: &str) -> Result<(Field, String), RefusedValue> {
    let (code, column) = pair(text)?;
    Ok((field(code)?, column.to_owned()))
}

fn decimal(text: &str) -> Result<(Field, DecimalSign), RefusedValue> {
    let (code, sign) = pair(text)?;
    Ok((field(code)?, one_of(sign, &[("comma", DecimalSign::Comma), ("point", DecimalSign::Point)])?))
}

fn date_order(text: &str) -> Result<(Field, DateOrder), RefusedValue> {
    let (code, order) = pair(text)?;
    Ok((field(code)?, one_of(order, &[("day-first", DateOrder::DayFirst), ("month-first", DateOrder::MonthFirst)])?))
}

fn contract(text: &str) -> Result<(String, ContractKind), RefusedValue> {
    let (word, kind) = pair(text)?;
    let known = [
        ("permanent", ContractKind::Permanent),
        ("fixed-term", ContractKind::FixedTerm),
        ("on-call", ContractKind::OnCall),
        ("agency", ContractKind::Agency),
    ];
    Ok((word.to_owned(), one_of(kind, &known)?))
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let mut opened = super::dossier::open(&arguments.into, today)?;
    let data = opened.workbench().built_in.data();
    let file = PayrollFile::open(&arguments.input)?;
    let mapping = mapping(arguments, &file)?;
    let frame = frame(opened.dossier(), arguments.like.as_ref(), data, today)?;
    let options =
        Options { skip_bad_rows: arguments.skip_bad_rows, reference_date: opened.dossier().assumptions.reference_date };
    let stop = AtomicBool::new(false);
    let result = match import(&file, &mapping, &frame, options, &mut Watch::new(&mut |_| {}, &stop)) {
        Ok(result) => result,
        Err(Refused::Unclear(diagnostics)) => return Err(Failure::Input(diagnostics)),
        Err(Refused::Stopped) => return Err(Failure::OwnFault("stopped although nobody could".to_owned())),
    };
    for note in &result.notes {
        output.note(note);
    }
    let name = arguments.input.display().to_string();
    for error in &result.errors {
        output.diagnostic(&error.diagnostic(&name));
    }
    if result.mistakes > result.errors.len() {
        output.note(&message!(
            nl: "en nog {count, plural, one {# fout die niet is genoemd} other {# fouten die niet zijn genoemd}}",
            en: "and {count, plural, one {# more mistake that is} other {# more mistakes that are}} not listed",
            count = result.mistakes - result.errors.len()
        ));
    }
    if result.rejected > 0 && !arguments.skip_bad_rows {
        return Err(Failure::Said(message!(
            nl: "{rejected, plural, one {# regel is} other {# regels zijn}} fout en {accepted} goed; er is niets geschreven. Verbeter ze, of laat ze weg met --skip-bad-rows",
            en: "{rejected, plural, one {# row is} other {# rows are}} wrong and {accepted} right; nothing has been written. Correct them, or leave them out with --skip-bad-rows",
            rejected = result.rejected, accepted = result.accepted
        )));
    }
    if result.profiles.is_empty() {
        return Err(Failure::Said(message!(
            nl: "geen enkele regel is goed; er is niets geschreven", en: "not a single row is right; nothing has been written"
        )));
    }
    let taken_in = opened.take_in(&result.profiles, arguments.existing())?;
    opened.apply(&taken_in)?;
    opened.save(&arguments.into)?;
    let table = summary(&result, output);
    output.table(&table)
}

/// The proposed mapping with what the command line changes.
fn mapping(arguments: &Arguments, file: &PayrollFile) -> Result<Mapping, Failure> {
    let mut mapping = file.proposed_mapping();
    for (field, name) in &arguments.map {
        if name.is_empty() {
            mapping.assign(*field, None);
            continue;
        }
        let column = file.column(name).ok_or_else(|| {
            let known = file.headings().iter().map(|heading| format!("‘{heading}’")).collect::<Vec<_>>().join(", ");
            Failure::Said(message!(
                nl: "er is geen kolom ‘{name}’; de kolommen zijn {known}", en: "there is no column ‘{name}’; the columns are {known}",
                name = name, known = known
            ))
        })?;
        mapping.assign(*field, Some(column));
    }
    mapping.decimal_signs.extend(arguments.decimal.iter().copied());
    mapping.date_orders.extend(arguments.dates.iter().copied());
    mapping.contract_words.extend(arguments.contract.iter().cloned());
    Ok(mapping)
}

fn summary(result: &Import, output: &Output<'_>) -> Table {
    let language = output.language;
    let shown = |value, unit| format::shown(&Shown::Quantity(value, unit), language);
    let columns = [
        (phrase!("profiel", "profile"), Align::Left),
        (phrase!("werknemers", "workers"), Align::Right),
        (phrase!("gemiddeld uurloon", "average hourly wage"), Align::Right),
        (phrase!("id", "id"), Align::Left),
    ];
    let mut rows: Vec<Row> = result
        .profiles
        .iter()
        .map(|profile| Row {
            kind: RowKind::Normal,
            cells: vec![
                Cell::from(profile.name.clone()),
                Cell::from(shown(profile.heads.value(), Unit::Heads)),
                Cell::from(shown(profile.hourly_wage.value(), Unit::EuroPerHour)),
                Cell::from(profile.id.as_str()),
            ],
        })
        .collect();
    let heads: Heads = result.profiles.iter().map(|profile| profile.heads).sum();
    rows.push(Row {
        kind: RowKind::Total,
        cells: vec![
            Cell::from(phrase!("totaal", "total").in_language(language).to_owned()),
            Cell::from(shown(heads.value(), Unit::Heads)),
            Cell::from(String::new()),
            Cell::from(String::new()),
        ],
    });
    let caption = message!(
        nl: "{accepted, plural, one {# werknemer} other {# werknemers}} in {profiles, plural, one {# profiel} other {# profielen}}; {rejected, plural, one {# regel} other {# regels}} overgeslagen",
        en: "{accepted, plural, one {# worker} other {# workers}} in {profiles, plural, one {# profile} other {# profiles}}; {rejected, plural, one {# row} other {# rows}} skipped",
        accepted = result.accepted, profiles = result.profiles.len(), rejected = result.rejected
    );
    Table {
        caption: format::message(&caption, language),
        columns: columns
            .into_iter()
            .map(|(heading, align)| Column { heading: heading.in_language(language).to_owned(), align, width: 1 })
            .collect(),
        rows,
    }
}
