//! `akkoord examples`, `library`, `parameters`, `schemes`: what is built in.

use super::output::{Failure, Output};
use crate::domain::words::{Phrase, phrase};
use crate::report::document::{Align, Cell, Column, Row, RowKind, Table};
use crate::report::{derivation::sure, format, names};
use crate::store::builtin;
use crate::store::examples;

fn table(output: &Output<'_>, caption: Phrase, headings: &[Phrase], rows: Vec<Vec<String>>) -> Table {
    let language = output.language;
    let columns = headings.iter().map(|heading| Column {
        heading: heading.in_language(language).to_owned(),
        align: Align::Left,
        width: 1,
    });
    let rows =
        rows.into_iter().map(|cells| Row { kind: RowKind::Normal, cells: cells.into_iter().map(Cell::from).collect() });
    Table { caption: caption.in_language(language).to_owned(), columns: columns.collect(), rows: rows.collect() }
}

pub(super) fn examples(output: &mut Output<'_>) -> Result<(), Failure> {
    let rows = examples::examples()?.into_iter().map(|example| vec![example.id, example.name]).collect();
    let headings = [phrase!("naam", "name"), phrase!("dossier", "dossier")];
    let table = table(output, phrase!("Voorbeelden", "Examples"), &headings, rows);
    output.table(&table)
}

pub(super) fn library(output: &mut Output<'_>) -> Result<(), Failure> {
    let language = output.language;
    let library = builtin::library()?;
    let mut templates: Vec<_> = library.templates.values().collect();
    templates.sort_by(|a, b| (a.family, &a.id).cmp(&(b.family, &b.id)));
    let rows = templates.into_iter().map(|template| {
        let title = template.title.in_language(language).to_owned();
        let avv = phrase!("ja", "yes");
        let no = phrase!("nee", "no");
        vec![
            template.id.clone(),
            names::family(template.family).in_language(language).to_owned(),
            title,
            names::nature(template.nature).in_language(language).to_owned(),
            if template.generally_binding.possible { avv } else { no }.in_language(language).to_owned(),
        ]
    });
    let rows = rows.collect();
    let headings = [
        phrase!("sjabloon", "template"),
        phrase!("familie", "family"),
        phrase!("titel", "title"),
        phrase!("aard", "nature"),
        phrase!("avv", "generally binding"),
    ];
    let table = table(output, phrase!("Bibliotheek van bepalingen", "Clause library"), &headings, rows);
    output.table(&table)
}

pub(super) fn parameters(output: &mut Output<'_>) -> Result<(), Failure> {
    let language = output.language;
    let figures = builtin::figures()?;
    let mut rows = Vec::new();
    for figure in figures.listed() {
        for entry in &figure.entries {
            let announced = phrase!("aangekondigd, ", "announced, ");
            let announced = if entry.announced { announced.in_language(language) } else { "" };
            rows.push(vec![
                figure.key.to_string(),
                format::quantity_exact(entry.value, figure.unit, 6, language),
                entry.from.to_string(),
                entry.to.map_or_else(|| "…".to_owned(), |to| to.to_string()),
                format!("{announced}{}", sure(entry.sureness).in_language(language)),
                entry.checked_on.to_string(),
                entry.source.title.clone(),
            ]);
        }
        for gap in &figure.gaps {
            let missing = phrase!("niet gevonden", "not found");
            let to = gap.to.map_or_else(|| "…".to_owned(), |to| to.to_string());
            rows.push(vec![
                figure.key.to_string(),
                missing.in_language(language).to_owned(),
                gap.from.to_string(),
                to,
                String::new(),
                String::new(),
                gap.note.clone(),
            ]);
        }
    }
    let headings = [
        phrase!("cijfer", "figure"),
        phrase!("waarde", "value"),
        phrase!("van", "from"),
        phrase!("tot en met", "to"),
        phrase!("zekerheid", "sureness"),
        phrase!("gecontroleerd", "checked"),
        phrase!("bron", "source"),
    ];
    let table = table(output, phrase!("Gepubliceerde cijfers", "Published figures"), &headings, rows);
    output.table(&table)
}

pub(super) fn schemes(output: &mut Output<'_>) -> Result<(), Failure> {
    let language = output.language;
    let rows = builtin::catalogue()?.schemes.into_values().map(|scheme| {
        let last = scheme.terms.iter().filter_map(|terms| terms.to).max();
        vec![
            scheme.id.into(),
            scheme.title.in_language(language).to_owned(),
            scheme.administrator,
            scheme.closes.map_or_else(|| "…".to_owned(), |closes| closes.to_string()),
            last.map_or_else(|| "…".to_owned(), |last| last.to_string()),
        ]
    });
    let rows = rows.collect();
    let headings = [
        phrase!("regeling", "scheme"),
        phrase!("naam", "name"),
        phrase!("uitvoerder", "administrator"),
        phrase!("sluit", "closes"),
        phrase!("bedragen bekend tot", "amounts known to"),
    ];
    let table = table(output, phrase!("Fondsen en subsidies", "Funds and subsidies"), &headings, rows);
    output.table(&table)
}
