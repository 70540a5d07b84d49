//! The signs and words of a RON text with the place of each: no structure, so it also works on a text that does not parse,
//! and never fails.

/// Brackets that are followed at most to find one that is not closed.
const DEEPEST: usize = 1_000;

/// A sign or word of the text with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    /// The word; without quotes for a text.
    pub(super) text: &'t str,
    line: u32,
    column: u32,
    /// How many brackets are open around it.
    pub(super) depth: u32,
}

impl Token<'_> {
    /// The line, counted from 1.
    pub(super) fn line(&self) -> usize {
        usize::try_from(self.line).unwrap_or(usize::MAX)
    }

    /// The column, counted in characters from 1.
    pub(super) fn column(&self) -> usize {
        usize::try_from(self.column).unwrap_or(usize::MAX)
    }
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

/// The tokens of a text, without space and comments, one after the other: a text of signs alone has as many as bytes.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'t> {
    rest: &'t str,
    line: u32,
    column: u32,
    depth: u32,
}

/// The tokens of `text`.
pub(super) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { rest: text, line: 1, column: 1, depth: 0 }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let count = |letters: usize| u32::try_from(letters).unwrap_or(u32::MAX);
        while let Some(first) = self.rest.chars().next() {
            let (length, found) = next(self.rest, first);
            let (taken, behind) = self.rest.split_at(length);
            let (line, column) = (self.line, self.column);
            match taken.rsplit_once('\n') {
                Some((_, last)) => {
                    self.line = self.line.saturating_add(count(taken.matches('\n').count()));
                    self.column = count(last.chars().count()).saturating_add(1);
                }
                None => self.column = self.column.saturating_add(count(taken.chars().count())),
            }
            self.rest = behind;
            let Some((kind, text)) = found else { continue };
            if kind == Kind::Close {
                self.depth = self.depth.saturating_sub(1);
            }
            let depth = self.depth;
            if kind == Kind::Open {
                self.depth = self.depth.saturating_add(1);
            }
            return Some(Token { kind, text, line, column, depth });
        }
        None
    }
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

/// The opening bracket that another bracket closes, or none; nothing where they are nested too deep to tell.
pub(super) fn mismatch<'t>(tokens: impl Iterator<Item = Token<'t>>) -> Option<Token<'t>> {
    let mut open: Vec<Token<'_>> = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Open if open.len() >= DEEPEST => return None,
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
