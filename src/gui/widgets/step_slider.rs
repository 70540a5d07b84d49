//! A slider over whole steps of a range: the value stays exact, and is what a screen reader hears and sets.

use eframe::egui::accesskit::{Action, ActionData};
use eframe::egui::style::HandleShape;
use eframe::egui::{Pos2, Rect, Response, Slider, Stroke, Ui, Vec2, lerp, pos2, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::figure::focus_ring;
use crate::gui::theme;

/// What the slider shows.
pub struct StepSlider<'s> {
    /// Its name.
    pub name: &'s str,
    /// The value it stands at, in the unit of the range.
    pub value: Decimal,
    /// The lowest and the highest value.
    pub range: (Decimal, Decimal),
    /// How far a step goes.
    pub step: Decimal,
    /// The value in words, with its unit.
    pub spoken: &'s str,
    /// Another value that is pointed out on it.
    pub tick: Option<Decimal>,
    /// Its width in points.
    pub width: f32,
    /// Whether it can be moved.
    pub enabled: bool,
}

impl StepSlider<'_> {
    /// Shows the slider; the value it was moved to, on a whole step, where it was moved. Nothing at all for a range
    /// without steps.
    pub fn show(&self, ui: &mut Ui) -> Option<(Response, Option<Decimal>)> {
        let Self { name, value, range: (min, max), step, spoken, tick, width, enabled } = *self;
        let step_of = |value: Decimal| {
            let steps = value.checked_sub(min)?.checked_div(step)?;
            steps.trunc().to_i64()
        };
        let steps = step_of(max)?;
        let before = step_of(value)?.clamp(0, steps);
        let mut at = before;
        let response = ui
            .scope(|ui| {
                let palette = theme::palette(ui);
                ui.spacing_mut().slider_width = width;
                let visuals = ui.visuals_mut();
                visuals.selection.bg_fill = palette.accent_bright;
                visuals.widgets.inactive.bg_fill = palette.control;
                for widget in [&mut visuals.widgets.hovered, &mut visuals.widgets.active] {
                    widget.bg_fill = palette.accent_bright;
                }
                let slider = Slider::new(&mut at, 0..=steps).show_value(false).handle_shape(HandleShape::Circle);
                ui.add_enabled(enabled, slider)
            })
            .inner;
        if let Some(asked) = asked_from_outside(ui, &response).and_then(step_of).filter(|_| enabled) {
            at = asked.clamp(0, steps);
        }
        let share = |at: i64| at as f32 / steps.max(1) as f32;
        if let Some(tick) = tick.and_then(step_of) {
            tick_ui(ui, &response, share(tick.clamp(0, steps)));
        }
        handle_ui(ui, &response, share(at));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(spoken);
            let number = |value: Decimal| value.to_f64().unwrap_or_default();
            node.set_numeric_value(number(value));
            node.set_min_numeric_value(number(min));
            node.set_max_numeric_value(number(max));
            node.set_numeric_value_step(number(step));
        });
        let moved = (at != before).then(|| min.saturating_add(step.saturating_mul(Decimal::from(at))).normalize());
        Some((response.accessible_name(name), moved))
    }
}

/// The value that assistive technology asks for; the toolkit takes it for a number of steps.
fn asked_from_outside(ui: &Ui, slider: &Response) -> Option<Decimal> {
    ui.input(|input| {
        let mut requests = input.accesskit_action_requests(slider.id, Action::SetValue);
        requests.find_map(|request| match &request.data {
            Some(ActionData::NumericValue(asked)) => Decimal::from_f64(*asked),
            _ => None,
        })
    })
}

fn tick_ui(ui: &Ui, slider: &Response, share: f32) {
    let size = vec2(2.0, slider.rect.height());
    let tick = Rect::from_center_size(place(slider, share), size);
    ui.painter().rect_filled(tick, 0.0, theme::palette(ui).soft);
}

/// The handle in the colour of the part before it; the toolkit gives it that of the part behind.
fn handle_ui(ui: &Ui, slider: &Response, share: f32) {
    let palette = theme::palette(ui);
    let (centre, radius) = (place(slider, share), radius(slider));
    let fill = if slider.enabled() { palette.accent_bright } else { palette.line };
    ui.painter().circle(centre, radius + 1.0, fill, Stroke::new(1.5, palette.paper));
    if slider.has_focus() {
        focus_ring(ui, Rect::from_center_size(centre, Vec2::splat(2.0 * radius)));
    }
}

fn radius(slider: &Response) -> f32 {
    slider.rect.height() / 2.5
}

/// Where the middle of the handle is at a share of the way.
fn place(slider: &Response, share: f32) -> Pos2 {
    pos2(lerp(slider.rect.x_range().shrink(radius(slider)), share), slider.rect.center().y)
}
