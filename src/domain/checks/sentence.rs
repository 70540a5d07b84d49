//! Sentences as words: where one ends, which clauses it has, which numbers stand in it, and whether words are denied.

use std::ops::Range;

use rust_decimal::Decimal;

use super::pattern::{Match, Patterns};

/// Words that turn a clause around.
const DENIALS: [&str; 12] = [
    "niet",
    "niets",
    "geen",
    "nooit",
    "noch",
    "evenmin",
    "zonder",
    "niemand",
    "ongeacht",
    "nergens",
    "geenszins",
    "nimmer",
];

/// Abbreviations whose full stop does not end a sentence; those of single letters are known by that.
const ABBREVIATIONS: [&str; 11] = ["art", "bijv", "ca", "dhr", "excl", "incl", "max", "mevr", "min", "nr", "resp"];

/// Words that begin a clause without a comma before them.
const CONJUNCTIONS: [&str; 12] = [
    "doordat", "hoewel", "indien", "mits", "nadat", "omdat", "tenzij", "terwijl", "wanneer", "zodat", "zodra", "zolang",
];

/// Words before which "als" means "if" and begins a clause, rather than "as".
const SUBJECTS: [&str; 12] = ["de", "deze", "die", "dat", "er", "het", "hij", "iemand", "je", "u", "ze", "zij"];

/// The most items before a word that are read as one list with it; bounds the reading of an endless one.
const LIST: usize = 20;

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
pub(super) struct Token {
    /// In lower case.
    pub(super) word: String,
    start: usize,
    end: usize,
    /// Which clause of the sentence it stands in; commas and semicolons part them.
    pub(super) clause: usize,
}

/// A sentence split into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    text: String,
    tokens: Vec<Token>,
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
                && after(2).is_none_or(|next| !next.is_lowercase())
                && !(*sign == '.' && after(2).is_some() && is_abbreviation(&text[start..*at]));
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
        let mut signs = text.char_indices().peekable();
        let mut before = None;
        while let Some((at, sign)) = signs.next() {
            let next = signs.peek().map(|(_, next)| *next);
            let joins = match sign {
                '-' | '’' | '\'' => word.is_some(),
                // "7,5" and "1.040" are one word, and so is "m.u.v.".
                ',' => before.is_some_and(char::is_numeric) && next.is_some_and(char::is_numeric),
                '.' => next.is_some_and(char::is_alphanumeric) && word.is_some_and(|start| is_dotted(&text[start..at])),
                sign => sign.is_alphanumeric(),
            };
            before = Some(sign);
            if joins {
                word = word.or(Some(at));
                continue;
            }
            close(word.take(), at, clause, &mut tokens);
            match sign {
                ',' | ';' | ':' | '(' | ')' => clause += 1,
                '%' | '€' => {
                    let end = at + sign.len_utf8();
                    tokens.push(Token { word: sign.to_string(), start: at, end, clause });
                }
                _ => {}
            }
        }
        close(word, text.len(), clause, &mut tokens);
        part_at_conjunctions(&mut tokens);
        Self { text: text.to_owned(), tokens }
    }

    /// Its words in order.
    pub(super) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The first of `patterns` that it holds; rules that read many sentences prepare theirs once.
    pub(super) fn find(&self, patterns: &[&str]) -> Option<Match> {
        Patterns::new(patterns).find(self)
    }

    /// Whether a clause in which the find stands denies it, or one before that goes on as a list: "niet naar afkomst,
    /// godsdienst of nationaliteit".
    pub(super) fn denies(&self, found: &Match) -> bool {
        let mut clause = self.clause_at(found.first);
        let mut words = clause.clone();
        for _ in 0..LIST {
            if words.start == 0 || !self.is_item(&clause) {
                break;
            }
            clause = self.clause_at(words.start - 1);
            words.start = clause.start;
        }
        let last = self.clause_at(found.last);
        words.end = last.end;
        if self.is_item(&last) {
            words.end = self.clause_at(last.end).end;
        }
        self.tokens[words.clone()]
            .iter()
            .enumerate()
            .any(|(place, token)| DENIALS.contains(&token.word.as_str()) && !self.is_attribute(words.start + place))
    }

    /// Whether the "niet" at `at` belongs to an attribute, as in "niet afgeronde cursussen", and denies nothing else.
    fn is_attribute(&self, at: usize) -> bool {
        let attribute = |word: &str| word.len() >= 7 && (word.ends_with("de") || word.ends_with("te"));
        self.tokens[at].word == "niet" && self.tokens.get(at + 1).is_some_and(|next| attribute(&next.word))
    }

    /// The words of the clause in which the word at `at` stands; none after the last word.
    fn clause_at(&self, at: usize) -> Range<usize> {
        let Some(clause) = self.tokens.get(at).map(|token| token.clause) else {
            return self.tokens.len()..self.tokens.len();
        };
        let start = self.tokens.partition_point(|token| token.clause < clause);
        start..self.tokens.partition_point(|token| token.clause <= clause)
    }

    fn words(&self, range: &Range<usize>) -> impl Iterator<Item = &str> {
        self.tokens[range.clone()].iter().map(|token| token.word.as_str())
    }

    /// Whether a clause is so short that it is an item of a list rather than a clause of its own.
    fn is_item(&self, clause: &Range<usize>) -> bool {
        clause.len() <= ITEM && !self.words(clause).any(|word| VERBS.contains(&word))
    }

    /// The words of the find as they stand.
    pub(super) fn quote(&self, found: &Match) -> &str {
        match (self.tokens.get(found.first), self.tokens.get(found.last)) {
            (Some(first), Some(last)) => self.text.get(first.start..last.end).unwrap_or_default(),
            _ => "",
        }
    }
}

/// Lets a conjunction begin a clause.
fn part_at_conjunctions(tokens: &mut [Token]) {
    let mut further = 0;
    for at in 0..tokens.len() {
        let next = tokens.get(at + 1).map_or("", |next| next.word.as_str());
        let word = tokens[at].word.as_str();
        further += usize::from(CONJUNCTIONS.contains(&word) || (word == "als" && SUBJECTS.contains(&next)));
        tokens[at].clause += further;
    }
}

/// Whether the text ends in an abbreviation that is not closed yet.
fn is_abbreviation(text: &str) -> bool {
    let word = text.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let letter = word.chars().count() == 1 && word.chars().all(char::is_lowercase);
    letter || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Whether a full stop behind this belongs to the word, as in "1.040" and "m.u.v.".
fn is_dotted(word: &str) -> bool {
    let part = word.rsplit('.').next().unwrap_or_default();
    part.chars().count() == 1 || part.chars().all(|sign| sign.is_ascii_digit())
}

/// A number in digits or words; "1.040" is a thousand and forty and "7,5" seven and a half.
pub(super) fn number(word: &str) -> Option<Decimal> {
    let named = NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| Decimal::from(*number));
    named.or_else(|| {
        if !word.starts_with(|sign: char| sign.is_ascii_digit()) {
            return None;
        }
        let groups =
            word.split_once('.').filter(|(_, after)| after.split([',', '.']).next().is_some_and(|it| it.len() == 3));
        let digits = if groups.is_some() { word.replace('.', "") } else { word.to_owned() };
        digits.replace(',', ".").parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Sentence {
        Sentence::all(text).into_iter().next().expect("a sentence")
    }

    #[test]
    fn an_attribute_denies_only_its_noun() {
        let claimed = one("Kosten van niet afgeronde cursussen worden verhaald.");
        assert!(!claimed.denies(&claimed.find(&["verhaald"]).expect("found")));
        let denied = one("Kosten van afgeronde cursussen worden niet verhaald.");
        assert!(denied.denies(&denied.find(&["verhaald"]).expect("found")));
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
        assert_eq!(
            Sentence::all("Er mag max. 10% worden ingeleend, o.a. Duitse krachten. Dat geldt t.e.m. 2027.").len(),
            2
        );
    }

    #[test]
    fn a_decimal_is_one_number_and_a_comma_behind_it_parts_clauses() {
        let found = one("Ten hoogste 7,5% van 1.040 uren, om 8.00 uur.").find(&["hoogste # %"]).expect("found");
        assert_eq!(found.numbers, [Decimal::new(75, 1)]);
        let hours = one("Ten hoogste 7,5% van 1.040 uren.").find(&["# uren"]).expect("found");
        assert_eq!(hours.numbers, [Decimal::from(1040)]);
        let clock = one("De les begint om 8.00 uur.").find(&["om # uur"]).expect("found");
        assert_eq!(clock.numbers, [Decimal::from(8)]);
        assert!(one("Het zijn er 7, vijf te veel.").find(&["# vijf te veel"]).is_some());
    }

    #[test]
    fn a_very_long_sentence_takes_no_longer_for_its_commas() {
        let sentence = one(&"een, ".repeat(50_000));
        let found = sentence.find(&["een"]).expect("found");
        let last = Match { first: sentence.tokens.len() - 1, last: sentence.tokens.len() - 1, ..found };
        assert!(!sentence.denies(&last));
    }
}
