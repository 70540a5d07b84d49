//! `akkoord compare`: two texts held against each other, with what each change does to cost and reach.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::Format;
use super::dossier::{Shares, open};
use super::output::{Failure, Output};
use crate::domain::agreement::Proposal;
use crate::domain::diagnostic::Severity;
use crate::domain::money::Cents;
use crate::domain::period::Date;
use crate::report::redline::{ChangeView, Effect, Piece, RedlineView, UnitView};

/// Compare two proposals
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The dossier
    file: PathBuf,
    /// The proposal it begins with
    #[arg(long, value_name = "PROPOSAL")]
    from: String,
    /// The proposal it leads to
    #[arg(long, value_name = "PROPOSAL")]
    to: String,
    /// The dossier the first proposal is in, such as last year's; otherwise the same
    #[arg(long, value_name = "DOSSIER")]
    from_dossier: Option<PathBuf>,
    #[command(flatten)]
    shares: Shares,
    /// How the results are written
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let mut opened = open(&arguments.file, today)?;
    opened.share_basis = arguments.shares.basis();
    let to = opened.chosen(Some(&arguments.to)).map_err(Failure::Said)?.clone();
    let from: Proposal = match &arguments.from_dossier {
        Some(other) => open(other, today)?.chosen(Some(&arguments.from)).map_err(Failure::Said)?.clone(),
        None => opened.chosen(Some(&arguments.from)).map_err(Failure::Said)?.clone(),
    };
    let view = opened.compare(&from, &to, output.language).map_err(Failure::Said)?;
    match arguments.format {
        Format::Json => {
            let json = serde_json::to_string_pretty(&whole(&view));
            output.line(&json.map_err(|error| Failure::OwnFault(error.to_string()))?)?;
        }
        Format::Table => {
            output.table(&view.table(output.language))?;
            view.units.iter().try_for_each(|unit| shown(unit, output))?;
        }
    }
    match view.money {
        Ok(_) => Ok(()),
        // The words were compared; why there are no prices is said behind them.
        Err(mut errors) => {
            errors.retain(|error| error.severity == Severity::Error);
            Err(Failure::Input(errors))
        }
    }
}

/// What an article said and says: lines that go begin with −, lines that come with +.
fn shown(unit: &UnitView, output: &mut Output<'_>) -> Result<(), Failure> {
    output.line(&unit.name)?;
    for line in &unit.lines {
        for (sign, text) in [("−", words(line, Side::From)), ("+", words(line, Side::To))] {
            if !text.is_empty() {
                output.line(&format!("  {sign} {text}"))?;
            }
        }
    }
    output.line("")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    From,
    To,
}

/// A line as one of the two texts has it.
fn words(line: &[Piece], side: Side) -> String {
    let piece = |piece: &Piece| match (piece, side) {
        (Piece::Same(words), _) | (Piece::Gone(words), Side::From) | (Piece::New(words), Side::To) => words.clone(),
        (Piece::Gone(_), Side::To) | (Piece::New(_), Side::From) => String::new(),
    };
    line.iter().map(piece).collect()
}

fn whole(view: &RedlineView) -> Value {
    let money = view.money.as_ref().ok();
    json!({
        "from": view.from,
        "to": view.to,
        "changes": view.changes.iter().map(change).collect::<Vec<_>>(),
        "interplay": money.map(|money| effect(&money.interplay)),
        "difference": money.map(|money| effect(&money.difference)),
        "before": money.map(|money| effect(&money.from)),
        "after": money.map(|money| effect(&money.to)),
        "text": view.units.iter().map(unit).collect::<Vec<_>>(),
    })
}

fn change(change: &ChangeView) -> Value {
    json!({
        "kind": change.kind.code(),
        "article": change.article,
        "what": change.what,
        "effect": change.effect.as_ref().map(effect),
    })
}

fn effect(effect: &Effect) -> Value {
    let years = effect.years.iter().map(|(year, cents)| (year.to_string(), json!(euros(*cents))));
    json!({
        "years": years.collect::<serde_json::Map<_, _>>(),
        "total": euros(effect.total()),
        "share_of_wage_bill": effect.share.as_ref().map(|share| share.value().to_string()),
        "participants": effect.participants.value().to_string(),
    })
}

fn unit(unit: &UnitView) -> Value {
    let piece = |piece: &Piece| match piece {
        Piece::Same(words) => json!({ "same": words }),
        Piece::Gone(words) => json!({ "gone": words }),
        Piece::New(words) => json!({ "new": words }),
    };
    let lines = unit.lines.iter().map(|line| line.iter().map(piece).collect::<Vec<_>>());
    json!({ "place": unit.name, "lines": lines.collect::<Vec<_>>() })
}

/// An amount as a receipt has it: euros with two decimals.
fn euros(amount: Cents) -> String {
    format!("{:.2}", amount.euro().value())
}
