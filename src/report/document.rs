//! A document as blocks: headings, paragraphs, numbered paragraphs, tables. What it says, not how it looks.

pub use super::cell::{Cell, Content, Marks};
pub use crate::domain::diagnostic::Language;
use crate::domain::money::Cents;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Title, for the title page and the file's properties.
    pub title: String,
    /// Lines below the title on the title page: parties, term.
    pub subtitle: Vec<String>,
    /// What stands small at the foot of the title page: version, date, status.
    pub imprint: Vec<String>,
    /// The running head of every page but the first.
    pub running_head: String,
    /// The words at the left of every foot; the page number stands at the right.
    pub running_foot: String,
    /// Its language.
    pub language: Language,
    /// Whether it has a title page and a table of contents.
    pub front_matter: bool,
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Emphasis {
    /// As the text around it.
    #[default]
    None,
    /// Bold.
    Strong,
    /// Italic.
    Italic,
    /// Marked as not to be declared generally binding (*renvooi*).
    Marked,
}

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How it is set.
    pub emphasis: Emphasis,
    /// Anchor of a block in this document it refers to.
    pub link: Option<String>,
}

impl Span {
    /// Plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::None, link: None }
    }
    /// Bold words.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Strong, link: None }
    }
    /// Italic words.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Italic, link: None }
    }
}

/// A block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is a chapter and starts on a new page where `new_page` says so.
    Heading {
        /// 1 chapter, 2 article, 3 within.
        level: u8,
        /// The words, with number: "Artikel 3 Les in werktijd".
        text: String,
        /// The anchor links refer to; unique.
        anchor: String,
        /// Whether it starts a page.
        new_page: bool,
        /// Whether it stands in the table of contents.
        in_contents: bool,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A numbered paragraph or item: the number hangs in the margin at `depth`.
    Numbered {
        /// "1." or "a.".
        number: String,
        /// 0 for a paragraph (*lid*), 1 for an item (*onderdeel*).
        depth: u8,
        /// The words.
        spans: Vec<Span>,
    },
    /// A table.
    Table(Table),
    /// Small print below a table or figure.
    Note(Vec<Span>),
    /// A place to sign.
    Signatures(Vec<SignaturePlace>),
    /// A horizontal bar divided over payers, with a legend.
    Bar(Vec<BarPart>),
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarPart {
    /// Its name.
    pub label: String,
    /// Its amount.
    pub amount: Cents,
    /// Its share of the bar, in thousandths.
    pub thousandths: u32,
    /// Code of the payer, which decides the colour.
    pub payer: String,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignaturePlace {
    /// The party.
    pub party: String,
    /// Name and function, or empty to fill in by hand.
    pub signatory: String,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// To the left, for words.
    Left,
    /// To the right, for figures.
    Right,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// How it is set.
    pub align: Align,
    /// Its share of the width, in parts.
    pub width: u16,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RowKind {
    /// A row among others.
    #[default]
    Normal,
    /// A heading within the table.
    Group,
    /// A sum of rows above.
    Total,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// A table; its head repeats on every page it runs over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its caption.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}
