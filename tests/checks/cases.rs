//! For each check on dates, parties, parameters and articles: the smallest dossier it objects to, and one that is right.

use akkoord::domain::agreement::{ArticleContent, Character};
use akkoord::domain::checks::{Part, Place};
use akkoord::domain::clause::Value;
use akkoord::domain::period::{Date, Period};
use akkoord::domain::workforce::{ContractKind, StayRates};
use rust_decimal::{Decimal, dec};

use crate::base::{Change, TODAY};
use akkoord::domain::agreement::{Dossier, FundingChoice};

/// A check with the change that triggers it, the one that does not, and where it says so.
pub struct Case {
    pub check: &'static str,
    pub bad: fn(&mut Dossier),
    pub good: fn(&mut Dossier),
    pub place: Place,
    /// The day of the check.
    pub today: Date,
}

fn case(check: &'static str, place: Place, bad: fn(&mut Dossier), good: fn(&mut Dossier)) -> Case {
    Case { check, bad, good, place, today: TODAY }
}

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

fn choice(id: &str) -> Value {
    Value::Choice(id.to_owned())
}

fn lessons(dossier: &mut Dossier) -> &mut Dossier {
    dossier.add("language-lessons")
}

pub fn cases() -> Vec<Case> {
    let article = Place::article;
    let parameter = Place::parameter;
    let scheme = |id: &str| Place::Scheme(id.to_owned());
    let party = |id: &str| Place::Party(id.to_owned());
    let oogst = || Place::Profile("oogst".to_owned());
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
        case("avv-majority", Place::GeneralBinding, |d| _ = d.declared(date(2027, 1, 1), date(2028, 6, 30)), |_| {}),
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
        case("signature-missing", party("bond"), |d| _ = d.agreement.signatures.pop(), |_| {}),
        case(
            "right-in-protocol",
            Place::Protocol("protocol".to_owned()),
            |d| {
                d.protocol("De werknemer heeft recht op een gesprek.");
            },
            |d| _ = d.protocol("Partijen onderzoeken het bereik van de lessen."),
        ),
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
            "roster-notice-short",
            parameter("language-lessons", "roster_notice_days"),
            |d| {
                lessons(d).number("language-lessons", "roster_notice_days", dec!(27));
            },
            |d| _ = lessons(d).number("language-lessons", "roster_notice_days", dec!(28)),
        ),
        case(
            "rest-too-short",
            parameter("lesson-rosters", "rest_hours"),
            |d| {
                lessons(d).add("lesson-rosters").number("lesson-rosters", "rest_hours", dec!(10));
            },
            |d| _ = lessons(d).add("lesson-rosters"),
        ),
        case(
            "lessons-without-rest-rule",
            article("language-lessons"),
            |d| _ = lessons(d),
            |d| {
                lessons(d).add("lesson-rosters");
            },
        ),
        case(
            "change-before-announcement",
            parameter("lesson-rosters", "change_days"),
            |d| {
                lessons(d).add("lesson-rosters").number("language-lessons", "roster_notice_days", dec!(6));
            },
            |d| {
                lessons(d).add("lesson-rosters").number("language-lessons", "roster_notice_days", dec!(7));
            },
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
        case("admission-dates", article("admitted-agencies"), |d| _ = d.add("admitted-agencies"), |_| {}),
        case("chapter-3a-dates", article("brp-help"), |d| _ = d.add("brp-help"), |d| _ = d.add("contact-person")),
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
            "own-language-instruction-missing",
            article("language-lessons"),
            |d| _ = lessons(d),
            |d| {
                lessons(d).add("safety-instruction");
            },
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
        case("scope-missing", Place::Dossier, |d| _ = d.proposals[0].chapters[0].articles.remove(1), |_| {}),
        case("scope-missing", Place::Dossier, |d| d.agreement.scope = " ".to_owned(), |_| {}),
        case(
            "empty-article",
            article("free"),
            |d| {
                d.article("free", ArticleContent::Free { title: "Leeg".to_owned(), paragraphs: Vec::new() });
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
            "same-clause-twice",
            article("again"),
            |d| {
                lessons(d).article(
                    "again",
                    ArticleContent::Template {
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
        case(
            "on-call-notice",
            paragraph(),
            |d| _ = d.free("Lestijden zijn 12 uur van tevoren bekend."),
            |d| {
                d.free("Lestijden zijn vier weken van tevoren bekend.");
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
            "no-data-on-agency-workers",
            Place::Dossier,
            |d| _ = d.add("terms-statement"),
            |d| {
                d.add("terms-statement").add("monitoring-report");
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
                    scheme: "ras".to_owned(),
                    chance: None,
                    assume_continued: true,
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
            "worker-pays-part",
            parameter("lesson-costs", "own_contribution"),
            |d| {
                lessons(d).add("lesson-costs").number("lesson-costs", "own_contribution", dec!(0.05));
            },
            |d| _ = lessons(d).add("lesson-costs"),
        ),
        case(
            "lessons-outside-working-time",
            parameter("language-lessons", "share_in_working_time"),
            |d| {
                lessons(d).number("language-lessons", "share_in_working_time", dec!(0.95));
            },
            |d| _ = lessons(d).number("language-lessons", "share_in_working_time", Decimal::ONE),
        ),
        case(
            "below-minimum-wage",
            oogst(),
            |d| {
                lessons(d).add("lesson-costs").number("lesson-costs", "own_contribution", dec!(0.1));
                d.profile(ContractKind::Permanent, dec!(38), dec!(14.99));
            },
            |d| {
                lessons(d).add("lesson-costs").number("lesson-costs", "own_contribution", dec!(0.1));
                d.profile(ContractKind::Permanent, dec!(38), dec!(15.99));
            },
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
    ]
}

/// The only paragraph of the free article.
pub fn paragraph() -> Place {
    Place::Article { article: "free".to_owned(), part: Part::Paragraph { index: 0, label: None } }
}

/// Checks on what no template of the library can say; they have a test of their own.
pub const WITHOUT_CASE: [&str; 1] = ["wage-not-continued"];
