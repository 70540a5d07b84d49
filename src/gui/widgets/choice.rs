//! A row of buttons of which one is chosen.

use eframe::egui::{Button, RichText, Role, Stroke, Ui, WidgetInfo, vec2};

use crate::gui::theme;
use crate::gui::widgets::figure::focus_ring;

/// The same with its name before it, where several stand on a page.
pub fn labelled_choice_ui<T: Copy + PartialEq>(ui: &mut Ui, name: &str, options: &[(T, &str)], chosen: T) -> Option<T> {
    let soft = theme::palette(ui).soft;
    ui.label(RichText::new(format!("{name}:")).font(theme::small()).color(soft));
    choice_ui(ui, name, options, chosen)
}

/// Shows the parts of a page of which one is open, with a line below it; gives the one that was pressed, if it was not
/// open already.
pub fn tabs_ui<T: Copy + PartialEq>(ui: &mut Ui, name: &str, options: &[(T, &str)], open: T) -> Option<T> {
    let palette = theme::palette(ui);
    let mut pressed = None;
    for (option, label) in options {
        let is_open = *option == open;
        let (font, ink) = if is_open { (theme::strong(), palette.ink) } else { (theme::body(), palette.soft) };
        let text = RichText::new(*label).font(font).color(ink);
        let response = ui.add(Button::new(text).frame(false).min_size(vec2(0.0, 30.0)));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_open, format!("{name}: {label}")));
        if is_open {
            let rect = response.rect;
            ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(3.0, palette.accent_bright));
        }
        if response.has_focus() {
            focus_ring(ui, response.rect);
        }
        if response.clicked() && !is_open {
            pressed = Some(*option);
        }
    }
    pressed
}

/// Shows the options; gives the one that was pressed, if it was not chosen already.
pub fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, name: &str, options: &[(T, &str)], chosen: T) -> Option<T> {
    let palette = theme::palette(ui);
    let mut pressed = None;
    let gap = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, theme::STEP);
    for (option, label) in options {
        let is_chosen = *option == chosen;
        let (fill, ink, line) = if is_chosen {
            (palette.accent, palette.accent_ink, palette.accent)
        } else {
            (palette.paper, palette.ink, palette.line)
        };
        let text = RichText::new(*label).font(theme::small()).color(ink);
        let button = Button::new(text).fill(fill).stroke((1.0, line)).min_size(vec2(0.0, 26.0));
        let response = ui.add(button);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, format!("{name}: {label}")));
        if response.has_focus() {
            focus_ring(ui, response.rect);
        }
        if response.clicked() && !is_chosen {
            pressed = Some(*option);
        }
    }
    ui.spacing_mut().item_spacing.x = gap;
    pressed
}
