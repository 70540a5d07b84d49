//! A derivation as rows a payroll officer can follow: operands with value, unit and where they come from.

mod difference;
mod naming;
mod sentence;

pub use difference::difference;
pub use naming::sure;
pub use sentence::Piece;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

pub(super) use self::naming::Naming;
use self::naming::{amount, rounding};
use super::cost_choice::{Measure, divisor_name};
use super::document::{Column, Row, RowKind, Table};
use super::format::{self, say};
use crate::domain::figure::{Leaf, Node, Number, Operation, Origin, Traced};
use crate::domain::projection::{Derivation, FigureAddress, FigureId, Provenance, Provenances};
use crate::domain::words::{Language, Phrase, phrase};
use crate::report::phrases;

/// A derivation, one step deep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivationView {
    /// The figure.
    pub figure: FigureAddress,
    /// What it is.
    pub title: String,
    /// Its value with its unit, as shown.
    pub value: String,
    /// The operands and intermediate results, in the order of the formula.
    pub rows: Vec<DerivationRow>,
    /// How the formula's result became the value.
    pub rounding: String,
    /// The same in one sentence: its numbers with the words between them.
    pub sentence: Vec<Piece>,
    /// The publications behind the operands, each once.
    pub sources: Vec<SourceView>,
    /// What a reader should know of what it is divided by; nothing where that is plain.
    pub note: Option<String>,
    /// Whether an operand is announced, carried forward past published values or stale.
    pub marked: bool,
}

/// A publication behind an operand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceView {
    /// Title, as a reader would look for it.
    pub title: String,
    /// Address; absent for printed sources.
    pub url: Option<String>,
    /// When it was last seen to be still true, in words; nothing where nobody wrote that down.
    pub checked_on: Option<String>,
}

impl SourceView {
    /// Title and address.
    pub fn text(&self) -> String {
        match &self.url {
            Some(url) => format!("{}, {url}", self.title),
            None => self.title.clone(),
        }
    }
}

impl DerivationView {
    /// The same as a table for a spreadsheet: a row for each operand, and the result.
    pub fn table(&self, language: Language) -> Table {
        let heading = |phrase: Phrase| Column::words(phrase.in_language(language));
        let rows = self.rows.iter().map(|row| {
            let label = format!("{}{} {}", "  ".repeat(row.depth), row.sign, row.label);
            Row::of([label.trim_end().into(), row.value.as_str().into(), row.origin.as_str().into()])
        });
        let result = Row::of(["=".into(), self.value.as_str().into(), self.rounding.as_str().into()]);
        let sources = self.sources.iter().map(|source| Row::of(["".into(), "".into(), source.text().into()]));
        Table {
            caption: self.title.clone(),
            columns: vec![
                heading(phrase!("gegeven", "item")),
                heading(phrase!("waarde", "value")),
                heading(phrase!("herkomst", "origin")),
            ],
            rows: rows.chain([Row { kind: RowKind::Total, ..result }]).chain(sources).collect(),
        }
    }
}

/// A row of a derivation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivationRow {
    /// How deep it stands: 0 for the figure's own operands, 1 for those of a named intermediate result.
    pub depth: usize,
    /// The sign before it: `×`, `+`, `min`; empty for the first.
    pub sign: &'static str,
    /// What the operand is, in words.
    pub label: String,
    /// Its value with unit.
    pub value: String,
    /// Where the operand comes from: a clause, an assumption, or a source with its date.
    pub origin: String,
    /// The figure that opens when it is chosen.
    pub opens: Option<FigureAddress>,
    /// Announced, carried forward or stale.
    pub marked: bool,
}

/// Something that the model knows by id and a reader by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named<'n> {
    /// An article.
    Article(&'n str),
    /// A parameter of an article.
    Parameter {
        /// The article.
        article: &'n str,
        /// The parameter.
        parameter: &'n str,
    },
    /// A template of the library.
    Template(&'n str),
    /// A profile.
    Profile(&'n str),
    /// A fund or subsidy.
    Scheme(&'n str),
    /// A published figure.
    Figure(&'n str),
}

/// The rows of `derivation`; `provenance` says where inputs come from, and is empty for a receipt.
pub fn derivation(derivation: &Derivation, provenance: &Provenances, language: Language) -> DerivationView {
    derivation_in_names(derivation, provenance, &|_| None, language)
}

/// What the figure of `derivation` is, in names of one's own as below.
pub fn title_in_names(
    derivation: &Derivation,
    provenance: &Provenances,
    names: &dyn Fn(Named<'_>) -> Option<String>,
    language: Language,
) -> String {
    Naming { names, provenance, language }.message(&derivation.title)
}

/// The same with names of one's own; where there is none the calculation's name stands, and else the id.
pub fn derivation_in_names(
    derivation: &Derivation,
    provenance: &Provenances,
    names: &dyn Fn(Named<'_>) -> Option<String>,
    language: Language,
) -> DerivationView {
    let names = Naming { names, provenance, language };
    let mut view = DerivationView {
        figure: derivation.id.clone().into(),
        title: names.message(&derivation.title),
        value: amount(derivation.value, derivation.unit, language),
        rows: Vec::new(),
        rounding: rounding(derivation.rounding).in_language(language).to_owned(),
        sentence: sentence::sentence(&derivation.formula, names),
        sources: Vec::new(),
        note: note(&derivation.id).map(|note| note.in_language(language).to_owned()),
        marked: false,
    };
    let mut painter = Painter { shown: BTreeSet::new(), provenance, names, language, view: &mut view };
    painter.operands(&derivation.formula, 0, "");
    view
}

/// What a reader should know of what a figure is divided by.
fn note(figure: &FigureId) -> Option<Phrase> {
    let FigureId::Sum(selection) = figure else { return None };
    (selection.measure != Measure::Euro).then(|| divisor_name(selection.measure)).flatten()
}

struct Painter<'v> {
    /// Named results that have been shown with their operands; they are not taken apart twice.
    shown: BTreeSet<(String, Decimal)>,
    provenance: &'v Provenances,
    names: Naming<'v>,
    language: Language,
    view: &'v mut DerivationView,
}

impl Painter<'_> {
    /// Rows for a formula: chains of one operation stand below each other, another operation inside stands deeper.
    fn operands(&mut self, formula: &Traced, depth: usize, sign: &'static str) {
        match formula.node() {
            Node::Leaf(leaf) => self.leaf(leaf, formula, depth, sign),
            Node::Named { label, unit, inner } => {
                let label = self.names.message(label);
                let is_new = self.shown.insert((label.clone(), formula.value()));
                let origin = if is_new { String::new() } else { say!(self.language, phrases::SEE_ABOVE) };
                self.row(depth, sign, label, amount(formula.value(), *unit, self.language), origin);
                if is_new {
                    self.operands(inner, depth + 1, "");
                }
            }
            Node::Computed { operation, first, others } => {
                if needs_own_row(first, *operation) {
                    self.group(first, depth, sign);
                } else {
                    self.operands(first, depth, sign);
                }
                let sign = sentence::sign(*operation, self.language);
                for other in others {
                    if is_computed(other) {
                        self.group(other, depth, sign);
                    } else {
                        self.operands(other, depth, sign);
                    }
                }
            }
        }
    }

    /// An unnamed part of a formula, as brackets would show it.
    fn group(&mut self, part: &Traced, depth: usize, sign: &'static str) {
        let value = format::plain_number(part.value(), 6, self.language);
        let label = sentence::heading(part, self.names);
        self.row(depth, sign, label, value, String::new());
        self.operands(part, depth + 1, "");
    }

    fn leaf(&mut self, leaf: &Leaf, formula: &Traced, depth: usize, sign: &'static str) {
        let label = self.names.message(&leaf.label);
        let fixed = phrase!("vast getal", "fixed number");
        let label = if label.is_empty() { fixed.in_language(self.language).to_owned() } else { label };
        let value = amount(formula.value(), leaf.unit, self.language);
        match &leaf.origin {
            Origin::Formula => self.row(depth, sign, label, value, String::new()),
            Origin::Figure(id) => {
                self.row(depth, sign, label, value, String::new());
                if let Some(row) = self.view.rows.last_mut() {
                    row.opens = id.parse().ok();
                }
            }
            Origin::Input(place) => {
                let provenance = self.provenance;
                let provenance = provenance.get(place);
                let names = self.names;
                let sources = &mut self.view.sources;
                let origin = provenance.map_or_else(|| place.clone(), |known| names.origin(known, sources));
                self.row(depth, sign, label, value, origin);
                let marked = provenance.is_some_and(Provenance::is_marked);
                self.view.marked |= marked;
                if let Some(row) = self.view.rows.last_mut() {
                    row.marked = marked;
                }
            }
        }
    }

    fn row(&mut self, depth: usize, sign: &'static str, label: String, value: String, origin: String) {
        self.view.rows.push(DerivationRow { depth, sign, label, value, origin, opens: None, marked: false });
    }
}

fn is_computed(part: &Traced) -> bool {
    matches!(part.node(), Node::Computed { .. })
}

/// A part with another operation inside would need brackets.
fn needs_own_row(part: &Traced, outer: Operation) -> bool {
    let Node::Computed { operation, .. } = part.node() else { return false };
    let rank = |operation: &Operation| match operation {
        Operation::Plus | Operation::Minus => 0,
        Operation::Times | Operation::DividedBy => 1,
        Operation::AtMost => 2,
        Operation::AtLeast => 3,
    };
    rank(operation) != rank(&outer)
}
