//! What holds for any rows: grouping loses no cent, and nothing makes the import panic.

use akkoord::domain::agreement::{Dossier, Proposal};
use akkoord::domain::costs::hour::hour_cost;
use akkoord::domain::money::{Euro, Heads, HourlyRate, Hours, Rate};
use akkoord::domain::projection::resolve;
use akkoord::domain::workforce::{ContractKind, Profile, Schooling};
use akkoord::store::builtin::BuiltIn;
use akkoord::store::workforce::PayrollFile;
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use super::workbooks::{sheet_of, workbook};
use super::{dossier, frame_of, import_text, imported, path};
use crate::support::TODAY;

/// What all employers together pay in a year for `profiles`, in cents.
fn yearly_cost(dossier: &Dossier, profiles: Vec<Profile>) -> Vec<i64> {
    let built_in = BuiltIn::load().expect("the data files are sound");
    let dossier = Dossier { workforce: profiles.into(), funding: Vec::new(), ..dossier.clone() };
    let nothing = Proposal {
        id: "".into(),
        title: String::new(),
        chapters: Vec::new(),
        protocol: Vec::new(),
        annexes: Vec::new(),
    };
    let given = resolve(&dossier, &nothing, built_in.data(), TODAY).expect("the profiles are sound").given;
    let cost = |year| -> i64 {
        let sum: Euro = given
            .profiles
            .iter()
            .map(|profile| {
                let hours = profile.hours_per_week * Rate::new(dec!(52));
                profile.heads * (hour_cost::<Decimal>(&given, profile, year).hourly_cost * hours)
            })
            .sum();
        sum.to_cents().expect("an amount").count()
    };
    given.term().years().map(cost).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The point of grouping: what the groups cost is what the rows cost, in every year of the term.
    #[test]
    fn grouping_loses_no_cent(
        rows in prop::collection::vec((0..4_usize, 0..3_usize, 0..4_usize, 1499..9_000_u32), 1..60)
    ) {
        let dossier = dossier();
        let frame = frame_of(&dossier);
        let kinds = ["vast", "tijdelijk", "oproep", "uitzend"];
        let schoolings = [("vmbo", Schooling::Low), ("mbo 2", Schooling::Mid), ("hbo", Schooling::High)];
        let hours = ["16", "37,5", "40", "12,3456"];
        let mut text = "Contract;Opleiding;Uren per week;Uurloon;In dienst\n".to_owned();
        let mut alone = Vec::new();
        for (index, (kind, schooling, week, wage)) in rows.iter().enumerate() {
            text.push_str(&format!(
                "{};{};{};{},{:02};01-01-2020\n",
                kinds[*kind], schoolings[*schooling].0, hours[*week], wage / 100, wage % 100
            ));
            let pattern = &frame.patterns[&ContractKind::ALL[*kind]].profile;
            alone.push(Profile {
                id: format!("row-{index}").into(),
                heads: Heads::new(dec!(1)),
                hourly_wage: HourlyRate::new(Decimal::new((*wage).into(), 2)),
                hours_per_week: Hours::new(hours[*week].replace(',', ".").parse().expect("hours")),
                contract: ContractKind::ALL[*kind],
                awf: pattern.awf.filter(|_| pattern.contract == ContractKind::ALL[*kind]),
                schooling: schoolings[*schooling].1,
                joint_heads: None,
                ..pattern.clone()
            });
        }
        let import = import_text(&text).expect("clear");
        prop_assert_eq!(import.accepted, rows.len());
        prop_assert_eq!(yearly_cost(&dossier, import.profiles), yearly_cost(&dossier, alone));
    }

    /// Whatever the bytes are, there is an answer.
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(file) = PayrollFile::from_bytes(bytes, "noise") {
            let _outcome = imported(&file, &file.proposed_mapping(), true);
        }
    }

    /// Nor does a workbook in which some bytes are others.
    #[test]
    fn no_damaged_workbook_makes_it_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = std::fs::read(path("payroll.xlsx")).expect("a readable file");
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(file) = PayrollFile::from_bytes(bytes, "noise") {
            let _outcome = imported(&file, &file.proposed_mapping(), true);
        }
    }

    /// Nor does a sheet with any cells.
    #[test]
    fn no_sheet_makes_it_panic(
        cells in prop::collection::vec(("[A-Z]{0,3}[0-9]{0,8}", "(n|s|str|b|e|d|inlineStr|)", "[-0-9.eE+TZ:]{0,24}"), 0..30)
    ) {
        let mut sheet = sheet_of("Contract;Uurloon;Uren per week;In dienst;BRP");
        for (place, kind, value) in cells {
            sheet.push_str(&format!("<row><c r=\"{place}\" t=\"{kind}\"><v>{value}</v></c></row>"));
        }
        if let Ok(file) = PayrollFile::from_bytes(workbook(&sheet, None), "noise") {
            let _outcome = imported(&file, &file.proposed_mapping(), true);
        }
    }

    /// Whatever stands below sound headings, every row is a worker, a mistake, empty or a total.
    #[test]
    fn no_cells_make_it_panic(cells in prop::collection::vec("[-+=@€0-9.,/A-Za-zé \"%']{0,14}", 0..40)) {
        let mut text = "Contract;Uurloon;Maandloon;Uren per week;Deeltijd;In dienst;BRP;Niveau NL;Opleiding\n".to_owned();
        for row in cells.chunks(9) {
            text.push_str(&row.join(";"));
            text.push('\n');
        }
        let _outcome = import_text(&text);
    }
}
