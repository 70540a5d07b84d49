//! Breaking the flow into pages.

use super::flow::{Flow, Item, Mark, Piece};
use super::style::Sheet;

/// A page of the flow, without running head and foot.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Page {
    /// How its paper lies.
    pub(super) sheet: Sheet,
    /// What stands on it, in points from the top left of its text.
    pub(super) items: Vec<Item>,
}

/// Where a mark came to stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkPlace {
    pub(super) mark: Mark,
    /// Index of the page, from 0.
    pub(super) page: usize,
    /// How the paper of that page lies.
    pub(super) sheet: Sheet,
    /// Points from the top of the text.
    pub(super) y: f32,
}

/// The flow, divided over pages.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Paged {
    pub(super) pages: Vec<Page>,
    /// The marks with the page each came to, in the order of the flow.
    pub(super) places: Vec<MarkPlace>,
}

/// Puts the flow on pages; where the paper lies otherwise a page begins.
///
/// Pieces that keep together go to the next page together; a chain longer than a page is broken where it overflows.
pub(super) fn paginate(flow: Flow) -> Paged {
    let Flow { pieces, heads } = flow;
    let mut paged = Paged::default();
    let mut page = Page::default();
    let mut y = 0.0;
    // How much every piece needs with all it keeps with.
    let mut needs = vec![0.0; pieces.len()];
    for (index, piece) in pieces.iter().enumerate().rev() {
        let follows = |next: &Piece| !next.starts_page && next.sheet == piece.sheet;
        let chained = piece.keeps_with_next && pieces.get(index + 1).is_some_and(follows);
        let rest = if chained { pieces[index + 1].space_before + needs[index + 1] } else { 0.0 };
        needs[index] = piece.height + rest;
    }
    let mut chained = false;
    for (piece, needed) in pieces.into_iter().zip(needs) {
        let at_top = page.items.is_empty();
        let height = piece.sheet.text_height();
        let room = height - y - piece.space_before + 0.01;
        let inside_chain = chained && needed <= height;
        let fits = if inside_chain || needed > height { piece.height <= room } else { needed <= room };
        if !at_top && (piece.starts_page || piece.sheet != page.sheet || !fits) {
            paged.pages.push(std::mem::take(&mut page));
            y = 0.0;
        }
        if page.items.is_empty() {
            page.sheet = piece.sheet;
            let repeated = piece.head.and_then(|head| heads.get(head));
            if let Some(head) = repeated {
                page.items.extend(head.items.iter().cloned().filter_map(Item::into_decoration));
                y += head.height;
            }
        } else {
            y += piece.space_before;
        }
        if let Some(mark) = piece.mark {
            paged.places.push(MarkPlace { mark, page: paged.pages.len(), sheet: piece.sheet, y });
        }
        page.items.extend(piece.items.into_iter().map(|item| item.moved(0.0, y)));
        y += piece.height;
        chained = piece.keeps_with_next;
    }
    if !page.items.is_empty() {
        paged.pages.push(page);
    }
    paged
}
