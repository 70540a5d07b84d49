//! The dossier a command is about, and which of its proposals.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Format;
use super::output::Failure;
use crate::domain::agreement::Proposal;
use crate::domain::diagnostic::Severity;
use crate::domain::period::Date;
use crate::domain::projection::{Bearers, ShareBasis, Workers};
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

/// Of whose costs percentages of the wage bill are.
#[derive(clap::Args)]
pub(super) struct Shares {
    /// Whose costs count in a percentage of the wage bill
    #[arg(long, value_enum, default_value = "all", value_name = "WORKERS")]
    share_workers: OfWorkers,
    /// Which costs count in it, by who bears them
    #[arg(long, value_enum, default_value = "all", value_name = "PAYERS")]
    share_payers: OfPayers,
}

#[derive(Clone, Copy, ValueEnum)]
enum OfWorkers {
    /// Everybody, agency workers too
    All,
    /// Own workers, whose pay is in the wage bill
    Own,
}

#[derive(Clone, Copy, ValueEnum)]
enum OfPayers {
    /// All payers, without contributions to funds
    All,
    /// The employer only, with contributions to funds
    Employer,
}

impl Shares {
    pub(super) fn basis(&self) -> ShareBasis {
        let workers = match self.share_workers {
            OfWorkers::All => Workers::All,
            OfWorkers::Own => Workers::Own,
        };
        let bearers = match self.share_payers {
            OfPayers::All => Bearers::All,
            OfPayers::Employer => Bearers::Employer,
        };
        ShareBasis { workers, bearers }
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
