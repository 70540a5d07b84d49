//! Articles, definitions, values and what contradicts itself.

use akkoord::domain::agreement::{ArticleContent, Character};
use akkoord::domain::checks::{Part, Place};
use rust_decimal::dec;

use super::{Case, case, choice, date, lessons, paragraph};
use crate::checks::base::Change;

#[expect(clippy::too_many_lines, reason = "a table: a pair of cases a row")]
pub(super) fn cases() -> Vec<Case> {
    let article = Place::article;
    let parameter = Place::parameter;
    vec![
        case(
            "fund-statutes-missing",
            article("fund-contribution"),
            |d| _ = d.add("fund-contribution"),
            |d| {
                d.add("fund-contribution").annex("Statuten en reglement van het fonds");
            },
        ),
        case(
            "fund-in-own-agreement",
            article("fund-contribution"),
            |d| {
                d.add("fund-contribution").declared(date(2027, 1, 1), date(2028, 6, 30));
            },
            |d| _ = d.add("fund-contribution"),
        ),
        case(
            "definitions-missing",
            Place::Dossier,
            |d| {
                lessons(d);
                d.proposals[0].chapters[0].articles.remove(0);
            },
            |d| _ = lessons(d),
        ),
        case(
            "empty-article",
            article("free"),
            |d| {
                d.article("free", ArticleContent::free("Leeg".to_owned(), Vec::new()));
            },
            |d| _ = d.free("De werkgever geeft een gesprek."),
        ),
        case(
            "value-out-of-range",
            parameter("language-lessons", "hours_per_year"),
            |d| {
                lessons(d).number("language-lessons", "hours_per_year", dec!(401));
            },
            |d| _ = lessons(d).number("language-lessons", "hours_per_year", dec!(400)),
        ),
        case(
            "promised-not-costed",
            Place::Article {
                article: "language-lessons".into(),
                part: Part::Paragraph { index: 3, label: Some("pay".to_owned()) },
            },
            |d| _ = lessons(d),
            // All that this right promises is counted.
            |d| _ = d.add("career-talk"),
        ),
        case(
            "same-clause-twice",
            article("again"),
            |d| {
                lessons(d).article(
                    "again",
                    ArticleContent::Template {
                        wording: None,
                        template: "language-lessons".to_owned(),
                        values: std::collections::BTreeMap::new(),
                    },
                );
            },
            |d| _ = lessons(d),
        ),
        case(
            "free-and-charged",
            paragraph(),
            |d| {
                lessons(d).add("lesson-costs").number("lesson-costs", "own_contribution", dec!(0.1));
                d.free("De lessen zijn kosteloos.");
            },
            |d| {
                lessons(d).add("lesson-costs").free("De lessen zijn kosteloos.");
            },
        ),
        case(
            "report-to-absent-fund",
            parameter("monitoring-report", "recipient"),
            |d| {
                d.add("monitoring-report").set("monitoring-report", "recipient", choice("fund"));
            },
            |d| {
                d.add("monitoring-report")
                    .set("monitoring-report", "recipient", choice("fund"))
                    .add("fund-contribution");
            },
        ),
        case(
            "deviation-from-standard",
            paragraph(),
            |d| {
                d.agreement.character = Character::Standard;
                d.free("De werkgever kan ten gunste van de werknemer afwijken.");
            },
            |d| _ = d.free("De werkgever kan ten gunste van de werknemer afwijken."),
        ),
        case("scope-missing", Place::Dossier, |d| _ = d.proposals[0].chapters[0].articles.remove(1), |_| {}),
        case("scope-missing", Place::Dossier, |d| d.agreement.scope = " ".to_owned(), |_| {}),
    ]
}
