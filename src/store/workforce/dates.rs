//! Dates as payroll systems write them; the order of day and month is decided for a column from all its rows.

use rust_decimal::Decimal;

use crate::domain::period::Date;

/// In which order the parts of a date stand, where the year stands last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateOrder {
    /// `28-09-2026`, as the Dutch write it.
    DayFirst,
    /// `09/28/2026`: the month stands first.
    MonthFirst,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateFault {
    NoDate,
    NoSuchDay,
}

/// The three parts of a date as they stand, and whether the year stands first.
struct Parts {
    numbers: [u16; 3],
    year_first: bool,
    sign: u8,
}

fn parts(text: &str) -> Option<Parts> {
    // A time of day behind the date says nothing about a contract.
    let bytes = text.as_bytes();
    let end = bytes.iter().position(|sign| matches!(sign, b' ' | b'T')).unwrap_or(bytes.len());
    let bytes = &bytes[..end];
    if bytes.len() == 8 && bytes.iter().all(u8::is_ascii_digit) {
        let number = |range: &[u8]| range.iter().fold(0_u16, |sum, digit| sum * 10 + u16::from(digit - b'0'));
        let numbers = [number(&bytes[..4]), number(&bytes[4..6]), number(&bytes[6..])];
        return Some(Parts { numbers, year_first: true, sign: b'-' });
    }
    let (mut numbers, mut lengths, mut index, mut sign) = ([0_u16; 3], [0_u8; 3], 0, None);
    for byte in bytes {
        match byte {
            b'0'..=b'9' => {
                lengths[index] += 1;
                if lengths[index] > 4 {
                    return None;
                }
                numbers[index] = numbers[index] * 10 + u16::from(byte - b'0');
            }
            b'-' | b'/' | b'.' if index < 2 && sign.is_none_or(|sign| sign == *byte) => {
                sign = Some(*byte);
                index += 1;
            }
            _ => return None,
        }
    }
    let year_first = match lengths {
        [4, 1..=2, 1..=2] => true,
        [1..=2, 1..=2, 4] => false,
        _ => return None,
    };
    Some(Parts { numbers, year_first, sign: sign? })
}

/// Whether `text` is written as a date.
pub(super) fn is_date(text: &str) -> bool {
    parts(text).is_some()
}

/// Reads `text` as a date of a column.
pub(super) fn date(text: &str, order: DateOrder) -> Result<Date, DateFault> {
    let Parts { numbers: [first, second, third], year_first, sign: _ } = parts(text).ok_or(DateFault::NoDate)?;
    let (year, month, day) = match (year_first, order) {
        (true, _) => (first, second, third),
        (false, DateOrder::DayFirst) => (third, second, first),
        (false, DateOrder::MonthFirst) => (third, first, second),
    };
    let small = |number: u16| i8::try_from(number).map_err(|_| DateFault::NoSuchDay);
    let year = i16::try_from(year).map_err(|_| DateFault::NoSuchDay)?;
    Date::new(year, small(month)?, small(day)?).map_err(|_| DateFault::NoSuchDay)
}

/// A number of a spreadsheet that was to be a date: its day number, or `20210301`.
pub(super) fn of_number(number: Decimal) -> Option<Date> {
    let whole = i32::try_from(number).ok().filter(|whole| Decimal::from(*whole) == number)?;
    if (LEAST_DAY..=LARGEST_DAY).contains(&whole) {
        return Date::new(1899, 12, 30).ok()?.checked_add(jiff::Span::new().days(whole)).ok();
    }
    if !(19_000_101..=21_991_231).contains(&whole) {
        return None;
    }
    let part = |part: i32| i8::try_from(part).ok();
    Date::new(i16::try_from(whole / 10_000).ok()?, part(whole / 100 % 100)?, part(whole % 100)?).ok()
}

/// Day numbers of spreadsheets that can be dates of workers: 1950 to 2099.
const LEAST_DAY: i32 = 18_264;
const LARGEST_DAY: i32 = 73_050;

/// What the rows of a column say about its order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    day_first: usize,
    month_first: usize,
    slashes: usize,
}

impl Evidence {
    /// Takes a cell into account; whether it is a date at all.
    pub fn add(&mut self, text: &str) -> bool {
        let Some(Parts { numbers: [first, second, _], year_first, sign }) = parts(text) else { return false };
        if year_first {
            return true;
        }
        match (first > 12, second > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            _ => self.slashes += usize::from(sign == b'/'),
        }
        true
    }

    /// The order of the column; nothing where the rows leave it open and somebody must say it.
    ///
    /// With hyphens or points the day stands first, unless rows say otherwise; slashes are written both ways.
    pub fn order(self) -> Option<DateOrder> {
        let Self { day_first, month_first, slashes } = self;
        match day_first.cmp(&month_first) {
            std::cmp::Ordering::Greater => Some(DateOrder::DayFirst),
            std::cmp::Ordering::Less => Some(DateOrder::MonthFirst),
            std::cmp::Ordering::Equal => (day_first == 0 && slashes == 0).then_some(DateOrder::DayFirst),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_order_of_their_column() {
        let day = Date::constant(2026, 9, 8);
        for (text, order) in [
            ("08-09-2026", DateOrder::DayFirst),
            ("8-9-2026", DateOrder::DayFirst),
            ("08.09.2026", DateOrder::DayFirst),
            ("09/08/2026", DateOrder::MonthFirst),
            ("2026-09-08", DateOrder::MonthFirst),
            ("2026-09-08T00:00:00", DateOrder::DayFirst),
            ("08-09-2026 00:00", DateOrder::DayFirst),
            ("20260908", DateOrder::DayFirst),
        ] {
            assert_eq!(date(text, order), Ok(day), "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_and_years_of_two_digits_are_refused() {
        assert_eq!(date("31-02-2025", DateOrder::DayFirst), Err(DateFault::NoSuchDay));
        assert_eq!(date("29-02-2025", DateOrder::DayFirst), Err(DateFault::NoSuchDay));
        for text in ["06-03-22", "", "vandaag", "1-2-3-4", "45665", "2026/09-08", "-9-2026"] {
            assert_eq!(date(text, DateOrder::DayFirst), Err(DateFault::NoDate), "{text}");
        }
    }

    /// 44,256 days after 30 December 1899 is 1 March 2021.
    #[test]
    fn a_day_number_of_a_spreadsheet_is_a_date() {
        let day = Some(Date::constant(2021, 3, 1));
        assert_eq!((of_number(Decimal::from(44_256)), of_number(Decimal::from(20_210_301))), (day, day));
        assert_eq!(of_number(Decimal::from(2024)), None);
    }

    #[test]
    fn all_rows_decide_about_slashes() {
        let order = |texts: &[&str]| {
            let mut evidence = Evidence::default();
            for text in texts {
                evidence.add(text);
            }
            evidence.order()
        };
        assert_eq!(order(&["03/04/2026"]), None);
        assert_eq!(order(&["03/04/2026", "25/04/2026"]), Some(DateOrder::DayFirst));
        assert_eq!(order(&["03/04/2026", "04/25/2026"]), Some(DateOrder::MonthFirst));
        assert_eq!(order(&["03-04-2026"]), Some(DateOrder::DayFirst));
        assert_eq!(order(&["2026-04-03"]), Some(DateOrder::DayFirst));
    }
}
