//! A formula as it is read aloud: "7.403,52 lesuren × 100% deel in werktijd × € 32,48 kosten van een gewerkt uur".

use rust_decimal::Decimal;

use super::naming::{Naming, amount};
use super::{is_computed, needs_own_row};
use crate::domain::figure::{Leaf, Node, Number, Operation, Origin, Traced};
use crate::domain::projection::FigureAddress;
use crate::domain::words::{Language, phrase};
use crate::report::format;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What stands between numbers: a sign, a bracket, "ten hoogste".
    Words(String),
    /// A number with what it is.
    Number {
        /// The number with its unit.
        value: String,
        /// What it is; empty for a number that belongs to the formula itself, such as the 52 weeks of a year.
        label: String,
        /// The figure that opens when it is chosen.
        opens: Option<FigureAddress>,
    },
}

/// The formula in pieces; results that have a name are not taken apart.
pub(super) fn sentence(formula: &Traced, names: Naming<'_>) -> Vec<Piece> {
    let mut said = Vec::new();
    match formula.node() {
        Node::Named { inner, .. } => say(inner, names, &mut said),
        Node::Leaf(_) | Node::Computed { .. } => say(formula, names, &mut said),
    }
    said
}

fn say(formula: &Traced, names: Naming<'_>, said: &mut Vec<Piece>) {
    match formula.node() {
        Node::Leaf(Leaf { label, unit, origin }) => said.push(Piece::Number {
            value: amount(formula.value(), *unit, names.language),
            label: names.message(label),
            opens: match origin {
                Origin::Figure(id) => id.parse().ok(),
                Origin::Formula | Origin::Input(_) => None,
            },
        }),
        Node::Named { label, unit, inner: _ } => said.push(Piece::Number {
            value: amount(formula.value(), *unit, names.language),
            label: names.message(label),
            opens: None,
        }),
        Node::Computed { operation, first, others } => {
            for (place, (side, in_brackets)) in sides(*operation, first, others).enumerate() {
                if place > 0 {
                    said.push(Piece::Words(sign(*operation, names.language).to_owned()));
                }
                part(side, in_brackets, names, said);
            }
        }
    }
}

/// The operands of an operation, each with whether it needs brackets; without the 0 from which sums are counted.
fn sides<'f>(
    operation: Operation,
    first: &'f Traced,
    others: &'f [Traced],
) -> impl Iterator<Item = (&'f Traced, bool)> {
    // The second operand stands first where the 0 before it is left out.
    let is_left_out = adds_to_nothing(operation, first);
    let before = (!is_left_out).then(|| (first, needs_own_row(first, operation)));
    let is_alone = is_left_out && others.len() == 1;
    let behind = others.iter().map(move |other| (other, is_computed(other) && !is_alone));
    before.into_iter().chain(behind)
}

/// A side of an operation, in brackets where it is needed.
fn part(formula: &Traced, in_brackets: bool, names: Naming<'_>, said: &mut Vec<Piece>) {
    if in_brackets {
        said.push(Piece::Words("(".to_owned()));
    }
    say(formula, names, said);
    if in_brackets {
        said.push(Piece::Words(")".to_owned()));
    }
}

/// Whether the left side of a sum is the 0 from which sums are counted.
fn adds_to_nothing(operation: Operation, left: &Traced) -> bool {
    let is_fixed = matches!(left.node(), Node::Leaf(Leaf { origin: Origin::Formula, .. }));
    operation == Operation::Plus && is_fixed && left.value().is_zero()
}

/// What a part of a formula that has no name of its own is: "franchise × loonindex"; where that would be a long story, what
/// is done with the operands, which stand below it.
pub(super) fn heading(formula: &Traced, names: Naming<'_>) -> String {
    const MOST: usize = 110;
    let words = in_words(formula, names);
    let Node::Computed { operation, .. } = formula.node() else { return words };
    if words.chars().count() <= MOST {
        return words;
    }
    let done = match operation {
        Operation::Plus => phrase!("samen:", "together:"),
        Operation::Minus => phrase!("het verschil van:", "the difference of:"),
        Operation::Times => phrase!("vermenigvuldigd:", "multiplied:"),
        Operation::DividedBy => phrase!("gedeeld:", "divided:"),
        Operation::AtMost => phrase!("het minste van:", "the least of:"),
        Operation::AtLeast => phrase!("het meeste van:", "the most of:"),
    };
    done.in_language(names.language).to_owned()
}

/// The same, however long.
fn in_words(formula: &Traced, names: Naming<'_>) -> String {
    match formula.node() {
        Node::Leaf(Leaf { label, .. }) | Node::Named { label, .. } => {
            let label = names.message(label);
            if label.is_empty() { format::plain_number(formula.value(), 6, names.language) } else { label }
        }
        Node::Computed { operation, first, others } => {
            let words: Vec<String> = sides(*operation, first, others)
                .map(|(side, in_brackets)| {
                    let words = in_words(side, names);
                    if in_brackets { format!("({words})") } else { words }
                })
                .collect();
            let chosen = match operation {
                Operation::AtMost => phrase!("het minste van", "the least of"),
                Operation::AtLeast if others.iter().all(|other| other.value() != Decimal::ZERO) => {
                    phrase!("het meeste van", "the most of")
                }
                Operation::AtLeast | Operation::Plus | Operation::Minus | Operation::Times | Operation::DividedBy => {
                    return words.join(&format!(" {} ", sign(*operation, names.language)));
                }
            };
            let and = phrase!("en", "and");
            let [chosen, and] = [chosen, and].map(|words| words.in_language(names.language));
            let (last, before) = words.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
            format!("{chosen} {} {and} {last}", before.join(", "))
        }
    }
}

/// What stands between the two sides of an operation.
pub(super) fn sign(operation: Operation, language: Language) -> &'static str {
    match operation {
        Operation::Plus => "+",
        Operation::Minus => "–",
        Operation::Times => "×",
        Operation::DividedBy => "÷",
        Operation::AtMost => phrase!("ten hoogste", "at most").in_language(language),
        Operation::AtLeast => phrase!("ten minste", "at least").in_language(language),
    }
}
