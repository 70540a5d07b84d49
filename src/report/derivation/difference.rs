//! Derivations that name a proposal: of another one than shows, and of the difference between two.

use super::naming::{Naming, amount, rounding};
use super::{DerivationRow, DerivationView, Piece};
use crate::domain::figure::Number;
use crate::domain::projection::{Derivation, FigureAddress, Provenances, Rounding};
use crate::domain::words::Language;
use crate::report::format::say;
use crate::report::phrases;

impl DerivationView {
    /// The same, opened in the proposal with this id; what it opens is of that proposal too.
    #[must_use]
    pub fn in_proposal(mut self, proposal: &str) -> Self {
        let said = self.sentence.iter_mut().filter_map(|piece| match piece {
            Piece::Number { opens, .. } => opens.as_mut(),
            Piece::Words(_) => None,
        });
        let addresses = self.rows.iter_mut().filter_map(|row| row.opens.as_mut()).chain(said).chain([&mut self.figure]);
        for address in addresses {
            if let FigureAddress::Here(figure) = address {
                *address = FigureAddress::In { proposal: proposal.into(), figure: figure.clone() };
            }
        }
        self
    }
}

/// How much more a figure is in one proposal than in another, each of which opens in its turn.
///
/// `this` and `other` are the derivations with the names of their proposals; nothing where they count different things.
pub fn difference(
    (this, name): (&Derivation, &str),
    (other, other_name): (&Derivation, &str),
    address: &FigureAddress,
    provenance: &Provenances,
    language: Language,
) -> Option<DerivationView> {
    let FigureAddress::Difference { proposal, other: other_id, figure } = address else { return None };
    let named = Naming { names: &|_| None, provenance, language };
    let title = named.message(&this.title);
    let row = |sign, proposal: &str, name: &str, made: &Derivation| DerivationRow {
        depth: 0,
        sign,
        label: format!("{name}: {}", named.message(&made.title)),
        value: amount(made.value, made.unit, language),
        origin: String::new(),
        opens: Some(FigureAddress::In { proposal: proposal.into(), figure: figure.clone() }),
        marked: false,
    };
    (this.unit == other.unit).then(|| DerivationView {
        figure: address.clone(),
        title: say!(language, phrases::DIFFERENCE, this = name, other = other_name, figure = title),
        value: amount(this.value.minus(&other.value), this.unit, language),
        rows: vec![row("", proposal, name, this), row("–", other_id, other_name, other)],
        rounding: rounding(Rounding::None).in_language(language).to_owned(),
        sentence: Vec::new(),
        sources: Vec::new(),
        note: None,
        marked: false,
    })
}
