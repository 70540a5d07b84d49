//! What a Word document consists of, before it is XML: paragraphs with their style, number and runs, tables, and turns of
//! the paper. Two versions of a document are compared in this form.

use super::numbering::List;
use crate::report::document::{Emphasis, Link};

/// A piece of the text of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Paragraph(Paragraph),
    Grid(Grid),
    /// From here on the paper lies like this.
    Turn(Lie),
}

/// A piece, with the heading below which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// The anchor of the heading; empty above the first.
    pub(super) section: String,
    pub(super) part: Part,
}

/// How the paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lie {
    Upright,
    OnItsSide,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// The style that says how it looks and, of most numbered ones, how it is counted.
    pub(super) style: &'static str,
    /// How it is counted besides its style.
    pub(super) list: Listed,
    /// Whether it stands on the page of what follows.
    pub(super) keeps_with_next: bool,
    pub(super) starts_page: bool,
    /// Whether it stands at the foot of the page, apart from the text.
    pub(super) at_foot: bool,
    /// What references to it name.
    pub(super) targets: Vec<Link>,
    /// The heading it leads to, of a line of the contents.
    pub(super) leads_to: Option<Link>,
    pub(super) runs: Vec<Run>,
}

/// How a paragraph is counted besides its style.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Listed {
    /// As its style says, or not at all.
    #[default]
    ByStyle,
    /// As an item, but straight below the article.
    ItemOfArticle,
    /// As a point of a list.
    Point(List),
    /// Not at all: its number is typed, and hangs at this depth.
    Typed(u8),
}

/// A stretch of a paragraph that is set alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Run {
    pub(super) emphasis: Emphasis,
    /// A smaller size than that of the style, in half points.
    pub(super) size: Option<u32>,
    /// Its language tag, where it is in another language than the text around it.
    pub(super) language: Option<&'static str>,
    pub(super) content: Content,
}

/// What a run holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Content {
    Words(String),
    /// A number that follows what it refers to.
    Reference {
        to: Link,
        /// As the number stands in the document.
        shown: String,
        /// Whether the label of the numbering is written small: "artikel 3" for "Artikel 3".
        is_small: bool,
    },
    /// Where the contents that Word makes begin and end.
    ContentsBegin,
    ContentsEnd,
}

impl Run {
    pub(super) fn words(words: impl Into<String>) -> Self {
        Self { emphasis: Emphasis::None, size: None, language: None, content: Content::Words(words.into()) }
    }

    /// What is read of it.
    pub(super) fn text(&self) -> &str {
        match &self.content {
            Content::Words(words) => words,
            Content::Reference { shown, .. } => shown,
            Content::ContentsBegin | Content::ContentsEnd => "",
        }
    }
}

impl Paragraph {
    /// Words in a style.
    pub(super) fn of(style: &'static str, words: impl Into<String>) -> Self {
        let words = words.into();
        let runs = if words.is_empty() { Vec::new() } else { vec![Run::words(words)] };
        Self { style, runs, ..Self::default() }
    }

    /// What is read of it, without the number that Word adds.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(Run::text).collect()
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Grid {
    /// What it shows, for who does not see it.
    pub(super) caption: String,
    /// Whether it has lines and a head; places to sign have not.
    pub(super) is_ruled: bool,
    /// Widths of its columns, in twentieths of a point.
    pub(super) widths: Vec<u32>,
    pub(super) rows: Vec<GridRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GridRow {
    pub(super) kind: GridRowKind,
    pub(super) cells: Vec<GridCell>,
}

/// How a row stands to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GridRowKind {
    /// On every page the table runs over.
    Head,
    Normal,
    Group,
    Total,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GridCell {
    /// Over how many columns it runs.
    pub(super) columns: usize,
    pub(super) paragraphs: Vec<Paragraph>,
}
