//! `akkoord changes`: what changes while a dossier's agreement runs, and what each change does to text and cost.

use serde_json::{Value, json};

use super::Format;
use super::dossier::Arguments;
use super::output::{Failure, Output};
use crate::domain::money::Cents;
use crate::domain::period::Date;
use crate::report::changes::{ArticleName, ChangeView, ChangesView};
use crate::report::format;

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let (opened, proposal) = arguments.chosen.open(today)?;
    let text = opened.text(&proposal);
    let view = opened.changes(&proposal, &text, output.language)?;
    if arguments.format == Format::Json {
        let json = serde_json::to_string_pretty(&whole(&view)).map_err(|error| Failure::OwnFault(error.to_string()))?;
        return output.line(&json);
    }
    output.table(&view.table(output.language))?;
    view.changes.iter().try_for_each(|change| shown(change, output))
}

/// A change with what it says, the articles it touches and what it does by article and payer.
fn shown(change: &ChangeView, output: &mut Output<'_>) -> Result<(), Failure> {
    output.line(&format!("{}  {}", format::date(change.day, output.language), change.what))?;
    change.details.iter().try_for_each(|detail| output.line(&format!("  {detail}")))?;
    change.articles.iter().try_for_each(|article| output.line(&format!("  {}", article.name)))?;
    output.line("")?;
    change.table(output.language).map_or(Ok(()), |table| output.table(&table))
}

fn whole(view: &ChangesView) -> Value {
    json!({
        "from": view.days.start,
        "to": view.days.end,
        "before": euros(view.before),
        "after": euros(view.after),
        "difference": euros(view.after - view.before),
        "changes": view.changes.iter().map(one).collect::<Vec<_>>(),
    })
}

fn one(change: &ChangeView) -> Value {
    let article = |article: &ArticleName| json!({ "id": article.id, "name": article.name });
    let amounts = change.moved.iter().map(|moved| {
        json!({
            "article": moved.article.id,
            "payer": moved.payer,
            "before": euros(moved.before),
            "after": euros(moved.after),
            "difference": euros(moved.after - moved.before),
        })
    });
    json!({
        "day": change.day,
        "kind": change.kind.code(),
        "id": change.id,
        "what": change.what,
        "details": change.details,
        "announced": change.announced,
        "articles": change.articles.iter().map(article).collect::<Vec<_>>(),
        "difference": change.difference.map(euros),
        "amounts": amounts.collect::<Vec<_>>(),
    })
}

/// An amount as a receipt has it: euros with two decimals.
fn euros(amount: Cents) -> String {
    format!("{:.2}", amount.euro().value())
}
