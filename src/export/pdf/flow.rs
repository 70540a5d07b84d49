//! The flow: what comes below what, in pieces that no page break may cut, with what they ask of the page.

use super::lines::{Fragment, Line};
use super::structure::NodeId;
use super::style::{Color, Sheet};
use crate::export::Paper;

/// Something to draw, in points from the top left of its piece or page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    /// Glyphs on one baseline.
    Text {
        /// Where its left end is.
        x: f32,
        /// Where its baseline is, downwards.
        y: f32,
        /// The glyphs; their own `x` is added.
        fragment: Fragment,
        /// What it belongs to; none for decoration.
        node: Option<NodeId>,
    },
    /// A filled rectangle; lines are thin ones.
    Rectangle {
        /// Where its left side is.
        x: f32,
        /// Where its upper side is, downwards.
        y: f32,
        /// Width in points.
        width: f32,
        /// Height in points.
        height: f32,
        color: Color,
        /// What it belongs to; none for decoration.
        node: Option<NodeId>,
    },
    /// Nothing to see: a cell that is there but empty.
    Empty {
        /// The cell of the structure it belongs to.
        node: NodeId,
    },
}

impl Item {
    /// A rectangle that is decoration.
    pub(super) fn decoration(x: f32, y: f32, width: f32, height: f32, color: Color) -> Self {
        Self::Rectangle { x, y, width, height, color, node: None }
    }

    /// The same, `dx` to the right and `dy` down.
    #[must_use]
    pub(super) fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Rectangle { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Empty { .. } => {}
        }
        self
    }

    /// The same, without a place in the structure.
    #[must_use]
    pub(super) fn into_decoration(mut self) -> Option<Self> {
        match &mut self {
            Self::Text { node, .. } | Self::Rectangle { node, .. } => *node = None,
            Self::Empty { .. } => return None,
        }
        Some(self)
    }
}

/// A place in the flow others refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The name by which links and bookmarks find the place.
    pub(super) anchor: String,
    /// The heading that stands there.
    pub(super) text: String,
    /// Level of the heading, from 1; bookmarks nest by it.
    pub(super) level: u8,
    /// Whether it stands in the table of contents.
    pub(super) in_contents: bool,
}

/// A piece that no page break may cut.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Piece {
    /// Distance to the piece above; left out at the top of a page.
    pub(super) space_before: f32,
    /// Height in points.
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
    /// Whether the next piece must stand on the same page.
    pub(super) keeps_with_next: bool,
    /// How the paper lies on which it stands.
    pub(super) sheet: Sheet,
    /// Whether it starts a page.
    pub(super) starts_page: bool,
    /// The head that is repeated above it when it comes to the top of a page.
    pub(super) head: Option<usize>,
    /// What it is a place of.
    pub(super) mark: Option<Mark>,
}

/// A head that is repeated.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Head {
    /// Height in points.
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
}

/// Pieces from top to bottom.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Flow {
    /// The pieces from top to bottom; a page ends between two of them and never inside one.
    pub(super) pieces: Vec<Piece>,
    /// The heads pieces refer to.
    pub(super) heads: Vec<Head>,
}

impl Flow {
    pub(super) fn push(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }

    /// Keeps the last piece with what comes next.
    pub(super) fn keep_last(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.keeps_with_next = true;
        }
    }

    /// Lays the pieces from `start` on paper that lies like this, with the headings above that keep with them.
    pub(super) fn lay(&mut self, start: usize, sheet: Sheet) {
        let above = self.pieces[..start].iter().rev().take_while(|piece| piece.keeps_with_next).count();
        self.pieces[start - above..].iter_mut().for_each(|piece| piece.sheet = sheet);
    }

    /// The same on this paper, each piece as its sheet lies.
    #[must_use]
    pub(super) fn on(mut self, paper: Paper) -> Self {
        self.pieces.iter_mut().for_each(|piece| piece.sheet = piece.sheet.on(paper));
        self
    }

    /// How the paper lies on which the last piece stands.
    pub(super) fn last_sheet(&self) -> Sheet {
        self.pieces.last().map_or(Sheet::Upright, |last| last.sheet)
    }

    /// Adds a paragraph of which at least two lines stand together on either side of a page break.
    pub(super) fn push_lines(&mut self, lines: Vec<Piece>, space_before: f32) {
        let count = lines.len();
        for (index, mut piece) in lines.into_iter().enumerate() {
            if index == 0 {
                piece.space_before = space_before;
            }
            piece.keeps_with_next |= count > 1 && (index == 0 || index + 2 == count);
            self.push(piece);
        }
    }
}

/// Text items of a line; `node_of` says what each run belongs to.
pub(super) fn line_items(line: Line, x: f32, baseline: f32, node_of: impl Fn(usize) -> NodeId) -> Vec<Item> {
    let text = |fragment: Fragment| {
        let node = Some(node_of(fragment.run));
        Item::Text { x: x + fragment.x, y: baseline, fragment: Fragment { x: 0.0, ..fragment }, node }
    };
    line.fragments.into_iter().map(text).collect()
}
