//! The pictures of the cost report show the figures of its tables, and say them.

use akkoord::domain::money::Cents;
use akkoord::domain::projection::Selection;
use akkoord::report::cost_tables::CostTables;
use akkoord::report::document::{Block, CHART_WIDTH, Chart};
use akkoord::report::format;
use akkoord::report::handover::Handover;
use akkoord::workbench::Wanted;
use rust_decimal::Decimal;

use super::{EXAMPLES, Example, LANGUAGE, shown};

fn with_tables(name: &str, look: impl Fn(&CostTables<'_>)) {
    let example = Example::new(name);
    let text = example.text();
    let about = example.opened.subject(example.proposal(), &text, Some(example.calculation()));
    look(&about.tables(LANGUAGE).expect("it was computed"));
}

/// The cents of an amount as it is shown.
fn cents(shown: &str) -> i64 {
    shown.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("an amount")
}

/// Every bar begins where the part before it ends, and none leaves the picture.
fn joins(chart: &Chart) {
    for row in &chart.rows {
        for parts in row.parts.windows(2) {
            assert_eq!(parts[0].to, parts[1].from, "{}", row.label);
        }
        assert!(row.parts.iter().all(|part| part.from <= part.to && part.to <= CHART_WIDTH), "{}", row.label);
    }
}

#[test]
fn the_steps_of_the_articles_add_up_to_the_total_in_figures_and_in_the_picture() {
    for name in EXAMPLES {
        with_tables(name, |tables| {
            let chart = tables.build_up().expect("it costs something");
            joins(&chart);
            let (total, steps) = chart.rows.split_last().expect("a total");
            assert_eq!(steps.iter().map(|row| cents(&row.value)).sum::<i64>(), cents(&total.value), "{name}");
            let gross = tables.calculation.explainer().sum(&Selection::default());
            assert_eq!(total.value, format::euro(gross, LANGUAGE));
            let ends: Vec<(u16, u16)> = steps.iter().map(|row| (row.parts[0].from, row.parts[0].to)).collect();
            assert_eq!(ends.first().map(|(from, _)| *from), Some(0));
            assert_eq!(ends.last().map(|(_, to)| *to), Some(CHART_WIDTH));
            assert!(ends.windows(2).all(|two| two[0].1 == two[1].0), "{name}: {ends:?}");
            for row in &chart.rows {
                let said = row.value.replace(format::NARROW, " ");
                assert!(chart.description.contains(&said), "{name}: {said} is not said");
            }
        });
    }
}

#[test]
fn each_year_is_divided_over_its_payers_and_the_dearest_fills_the_picture() {
    for name in EXAMPLES {
        with_tables(name, |tables| {
            let chart = tables.payers_by_year().expect("somebody pays");
            joins(&chart);
            let explainer = tables.calculation.explainer();
            let years: Vec<_> = tables.calculation.assessment.years.iter().map(|span| span.year).collect();
            assert_eq!(chart.rows.len(), years.len());
            let total = |year| explainer.sum(&Selection::of(Some(year)));
            let dearest = years.iter().map(|year| total(*year)).max().expect("a year");
            for (row, year) in chart.rows.iter().zip(years) {
                assert_eq!(
                    (row.label.clone(), row.value.clone()),
                    (year.to_string(), format::euro(total(year), LANGUAGE))
                );
                let whole = |cents: Cents| Decimal::from(cents.count());
                let width = whole(total(year)) / whole(dearest) * Decimal::from(CHART_WIDTH);
                let end = Decimal::from(row.parts.last().expect("a payer").to);
                assert!((width - end).abs() <= Decimal::ONE, "{name} {year}: {width} {end}");
                for part in &row.parts {
                    assert!(chart.legend.iter().any(|(code, _)| *code == part.kind), "{} has a name", part.kind);
                }
            }
        });
    }
}

#[test]
fn participants_stand_within_the_workers_of_their_group() {
    for name in EXAMPLES {
        with_tables(name, |tables| {
            let chart = tables.reach_picture().expect("somebody works");
            joins(&chart);
            assert_eq!(chart.rows.len(), 6, "three positions by two lengths of stay");
            for row in &chart.rows {
                assert!(
                    row.value.contains(" van ") && chart.description.contains(&row.value.replace(format::NARROW, " "))
                );
            }
        });
    }
}

/// Every figure has the number of the source that it had by name.
#[test]
fn a_source_stands_once_in_the_report_and_every_figure_points_to_its_own() {
    for name in EXAMPLES {
        with_tables(name, |tables| {
            let by_name = tables.sources();
            let [figures, list] = tables.numbered_sources();
            let listed: Vec<String> = list.rows.iter().map(|row| shown(&row.cells[1].content)).collect();
            assert!(listed.len() < figures.rows.len(), "{name}: sources are shared");
            for (place, source) in listed.iter().enumerate() {
                assert_eq!(listed.iter().position(|other| other == source), Some(place), "{source} stands twice");
            }
            for (named, numbered) in by_name.rows.iter().zip(&figures.rows) {
                let number: usize = shown(&numbered.cells[2].content).parse().expect("a number");
                assert_eq!(listed[number - 1], shown(&named.cells[2].content));
                assert_eq!(named.cells[0], numbered.cells[0]);
            }
        });
    }
}

#[test]
fn the_cost_report_has_its_pictures_and_no_other_paper_has() {
    for handover in Handover::ALL {
        let mut example = Example::new("glastuinbouw");
        let wanted = Wanted { proposal: example.proposal().clone(), handover, language: LANGUAGE };
        let document = example.opened.document(&wanted);
        let titles = document.blocks.iter().filter(|block| matches!(block, Block::Chart(_))).count();
        assert_eq!(titles, if handover == Handover::CostReport { 3 } else { 0 }, "{handover:?}");
    }
}
