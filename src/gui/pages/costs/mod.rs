//! What the proposal costs over its years: by payer as a chart and a table, and by article.

use eframe::egui::{
    Align, Align2, Frame, Grid, Layout, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::widgets::card::card_ui;
use crate::gui::widgets::figure::figure_ui;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::payer_bar::share;
use crate::gui::{phrases, theme};
use crate::report::costs::YearTable;
use crate::report::format;

const GAP: f32 = 16.0;
const CHART_HEIGHT: f32 = 260.0;
const CELL_WIDTH: f32 = 120.0;

/// Shows the page.
pub fn costs_ui(ui: &mut Ui, derived: &Derived, language: Language, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    ScrollArea::vertical().id_salt("costs").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(24)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            let title = phrases::COSTS_TITLE.with(language, &[&derived.proposal_title]);
            ui.label(RichText::new(title).font(theme::heading()));
            if !derived.is_computed {
                ui.label(phrases::CANNOT_COMPUTE.in_language(language));
                derived.findings.iter().for_each(|finding| finding_ui(ui, finding));
                return;
            }
            if derived.years.rows.is_empty() {
                ui.label(RichText::new(phrases::NO_COSTS_YET.in_language(language)).color(palette.soft));
                return;
            }
            let half = (ui.available_width() - GAP) / 2.0;
            if half < 480.0 {
                card_ui(ui, |ui| chart_ui(ui, &derived.years, language));
                card_ui(ui, |ui| table_ui(ui, &derived.years, language, commands));
            } else {
                ui.horizontal_top(|ui| {
                    let wide = |ui: &mut Ui| ui.set_width(half - 42.0);
                    card_ui(ui, |ui| {
                        wide(ui);
                        chart_ui(ui, &derived.years, language);
                    });
                    card_ui(ui, |ui| {
                        wide(ui);
                        table_ui(ui, &derived.years, language, commands);
                    });
                });
            }
            card_ui(ui, |ui| articles_ui(ui, derived, language, commands));
        });
    });
}

fn chart_ui(ui: &mut Ui, years: &YearTable, language: Language) {
    let palette = theme::palette(ui);
    let title =
        format!("{} ({})", phrases::BY_YEAR_AND_PAYER.in_language(language), phrases::THOUSANDS.in_language(language));
    ui.label(RichText::new(title).font(theme::strong()).color(palette.soft));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CHART_HEIGHT), Sense::hover());
    let spoken =
        years.years.iter().map(|year| format!("{} {}", year.year, year.total.text)).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let plot = Rect::from_min_max(rect.min + vec2(8.0, 24.0), rect.max - vec2(8.0, 24.0));
    let highest = years.years.iter().map(|year| year.total.cents.count()).max().unwrap_or_default();
    let slot = plot.width() / years.years.len().max(1) as f32;
    let painter = ui.painter();
    for part in 0..=4u8 {
        let y = plot.bottom() - plot.height() * f32::from(part) / 4.0;
        let weight = if part == 0 { 1.0 } else { 0.6 };
        painter.hline(plot.x_range(), y, Stroke::new(weight, palette.line));
    }
    for (index, year) in years.years.iter().enumerate() {
        let center = plot.left() + slot * (index as f32 + 0.5);
        let width = (slot * 0.56).min(72.0);
        let mut bottom = plot.bottom();
        for row in &years.rows {
            let cents = row.amounts.get(index).map_or(0, |amount| amount.cents.count()).max(0);
            let height = plot.height() * share(cents, highest);
            let piece =
                Rect::from_min_max(pos2(center - width / 2.0, bottom - height), pos2(center + width / 2.0, bottom));
            let colour = theme::payer_colour(row.payer);
            painter.rect_filled(piece, 0.0, colour);
            if height > 16.0 {
                let label = format::plain_number(thousands(cents), 0, language);
                painter.text(piece.center(), Align2::CENTER_CENTER, label, theme::small(), theme::ink_on(colour));
            }
            bottom -= height;
        }
        let total = format::plain_number(thousands(year.total.cents.count()), 0, language);
        painter.text(pos2(center, bottom - 4.0), Align2::CENTER_BOTTOM, total, theme::strong(), palette.ink);
        let under = pos2(center, plot.bottom() + 6.0);
        painter.text(under, Align2::CENTER_TOP, year.year, theme::small(), palette.soft);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        for row in &years.rows {
            let (dot, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
            ui.painter().rect_filled(dot, 2.0, theme::payer_colour(row.payer));
            ui.label(RichText::new(&row.name).font(theme::small()));
            ui.add_space(8.0);
        }
    });
}

/// Cents as thousands of euros, for the words on a chart.
fn thousands(cents: i64) -> rust_decimal::Decimal {
    rust_decimal::Decimal::new(cents, 5)
}

fn table_ui(ui: &mut Ui, years: &YearTable, language: Language, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    let title = phrases::BY_YEAR_AND_PAYER.in_language(language);
    ui.label(RichText::new(title).font(theme::strong()).color(palette.soft));
    ui.label(RichText::new(phrases::AFTER_CERTAIN.in_language(language)).font(theme::small()).color(palette.faint));
    ScrollArea::horizontal().id_salt("year table").show(ui, |ui| {
        Grid::new("years").num_columns(years.years.len() + 2).spacing(vec2(10.0, 4.0)).show(ui, |ui| {
            ui.label(RichText::new(phrases::PAYER.in_language(language)).font(theme::small()).color(palette.faint));
            for year in &years.years {
                cell_ui(ui, |ui| ui.label(RichText::new(year.year.to_string()).font(theme::strong())));
            }
            let term = phrases::TERM.in_language(language);
            cell_ui(ui, |ui| ui.label(RichText::new(term).font(theme::strong())));
            ui.end_row();
            for row in &years.rows {
                ui.horizontal(|ui| {
                    let (dot, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
                    ui.painter().circle_filled(dot.center(), 4.0, theme::payer_colour(row.payer));
                    ui.label(&row.name);
                });
                for (year, amount) in years.years.iter().zip(&row.amounts) {
                    let name = format!("{} {}", row.name, year.year);
                    ui.push_id((row.payer.code(), year.year), |ui| {
                        cell_ui(ui, |ui| figure_ui(ui, &name, amount, theme::body(), language, commands));
                    });
                }
                ui.push_id((row.payer.code(), "term"), |ui| {
                    let name = format!("{} {term}", row.name);
                    cell_ui(ui, |ui| figure_ui(ui, &name, &row.total, theme::body(), language, commands));
                });
                ui.end_row();
            }
            let total = phrases::TOTAL.in_language(language);
            ui.label(RichText::new(total).font(theme::strong()));
            for year in &years.years {
                let name = format!("{total} {}", year.year);
                ui.push_id(("total", year.year), |ui| {
                    cell_ui(ui, |ui| {
                        figure_ui(ui, &name, &year.total, theme::strong(), language, commands);
                    });
                });
            }
            if let Some(amount) = &years.total {
                let name = format!("{total} {term}");
                cell_ui(ui, |ui| figure_ui(ui, &name, amount, theme::strong(), language, commands));
            }
            ui.end_row();
            ui.label(RichText::new(phrases::SHARE_ROW.in_language(language)).font(theme::small()).color(palette.faint));
            for year in &years.years {
                let shown = year.share.clone().unwrap_or_else(|| "–".to_owned());
                cell_ui(ui, |ui| ui.label(RichText::new(shown).font(theme::small()).color(palette.soft)));
            }
            ui.end_row();
            if years.years.iter().any(|year| year.part.is_some()) {
                ui.label("");
                for year in &years.years {
                    let part = year.part.as_ref().map(|part| phrases::PART_OF_YEAR.with(language, &[part]));
                    let words = RichText::new(part.unwrap_or_default()).font(theme::small()).color(palette.faint);
                    cell_ui(ui, |ui| ui.label(words));
                }
                ui.end_row();
            }
        });
    });
}

/// A cell of figures: right-aligned, and as wide as the largest amount of a sector.
fn cell_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) {
    let size = vec2(CELL_WIDTH, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(CELL_WIDTH);
        contents(ui)
    });
}

fn articles_ui(ui: &mut Ui, derived: &Derived, language: Language, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    let year = derived.headline.as_ref().map(|shown| shown.year.to_string()).unwrap_or_default();
    let title = phrases::BY_ARTICLE.with(language, &[&year]);
    ui.label(RichText::new(title).font(theme::strong()).color(palette.soft));
    let articles = || derived.chapters.iter().flat_map(|chapter| &chapter.articles);
    let costs = || articles().filter_map(|article| Some((article, article.costs.as_ref()?)));
    let highest = costs().map(|(_, costs)| costs.total.cents.count()).max().unwrap_or_default();
    ui.spacing_mut().item_spacing.y = 1.5 * theme::STEP;
    for (article, costs) in costs() {
        ui.push_id(&article.id, |ui| {
            ui.horizontal(|ui| {
                let name = format!("{} {}", article.number, article.title);
                let width = ui.available_width();
                let label = (width * 0.3).max(180.0);
                ui.allocate_ui_with_layout(vec2(label, 20.0), Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(label);
                    if ui.add(eframe::egui::Link::new(RichText::new(&name).color(palette.ink))).clicked() {
                        commands.push(Command::SelectArticle(article.id.clone()));
                    }
                });
                let bar = (width - label - 240.0).max(40.0);
                let (rect, _) = ui.allocate_exact_size(vec2(bar, 14.0), Sense::hover());
                let mut left = rect.left();
                for part in &costs.payers {
                    let size = rect.width() * share(part.amount.cents.count().max(0), highest);
                    let piece = Rect::from_min_size(pos2(left, rect.top()), vec2(size, rect.height()));
                    ui.painter().rect_filled(piece, 0.0, theme::payer_colour(part.payer));
                    left += size;
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let width = 64.0;
                    ui.allocate_ui_with_layout(vec2(width, 20.0), Layout::right_to_left(Align::Center), |ui| {
                        ui.set_min_width(width);
                        ui.label(RichText::new(article.share()).color(palette.soft));
                    });
                    figure_ui(ui, &name, &costs.total, theme::body(), language, commands);
                });
            });
        });
    }
}
