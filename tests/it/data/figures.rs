//! The dated data files: every entry complete, in order, and in agreement with the law's own arithmetic.

use std::path::Path;

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::DriverKind;
use akkoord::domain::dated::Entry;
use akkoord::domain::parameters::{FigureKey, Figures, PublishedFigures, WorkerOrigin};
use akkoord::domain::period::Date;
use akkoord::store::builtin;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::support::sources::{code, sources};

#[test]
fn every_figure_has_entries_or_names_its_gap_and_every_entry_a_source() {
    let figures = builtin::figures().expect("readable figures");
    assert!(figures.listed().len() > 200);
    for figure in figures.listed() {
        let id = &figure.key;
        assert!(!figure.title.nl.is_empty() && !figure.title.en.is_empty(), "{id} has no title");
        assert!(!figure.entries.is_empty() || !figure.gaps.is_empty(), "{id} has neither value nor gap");
        for Entry { source, checked_on, from, to, low, high, value, .. } in &figure.entries {
            assert!(!source.title.trim().is_empty(), "{id} {from} has no source");
            assert!(*checked_on >= Date::constant(2026, 1, 1), "{id} {from} was checked on {checked_on}");
            assert!(to.is_none_or(|to| to >= *from), "{id} {from} ends before it starts");
            assert!(
                low.is_none_or(|low| low <= *value) && high.is_none_or(|high| high >= *value),
                "{id} {from}: range"
            );
        }
        for pair in figure.entries.windows(2) {
            let ends = pair[0].to.unwrap_or(pair[0].from);
            assert!(ends < pair[1].from, "{id}: entries of {} and {} overlap", pair[0].from, pair[1].from);
        }
        for gap in &figure.gaps {
            assert!(!gap.note.trim().is_empty(), "{id}: a gap without a note");
        }
    }
}

fn entries<'f>(published: &'f PublishedFigures, key: &FigureKey) -> &'f [Entry] {
    let figure = published.listed().into_iter().find(|figure| figure.key == *key);
    &figure.expect("a published figure").entries
}

/// Every key by which the program reads a figure is written as some figure of the data files is.
#[test]
fn every_key_that_has_no_parts_names_a_published_figure() {
    let published = builtin::figures().expect("readable figures");
    for key in FigureKey::FIXED {
        assert!(published.title(key).is_some(), "{key}");
    }
}

/// A key that is put together elsewhere would miss what the one place for keys says of it.
#[test]
fn keys_of_figures_are_built_in_one_file() {
    let published = builtin::figures().expect("readable figures");
    let ids = published.listed().into_iter().map(|figure| figure.key.to_string()).filter(|id| id.contains('.'));
    let whole: Vec<String> = ids.map(|id| format!("\"{id}\"")).collect();
    let begun = ["\"pension.{", "\"stay.{", "\"need.{", "\"registered.{", "\"whk.sector-"].map(str::to_owned);
    let mut found = Vec::new();
    for path in sources(Path::new("src")).into_iter().filter(|path| !path.ends_with("parameters/key.rs")) {
        let code = code(&path);
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let here = whole.iter().chain(&begun).filter(|key| code.contains(key.as_str()));
        found.extend(here.map(|key| format!("{}: {key}", path.display())));
    }
    assert!(found.is_empty(), "keys of figures in code:\n{}", found.join("\n"));
}

/// WML art. 14: the hour is the month divided by 4⅓ × 36 = 156, rounded up to the cent: 2,337.00 / 156 = 14.981 → 14.99.
///
/// A month from which the published hour does not follow must say so in its note.
#[test]
fn the_minimum_wage_follows_from_the_reference_month_by_the_law_s_formula() {
    let published = builtin::figures().expect("readable figures");
    let figures = Figures::new(&published, &[], Date::constant(2026, 7, 1));
    let hours = figures.now(&FigureKey::from("wml.reference-hours")).expect("the divisor").value();
    let mut follows = Vec::new();
    for month in entries(&published, &FigureKey::from("wml.reference-month")) {
        let hour = figures.on(&FigureKey::MinimumWage, month.from).expect("an hourly minimum").value();
        let computed = (month.value / hours).round_dp_with_strategy(2, RoundingStrategy::ToPositiveInfinity);
        if computed == hour {
            follows.push(month.from);
        } else {
            let note = month.note.as_deref().unwrap_or_default();
            assert!(
                note.contains("volgt niet"),
                "from {}: {computed} is not {hour}, and nothing is said about it",
                month.from
            );
        }
    }
    assert!(follows.contains(&Date::constant(2026, 7, 1)), "{follows:?}");
}

/// Besluit Wfsv art. 2.2: the high unemployment premium is the low one and five points.
#[test]
fn the_high_unemployment_premium_is_the_low_one_and_five_points() {
    let published = builtin::figures().expect("readable figures");
    for low in entries(&published, &FigureKey::AwfLow) {
        let high = Figures::new(&published, &[], low.from).now(&FigureKey::AwfHigh).expect("a high premium");
        assert_eq!(high.value() - low.value, Decimal::new(5, 2), "from {}", low.from);
    }
}

/// CBS cohort 2017: 69 % after one year, 43 % after three, 34 % after five; between them the yearly rate is constant.
#[test]
fn the_stay_rates_lead_through_the_published_points() {
    let published = builtin::figures().expect("readable figures");
    let figures = Figures::new(&published, &[], Date::constant(2026, 11, 1));
    let points = [(WorkerOrigin::EuropeanUnion, [69, 43, 34]), (WorkerOrigin::OutsideEuropeanUnion, [79, 57, 46])];
    for (origin, points) in points {
        let mut left = Decimal::ONE;
        for years in 0..5 {
            left *= figures.now(&FigureKey::StayOn { origin, years }).expect("a stay rate").value();
            let point = match years {
                0 => points[0],
                2 => points[1],
                4 => points[2],
                _ => continue,
            };
            let percent =
                (left * Decimal::ONE_HUNDRED).round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
            assert_eq!(percent, Decimal::from(point), "{origin:?} after {} years", years + 1);
        }
    }
}

#[test]
fn every_scheme_has_terms_with_a_source_and_codes_the_model_knows() {
    let catalogue = builtin::catalogue().expect("readable schemes");
    assert!(catalogue.schemes.len() >= 13);
    for (id, scheme) in &catalogue.schemes {
        assert!(!scheme.title.nl.is_empty() && !scheme.title.en.is_empty(), "{id} has no title");
        assert!(!scheme.administrator.is_empty(), "{id} has no administrator");
        assert!(Payer::from_code(&scheme.payer).is_some(), "{id}: payer {}", scheme.payer);
        assert!(scheme.bearers.iter().all(|code| Payer::from_code(code).is_some()), "{id}: bearers");
        assert!(!scheme.terms.is_empty(), "{id} has no terms");
        for terms in &scheme.terms {
            assert!(!terms.source.title.trim().is_empty(), "{id}: terms without a source");
            assert!(terms.to.is_none_or(|to| to >= terms.from), "{id}: terms end before they start");
            assert!(!terms.components.is_empty() || terms.note.is_some(), "{id}: no amounts and no word about it");
            for component in &terms.components {
                let known = component.covers.iter().all(|code| DriverKind::from_code(code).is_some());
                assert!(known, "{id}: {:?}", component.covers);
            }
        }
        for other in &scheme.excludes {
            assert!(catalogue.schemes.contains_key(other), "{id} excludes {other}, which is not there");
        }
    }
}

/// The value as it could stand in code, as a bare number.
fn spellings(key: &FigureKey, value: Decimal) -> Vec<String> {
    let plain = value.normalize().to_string();
    // There are so many premiums by sector that as percentages they look like the number of any article or margin.
    let by_sector = matches!(key, FigureKey::WhkSector(_))
        || ["whk.wga-", "whk.zw-"].iter().any(|part| key.to_string().starts_with(part));
    let percent = (value * Decimal::ONE_HUNDRED).normalize().to_string();
    if by_sector { vec![plain] } else { vec![plain, percent] }
}

/// A statutory figure in code would not follow the law when it changes.
#[test]
fn no_statutory_figure_stands_in_code() {
    let figures = builtin::figures().expect("readable figures");
    // Telling figures only: 0.08 or 5 mean many things, 79409 and 0.0763 mean one.
    let telling =
        |value: &str| value.trim_matches(|c| "0.".contains(c)).chars().filter(char::is_ascii_digit).count() >= 3;
    let of_law = [
        "wml.",
        "awf.",
        "aof.",
        "wko",
        "whk.",
        "zvw.",
        "premium-wage.",
        "employer-size.",
        "pension.",
        "migrant.",
        "wkr.",
    ];
    let mut wanted: Vec<(String, String)> = Vec::new();
    let listed = figures.listed().into_iter().map(|figure| (figure.key.to_string(), figure));
    for (id, figure) in listed.filter(|(id, _)| of_law.iter().any(|prefix| id.starts_with(prefix))) {
        for entry in &figure.entries {
            wanted.extend(
                spellings(&figure.key, entry.value)
                    .into_iter()
                    .filter(|text| telling(text))
                    .map(|text| (id.clone(), text)),
            );
        }
    }
    assert!(wanted.len() > 60);
    let is_digit = |c: char| c.is_ascii_digit() || c == '_' || c == '.';
    let mut found = Vec::new();
    // The PDF measures in points and millimetres; no money passes there.
    let with_money = sources(Path::new("src")).into_iter().filter(|path| !path.starts_with("src/export/pdf"));
    for path in with_money {
        // Tests inside a module and examples in the documentation may show figures; what is compiled may not.
        let code = code(&path);
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for number in code.split(|c: char| !is_digit(c)).filter(|number| !number.is_empty()) {
            let number = number.replace('_', "");
            let hit = wanted.iter().find(|(_, value)| *value == number && telling(value));
            if let Some((id, value)) = hit {
                found.push(format!("{}: {value} ({id})", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "statutory figures in code:\n{}", found.join("\n"));
}

#[test]
fn every_sector_reads_and_each_of_its_figures_names_a_source() {
    let sectors = builtin::sectors().expect("readable sectors");
    assert!(sectors.len() >= 14, "{}", sectors.len());
    for sector in &sectors {
        assert!(!sector.name.nl.is_empty() && !sector.name.en.is_empty(), "{} has no name", sector.id);
        let ids: std::collections::BTreeSet<&str> = sector.facts.iter().map(|fact| fact.id.as_str()).collect();
        assert_eq!(ids.len(), sector.facts.len(), "{}: a figure stands twice", sector.id);
        for fact in &sector.facts {
            assert!(!fact.source.title.trim().is_empty(), "{} {} has no source", sector.id, fact.id);
            assert!(fact.low.is_none_or(|low| low <= fact.value), "{} {}", sector.id, fact.id);
            assert!(fact.high.is_none_or(|high| high >= fact.value), "{} {}", sector.id, fact.id);
        }
    }
}

/// The premium of a sector is that for disability and that for sickness together (Wfsv art. 38).
#[test]
fn the_return_to_work_premium_of_a_sector_is_the_sum_of_its_two_parts() {
    let published = builtin::figures().expect("readable figures");
    let figures = Figures::new(&published, &[], Date::constant(2026, 11, 27));
    let on = |id: String, day| figures.on(&FigureKey::from(id.as_str()), day).expect("a value").value();
    let sectors: Vec<u32> = (1..=69).filter(|sector| ![36, 37].contains(sector)).collect();
    for sector in &sectors {
        let day = Date::constant(2027, 1, 1);
        let parts = on(format!("whk.wga-{sector}"), day) + on(format!("whk.zw-{sector}"), day);
        assert_eq!(on(format!("whk.sector-{sector}"), day), parts, "sector {sector}");
        assert!(on(format!("whk.sector-{sector}"), Date::constant(2026, 1, 1)) > Decimal::ZERO);
    }
    assert_eq!(sectors.len(), 67);
}
