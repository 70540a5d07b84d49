//! A table of the view-models as it stands: heads, rows, sums in weight, changes in the colour of who gains.

use eframe::egui::{self, Color32, FontId, Grid, Label, Layout, RichText, Role, Ui, vec2};

use crate::domain::words::Language;
use crate::gui::settings::Side;
use crate::gui::{accessibility, theme};
use crate::report::document::{Align, Content, RowKind, Table};
use crate::report::format;

/// The most a column of words takes.
const MOST_WORDS: f32 = 440.0;

/// Shows the table; `name` is what it is called aloud.
pub fn table_ui(ui: &mut Ui, name: &str, table: &Table, side: Side, language: Language) {
    let columns = table.columns.len();
    let widths: Vec<f32> = (0..columns).map(|column| width(ui, table, column, language)).collect();
    ui.scope(|ui| {
        accessibility::table(ui, name, (table.rows.len() + 1, columns));
        Grid::new(("table", name)).num_columns(columns).spacing(vec2(24.0, 4.0)).striped(true).show(ui, |ui| {
            let palette = theme::palette(ui);
            for (column, (head, width)) in table.columns.iter().zip(&widths).enumerate() {
                cell_ui(ui, (head.align, *width), |ui| {
                    accessibility::cell(ui, Role::ColumnHeader, (0, column));
                    ui.label(RichText::new(&head.heading).font(theme::small()).color(palette.faint));
                });
            }
            ui.end_row();
            for (place, row) in table.rows.iter().enumerate() {
                for (column, ((cell, head), width)) in row.cells.iter().zip(&table.columns).zip(&widths).enumerate() {
                    let role = if column == 0 { Role::RowHeader } else { Role::Cell };
                    cell_ui(ui, (head.align, *width), |ui| {
                        accessibility::cell(ui, role, (place + 1, column));
                        let gains = if let Content::Change(change) = cell.content { side.gains(change) } else { None };
                        let words = RichText::new(format::cell(cell, language)).font(font(row.kind));
                        ui.add(Label::new(words.color(palette.difference(gains))).wrap());
                    });
                }
                ui.end_row();
            }
        });
    });
}

fn font(kind: RowKind) -> FontId {
    if kind == RowKind::Total { theme::strong() } else { theme::small() }
}

/// As wide as the widest of the column; words run on in the next line where they would take more than they may.
fn width(ui: &Ui, table: &Table, column: usize, language: Language) -> f32 {
    let measure = |text: String, font: FontId| ui.painter().layout_no_wrap(text, font, Color32::PLACEHOLDER).size().x;
    let head = table.columns.get(column).map_or(0.0, |head| measure(head.heading.clone(), theme::small()));
    let cells = table.rows.iter().filter_map(|row| Some((row.cells.get(column)?, row.kind)));
    let widest =
        cells.map(|(cell, kind)| measure(format::cell(cell, language), font(kind))).fold(head, f32::max).ceil();
    match table.columns.get(column).map(|head| head.align) {
        Some(Align::Left) => widest.min(MOST_WORDS),
        Some(Align::Right) | None => widest,
    }
}

/// A cell whose numbers stand below each other where the column says so.
fn cell_ui(ui: &mut Ui, (align, width): (Align, f32), contents: impl FnOnce(&mut Ui)) {
    let layout = match align {
        Align::Right => Layout::right_to_left(egui::Align::Center),
        Align::Left => Layout::left_to_right(egui::Align::Center),
    };
    ui.allocate_ui_with_layout(vec2(width, ui.spacing().interact_size.y), layout, contents);
}
