//! Fields that are typed in, on every page alike: what is half typed stays, and what cannot be read says why.

use akkoord::domain::agreement::{Dossier, FundingChoice};
use akkoord::domain::period::Date;
use eframe::egui::{Key, Modifiers, pos2};
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use crate::support::window::{Window, click, field, hours, press, shows, steps, type_in, window, window_with};

/// A dossier that counts on one scheme of the catalogue, whose money is a matter of chance.
fn with_a_chance(dossier: &mut Dossier) {
    let scheme = "slim-scholing".into();
    dossier.funding =
        vec![FundingChoice::Catalogue { scheme, chance: None, assume_continued: false, using: Default::default() }];
}

/// What is said of a number outside its range.
const RANGE: (&str, &str) = ("kies een waarde van", "choose a value from");

/// Where a field is: the key of its page, and what is clicked there.
type Where = (Key, Option<&'static str>);

const PROFILE: Where = (Key::Num2, None);
const ASSUMPTIONS: Where = (Key::Num3, Some("Wat de pagina toont: Aannames en cijfers"));
const SCHEME: Where = (Key::Num4, None);
const OWN_SCHEME: Where = (Key::Num4, Some("Eigen regeling…"));

fn go(window: &mut Window, (page, opens): Where) {
    press(window, Modifiers::COMMAND, page);
    if let Some(opens) = opens {
        click(window, opens);
    }
}

/// Nothing of these can be read: a number with two readings, a day without its year, half a number.
#[test]
fn what_is_half_typed_is_found_again_after_another_page_and_changes_nothing() {
    for (place, name, text) in [
        (PROFILE, "Bruto uurloon", "1.550"),
        (ASSUMPTIONS, "Peildatum van lonen en cijfers", "1-7-"),
        (ASSUMPTIONS, "Aantal werkgevers", "24oo"),
        (SCHEME, "Kans op toekenning", "12x"),
        (OWN_SCHEME, "Laatste dag", "31-12-"),
    ] {
        let mut window = window_with(with_a_chance);
        go(&mut window, place);
        type_in(&mut window, name, text);
        press(&mut window, Modifiers::COMMAND, Key::Num5);
        press(&mut window, Modifiers::COMMAND, place.0);
        assert_eq!(field(&window, name).value().as_deref(), Some(text), "{name}");
        assert_eq!(steps(&window), 0, "{name}");
    }
}

#[test]
fn what_can_be_read_is_made_when_its_page_is_left() {
    let mut window = window_with(with_a_chance);
    go(&mut window, ASSUMPTIONS);
    type_in(&mut window, "Loonstijging per jaar", "4,5");
    go(&mut window, SCHEME);
    type_in(&mut window, "Kans op toekenning", "40");
    press(&mut window, Modifiers::COMMAND, Key::Num5);
    let dossier = window.state().state().document.dossier();
    assert_eq!(dossier.assumptions.wage_index.value(), dec!(0.045));
    let FundingChoice::Catalogue { chance, .. } = &dossier.funding[0] else { panic!("it is of the catalogue") };
    assert_eq!(chance.map(|chance| chance.value()), Some(dec!(0.4)));
    assert_eq!(steps(&window), 2);
}

#[test]
fn a_field_that_is_left_by_escape_shows_what_holds() {
    let mut window = window_with(|dossier| dossier.assumptions.reference_date = Date::constant(2026, 7, 1));
    go(&mut window, ASSUMPTIONS);
    type_in(&mut window, "Peildatum van lonen en cijfers", "1-8-2026");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(field(&window, "Peildatum van lonen en cijfers").value().as_deref(), Some("01-07-2026"));
    assert_eq!(steps(&window), 0);
}

#[test]
fn what_cannot_be_read_says_why_beside_its_field_in_both_languages() {
    for (place, name, text, (nl, en)) in [
        (PROFILE, "Naam", " ", ("geef het profiel een naam", "give the profile a name")),
        (PROFILE, "Uren per week", "169", RANGE),
        (PROFILE, "Verblijfsduur, 0 jaar", "101", RANGE),
        (ASSUMPTIONS, "Peildatum van lonen en cijfers", "morgen", ("‘morgen’ is geen datum", "is not a date")),
        (ASSUMPTIONS, "Gewerkt deel van betaalde uren", "0", RANGE),
        (
            ASSUMPTIONS,
            "Onderbouwing 1 van",
            " ",
            ("zeg waarvan dit de onderbouwing is", "say what this is the basis of"),
        ),
        (SCHEME, "Kans op toekenning", "120", RANGE),
        (OWN_SCHEME, "Eerste dag", "later", ("‘later’ is geen datum", "is not a date")),
        (OWN_SCHEME, "Bedrag van onderdeel 1", "120", RANGE),
        (OWN_SCHEME, "Laatste dag", "1-1-2000", ("ligt vóór de eerste", "lies before the first")),
    ] {
        let mut window = window_with(with_a_chance);
        go(&mut window, place);
        type_in(&mut window, name, text);
        assert!(shows(&window, nl), "{name}: {nl}");
        press(&mut window, Modifiers::NONE, Key::Tab);
        assert!(shows(&window, nl), "{name}: it stays when the field is left");
        press(&mut window, Modifiers::COMMAND, Key::L);
        assert!(shows(&window, en), "{name}: {en}");
        assert_eq!(steps(&window), 0, "{name}");
    }
}

#[test]
fn the_days_of_an_own_scheme_are_judged_together_whichever_is_typed_first() {
    let mut window = window();
    go(&mut window, OWN_SCHEME);
    type_in(&mut window, "Eerste dag", "1-1-2040");
    assert!(shows(&window, "ligt vóór de eerste"), "the last day has not moved yet");
    type_in(&mut window, "Laatste dag", "31-12-2041");
    assert!(!shows(&window, "ligt vóór de eerste"));
    assert_eq!(field(&window, "Eerste dag").value().as_deref(), Some("1-1-2040"));
    type_in(&mut window, "Laatste dag", "1-7-2039");
    type_in(&mut window, "Eerste dag", "1-1-2039");
    assert!(!shows(&window, "ligt vóór de eerste"));
}

/// The blank in the text, and the exact field of its panel.
const HOURS: (&str, &str) = ("Lesuren per jaar: 80 uur", "Waarde van Lesuren per jaar");

#[test]
fn a_blank_that_is_half_typed_is_found_again_after_another_page() {
    let mut window = window();
    click(&mut window, HOURS.0);
    type_in(&mut window, HOURS.1, "6o");
    press(&mut window, Modifiers::COMMAND, Key::Num5);
    press(&mut window, Modifiers::COMMAND, Key::Num1);
    click(&mut window, HOURS.0);
    assert_eq!(field(&window, HOURS.1).value().as_deref(), Some("6o"));
    assert_eq!((hours(&window), steps(&window)), (Some(dec!(80)), 0));
    // Escape is what drops it.
    press(&mut window, Modifiers::NONE, Key::Escape);
    click(&mut window, HOURS.0);
    assert_eq!(field(&window, HOURS.1).value().as_deref(), Some("80"));
}

#[test]
fn a_blank_that_can_be_read_is_made_however_it_is_left() {
    /// What is done to leave a field.
    type Leaving = fn(&mut Window);
    let leave: [(&str, Leaving); 4] = [
        ("by Enter", |window| press(window, Modifiers::NONE, Key::Enter)),
        ("by Tab", |window| press(window, Modifiers::NONE, Key::Tab)),
        ("for another page", |window| press(window, Modifiers::COMMAND, Key::Num5)),
        ("by a click beside it", |window| {
            window.hover_at(pos2(640.0, 770.0));
            window.step();
            window.drag_at(pos2(640.0, 770.0));
            window.drop_at(pos2(640.0, 770.0));
            window.run();
        }),
    ];
    for (how, leave) in leave {
        let mut window = window();
        click(&mut window, HOURS.0);
        type_in(&mut window, HOURS.1, "60");
        assert_eq!(hours(&window), Some(dec!(80)), "{how}: it is only considered so far");
        leave(&mut window);
        assert_eq!((hours(&window), steps(&window)), (Some(dec!(60)), 1), "{how}");
    }
}

#[test]
fn a_preset_takes_the_place_of_what_is_typed() {
    let mut window = window();
    click(&mut window, HOURS.0);
    type_in(&mut window, HOURS.1, "6o");
    let preset = |label: &str| label.contains("koploper") && !label.starts_with("Alles");
    window.get_by(|node| node.label().is_some_and(|label| preset(&label))).click();
    window.run();
    assert_eq!(field(&window, HOURS.1).value().as_deref(), Some("120"));
    assert_eq!(hours(&window), Some(dec!(120)));
}
