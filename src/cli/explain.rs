//! `akkoord explain`: how a figure was computed, step by step, down to its sources.

use std::collections::{BTreeSet, VecDeque};

use super::dossier::Chosen;
use super::output::{Failure, Output};
use crate::domain::agreement::Proposal;
use crate::domain::period::Date;
use crate::domain::projection::FigureAddress;
use crate::domain::words::{Language, phrase};
use crate::message;
use crate::report::derivation::{DerivationView, SourceView, derivation, difference};
use crate::report::format;
use crate::workbench::Opened;

/// Show how a figure was computed, down to its sources
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    chosen: Chosen,
    /// The figure, such as `article/ARTICLE/YEAR`; without one, all figures are listed
    figure: Option<String>,
    /// Write all of a long derivation
    #[arg(long)]
    all: bool,
}

/// Rows of a figure that are written unless all are asked for; a sum over the groups of a whole sector has more.
const MOST_ROWS: usize = 150;
/// Figures behind a figure that are written unless all are asked for.
const MOST_FIGURES: usize = 200;

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let (mut opened, proposal) = arguments.chosen.open(today)?;
    let calculation = opened.calculation(&proposal)?;
    let Some(figure) = &arguments.figure else {
        return calculation.explainer().figures().iter().try_for_each(|figure| output.line(&figure.to_string()));
    };
    let unknown = || {
        Failure::Said(message!(
            nl: "er is geen cijfer ‘{figure}’; ‘akkoord explain DOSSIER’ noemt ze alle",
            en: "there is no figure ‘{figure}’; ‘akkoord explain DOSSIER’ lists them all",
            figure = figure
        ))
    };
    let address: FigureAddress = figure.parse().map_err(|_| unknown())?;
    let mut seen = BTreeSet::new();
    let mut queue = VecDeque::from([address]);
    let mut sources = Vec::new();
    let (most_rows, most_figures) = if arguments.all { (usize::MAX, usize::MAX) } else { (MOST_ROWS, MOST_FIGURES) };
    while let Some(address) = queue.pop_front() {
        if seen.len() >= most_figures && !seen.contains(&address) {
            queue.push_front(address);
            break;
        }
        if !seen.insert(address.clone()) {
            continue;
        }
        let Some(view) = explained(&address, &proposal, &mut opened, output.language)? else {
            if seen.len() == 1 {
                return Err(unknown());
            }
            continue;
        };
        step(&view, most_rows, output)?;
        queue.extend(view.rows.iter().take(most_rows).filter_map(|row| row.opens.clone()));
        sources.extend(view.sources.iter().map(SourceView::text));
    }
    queue.retain(|address| !seen.contains(address));
    let left: BTreeSet<FigureAddress> = queue.into_iter().collect();
    if !left.is_empty() {
        let message = message!(
            nl: "… en nog {count, plural, one {# cijfer waarop dit rust} other {# cijfers waarop dit rust}}, en wat daar weer achter staat; ‘--all’ schrijft alles",
            en: "… and {count, plural, one {# more figure this rests on} other {# more figures this rests on}}, and what stands behind those; ‘--all’ writes all",
            count = left.len()
        );
        output.line(&format::message(&message, output.language))?;
        output.line("")?;
    }
    list_sources(sources, output)
}

/// What a figure was computed from, in the proposal it names or in the one that was chosen.
fn explained(
    address: &FigureAddress,
    chosen: &Proposal,
    opened: &mut Opened,
    language: Language,
) -> Result<Option<DerivationView>, Failure> {
    match address {
        FigureAddress::Here(figure) => {
            let calculation = opened.calculation(chosen)?;
            let found = calculation.explainer().explain(figure);
            Ok(found.map(|found| derivation(&found, &calculation.resolved.provenance, language)))
        }
        FigureAddress::In { proposal, figure } => {
            let named = named(opened, proposal)?;
            let calculation = opened.calculation(&named)?;
            let found = calculation.explainer().explain(figure);
            let view = found.map(|found| derivation(&found, &calculation.resolved.provenance, language));
            Ok(view.map(|view| view.in_proposal(proposal)))
        }
        FigureAddress::Difference { proposal, other, figure } => {
            let (shown, compared) = (named(opened, proposal)?, named(opened, other)?);
            let (this, that) = (opened.calculation(&shown)?, opened.calculation(&compared)?);
            let both = this.explainer().explain(figure).zip(that.explainer().explain(figure));
            Ok(both.and_then(|(mine, theirs)| {
                let provenance = &this.resolved.provenance;
                difference((&mine, &shown.title), (&theirs, &compared.title), address, provenance, language)
            }))
        }
    }
}

/// The proposal with this id.
fn named(opened: &Opened, proposal: &str) -> Result<Proposal, Failure> {
    opened.chosen(Some(proposal)).cloned().map_err(Failure::Said)
}

/// Writes a figure with at most so many rows, and how many are left.
fn step(view: &DerivationView, most_rows: usize, output: &mut Output<'_>) -> Result<(), Failure> {
    output.line(&format!("{} = {}", view.title, view.value))?;
    output.line(&format!("  [{}]", view.figure))?;
    for row in view.rows.iter().take(most_rows) {
        let indent = "  ".repeat(row.depth + 1);
        let mark = if row.marked { " *" } else { "" };
        let origin = match (&row.opens, row.origin.as_str()) {
            (Some(figure), _) => format!("  → {figure}"),
            (None, "") => String::new(),
            (None, origin) => format!("  · {origin}"),
        };
        output.line(&format!("{indent}{:1} {}  {}{mark}{origin}", row.sign, row.label, row.value))?;
    }
    if let Some(left) = view.rows.len().checked_sub(most_rows).filter(|left| *left > 0) {
        let message = message!(
            nl: "… nog {count, plural, one {# regel} other {# regels}}; ‘--all’ schrijft alles",
            en: "… {count, plural, one {# more row} other {# more rows}}; ‘--all’ writes all", count = left
        );
        output.line(&format!("  {}", format::message(&message, output.language)))?;
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
    output.line(phrase!("Bronnen", "Sources").in_language(output.language))?;
    sources.iter().try_for_each(|source| output.line(&format!("  {source}")))
}
