//! Composing blocks into the flow: headings, paragraphs, numbered paragraphs and notes; other blocks have files of
//! their own.

use std::collections::BTreeSet;

use super::flow::{Flow, Item, Mark, Piece, line_items};
use super::lines::{Fill, Line, Run, break_lines, single_line};
use super::shaping::Shaper;
use super::structure::{NodeId, Role, Structure};
use super::style::{
    ARTICLE, BODY, CHAPTER, Color, INDENT, NOTE, SMALL_SUBTITLE, SMALL_TITLE, SUBHEADING, TEXT_WIDTH, TextStyle,
};
use crate::domain::words::Language;
use crate::export::{Error, Paper};
use crate::report::document::{Block, Document, Emphasis, Span};

/// Turns the blocks of a document into a flow with its structure, before anybody knows where pages end.
pub(super) struct Composer<'a> {
    pub(super) shaper: Shaper,
    /// The structure of what was composed so far, which becomes the tags.
    pub(super) structure: Structure,
    /// What was composed so far, as one column without pages.
    pub(super) flow: Flow,
    /// The language of figures and of the few words that stand in no document, such as "inhoud".
    pub(super) language: Language,
    /// What it is printed on.
    pub(super) paper: Paper,
    /// Anchors a link may refer to.
    anchors: BTreeSet<&'a str>,
    /// The lists that are open: depth, list, body of the last item.
    lists: Vec<(u8, NodeId, NodeId)>,
    /// Level of the last heading in the structure.
    level: u16,
}

/// Space between paragraphs, in points.
const PARAGRAPH_GAP: f32 = 6.0;
/// Space above an item of a list.
const ITEM_GAP: f32 = 2.5;
/// Items deeper than this are indented no further, so that their lines stay readable.
const DEEPEST: u8 = 6;
/// Least distance of a number to its paragraph.
const NUMBER_GAP: f32 = 5.0;

impl<'a> Composer<'a> {
    /// Starts on `document`, whose text is in `language`, for `paper`.
    pub(super) fn new(document: &'a Document, language: &str, paper: Paper) -> Result<Self, Error> {
        let anchor = |block: &'a Block| match block {
            Block::Heading { anchor, .. } => Some(anchor.as_str()),
            _ => None,
        };
        Ok(Self {
            shaper: Shaper::new(language)?,
            structure: Structure::new(),
            flow: Flow::default(),
            language: document.language,
            paper,
            anchors: document.blocks.iter().filter_map(anchor).collect(),
            lists: Vec::new(),
            level: 0,
        })
    }

    /// Adds blocks to the flow.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            if !matches!(block, Block::Numbered { .. }) {
                self.lists.clear();
            }
            let start = self.flow.pieces.len();
            match block {
                Block::Heading { level, text, anchor, new_page, in_contents } => {
                    let mark = Mark {
                        anchor: anchor.clone(),
                        text: text.to_string(),
                        level: *level,
                        in_contents: *in_contents,
                    };
                    // No page break before the first block: it stands below the title, or begins a page already.
                    self.heading(mark, *new_page && index > 0);
                }
                Block::Paragraph(spans) => {
                    let node = self.structure.add(Structure::ROOT, Role::Paragraph);
                    let lines = self.text(spans, BODY, 0.0, Fill::Justified, node);
                    self.flow.push_lines(lines, PARAGRAPH_GAP);
                }
                Block::Numbered { number, depth, spans } => self.numbered(number, *depth, spans),
                Block::Table(table) => {
                    let above = index.checked_sub(1).map(|above| &blocks[above]);
                    let is_said =
                        matches!(above, Some(Block::Heading { text, .. }) if text.to_string() == table.caption);
                    self.table(table, !is_said);
                }
                Block::Note(spans) => self.note(spans),
                Block::Signatures(places) => self.signatures(places),
                Block::Bar(parts) => self.bar(parts),
                Block::Chart(chart) => self.chart(chart),
            }
            let lines = self.flow.pieces.len() - start;
            if stays_with_next(blocks, index, lines) {
                self.flow.keep_last();
            }
        }
    }

    /// The title of a document without a title page, with the lines that go with it.
    pub(super) fn small_title(&mut self, document: &Document) {
        // A heading, not a title: to most readers the tag of a title is no more than a paragraph.
        self.level = 1;
        let role = Role::Heading { level: self.level, text: document.title.clone() };
        let node = self.structure.add(Structure::ROOT, role);
        let runs = [Run::plain(&document.title, SMALL_TITLE)];
        let lines = self.lines(&runs, 0.0, TEXT_WIDTH, Fill::Whole, node);
        self.flow.push_lines(lines, 0.0);
        self.flow.keep_last();
        for (texts, style, gap) in [(&document.subtitle, SMALL_SUBTITLE, 8.0), (&document.imprint, NOTE, 8.0)] {
            for (index, text) in texts.iter().enumerate() {
                let node = self.structure.add(Structure::ROOT, Role::Paragraph);
                let lines = self.lines(&[Run::plain(text, style)], 0.0, TEXT_WIDTH, Fill::Whole, node);
                self.flow.push_lines(lines, if index == 0 { gap } else { 0.0 });
                self.flow.keep_last();
            }
        }
        let rule = Item::decoration(0.0, 0.0, TEXT_WIDTH, 0.8, Color::ACCENT);
        self.flow.push(Piece { space_before: 10.0, height: 8.0, items: vec![rule], ..Piece::default() });
    }

    /// A heading; it stays with the first lines of what follows.
    fn heading(&mut self, mark: Mark, new_page: bool) {
        let (style, above, below) = match mark.level {
            0 | 1 => (CHAPTER, 30.0, 8.0),
            2 => (ARTICLE, 20.0, 2.0),
            _ => (SUBHEADING, 12.0, 0.0),
        };
        // A heading right below another one gets a third of the space, so that the two read as one.
        let above = if self.flow.pieces.last().is_some_and(|last| last.keeps_with_next) { above / 3.0 } else { above };
        // Readers expect headings to skip no level, also where a document starts with an article.
        self.level = u16::from(mark.level.max(1)).min(self.level + 1);
        let role = Role::Heading { level: self.level, text: mark.text.clone() };
        let node = self.structure.add(Structure::ROOT, role);
        let mut lines = self.lines(&[Run::plain(&mark.text, style)], 0.0, TEXT_WIDTH, Fill::Whole, node);
        for line in &mut lines {
            line.keeps_with_next = true;
        }
        if let Some(last) = lines.last_mut() {
            last.height += below;
        }
        if let Some(first) = lines.first_mut() {
            first.starts_page = new_page;
            first.mark = Some(mark);
        }
        self.flow.push_lines(lines, above);
    }

    /// A numbered paragraph or item, its number hanging before it.
    fn numbered(&mut self, number: &str, depth: u8, spans: &[Span]) {
        let body = self.list_item(number, depth);
        let number_x = f32::from(depth.min(DEEPEST)) * INDENT;
        let line = single_line(&mut self.shaper, &[Run::plain(number, BODY)]);
        let x = (number_x + INDENT.max(line.width + NUMBER_GAP)).min(TEXT_WIDTH / 2.0);
        let mut lines = self.text(spans, BODY, x, Fill::Justified, body.text);
        if lines.is_empty() {
            lines.push(Piece { height: BODY.leading, ..Piece::default() });
        }
        if let Some(first) = lines.first_mut() {
            let label = line_items(line, number_x, BODY.ascent(), |_| body.label);
            first.items.splice(0..0, label);
        }
        self.flow.push_lines(lines, if depth == 0 { PARAGRAPH_GAP } else { ITEM_GAP });
    }

    /// Nodes of a list item, in the list that is open at this depth or a new one.
    fn list_item(&mut self, number: &str, depth: u8) -> ItemNodes {
        self.lists.retain(|(open, ..)| *open <= depth);
        let list = match self.lists.last() {
            Some((open, list, _)) if *open == depth => *list,
            open => {
                let parent = open.map_or(Structure::ROOT, |(_, _, body)| *body);
                self.structure.add(parent, Role::List { first: number.to_owned() })
            }
        };
        let item = self.structure.add(list, Role::ListItem);
        let label = self.structure.add(item, Role::Label);
        let body = self.structure.add(item, Role::Body);
        self.lists.retain(|(open, ..)| *open < depth);
        self.lists.push((depth, list, body));
        ItemNodes { label, text: self.structure.add(body, Role::Paragraph) }
    }

    /// Small print; it stays with what it is a note to.
    fn note(&mut self, spans: &[Span]) {
        self.flow.keep_last();
        let node = self.structure.add(Structure::ROOT, Role::Paragraph);
        let sheet = self.flow.last_sheet();
        let mut lines = self.text(spans, NOTE, 0.0, Fill::Ragged, node);
        lines.iter_mut().for_each(|line| line.sheet = sheet);
        self.flow.push_lines(lines, 4.0);
    }

    /// Spans as lines from `x` to the right edge.
    fn text(&mut self, spans: &[Span], style: TextStyle, x: f32, fill: Fill, node: NodeId) -> Vec<Piece> {
        let runs: Vec<Run<'_>> = spans.iter().map(|span| self.run(span, style)).collect();
        self.lines(&runs, x, TEXT_WIDTH - x, fill, node)
    }

    /// A span as a run.
    fn run<'b>(&self, span: &'b Span, style: TextStyle) -> Run<'b> {
        let typeface = match span.emphasis {
            Emphasis::None | Emphasis::Marked => style.typeface,
            Emphasis::Strong => style.typeface.bold(),
            Emphasis::Italic => style.typeface.italic(),
        };
        let link = span.link.as_ref().map(|link| link.anchor.as_str()).filter(|anchor| self.anchors.contains(anchor));
        let marked = span.emphasis == Emphasis::Marked;
        // A reference is followed on screen; on paper a deed has no coloured words.
        Run { text: &span.text, style: TextStyle { typeface, ..style }, marked, link, language: span.language }
    }

    /// Runs as lines of `width` from `x`, one piece a line.
    pub(super) fn lines(&mut self, runs: &[Run<'_>], x: f32, width: f32, fill: Fill, node: NodeId) -> Vec<Piece> {
        let Some(style) = runs.first().map(|run| run.style) else { return Vec::new() };
        let mut nodes = Vec::with_capacity(runs.len());
        for run in runs {
            let node = match run.language {
                Some(language) => self.structure.add(node, Role::Span { language }),
                None => node,
            };
            nodes.push(match run.link {
                Some(anchor) => {
                    let (anchor, description) = (anchor.to_owned(), run.text.to_owned());
                    self.structure.add(node, Role::Link { anchor, description })
                }
                None => node,
            });
        }
        // Without hyphens a straight right edge tears holes into the lines.
        let fill = if fill == Fill::Justified && !self.shaper.hyphenates() { Fill::Ragged } else { fill };
        let lines = break_lines(&mut self.shaper, runs, width, fill);
        let piece = |line: Line| {
            let mut items = marking(&line, runs, x, style);
            items.extend(line_items(line, x, style.ascent(), |run| nodes[run]));
            Piece { height: style.leading, items, ..Piece::default() }
        };
        lines.into_iter().map(piece).collect()
    }
}

/// Whether the block at `index`, set in so many lines, stands on the page of what follows: words that announce a list do,
/// with the first two items where those are short; so do words of one line right below a heading.
fn stays_with_next(blocks: &[Block], index: usize, lines: usize) -> bool {
    let before = index.checked_sub(1).map(|before| &blocks[before]);
    let (Some(block @ (Block::Paragraph(_) | Block::Numbered { .. })), Some(next)) =
        (blocks.get(index), blocks.get(index + 1))
    else {
        return false;
    };
    let goes_on = !matches!(next, Block::Heading { .. });
    let below_heading = matches!(before, Some(Block::Heading { .. })) && lines == 1 && goes_on;
    let first_of_list = before.is_some_and(|before| before.announces(block)) && lines <= 2;
    let of_list = matches!(next, Block::Numbered { .. });
    block.announces(next) || first_of_list && of_list || below_heading
}

/// Nodes of a list item.
struct ItemNodes {
    label: NodeId,
    text: NodeId,
}

/// The tint and line that set marked words apart, also in black and white.
fn marking(line: &Line, runs: &[Run<'_>], x: f32, style: TextStyle) -> Vec<Item> {
    let baseline = style.ascent();
    let marked = line.fragments.iter().filter(|fragment| runs[fragment.run].marked);
    let decoration = |fragment: &super::lines::Fragment| {
        let trailing = fragment.glyphs.last().filter(|_| fragment.text.ends_with(' '));
        let (left, trailing) = (x + fragment.x, trailing.map_or(0.0, |space| space.advance * style.size));
        let width =
            if fragment.x + fragment.width < line.width - 0.01 { fragment.width - trailing } else { fragment.width };
        let top = baseline - style.size * 0.88;
        [
            Item::decoration(left, top, width, style.size * 1.16, Color::MARKED),
            Item::decoration(left, baseline + style.size * 0.2, width, 0.6, Color::MARKED_LINE),
        ]
    };
    marked.flat_map(decoration).collect()
}
