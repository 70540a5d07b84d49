//! A profile in the table: its name takes the keys, and the row that is selected can be typed in where it stands.

use std::ops::Range;

use eframe::egui::{
    Button, Checkbox, EventFilter, FontId, Key, Label, Modifiers, Response, RichText, Sense, Ui, WidgetInfo,
};
use egui_extras::TableRow;
use rust_decimal::Decimal;

use super::bars::bar_ui;
use super::columns::Column;
use super::command::WorkforceCommand;
use super::fields::{Form, choose, list_ui};
use super::order::Line;
use super::phrases;
use super::table::{cell_of, plain, side_ui};
use crate::domain::figure::Unit;
use crate::domain::id::ProfileId;
use crate::domain::money::Rate;
use crate::domain::period::Year;
use crate::domain::projection::FigureId;
use crate::domain::words::{Language, Phrase, Shown};
use crate::domain::workforce::{Choice, ContractKind, Distribution, Field};
use crate::gui::ask::Ask;
use crate::gui::fields::Lines;
use crate::gui::out::Out;
use crate::gui::widgets::figure::{cell_ui, door_ui, focus_ring};
use crate::gui::{accessibility, theme};
use crate::report::document::Cell;
use crate::report::format::{self, say};
use crate::report::names;
use crate::report::workforce::{ProfileRow, ProfileTable, quadrant_text, share_text, wage_text};

/// The height of a bar in a row.
const BAR: f32 = 10.0;
/// Lines that a page key goes over.
const PAGE: usize = 10;

/// A profile with its place among the lines of the table.
pub struct Placed<'t> {
    /// The table.
    pub table: &'t ProfileTable,
    /// Its lines.
    pub lines: &'t [Line],
    /// Which of them it is.
    pub place: usize,
    /// Which of the rows of the table.
    pub index: usize,
    /// Whether it is to take the focus.
    pub is_wished: bool,
}

impl Placed<'_> {
    fn row(&self) -> &ProfileRow {
        &self.table.rows[self.index]
    }

    /// The profile so many profiles further down, or up; the first or last one where there are no more.
    fn further(&self, steps: usize, down: bool) -> Option<ProfileId> {
        let in_range = |range: Range<usize>| {
            self.lines[range].iter().filter_map(|line| match line {
                Line::Profile(index) => Some(self.table.rows[*index].id.clone()),
                Line::Contract { .. } => None,
            })
        };
        if down {
            in_range(self.place + 1..self.lines.len()).take(steps).last()
        } else {
            in_range(0..self.place).rev().take(steps).last()
        }
    }
}

/// Shows the row.
pub fn row_ui(
    row: &mut TableRow<'_, '_>,
    columns: &[(Column, f32)],
    placed: &Placed<'_>,
    form: &Form<'_>,
    out: &mut Out<WorkforceCommand>,
) {
    let (shown, language) = (placed.row(), form.language);
    let is_selected = form.view.profile.id == shown.id;
    for (place, (column, _)) in columns.iter().enumerate() {
        row.col(|ui| {
            accessibility::cell(ui, cell_of(*column), (placed.place + 1, place));
            ui.push_id(&shown.id, |ui| match column {
                Column::Mark => mark_ui(ui, shown, form, out),
                Column::Name => name_ui(ui, placed, language, out),
                Column::Heads if is_selected => entry_ui(ui, form, Field::Heads, phrases::HEADS, out),
                Column::Wage if is_selected => entry_ui(ui, form, Field::HourlyWage, phrases::HOURLY_WAGE, out),
                Column::Hours if is_selected => entry_ui(ui, form, Field::HoursPerWeek, phrases::HOURS, out),
                Column::Contract if is_selected => contract_ui(ui, form, out),
                Column::Heads => text_ui(ui, &plain(shown.heads.value(), language), true),
                Column::Wage => text_ui(ui, &wage_text(shown.wage, language), true),
                Column::Hours => text_ui(ui, &plain(shown.hours.value(), language), true),
                Column::Contract => text_ui(ui, &shown.contract, false),
                Column::Stay => bar_ui(ui, Distribution::Stay, &values(&shown.stay), BAR, language),
                Column::Level => bar_ui(ui, Distribution::Level, &values(&shown.level), BAR, language),
                Column::Position => text_ui(ui, &quadrant_text(shown.quadrant, language), false),
                Column::HourCost => price_ui(ui, shown.hour_cost.as_ref(), phrases::HOUR_COST_OF, shown, language, out),
                Column::WorkedHour => {
                    price_ui(ui, shown.worked_hour.as_ref(), phrases::WORKED_HOUR_OF, shown, language, out);
                }
                Column::Share => {
                    let style = (theme::body(), language);
                    share_ui(ui, (&shown.name, shown.share), placed.table.year, style, out);
                }
            });
        });
    }
    let cells = row.response();
    if is_selected || !cells.contains_pointer() || !out.is_empty() {
        return;
    }
    let (pressed, held) = cells.ctx.input(|input| (input.pointer.primary_clicked(), input.modifiers));
    if !pressed {
        return;
    }
    out.send(if held.command {
        WorkforceCommand::MarkToo(shown.id.clone())
    } else if held.shift {
        WorkforceCommand::MarkTo(between(placed, &form.view.profile.id))
    } else {
        WorkforceCommand::Select(shown.id.clone())
    });
}

/// The profiles from the one with this id to the row, both included, as they stand.
fn between(placed: &Placed<'_>, from: &ProfileId) -> Vec<ProfileId> {
    let id = |line: &Line| match line {
        Line::Profile(index) => Some(placed.table.rows[*index].id.clone()),
        Line::Contract { .. } => None,
    };
    let start = placed.lines.iter().position(|line| id(line).as_ref() == Some(from)).unwrap_or(placed.place);
    let (first, last) = (start.min(placed.place), start.max(placed.place));
    placed.lines[first..=last].iter().filter_map(id).collect()
}

fn values(shares: &[Rate]) -> Vec<Decimal> {
    shares.iter().map(|share| share.value()).collect()
}

fn text_ui(ui: &mut Ui, text: &str, is_number: bool) {
    side_ui(ui, is_number, |ui| {
        ui.add(Label::new(text).truncate().selectable(false));
    });
}

/// A box by which the profile is one of several.
fn mark_ui(ui: &mut Ui, shown: &ProfileRow, form: &Form<'_>, out: &mut Out<WorkforceCommand>) {
    let mut is_marked = form.session.marked.contains(&shown.id);
    let name = say!(form.language, phrases::MARK, profile = &shown.name);
    if ui.add(Checkbox::without_text(&mut is_marked)).accessible_name(&name).changed() {
        out.send(WorkforceCommand::Mark(shown.id.clone()));
    }
}

/// A number of the selected profile, typed where it stands.
fn entry_ui(ui: &mut Ui, form: &Form<'_>, field: Field, name: Phrase, out: &mut Out<WorkforceCommand>) {
    let profile = &form.view.profile.name;
    let name = say!(form.language, phrases::FIELD_OF, field = name.in_language(form.language), profile = profile);
    let width = ui.available_width() - 8.0;
    form.entry_in_ui(ui, &field.into(), &name, (width, Lines::Cell), out);
}

fn contract_ui(ui: &mut Ui, form: &Form<'_>, out: &mut Out<WorkforceCommand>) {
    let (profile, language) = (&form.view.profile, form.language);
    let word = |kind: ContractKind| names::contract(kind).in_language(language);
    let options = ContractKind::ALL.map(|kind| (word(kind).to_owned(), kind == profile.contract));
    let field = phrases::CONTRACT.in_language(language);
    let name = say!(language, phrases::FIELD_OF, field = field, profile = &profile.name);
    let width = ui.available_width() - 4.0;
    if let Some(chosen) = list_ui(ui, &name, word(profile.contract), width, &options)
        && let Some(kind) = ContractKind::ALL.get(chosen)
    {
        choose(Choice::Contract(*kind), out);
    }
}

fn price_ui(
    ui: &mut Ui,
    price: Option<&Cell>,
    name: Phrase,
    shown: &ProfileRow,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    side_ui(ui, true, |ui| match price {
        Some(cost) => {
            let name = format::message(&name.with(vec![("profile", (&shown.name).into())]), language);
            cell_ui(ui, &name, cost, theme::body(), language, out);
        }
        None => {
            ui.label("–");
        }
    });
}

/// A part of the wage bill, or the whole; it opens the wage bill, of which each profile is a part.
pub fn share_ui(
    ui: &mut Ui,
    (name, share): (&str, Option<Rate>),
    year: Option<Year>,
    (font, language): (FontId, Language),
    out: &mut Out<WorkforceCommand>,
) {
    let text = share_text(share, language);
    side_ui(ui, true, |ui| match year.filter(|_| share.is_some()) {
        Some(year) => {
            let name = say!(language, phrases::PAY_SHARE_OF, profile = name);
            if door_ui(ui, &name, &text, font, language) {
                out.ask(Ask::OpenDerivation(FigureId::WageBill { year }.into()));
            }
        }
        None => {
            ui.label(RichText::new(text).font(font));
        }
    });
}

fn name_ui(ui: &mut Ui, placed: &Placed<'_>, language: Language, out: &mut Out<WorkforceCommand>) {
    let (shown, palette) = (placed.row(), theme::palette(ui));
    if shown.open == 0 {
        button_ui(ui, placed, language, out);
        return;
    }
    let open = say!(language, phrases::OPEN_COUNT, count = shown.open.to_string());
    side_ui(ui, true, |ui| {
        ui.label(RichText::new(open).font(theme::small()).color(palette.warning));
        let layout = eframe::egui::Layout::left_to_right(eframe::egui::Align::Center);
        ui.with_layout(layout, |ui| button_ui(ui, placed, language, out));
    });
}

fn button_ui(ui: &mut Ui, placed: &Placed<'_>, language: Language, out: &mut Out<WorkforceCommand>) {
    let shown = placed.row();
    let button = Button::new(&shown.name).frame(false).truncate().sense(Sense::click());
    let response = ui.add(button);
    let spoken = say!(
        language,
        phrases::ROW,
        profile = &shown.name,
        workers = Shown::Quantity(shown.heads.value(), Unit::Number),
        contract = &shown.contract
    );
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::Button, true, &spoken));
    let is_plain = ui.input(|input| !input.modifiers.any());
    if response.clicked() && is_plain {
        out.send(WorkforceCommand::Select(shown.id.clone()));
    }
    if placed.is_wished {
        response.request_focus();
        out.send(WorkforceCommand::WishFulfilled);
    }
    if response.has_focus() {
        focus_ring(ui, response.rect);
        keys(ui, &response, placed, out);
    }
}

/// What the keys do in a row.
fn keys(ui: &Ui, response: &Response, placed: &Placed<'_>, out: &mut Out<WorkforceCommand>) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let acts = [
        (Modifiers::SHIFT, Key::Insert, WorkforceCommand::Duplicate),
        (Modifiers::NONE, Key::Insert, WorkforceCommand::Add),
        (Modifiers::NONE, Key::Delete, WorkforceCommand::Remove),
    ];
    for (modifiers, key, command) in acts {
        if pressed(modifiers, key) {
            // A key acts on the row with the focus, which need not be the selected one.
            out.send(WorkforceCommand::Select(placed.row().id.clone()));
            out.send(command);
        }
    }
    for (key, down) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
        if pressed(Modifiers::SHIFT, key)
            && let Some(id) = placed.further(1, down)
        {
            out.send(WorkforceCommand::Stretch(id));
        }
    }
    let goes = [
        (Key::ArrowUp, 1, false),
        (Key::ArrowDown, 1, true),
        (Key::PageUp, PAGE, false),
        (Key::PageDown, PAGE, true),
        (Key::Home, usize::MAX, false),
        (Key::End, usize::MAX, true),
    ];
    for (key, steps, down) in goes {
        if pressed(Modifiers::NONE, key)
            && let Some(id) = placed.further(steps, down)
        {
            out.send(WorkforceCommand::GoTo(id));
        }
    }
}
