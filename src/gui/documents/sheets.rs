//! The pages as they will be printed: paper is white in every theme, and only pages in sight are painted.

use eframe::egui::{
    Align2, Color32, Painter, Rect, RichText, Role, ScrollArea, Sense, Shadow, Ui, WidgetInfo, pos2, vec2,
};

use super::phrases as words;
use super::session::Zoom;
use super::view::DocumentsView;
use crate::domain::words::Language;
use crate::export::pdf::preview::{PreviewFace, PreviewItem, PreviewPage};
use crate::gui::theme;
use crate::report::format::say;

const GAP: f32 = 20.0;
/// The room of a page: an upright A4, in points of the paper; one that lies on its side is as wide.
const ROOM: [f32; 2] = [595.28, 841.89];
/// The widest a page is shown, in points of the screen.
const WIDEST: f32 = 760.0;

/// Shows the pages, or that they are being made.
pub fn sheets_ui(ui: &mut Ui, view: &DocumentsView, zoom: Zoom, language: Language) {
    let palette = theme::palette(ui);
    let is_current = view.is_current();
    let Some((key, pages)) = &view.pages else {
        ui.centered_and_justified(|ui| {
            ui.label(RichText::new(words::BEING_MADE.in_language(language)).color(palette.soft));
        });
        return;
    };
    let room = ui.available_size();
    let [width, height] = ROOM;
    let columns = if zoom == Zoom::Two { 2_u16 } else { 1 };
    let across = f32::from(columns);
    let by_width = (room.x - GAP * (across + 1.0)) / (across * width);
    let scale = match zoom {
        Zoom::Width => by_width.min(WIDEST / width),
        Zoom::Page | Zoom::Two => by_width.min((room.y - 2.0 * GAP) / height),
    };
    let size = vec2(width, height) * scale.max(0.1);
    let scroll = ScrollArea::vertical().id_salt((key.handover.code(), &key.proposal)).auto_shrink(false);
    scroll.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let left = ui.max_rect().left() + (room.x - across * size.x - (across - 1.0) * GAP) / 2.0;
        ui.add_space(GAP);
        for (row, sheets) in pages.chunks(usize::from(columns)).enumerate() {
            let tall = |page: &PreviewPage| size.x * page.size[1] / page.size[0];
            let (_, line) = ui.allocate_space(vec2(room.x, sheets.iter().map(tall).fold(0.0, f32::max)));
            for (column, page) in (0_u16..).zip(sheets) {
                let at = pos2(left + f32::from(column) * (size.x + GAP), line.top());
                let number = row * usize::from(columns) + usize::from(column) + 1;
                let rect = Rect::from_min_size(at, vec2(size.x, tall(page)));
                page_ui(ui, page, rect, number, pages.len(), language);
            }
            ui.add_space(GAP);
        }
    });
    if !is_current {
        let at = ui.max_rect().center_top() + vec2(0.0, 12.0);
        let text = words::BEING_MADE.in_language(language);
        let galley = ui.painter().layout_no_wrap(text.to_owned(), theme::small(), palette.ink);
        let rect = Rect::from_center_size(at + vec2(0.0, galley.size().y / 2.0), galley.size() + vec2(24.0, 12.0));
        ui.painter().rect_filled(rect, 6.0, palette.editing);
        ui.painter().galley(at - vec2(galley.size().x / 2.0, 0.0), galley, palette.ink);
    }
}

fn page_ui(ui: &mut Ui, page: &PreviewPage, rect: Rect, number: usize, count: usize, language: Language) {
    let response = ui.interact(rect, ui.scope_id().with(("sheet", number)), Sense::hover());
    response.widget_info(|| {
        let name = say!(language, words::PAGE_OF, page = number.to_string(), all = count.to_string());
        WidgetInfo::labeled(Role::Image, true, name)
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = theme::palette(ui);
    let soft = Shadow { offset: [0, 1], blur: 8, spread: 0, color: palette.shadow.gamma_multiply(0.5) };
    ui.painter().add(soft.as_shape(rect, 2));
    ui.painter().rect_filled(rect, 2.0, Color32::WHITE);
    let scale = rect.width() / page.size[0];
    let painter = ui.painter_at(rect);
    page.items.iter().for_each(|item| paint(&painter, item, rect, scale));
}

fn paint(painter: &Painter, item: &PreviewItem, page: Rect, scale: f32) {
    match item {
        PreviewItem::Rectangle { x, y, width, height, color: [red, green, blue] } => {
            // A hairline stays to be seen however small the page is.
            let size = vec2(width * scale, (height * scale).max(0.5));
            let rect = Rect::from_min_size(page.min + vec2(*x, *y) * scale, size);
            painter.rect_filled(rect, 0.0, Color32::from_rgb(*red, *green, *blue));
        }
        PreviewItem::Word { x, baseline, text, face, size, color: [red, green, blue] } => {
            let face = match face {
                PreviewFace::Serif => theme::Face::Serif,
                PreviewFace::SerifStrong => theme::Face::SerifSemibold,
                PreviewFace::Sans => theme::Face::Sans,
                PreviewFace::SansStrong => theme::Face::SansSemibold,
            };
            let font = face.size(size * scale);
            let ink = Color32::from_rgb(*red, *green, *blue);
            let galley = painter.layout_no_wrap(text.clone(), font, ink);
            let ascent = galley.rows.first().and_then(|row| row.glyphs.first()).map_or(0.0, |glyph| glyph.pos.y);
            let at = page.min + vec2(x * scale, baseline * scale - ascent);
            if ascent > 0.0 {
                painter.galley(at, galley, ink);
            } else {
                painter.text(at, Align2::LEFT_BOTTOM, text, face.size(size * scale), ink);
            }
        }
    }
}
