//! The published figures behind a calculation, as the page of assumptions lists them.

use akkoord::report::document::Cell;
use akkoord::report::published::published;

use super::{Example, LANGUAGE, grid, shown};
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

/// What one provider asked in 2023 is said to be that, three years later, wherever it stands; no amount of law is.
#[test]
fn a_list_price_says_from_which_year_it_is_and_what_is_known_of_it() {
    let example = Example::new("glastuinbouw");
    let figures = example.opened.dossier().figures(&example.opened.workbench().built_in.figures);
    let listed = published(figures, Ok(example.calculation()), TODAY, LANGUAGE);
    for figure in &listed {
        let has_age = figure.entries.iter().all(|entry| entry.age.is_some());
        let is_price = figure.key.to_string().starts_with("price.");
        assert!(has_age == is_price || figure.entries.is_empty(), "{}", figure.key);
    }
    let test = listed.iter().find(|figure| figure.key.to_string() == "price.level-test").expect("it is used");
    assert_eq!(test.entries[0].age.as_deref(), Some("prijs uit 2023, 3 jaar oud"));
    assert_eq!(test.entries[0].note.as_deref(), Some("Prijs van één aanbieder."));
    let agreement = example.text();
    let subject = example.opened.subject(example.proposal(), &agreement, Some(example.calculation()));
    let text = |cell: &Cell| shown(&cell.content);
    let sources = subject.tables(LANGUAGE).expect("it is computed").sources();
    let row = sources.rows.iter().find(|row| text(&row.cells[0]).starts_with("Niveautoets")).expect("it is listed");
    assert!(text(&row.cells[0]).ends_with("(prijs uit 2023)"), "{:?}", row.cells[0]);
    assert!(text(&row.cells[2]).ends_with("(één bron). Prijs van één aanbieder."), "{:?}", row.cells[2]);
}
