//! Bookmarks: headings nested by level.

use krilla::outline::{Outline, OutlineNode};

use super::drawing::destination;
use super::pages::MarkPlace;

/// A bookmark with those below it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bookmark<'a> {
    pub(super) place: &'a MarkPlace,
    /// The bookmarks of deeper headings up to the next one of its own level.
    pub(super) children: Vec<Bookmark<'a>>,
}

/// Nests headings: each goes below the nearest heading before it of a lower level.
pub(super) fn bookmarks(places: &[MarkPlace]) -> Vec<Bookmark<'_>> {
    let mut rest = places;
    let mut nested = Vec::new();
    while let Some((place, after)) = rest.split_first() {
        let below = after.iter().take_while(|next| next.mark.level > place.mark.level).count();
        let (children, siblings) = after.split_at(below);
        nested.push(Bookmark { place, children: bookmarks(children) });
        rest = siblings;
    }
    nested
}

/// The outline of the file. A document without headings has its title, as the standard asks for an outline.
pub(super) fn outline(bookmarks: &[Bookmark<'_>], title: &str) -> Outline {
    let mut outline = Outline::new();
    for bookmark in bookmarks {
        outline.push_child(node(bookmark));
    }
    if bookmarks.is_empty() {
        let start = krilla::destination::XyzDestination::new(0, krilla::geom::Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title.to_owned(), start));
    }
    outline
}

/// A bookmark with all below it.
fn node(bookmark: &Bookmark<'_>) -> OutlineNode {
    let place = bookmark.place;
    let mut node = OutlineNode::new(place.mark.text.clone(), destination(place)).with_open(place.mark.level <= 1);
    for child in &bookmark.children {
        node.push_child(self::node(child));
    }
    node
}
