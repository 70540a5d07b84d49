//! Changes of the text of a proposal: values, words, articles, chapters, protocol agreements and annexes.
//!
//! Ids stay what they are, so that references and figures follow; numbers follow from the order when the text is made.

use super::list::{ListEdit, fits, place};
use super::refusal::{Kind, NotApplicable};
use crate::domain::agreement::dossier::{Annex, Article, ArticleContent, Chapter, Proposal, ProtocolAgreement};
use crate::domain::clause::Value;
use crate::domain::id::ArticleId;

/// A place among the articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Id of the chapter.
    pub chapter: String,
    /// Before which of its articles, counted from 0; behind the last one where it is their number.
    pub index: usize,
}

/// A change of the text of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextEdit {
    /// Gives a parameter of an article a value; without one it has its template's default again.
    SetParameter {
        /// Id of the article.
        article: ArticleId,
        /// Id of the parameter within it.
        parameter: String,
        /// The value it has from then on.
        value: Option<Value>,
    },
    /// Puts other content in an article.
    SetContent {
        /// Id of the article.
        article: ArticleId,
        /// What it says from then on.
        content: ArticleContent,
    },
    /// Puts an article in its place.
    Insert {
        /// The article, whose id no other has.
        article: Article,
        /// The place, in a chapter that is there.
        slot: Slot,
    },
    /// Takes the article with this id out.
    Remove(ArticleId),
    /// Takes an article out and puts it elsewhere.
    Move {
        /// Id of the article.
        article: ArticleId,
        /// The place, counted once the article is out.
        slot: Slot,
    },
    /// Of which chapters there are.
    Chapters(ListEdit<Chapter>),
    /// Another heading for a chapter.
    NameChapter {
        /// Id of the chapter.
        chapter: String,
        /// The heading it has from then on.
        title: String,
    },
    /// Of which protocol agreements there are, and of any of them.
    Protocol(ListEdit<ProtocolAgreement>),
    /// Of which annexes there are, and of any of them.
    Annexes(ListEdit<Annex>),
}

impl TextEdit {
    /// Gives a parameter of an article a value.
    pub fn set(article: &str, parameter: &str, value: Value) -> Self {
        Self::SetParameter { article: article.into(), parameter: parameter.to_owned(), value: Some(value) }
    }

    /// Changes `proposal`; gives the step that takes the change back.
    ///
    /// # Errors
    ///
    /// What the step is about is not there, or not as it takes it to be; then `proposal` is as it was.
    pub fn apply(&self, proposal: &mut Proposal) -> Result<Self, NotApplicable> {
        match self {
            Self::SetParameter { article, parameter, value } => {
                let found = proposal.article_mut(article).ok_or_else(|| Kind::Article.absent(article))?;
                let ArticleContent::Template { values, .. } = &mut found.content else {
                    return Err(NotApplicable::NoTemplate(article.clone()));
                };
                let before = match value {
                    Some(value) => values.insert(parameter.clone(), value.clone()),
                    None => values.remove(parameter),
                };
                Ok(Self::SetParameter { article: article.clone(), parameter: parameter.clone(), value: before })
            }
            Self::SetContent { article, content } => {
                let found = proposal.article_mut(article).ok_or_else(|| Kind::Article.absent(article))?;
                let content = std::mem::replace(&mut found.content, content.clone());
                Ok(Self::SetContent { article: article.clone(), content })
            }
            Self::Insert { article, slot } => {
                free(proposal, Kind::Article, &article.id)?;
                insert(proposal, article.clone(), slot)?;
                Ok(Self::Remove(article.id.clone()))
            }
            Self::Remove(id) => {
                let (article, slot) = take_out(proposal, id)?;
                Ok(Self::Insert { article, slot })
            }
            Self::Move { article, slot } => {
                let (moved, from) = take_out(proposal, article)?;
                if let Err(why) = insert(proposal, moved.clone(), slot) {
                    insert(proposal, moved, &from).expect("the place it came from is there");
                    return Err(why);
                }
                Ok(Self::Move { article: article.clone(), slot: from })
            }
            Self::Chapters(edit) => {
                if let ListEdit::Insert { entry, .. } = edit {
                    free(proposal, Kind::Chapter, &entry.id)?;
                    entry.articles.iter().try_for_each(|article| free(proposal, Kind::Article, &article.id))?;
                }
                edit.apply(&mut proposal.chapters).map(Self::Chapters)
            }
            Self::NameChapter { chapter, title } => {
                let place = place(&proposal.chapters, chapter).ok_or_else(|| Kind::Chapter.absent(chapter))?;
                let title = std::mem::replace(&mut proposal.chapters[place].title, title.clone());
                Ok(Self::NameChapter { chapter: chapter.clone(), title })
            }
            Self::Protocol(edit) => {
                if let ListEdit::Insert { entry, .. } = edit {
                    free(proposal, Kind::Protocol, &entry.id)?;
                }
                edit.apply(&mut proposal.protocol).map(Self::Protocol)
            }
            Self::Annexes(edit) => {
                if let ListEdit::Insert { entry, .. } = edit {
                    free(proposal, Kind::Annex, &entry.id)?;
                }
                edit.apply(&mut proposal.annexes).map(Self::Annexes)
            }
        }
    }

    pub(super) fn added(&self) -> Option<&str> {
        match self {
            Self::Insert { article, .. } => Some(&article.id),
            Self::Chapters(ListEdit::Insert { entry, .. }) if entry.articles.len() == 1 => Some(&entry.articles[0].id),
            Self::Chapters(edit) => edit.added(),
            Self::Protocol(edit) => edit.added(),
            Self::Annexes(edit) => edit.added(),
            Self::SetParameter { .. }
            | Self::SetContent { .. }
            | Self::Remove(_)
            | Self::Move { .. }
            | Self::NameChapter { .. } => None,
        }
    }
}

/// Whether something in the proposal has this id; chapters, articles, protocol agreements and annexes share them.
pub(super) fn is_taken(proposal: &Proposal, id: &str) -> bool {
    let Proposal { id: _, title: _, chapters, protocol, annexes } = proposal;
    chapters.iter().any(|chapter| chapter.id == id)
        || proposal.article(id).is_some()
        || protocol.iter().any(|agreement| agreement.id == id)
        || annexes.iter().any(|annex| annex.id == id)
}

fn free(proposal: &Proposal, kind: Kind, id: &str) -> Result<(), NotApplicable> {
    if is_taken(proposal, id) { Err(NotApplicable::Taken(kind, id.to_owned())) } else { Ok(()) }
}

fn insert(proposal: &mut Proposal, article: Article, slot: &Slot) -> Result<(), NotApplicable> {
    let chapter = place(&proposal.chapters, &slot.chapter).ok_or_else(|| Kind::Chapter.absent(&slot.chapter))?;
    let articles = &mut proposal.chapters[chapter].articles;
    fits(slot.index, articles.len() + 1)?;
    articles.insert(slot.index, article);
    Ok(())
}

fn take_out(proposal: &mut Proposal, id: &str) -> Result<(Article, Slot), NotApplicable> {
    for chapter in &mut proposal.chapters {
        if let Some(index) = chapter.articles.iter().position(|article| article.id == id) {
            let slot = Slot { chapter: chapter.id.clone(), index };
            return Ok((chapter.articles.remove(index), slot));
        }
    }
    Err(Kind::Article.absent(id))
}
