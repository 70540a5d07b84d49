//! The page about funding: schemes in their order, added, made by hand, and what they take over.

use akkoord::domain::agreement::{Dossier, FundingChoice};
use akkoord::domain::dated::Sureness;
use akkoord::domain::money::Cents;
use akkoord::domain::words::Language;
use akkoord::report::format;
use akkoord::report::funding::{SchemeView, Standing, TotalRow};
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use crate::support::window::{
    Window, choose, click, drag, field, press, shows, steps, type_in, wait_until, window, window_with,
};

const FUND: &str = "Sectorfonds glastuinbouw, lessen Nederlands (aanname)";

/// The fund of the example twice, without a maximum: each takes over half of what is still borne.
fn two_halves(dossier: &mut Dossier) {
    let own = dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) => Some(own.clone()),
        FundingChoice::Catalogue { .. } => None,
    });
    let mut one = own.expect("the example has a scheme of its own");
    one.scheme.terms[0].max_per_participant = None;
    one.scheme.terms[0].ceiling = None;
    let mut other = one.clone();
    other.scheme.id = "other".into();
    other.scheme.title.nl = "Tweede fonds".to_owned();
    dossier.funding = vec![FundingChoice::Own(one), FundingChoice::Own(other)];
}

fn schemes(harness: &Window) -> &[SchemeView] {
    &harness.state().derived().pages.funding.funding.schemes
}

/// What a scheme pays over the term.
fn pays(harness: &Window, id: &str) -> Cents {
    let scheme = schemes(harness).iter().find(|scheme| scheme.id == id).expect("the dossier counts on it");
    scheme.rows.first().expect("it was computed").total.cents
}

#[test]
fn the_order_of_schemes_changes_by_keyboard_and_the_figures_follow() {
    let mut harness = window_with(two_halves);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let (first, second) = (pays(&harness, "sectorfonds-taal"), pays(&harness, "other"));
    assert!(first > second && second > Cents::ZERO, "the second takes half of what the first leaves");

    harness.get_by_label("Tweede fonds verslepen; pijl omhoog of omlaag verplaatst").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    let order: Vec<&str> = schemes(&harness).iter().map(|scheme| scheme.id.as_str()).collect();
    assert_eq!(order, ["other", "sectorfonds-taal"]);
    assert_eq!((pays(&harness, "other"), pays(&harness, "sectorfonds-taal")), (first, second));
    assert_eq!(steps(&harness), 1);
    let handle = harness.get_by_label("Tweede fonds verslepen; pijl omhoog of omlaag verplaatst");
    assert!(handle.is_focused(), "the handle keeps the focus, so that it can go on");

    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!((pays(&harness, "sectorfonds-taal"), pays(&harness, "other")), (first, second));
    assert!(!harness.state().state().is_changed());
}

#[test]
fn a_scheme_dragged_over_another_takes_its_place_in_one_step() {
    let mut harness = window_with(two_halves);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let handle = harness.get_by_label("Tweede fonds verslepen; pijl omhoog of omlaag verplaatst").rect();
    let target = harness.get_by_label(&format!("{FUND} verslepen; pijl omhoog of omlaag verplaatst")).rect();
    let to = target.center_top() + vec2(0.0, 6.0);
    drag(&mut harness, handle.center(), to);
    let order: Vec<&str> = schemes(&harness).iter().map(|scheme| scheme.id.as_str()).collect();
    assert_eq!(order, ["other", "sectorfonds-taal"]);
    assert_eq!(steps(&harness), 1);
}

#[test]
fn the_way_of_the_money_is_a_picture_of_doors() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let flow = harness.state().derived().pages.funding.funding.flow.clone().expect("the fund pays");
    for (parts, sum) in [(&flow.before, 0), (&flow.schemes, 1), (&flow.after, 2)] {
        let column = &flow.sums[sum].name;
        assert!(!parts.is_empty());
        for part in parts {
            let amount = format::euro(part.amount.cents, Language::Dutch);
            let name = format!("{column}, {}: {amount}, open de herleiding", part.name);
            harness.get_by_label(&name);
        }
    }
    let employer = flow.before.first().expect("the employer bears most");
    let amount = format::euro(employer.amount.cents, Language::Dutch);
    choose(&mut harness, &format!("Zonder regelingen, Werkgever: {amount}, open de herleiding"));
    assert!(shows(&harness, "Werkgever · zonder regelingen"));
}

#[test]
fn the_way_of_the_money_counts_uncertain_schemes_where_somebody_asks() {
    let by_lot = |dossier: &mut Dossier| {
        for choice in &mut dossier.funding {
            if let FundingChoice::Own(own) = choice {
                own.scheme.terms.iter_mut().for_each(|terms| terms.chance = Some(dec!(0.5).into()));
            }
        }
    };
    let mut harness = window_with(by_lot);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let funding = &harness.state().derived().pages.funding.funding;
    assert_eq!(funding.flow, None, "nothing is certain");
    let expected = funding.expected_flow.clone().expect("half of it may be expected");
    let [before, schemes, after] = &expected.sums;
    assert!(schemes.amount.cents > Cents::ZERO);
    assert_eq!(before.amount.cents, schemes.amount.cents + after.amount.cents);
    let granted = format::euro(schemes.amount.cents, Language::Dutch);
    choose(&mut harness, &format!("Nemen regelingen over, samen: {granted}, open de herleiding"));
}

#[test]
fn money_that_somebody_published_is_promised() {
    let official = |dossier: &mut Dossier| {
        for choice in &mut dossier.funding {
            if let FundingChoice::Own(own) = choice {
                own.scheme.terms.iter_mut().for_each(|terms| terms.sureness = Sureness::Official);
            }
        }
    };
    for (mut harness, is_promised) in [(window(), false), (window_with(official), true)] {
        press(&mut harness, Modifiers::COMMAND, Key::Num4);
        let totals = &harness.state().derived().pages.funding.funding.totals;
        let [_, promised, _, certain, ..] = totals.as_slice() else { panic!("seven rows, not {totals:?}") };
        assert_eq!(promised.amounts == certain.amounts, is_promised);
        let bar = harness.state().derived().basis.headline.clone().expect("it was computed");
        assert_eq!(bar.gross.cents - bar.after_schemes, promised.amounts[0], "and so the bar at the foot says");
    }
}

#[test]
fn totals_without_certain_and_expected_add_up_over_the_years() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let totals = &harness.state().derived().pages.funding.funding.totals;
    for row in totals {
        let (term, years) = row.amounts.split_last().expect("there are years and a term");
        assert_eq!(years.iter().copied().sum::<Cents>(), *term, "{}", row.name);
    }
    let [without, promised, after_promised, certain, after, all, expected] = totals.as_slice() else {
        panic!("seven rows, not {totals:?}")
    };
    for column in 0..without.amounts.len() {
        let of = |row: &TotalRow| row.amounts[column];
        assert_eq!(of(without) - of(promised), of(after_promised));
        assert_eq!(of(without) - of(certain), of(after));
        assert_eq!(of(without) - of(all), of(expected));
    }
    let expected = expected.amounts.last().copied();
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    click(&mut harness, "Welke kosten: Na financiering (verwacht)");
    let table = harness.state().derived().pages.costs.by_payer.as_ref().expect("it was computed");
    assert_eq!(Some(table.total.total.cents), expected, "both pages say the same");
}

#[test]
fn a_closed_scheme_is_refused_by_name_and_date_and_an_open_one_is_added() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    choose(&mut harness, "Regeling toevoegen…");
    let offers = &harness.state().derived().pages.funding.funding.offers;
    let closed = offers.iter().find(|offer| offer.id == "tel-mee-met-taal").expect("it is in the catalogue");
    let why = closed.refused.as_deref().expect("it closed on 31 December 2024");
    assert!(why.contains("Gesloten op 31 december 2024"), "{why}");
    let before = steps(&harness);
    let name = format!("{} toevoegen", closed.title);
    click(&mut harness, &name);
    assert_eq!(steps(&harness), before, "a closed scheme cannot be added");

    let open = harness.state().derived().pages.funding.funding.offers.iter().find(|offer| offer.refused.is_none());
    let (id, name) = open.map(|offer| (offer.id.clone(), format!("{} toevoegen", offer.title))).expect("one is open");
    click(&mut harness, &name);
    assert_eq!(schemes(&harness).last().map(|scheme| scheme.id.as_str()), Some(id.as_str()));
    assert!(harness.state().derived().basis.is_computed, "what can be added can be computed with");
    assert_ne!(schemes(&harness).last().map(|scheme| scheme.standing), Some(Standing::Refused));
    assert_eq!(steps(&harness), before + 1);
}

#[test]
fn without_schemes_the_page_says_what_to_do() {
    let mut harness = window_with(|dossier| dossier.funding.clear());
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    assert!(harness.query_by_label("Dit dossier rekent nog met geen enkel fonds of subsidie").is_some());
    harness.check_accessibility();
}

#[test]
fn an_own_scheme_says_what_is_missing_and_then_pays() {
    let mut harness = window_with(|dossier| dossier.funding.clear());
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    choose(&mut harness, "Eigen regeling…");
    choose(&mut harness, "Eigen regeling gebruiken");
    assert!(harness.query_by_label("geef de regeling een naam").is_some());
    assert!(harness.query_by_label("zeg waarop de bedragen rusten").is_some());
    let asked = "zeg hoe groot de kans is dat zij betaalt; 100% is zeker";
    assert!(harness.query_by_label(asked).is_some(), "nobody has said that the money is certain");
    assert_eq!(steps(&harness), 0);
    type_in(&mut harness, "Naam", "Taalfonds");
    type_in(&mut harness, "Bedrag van onderdeel 1", "50");
    type_in(&mut harness, "Onderbouwing (verplicht)", "toezegging van het bestuur");
    choose(&mut harness, "Eigen regeling gebruiken");
    assert_eq!(steps(&harness), 0, "the chance is still open");
    type_in(&mut harness, "Kans op toekenning", "100");
    choose(&mut harness, "Eigen regeling gebruiken");
    let own = schemes(&harness).first().expect("the scheme is there");
    assert_eq!((own.title.as_str(), own.standing, own.is_own), ("Taalfonds", Standing::Pays, true));
    assert_eq!(steps(&harness), 1);
}

#[test]
fn the_least_and_the_most_of_an_own_scheme_are_judged_together_whichever_is_typed_last() {
    let mut harness = window_with(|dossier| dossier.funding.clear());
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    choose(&mut harness, "Eigen regeling…");
    for (field, text) in [("Naam", "Taalfonds"), ("Bedrag van onderdeel 1", "50"), ("Kans op toekenning", "100")] {
        type_in(&mut harness, field, text);
    }
    type_in(&mut harness, "Onderbouwing (verplicht)", "toezegging van het bestuur");
    let (least, most) = ("Ten minste per werkgever per jaar", "Ten hoogste per werkgever per jaar");
    let said = "dit is meer dan ten hoogste per werkgever; zo betaalt de regeling nooit";
    type_in(&mut harness, least, "5000");
    assert!(!shows(&harness, said), "nothing is too much while no most is typed");
    for (field, text, is_wrong) in [(most, "4000", true), (most, "5000", false), (least, "5001", true)] {
        type_in(&mut harness, field, text);
        assert_eq!(shows(&harness, said), is_wrong, "{field}: {text}");
    }
    choose(&mut harness, "Eigen regeling gebruiken");
    assert_eq!(steps(&harness), 0, "what cannot be is not taken over");
    type_in(&mut harness, most, "6000");
    choose(&mut harness, "Eigen regeling gebruiken");
    assert_eq!(steps(&harness), 1);
}

/// The fund of the example, which takes over half of what is borne and is asked for by nobody knows how many.
fn halved(dossier: &mut Dossier) {
    two_halves(dossier);
    dossier.funding.truncate(1);
}

#[test]
fn what_is_known_of_the_use_of_a_scheme_is_typed_and_its_money_follows() {
    let mut harness = window_with(halved);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let before = pays(&harness, "sectorfonds-taal");
    type_in(&mut harness, "Deel van de werknemers bij wie wordt aangevraagd", "50");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_in(&mut harness, "Onderbouwing", "Opgave van de werkgevers");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    let held = |harness: &Window| harness.state().state().document.dossier().funding[0].using().clone();
    assert_eq!(held(&harness).eligible_share, Some(dec!(0.5).into()));
    assert_eq!(held(&harness).basis, "Opgave van de werkgevers");
    assert_eq!(steps(&harness), 2);
    // Half of the workers: half of the money, but for the cent that is rounded in each grant.
    let half = pays(&harness, "sectorfonds-taal");
    let off = (half + half - before).count().abs();
    assert!(off < 100, "{half:?} is half of {before:?}");

    type_in(&mut harness, "Deel van de werknemers bij wie wordt aangevraagd", "150");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(held(&harness).eligible_share, Some(dec!(0.5).into()), "more than all cannot be");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(held(&harness).eligible_share, None);
    assert_eq!(pays(&harness, "sectorfonds-taal"), before);
}

#[test]
fn two_fields_left_at_once_are_both_kept() {
    let mut harness = window_with(halved);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    for (field, text) in [("Deel van de werknemers bij wie wordt aangevraagd", "1x"), ("Onderbouwing", "Opgave")] {
        type_in(&mut harness, field, text);
    }
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    let using = harness.state().state().document.dossier().funding[0].using().clone();
    assert_eq!((using.eligible_share, using.basis.as_str()), (None, "Opgave"));
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let typed = field(&harness, "Deel van de werknemers bij wie wordt aangevraagd").value();
    assert_eq!(typed.as_deref(), Some("1x"), "what cannot be read stays, with the reason");
}

/// The catalogue is searched by name, and says of each scheme what adding it comes to: to the cent what it pays then.
#[test]
fn what_a_scheme_would_yield_is_said_before_it_is_added() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    choose(&mut harness, "Regeling toevoegen…");
    wait_until(&mut harness, "the yields", |app| app.derived().pages.funding.yields.is_current());
    let funding = &harness.state().derived().pages.funding;
    let (_, yields) = funding.yields.last().expect("they are there");
    let offer = funding
        .funding
        .offers
        .iter()
        .find(|offer| offer.refused.is_none() && yields.get(&offer.id).is_some_and(|amount| *amount > Cents::ZERO));
    let offer = offer.expect("some scheme would pay here").clone();
    let promised = yields[&offer.id];
    type_in(&mut harness, "Zoek een regeling", &offer.title);
    assert!(shows(&harness, &format!("Zou hier {} opleveren", format::euro(promised, Language::Dutch))));
    let others = harness.query_all_by_label_contains(" toevoegen").count();
    assert!(others < 4, "the others are not in the list any more");
    choose(&mut harness, &format!("{} toevoegen", offer.title));
    let added = schemes(&harness).iter().find(|scheme| scheme.id == offer.id).expect("it was added");
    assert_eq!(added.rows.last().map(|row| row.total.cents), Some(promised), "it pays what was said");
}

/// The second scheme says that the first one goes before it, and how much that took.
#[test]
fn a_scheme_says_which_one_goes_before_it() {
    let mut harness = window_with(two_halves);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    let [first, second] = schemes(&harness) else { panic!("two schemes") };
    assert!(first.before.is_empty(), "{:?}", first.before);
    let taken = first.rows[0].total.cents;
    let said = format!("nam van dezelfde kosten al {} over", format::euro(taken, Language::Dutch));
    assert!(second.before.len() == 1 && second.before[0].contains(&said), "{:?}", second.before);
    assert!(shows(&harness, "De regelingen gelden voor alle voorstellen"));
}
