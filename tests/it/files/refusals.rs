//! One wrong dossier for each mistake: what is said about it, where, and what to do.
//!
//! Each file of `tests/refusals` is `sound.akkoord` with one change. The transcripts are written by hand.

use std::path::Path;

use akkoord::domain::agreement::{Dossier, number_in_words};
use akkoord::domain::clause::Library;
use akkoord::domain::diagnostic::{Diagnostic, Severity};
use akkoord::domain::period::Date;
use akkoord::domain::projection::{Data, resolve, validate};
use akkoord::domain::words::{Language, Shown};
use akkoord::store::{builtin, dossier};

use crate::support::advice;

/// How the tests show a value; the program's own format is the report's.
fn show(shown: &Shown, language: Language) -> String {
    match shown {
        Shown::Quantity(number, unit) => number_in_words(*number, *unit, language),
        Shown::Date(date) => date.to_string(),
        Shown::Year(year) => year.to_string(),
        Shown::Count(count) => count.to_string(),
        Shown::Name(name) => name.clone(),
        Shown::Word(word) => word.in_language(language).to_owned(),
        Shown::Message(inner) => inner.filled(language, |shown| show(shown, language)),
        Shown::Subject(subject) => subject.to_string(),
    }
}

fn transcript(diagnostics: &[Diagnostic], language: Language) -> String {
    let mut transcript = String::new();
    for diagnostic in diagnostics {
        let said = diagnostic.message.filled(language, |shown| show(shown, language));
        transcript.push_str(&format!("{}: {said}\n", diagnostic.subject));
        for hint in advice(diagnostic) {
            transcript.push_str(&format!("  hint: {}\n", hint.filled(language, |shown| show(shown, language))));
        }
    }
    transcript
}

/// What the calculation refuses to start with.
fn wrong_inputs(dossier: &Dossier, library: &Library) -> Vec<Diagnostic> {
    let figures = builtin::figures().expect("the built-in figures load");
    let catalogue = builtin::catalogue().expect("the built-in schemes load");
    let data = Data { library, figures: &figures, catalogue: &catalogue };
    match resolve(dossier, &dossier.proposals[0], data, Date::constant(2026, 10, 1)) {
        Ok(resolved) => validate(&resolved.given),
        Err(errors) => errors.into_iter().filter(|error| error.severity == Severity::Error).collect(),
    }
}

fn refusal(name: &str, language: Language) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refusals");
    let bytes = std::fs::read(folder.join(name)).expect("the file is there");
    let diagnostics = match dossier::from_bytes(bytes, name) {
        Ok(loaded) => {
            let library = builtin::library().expect("the built-in library loads");
            let mut findings = loaded.findings(&library);
            if findings.is_empty() {
                findings = loaded.located(wrong_inputs(&loaded.dossier, &library));
            }
            findings
        }
        Err(error) => vec![error],
    };
    transcript(&diagnostics, language)
}

/// What is said about each file, in Dutch.
const REFUSALS: &[(&str, &str)] = &[
    ("article-twice", "article-twice.akkoord:24:18: de id ‘lessons’ staat er meer dan één keer
  hint: geef elk een eigen id; verwijzingen gaan op de id
"),
    ("cut-short", "cut-short.akkoord:64:5: het bestand houdt te vroeg op
  hint: het haakje ‘(’ op regel 2, kolom 1 is niet gesloten
"),
    ("decimal-comma", "decimal-comma.akkoord:43:21: hier hoort een getal tussen aanhalingstekens
  hint: schrijf decimalen achter een punt: \"16.20\"
"),
    ("empty", "empty.akkoord: het bestand is leeg
  hint: de vorige versie staat er mogelijk naast, met een ~ achter de naam
"),
    ("impossible-date", "impossible-date.akkoord:12:39: hier hoort een datum die bestaat
  hint: schrijf een datum als \"2027-01-31\"
"),
    ("key-twice", "key-twice.akkoord:43:7: de sleutel ‘heads’ staat er twee keer
  hint: haal er een weg
"),
    ("missing-bracket", "missing-bracket.akkoord:11:5: hier horen gegevens tussen haakjes: (…)
  hint: het haakje ‘[’ op regel 7, kolom 14 is niet gesloten
"),
    ("missing-comma", "missing-comma.akkoord:43:7: hier hoort een komma of een sluitend haakje
  hint: zet een komma achter wat ervoor staat
"),
    ("missing-key", "missing-key.akkoord:53:5: de sleutel ‘hourly_wage’ ontbreekt (Profile)
  hint: voeg toe: hourly_wage: …
"),
    ("misspelt-choice", "misspelt-choice.akkoord:45:17: onbekende keuze ‘permanant’
  hint: bedoelt u ‘permanent’?
"),
    ("misspelt-key", "misspelt-key.akkoord:43:7: onbekende sleutel ‘hourly_wgae’ (Profile)
  hint: bedoelt u ‘hourly_wage’?
"),
    ("newer-format", "newer-format.akkoord:3:11: dit dossier is van indeling 2; deze versie van Akkoord leest tot en met 1
  hint: open het met een nieuwere versie van Akkoord; het bestand is niet gewijzigd
"),
    ("no-number", "no-number.akkoord:42:15: hier hoort een getal tussen aanhalingstekens
  hint: schrijf bijvoorbeeld \"12.50\"
"),
    ("no-proposal", "no-proposal.akkoord: het dossier heeft geen voorstel
  hint: voeg er een toe: proposals: [(id: \"result\", title: \"Resultaat\", chapters: […])]
"),
    ("no-text", "no-text.akkoord:3:10: dit is geen tekst in UTF-8
  hint: een dossier van Akkoord eindigt op .akkoord en is een tekstbestand; is dit het goede bestand?
"),
    ("open-quote", "open-quote.akkoord:11:13: hier hoort een komma of een sluitend haakje
  hint: de tekst die op regel 9, kolom 27 begint, loopt door over de regel heen; mist er een aanhalingsteken?
"),
    ("several-mistakes", "several-mistakes.akkoord:29:37: ‘hours_per_year’ is 500 uur; toegestaan is 0 uur tot en met 400 uur
  hint: het dichtst erbij ligt 400 uur
several-mistakes.akkoord:31:38: ‘stay_counted_by’ kent de keuze ‘passport’ niet; bekend zijn ‘brp’, ‘service’, ‘either’
several-mistakes.akkoord:32:35: ‘target_level’ is een streefniveau; ‘onder A1’ is er geen
"),
    (
        "shares-over-one",
        "shares-over-one.akkoord:40:11: de delen naar verblijfsduur tellen op tot 110%, niet tot 100%
  hint: haal er 10% af
",
    ),
    ("sound", ""),
    ("term-ends-before-it-starts", "term-ends-before-it-starts.akkoord:12:38: de looptijd eindigt op 2026-12-31, voor het begin op 2027-01-01
  hint: kies een latere einddatum
"),
    ("too-deep", "too-deep.akkoord:2:18: hier hoort tekst tussen aanhalingstekens
  hint: het haakje ‘[’ op regel 2, kolom 218 is niet gesloten
"),
    ("unknown-key", "unknown-key.akkoord:38:3: onbekende sleutel ‘colour’ (Dossier)
  hint: bekend zijn ‘format’, ‘name’, ‘about’, ‘agreement’, ‘proposals’, ‘workforce’, ‘assumptions’, ‘funding’, ‘overrides’, ‘package’, ‘replies’, ‘ledger’, ‘documents’
"),
    ("unknown-parameter", "unknown-parameter.akkoord:29:19: ‘language-lessons’ heeft geen parameter ‘hours_a_year’
  hint: bedoelt u ‘hours_per_year’?
"),
    ("unknown-template", "unknown-template.akkoord:27:27: onbekend sjabloon ‘languge-lessons’
  hint: bedoelt u ‘language-lessons’?
"),
    ("unquoted-number", "unquoted-number.akkoord:43:20: hier hoort een getal tussen aanhalingstekens
  hint: zet het tussen aanhalingstekens, ook een getal: \"16.20\"
"),
    ("value-of-another-kind", "value-of-another-kind.akkoord:29:37: ‘hours_per_year’ is van een andere soort: gegeven is Level(…), verwacht wordt Number(\"…\")
"),
    ("value-out-of-range", "value-out-of-range.akkoord:29:37: ‘hours_per_year’ is 500 uur; toegestaan is 0 uur tot en met 400 uur
  hint: het dichtst erbij ligt 400 uur
"),
    (
        "wage-below-the-minimum",
        "wage-below-the-minimum.akkoord:43:20: het uurloon van ‘Vaste krachten’ is €\u{202f}9,50 per uur; het wettelijk minimumloon is €\u{202f}14,99 per uur (sinds 2026-07-01)
  hint: stel het uurloon op ten minste €\u{202f}14,99 per uur
",
    ),
    (
        "wage-below-zero",
        "wage-below-zero.akkoord:43:20: het uurloon van ‘Vaste krachten’ is –\u{202f}€\u{202f}16,20 per uur; het wettelijk minimumloon is €\u{202f}14,99 per uur (sinds 2026-07-01)
  hint: stel het uurloon op ten minste €\u{202f}14,99 per uur
",
    ),
    ("wrong-format", "wrong-format.akkoord:3:11: ‘0’ is geen indeling van een dossier
  hint: schrijf format: 1
"),
];

#[test]
fn every_mistake_is_refused_with_its_place_and_a_remedy() {
    for (name, expected) in REFUSALS {
        assert_eq!(refusal(&format!("{name}.akkoord"), Language::Dutch), *expected, "{name}");
    }
}

#[test]
fn every_file_of_the_gallery_has_its_transcript() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refusals");
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").file_name().into_string().expect("a name in UTF-8"))
        .collect();
    names.sort();
    let expected: Vec<_> = REFUSALS.iter().map(|(name, _)| format!("{name}.akkoord")).collect();
    assert_eq!(names, expected);
}

#[test]
fn every_refusal_is_worded_in_english_too() {
    for (name, dutch) in REFUSALS {
        let english = refusal(&format!("{name}.akkoord"), Language::English);
        assert_eq!(english.lines().count(), dutch.lines().count(), "{name}");
        assert_eq!(english.is_empty(), dutch.is_empty(), "{name}");
        if !dutch.is_empty() {
            assert_ne!(english, *dutch, "{name}");
        }
    }
    assert_eq!(
        refusal("unquoted-number.akkoord", Language::English),
        "unquoted-number.akkoord:43:20: a number in quotes belongs here\n  hint: put it in quotes, a number too: \"16.20\"\n"
    );
}
