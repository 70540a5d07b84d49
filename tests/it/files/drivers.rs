//! Drivers in receipts: what is written is what was read, and what a driver does not have is refused by name.

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::{DriverKind, DriverValues, GivenDriver};
use rust_decimal::{Decimal, dec};

fn read(text: &str) -> Result<GivenDriver, String> {
    serde_json::from_str(text).map_err(|error: serde_json::Error| error.to_string())
}

#[test]
fn a_driver_is_written_as_it_was_read_whatever_it_states() {
    for kind in DriverKind::ALL {
        let mut driver = GivenDriver::of_kind(kind);
        let bare = format!(r#"{{"kind":"{}"}}"#, kind.code());
        assert_eq!(serde_json::to_string(&driver).expect("written"), bare);
        assert_eq!(read(&bare), Ok(driver.clone()));
        (driver.worker_share, driver.worker_max_per_year) = (dec!(0.1).into(), Some(dec!(12.30).into()));
        (driver.payer, driver.price_year) = (Some(Payer::SectorFund), Some(2025));
        for (place, term) in kind.terms().iter().enumerate() {
            assert!(driver.values.state(term.key, Decimal::new(i64::try_from(place).expect("few") + 50, 2)));
        }
        if let DriverValues::Buddy { buddy_profile, .. } = &mut driver.values {
            *buddy_profile = Some("vast".to_owned());
        }
        let written = serde_json::to_string(&driver).expect("written");
        assert_eq!(read(&written), Ok(driver), "{written}");
        assert_eq!(
            kind.terms().iter().filter(|term| written.contains(&format!("\"{}\":\"0.5", term.key))).count(),
            kind.terms().len()
        );
    }
}

#[test]
fn values_may_stand_before_the_kind_and_decimals_keep_their_zeros() {
    let driver = read(
        r#"{"average_group_size": 8, "price_per_group_hour": "110.00", "kind": "group_lessons", "share_of_hours": null}"#,
    );
    let written = r#"{"kind":"group_lessons","price_per_group_hour":"110.00","average_group_size":"8"}"#;
    assert_eq!(driver.map(|driver| serde_json::to_string(&driver).expect("written")), Ok(written.to_owned()));
}

#[test]
fn a_key_that_the_driver_does_not_have_is_refused_with_those_it_has() {
    let of_materials = "expected one of `kind`, `payer`, `worker_share`, `worker_max_per_year`, `price_year`, `existing_share`, `price`";
    for (text, key, column) in [
        (r#"{"kind": "materials", "days": "1"}"#, "days", 28),
        (r#"{"kind": "materials", "prise": "1"}"#, "prise", 29),
        (r#"{"kind": "materials", "buddy_profile": "vast"}"#, "buddy_profile", 37),
        // The kind may stand behind the key; then the object as a whole is the place.
        (r#"{"days": "1", "kind": "materials"}"#, "days", 34),
    ] {
        let says = format!("unknown field `{key}` of `materials`, {of_materials} at line 1 column {column}");
        assert_eq!(read(text), Err(says));
    }
    let error = read(r#"{"prise": "1", "kind": "materials"}"#).expect_err("no driver has it");
    assert!(error.contains("unknown field `prise`, expected one of `kind`") && error.contains("`rate`"), "{error}");
}

#[test]
fn what_is_missing_double_or_inexact_is_refused() {
    for (text, says) in [
        (r#"{"price": "1"}"#, "missing field `kind`"),
        (r#"{"kind": "materials", "price": "1", "price": "2"}"#, "duplicate field `price`"),
        (r#"{"kind": "materials", "kind": "intake"}"#, "duplicate field `kind`"),
        (r#"{"kind": "lessons"}"#, "unknown variant `lessons`, expected one of `paid_lesson_time`"),
        (r#"{"kind": "materials", "price": 0.1}"#, "expected a decimal in quotes"),
    ] {
        let error = read(text).expect_err(text);
        assert!(error.starts_with(says) || error.contains(says), "{error}");
    }
}
