//! What opens behind a figure: the lines of a sum, who is counted in a quadrant, the formula with its sources.

use std::collections::BTreeSet;

use akkoord::domain::money::Cents;
use akkoord::domain::projection::{Base, FigureId, GrantCount, Selection};
use akkoord::report::breakdown::{PartsBy, breakdown};
use akkoord::report::costs::{first_year, years};
use akkoord::report::derivation::{DerivationView, Piece, SourceView, derivation};
use akkoord::report::document::Content;
use akkoord::report::tally::Tallier;

use super::{Example, LANGUAGE, grid, shown};

#[test]
fn the_lines_of_a_sum() {
    let example = Example::new("glastuinbouw");
    let names = example.names();
    let table = years(example.calculation(), akkoord::domain::projection::ShareBasis::default(), LANGUAGE);
    let fund = table.rows.last().expect("somebody pays");
    let FigureId::Sum(selection) = &fund.amounts[0].figure else { panic!("a sum of lines") };
    let opened = breakdown(selection, PartsBy::Group, example.calculation(), &names, LANGUAGE);
    let amount = |cents| shown(&Content::cents(cents));
    let mut rows = vec![vec![opened.title.clone()]];
    for part in &opened.parts {
        rows.push(vec![part.name.clone(), amount(part.amount)]);
        rows.extend(part.lines.iter().map(|line| vec![format!("  {}", line.words), amount(line.amount)]));
    }
    rows.push(vec!["= Totaal".to_owned(), amount(opened.total)]);
    insta::assert_snapshot!(grid(&rows));
}

/// By whatever a sum is taken apart, its parts and their lines add up to it, and each part is the figure it opens.
#[test]
fn parts_of_a_sum_add_up_by_article_group_payer_and_year() {
    let example = Example::new("glastuinbouw");
    let names = example.names();
    let calculation = example.calculation();
    let all = [
        Selection::default(),
        Selection::of(first_year(calculation)),
        Selection { base: Base::AfterCertain, ..Selection::default() },
        Selection { base: Base::Extra, ..Selection::default() },
    ];
    for selection in all {
        let total = calculation.explainer().sum(&selection);
        for by in PartsBy::ALL {
            let opened = breakdown(&selection, by, calculation, &names, LANGUAGE);
            assert_eq!(opened.total, total, "{by:?} of {}", opened.title);
            for part in &opened.parts {
                assert_eq!(part.lines.iter().map(|line| line.amount).sum::<Cents>(), part.amount);
                let FigureId::Sum(of) = &part.figure else { panic!("a part is a sum") };
                assert_eq!(calculation.explainer().sum(of), part.amount, "{by:?} {}", part.name);
                let words: BTreeSet<&str> = part.lines.iter().map(|line| line.words.as_str()).collect();
                assert_eq!(words.len(), part.lines.len(), "lines that read alike in {by:?} {}", part.name);
            }
        }
    }
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
        this_id: "",
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
    let sentence: Vec<String> = view
        .sentence
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Number { value, label, .. } => format!("{value} {label}"),
        })
        .collect();
    format!(
        "{}\n\n{}\n\n{}\n{}",
        sentence.join(" "),
        grid(&rows),
        view.rounding,
        view.sources.iter().map(SourceView::text).collect::<Vec<_>>().join("\n")
    )
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
