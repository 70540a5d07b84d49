//! The tables of a document as JSON for other programs, with the figure each cell shows.

use serde_json::{Value, json};

use super::Error;
use super::csv::tables;
use crate::report::document::{Cell, Document, Language, Row, RowKind, Table};

/// Writes title, language and every table; amounts stand as the document shows them.
///
/// # Errors
///
/// The file could not be written; our own fault.
pub fn write(document: &Document) -> Result<Vec<u8>, Error> {
    let language = match document.language {
        Language::Dutch => "nl",
        Language::English => "en",
    };
    let all = json!({
        "title": document.title,
        "subtitle": document.subtitle,
        "imprint": document.imprint,
        "language": language,
        "tables": tables(document).map(table).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&all).map_err(|error| Error::Tables { cause: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn table(table: &Table) -> Value {
    let Table { caption, columns, rows } = table;
    json!({
        "caption": caption,
        "columns": columns.iter().map(|column| &column.heading).collect::<Vec<_>>(),
        "rows": rows.iter().map(row).collect::<Vec<_>>(),
    })
}

fn row(row: &Row) -> Value {
    let Row { kind, cells } = row;
    let kind = match kind {
        RowKind::Normal => "normal",
        RowKind::Group => "group",
        RowKind::Total => "total",
    };
    json!({ "kind": kind, "cells": cells.iter().map(cell).collect::<Vec<_>>() })
}

fn cell(cell: &Cell) -> Value {
    let Cell { text, figure, marked } = cell;
    json!({ "text": text, "figure": figure, "marked": marked })
}
