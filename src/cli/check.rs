//! `akkoord check`: what the law and the advice have to say about a dossier; exit 1 when something is void.

use super::Format;
use super::dossier::Arguments;
use super::output::{Failure, Output};
use crate::domain::checks::{CheckContext, Covered, Severity, coverage, findings};
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::period::Date;
use crate::message;
use crate::report::document::{Align, Cell, Column, Row, RowKind, Table};
use crate::report::findings::{FindingView, covered, finding};

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let (mut opened, proposal) = arguments.chosen.open(today)?;
    // What cannot be computed is said by `assess`; the checks that need no figures go on without.
    let calculation = opened.calculation(&proposal).ok();
    let Some(proposal) = opened.proposal(&proposal) else { return Ok(()) };
    let text = opened.text(proposal);
    let resolved = calculation.as_ref().map(|calculation| &calculation.resolved);
    let assessment = calculation.as_ref().map(|calculation| &calculation.assessment);
    let built_in = &opened.workbench().built_in;
    let context = CheckContext::new(
        opened.dossier(),
        proposal,
        &text,
        &built_in.library,
        &built_in.figures,
        &built_in.catalogue,
        today,
    )
    .with_model(resolved, assessment);
    let found: Vec<FindingView> =
        findings(&context).iter().map(|found| finding(found, &context, output.language)).collect();
    let demands = coverage(&context, &built_in.advice);
    match arguments.format {
        Format::Json => json(&found, &demands, output)?,
        Format::Table => {
            found.iter().try_for_each(|view| shown(view, output))?;
            let rows = demands.iter().map(|demand| covered(demand, &text, output.language)).collect();
            let table = coverage_table(rows, output.language);
            output.table(&table)?;
        }
    }
    let void = found.iter().filter(|view| view.severity == Severity::Void).count();
    if void == 0 {
        return Ok(());
    }
    Err(Failure::Said(
        message!(nl: "nietig of zonder werking: {count}", en: "void or without effect: {count}", count = void),
    ))
}

fn shown(view: &FindingView, output: &mut Output<'_>) -> Result<(), Failure> {
    let severity = view.severity.name().in_language(output.language).to_owned();
    output.line(&format!("{}: {severity} [{}]", view.place, view.check))?;
    output.line(&format!("  {}", view.message))?;
    output.line(&format!("  {}", view.explanation))?;
    view.law_read.iter().try_for_each(|law| output.line(&format!("  {law}")))?;
    output.line("")
}

fn coverage_table(rows: Vec<[String; 4]>, language: Language) -> Table {
    let word = |nl: &str, en: &str| Bilingual::new(nl, en).in_language(language).to_owned();
    let column = |heading| Column { heading, align: Align::Left, width: 1 };
    Table {
        caption: word("Wat het advies vraagt", "What the advice asks"),
        columns: vec![
            column(word("aanbeveling", "recommendation")),
            column(word("voldaan", "met")),
            column(word("artikelen", "articles")),
            column(word("plaats in het advies", "place in the advice")),
        ],
        rows: rows
            .into_iter()
            .map(|cells| Row { kind: RowKind::Normal, cells: cells.map(Cell::from).into() })
            .collect(),
    }
}

fn json(found: &[FindingView], demands: &[Covered<'_>], output: &mut Output<'_>) -> Result<(), Failure> {
    let findings = found.iter().map(|view| {
        serde_json::json!({
            "check": view.check, "severity": view.severity.code(), "place": view.place, "message": view.message,
            "explanation": view.explanation, "law": view.law, "law_read": view.law_read,
        })
    });
    let coverage = demands.iter().map(|covered| {
        serde_json::json!({
            "demand": covered.demand.id, "met": covered.extent.name().en, "articles": covered.articles,
        })
    });
    let all = serde_json::json!({
        "findings": findings.collect::<Vec<_>>(), "coverage": coverage.collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&all).map_err(|error| Failure::OwnFault(error.to_string()))?;
    output.line(&text)
}
