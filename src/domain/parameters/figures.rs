//! What a figure is in one dossier: published, announced, carried forward, the dossier's own, or missing.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::key::FigureKey;
use super::missing::Missing;
use super::published::{Published, PublishedFigures};
use crate::domain::dated::{Entry, Source};
use crate::domain::figure::Unit;
use crate::domain::figure::{Number, total};
use crate::domain::period::{Date, Period};

/// A published figure replaced by the dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The figure.
    pub figure: FigureKey,
    /// The value used instead, in the figure's unit; it holds on every day.
    pub value: Decimal,
    /// Why the published value does not hold here; it stands wherever the figure shows.
    pub reason: String,
    /// Where it comes from, where there is a publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// The figures of one dossier: what is published, what the dossier states instead, and the day it reads them on.
///
/// This is the only way to a statutory or published value, so that every page, check and calculation has the same one.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'d> {
    published: &'d PublishedFigures,
    own: &'d [Override],
    reference_date: Date,
}

/// A value with what makes it hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading<'f> {
    /// An entry that holds on the day.
    Published(Dated<'f>),
    /// An entry that a government paper announces; its source is that paper.
    Announced(Dated<'f>),
    /// The last entry before the day, carried forward past its end. Where the cost model reads a figure year by year, its
    /// formulas index an amount with the wage index from here on.
    Projected(Dated<'f>),
    /// The dossier's own value, with its reason.
    Overridden {
        /// The value, its reason and its source.
        own: &'f Override,
        /// The figure it replaces; absent where no data file has it.
        figure: Option<&'f Published>,
        /// The entry that would hold otherwise.
        published: Option<&'f Entry>,
    },
}

/// An entry of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated<'f> {
    /// The figure.
    pub figure: &'f Published,
    /// The entry.
    pub entry: &'f Entry,
}

/// A value for a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Average<'f> {
    /// The average over its days; exact where one value holds throughout.
    pub value: Decimal,
    /// What it is the average of, in the order of the days; at least one.
    pub readings: Vec<Reading<'f>>,
}

impl Reading<'_> {
    /// The value, in the figure's unit.
    pub fn value(&self) -> Decimal {
        match self {
            Self::Published(dated) | Self::Announced(dated) | Self::Projected(dated) => dated.entry.value,
            Self::Overridden { own, .. } => own.value,
        }
    }

    /// What the value counts; unknown for a figure that only the dossier states.
    pub fn unit(&self) -> Option<Unit> {
        match self {
            Self::Published(dated) | Self::Announced(dated) | Self::Projected(dated) => Some(dated.figure.unit),
            Self::Overridden { figure, .. } => figure.map(|figure| figure.unit),
        }
    }
}

impl<'d> Figures<'d> {
    /// The published figures with what a dossier states instead, read on its reference date.
    pub fn new(published: &'d PublishedFigures, own: &'d [Override], reference_date: Date) -> Self {
        Self { published, own, reference_date }
    }

    /// The same figures, read on `day`.
    #[must_use]
    pub fn as_of(self, day: Date) -> Self {
        Self { reference_date: day, ..self }
    }

    /// What the figure is on the dossier's reference date.
    ///
    /// # Errors
    ///
    /// There is no value and the dossier states none.
    pub fn now(&self, key: &FigureKey) -> Result<Reading<'d>, Missing> {
        self.on(key, self.reference_date)
    }

    /// What the figure is on `day`.
    ///
    /// # Errors
    ///
    /// As [`Self::now`].
    pub fn on(&self, key: &FigureKey, day: Date) -> Result<Reading<'d>, Missing> {
        match self.own(key) {
            Some(own) => {
                let figure = self.published.get(key);
                let published = figure.and_then(|figure| entry_on(figure, day));
                Ok(Reading::Overridden { own, figure, published })
            }
            None => self.published_on(key, day),
        }
    }

    /// What the figure is on `day`, without carrying forward one that has ended.
    ///
    /// # Errors
    ///
    /// As [`Self::now`], and where the last value has ended before `day`.
    pub fn in_force(&self, key: &FigureKey, day: Date) -> Result<Reading<'d>, Missing> {
        match self.on(key, day)? {
            Reading::Projected(Dated { figure, .. }) => Err(Missing::of(figure, day)),
            holds => Ok(holds),
        }
    }

    /// What the figure is in `period`: averaged over its days, exact while one value holds throughout.
    ///
    /// # Errors
    ///
    /// There is no value on one of the days and the dossier states none.
    pub fn over(&self, key: &FigureKey, period: Period) -> Result<Average<'d>, Missing> {
        let mut parts: Vec<(Reading<'d>, i32)> = Vec::new();
        let mut day = period.start;
        while day <= period.end {
            let reading = self.on(key, day)?;
            let end = last_day(&reading, day).map_or(period.end, |last| last.min(period.end));
            parts.push((reading, Period { start: day, end }.days()));
            let Ok(tomorrow) = end.tomorrow() else { break };
            day = tomorrow;
        }
        let readings = || parts.iter().map(|(reading, _)| *reading).collect();
        if let [(only, _)] = parts.as_slice() {
            return Ok(Average { value: only.value(), readings: readings() });
        }
        let days: i32 = parts.iter().map(|(_, days)| days).sum();
        let sum = total(parts.iter().map(|(reading, days)| reading.value().times(&Decimal::from(*days))));
        Ok(Average { value: sum.divided_by(&Decimal::from(days)), readings: readings() })
    }

    /// The dossier's own value of a figure, where it states one.
    pub fn own(&self, key: &FigureKey) -> Option<&'d Override> {
        self.own.iter().find(|own| own.figure == *key)
    }

    /// What is published, without what this dossier states instead: for lists and names.
    pub fn published(&self) -> &'d PublishedFigures {
        self.published
    }

    fn published_on(&self, key: &FigureKey, day: Date) -> Result<Reading<'d>, Missing> {
        let figure = self.published.get(key).ok_or_else(|| Missing::Unknown { key: key.clone() })?;
        let entry = entry_on(figure, day).ok_or_else(|| Missing::of(figure, day))?;
        let dated = Dated { figure, entry };
        Ok(if entry.to.is_some_and(|to| day > to) {
            Reading::Projected(dated)
        } else if entry.announced {
            Reading::Announced(dated)
        } else {
            Reading::Published(dated)
        })
    }
}

/// The entry that holds on `day`, or the last one before it.
fn entry_on(figure: &Published, day: Date) -> Option<&Entry> {
    figure.entries.iter().rev().find(|entry| entry.from <= day)
}

/// The last day from `day` on to which a reading applies; absent where no end is known.
fn last_day(reading: &Reading<'_>, day: Date) -> Option<Date> {
    let (Reading::Published(dated) | Reading::Announced(dated) | Reading::Projected(dated)) = reading else {
        return None;
    };
    let next = dated.figure.entries.iter().map(|entry| entry.from).find(|from| *from > day);
    let before_next = next.and_then(|next| next.yesterday().ok());
    let own_end = dated.entry.to.filter(|to| *to >= day);
    [before_next, own_end].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::dated::Sureness;
    use crate::domain::parameters::Gap;
    use crate::domain::words::Bilingual;

    fn entry(value: Decimal, from: Date, to: Option<Date>) -> Entry {
        Entry {
            value,
            low: None,
            high: None,
            from,
            to,
            source: Source { title: "Staatscourant".to_owned(), url: None },
            sureness: Sureness::Official,
            checked_on: Date::constant(2026, 11, 23),
            announced: false,
            note: None,
        }
    }

    /// A premium known for the second half of 2026, announced for 2027.
    fn premium() -> PublishedFigures {
        let announced = Entry {
            source: Source { title: "Prinsjesdagstuk".to_owned(), url: None },
            announced: true,
            ..entry(dec!(0.03), Date::constant(2027, 1, 1), Some(Date::constant(2027, 12, 31)))
        };
        let mut figures = PublishedFigures::default();
        figures.extend([Published {
            key: FigureKey::AwfLow,
            title: Bilingual::new("AWf laag", "AWf low"),
            unit: Unit::Share,
            indexed: false,
            entries: vec![entry(dec!(0.02), Date::constant(2026, 7, 1), Some(Date::constant(2026, 12, 31))), announced],
            gaps: vec![Gap {
                from: Date::constant(2025, 1, 1),
                to: Some(Date::constant(2025, 12, 31)),
                note: "niet gevonden".to_owned(),
            }],
        }]);
        figures
    }

    const DAY: Date = Date::constant(2026, 11, 1);

    #[test]
    fn a_value_is_published_then_announced_with_its_paper_then_carried_forward() {
        let published = premium();
        let figures = Figures::new(&published, &[], DAY);
        assert!(matches!(figures.now(&FigureKey::AwfLow), Ok(Reading::Published(_))));
        let announced = figures.on(&FigureKey::AwfLow, Date::constant(2027, 1, 1)).expect("it is announced");
        let Reading::Announced(Dated { entry, .. }) = announced else { panic!("{announced:?}") };
        assert_eq!((entry.value, entry.source.title.as_str()), (dec!(0.03), "Prinsjesdagstuk"));
        let later = figures.on(&FigureKey::AwfLow, Date::constant(2028, 1, 1)).expect("it is carried forward");
        assert!(matches!(later, Reading::Projected(_)) && later.value() == dec!(0.03));
    }

    #[test]
    fn the_dossier_s_own_value_holds_on_every_day_and_keeps_the_published_one_beside_it() {
        let published = premium();
        let own =
            [Override { figure: FigureKey::AwfLow, value: dec!(0.05), reason: "beschikking".to_owned(), source: None }];
        let figures = Figures::new(&published, &own, DAY);
        let reading = figures.now(&FigureKey::AwfLow).expect("the dossier states it");
        let Reading::Overridden { own, published: Some(beside), .. } = reading else { panic!("{reading:?}") };
        assert_eq!((own.reason.as_str(), beside.value, reading.value()), ("beschikking", dec!(0.02), dec!(0.05)));
        let years = Period { start: Date::constant(2024, 1, 1), end: Date::constant(2028, 12, 31) };
        let average = figures.over(&FigureKey::AwfLow, years).expect("the dossier states it");
        assert_eq!((average.value, average.readings.len()), (dec!(0.05), 1));
    }

    /// 184 days at 2 % and 365 at 3 % from 1 July 2026 to the end of 2027.
    #[test]
    fn a_value_that_changes_within_the_period_is_averaged_over_its_days() {
        let published = premium();
        let figures = Figures::new(&published, &[], DAY);
        let period = Period { start: Date::constant(2026, 7, 1), end: Date::constant(2027, 12, 31) };
        let average = figures.over(&FigureKey::AwfLow, period).expect("both are known");
        assert_eq!(average.value, (dec!(184) * dec!(0.02) + dec!(365) * dec!(0.03)) / dec!(549));
        assert_eq!(average.readings.len(), 2);
    }

    #[test]
    fn what_is_missing_says_why_and_from_which_day_there_is_a_value() {
        let published = premium();
        let figures = Figures::new(&published, &[], DAY);
        let on = |day| figures.on(&FigureKey::AwfLow, day).expect_err("no value holds yet");
        assert!(
            matches!(on(Date::constant(2025, 6, 1)), Missing::NotFound { note: Some(note), .. } if note == "niet gevonden")
        );
        let Missing::NotYet { from, .. } = on(Date::constant(2026, 6, 30)) else { panic!("it begins a day later") };
        assert_eq!(from, Date::constant(2026, 7, 1));
        assert!(matches!(figures.now(&FigureKey::Wko), Err(Missing::Unknown { key: FigureKey::Wko })));
    }
}
