//! What came of grouping: the mistakes by row, or the profiles with what goes in held against what comes out.

use eframe::egui::{Align, Grid, Label, Layout, RichText, Ui, vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::command::ImportCommand;
use super::page::send;
use super::session::ImportSession;
use super::view::{GroupsView, QuestionView};
use super::{mistakes, taking};
use crate::domain::words::{Language, Phrase};
use crate::gui::out::Out;
use crate::gui::phrases as common;
use crate::gui::widgets::card::{caption_ui, card_ui};
use crate::gui::widgets::finding::finding_ui;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::fields::chip_ui;
use crate::gui::workforce::phrases;
use crate::gui::workforce::table::side_ui;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};
use crate::report::workforce::{ProfileRow, wage_text};

/// The height of a row of a table.
pub const ROW: f32 = 24.0;
/// The width of a column of numbers.
const NUMBER: f32 = 130.0;
/// Rows of a table that are in sight at once.
pub const IN_SIGHT: f32 = 10.0;

/// Shows what came of grouping.
pub fn result_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: &GroupsView,
    profiles: &[ProfileRow],
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let Some(result) = &import.result else { return };
    if !groups.questions.is_empty() {
        card_ui(ui, |ui| {
            ui.set_width(ui.available_width());
            caption_ui(ui, phrases::QUESTIONS.in_language(language));
            for question in &groups.questions {
                question_ui(ui, question, out);
            }
        });
        ui.add_space(theme::STEP);
    }
    if !groups.summary.is_empty() {
        card_ui(ui, |ui| {
            ui.set_width(ui.available_width());
            caption_ui(ui, phrases::SUMMARY.in_language(language));
            for sentence in &groups.summary {
                ui.label(RichText::new(sentence).font(theme::small()));
            }
        });
        ui.add_space(theme::STEP);
    }
    if !result.profiles.is_empty() {
        card_ui(ui, |ui| {
            ui.set_width(ui.available_width());
            groups_ui(ui, import, groups, profiles, language, out);
        });
        ui.add_space(theme::STEP);
    }
    if result.rejected > 0 {
        card_ui(ui, |ui| {
            ui.set_width(ui.available_width());
            mistakes::mistakes_ui(ui, import, groups, language, out);
        });
        ui.add_space(theme::STEP);
    }
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        caption_ui(ui, phrases::NOTES.in_language(language));
        for note in &groups.notes {
            ui.label(RichText::new(note).font(theme::small()));
        }
    });
}

/// A question with the answers that are offered.
pub fn question_ui(ui: &mut Ui, question: &QuestionView, out: &mut Out<WorkforceCommand>) {
    finding_ui(ui, &question.finding, out);
    if question.meanings.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for meaning in &question.meanings {
            if chip_ui(ui, &meaning.name, &meaning.spoken, false) {
                send(ImportCommand::Answer(meaning.answer.clone()), out);
            }
        }
    });
}

fn groups_ui(
    ui: &mut Ui,
    import: &ImportSession,
    groups: &GroupsView,
    profiles: &[ProfileRow],
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let Some(result) = &import.result else { return };
    let heading = say!(language, phrases::GROUPS, workers = result.accepted, profiles = result.profiles.len());
    ui.label(RichText::new(heading).font(theme::strong()));
    balance_ui(ui, groups, language);
    equal_ui(ui, groups, language);
    taking::fineness_ui(ui, import, groups, language, out);
    match &groups.question {
        Some(question) => {
            finding_ui(ui, question, out);
            if ui.button(common::CANCEL.in_language(language)).clicked() {
                send(ImportCommand::Close, out);
            }
        }
        // What is asked stands above the table, which may be long.
        None => taking::taking_ui(ui, import, groups, profiles.len(), language, out),
    }
    table_ui(ui, groups, language);
}

/// Whether the groups have all that the file has.
fn equal_ui(ui: &mut Ui, groups: &GroupsView, language: Language) {
    let palette = theme::palette(ui);
    let (sign, phrase, colour) = if groups.is_equal {
        (icon::CHECK_CIRCLE, phrases::ALL_EQUAL, palette.good)
    } else {
        (icon::WARNING, phrases::NOT_EQUAL, palette.warning)
    };
    ui.label(RichText::new(format!("{sign} {}", phrase.in_language(language))).color(colour));
}

/// Workers, hours and pay before and after grouping.
fn balance_ui(ui: &mut Ui, groups: &GroupsView, language: Language) {
    let palette = theme::palette(ui);
    Grid::new("balance").num_columns(4).spacing(vec2(28.0, 4.0)).show(ui, |ui| {
        ui.label("");
        for phrase in [phrases::IN_FILE, phrases::IN_PROFILES, phrases::DIFFERENCE] {
            number_ui(ui, RichText::new(phrase.in_language(language)).font(theme::small()).color(palette.faint));
        }
        ui.end_row();
        for line in &groups.balance {
            ui.label(&line.name);
            let difference = match &line.difference {
                Some(difference) => RichText::new(difference).color(palette.warning),
                None => RichText::new(phrases::EQUAL.in_language(language)).color(palette.good),
            };
            for text in [RichText::new(&line.file), RichText::new(&line.profiles), difference] {
                number_ui(ui, text);
            }
            ui.end_row();
        }
    });
}

/// A number or what stands above one, at the right of its column.
fn number_ui(ui: &mut Ui, text: RichText) {
    ui.allocate_ui_with_layout(vec2(NUMBER, 20.0), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(NUMBER);
        ui.label(text);
    });
}

/// The heads of a table, each with whether numbers stand below it.
pub fn heads_ui(mut row: TableRow<'_, '_>, heads: [(Phrase, bool); 4], language: Language) {
    for (phrase, is_number) in heads {
        row.col(|ui| {
            let faint = theme::palette(ui).faint;
            side_ui(ui, is_number, |ui| {
                ui.label(RichText::new(phrase.in_language(language)).font(theme::small()).color(faint));
            });
        });
    }
}

fn table_ui(ui: &mut Ui, groups: &GroupsView, language: Language) {
    ui.push_id("groups", |ui| {
        let table = TableBuilder::new(ui)
            .striped(true)
            .cell_layout(Layout::left_to_right(Align::Center))
            .max_scroll_height(ROW * IN_SIGHT)
            .min_scrolled_height(ROW * IN_SIGHT);
        let columns = [Column::remainder(), Column::exact(110.0), Column::exact(120.0), Column::exact(110.0)];
        let table = columns.into_iter().fold(table, |table, column| table.column(column.clip(true)));
        let heads = [
            (phrases::COLUMN_NAME, false),
            (phrases::COLUMN_HEADS, true),
            (phrases::COLUMN_WAGE, true),
            (phrases::COLUMN_HOURS, true),
        ];
        let table = table.header(ROW, |head| heads_ui(head, heads, language));
        table.body(|body| {
            body.rows(ROW, groups.table.rows.len(), |mut row| {
                let group = &groups.table.rows[row.index()];
                let plain = |value| format::plain_number(value, 2, language);
                let [heads, hours] = [group.heads.value(), group.hours.value()].map(plain);
                let wage = wage_text(group.wage, language);
                for (text, is_number) in [(&group.name, false), (&heads, true), (&wage, true), (&hours, true)] {
                    row.col(|ui| {
                        side_ui(ui, is_number, |ui| {
                            ui.add(Label::new(text).truncate());
                        });
                    });
                }
            });
        });
    });
}
