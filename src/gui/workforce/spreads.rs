//! The distributions of a profile: linked sliders and exact fields that keep adding up to the whole, with a bar.

use eframe::egui::{Align, Button, Label, Layout, RichText, Role, Ui, WidgetInfo, vec2};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::bars::{bar_ui, cell_name, exact};
use super::command::WorkforceCommand;
use super::fields::{Form, choose};
use super::input::{ProfileField, distribution_name};
use super::phrases;
use crate::domain::figure::total;
use crate::domain::learning::LEVELS;
use crate::domain::money::Rate;
use crate::domain::words::Language;
use crate::domain::workforce::{Choice, Distribution, Field};
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::step_slider::StepSlider;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};
use crate::report::workforce::stay_shares;

const CELL_NAME: f32 = 92.0;
const FIELD: f32 = 76.0;
const BAR: f32 = 12.0;
/// The least width of a slider; the field beside it is exact.
const LEAST_SLIDER: f32 = 34.0;
/// A step of a slider.
const THOUSANDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 3);

/// Shows the distributions by stay and level; as counts where a file gave both.
pub fn spreads_ui(ui: &mut Ui, form: &Form<'_>, out: &mut Out<WorkforceCommand>) {
    let palette = theme::palette(ui);
    let language = form.language;
    if form.view.profile.joint_heads.is_some() {
        counts_ui(ui, form);
        ui.label(RichText::new(phrases::COUNTED.in_language(language)).font(theme::small()).color(palette.soft));
        if ui.button(phrases::SPLIT_COUNTS.in_language(language)).clicked() {
            choose(Choice::SplitCounts, out);
        }
        return;
    }
    ui.label(RichText::new(phrases::SPREADS_HINT.in_language(language)).font(theme::small()).color(palette.faint));
    spread_ui(ui, form, Distribution::Stay, out);
    ui.add_space(theme::STEP);
    spread_ui(ui, form, Distribution::Level, out);
}

/// Shows one distribution.
pub fn spread_ui(ui: &mut Ui, form: &Form<'_>, spread: Distribution, out: &mut Out<WorkforceCommand>) {
    let palette = theme::palette(ui);
    let language = form.language;
    let shares = values(spread.shares(&form.view.profile));
    let sum = total(shares.iter().copied());
    let name = distribution_name(spread).in_language(language);
    ui.push_id(name, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(name).font(theme::strong()));
            if form.view.open.contains(&spread.input()) {
                let open = phrases::OPEN_INPUT.in_language(language);
                ui.label(RichText::new(open).font(theme::small()).color(palette.warning));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let colour = if sum == Decimal::ONE { palette.good } else { palette.void };
                let together = say!(language, phrases::ADDS_UP, sum = &exact(sum, language));
                ui.label(RichText::new(together).font(theme::small()).color(colour));
            });
        });
        bar_ui(ui, spread, &shares, BAR, language);
        for (cell, share) in shares.iter().enumerate() {
            ui.push_id(cell, |ui| cell_ui(ui, form, spread, (cell, *share), out));
        }
    });
}

fn values(shares: &[Rate]) -> Vec<Decimal> {
    shares.iter().map(|share| share.value()).collect()
}

fn cell_ui(
    ui: &mut Ui,
    form: &Form<'_>,
    spread: Distribution,
    (cell, share): (usize, Decimal),
    out: &mut Out<WorkforceCommand>,
) {
    let language = form.language;
    let (of, name) = (distribution_name(spread).in_language(language), cell_name(spread, cell, language));
    let is_locked = form.session.locks.contains(&(spread, cell));
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(vec2(CELL_NAME, 24.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(CELL_NAME);
            ui.add(Label::new(&name).truncate());
        });
        let width = (ui.available_width() - FIELD - 92.0).max(LEAST_SLIDER);
        slider_ui(
            ui,
            spread,
            cell,
            share,
            (width, is_locked),
            (&say!(language, phrases::SLIDE_SHARE, spread = of, cell = &name), language),
            out,
        );
        let spoken = say!(language, phrases::SHARE_OF, spread = of, cell = &name);
        ui.add_enabled_ui(!is_locked, |ui| {
            form.entry_ui(ui, &ProfileField::Number(Field::Share(spread, cell)), &spoken, FIELD, out);
        });
        let sign = if is_locked { icon::LOCK } else { icon::LOCK_OPEN };
        let lock = ui.add(Button::new(sign.to_string()).frame(false).min_size(vec2(24.0, 24.0)));
        let spoken = say!(language, phrases::LOCK_SHARE, spread = of, cell = &name);
        lock.widget_info(|| WidgetInfo::selected(Role::Button, true, is_locked, &spoken));
        if lock.on_hover_text(spoken).clicked() {
            out.send(WorkforceCommand::ToggleLock(spread, cell));
        }
    });
}

/// A slider in thousandths, so that what it gives is exact.
fn slider_ui(
    ui: &mut Ui,
    spread: Distribution,
    cell: usize,
    share: Decimal,
    (width, is_locked): (f32, bool),
    (name, language): (&str, Language),
    out: &mut Out<WorkforceCommand>,
) {
    let nearest = share.round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
    let slider = StepSlider {
        name,
        value: nearest.clamp(Decimal::ZERO, Decimal::ONE),
        range: (Decimal::ZERO, Decimal::ONE),
        step: THOUSANDTH,
        spoken: &format::percent(nearest, 1, language),
        tick: None,
        width,
        enabled: !is_locked,
    };
    let Some((response, moved)) = slider.show(ui) else { return };
    if let Some(moved) = moved {
        let thousandths = moved.saturating_mul(Decimal::ONE_THOUSAND).to_i64().unwrap_or(0);
        out.send(WorkforceCommand::Slide(spread, cell, thousandths));
    }
    if response.drag_stopped() {
        out.ask(Ask::EndGesture);
    }
}

/// Counted heads by stay and level, read-only.
fn counts_ui(ui: &mut Ui, form: &Form<'_>) {
    let palette = theme::palette(ui);
    let language = form.language;
    let Some(cells) = &form.view.profile.joint_heads else { return };
    let by_stay = values(&stay_shares(&form.view.profile));
    ui.label(RichText::new(distribution_name(Distribution::Stay).in_language(language)).font(theme::strong()));
    bar_ui(ui, Distribution::Stay, &by_stay, BAR, language);
    ui.add_space(theme::STEP);
    eframe::egui::Grid::new("counts").num_columns(6).spacing(vec2(12.0, 4.0)).show(ui, |ui| {
        ui.label("");
        for level in 0..LEVELS {
            let name = cell_name(Distribution::Level, level, language);
            ui.label(RichText::new(name).font(theme::small()).color(palette.faint));
        }
        ui.end_row();
        for (stay, levels) in cells.iter().enumerate() {
            let name = cell_name(Distribution::Stay, stay, language);
            ui.label(RichText::new(name).font(theme::small()).color(palette.faint));
            for cell in levels {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(format::plain_number(cell.value(), 2, language));
                });
            }
            ui.end_row();
        }
    });
}
