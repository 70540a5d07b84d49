//! The worked examples that are part of the program.

use include_dir::{Dir, include_dir};

use super::dossier::{Loaded, from_bytes};
use crate::domain::agreement::Dossier;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::{Date, Period};
use crate::domain::spelling::nearest;
use crate::domain::words::Subject;
use crate::message;

static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/examples");

/// What an empty dossier begins with.
static EMPTY: &str = include_str!("../../assets/empty.akkoord");

/// A worked example, for a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its id: the name of its file.
    pub id: String,
    /// The name of its dossier.
    pub name: String,
    /// What it is, in a few sentences.
    pub about: String,
}

/// The worked examples by id.
///
/// # Errors
///
/// Every file that cannot be read; a fault of the program, and tested not to happen.
pub fn examples() -> Result<Vec<Example>, Vec<Diagnostic>> {
    let (mut examples, mut errors) = (Vec::new(), Vec::new());
    for id in ids() {
        match example(id) {
            Ok(Loaded { dossier, .. }) => {
                examples.push(Example { id: id.to_owned(), name: dossier.name, about: dossier.about });
            }
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(examples) } else { Err(errors) }
}

/// The worked example with this id.
///
/// # Errors
///
/// There is none by that id; the hint names those there are.
pub fn example(id: &str) -> Result<Loaded, Diagnostic> {
    from_bytes(example_text(id)?.to_vec(), &file_name(id))
}

/// The worked example with this id as it is written, with its comments.
///
/// # Errors
///
/// There is none by that id; the hint names those there are.
pub fn example_text(id: &str) -> Result<&'static [u8], Diagnostic> {
    EXAMPLES.get_file(file_name(id)).map(include_dir::File::contents).ok_or_else(|| unknown(id))
}

fn file_name(id: &str) -> String {
    format!("{id}.akkoord")
}

/// A dossier without parties, articles and people, for a term that starts with the year after `today`.
///
/// # Errors
///
/// Its file cannot be read; a fault of the program, and tested not to happen.
pub fn empty(today: Date) -> Result<Dossier, Diagnostic> {
    let mut dossier = from_bytes(EMPTY.as_bytes().to_vec(), "empty.akkoord")?.dossier;
    dossier.agreement.term = Period::of_year(today.year().saturating_add(1));
    dossier.assumptions.reference_date = today;
    Ok(dossier)
}

/// The ids of the examples, by the alphabet.
fn ids() -> Vec<&'static str> {
    let mut ids: Vec<_> = EXAMPLES.files().filter_map(|file| file.path().to_str()?.strip_suffix(".akkoord")).collect();
    ids.sort_unstable();
    ids
}

fn unknown(id: &str) -> Diagnostic {
    let ids = ids();
    let hint = match nearest(id, ids.iter().copied()) {
        Some(near) => message!(nl: "bedoelt u ‘{near}’?", en: "did you mean ‘{near}’?", near = near),
        None => {
            let known = ids.iter().map(|id| format!("‘{id}’")).collect::<Vec<_>>().join(", ");
            message!(nl: "bekend zijn {known}", en: "known are {known}", known = known)
        }
    };
    Diagnostic::error(
        Subject::File(file_name(id)),
        message!(nl: "er is geen voorbeeld ‘{id}’", en: "there is no example ‘{id}’", id = id),
    )
    .hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::builtin;

    #[test]
    fn every_example_loads_and_nothing_is_wrong_with_its_agreement() {
        let library = builtin::library().expect("the built-in library loads");
        for found in examples().expect("every example loads") {
            assert!(!found.about.is_empty(), "{} says what it is", found.id);
            let loaded = example(&found.id).expect("it was just loaded");
            assert_eq!(loaded.findings(&library), [], "{}", found.id);
        }
    }

    #[test]
    fn an_empty_dossier_has_no_people_and_a_term_that_is_still_to_come() {
        let dossier = empty(Date::constant(2026, 11, 23)).expect("it is tested to load");
        assert!(dossier.workforce.is_empty() && dossier.agreement.parties.is_empty());
        assert_eq!(dossier.agreement.term, Period::of_year(2027));
        assert_eq!(dossier.assumptions.reference_date, Date::constant(2026, 11, 23));
    }

    #[test]
    fn an_unknown_example_is_an_error_with_those_there_are() {
        assert!(example("no-such-example").is_err_and(|error| error.remedies.len() == 1));
    }
}
