//! The tables of a document as JSON for other programs, with the figure each cell shows.

use serde_json::{Value, json};

use super::Error;
use super::csv::tables;
use crate::domain::figure::Unit;
use crate::report::document::{Cell, Content, Document, Language, Marks, Row, RowKind, Table};
use crate::report::format;

/// Writes title, language and every table; every cell has its value and the text by which the document shows it.
///
/// # Errors
///
/// The file could not be written; our own fault.
pub fn write(document: &Document) -> Result<Vec<u8>, Error> {
    let all = json!({
        "title": document.title,
        "subtitle": document.subtitle,
        "imprint": document.imprint,
        "language": document.language.code(),
        "tables": tables(document).map(|own| table(own, document.language)).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&all).map_err(|error| Error::Tables { cause: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn table(table: &Table, language: Language) -> Value {
    let Table { caption, columns, rows } = table;
    json!({
        "caption": caption,
        "columns": columns.iter().map(|column| &column.heading).collect::<Vec<_>>(),
        "rows": rows.iter().map(|own| row(own, language)).collect::<Vec<_>>(),
    })
}

fn row(row: &Row, language: Language) -> Value {
    let Row { kind, cells } = row;
    let kind = match kind {
        RowKind::Normal => "normal",
        RowKind::Group => "group",
        RowKind::Total => "total",
    };
    json!({ "kind": kind, "cells": cells.iter().map(|own| cell(own, language)).collect::<Vec<_>>() })
}

/// Kind, number with unit, and text; numbers are exact and stand in quotes, as in receipts, so that no program reads
/// them through a binary fraction.
fn cell(cell: &Cell, language: Language) -> Value {
    let Cell { content, figure, marks } = cell;
    let mut written = json!({
        "kind": kind(content),
        "text": format::content(content, language),
        "figure": figure.as_ref().map(ToString::to_string),
        "marks": words(*marks),
    });
    if let (Some(number), Some(object)) = (content.number(), written.as_object_mut()) {
        object.insert("number".to_owned(), json!(number.to_string()));
        object.insert("unit".to_owned(), json!(content.unit().map(unit)));
    }
    if let (Content::Date(day), Some(object)) = (content, written.as_object_mut()) {
        object.insert("date".to_owned(), json!(day.to_string()));
    }
    written
}

fn kind(content: &Content) -> &'static str {
    match content {
        Content::Blank => "blank",
        Content::Words(_) => "words",
        Content::Money { .. } => "money",
        Content::Change(_) => "change",
        Content::Number { .. } | Content::Quantity { .. } => "number",
        Content::Share { .. } => "share",
        Content::Date(_) => "date",
        Content::Year(_) => "year",
        Content::NotApplicable => "not-applicable",
        Content::NotComputed => "not-computed",
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Number => "number",
        Unit::Euro => "euro",
        Unit::EuroPerHour => "euro-per-hour",
        Unit::EuroPerMonth => "euro-per-month",
        Unit::EuroPerYear => "euro-per-year",
        Unit::EuroPerKilometre => "euro-per-kilometre",
        Unit::Share => "share",
        Unit::Hours => "hours",
        Unit::HoursPerWeek => "hours-per-week",
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
        Unit::Years => "years",
        Unit::Kilometres => "kilometres",
        Unit::Heads => "workers",
    }
}

fn words(marks: Marks) -> Vec<&'static str> {
    let Marks { input, announced, projected, stale, own } = marks;
    let all =
        [(input, "input"), (announced, "announced"), (projected, "projected"), (stale, "stale"), (own, "own-value")];
    all.into_iter().filter_map(|(is_so, word)| is_so.then_some(word)).collect()
}
