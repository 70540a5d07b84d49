//! Nothing that says who somebody is comes in.

use std::sync::atomic::AtomicBool;

use akkoord::domain::agreement::Dossier;
use akkoord::domain::payroll::{Answer, FewOfAKind};
use akkoord::domain::workforce::grouping::Frame;
use akkoord::store::workforce::{Field, Import, PayrollFile, Refused, Watch, import};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::{cents, dossier, frame_of, heads, import_file, imported, options, path};

#[test]
fn nothing_that_says_who_somebody_is_reaches_the_dossier() {
    for name in
        ["payroll-semicolon-cp1252.csv", "payroll-monthly-utf8.csv", "payroll-with-mistakes.csv", "payroll.xlsx"]
    {
        let import = import_file(name, true);
        let dossier = Dossier { workforce: import.profiles.clone().into(), ..dossier() };
        let text = akkoord::store::dossier::to_text(&dossier).expect("it can be written");
        let said = format!("{:?} {:?}", import.errors, import.notes);
        for row in 1..=240 {
            for personal in [format!("{}", 100_000 + row), format!("{row:05}, afd"), format!("Medewerker {row:05}")] {
                assert!(!text.contains(&personal), "{personal} is in the dossier of {name}");
                assert!(!said.contains(&personal), "{personal} is in what is said about {name}");
            }
        }
        for personal in ["afd.", "Kas", "16-02-1978", "HYPERLINK"] {
            assert!(!text.contains(personal) && !said.contains(personal), "{personal} of {name} was kept");
        }
    }
}

#[test]
fn a_column_that_says_who_somebody_is_cannot_be_mapped() {
    let file = PayrollFile::open(&path("payroll-semicolon-cp1252.csv")).expect("the file opens");
    let mut mapping = file.proposed_mapping();
    mapping.columns.insert(Field::StartDate, file.column("Geboortedatum").expect("the column"));
    assert!(matches!(imported(&file, &mapping, true), Err(Refused::Unclear(said)) if said.len() == 1));
    let shown = file.preview(&file.proposed_mapping(), 3);
    assert_eq!(shown.len(), 3);
    assert!(shown.iter().all(|row| row[0] == "•••" && row[1] == "•••" && row[2] == "•••"));
}

/// Reads a file with groups of at least `smallest`.
fn grouped(file: &PayrollFile, smallest: u32, few: Option<FewOfAKind>) -> Import {
    let frame = Frame { smallest_group: smallest, ..frame_of(&dossier()) };
    let mut mapping = file.proposed_mapping();
    if let Some(few) = few {
        mapping.answer(Answer::Few(few));
    }
    let stop = AtomicBool::new(false);
    import(file, &mapping, &frame, options(true), &mut Watch::new(&mut |_| {}, &stop)).expect("clear")
}

/// Heads, hours a week and pay of a year of all profiles; hours to a millionth.
fn whole(import: &Import) -> (Decimal, Decimal, i64) {
    let hours: Decimal =
        import.profiles.iter().map(|profile| profile.heads.value() * profile.hours_per_week.value()).sum();
    let hours = hours.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero).normalize();
    (heads(import), hours, cents(import))
}

#[test]
fn no_payroll_file_leaves_a_group_below_the_smallest_size() {
    for name in ["payroll-semicolon-cp1252.csv", "payroll-monthly-utf8.csv", "payroll.xlsx"] {
        let file = PayrollFile::open(&path(name)).expect("the file opens");
        let (exact, merged) = (grouped(&file, 1, None), grouped(&file, 5, None));
        assert_eq!(merged.questions, [], "{name}");
        assert_eq!(whole(&merged), whole(&exact), "{name}: heads, hours and pay of the whole");
        assert!(exact.profiles.iter().any(|profile| profile.heads.value() < dec!(5)), "{name} has small groups");
        for profile in &merged.profiles {
            assert!(profile.heads.value() >= dec!(5), "{name}: {} has {}", profile.name, profile.heads.value());
        }
        assert!(merged.notes.iter().any(|note| note.text.nl.contains("zijn samengevoegd")), "{name}");
    }
}

#[test]
fn kinds_of_contract_with_few_workers_are_asked_about() {
    let mut text = "Contract;Uurloon;Uren per week;In dienst\n".to_owned();
    text.push_str(&"vast;20,00;38;1-1-2020\n".repeat(6));
    text.push_str(&"oproep;18,00;12;1-1-2020\n".repeat(2));
    let file = PayrollFile::from_bytes(text.into_bytes(), "few").expect("it opens");
    let asked = grouped(&file, 5, None);
    assert_eq!((asked.questions.len(), asked.profiles.len()), (1, 0));
    let with = grouped(&file, 5, Some(FewOfAKind::WithOthers));
    // 6 × 20 × 38 × 52 and 2 × 18 × 12 × 52, in cents.
    assert_eq!(whole(&with), (dec!(8), dec!(252), 23_712_000 + 2_246_400));
    let without = grouped(&file, 5, Some(FewOfAKind::LeaveOut));
    assert_eq!((whole(&without), without.accepted), ((dec!(6), dec!(228), 23_712_000), 6));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever the rows are, merging keeps heads, hours and pay of the whole, and leaves nobody alone.
    #[test]
    fn merging_keeps_the_whole(
        rows in prop::collection::vec((0..4_usize, 0..3_usize, 400..4_000_u32, 1_499..6_000_u32), 5..80)
    ) {
        let kinds = ["vast", "tijdelijk", "oproep", "uitzend"];
        let schoolings = ["vmbo", "mbo 2", "hbo"];
        let mut text = "Contract;Opleiding;Uren per week;Uurloon;In dienst\n".to_owned();
        for (kind, schooling, hours, wage) in &rows {
            text.push_str(&format!(
                "{};{};{},{:02};{},{:02};01-01-2020\n",
                kinds[*kind], schoolings[*schooling], hours / 100, hours % 100, wage / 100, wage % 100
            ));
        }
        let file = PayrollFile::from_bytes(text.into_bytes(), "rows").expect("it opens");
        let (exact, merged) = (grouped(&file, 1, None), grouped(&file, 5, Some(FewOfAKind::WithOthers)));
        prop_assert_eq!(whole(&merged), whole(&exact));
        prop_assert!(merged.profiles.iter().all(|profile| profile.heads.value() >= dec!(5)));
        let ids: std::collections::BTreeSet<_> = merged.profiles.iter().map(|profile| &profile.id).collect();
        prop_assert_eq!(ids.len(), merged.profiles.len());
    }
}
