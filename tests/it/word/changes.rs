//! Tracked changes: accepted they give the new text, rejected the old, to the character, with numbers and references.

use std::collections::BTreeMap;

use akkoord::domain::agreement::Dossier;
use akkoord::export::{Options, docx};
use akkoord::report::document::{Block, Document, Span};
use akkoord::report::handover::Handover;

use super::reading::{Changes, Paragraph, read, running};
use super::shape::faults;
use super::xml::parts;
use super::{EXAMPLES, document, dossier, opened, options, written};

fn tracked(before: &Document, after: &Document) -> Vec<u8> {
    docx::write_changes(before, after, &BTreeMap::new(), &options()).expect("it can be written")
}

/// A paragraph as it is read: how it is set, its number and words, and what its references show. The names of bookmarks
/// are those of one file.
type Read = (String, String, String, Vec<String>);

fn told(paragraphs: Vec<Paragraph>) -> Vec<Read> {
    let read = |one: Paragraph| {
        let shown = one.references.into_iter().map(|(_, shown)| shown).collect();
        (one.style, one.number, one.text, shown)
    };
    paragraphs.into_iter().map(read).collect()
}

fn check(name: &str, before: &Document, after: &Document) {
    let bytes = tracked(before, after);
    for (changes, document) in [(Changes::Accepted, after), (Changes::Rejected, before)] {
        let plain = written(document);
        let paragraphs = read(&bytes, changes);
        let at: Vec<&String> = paragraphs.iter().flat_map(|paragraph| &paragraph.bookmarks).collect();
        for (code, _) in paragraphs.iter().flat_map(|paragraph| &paragraph.references) {
            let target = code.split_whitespace().nth(1).expect("a bookmark");
            assert!(at.iter().any(|name| *name == target), "{name}, {changes:?}: nothing is called {target}");
        }
        let (found, expected) = (told(paragraphs), told(read(&plain, Changes::Accepted)));
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "{name}, {changes:?}");
        }
        assert_eq!(found.len(), expected.len(), "{name}, {changes:?}");
        for part in ["word/header1.xml", "word/footer1.xml"] {
            assert_eq!(running(&bytes, part, changes), running(&plain, part, Changes::Accepted), "{name}, {changes:?}");
        }
    }
    let faults = faults(&bytes);
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

#[test]
fn between_the_proposals_of_each_example_accepting_gives_one_and_rejecting_the_other() {
    for name in EXAMPLES {
        let mut opened = opened(dossier(name));
        let count = opened.dossier().proposals.len();
        let all: Vec<Document> = (0..count).map(|place| document(&mut opened, place, Handover::Agreement)).collect();
        for (from, before) in all.iter().enumerate() {
            for (to, after) in all.iter().enumerate() {
                check(&format!("{name} {from} to {to}"), before, after);
            }
        }
    }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("it fits") % most.max(1)
    }
}

/// Takes out, moves, doubles the words of, and renames articles, parties and recitals.
fn disturb(dossier: &mut Dossier, dice: &mut Dice) {
    for _ in 0..=dice.below(5) {
        let frame = &mut dossier.agreement;
        let proposal = &mut dossier.proposals[0];
        let (from, to) = (dice.below(proposal.chapters.len()), dice.below(proposal.chapters.len()));
        match dice.below(7) {
            0 => proposal.chapters.swap(from, to),
            1 if proposal.chapters[from].articles.len() > 1 => {
                let place = dice.below(proposal.chapters[from].articles.len());
                let article = proposal.chapters[from].articles.remove(place);
                let end = dice.below(proposal.chapters[to].articles.len() + 1);
                proposal.chapters[to].articles.insert(end, article);
            }
            2 if proposal.chapters[from].articles.len() > 1 => {
                let place = dice.below(proposal.chapters[from].articles.len());
                proposal.chapters[from].articles.remove(place);
            }
            3 => proposal.chapters[from].title.push_str(" en meer"),
            4 => frame.recitals.insert(0, "Partijen hebben elkaar gevonden; dat is nieuw.".to_owned()),
            5 => drop(frame.recitals.pop()),
            _ => frame.parties.iter_mut().next().expect("a party").name.push_str(" en anderen"),
        }
    }
}

/// Changes words here and there.
fn reword(document: &mut Document, dice: &mut Dice) {
    let mut place = 0;
    document.blocks.retain(|block| {
        place += 1;
        let is_text = matches!(block, Block::Paragraph(_));
        !(is_text && place % 17 == 0)
    });
    for block in &mut document.blocks {
        if let Block::Paragraph(spans) | Block::Numbered { spans, .. } = block
            && dice.below(4) == 0
        {
            let at = dice.below(spans.len());
            let words: Vec<&str> = spans[at].text.split(' ').collect();
            if spans[at].link.is_none() && words.len() > 3 {
                let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
                let cut = dice.below(words.len());
                words[cut] = ["€ 1.250,00", "anders & beter", "<niet>", "🙂"][dice.below(4)].to_owned();
                words.remove(dice.below(words.len()));
                spans[at].text = words.join(" ");
            }
            if dice.below(5) == 0 {
                spans.push(Span::strong(" Toegevoegd."));
            }
        }
    }
}

#[test]
fn whatever_was_edited_accepting_gives_the_new_text_and_rejecting_the_old() {
    for seed in 0..18_u64 {
        let name = EXAMPLES[usize::try_from(seed).expect("it fits") % EXAMPLES.len()];
        let mut dice = Dice(seed);
        let original = dossier(name);
        let mut edited = original.clone();
        disturb(&mut edited, &mut dice);
        let before = document(&mut opened(original), 0, Handover::Agreement);
        let mut after = document(&mut opened(edited), 0, Handover::Agreement);
        if seed % 2 == 0 {
            reword(&mut after, &mut dice);
        }
        check(&format!("{name}, seed {seed}"), &before, &after);
        check(&format!("{name}, seed {seed}, back"), &after, &before);
    }
}

#[test]
fn a_text_against_itself_has_no_change_and_a_change_has_author_and_date() {
    let mut opened = opened(dossier("schoonmaak"));
    let [before, after] = [1, 0].map(|place| document(&mut opened, place, Handover::Agreement));
    let changes = |bytes: &[u8]| {
        let parts = parts(bytes);
        let all = parts["word/document.xml"].all().into_iter().cloned();
        all.filter(|element| ["w:ins", "w:del"].contains(&element.name.as_str())).collect::<Vec<_>>()
    };
    assert!(changes(&tracked(&after, &after)).is_empty());
    let options = Options { author: Some("FNV".to_owned()), ..options() };
    let bytes = docx::write_changes(&before, &after, &BTreeMap::new(), &options).expect("it can be written");
    let found = changes(&bytes);
    assert!(found.len() > 20);
    for change in found {
        let of = ["w:author", "w:date"].map(|name| change.attribute(name).to_owned());
        assert_eq!(of, ["FNV", "2026-11-23T00:00:00Z"]);
    }
    assert!(parts(&bytes)["word/settings.xml"].child("w:trackRevisions").is_some(), "further changes are tracked too");
}

#[test]
fn a_remark_stands_beside_its_heading_also_of_an_article_that_moved_or_went() {
    let mut opened = opened(dossier("glastuinbouw"));
    let [before, after] = [0, 1].map(|place| document(&mut opened, place, Handover::Agreement));
    let anchors = |document: &Document| -> Vec<String> {
        let anchors = document.blocks.iter().filter_map(|block| match block {
            Block::Heading { anchor, .. } if anchor.starts_with("article-") => Some(anchor.clone()),
            _ => None,
        });
        anchors.collect()
    };
    let (old, new) = (anchors(&before), anchors(&after));
    let gone = old.iter().find(|anchor| !new.contains(anchor)).expect("an article goes").clone();
    let remarks: BTreeMap<String, String> =
        [(gone, "Vervalt & kost minder.".to_owned()), (new[2].clone(), "Kost meer.".to_owned())].into();
    let bytes = docx::write_changes(&before, &after, &remarks, &options()).expect("it can be written");
    let parts = parts(&bytes);
    let said: Vec<String> = parts["word/comments.xml"]
        .children
        .iter()
        .map(|comment| comment.all().into_iter().map(|within| within.text.as_str()).collect())
        .collect();
    assert_eq!(said.len(), 2);
    assert!(said.contains(&"Vervalt & kost minder.".to_owned()), "{said:?}");
    let ids = |name: &str| -> Vec<String> {
        let all = parts["word/document.xml"].all();
        all.iter().filter(|element| element.name == name).map(|element| element.attribute("w:id").to_owned()).collect()
    };
    assert_eq!(ids("w:commentReference"), ids("w:commentRangeStart"));
    assert_eq!(ids("w:commentReference"), ids("w:commentRangeEnd"));
}
