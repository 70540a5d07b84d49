//! A finding of a check: its weight, place, words and law, with what can be done about it.

use eframe::egui::{CollapsingHeader, Color32, Frame, Margin, Rect, RichText, Role, Ui, WidgetInfo, pos2};

use crate::domain::checks::Severity;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme::Palette;
use crate::gui::{icon, phrases, theme};
use crate::report::checks::{CheckFinding, Offer};
use crate::report::format::say;

/// The mark, the fill and the sign of a weight.
pub fn dress(severity: Severity, palette: &Palette) -> (Color32, Color32, char) {
    match severity {
        Severity::Void => (palette.void, palette.void_fill, icon::X_CIRCLE),
        Severity::NotDeclarable => (palette.void, palette.void_fill, icon::PROHIBIT),
        Severity::Justify => (palette.warning_line, palette.warning_fill, icon::WARNING),
        Severity::Hint => (palette.accent_bright, palette.blank, icon::INFO),
    }
}

/// Shows a finding; its explanation on request.
pub fn check_finding_ui<C>(ui: &mut Ui, found: &CheckFinding, language: Language, out: &mut Out<C>) {
    let palette = theme::palette(ui);
    let (mark, fill, sign) = dress(found.view.severity, palette);
    let margin = Margin { left: 12, right: 10, top: 8, bottom: 8 };
    let shown = Frame::new().fill(fill).corner_radius(4).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::STEP;
        ui.label(RichText::new(format!("{sign} {}", found.view.message)).font(theme::small()).color(palette.ink));
        ui.label(RichText::new(found.view.law.join(" · ")).font(theme::small()).color(palette.soft));
        explanation_ui(ui, found, language);
        if let Some(offer) = &found.offer {
            offer_ui(ui, offer, out);
        }
    });
    let rect = shown.response.rect;
    let edge = Rect::from_min_max(rect.min, pos2(rect.left() + 3.0, rect.bottom()));
    ui.painter().rect_filled(edge, 0.0, mark);
}

/// The law, each on a line of its own, with the text that was read.
fn law_read_ui(ui: &mut Ui, found: &CheckFinding) {
    let palette = theme::palette(ui);
    for law in &found.view.law_read {
        ui.label(RichText::new(law).font(theme::small()).color(palette.soft));
    }
}

fn explanation_ui(ui: &mut Ui, found: &CheckFinding, language: Language) {
    let palette = theme::palette(ui);
    let title = RichText::new(phrases::EXPLAIN.in_language(language)).font(theme::small()).color(palette.soft);
    let shown = CollapsingHeader::new(title).id_salt(found.view.check).show(ui, |ui| {
        ui.label(RichText::new(&found.view.explanation).font(theme::small()).color(palette.soft));
        law_read_ui(ui, found);
    });
    let name = say!(language, phrases::EXPLAIN_OF, finding = &found.view.message);
    shown.header_response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
}

/// A button that makes the change that is offered.
fn offer_ui<C>(ui: &mut Ui, offer: &Offer, out: &mut Out<C>) {
    let text = RichText::new(format!("{}  {}", icon::NOTE_PENCIL, offer.label)).font(theme::small());
    let button = ui.add(eframe::egui::Button::new(text).wrap());
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &offer.label));
    if button.clicked() {
        out.ask(Ask::Apply(Box::new(offer.fix.clone())));
    }
}
