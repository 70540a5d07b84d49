//! The profiles as a table over the whole height: only the lines in sight are laid out, and the totals stay below them.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Label, Layout, RichText, Sense, Ui, WidgetInfo, vec2};
use egui_extras::{Column as TableColumn, TableBody, TableBuilder, TableRow};
use rust_decimal::Decimal;

use super::columns::{Column, GAP, columns};
use super::command::WorkforceCommand;
use super::fields::Form;
use super::order::Line;
use super::phrases;
use super::row::{Placed, row_ui, share_ui};
use super::session::WorkforceWish;
use crate::domain::figure::Unit;
use crate::domain::words::{Language, Shown};
use crate::gui::ask::Page;
use crate::gui::out::Out;
use crate::gui::widgets::figure::cell_ui;
use crate::gui::{accessibility, icon, theme};
use crate::report::format::{self, say};
use crate::report::workforce::ProfileTable;

const ROW: f32 = 30.0;
const HEAD: f32 = 26.0;
/// The line below the totals.
const FOOT: f32 = 26.0;

/// Shows the table, with the fields of the selected profile in its row.
pub fn table_ui(ui: &mut Ui, table: &ProfileTable, lines: &[Line], form: &Form<'_>, out: &mut Out<WorkforceCommand>) {
    let language = form.language;
    let shown = columns(ui.available_width() - ui.spacing().scroll.bar_width);
    let wish = match &form.session.wish {
        Some(WorkforceWish::Row(id)) => lines.iter().position(
            |line| matches!(line, Line::Profile(index) if table.rows.get(*index).is_some_and(|row| row.id == *id)),
        ),
        Some(WorkforceWish::Field(_)) | None => None,
    };
    let body_height = (ui.available_height() - HEAD - ROW - FOOT).max(ROW * 2.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        // Headings and totals are rows as well.
        let name = Page::Workforce.face().name.in_language(language);
        accessibility::table(ui, name, (lines.len() + 2, shown.len()));
        ui.push_id("rows", |ui| {
            let mut builder = builder(ui, &shown).max_scroll_height(body_height).min_scrolled_height(0.0);
            if let Some(index) = wish {
                builder = builder.scroll_to_row(index, None);
            }
            builder.header(HEAD, |mut head| head_ui(&mut head, &shown, table, form, out)).body(
                |body: TableBody<'_>| {
                    body.rows(ROW, lines.len(), |mut row| {
                        let place = row.index();
                        match &lines[place] {
                            Line::Contract { name, profiles, heads } => {
                                let words = say!(
                                    language,
                                    phrases::CONTRACT_HEAD,
                                    contract = name,
                                    profiles = Shown::Count(*profiles),
                                    workers = Shown::Quantity(heads.value(), Unit::Number)
                                );
                                contract_ui(&mut row, &shown, &words);
                            }
                            Line::Profile(index) => {
                                let placed =
                                    Placed { table, lines, place, index: *index, is_wished: wish == Some(place) };
                                row.set_selected(table.rows[*index].id == form.view.profile.id);
                                row_ui(&mut row, &shown, &placed, form, out);
                            }
                        }
                    });
                },
            );
        });
        ui.push_id("totals", |ui| {
            builder(ui, &shown).vscroll(false).body(|mut body| {
                body.row(ROW, |mut row| {
                    row.set_overline(true);
                    totals_ui(&mut row, &shown, (table, lines.len() + 1), language, out);
                });
            });
        });
    });
    wage_bill_ui(ui, table, language, out);
}

fn builder<'u>(ui: &'u mut Ui, shown: &[(Column, f32)]) -> TableBuilder<'u> {
    let builder = TableBuilder::new(ui)
        .striped(false)
        .animate_scrolling(false)
        .auto_shrink([false, true])
        .cell_layout(Layout::left_to_right(Align::Center));
    shown.iter().fold(builder, |builder, (_, width)| builder.column(TableColumn::exact(*width).clip(true)))
}

/// The headings; one that sorts is pressed.
fn head_ui(
    head: &mut TableRow<'_, '_>,
    shown: &[(Column, f32)],
    table: &ProfileTable,
    form: &Form<'_>,
    out: &mut Out<WorkforceCommand>,
) {
    let sort = form.session.order.sort;
    for (place, (column, _)) in shown.iter().enumerate() {
        head.col(|ui| {
            accessibility::cell(ui, Role::ColumnHeader, (0, place));
            let palette = theme::palette(ui);
            let words = column.heading(table.year, form.language);
            let falls = sort.filter(|(by, _)| Some(*by) == column.sorts()).map(|(_, falls)| falls);
            let ink = if falls.is_some() { palette.ink } else { palette.faint };
            let text = RichText::new(&words).font(theme::small()).color(ink);
            side_ui(ui, column.is_number(), |ui| {
                let Some(by) = column.sorts() else {
                    ui.add(Label::new(text).truncate());
                    return;
                };
                let heading = ui.add(Label::new(text).truncate().show_tooltip_when_elided(false).sense(Sense::click()));
                heading.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
                if let Some(falls) = falls {
                    let sign = if falls { icon::CARET_DOWN } else { icon::CARET_UP };
                    ui.label(RichText::new(sign.to_string()).font(theme::small()).color(ink));
                }
                let tip = format!("{words}\n{}", phrases::SORT_TIP.in_language(form.language));
                if heading.on_hover_text(tip).clicked() {
                    out.send(WorkforceCommand::Sort(by));
                }
            });
        });
    }
}

/// The heading of a kind of contract.
fn contract_ui(row: &mut TableRow<'_, '_>, shown: &[(Column, f32)], words: &str) {
    let line = row.index() + 1;
    for (place, (column, _)) in shown.iter().enumerate() {
        row.col(|ui| {
            accessibility::cell(ui, cell_of(*column), (line, place));
            if *column == Column::Name {
                let faint = theme::palette(ui).soft;
                ui.add(Label::new(RichText::new(words).font(theme::strong()).color(faint)).extend());
            }
        });
    }
}

/// What a cell of this column is to who hears the table.
pub fn cell_of(column: Column) -> Role {
    if column == Column::Name { Role::RowHeader } else { Role::Cell }
}

/// Puts a cell's contents at the left, or at the right where it is a number.
pub fn side_ui(ui: &mut Ui, is_number: bool, contents: impl FnOnce(&mut Ui)) {
    if is_number {
        ui.with_layout(Layout::right_to_left(Align::Center), contents);
    } else {
        contents(ui);
    }
}

/// A count with at most two decimals.
pub fn plain(value: Decimal, language: Language) -> String {
    format::plain_number(value, 2, language)
}

/// What the columns come to, each under its own.
fn totals_ui(
    row: &mut TableRow<'_, '_>,
    shown: &[(Column, f32)],
    (table, line): (&ProfileTable, usize),
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    for (place, (column, _)) in shown.iter().enumerate() {
        let total = match column {
            Column::Name => Some(phrases::TOTALS.in_language(language).to_owned()),
            Column::Heads => Some(plain(table.heads.value(), language)),
            Column::Hours => {
                let hours = table.hours.map_or_else(|| "–".to_owned(), |hours| plain(hours.value(), language));
                Some(say!(language, phrases::AVERAGE, hours = &hours))
            }
            Column::Share => {
                let name = phrases::TOTALS.in_language(language);
                let style = (theme::strong(), language);
                row.col(|ui| {
                    accessibility::cell(ui, cell_of(*column), (line, place));
                    share_ui(ui, (name, table.share), table.year, style, out);
                });
                continue;
            }
            _ => None,
        };
        row.col(|ui| {
            accessibility::cell(ui, cell_of(*column), (line, place));
            side_ui(ui, column.is_number(), |ui| {
                if let Some(total) = total {
                    ui.add(Label::new(RichText::new(total).font(theme::strong())).truncate());
                }
            });
        });
    }
}

/// The wage bill of which the last column has the parts.
fn wage_bill_ui(ui: &mut Ui, table: &ProfileTable, language: Language, out: &mut Out<WorkforceCommand>) {
    let (Some(bill), Some(year)) = (&table.wage_bill, table.year) else { return };
    let palette = theme::palette(ui);
    let name = say!(language, phrases::WAGE_BILL_OF, year = year.to_string());
    let size = vec2(ui.available_width(), FOOT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(ui.spacing().scroll.bar_width);
        cell_ui(ui, &name, bill, theme::strong(), language, out);
        let tip = phrases::WAGE_BILL_TIP.in_language(language);
        ui.label(RichText::new(name).font(theme::small()).color(palette.soft)).on_hover_text(tip);
    });
}
