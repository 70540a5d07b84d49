//! `akkoord export`: documents.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::desk::Desk;
use super::output::{Failure, Output};
use crate::domain::period::Date;
use crate::export::{Options, csv, json, pdf};
use crate::message;
use crate::report::handover::Handover;

/// Write a document
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The dossier
    file: PathBuf,
    /// The document
    #[arg(long, value_enum)]
    document: Document,
    /// The file format
    #[arg(long, value_enum)]
    to: FileFormat,
    /// Where it is written
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// The proposal; the first one otherwise
    #[arg(long, value_name = "PROPOSAL")]
    proposal: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Document {
    /// The agreement for signing, with its costs as an annex
    Agreement,
    /// The overview of estimated wage costs, for the notification
    WageCosts,
    /// Every table, cost line and source
    CostReport,
}

impl Document {
    fn handover(self) -> Handover {
        match self {
            Self::Agreement => Handover::Agreement,
            Self::WageCosts => Handover::WageCosts,
            Self::CostReport => Handover::CostReport,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FileFormat {
    /// PDF, tagged, with embedded fonts
    Pdf,
    /// Every table, for a spreadsheet
    Csv,
    /// Every table, for another program
    Json,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let desk = Desk::open(&arguments.file, arguments.proposal.as_deref())?;
    let calculation = desk.calculation(today)?;
    let text = desk.text();
    let subject = desk.subject(&text, Some(&calculation));
    let document = arguments.document.handover().document(&subject, today, output.language);
    let bytes = match arguments.to {
        FileFormat::Pdf => {
            let options = Options { created: Some(today.at(0, 0, 0, 0)), ..Options::default() };
            pdf::write(&document, &options)
        }
        FileFormat::Csv => csv::write(&document),
        FileFormat::Json => json::write(&document),
    };
    let bytes = bytes.map_err(|error| Failure::OwnFault(error.to_string()))?;
    write(&arguments.output, &bytes, output)
}

/// Writes to a file, or to stdout where that is named.
pub(super) fn write(path: &Path, bytes: &[u8], output: &mut Output<'_>) -> Result<(), Failure> {
    if path == Path::new("/dev/stdout") || path == Path::new("-") {
        return output.bytes(bytes);
    }
    crate::store::save::write_file(path, bytes)?;
    output.note(&message!(nl: "geschreven: {path}", en: "written: {path}", path = path.display().to_string()));
    Ok(())
}
