//! A derivation as rows a payroll officer can follow: operands with value, unit and where they come from.

mod difference;

pub use difference::difference;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::format::{self, say};
use crate::domain::dated::{Source, Sureness};
use crate::domain::figure::{Leaf, Node, Number, Operation, Origin, Traced, Unit};
use crate::domain::period::Date;
use crate::domain::projection::{Derivation, FigureAddress, Provenance, Provenances, Rounding};
use crate::domain::words::{Language, Message, Phrase, Shown, Subject, phrase};
use crate::domain::workforce::Basis;
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
    /// The publications behind the operands, each once.
    pub sources: Vec<String>,
    /// Whether an operand is announced, carried forward past published values or stale.
    pub marked: bool,
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
        sources: Vec::new(),
        marked: false,
    };
    let mut painter = Painter { shown: BTreeSet::new(), provenance, names, language, view: &mut view };
    painter.operands(&derivation.formula, 0, "");
    view
}

/// What ids are called.
#[derive(Clone, Copy)]
struct Naming<'v> {
    names: &'v dyn Fn(Named<'_>) -> Option<String>,
    provenance: &'v Provenances,
    language: Language,
}

impl Naming<'_> {
    /// A message in words, with things called by their name and not by their id.
    fn message(&self, message: &Message) -> String {
        message.filled(self.language, |value| match value {
            Shown::Subject(subject) => self.name(subject),
            other => format::shown(other, self.language),
        })
    }

    /// The name of `subject`, or its id where it has none.
    fn name(&self, subject: &Subject) -> String {
        let named = match subject {
            Subject::Article(id) => (self.names)(Named::Article(id)),
            Subject::Profile(id) => (self.names)(Named::Profile(id)),
            Subject::Template(id) => (self.names)(Named::Template(id)),
            Subject::Scheme(id) => (self.names)(Named::Scheme(id)),
            Subject::Figure(id) => (self.names)(Named::Figure(id)),
            Subject::Dossier | Subject::Place { .. } | Subject::File(_) => None,
        };
        if let Some(name) = named {
            return name;
        }
        if matches!(subject, Subject::Profile(id) if id == "–") {
            return say!(self.language, phrases::WHOLE_UNIT);
        }
        let name = self.provenance.names.of(subject);
        name.map_or_else(|| subject.to_string(), |name| name.in_language(self.language).to_owned())
    }

    /// "‘Taallessen’: uren per jaar".
    fn parameter(&self, article: &str, parameter: &str) -> String {
        let label = (self.names)(Named::Parameter { article, parameter }).or_else(|| {
            let label = self.provenance.names.of_parameter(article, parameter)?;
            Some(label.in_language(self.language).to_owned())
        });
        let label = label.unwrap_or_else(|| parameter.to_owned());
        format!("‘{}’: {label}", self.name(&Subject::Article(article.into())))
    }
}

/// The value of an operand or figure: an hour's cost and head counts with six decimals, as receipts compare them.
fn amount(value: Decimal, unit: Unit, language: Language) -> String {
    match unit {
        Unit::EuroPerHour => {
            let decimals = 6.min(value.normalize().scale()).max(2);
            let amount = format::euro_exact(value, decimals, language);
            say!(language, phrases::AN_HOUR, amount = amount)
        }
        _ => format::quantity_exact(value, unit, 6, language),
    }
}

fn rounding(rounding: Rounding) -> Phrase {
    match rounding {
        Rounding::None => phrase!("niet afgerond", "not rounded"),
        Rounding::HalfAwayFromZero => {
            phrase!("afgerond op de cent, halven van nul af", "rounded to the cent, half away from zero")
        }
        Rounding::Down => phrase!("naar beneden afgerond op de cent", "cut off to the cent"),
    }
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
            Node::Computed { operation, left, right } => {
                if needs_own_row(left, *operation) {
                    self.group(left, depth, sign);
                } else {
                    self.operands(left, depth, sign);
                }
                let sign = signed(*operation);
                if needs_own_row(right, *operation) || is_computed(right) {
                    self.group(right, depth, sign);
                } else {
                    self.operands(right, depth, sign);
                }
            }
        }
    }

    /// An unnamed part of a formula, as brackets would show it.
    fn group(&mut self, part: &Traced, depth: usize, sign: &'static str) {
        let value = format::plain_number(part.value(), 6, self.language);
        let label = match part.node() {
            Node::Computed { operation, .. } => result(*operation).in_language(self.language).to_owned(),
            Node::Leaf(_) | Node::Named { .. } => String::new(),
        };
        self.row(depth, sign, label, value, String::new());
        self.operands(part, depth + 1, "");
    }

    fn leaf(&mut self, leaf: &Leaf, formula: &Traced, depth: usize, sign: &'static str) {
        let label = self.names.message(&leaf.label);
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
                let origin = provenance.map_or_else(|| place.clone(), |known| self.origin(known));
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

    fn origin(&mut self, provenance: &Provenance) -> String {
        let language = self.language;
        match provenance {
            Provenance::Term { article, parameter } => {
                say!(language, phrases::TEXT_OF, parameter = self.names.parameter(article, parameter))
            }
            Provenance::Assumption { article, parameter, basis } => {
                let parameter = self.names.parameter(article, parameter);
                match basis {
                    Some((source, _)) => say!(
                        language,
                        phrases::ASSUMPTION_OF_WITH_SOURCE,
                        parameter = parameter,
                        source = &source.title
                    ),
                    None => say!(language, phrases::ASSUMPTION_OF, parameter = parameter),
                }
            }
            Provenance::Template(template) => {
                let template = self.names.name(&Subject::Template(template.clone()));
                say!(language, phrases::FIXED_BY, template = template)
            }
            Provenance::AgreementTerm(term) => {
                say!(language, phrases::AGREEMENT_TERM, start = term.start, end = term.end)
            }
            Provenance::Scheme { title, from, source, sureness, checked_on, continued } => {
                self.source(source);
                let title = title.in_language(language);
                let published = self.published(title, *from, *checked_on, *sureness);
                if *continued { say!(language, phrases::ASSUMED_TO_GO_ON, published = published) } else { published }
            }
            Provenance::Dossier(basis) => self.dossier(basis),
            Provenance::Override { figure, reason, source } => {
                if let Some(source) = source {
                    self.source(source);
                }
                let figure = self.names.name(&Subject::Figure(figure.to_string()));
                say!(language, phrases::OWN_VALUE_FOR, figure = figure, reason = reason)
            }
            Provenance::Published {
                title, from, source, sureness, checked_on, announced, projected, stale, ..
            } => {
                self.source(source);
                let mut origin = self.published(title.in_language(language), *from, *checked_on, *sureness);
                if *announced {
                    origin = say!(language, phrases::ANNOUNCED_IN, published = origin, source = &source.title);
                }
                if *projected {
                    origin = say!(language, phrases::CARRIED_FORWARD, published = origin);
                }
                if *stale {
                    origin = say!(language, phrases::STALE, published = origin);
                }
                origin
            }
        }
    }

    /// "AWf laag, sinds 1 januari 2026, gecontroleerd 20 november 2026 (officiële bron)".
    fn published(&self, title: &str, from: Date, checked_on: Date, sureness: Sureness) -> String {
        say!(
            self.language,
            phrases::PUBLISHED_SINCE,
            title = title,
            from = from,
            checked = checked_on,
            sureness = sure(sureness)
        )
    }

    fn dossier(&mut self, basis: &[Basis]) -> String {
        for source in basis.iter().filter_map(|basis| basis.source.as_ref()) {
            self.source(source);
        }
        say!(self.language, phrases::DOSSIER)
    }

    fn source(&mut self, source: &Source) {
        let shown = match &source.url {
            Some(url) => format!("{}, {url}", source.title),
            None => source.title.clone(),
        };
        if !self.view.sources.contains(&shown) {
            self.view.sources.push(shown);
        }
    }
}

/// How sure a figure is, in words.
pub fn sure(sureness: Sureness) -> Phrase {
    match sureness {
        Sureness::Official => phrase!("officiële bron", "official source"),
        Sureness::OfficialTranscribed => {
            phrase!("officiële bron, overgenomen door derden", "official source, transcribed by others")
        }
        Sureness::TwoSources => phrase!("twee bronnen", "two sources"),
        Sureness::OneSource => phrase!("één bron", "one source"),
        Sureness::Weak => phrase!("zwakke bron", "weak source"),
        Sureness::Derived => phrase!("afgeleid", "derived"),
        Sureness::Assumption => phrase!("aanname", "assumption"),
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

/// What a part of a formula that has no name of its own is.
fn result(operation: Operation) -> Phrase {
    match operation {
        Operation::Plus => phrase!("som", "sum"),
        Operation::Minus => phrase!("verschil", "difference"),
        Operation::Times => phrase!("product", "product"),
        Operation::DividedBy => phrase!("quotiënt", "quotient"),
        Operation::AtMost => phrase!("de laagste van", "the lowest of"),
        Operation::AtLeast => phrase!("de hoogste van", "the highest of"),
    }
}

fn signed(operation: Operation) -> &'static str {
    match operation {
        Operation::Plus => "+",
        Operation::Minus => "–",
        Operation::Times => "×",
        Operation::DividedBy => "÷",
        Operation::AtMost | Operation::AtLeast => "|",
    }
}
