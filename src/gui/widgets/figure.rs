//! An amount that is a door: a dotted line below it, and a click or Enter opens its derivation.

use eframe::egui::{
    Color32, CursorIcon, FontId, Label, RichText, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::unbroken::unbroken;
use crate::gui::{phrases, theme};
use crate::report::costs::Amount;
use crate::report::derivation::Piece;
use crate::report::document::Cell;
use crate::report::format::{self, say};

/// Shows an amount; sends a command when it is opened.
pub fn figure_ui<C>(ui: &mut Ui, name: &str, amount: &Amount, font: FontId, language: Language, out: &mut Out<C>) {
    if door_ui(ui, name, &amount.text(language), font, language) {
        out.ask(Ask::OpenDerivation(amount.figure.clone().into()));
    }
}

/// Shows a cell; sends a command when the figure it shows is opened.
pub fn cell_ui<C>(ui: &mut Ui, name: &str, cell: &Cell, font: FontId, language: Language, out: &mut Out<C>) {
    let text = format::content(&cell.content, language);
    match &cell.figure {
        Some(figure) => {
            if door_ui(ui, name, &text, font, language) {
                out.ask(Ask::OpenDerivation(figure.clone().into()));
            }
        }
        None => {
            ui.label(RichText::new(text).font(font));
        }
    }
}

/// Shows a sentence whose amounts are doors; its words in this font and colour.
pub fn sentence_ui<C>(
    ui: &mut Ui,
    sentence: &[Piece],
    (font, colour): (FontId, Color32),
    language: Language,
    out: &mut Out<C>,
) {
    // Lines stand as close as in running text, not as controls below each other.
    let height = std::mem::take(&mut ui.spacing_mut().interact_size.y);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        for piece in sentence {
            match piece {
                Piece::Words(words) => {
                    ui.add(Label::new(RichText::new(unbroken(words)).font(font.clone()).color(colour)).wrap());
                }
                Piece::Number { value, label, opens: Some(opens) } => {
                    // In a part of its own it would not go on to the next line.
                    if door_ui(ui, label, value, font.clone(), language) {
                        out.ask(Ask::OpenDerivation(opens.clone()));
                    }
                }
                Piece::Number { value, label: _, opens: None } => {
                    ui.label(RichText::new(value).font(font.clone()).color(colour));
                }
            }
        }
    });
    ui.spacing_mut().interact_size.y = height;
}

/// Shows a figure that can be opened; whether it was.
pub fn door_ui(ui: &mut Ui, name: &str, text: &str, font: FontId, language: Language) -> bool {
    let palette = theme::palette(ui);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, palette.ink);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    let spoken = say!(language, phrases::OPEN_DERIVATION, figure = &format!("{name}: {text}"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
    let lit = response.hovered() || response.has_focus();
    let colour = if lit { palette.accent_bright } else { palette.ink };
    ui.painter().galley_with_override_text_color(rect.min, galley, colour);
    let line = [rect.left_bottom(), rect.right_bottom()];
    ui.painter().extend(Shape::dotted_line(&line, colour.gamma_multiply(0.7), 3.0, 0.6));
    if response.has_focus() {
        focus_ring(ui, rect);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The ring around what has the focus.
pub fn focus_ring(ui: &Ui, rect: eframe::egui::Rect) {
    let stroke = Stroke::new(2.0, theme::palette(ui).accent_bright);
    ui.painter().rect_stroke(rect.expand(2.0), 4.0, stroke, StrokeKind::Outside);
}
