//! The tables of pages as they leave the program: they add up as on screen, and small groups share a row.

use std::collections::BTreeSet;

use akkoord::domain::figure::Unit;
use akkoord::domain::id::ProfileId;
use akkoord::report::cost_by::{Choice, RowsBy, cost_by};
use akkoord::report::cost_choice::Measure;
use akkoord::report::document::{Row, RowKind, Table};
use akkoord::report::workforce::profiles;
use rust_decimal::Decimal;

use super::{Example, LANGUAGE, shown};

/// The two first profiles of the example, as if they were too small.
fn small(example: &Example) -> BTreeSet<ProfileId> {
    example.opened.dossier().workforce.iter().take(2).map(|profile| profile.id.clone()).collect()
}

fn names(table: &Table) -> Vec<String> {
    table.rows.iter().map(|row| shown(&row.cells[0].content)).collect()
}

fn number(row: &Row, column: usize) -> Decimal {
    row.cells[column].content.number().unwrap_or_default()
}

/// Each column: the rows up to the total come to what the total says.
fn adds_up(table: &Table, columns: std::ops::Range<usize>) {
    let total = table.rows.iter().position(|row| row.kind == RowKind::Total).expect("it has a total");
    for column in columns {
        let sum: Decimal = table.rows[..total].iter().map(|row| number(row, column)).sum();
        assert_eq!(sum, number(&table.rows[total], column), "{} of {}", table.columns[column].heading, table.caption);
    }
}

#[test]
fn small_groups_share_a_row_of_a_table_of_costs_and_every_column_still_adds_up() {
    let example = Example::new("glastuinbouw");
    let together = small(&example);
    for measure in Measure::ALL {
        let choice = Choice { rows: RowsBy::Group, measure, ..Choice::default() };
        let costs = cost_by(example.calculation(), choice, &example.names(), LANGUAGE);
        let (apart, shared) = (costs.table(&BTreeSet::new(), LANGUAGE), costs.table(&together, LANGUAGE));
        assert_eq!(shared.rows.len() + 1, apart.rows.len(), "two rows became one");
        assert!(names(&shared).contains(&"kleine groepen samen".to_owned()), "{:?}", names(&shared));
        for id in &together {
            assert!(!names(&shared).contains(&example.names().profile(id).to_owned()), "{id}");
        }
        for table in [&apart, &shared] {
            adds_up(table, 1..table.columns.len());
        }
    }
}

#[test]
fn of_a_small_group_a_table_of_profiles_tells_only_how_many_workers() {
    let example = Example::new("glastuinbouw");
    let together = small(&example);
    let workforce = &example.opened.dossier().workforce;
    let table = profiles(workforce, Some(example.calculation()), LANGUAGE);
    let (apart, shared) = (table.table(&BTreeSet::new(), LANGUAGE), table.table(&together, LANGUAGE));
    for table in [&apart, &shared] {
        adds_up(table, 1..2);
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    }
    let row = shared.rows.iter().find(|row| shown(&row.cells[0].content) == "kleine groepen samen").expect("a row");
    let heads: Decimal = workforce.iter().take(2).map(|profile| profile.heads.value()).sum();
    assert_eq!((number(row, 1), row.cells[1].content.unit()), (heads, Some(Unit::Heads)));
    assert!(row.cells[2..].iter().all(|cell| cell.content.number().is_none()), "{row:?}");
    assert!(apart.rows[0].cells[2].content.number().is_some(), "of others the wage is told");
}
