//! Everyday sentences of agreements, each put as an article of its own into a worked example: the lawful ones get
//! nothing heavier than a hint, the others are found.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use akkoord::domain::agreement::{ArticleContent, Dossier, FreeParagraph};
use akkoord::domain::checks::{Finding, Severity};
use akkoord::store::examples;
use serde::Deserialize;

use super::base::{Change, FIGURES, LIBRARY, checked, dutch};
use crate::support::TODAY;

/// What is right to say about a sentence.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Expect {
    Ok,
    Flag,
}

/// A sentence with what a cao secretary would say about it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Everyday {
    id: String,
    expect: Expect,
    text: String,
    /// The ground of an objection; read by people, not by the test.
    #[serde(default, rename = "because")]
    _because: Option<String>,
    /// The example in which it stands, where that matters.
    #[serde(default)]
    example: Option<String>,
}

/// Sentences that were tried on the checks from outside, and the same kinds in other words.
const LISTS: [(&str, &str); 2] = [
    ("everyday", include_str!("../../sentences/everyday.json")),
    ("reworded", include_str!("../../sentences/reworded.json")),
];

/// Checks on form, which say nothing about what a sentence settles.
const FORM: [&str; 2] = ["term-without-definition", "blank-left-open"];

static EXAMPLES: LazyLock<BTreeMap<&str, (Dossier, Vec<Finding>)>> = LazyLock::new(|| {
    let known = ["glastuinbouw", "schoonmaak", "uitzend"];
    let read = known.map(|name| {
        let dossier = examples::example(name).expect("an example of this name").dossier;
        let before = findings(&dossier);
        (name, (dossier, before))
    });
    read.into()
});

fn findings(dossier: &Dossier) -> Vec<Finding> {
    checked(dossier, (&LIBRARY, &FIGURES), TODAY, false).findings
}

/// How many sentences stand in a dossier together, each as an article of its own.
const TOGETHER: usize = 25;

/// What the checks say about the example with these sentences and did not say about it without.
fn added(example: &str, sentences: &[&Everyday]) -> Vec<Finding> {
    let (dossier, before) = &EXAMPLES[example];
    let mut dossier = dossier.clone();
    for sentence in sentences {
        let paragraph = FreeParagraph { label: None, text: sentence.text.clone(), items: Vec::new() };
        let content = ArticleContent::free("Vrij".to_owned(), vec![paragraph]);
        dossier.article(&sentence.id, content);
    }
    let mut found = findings(&dossier);
    found.retain(|finding| !before.contains(finding) && !FORM.contains(&finding.check));
    found
}

/// The sentences that are not judged as they should be, with what is said about them. A lawful one answers for what is
/// said about the agreement as a whole; an unlawful one is found only where it stands.
fn wrong<'s>(example: &str, sentences: &[&'s Everyday]) -> Vec<(&'s str, String)> {
    let found = added(example, sentences);
    let judged = sentences.iter().filter_map(|sentence| {
        let is_here = |finding: &&Finding| finding.place.article_id().is_some_and(|article| article == sentence.id);
        let is_wrong = match sentence.expect {
            Expect::Ok => found.iter().any(|finding| {
                finding.severity > Severity::Hint && (is_here(&finding) || finding.place.article_id().is_none())
            }),
            Expect::Flag => !found.iter().any(|finding| is_here(&finding)),
        };
        let said = found.iter().filter(is_here).map(|finding| (finding.check, dutch(&finding.message)));
        is_wrong.then(|| (sentence.id.as_str(), format!("{} {:?}", sentence.text, said.collect::<Vec<_>>())))
    });
    judged.collect()
}

#[test]
fn everyday_sentences_are_judged_as_a_cao_secretary_would() {
    let mut mistakes = Vec::new();
    for (list, text) in LISTS {
        let sentences: Vec<Everyday> = serde_json::from_str(text).expect("a readable list");
        assert!(sentences.len() >= 80, "{list}");
        for example in ["glastuinbouw", "schoonmaak", "uitzend"] {
            for expect in [Expect::Ok, Expect::Flag] {
                let here = |sentence: &&Everyday| match &sentence.example {
                    Some(named) => named == example,
                    None => example != "uitzend",
                };
                let of_kind: Vec<_> = sentences.iter().filter(|it| it.expect == expect).filter(here).collect();
                for together in of_kind.chunks(TOGETHER) {
                    let wrong = wrong(example, together).into_iter();
                    mistakes.extend(wrong.map(|(id, said)| format!("{list} {id} in {example}: {said}")));
                }
            }
        }
    }
    assert!(mistakes.is_empty(), "{} wrong:\n{}", mistakes.len(), mistakes.join("\n"));
}

/// Every rule reads every word of it, and each find is held against the denials around it.
#[test]
fn a_sentence_without_end_is_read_to_the_end() {
    let endless =
        "de werknemer krijgt geen les en betaalt, als hij vertrekt, de kosten van de cursus niet terug, ".repeat(200);
    let dossier = |text: &str| {
        let mut dossier = EXAMPLES["schoonmaak"].0.clone();
        dossier.free(text);
        dossier
    };
    assert!(findings(&dossier(&endless)).len() >= EXAMPLES["schoonmaak"].1.len());
    assert!(findings(&dossier(&endless.replace(',', ""))).len() >= EXAMPLES["schoonmaak"].1.len());
}
