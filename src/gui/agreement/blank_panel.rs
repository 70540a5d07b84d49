//! The panel below a parameter that is being edited: slider, exact field, presets, and what the change costs before it
//! is made.

use eframe::egui::{
    Button, Frame, Id, Key, Margin, Modifiers, Order, Popup, PopupCloseBehavior, PopupKind, Response, RichText, Role,
    Stroke, Ui, WidgetInfo, vec2,
};
use rust_decimal::Decimal;

use super::blank;
use super::command::{AgreementCommand, BlankCommand};
use super::phrases as words;
use super::preview::Preview;
use super::price::cost_ui;
use super::session::OpenBlank;
use crate::domain::clause::{Level, ParameterKind, Value};
use crate::domain::figure::Unit;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::fields::{Field, Lines, Typed, Typing};
use crate::gui::history::Gesture;
use crate::gui::out::Out;
use crate::gui::views::{self, ParameterView};
use crate::gui::widgets::draft_field::take_focus;
use crate::gui::widgets::step_slider::StepSlider;
use crate::gui::{theme, typed};
use crate::report::format::{self, say};
use crate::report::typed as read;

const WIDTH: f32 = 320.0;

/// What the panel shows.
pub struct PanelView<'v> {
    /// The parameter with its value.
    pub parameter: &'v ParameterView,
    /// What is being edited.
    pub blank: &'v OpenBlank,
    /// What is half typed.
    pub typed: &'v Typed<blank::Field>,
    /// What the change costs.
    pub preview: Option<&'v Preview>,
    /// The name of the proposal with which the shown one is compared.
    pub other: Option<&'v str>,
    /// The language of the interface.
    pub language: Language,
}

pub fn blank_panel_ui(ui: &Ui, anchor: &Response, view: &PanelView<'_>, out: &mut Out<AgreementCommand>) {
    let palette = theme::palette(ui);
    let id = anchor.id.with("panel");
    let layer = eframe::egui::LayerId::new(Order::Foreground, id);
    let just_opened = !ui.memory(|memory| memory.areas().visible_last_frame(&layer));
    let frame = Frame::new()
        .fill(palette.paper)
        .stroke(Stroke::new(1.0, palette.line))
        .shadow(theme::shadow(palette))
        .corner_radius(8)
        .inner_margin(Margin::same(12));
    let popup = Popup::new(id, ui.ctx().clone(), anchor, anchor.layer_id)
        .kind(PopupKind::Popup)
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(&view.parameter.name)
        .gap(6.0)
        .frame(frame)
        .width(WIDTH);
    let shown = popup.show(|ui| {
        ui.set_width(WIDTH);
        contents_ui(ui, id, view, just_opened, out);
    });
    let place = view.blank.place.clone();
    let left = !just_opened && shown.is_some_and(|shown| shown.response.clicked_elsewhere());
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        out.send(AgreementCommand::Blank(BlankCommand::Typing(Typing::Drop(place.field()))));
        out.send(AgreementCommand::Blank(BlankCommand::Close { place, refocus: true }));
    } else if left {
        out.send(AgreementCommand::Blank(BlankCommand::Close { place, refocus: false }));
    }
}

fn contents_ui(ui: &mut Ui, id: Id, view: &PanelView<'_>, just_opened: bool, out: &mut Out<AgreementCommand>) {
    let PanelView { parameter: shown, blank, typed: _, preview, other: _, language } = view;
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        ui.label(RichText::new(&shown.name).font(theme::strong()));
        if let ParameterKind::Number { unit, min, max, .. } = &shown.parameter.kind {
            let min = typed::bare_number(*min, *unit, *language);
            let max = format::quantity(*max, *unit, *language);
            let range = say!(*language, words::RANGE, low = &min, high = &max);
            ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
                ui.label(RichText::new(range).font(theme::small()).color(palette.faint));
            });
        }
    });
    let mut pointed = None;
    match &shown.parameter.kind {
        ParameterKind::Number { unit, min, max, step } => {
            slider_ui(ui, view, (*min, *max, *step), out);
            field_ui(ui, id, view, Some(*unit), just_opened, out);
            pointed = presets_ui(ui, view, *unit, out);
        }
        ParameterKind::Text => field_ui(ui, id, view, None, just_opened, out),
        ParameterKind::Level => {
            let levels = Level::ALL.into_iter().skip(1).map(Value::Level).collect();
            pointed = options_ui(ui, view, levels, just_opened, out);
        }
        ParameterKind::Choice(choices) => {
            let choices = choices.iter().map(|choice| Value::Choice(choice.id.clone())).collect();
            pointed = options_ui(ui, view, choices, just_opened, out);
        }
        ParameterKind::Flag => {
            pointed = options_ui(ui, view, vec![Value::Flag(true), Value::Flag(false)], just_opened, out);
        }
    }
    if let Some(help) = &shown.parameter.help {
        ui.label(RichText::new(help.in_language(*language)).font(theme::small()).color(palette.faint));
    }
    // What it costs stands last: it comes and goes with what is pointed at, and moves nothing.
    if let Some(Preview { change, cost }) = preview {
        cost_ui(ui, change, cost, 0, *language);
    }
    let pointed = pointed.filter(|value| *value != shown.value);
    if pointed != blank.pointed && out.is_empty() {
        out.send(AgreementCommand::Blank(BlankCommand::Consider(pointed)));
    }
}

/// A slider over the steps of the range; it moves whole steps, so the value stays exact.
fn slider_ui(
    ui: &mut Ui,
    view: &PanelView<'_>,
    (min, max, step): (Decimal, Decimal, Decimal),
    out: &mut Out<AgreementCommand>,
) {
    let Some(now) = considered(view) else { return };
    let ParameterView { name, parameter, other, .. } = view.parameter;
    let other = match (view.other, other) {
        (Some(title), Some(Value::Number(other))) => Some((title, *other)),
        _ => None,
    };
    let slider = StepSlider {
        name: &say!(view.language, words::SLIDER_OF, name = name),
        value: now,
        range: (min, max),
        step,
        spoken: &views::shown(&Value::Number(now), parameter, view.language),
        tick: other.map(|(_, other)| other),
        width: WIDTH,
        enabled: true,
    };
    let Some((response, moved)) = slider.show(ui) else { return };
    if let (Some((proposal, other)), ParameterKind::Number { unit, .. }) = (other, &parameter.kind) {
        let value = format::quantity(other, *unit, view.language);
        let said = say!(view.language, words::OTHER_VALUE, proposal = proposal, value = value);
        ui.label(RichText::new(said).font(theme::small()).color(theme::palette(ui).soft));
    }
    if let Some(moved) = moved {
        let place = view.blank.place.clone();
        let gesture = Gesture { article: place.article.to_string(), parameter: place.parameter.clone(), typing: false };
        let value = Value::Number(moved);
        out.send(AgreementCommand::Blank(BlankCommand::Set { place, value, gesture: Some(gesture) }));
    }
    if response.drag_stopped() {
        out.ask(Ask::EndGesture);
    }
}

/// The number that shows: what is typed so far where it can be read, and what the parameter has otherwise.
fn considered(view: &PanelView<'_>) -> Option<Decimal> {
    let ParameterView { parameter, value, .. } = view.parameter;
    let half = view.typed.of(&view.blank.place.field());
    let typed = half.and_then(|half| read::value(&half.text, parameter).ok());
    match typed.as_ref().unwrap_or(value) {
        Value::Number(number) => Some(*number),
        Value::Level(_) | Value::Choice(_) | Value::Flag(_) | Value::Text(_) => None,
    }
}

/// The exact field; Enter makes what is typed and closes the panel.
fn field_ui(
    ui: &mut Ui,
    id: Id,
    view: &PanelView<'_>,
    unit: Option<Unit>,
    just_opened: bool,
    out: &mut Out<AgreementCommand>,
) {
    let PanelView { parameter, blank, typed, preview: _, other: _, language } = view;
    let key = blank.place.field();
    let (id, held) = (id.with("field"), typed::field_text(&parameter.value, &parameter.parameter, *language));
    let half = typed.of(&key);
    let field = Field {
        id,
        name: &say!(*language, words::EXACT_VALUE, name = &parameter.name),
        held: &held,
        unit: unit.map_or("", |unit| format::unit_word(unit, *language)),
        width: if unit.is_some() { 96.0 } else { WIDTH - 16.0 },
        lines: Lines::One,
        confirms: false,
    };
    let response = field.show(ui, (&key, *typed), *language, |typing| {
        out.send(AgreementCommand::Blank(BlankCommand::Typing(typing)));
    });
    if just_opened {
        // Only now: the Enter that opened the panel is not meant for the field.
        take_focus(ui, id, half.map_or(&held, |half| &half.text));
    }
    let is_readable = half.is_none_or(|half| half.problem.is_none());
    if response.lost_focus() && is_readable && ui.input(|input| input.key_pressed(Key::Enter)) {
        out.send(AgreementCommand::Blank(BlankCommand::Close { place: blank.place.clone(), refocus: true }));
    }
}

/// The presets as chips with name and value; gives the one pointed at.
fn presets_ui(ui: &mut Ui, view: &PanelView<'_>, unit: Unit, out: &mut Out<AgreementCommand>) -> Option<Value> {
    let mut pointed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (value, presets) in view.parameter.preset_values() {
            let Value::Number(number) = value else { continue };
            let shown = if unit == Unit::Share {
                format::quantity(*number, unit, view.language)
            } else {
                format::plain_number(*number, 2, view.language)
            };
            let names: Vec<&str> = presets.iter().map(|preset| preset.name().in_language(view.language)).collect();
            let text = format!("{} {shown}", names.join(" = "));
            if choice_ui(ui, view, &text, value, out) {
                pointed = Some(value.clone());
            }
        }
    });
    pointed
}

/// Every answer as a chip, with the presets that name it; gives the one pointed at.
fn options_ui(
    ui: &mut Ui,
    view: &PanelView<'_>,
    options: Vec<Value>,
    just_opened: bool,
    out: &mut Out<AgreementCommand>,
) -> Option<Value> {
    let mut pointed = None;
    let parameter = &view.parameter.parameter;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for value in options {
            let mut text = views::shown(&value, parameter, view.language);
            let named = parameter.presets.iter().filter(|(_, preset)| **preset == value);
            let names: Vec<String> =
                named.map(|(preset, _)| preset.name().in_language(view.language).to_owned()).collect();
            if !names.is_empty() {
                text = format!("{text} · {}", names.join(", "));
            }
            let is_chosen = view.parameter.value == value;
            let next = ui.next_auto_id();
            if choice_ui(ui, view, &text, &value, out) {
                pointed = Some(value);
            }
            if just_opened && is_chosen {
                ui.memory_mut(|memory| memory.request_focus(next));
            }
        }
    });
    pointed
}

/// A chip with a value; whether it is pointed at, by pointer or focus.
fn choice_ui(ui: &mut Ui, view: &PanelView<'_>, text: &str, value: &Value, out: &mut Out<AgreementCommand>) -> bool {
    let palette = theme::palette(ui);
    let is_chosen = view.parameter.value == *value;
    let ink = if is_chosen { palette.accent_ink } else { palette.ink };
    let mut chip = Button::new(RichText::new(text).font(theme::small()).color(ink)).corner_radius(6);
    if is_chosen {
        chip = chip.fill(palette.accent);
    }
    let response = ui.add(chip);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, text));
    if response.clicked() {
        let place = view.blank.place.clone();
        out.send(AgreementCommand::Blank(BlankCommand::Set { place, value: value.clone(), gesture: None }));
    }
    response.hovered() || response.has_focus()
}
