//! The costs as a table against the years, by payer, article, group or driver; every figure opens its derivation.

use eframe::egui::{Align, Grid, Label, Layout, RichText, ScrollArea, Sense, Ui, vec2};

use super::{GAP, card_title_ui};
use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::command::costs::CostsCommand;
use crate::gui::derived::Derived;
use crate::gui::phrases::costs as words;
use crate::gui::widgets::card::card_ui;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::widgets::figure::figure_ui;
use crate::gui::widgets::pattern::fill_payer;
use crate::gui::{phrases, theme};
use crate::report::cost_by::{Choice, CostRow, CostTable, RowsBy};
use crate::report::cost_choice::Measure;

/// The most a name takes before it is cut off.
const NAME_WIDTH: f32 = 320.0;
/// The least a column of amounts takes.
const LEAST_WIDTH: f32 = 76.0;
/// The height of a row.
const ROW: f32 = 22.0;

/// Shows the table with what it can be switched by.
pub fn tables_ui(ui: &mut Ui, derived: &Derived, choice: Choice, language: Language, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let names = RowsBy::ALL.map(|rows| (rows, rows.name()));
        let options: Vec<(RowsBy, &str)> = names.iter().map(|(own, name)| (*own, name.in_language(language))).collect();
        if let Some(rows) = choice_ui(ui, words::ROWS.in_language(language), &options, choice.rows) {
            commands.push(Command::Costs(CostsCommand::Choose(Choice { rows, ..choice })));
        }
        ui.add_space(GAP);
        let names = Measure::ALL.map(|measure| (measure, measure.name()));
        let options: Vec<(Measure, &str)> =
            names.iter().map(|(own, name)| (*own, name.in_language(language))).collect();
        if let Some(measure) = choice_ui(ui, words::MEASURE.in_language(language), &options, choice.measure) {
            commands.push(Command::Costs(CostsCommand::Choose(Choice { measure, ..choice })));
        }
    });
    let Some(table) = &derived.costs.table else { return };
    card_ui(ui, |ui| {
        ui.set_min_width(ui.available_width());
        title_ui(ui, table, language);
        ScrollArea::horizontal().id_salt("table").show(ui, |ui| {
            table_ui(ui, table, ("table", true), language, commands);
        });
    });
}

/// What the table shows, and what its figures are divided by.
pub fn title_ui(ui: &mut Ui, table: &CostTable, language: Language) {
    let palette = theme::palette(ui);
    let (base, rows) = (table.choice.base.name(), table.choice.rows.name());
    let rows = rows.in_language(language).to_lowercase();
    card_title_ui(ui, &words::TABLE_TITLE.with(language, &[base.in_language(language), &rows]));
    if let Some(by) = &table.divided_by {
        let said = format!("{} · {}", words::DIVIDED_BY.with(language, &[by]), words::ADDS_UP.in_language(language));
        ui.add(Label::new(RichText::new(said).font(theme::small()).color(palette.soft)).wrap());
    }
}

/// Shows the rows; `id` tells it from other tables on the page, and `natures` says whether the total is taken apart.
pub fn table_ui(
    ui: &mut Ui,
    table: &CostTable,
    (id, natures): (&str, bool),
    language: Language,
    commands: &mut Vec<Command>,
) {
    let palette = theme::palette(ui);
    ui.spacing_mut().interact_size.y = ROW;
    let term = phrases::TERM.in_language(language);
    let widths = widths(ui, table);
    Grid::new(id).num_columns(table.years.len() + 2).spacing(vec2(20.0, 3.0)).show(ui, |ui| {
        let rows = table.choice.rows.name();
        ui.label(RichText::new(rows.in_language(language)).font(theme::small()).color(palette.faint));
        for (head, width) in table.years.iter().zip(&widths) {
            right_ui(ui, *width, |ui| {
                let part = head.part.as_ref().map(|part| phrases::PART_OF_YEAR.with(language, &[part]));
                let year = ui.label(RichText::new(head.year.to_string()).font(theme::strong()));
                if let Some(part) = part {
                    year.on_hover_text(&part);
                }
            });
        }
        if let Some(width) = widths.get(table.years.len()) {
            right_ui(ui, *width, |ui| ui.label(RichText::new(term).font(theme::strong())));
        }
        ui.end_row();
        for row in &table.rows {
            row_ui(ui, row, (table, &widths, false), language, commands);
        }
        row_ui(ui, &table.total, (table, &widths, true), language, commands);
        if table.years.iter().any(|head| head.part.is_some()) {
            ui.label("");
            for (head, width) in table.years.iter().zip(&widths) {
                let part = head.part.as_ref().map(|part| phrases::PART_OF_YEAR.with(language, &[part]));
                let part = RichText::new(part.unwrap_or_default()).font(theme::small()).color(palette.faint);
                right_ui(ui, *width, |ui| ui.label(part));
            }
            ui.end_row();
        }
        if natures {
            let caption = words::OF_WHICH.in_language(language);
            ui.label(RichText::new(caption).font(theme::small()).color(palette.faint));
            ui.end_row();
            for row in &table.natures {
                row_ui(ui, row, (table, &widths, false), language, commands);
            }
        }
    });
}

/// How much room the whole table takes, with the total taken apart.
pub fn height_of(table: &CostTable) -> f32 {
    let rows = table.rows.len() + table.natures.len() + 4;
    (ROW + 3.0) * rows as f32
}

/// How wide each column is: as its widest amount; of the term as well, where there are several years.
fn widths(ui: &Ui, table: &CostTable) -> Vec<f32> {
    let palette = theme::palette(ui);
    let wide = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), theme::strong(), palette.ink).size().x;
    let rows = || table.rows.iter().chain([&table.total]).chain(&table.natures);
    let of_year = |index: usize| rows().filter_map(move |row| row.amounts.get(index)).map(|amount| wide(&amount.text));
    let mut widths: Vec<f32> = (0..table.years.len()).map(|index| of_year(index).fold(LEAST_WIDTH, f32::max)).collect();
    if table.years.len() > 1 {
        widths.push(rows().map(|row| wide(&row.total.text)).fold(LEAST_WIDTH, f32::max));
    }
    widths
}

fn row_ui(
    ui: &mut Ui,
    row: &CostRow,
    (table, widths, is_total): (&CostTable, &[f32], bool),
    language: Language,
    commands: &mut Vec<Command>,
) {
    let font = if is_total { theme::strong() } else { theme::body() };
    ui.horizontal(|ui| {
        ui.set_max_width(NAME_WIDTH);
        if let Some(payer) = row.payer {
            let (mark, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
            fill_payer(ui.painter(), mark, payer);
        }
        ui.add(Label::new(RichText::new(&row.name).font(font.clone())).truncate());
    });
    for ((head, amount), width) in table.years.iter().zip(&row.amounts).zip(widths) {
        let name = format!("{} {}", row.name, head.year);
        ui.push_id((&row.key, head.year), |ui| {
            right_ui(ui, *width, |ui| figure_ui(ui, &name, amount, font.clone(), language, commands));
        });
    }
    if let Some(width) = widths.get(table.years.len()) {
        let name = format!("{} {}", row.name, phrases::TERM.in_language(language));
        ui.push_id((&row.key, "term"), |ui| {
            right_ui(ui, *width, |ui| figure_ui(ui, &name, &row.total, font.clone(), language, commands));
        });
    }
    ui.end_row();
}

/// A cell of this width with its contents at the right.
fn right_ui<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) {
    let size = vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(width);
        contents(ui)
    });
}
