//! What the window shows of costs: the bar at the foot, years, articles, the tables by one thing, and the waterfall.

use akkoord::domain::costs::Payer;
use akkoord::domain::money::{Cents, Rate};
use akkoord::domain::projection::{Bearers, Dimension, Group, Pivot, Selection, ShareBasis, Workers};
use akkoord::report::cost_by::{Choice, CostRow, CostTable, RowsBy, cost_by};
use akkoord::report::cost_choice::{Base, Measure};
use akkoord::report::costs::{articles, dearer, first_year, headline, years};
use akkoord::report::document::Content;
use akkoord::report::format;
use akkoord::report::waterfall::waterfall;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Example, LANGUAGE, amount, grid, shown};

fn share(share: Option<Rate>) -> String {
    shown(&Content::share_of_wage_bill(share))
}

/// A row of words.
fn words<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

#[test]
fn the_bar_at_the_foot_of_each_example() {
    let mut rows = vec![words(["", "bruto", "van de loonsom", "na zekere regelingen", "bereikt"])];
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let example = Example::new(name);
        let bar = headline(example.calculation(), ShareBasis::default()).expect("there is a year");
        let reached = bar.reached.expect("there are workers");
        rows.push(vec![
            format!("{name} {}", bar.year),
            amount(&bar.gross),
            share(bar.share),
            shown(&Content::cents(bar.after_schemes)),
            format!(
                "{} van {}",
                format::number(reached.participants.value(), 0, LANGUAGE),
                format::number(reached.heads.value(), 0, LANGUAGE)
            ),
        ]);
    }
    insta::assert_snapshot!(grid(&rows));
}

#[test]
fn years_against_payers() {
    for name in ["glastuinbouw", "uitzend"] {
        let example = Example::new(name);
        let table = years(example.calculation(), ShareBasis::default(), LANGUAGE);
        let head = table.years.iter().map(|column| column.year.to_string());
        let mut rows = vec![[String::new()].into_iter().chain(head).chain(["looptijd".to_owned()]).collect()];
        for row in &table.rows {
            let amounts = row.amounts.iter().chain([&row.total]).map(amount);
            rows.push([row.name.clone()].into_iter().chain(amounts).collect());
        }
        let total = table.years.iter().map(|column| &column.total).chain(&table.total).map(amount);
        rows.push(["= Totaal".to_owned()].into_iter().chain(total).collect());
        let shares = table.years.iter().map(|column| share(column.share));
        rows.push(["van de loonsom".to_owned()].into_iter().chain(shares).collect());
        insta::assert_snapshot!(format!("years_against_payers_{name}"), grid(&rows));
    }
}

#[test]
fn what_each_article_costs_and_who_bears_it() {
    let example = Example::new("glastuinbouw");
    let year = first_year(example.calculation()).expect("there is a year");
    let costs = articles(example.calculation(), (year, ShareBasis::default()), LANGUAGE);
    let mut rows = Vec::new();
    for (article, costs) in &costs {
        rows.push(vec![format!("# {article} {year}"), amount(&costs.total), share(costs.share)]);
        rows.extend(costs.drivers.iter().map(|driver| vec![format!("  {}", driver.name), amount(&driver.amount)]));
        rows.extend(costs.payers.iter().map(|payer| vec![format!("  – {}", payer.name), amount(&payer.amount)]));
    }
    insta::assert_snapshot!(grid(&rows));
}

/// The table with its heads, after what its amounts are divided by.
fn by_one_thing(table: &CostTable) -> String {
    let head = table.years.iter().map(|year| year.year.to_string()).chain(["looptijd".to_owned()]);
    let line = |sign: &str, row: &CostRow| {
        let amounts = row.amounts.iter().chain([&row.total]).map(amount);
        [format!("{sign}{}", row.name)].into_iter().chain(amounts).collect::<Vec<_>>()
    };
    let mut rows = vec![[String::new()].into_iter().chain(head).collect()];
    rows.extend(table.rows.iter().map(|row| line("", row)));
    rows.push(line("= ", &table.total));
    rows.extend(table.natures.iter().map(|row| line("  ", row)));
    match &table.divided_by {
        Some(divisor) => format!("gedeeld door {divisor}\n\n{}", grid(&rows)),
        None => grid(&rows),
    }
}

#[test]
fn costs_by_one_thing() {
    let example = Example::new("glastuinbouw");
    for (name, rows) in
        [("payer", RowsBy::Payer), ("article", RowsBy::Article), ("group", RowsBy::Group), ("driver", RowsBy::Driver)]
    {
        let choice = Choice { rows, ..Choice::default() };
        let table = cost_by(example.calculation(), choice, &example.names(), LANGUAGE);
        insta::assert_snapshot!(format!("costs_by_{name}"), by_one_thing(&table));
    }
}

#[test]
fn costs_by_article_on_every_base_and_in_every_measure() {
    let example = Example::new("glastuinbouw");
    for (name, base, measure) in [
        ("without_contributions", Base::WithoutContributions, Measure::Euro),
        ("after_certain", Base::AfterCertain, Measure::Euro),
        ("expected", Base::Expected, Measure::Euro),
        ("a_worker", Base::Gross, Measure::PerWorker),
        ("a_participant", Base::Gross, Measure::PerParticipant),
        ("of_the_wage_bill", Base::Gross, Measure::OfWageBill),
    ] {
        let choice = Choice { rows: RowsBy::Article, base, measure, ..Choice::default() };
        let table = cost_by(example.calculation(), choice, &example.names(), LANGUAGE);
        insta::assert_snapshot!(format!("costs_by_article_{name}"), by_one_thing(&table));
    }
}

#[test]
fn from_the_other_proposal_to_this_one() {
    let example = Example::new("glastuinbouw");
    let [this, other] = example.calculations.as_slice() else { panic!("the example has two proposals") };
    let fall = waterfall(this, other, (Base::Gross, None), &example.names());
    let money = |cents| shown(&Content::cents(cents));
    let mut rows = vec![vec!["Ander voorstel".to_owned(), String::new(), amount(&fall.from)]];
    for step in &fall.steps {
        rows.push(vec![step.name.clone(), shown(&Content::Change(step.change)), money(step.after)]);
    }
    rows.push(vec!["= Dit voorstel".to_owned(), shown(&Content::Change(fall.change)), amount(&fall.to)]);
    let dearer = dearer(this, other, ShareBasis::default()).expect("there is a year");
    rows.push(vec![
        "Duurder in het eerste jaar".to_owned(),
        shown(&Content::Change(dearer.cents)),
        share(dearer.share),
    ]);
    insta::assert_snapshot!(grid(&rows));
}

/// The costs that count are those of the table by payer and group: all of them, without what agency workers take, only what
/// the employer bears; always over the same wage bill.
#[test]
fn a_share_of_the_wage_bill_counts_the_costs_that_its_basis_names() {
    let example = Example::new("glastuinbouw");
    let calculation = example.calculation();
    let (explainer, year) = (calculation.explainer(), first_year(calculation));
    let bill = calculation.assessment.wage_bill[&year.expect("there is a year")].value();
    let cells = Pivot::of(&explainer, &Selection::of(year), &[Dimension::Group, Dimension::Payer]);
    let is_agency = |cell: &Selection| matches!(&cell.group, Some(Group::Profile(id)) if id.starts_with("uitzend"));
    let of = |counts: &dyn Fn(&Selection) -> bool| -> Cents {
        cells.cells().filter(|(cell, _)| counts(cell)).map(|(_, cents)| cents).sum()
    };
    let by_employer = |cell: &Selection| cell.payer == Some(Payer::Employer);
    let expected = [
        (Bearers::All, Workers::All, of(&|_| true)),
        (Bearers::All, Workers::Own, of(&|cell| !is_agency(cell))),
        (Bearers::Employer, Workers::All, of(&by_employer)),
        (Bearers::Employer, Workers::Own, of(&|cell| by_employer(cell) && !is_agency(cell))),
    ];
    assert!(expected[0].2 > expected[1].2 && expected[1].2 > expected[2].2, "each counts less");
    // Quotients of 28 digits differ in the last one.
    let cents_of = |share: Decimal| (share * bill).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    for (bearers, workers, cents) in expected {
        let basis = ShareBasis { workers, bearers };
        let bar = headline(calculation, basis).expect("there is a year");
        assert_eq!(bar.share.map(|share| share.value()), Some(cents.euro().value() / bill), "{basis:?}");
        let articles = articles(calculation, (bar.year, basis), LANGUAGE);
        let sum: Decimal = articles.values().filter_map(|article| article.share).map(|share| share.value()).sum();
        assert_eq!(cents_of(sum), cents_of(cents.euro().value() / bill), "the articles come to the same");
    }
}
