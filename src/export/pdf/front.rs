//! What stands before the text: title page and table of contents.

use super::compose::Composer;
use super::flow::{Flow, Head, Item, Piece, line_items};
use super::lines::{Fill, Run, break_lines, followed_by_space, single_line};
use super::pages::{Page, Paged, paginate};
use super::phrases;
use super::structure::{NodeId, Role, Structure};
use super::style::{
    CHAPTER, CONTENTS, CONTENTS_CHAPTER, Color, IMPRINT, INDENT, SUBTITLE, Sheet, TEXT_WIDTH, TITLE, TextStyle,
};
use crate::report::document::Document;
use crate::report::format::say;

/// Where the title starts: a third down the page, where the eye rests.
const TITLE_TOP: f32 = 150.0;
/// Room for page numbers at the right of the contents.
const NUMBER_WIDTH: f32 = 34.0;
/// Distance between the dots of a leader.
const LEADER_STEP: f32 = 5.0;
/// Side of a dot of a leader.
const LEADER_DOT: f32 = 0.7;

/// A line of the table of contents.
pub(super) struct Entry {
    /// The anchor to which its line in the table of contents leads.
    pub(super) anchor: String,
    pub(super) text: String,
    /// Level of the heading, from 1; lines of the table of contents are indented by it.
    pub(super) level: u8,
    /// Its page in the flow of the text, from 0.
    pub(super) page: usize,
}

impl Composer<'_> {
    /// Sets the title page, which has no running head and no number.
    pub(super) fn title_page(&mut self, document: &Document) -> Page {
        let mut items = Vec::new();
        let mut y = TITLE_TOP;
        let node = self.structure.add(Structure::ROOT, Role::Title);
        self.stack(&mut items, &mut y, &document.title, TITLE, node);
        y += 16.0;
        items.push(Item::decoration(0.0, y, TEXT_WIDTH, 1.0, Color::ACCENT));
        y += 18.0;
        for line in &document.subtitle {
            let node = self.structure.add(Structure::ROOT, Role::Paragraph);
            self.stack(&mut items, &mut y, line, SUBTITLE, node);
            y += 2.0;
        }
        let mut imprint = Vec::new();
        let mut height = 0.0;
        for line in &document.imprint {
            let node = self.structure.add(Structure::ROOT, Role::Paragraph);
            self.stack(&mut imprint, &mut height, line, IMPRINT, node);
        }
        let sheet = Sheet::default().on(self.paper);
        let top = (sheet.text_height() - height).max(y + 24.0);
        if !imprint.is_empty() {
            items.push(Item::decoration(0.0, top - 8.0, TEXT_WIDTH, 0.5, Color::LINE));
        }
        items.extend(imprint.into_iter().map(|item| item.moved(0.0, top)));
        Page { sheet, items }
    }

    /// Adds lines of text below each other.
    fn stack(&mut self, items: &mut Vec<Item>, y: &mut f32, text: &str, style: TextStyle, node: NodeId) {
        for line in break_lines(&mut self.shaper, &[Run::plain(text, style)], TEXT_WIDTH, Fill::Whole) {
            items.extend(line_items(line, 0.0, *y + style.ascent(), |_| node));
            *y += style.leading;
        }
    }

    /// The table of contents on pages of its own; the text starts `pages_before` plus its own pages later.
    pub(super) fn contents(&mut self, entries: &[Entry], pages_before: usize) -> Vec<Page> {
        if entries.is_empty() {
            return Vec::new();
        }
        // Its height does not depend on the numbers in it, so one trial tells how many pages it takes.
        let nodes = self.structure.clone();
        let trial = self.contents_pages(entries, 0);
        self.structure = nodes;
        self.contents_pages(entries, pages_before + trial.len())
    }

    /// The table of contents where the text starts on page `offset`, from 0.
    fn contents_pages(&mut self, entries: &[Entry], offset: usize) -> Vec<Page> {
        let mut flow = Flow { pieces: Vec::new(), heads: vec![Head::default()] };
        let role = Role::Heading { level: 1, text: phrases::CONTENTS.in_language(self.language).to_owned() };
        let heading = self.structure.add(Structure::ROOT, role);
        let runs = [Run::plain(phrases::CONTENTS.in_language(self.language), CHAPTER)];
        for line in self.lines(&runs, 0.0, TEXT_WIDTH, Fill::Whole, heading) {
            flow.push(Piece { height: line.height + 10.0, keeps_with_next: true, ..line });
        }
        let contents = self.structure.add(Structure::ROOT, Role::Contents);
        for (index, entry) in entries.iter().enumerate() {
            let chapter = entry.level <= 1;
            let lines = self.entry(entry, offset, contents);
            let followed = entries.get(index + 1).is_some_and(|next| next.level > entry.level);
            flow.push_lines(lines, if chapter && index > 0 { 8.0 } else { 0.0 });
            if chapter && followed {
                flow.keep_last();
            }
        }
        let Paged { pages, .. } = paginate(flow.on(self.paper));
        pages
    }

    /// A line of the contents, more if the heading is long.
    fn entry(&mut self, entry: &Entry, offset: usize, contents: NodeId) -> Vec<Piece> {
        let style = if entry.level <= 1 { CONTENTS_CHAPTER } else { CONTENTS };
        let indent = f32::from(entry.level.saturating_sub(1)) * INDENT * 0.7;
        let number = (entry.page + offset + 1).to_string();
        let item = self.structure.add(contents, Role::ContentsItem);
        let description = say!(self.language, phrases::PAGE, text = &entry.text, number = &number);
        let link = self.structure.add(item, Role::Link { anchor: entry.anchor.clone(), description });
        let runs = [Run::plain(&entry.text, style)];
        let width = TEXT_WIDTH - indent - NUMBER_WIDTH;
        let lines = break_lines(&mut self.shaper, &runs, width, Fill::Whole);
        let number = single_line(&mut self.shaper, &[Run::plain(&number, CONTENTS)]);
        let mut pieces = Vec::with_capacity(lines.len());
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let end = indent + line.width;
            let last = index + 1 == count;
            let line = if last { followed_by_space(&self.shaper, line) } else { line };
            let mut items = line_items(line, indent, style.ascent(), |_| link);
            if last {
                let left = TEXT_WIDTH - number.width;
                items.extend(leader(end + 5.0, left - 5.0, style.ascent()));
                items.extend(line_items(number.clone(), left, style.ascent(), |_| link));
            }
            pieces.push(Piece { height: style.leading, items, ..Piece::default() });
        }
        pieces
    }
}

/// Dots from `start` to `end`, on a grid of the page so that those of all lines stand below each other.
fn leader(start: f32, end: f32, baseline: f32) -> Vec<Item> {
    let first = (start / LEADER_STEP).ceil() * LEADER_STEP;
    std::iter::successors(Some(first), |x| Some(x + LEADER_STEP))
        .take_while(|x| *x < end)
        .map(|x| Item::decoration(x, baseline - LEADER_DOT, LEADER_DOT, LEADER_DOT, Color::FAINT))
        .collect()
}
