//! Sentences with amounts in them, of which each opens the figure it is.

use super::derivation::Piece;
use crate::domain::projection::FigureId;

/// An amount in a sentence: as it stands there, what it is, and the figure it opens.
pub struct Door {
    /// The amount in the words and signs of the language.
    pub value: String,
    /// What it is of, for whoever cannot see what stands around it.
    pub name: String,
    /// The figure.
    pub figure: FigureId,
}

/// A sentence in pieces: the amounts that are doors apart from the words around them, whatever order the language has
/// them in. A door whose amount does not stand in the sentence is left out.
pub fn with_doors(sentence: &str, mut doors: Vec<Door>) -> Vec<Piece> {
    let mut said = Vec::new();
    let mut rest = sentence;
    loop {
        let found = doors.iter().enumerate().filter_map(|(place, door)| Some((rest.find(&door.value)?, place)));
        let Some((at, place)) = found.min() else { break };
        let Door { value, name, figure } = doors.remove(place);
        if at > 0 {
            said.push(Piece::Words(rest[..at].to_owned()));
        }
        rest = &rest[at + value.len()..];
        said.push(Piece::Number { value, label: name, opens: Some(figure.into()) });
    }
    if !rest.is_empty() {
        said.push(Piece::Words(rest.to_owned()));
    }
    said
}

/// The sentence as it reads on paper.
pub fn plain(sentence: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Number { value, .. } => value.clone(),
    };
    sentence.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_amounts_of_a_sentence_are_told_apart_in_the_order_in_which_they_stand() {
        let door = |value: &str, year| {
            let figure = FigureId::WageBill { year };
            Door { value: value.to_owned(), name: String::new(), figure }
        };
        let sentence = "Het kost € 12, bruto € 1,50.";
        let said = with_doors(sentence, vec![door("€ 1,50", 2028), door("€ 12", 2027), door("€ 99", 2029)]);
        let values: Vec<&str> = said
            .iter()
            .filter_map(|piece| match piece {
                Piece::Number { value, .. } => Some(value.as_str()),
                Piece::Words(_) => None,
            })
            .collect();
        assert_eq!(values, ["€ 12", "€ 1,50"]);
        assert_eq!(plain(&said), sentence);
    }
}
