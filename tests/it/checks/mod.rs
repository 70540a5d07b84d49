//! Every check has a smallest agreement that triggers it and one that does not, and says law and remedy in Dutch.

mod agency_reach;
mod announced;
pub mod base;
mod cases;
mod coverage;
mod equivalence;
mod everyday;
mod law_dates;
mod missing;

use std::collections::BTreeSet;

use akkoord::domain::agreement::{ArticleContent, Dossier, validate};
use akkoord::domain::checks::{Finding, Place, all};
use akkoord::domain::clause::{Addressee, CostSpec, Operand};
use akkoord::domain::diagnostic::Severity;
use akkoord::domain::period::Date;
use akkoord::domain::words::Language;
use base::{Change, FIGURES, LIBRARY, STATUTES, base, checked, dutch, said, said_on, shown};
use cases::{WITHOUT_CASE, cases, paragraph};
use rust_decimal::dec;
use serde::Deserialize;

use crate::support::TODAY;

/// A check on words with a paragraph it objects to and one that is right.
#[derive(Deserialize)]
struct Wording {
    check: String,
    bad: String,
    good: String,
}

fn wordings() -> Vec<Wording> {
    akkoord::store::ron_text::from_text(include_str!("wording.ron"), "wording.ron").expect("a readable table")
}

/// A dossier that triggers a check, with where and on which day, and one that does not.
struct Pair {
    check: String,
    bad: Dossier,
    good: Dossier,
    place: Place,
    today: Date,
    good_today: Date,
}

fn changed(change: impl Fn(&mut Dossier)) -> Dossier {
    let mut dossier = base();
    change(&mut dossier);
    dossier
}

fn pairs() -> Vec<Pair> {
    let built = cases().into_iter().map(|case| Pair {
        check: case.check.to_owned(),
        bad: changed(case.bad),
        good: changed(case.good),
        place: case.place,
        today: case.today,
        good_today: if case.check == "law-not-read-lately" { TODAY } else { case.today },
    });
    let worded = wordings().into_iter().map(|wording| Pair {
        bad: changed(|dossier| _ = dossier.free(&wording.bad)),
        good: changed(|dossier| _ = dossier.free(&wording.good)),
        place: if wording.check == "fund-clause-incomplete" { Place::article("free") } else { paragraph() },
        check: wording.check,
        today: TODAY,
        good_today: TODAY,
    });
    built.chain(worded).collect()
}

fn of<'f>(findings: &'f [Finding], check: &str) -> Vec<&'f Finding> {
    findings.iter().filter(|finding| finding.check == check).collect()
}

#[test]
fn nothing_is_said_about_the_base() {
    let said = said(&base());
    assert!(
        said.is_empty(),
        "{:#?}",
        said.iter().map(|finding| (finding.check, dutch(&finding.message))).collect::<Vec<_>>()
    );
}

#[test]
fn every_check_has_a_case() {
    let tried: BTreeSet<String> = pairs().into_iter().map(|pair| pair.check).collect();
    for check in all().filter(|check| !WITHOUT_CASE.contains(&check.id)) {
        assert!(tried.contains(check.id), "no case for {}", check.id);
    }
    for check in tried {
        assert!(all().any(|known| known.id == check), "no check {check}");
    }
}

#[test]
fn there_are_at_least_fifty_checks_with_ids_of_their_own() {
    let ids: BTreeSet<_> = all().map(|check| check.id).collect();
    assert_eq!(ids.len(), all().count(), "an id stands twice");
    assert!(ids.len() >= 50, "{}", ids.len());
    for id in ids {
        let kebab = id.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
        assert!(kebab && !id.starts_with('-') && !id.ends_with('-'), "{id}");
    }
}

#[test]
fn each_check_is_triggered_where_it_should_be_and_spared_otherwise() {
    let mut wrong = Vec::new();
    for pair in pairs() {
        let bad = said_on(&pair.bad, pair.today);
        let found = of(&bad, &pair.check);
        if !found.iter().any(|finding| finding.place == pair.place) {
            let places: Vec<_> = found.iter().map(|finding| &finding.place).collect();
            wrong.push(format!("{} is not triggered at {:?} but at {places:?}", pair.check, pair.place));
        }
        let good = said_on(&pair.good, pair.good_today);
        for finding in of(&good, &pair.check) {
            wrong.push(format!("{} is not spared: {}", pair.check, dutch(&finding.message)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Without a calculation a check finds what it finds with one, or is among those that were not run: none falls silent.
#[test]
fn a_check_without_a_calculation_is_run_or_said_not_to_be() {
    let mut not_run = 0;
    for pair in pairs() {
        let with = of(&said_on(&pair.bad, pair.today), &pair.check).len();
        let without = checked(&pair.bad, (&LIBRARY, &FIGURES), pair.today, false);
        let not_done = without.not_done.iter().any(|not_done| not_done.checks.contains(&pair.check.as_str()));
        not_run += usize::from(not_done);
        let found = of(&without.findings, &pair.check).len();
        assert_eq!(found, if not_done { 0 } else { with }, "{}", pair.check);
    }
    assert!(not_run > 0, "no case needs a calculation");
}

#[test]
fn explanations_name_the_remedy_and_leave_no_blank() {
    for pair in pairs() {
        let check = all().find(|check| check.id == pair.check).expect("a check");
        for finding in of(&said_on(&pair.bad, pair.today), &pair.check) {
            let (message, explanation) = (dutch(&finding.message), dutch(&finding.explanation));
            assert!(!message.is_empty() && !message.contains('{'), "{}: {message}", pair.check);
            assert!(!explanation.contains('{'), "{}: {explanation}", pair.check);
            let remedy = check.remedy.with(finding.message.values.clone());
            assert!(explanation.contains(&dutch(&remedy)), "{}: {explanation}", pair.check);
            let english = finding.explanation.filled(Language::English, shown);
            assert!(!english.contains('{'), "{}: {english}", pair.check);
        }
    }
}

/// No template of the library continues less than the full wage; one of the future could.
#[test]
fn less_than_full_pay_over_lesson_time_is_found() {
    let dossier = changed(|dossier| _ = dossier.add("language-lessons"));
    let mut library = LIBRARY.clone();
    let lessons = library.templates.get_mut("language-lessons").expect("a template");
    let CostSpec::Right(right) = &mut lessons.costs else { unreachable!("a right to lessons") };
    right.drivers[0].values.insert("wage_continuation".to_owned(), Operand::Fixed(dec!(0.7)));
    let found = base::said_with(&dossier, &library, TODAY);
    let found = of(&found, "wage-not-continued");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place, Place::article("language-lessons"));
    assert!(
        found[0]
            .law
            .iter()
            .any(|law| law.with_text_read(&STATUTES, dossier.agreement.term).nl.starts_with("BW Boek 7, art. "))
    );
    assert!(of(&said(&dossier), "wage-not-continued").is_empty());
}

/// A citation that leads nowhere would say nothing of the text that was read, or of the days on which it holds.
#[test]
fn every_check_and_every_article_cites_an_act_that_was_read() {
    let cited = |citation: &str| STATUTES.cited(citation).is_some();
    for check in all() {
        assert!(!check.law.is_empty(), "{} rests on nothing", check.id);
        for reference in check.law {
            assert!(cited(&reference.to_string()), "{reference}");
            let read = reference.with_text_read(&STATUTES, base().agreement.term);
            assert!(read.nl.len() > reference.to_string().len() + 8, "{read:?}");
        }
    }
    for template in LIBRARY.templates.values() {
        for citation in &template.law {
            assert!(cited(citation), "{}: {citation}", template.id);
        }
    }
}

#[test]
fn a_law_read_only_in_an_old_text_is_said_to_be() {
    let dossier = changed(|dossier| _ = dossier.free("Na de dienst volgt een rust van ten minste 8 uur."));
    let said = said(&dossier);
    let law =
        of(&said, "rest-too-short")[0].law.iter().map(|law| law.with_text_read(&STATUTES, dossier.agreement.term).nl);
    let law: Vec<_> = law.collect();
    assert!(
        law.iter().any(|law| {
            law.starts_with("Arbeidstijdenwet, art. ")
                && law.ends_with("(tekst van 10 mei 2017; controleer latere wijzigingen)")
        }),
        "{law:?}"
    );
}

#[test]
fn a_fix_takes_its_finding_away_and_leaves_a_valid_dossier() {
    let mut fixed = 0;
    for pair in pairs() {
        let faults = |dossier: &Dossier| {
            validate(dossier, &LIBRARY).into_iter().filter(|said| said.severity == Severity::Error).count()
        };
        let bad = said_on(&pair.bad, pair.today);
        for finding in of(&bad, &pair.check) {
            let Some(fix) = &finding.fix else { continue };
            let mut dossier = pair.bad.clone();
            let applied = fix.edit.apply(&mut dossier);
            assert!(applied.is_ok(), "{}: {}: {applied:?}", pair.check, dutch(&fix.label));
            assert!(!dutch(&fix.label).is_empty());
            let after = said_on(&dossier, pair.today);
            let left = of(&after, &pair.check);
            assert!(
                left.len() < of(&bad, &pair.check).len(),
                "{}: ‘{}’ leaves {:?}",
                pair.check,
                dutch(&fix.label),
                left.iter().map(|finding| dutch(&finding.message)).collect::<Vec<_>>()
            );
            assert!(faults(&dossier) <= faults(&pair.bad), "{}: {}", pair.check, dutch(&fix.label));
            fixed += 1;
        }
    }
    assert!(fixed >= 40, "only {fixed} fixes were tried");
}

/// The library is worded with care; a check on words that objects to it sees ghosts.
#[test]
fn the_words_of_the_library_raise_no_false_alarm() {
    let mut ghosts = Vec::new();
    let every = changed(|dossier| LIBRARY.templates.keys().for_each(|id| _ = dossier.add(id)));
    let text = akkoord::domain::agreement::render(&every.proposals[0], &every.agreement, &LIBRARY);
    for article in text.articles().filter(|article| LIBRARY.template(&article.id).is_some()) {
        let paragraphs = article.paragraphs.iter().map(|paragraph| {
            let items: String = paragraph
                .items
                .iter()
                .map(|item| format!(" {}", akkoord::domain::agreement::text::words(&item.runs)))
                .collect();
            akkoord::domain::agreement::FreeParagraph {
                label: None,
                text: format!("{}{items}", akkoord::domain::agreement::text::words(&paragraph.runs)),
                items: Vec::new(),
            }
        });
        let content = ArticleContent::free(article.title.clone(), paragraphs.collect());
        // What is asked of an agency stands in an agreement that binds agencies.
        let binds_agencies = of_an_agency(&article.id);
        let dossier = changed(|dossier| {
            dossier.article("free", content.clone());
            dossier.agreement.binds_agencies = binds_agencies;
        });
        for finding in said(&dossier) {
            // A free text has no live terms, the name of the fund is still open, and one article is not a whole agreement.
            let whole = [
                "term-without-definition",
                "blank-left-open",
                "registration-information-missing",
                "body-not-instituted",
            ];
            if !whole.contains(&finding.check) {
                ghosts.push(format!("{}: {} {}", article.id, finding.check, dutch(&finding.message)));
            }
        }
    }
    assert!(ghosts.is_empty(), "{}", ghosts.join("\n"));
}

fn of_an_agency(template: &str) -> bool {
    LIBRARY.template(template).is_some_and(|template| template.addressees.contains(&Addressee::Agency))
}

/// An agreement of the whole library that can bind whom it addresses is nothing but hints and choices to justify.
#[test]
fn nothing_of_the_library_is_void() {
    for binds_agencies in [false, true] {
        let every = changed(|dossier| {
            dossier.agreement.binds_agencies = binds_agencies;
            let bound = LIBRARY.templates.keys().filter(|id| binds_agencies || !of_an_agency(id));
            bound.for_each(|id| _ = dossier.add(id));
        });
        let heavy: Vec<_> = said(&every)
            .into_iter()
            .filter(|finding| finding.severity > akkoord::domain::checks::Severity::Justify)
            .map(|finding| (finding.check, dutch(&finding.message)))
            .collect();
        assert_eq!(
            heavy,
            [(
                "fund-statutes-missing",
                "De statuten en het reglement van het fonds staan niet in een bijlage.".to_owned()
            )]
        );
    }
}

/// The same article is void where the agency stands outside the scope.
#[test]
fn every_article_of_an_agency_is_void_in_the_agreement_of_a_user_sector() {
    let agencies: Vec<_> = LIBRARY.templates.keys().filter(|id| of_an_agency(id)).collect();
    assert!(agencies.len() >= 5, "{agencies:?}");
    for id in agencies {
        for binds_agencies in [false, true] {
            let dossier = changed(|dossier| dossier.add(id).agreement.binds_agencies = binds_agencies);
            let said = said(&dossier);
            let found = of(&said, "agency-outside-scope");
            assert_eq!(found.iter().any(|finding| finding.place == Place::article(id)), !binds_agencies, "{id}");
        }
    }
}

/// The worked examples are agreements that parties could sign.
#[test]
fn the_examples_hold_nothing_void_or_undeclarable() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let mut proposals = 0;
    for entry in std::fs::read_dir(folder).expect("a folder of examples") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a readable example");
        let mut dossier: Dossier =
            akkoord::store::ron_text::from_text(&text, &path.display().to_string()).expect("an example that opens");
        for _ in 0..dossier.proposals.len() {
            dossier.proposals.rotate_left(1);
            proposals += 1;
            for finding in said(&dossier) {
                assert!(
                    finding.severity <= akkoord::domain::checks::Severity::Justify,
                    "{}: {} {}",
                    path.display(),
                    finding.check,
                    dutch(&finding.message)
                );
            }
        }
    }
    assert!(proposals >= 6, "{proposals}");
}

/// Sentences as agreements hold them: the first list is ordinary, the second says the same as a pair in other words.
#[derive(Deserialize)]
struct Sentences {
    ordinary: Vec<String>,
    caught: Vec<(String, String)>,
}

fn sentences() -> Sentences {
    akkoord::store::ron_text::from_text(include_str!("sentences.ron"), "sentences.ron").expect("readable sentences")
}

#[test]
fn ordinary_sentences_raise_nothing() {
    let mut ghosts = Vec::new();
    for sentence in sentences().ordinary {
        for finding in said(&changed(|dossier| _ = dossier.free(&sentence))) {
            ghosts.push(format!("{}: {sentence} ({})", finding.check, dutch(&finding.message)));
        }
    }
    assert!(ghosts.is_empty(), "{}", ghosts.join("\n"));
}

#[test]
fn the_same_thing_in_other_words_is_caught_too() {
    let mut missed = Vec::new();
    for (check, sentence) in sentences().caught {
        let said = said(&changed(|dossier| _ = dossier.free(&sentence)));
        if of(&said, &check).is_empty() {
            missed.push(format!("{check}: {sentence}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}
