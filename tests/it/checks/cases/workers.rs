//! Whom the articles reach and under which contract: agency and on-call workers, waiting times, equal treatment.

use akkoord::domain::checks::Place;
use akkoord::domain::workforce::ContractKind;
use rust_decimal::dec;

use super::{Case, case, choice, date, lessons, paragraph};
use crate::checks::base::Change;

#[expect(clippy::too_many_lines, reason = "a table: a pair of cases a row")]
pub(super) fn cases() -> Vec<Case> {
    let article = Place::article;
    let parameter = Place::parameter;
    vec![
        case(
            "agency-workers-left-out",
            article("language-lessons"),
            |d| _ = lessons(d),
            |d| {
                lessons(d).add("equal-access");
            },
        ),
        case(
            "agency-workers-wait",
            parameter("equal-access", "from_day_one"),
            |d| {
                lessons(d).add("equal-access").flag("equal-access", "from_day_one", false);
            },
            |d| _ = lessons(d).add("equal-access"),
        ),
        case(
            "agency-waits-longer",
            parameter("three-party-talk", "waiting_months"),
            |d| {
                d.add("career-talk").add("three-party-talk").number("career-talk", "waiting_months", dec!(6));
            },
            |d| _ = d.add("career-talk").add("three-party-talk"),
        ),
        case(
            "long-waiting-time",
            parameter("language-lessons", "waiting_months"),
            |d| {
                lessons(d).number("language-lessons", "waiting_months", dec!(13));
            },
            |d| _ = lessons(d).number("language-lessons", "waiting_months", dec!(12)),
        ),
        case(
            "only-own-service-counts",
            parameter("language-lessons", "stay_counted_by"),
            |d| {
                lessons(d).set("language-lessons", "stay_counted_by", choice("service"));
            },
            |d| _ = lessons(d),
        ),
        case(
            "only-registration-counts",
            parameter("language-lessons", "stay_counted_by"),
            |d| {
                lessons(d).set("language-lessons", "stay_counted_by", choice("brp")).flag(
                    "language-lessons",
                    "on_request",
                    false,
                );
            },
            |d| _ = lessons(d).set("language-lessons", "stay_counted_by", choice("brp")),
        ),
        case(
            "direct-contract-later-than-law",
            parameter("direct-contract-route", "agency_months"),
            |d| {
                d.add("direct-contract-route").number("direct-contract-route", "agency_months", dec!(37));
            },
            |d| {
                d.add("direct-contract-route").number("direct-contract-route", "agency_months", dec!(36));
            },
        ),
        case(
            "registration-information-missing",
            Place::Dossier,
            |d| {
                d.profile(ContractKind::Agency, dec!(38), dec!(20));
            },
            |d| _ = d.profile(ContractKind::Agency, dec!(38), dec!(20)).add("brp-help"),
        ),
        case(
            "training-right-in-statement",
            article("language-lessons"),
            |d| _ = lessons(d),
            |d| {
                lessons(d).add("contract-language");
            },
        ),
        case(
            "agency-statement",
            article("equal-access"),
            |d| _ = lessons(d).add("equal-access"),
            |d| {
                lessons(d).add("equal-access").add("terms-statement");
            },
        ),
        case(
            "on-call-workers-left-out",
            parameter("language-lessons", "covers_on_call"),
            |d| {
                lessons(d).flag("language-lessons", "covers_on_call", false);
            },
            |d| _ = lessons(d),
        ),
        case(
            "offer-of-fixed-hours",
            parameter("language-lessons", "waiting_months"),
            |d| {
                lessons(d).profile(ContractKind::OnCall, dec!(20), dec!(20));
            },
            |d| {
                lessons(d).profile(ContractKind::OnCall, dec!(20), dec!(20)).number(
                    "language-lessons",
                    "waiting_months",
                    dec!(6),
                );
            },
        ),
        case(
            "on-call-notice",
            parameter("language-lessons", "roster_notice_days"),
            |d| {
                lessons(d).number("language-lessons", "roster_notice_days", dec!(3));
            },
            |d| _ = lessons(d).number("language-lessons", "roster_notice_days", dec!(4)),
        ),
        // An agreement can shorten the notice to 24 hours (BW 7:628a(4)).
        case(
            "on-call-notice",
            paragraph(),
            |d| _ = d.free("Oproepkrachten worden 23 uur van tevoren opgeroepen."),
            |d| _ = d.free("Oproepkrachten worden 48 uur van tevoren opgeroepen."),
        ),
        case(
            "on-call-notice",
            paragraph(),
            |d| _ = d.free("Lestijden zijn 12 uur van tevoren bekend."),
            |d| {
                d.free("Lestijden zijn vier weken van tevoren bekend.");
            },
        ),
        case(
            "no-data-on-agency-workers",
            Place::Dossier,
            |d| _ = d.add("terms-statement"),
            |d| {
                d.add("terms-statement").add("monitoring-report");
            },
        ),
        case(
            "agency-outside-scope",
            paragraph(),
            |d| _ = d.free("De uitlener geeft les."),
            |d| {
                d.agreement.binds_agencies = true;
                d.free("De uitlener geeft les.");
            },
        ),
        case(
            "nationality-distinction",
            paragraph(),
            |d| _ = d.free("Arbeidsmigranten volgen lessen."),
            |d| {
                d.agreement.recitals.push("Arbeidsmigranten horen erbij.".to_owned());
            },
        ),
        case(
            "language-level-for-job",
            paragraph(),
            |d| {
                d.free("Zonder niveau A2 wordt het contract niet verlengd.");
            },
            |d| _ = d.free("Het contract wordt niet verlengd als het werk eindigt."),
        ),
        case(
            "admission-dates",
            article("admitted-agencies"),
            |d| _ = d.add("admitted-agencies"),
            |d| {
                d.agreement.term.start = date(2028, 1, 1);
                d.add("admitted-agencies");
            },
        ),
        case(
            "chapter-3a-dates",
            article("brp-help"),
            |d| {
                d.agreement.term.start = date(2026, 12, 31);
                d.add("brp-help");
            },
            |d| _ = d.add("brp-help"),
        ),
        Case {
            today: date(2028, 2, 1),
            ..case(
                "law-lapsed",
                article("admitted-agencies"),
                |d| _ = d.add("admitted-agencies"),
                |d| {
                    d.agreement.term.start = date(2028, 1, 1);
                    d.add("admitted-agencies");
                },
            )
        },
        case(
            "term-beyond-law-read",
            article("direct-contract-route"),
            |d| _ = d.add("direct-contract-route"),
            |d| {
                d.agreement.term.end = date(2027, 12, 31);
                d.add("direct-contract-route");
            },
        ),
        case(
            "term-beyond-law-read",
            Place::Term,
            |d| d.agreement.term.end = date(2029, 1, 1),
            |d| d.agreement.term.end = date(2028, 12, 31),
        ),
    ]
}
