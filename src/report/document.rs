//! A document as blocks: headings, paragraphs, numbered paragraphs, tables. What it says, not how it looks.

use std::fmt;

pub use super::cell::{Cell, Content, Marks};
use crate::domain::money::Cents;
pub use crate::domain::words::Language;

/// What a document says, block by block; how it looks is up to whoever writes it.
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
    /// The language its words are in.
    pub language: Language,
    /// Whether it has a title page and a table of contents.
    pub front_matter: bool,
    /// The blocks, from first to last.
    pub blocks: Vec<Block>,
}

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Emphasis {
    /// As the text around it.
    #[default]
    None,
    /// Words with weight: bold on paper.
    Strong,
    /// Words set apart: italic on paper.
    Italic,
    /// Marked as not to be declared generally binding (*renvooi*).
    Marked,
}

/// A stretch of text that is set alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words as they are read.
    pub text: String,
    /// How they are set apart from their surroundings.
    pub emphasis: Emphasis,
    /// What in this document it refers to.
    pub link: Option<Link>,
    /// Its language tag (BCP 47, such as `nl-NL`), where it is in another language than the text around it.
    pub language: Option<&'static str>,
}

/// What a stretch of text refers to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// Anchor of the heading.
    pub anchor: String,
    /// Number of the paragraph (*lid*) below that heading, where one is meant.
    pub paragraph: Option<usize>,
}

impl Span {
    /// Words like those around them.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::None, link: None, language: None }
    }
    /// Words with weight.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Strong, link: None, language: None }
    }
    /// Words set apart.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Italic, link: None, language: None }
    }
}

/// What a heading says: its number among those of its kind, where it has one, and its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingText {
    /// The number in front of the title.
    pub label: Option<Label>,
    /// The words behind the number.
    pub title: String,
}

/// The number of a heading, apart from its title, so that a program that numbers by itself can do so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Among what it is counted.
    pub kind: LabelKind,
    /// Its number, from 1.
    pub number: usize,
}

/// What is counted through a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// A chapter (*hoofdstuk*).
    Chapter,
    /// An article; its number runs on over the chapters.
    Article,
    /// A protocol agreement.
    Protocol,
    /// An annex (*bijlage*).
    Annex,
}

impl HeadingText {
    /// A title with its number in front.
    pub fn numbered(kind: LabelKind, number: usize, title: impl Into<String>) -> Self {
        Self { label: Some(Label { kind, number }), title: title.into() }
    }
}

impl From<String> for HeadingText {
    fn from(title: String) -> Self {
        Self { label: None, title }
    }
}

impl From<&str> for HeadingText {
    fn from(title: &str) -> Self {
        Self::from(title.to_owned())
    }
}

impl fmt::Display for HeadingText {
    /// The heading as it is printed: "Artikel 3 Les in werktijd".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { label, title } = self;
        match label {
            Some(label) => write!(f, "{label} {title}"),
            None => f.write_str(title),
        }
    }
}

impl fmt::Display for Label {
    /// In Dutch, the language of whatever has numbered headings: "Artikel 3", and of a protocol agreement "3.".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, number } = self;
        match kind {
            LabelKind::Chapter => write!(f, "Hoofdstuk {number}"),
            LabelKind::Article => write!(f, "Artikel {number}"),
            LabelKind::Protocol => write!(f, "{number}."),
            LabelKind::Annex => write!(f, "Bijlage {number}"),
        }
    }
}

/// A block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is a chapter and starts on a new page where `new_page` says so.
    Heading {
        /// 1 chapter, 2 article, 3 within.
        level: u8,
        /// The words, and the number before them.
        text: HeadingText,
        /// The anchor links refer to; unique.
        anchor: String,
        /// Whether it starts a page.
        new_page: bool,
        /// Whether it stands in the table of contents.
        in_contents: bool,
    },
    /// A paragraph without a number.
    Paragraph(Vec<Span>),
    /// A numbered paragraph or item: the number hangs in the margin at `depth`.
    Numbered {
        /// The number or letter with its full stop: "1." or "a.".
        number: String,
        /// 0 for a paragraph (*lid*), 1 for an item (*onderdeel*).
        depth: u8,
        /// The words behind the number.
        spans: Vec<Span>,
    },
    /// A table with its caption.
    Table(Table),
    /// Small print below a table or figure.
    Note(Vec<Span>),
    /// Places to sign, in their order.
    Signatures(Vec<SignaturePlace>),
    /// A horizontal bar divided over payers, with a legend.
    Bar(Vec<BarPart>),
    /// A picture of figures.
    Chart(Chart),
}

/// The width of a chart, in the parts in which bars are measured.
pub const CHART_WIDTH: u16 = 10_000;

/// A picture of figures: a bar for each row, all against one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, above it.
    pub title: String,
    /// What it shows to whoever does not see it, with every figure.
    pub description: String,
    /// The code of each kind of part with its name, in their order; nothing where there is one kind only.
    pub legend: Vec<(String, String)>,
    /// The bars, from top to bottom.
    pub rows: Vec<ChartRow>,
}

/// A bar of a chart with the words and the figure beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// The words before it.
    pub label: String,
    /// Its parts, from left to right.
    pub parts: Vec<ChartPart>,
    /// The figure behind it.
    pub value: String,
}

/// A part of a bar of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartPart {
    /// Code of its kind, which decides its colour: a payer, a step, a total.
    pub kind: String,
    /// Where it begins, in parts of [`CHART_WIDTH`].
    pub from: u16,
    /// Where it ends.
    pub to: u16,
}

impl Block {
    /// Whether it leads into `next` as the first item of its list.
    pub fn announces(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Paragraph(spans), Self::Numbered { .. }) => {
                spans.last().is_some_and(|span| span.text.trim_end().ends_with(':'))
            }
            (Self::Numbered { depth, .. }, Self::Numbered { depth: below, .. }) => below > depth,
            _ => false,
        }
    }
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarPart {
    /// The name of the part, in words.
    pub label: String,
    /// The amount of the part, in cents.
    pub amount: Cents,
    /// Its share of the bar, in thousandths.
    pub thousandths: u32,
    /// Code of the payer, which decides the colour.
    pub payer: String,
}

/// A place where one party signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignaturePlace {
    /// The party's full name.
    pub party: String,
    /// Who signs; empty to fill in by hand.
    pub name: String,
    /// As what; empty to fill in by hand.
    pub function: String,
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
    /// The words at its head; empty above the names of the rows.
    pub heading: String,
    /// To which side its cells are set.
    pub align: Align,
    /// Its share of the width, in parts.
    pub width: u16,
}

impl Column {
    /// A column with these words at its head.
    pub fn new(heading: impl Into<String>, align: Align, width: u16) -> Self {
        Self { heading: heading.into(), align, width }
    }

    /// A column of words in a table that no paper shows, so that no column has to be wider than another.
    pub fn words(heading: impl Into<String>) -> Self {
        Self::new(heading, Align::Left, 1)
    }

    /// The same of figures.
    pub fn figures(heading: impl Into<String>) -> Self {
        Self::new(heading, Align::Right, 1)
    }
}

/// How a row stands to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RowKind {
    /// A row like the others.
    #[default]
    Normal,
    /// A heading within the table.
    Group,
    /// A sum of rows above.
    Total,
}

/// A row: as many cells as the table has columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How it stands to the others.
    pub kind: RowKind,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// A row like the others.
    pub fn of<const N: usize>(cells: [Cell; N]) -> Self {
        Self { kind: RowKind::Normal, cells: cells.into() }
    }
}

/// A table; its head repeats on every page it runs over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows, above it.
    pub caption: String,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, from top to bottom.
    pub rows: Vec<Row>,
}
