//! A heading in its words and numbers: compounds taken apart, and words that mean something together joined.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::lone_words::WORDS;
use super::part::Part;
use super::stems::STEMS;
use crate::domain::payroll::PayCycle;

/// What a word or number of a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Part(Part),
    Figure(Decimal),
    Unknown,
}

/// Takes "38 uur" out of a heading: the full-time week for which an amount is.
pub(super) fn take_full_week(tokens: &mut Vec<Token>) -> Option<Decimal> {
    let is_hours = |token: &Token| matches!(token, Token::Part(Part::Hour | Part::Hours));
    let place = tokens.windows(2).position(|pair| {
        matches!(pair[0], Token::Figure(hours) if (Decimal::from(30)..=Decimal::from(48)).contains(&hours))
            && is_hours(&pair[1])
    })?;
    let Token::Figure(hours) = tokens[place] else { return None };
    tokens.drain(place..place + 2);
    // "38-urige werkweek", "38 uur per week": the week belongs to the hours.
    if matches!(tokens.get(place), Some(Token::Part(Part::Harmless)))
        && matches!(tokens.get(place + 1), Some(Token::Part(Part::Period(PayCycle::Week))))
    {
        tokens.drain(place..place + 2);
    }
    Some(hours)
}

/// Joins words that mean something together: "4 weken", "in dienst".
pub(super) fn join(tokens: &mut Vec<Token>) {
    let mut place = 0;
    while place + 1 < tokens.len() {
        let count = match tokens[place] {
            Token::Part(Part::Count(count)) => Some(count),
            Token::Figure(figure) => u8::try_from(figure).ok(),
            Token::Part(_) | Token::Unknown => None,
        };
        let joined = match (count, tokens[place], tokens[place + 1]) {
            (Some(2), _, Token::Part(Part::Period(PayCycle::Week))) => Some(Part::Period(PayCycle::TwoWeeks)),
            (Some(4), _, Token::Part(Part::Period(PayCycle::Week))) => Some(Part::Period(PayCycle::FourWeeks)),
            (Some(14), _, Token::Part(Part::Period(PayCycle::Day))) => Some(Part::Period(PayCycle::TwoWeeks)),
            (_, Token::Part(Part::InWord), Token::Part(Part::Service)) => Some(Part::In),
            (_, Token::Part(Part::OutWord), Token::Part(Part::Service)) => Some(Part::Out),
            (_, Token::Part(Part::FullTime | Part::BelowFullTime), Token::Part(Part::Time)) => match tokens[place] {
                Token::Part(part) => Some(part),
                Token::Figure(_) | Token::Unknown => None,
            },
            _ => None,
        };
        if let Some(part) = joined {
            tokens[place] = Token::Part(part);
            tokens.remove(place + 1);
        }
        place += 1;
    }
}

/// Whether a word or number is left that nobody knows; years and days of a month are known.
pub(super) fn has_unknown(tokens: &[Token]) -> bool {
    let names_month = tokens.contains(&Token::Part(Part::MonthName));
    tokens.iter().any(|token| match token {
        Token::Unknown | Token::Part(Part::OutWord | Part::Count(_)) => true,
        Token::Part(_) => false,
        Token::Figure(figure) => {
            let year = (Decimal::from(1990)..=Decimal::from(2099)).contains(figure);
            let day = names_month && *figure <= Decimal::from(31);
            !(year || day)
        }
    })
}

/// "i.d." and "u.d." as payroll offices shorten them, in full; not at the end of a longer word.
fn spelled_out(mut text: String) -> String {
    for (short, full) in [("i.d.", "in dienst "), ("u.d.", "uit dienst ")] {
        let begins = |text: &str, at: usize| !text[..at].ends_with(char::is_alphanumeric);
        while let Some(at) = text.match_indices(short).map(|(at, _)| at).find(|at| begins(&text, *at)) {
            text.replace_range(at..at + short.len(), full);
        }
    }
    text
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let lower = spelled_out(without_control(text).to_lowercase());
    let mut rest = lower.as_str();
    while let Some(sign) = rest.chars().next() {
        let is_part = |next: char| {
            if sign.is_ascii_digit() {
                next.is_ascii_digit() || matches!(next, '.' | ',')
            } else {
                next.is_alphabetic()
            }
        };
        if sign.is_ascii_digit() || sign.is_alphabetic() {
            let end = rest.find(|next| !is_part(next)).unwrap_or(rest.len());
            let word = &rest[..end];
            if sign.is_ascii_digit() {
                let figure = word.trim_end_matches(['.', ',']).replace(',', ".").parse();
                tokens.push(figure.map_or(Token::Unknown, Token::Figure));
            } else {
                push_word(word, &mut tokens);
            }
            rest = &rest[end..];
        } else {
            if sign == '%' {
                tokens.push(Token::Part(Part::Share));
            }
            rest = &rest[sign.len_utf8()..];
        }
    }
    tokens
}

fn push_word(word: &str, tokens: &mut Vec<Token>) {
    match LEXICON.get(word) {
        Some((part, _)) => tokens.push(Token::Part(*part)),
        None => match split(word) {
            Some(parts) => tokens.extend(parts.into_iter().map(Token::Part)),
            None => tokens.push(Token::Unknown),
        },
    }
}

/// Every known word, with whether it also stands within longer ones.
static LEXICON: LazyLock<BTreeMap<&'static str, (Part, bool)>> = LazyLock::new(|| {
    let alone = WORDS.iter().map(|(word, part)| (*word, (*part, false)));
    alone.chain(STEMS.iter().map(|(word, part)| (*word, (*part, true)))).collect()
});

/// A compound as the fewest known words it is made of, with a linking "s" between two; nothing where that cannot be.
fn split(word: &str) -> Option<Vec<Part>> {
    if !word.is_ascii() {
        return None;
    }
    // For each place the fewest words that end there: how many, where the last begins, and its part.
    let mut best: Vec<Option<(usize, usize, Part)>> = vec![None; word.len() + 1];
    for start in 0..word.len() {
        let before = match (start, best[start]) {
            (0, _) => 0,
            (_, Some((count, ..))) => count,
            (_, None) => continue,
        };
        for end in start + 2..=word.len() {
            let Some((part, true)) = LEXICON.get(&word[start..end]) else { continue };
            let linked = (word.as_bytes().get(end) == Some(&b's')).then_some(end + 1);
            for end in [Some(end), linked.filter(|end| *end < word.len())].into_iter().flatten() {
                if best[end].is_none_or(|(count, ..)| before + 1 < count) {
                    best[end] = Some((before + 1, start, *part));
                }
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = word.len();
    while end > 0 {
        let (_, start, part) = best[end]?;
        parts.push(part);
        end = start;
    }
    parts.reverse();
    Some(parts)
}

/// A text without the sequences that steer a terminal.
fn without_control(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        // Also as it is shown.
        if matches!(sign, '\u{1b}' | '\u{241b}') {
            // ESC [ digits letter.
            let mut rest = signs.clone();
            if rest.next() == Some('[') {
                signs = rest;
                for sign in signs.by_ref() {
                    if sign.is_ascii_alphabetic() {
                        break;
                    }
                }
            }
            plain.push(' ');
        } else if sign.is_control() || ('\u{2400}'..='\u{2421}').contains(&sign) {
            plain.push(' ');
        } else {
            plain.push(sign);
        }
    }
    plain
}
