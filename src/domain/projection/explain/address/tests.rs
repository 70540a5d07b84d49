//! Every figure is read back from its text, whatever its ids are.

use std::fmt::Debug;

use proptest::prelude::*;
use proptest::sample::select;

use super::super::figure_id::{FigureId, GrantCount, ReachCount, WorkersOf};
use super::{FigureAddress, UnknownFigure};
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::id::ProposalId;
use crate::domain::learning::Level;
use crate::domain::period::Year;
use crate::domain::projection::reach::{Position, Stay};
use crate::domain::projection::selection::{Base, Group, Measure, Nature, Selection};
use crate::domain::projection::share_basis::Workers;

fn any_id<I: From<String> + Debug>() -> impl Strategy<Value = I> {
    prop_oneof![
        select(vec!["oogst", "–", "-", "total", "all", "2027", "", "a/b", "50%", "%2F", "gross", "é\n"])
            .prop_map(str::to_owned),
        any::<String>(),
    ]
    .prop_map(I::from)
}

fn any_selection() -> impl Strategy<Value = Selection> {
    let group = prop_oneof![Just(Group::Unit), any_id().prop_map(Group::Profile)];
    let chosen = (
        proptest::option::of(any_id()),
        proptest::option::of(select(DriverKind::ALL.to_vec())),
        proptest::option::of(group),
        proptest::option::of(select(Nature::ALL.to_vec())),
        proptest::option::of(select(Payer::ALL.to_vec())),
    );
    let counted = (
        any::<Option<Year>>(),
        select(Base::ALL.to_vec()),
        select(Measure::ALL.to_vec()),
        select(Workers::ALL.to_vec()),
    );
    (chosen, counted).prop_map(|((article, driver, group, nature, payer), (year, base, measure, workers))| Selection {
        article,
        driver,
        group,
        workers,
        nature,
        payer,
        year,
        base,
        measure,
    })
}

fn any_figure() -> impl Strategy<Value = FigureId> {
    let of_line = (any_id(), any_id(), proptest::option::of(any_id()), any::<Year>(), select(Payer::ALL.to_vec()));
    let reach = (
        select(ReachCount::ALL.to_vec()),
        proptest::option::of(select(Position::ALL.to_vec())),
        proptest::option::of(select(Stay::ALL.to_vec())),
        any::<Year>(),
    );
    let granted = (select(GrantCount::ALL.to_vec()), proptest::option::of(any_id()), any::<Option<Year>>());
    let of_profile = (any_id(), any::<Year>(), 0..7_usize).prop_map(|(profile, year, which)| match which {
        0 => FigureId::HourlyCost { profile, year },
        1 => FigureId::AnnualPay { profile, year },
        2 => FigureId::Heads { profile, year },
        3 => FigureId::WorkedHour { profile, year },
        4 => FigureId::Stayed { profile, completed: 2, level: None, year },
        5 => FigureId::Movers { profile, completed: 5, level: Level::BelowA1, year },
        _ => FigureId::Arrivals { profile, year },
    });
    let of_clause = (any_id(), any_id(), any::<Year>(), 0..5_usize);
    let of_clause = of_clause.prop_map(|(clause, profile, year, which)| match which {
        0 => FigureId::Participants { clause, profile, year },
        1 => FigureId::NewParticipants { clause, profile, year },
        2 => FigureId::LessonHours { clause, profile, year },
        3 => FigureId::ParticipantsAt { clause, profile, level: Level::B1, year },
        _ => FigureId::LevelSteps { clause, profile, year },
    });
    let of_full_use = any_selection().prop_map(|selection| FigureId::FullUse(Box::new(FigureId::Sum(selection))));
    prop_oneof![
        of_full_use,
        any_selection().prop_map(FigureId::Sum),
        of_line.prop_map(|(clause, driver, profile, year, payer)| FigureId::LinePayer {
            clause,
            driver,
            profile,
            year,
            payer
        }),
        (any_id(), any_id(), proptest::option::of(any_id()), any::<Year>())
            .prop_map(|(clause, driver, profile, year)| FigureId::Line { clause, driver, profile, year }),
        (any_id(), any_id(), proptest::option::of(any_id()), any::<Year>())
            .prop_map(|(clause, driver, profile, year)| FigureId::LineExisting { clause, driver, profile, year }),
        (any_id(), any::<Year>()).prop_map(|(scheme, year)| FigureId::Pool { scheme, year }),
        of_profile,
        of_clause,
        reach.prop_map(|(count, position, stay, year)| FigureId::Reach { count, position, stay, year }),
        granted.prop_map(|(count, scheme, year)| FigureId::Granted { count, scheme, year }),
        any::<Year>().prop_map(|year| FigureId::WageBill { year }),
        any::<Option<Year>>().prop_map(|year| FigureId::Workers { year }),
        any::<Option<Year>>().prop_map(|year| FigureId::LessonCost { year }),
        any::<Option<Year>>().prop_map(|year| FigureId::LevelCost { year }),
        (any_id(), select(WorkersOf::ALL.to_vec())).prop_map(|(article, workers)| FigureId::Worth { article, workers }),
        (any_id(), any::<Year>()).prop_map(|(scheme, year)| FigureId::Grant { scheme, year }),
        (any_id(), any::<Year>(), any::<usize>()).prop_map(|(scheme, year, index)| FigureId::Claim {
            scheme,
            year,
            index
        }),
    ]
}

proptest! {
    #[test]
    fn a_figure_is_read_back_from_its_text(figure in any_figure()) {
        let text = figure.to_string();
        prop_assert!(!text.chars().any(char::is_control), "one line: {text:?}");
        prop_assert_eq!(text.parse(), Ok(figure), "{}", text);
    }

    #[test]
    fn a_figure_of_another_proposal_and_a_difference_are_read_back(
        figure in any_figure(), proposal in any_id::<ProposalId>(), other in any_id::<ProposalId>()
    ) {
        let within = FigureAddress::In { proposal: proposal.clone(), figure: figure.clone() };
        prop_assert_eq!(within.to_string().parse(), Ok(within));
        let difference = FigureAddress::Difference { proposal, other, figure: figure.clone() };
        prop_assert_eq!(difference.to_string().parse(), Ok(difference));
        prop_assert_eq!(figure.to_string().parse(), Ok(FigureAddress::Here(figure)));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _read: Result<FigureAddress, UnknownFigure> = text.parse();
    }
}

#[test]
fn the_text_of_a_figure_can_be_read_by_people() {
    let of = |text: &str| text.parse::<FigureId>().map(|figure| figure.to_string());
    for text in [
        "gross/2027",
        "level_cost/2027",
        "lesson_cost/total",
        "worth/language-lessons/agency",
        "gross/total",
        "payer/employer/2027",
        "article/language-lessons/2027",
        "article/language-lessons/driver/paid_lesson_time/total",
        "group/oogst/total",
        "group/–/2028",
        "nature/working_time/2027",
        "share/gross/2027",
        "per_worker/article/language-lessons/2027",
        "after_certain/total",
        "expected/group/oogst/2027",
        "workers/2027",
        "reach/participants/vulnerable/short/2027",
        "reach/share/all/all/2027",
        "granted/certain/2027",
        "granted/expected/scheme/ras/total",
        "line/taal/paid_lesson_time/–/2027",
    ] {
        assert_eq!(of(text).as_deref(), Ok(text));
    }
    assert_eq!(of("line/taal/paid_lesson_time/-/2027").as_deref(), Ok("line/taal/paid_lesson_time/–/2027"));
    for text in
        ["", "omzet", "2027", "article/2027", "share/2027", "article/a/article/b/2027", "gross/next", "payer/x/2027"]
    {
        assert!(of(text).is_err(), "{text}");
    }
}
