//! One mistake at a time, by the part of the inputs in which it is made.

use akkoord::domain::clause::Level;
use akkoord::domain::costs::given::{DriverKind, DriverValues};
use akkoord::domain::money::{Heads, Rate};
use akkoord::domain::projection::validate;
use akkoord::domain::words::Subject;
use rust_decimal::dec;

use super::{article_taal, check, figure, profile_werk, sound};
use crate::support::plain::{self, date, driver, materials, profile};

#[test]
fn a_sound_given_is_not_refused() {
    assert_eq!(validate(&sound()), []);
}

#[test]
fn mistakes_in_term_and_indices_are_about_the_dossier() {
    check(vec![
        (
            |given| given.end = date("2025-12-31"),
            Subject::Dossier,
            "de looptijd eindigt op 2025-12-31, vóór het begin op 2026-01-01",
            Some("kies een einde na het begin"),
        ),
        (
            |given| given.end = date("2077-01-01"),
            Subject::Dossier,
            "de looptijd is 51; dat hoort tussen 0 en 50 te liggen",
            None,
        ),
        (
            |given| given.reference_year = 1975,
            Subject::Dossier,
            "de afstand tussen referentiejaar en begin is 51; dat hoort tussen -50 en 50 te liggen",
            None,
        ),
        (
            |given| given.wages_rise_until = Some(given.reference_year + 101),
            Subject::Dossier,
            "de afstand van referentiejaar tot de laatste loonstijging is 101; dat hoort tussen -100 en 100 te liggen",
            None,
        ),
        (
            |given| given.wage_index = dec!(0.51).into(),
            Subject::Dossier,
            "de loonstijging is 0.51; dat hoort tussen -0.2 en 0.5 te liggen",
            None,
        ),
        (
            |given| given.price_index = dec!(-0.21).into(),
            Subject::Dossier,
            "de prijsstijging is -0.21; dat hoort tussen -0.2 en 0.5 te liggen",
            None,
        ),
        (
            |given| given.employers = dec!(0).into(),
            Subject::Dossier,
            "het aantal werkgevers is 0; dat hoort tussen 0.000001 en 10000000 te liggen",
            None,
        ),
        (
            |given| given.full_time_hours = dec!(0).into(),
            Subject::Dossier,
            "de voltijdse werkweek is 0; dat hoort tussen 1 en 168 te liggen",
            None,
        ),
        (
            |given| given.worked_share = dec!(1.01).into(),
            Subject::Dossier,
            "het aandeel gewerkte uren is 1.01; dat hoort tussen 0.01 en 1 te liggen",
            None,
        ),
        (
            |given| given.facts.success_rate = dec!(-0.01).into(),
            Subject::Dossier,
            "de slaagkans van de lessen is -0.01; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| {
                given.facts.need.insert("b2>c1".to_owned(), Default::default());
            },
            Subject::Dossier,
            "onbekende niveaustap ‘b2>c1’",
            Some("bekend zijn below_a1>a1, a1>a2, a2>b1, b1>b2"),
        ),
    ]);
}

#[test]
fn missing_and_absurd_figures_are_about_the_figure() {
    check(vec![
        (
            |given| given.parameters.zvw = [(2027, dec!(0.06).into())].into(),
            figure("zvw"),
            "voor 2026 is geen waarde van ‘zvw’ bekend",
            Some("geef een waarde voor 2026 of een eerder jaar"),
        ),
        (
            |given| given.parameters.max_premium_wage.clear(),
            figure("max_premium_wage"),
            "voor 2026 is geen waarde van ‘max_premium_wage’ bekend",
            Some("geef een waarde voor 2026 of een eerder jaar"),
        ),
        (
            |given| given.parameters.awf_high = plain::from_2026(Rate::new(dec!(7.74))),
            figure("awf_high"),
            "het percentage is 7.74; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| {
                given
                    .facts
                    .need
                    .values_mut()
                    .take(1)
                    .for_each(|hours| hours.values_mut().for_each(|need| *need = dec!(0).into()))
            },
            figure("a1>a2"),
            "het aantal lesuren voor een niveau is 0; dat hoort tussen 1 en 8784 te liggen",
            None,
        ),
    ]);
}

#[test]
fn mistakes_in_a_profile_are_about_that_profile() {
    check(vec![
        (
            |given| given.profiles[0].heads = dec!(-1).into(),
            profile_werk(),
            "het aantal werknemers is -1; dat hoort tussen 0 en 10000000 te liggen",
            None,
        ),
        (
            |given| given.profiles[0].hourly_wage = dec!(0).into(),
            profile_werk(),
            "het uurloon is 0; dat hoort tussen 0.01 en 100000 te liggen",
            None,
        ),
        (
            |given| given.profiles[0].hours_per_week = dec!(169).into(),
            profile_werk(),
            "het aantal uren per week is 169; dat hoort tussen 0.01 en 168 te liggen",
            None,
        ),
        (
            |given| given.profiles[0].whk = dec!(1.52).into(),
            profile_werk(),
            "de Whk-premie is 1.52; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.profiles[0].growth = dec!(-1).into(),
            profile_werk(),
            "de groei per jaar is -1; dat hoort tussen -0.99 en 1 te liggen",
            None,
        ),
        (
            |given| given.profiles[0].registered_share = dec!(1.1).into(),
            profile_werk(),
            "het ingeschreven deel is 1.1; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.profiles[0].stay_share[1] = dec!(0.01).into(),
            profile_werk(),
            "de delen naar verblijfsduur tellen op tot 1.01, niet tot 100%",
            Some("haal er 0.01 af"),
        ),
        (
            |given| given.profiles[0].level_share[0] = dec!(0.99).into(),
            profile_werk(),
            "de delen naar taalniveau tellen op tot 0.99, niet tot 100%",
            Some("verdeel de ontbrekende 0.01"),
        ),
        (
            |given| given.profiles[0].entry_level_share[2] = dec!(-0.5).into(),
            profile_werk(),
            "een deel van de nieuwkomers naar taalniveau is -0.5; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| {
                given.profiles[0].take_up.insert("taak".to_owned(), dec!(0.5).into());
            },
            profile_werk(),
            "de deelname noemt ‘taak’, dat er niet is",
            Some("haal deze deelname weg of noem een artikel dat kosten heeft"),
        ),
        (
            |given| given.profiles[0].pension.as_mut().expect("a pension").franchise = dec!(-1).into(),
            profile_werk(),
            "de franchise is -1; dat hoort tussen 0 en 100000000 te liggen",
            None,
        ),
        (
            |given| given.profiles[0].joint_heads = Some([[dec!(3).into(); 5]; 6]),
            profile_werk(),
            "de telling naar verblijf en niveau komt op 90, het aantal werknemers op 100",
            Some("zet het aantal werknemers op 90"),
        ),
        (
            |given| {
                let mut cells = [[Heads::ZERO; 5]; 6];
                (cells[0][0], cells[1][0]) = (dec!(101).into(), dec!(-1).into());
                given.profiles[0].joint_heads = Some(cells);
            },
            profile_werk(),
            "een aantal in de telling naar verblijf en niveau is -1; dat hoort tussen 0 en 10000000 te liggen",
            None,
        ),
        (
            |given| given.profiles.push(profile("werk")),
            profile_werk(),
            "de naam ‘werk’ komt twee keer voor",
            Some("geef elk onderdeel een eigen id"),
        ),
    ]);
}

#[test]
fn mistakes_in_a_clause_are_about_that_article() {
    check(vec![
        (
            |given| given.clauses[0].waiting_months = dec!(61).into(),
            article_taal(),
            "de wachttijd is 61; dat hoort tussen 0 en 60 te liggen",
            None,
        ),
        (
            |given| given.clauses[0].take_up = dec!(1.01).into(),
            article_taal(),
            "de deelname is 1.01; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.clauses[0].target = Some(Level::BelowA1),
            article_taal(),
            "het streefniveau ligt onder A1",
            Some("kies A1, A2, B1 of B2"),
        ),
        (
            |given| {
                given.clauses[0].target = Some(Level::A2);
                given.facts.need.remove("a1>a2");
            },
            article_taal(),
            "voor de stap a1>a2 is bij de scholing van ‘werk’ geen aantal lesuren bekend",
            Some("kies een lager streefniveau of geef in het dossier een eigen aantal uren op"),
        ),
        (
            |given| given.clauses[0].drivers[1] = materials(dec!(-0.01)),
            article_taal(),
            "materials.price is -0.01; dat hoort tussen 0 en 100000000 te liggen",
            None,
        ),
        (
            |given| given.clauses[0].drivers[0] = driver(DriverKind::GroupLessons, &[]),
            article_taal(),
            "bij ‘group_lessons’ ontbreekt ‘average_group_size’",
            None,
        ),
        (
            |given| given.clauses[0].drivers[0] = driver(DriverKind::GroupLessons, &[("average_group_size", dec!(0))]),
            article_taal(),
            "group_lessons.average_group_size is 0; dat hoort tussen 0.01 en 1000 te liggen",
            None,
        ),
        (
            |given| given.clauses[0].drivers[1].worker_share = dec!(2).into(),
            article_taal(),
            "het deel van de werknemer is 2; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.clauses[0].existing_share = dec!(1.1).into(),
            article_taal(),
            "het al verschuldigde deel is 1.1; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.clauses[0].drivers[1].existing_share = Some(dec!(-0.1).into()),
            article_taal(),
            "het al verschuldigde deel is -0.1; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.clauses[0].drivers[1].price_year = Some(1989),
            article_taal(),
            "het prijsjaar is 1989; dat hoort tussen 1990 en 2100 te liggen",
            None,
        ),
        (
            |given| {
                let buddy = DriverValues::Buddy { hours_per_week: None, buddy_profile: Some("niemand".to_owned()) };
                given.clauses[0].drivers[1].values = buddy;
            },
            article_taal(),
            "het profiel ‘niemand’ van de buddy is er niet",
            None,
        ),
        (
            |given| given.clauses[1].id = "taal".into(),
            article_taal(),
            "de naam ‘taal’ komt twee keer voor",
            Some("geef elk onderdeel een eigen id"),
        ),
    ]);
}
