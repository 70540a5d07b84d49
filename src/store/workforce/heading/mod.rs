//! What a heading says: which figure, of which period, for full time or not, gross or another, in or out of service.
//!
//! A heading is taken by itself only where all its words are known and go together. Nothing is taken for what it is
//! merely like: "uren per maand" is never "uren per week", and a date of leaving never one of entry.

mod lone_words;
mod part;
mod stems;
#[cfg(test)]
mod tests;
mod tokens;

use rust_decimal::Decimal;

use part::Part;
use tokens::{Token, has_unknown, join, take_full_week, tokens};

use crate::domain::payroll::{Field, PayCycle};

/// Signs of a heading that are looked at; a longer one is a sentence.
const LONGEST: usize = 120;

/// What a heading says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// The field, where it names one.
    pub field: Option<Field>,
    /// Whether every word of it is known and goes with the field; otherwise somebody must confirm it.
    pub sure: bool,
    /// Whether the column says who somebody is.
    pub personal: bool,
    /// The period of the amount or the hours, where it says.
    pub period: Option<PayCycle>,
    /// Whether the period is only what such a heading mostly means: a "salaris" is by the month.
    pub assumed: bool,
    /// The hours of the full-time week for which the amount is: "o.b.v. 38 uur".
    pub full_week: Option<Decimal>,
    /// Names exactly what is asked, more than another column of the same field: "contracturen" beside "uren".
    pub exact: bool,
}

impl Heading {
    /// How sure it is, as a weight: 100 for a heading that is known, less for a guess, nothing for none.
    pub fn weight(&self) -> u32 {
        match (self.field, self.sure) {
            (None, _) => 0,
            (Some(_), true) => 100,
            (Some(_), false) => 40,
        }
    }
}

/// Reads a heading.
pub(super) fn heading(text: &str) -> Heading {
    if text.len() > LONGEST {
        return Heading::default();
    }
    let mut tokens = tokens(text);
    let full_week = take_full_week(&mut tokens);
    join(&mut tokens);
    let parts: Vec<Part> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Part(part) => Some(*part),
            Token::Figure(_) | Token::Unknown => None,
        })
        .collect();
    let words = Words { parts, unknown: has_unknown(&tokens), full_week };
    words.read()
}

/// A heading in its parts.
struct Words {
    parts: Vec<Part>,
    unknown: bool,
    full_week: Option<Decimal>,
}

impl Words {
    fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    fn any(&self, parts: &[Part]) -> bool {
        parts.iter().any(|part| self.has(*part))
    }

    /// The periods it names, each once.
    fn periods(&self) -> Vec<PayCycle> {
        let mut periods = Vec::new();
        for part in &self.parts {
            if let Part::Period(period) = part
                && !periods.contains(period)
            {
                periods.push(*period);
            }
        }
        periods
    }

    /// The field, sure where no word is unknown or of another subject than `of`.
    fn field(&self, field: Field, of: &[Part]) -> Heading {
        let goes = |part: &Part| matches!(part, Part::Harmless | Part::Person | Part::MonthName) || of.contains(part);
        let periods_go = of.contains(&Part::Period(PayCycle::Week));
        let sure =
            !self.unknown && self.parts.iter().all(|part| goes(part) || periods_go && matches!(part, Part::Period(_)));
        Heading { field: Some(field), sure, ..Heading::default() }
    }

    fn read(&self) -> Heading {
        use Part::*;
        let personal = Heading { personal: true, ..Heading::default() };
        if self.has(Personal) {
            return personal;
        }
        if self.has(Person) && self.has(Number) {
            return Heading { personal: true, ..self.field(Field::PersonNumber, &[Number, Kind]) };
        }
        let about = |part: &Part| !matches!(part, Harmless | Person | Number | Count(_) | MonthName | InWord);
        if !self.parts.iter().any(about) {
            return if self.has(Person) { personal } else { Heading::default() };
        }
        let both_ways = self.has(Out) && self.any(&[In, InWord, Begin]) || self.has(In) && self.has(OutWord);
        if self.has(Other) || both_ways {
            return Heading::default();
        }
        self.mark().or_else(|| self.pay()).or_else(|| self.hours()).or_else(|| self.date()).unwrap_or_else(|| {
            if self.any(&[Contract, Service, Kind]) && !self.any(&[Number, Date, In, Out]) {
                // "Soort" alone may be anything.
                let found = self.field(Field::Contract, &[Contract, Service, Kind]);
                return Heading { sure: found.sure && self.any(&[Contract, Service]), ..found };
            }
            Heading::default()
        })
    }

    /// A yes or no, a word or a number about a worker, other than pay, hours and dates.
    fn mark(&self) -> Option<Heading> {
        use Part::*;
        Some(match () {
            () if self.has(Age) => self.field(Field::Age, &[Age]),
            () if self.has(Youth) => self.field(Field::Youth, &[Youth, Wage, Kind]),
            () if self.has(Indefinite) && self.has(Definite) => {
                self.field(Field::Contract, &[Indefinite, Definite, Time, Contract, Service, Kind])
            }
            () if self.has(Indefinite) => self.field(Field::Indefinite, &[Indefinite, Time, Contract, Service]),
            // The opposite of what is asked.
            () if self.has(Definite) => Heading::default(),
            () if self.has(Written) => self.field(Field::Written, &[Written, Contract, Service]),
            () if self.has(OnCall) => self.field(Field::OnCall, &[OnCall, Contract]),
            () if self.has(Resident) => self.field(Field::Registration, &[Resident, Registered, Date, InWord, Status]),
            () if self.has(Status) => self.field(Field::Status, &[Status, Service, Contract]),
            () if self.has(Framework) || self.has(Grade) && self.any(&[Language, Dutch]) => {
                self.field(Field::Level, &[Framework, Language, Dutch, Grade])
            }
            () if self.has(Schooling) => self.field(Field::Schooling, &[Schooling, Grade, Kind]),
            () => return None,
        })
    }

    fn pay(&self) -> Option<Heading> {
        use Part::*;
        if self.any(&[Hours, Share, Fte]) || self.any(&[Date, Out]) {
            return None;
        }
        let place = |wanted: Part| self.parts.iter().position(|part| *part == wanted);
        let noun = [Wage, Salary, Rate].into_iter().filter_map(place).min();
        // "Loontijdvak" and "periode" say of which period pay is; "periodeloon" and "loon per periode" are pay.
        let behind = place(SomePeriod)
            .is_some_and(|period| noun.is_none_or(|noun| noun + 1 == period && self.parts.len() <= period + 1));
        if self.has(Unit) || behind {
            let found = self.field(Field::PayPeriod, &[Unit, SomePeriod, Wage, Salary, Gross, Kind]);
            return Some(found).filter(|_| !self.has(Hour));
        }
        let periods = self.periods();
        if noun.is_none() && !(self.has(Gross) && (self.has(Hour) || periods.len() == 1)) {
            return None;
        }
        let is_full_time = self.has(FullTime) || self.full_week.is_some();
        let of = [Wage, Salary, Rate, Gross, Hour, SomePeriod, Contract, Service, Period(PayCycle::Week)];
        let basis: &[Part] = if is_full_time { &[FullTime] } else { &[BelowFullTime] };
        let allowed: Vec<Part> = of.iter().chain(basis).copied().collect();
        let assumed = periods.is_empty() && !self.has(Hour);
        let (field, period) = match (self.has(Hour), periods.as_slice()) {
            (true, []) => (Field::HourlyWage, Some(PayCycle::Hour)),
            (_, [period]) => (Field::Pay, Some(*period)),
            // A "salaris" is by the month, in law and at the table; a "loon" is of the period that is paid.
            (_, []) if self.has(Salary) && !self.has(SomePeriod) => (Field::Pay, Some(PayCycle::Month)),
            (_, _) => (Field::Pay, None),
        };
        let field = if is_full_time && field == Field::Pay { Field::FullTimePay } else { field };
        let found = self.field(field, &allowed);
        let is_one = periods.is_empty() || periods.len() == 1 && !self.has(Hour);
        // A tariff without more may be what a hirer pays.
        let is_wage = self.any(&[Wage, Salary, Gross]);
        Some(Heading { sure: found.sure && is_one && is_wage, period, assumed, full_week: self.full_week, ..found })
    }

    fn hours(&self) -> Option<Heading> {
        use Part::*;
        let is_part = self.has(Fte)
            || self.has(Share) && self.any(&[BelowFullTime, FullTime, Contract, Service, In])
            || self.has(BelowFullTime) && !self.any(&[Hours, Hour]);
        if is_part && !self.has(Date) {
            let of = [Fte, Share, BelowFullTime, FullTime, Contract, Service, In, Norm];
            return Some(self.field(Field::PartTime, &of));
        }
        if !self.any(&[Hours, Hour]) {
            return None;
        }
        let is_full_time = self.any(&[FullTime, Norm]);
        let field = if is_full_time { Field::FullTimeHours } else { Field::Hours };
        let basis = if is_full_time { [FullTime, Norm] } else { [BelowFullTime, BelowFullTime] };
        let of = [Hours, Hour, SomePeriod, Contract, Service, Period(PayCycle::Week)];
        let allowed: Vec<Part> = of.into_iter().chain(basis).collect();
        let found = self.field(field, &allowed);
        let periods = self.periods();
        let period = match periods.as_slice() {
            [period] => Some(*period),
            // Contract hours and a full-time job are by the week where nothing else is said.
            [] if !self.has(SomePeriod) && (self.has(Contract) || is_full_time) => Some(PayCycle::Week),
            _ => None,
        };
        // "Uren per week (bij 38 uur)" leaves open of which week it is.
        let is_one = periods.len() <= 1 && self.full_week.is_none();
        Some(Heading { sure: found.sure && is_one, period, exact: self.has(Contract), ..found })
    }

    fn date(&self) -> Option<Heading> {
        use Part::*;
        let is_of = |of: &[Part]| self.any(of);
        if self.has(Out) || self.has(End) && is_of(&[Date, Service, Contract]) {
            let of_contract = self.has(Contract) && !self.has(Out);
            let field = if of_contract { Field::ContractEnd } else { Field::EndDate };
            let found = self.field(field, &[Out, End, Service, Date, Contract]);
            // "Einddatum" alone may be that of anything.
            let says_of_what = is_of(&[Out, Service, Contract]);
            return Some(Heading { sure: found.sure && says_of_what, ..found });
        }
        if self.has(Contract) && is_of(&[Begin, Effective]) {
            return Some(self.field(Field::ContractStart, &[Contract, Begin, Effective, Date]));
        }
        let is_entry =
            self.has(In) || self.has(Begin) && is_of(&[Date, Service]) || self.has(Effective) && self.has(Service);
        if is_entry {
            return Some(self.field(Field::StartDate, &[In, Service, Date, Begin, Effective, Original]));
        }
        (self.has(Effective) && self.has(Date)).then(|| self.field(Field::ContractStart, &[Effective, Date]))
    }
}

/// A heading as it is shown: signs that steer a terminal as pictures of them.
pub(super) fn visible(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '\u{7f}' => '\u{2421}',
            sign if u32::from(sign) < 0x20 => char::from_u32(0x2400 + u32::from(sign)).unwrap_or(' '),
            sign if sign.is_control() => '\u{fffd}',
            sign => sign,
        })
        .collect()
}

/// The period that a word or phrase stands for: "per maand", "uurloon", "uur per week"; nothing where it says none or two.
pub(super) fn period_of(text: &str) -> Option<PayCycle> {
    let mut tokens = tokens(text);
    join(&mut tokens);
    let (mut found, mut of_hours) = (None, false);
    for token in &tokens {
        match token {
            Token::Part(Part::Hour | Part::Hours) => of_hours = true,
            Token::Part(Part::Period(period)) if found.is_none_or(|found| found == *period) => found = Some(*period),
            Token::Part(Part::Harmless | Part::Wage | Part::Salary | Part::Gross | Part::Unit) => {}
            Token::Part(_) | Token::Figure(_) | Token::Unknown => return None,
        }
    }
    found.or(of_hours.then_some(PayCycle::Hour))
}
