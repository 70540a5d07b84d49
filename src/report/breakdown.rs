//! What an amount is the sum of: the lines behind it, by article, driver, group of workers and year.

use super::costs::{Calculation, Selection};
use super::format;
use crate::domain::costs::Payer;
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::money::Cents;
use crate::domain::projection::{Explainer, FigureId, Line};

/// The lines behind an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    /// What the amount is, in words: "Verletkosten · Werkgever · 2027".
    pub title: String,
    /// The lines, in the order of the model.
    pub lines: Vec<BreakdownLine>,
    /// Their sum.
    pub total: String,
}

/// A line behind an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakdownLine {
    /// Id of the article.
    pub article: String,
    /// The driver, the group of workers and the year.
    pub words: String,
    /// The amount.
    pub amount: String,
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
    let whole_unit = Bilingual::new("hele sector", "whole unit");
    let mut total = Cents::ZERO;
    let lines = selection
        .lines(calculation)
        .map(|(line, part)| {
            total += part;
            let group = line.profile.and_then(|profile| calculation.resolved.given.profiles.get(profile));
            let group = group.map_or(whole_unit.in_language(language).to_owned(), |profile| group_of(&profile.id));
            let driver = line.kind.name();
            BreakdownLine {
                article: calculation.resolved.article_of(line).to_owned(),
                words: format!("{} · {group} · {}", driver.in_language(language), line.year),
                amount: format::euro(part, language),
                figure: figure(calculation, line, selection.payer.filter(|_| part != line.amount)),
            }
        })
        .collect();
    Breakdown { title: title(selection, language, title_of), lines, total: format::euro(total, language) }
}

/// The figure of a line, or of the part of it that a payer bears.
fn figure(calculation: &Calculation, line: &Line, payer: Option<Payer>) -> FigureId {
    let explainer = Explainer { given: &calculation.resolved.given, assessment: &calculation.assessment };
    match (explainer.line_id(line), payer) {
        (FigureId::Line { clause, driver, profile, year }, Some(payer)) => {
            FigureId::LinePayer { clause, driver, profile, year, payer }
        }
        (figure, _) => figure,
    }
}

fn title(selection: &Selection, language: Language, title_of: impl Fn(&str) -> String) -> String {
    let Selection { article, driver, payer, year } = selection;
    let parts = [
        article.as_deref().map(title_of),
        driver.map(|driver| driver.name().in_language(language).to_owned()),
        payer.map(|payer| payer.name().in_language(language).to_owned()),
        year.map(|year| year.to_string()),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() {
        Bilingual::new("Alles", "Everything").in_language(language).to_owned()
    } else {
        said.join(" · ")
    }
}
