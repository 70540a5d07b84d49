//! The costs as a table against the years, by payer, article, group or driver; every figure opens its derivation.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Label, Layout, RichText, ScrollArea, Sense, Ui, vec2};

use super::command::CostsCommand;
use super::page::{GAP, card_title_ui};
use super::phrases as words;
use super::view::CostsView;
use crate::domain::money::Rate;
use crate::domain::words::{Language, Phrase};
use crate::gui::out::Out;
use crate::gui::widgets::card::card_ui;
use crate::gui::widgets::choice::labelled_choice_ui;
use crate::gui::widgets::figure::figure_ui;
use crate::gui::widgets::pattern::fill_payer;
use crate::gui::widgets::table_menu::TableMenu;
use crate::gui::{accessibility, phrases, theme};
use crate::report::cost_by::{Choice, CostRow, CostTable, RowsBy};
use crate::report::cost_choice::Measure;
use crate::report::format::{self, say};

/// The most a name takes before it is cut off.
const NAME_WIDTH: f32 = 320.0;
/// The least a column of amounts takes.
const LEAST_WIDTH: f32 = 76.0;
/// The height of a row.
const ROW: f32 = 22.0;
/// The room between columns.
const COLUMN_GAP: f32 = 20.0;
/// The side of the mark of a payer, and the room behind it.
const MARK: f32 = 12.0;
const MARK_GAP: f32 = 8.0;
/// The room between lines.
const LINE_GAP: f32 = 3.0;
/// A table that scrolls shows at least so many rows, also where the page is lower than its headings and sums.
const LEAST_ROWS: f32 = 8.0;
/// The most rows of it that are laid out at a time.
const MOST_ROWS: f32 = 40.0;
/// What its card and its title take of the page.
const AROUND: f32 = 110.0;

/// Shows the table with what it can be switched by, on a page of this height: a long one scrolls between its headings and
/// its sums.
pub fn tables_ui(
    ui: &mut Ui,
    view: &CostsView,
    (choice, page): (Choice, f32),
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let offered = RowsBy::ALL.into_iter().filter(|rows| Choice { rows: *rows, ..choice }.possible().rows == *rows);
        let names: Vec<(RowsBy, Phrase)> = offered.map(|rows| (rows, rows.name())).collect();
        let options: Vec<(RowsBy, &str)> = names.iter().map(|(own, name)| (*own, name.in_language(language))).collect();
        if let Some(rows) = labelled_choice_ui(ui, words::ROWS.in_language(language), &options, choice.possible().rows)
        {
            out.send(CostsCommand::Choose(Choice { rows, ..choice }));
        }
        ui.add_space(GAP);
        let names = Measure::ALL.map(|measure| (measure, measure.name()));
        let options: Vec<(Measure, &str)> =
            names.iter().map(|(own, name)| (*own, name.in_language(language))).collect();
        if let Some(measure) = labelled_choice_ui(ui, words::MEASURE.in_language(language), &options, choice.measure) {
            out.send(CostsCommand::Choose(Choice { measure, ..choice }));
        }
    });
    let Some(table) = &view.table else { return };
    card_ui(ui, |ui| {
        ui.set_min_width(ui.available_width());
        title_ui(ui, view, table, language, out);
        divided_ui(ui, table, language);
        ScrollArea::horizontal().id_salt("table").show(ui, |ui| {
            let room = page - AROUND - (ROW + LINE_GAP) * (table.natures.len() + 5) as f32;
            table_ui(ui, table, ("table", true, room), language, out);
        });
    });
}

/// What the table shows, and the menu to take it along.
pub fn title_ui(ui: &mut Ui, view: &CostsView, table: &CostTable, language: Language, out: &mut Out<CostsCommand>) {
    let (base, rows) = (table.choice.base.name(), table.choice.rows.name());
    let rows = rows.in_language(language).to_lowercase();
    let title = say!(language, words::TABLE_TITLE, amounts = base.in_language(language), rows = &rows);
    let provisional = view.provisional.as_deref();
    let menu = TableMenu { name: &title, table: || table.table(&view.together, language), provisional, language };
    menu.beside_ui(ui, out, |ui, _| card_title_ui(ui, &title));
}

/// What the figures of the table are divided by.
fn divided_ui(ui: &mut Ui, table: &CostTable, language: Language) {
    let palette = theme::palette(ui);
    if let Some(by) = &table.divided_by {
        let said =
            format!("{} · {}", say!(language, words::DIVIDED_BY, divisor = by), words::ADDS_UP.in_language(language));
        ui.add(Label::new(RichText::new(said).font(theme::small()).color(palette.soft)).wrap());
    }
}

/// Shows the rows; `id` tells it from other tables on the page, `natures` says whether the total is taken apart, and rows
/// that take more than `room` scroll by themselves.
pub fn table_ui(
    ui: &mut Ui,
    table: &CostTable,
    (id, natures, room): (&str, bool, f32),
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    let palette = theme::palette(ui);
    ui.spacing_mut().interact_size.y = ROW;
    ui.spacing_mut().item_spacing = vec2(COLUMN_GAP, LINE_GAP);
    let term = phrases::TERM.in_language(language);
    let measured = Table { table, widths: widths(ui, table, language), language };
    let (base, by) = (table.choice.base.name(), table.choice.rows.name());
    let by = by.in_language(language).to_lowercase();
    let name = say!(language, words::TABLE_TITLE, amounts = base.in_language(language), rows = &by);
    let size = (table.rows.len() + table.natures.len() + 2, table.years.len() + 2);
    accessibility::table(ui, &name, size);
    let faint = |text: &str| RichText::new(text.to_owned()).font(theme::small()).color(palette.faint);
    let rows = table.choice.rows.name();
    let mut heads: Vec<String> = table.years.iter().map(|head| head.year.to_string()).collect();
    heads.push(term.to_owned());
    let heads = heads.into_iter().map(|head| RichText::new(head).font(theme::strong()));
    measured.words_ui(ui, faint(rows.in_language(language)), heads);
    if table.years.iter().any(|head| head.part.is_some()) {
        let part = |part: &Option<Rate>| {
            part.as_ref()
                .map(|part| say!(language, phrases::PART_OF_YEAR, part = &format::percent(part.value(), 0, language)))
        };
        let parts = table.years.iter().map(|head| faint(&part(&head.part).unwrap_or_default()));
        measured.words_ui(ui, faint(""), parts);
    }
    ui.push_id(id, |ui| {
        let line = ROW + LINE_GAP;
        if line * table.rows.len() as f32 <= room {
            table.rows.iter().enumerate().for_each(|row| measured.row_ui(ui, row, out));
        } else {
            // Half a row shows at the lower edge, so that the row the keyboard moves to is always laid out and can
            // take the focus.
            let shown = (room / line).floor().clamp(LEAST_ROWS, MOST_ROWS) + 0.5;
            let area = ScrollArea::vertical().id_salt("rows").max_height(line * shown);
            area.show_rows(ui, ROW, table.rows.len(), |ui, seen| {
                seen.for_each(|place| measured.row_ui(ui, (place, &table.rows[place]), out));
            });
        }
        let total = table.rows.len();
        measured.row_ui(ui, (total, &table.total), out);
        if natures {
            // Two ways to divide the same total: each pair adds up to it.
            let pairs = [words::OF_WHICH_BY_TIME, words::OF_WHICH_BY_KIND];
            for (which, (pair, name)) in table.natures.chunks(2).zip(pairs).enumerate() {
                ui.label(faint(name.in_language(language)));
                let first = total + 1 + 2 * which;
                pair.iter().zip(first..).for_each(|(row, place)| measured.row_ui(ui, (place, row), out));
            }
        }
    });
}

/// A table with the width of its name column and of each column of amounts.
struct Table<'t> {
    table: &'t CostTable,
    widths: (f32, Vec<f32>),
    language: Language,
}

impl Table<'_> {
    /// A row of words: headings, parts of years.
    fn words_ui(&self, ui: &mut Ui, first: RichText, others: impl Iterator<Item = RichText>) {
        let (name, columns) = &self.widths;
        ui.horizontal(|ui| {
            left_ui(ui, *name, |ui| {
                accessibility::cell(ui, Role::ColumnHeader, (0, 0));
                ui.label(first);
            });
            for (column, (words, width)) in others.zip(columns).enumerate() {
                right_ui(ui, *width, |ui| {
                    accessibility::cell(ui, Role::ColumnHeader, (0, column + 1));
                    ui.label(words)
                });
            }
        });
    }

    /// A row; `place` counts from the first below the headings.
    fn row_ui(&self, ui: &mut Ui, (place, row): (usize, &CostRow), out: &mut Out<CostsCommand>) {
        let is_total = place == self.table.rows.len();
        let (name_width, columns) = &self.widths;
        let language = self.language;
        let font = if is_total { theme::strong() } else { theme::body() };
        ui.horizontal(|ui| {
            left_ui(ui, *name_width, |ui| {
                accessibility::cell(ui, Role::RowHeader, (place + 1, 0));
                ui.spacing_mut().item_spacing.x = MARK_GAP;
                if let Some(payer) = row.payer {
                    let (mark, _) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
                    fill_payer(ui.painter(), mark, payer);
                }
                ui.add(Label::new(RichText::new(&row.name).font(font.clone())).truncate());
            });
            let years = self.table.years.iter().map(|head| head.year.to_string());
            let heads = years.chain([phrases::TERM.in_language(language).to_owned()]);
            let amounts = row.amounts.iter().chain([&row.total]);
            for (column, ((head, amount), width)) in heads.zip(amounts).zip(columns).enumerate() {
                let name = format!("{} {head}", row.name);
                ui.push_id((&row.key, &head), |ui| {
                    accessibility::cell(ui, Role::Cell, (place + 1, column + 1));
                    right_ui(ui, *width, |ui| figure_ui(ui, &name, amount, font.clone(), language, out));
                });
            }
        });
    }
}

/// How much room the whole table takes, with the total taken apart.
pub fn height_of(table: &CostTable) -> f32 {
    let rows = table.rows.len() + table.natures.len() + 5;
    (ROW + LINE_GAP) * rows as f32
}

/// How wide the names are, and each column: as its widest amount; of the term as well, where there are several years.
fn widths(ui: &Ui, table: &CostTable, language: Language) -> (f32, Vec<f32>) {
    let palette = theme::palette(ui);
    let wide = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), theme::strong(), palette.ink).size().x;
    let rows = || table.rows.iter().chain([&table.total]).chain(&table.natures);
    let of_year =
        |index: usize| rows().filter_map(move |row| row.amounts.get(index)).map(|amount| wide(&amount.text(language)));
    let mut widths: Vec<f32> = (0..table.years.len()).map(|index| of_year(index).fold(LEAST_WIDTH, f32::max)).collect();
    if table.years.len() > 1 {
        widths.push(rows().map(|row| wide(&row.total.text(language))).fold(LEAST_WIDTH, f32::max));
    }
    let mark = |row: &CostRow| if row.payer.is_some() { MARK + MARK_GAP } else { 0.0 };
    let names = rows().map(|row| wide(&row.name) + mark(row)).fold(LEAST_WIDTH, f32::max);
    (names.min(NAME_WIDTH), widths)
}

/// A cell of this width with its contents at the left.
fn left_ui(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let size = vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(width);
        contents(ui);
    });
}

/// A cell of this width with its contents at the right.
fn right_ui<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) {
    let size = vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(width);
        contents(ui)
    });
}
