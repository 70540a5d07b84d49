//! A derivation as rows a payroll officer can follow: operands with value, unit and where they come from.

mod difference;

pub use difference::difference;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::format;
use crate::domain::dated::{Source, Sureness};
use crate::domain::diagnostic::{Bilingual, Language, Message, Shown, Subject};
use crate::domain::figure::{Leaf, Node, Number, Operation, Origin, Traced, Unit};
use crate::domain::period::Date;
use crate::domain::projection::{Derivation, FigureAddress, Provenance, Provenances, Rounding};
use crate::domain::workforce::Basis;

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
    let words = Words { names, provenance, language };
    let mut view = DerivationView {
        figure: derivation.id.clone().into(),
        title: words.message(&derivation.title),
        value: amount(derivation.value, derivation.unit, language),
        rows: Vec::new(),
        rounding: rounding(derivation.rounding).in_language(language).to_owned(),
        sources: Vec::new(),
        marked: false,
    };
    let mut painter = Painter { shown: BTreeSet::new(), provenance, words, language, view: &mut view };
    painter.operands(&derivation.formula, 0, "");
    view
}

/// What ids are called.
#[derive(Clone, Copy)]
struct Words<'v> {
    names: &'v dyn Fn(Named<'_>) -> Option<String>,
    provenance: &'v Provenances,
    language: Language,
}

impl Words<'_> {
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
            return Bilingual::new("de hele werkingssfeer", "the whole unit").in_language(self.language).to_owned();
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
        format!("‘{}’: {label}", self.name(&Subject::Article(article.to_owned())))
    }
}

/// The value of an operand or figure: an hour's cost and head counts with six decimals, as receipts compare them.
fn amount(value: Decimal, unit: Unit, language: Language) -> String {
    let decimals = match unit {
        Unit::EuroPerHour => 6.min(value.normalize().scale()).max(2),
        _ => return format::quantity_exact(value, unit, 6, language),
    };
    format!(
        "{} {}",
        format::euro_exact(value, decimals, language),
        match language {
            Language::Dutch => "per uur",
            Language::English => "an hour",
        }
    )
}

fn rounding(rounding: Rounding) -> Bilingual {
    match rounding {
        Rounding::None => Bilingual::new("niet afgerond", "not rounded"),
        Rounding::HalfAwayFromZero => {
            Bilingual::new("afgerond op de cent, halven van nul af", "rounded to the cent, half away from zero")
        }
        Rounding::Down => Bilingual::new("naar beneden afgerond op de cent", "cut off to the cent"),
    }
}

struct Painter<'v> {
    /// Named results that have been shown with their operands; they are not taken apart twice.
    shown: BTreeSet<(String, Decimal)>,
    provenance: &'v Provenances,
    words: Words<'v>,
    language: Language,
    view: &'v mut DerivationView,
}

impl Painter<'_> {
    /// Rows for a formula: chains of one operation stand below each other, another operation inside stands deeper.
    fn operands(&mut self, formula: &Traced, depth: usize, sign: &'static str) {
        match formula.node() {
            Node::Leaf(leaf) => self.leaf(leaf, formula, depth, sign),
            Node::Named { label, unit, inner } => {
                let label = self.words.message(label);
                let is_new = self.shown.insert((label.clone(), formula.value()));
                let above = Bilingual::new("zie hierboven", "see above");
                let origin = if is_new { String::new() } else { above.in_language(self.language).to_owned() };
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
        let label = self.words.message(&leaf.label);
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
        let words = |nl: &str, en: &str| Bilingual::new(nl, en).in_language(language).to_owned();
        match provenance {
            Provenance::Term { article, parameter } => {
                format!("{} {}", words("tekst van", "text of"), self.words.parameter(article, parameter))
            }
            Provenance::Assumption { article, parameter, basis } => {
                let about = basis.as_ref().map_or_else(String::new, |(source, _)| format!(": {}", source.title));
                format!("{} {}{about}", words("aanname bij", "assumption of"), self.words.parameter(article, parameter))
            }
            Provenance::Template(template) => {
                let template = self.words.name(&Subject::Template(template.clone()));
                format!("{} ‘{template}’", words("vast in de opzet van", "fixed by the construction of"))
            }
            Provenance::AgreementTerm(term) => format!(
                "{}, {} {} {}",
                words("looptijd van de cao", "term of the agreement"),
                format::date(term.start, language),
                words("tot en met", "to"),
                format::date(term.end, language),
            ),
            Provenance::Scheme { title, from, source, sureness, checked_on, continued } => {
                self.source(source);
                let title = title.in_language(language);
                let published = self.published(title, *from, *checked_on, *sureness);
                let assumed = words("; aangenomen dat het doorloopt", "; assumed to go on");
                format!("{published}{}", if *continued { assumed.as_str() } else { "" })
            }
            Provenance::Dossier(basis) => self.dossier(basis),
            Provenance::Override { figure, reason, source } => {
                if let Some(source) = source {
                    self.source(source);
                }
                let figure = self.words.name(&Subject::Figure(figure.to_string()));
                format!("{} {figure}: {reason}", words("eigen waarde voor", "own value for"))
            }
            Provenance::Published {
                title, from, source, sureness, checked_on, announced, projected, stale, ..
            } => {
                self.source(source);
                let mut origin = self.published(title.in_language(language), *from, *checked_on, *sureness);
                if *announced {
                    origin.push_str(&format!("; {} ‘{}’", words("aangekondigd in", "announced in"), source.title));
                }
                if *projected {
                    origin.push_str(&words("; doorgetrokken", "; carried forward"));
                }
                if *stale {
                    origin.push_str(&words("; verouderd", "; stale"));
                }
                origin
            }
        }
    }

    /// "AWf laag, sinds 1 januari 2026, gecontroleerd 20 november 2026 (officiële bron)".
    fn published(&self, title: &str, from: Date, checked_on: Date, sureness: Sureness) -> String {
        let (since, checked) = match self.language {
            Language::Dutch => ("sinds", "gecontroleerd"),
            Language::English => ("since", "checked"),
        };
        format!(
            "{title}, {since} {}, {checked} {} ({})",
            format::date(from, self.language),
            format::date(checked_on, self.language),
            sure(sureness).in_language(self.language),
        )
    }

    fn dossier(&mut self, basis: &[Basis]) -> String {
        for source in basis.iter().filter_map(|basis| basis.source.as_ref()) {
            self.source(source);
        }
        Bilingual::new("dossier", "dossier").in_language(self.language).to_owned()
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
pub fn sure(sureness: Sureness) -> Bilingual {
    match sureness {
        Sureness::Official => Bilingual::new("officiële bron", "official source"),
        Sureness::OfficialTranscribed => {
            Bilingual::new("officiële bron, overgenomen door derden", "official source, transcribed by others")
        }
        Sureness::TwoSources => Bilingual::new("twee bronnen", "two sources"),
        Sureness::OneSource => Bilingual::new("één bron", "one source"),
        Sureness::Weak => Bilingual::new("zwakke bron", "weak source"),
        Sureness::Derived => Bilingual::new("afgeleid", "derived"),
        Sureness::Assumption => Bilingual::new("aanname", "assumption"),
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
fn result(operation: Operation) -> Bilingual {
    match operation {
        Operation::Plus => Bilingual::new("som", "sum"),
        Operation::Minus => Bilingual::new("verschil", "difference"),
        Operation::Times => Bilingual::new("product", "product"),
        Operation::DividedBy => Bilingual::new("quotiënt", "quotient"),
        Operation::AtMost => Bilingual::new("de laagste van", "the lowest of"),
        Operation::AtLeast => Bilingual::new("de hoogste van", "the highest of"),
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
