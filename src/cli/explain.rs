//! `akkoord explain`: how a figure was computed, step by step, down to its sources.

use std::collections::BTreeSet;

use super::dossier::Chosen;
use super::output::{Failure, Output};
use crate::domain::diagnostic::Language;
use crate::domain::period::Date;
use crate::domain::projection::{Explainer, FigureId};
use crate::message;
use crate::report::costs::Calculation;
use crate::report::derivation::{DerivationView, derivation};

/// Show how a figure was computed, down to its sources
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    chosen: Chosen,
    /// The figure, such as `line/ARTICLE/DRIVER/PROFILE/YEAR`; without one, all figures are listed
    figure: Option<String>,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let (mut opened, proposal) = arguments.chosen.open(today)?;
    let calculation = opened.calculation(&proposal)?;
    let Calculation { resolved, assessment } = calculation.as_ref();
    let explainer = Explainer { given: &resolved.given, assessment };
    let Some(figure) = &arguments.figure else {
        return explainer.figures().iter().try_for_each(|figure| output.line(&figure.to_string()));
    };
    let unknown = || {
        Failure::Said(message!(
            nl: "er is geen cijfer ‘{figure}’; ‘akkoord explain DOSSIER’ noemt ze alle",
            en: "there is no figure ‘{figure}’; ‘akkoord explain DOSSIER’ lists them all",
            figure = figure
        ))
    };
    let figure: FigureId = figure.parse().map_err(|_| unknown())?;
    let mut seen = BTreeSet::new();
    let mut queue = vec![figure];
    let mut sources = Vec::new();
    while let Some(id) = (!queue.is_empty()).then(|| queue.remove(0)) {
        if !seen.insert(id.clone()) {
            continue;
        }
        let Some(found) = explainer.explain(&id) else {
            if seen.len() == 1 {
                return Err(unknown());
            }
            continue;
        };
        let view = derivation(&found, &resolved.provenance, output.language);
        step(&view, output)?;
        queue.extend(view.rows.iter().filter_map(|row| row.opens.as_deref()?.parse().ok()));
        sources.extend(view.sources);
    }
    list_sources(sources, output)
}

fn step(view: &DerivationView, output: &mut Output<'_>) -> Result<(), Failure> {
    output.line(&format!("{} = {}", view.title, view.value))?;
    output.line(&format!("  [{}]", view.figure))?;
    for row in &view.rows {
        let indent = "  ".repeat(row.depth + 1);
        let mark = if row.marked { " *" } else { "" };
        let origin = match (&row.opens, row.origin.as_str()) {
            (Some(figure), _) => format!("  → {figure}"),
            (None, "") => String::new(),
            (None, origin) => format!("  · {origin}"),
        };
        output.line(&format!("{indent}{:1} {}  {}{mark}{origin}", row.sign, row.label, row.value))?;
    }
    output.line(&format!("  = {} ({})", view.value, view.rounding))?;
    output.line("")
}

fn list_sources(mut sources: Vec<String>, output: &mut Output<'_>) -> Result<(), Failure> {
    sources.sort();
    sources.dedup();
    if sources.is_empty() {
        return Ok(());
    }
    output.line(match output.language {
        Language::Dutch => "Bronnen",
        Language::English => "Sources",
    })?;
    sources.iter().try_for_each(|source| output.line(&format!("  {source}")))
}
