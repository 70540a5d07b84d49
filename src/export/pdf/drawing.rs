//! Drawing a layout: every item in its place, marked with the node of the structure it belongs to.

use std::collections::BTreeMap;

use krilla::Document as File;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect, Transform};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::flow::Item;
use super::fonts::Typeface;
use super::layout::{FullPage, Layout};
use super::lines::{Fragment, SOFT_HYPHEN};
use super::pages::MarkPlace;
use super::shaping::Glyph;
use super::structure::{NodeId, Role};
use super::style::{Color, Sheet, TEXT_TOP};
use super::tags::Tags;
use crate::export::Error;

/// Fonts opened for embedding, as far as they are used.
#[derive(Default)]
struct Fonts {
    text: BTreeMap<Typeface, Font>,
    /// For hyphens at the end of lines.
    line_ends: BTreeMap<Typeface, Font>,
}

impl Fonts {
    /// The font of a typeface.
    fn text(&mut self, typeface: Typeface) -> Result<Font, Error> {
        if let Some(font) = self.text.get(&typeface) {
            return Ok(font.clone());
        }
        Ok(self.text.entry(typeface).or_insert(typeface.embeddable()?).clone())
    }

    /// The font of a typeface for hyphens at the end of lines.
    fn line_end(&mut self, typeface: Typeface) -> Result<Font, Error> {
        if let Some(font) = self.line_ends.get(&typeface) {
            return Ok(font.clone());
        }
        Ok(self.line_ends.entry(typeface).or_insert(typeface.embeddable_for_line_ends()?).clone())
    }
}

/// Where a place is, for links and bookmarks: a little above the heading.
pub(super) fn destination(place: &MarkPlace) -> XyzDestination {
    let scale = place.sheet.scale();
    XyzDestination::new(place.page, Point::from_xy(place.sheet.margin() * scale, (place.y + TEXT_TOP - 6.0) * scale))
}

/// Draws all pages into `file`; answers with the tags of what was drawn.
pub(super) fn draw(layout: &Layout, file: &mut File) -> Result<Tags, Error> {
    let mut tags = Tags::new(&layout.structure);
    let mut fonts = Fonts::default();
    let mut anchors: BTreeMap<&str, &MarkPlace> = BTreeMap::new();
    for place in &layout.places {
        anchors.entry(&place.mark.anchor).or_insert(place);
    }
    for page in &layout.pages {
        draw_page(page, layout, &anchors, file, &mut fonts, &mut tags)?;
    }
    Ok(tags)
}

fn draw_page(
    page: &FullPage,
    layout: &Layout,
    anchors: &BTreeMap<&str, &MarkPlace>,
    file: &mut File,
    fonts: &mut Fonts,
    tags: &mut Tags,
) -> Result<(), Error> {
    let ([width, height], margin, scale) = (page.sheet.size(), page.sheet.margin(), page.sheet.scale());
    let settings = PageSettings::from_wh(width * scale, height * scale)
        .ok_or_else(|| Error::Pdf { cause: "the page has no size".to_owned() })?;
    let mut sheet = file.start_page_with(settings);
    let mut surface = sheet.surface();
    let is_smaller = scale < 1.0;
    if is_smaller {
        surface.push_transform(&Transform::from_scale(scale, scale));
    }
    draw_marked(&mut surface, page.sheet, &page.head, ArtifactType::Header, fonts, tags)?;
    draw_marked(&mut surface, page.sheet, &page.body, ArtifactType::Layout, fonts, tags)?;
    draw_marked(&mut surface, page.sheet, &page.foot, ArtifactType::Footer, fonts, tags)?;
    if is_smaller {
        surface.pop();
    }
    surface.finish();
    // One annotation for each link of the page, with a quadrilateral for each line it runs over.
    let mut links: BTreeMap<NodeId, Vec<Quadrilateral>> = BTreeMap::new();
    for item in &page.body {
        if let Item::Text { x, y, fragment, node: Some(node) } = item
            && let Role::Link { .. } = layout.structure.nodes()[*node].role
            && let Some(area) = link_area(*x + margin, *y + TEXT_TOP, fragment, scale)
        {
            links.entry(*node).or_default().push(area.into());
        }
    }
    for (node, areas) in links {
        let Role::Link { anchor, description } = &layout.structure.nodes()[node].role else { continue };
        let Some(place) = anchors.get(anchor.as_str()) else { continue };
        let target = Target::Destination(destination(place).into());
        let link = LinkAnnotation::new_with_quad_points(areas, target);
        let identifier = sheet.add_tagged_annotation(Annotation::new_link(link, Some(description.clone())));
        tags.attach(node, identifier);
    }
    sheet.finish();
    Ok(())
}

/// The area in which a click follows a link, in points of the paper.
fn link_area(x: f32, baseline: f32, fragment: &Fragment, scale: f32) -> Option<Rect> {
    let size = fragment.style.size;
    let left = x + fragment.x;
    let right = left + fragment.width.max(0.1);
    let [left, top, right, bottom] = [left, baseline - size * 0.9, right, baseline + size * 0.3].map(|at| at * scale);
    Rect::from_ltrb(left, top, right, bottom)
}

/// Draws items; neighbours of one node become one stretch of marked content.
fn draw_marked(
    surface: &mut Surface<'_>,
    sheet: Sheet,
    items: &[Item],
    decoration: ArtifactType,
    fonts: &mut Fonts,
    tags: &mut Tags,
) -> Result<(), Error> {
    for group in items.chunk_by(|left, right| node(left) == node(right)) {
        match group.first().and_then(node) {
            Some(node) => {
                let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                tags.attach(node, identifier);
            }
            None => {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(decoration)));
            }
        }
        for item in group {
            draw_item(surface, item, sheet.margin(), fonts)?;
        }
        surface.end_tagged();
    }
    Ok(())
}

/// What an item belongs to.
fn node(item: &Item) -> Option<NodeId> {
    match item {
        Item::Text { node, .. } | Item::Rectangle { node, .. } => *node,
        Item::Empty { node } => Some(*node),
    }
}

fn draw_item(surface: &mut Surface<'_>, item: &Item, margin: f32, fonts: &mut Fonts) -> Result<(), Error> {
    match item {
        Item::Text { x, y, fragment, .. } => {
            let start = Point::from_xy(x + margin + fragment.x, y + TEXT_TOP);
            draw_text(surface, fragment, start, fonts)?;
        }
        Item::Rectangle { x, y, width, height, color, .. } => {
            let mut path = PathBuilder::new();
            if let Some(area) = Rect::from_xywh(x + margin, y + TEXT_TOP, *width, *height) {
                path.push_rect(area);
            }
            if let Some(path) = path.finish() {
                surface.set_fill(Some(fill(*color)));
                surface.draw_path(&path);
            }
        }
        Item::Empty { .. } => {}
    }
    Ok(())
}

/// Draws the glyphs of a fragment, the first with its left end on `start`.
fn draw_text(surface: &mut Surface<'_>, fragment: &Fragment, start: Point, fonts: &mut Fonts) -> Result<(), Error> {
    let Fragment { style, text, .. } = fragment;
    surface.set_fill(Some(fill(style.color)));
    let glyph = |glyph: &Glyph| {
        let id = GlyphId::new(glyph.id);
        KrillaGlyph::new(id, glyph.advance, glyph.x_offset, glyph.y_offset, 0.0, glyph.range.clone(), None)
    };
    let mut glyphs: Vec<KrillaGlyph> = fragment.glyphs.iter().map(glyph).collect();
    let hyphen = if text.ends_with(SOFT_HYPHEN) { glyphs.pop() } else { None };
    if !glyphs.is_empty() {
        surface.draw_glyphs(start, &glyphs, fonts.text(style.typeface)?, text, style.size, false);
    }
    if let Some(hyphen) = hyphen {
        let x = start.x + glyphs.iter().map(|glyph| glyph.x_advance * style.size).sum::<f32>();
        let font = fonts.line_end(style.typeface)?;
        surface.draw_glyphs(Point::from_xy(x, start.y), &[hyphen], font, text, style.size, false);
    }
    Ok(())
}

/// A colour to fill with.
fn fill(Color(red, green, blue): Color) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), rule: FillRule::NonZero, ..Fill::default() }
}
