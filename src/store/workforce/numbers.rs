//! Numbers as payroll systems write them: comma or point for decimals, decided for a column from all its rows.

use rust_decimal::Decimal;

use crate::domain::figure::Number;

use super::heading::period_of;

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecimalSign {
    /// `1.550,25`.
    Comma,
    /// `1,550.25`.
    Point,
}

/// Digits beyond which a cell is no amount.
const MAX_DIGITS: u32 = 17;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// No sign in it: a whole number, whatever the decimal sign.
    Whole,
    /// Only this decimal sign makes sense of it.
    Needs(DecimalSign),
    /// `1.550`: a thousand or decimals, depending on the column.
    Open(DecimalSign),
}

/// A number as it is written, before anybody knows which sign its decimals stand behind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    negative: bool,
    mantissa: i64,
    /// Digits behind the last sign, where that can be the decimal sign.
    decimals: u32,
    pub shape: Shape,
}

/// How the numbers of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    /// The sign before the decimals.
    pub sign: DecimalSign,
    /// Whether some rows use the other sign: then `1.550` says nothing.
    pub mixed: bool,
}

/// Why a text is no number in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberFault {
    NoNumber,
    OtherSign,
    Open,
}

impl Written {
    /// Takes `text` apart; nothing where it is no number in any way of writing.
    pub fn of(text: &str) -> Option<Self> {
        let (mut digits, mut since, mut before_first) = (0_u32, 0_u32, 0_u32);
        let (mut commas, mut points, mut last, mut grouped) = (0_u32, 0_u32, None, true);
        let (mut mantissa, mut negative) = (0_i64, false);
        let mut rest = text.as_bytes();
        match rest {
            [b'-', tail @ ..] => (negative, rest) = (true, tail),
            [b'+', tail @ ..] => rest = tail,
            // Some systems write the minus behind the amount.
            [head @ .., b'-'] => (negative, rest) = (true, head),
            _ => {}
        }
        let leading_zero = rest.first() == Some(&b'0');
        for sign in rest {
            match sign {
                b'0'..=b'9' => {
                    digits += 1;
                    since += 1;
                    if digits > MAX_DIGITS {
                        return None;
                    }
                    mantissa = mantissa * 10 + i64::from(sign - b'0');
                }
                b',' | b'.' => {
                    match last {
                        None => before_first = since,
                        Some(_) => grouped &= since == 3,
                    }
                    if *sign == b',' {
                        commas += 1
                    } else {
                        points += 1
                    }
                    last = Some(if *sign == b',' { DecimalSign::Comma } else { DecimalSign::Point });
                    since = 0;
                }
                _ => return None,
            }
        }
        if digits == 0 || before_first > 3 && commas + points > 1 {
            return None;
        }
        let shape = match (last, commas, points) {
            (None, ..) => Shape::Whole,
            (Some(sign), 1, 0) | (Some(sign), 0, 1) => {
                if since == 3 && (1..=3).contains(&before_first) && !leading_zero {
                    Shape::Open(sign)
                } else {
                    Shape::Needs(sign)
                }
            }
            (Some(sign), c, p) if c == 0 || p == 0 => {
                if !grouped || since != 3 {
                    return None;
                }
                since = 0;
                Shape::Needs(other(sign))
            }
            (Some(DecimalSign::Comma), 1, _) if grouped => Shape::Needs(DecimalSign::Comma),
            (Some(DecimalSign::Point), _, 1) if grouped => Shape::Needs(DecimalSign::Point),
            _ => return None,
        };
        let decimals = if last.is_some() { since } else { 0 };
        Some(Self { negative, mantissa, decimals, shape })
    }

    /// The number, where decimals stand behind `format`'s sign.
    pub fn value(self, format: NumberFormat) -> Result<Decimal, NumberFault> {
        let scale = match self.shape {
            Shape::Whole => 0,
            Shape::Needs(sign) if sign == format.sign => self.decimals,
            Shape::Needs(_) => return Err(NumberFault::OtherSign),
            Shape::Open(_) if format.mixed => return Err(NumberFault::Open),
            Shape::Open(sign) => {
                if sign == format.sign {
                    self.decimals
                } else {
                    0
                }
            }
        };
        Ok(Decimal::new(if self.negative { -self.mantissa } else { self.mantissa }, scale))
    }

    /// Roughly how large it is: as if its last sign stood before decimals.
    pub fn magnitude(self) -> Decimal {
        Decimal::new(self.mantissa, self.decimals)
    }
}

pub(super) fn other(sign: DecimalSign) -> DecimalSign {
    match sign {
        DecimalSign::Comma => DecimalSign::Point,
        DecimalSign::Point => DecimalSign::Comma,
    }
}

/// A number with the words behind it, which may be its unit: "%", "per maand".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount<'t> {
    pub value: Decimal,
    pub unit: &'t str,
}

/// Reads `text` as an amount of a column.
pub(super) fn amount(text: &str, format: NumberFormat) -> Result<Amount<'_>, NumberFault> {
    match written(text) {
        Some((written, unit)) if is_unit(unit) => Ok(Amount { value: written.value(format)?, unit }),
        Some(_) | None => Err(NumberFault::NoNumber),
    }
}

/// Whether words behind a number are a unit that is understood; `1e5` has none.
fn is_unit(words: &str) -> bool {
    words.is_empty() || words == "%" || period_of(words).is_some()
}

/// The number in `text` and the words behind it; nothing where it begins with none.
pub(super) fn written(text: &str) -> Option<(Written, &str)> {
    let text = text.trim();
    if text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b',' | b'.')) {
        return Some((Written::of(text)?, ""));
    }
    let (number, whole, unit) = parted(text);
    if whole {
        return Some((Written::of(&format!("{number},00"))?, unit));
    }
    match Written::of(number) {
        Some(written) => Some((written, unit)),
        None => Some((Written::of(&without_spaces(number)?)?, unit)),
    }
}

/// The marks behind an amount in whole euros: `2.800,-`.
const WHOLE: [&str; 7] = [",--", ",-", ",=", ",–", ",—", ".--", ".-"];

/// Number, whether a mark says that it is whole, and what stands behind it, without the sign of the currency.
fn parted(text: &str) -> (&str, bool, &str) {
    let text = without_currency(text);
    let is_number = |sign: char| {
        sign.is_ascii_digit() || matches!(sign, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' | '-' | '+')
    };
    let end = text.find(|sign| !is_number(sign)).unwrap_or(text.len());
    if let Some((mark, at)) = WHOLE.into_iter().find_map(|mark| Some((mark, text.find(mark)?)))
        && text[..at].bytes().all(|sign| !sign.is_ascii_alphabetic())
    {
        return (text[..at].trim(), true, without_currency(&text[at + mark.len()..]));
    }
    (text[..end].trim(), false, without_currency(&text[end..]))
}

/// `text` without the sign of the euro at its ends.
fn without_currency(text: &str) -> &str {
    let mut text = text.trim();
    for sign in ["€", "EUR", "eur", "Eur"] {
        text = text.strip_prefix(sign).unwrap_or(text).trim();
        text = text.strip_suffix(sign).unwrap_or(text).trim();
    }
    text
}

/// Hours and minutes, `36:30`, as hours.
pub(super) fn clock(text: &str) -> Option<Decimal> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let is_number = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|sign| sign.is_ascii_digit());
    // Seconds, if any, are nothing.
    let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
    if !is_number(hours) || minutes.len() != 2 || !is_number(minutes) {
        return None;
    }
    let minutes: u32 = minutes.parse().ok().filter(|minutes| *minutes < 60)?;
    Some(hours.parse::<Decimal>().ok()?.plus(&Decimal::from(minutes).divided_by(&Decimal::from(60))))
}

/// `1 550,00` and `1'550.00` without the signs between thousands; nothing where there are none.
fn without_spaces(text: &str) -> Option<String> {
    let between = |sign: char| matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    text.contains(between).then(|| text.replace(between, ""))
}

/// What the rows of a column say about its decimal sign.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    comma: usize,
    point: usize,
    open: usize,
}

impl Evidence {
    /// Takes a cell into account.
    pub fn add(&mut self, text: &str) {
        match written(text).map(|(written, _)| written.shape) {
            None | Some(Shape::Whole) => {}
            Some(Shape::Needs(DecimalSign::Comma)) => self.comma += 1,
            Some(Shape::Needs(DecimalSign::Point)) => self.point += 1,
            Some(Shape::Open(_)) => self.open += 1,
        }
    }

    /// The sign of the column; nothing where the rows leave it open and somebody must say it.
    ///
    /// Where both occur, more rows decide, and rows with the other sign are mistakes.
    pub fn format(self) -> Option<NumberFormat> {
        let Self { comma, point, open } = self;
        let mixed = comma > 0 && point > 0;
        match comma.cmp(&point) {
            std::cmp::Ordering::Greater => Some(NumberFormat { sign: DecimalSign::Comma, mixed }),
            std::cmp::Ordering::Less => Some(NumberFormat { sign: DecimalSign::Point, mixed }),
            // Whole numbers only: either sign reads them the same.
            std::cmp::Ordering::Equal if comma == 0 && open == 0 => {
                Some(NumberFormat { sign: DecimalSign::Comma, mixed: false })
            }
            std::cmp::Ordering::Equal => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    const COMMA: NumberFormat = NumberFormat { sign: DecimalSign::Comma, mixed: false };
    const POINT: NumberFormat = NumberFormat { sign: DecimalSign::Point, mixed: false };

    #[test]
    fn amounts_are_read_with_the_sign_of_their_column() {
        let number = |text: &str, format| amount(text, format).map(|amount| amount.value);
        for (text, format, value) in [
            ("15,18", COMMA, dec!(15.18)),
            ("15.18", POINT, dec!(15.18)),
            ("€ 1.550,00", COMMA, dec!(1550)),
            ("1 550,00", COMMA, dec!(1550)),
            ("1.550", COMMA, dec!(1550)),
            ("1.550", POINT, dec!(1.55)),
            ("1,234,567", POINT, dec!(1234567)),
            ("0,125", COMMA, dec!(0.125)),
            ("-15,50", COMMA, dec!(-15.5)),
            ("15,50-", COMMA, dec!(-15.5)),
            ("90 %", COMMA, dec!(90)),
            ("2343,12", COMMA, dec!(2343.12)),
            (",5", COMMA, dec!(0.5)),
            ("€ 2.800,-", COMMA, dec!(2800)),
            ("2.800,--", COMMA, dec!(2800)),
            ("€2.800,=", COMMA, dec!(2800)),
            ("17,-", COMMA, dec!(17)),
            ("EUR 2.750,50", COMMA, dec!(2750.5)),
            ("€ 2.800,- per maand", COMMA, dec!(2800)),
        ] {
            assert_eq!(number(text, format), Ok(value), "{text}");
        }
    }

    #[test]
    fn the_other_sign_is_a_mistake_and_never_a_thousandfold() {
        let number = |text: &str, format| amount(text, format).map(|amount| amount.value);
        assert_eq!(number("15.50", COMMA), Err(NumberFault::OtherSign));
        assert_eq!(number("1,550.00", COMMA), Err(NumberFault::OtherSign));
        assert_eq!(number("1.550", NumberFormat { mixed: true, ..COMMA }), Err(NumberFault::Open));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", "abc", "1.2.3", "1,2,3", "12,34.567.8", "1e5", "١٥", "99999999999999999999"] {
            assert_eq!(amount(text, COMMA), Err(NumberFault::NoNumber), "{text}");
        }
    }

    #[test]
    fn a_unit_behind_a_number_is_kept_apart() {
        for (text, unit) in
            [("80%", "%"), ("€ 17,00 p/u", "p/u"), ("36 uur", "uur"), ("2.800,- per maand", "per maand")]
        {
            assert_eq!(amount(text, COMMA).map(|amount| amount.unit), Ok(unit), "{text}");
        }
        assert_eq!(clock("36:30"), Some(dec!(36.5)));
        assert_eq!(clock("36:75"), None);
    }

    #[test]
    fn all_rows_decide_and_nothing_is_guessed() {
        let format = |texts: &[&str]| {
            let mut evidence = Evidence::default();
            texts.iter().for_each(|text| evidence.add(text));
            evidence.format()
        };
        assert_eq!(format(&["1.550", "15,50"]), Some(COMMA));
        assert_eq!(format(&["38", "40"]), Some(COMMA));
        assert_eq!(format(&["1.550", "2.100"]), None);
        assert_eq!(format(&["15,50", "15.50"]), None);
        assert_eq!(format(&["15,50", "16,50", "15.50"]), Some(NumberFormat { mixed: true, ..COMMA }));
    }
}
