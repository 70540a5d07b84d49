//! The published figures behind a calculation, as the page of assumptions lists them.

use akkoord::report::published::published;

use super::{Example, LANGUAGE, grid};
use crate::support::TODAY;

#[test]
fn figures_an_example_rests_on() {
    let example = Example::new("glastuinbouw");
    let figures = example.opened.dossier().figures(&example.opened.workbench().built_in.figures);
    let listed = published(figures, Ok(example.calculation()), TODAY, LANGUAGE);
    let mut rows = Vec::new();
    for figure in listed.iter().filter(|figure| figure.is_used) {
        for entry in &figure.entries {
            let marks = [(entry.announced, "aangekondigd"), (entry.projected, "doorgetrokken"), (entry.stale, "oud")];
            let marks: Vec<&str> = marks.iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| *mark).collect();
            rows.push(vec![figure.title.clone(), entry.value.clone(), entry.days.clone(), marks.join(", ")]);
        }
    }
    insta::assert_snapshot!(grid(&rows));
}
