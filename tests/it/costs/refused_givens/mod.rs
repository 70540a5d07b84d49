//! What a calculation refuses: each mistake with its subject, what is wrong with it and, where there is one, the remedy.

mod countable;
mod extremes;
mod mistakes;
mod scheme_mistakes;

use akkoord::domain::costs::given::{DriverKind, Given, GivenPension};
use akkoord::domain::diagnostic::Diagnostic;
use akkoord::domain::money::{Euro, Rate};
use akkoord::domain::projection::{assess, validate};
use akkoord::domain::words::{Language, Message, Shown, Subject};
use rust_decimal::dec;

use crate::support::advice;
use crate::support::plain::{self, driver, lessons, materials, scheme};

/// A given with something of everything in it.
fn sound() -> Given {
    let mut given = plain::plain();
    given.clauses = vec![lessons("taal", dec!(100)), plain::clause("extra")];
    given.clauses[0].drivers =
        vec![driver(DriverKind::GroupLessons, &[("average_group_size", dec!(8))]), materials(dec!(10))];
    given.profiles[0].pension = Some(GivenPension {
        rate: dec!(0.1).into(),
        employee_rate: Rate::ZERO,
        franchise: Euro::ZERO,
        max_wage: dec!(90000).into(),
    });
    given.funding = vec![scheme("fonds", dec!(0.5))];
    given
}

/// A message in Dutch with its values as they stand in the model.
fn text(message: &Message) -> String {
    message.filled(Language::Dutch, |shown| match shown {
        Shown::Quantity(value, _) => value.normalize().to_string(),
        Shown::Date(date) => date.to_string(),
        Shown::Year(year) => year.to_string(),
        Shown::Count(count) => count.to_string(),
        Shown::Name(name) => name.clone(),
        Shown::Word(word) => word.nl.clone(),
        Shown::Message(inner) => text(inner),
        Shown::Subject(subject) => subject.to_string(),
    })
}

fn only(errors: Vec<Diagnostic>) -> Diagnostic {
    let [error] = <[Diagnostic; 1]>::try_from(errors).unwrap_or_else(|errors| panic!("not one error but {errors:#?}"));
    error
}

/// A mistake: what is changed, whom the error is about, what it says and, where there is a remedy, what that says.
type Mistake = (fn(&mut Given), Subject, &'static str, Option<&'static str>);

fn check(mistakes: Vec<Mistake>) {
    for (change, subject, says, remedy) in mistakes {
        let mut given = sound();
        change(&mut given);
        let error = only(validate(&given));
        assert_eq!((text(&error.message).as_str(), &error.subject), (says, &subject));
        let hints: Vec<String> = advice(&error).into_iter().map(text).collect();
        assert_eq!(hints.first().map(String::as_str), remedy, "{says}");
        assert!(assess(&given).is_err(), "{says}");
    }
}

fn profile_werk() -> Subject {
    Subject::Profile("werk".into())
}
fn article_taal() -> Subject {
    Subject::Article("taal".into())
}
fn scheme_fonds() -> Subject {
    Subject::Scheme("fonds".into())
}
fn figure(id: &str) -> Subject {
    Subject::Figure(id.to_owned())
}

#[test]
fn all_mistakes_are_said_at_once_each_about_its_own_place() {
    let mut given = sound();
    given.wage_index = dec!(2).into();
    given.profiles[0].heads = dec!(-1).into();
    given.profiles[0].stay_share[0] = dec!(0.9).into();
    given.clauses[0].take_up = dec!(30).into();
    given.clauses[0].drivers[0] = driver(DriverKind::GroupLessons, &[]);
    given.funding[0].chance = dec!(20).into();
    let mut subjects: Vec<Subject> = validate(&given).into_iter().map(|error| error.subject).collect();
    subjects.sort();
    let mut expected =
        vec![Subject::Dossier, profile_werk(), profile_werk(), article_taal(), article_taal(), scheme_fonds()];
    expected.sort();
    assert_eq!(subjects, expected);
}
