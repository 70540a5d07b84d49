//! Finding words in Dutch sentences: stems with word boundaries, gaps, numbers, and whether they are denied.
//!
//! A pattern is words with blanks between them. `streef*` begins with, `*contract` ends in, `*migrant*` holds; `a|b` is
//! either; `_` is at most eight words; `#` is a number in digits or words.

use rust_decimal::Decimal;

/// Words that turn a clause around.
const DENIALS: [&str; 11] =
    ["niet", "niets", "geen", "nooit", "noch", "evenmin", "zonder", "niemand", "ongeacht", "nergens", "geenszins"];

/// Numbers in words that stand in agreements.
const NUMBERS: [(&str, u32); 24] = [
    ("een", 1),
    ("één", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
];

/// The most words a gap skips.
const GAP: usize = 8;

/// The most words an item of a list has.
const ITEM: usize = 3;

/// Words that make a short clause one of its own.
const VERBS: [&str; 16] = [
    "dan",
    "wordt",
    "worden",
    "is",
    "zijn",
    "betaalt",
    "betalen",
    "krijgt",
    "eindigt",
    "vervalt",
    "vervallen",
    "volgt",
    "verliest",
    "heeft",
    "kan",
    "moet",
];

/// A word of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Token {
    word: String,
    start: usize,
    end: usize,
    /// Which clause of the sentence it stands in; commas and semicolons part them.
    clause: usize,
}

/// A sentence split into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    text: String,
    tokens: Vec<Token>,
}

/// Where a pattern was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    first: usize,
    last: usize,
    /// The numbers at `#`, in order.
    pub(super) numbers: Vec<Decimal>,
}

impl Match {
    /// From the first of two finds to the last.
    pub(super) fn joined(&self, other: &Self) -> Self {
        Self {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
            numbers: self.numbers.iter().chain(&other.numbers).copied().collect(),
        }
    }
}

impl Sentence {
    /// Splits `text` into sentences; an abbreviation or number does not end one.
    pub(super) fn all(text: &str) -> Vec<Self> {
        let mut sentences = Vec::new();
        let mut start = 0;
        let signs: Vec<(usize, char)> = text.char_indices().collect();
        for (place, (at, sign)) in signs.iter().enumerate() {
            let after = |ahead: usize| signs.get(place + ahead).map(|(_, sign)| *sign);
            let ends = matches!(sign, '.' | '!' | '?')
                && after(1).is_none_or(char::is_whitespace)
                && after(2).is_none_or(|next| !next.is_lowercase());
            if ends || *sign == '\n' {
                sentences.push(Self::new(&text[start..at + sign.len_utf8()]));
                start = at + sign.len_utf8();
            }
        }
        sentences.push(Self::new(&text[start..]));
        sentences.retain(|sentence| !sentence.tokens.is_empty());
        sentences
    }

    fn new(text: &str) -> Self {
        let mut tokens: Vec<Token> = Vec::new();
        let mut clause = 0;
        let mut word: Option<usize> = None;
        let close = |start: Option<usize>, end: usize, clause: usize, tokens: &mut Vec<Token>| {
            if let Some(start) = start {
                tokens.push(Token { word: text[start..end].to_lowercase(), start, end, clause });
            }
        };
        for (at, sign) in text.char_indices() {
            if sign.is_alphanumeric() || (matches!(sign, '-' | '’' | '\'') && word.is_some()) {
                word = word.or(Some(at));
                continue;
            }
            close(word.take(), at, clause, &mut tokens);
            match sign {
                ',' | ';' | ':' | '(' | ')' => clause += 1,
                '%' => tokens.push(Token { word: "%".to_owned(), start: at, end: at + 1, clause }),
                _ => {}
            }
        }
        close(word, text.len(), clause, &mut tokens);
        Self { text: text.to_owned(), tokens }
    }

    /// The first of `patterns` that the sentence holds.
    pub(super) fn find(&self, patterns: &[&str]) -> Option<Match> {
        patterns.iter().find_map(|pattern| self.find_one(pattern))
    }

    /// Whether the sentence begins with one of `patterns`.
    pub(super) fn begins(&self, patterns: &[&str]) -> Option<Match> {
        patterns.iter().find_map(|pattern| {
            let parts: Vec<&str> = pattern.split(' ').collect();
            self.match_at(0, &parts)
        })
    }

    fn find_one(&self, pattern: &str) -> Option<Match> {
        let parts: Vec<&str> = pattern.split(' ').collect();
        (0..self.tokens.len()).find_map(|first| self.match_at(first, &parts))
    }

    fn match_at(&self, first: usize, parts: &[&str]) -> Option<Match> {
        let mut numbers = Vec::new();
        let last = self.follow(first, parts, &mut numbers)?;
        Some(Match { first, last, numbers })
    }

    /// The last word of `parts` read from the word at `at` on.
    fn follow(&self, at: usize, parts: &[&str], numbers: &mut Vec<Decimal>) -> Option<usize> {
        let (part, rest) = parts.split_first()?;
        if *part == "_" {
            return (at..=at + GAP).find_map(|next| self.follow(next, rest, numbers));
        }
        let token = self.tokens.get(at)?;
        if *part == "#" {
            numbers.push(number(&token.word)?);
        } else if !part.split('|').any(|part| fits(&token.word, part)) {
            return None;
        }
        if rest.is_empty() { Some(at) } else { self.follow(at + 1, rest, numbers) }
    }

    /// Whether a clause in which the find stands denies it, or one before that goes on as a list: "niet naar afkomst,
    /// godsdienst of nationaliteit".
    pub(super) fn denies(&self, found: &Match) -> bool {
        let (Some(first), Some(last)) = (self.tokens.get(found.first), self.tokens.get(found.last)) else {
            return false;
        };
        let mut from = first.clause;
        while from > 0 && self.is_item(from) {
            from -= 1;
        }
        let to = if self.is_item(last.clause) { last.clause + 1 } else { last.clause };
        let within = |token: &&Token| (from..=to).contains(&token.clause);
        self.tokens.iter().filter(within).any(|token| DENIALS.contains(&token.word.as_str()))
    }

    /// Whether a clause is so short that it is an item of a list rather than a clause of its own.
    fn is_item(&self, clause: usize) -> bool {
        let words = || self.tokens.iter().filter(|token| token.clause == clause);
        words().count() <= ITEM && !words().any(|token| VERBS.contains(&token.word.as_str()))
    }

    /// The words of the find as they stand.
    pub(super) fn quote(&self, found: &Match) -> &str {
        match (self.tokens.get(found.first), self.tokens.get(found.last)) {
            (Some(first), Some(last)) => self.text.get(first.start..last.end).unwrap_or_default(),
            _ => "",
        }
    }
}

fn fits(word: &str, part: &str) -> bool {
    match (part.strip_prefix('*'), part.strip_suffix('*')) {
        (Some(rest), Some(_)) => word.contains(rest.trim_end_matches('*')),
        (Some(ending), None) => word.ends_with(ending),
        (None, Some(stem)) => word.starts_with(stem),
        (None, None) => word == part,
    }
}

/// A number in digits or words.
fn number(word: &str) -> Option<Decimal> {
    let named = NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| Decimal::from(*number));
    named.or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Sentence {
        Sentence::all(text).into_iter().next().expect("a sentence")
    }

    #[test]
    fn stems_respect_the_boundaries_of_words() {
        let sentence = one("Partijen streven ernaar de arbeidsmigranten te bereiken.");
        assert!(sentence.find(&["streef*|streven"]).is_some());
        assert!(sentence.find(&["streve"]).is_none());
        assert!(sentence.find(&["*migrant*"]).is_some());
        assert!(sentence.find(&["migrant*"]).is_none());
    }

    #[test]
    fn a_gap_is_short_and_a_number_is_read_in_digits_and_words() {
        let sentence = one("Na het werk volgt een rust van ten minste acht uur.");
        let found = sentence.find(&["rust _ # uur"]).expect("found");
        assert_eq!(found.numbers, [Decimal::from(8)]);
        assert_eq!(sentence.quote(&found), "rust van ten minste acht uur");
        assert!(one("rust a b c d e f g h i 8 uur").find(&["rust _ # uur"]).is_none());
    }

    #[test]
    fn a_denial_holds_within_its_clause() {
        let denied = one("De werkgever vordert de kosten niet terug.");
        assert!(denied.denies(&denied.find(&["vorder* _ terug"]).expect("found")));
        let claimed = one("Volgt de werknemer de lessen niet, dan vordert de werkgever de kosten terug.");
        assert!(!claimed.denies(&claimed.find(&["vorder* _ terug"]).expect("found")));
        let listed = one("De werkgever vraagt niet naar afkomst, godsdienst of nationaliteit.");
        assert!(listed.denies(&listed.find(&["nationaliteit"]).expect("found")));
        let fined = one("Wie niet komt, betaalt een boete van tien euro.");
        assert!(!fined.denies(&fined.find(&["boete"]).expect("found")));
    }

    #[test]
    fn sentences_end_at_a_full_stop_before_a_capital() {
        assert_eq!(Sentence::all("Eén. Twee d.w.z. drie. Vier").len(), 3);
    }
}
