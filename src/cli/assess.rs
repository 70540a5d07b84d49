//! `akkoord assess`: what a dossier costs and who pays.

use super::Format;
use super::dossier::{self, Shares};
use super::output::{Failure, Output};
use crate::domain::period::Date;
use crate::domain::projection::results;
use crate::report::opening::opening;
use crate::report::provisional;
use crate::report::said::plain;

/// Compute what a dossier costs and who pays
#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Arguments {
    #[command(flatten)]
    asked: dossier::Arguments,
    #[command(flatten)]
    shares: Shares,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { asked, shares } = arguments;
    let (mut opened, proposal) = asked.chosen.open(today)?;
    opened.share_basis = shares.basis();
    let calculation = opened.calculation(&proposal)?;
    for finding in opened.located(calculation.resolved.findings.clone()) {
        output.diagnostic(&finding);
    }
    if asked.format == Format::Json {
        let results = results(&calculation.resolved.given, &calculation.assessment);
        let json = serde_json::to_string_pretty(&results).map_err(|error| Failure::OwnFault(error.to_string()))?;
        return output.line(&json);
    }
    let text = opened.text(&proposal);
    let subject = opened.subject(&proposal, &text, Some(&calculation));
    let Some(tables) = subject.tables(output.language) else { return Ok(()) };
    output.line(&calculation.resolved.given.name)?;
    output.line("")?;
    if let Some(reason) = provisional::reason(opened.dossier(), output.language) {
        output.line(&reason)?;
    }
    opening(&calculation, &text, output.language).iter().try_for_each(|said| output.line(&plain(said)))?;
    output.line("")?;
    for table in [
        tables.totals(),
        tables.years_and_payers(),
        tables.articles(),
        tables.profiles(),
        tables.funding(),
        tables.workforce(),
    ] {
        output.table(&table)?;
    }
    Ok(())
}
