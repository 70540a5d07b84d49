//! Working time, pay over lessons and what workers pay themselves.

use akkoord::domain::checks::Place;
use akkoord::domain::workforce::ContractKind;
use rust_decimal::{Decimal, dec};

use super::{Case, case, lessons};
use crate::checks::base::Change;

pub(super) fn cases() -> Vec<Case> {
    let article = Place::article;
    let parameter = Place::parameter;
    let oogst = || Place::Profile("oogst".into());
    vec![
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
            "own-language-instruction-missing",
            article("language-lessons"),
            |d| _ = lessons(d),
            |d| {
                lessons(d).add("safety-instruction");
            },
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
    ]
}
