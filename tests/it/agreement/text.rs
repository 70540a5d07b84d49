//! The text of an agreement: every template under every preset, and references that survive any reordering.

use std::collections::BTreeMap;

use akkoord::domain::agreement::text::Run;
use akkoord::domain::agreement::{
    Agreement, ArticleContent, Character, ProtocolAgreement, plain, preset_values, render,
};
use akkoord::domain::clause::{
    Condition, Definition, Level, Library, Parameter, ParameterKind, Preset, Template, Value, markup,
};
use akkoord::domain::period::{Date, Period};
use akkoord::domain::words::Bilingual;
use akkoord::store::builtin;
use rust_decimal::Decimal;

use crate::support::agreement::{agreement, article, every_template, free, proposal, written};

fn library() -> Library {
    builtin::library().expect("the built-in library loads")
}

/// The values worth trying for a parameter that decides about paragraphs.
fn candidates(parameter: &Parameter, template: &Template) -> Vec<Value> {
    match &parameter.kind {
        ParameterKind::Number { min, max, .. } => {
            let mut tried = vec![*min, *max];
            if *min <= Decimal::ZERO && Decimal::ZERO <= *max {
                tried.push(Decimal::ZERO);
            }
            let mut values: Vec<_> = tried.into_iter().map(Value::Number).collect();
            values.push(parameter.default.clone());
            for condition in conditions(template) {
                values_named(condition, &parameter.id, &mut values);
            }
            values.dedup();
            values
        }
        ParameterKind::Level => [Level::A1, Level::A2, Level::B1, Level::B2].map(Value::Level).into(),
        ParameterKind::Choice(choices) => choices.iter().map(|choice| Value::Choice(choice.id.clone())).collect(),
        ParameterKind::Flag => vec![Value::Flag(true), Value::Flag(false)],
        ParameterKind::Text => vec![Value::Text(String::new()), Value::Text("Stichting Fonds".to_owned())],
    }
}

fn conditions(template: &Template) -> impl Iterator<Item = &Condition> {
    template
        .text
        .iter()
        .flat_map(|paragraph| paragraph.when.iter().chain(paragraph.items.iter().filter_map(|item| item.when.as_ref())))
}

fn values_named(condition: &Condition, parameter: &str, values: &mut Vec<Value>) {
    match condition {
        Condition::Is(named, value) if named == parameter => values.push(value.clone()),
        Condition::Is(..) | Condition::Given(_) | Condition::Present(_) | Condition::BindsAgencies => {}
        Condition::Not(condition) => values_named(condition, parameter, values),
        Condition::All(conditions) | Condition::Any(conditions) => {
            conditions.iter().for_each(|condition| values_named(condition, parameter, values));
        }
    }
}

/// Every combination of the values that decide about paragraphs, up to a bound; one parameter at a time past it.
fn combinations(template: &Template) -> Vec<BTreeMap<String, Value>> {
    let mut deciding: Vec<&str> = Vec::new();
    for condition in conditions(template) {
        condition.each_parameter(&mut |parameter| deciding.push(parameter));
    }
    deciding.sort_unstable();
    deciding.dedup();
    let mut combined = vec![BTreeMap::new()];
    for parameter in &template.parameters {
        let values = candidates(parameter, template);
        if deciding.contains(&parameter.id.as_str()) && combined.len() * values.len() <= 24 {
            combined = values
                .iter()
                .flat_map(|value| {
                    combined.iter().cloned().map(|mut chosen: BTreeMap<String, Value>| {
                        chosen.insert(parameter.id.clone(), value.clone());
                        chosen
                    })
                })
                .collect();
        } else {
            combined.extend(values.into_iter().map(|value| BTreeMap::from([(parameter.id.clone(), value)])));
        }
    }
    combined
}

fn assert_reads_well(words: &str, about: &str) {
    assert!(!words.contains(['{', '}']), "{about}: a brace is left in ‘{words}’");
    assert!(!words.contains("  "), "{about}: two spaces in ‘{words}’");
    for wrong in [" .", " ,", " ;", "..", ",,", "( ", " )"] {
        assert!(!words.contains(wrong), "{about}: ‘{wrong}’ in ‘{words}’");
    }
    assert_eq!(words.trim(), words, "{about}: space at an end of ‘{words}’");
}

#[test]
fn every_template_reads_well_under_every_preset_with_conditions_on_and_off() {
    let library = library();
    let frames = [false, true].map(|binds_agencies| Agreement { binds_agencies, ..agreement() });
    assert!(!library.templates.is_empty());
    for (frame, template) in frames.iter().flat_map(|frame| library.templates.values().map(move |of| (frame, of))) {
        let mut tried = Vec::new();
        let presets = std::iter::once(BTreeMap::new())
            .chain(Preset::ALL.into_iter().map(|preset| preset_values(template, preset)));
        for preset in presets {
            for combination in combinations(template) {
                let mut values = preset.clone();
                values.extend(combination);
                if tried.contains(&values) {
                    continue;
                }
                tried.push(values.clone());
                let about = format!("{} with {values:?}", template.id);
                let proposal = every_template(&library, Some((&template.id, &values)));
                let text = render(&proposal, frame, &library);
                assert_eq!(text.broken, [], "{about}");
                let article = text.article(&template.id).expect("the article is there");
                assert!(!article.paragraphs.is_empty(), "{about}: no paragraph is left");
                for paragraph in &article.paragraphs {
                    let words = akkoord::domain::agreement::text::words(&paragraph.runs);
                    assert_reads_well(&words, &about);
                    assert!(words.ends_with(if paragraph.items.is_empty() { '.' } else { ':' }), "{about}: ‘{words}’");
                    assert_ne!(paragraph.items.len(), 1, "{about}: one item alone");
                    for (place, item) in paragraph.items.iter().enumerate() {
                        let words = akkoord::domain::agreement::text::words(&item.runs);
                        assert_reads_well(&words, &about);
                        let last = place + 1 == paragraph.items.len();
                        assert!(words.ends_with('.') || !last && words.contains(';'), "{about}: ‘{words}’");
                    }
                }
                let plain = plain(&proposal.chapters[1].articles[0], &library).expect("a template has plain text");
                assert_reads_well(&plain.nl, &about);
                assert_reads_well(&plain.en, &about);
            }
        }
    }
}

#[test]
fn a_template_without_the_others_reports_what_it_refers_to() {
    let library = library();
    for template in library.templates.values() {
        let articles = vec![article(&template.id, &template.id)];
        let text = render(&proposal(vec![articles]), &agreement(), &library);
        let rendered = text.article(&template.id).expect("the article is there");
        let broken: Vec<_> = rendered
            .paragraphs
            .iter()
            .flat_map(|paragraph| paragraph.runs.iter().chain(paragraph.items.iter().flat_map(|item| &item.runs)))
            .filter_map(|run| match run {
                Run::Broken { target, .. } => Some(target),
                Run::Words(_) | Run::Blank { .. } | Run::Reference { .. } | Run::Term { .. } => None,
            })
            .collect();
        assert_eq!(broken, text.broken.iter().map(|broken| &broken.target).collect::<Vec<_>>(), "{}", template.id);
    }
}

#[test]
fn an_agreement_is_numbered_and_worded_as_on_paper() {
    let library = library();
    let proposal = proposal(vec![
        vec![("definitions", ArticleContent::Definitions), ("scope", ArticleContent::ScopeAndTerm)]
            .into_iter()
            .map(|(id, content)| akkoord::domain::agreement::Article { id: id.into(), content })
            .collect(),
        vec![
            article("lessons", "language-lessons"),
            free(
                "travel",
                &[
                    ("when", "Over {article:lessons} en {article:lessons#pay}."),
                    ("own", "{paragraph:when} geldt niet bij {article:lesson-costs} of {article:own-rules#b}."),
                ],
            ),
            free("own-rules", &[("b", "Zie {article:own-rules#b} en {article:travel#own}.")]),
        ],
    ]);
    let text = render(&proposal, &agreement(), &library);
    let written = written(&text);
    let travel = written.split("Artikel 4").nth(1).expect("the fourth article");
    assert_eq!(
        travel,
        "  travel\n  1. Over artikel 3 en artikel 3, lid 4.\n  2. Lid 1 geldt niet bij [verwijzing vervallen: kosten en eigen bijdrage] of artikel 5.\n\
         Artikel 5  own-rules\n  Zie dit artikel en artikel 4, lid 2.\n"
    );
    assert!(written.contains("ten minste twaalf maanden in Nederland verblijft"), "{written}");
    assert!(written.contains("eerder dan in lid 1 is bepaald"), "{written}");
    assert!(written.contains("ten minste 80 uur les aan"), "{written}");
    assert!(written.contains("vallen geheel (100%) in werktijd"), "{written}");
    assert!(written.contains("ten minste 28 dagen van tevoren"), "{written}");
    assert_eq!(text.broken.len(), 1);
}

#[test]
fn scope_term_and_character_follow_the_frame() {
    let library = library();
    let proposal = proposal(vec![vec![akkoord::domain::agreement::Article {
        id: "scope".into(),
        content: ArticleContent::ScopeAndTerm,
    }]]);
    let mut frame = agreement();
    let minimum = written(&render(&proposal, &frame, &library));
    assert_eq!(
        minimum,
        "Hoofdstuk 1  Hoofdstuk\nArtikel 1  Werkingssfeer, looptijd en karakter\n  \
         1. Deze cao is van toepassing op ondernemingen in de glastuinbouw.\n  \
         2. Deze cao geldt van 1 januari 2027 tot en met 31 december 2028.\n  \
         3. Deze cao eindigt van rechtswege na afloop van 31 december 2028, zonder dat opzegging nodig is. Zij wordt niet stilzwijgend verlengd.\n  \
         4. Deze cao is een minimum-cao. De werkgever kan ten gunste van de werknemer van deze cao afwijken.\n  \
         5. Deze cao doet niet af aan rechten die werknemers aan de wet ontlenen, waaronder kosteloze scholing die nodig is om het werk te doen waarvoor zij zijn aangenomen (artikel 611a van Boek 7 van het Burgerlijk Wetboek). Is de werkgever ook aan een andere cao gebonden die over hetzelfde onderwerp iets anders bepaalt, dan geldt wat voor de werknemer gunstiger is.\n"
    );
    // The commonest kind of agreement runs from July to June: both its years are cut short, and one says so for both.
    frame.term = Period { start: Date::constant(2027, 7, 1), end: Date::constant(2028, 6, 30) };
    let part = written(&render(&proposal, &frame, &library));
    assert!(part.contains("3. Geeft deze cao per jaar of per kalenderjaar recht op"), "{part}");
    assert!(part.contains("geldt dat recht in 2027 en in 2028 naar evenredigheid van het aantal dagen"), "{part}");
    frame.character = Character::Standard;
    frame.tacit_extension = true;
    let standard = written(&render(&proposal, &frame, &library));
    assert!(standard.contains("standaard-cao") && !standard.contains("minimum-cao"), "{standard}");
    assert!(standard.contains("ten hoogste met één jaar") && !standard.contains("van rechtswege"), "{standard}");
}

fn definition(id: &str, term: &str, text: &str) -> (String, Definition) {
    let definition =
        Definition { id: id.to_owned(), term: Bilingual::new(term, term), text: text.to_owned(), words: Vec::new() };
    (id.to_owned(), definition)
}

#[test]
fn a_definition_appears_only_when_used_and_once_and_brings_those_it_uses() {
    let mut library = Library::default();
    library.definitions.extend([
        definition("worker", "werknemer", "degene die arbeid verricht voor een {term:employer}"),
        definition("employer", "werkgever", "de onderneming in de zin van {term:act}."),
        definition("act", "wet", "de Wet {term:worker|werknemers}"),
        definition("unused", "taalniveau", "een niveau"),
    ]);
    let everyday = library.definitions.get_mut("act").expect("it was put there");
    everyday.words = vec!["wetten".to_owned()];
    let definitions =
        || akkoord::domain::agreement::Article { id: "definitions".into(), content: ArticleContent::Definitions };
    let with = |text: &str| {
        let proposal = proposal(vec![vec![definitions(), free("a", &[("x", text), ("y", text)])]]);
        written(&render(&proposal, &agreement(), &library))
    };
    assert!(with("De werkgever.").contains("gewone betekenis"), "the word is not one that needs no mark");
    assert!(with("Niets.").contains("\n  Deze cao gebruikt de woorden in hun gewone betekenis.\n"));
    let used = with("De {term:worker|werknemers} en de {term:worker}.");
    assert!(
        used.contains(
            "\n  In deze cao wordt verstaan onder:\n    a. werkgever: de onderneming in de zin van wet;\n    \
             b. werknemer: degene die arbeid verricht voor een werkgever;\n    c. wet: de Wet werknemers.\n"
        ),
        "{used}"
    );
    // An everyday word brings its definition in without a mark; a word that begins like it does not.
    assert!(with("Alle Wetten.").contains("c. wet: de Wet werknemers."), "its own terms come with it");
    assert!(with("De wettenbundel.").contains("gewone betekenis"));
    assert!(with("Het {term:unused}.").contains("\n  In deze cao wordt verstaan onder taalniveau: een niveau.\n"));
    assert!(with("Het {term:unknown}.").contains("Het [onbekend begrip: unknown]."));
}

#[test]
fn a_protocol_agreement_stands_apart_and_its_references_count() {
    let library = library();
    let mut proposal = proposal(vec![vec![article("lessons", "language-lessons")]]);
    proposal.protocol.push(ProtocolAgreement {
        id: "study".into(),
        title: "Onderzoek".to_owned(),
        text: "Partijen onderzoeken {article:lessons}.\n\nZij melden {article:gone}.".to_owned(),
    });
    let text = render(&proposal, &agreement(), &library);
    let lines: Vec<_> =
        text.protocol[0].paragraphs.iter().map(|runs| akkoord::domain::agreement::text::words(runs)).collect();
    assert_eq!(lines, ["Partijen onderzoeken artikel 1.", "Zij melden [verwijzing vervallen: gone]."]);
    assert_eq!((text.broken[0].article.as_str(), text.broken[0].target.as_str()), ("study", "gone"));
}

#[test]
fn an_unknown_template_and_an_open_brace_are_shown_where_they_stand() {
    let library = library();
    let articles = vec![article("a", "languge-lessons"), free("b", &[("x", "Dit {is fout")])];
    let text = render(&proposal(vec![articles]), &agreement(), &library);
    let written = written(&text);
    assert!(written.contains("Artikel 1  languge-lessons\n  [onbekend sjabloon: languge-lessons]\n"), "{written}");
    assert!(written.contains("Dit [haakje niet gesloten: is fout]"), "{written}");
    assert_eq!(text.broken.len(), 2);
}

#[test]
fn a_list_follows_the_articles_that_are_there() {
    let library = library();
    let duty = |others: &[&str]| {
        let mut articles = vec![article("access", "equal-access")];
        articles.extend(others.iter().map(|template| article(template, template)));
        let text = render(&proposal(vec![articles]), &agreement(), &library);
        let paragraphs = &text.article("access").expect("the article is there").paragraphs;
        let found = paragraphs.iter().find(|paragraph| paragraph.label.as_deref() == Some("duty"));
        found.map(|paragraph| akkoord::domain::agreement::text::words(&paragraph.runs))
    };
    assert_eq!(duty(&[]), None);
    let one = duty(&["language-lessons"]).expect("the duty is there");
    assert!(one.ends_with("gebruik kan maken van: de lessen, bedoeld in artikel 2."), "{one}");
}

#[test]
fn every_blank_of_the_library_is_one_of_its_own_parameters() {
    for template in library().templates.values() {
        for text in [&template.plain.nl, &template.plain.en] {
            for piece in markup(text) {
                if let akkoord::domain::clause::Piece::Blank(id) = piece {
                    assert!(template.parameter(id).is_some(), "{}: {id}", template.id);
                }
            }
        }
    }
}
