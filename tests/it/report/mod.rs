//! What the reports say of the worked examples, as text one can read: a snapshot a table or a view.
//!
//! The amounts are recalculated by others in `tests/cases`; here a change of words, order, rounding or a missing row shows.
//! One that is right is accepted by `INSTA_UPDATE=always cargo test --test it report::` and reviewed as a difference of text.

mod agreement;
mod citations;
mod cost_model;
mod costs;
mod declaration;
mod documents;
mod explanations;
mod figures;
mod funding;
mod leaflets;
mod opening;
mod page_tables;
mod papers;
mod people;
mod pictures;
mod sectors;
mod totals;

use std::sync::Arc;

use akkoord::domain::agreement::Proposal;
use akkoord::domain::agreement::text::AgreementText;
use akkoord::domain::id::ArticleId;
use akkoord::domain::words::Language;
use akkoord::report::cost_by::Names;
use akkoord::report::costs::{Amount, Calculation};
use akkoord::report::document::{Align, Content, RowKind, Table};
use akkoord::report::format;
use akkoord::store::examples::example;
use akkoord::workbench::{Opened, Workbench};

use crate::support::TODAY;

/// The language of the snapshots; what differs by language in more than words has English ones besides.
const LANGUAGE: Language = Language::Dutch;

/// The worked examples.
const EXAMPLES: [&str; 3] = ["glastuinbouw", "schoonmaak", "uitzend"];

/// A worked example with the calculations of its proposals.
struct Example {
    opened: Opened,
    calculations: Vec<Arc<Calculation>>,
}

impl Example {
    fn new(name: &str) -> Self {
        let workbench = Workbench::built_in(TODAY).expect("the data files are tested to load");
        let mut opened = workbench.with(Arc::new(example(name).expect("the example is tested to load").dossier));
        let dossier = opened.dossier().clone();
        let calculated = |proposal| opened.calculation(proposal).expect("it can be computed");
        Self { calculations: dossier.proposals.iter().map(calculated).collect(), opened }
    }

    /// The calculation of the proposal that stands first.
    fn calculation(&self) -> &Calculation {
        &self.calculations[0]
    }

    fn proposal(&self) -> &Proposal {
        &self.opened.dossier().proposals[0]
    }

    fn text(&self) -> AgreementText {
        self.opened.text(self.proposal())
    }

    /// Names of the articles of all proposals and of the profiles, as the window has them.
    fn names(&self) -> Names {
        let dossier = self.opened.dossier();
        let mut articles: Vec<(ArticleId, String)> = Vec::new();
        for proposal in &dossier.proposals {
            for article in self.opened.text(proposal).articles() {
                if articles.iter().all(|(id, _)| *id != article.id) {
                    articles.push((article.id.clone(), format!("{} {}", article.number, article.title)));
                }
            }
        }
        let profiles = dossier.workforce.iter().map(|profile| (profile.id.clone(), profile.name.clone())).collect();
        Names { articles, profiles }
    }
}

/// A value in words and signs.
fn shown(content: &Content) -> String {
    format::content(content, LANGUAGE)
}

fn amount(amount: &Amount) -> String {
    amount.text(LANGUAGE)
}

/// Rows with their columns under each other: the first to the left, the others to the right.
fn grid(rows: &[Vec<String>]) -> String {
    let aligned: Vec<Align> = (0..rows.iter().map(Vec::len).max().unwrap_or_default())
        .map(|column| if column == 0 { Align::Left } else { Align::Right })
        .collect();
    aligned_grid(&aligned, rows)
}

/// Rows with their columns under each other. The spaces in amounts that do not break become ordinary ones.
fn aligned_grid(columns: &[Align], rows: &[Vec<String>]) -> String {
    /// What is longer has no others to stand under.
    const WIDEST: usize = 64;
    let plain = |text: &String| text.replace(['\u{a0}', '\u{202f}'], " ");
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(plain).collect()).collect();
    let width = |column: usize| {
        let widths = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        widths.filter(|width| *width <= WIDEST).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(columns).zip(&widths).map(|((cell, align), width)| match align {
            Align::Left => format!("{cell:<width$}"),
            Align::Right => format!("{cell:>width$}"),
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A table as text: its caption, its headings, its rows; a sum has `=` before it and a heading within the table `#`.
fn table(table: &Table, language: Language) -> String {
    let headings = table.columns.iter().map(|column| column.heading.clone()).collect();
    let rows = table.rows.iter().map(|row| {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| format::cell(cell, language)).collect();
        let sign = match row.kind {
            RowKind::Normal => "",
            RowKind::Group => "# ",
            RowKind::Total => "= ",
        };
        cells[0].insert_str(0, sign);
        cells
    });
    let rows: Vec<Vec<String>> = std::iter::once(headings).chain(rows).collect();
    let aligned: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
    format!("{}\n\n{}", table.caption, aligned_grid(&aligned, &rows))
}
