//! The two articles every agreement has: what its words mean, and what it covers and for how long.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::dossier::{Agreement, Character};
use super::outline::{OutlinedParagraph, joined};
use super::text::Standing;
use super::wording::date_in_words;
use crate::domain::clause::{LegalNature, Library};
use crate::domain::period::Period;

/// Heading of the article of definitions.
pub(super) const DEFINITIONS: &str = "Definities";
/// Heading of the article of scope and term.
pub(super) const SCOPE_AND_TERM: &str = "Werkingssfeer, looptijd en karakter";

/// The definitions of `terms`, by the alphabet, each once.
pub(super) fn definitions(terms: &BTreeSet<&str>, library: &Library) -> OutlinedParagraph<'static> {
    let mut used: Vec<_> = terms.iter().filter_map(|term| library.definitions.get(*term)).collect();
    used.sort_by_key(|definition| (definition.term.nl.to_lowercase(), &definition.id));
    let last = used.len().saturating_sub(1);
    let items: Vec<_> = used
        .iter()
        .enumerate()
        .map(|(place, definition)| {
            let text = definition.text.trim().trim_end_matches(['.', ';']);
            format!("{{term:{}}}: {text}{}", definition.id, if place == last { '.' } else { ';' })
        })
        .collect();
    let text = match items.as_slice() {
        [] => "Deze cao gebruikt de woorden in hun gewone betekenis.",
        [_] => "In deze cao wordt verstaan onder",
        [..] => "In deze cao wordt verstaan onder:",
    };
    match <[String; 1]>::try_from(items) {
        Ok([item]) => OutlinedParagraph {
            label: None,
            standing: normative(),
            text: Cow::Owned(format!("{text} {item}")),
            items: Vec::new(),
            is_own: false,
        },
        Err(items) => joined(OutlinedParagraph {
            label: None,
            standing: normative(),
            text: Cow::Borrowed(text),
            items,
            is_own: false,
        }),
    }
}

/// What workers have by law and by another agreement that binds their employer too.
const OTHER_RIGHTS: &str = "Deze cao doet niet af aan rechten die werknemers aan de wet ontlenen, waaronder kosteloze scholing die \
                            nodig is om het werk te doen waarvoor zij zijn aangenomen (artikel 611a van Boek 7 van het Burgerlijk \
                            Wetboek). Is de werkgever ook aan een andere cao gebonden die over hetzelfde onderwerp iets anders \
                            bepaalt, dan geldt wat voor de werknemer gunstiger is.";

/// Scope, term, what happens at its end, character, and how it stands to other rights.
pub(super) fn scope_and_term(agreement: &Agreement) -> Vec<OutlinedParagraph<'static>> {
    let (start, end) = (date_in_words(agreement.term.start), date_in_words(agreement.term.end));
    let at_the_end = if agreement.tacit_extension {
        // Wet CAO art. 19(1): the same length each time, a year at most; notice of a twelfth of the original term.
        "Zegt geen van de partijen deze cao op, dan wordt zij na afloop telkens met dezelfde duur verlengd, maar ten \
         hoogste met één jaar. De opzegtermijn is een twaalfde deel van de looptijd waarvoor zij is aangegaan."
            .to_owned()
    } else {
        format!(
            "Deze cao eindigt van rechtswege na afloop van {end}, zonder dat opzegging nodig is. Zij wordt niet \
             stilzwijgend verlengd."
        )
    };
    let character = match agreement.character {
        Character::Minimum => {
            "Deze cao is een minimum-cao. De werkgever kan ten gunste van de werknemer van deze cao afwijken."
        }
        Character::Standard => {
            "Deze cao is een standaard-cao. De werkgever kan niet van deze cao afwijken, ook niet ten gunste van de \
             werknemer, tenzij een artikel dat uitdrukkelijk toestaat."
        }
    };
    let term = format!("Deze cao geldt van {start} tot en met {end}.");
    let in_proportion = in_proportion(agreement.term).map(|text| ("part-years", text));
    [("scope", scope(&agreement.scope)), ("term", term)]
        .into_iter()
        .chain(in_proportion)
        .chain([("end", at_the_end), ("character", character.to_owned()), ("other-rights", OTHER_RIGHTS.to_owned())])
        .map(|(label, text)| OutlinedParagraph {
            label: Some(label),
            standing: normative(),
            text: Cow::Owned(text),
            items: Vec::new(),
            is_own: false,
        })
        .collect()
}

/// What both articles say holds between employer and worker.
fn normative() -> Option<Standing> {
    Some(Standing::of(LegalNature::Normative))
}

/// What becomes of rights "a year" in the years that `term` cuts short; nothing where every year is whole.
///
/// The costs count such a year by its days (section 2 of docs/model.md), so the text says the same.
fn in_proportion(term: Period) -> Option<String> {
    let years: Vec<_> = term.part_years().map(|year| year.to_string()).collect();
    (!years.is_empty()).then(|| {
        format!(
            "Geeft deze cao per jaar of per kalenderjaar recht op een aantal uren, dagen of gesprekken of op een bedrag, \
             dan geldt dat recht in {} naar evenredigheid van het aantal dagen van het jaar waarop deze cao geldt. Wat \
             daardoor geen heel gesprek of geen hele dag is, telt mee in het volgende kalenderjaar waarin deze cao geldt.",
            years.join(" en in ")
        )
    })
}

/// The scope as the dossier words it; a description that is no sentence becomes one.
fn scope(scope: &str) -> String {
    let scope = scope.trim();
    let close = if scope.ends_with(['.', ';', ':']) { "" } else { "." };
    if scope.is_empty() {
        "Deze cao is van toepassing op [werkingssfeer].".to_owned()
    } else if scope.starts_with(char::is_lowercase) {
        format!("Deze cao is van toepassing op {scope}{close}")
    } else {
        format!("{scope}{close}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_becomes_a_sentence() {
        assert_eq!(
            scope("ondernemingen in de glastuinbouw"),
            "Deze cao is van toepassing op ondernemingen in de glastuinbouw."
        );
        assert_eq!(scope("Deze cao geldt voor X. "), "Deze cao geldt voor X.");
        assert_eq!(scope(" "), "Deze cao is van toepassing op [werkingssfeer].");
    }
}
