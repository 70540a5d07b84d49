//! Funds, schemes, figures and the limits of the cost model.

use akkoord::domain::agreement::{Dossier, FundingChoice};
use akkoord::domain::checks::Place;
use akkoord::domain::period::Period;
use akkoord::domain::workforce::{ContractKind, StayRates};
use rust_decimal::dec;

use super::{Case, case, date, lessons};
use crate::checks::base::Change;

/// Lessons that a fund grants money for, with a contribution to it.
fn fund_of_its_own(d: &mut Dossier) -> &mut Dossier {
    d.agreement.sector = Some("schoonmaak".to_owned());
    d.profile(ContractKind::Permanent, dec!(38), dec!(20))
        .add("language-lessons")
        .add("lesson-costs")
        .add("fund-contribution");
    d.funding.push(FundingChoice::Catalogue {
        scheme: "ras".into(),
        chance: None,
        assume_continued: true,
        using: Default::default(),
    });
    d
}

#[expect(clippy::too_many_lines, reason = "a table: a pair of cases a row")]
pub(super) fn cases() -> Vec<Case> {
    let article = Place::article;
    let parameter = Place::parameter;
    let scheme = |id: &str| Place::Scheme(id.into());
    let oogst = || Place::Profile("oogst".into());
    vec![
        case(
            "fund-grants-more-than-it-receives",
            scheme("ras"),
            |d| {
                fund_of_its_own(d).number("fund-contribution", "rate", dec!(0.0001));
            },
            |d| {
                fund_of_its_own(d).number("fund-contribution", "rate", dec!(0.02));
            },
        ),
        case(
            "more-employers-than-workers",
            Place::Dossier,
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
                d.assumptions.employers = dec!(100.5);
            },
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
                d.assumptions.employers = dec!(100);
            },
        ),
        case(
            "group-too-small",
            oogst(),
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
                d.workforce[0].heads = dec!(4).into();
            },
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
                d.workforce[0].heads = dec!(5).into();
            },
        ),
        case(
            "hours-above-the-week",
            oogst(),
            |d| _ = d.profile(ContractKind::Permanent, dec!(40.5), dec!(20)),
            |d| _ = d.profile(ContractKind::Permanent, dec!(40), dec!(20)),
        ),
        case(
            "cost-above-wage-bill",
            Place::Dossier,
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20)).add("monitoring-report");
                d.assumptions.employers = dec!(1_000_000);
            },
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20)).add("monitoring-report");
                d.assumptions.employers = dec!(1000);
            },
        ),
        case(
            "duty-ends-fund-money",
            scheme("doorzaam-taalbudget"),
            |d| {
                lessons(d).add("lesson-costs").scheme("doorzaam-taalbudget");
            },
            |d| _ = d.scheme("doorzaam-taalbudget"),
        ),
        case(
            "compulsory-course-not-subsidised",
            scheme("slim-scholing"),
            |d| _ = lessons(d).scheme("slim-scholing"),
            |d| {
                d.scheme("slim-scholing");
            },
        ),
        case(
            "lessons-only-combined",
            scheme("slim-scholing"),
            |d| _ = d.scheme("slim-scholing"),
            |d| _ = d.scheme("slim-b"),
        ),
        case(
            "contribution-ends-subsidy",
            scheme("slim-scholing"),
            |d| {
                lessons(d)
                    .add("lesson-costs")
                    .number("lesson-costs", "own_contribution", dec!(0.1))
                    .scheme("slim-scholing");
            },
            |d| _ = lessons(d).add("lesson-costs").scheme("slim-scholing"),
        ),
        case(
            "statutory-duty-not-subsidised",
            scheme("slim-b"),
            |d| _ = d.scheme("slim-b"),
            |d| _ = d.scheme("slim-scholing"),
        ),
        case(
            "municipal-lessons-residents-only",
            parameter("municipal-lessons", "share_of_hours"),
            |d| {
                lessons(d).add("municipal-lessons").number("municipal-lessons", "share_of_hours", dec!(0.5));
            },
            |d| _ = lessons(d).add("municipal-lessons"),
        ),
        case(
            "scheme-closed",
            scheme("tel-mee-met-taal"),
            |d| _ = d.scheme("tel-mee-met-taal"),
            |d| _ = d.scheme("slim-b"),
        ),
        case(
            "scheme-ends-during-term",
            scheme("slim-scholing"),
            |d| _ = d.scheme("slim-scholing"),
            |d| _ = d.scheme("slim-b"),
        ),
        case(
            "scheme-of-other-sector",
            scheme("ras"),
            |d| _ = d.scheme("ras"),
            |d| _ = d.scheme("colland-glastuinbouw-taal"),
        ),
        case(
            "schemes-exclude-each-other",
            scheme("slim-b"),
            |d| _ = d.scheme("slim-a-c").scheme("slim-b"),
            |d| {
                d.scheme("slim-a-c");
            },
        ),
        case(
            "figure-beyond-its-dates",
            Place::Dossier,
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
            },
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
                d.agreement.term = Period { start: date(2026, 12, 1), end: date(2026, 12, 31) };
            },
        ),
        Case {
            check: "figure-stale",
            bad: |d| _ = d.profile(ContractKind::Permanent, dec!(38), dec!(20)),
            good: |_| {},
            place: Place::Dossier,
            today: date(2027, 11, 24),
        },
        case(
            "scheme-terms-assumed",
            scheme("ras"),
            |d| {
                d.agreement.sector = Some("schoonmaak".to_owned());
                d.funding.push(FundingChoice::Catalogue {
                    scheme: "ras".into(),
                    chance: None,
                    assume_continued: true,
                    using: Default::default(),
                });
            },
            |d| {
                d.agreement.sector = Some("schoonmaak".to_owned());
                d.scheme("ras");
            },
        ),
        Case {
            check: "scheme-stale",
            bad: |d| _ = d.scheme("slim-b"),
            good: |_| {},
            place: scheme("slim-b"),
            today: date(2027, 11, 24),
        },
        Case {
            check: "law-not-read-lately",
            bad: |_| {},
            good: |_| {},
            place: Place::Dossier,
            today: date(2027, 11, 24),
        },
        case(
            "short-part-year",
            Place::Term,
            |d| d.agreement.term.end = date(2029, 3, 31),
            |d| {
                d.agreement.term.end = date(2029, 4, 2);
            },
        ),
        case(
            "lesson-hours-over-a-tenth",
            oogst(),
            |d| {
                lessons(d).number("language-lessons", "hours_per_year", dec!(198));
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
            },
            |d| {
                lessons(d).number("language-lessons", "hours_per_year", dec!(197));
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
            },
        ),
        case(
            "lesson-drivers-over-all-hours",
            article("language-lessons"),
            |d| {
                lessons(d).add("lesson-costs").add("municipal-lessons").number(
                    "municipal-lessons",
                    "share_of_hours",
                    dec!(0.5),
                );
            },
            |d| {
                let both = lessons(d).add("lesson-costs").add("municipal-lessons");
                both.number("municipal-lessons", "share_of_hours", dec!(0.5)).number(
                    "lesson-costs",
                    "share_of_hours",
                    dec!(0.5),
                );
            },
        ),
        case(
            "lesson-drivers-under-all-hours",
            article("language-lessons"),
            |d| _ = lessons(d).add("lesson-costs").number("lesson-costs", "share_of_hours", dec!(0.95)),
            |d| _ = lessons(d).add("lesson-costs"),
        ),
        case(
            "contribution-returns-as-grant",
            article("fund-contribution"),
            |d| {
                d.add("fund-contribution").scheme("colland-glastuinbouw-taal");
            },
            |d| _ = d.add("fund-contribution").scheme("slim-b"),
        ),
        case(
            "scheme-needs-residents",
            scheme("web-municipal"),
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20)).scheme("web-municipal");
                d.workforce[0].registered_share = None;
            },
            |d| _ = d.profile(ContractKind::Permanent, dec!(38), dec!(20)).scheme("web-municipal"),
        ),
        case(
            "premium-over-extra-hours",
            oogst(),
            |d| {
                lessons(d).profile(ContractKind::Permanent, dec!(5), dec!(20));
            },
            |d| _ = lessons(d).profile(ContractKind::Permanent, dec!(6), dec!(20)),
        ),
        case(
            "stay-rates-unsourced",
            oogst(),
            |d| {
                d.profile(ContractKind::Permanent, dec!(38), dec!(20));
                d.workforce[0].stay_on = StayRates::Own([dec!(0.8).into(); 6]);
            },
            |d| _ = d.profile(ContractKind::Permanent, dec!(38), dec!(20)),
        ),
    ]
}
