//! What came of grouping: the mistakes by row, or the profiles with what goes in held against what comes out.

use eframe::egui::{Grid, Label, RichText, Ui, vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::command::ImportCommand;
use super::page::{accent_button_ui, send};
use super::session::ImportSession;
use super::view::{GroupsView, QuestionView};
use crate::domain::words::{Language, Phrase};
use crate::gui::out::Out;
use crate::gui::phrases as common;
use crate::gui::widgets::card::{caption_ui, card_ui};
use crate::gui::widgets::finding::finding_ui;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::fields::chip_ui;
use crate::gui::workforce::phrases;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};
use crate::report::workforce::{ProfileRow, wage_text};
use crate::workbench::Existing;

const ROW: f32 = 24.0;
/// Rows of a table that are in sight at once.
const IN_SIGHT: f32 = 10.0;

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
            mistakes_ui(ui, import, groups, language, out);
        });
        ui.add_space(theme::STEP);
    }
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        caption_ui(ui, phrases::NOTES.in_language(language));
        for note in &groups.notes {
            ui.label(RichText::new(note).font(theme::small()));
        }
        if ui.button(phrases::BACK.in_language(language)).clicked() {
            send(ImportCommand::Back, out);
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

fn mistakes_ui(
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
    ui.label(RichText::new(format!("{} {heading}", icon::WARNING)).font(theme::strong()));
    if result.mistakes > result.errors.len() {
        ui.label(say!(language, phrases::MISTAKES_LISTED, count = result.errors.len()));
    }
    if result.profiles.is_empty() {
        ui.label(RichText::new(phrases::NOTHING_TAKEN.in_language(language)).color(palette.soft));
    } else {
        let words = say!(language, phrases::SKIPPED, count = result.rejected);
        ui.label(RichText::new(words).color(palette.warning));
    }
    ui.push_id("mistakes", |ui| {
        let height = ROW * IN_SIGHT;
        let width = ui.available_width() - 280.0;
        let columns = [Column::exact(64.0), Column::exact(180.0), Column::exact(width / 2.0), Column::remainder()];
        let table = TableBuilder::new(ui).striped(true).max_scroll_height(height).min_scrolled_height(0.0);
        let table = columns.into_iter().fold(table, |table, column| table.column(column.clip(true)));
        let heads = [phrases::ROW_NUMBER, phrases::COLUMN, phrases::MISTAKE, phrases::REMEDY];
        let table = table.header(ROW, |head| heads_ui(head, heads, language));
        table.body(|body| {
            body.rows(ROW, groups.errors.len(), |mut row| {
                let error = &groups.errors[row.index()];
                for text in [&error.row, &error.column, &error.reason, &error.remedy] {
                    row.col(|ui| {
                        let shown = RichText::new(text).font(theme::small());
                        ui.add(Label::new(shown).truncate()).on_hover_text(text);
                    });
                }
            });
        });
    });
    if result.profiles.is_empty() && result.accepted > 0 {
        let words = say!(language, phrases::SKIP_ROWS, count = result.rejected);
        if ui.button(words).clicked() {
            send(ImportCommand::Group { skip_bad_rows: true }, out);
        }
    }
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
    table_ui(ui, groups, language);
    if let Some(question) = &groups.question {
        finding_ui(ui, question, out);
        equal_ui(ui, groups, language);
        if ui.button(common::CANCEL.in_language(language)).clicked() {
            send(ImportCommand::Close, out);
        }
        return;
    }
    if let Some(employers) = &groups.employers {
        finding_ui(ui, employers, out);
    }
    for (existing, phrase) in [(Existing::Refuse, phrases::ADD_BESIDE), (Existing::Replace, phrases::REPLACE)] {
        let words = format::message(&phrase.with(vec![("count", profiles.len().into())]), language);
        if ui.radio(import.existing == existing, words).clicked() {
            send(ImportCommand::Choose(existing), out);
        }
    }
    ui.horizontal(|ui| {
        if accent_button_ui(ui, phrases::TAKE_IN.in_language(language), import.work.is_none()) {
            send(ImportCommand::TakeIn(import.existing), out);
        }
        equal_ui(ui, groups, language);
    });
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
            ui.label(RichText::new(phrase.in_language(language)).font(theme::small()).color(palette.faint));
        }
        ui.end_row();
        for line in &groups.balance {
            ui.label(&line.name);
            ui.label(&line.file);
            ui.label(&line.profiles);
            match &line.difference {
                Some(difference) => ui.label(RichText::new(difference).color(palette.warning)),
                None => ui.label(RichText::new(phrases::EQUAL.in_language(language)).color(palette.good)),
            };
            ui.end_row();
        }
    });
}

/// The heads of a table.
fn heads_ui(mut row: TableRow<'_, '_>, heads: [Phrase; 4], language: Language) {
    for phrase in heads {
        row.col(|ui| {
            let faint = theme::palette(ui).faint;
            ui.label(RichText::new(phrase.in_language(language)).font(theme::small()).color(faint));
        });
    }
}

fn table_ui(ui: &mut Ui, groups: &GroupsView, language: Language) {
    ui.push_id("groups", |ui| {
        let table = TableBuilder::new(ui).striped(true).max_scroll_height(ROW * IN_SIGHT).min_scrolled_height(0.0);
        let columns = [Column::remainder(), Column::exact(110.0), Column::exact(120.0), Column::exact(110.0)];
        let table = columns.into_iter().fold(table, |table, column| table.column(column.clip(true)));
        let heads = [phrases::COLUMN_NAME, phrases::COLUMN_HEADS, phrases::COLUMN_WAGE, phrases::COLUMN_HOURS];
        let table = table.header(ROW, |head| heads_ui(head, heads, language));
        table.body(|body| {
            body.rows(ROW, groups.table.rows.len(), |mut row| {
                let group = &groups.table.rows[row.index()];
                let plain = |value| format::plain_number(value, 2, language);
                let [heads, hours] = [group.heads.value(), group.hours.value()].map(plain);
                for text in [&group.name, &heads, &wage_text(group.wage, language), &hours] {
                    row.col(|ui| {
                        ui.add(Label::new(text).truncate());
                    });
                }
            });
        });
    });
}
