//! The whole document on pages: front matter, text, running heads and feet. What is drawn is decided here.

use std::collections::BTreeSet;

use super::compose::Composer;
use super::flow::{Item, line_items};
use super::front::Entry;
use super::lines::{Run, single_line};
use super::pages::{MarkPlace, Page, paginate};
use super::structure::Structure;
use super::style::{Color, HEAD_BASELINE, RUNNING, Sheet, TEXT_TOP};
use crate::export::{Error, Paper};
use crate::report::document::Document;

/// A page with its running head and foot, in points from the top left of the text.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct FullPage {
    /// How its paper lies.
    pub(super) sheet: Sheet,
    /// What stands between running head and foot.
    pub(super) body: Vec<Item>,
    /// The running head; empty on the first page.
    pub(super) head: Vec<Item>,
    /// The running foot; empty on a title page.
    pub(super) foot: Vec<Item>,
}

/// A document with every item in its place: what the PDF is written from and the preview draws.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) pages: Vec<FullPage>,
    /// Where headings came to stand, pages counted from the first of the document.
    pub(super) places: Vec<MarkPlace>,
    /// The structure the items refer to.
    pub(super) structure: Structure,
    /// Characters that cannot be printed; another stands in the place of each.
    pub(super) missing: BTreeSet<char>,
}

/// Lays out `document`, whose text is in `language` (a BCP 47 tag), on `paper`.
pub(super) fn lay_out(document: &Document, language: &str, paper: Paper) -> Result<Layout, Error> {
    let mut composer = Composer::new(document, language, paper)?;
    if !document.front_matter {
        composer.small_title(document);
    }
    composer.blocks(&document.blocks);
    let mut text = paginate(std::mem::take(&mut composer.flow).on(paper));
    let mut pages: Vec<Page> = Vec::with_capacity(text.pages.len() + 2);
    if document.front_matter {
        pages.push(composer.title_page(document));
        let in_contents = text.places.iter().filter(|place| place.mark.in_contents);
        let entry = |place: &MarkPlace| {
            let mark = place.mark.clone();
            Entry { anchor: mark.anchor, text: mark.text, level: mark.level, page: place.page }
        };
        let entries: Vec<Entry> = in_contents.map(entry).collect();
        pages.extend(composer.contents(&entries, 1));
    }
    let before = pages.len();
    for place in &mut text.places {
        place.page += before;
    }
    pages.append(&mut text.pages);
    if pages.is_empty() {
        pages.push(Page { sheet: Sheet::default().on(paper), ..Page::default() });
    }
    let pages = with_running(&mut composer, document, pages);
    let missing = std::mem::take(&mut composer.shaper.missing);
    Ok(Layout { pages, places: text.places, structure: composer.structure, missing })
}

/// Adds running heads and feet.
fn with_running(composer: &mut Composer<'_>, document: &Document, pages: Vec<Page>) -> Vec<FullPage> {
    let count = pages.len();
    let mut full = Vec::with_capacity(count);
    for (index, page) in pages.into_iter().enumerate() {
        let first = index == 0;
        let Page { sheet, items } = page;
        let mut set = FullPage { sheet, body: items, ..FullPage::default() };
        if !first {
            set.head = running(composer, &document.running_head, None, HEAD_BASELINE, sheet.text_width());
            let line = HEAD_BASELINE - TEXT_TOP + 7.0;
            set.head.push(Item::decoration(0.0, line, sheet.text_width(), 0.5, Color::LINE));
        }
        if !(first && document.front_matter) {
            let number = format!("{} / {count}", index + 1);
            set.foot =
                running(composer, &document.running_foot, Some(&number), sheet.foot_baseline(), sheet.text_width());
        }
        full.push(set);
    }
    full
}

/// A running head or foot of `width` points: one line, words at the left, a number at the right.
fn running(composer: &mut Composer<'_>, words: &str, number: Option<&str>, baseline: f32, width: f32) -> Vec<Item> {
    let y = baseline - TEXT_TOP;
    let mut items = Vec::new();
    let mut room = width;
    if let Some(number) = number {
        let line = single_line(&mut composer.shaper, &[Run::plain(number, RUNNING)]);
        let left = width - line.width;
        room = left - 12.0;
        items.extend(line_items(line, left, y, |_| Structure::ROOT));
    }
    let words = words.replace('\n', " ");
    let mut line = single_line(&mut composer.shaper, &[Run::plain(&words, RUNNING)]);
    // Words that do not fit are cut off between glyphs: a running head names the document, it is not read.
    for fragment in &mut line.fragments {
        let mut width = fragment.x;
        let fits = fragment.glyphs.iter().take_while(|glyph| {
            width += glyph.advance * RUNNING.size;
            width <= room
        });
        let fitting = fits.count();
        fragment.glyphs.truncate(fitting);
    }
    items.extend(line_items(line, 0.0, y, |_| Structure::ROOT));
    items.into_iter().filter_map(Item::into_decoration).collect()
}
