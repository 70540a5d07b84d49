//! Changes to what a proposal consists of: articles and chapters are added, moved, copied and dropped.
//!
//! Ids stay what they are, so that references and figures follow; numbers follow from the order when the text is made.

use super::dossier::{Article, Chapter, Proposal};

/// A place among the articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The chapter, by id.
    pub chapter: String,
    /// Before which of its articles, counted from 0; behind the last one where it is their number.
    pub index: usize,
}

/// A direction in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the start.
    Back,
    /// Towards the end.
    Forward,
}

impl Step {
    /// The place next to `index` in a list of `length`; nothing past either end.
    pub fn from(self, index: usize, length: usize) -> Option<usize> {
        match self {
            Self::Back => index.checked_sub(1),
            Self::Forward => Some(index + 1).filter(|next| *next < length),
        }
    }
}

/// `wanted`, or with a number behind it where the proposal already has that id.
pub fn free_id(proposal: &Proposal, wanted: &str) -> String {
    let taken = |id: &str| {
        proposal.chapters.iter().any(|chapter| chapter.id == id)
            || proposal.article(id).is_some()
            || proposal.protocol.iter().any(|agreement| agreement.id == id)
            || proposal.annexes.iter().any(|annex| annex.id == id)
    };
    let mut numbered = (2_usize..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned()).chain(&mut numbered).find(|id| !taken(id)).unwrap_or_default()
}

/// Where an article stands: its chapter and its place within it, both counted from 0.
pub fn place_of(proposal: &Proposal, article: &str) -> Option<(usize, usize)> {
    proposal.chapters.iter().enumerate().find_map(|(chapter, content)| {
        let place = content.articles.iter().position(|found| found.id == article)?;
        Some((chapter, place))
    })
}

/// Puts an article in its place; in a new chapter where the proposal has none by that id.
pub fn insert_article(proposal: &mut Proposal, article: Article, slot: &Slot) {
    let chapter = proposal.chapters.iter().position(|chapter| chapter.id == slot.chapter).unwrap_or_else(|| {
        let id = free_id(proposal, if slot.chapter.is_empty() { "general" } else { &slot.chapter });
        proposal.chapters.push(Chapter { id, title: "Algemeen".to_owned(), articles: Vec::new() });
        proposal.chapters.len() - 1
    });
    let articles = &mut proposal.chapters[chapter].articles;
    articles.insert(slot.index.min(articles.len()), article);
}

/// Moves an article; says whether it stands elsewhere now.
pub fn move_article(proposal: &mut Proposal, article: &str, slot: &Slot) -> bool {
    let Some((chapter, place)) = place_of(proposal, article) else { return false };
    let Some(target) = proposal.chapters.iter().position(|chapter| chapter.id == slot.chapter) else { return false };
    // Taking it out moves everything behind it one place forward.
    let index = if target == chapter && slot.index > place { slot.index - 1 } else { slot.index };
    if target == chapter && index == place {
        return false;
    }
    let moved = proposal.chapters[chapter].articles.remove(place);
    let articles = &mut proposal.chapters[target].articles;
    articles.insert(index.min(articles.len()), moved);
    true
}

/// Moves an article one place, from the edge of a chapter into the next one; says whether it moved.
pub fn step_article(proposal: &mut Proposal, article: &str, step: Step) -> bool {
    let Some((chapter, place)) = place_of(proposal, article) else { return false };
    let articles = &mut proposal.chapters[chapter].articles;
    if let Some(next) = step.from(place, articles.len()) {
        articles.swap(place, next);
        return true;
    }
    let Some(next) = step.from(chapter, proposal.chapters.len()) else { return false };
    let moved = proposal.chapters[chapter].articles.remove(place);
    let into = &mut proposal.chapters[next].articles;
    let index = if step == Step::Back { into.len() } else { 0 };
    into.insert(index, moved);
    true
}

/// Moves a chapter to this place among the chapters, counted from 0; says whether it stands elsewhere now.
pub fn move_chapter(proposal: &mut Proposal, chapter: &str, index: usize) -> bool {
    let Some(place) = proposal.chapters.iter().position(|found| found.id == chapter) else { return false };
    let index = index.min(proposal.chapters.len() - 1);
    if index != place {
        let moved = proposal.chapters.remove(place);
        proposal.chapters.insert(index, moved);
    }
    index != place
}

/// Takes an article out; gives it back.
pub fn remove_article(proposal: &mut Proposal, article: &str) -> Option<Article> {
    let (chapter, place) = place_of(proposal, article)?;
    Some(proposal.chapters[chapter].articles.remove(place))
}

/// Puts a copy of an article behind it; gives the copy's id.
pub fn copy_article(proposal: &mut Proposal, article: &str) -> Option<String> {
    let (chapter, place) = place_of(proposal, article)?;
    let id = free_id(proposal, article);
    let copy = Article { id: id.clone(), content: proposal.chapters[chapter].articles[place].content.clone() };
    proposal.chapters[chapter].articles.insert(place + 1, copy);
    Some(id)
}

/// Moves what has this id one place in its list; says whether it moved.
pub fn step_in<T>(list: &mut [T], step: Step, is_it: impl Fn(&T) -> bool) -> bool {
    let moved = list.iter().position(is_it).and_then(|place| Some((place, step.from(place, list.len())?)));
    if let Some((place, next)) = moved {
        list.swap(place, next);
    }
    moved.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::ArticleContent;

    fn proposal(chapters: &[(&str, &[&str])]) -> Proposal {
        let article = |id: &&str| Article { id: (*id).to_owned(), content: ArticleContent::Definitions };
        let chapters = chapters.iter().map(|(id, articles)| Chapter {
            id: (*id).to_owned(),
            title: (*id).to_owned(),
            articles: articles.iter().map(article).collect(),
        });
        Proposal {
            id: "p".to_owned(),
            title: "P".to_owned(),
            chapters: chapters.collect(),
            protocol: Vec::new(),
            annexes: Vec::new(),
        }
    }

    fn order(proposal: &Proposal) -> String {
        let chapter = |chapter: &Chapter| {
            chapter.articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>().join(" ")
        };
        proposal.chapters.iter().map(chapter).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn an_article_dropped_before_another_stands_there_whatever_side_it_came_from() {
        let slot = |chapter: &str, index| Slot { chapter: chapter.to_owned(), index };
        for (article, to, expected) in [
            ("a", slot("one", 2), "b a c | d"),
            ("a", slot("one", 3), "b c a | d"),
            ("c", slot("one", 0), "c a b | d"),
            ("b", slot("two", 0), "a c | b d"),
            ("b", slot("two", 1), "a c | d b"),
        ] {
            let mut proposal = proposal(&[("one", &["a", "b", "c"]), ("two", &["d"])]);
            assert!(move_article(&mut proposal, article, &to));
            assert_eq!(order(&proposal), expected, "{article} to {to:?}");
        }
    }

    #[test]
    fn an_article_dropped_where_it_stands_has_not_moved() {
        let mut proposal = proposal(&[("one", &["a", "b"])]);
        for index in [0, 1] {
            assert!(!move_article(&mut proposal, "a", &Slot { chapter: "one".to_owned(), index }));
        }
        assert_eq!(order(&proposal), "a b");
    }

    #[test]
    fn a_step_past_the_edge_of_a_chapter_leads_into_the_next_and_back() {
        let mut proposal = proposal(&[("one", &["a"]), ("two", &["b", "c"])]);
        assert!(step_article(&mut proposal, "a", Step::Forward));
        assert_eq!(order(&proposal), " | a b c");
        assert!(step_article(&mut proposal, "a", Step::Back));
        assert_eq!(order(&proposal), "a | b c");
        assert!(!step_article(&mut proposal, "a", Step::Back), "there is nothing before the first");
    }

    #[test]
    fn a_chapter_moves_with_its_articles_to_the_place_of_another() {
        for (chapter, index, expected) in
            [("one", 2, "b | c | a"), ("three", 0, "c | a | b"), ("one", 9, "b | c | a"), ("two", 2, "a | c | b")]
        {
            let mut proposal = proposal(&[("one", &["a"]), ("two", &["b"]), ("three", &["c"])]);
            assert!(move_chapter(&mut proposal, chapter, index));
            assert_eq!(order(&proposal), expected, "{chapter} to {index}");
        }
        assert!(!move_chapter(&mut proposal(&[("one", &["a"])]), "one", 5), "there is nowhere else");
    }

    #[test]
    fn a_copy_has_an_id_of_its_own() {
        let mut proposal = proposal(&[("one", &["a", "a-2"])]);
        assert_eq!(copy_article(&mut proposal, "a").as_deref(), Some("a-3"));
        assert_eq!(order(&proposal), "a a-3 a-2");
    }
}
