//! The pages of a PDF as plain items, for a preview on screen: the same layout, drawn by somebody else.

use super::flow::Item;
use super::fonts::Typeface;
use super::layout::{FullPage, lay_out};
use super::lines::{Fragment, SOFT_HYPHEN};
use super::style::{Color, Sheet, TEXT_TOP};
use crate::export::{Error, Options};
use crate::report::document::Document;

/// The faces a preview needs to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreviewFace {
    /// Running text, in the serif face.
    Serif,
    /// Headings and strong words, in the heavier serif face.
    SerifStrong,
    /// Tables, captions and running heads.
    Sans,
    /// Heads and totals of tables.
    SansStrong,
}

/// Something on a page, in points from its top left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum PreviewItem {
    /// A word on a baseline.
    Word {
        /// Left end, in points from the left edge of the page.
        x: f32,
        /// Baseline, in points from the top of the page.
        baseline: f32,
        /// The characters of the word, as they are read aloud.
        text: String,
        /// The face it is set in; the screen has one like it.
        face: PreviewFace,
        /// Size of the type, in points.
        size: f32,
        /// Red, green and blue in sRGB.
        color: [u8; 3],
    },
    /// A filled rectangle.
    Rectangle {
        /// Left side, in points from the left edge of the page.
        x: f32,
        /// Upper side, in points from the top of the page.
        y: f32,
        /// Width in points.
        width: f32,
        /// Height in points.
        height: f32,
        /// Red, green and blue in sRGB.
        color: [u8; 3],
    },
}

/// A page as a screen draws it, word by word in the places it has on paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreviewPage {
    /// Its width and height, in points.
    pub size: [f32; 2],
    /// What stands on the page, in the order in which it is drawn.
    pub items: Vec<PreviewItem>,
}

/// Lays out `document` as [`write`](super::write) does.
///
/// # Errors
///
/// A built-in font that cannot be read; our own fault.
pub fn preview(document: &Document, options: &Options) -> Result<Vec<PreviewPage>, Error> {
    let language = options.text_language.as_deref().unwrap_or(document.language.tag());
    let layout = lay_out(document, language, options.paper)?;
    Ok(layout.pages.iter().map(page).collect())
}

fn page(page: &FullPage) -> PreviewPage {
    let FullPage { sheet, body, head, foot } = page;
    let all = head.iter().chain(body).chain(foot);
    PreviewPage { size: sheet.size(), items: all.flat_map(|item| items(item, *sheet)).collect() }
}

fn items(item: &Item, sheet: Sheet) -> Vec<PreviewItem> {
    let margin = sheet.margin();
    match item {
        Item::Text { x, y, fragment, .. } => words_of(fragment, x + margin + fragment.x, y + TEXT_TOP),
        Item::Rectangle { x, y, width, height, color, .. } => vec![PreviewItem::Rectangle {
            x: x + margin,
            y: y + TEXT_TOP,
            width: *width,
            height: *height,
            color: rgb(*color),
        }],
        Item::Empty { .. } => Vec::new(),
    }
}

fn rgb(Color(red, green, blue): Color) -> [u8; 3] {
    [red, green, blue]
}

/// The words of a fragment, each where its first glyph stands.
fn words_of(fragment: &Fragment, x: f32, baseline: f32) -> Vec<PreviewItem> {
    let Fragment { style, text, glyphs, .. } = fragment;
    let mut words: Vec<(f32, String)> = Vec::new();
    let (mut at, mut in_word) = (x, false);
    for glyph in glyphs {
        let advance = glyph.advance * style.size;
        let shown = match text.get(glyph.range.clone()) {
            Some(SOFT_HYPHEN) => "-",
            Some(shown) => shown,
            None => "",
        };
        let is_space = !shown.is_empty() && shown.chars().all(char::is_whitespace);
        match words.last_mut() {
            Some((_, word)) if in_word && !is_space => word.push_str(shown),
            _ if !is_space => words.push((at, shown.to_owned())),
            _ => {}
        }
        in_word = !is_space;
        at += advance;
    }
    let face = face(style.typeface);
    let placed = words.into_iter().map(|(x, text)| PreviewItem::Word {
        x,
        baseline,
        text,
        face,
        size: style.size,
        color: rgb(style.color),
    });
    placed.collect()
}

fn face(typeface: Typeface) -> PreviewFace {
    match typeface {
        Typeface::Serif | Typeface::SerifItalic => PreviewFace::Serif,
        Typeface::SerifSemibold | Typeface::SerifBold => PreviewFace::SerifStrong,
        Typeface::Sans | Typeface::SansItalic => PreviewFace::Sans,
        Typeface::SansSemibold | Typeface::SansBold => PreviewFace::SansStrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Block, Language, Span};

    #[test]
    fn every_word_of_a_paragraph_stands_on_the_page_from_left_to_right() {
        let text = "De werkgever biedt de werknemer lessen Nederlands aan";
        let document = Document {
            title: "Proef".to_owned(),
            subtitle: Vec::new(),
            imprint: Vec::new(),
            running_head: String::new(),
            running_foot: String::new(),
            language: Language::Dutch,
            front_matter: false,
            blocks: vec![Block::Paragraph(vec![Span::plain(text)])],
        };
        let pages = preview(&document, &Options::default()).expect("the fonts are built in");
        let words: Vec<(f32, &str)> = pages[0]
            .items
            .iter()
            .filter_map(|item| match item {
                PreviewItem::Word { x, text, .. } => Some((*x, text.as_str())),
                PreviewItem::Rectangle { .. } => None,
            })
            .collect();
        let shown: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
        assert!(shown.join(" ").contains(text), "{shown:?}");
        let start = shown.iter().position(|word| *word == "De").expect("the paragraph begins");
        assert!(words[start..start + 8].is_sorted_by(|left, right| left.0 < right.0));
        assert!(words.iter().all(|(x, _)| (0.0..pages[0].size[0]).contains(x)));
    }
}
