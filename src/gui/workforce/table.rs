//! The profiles as a table: only the rows in sight are laid out, and keys in a row choose, move, add and remove.

use eframe::egui::{
    Align, Button, EventFilter, Key, Label, Layout, Modifiers, Response, RichText, Sense, Ui, WidgetInfo, vec2,
};
use egui_extras::{Column, TableBody, TableBuilder, TableRow};
use rust_decimal::Decimal;

use super::command::WorkforceCommand;
use super::phrases;
use super::session::{WorkforceSession, WorkforceWish};
use crate::domain::figure::Unit;
use crate::domain::words::{Language, Phrase, Shown};
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::figure::cell_ui;
use crate::report::format::{self, say};
use crate::report::workforce::{ProfileRow, ProfileTable, quadrant_text, share_text, wage_text};

const ROW: f32 = 28.0;
const HEAD: f32 = 26.0;
/// Room between columns.
const GAP: f32 = 16.0;
/// Widths of the columns behind the name.
const WIDTHS: [f32; 9] = [64.0, 72.0, 72.0, 96.0, 56.0, 164.0, 96.0, 96.0, 72.0];

/// The height of a table with so many rows, with headings, totals and the line about keys.
pub fn height(rows: usize) -> f32 {
    // Past sixty rows the table scrolls anyway, and adding up more heights would only cost time.
    HEAD + ROW * (rows.min(60) as f32 + 1.0) + 46.0
}

/// Shows the table.
pub fn table_ui(
    ui: &mut Ui,
    table: &ProfileTable,
    selected: &str,
    session: &WorkforceSession,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let widths = widths(ui);
    let wish = match &session.wish {
        Some(WorkforceWish::Row(id)) => table.rows.iter().position(|row| row.id == *id),
        Some(WorkforceWish::Field(_)) | None => None,
    };
    let body_height = (ui.available_height() - HEAD - ROW - 34.0).max(ROW * 2.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        ui.push_id("rows", |ui| {
            let mut builder = builder(ui, &widths).max_scroll_height(body_height).min_scrolled_height(0.0);
            if let Some(index) = wish {
                builder = builder.scroll_to_row(index, None);
            }
            builder.header(HEAD, |mut head| head_ui(&mut head, table, language)).body(|body: TableBody<'_>| {
                body.rows(ROW, table.rows.len(), |mut row| {
                    let index = row.index();
                    let shown = &table.rows[index];
                    row.set_selected(shown.id == selected);
                    row_ui(&mut row, shown, wish == Some(index), language, out);
                });
            });
        });
        ui.push_id("totals", |ui| {
            builder(ui, &widths).vscroll(false).body(|mut body| {
                body.row(ROW, |mut row| {
                    row.set_overline(true);
                    totals_ui(&mut row, table, language, out);
                });
            });
        });
    });
    ui.label(RichText::new(phrases::TABLE_KEYS.in_language(language)).font(theme::small()).color(palette.faint));
}

fn widths(ui: &Ui) -> Vec<f32> {
    let others: f32 = WIDTHS.iter().map(|width| width + GAP).sum();
    let name = (ui.available_width() - others - GAP).max(180.0);
    std::iter::once(name).chain(WIDTHS).collect()
}

fn builder<'u>(ui: &'u mut Ui, widths: &[f32]) -> TableBuilder<'u> {
    let builder = TableBuilder::new(ui)
        .striped(false)
        .animate_scrolling(false)
        .auto_shrink([false, true])
        .cell_layout(Layout::left_to_right(Align::Center));
    widths.iter().fold(builder, |builder, width| builder.column(Column::exact(*width).clip(true)))
}

fn head_ui(head: &mut TableRow<'_, '_>, table: &ProfileTable, language: Language) {
    let hour_cost = table.year.map_or_else(
        || phrases::COLUMN_HOUR_COST.in_language(language).to_owned(),
        |year| say!(language, phrases::COLUMN_HOUR_COST_OF, year = year.to_string()),
    );
    let words = |phrase: Phrase| phrase.in_language(language).to_owned();
    let columns = [
        (words(phrases::COLUMN_NAME), false),
        (words(phrases::COLUMN_HEADS), true),
        (words(phrases::COLUMN_WAGE), true),
        (words(phrases::COLUMN_HOURS), true),
        (words(phrases::COLUMN_CONTRACT), false),
        (words(phrases::COLUMN_EMPLOYMENT), false),
        (words(phrases::COLUMN_QUADRANT), false),
        (hour_cost, true),
        (words(phrases::COLUMN_WORKED_HOUR), true),
        (words(phrases::COLUMN_SHARE), true),
    ];
    for (text, is_number) in columns {
        head.col(|ui| {
            let palette = theme::palette(ui);
            let text = RichText::new(text).font(theme::small()).color(palette.faint);
            side_ui(ui, is_number, |ui| {
                ui.add(Label::new(text).truncate());
            });
        });
    }
}

/// Puts a cell's contents at the left, or at the right where it is a number.
fn side_ui(ui: &mut Ui, is_number: bool, contents: impl FnOnce(&mut Ui)) {
    if is_number {
        ui.with_layout(Layout::right_to_left(Align::Center), contents);
    } else {
        contents(ui);
    }
}

/// A count with at most two decimals.
fn plain(value: Decimal, language: Language) -> String {
    format::plain_number(value, 2, language)
}

fn text_ui(row: &mut TableRow<'_, '_>, text: &str, is_number: bool) {
    row.col(|ui| {
        side_ui(ui, is_number, |ui| {
            ui.add(Label::new(text).truncate().selectable(false));
        });
    });
}

fn row_ui(
    row: &mut TableRow<'_, '_>,
    shown: &ProfileRow,
    is_wished: bool,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    row.col(|ui| {
        ui.push_id(&shown.id, |ui| name_ui(ui, shown, is_wished, language, out));
    });
    text_ui(row, &plain(shown.heads.value(), language), true);
    text_ui(row, &wage_text(shown.wage, language), true);
    text_ui(row, &plain(shown.hours.value(), language), true);
    text_ui(row, &shown.contract, false);
    text_ui(row, &shown.employment, false);
    text_ui(row, &quadrant_text(shown.quadrant, language), false);
    let prices = [(&shown.hour_cost, phrases::HOUR_COST_OF), (&shown.worked_hour, phrases::WORKED_HOUR_OF)];
    for (price, name) in prices {
        row.col(|ui| {
            side_ui(ui, true, |ui| match price {
                Some(cost) => {
                    let name = format::message(&name.with(vec![("profile", (&shown.name).into())]), language);
                    cell_ui(ui, &name, cost, theme::body(), language, out);
                }
                None => {
                    ui.label("–");
                }
            });
        });
    }
    text_ui(row, &share_text(shown.share, language), true);
    let cells = row.response();
    if cells.contains_pointer() && cells.ctx.input(|input| input.pointer.primary_clicked()) && out.is_empty() {
        out.send(WorkforceCommand::Select(shown.id.clone()));
    }
}

fn name_ui(ui: &mut Ui, shown: &ProfileRow, is_wished: bool, language: Language, out: &mut Out<WorkforceCommand>) {
    let palette = theme::palette(ui);
    if shown.open > 0 {
        let open = say!(language, phrases::OPEN_COUNT, count = shown.open.to_string());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(open).font(theme::small()).color(palette.warning));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                button_ui(ui, shown, is_wished, language, out);
            });
        });
    } else {
        button_ui(ui, shown, is_wished, language, out);
    }
}

fn button_ui(ui: &mut Ui, shown: &ProfileRow, is_wished: bool, language: Language, out: &mut Out<WorkforceCommand>) {
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
    if response.clicked() {
        out.send(WorkforceCommand::Select(shown.id.clone()));
    }
    if is_wished {
        response.request_focus();
        out.send(WorkforceCommand::WishFulfilled);
    }
    if response.has_focus() {
        crate::gui::widgets::figure::focus_ring(ui, response.rect);
        keys(ui, &response, shown, out);
    }
}

/// What the keys do in a row.
fn keys(ui: &Ui, response: &Response, shown: &ProfileRow, out: &mut Out<WorkforceCommand>) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let keys = [
        (Modifiers::SHIFT, Key::ArrowUp, WorkforceCommand::MoveUp),
        (Modifiers::SHIFT, Key::ArrowDown, WorkforceCommand::MoveDown),
        (Modifiers::SHIFT, Key::Insert, WorkforceCommand::Duplicate),
        (Modifiers::NONE, Key::ArrowUp, WorkforceCommand::Step(-1)),
        (Modifiers::NONE, Key::ArrowDown, WorkforceCommand::Step(1)),
        (Modifiers::NONE, Key::PageUp, WorkforceCommand::Step(-10)),
        (Modifiers::NONE, Key::PageDown, WorkforceCommand::Step(10)),
        (Modifiers::NONE, Key::Home, WorkforceCommand::Step(isize::MIN)),
        (Modifiers::NONE, Key::End, WorkforceCommand::Step(isize::MAX)),
        (Modifiers::NONE, Key::Insert, WorkforceCommand::Add),
        (Modifiers::NONE, Key::Delete, WorkforceCommand::Remove),
    ];
    for (modifiers, key, command) in keys {
        if pressed(modifiers, key) {
            // A key acts on the row with the focus, which need not be the selected one.
            out.send(WorkforceCommand::Select(shown.id.clone()));
            out.send(command);
        }
    }
}

fn totals_ui(row: &mut TableRow<'_, '_>, table: &ProfileTable, language: Language, out: &mut Out<WorkforceCommand>) {
    let strong = |ui: &mut Ui, text: &str| {
        ui.add(Label::new(RichText::new(text).font(theme::strong())).truncate());
    };
    row.col(|ui| strong(ui, phrases::TOTALS.in_language(language)));
    row.col(|ui| side_ui(ui, true, |ui| strong(ui, &plain(table.heads.value(), language))));
    row.col(|_| {});
    let hours = table.hours.map_or_else(|| "–".to_owned(), |hours| plain(hours.value(), language));
    row.col(|ui| side_ui(ui, true, |ui| strong(ui, &say!(language, phrases::AVERAGE, hours = &hours))));
    row.col(|_| {});
    row.col(|_| {});
    row.col(|ui| {
        if let (Some(bill), Some(year)) = (&table.wage_bill, table.year) {
            let name = say!(language, phrases::WAGE_BILL_OF, year = year.to_string());
            side_ui(ui, true, |ui| {
                cell_ui(ui, &name, bill, theme::strong(), language, out);
            });
        }
    });
    row.col(|ui| {
        if let Some(year) = table.year {
            let name = say!(language, phrases::WAGE_BILL_OF, year = year.to_string()).to_lowercase();
            let palette = theme::palette(ui);
            let tip = phrases::WAGE_BILL_TIP.in_language(language);
            ui.add(Label::new(RichText::new(name).font(theme::small()).color(palette.faint)).truncate())
                .on_hover_text(tip);
        }
    });
    // An hour as it is worked has no total.
    row.col(|_| {});
    row.col(|ui| side_ui(ui, true, |ui| strong(ui, &share_text(table.share, language))));
}
