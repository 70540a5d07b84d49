//! Until when the agreement holds, for its notification: as a whole, the longest and each shorter provision (Stcrt. 2019,
//! 38116).

use super::agreement::{Subject, heading, paragraph, term};
use super::document::{Align, Block, Column, Document, Row, Table};
use super::papers::paper;
use crate::domain::agreement::date_in_words;
use crate::domain::agreement::text::{ArticleText, ParagraphText, words};
use crate::domain::period::{Date, Period};
use crate::domain::words::Language;

/// The table of days; in Dutch.
///
/// The model knows no day on which one article ends before the others: only words of the parties can say so. Paragraphs
/// that name a day within the term are listed, to be judged.
pub fn expiry(subject: &Subject<'_>, today: Date) -> Document {
    let term_of = subject.dossier.agreement.term;
    let end = date_in_words(term_of.end);
    let named = named_within(subject, term_of);
    let row = |what: &str, first: String, last: &str| Row::of([what.into(), first.into(), last.into()]);
    let start = date_in_words(term_of.start);
    let mut blocks = vec![
        paragraph(format!("De cao geldt van {}.", term(&subject.dossier.agreement))),
        Block::Table(Table {
            caption: "Begin en einde".to_owned(),
            columns: vec![
                Column::new("wat", Align::Left, 50),
                Column::new("begin", Align::Left, 25),
                Column::new("einde", Align::Left, 25),
            ],
            rows: vec![row("de cao als geheel", start.clone(), &end), row("de langst lopende bepaling", start, &end)],
        }),
    ];
    blocks.push(heading(2, "Bepalingen die eerder eindigen", "shorter", false));
    if named.is_empty() {
        blocks.push(paragraph(
            "Geen lid noemt een dag die binnen de looptijd valt. Alle bepalingen eindigen met de cao als geheel.",
        ));
    } else {
        blocks.push(paragraph(
            "Deze leden noemen een dag die binnen de looptijd valt. Of een bepaling op die dag eindigt, zeggen haar woorden; \
             partijen beoordelen dat en noemen die dag bij de aanmelding.",
        ));
        blocks.push(Block::Table(Table {
            caption: "Leden die een dag binnen de looptijd noemen".to_owned(),
            columns: vec![Column::new("plaats", Align::Left, 60), Column::new("dag", Align::Left, 40)],
            rows: named.into_iter().map(|(place, day)| Row::of([place.into(), date_in_words(day).into()])).collect(),
        }));
    }
    paper(subject, "Looptijd van de cao en van haar bepalingen".to_owned(), blocks, today, Language::Dutch)
}

/// Places that name a day after the first and before the last of the term.
fn named_within(subject: &Subject<'_>, term: Period) -> Vec<(String, Date)> {
    let mut named = Vec::new();
    for article in subject.text.articles() {
        for paragraph in &article.paragraphs {
            let items = paragraph.items.iter().map(|item| words(&item.runs));
            let said = std::iter::once(words(&paragraph.runs)).chain(items);
            let mut days: Vec<Date> = said.flat_map(|said| days_in(&said)).collect();
            days.retain(|day| term.start < *day && *day < term.end);
            days.sort_unstable();
            days.dedup();
            named.extend(days.into_iter().map(|day| (place(article, paragraph), day)));
        }
    }
    named
}

fn place(article: &ArticleText, paragraph: &ParagraphText) -> String {
    let number = paragraph.number.map(|number| format!(", lid {number}")).unwrap_or_default();
    format!("artikel {}{number} ({})", article.number, article.title)
}

/// The days that Dutch words name: "30 juni 2027".
fn days_in(words: &str) -> Vec<Date> {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let words: Vec<&str> = words.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let day = |window: &[&str]| {
        let [day, month, year] = window else { return None };
        let month = MONTHS.iter().position(|known| known == month)? + 1;
        Date::new(year.parse().ok()?, i8::try_from(month).ok()?, day.parse().ok()?).ok()
    };
    words.windows(3).filter_map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_from_words_and_nothing_else_is_one() {
        let said =
            "Dit artikel geldt tot en met 30 juni 2027, en uiterlijk op 1 mei 2028; 31 februari 2027 en 12 maart.";
        assert_eq!(days_in(said), [Date::constant(2027, 6, 30), Date::constant(2028, 5, 1)]);
    }
}
