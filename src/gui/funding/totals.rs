//! What is left to pay without, with certain and with expected money, over years that add up.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Grid, Label, Layout, RichText, ScrollArea, Ui, vec2};

use super::command::FundingCommand;
use super::page::title_ui;
use super::phrases as words;
use super::view::FundingView;
use crate::domain::money::Cents;
use crate::domain::projection::FigureId;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::figure::door_ui;
use crate::gui::widgets::table_menu::TableMenu;
use crate::gui::{accessibility, phrases, theme};
use crate::report::document::{Cell, Column, Content, Row, RowKind, Table};
use crate::report::format;
use crate::report::funding::{Funding, GrantRow};

const LEAST_WIDTH: f32 = 80.0;
const ROW: f32 = 22.0;
/// Room between columns.
const COLUMN_GAP: f32 = 16.0;
/// The least width of the name of a row.
const LEAST_NAME: f32 = 120.0;

/// A row of a table of amounts by year: its name, whether it is a sum, and each amount with what it opens.
pub struct AmountRow {
    pub name: String,
    /// Whether it stands out as a result.
    pub is_sum: bool,
    /// By year and over the term.
    pub amounts: Vec<(Cents, FigureId)>,
}

impl AmountRow {
    /// The row of what a scheme pays.
    pub fn of_grants(row: &GrantRow) -> Self {
        let amounts = row.amounts.iter().chain([&row.total]);
        Self {
            name: row.name.clone(),
            is_sum: false,
            amounts: amounts.map(|granted| (granted.cents, granted.figure.clone())).collect(),
        }
    }
}

pub fn totals_ui(ui: &mut Ui, view: &FundingView, language: Language, out: &mut Out<FundingCommand>) {
    let funding = &view.funding;
    let rows: Vec<AmountRow> = funding
        .totals
        .iter()
        .map(|row| {
            let amounts = row.amounts.iter().copied().zip(row.figures.iter().cloned());
            AmountRow { name: row.name.clone(), is_sum: row.is_sum, amounts: amounts.collect() }
        })
        .collect();
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    let name = words::TOTALS.in_language(language);
    let provisional = view.provisional.as_deref();
    let menu = TableMenu { name, table: || table(name, funding, &rows, language), provisional, language };
    menu.beside_ui(ui, out, |ui, _| title_ui(ui, name));
    amounts_ui(ui, ("totals", ""), funding, &rows, language, out);
}

/// Rows of amounts by year as a table that leaves the program.
pub fn table(caption: &str, funding: &Funding, rows: &[AmountRow], language: Language) -> Table {
    let years = funding.years.iter().map(|year| Column::figures(year.to_string()));
    let term = (funding.years.len() > 1).then(|| Column::figures(phrases::TERM.in_language(language)));
    let columns: Vec<Column> = std::iter::once(Column::words("")).chain(years).chain(term).collect();
    let width = columns.len();
    let row = |row: &AmountRow| {
        let amounts = row.amounts.iter().map(|(cents, figure)| Cell::of(Content::cents(*cents), figure.clone()));
        Row {
            kind: if row.is_sum { RowKind::Total } else { RowKind::Normal },
            cells: std::iter::once(Cell::from(row.name.as_str())).chain(amounts).take(width).collect(),
        }
    };
    Table { caption: caption.to_owned(), columns, rows: rows.iter().map(row).collect() }
}

/// Shows rows of amounts by year; `about` begins the name of each for a screen reader.
pub fn amounts_ui(
    ui: &mut Ui,
    (id, about): (&str, &str),
    funding: &Funding,
    rows: &[AmountRow],
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let palette = theme::palette(ui);
    let term = phrases::TERM.in_language(language);
    let mut heads: Vec<String> = funding.years.iter().map(ToString::to_string).collect();
    heads.push(term.to_owned());
    let shown = if funding.years.len() > 1 { heads.len() } else { 1 };
    let wide = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), theme::strong(), palette.ink).size().x;
    let widths: Vec<f32> = (0..shown)
        .map(|column| {
            let texts = rows.iter().filter_map(|row| row.amounts.get(column));
            texts.map(|(cents, _)| wide(&format::euro(*cents, language))).fold(LEAST_WIDTH, f32::max)
        })
        .collect();
    // Names wrap before an amount is cut off.
    let of_amounts: f32 = widths.iter().map(|width| width + COLUMN_GAP).sum();
    let of_names = (ui.available_width() - of_amounts).max(LEAST_NAME);
    ScrollArea::horizontal().id_salt(id).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = ROW;
        let name = if about.is_empty() { words::TOTALS.in_language(language) } else { about };
        accessibility::table(ui, name, (rows.len() + 1, shown + 1));
        Grid::new(id).num_columns(shown + 1).spacing(vec2(COLUMN_GAP, 3.0)).max_col_width(of_names).show(ui, |ui| {
            ui.label("");
            for (column, (head, width)) in heads.iter().zip(&widths).enumerate() {
                right_ui(ui, *width, |ui| {
                    accessibility::cell(ui, Role::ColumnHeader, (0, column + 1));
                    ui.label(RichText::new(head).font(theme::strong()))
                });
            }
            ui.end_row();
            for (index, row) in rows.iter().enumerate() {
                let font = if row.is_sum { theme::strong() } else { theme::body() };
                ui.vertical(|ui| {
                    accessibility::cell(ui, Role::RowHeader, (index + 1, 0));
                    ui.add(Label::new(RichText::new(&row.name).font(font.clone())).wrap());
                });
                for (column, ((head, (cents, figure)), width)) in
                    heads.iter().zip(&row.amounts).zip(&widths).enumerate()
                {
                    let text = format::euro(*cents, language);
                    let name = [about, &row.name, head].join(" ");
                    let pressed = ui
                        .push_id((index, head), |ui| {
                            accessibility::cell(ui, Role::Cell, (index + 1, column + 1));
                            right_ui(ui, *width, |ui| door_ui(ui, name.trim(), &text, font.clone(), language))
                        })
                        .inner;
                    if pressed {
                        out.ask(Ask::OpenDerivation(figure.clone().into()));
                    }
                }
                ui.end_row();
            }
        });
    });
}

fn right_ui<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(width);
        contents(ui)
    })
    .inner
}
