//! The papers around the agreement: what changes, what is proposed, what a member and somebody in an assignment is told.

use std::sync::Arc;

use akkoord::domain::agreement::{ArticleContent, PartySide, Proposal};
use akkoord::domain::clause::Value;
use akkoord::domain::period::Date;
use akkoord::domain::words::Language;
use akkoord::export::pdf::preview::{PreviewItem, PreviewPage};
use akkoord::report::document::{Block, Content, Document, Span, Table};
use akkoord::report::handover::Handover;
use akkoord::report::papers::Earlier;
use akkoord::workbench::{Wanted, ledger};
use rust_decimal::dec;

use super::{Example, LANGUAGE, shown};

const EXAMPLES: [&str; 3] = ["glastuinbouw", "schoonmaak", "uitzend"];

fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// Everything a document says, a line for each paragraph, heading and cell.
fn said(document: &Document) -> Vec<String> {
    let Document { title, subtitle, imprint, running_head, running_foot, blocks, .. } = document;
    let mut said: Vec<String> =
        [title, running_head, running_foot].into_iter().chain(subtitle).chain(imprint).cloned().collect();
    for block in blocks {
        match block {
            Block::Heading { text, .. } => said.push(text.to_string()),
            Block::Paragraph(spans) | Block::Note(spans) => said.push(words(spans)),
            Block::Numbered { number, spans, .. } => said.push(format!("{number} {}", words(spans))),
            Block::Table(table) => {
                said.push(table.caption.clone());
                said.extend(table.rows.iter().flat_map(|row| &row.cells).map(|cell| shown(&cell.content)));
            }
            Block::Signatures(places) => said.extend(places.iter().map(|place| place.party.clone())),
            Block::Bar(_) | Block::Chart(_) => {}
        }
    }
    said
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

fn wanted(example: &Example, handover: Handover, language: Language) -> Wanted {
    Wanted { proposal: example.proposal().clone(), handover, language }
}

fn made(name: &str, handover: Handover) -> Document {
    let mut example = Example::new(name);
    let wanted = wanted(&example, handover, LANGUAGE);
    example.opened.document(&wanted)
}

/// The note of changes of the first proposal of `example`, after `change` was made to it.
fn note(example: &mut Example, change: impl FnOnce(&mut Proposal)) -> Document {
    let mut proposal = example.proposal().clone();
    let before: Earlier = example.opened.earlier_in_force(&proposal);
    example.opened.earlier = Some(Arc::new(before));
    change(&mut proposal);
    example.opened.document(&Wanted { proposal, handover: Handover::Changes, language: LANGUAGE })
}

fn headings(document: &Document) -> Vec<String> {
    let text = |block: &Block| if let Block::Heading { text, .. } = block { Some(text.to_string()) } else { None };
    document.blocks.iter().filter_map(text).collect()
}

#[test]
fn a_note_of_changes_shows_old_and_new_words_of_what_changed_and_nothing_else() {
    let mut example = Example::new("glastuinbouw");
    let document = note(&mut example, |proposal| {
        let lessons = proposal.article_mut("language-lessons").expect("it is in the example");
        let ArticleContent::Template { values, .. } = &mut lessons.content else { panic!("of the library") };
        values.insert("hours_per_year".to_owned(), Value::Number(dec!(60)));
    });
    assert_eq!(headings(&document), ["Artikel 3 Les Nederlands in werktijd", "Ongewijzigd"]);
    let rows: Vec<_> = tables(&document).flat_map(|table| &table.rows).collect();
    let [row] = rows[..] else { panic!("{} paragraphs", rows.len()) };
    let [old, new] = &row.cells[..] else { panic!("two columns") };
    let [old, new] = [old, new].map(|cell| shown(&cell.content));
    assert!(old.contains("80\u{a0}uur") || old.contains("80 uur"), "{old}");
    assert_eq!(old.replace("80", "60"), new);
    let same = said(&document).pop().expect("what stays");
    assert!(same.contains("Artikel 1 Definities") && same.contains("Protocolafspraak 1"), "{same}");
}

#[test]
fn an_article_that_goes_is_named_and_one_that_moves_is_the_same() {
    let mut example = Example::new("glastuinbouw");
    let removed = note(&mut example, |proposal| {
        proposal.chapters.iter_mut().for_each(|chapter| chapter.articles.retain(|article| article.id != "teeltpiek"));
    });
    let gone: Vec<_> = headings(&removed).into_iter().filter(|heading| heading.ends_with("(vervalt)")).collect();
    assert_eq!(gone, ["Artikel 6 Lessen en de teeltpiek (vervalt)"]);
    let moved = note(&mut example, |proposal| {
        let chapter =
            proposal.chapters.iter_mut().find(|chapter| chapter.articles.iter().any(|one| one.id == "teeltpiek"));
        chapter.expect("its chapter").articles.reverse();
    });
    assert!(headings(&moved).iter().all(|heading| !heading.ends_with(')') || heading.contains("(was: ")), "{moved:?}");
    let same = note(&mut example, |_| {});
    assert!(said(&same).contains(&"Er verandert niets.".to_owned()));
}

#[test]
fn without_a_text_in_force_a_note_of_changes_says_so() {
    let document = made("glastuinbouw", Handover::Changes);
    assert!(said(&document).iter().any(|line| line.starts_with("Er is geen tekst gekozen")));
    assert_eq!(tables(&document).count(), 0);
}

#[test]
fn a_page_for_members_is_one_page_in_either_language() {
    for name in EXAMPLES {
        for language in [Language::Dutch, Language::English] {
            let mut example = Example::new(name);
            for proposal in example.opened.dossier().proposals.clone() {
                let wanted = Wanted { proposal, handover: Handover::MemberPage, language };
                let pages = example.opened.preview(&wanted).expect("it can be laid out");
                assert_eq!(pages.len(), 1, "{name} {language:?}");
                let document = example.opened.document(&wanted);
                let told =
                    document.blocks.iter().filter(|block| matches!(block, Block::Paragraph(spans) if spans.len() == 2));
                assert!(told.count() >= 4, "{name}: a page that tells something");
            }
        }
    }
}

#[test]
fn hours_on_the_page_for_members_are_those_of_the_article() {
    let mut example = Example::new("glastuinbouw");
    for hours in [80, 60] {
        let mut proposal = example.proposal().clone();
        let lessons = proposal.article_mut("language-lessons").expect("it is in the example");
        let ArticleContent::Template { values, .. } = &mut lessons.content else { panic!("of the library") };
        values.insert("hours_per_year".to_owned(), Value::Number(hours.into()));
        let wanted = Wanted { proposal, handover: Handover::MemberPage, language: LANGUAGE };
        let lessons = said(&example.opened.document(&wanted));
        let lessons = lessons.iter().find(|line| line.starts_with("Les Nederlands in werktijd. ")).expect("it is told");
        assert!(lessons.replace('\u{a0}', " ").contains(&format!("elk jaar {hours} uur les")), "{lessons}");
    }
}

#[test]
fn a_letter_numbers_every_article_that_says_something_and_every_protocol_agreement() {
    for name in EXAMPLES {
        let example = Example::new(name);
        let of_itself =
            |content: &ArticleContent| matches!(content, ArticleContent::Definitions | ArticleContent::ScopeAndTerm);
        let articles = example.proposal().articles().filter(|article| !of_itself(&article.content)).count();
        let points = articles + example.proposal().protocol.len();
        let document = made(name, Handover::ProposalLetter);
        let numbers = document.blocks.iter().filter_map(|block| match block {
            Block::Numbered { number, .. } => Some(number.clone()),
            _ => None,
        });
        assert_eq!(numbers.collect::<Vec<_>>(), (1..=points).map(|point| format!("{point}.")).collect::<Vec<_>>());
    }
}

#[test]
fn no_paper_for_others_names_a_proposal() {
    for name in EXAMPLES {
        for handover in Handover::ALL {
            let title = Example::new(name).proposal().title.clone();
            let names = said(&made(name, handover)).iter().any(|line| line.contains(&title));
            assert_eq!(names, handover == Handover::CostReport, "{name} {handover:?}");
        }
    }
}

#[test]
fn forms_of_an_assignment_have_room_to_write_and_the_rights_of_the_agreement() {
    for (name, handover) in
        EXAMPLES.into_iter().flat_map(|name| [(name, Handover::Equivalence), (name, Handover::Confirmation)])
    {
        let document = made(name, handover);
        let blank =
            tables(&document).flat_map(|table| &table.rows).filter(|row| row.cells[1].content == Content::Blank);
        assert!(blank.count() > 10, "{name} {handover:?}");
        let rights = tables(&document).find(|table| table.caption == "Rechten uit de cao").expect("the rights");
        assert!(rights.rows.len() > 3, "{name}");
        let gap = said(&document).iter().any(|line| line.contains("negen onderdelen"));
        assert_eq!(gap, handover == Handover::Confirmation, "what was not found is named");
    }
    let document = made("glastuinbouw", Handover::Equivalence);
    assert!(tables(&document).any(|table| table.caption.starts_with("Het pakket van de uitzendkracht")));
}

fn first_word(page: &PreviewPage) -> Option<&str> {
    let mut words = page.items.iter().filter_map(|item| match item {
        PreviewItem::Word { text, .. } => Some(text.as_str()),
        PreviewItem::Rectangle { .. } => None,
    });
    words.find(|word| *word == "Bijlage")
}

#[test]
fn the_overview_of_wage_costs_is_three_pages_with_its_assumptions_behind_it() {
    for name in EXAMPLES {
        let mut example = Example::new(name);
        let wanted = wanted(&example, Handover::WageCosts, LANGUAGE);
        let pages = example.opened.preview(&wanted).expect("it can be laid out");
        let annex = pages.iter().position(|page| first_word(page).is_some()).expect("an annex");
        assert!(annex <= 3, "{name}: {annex} pages");
    }
}

#[test]
fn the_result_says_in_points_what_was_agreed_and_what_is_open() {
    let mut example = Example::new("glastuinbouw");
    let wanted = wanted(&example, Handover::Result, LANGUAGE);
    let nothing = said(&example.opened.document(&wanted));
    assert!(nothing.iter().any(|line| line.contains("nog geen voorlopig akkoord")), "{nothing:?}");
    let proposal = example.proposal().clone();
    let on = || (Date::constant(2026, 11, 28), String::new());
    let totals = ledger::totals(&example.opened.calculation(&proposal).expect("it can be calculated"));
    let offer = ledger::offer(example.opened.dossier(), &proposal, (PartySide::Workers, totals), on());
    example.opened.apply(&offer).expect("it can be written");
    let articles = vec!["career-talk".into(), "language-lessons".into()];
    let agreed = ledger::agree(example.opened.dossier(), 1, articles, on()).expect("both are in it");
    example.opened.apply(&agreed).expect("it can be written");
    let said = said(&example.opened.document(&wanted));
    let place = |line: &str| said.iter().position(|found| found == line).unwrap_or_else(|| panic!("{line}: {said:?}"));
    let (lessons, talk) = (place("1. Les Nederlands in werktijd"), place("2. Loopbaangesprek"));
    let open = place("Nog niet afgesproken");
    assert!(lessons < talk && talk < open, "in the order of the offer");
    assert!(said[lessons..talk].iter().any(|line| line.contains("ten minste 80 uur les")), "{said:?}");
    assert!(said[open + 1].contains("Kosten en eigen bijdrage") && !said[open + 1].contains("Loopbaangesprek"));
}
