//! Every row and every cent of the sound files comes through.

use akkoord::domain::money::Heads;
use akkoord::domain::workforce::ContractKind;
use rust_decimal::{Decimal, dec};

use super::{cents, heads, import_file, import_text, rows};

#[test]
fn the_file_with_hourly_wages_imports_with_every_row_and_every_cent() {
    let import = import_file("payroll-semicolon-cp1252.csv", false);
    let (columns, rows) = rows("payroll-semicolon-cp1252.csv", b';');
    let number = |row: &csv::StringRecord, heading: &str| -> Decimal {
        row[columns[heading]].replace(',', ".").parse().expect("a number")
    };
    let exact: Decimal =
        rows.iter().map(|row| number(row, "Bruto uurloon") * number(row, "Contracturen per week") * dec!(52)).sum();
    assert_eq!((import.accepted, import.rejected), (rows.len(), 0));
    assert_eq!(heads(&import), Decimal::from(rows.len()));
    assert_eq!(Decimal::new(cents(&import), 2), exact);
    let of_kind = |kind| -> Decimal {
        import.profiles.iter().filter(|profile| profile.contract == kind).map(|profile| profile.heads.value()).sum()
    };
    let in_file = |word: &str| Decimal::from(rows.iter().filter(|row| &row[5] == word).count());
    assert_eq!(of_kind(ContractKind::Permanent), in_file("Onbepaalde tijd"));
    assert_eq!(of_kind(ContractKind::FixedTerm), in_file("Bepaalde tijd"));
    assert_eq!(of_kind(ContractKind::OnCall), in_file("Oproep"));
    assert_eq!(of_kind(ContractKind::Agency), in_file("Uitzend"));
}

#[test]
fn the_file_with_monthly_pay_imports_with_every_row_and_every_cent() {
    let import = import_file("payroll-monthly-utf8.csv", false);
    let (columns, rows) = rows("payroll-monthly-utf8.csv", b',');
    let pay = |row: &csv::StringRecord| -> Decimal { row[columns["gross_monthly_salary"]].parse().expect("pay") };
    let exact: Decimal = rows.iter().map(|row| pay(row) * dec!(12)).sum();
    assert_eq!((import.accepted, import.rejected), (rows.len(), 0));
    assert_eq!(heads(&import), Decimal::from(rows.len()));
    assert_eq!(Decimal::new(cents(&import), 2), exact);
    let registered: Decimal = import
        .profiles
        .iter()
        .map(|profile| profile.heads.value() * profile.registered_share.expect("the file says").value())
        .sum();
    let dated = rows.iter().filter(|row| !row[columns["brp_registration_date"]].is_empty()).count();
    assert_eq!(
        registered.round_dp_with_strategy(12, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize(),
        Decimal::from(dated)
    );
}

#[test]
fn counts_by_stay_and_level_are_those_of_the_rows() {
    let import = import_text(
        "Contract;Uurloon;Uren per week;In dienst;Taalniveau;Opleiding\n\
         vast;20,00;38;01-11-2025;A2;mbo 2\n\
         vast;20,01;38;02-11-2025;geen;mbo 2\n\
         vast;20,02;38;01-11-2021;C1;mbo 2\n\
         vast;20,03;38;01-01-1990;C1;mbo 2\n",
    )
    .expect("clear");
    let [profile] = import.profiles.as_slice() else { panic!("one profile: {:?}", import.profiles) };
    let cells = profile.joint_heads.expect("counted").map(|levels| levels.map(|cell| cell.value()));
    let (none, one, two) = (dec!(0), dec!(1), dec!(2));
    // On 1 November 2026: a year completed that very day, a year but for a day, and five or more.
    assert_eq!(cells[1], [none, none, one, none, none]);
    assert_eq!(cells[0], [one, none, none, none, none]);
    assert_eq!(cells[5], [none, none, none, none, two]);
    assert_eq!(profile.hourly_wage.value(), dec!(20.015));
    assert_eq!(profile.level_share.map(|share| share.value()), [dec!(0.25), none, dec!(0.25), none, dec!(0.5)]);
}

#[test]
fn unknown_levels_follow_the_known_ones_and_still_add_up() {
    let import = import_text(
        "Contract;Uurloon;Uren per week;In dienst;Taalniveau;Opleiding\n\
         vast;20,00;38;01-11-2025;A2;hbo\nvast;20,00;38;01-11-2025;A1;hbo\nvast;20,00;38;01-11-2025;A1;hbo\n\
         vast;20,00;38;01-11-2025;;hbo\nvast;20,00;38;01-11-2020;onbekend;hbo\n",
    )
    .expect("clear");
    let [profile] = import.profiles.as_slice() else { panic!("one profile") };
    let cells = profile.joint_heads.expect("counted");
    assert_eq!(cells[5].map(|cell| cell.value())[1..3], [dec!(0.666667), dec!(0.333333)]);
    assert_eq!(cells.iter().flatten().copied().sum::<Heads>(), profile.heads);
}
