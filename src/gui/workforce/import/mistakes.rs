//! The mistakes in a payroll file by row, to be read in full and handed to whoever can correct them.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Label, Layout, RichText, Ui};
use egui_extras::{Column, TableBuilder};

use super::command::ImportCommand;
use super::page::send;
use super::result::{IN_SIGHT, ROW, heads_ui};
use super::session::ImportSession;
use super::view::{ErrorView, GroupsView};
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::phrases;
use crate::gui::{icon, theme};
use crate::report::format::say;

/// Widths of the number of the row and of its column.
const NARROW: [f32; 2] = [64.0, 160.0];
/// Room above and below the words of a row.
const AIR: f32 = 8.0;

/// Shows the mistakes.
pub fn mistakes_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: &GroupsView,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let Some(result) = &import.result else { return };
    let palette = theme::palette(ui);
    if groups.errors.is_empty() {
        return;
    }
    let heading =
        say!(language, phrases::MISTAKES, mistakes = result.mistakes, wrong = result.rejected, right = result.accepted);
    ui.horizontal(|ui| {
        ui.label(RichText::new(format!("{} {heading}", icon::WARNING)).font(theme::strong()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = format!("{}  {}", icon::COPY, phrases::COPY_MISTAKES.in_language(language));
            let button = ui.button(words).accessible_name(phrases::COPY_MISTAKES.in_language(language));
            if button.on_hover_text(phrases::COPY_MISTAKES_TIP.in_language(language)).clicked() {
                ui.copy_text(as_lines(&groups.errors, language));
            }
        });
    });
    if result.mistakes > result.errors.len() {
        ui.label(say!(language, phrases::MISTAKES_LISTED, count = result.errors.len()));
    }
    if result.profiles.is_empty() {
        ui.label(RichText::new(phrases::NOTHING_TAKEN.in_language(language)).color(palette.soft));
    } else {
        let words = say!(language, phrases::SKIPPED, count = result.rejected);
        ui.label(RichText::new(words).color(palette.warning));
    }
    ui.push_id("mistakes", |ui| table_ui(ui, &groups.errors, language));
    if result.profiles.is_empty() && result.accepted > 0 {
        let words = say!(language, phrases::SKIP_ROWS, count = result.rejected);
        if ui.button(words).clicked() {
            send(ImportCommand::Group { skip_bad_rows: true }, out);
        }
    }
}

fn table_ui(ui: &mut Ui, errors: &[ErrorView], language: Language) {
    let gap = ui.spacing().item_spacing.x;
    let rest =
        (ui.available_width() - NARROW.iter().sum::<f32>() - 4.0 * gap - ui.spacing().scroll.bar_width).max(200.0);
    let widths = [NARROW[0], NARROW[1], rest / 2.0, rest / 2.0];
    let ink = theme::palette(ui).ink;
    let high = |text: &str, width: f32| {
        let job = LayoutJob::simple(text.to_owned(), theme::small(), ink, width);
        ui.painter().layout_job(job).size().y
    };
    let heights: Vec<f32> = errors
        .iter()
        .map(|error| {
            let texts = [&error.row, &error.column, &error.reason, &error.remedy];
            texts.iter().zip(widths).map(|(text, width)| high(text, width)).fold(ROW - AIR, f32::max) + AIR
        })
        .collect();
    let table =
        TableBuilder::new(ui).striped(true).max_scroll_height(ROW * IN_SIGHT).min_scrolled_height(ROW * IN_SIGHT);
    let table = widths.into_iter().fold(table, |table, width| table.column(Column::exact(width)));
    let heads = [phrases::ROW_NUMBER, phrases::COLUMN, phrases::MISTAKE, phrases::REMEDY].map(|head| (head, false));
    let table = table.header(ROW, |head| heads_ui(head, heads, language));
    table.body(|body| {
        body.heterogeneous_rows(heights.into_iter(), |mut row| {
            let error = &errors[row.index()];
            for text in [&error.row, &error.column, &error.reason, &error.remedy] {
                row.col(|ui| {
                    ui.add(Label::new(RichText::new(text).font(theme::small())).wrap());
                });
            }
        });
    });
}

/// The mistakes as a spreadsheet takes them from the clipboard: a line each, with tabs between.
fn as_lines(errors: &[ErrorView], language: Language) -> String {
    let heads = [phrases::ROW_NUMBER, phrases::COLUMN, phrases::MISTAKE, phrases::REMEDY];
    let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let lines = errors.iter().map(|error| {
        let ErrorView { row, column, reason, remedy } = error;
        [row, column, reason, remedy].map(|text| plain(text)).join("\t")
    });
    let heads = heads.map(|head| head.in_language(language).to_owned()).join("\t");
    std::iter::once(heads).chain(lines).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_one_line_of_a_spreadsheet_whatever_stands_in_it() {
        let error = ErrorView {
            row: "2".to_owned(),
            column: "Uur\tloon".to_owned(),
            reason: "Geen\ngetal".to_owned(),
            remedy: "Vul een bedrag in".to_owned(),
        };
        let lines = as_lines(&[error], Language::Dutch);
        assert_eq!(lines.lines().count(), 2);
        assert_eq!(lines.lines().last(), Some("2\tUur loon\tGeen getal\tVul een bedrag in"));
    }
}
