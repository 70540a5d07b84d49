//! `akkoord handover`: a copy of a dossier for the other side.

use std::path::PathBuf;

use super::dossier::Chosen;
use super::export::Target;
use super::output::{Failure, Output};
use crate::domain::period::Date;
use crate::message;
use crate::store::ron_text::to_text;

/// Write a copy for the other side
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    chosen: Chosen,
    /// Where it is written
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// Replace a file that is there; never a dossier
    #[arg(long)]
    force: bool,
    /// Say what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Says what is left out, before it writes.
pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { chosen, output: path, force, dry_run } = arguments;
    let (opened, proposal) = chosen.open(today)?;
    let copy = opened.handover_copy(&proposal);
    output.note(&message!(nl: "niet mee gaan:", en: "left out are:"));
    copy.left_out.iter().for_each(|what| output.note(&message!(nl: "- {what}", en: "- {what}", what = what.clone())));
    if *dry_run {
        return Ok(());
    }
    let text = to_text(&copy.dossier).map_err(|error| Failure::OwnFault(error.to_string()))?;
    Target { path, force: *force }.write(text.as_bytes(), &[chosen.file.as_path()], output)
}
