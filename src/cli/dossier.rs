//! The dossier a command is about, and which of its proposals.

use std::path::{Path, PathBuf};

use super::Format;
use super::output::Failure;
use crate::domain::agreement::Proposal;
use crate::domain::diagnostic::Severity;
use crate::domain::period::Date;
use crate::workbench::{Opened, Workbench};

/// Which proposal of which dossier.
#[derive(clap::Args)]
pub(super) struct Chosen {
    /// The dossier
    pub(super) file: PathBuf,
    /// The proposal; the first one otherwise
    #[arg(long, value_name = "PROPOSAL")]
    proposal: Option<String>,
}

impl Chosen {
    /// Opens the dossier and gives it with the proposal.
    pub(super) fn open(&self, today: Date) -> Result<(Opened, Proposal), Failure> {
        let opened = open(&self.file, today)?;
        let proposal = opened.chosen(self.proposal.as_deref()).map_err(Failure::Said)?.clone();
        Ok((opened, proposal))
    }
}

/// Which proposal of which dossier, and how what is found is written.
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) chosen: Chosen,
    /// How the results are written
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: Format,
}

/// Opens the dossier at `file`; one with errors is refused, with all of them.
pub(super) fn open(file: &Path, today: Date) -> Result<Opened, Failure> {
    let opened = Workbench::built_in(today)?.open(file)?;
    let mut errors = opened.findings();
    errors.retain(|finding| finding.severity == Severity::Error);
    if errors.is_empty() { Ok(opened) } else { Err(Failure::Input(errors)) }
}
