//! Names that were probably meant: the known name nearest to one that is not known.

use super::diagnostic::Diagnostic;
use super::words::{Message, Subject};
use crate::message;

/// Letters beyond which nothing is a slip of the fingers: no known name is as long.
const LONGEST: usize = 64;

/// The known name nearest to `found`, where one is near enough to be a slip of the fingers.
pub fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if found.len() > LONGEST {
        return None;
    }
    known
        .into_iter()
        .filter(|name| name.len() <= LONGEST)
        .map(|name| (strsim::osa_distance(found, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .min()
        .map(|(_, name)| name)
}

/// An error about a name nobody knows, with the name that was probably meant, or else all there are.
pub fn unknown<'n>(
    subject: Subject,
    message: Message,
    name: &str,
    known: impl Iterator<Item = &'n str> + Clone,
) -> Diagnostic {
    let hint = match nearest(name, known.clone()) {
        Some(near) => message!(nl: "bedoelt u ‘{near}’?", en: "did you mean ‘{near}’?", near = near),
        None => {
            let known = known.map(|name| format!("‘{name}’")).collect::<Vec<_>>().join(", ");
            message!(nl: "bekend zijn {known}", en: "known are {known}", known = known)
        }
    };
    Diagnostic::error(subject, message).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_fingers_is_near_and_another_word_is_not() {
        assert_eq!(nearest("hourly_wgae", ["hourly_wage", "heads"]), Some("hourly_wage"));
        assert_eq!(nearest("pension", ["hourly_wage", "heads"]), None);
        assert_eq!(nearest(&"a".repeat(20_000_000), ["hourly_wage"]), None);
    }
}
