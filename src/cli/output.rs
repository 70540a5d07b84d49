//! What the command line writes: data on stdout, messages on stderr, tables as text.

use std::io::{self, Write};

use super::{INPUT, OWN_FAULT, remedy};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Language, Message};
use crate::message;
use crate::report::document::{Align, RowKind, Table};
use crate::report::format;

/// Mistakes that are said one by one; whoever has more does not read them all.
const MOST_SAID: usize = 100;

/// Why a command did not do its work.
pub(super) enum Failure {
    /// The input is wrong; every mistake at once.
    Input(Vec<Diagnostic>),
    /// One thing is wrong with the input.
    Said(Message),
    /// The program is at fault.
    OwnFault(String),
    /// The reader of stdout has gone, or the disk is full.
    Output(io::Error),
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Input(diagnostics)
    }
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Input(vec![diagnostic])
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Where a command writes, and in which language.
pub(super) struct Output<'w> {
    out: &'w mut dyn Write,
    err: &'w mut dyn Write,
    pub(super) language: Language,
}

impl<'w> Output<'w> {
    pub(super) fn new(out: &'w mut dyn Write, err: &'w mut dyn Write, language: Language) -> Self {
        Self { out, err, language }
    }

    /// Writes a line of data.
    pub(super) fn line(&mut self, text: &str) -> Result<(), Failure> {
        // Names and words of a file must not steer the terminal.
        Ok(writeln!(self.out, "{}", format::visible(text))?)
    }

    /// Writes data as it is.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.out.write_all(bytes)?;
        Ok(self.out.flush()?)
    }

    /// Says something to the person at the terminal.
    pub(super) fn note(&mut self, message: &Message) {
        let said = format::visible(&format::message(message, self.language));
        // A closed or full standard error has no other place to be reported to; the exit code still says how it went.
        let _unheard = writeln!(self.err, "{said}");
    }

    /// Says what is wrong, where, and what to do.
    pub(super) fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        let said = format::visible(&remedy::diagnostic(diagnostic, self.language));
        let _unheard = writeln!(self.err, "{said}");
    }

    /// Ends a command: says what went wrong and gives the exit code.
    pub(super) fn exit_code(&mut self, done: Result<(), Failure>) -> u8 {
        match done {
            Ok(()) => 0,
            Err(Failure::Input(diagnostics)) => {
                for diagnostic in diagnostics.iter().take(MOST_SAID) {
                    self.diagnostic(diagnostic);
                }
                if let Some(more) = diagnostics.len().checked_sub(MOST_SAID).filter(|more| *more > 0) {
                    self.note(&message!(
                        nl: "en nog {count, plural, one {# fout die niet is genoemd} other {# fouten die niet zijn genoemd}}",
                        en: "and {count, plural, one {# more mistake that is} other {# more mistakes that are}} not listed",
                        count = more
                    ));
                }
                INPUT
            }
            Err(Failure::Said(message)) => {
                self.note(&message);
                INPUT
            }
            Err(Failure::OwnFault(fault)) => {
                self.note(&message!(
                    nl: "dit is een fout van het programma zelf: {fault}", en: "this is a fault of the program itself: {fault}",
                    fault = fault
                ));
                OWN_FAULT
            }
            Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Err(Failure::Output(error)) => {
                self.note(&message!(nl: "kan niet schrijven: {error}", en: "cannot write: {error}", error = error.to_string()));
                INPUT
            }
        }
    }

    /// Writes a table as text: words to the left, figures to the right, what belongs to a group stepped in below it.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), Failure> {
        let mut widths: Vec<usize> = table.columns.iter().map(|column| width(&column.heading)).collect();
        let rows = rows(table, self.language);
        for (_, cells) in &rows {
            for (widest, cell) in widths.iter_mut().zip(cells) {
                *widest = (*widest).max(width(cell));
            }
        }
        self.line(&table.caption)?;
        let headings: Vec<String> = table.columns.iter().map(|column| column.heading.clone()).collect();
        self.cells(table, &widths, &headings)?;
        let rule = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
        self.line(&"─".repeat(rule))?;
        let mut before = RowKind::Total;
        for (kind, cells) in rows {
            if kind == RowKind::Total && before != RowKind::Total {
                self.line(&"─".repeat(rule))?;
            }
            self.cells(table, &widths, &cells)?;
            before = kind;
        }
        self.line("")
    }

    fn cells(&mut self, table: &Table, widths: &[usize], cells: &[String]) -> Result<(), Failure> {
        let mut line = String::new();
        for ((cell, width), column) in cells.iter().zip(widths).zip(&table.columns) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            let room = " ".repeat(width.saturating_sub(cell.chars().count()));
            match column.align {
                Align::Left => line.extend([cell.as_str(), &room]),
                Align::Right => line.extend([room.as_str(), cell]),
            }
        }
        self.line(line.trim_end())
    }
}

/// The rows of a table as they are written.
fn rows(table: &Table, language: Language) -> Vec<(RowKind, Vec<String>)> {
    let mut in_group = false;
    let rows = table.rows.iter().map(|row| {
        in_group = row.kind == RowKind::Group || in_group && row.kind == RowKind::Normal;
        let mut cells: Vec<String> = row.cells.iter().map(|cell| format::cell(cell, language)).collect();
        if let Some(first) = cells.first_mut().filter(|_| in_group && row.kind == RowKind::Normal) {
            first.insert_str(0, "  ");
        }
        (row.kind, cells)
    });
    rows.collect()
}

fn width(text: &str) -> usize {
    text.chars().count()
}
