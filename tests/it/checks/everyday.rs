//! Everyday sentences of agreements, each put as an article of its own into a worked example: the lawful ones get
//! nothing heavier than a hint, the others are found.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use akkoord::domain::agreement::Dossier;
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

/// What the checks say about the example with the sentence and did not say about it without.
fn added(example: &str, text: &str) -> Vec<Finding> {
    let (dossier, before) = &EXAMPLES[example];
    let mut dossier = dossier.clone();
    dossier.free(text);
    let mut found = findings(&dossier);
    found.retain(|finding| !before.contains(finding) && !FORM.contains(&finding.check));
    found
}

#[test]
fn everyday_sentences_are_judged_as_a_cao_secretary_would() {
    let mut wrong = Vec::new();
    for (list, text) in LISTS {
        let sentences: Vec<Everyday> = serde_json::from_str(text).expect("a readable list");
        assert!(sentences.len() >= 80, "{list}");
        for sentence in sentences {
            let all = if list == "everyday" { &["glastuinbouw", "schoonmaak"][..] } else { &["schoonmaak"] };
            let named: Vec<&str> = sentence.example.iter().map(String::as_str).collect();
            for example in if named.is_empty() { all } else { &named } {
                let found = added(example, &sentence.text);
                let right = match sentence.expect {
                    Expect::Ok => found.iter().all(|finding| finding.severity == Severity::Hint),
                    Expect::Flag => !found.is_empty(),
                };
                if !right {
                    let said: Vec<_> = found.iter().map(|finding| (finding.check, dutch(&finding.message))).collect();
                    wrong.push(format!("{list} {} in {example}: {} {said:?}", sentence.id, sentence.text));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
