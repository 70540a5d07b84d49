//! What stands at a place to sign, line by line; how it is drawn is up to who makes the pages.

use super::phrases;
use crate::domain::words::Language;
use crate::report::document::SignaturePlace;
use crate::report::format::say;

/// What is written above a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    PlaceAndDate,
    /// The name of who signs, where it is not known.
    Name,
    Signature,
}

/// The lines to write on, from top to bottom, each with the words below it.
pub(super) fn lines(place: &SignaturePlace, language: Language) -> Vec<(Writing, String)> {
    let mut lines = vec![(Writing::PlaceAndDate, say!(language, phrases::PLACE_AND_DATE))];
    match (place.name.as_str(), place.function.as_str()) {
        ("", function) => {
            let name = match function {
                "" => say!(language, phrases::NAME_AND_FUNCTION),
                function => say!(language, phrases::NAME_OF, function = function),
            };
            lines.push((Writing::Name, name));
            lines.push((Writing::Signature, say!(language, phrases::SIGNATURE)));
        }
        (name, "") => lines.push((Writing::Signature, name.to_owned())),
        (name, function) => lines.push((Writing::Signature, format!("{name}, {function}"))),
    }
    lines
}
