//! The workforce as it is shown, and whom the agreement reaches.

use akkoord::domain::figure::Unit;
use akkoord::report::costs::first_year;
use akkoord::report::document::Content;
use akkoord::report::format;
use akkoord::report::reach_chart::{out_of, reach_chart, stay_name};
use akkoord::report::workforce::{profiles, quadrant_text, share_text, wage_text};

use super::{Example, LANGUAGE, grid, shown};

#[test]
fn the_profiles_of_each_example() {
    for name in ["glastuinbouw", "uitzend"] {
        let example = Example::new(name);
        let table = profiles(&example.opened.dossier().workforce, Some(example.calculation()), LANGUAGE);
        let head = ["", "werknemers", "uurloon", "uren", "contract", "positie", "kosten per uur", "aandeel"];
        let mut rows = vec![head.map(str::to_owned).to_vec()];
        let number = |value| format::plain_number(value, 2, LANGUAGE);
        for row in &table.rows {
            rows.push(vec![
                row.name.clone(),
                number(row.heads.value()),
                wage_text(row.wage, LANGUAGE),
                number(row.hours.value()),
                row.contract.clone(),
                quadrant_text(row.quadrant, LANGUAGE),
                row.hour_cost.as_ref().map(|cell| format::cell(cell, LANGUAGE)).unwrap_or_default(),
                share_text(row.share, LANGUAGE),
            ]);
        }
        let hours = table.hours.map(|hours| number(hours.value())).unwrap_or_default();
        rows.push(vec!["= Totaal".to_owned(), number(table.heads.value()), String::new(), hours]);
        insta::assert_snapshot!(format!("profiles_{name}"), grid(&rows));
    }
}

#[test]
fn whom_it_reaches() {
    let example = Example::new("glastuinbouw");
    let year = first_year(example.calculation()).expect("there is a year");
    let chart = reach_chart(example.calculation(), year, LANGUAGE);
    let boundary = example.calculation().resolved.typology.short_stay_years;
    let rows: Vec<Vec<String>> = chart
        .cells
        .iter()
        .map(|cell| {
            vec![
                format!("{}, {}", cell.position_name, stay_name(cell.stay, boundary, LANGUAGE)),
                out_of(cell.participants, cell.heads, LANGUAGE),
                cell.share.map(|share| shown(&Content::of(share.value(), Unit::Share, 1))).unwrap_or_default(),
            ]
        })
        .chain([vec![format!("= {}", chart.year), out_of(chart.participants, chart.heads, LANGUAGE)]])
        .collect();
    insta::assert_snapshot!(grid(&rows));
}
