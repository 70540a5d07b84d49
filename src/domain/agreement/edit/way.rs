//! The way from the text of a proposal to that of another: what goes, comes, moves and says something else, in steps.

use std::collections::BTreeSet;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::between::{content, list};
use super::list::{ListEdit, place};
use super::text::{Slot, TextEdit};
use crate::domain::agreement::dossier::{Article, Chapter, Proposal};
use crate::domain::id::ArticleId;

/// The steps that lead from the text of `before` to that of `after`, whatever the two are called: applied in their order
/// they give exactly that text, and nobody's article moves that could stay. Nothing where the ids of `after` are used in
/// `before` for something else, so that no steps lead there.
pub fn text_between(before: &Proposal, after: &Proposal) -> Option<Vec<TextEdit>> {
    let mut way = Way { now: before.clone(), steps: Vec::new() };
    for article in before.articles().filter(|article| after.article(&article.id).is_none()) {
        way.take(TextEdit::Remove(article.id.clone()))?;
    }
    for (to, chapter) in after.chapters.iter().enumerate() {
        way.take_chapter(chapter, to)?;
    }
    let stay: BTreeSet<&ArticleId> = after.chapters.iter().flat_map(|chapter| staying(before, chapter)).collect();
    for chapter in &after.chapters {
        let mut last = None;
        for article in &chapter.articles {
            if !stay.contains(&article.id) {
                way.take_article(article, chapter, last)?;
            }
            last = Some(&article.id);
        }
    }
    for article in after.articles() {
        let steps = before.article(&article.id).map(|before| content(before, article)).unwrap_or_default();
        steps.into_iter().try_for_each(|step| way.take(step))?;
    }
    list(&before.protocol, &after.protocol).into_iter().try_for_each(|edit| way.take(TextEdit::Protocol(edit)))?;
    list(&before.annexes, &after.annexes).into_iter().try_for_each(|edit| way.take(TextEdit::Annexes(edit)))?;
    for chapter in before.chapters.iter().filter(|chapter| place(&after.chapters, &chapter.id).is_none()) {
        way.take(TextEdit::Chapters(ListEdit::Remove(chapter.id.clone())))?;
    }
    let Proposal { id: _, title: _, chapters, protocol, annexes } = &way.now;
    let leads_there = (chapters, protocol, annexes) == (&after.chapters, &after.protocol, &after.annexes);
    leads_there.then_some(way.steps)
}

/// The text on its way.
struct Way {
    now: Proposal,
    steps: Vec<TextEdit>,
}

impl Way {
    fn take(&mut self, step: TextEdit) -> Option<()> {
        step.apply(&mut self.now).ok()?;
        self.steps.push(step);
        Some(())
    }

    /// Puts a chapter in its place, and gives it its heading; its articles come later.
    fn take_chapter(&mut self, chapter: &Chapter, to: usize) -> Option<()> {
        let Some(from) = place(&self.now.chapters, &chapter.id) else {
            let entry = Box::new(Chapter { articles: Vec::new(), ..chapter.clone() });
            return self.take(TextEdit::Chapters(ListEdit::Insert { at: to, entry }));
        };
        let is_renamed = self.now.chapters[from].title != chapter.title;
        if from != to {
            self.take(TextEdit::Chapters(ListEdit::Move { id: chapter.id.clone(), to }))?;
        }
        match is_renamed {
            true => self.take(TextEdit::NameChapter { chapter: chapter.id.clone(), title: chapter.title.clone() }),
            false => Some(()),
        }
    }

    /// Puts an article behind `last` in its chapter, or first where there is none.
    fn take_article(&mut self, article: &Article, chapter: &Chapter, last: Option<&ArticleId>) -> Option<()> {
        let others = &self.now.chapters[place(&self.now.chapters, &chapter.id)?].articles;
        let others = others.iter().filter(|other| other.id != article.id);
        let index = match last {
            Some(last) => others.map(|other| &other.id).position(|other| other == last)? + 1,
            None => 0,
        };
        let slot = Slot { chapter: chapter.id.clone(), index };
        self.take(match self.now.article(&article.id) {
            Some(_) => TextEdit::Move { article: article.id.clone(), slot },
            None => TextEdit::Insert { article: article.clone(), slot },
        })
    }
}

/// The articles of a chapter that stand in it in the same order as before.
fn staying<'a>(before: &Proposal, chapter: &'a Chapter) -> Vec<&'a ArticleId> {
    let Some(place) = place(&before.chapters, &chapter.id) else { return Vec::new() };
    let ids = |chapter: &'_ Chapter| chapter.articles.iter().map(|article| article.id.clone()).collect::<Vec<_>>();
    let (old, new) = (ids(&before.chapters[place]), ids(chapter));
    let mut stay = Vec::new();
    for step in capture_diff_slices(Algorithm::Lcs, &old, &new) {
        if let DiffOp::Equal { old_index: _, new_index, len } = step {
            stay.extend(chapter.articles[new_index..new_index + len].iter().map(|article| &article.id));
        }
    }
    stay
}
