//! The page of funding: what each scheme pays and why not more, the totals, and what is on offer.

use akkoord::report::document::Content;
use akkoord::report::funding::{Funding, FundingSubject};

use super::{Example, LANGUAGE, grid, shown};
use crate::support::TODAY;

fn funding() -> Funding {
    let example = Example::new("glastuinbouw");
    let names = example.names();
    let workbench = example.opened.workbench();
    let subject = FundingSubject {
        dossier: example.opened.dossier(),
        catalogue: &workbench.built_in.catalogue,
        sectors: &|id| id.to_owned(),
        calculation: Some(example.calculation()),
        names: &names,
        today: TODAY,
        language: LANGUAGE,
    };
    subject.funding()
}

fn money(cents: akkoord::domain::money::Cents) -> String {
    shown(&Content::cents(cents))
}

#[test]
fn schemes_in_their_order() {
    let mut blocks = Vec::new();
    for scheme in funding().schemes {
        let mut rows = vec![vec![format!("# {} ({}), {:?}", scheme.title, scheme.payer, scheme.standing)]];
        for row in &scheme.rows {
            let amounts = row.amounts.iter().chain([&row.total]).map(|granted| money(granted.cents));
            rows.push([row.name.clone()].into_iter().chain(amounts).collect());
        }
        let said = scheme.reasons.iter().chain(&scheme.limits).map(|said| format!("- {said}"));
        blocks.push([grid(&rows)].into_iter().chain(said).collect::<Vec<_>>().join("\n"));
    }
    insta::assert_snapshot!(blocks.join("\n\n"));
}

#[test]
fn totals_without_certain_and_expected() {
    let funding = funding();
    let head = funding.years.iter().map(ToString::to_string).chain(["looptijd".to_owned()]);
    let mut rows = vec![[String::new()].into_iter().chain(head).collect::<Vec<_>>()];
    for row in &funding.totals {
        let sign = if row.is_sum { "= " } else { "" };
        rows.push([format!("{sign}{}", row.name)].into_iter().chain(row.amounts.iter().copied().map(money)).collect());
    }
    insta::assert_snapshot!(grid(&rows));
}

#[test]
fn what_is_on_offer_and_what_is_refused() {
    let offers = funding().offers.into_iter().map(|offer| {
        let mut line = format!("{}: {} ({})", offer.id, offer.title, offer.payer);
        let said = [offer.refused.map(|why| format!("geweigerd: {why}")), offer.remark];
        said.into_iter().flatten().for_each(|said| line.push_str(&format!("\n  {said}")));
        line
    });
    insta::assert_snapshot!(offers.collect::<Vec<_>>().join("\n"));
}
