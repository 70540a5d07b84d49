//! The term, the notification, the declaration and the parties.

use akkoord::domain::agreement::ArticleContent;
use akkoord::domain::checks::{Part, Place};
use akkoord::domain::workforce::ContractKind;
use rust_decimal::dec;

use super::{Case, case, date, lessons};
use crate::checks::base::Change;

#[expect(clippy::too_many_lines, reason = "a table: a pair of cases a row")]
pub(super) fn cases() -> Vec<Case> {
    let article = Place::article;
    let party = |id: &str| Place::Party(id.to_owned());
    vec![
        case(
            "term-over-five-years",
            Place::Term,
            |d| d.agreement.term.end = date(2032, 1, 1),
            |d| {
                d.agreement.term.end = date(2031, 12, 31);
            },
        ),
        case(
            "tacit-extension",
            Place::Term,
            |d| d.agreement.tacit_extension = true,
            |d| {
                d.agreement.tacit_extension = false;
            },
        ),
        case(
            "start-before-receipt",
            Place::Term,
            |d| d.agreement.receipt_on = Some(date(2027, 1, 1)),
            |d| {
                d.agreement.receipt_on = Some(date(2026, 12, 31));
            },
        ),
        case(
            "start-before-conclusion",
            Place::Term,
            |d| d.agreement.concluded_on = Some(date(2027, 1, 1)),
            |d| {
                d.agreement.concluded_on = Some(date(2026, 12, 31));
            },
        ),
        case(
            "receipt-not-planned",
            Place::Term,
            |d| d.agreement.receipt_on = None,
            |d| {
                d.agreement.receipt_on = Some(date(2026, 12, 20));
            },
        ),
        case(
            "no-wage-cost-overview",
            Place::Dossier,
            |d| _ = lessons(d),
            |d| {
                lessons(d).profile(ContractKind::Permanent, dec!(38), dec!(20));
            },
        ),
        case(
            "part-year-unsaid",
            article("language-lessons"),
            |d| {
                lessons(d).agreement.term.end = date(2028, 6, 30);
                d.proposals[0].chapters[0].articles.retain(|article| article.content != ArticleContent::ScopeAndTerm);
            },
            |d| lessons(d).agreement.term.end = date(2028, 6, 30),
        ),
        case(
            "avv-over-two-years",
            Place::GeneralBinding,
            |d| _ = d.declared(date(2027, 1, 1), date(2029, 1, 1)),
            |d| {
                d.declared(date(2027, 1, 1), date(2028, 12, 31));
            },
        ),
        case(
            "avv-past-term",
            Place::GeneralBinding,
            |d| _ = d.declared(date(2027, 2, 1), date(2029, 1, 1)),
            |d| {
                d.declared(date(2027, 2, 1), date(2028, 12, 31));
            },
        ),
        case(
            "avv-retroactive",
            Place::GeneralBinding,
            |d| _ = d.declared(date(2026, 12, 31), date(2028, 6, 30)),
            |d| {
                d.declared(date(2027, 1, 1), date(2028, 6, 30));
            },
        ),
        case(
            "article-not-declarable",
            article("evaluation"),
            |d| {
                d.add("evaluation").declared(date(2027, 1, 1), date(2028, 6, 30));
            },
            |d| _ = d.add("evaluation"),
        ),
        // Paragraph 7 of eight: the report of the parties; an agreement that asks for no declaration needs no mark.
        case(
            "paragraph-outside-declaration",
            Place::Article {
                article: "monitoring-report".into(),
                part: Part::Paragraph { index: 6, label: Some("sector_report".to_owned()) },
            },
            |d| {
                d.add("monitoring-report").declared(date(2027, 1, 1), date(2028, 6, 30));
            },
            |d| _ = d.add("monitoring-report"),
        ),
        case(
            "avv-posted-workers",
            article("language-lessons"),
            |d| {
                lessons(d).declared(date(2027, 1, 1), date(2028, 6, 30));
            },
            |d| _ = lessons(d),
        ),
        case(
            "power-not-in-statutes",
            party("bond"),
            |d| d.agreement.parties[1].power_in_statutes = Some(false),
            |d| {
                d.agreement.parties[1].power_in_statutes = Some(true);
            },
        ),
        case(
            "power-not-checked",
            party("bond"),
            |d| d.agreement.parties[1].power_in_statutes = None,
            |d| {
                d.agreement.parties[1].power_in_statutes = Some(true);
            },
        ),
        case(
            "one-side-missing",
            Place::Dossier,
            |d| {
                d.agreement.parties.pop();
                d.agreement.signatures.pop();
            },
            |_| {},
        ),
        case(
            "right-in-protocol",
            Place::Protocol("protocol".to_owned()),
            |d| {
                d.protocol("De werknemer heeft recht op een gesprek.");
            },
            |d| _ = d.protocol("Partijen onderzoeken het bereik van de lessen."),
        ),
        case(
            "courses-running-when-declaration-ends",
            article("language-lessons"),
            |d| {
                lessons(d).declared(date(2027, 1, 1), date(2028, 6, 30));
            },
            |d| {
                lessons(d).declared(date(2027, 1, 1), date(2028, 6, 30)).add("courses-finished");
            },
        ),
        case(
            "courses-running-at-the-end",
            article("language-lessons"),
            |d| _ = lessons(d),
            |d| {
                lessons(d).add("courses-finished");
            },
        ),
        case("avv-majority", Place::GeneralBinding, |d| _ = d.declared(date(2027, 1, 1), date(2028, 6, 30)), |_| {}),
        case("signature-missing", party("bond"), |d| _ = d.agreement.signatures.pop(), |_| {}),
    ]
}
