//! Where things stand in a RON text: the format it declares, and the line and column of what a diagnostic is about.
//!
//! This reads signs, not structure, so it also works on a text that does not parse, and looks no further than a bound.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rust_decimal::Decimal;

use super::tokens::{Kind, Token, tokens};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Shown, Subject};

/// Tokens among which the declared format is sought: it stands at the top.
const FORMAT_WITHIN: usize = 10_000;
/// Diagnostics that get a place; whoever has more does not read them all.
const MOST_LOCATED: usize = 200;
/// Tokens that are looked at, again and again, to find what no keys lead to.
const MOST_LOOKED: usize = 20_000_000;

/// What the key `format` of the outermost structure says, with its place.
pub(super) fn declared_format(text: &str) -> Option<Token<'_>> {
    let mut tokens = tokens(text).take(FORMAT_WITHIN).peekable();
    while let Some(token) = tokens.next() {
        if token.depth == 1 && token.text == "format" && tokens.next_if(|next| next.text == ":").is_some() {
            return tokens.next();
        }
    }
    None
}

/// `diagnostics` with the place in `text` of what each is about, where it can be found; `file` is the file's name.
///
/// A profile or article is found by its id, and inside it what its keys lead to; without keys the first value that the
/// message names. Two diagnostics about articles of the same name, in two proposals, get two places.
pub fn located(text: &str, file: &str, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if diagnostics.is_empty() {
        return diagnostics;
    }
    let mut places = Places::of(text, &diagnostics);
    diagnostics
        .into_iter()
        .enumerate()
        .map(|(order, mut diagnostic)| {
            let found = if order < MOST_LOCATED { places.of_diagnostic(&diagnostic) } else { None };
            if let Some((place, token)) = found.and_then(|place| Some((place, places.tokens.get(place)?))) {
                places.taken.insert(place);
                let (line, column) = (token.line(), token.column());
                diagnostic.subject = Subject::Place { file: file.to_owned(), line, column };
            } else if diagnostic.subject == Subject::Dossier {
                diagnostic.subject = Subject::File(file.to_owned());
            }
            diagnostic
        })
        .collect()
}

/// The id of what a subject is; nothing where it has none.
fn id_of(subject: &Subject) -> Option<&str> {
    match subject {
        Subject::Profile(id) => Some(id),
        Subject::Article(id) => Some(id),
        Subject::Scheme(id) => Some(id),
        Subject::Figure(id) => Some(id),
        Subject::Dossier | Subject::Template(_) | Subject::Place { .. } | Subject::File(_) => None,
    }
}

/// A structure of the text: the token that names it, and those it consists of.
#[derive(Clone, Debug)]
struct Scope {
    name: usize,
    inside: Range<usize>,
}

/// The tokens of a text, with where the ids stand that diagnostics are about.
struct Places<'t> {
    tokens: Vec<Token<'t>>,
    ids: BTreeMap<&'t str, Vec<usize>>,
    taken: BTreeSet<usize>,
    /// How many tokens may still be looked at.
    left: usize,
}

impl<'t> Places<'t> {
    fn of(text: &'t str, diagnostics: &[Diagnostic]) -> Self {
        let wanted: BTreeSet<&str> = diagnostics.iter().filter_map(|diagnostic| id_of(&diagnostic.subject)).collect();
        let tokens: Vec<Token<'_>> = tokens(text).collect();
        let mut ids: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, token) in tokens.iter().enumerate() {
            if token.kind == Kind::Quoted && wanted.contains(token.text) {
                ids.entry(token.text).or_default().push(place);
            }
        }
        Self { tokens, ids, taken: BTreeSet::new(), left: MOST_LOOKED }
    }

    /// The index of the token that `diagnostic` is about; one that is not taken yet where there is a choice.
    fn of_diagnostic(&mut self, diagnostic: &Diagnostic) -> Option<usize> {
        let scopes: Vec<Scope> = match &diagnostic.subject {
            Subject::Profile(_) | Subject::Article(_) | Subject::Scheme(_) => {
                let places = self.ids.get(id_of(&diagnostic.subject)?)?;
                places.clone().into_iter().filter_map(|place| self.with_id(place)).collect()
            }
            Subject::Figure(id) => {
                let places = self.ids.get(id.as_str())?;
                places.iter().map(|place| Scope { name: *place, inside: *place..*place + 1 }).collect()
            }
            Subject::Dossier => {
                let open = self.tokens.iter().position(|token| token.kind == Kind::Open)?;
                vec![Scope { name: open, inside: open + 1..self.tokens.len() }]
            }
            Subject::Template(_) | Subject::Place { .. } | Subject::File(_) => return None,
        };
        if !diagnostic.keys.is_empty() {
            let led = scopes.iter().filter_map(|scope| self.led_to(scope.inside.clone(), &diagnostic.keys));
            let led: Vec<usize> = led.collect();
            if let Some(place) = led.iter().find(|place| !self.taken.contains(place)).or(led.first()) {
                return Some(*place);
            }
            if let Some(place) = scopes.iter().find_map(|scope| self.stated_in(scope, diagnostic)) {
                return Some(place);
            }
        }
        let candidates: Vec<(usize, usize)> =
            scopes.iter().map_while(|scope| self.named_in(scope, diagnostic)).collect();
        // The structure in which most of the message's values stand. Two proposals can hold the same article with the
        // same mistake: the second diagnostic then goes to the second place, and otherwise the first place wins.
        let best = candidates
            .into_iter()
            .enumerate()
            .max_by_key(|(order, (found, place))| (*found, !self.taken.contains(place), std::cmp::Reverse(*order)));
        let (_, (found, place)) = best?;
        (found > 0 || diagnostic.subject != Subject::Dossier).then_some(place)
    }

    /// The structure with an id, where the text at `place` is one. Of a scheme it is the choice around it, in which a
    /// dossier says how it is used; one of the catalogue is named there by its id.
    fn with_id(&mut self, place: usize) -> Option<Scope> {
        let tokens = &self.tokens;
        let key = place.checked_sub(2)?;
        if !matches!(tokens[key].text, "id" | "scheme") || tokens[key + 1].text != ":" {
            return None;
        }
        let start_of = |from: usize, depth: u32| {
            tokens[..from].iter().rposition(|token| token.depth < depth).map_or(0, |open| open + 1)
        };
        let mut depth = tokens[key].depth;
        let mut start = start_of(key, depth);
        if start >= 3 && tokens[start - 2].text == ":" && tokens[start - 3].text == "scheme" {
            depth = depth.saturating_sub(1);
            start = start_of(start - 1, depth);
        }
        let end = tokens[key..].iter().position(|token| token.depth < depth).map_or(tokens.len(), |end| key + end);
        self.left = self.left.checked_sub(end - start)?;
        Some(Scope { name: place, inside: start..end })
    }

    /// The value that `keys` lead to among the tokens of a structure: names of fields, and places in lists from 0.
    fn led_to(&self, mut inside: Range<usize>, keys: &[String]) -> Option<usize> {
        for (order, key) in keys.iter().enumerate() {
            let own = inside.clone().filter(|place| {
                let outside = self.tokens.get(inside.start).map_or(0, |first| first.depth);
                self.tokens[*place].depth == outside
            });
            let is_key = |place: &usize| {
                self.tokens[*place].text == key && self.tokens.get(*place + 1).is_some_and(|next| next.text == ":")
            };
            let value = match key.parse::<usize>() {
                Ok(0) => inside.start,
                Ok(nth) => own.clone().filter(|place| self.tokens[*place].text == ",").nth(nth - 1)? + 1,
                Err(_) => own.clone().find(is_key)? + 2,
            };
            if order + 1 == keys.len() {
                return (value < inside.end).then_some(value);
            }
            // Behind the name of a choice its fields follow: `Own((rate: …))`.
            let mut open = (value..inside.end).find(|place| self.tokens[*place].kind == Kind::Open)?;
            while self.tokens.get(open + 1).is_some_and(|next| next.kind == Kind::Open) {
                open += 1;
            }
            let depth = self.tokens[open].depth;
            let end = (open + 1..inside.end).find(|place| self.tokens[*place].depth <= depth).unwrap_or(inside.end);
            inside = open + 1..end;
        }
        None
    }

    /// The value of the last key, wherever in a structure it stands with the number that the message names first: a
    /// calculation knows a scheme's numbers by their own names, and a file has them among its terms and their parts.
    fn stated_in(&mut self, scope: &Scope, diagnostic: &Diagnostic) -> Option<usize> {
        let key = diagnostic.keys.last()?;
        let is_number = |(_, value): &&(_, Shown)| matches!(value, Shown::Quantity(..));
        let (_, wrong) = diagnostic.message.values.iter().find(is_number)?;
        self.left = self.left.checked_sub(scope.inside.len())?;
        let token = |place: usize| self.tokens.get(place);
        scope.inside.clone().filter(|place| token(*place).is_some_and(|own| own.text == key)).find_map(|place| {
            token(place + 1).filter(|next| next.text == ":")?;
            let value = if token(place + 2)?.text == "Some" { place + 4 } else { place + 2 };
            shows(token(value)?, wrong).then_some(value)
        })
    }

    /// How many values of the message stand in a structure, and the first of them, otherwise its name; nothing where
    /// enough was looked at.
    fn named_in(&mut self, scope: &Scope, diagnostic: &Diagnostic) -> Option<(usize, usize)> {
        let values = &diagnostic.message.values;
        self.left = self.left.checked_sub(scope.inside.len().saturating_mul(values.len().max(1)))?;
        let inside = self.tokens.get(scope.inside.clone())?;
        // A message names a profile by its title, but what is wrong is a value beside the title.
        let is_title = |place: usize| place >= 2 && inside[place - 1].text == ":" && inside[place - 2].text == "name";
        let named: Vec<_> = values
            .iter()
            .filter_map(|(_, value)| {
                let shown = |(place, token): &(usize, &Token<'_>)| shows(token, value) && !is_title(*place);
                inside.iter().enumerate().find(shown).map(|(place, _)| place + scope.inside.start)
            })
            .collect();
        Some((named.len(), named.first().copied().unwrap_or(scope.name)))
    }
}

/// Whether `token` is how the file writes `value`.
fn shows(token: &Token<'_>, value: &Shown) -> bool {
    let word = matches!(token.kind, Kind::Quoted | Kind::Word);
    word && match value {
        Shown::Name(name) => token.text == name,
        Shown::Date(date) => token.kind == Kind::Quoted && token.text == date.to_string(),
        Shown::Quantity(number, _) => token.text.parse::<Decimal>().is_ok_and(|written| written == *number),
        Shown::Message(inner) => inner.values.iter().any(|(_, value)| shows(token, value)),
        Shown::Year(_) | Shown::Count(_) | Shown::Word(_) | Shown::Subject(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figure::Unit;
    use crate::message;

    fn place(text: &str, diagnostic: Diagnostic) -> String {
        located(text, "d", vec![diagnostic])[0].subject.to_string()
    }

    #[test]
    fn the_format_is_found_past_comments_and_not_inside_texts() {
        let format = |text| declared_format(text).map(|token| (token.text.to_owned(), token.line(), token.column()));
        assert_eq!(format("// format: 3\n/* format: /* 4 */ */\n(\n  format: 2,\n)"), Some(("2".to_owned(), 4, 11)));
        assert_eq!(format("(name: \"format: 3\", format: 1)"), Some(("1".to_owned(), 1, 29)));
        assert_eq!(format("(a: (format: 3))"), None);
        assert_eq!(format("(a: r#\" \"format\" \"#, format:5)").map(|found| found.0), Some("5".to_owned()));
        for broken in ["", "(", "\"", "r#\"", "/*", "(format", "(format:", "é\u{301}", ")))"] {
            assert_eq!(format(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_value_is_found_inside_the_profile_that_the_diagnostic_is_about() {
        let text = "(workforce: [\n (id: \"a\", hourly_wage: \"-1\"),\n (hourly_wage: \"-1.0\", id: \"b\")])";
        let wage = |id: &str| {
            let value = Shown::Quantity(Decimal::NEGATIVE_ONE, Unit::EuroPerHour);
            Diagnostic::error(Subject::Profile(id.into()), message!(nl: "loon {wage}", en: "wage {wage}", wage = value))
        };
        assert_eq!(place(text, wage("a")), "d:2:25");
        assert_eq!(place(text, wage("b")), "d:3:16");
        assert_eq!(place(text, wage("c")), "c");
    }

    #[test]
    fn a_number_of_a_scheme_is_found_among_its_terms_and_in_what_is_said_of_its_use() {
        let text = "(funding: [\n\
            Own((scheme: (id: \"a\", terms: [(chance: \"1\"),\n(chance: Some(\"2\"), components: [(rate: \"2\")])]),\n\
            using: (overhead: \"2\"))),\n\
            Catalogue(scheme: \"b\", using: (overhead: \"2\"))])";
        let number = |id: &str, key: &str| {
            let [value, high] = [2, 1].map(|number| Shown::Quantity(Decimal::from(number), Unit::Share));
            let message = message!(nl: "{value} {high}", en: "{value} {high}", value = value, high = high);
            Diagnostic::error(Subject::Scheme(id.into()), message).at([key])
        };
        assert_eq!(place(text, number("a", "chance")), "d:3:15");
        assert_eq!(place(text, number("a", "rate")), "d:3:41");
        assert_eq!(place(text, number("a", "overhead")), "d:4:19");
        assert_eq!(place(text, number("b", "overhead")), "d:5:42");
    }

    #[test]
    fn of_two_articles_with_one_name_the_one_with_the_value_is_meant() {
        let text = "([(id: \"a\", values: {\"x\": Number(\"1\")}), (id: \"a\", values: {\"x\": Number(\"9\")})])";
        let nine = Shown::Quantity(Decimal::from(9), Unit::Number);
        let diagnostic = Diagnostic::error(
            Subject::Article("a".into()),
            message!(nl: "{parameter} {value}", en: "{parameter} {value}", parameter = "x", value = nine),
        );
        assert_eq!(place(text, diagnostic), "d:1:61");
    }
}
