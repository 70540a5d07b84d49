//! `akkoord check`: what the law and the advice have to say about a dossier; exit 1 when something is void.

use super::Format;
use super::dossier::Arguments;
use super::output::{Failure, Output};
use super::remedy;
use crate::domain::agreement::ReplyStatus;
use crate::domain::checks::Severity;
use crate::domain::equivalence::Sides;
use crate::domain::period::Date;
use crate::domain::words::{Bilingual, Language};
use crate::message;
use crate::report::agency::agency_table;
use crate::report::checks::{CheckFinding, Checks, DemandView, NotDoneView};
use crate::report::document::{Align, Cell, Column, Row, RowKind, Table};

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let (mut opened, proposal) = arguments.chosen.open(today)?;
    let text = opened.text(&proposal);
    let calculation = opened.calculation(&proposal);
    let calculation = calculation.as_deref().map_err(Vec::as_slice);
    let checks = opened.checks(&proposal, &text, calculation, output.language);
    match arguments.format {
        Format::Json => json(&checks, output)?,
        Format::Table => {
            checks.not_done.iter().try_for_each(|not_done| said(not_done, output))?;
            checks.findings.iter().try_for_each(|found| shown(found, output))?;
            output.table(&coverage_table(&checks.demands, output.language))?;
            output.table(&agency_table(&checks.agency, output.language))?;
            output.table(&checks.packages.terms_table(output.language))?;
            output.table(&checks.packages.tests_table(output.language))?;
            checks.packages.notes.iter().try_for_each(|note| output.line(note))?;
        }
    }
    match (checks.count_not_done(), checks.findings.count(Severity::Void)) {
        (0, 0) => Ok(()),
        (0, void) => Err(Failure::Said(
            message!(nl: "nietig of zonder werking: {count}", en: "void or without effect: {count}", count = void),
        )),
        (not_done, void) => Err(Failure::Said(message!(
            nl: "nietig of zonder werking: {count}; niet gecontroleerd: {not_done}",
            en: "void or without effect: {count}; not checked: {not_done}", count = void, not_done = not_done
        ))),
    }
}

/// Which checks were not run comes first: what follows is not all there is to say.
fn said(not_done: &NotDoneView, output: &mut Output<'_>) -> Result<(), Failure> {
    output.line(&format!("{}: {}", not_done.words, not_done.checks.join(", ")))?;
    for cause in &not_done.causes {
        output.line(&format!("  {}", remedy::diagnostic(cause, output.language).replace('\n', "\n  ")))?;
    }
    output.line("")
}

fn shown(found: &CheckFinding, output: &mut Output<'_>) -> Result<(), Failure> {
    let view = &found.view;
    let severity = view.severity.name().in_language(output.language).to_owned();
    output.line(&format!("{}: {severity} [{}]", view.place, view.check))?;
    output.line(&format!("  {}", view.message))?;
    output.line(&format!("  {}", view.explanation))?;
    view.law_read.iter().try_for_each(|law| output.line(&format!("  {law}")))?;
    if found.status != ReplyStatus::Open {
        let status = found.status.name().in_language(output.language);
        let reason = if found.reason.is_empty() { String::new() } else { format!(": {}", found.reason) };
        output.line(&format!("  {status}{reason}"))?;
    }
    output.line("")
}

fn coverage_table(demands: &[DemandView], language: Language) -> Table {
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
        rows: demands.iter().map(demand).collect(),
    }
}

fn demand(demand: &DemandView) -> Row {
    let numbers: Vec<_> = demand.articles.iter().map(|article| article.number.as_str()).collect();
    let cells = [
        format!("{}. {}", demand.recommendation, demand.words),
        demand.extent_name.clone(),
        numbers.join(", "),
        demand.paragraph.clone(),
    ];
    Row { kind: RowKind::Normal, cells: cells.map(Cell::from).into() }
}

fn json(checks: &Checks, output: &mut Output<'_>) -> Result<(), Failure> {
    let language = output.language;
    let not_done = checks.not_done.iter().map(|not_done| {
        let causes = not_done.causes.iter().map(|cause| remedy::diagnostic(cause, language));
        serde_json::json!({
            "checks": not_done.checks, "reason": not_done.reason, "causes": causes.collect::<Vec<_>>(),
        })
    });
    let findings = checks.findings.iter().map(|found| {
        let view = &found.view;
        serde_json::json!({
            "check": view.check, "severity": view.severity.code(), "place": view.place, "message": view.message,
            "explanation": view.explanation, "law": view.law, "law_read": view.law_read,
            "finding": found.key, "status": found.status.code(), "reason": found.reason,
        })
    });
    let coverage = checks.demands.iter().map(|demand| {
        let articles = demand.articles.iter().map(|article| article.article.as_str());
        serde_json::json!({
            "demand": demand.id, "met": demand.extent.name().in_language(Language::English), "can_be_settled": demand.can_be_settled, "articles": articles.collect::<Vec<_>>(),
        })
    });
    let agency = checks.agency.iter().map(|view| {
        serde_json::json!({
            "article": view.article.as_str(), "reached": view.by, "from": view.from.map(|day| day.to_string()),
        })
    });
    let amounts = |sides: Sides| serde_json::json!({ "user_undertaking": sides.user_undertaking, "agency_worker": sides.agency_worker });
    let tests = checks.packages.tests.iter().map(|view| {
        serde_json::json!({
            "test": view.test.code(), "awards": amounts(view.tested.awards), "entitlements": amounts(view.tested.budgets),
            "outcome": view.tested.outcome.code(), "words": view.outcome,
        })
    });
    let terms = checks.packages.rows.iter().map(|row| {
        serde_json::json!({
            "article": row.article, "name": row.name, "compared": row.how,
            "user_undertaking": known(&row.user_undertaking), "agency_worker": known(&row.agency_worker),
        })
    });
    let equivalence = serde_json::json!({
        "verdict": checks.packages.verdict.code(), "tests": tests.collect::<Vec<_>>(), "terms": terms.collect::<Vec<_>>(),
        "notes": checks.packages.notes,
    });
    let all = serde_json::json!({
        "not_done": not_done.collect::<Vec<_>>(), "findings": findings.collect::<Vec<_>>(),
        "coverage": coverage.collect::<Vec<_>>(), "agency": agency.collect::<Vec<_>>(),
        "equivalence": equivalence,
    });
    let text = serde_json::to_string_pretty(&all).map_err(|error| Failure::OwnFault(error.to_string()))?;
    output.line(&text)
}

/// An amount with the figure it is; nothing where it is not known.
fn known(cell: &Cell) -> Option<serde_json::Value> {
    let value = cell.content.number()?;
    Some(
        serde_json::json!({ "amount": format!("{value:.2}"), "figure": cell.figure.as_ref().map(ToString::to_string) }),
    )
}
