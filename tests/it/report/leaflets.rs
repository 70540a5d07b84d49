//! Leaflets for workers: whom they tell what, in words and forms of five languages.

use std::sync::Arc;

use akkoord::domain::agreement::{Article, ArticleContent, Proposal};
use akkoord::domain::clause::Value;
use akkoord::domain::figure::Unit;
use akkoord::domain::words::{Confirmation, Language, ReaderLanguage, Shown, Translations, pair_key};
use akkoord::domain::workforce::{ContractKind, Profile};
use akkoord::export::pdf::preview::PreviewItem;
use akkoord::report::agreement::Subject;
use akkoord::report::document::{Block, Document, Span};
use akkoord::report::format::reader_shown;
use akkoord::report::handover::Handover;
use akkoord::report::papers::leaflet::{LeafletFor, groups, sources};
use akkoord::store::builtin;
use akkoord::workbench::{LeafletChoice, Opened, Wanted};
use rust_decimal::{Decimal, dec};

use super::{EXAMPLES, Example, LANGUAGE};
use crate::support::TODAY;

/// The languages that have files of words.
const TRANSLATED: [ReaderLanguage; 3] = [ReaderLanguage::Polish, ReaderLanguage::Romanian, ReaderLanguage::Bulgarian];
/// Of each ending that makes a difference in one of them; the last a fraction.
const NUMBERS: [Decimal; 5] = [dec!(1), dec!(2), dec!(5), dec!(22), dec!(1.5)];

fn words(language: ReaderLanguage) -> Translations {
    builtin::translations(language).expect("the file is read")
}

fn spans(block: &Block) -> &[Span] {
    match block {
        Block::Paragraph(spans) | Block::Note(spans) => spans,
        _ => &[],
    }
}

/// What a leaflet says, a line a block, with hyphens as they are typed.
fn said(document: &Document) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Heading { text, .. } => text.to_string(),
        block => spans(block).iter().map(|span| span.text.as_str()).collect(),
    };
    let Document { title, subtitle, running_head, running_foot, blocks, .. } = document;
    let frame = [title, running_head, running_foot].into_iter().chain(subtitle).cloned();
    frame.chain(blocks.iter().map(line)).map(|line| line.replace('\u{2011}', "-")).collect()
}

fn leaflet(opened: &mut Opened, proposal: &Proposal, language: ReaderLanguage, group: Option<&str>) -> Document {
    opened.leaflet = LeafletChoice { language: Some(language), group: group.map(Into::into) };
    opened.document(&Wanted { proposal: proposal.clone(), handover: Handover::Leaflet, language: LANGUAGE })
}

/// An example in which the first group has these hours and this contract.
fn with_group(example: &Example, hours: Decimal, contract: ContractKind) -> Opened {
    let mut dossier = (**example.opened.dossier()).clone();
    let mut profiles: Vec<Profile> = dossier.workforce.iter().cloned().collect();
    profiles[0].hours_per_week = akkoord::domain::money::Hours::new(hours);
    profiles[0].contract = contract;
    dossier.workforce = profiles.into();
    let mut opened = example.opened.clone();
    opened.replace(Arc::new(dossier));
    opened
}

fn lessons_of(proposal: &Proposal, hours: u32) -> Proposal {
    let mut proposal = proposal.clone();
    let lessons = proposal.article_mut("language-lessons").expect("it is in the example");
    let ArticleContent::Template { values, .. } = &mut lessons.content else { panic!("of the library") };
    values.insert("hours_per_year".to_owned(), Value::Number(hours.into()));
    proposal
}

#[test]
fn every_text_of_a_leaflet_is_translated_in_every_form_of_its_language_and_nothing_else_is() {
    let sources = sources(&builtin::library().expect("it loads"));
    assert!(sources.len() > 100, "{}", sources.len());
    for language in TRANSLATED {
        let words = words(language);
        assert_eq!(words.language, language);
        assert_eq!(words.faults(), [], "{language:?}");
        let missing: Vec<_> = sources.iter().filter(|source| words.of(&source.nl).is_none()).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:#?}");
        let is_source = |nl: &String| sources.iter().any(|source| source.nl == *nl);
        let stale: Vec<_> = words.passages.iter().filter(|passage| !is_source(&passage.nl)).collect();
        assert!(stale.is_empty(), "{language:?}: {stale:#?}");
    }
}

/// The words that stand behind 1, 2, 5, 22 and 1,5, written down from the grammar of each language.
///
/// Polish: after 1 the singular, after 2 to 4 (22 among them) the plural of its case, after 5 the genitive plural, after a
/// fraction the genitive singular. Where the sentence asks for another case (*w ciągu*, *do*, *od*: genitive; *po*:
/// locative) the noun is in it. Romanian: from 20 on *de* stands between. Bulgarian: after a number the count form.
const PARADIGMS: [(ReaderLanguage, &[[&str; 5]]); 3] = [
    (
        ReaderLanguage::Polish,
        &[
            ["godzinę", "godziny", "godzin", "godziny", "godziny"],
            ["dnia", "dni", "dni", "dni", "dnia"],
            ["dzień", "dni", "dni", "dni", "dnia"],
            ["tydzień", "tygodnie", "tygodni", "tygodnie", "tygodnia"],
            ["tygodnia", "tygodni", "tygodni", "tygodni", "tygodnia"],
            ["miesiąc", "miesiące", "miesięcy", "miesiące", "miesiąca"],
            ["miesiąca", "miesięcy", "miesięcy", "miesięcy", "miesiąca"],
            ["miesiącu", "miesiącach", "miesiącach", "miesiącach", "miesiąca"],
            ["raz", "razy", "razy", "razy", "raza"],
            ["osobę", "osoby", "osób", "osoby", "osoby"],
            ["minutę", "minuty", "minut", "minuty", "minuty"],
            ["partnera", "partnerów", "partnerów", "partnerów", "partnera"],
        ],
    ),
    (
        ReaderLanguage::Romanian,
        &[
            ["oră", "ore", "ore", "de ore", "ore"],
            ["zi", "zile", "zile", "de zile", "zile"],
            ["săptămână", "săptămâni", "săptămâni", "de săptămâni", "săptămâni"],
            ["lună", "luni", "luni", "de luni", "luni"],
            ["dată", "ori", "ori", "de ori", "ori"],
            ["persoană", "persoane", "persoane", "de persoane", "persoane"],
            ["minut", "minute", "minute", "de minute", "minute"],
            ["partener", "parteneri", "parteneri", "de parteneri", "parteneri"],
        ],
    ),
    (
        ReaderLanguage::Bulgarian,
        &[
            ["час", "часа", "часа", "часа", "часа"],
            ["свободен час", "свободни часа", "свободни часа", "свободни часа", "свободни часа"],
            ["ден", "дни", "дни", "дни", "дни"],
            ["свободен ден", "свободни дни", "свободни дни", "свободни дни", "свободни дни"],
            ["седмица", "седмици", "седмици", "седмици", "седмици"],
            ["месец", "месеца", "месеца", "месеца", "месеца"],
            ["път", "пъти", "пъти", "пъти", "пъти"],
            ["човек", "души", "души", "души", "души"],
            ["минута", "минути", "минути", "минути", "минути"],
            ["партньор", "партньори", "партньори", "партньори", "партньори"],
        ],
    ),
];

#[test]
fn behind_1_2_5_22_and_a_fraction_every_noun_has_the_form_of_its_language() {
    let mut checked = 0;
    for (language, paradigms) in PARADIGMS {
        let words = words(language);
        for passage in &words.passages {
            let counted = passage.text.split('{').filter_map(|part| part.split_once(", plural,")).map(|(name, _)| name);
            for name in counted {
                let shown = NUMBERS.map(|number| {
                    let text = words.filled(&passage.text, &[(name, Shown::Quantity(number, Unit::Number))], |value| {
                        format!("‹{}", reader_shown(value, &words))
                    });
                    let (_, behind) = text.split_once('‹').expect("the number stands there");
                    behind.to_owned()
                });
                let fits = |forms: &&[&str; 5]| {
                    let digits = ["1", "2", "5", "22", "1,5"];
                    (0..5).all(|at| shown[at].starts_with(&format!("{} {}", digits[at], forms[at])))
                };
                assert!(paradigms.iter().any(|forms| fits(&forms)), "{language:?} {name} in {}", passage.text);
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "{checked}");
}

/// Written by hand: what somebody reads who works so many hours through an agency.
#[test]
fn the_hours_of_a_group_are_said_in_the_words_of_each_language() {
    let example = Example::new("glastuinbouw");
    let expected: [(ReaderLanguage, [&str; 5]); 5] = [
        (ReaderLanguage::Dutch, ["1 uur", "2 uur", "5 uur", "22 uur", "1,5 uur"]),
        (ReaderLanguage::English, ["1 hour", "2 hours", "5 hours", "22 hours", "1.5 hours"]),
        (ReaderLanguage::Polish, ["1 godzinę", "2 godziny", "5 godzin", "22 godziny", "1,5 godziny"]),
        (ReaderLanguage::Romanian, ["1 oră", "2 ore", "5 ore", "22 de ore", "1,5 ore"]),
        (ReaderLanguage::Bulgarian, ["1 час", "2 часа", "5 часа", "22 часа", "1,5 часа"]),
    ];
    let around = [
        ("U werkt ", " per week via een uitzendbureau."),
        ("You work ", " a week through an agency."),
        ("Pracują Państwo ", " w tygodniu przez agencję pracy tymczasowej."),
        ("Lucrați ", " pe săptămână printr-o agenție de muncă temporară."),
        ("Работите ", " седмично чрез агенция за временна работа."),
    ];
    for ((language, forms), (before, behind)) in expected.into_iter().zip(around) {
        for (hours, form) in NUMBERS.into_iter().zip(forms) {
            let mut opened = with_group(&example, hours, ContractKind::Agency);
            let document = leaflet(&mut opened, example.proposal(), language, Some("vakkrachten"));
            let sentence = format!("{before}{form}{behind}");
            assert!(
                said(&document).iter().any(|line| line.starts_with(&sentence)),
                "{sentence}: {:?}",
                said(&document)
            );
        }
    }
}

#[test]
fn another_number_of_hours_changes_five_leaflets_in_that_number_and_in_nothing_else() {
    let mut example = Example::new("glastuinbouw");
    let [eighty, sixty] = [80, 60].map(|hours| lessons_of(example.proposal(), hours));
    for language in ReaderLanguage::ALL {
        let [before, after] =
            [&eighty, &sixty].map(|proposal| said(&leaflet(&mut example.opened, proposal, language, None)));
        let changed: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
        let [(before_line, after_line)] = changed[..] else { panic!("{language:?}: {changed:?}") };
        assert_eq!(before_line.replace("80", "60"), *after_line, "{language:?}");
        assert_eq!(before_line.matches("80").count(), 1, "{language:?}: {before_line}");
        assert_eq!(before.len(), after.len());
    }
}

#[test]
fn a_group_is_told_what_reaches_it_and_nothing_of_others() {
    let mut example = Example::new("glastuinbouw");
    let proposal = example.proposal().clone();
    let mut told =
        |group| said(&leaflet(&mut example.opened, &proposal, ReaderLanguage::Dutch, Some(group))).join("\n");
    let (permanent, agency) = (told("vast-teelt"), told("uitzend-jaar"));
    assert!(agency.contains("Gelijke toegang voor uitzendkrachten") && agency.contains("Les Nederlands in werktijd"));
    assert!(!agency.contains("Waardering van diploma"), "it covers the employer's own workers");
    assert!(permanent.contains("Waardering van diploma") && permanent.contains("U hebt een vast contract."));
    assert!(!permanent.contains("uitzendkracht"), "{permanent}");
}

/// The agency's own staff all speak Dutch above A2, and nobody comes in below it.
#[test]
fn whoever_speaks_dutch_at_the_target_level_is_told_nothing_of_lessons() {
    let mut example = Example::new("uitzend");
    let proposal = example.proposal().clone();
    let ids: Vec<_> = example.opened.dossier().workforce.iter().map(|profile| profile.id.clone()).collect();
    let target = "lager dan ";
    let mut told =
        |group: &str| said(&leaflet(&mut example.opened, &proposal, ReaderLanguage::Dutch, Some(group))).join("\n");
    let has_lessons: Vec<bool> = ids.iter().map(|id| told(id).contains(target)).collect();
    assert!(!has_lessons[0] && has_lessons[1..].iter().all(|has| *has), "{ids:?} {has_lessons:?}");
}

#[test]
fn no_leaflet_names_a_group_or_says_where_somebody_comes_from() {
    for name in EXAMPLES {
        let mut example = Example::new(name);
        let proposal = example.proposal().clone();
        let profiles: Vec<Profile> = example.opened.dossier().workforce.iter().cloned().collect();
        for profile in &profiles {
            for language in ReaderLanguage::ALL {
                let all = said(&leaflet(&mut example.opened, &proposal, language, Some(&profile.id))).join("\n");
                for other in &profiles {
                    assert!(
                        !all.contains(&format!(" {} ", other.name)) && !all.contains(&format!("\n{}", other.name)),
                        "{all}"
                    );
                }
                let lower = all.to_lowercase();
                for origin in
                    ["migrant", "nationalit", "narodowo", "naționalit", "национал", "buitenlander", "foreigner"]
                {
                    assert!(!lower.contains(origin), "{name} {language:?}: {origin}");
                }
            }
        }
    }
}

#[test]
fn a_group_in_which_somebody_could_be_recognised_has_no_leaflet() {
    let example = Example::new("glastuinbouw");
    let mut dossier = (**example.opened.dossier()).clone();
    let mut profiles: Vec<Profile> = dossier.workforce.iter().cloned().collect();
    // Four are fewer than five, the smallest group of the dossier; the next smallest then shares its row.
    profiles[0].heads = akkoord::domain::money::Heads::new(dec!(4));
    dossier.workforce = profiles.into();
    let mut opened = example.opened.clone();
    opened.replace(Arc::new(dossier));
    let known: Vec<_> = groups(opened.dossier()).into_iter().map(|profile| profile.id.to_string()).collect();
    assert!(!known.contains(&"vakkrachten".to_owned()) && known.contains(&"uitzend-jaar".to_owned()), "{known:?}");
    assert!(opened.leaflet_group("vakkrachten").is_err() && opened.leaflet_group("niemand").is_err());
    assert_eq!(opened.leaflet_group("uitzend-jaar").map(|id| id.to_string()), Ok("uitzend-jaar".to_owned()));
}

/// The leaflet for everybody in these words.
fn made_of(example: &Example, words: Translations) -> Document {
    let mut proposal = example.proposal().clone();
    // Nobody translates what the parties write themselves; here it would be one more thing that is not translated.
    let is_of_library = |article: &Article| !matches!(article.content, ArticleContent::Free { .. });
    proposal.chapters.iter_mut().for_each(|chapter| chapter.articles.retain(is_of_library));
    let text = example.opened.text(&proposal);
    let leaflet = LeafletFor { words, group: None };
    let subject = Subject { leaflet: Some(&leaflet), ..example.opened.subject(&proposal, &text, None) };
    Handover::Leaflet.document(&subject, TODAY, Language::Dutch)
}

const NOT_CHECKED: &str =
    "Deze vertaling is nog niet nagekeken door een vertaler. De Nederlandse tekst van de cao geldt.";

#[test]
fn a_leaflet_says_that_nobody_checked_it_until_all_of_it_is_checked() {
    let example = Example::new("glastuinbouw");
    let notes = |document: &Document| -> Vec<String> {
        let notes = document.blocks.iter().filter(|block| matches!(block, Block::Note(_)));
        notes.map(|note| spans(note).iter().map(|span| span.text.as_str()).collect()).collect()
    };
    let unchecked = Translations { confirmed: Vec::new(), ..words(ReaderLanguage::Polish) };
    let own = "To tłumaczenie nie zostało jeszcze sprawdzone przez tłumacza. Obowiązuje niderlandzki tekst układu zbiorowego (cao).";
    assert_eq!(notes(&made_of(&example, unchecked.clone())), [own, NOT_CHECKED]);
    let checked = |passages: &[akkoord::domain::words::Passage]| {
        let confirmation = |passage: &akkoord::domain::words::Passage| Confirmation {
            of: pair_key(&passage.nl, &passage.text),
            confirmed_by: "vertaler".to_owned(),
            confirmed_on: TODAY,
        };
        Translations { confirmed: passages.iter().map(confirmation).collect(), ..unchecked.clone() }
    };
    let all = notes(&made_of(&example, checked(&unchecked.passages)));
    assert_eq!(
        all,
        [
            "To jest tłumaczenie. Obowiązuje niderlandzki tekst układu zbiorowego (cao).",
            "Dit is een vertaling. De Nederlandse tekst van de cao geldt."
        ]
    );
    // Another word in a checked translation, and it is no longer checked.
    let mut other = checked(&unchecked.passages);
    other
        .passages
        .iter_mut()
        .for_each(|passage| passage.text = passage.text.replace("godzinach pracy", "czasie pracy"));
    assert_eq!(notes(&made_of(&example, other))[1], NOT_CHECKED);
    assert_eq!(notes(&made_of(&example, words(ReaderLanguage::Dutch))), Vec::<String>::new());
    assert_eq!(
        notes(&made_of(&example, Translations { confirmed: Vec::new(), ..words(ReaderLanguage::English) }))[1],
        NOT_CHECKED
    );
}

#[test]
fn what_is_not_translated_stands_in_dutch_marked_and_in_the_voice_of_dutch() {
    let example = Example::new("glastuinbouw");
    let mut words = words(ReaderLanguage::Romanian);
    words.passages.retain(|passage| !passage.nl.starts_with("Spreekt u nog weinig Nederlands"));
    let document = made_of(&example, words);
    let marked: Vec<&Span> =
        document.blocks.iter().flat_map(spans).filter(|span| span.text.starts_with("[NL] ")).collect();
    let [lessons] = marked[..] else { panic!("{marked:?}") };
    assert!(lessons.text.starts_with("[NL] Spreekt u nog weinig Nederlands (lager dan A2)?"), "{lessons:?}");
    assert_eq!(lessons.language, Some("nl-NL"));
    assert!(said(&document).iter().any(|line| line.contains("is nog niet vertaald")));
}

#[test]
fn an_article_in_own_words_is_named_in_dutch_and_marked_as_such() {
    let mut example = Example::new("glastuinbouw");
    let proposal = example.proposal().clone();
    let document = leaflet(&mut example.opened, &proposal, ReaderLanguage::Bulgarian, None);
    assert!(said(&document).iter().any(|line| line.contains("[NL] Lessen en de teeltpiek")), "{:?}", said(&document));
}

/// A proposal with every template of the library.
fn everything(example: &Example) -> Proposal {
    let mut proposal = example.proposal().clone();
    let library = builtin::library().expect("it loads");
    let content = |template: &String| ArticleContent::Template {
        template: template.clone(),
        values: Default::default(),
        wording: None,
    };
    let article = |template: &String| Article { id: template.as_str().into(), content: content(template) };
    let articles = library.templates.keys().map(article).collect();
    proposal.chapters.truncate(1);
    proposal.chapters[0].articles = articles;
    proposal
}

#[test]
fn a_leaflet_is_two_pages_at_most_and_every_sign_of_it_can_be_printed() {
    for name in EXAMPLES {
        let mut example = Example::new(name);
        let mut proposals = example.opened.dossier().proposals.to_vec();
        proposals.push(everything(&example));
        let ids: Vec<_> = groups(example.opened.dossier()).into_iter().map(|profile| profile.id.clone()).collect();
        for language in ReaderLanguage::ALL {
            for group in ids.iter().cloned().map(Some).chain([None]) {
                example.opened.leaflet = LeafletChoice { language: Some(language), group: group.clone() };
                for proposal in &proposals {
                    let wanted = Wanted { proposal: proposal.clone(), handover: Handover::Leaflet, language: LANGUAGE };
                    let pages = example.opened.preview(&wanted).expect("it can be laid out");
                    assert!(pages.len() <= 2, "{name} {language:?} {group:?}: {} pages", pages.len());
                    let lost = example.opened.unprintable(&wanted).expect("it can be laid out");
                    assert!(lost.is_empty(), "{language:?}: {lost:?}");
                    let divided = pages
                        .iter()
                        .flat_map(|page| &page.items)
                        .any(|item| matches!(item, PreviewItem::Word { text, .. } if text.ends_with(['-', '\u{ad}'])));
                    assert!(!divided || language != ReaderLanguage::Romanian, "there are no Romanian patterns");
                }
            }
        }
    }
}
