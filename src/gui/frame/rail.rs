//! The rail at the left: the pages, each with icon and name.

use eframe::egui::{Align2, Frame, Rangef, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::ask::Page;
use crate::gui::command::Command;
use crate::gui::out::Out;
use crate::gui::page::PageFace;
use crate::gui::theme;
use crate::gui::widgets::figure::focus_ring;

/// The width of the rail.
pub const WIDTH: f32 = 88.0;
/// The height of a page on it, by the room there is.
const HEIGHTS: Rangef = Rangef { min: 38.0, max: 52.0 };

/// Shows the pages; that of the checks with how many findings nobody answered yet.
pub fn rail_ui(ui: &mut Ui, open: Page, findings: usize, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    Frame::new().inner_margin(eframe::egui::Margin::symmetric(6, 10)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::STEP;
        // All pages are in sight, also in a low window.
        let room = ui.available_height() / Page::ALL.len() as f32 - theme::STEP;
        let height = room.clamp(HEIGHTS.min, HEIGHTS.max);
        for page in Page::ALL {
            let PageFace { name, icon, key: _ } = page.face();
            let name = match (page, findings) {
                (Page::Checks, 1..) => format!("{} {findings}", name.in_language(language)),
                _ => name.in_language(language).to_owned(),
            };
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
            let is_open = page == open;
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &name));
            if is_open || response.hovered() {
                let fill = if is_open { palette.rail_selected } else { palette.rail_selected.gamma_multiply(0.5) };
                ui.painter().rect_filled(rect, 8.0, fill);
            }
            let ink = if is_open { palette.rail_ink } else { palette.rail_soft };
            let painter = ui.painter();
            let edge = 1.0 + (height - HEIGHTS.min) * 0.4;
            let icon_font = theme::Face::Sans.size(22.0);
            painter.text(rect.center_top() + vec2(0.0, edge), Align2::CENTER_TOP, icon, icon_font, ink);
            // A long name is set smaller, so that it stays within its page.
            let natural = painter.layout_no_wrap(name.clone(), theme::small(), ink).size().x;
            let fit = ((rect.width() - theme::STEP) / natural).min(1.0);
            let font = theme::Face::Sans.size(theme::small().size * fit);
            painter.text(rect.center_bottom() - vec2(0.0, edge - 1.0), Align2::CENTER_BOTTOM, &name, font, ink);
            if response.has_focus() {
                focus_ring(ui, rect.shrink(2.0));
            }
            if response.clicked() && !is_open {
                out.ask(Ask::ShowPage(page));
            }
        }
    });
}
