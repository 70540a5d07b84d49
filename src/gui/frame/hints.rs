//! The three hints of the first start.

use eframe::egui::{Align2, Area, Button, Frame, Id, Label, Margin, RichText, Stroke, Ui, vec2};

use super::cost_bar;
use super::phrases as words;
use crate::gui::command::Command;
use crate::gui::office::command::OfficeCommand;
use crate::gui::out::Out;
use crate::gui::settings::Settings;
use crate::gui::state::State;
use crate::gui::widgets::card::page_title_ui;
use crate::gui::{icon, theme};

const WIDTH: f32 = 400.0;
/// The room of a message below.
const STRIP: f32 = 48.0;

/// Shows the hints above the cost bar until they are read.
pub fn hints_ui(ui: &Ui, state: &State, out: &mut Out<Command>) {
    let language = state.settings.language;
    let palette = theme::palette(ui);
    let offset = vec2(
        -4.0 * theme::STEP,
        -cost_bar::HEIGHT - 4.0 * theme::STEP - if state.session.status.is_some() { STRIP } else { 0.0 },
    );
    Area::new(Id::unique("hints")).anchor(Align2::RIGHT_BOTTOM, offset).show(ui.ctx(), |ui| {
        let frame = Frame::new()
            .fill(palette.paper)
            .stroke(Stroke::new(1.0, palette.line))
            .shadow(theme::shadow(palette))
            .corner_radius(8)
            .inner_margin(Margin::same(16));
        frame.show(ui, |ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 2.0 * theme::STEP;
            page_title_ui(ui, words::HINTS_TITLE.in_language(language));
            let is_example = state.session.file.path.is_none();
            let search = if is_example { words::HINT_EXAMPLE } else { words::HINT_SEARCH };
            let hints = [
                (icon::PENCIL_SIMPLE, words::HINT_TEXT),
                (icon::SIGMA, words::HINT_FIGURE),
                (icon::MAGNIFYING_GLASS, search),
            ];
            for (sign, hint) in hints {
                ui.horizontal_top(|ui| {
                    ui.label(RichText::new(sign.to_string()).font(theme::heading()).color(palette.accent_bright));
                    ui.add(Label::new(hint.in_language(language)).wrap());
                });
            }
            let text = RichText::new(words::HINTS_READ.in_language(language)).color(palette.accent_ink);
            if ui.add(Button::new(text).fill(palette.accent)).clicked() {
                let settings = Settings { shows_hints: false, ..state.settings.clone() };
                out.send(OfficeCommand::Settle(Box::new(settings)));
            }
        });
    });
}
