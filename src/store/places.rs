//! Where things stand in a RON text: the format it declares, and the line and column of what a diagnostic is about.
//!
//! This reads signs, not structure, so it also works on a text that does not parse and never fails.

use rust_decimal::Decimal;

use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Shown, Subject};

/// A sign or word of the text with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    /// The word; without quotes for a text.
    pub(super) text: &'t str,
    /// The line, counted from 1.
    pub(super) line: usize,
    /// The column, counted in characters from 1.
    pub(super) column: usize,
    /// How many brackets are open around it.
    depth: usize,
}

/// The kinds of token that finding a place needs to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text in quotes.
    Quoted,
    /// A name or a number.
    Word,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// Any other sign.
    Sign,
}

/// The tokens of `text`, without space and comments.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut rest, mut line, mut column, mut depth) = (text, 1, 1, 0_usize);
    while let Some(first) = rest.chars().next() {
        let (length, found) = next(rest, first);
        let (taken, behind) = rest.split_at(length);
        if let Some((kind, text)) = found {
            if kind == Kind::Close {
                depth = depth.saturating_sub(1);
            }
            tokens.push(Token { kind, text, line, column, depth });
            if kind == Kind::Open {
                depth += 1;
            }
        }
        match taken.rsplit_once('\n') {
            Some((_, last)) => {
                line += taken.matches('\n').count();
                column = 1 + last.chars().count();
            }
            None => column += taken.chars().count(),
        }
        rest = behind;
    }
    tokens
}

/// The length of what stands first in `rest`, and the token it is; space and comments are none.
fn next(rest: &str, first: char) -> (usize, Option<(Kind, &str)>) {
    let word = |from: &str| from.find(|sign: char| !is_word(sign)).unwrap_or(from.len());
    if first == '/' && rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), None);
    }
    if first == '/' && rest.starts_with("/*") {
        return (block_comment(rest), None);
    }
    if first == 'r' && rest[1..].trim_start_matches('#').starts_with('"') {
        let hashes = rest.len() - 1 - rest[1..].trim_start_matches('#').len();
        let start = 1 + hashes + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        return match rest[start..].find(&close) {
            Some(end) => (start + end + close.len(), Some((Kind::Quoted, &rest[start..start + end]))),
            None => (rest.len(), Some((Kind::Quoted, &rest[start..]))),
        };
    }
    match first {
        '"' => {
            let end = quoted(&rest[1..]);
            ((end + 2).min(rest.len()), Some((Kind::Quoted, &rest[1..=end])))
        }
        '(' | '[' | '{' => (1, Some((Kind::Open, &rest[..1]))),
        ')' | ']' | '}' => (1, Some((Kind::Close, &rest[..1]))),
        _ if is_word(first) => (word(rest), Some((Kind::Word, &rest[..word(rest)]))),
        _ if first.is_whitespace() => (first.len_utf8(), None),
        _ => (first.len_utf8(), Some((Kind::Sign, &rest[..first.len_utf8()]))),
    }
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '-' | '+' | '.')
}

/// The length of a text up to its closing quote.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (place, sign) in text.char_indices() {
        match sign {
            '"' if !escaped => return place,
            _ => escaped = sign == '\\' && !escaped,
        }
    }
    text.len()
}

/// The length of a block comment, which may hold others.
fn block_comment(text: &str) -> usize {
    let (mut open, mut place) = (0_usize, 0);
    while let Some(at) = text[place..].find("/*").into_iter().chain(text[place..].find("*/")).min() {
        place += at;
        open = if text[place..].starts_with("/*") { open + 1 } else { open.saturating_sub(1) };
        place += 2;
        if open == 0 {
            return place;
        }
    }
    text.len()
}

/// The opening bracket that another bracket closes, or none.
pub(super) fn mismatch<'k, 't>(tokens: &'k [Token<'t>]) -> Option<&'k Token<'t>> {
    let mut open: Vec<&Token<'_>> = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Open => open.push(token),
            Kind::Close => {
                let last = open.pop()?;
                if !matches!((last.text, token.text), ("(", ")") | ("[", "]") | ("{", "}")) {
                    return Some(last);
                }
            }
            Kind::Quoted | Kind::Word | Kind::Sign => {}
        }
    }
    open.pop()
}

/// What the key `format` of the outermost structure says, with its place.
pub(super) fn declared_format(text: &str) -> Option<Token<'_>> {
    let tokens = tokens(text);
    tokens
        .windows(3)
        .find(|three| three[0].depth == 1 && three[0].text == "format" && three[1].text == ":")
        .map(|three| three[2].clone())
}

/// `diagnostics` with the place in `text` of what each is about, where it can be found; `file` is the file's name.
///
/// A profile or article is found by its id, and inside it the first value that the message names. Two diagnostics about
/// articles of the same name, in two proposals, get two places.
pub fn located(text: &str, file: &str, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let tokens = tokens(text);
    let mut taken = Vec::new();
    diagnostics
        .into_iter()
        .map(|mut diagnostic| {
            let found = place_of(&tokens, &diagnostic, &taken);
            if let Some((place, token)) = found.and_then(|place| Some((place, tokens.get(place)?))) {
                taken.push(place);
                diagnostic.subject = Subject::Place { file: file.to_owned(), line: token.line, column: token.column };
            } else if diagnostic.subject == Subject::Dossier {
                diagnostic.subject = Subject::File(file.to_owned());
            }
            diagnostic
        })
        .collect()
}

/// The index of the token that `diagnostic` is about; one that is not `taken` yet where there is a choice.
fn place_of(tokens: &[Token<'_>], diagnostic: &Diagnostic, taken: &[usize]) -> Option<usize> {
    let scopes: Vec<(usize, usize, usize)> = match &diagnostic.subject {
        Subject::Profile(id) => with_id(tokens, id),
        Subject::Article(id) => with_id(tokens, id),
        Subject::Scheme(id) => with_id(tokens, id),
        Subject::Figure(id) => tokens
            .iter()
            .enumerate()
            .filter(|(_, token)| token.kind == Kind::Quoted && token.text == id)
            .map(|(place, _)| (place, place, place + 1))
            .collect(),
        Subject::Dossier => vec![(0, 0, tokens.len())],
        Subject::Template(_) | Subject::Place { .. } | Subject::File(_) => return None,
    };
    let values = &diagnostic.message.values;
    let candidates = scopes.iter().map(|(id, start, end)| {
        let inside = &tokens[*start..*end];
        // A message names a profile by its title, but what is wrong is a value beside the title.
        let is_title = |place: usize| place >= 2 && inside[place - 1].text == ":" && inside[place - 2].text == "name";
        let named: Vec<_> = values
            .iter()
            .map(|(_, value)| {
                let shown = |(place, token): &(usize, &Token<'_>)| shows(token, value) && !is_title(*place);
                inside.iter().enumerate().find(shown).map(|(place, _)| place + start)
            })
            .collect();
        let found = named.iter().flatten().count();
        (found, named.into_iter().flatten().next().unwrap_or(*id))
    });
    // The structure in which most of the message's values stand. Two proposals can hold the same article with the same
    // mistake: the second diagnostic then goes to the second place, and otherwise the first place wins.
    candidates
        .enumerate()
        .max_by_key(|(order, (found, place))| (*found, !taken.contains(place), std::cmp::Reverse(*order)))
        .map(|(_, (found, place))| (found, place))
        .filter(|(found, _)| *found > 0 || diagnostic.subject != Subject::Dossier)
        .map(|(_, place)| place)
}

/// Every structure with this id: the place of the id, and where the structure starts and ends.
fn with_id(tokens: &[Token<'_>], id: &str) -> Vec<(usize, usize, usize)> {
    let ids = tokens.windows(3).enumerate().filter(|(_, three)| {
        three[0].text == "id" && three[1].text == ":" && three[2].kind == Kind::Quoted && three[2].text == id
    });
    ids.map(|(place, three)| {
        let depth = three[0].depth;
        let start = tokens[..place].iter().rposition(|token| token.depth < depth).map_or(0, |open| open + 1);
        let end = tokens[place..].iter().position(|token| token.depth < depth).map_or(tokens.len(), |end| place + end);
        (place + 2, start, end)
    })
    .collect()
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
        let format = |text| declared_format(text).map(|token| (token.text.to_owned(), token.line, token.column));
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
