//! Running text with parameters in it: one piece of typesetting, so that blanks wrap with the words around them, and a
//! widget over each blank and reference, so that they can be reached by keyboard and screen reader.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::{CCursor, LayoutJob, TextFormat};
use eframe::egui::text_selection::LabelSelectionState;
use eframe::egui::{
    Align, CursorIcon, FontId, Galley, Id, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
};

use super::figure::focus_ring;
use crate::domain::agreement::text::Run;
use crate::gui::ask::Place;
use crate::gui::theme::{self, Palette};

/// Space before a blank and behind it.
const AIR: f32 = 3.0;
/// Values of at most this many characters stay on one line.
const UNBROKEN: usize = 20;

/// What running text is shown with.
pub struct TextView<'v> {
    /// Its runs.
    pub runs: &'v [Run],
    /// Where its first line begins.
    pub at: Pos2,
    /// Its width.
    pub width: f32,
    /// The parameter being edited.
    pub editing: Option<&'v Place>,
    /// The parameter that takes the focus now.
    pub focus: Option<&'v Place>,
    /// The name of a parameter of an article.
    pub name_of: &'v dyn Fn(&str, &str) -> String,
    /// What is read before the words: "3.".
    pub number: &'v str,
    /// What of it was searched for and found, in characters, and whether it is the place that shows.
    pub found: &'v [(Range<usize>, bool)],
}

/// What was done to running text, and where it ended up.
pub struct TextShown {
    /// The height it took.
    pub height: f32,
    /// The blank that was pressed.
    pub pressed: Option<Place>,
    /// The article whose reference was pressed.
    pub followed: Option<String>,
    /// Where the blank stands that is being edited.
    pub editing: Option<Response>,
    /// The words were clicked beside any blank, or the keyboard came to one.
    pub came: bool,
    /// The blanks and references in it, in their order.
    pub stops: Vec<Id>,
}

/// Shows running text; `next_occurrence` counts the places where a parameter of this article stands.
pub fn running_text_ui(
    ui: &mut Ui,
    id: Id,
    view: &TextView<'_>,
    next_occurrence: &mut impl FnMut(&str) -> usize,
) -> TextShown {
    let palette = theme::palette(ui);
    let (job, starts) = typeset(view.runs, view.width, palette);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let words = Rect::from_min_size(view.at, galley.size());
    // Not focused by Tab: the blanks and references in it are the stops.
    let whole = ui.interact(words, id, Sense::CLICK | Sense::DRAG);
    for (range, is_shown) in view.found {
        let fill = if *is_shown { palette.editing } else { palette.warning_fill };
        for rect in places(&galley, range.clone(), view.at) {
            ui.painter().rect_filled(rect, 2.0, fill);
        }
    }
    let spoken = format!("{} {}", view.number, galley.text());
    whole.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.trim()));
    let mut shown = TextShown {
        height: galley.size().y,
        pressed: None,
        followed: None,
        editing: None,
        came: whole.clicked(),
        stops: Vec::new(),
    };
    let mut widgets = Vec::new();
    for (index, (run, range)) in view.runs.iter().zip(&starts).enumerate() {
        let rects = || places(&galley, range.clone(), view.at);
        match run {
            Run::Blank { article, parameter, text } => {
                let occurrence = next_occurrence(parameter);
                let place = Place { article: article.clone(), parameter: parameter.clone(), occurrence };
                let is_open = view.editing == Some(&place);
                let rects = rects();
                paint_blank(ui, palette, &rects, is_open);
                let response = press(ui, id.with(index), &rects);
                let name = (view.name_of)(article, parameter);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}: {text}")));
                if view.focus == Some(&place) {
                    response.request_focus();
                }
                if response.clicked() {
                    shown.pressed = Some(place);
                }
                if is_open {
                    shown.editing = Some(response.clone());
                }
                widgets.push((response, rects));
            }
            Run::Reference { article, text, .. } => {
                let rects = rects();
                let response = press(ui, id.with(index), &rects);
                response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
                if response.clicked() {
                    shown.followed = Some(article.to_string());
                }
                widgets.push((response, rects));
            }
            Run::Words(_) | Run::Term { .. } | Run::Broken { .. } => {}
        }
    }
    LabelSelectionState::label_text_selection(ui, &whole, view.at, galley, palette.ink, Stroke::NONE);
    for (response, rects) in widgets {
        if response.has_focus() {
            rects.iter().for_each(|rect| focus_ring(ui, *rect));
        }
        shown.stops.push(response.id);
        if response.gained_focus() {
            shown.came = true;
            ui.scroll_to_rect(response.rect.expand(40.0), None);
        }
        response.on_hover_cursor(CursorIcon::PointingHand);
    }
    shown
}

/// One layout for all runs, with the range of characters of each.
fn typeset(runs: &[Run], width: f32, palette: &Palette) -> (LayoutJob, Vec<Range<usize>>) {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut ranges = Vec::with_capacity(runs.len());
    let mut length = 0;
    let mut air = 0.0;
    for run in runs {
        // A short value never parts from its unit, nor a reference from its number; the number of characters stays the same.
        let text = match run {
            Run::Blank { text, .. } | Run::Reference { text, .. } if text.chars().count() <= UNBROKEN => {
                Cow::Owned(text.replace(' ', "\u{A0}"))
            }
            _ => Cow::Borrowed(run.text()),
        };
        let mut format = TextFormat { line_height: Some(theme::DOCUMENT_LINE), ..document(palette) };
        let mut before = std::mem::take(&mut air);
        match run {
            Run::Words(_) | Run::Term { .. } => {}
            Run::Blank { .. } => {
                before += AIR;
                air = AIR;
            }
            Run::Reference { .. } => format.color = palette.accent_bright,
            Run::Broken { .. } => format.color = palette.void,
        }
        job.append(&text, before, format);
        let end = length + text.chars().count();
        ranges.push(length..end);
        length = end;
    }
    (job, ranges)
}

fn document(palette: &Palette) -> TextFormat {
    let font: FontId = theme::document();
    TextFormat { valign: Align::Center, ..TextFormat::simple(font, palette.ink) }
}

/// Where a range of characters stands: a rectangle for each line it touches.
fn places(galley: &Arc<Galley>, range: Range<usize>, at: Pos2) -> Vec<Rect> {
    let cursor =
        |index: usize, prefer_next_row| galley.layout_from_cursor(CCursor { index: index.into(), prefer_next_row });
    let (start, end) = (cursor(range.start, true), cursor(range.end, false));
    let offset = at.to_vec2();
    let glyph = |row: usize, column: usize| galley.rows.get(row)?.row.glyphs.get(column);
    (start.row..=end.row)
        .filter_map(|index| {
            let row = galley.rows.get(index)?;
            // Measured by glyphs, because a cursor stands before the space that is put in front of a blank, and a
            // glyph behind it.
            let first = if index == start.row { start.column.into() } else { 0 };
            let left = glyph(index, first).map_or(row.rect().left(), |glyph| row.pos.x + glyph.pos.x);
            let last = if index == end.row { end.column.into() } else { row.row.glyphs.len() };
            let right = last.checked_sub(1).and_then(|last| glyph(index, last));
            let right = right.map_or(row.rect().right(), |glyph| row.pos.x + glyph.max_x());
            let rect = Rect::from_min_max(pos2(left - AIR, row.min_y() + 2.0), pos2(right + AIR, row.max_y() - 2.0));
            Some(rect.translate(offset))
        })
        .collect()
}

fn paint_blank(ui: &Ui, palette: &Palette, rects: &[Rect], is_open: bool) {
    let (fill, line) =
        if is_open { (palette.editing, palette.editing_line) } else { (palette.blank, palette.blank_line) };
    for rect in rects {
        ui.painter().rect_filled(*rect, 3.0, fill);
        let bottom = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(bottom, 1.0, line);
        if is_open {
            ui.painter().rect_stroke(*rect, 3.0, Stroke::new(1.0, line), StrokeKind::Inside);
        }
    }
}

/// One widget over all rectangles: the first can be focused, the others can be clicked.
fn press(ui: &Ui, id: Id, rects: &[Rect]) -> Response {
    let first = rects.first().copied().unwrap_or(Rect::NOTHING);
    let response = ui.interact(first, id, Sense::click());
    rects
        .iter()
        .enumerate()
        .skip(1)
        .fold(response, |response, (line, rect)| response | ui.interact(*rect, id.with(("line", line)), Sense::CLICK))
}
