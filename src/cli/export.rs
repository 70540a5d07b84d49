//! `akkoord export`: documents.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::dossier::Chosen;
use super::output::{Failure, Output};
use crate::domain::period::Date;
use crate::message;
use crate::report::handover::Handover;
use crate::workbench::{self, Wanted};

/// Write a document
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    chosen: Chosen,
    /// The document
    #[arg(long, value_enum)]
    document: Document,
    /// The file format
    #[arg(long, value_enum)]
    to: FileFormat,
    /// Where it is written
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
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

impl FileFormat {
    fn format(self) -> workbench::FileFormat {
        match self {
            Self::Pdf => workbench::FileFormat::Pdf,
            Self::Csv => workbench::FileFormat::Csv,
            Self::Json => workbench::FileFormat::Json,
        }
    }
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let (mut opened, proposal) = arguments.chosen.open(today)?;
    // The window previews a document whose costs cannot be computed, with the reason beside it; a file would go out
    // without.
    opened.calculation(&proposal)?;
    let wanted = Wanted { proposal, handover: arguments.document.handover(), language: output.language };
    let bytes = opened.export(&wanted, arguments.to.format()).map_err(|error| Failure::OwnFault(error.to_string()))?;
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
