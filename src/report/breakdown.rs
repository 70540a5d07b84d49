//! What an amount is the sum of: the lines behind it, by article, driver, group of workers and year.

use super::cost_choice::{Base, Group, Measure, divisor_content, divisor_name};
use super::costs::Calculation;
use super::document::Content;
use super::format;
use crate::domain::costs::Payer;
use crate::domain::figure::Unit;
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::projection::{FigureId, Line, Selection};
use crate::domain::words::{Language, decapitalised, phrase};

/// Decimals of a percentage where it is derived, so that who divides the same amounts finds the same digits.
const SHARE_DECIMALS: u32 = 6;

/// The lines behind an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    /// What the amount is, in words: "Verletkosten · Werkgever · 2027".
    pub title: String,
    /// The lines, in the order of the model.
    pub lines: Vec<BreakdownLine>,
    /// The sum of the parts, in cents.
    pub total: Cents,
    /// What the sum is divided by, where that is asked.
    pub divided: Option<Divided>,
}

impl Breakdown {
    /// The figure itself: the sum, or what comes of dividing it.
    pub fn value(&self) -> Content {
        self.divided.as_ref().map_or(Content::cents(self.total), |divided| divided.result.clone())
    }
}

/// A sum divided by something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divided {
    /// What it is divided by, in words.
    pub by: String,
    /// What the sum is divided by, such as the wage bill or the number of workers.
    pub divisor: Content,
    /// What comes of it, with more decimals than a table shows.
    pub result: Content,
}

/// A line behind an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakdownLine {
    /// Id of the article.
    pub article: ArticleId,
    /// The driver, the group of workers and the year.
    pub words: String,
    /// What its lines come to, in cents.
    pub amount: Cents,
    /// The figure it is, by which its own derivation opens.
    pub figure: FigureId,
}

/// The lines behind `selection`; `title_of` gives the heading of an article, `group_of` the name of a profile.
pub fn breakdown(
    selection: &Selection,
    calculation: &Calculation,
    language: Language,
    title_of: impl Fn(&str) -> String,
    group_of: impl Fn(&str) -> String,
) -> Breakdown {
    let whole_unit = phrase!("hele sector", "whole unit");
    let mut total = Cents::ZERO;
    let explainer = calculation.explainer();
    let lines = explainer
        .lines_of(selection)
        .into_iter()
        .map(|(line, part)| {
            total += part;
            let group = line.profile.map(|profile| &calculation.resolved.given.profiles[profile]);
            let group = group.map_or(whole_unit.in_language(language).to_owned(), |profile| group_of(&profile.id));
            let driver = line.kind.name();
            BreakdownLine {
                article: calculation.resolved.article_of(line).into(),
                words: format!(
                    "{} · {group} · {}{}",
                    driver.in_language(language),
                    line.year,
                    of_what(selection, line, part, language)
                ),
                amount: part,
                figure: figure(calculation, line, selection.payer.filter(|_| part != line.amount)),
            }
        })
        .collect();
    Breakdown {
        title: title(selection, language, title_of, group_of),
        lines,
        total,
        divided: divided(selection, calculation, total, language),
    }
}

/// Of which amount a line shows what is left on another base than gross; nothing where it is all of it.
fn of_what(selection: &Selection, line: &Line, part: Cents, language: Language) -> String {
    let whole = selection.payer.map_or(line.amount, |payer| line.payers[payer]);
    if selection.base == Base::Gross || part == whole {
        return String::new();
    }
    let words = phrase!("van", "of");
    format!(" · {} {}", words.in_language(language), format::euro(whole, language))
}

fn divided(selection: &Selection, calculation: &Calculation, total: Cents, language: Language) -> Option<Divided> {
    let by = divisor_name(selection.measure)?;
    let divisor = calculation.explainer().divisor_over(selection.measure, selection.year)?;
    let result = total.euro().value().checked_div(divisor)?;
    Some(Divided {
        by: by.in_language(language).to_owned(),
        divisor: divisor_content(selection.measure, divisor),
        result: match selection.measure {
            Measure::OfWageBill => Content::of(result, Unit::Share, SHARE_DECIMALS),
            Measure::Euro | Measure::PerWorker | Measure::PerParticipant => Content::of(result, Unit::Euro, 4),
        },
    })
}

/// The figure of a line, or of the part of it that a payer bears.
fn figure(calculation: &Calculation, line: &Line, payer: Option<Payer>) -> FigureId {
    match payer {
        Some(payer) => calculation.explainer().line_payer_id(line, payer),
        None => calculation.explainer().line_id(line),
    }
}

/// What a selection is, in words.
pub fn title(
    selection: &Selection,
    language: Language,
    title_of: impl Fn(&str) -> String,
    group_of: impl Fn(&str) -> String,
) -> String {
    let Selection { article, driver, group, nature, payer, year, base, measure } = selection;
    let parts = [
        article.as_deref().map(title_of),
        driver.map(|driver| driver.name().in_language(language).to_owned()),
        group.as_ref().map(|group| match group {
            Group::Profile(id) => group_of(id),
            Group::Unit => phrase!("hele sector", "whole unit").in_language(language).to_owned(),
        }),
        nature.map(|nature| nature.name().in_language(language).to_owned()),
        payer.map(|payer| payer.name().in_language(language).to_owned()),
        year.map(|year| year.to_string()),
        (*base != Base::Gross).then(|| decapitalised(base.name().in_language(language))),
        (*measure != Measure::Euro).then(|| decapitalised(measure.name().in_language(language))),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { phrase!("Alles", "Everything").in_language(language).to_owned() } else { said.join(" · ") }
}
