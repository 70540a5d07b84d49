//! `akkoord import-workforce`: a payroll file into the workforce profiles of a dossier.

mod arguments;

use std::sync::atomic::AtomicBool;

pub(super) use arguments::Arguments;
use rust_decimal::Decimal;

use super::output::{Failure, Output};
use crate::domain::agreement::Assumption;
use crate::domain::agreement::edit::arrange::set_employers;
use crate::domain::agreement::edit::{AssumptionEdit, Edit};
use crate::domain::figure::Unit;
use crate::domain::money::Heads;
use crate::domain::payroll::Answer;
use crate::domain::period::Date;
use crate::domain::words::{Shown, phrase};
use crate::message;
use crate::report::document::{Align, Cell, Column, Row, RowKind, Table};
use crate::report::format;
use crate::store::workforce::{Import, Mapping, Options, PayrollFile, Refused, Watch, frame, import};
use crate::workbench::Opened;

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let mut opened = super::dossier::open(&arguments.into, today)?;
    if let Some(workers) = arguments.smallest_group {
        opened.apply(&Edit::Assumption(AssumptionEdit::SmallestGroup(workers)))?;
    }
    let file = PayrollFile::open_as(&arguments.input, &arguments.reading())?;
    let mapping = mapping(arguments, &file)?;
    let result = read(arguments, &opened, &file, &mapping, today)?;
    say(&result, &arguments.input.display().to_string(), output);
    let wrong = (result.rejected > 0 && !arguments.skip_bad_rows).then(|| {
        message!(
            nl: "{rejected, plural, one {# regel is} other {# regels zijn}} fout en {accepted} goed; er is niets geschreven. Verbeter {rejected, plural, one {die} other {ze}}, of laat {rejected, plural, one {die} other {ze}} weg met --skip-bad-rows",
            en: "{rejected, plural, one {# row is} other {# rows are}} wrong and {accepted} right; nothing has been written. Correct {rejected, plural, one {it} other {them}}, or leave {rejected, plural, one {it} other {them}} out with --skip-bad-rows",
            rejected = result.rejected, accepted = result.accepted
        )
    });
    if !result.questions.is_empty() {
        wrong.iter().for_each(|wrong| output.note(wrong));
        return Err(Failure::Input(result.questions));
    }
    if let Some(wrong) = wrong {
        return Err(Failure::Said(wrong));
    }
    if result.profiles.is_empty() {
        return Err(Failure::Said(message!(
            nl: "geen enkele regel is goed; er is niets geschreven", en: "not a single row is right; nothing has been written"
        )));
    }
    let employers = arguments.employers.map(Decimal::from);
    if let Some(employers) = employers {
        opened.apply(&set_employers(opened.dossier(), employers))?;
    } else if let Some(asked) = opened.employers_asked(&result.profiles, arguments.existing()) {
        return Err(asked.into());
    }
    let taken_in = opened.take_in(&result.profiles, arguments.existing())?;
    opened.apply(&taken_in)?;
    opened.save(&arguments.into)?;
    if employers.is_none() {
        let now = Assumption::Employers.value(&opened.dossier().assumptions).unwrap_or_default();
        output.note(&message!(
            nl: "het dossier rekent met {employers} werkgevers; is dit bestand van één werkgever, zeg dan --employers 1",
            en: "the dossier counts {employers} employers; if this file is of one employer, say --employers 1",
            employers = Shown::Quantity(now, Unit::Number)
        ));
    }
    let table = summary(&result, output);
    output.table(&table)
}

/// Reads all rows.
fn read(
    arguments: &Arguments,
    opened: &Opened,
    file: &PayrollFile,
    mapping: &Mapping,
    today: Date,
) -> Result<Import, Failure> {
    let frame = frame(opened.dossier(), arguments.like.as_ref(), opened.workbench().built_in.data(), today);
    let frame = frame.map_err(|errors| opened.located(errors))?;
    let options =
        Options { skip_bad_rows: arguments.skip_bad_rows, reference_date: opened.dossier().assumptions.reference_date };
    let stop = AtomicBool::new(false);
    match import(file, mapping, &frame, options, &mut Watch::new(&mut |_| {}, &stop)) {
        Ok(result) => Ok(result),
        Err(Refused::Unclear(diagnostics)) => Err(Failure::Input(diagnostics)),
        Err(Refused::Stopped) => Err(Failure::OwnFault("stopped although nobody could".to_owned())),
    }
}

/// Says what was read, what is wrong, and what came in.
fn say(result: &Import, name: &str, output: &mut Output<'_>) {
    for note in &result.notes {
        output.note(note);
    }
    for error in &result.errors {
        output.diagnostic(&error.diagnostic(name));
    }
    if result.mistakes > result.errors.len() {
        output.note(&message!(
            nl: "en nog {count, plural, one {# fout die niet is genoemd} other {# fouten die niet zijn genoemd}}",
            en: "and {count, plural, one {# more mistake that is} other {# more mistakes that are}} not listed",
            count = result.mistakes - result.errors.len()
        ));
    }
    if result.accepted > 0 {
        for sentence in result.summary.sentences() {
            output.note(&sentence);
        }
    }
}

/// The proposed mapping with what the command line changes.
fn mapping(arguments: &Arguments, file: &PayrollFile) -> Result<Mapping, Failure> {
    let mut mapping = file.proposed_mapping();
    for (field, cycle, name) in &arguments.map {
        if name.is_empty() {
            mapping.assign(*field, None);
            continue;
        }
        let column = file.column(name).ok_or_else(|| {
            let known = file.headings().iter().enumerate().map(|(column, heading)| match heading.as_str() {
                "" => (column + 1).to_string(),
                heading => format!("‘{heading}’"),
            });
            let known = known.collect::<Vec<_>>().join(", ");
            Failure::Said(message!(
                nl: "er is geen kolom ‘{name}’, of meer dan één; de kolommen zijn {known}",
                en: "there is no column ‘{name}’, or more than one; the columns are {known}",
                name = name, known = known
            ))
        })?;
        mapping.assign(*field, Some(column));
        if let Some(cycle) = cycle {
            mapping.answer(Answer::Period(*field, *cycle));
        }
    }
    mapping.said.decimal_signs.extend(arguments.decimal.iter().copied());
    mapping.said.date_orders.extend(arguments.dates.iter().copied());
    arguments.answers().for_each(|answer| mapping.answer(answer));
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
