//! What the window shows of costs: the bar at the foot, years, articles, the tables by one thing, and the waterfall.

use akkoord::domain::money::Rate;
use akkoord::report::cost_by::{Choice, CostRow, CostTable, RowsBy, cost_by};
use akkoord::report::cost_choice::{Base, Measure};
use akkoord::report::costs::{articles, dearer, first_year, headline, years};
use akkoord::report::document::Content;
use akkoord::report::format;
use akkoord::report::waterfall::waterfall;

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
        let bar = headline(example.calculation()).expect("there is a year");
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
        let table = years(example.calculation(), LANGUAGE);
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
    let costs = articles(example.calculation(), year, LANGUAGE);
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
        let choice = Choice { rows: RowsBy::Article, base, measure };
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
    let dearer = dearer(this, other).expect("there is a year");
    rows.push(vec![
        "Duurder in het eerste jaar".to_owned(),
        shown(&Content::Change(dearer.cents)),
        share(dearer.share),
    ]);
    insta::assert_snapshot!(grid(&rows));
}
