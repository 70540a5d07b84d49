//! Where the user is in the agreement: what is selected, what is being edited, what the next frame should show.

use std::collections::BTreeSet;

use super::blank::Field;
use crate::domain::clause::{Preset, Value};
use crate::domain::id::{ArticleId, ProposalId};
use crate::gui::ask::Place;
use crate::gui::fields::Typed;
use crate::gui::settings::Panels;

/// A part of the agreement that is no article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A chapter, by id.
    Chapter(String),
    /// A protocol agreement, by id.
    Protocol(String),
    /// An annex, by id.
    Annex(String),
    /// The frame: parties, scope, term.
    Frame,
    /// The proposals of the dossier.
    Proposals,
}

impl Part {
    /// By what name a wish means the frame.
    pub const FRAME: &str = "frame";
    /// By what name a wish means the proposals.
    pub const PROPOSALS: &str = "proposals";
}

/// What a row of the list stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowOf {
    /// An article.
    Article(ArticleId),
    /// A chapter, a protocol agreement or an annex.
    Part(Part),
}

impl RowOf {
    /// Whether both are of one kind, so that they can be selected together.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Article(_), Self::Article(_)) => true,
            (Self::Part(one), Self::Part(other)) => std::mem::discriminant(one) == std::mem::discriminant(other),
            (Self::Article(_), Self::Part(_)) | (Self::Part(_), Self::Article(_)) => false,
        }
    }
}

/// Where in words of the parties' own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnPart {
    /// The heading.
    Title,
    /// A paragraph, by its place from 0.
    Paragraph(usize),
    /// An item of a paragraph, both by their places from 0.
    Item(usize, usize),
}

/// A place in words of the parties' own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnPlace {
    /// The article.
    pub article: ArticleId,
    /// Where in it.
    pub part: OwnPart,
}

/// The parameter that is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenBlank {
    /// Which.
    pub place: Place,
    /// Its value when it was opened; what a change costs is counted from here.
    pub value_before: Value,
    /// The value under the pointer, which is considered but not made.
    pub pointed: Option<Value>,
}

/// What the next frame should bring into view or focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Scroll to an article.
    Reveal(String),
    /// Scroll to a paragraph of an article.
    RevealParagraph {
        /// The article.
        article: ArticleId,
        /// The paragraph's place from 0 among those that are there.
        index: usize,
    },
    /// Focus a parameter.
    Focus(Place),
    /// Scroll to an article that is new or stands elsewhere, and focus its row in the list.
    Arrive(String),
    /// Scroll to an article or part that is new, and focus the field of its heading.
    Name(String),
    /// Focus the field of the search.
    Search,
    /// Scroll to a place in the text.
    ShowPlace(OwnPlace),
    /// Put the cursor in words of the parties' own, behind so many characters.
    Write(OwnPlace, usize),
}

impl Wish {
    /// The parameter that takes the focus, where that is wished.
    pub fn focused(&self) -> Option<&Place> {
        if let Self::Focus(place) = self { Some(place) } else { None }
    }

    /// Whether the text scrolls to this article or part.
    pub fn reveals(&self, id: &str) -> bool {
        match self {
            Self::Reveal(wished) | Self::Arrive(wished) | Self::Name(wished) => wished == id,
            Self::Focus(_) | Self::RevealParagraph { .. } | Self::Write(..) | Self::Search | Self::ShowPlace(_) => {
                false
            }
        }
    }
}

/// The clause library while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibrarySearch {
    /// What is searched for.
    pub query: String,
    /// Id of the template that is looked at.
    pub chosen: Option<String>,
    /// With which values it would be added.
    pub preset: Preset,
}

/// A search in the text while its bar is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextSearch {
    /// What is searched for.
    pub query: String,
    /// Which of the places found shows, counted from 0.
    pub at: usize,
    /// What is put in its place.
    pub with: String,
}

/// Articles that are about to be left out while others lean on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Which, in their order.
    pub articles: Vec<ArticleId>,
    /// The articles that lean on them, in their order; at least one.
    pub dependants: Vec<ArticleId>,
}

impl Leaving {
    /// All of them, in no order.
    pub fn all(&self) -> Vec<ArticleId> {
        self.articles.iter().chain(&self.dependants).cloned().collect()
    }
}

/// Where the user is in the agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementSession {
    /// Id of the article that is selected; it stays remembered while a part is.
    pub article: Option<ArticleId>,
    /// Rows of the list that are selected besides the one that shows; those of another kind do not count.
    pub also: BTreeSet<RowOf>,
    /// Chapters of which the articles are folded away in the list.
    pub folded: BTreeSet<String>,
    /// The part that is selected instead of an article.
    pub part: Option<Part>,
    /// The parameter that is being edited.
    pub blank: Option<OpenBlank>,
    /// Parameters that are half typed.
    pub typed: Typed<Field>,
    /// The words of the parties' own that are being written.
    pub writing: Option<OwnPlace>,
    /// Whether the inspector is open where there is no room beside the text.
    pub drawer: bool,
    /// The clause library, where it is open.
    pub library: Option<LibrarySearch>,
    /// How list and inspector stand beside the text, as the settings have it.
    pub panels: Panels,
    /// The search in the text, where it is open.
    pub search: Option<TextSearch>,
    /// What is asked about before it is left out.
    pub leaving: Option<Leaving>,
    /// The proposal with which the shown one is compared; the first other one where none is named.
    pub compared: Option<ProposalId>,
    /// What the next frame should bring into view or focus.
    pub wish: Option<Wish>,
}

impl AgreementSession {
    /// Begins with an article, which the text scrolls to.
    pub fn at(article: Option<ArticleId>) -> Self {
        Self { wish: article.clone().map(|article| Wish::Reveal(article.into())), article, ..Self::default() }
    }

    /// Selects an article; the text scrolls to it.
    pub fn select(&mut self, article: ArticleId) {
        self.wish = Some(Wish::Reveal(article.clone().into()));
        self.mark(article);
    }

    /// Selects an article where it stands.
    pub fn mark(&mut self, article: ArticleId) {
        if self.writing.as_ref().is_some_and(|place| place.article != article) {
            self.writing = None;
        }
        self.also.clear();
        self.article = Some(article);
        self.part = None;
    }

    /// The row of the list that is selected and shows.
    pub fn row(&self) -> Option<RowOf> {
        let part = self.part.clone().map(RowOf::Part);
        part.or_else(|| self.article.clone().map(RowOf::Article))
    }

    /// Shows a row of the list where it stands; what else is selected stays so.
    fn show_row(&mut self, row: RowOf) {
        let also = std::mem::take(&mut self.also);
        match row {
            RowOf::Article(article) => self.select(article),
            RowOf::Part(part) => {
                if let Part::Chapter(id) | Part::Protocol(id) | Part::Annex(id) = &part {
                    self.wish = Some(Wish::Reveal(id.clone()));
                }
                self.part = Some(part);
            }
        }
        self.also = also;
    }

    /// Selects a row of the list besides those of its kind that are, or no longer.
    pub fn select_too(&mut self, row: RowOf) {
        match self.row().filter(|shown| shown.is_like(&row)) {
            None => {
                self.also.clear();
                self.show_row(row);
            }
            Some(shown) if shown == row => {
                // Another one shows in its place, where there is one.
                if let Some(other) = self.also.pop_first() {
                    self.show_row(other);
                }
            }
            Some(_) => {
                if !self.also.remove(&row) {
                    self.also.insert(row);
                }
            }
        }
    }

    /// Goes on to a row of the same kind, with those that are selected; back over one of them, lets go of where it was.
    pub fn stretch(&mut self, to: RowOf) {
        let Some(from) = self.row().filter(|from| from.is_like(&to)) else { return };
        if !self.also.remove(&to) {
            self.also.insert(from);
        }
        self.show_row(to);
    }

    /// Folds a chapter in the list, or unfolds it.
    pub fn fold(&mut self, chapter: String) {
        if !self.folded.remove(&chapter) {
            self.folded.insert(chapter);
        }
    }

    /// Whether a row is selected, by itself or besides another.
    pub fn has_selected(&self, row: &RowOf) -> bool {
        self.row().is_some_and(|shown| shown == *row || shown.is_like(row) && self.also.contains(row))
    }

    /// All rows that are selected, the one that shows first; they are of one kind.
    pub fn all_selected(&self) -> Vec<RowOf> {
        let Some(shown) = self.row() else { return Vec::new() };
        let others: Vec<RowOf> = self.also.iter().filter(|also| shown.is_like(also)).cloned().collect();
        std::iter::once(shown).chain(others).collect()
    }

    /// All articles that are selected, the one that shows first; none where a part is.
    pub fn all_articles(&self) -> Vec<ArticleId> {
        let article = |row| match row {
            RowOf::Article(article) => Some(article),
            RowOf::Part(_) => None,
        };
        self.all_selected().into_iter().filter_map(article).collect()
    }

    /// The article that is selected, where no part is.
    pub fn selected(&self) -> Option<&str> {
        self.article.as_deref().filter(|_| self.part.is_none())
    }
}
