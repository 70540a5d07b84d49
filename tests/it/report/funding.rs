//! The page of funding: what each scheme pays and why not more, the totals, and what is on offer.

use std::sync::Arc;

use akkoord::domain::agreement::FundingChoice;
use akkoord::domain::funding::Scheme;
use akkoord::domain::money::Cents;
use akkoord::domain::period::Date;
use akkoord::domain::projection::{Base, GrantCount, Selection};
use akkoord::report::document::Content;
use akkoord::report::format;
use akkoord::report::funding::{Funding, FundingSubject};
use akkoord::report::said::plain;
use akkoord::store::examples::example;
use akkoord::workbench::Workbench;

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

fn money(cents: Cents) -> String {
    shown(&Content::cents(cents))
}

/// The amounts of the sector fund are an assumption of the dossier: they count as such, and never as promised.
#[test]
fn money_whose_amounts_are_assumed_is_not_promised() {
    let example = Example::new("glastuinbouw");
    let explainer = example.calculation().explainer();
    let granted = |count| explainer.granted_amount(count, None, None);
    let of = |base| explainer.sum(&Selection { base, ..Selection::default() });
    assert!(granted(GrantCount::Certain) > Cents::ZERO);
    assert_eq!(granted(GrantCount::Promised), Cents::ZERO);
    assert_eq!(of(Base::AfterPromised), of(Base::Gross));
    assert_eq!(of(Base::AfterCertain), of(Base::Gross) - granted(GrantCount::Certain));
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
        let limits = scheme.limits.iter().map(|limit| plain(limit));
        let said = scheme.reasons.iter().cloned().chain(limits).map(|said| format!("- {said}"));
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

/// Left is middle and right, for everybody together and for each payer, and so are the bands between them.
#[test]
fn the_way_of_the_money_adds_up_and_every_amount_of_it_is_a_figure() {
    let example = Example::new("glastuinbouw");
    let explainer = example.calculation().explainer();
    let funding = funding();
    let flow = funding.flow.as_ref().expect("the fund of the example pays");
    let [before, schemes, after] = &flow.sums;
    assert_eq!(before.amount.cents, schemes.amount.cents + after.amount.cents);
    assert_eq!(before.amount.cents, explainer.sum(&Selection::default()));
    for (parts, sum) in [(&flow.before, before), (&flow.schemes, schemes), (&flow.after, after)] {
        assert_eq!(parts.iter().map(|part| part.amount.cents).sum::<Cents>(), sum.amount.cents, "{}", sum.name);
    }
    for part in &flow.before {
        let bands = flow.bands.iter().filter(|band| band.from == part.payer);
        assert_eq!(bands.map(|band| band.cents).sum::<Cents>(), part.amount.cents, "{}", part.name);
    }
    for (place, part) in flow.schemes.iter().enumerate() {
        let bands = flow.bands.iter().filter(|band| band.scheme == Some(place));
        assert_eq!(bands.map(|band| band.cents).sum::<Cents>(), part.amount.cents, "{}", part.name);
    }
    let parts = [&flow.before, &flow.schemes, &flow.after].into_iter().flatten();
    let amounts = flow.sums.iter().map(|sum| &sum.amount).chain(parts.map(|part| &part.amount));
    for amount in amounts {
        let derivation = explainer.explain(&amount.figure).expect("each opens");
        assert_eq!(derivation.value, amount.cents.euro().value(), "{}", amount.figure);
        assert!(derivation.holds(), "{}", amount.figure);
    }
    insta::assert_snapshot!(plain(&flow.said));
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

#[test]
fn a_scheme_that_opens_after_the_end_pays_nothing_and_stops_nothing() {
    let gross_of = |change: fn(&mut Scheme, Date)| {
        let mut dossier = example("glastuinbouw").expect("the example").dossier;
        let end = dossier.agreement.term.end;
        let own = dossier.funding.iter_mut().find_map(|choice| match choice {
            FundingChoice::Own(own) => Some(own),
            FundingChoice::Catalogue { .. } => None,
        });
        change(&mut own.expect("a scheme of its own").scheme, end);
        let mut opened = Workbench::built_in(TODAY).expect("the data files").with(Arc::new(dossier));
        let proposal = opened.dossier().proposals[0].clone();
        let calculation = opened.calculation(&proposal).expect("it can be computed");
        let is_there = calculation.resolved.given.funding.iter().any(|scheme| scheme.id == "sectorfonds-taal");
        let said: Vec<String> =
            calculation.resolved.findings.iter().map(|said| format::message(&said.message, LANGUAGE)).collect();
        (is_there, said.into_iter().filter(|said| said.contains("gaat open op")).collect::<Vec<_>>())
    };
    // On the last day it still counts, a day later it is said.
    let (is_there, said) = gross_of(|scheme, end| scheme.terms[0].from = end);
    assert_eq!((is_there, said), (true, Vec::new()));
    for later in [
        (|scheme, end| scheme.terms[0].from = end.tomorrow().expect("a day")) as fn(&mut Scheme, Date),
        |scheme, end| scheme.opens = end.tomorrow().expect("a day"),
    ] {
        let (is_there, said) = gross_of(later);
        assert!(!is_there);
        let [said] = &said[..] else { panic!("{said:?}") };
        assert!(said.contains("1 januari 2029") && said.ends_with("en vergoedt hier niets"), "{said}");
    }
}
