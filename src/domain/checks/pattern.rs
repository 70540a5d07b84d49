//! Finding words in Dutch sentences: stems with word boundaries, gaps, numbers, and words that mean the same.
//!
//! A pattern is words with blanks between them. `streef*` begins with, `*contract` ends in, `*migrant*` holds, `*` is any
//! word; `a|b` is either; `@training` is any word of that line of the vocabulary; `#` is a number in digits or words; `_`
//! is at most eight words, and `~` at most eight that stay within the clause; `!binnen` is no word, but says that the
//! word before is not this one.

use rust_decimal::Decimal;

use super::sentence::{Sentence, Token, number};
use super::vocabulary;

/// The most words a gap skips.
const GAP: usize = 8;

/// Words that begin a clause about the word before them.
const SUBORDINATORS: [&str; 6] = ["die", "dat", "waarin", "waarvoor", "waarmee", "waarbij"];

/// Where a pattern was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// The place of its first word.
    pub(super) first: usize,
    /// The place of its last word.
    pub(super) last: usize,
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

/// How a word has to read.
#[derive(Clone, Copy, Debug)]
enum Word<'p> {
    Is(&'p str),
    Begins(&'p str),
    Ends(&'p str),
    Holds(&'p str),
    Number,
}

impl<'p> Word<'p> {
    /// Adds what `word` stands for: itself, or the words of a line of the vocabulary.
    fn add(words: &mut Vec<Self>, word: &'p str) {
        if let Some(line) = word.strip_prefix('@') {
            debug_assert!(vocabulary::is_known(line), "the vocabulary has no line {line}");
            vocabulary::words(line).for_each(|word| Self::add(words, word));
            return;
        }
        words.push(match (word.strip_prefix('*'), word.strip_suffix('*')) {
            (Some(rest), Some(_)) => Self::Holds(rest.trim_end_matches('*')),
            (Some(ending), None) => Self::Ends(ending),
            (None, Some(stem)) => Self::Begins(stem),
            (None, None) if word == "#" => Self::Number,
            (None, None) => Self::Is(word),
        });
    }

    fn fits(self, word: &str) -> bool {
        match self {
            Self::Is(known) => word == known,
            Self::Begins(stem) => word.starts_with(stem),
            Self::Ends(ending) => word.ends_with(ending),
            Self::Holds(part) => word.contains(part),
            Self::Number => number(word).is_some(),
        }
    }
}

/// A part of a pattern.
#[derive(Clone, Debug)]
enum Part<'p> {
    /// At most eight words.
    Gap,
    /// At most eight words of the same clause.
    GapInClause,
    /// No word; the one before is none of these.
    NotBehind(Vec<Word<'p>>),
    /// One of these words.
    OneOf(Vec<Word<'p>>),
}

impl<'p> Part<'p> {
    fn new(part: &'p str) -> Self {
        let words = |part: &'p str| {
            let mut words = Vec::new();
            part.split('|').for_each(|word| Word::add(&mut words, word));
            words
        };
        match part {
            "_" => Self::Gap,
            "~" => Self::GapInClause,
            part => {
                part.strip_prefix('!').map_or_else(|| Self::OneOf(words(part)), |part| Self::NotBehind(words(part)))
            }
        }
    }
}

/// Patterns of which one has to stand in a sentence, read once for many sentences.
#[derive(Clone, Debug)]
pub(super) struct Patterns<'p>(Vec<Vec<Part<'p>>>);

impl<'p> Patterns<'p> {
    /// Reads patterns.
    pub(super) fn new(patterns: &[&'p str]) -> Self {
        Self(patterns.iter().map(|pattern| pattern.split(' ').map(Part::new).collect()).collect())
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first of them that the sentence holds.
    pub(super) fn find(&self, sentence: &Sentence) -> Option<Match> {
        self.matches(sentence).next()
    }

    /// Where the sentence holds one of them, pattern by pattern.
    pub(super) fn matches(&self, sentence: &Sentence) -> impl Iterator<Item = Match> {
        self.0.iter().flat_map(move |parts| {
            (0..sentence.tokens().len()).filter_map(move |first| match_at(sentence.tokens(), first, parts))
        })
    }

    /// The first of them with which the sentence begins.
    pub(super) fn begin(&self, sentence: &Sentence) -> Option<Match> {
        self.0.iter().find_map(|parts| match_at(sentence.tokens(), 0, parts))
    }
}

fn match_at(tokens: &[Token], first: usize, parts: &[Part<'_>]) -> Option<Match> {
    let mut numbers = Vec::new();
    let last = follow(tokens, first, parts, &mut numbers)?;
    Some(Match { first, last, numbers })
}

/// The last word of `parts` read from the word at `at` on.
fn follow(tokens: &[Token], at: usize, parts: &[Part<'_>], numbers: &mut Vec<Decimal>) -> Option<usize> {
    let (part, rest) = parts.split_first()?;
    let words = match part {
        Part::Gap => {
            let to = (at + GAP).min(tokens.len());
            return (at..=to).find_map(|next| follow(tokens, next, rest, numbers));
        }
        Part::GapInClause => {
            let clause = at.checked_sub(1).and_then(|before| tokens.get(before))?.clause;
            let stays = |token: &&Token| token.clause == clause && !SUBORDINATORS.contains(&token.word.as_str());
            let length = tokens[at..].iter().take(GAP).take_while(stays).count();
            let within = |next: &usize| tokens.get(*next).is_some_and(|token| token.clause == clause);
            return (at..=at + length).filter(within).find_map(|next| follow(tokens, next, rest, numbers));
        }
        Part::NotBehind(words) => {
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let barred = before.is_some_and(|before| words.iter().any(|word| word.fits(&before.word)));
            return if barred { None } else { follow(tokens, at, rest, numbers) };
        }
        Part::OneOf(words) => words,
    };
    let token = tokens.get(at)?;
    let word = words.iter().find(|word| word.fits(&token.word))?;
    let read = numbers.len();
    if matches!(word, Word::Number) {
        numbers.extend(number(&token.word));
    }
    let last = if rest.is_empty() { Some(at) } else { follow(tokens, at + 1, rest, numbers) };
    if last.is_none() {
        numbers.truncate(read);
    }
    last
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
    fn a_line_of_the_vocabulary_stands_for_its_words() {
        assert!(one("De bijscholing is betaald.").find(&["@training is"]).is_some());
        assert!(one("Flexwerkers vallen erbuiten.").find(&["@flex|zzp’ers vallen"]).is_some(), "also by another line");
    }

    #[test]
    fn a_barred_word_before_counts_only_right_before() {
        assert!(one("binnen twaalf maanden").find(&["!binnen # maanden"]).is_none());
        assert!(one("binnen de twaalf maanden").find(&["!binnen # maanden"]).is_some());
        assert!(one("twaalf maanden").find(&["!binnen # maanden"]).is_some());
    }

    #[test]
    fn a_gap_in_a_clause_stops_at_a_comma_and_at_a_word_that_begins_another() {
        let pattern = ["uitzendkrachten ~ geen les"];
        assert!(one("Uitzendkrachten krijgen hier geen les.").find(&pattern).is_some());
        assert!(one("Uitzendkrachten krijgen loon, geen les.").find(&pattern).is_none());
        assert!(one("Uitzendkrachten die nog geen les hadden, gaan voor.").find(&pattern).is_none());
    }
}
