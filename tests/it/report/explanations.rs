//! What opens behind a figure: the lines of a sum, who is counted in a quadrant, the formula with its sources.

use akkoord::domain::projection::{FigureId, GrantCount};
use akkoord::report::breakdown::breakdown;
use akkoord::report::costs::{first_year, years};
use akkoord::report::derivation::{DerivationView, derivation};
use akkoord::report::document::Content;
use akkoord::report::tally::Tallier;

use super::{Example, LANGUAGE, grid, shown};

#[test]
fn the_lines_of_a_sum() {
    let example = Example::new("glastuinbouw");
    let names = example.names();
    let table = years(example.calculation(), LANGUAGE);
    let fund = table.rows.last().expect("somebody pays");
    let FigureId::Sum(selection) = &fund.amounts[0].figure else { panic!("a sum of lines") };
    let opened = breakdown(
        selection,
        example.calculation(),
        LANGUAGE,
        |article| names.article(article).to_owned(),
        |group| names.profile(group).to_owned(),
    );
    let mut rows = vec![vec![opened.title.clone()]];
    rows.extend(opened.lines.iter().map(|line| vec![line.words.clone(), shown(&Content::cents(line.amount))]));
    rows.push(vec!["= Totaal".to_owned(), shown(&Content::cents(opened.total))]);
    insta::assert_snapshot!(grid(&rows));
}

#[test]
fn what_a_scheme_pays() {
    let example = Example::new("glastuinbouw");
    let names = example.names();
    let calculation = example.calculation();
    let tallier = Tallier {
        this: calculation,
        other: None,
        names: &names,
        proposals: ("Inzet", ""),
        other_id: "",
        schemes: &[],
        language: LANGUAGE,
    };
    let year = first_year(calculation);
    let granted = FigureId::Granted { count: GrantCount::Expected, scheme: None, year };
    let tally = tallier.tally(&granted).expect("schemes pay");
    let mut rows = vec![vec![tally.title.clone(), shown(&tally.value)]];
    rows.extend(tally.rows.iter().map(|row| vec![row.words.clone(), shown(&row.value)]));
    let notes = tally.notes.join("\n");
    insta::assert_snapshot!(format!("{}\n\n{notes}", grid(&rows)));
}

/// A formula as it is read: each operand with its sign, its value and where it comes from.
fn formula(view: &DerivationView) -> String {
    let mut rows = vec![vec![format!("{} ({})", view.title, view.figure), view.value.clone()]];
    for row in &view.rows {
        let indent = "  ".repeat(row.depth + 1);
        rows.push(vec![format!("{indent}{} {}", row.sign, row.label), row.value.clone(), row.origin.clone()]);
    }
    format!("{}\n\n{}\n{}", grid(&rows), view.rounding, view.sources.join("\n"))
}

#[test]
fn formulas_with_their_sources() {
    let example = Example::new("glastuinbouw");
    let calculation = example.calculation();
    let explainer = calculation.explainer();
    for (name, figure) in [
        ("paid_lesson_time", "line/language-lessons/paid_lesson_time/vakkrachten/2027"),
        ("cost_of_an_hour", "hourly_cost/vakkrachten/2027"),
    ] {
        let figure: FigureId = figure.parse().expect("an address of a figure");
        let explained = explainer.explain(&figure).expect("it is computed");
        let view = derivation(&explained, &calculation.resolved.provenance, LANGUAGE);
        insta::assert_snapshot!(format!("formula_of_{name}"), formula(&view));
    }
}
