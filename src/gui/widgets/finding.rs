//! Something a check says: what is wrong and what to do, with a mark for how much it weighs and a button for what the
//! window can do about it.

use eframe::egui::{Frame, Margin, Rect, RichText, Ui, pos2};

use crate::domain::diagnostic::Severity;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::views::FindingView;
use crate::gui::{icon, theme};

pub fn finding_ui<C>(ui: &mut Ui, finding: &FindingView, out: &mut Out<C>) {
    let palette = theme::palette(ui);
    let (mark, fill, sign) = match finding.severity {
        Severity::Error => (palette.void, palette.void_fill, icon::X_CIRCLE),
        Severity::Warning => (palette.warning_line, palette.warning_fill, icon::WARNING),
        Severity::Hint => (palette.accent_bright, palette.blank, icon::INFO),
    };
    let margin = Margin { left: 12, right: 8, top: 8, bottom: 8 };
    let shown = Frame::new().fill(fill).corner_radius(4).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::STEP;
        ui.label(RichText::new(format!("{sign} {}", finding.text)).font(theme::small()).color(palette.ink));
        for hint in &finding.hints {
            ui.label(RichText::new(hint).font(theme::small()).color(palette.soft));
        }
        ui.horizontal_wrapped(|ui| {
            for (words, remedy) in &finding.offers {
                if ui.button(words).clicked() {
                    out.ask(Ask::Help(remedy.clone()));
                }
            }
        });
    });
    let rect = shown.response.rect;
    let edge = Rect::from_min_max(rect.min, pos2(rect.left() + 3.0, rect.bottom()));
    ui.painter().rect_filled(edge, 0.0, mark);
}
