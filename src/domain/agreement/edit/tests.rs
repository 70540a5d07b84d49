//! Where articles come to stand, which ids are free, and what is refused.

use super::arrange::{add_article, copy_article, drop_article, remove_article, step_article, to_protocol};
use super::{Edit, Kind, ListEdit, NotApplicable, Slot, Step, TextEdit, free_id};
use crate::domain::agreement::{
    Agreement, Article, ArticleContent, Assumptions, Chapter, Character, Dossier, FreeParagraph, Proposal,
};
use crate::domain::money::Rate;
use crate::domain::period::Period;
use rust_decimal::Decimal;

fn proposal(chapters: &[(&str, &[&str])]) -> Proposal {
    let article = |id: &&str| Article { id: (*id).into(), content: ArticleContent::Definitions };
    let chapters = chapters.iter().map(|(id, articles)| Chapter {
        id: (*id).to_owned(),
        title: (*id).to_owned(),
        articles: articles.iter().map(article).collect(),
    });
    Proposal {
        id: "p".into(),
        title: "P".to_owned(),
        chapters: chapters.collect(),
        protocol: Vec::new(),
        annexes: Vec::new(),
    }
}

fn dossier(chapters: &[(&str, &[&str])]) -> Dossier {
    Dossier {
        format: 1,
        name: "D".to_owned(),
        about: String::new(),
        agreement: Agreement {
            title: "Cao".to_owned(),
            sector: None,
            parties: Vec::new(),
            scope: String::new(),
            term: Period::of_year(2027),
            concluded_on: None,
            receipt_on: None,
            generally_binding: None,
            character: Character::Minimum,
            binds_agencies: false,
            tacit_extension: false,
            recitals: Vec::new(),
            signatures: Vec::new(),
        },
        proposals: vec![proposal(chapters)],
        workforce: Vec::new().into(),
        assumptions: Assumptions {
            reference_date: Period::of_year(2026).start,
            wage_index: Rate::ZERO,
            price_index: Rate::ZERO,
            employers: Decimal::ONE,
            full_time_hours: Decimal::from(38),
            worked_share: Rate::new(Decimal::ONE),
            short_stay_years: 1,
            success_rate: None,
            smallest_group: 5,
            basis: Vec::new(),
        },
        funding: Vec::new(),
        overrides: Vec::new(),
        package: Vec::new(),
        replies: Vec::new(),
        ledger: Vec::new(),
        documents: crate::domain::agreement::DocumentChoices::default(),
    }
}

fn order(dossier: &Dossier) -> String {
    let chapter =
        |chapter: &Chapter| chapter.articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>().join(" ");
    dossier.proposals[0].chapters.iter().map(chapter).collect::<Vec<_>>().join(" | ")
}

/// The order after `of` the proposal, where there is something to do; taken back it is as it was.
fn after(chapters: &[(&str, &[&str])], of: impl FnOnce(&Proposal) -> Option<Edit>) -> Option<String> {
    let before = dossier(chapters);
    let edit = of(&before.proposals[0])?;
    let mut changed = before.clone();
    let inverse = edit.apply(&mut changed).expect("it can be applied");
    let shown = order(&changed);
    inverse.apply(&mut changed).expect("it can be taken back");
    assert_eq!(changed, before);
    Some(shown)
}

fn slot(chapter: &str, index: usize) -> Slot {
    Slot { chapter: chapter.to_owned(), index }
}

#[test]
fn an_article_dropped_before_another_stands_there_whatever_side_it_came_from() {
    for (article, to, expected) in [
        ("a", slot("one", 2), "b a c | d"),
        ("a", slot("one", 3), "b c a | d"),
        ("c", slot("one", 0), "c a b | d"),
        ("b", slot("two", 0), "a c | b d"),
        ("b", slot("two", 1), "a c | d b"),
    ] {
        let moved = after(&[("one", &["a", "b", "c"]), ("two", &["d"])], |shown| drop_article(shown, article, &to));
        assert_eq!(moved.as_deref(), Some(expected), "{article} to {to:?}");
    }
}

#[test]
fn an_article_dropped_where_it_stands_has_not_moved() {
    for index in [0, 1] {
        assert_eq!(after(&[("one", &["a", "b"])], |shown| drop_article(shown, "a", &slot("one", index))), None);
    }
}

#[test]
fn a_step_past_the_edge_of_a_chapter_leads_into_the_next_and_back() {
    let stepped = |chapters: &[(&str, &[&str])], step| after(chapters, |shown| step_article(shown, "a", step));
    assert_eq!(stepped(&[("one", &["a"]), ("two", &["b", "c"])], Step::Forward).as_deref(), Some(" | a b c"));
    assert_eq!(stepped(&[("one", &[]), ("two", &["a", "b"])], Step::Back).as_deref(), Some("a | b"));
    assert_eq!(stepped(&[("one", &["a"]), ("two", &["b"])], Step::Back), None, "nothing stands before the first");
}

#[test]
fn a_chapter_moves_with_its_articles_to_the_place_of_another() {
    let chapters: &[(&str, &[&str])] = &[("one", &["a"]), ("two", &["b"]), ("three", &["c"])];
    let moved = |chapter: &str, to: usize| {
        after(chapters, |shown| {
            let moved = ListEdit::move_to(&shown.chapters, &chapter.to_owned(), to)?;
            Some(Edit::text(shown, TextEdit::Chapters(moved)))
        })
    };
    for (chapter, to, expected) in [
        ("one", 2, Some("b | c | a")),
        ("three", 0, Some("c | a | b")),
        ("one", 9, Some("b | c | a")),
        ("two", 1, None),
    ] {
        assert_eq!(moved(chapter, to).as_deref(), expected, "{chapter} to {to}");
    }
}

#[test]
fn a_copy_has_an_id_of_its_own_and_stands_behind_the_article() {
    let copied = after(&[("one", &["a", "a-2"])], |shown| copy_article(shown, "a"));
    assert_eq!(copied.as_deref(), Some("a a-3 a-2"));
}

#[test]
fn an_id_that_is_taken_gets_the_first_free_number() {
    assert_eq!(free_id("oogst", |id| id == "oogst" || id == "oogst-2"), "oogst-3");
    assert_eq!(free_id("oogst", |_| false), "oogst");
}

#[test]
fn an_article_for_a_chapter_that_is_not_there_brings_a_chapter_along() {
    let added = after(&[("one", &["a"])], |shown| {
        Some(add_article(shown, "a", ArticleContent::ScopeAndTerm, slot("elsewhere", 0)))
    });
    assert_eq!(added.as_deref(), Some("a | a-2"));
}

#[test]
fn an_article_whose_last_paragraph_becomes_a_protocol_agreement_goes() {
    let free = |texts: &[&str]| {
        let texts = texts.iter().map(|text| FreeParagraph { label: None, text: (*text).to_owned(), items: Vec::new() });
        ArticleContent::free("Intentie", texts.collect())
    };
    for (texts, left) in [(&["een"][..], ""), (&["een", "twee"][..], "own")] {
        let mut changed = dossier(&[("one", &["own"])]);
        changed.proposals[0].chapters[0].articles[0].content = free(texts);
        let edit = to_protocol(&changed.proposals[0], "own", 0).expect("the paragraph is there");
        edit.apply(&mut changed).expect("it can be applied");
        assert_eq!(order(&changed), left);
        let protocol = &changed.proposals[0].protocol[0];
        assert_eq!((protocol.id.as_str(), protocol.text.as_str()), ("own-protocol", "een"));
    }
}

#[test]
fn what_does_not_fit_is_refused_and_leaves_the_dossier_as_it_was() {
    let before = dossier(&[("one", &["a", "b"])]);
    let shown = &before.proposals[0];
    let text = |edit| Edit::text(shown, edit);
    let taken = Article { id: "b".into(), content: ArticleContent::Definitions };
    let value = crate::domain::clause::Value::Flag(true);
    for (edit, why) in [
        (remove_article(shown, "c"), NotApplicable::Absent(Kind::Article, "c".to_owned())),
        (text(TextEdit::set("a", "x", value)), NotApplicable::NoTemplate("a".into())),
        (
            text(TextEdit::Move { article: "a".into(), slot: slot("one", 2) }),
            NotApplicable::NoPlace { at: 2, length: 2 },
        ),
        (
            text(TextEdit::Insert { article: taken, slot: slot("one", 0) }),
            NotApplicable::Taken(Kind::Article, "b".to_owned()),
        ),
        (Edit::Proposals(ListEdit::Remove("p".into())), NotApplicable::LastProposal),
        (
            Edit::Several(vec![remove_article(shown, "a"), remove_article(shown, "a")]),
            NotApplicable::Absent(Kind::Article, "a".to_owned()),
        ),
    ] {
        let mut changed = before.clone();
        assert_eq!(edit.apply(&mut changed), Err(why));
        assert_eq!(changed, before, "{edit:?}");
    }
}
