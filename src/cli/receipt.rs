//! `akkoord receipt` and `akkoord replay`: everything a calculation used and gave, and the same computed again.

use std::path::PathBuf;

use super::dossier::Chosen;
use super::export::Target;
use super::output::{Failure, Output};
use crate::domain::period::Date;
use crate::message;
use crate::store::dossier::read_text;
use crate::store::receipt::{
    Replay, changed_data, from_json, has_own_number, located, replay as computed_again, to_json,
};

/// Write a receipt of a calculation
#[derive(clap::Args)]
pub(super) struct WriteArguments {
    #[command(flatten)]
    chosen: Chosen,
    /// Where it is written
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// Replace a file that is there; never a dossier
    #[arg(long)]
    force: bool,
}

/// Compute a receipt again and compare
#[derive(clap::Args)]
pub(super) struct ReplayArguments {
    /// The receipt
    receipt: PathBuf,
}

pub(super) fn write(arguments: &WriteArguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let (mut opened, proposal) = arguments.chosen.open(today)?;
    let calculation = opened.calculation(&proposal)?;
    let json = to_json(&calculation.resolved.given, &calculation.assessment);
    let json = json.map_err(|error| Failure::OwnFault(error.to_string()))?;
    let target = Target { path: &arguments.output, force: arguments.force };
    target.write(json.as_bytes(), &[arguments.chosen.file.as_path()], output)
}

pub(super) fn replay(arguments: &ReplayArguments, output: &mut Output<'_>) -> Result<(), Failure> {
    let file = arguments.receipt.display().to_string();
    let text = read_text(&arguments.receipt)?;
    let receipt = from_json(&text, &file)?;
    if let Some(made_by) = &receipt.program {
        if made_by.version != env!("CARGO_PKG_VERSION") {
            output.note(&message!(
                nl: "de bon is gemaakt met versie {version}", en: "the receipt was made with version {version}",
                version = &made_by.version
            ));
        }
        for path in changed_data(made_by) {
            output.note(&message!(
                nl: "het gegevensbestand {path} is sindsdien veranderd; de bon houdt zijn eigen waarden",
                en: "the data file {path} has changed since; the receipt keeps its own values",
                path = path
            ));
        }
    }
    match computed_again(&receipt).map_err(|errors| located(&text, &file, errors))? {
        Replay::Same if !has_own_number(&receipt).map_err(|error| Failure::OwnFault(error.to_string()))? => {
            Err(Failure::Said(message!(
                nl: "{file}: elk cijfer klopt, maar het nummer ‘{number}’ is van een andere bon",
                en: "{file}: every figure holds, but the number ‘{number}’ is of another receipt",
                file = file, number = receipt.number.unwrap_or_default()
            )))
        }
        Replay::Same => output.line(&crate::report::format::message(
            &message!(nl: "{file}: elk cijfer klopt", en: "{file}: every figure holds", file = file),
            output.language,
        )),
        Replay::Differs(difference) => Err(Failure::Said(message!(
            nl: "{file}: {figure} is {receipt} op de bon, {computed} berekend",
            en: "{file}: {figure} is {receipt} on the receipt, {computed} computed",
            file = file, figure = difference.figure, receipt = difference.receipt, computed = difference.computed
        ))),
    }
}
