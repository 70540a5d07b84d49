//! How a payroll file was read and which column holds what, all of it to be changed.

use eframe::egui::{DragValue, Grid, Response, RichText, Ui, vec2};

use super::command::ImportCommand;
use super::page::send;
use super::result::question_ui;
use super::session::ImportSession;
use super::view::QuestionView;
use crate::domain::payroll::{Answer, PayCycle};
use crate::domain::words::{Language, Phrase, capitalised};
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::card::{caption_ui, card_ui};
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::fields::{chip_ui, list_ui, list_with_button_ui};
use crate::gui::workforce::phrases;
use crate::report::format::say;
use crate::report::workforce::ProfileRow;
use crate::store::workforce::{
    DateOrder, DecimalSign, Field, Look, PayrollFile, ReadAs, Reading, TextEncoding, separators,
};

/// The width of the list of columns for a field.
const LIST: f32 = 200.0;

/// Shows the columns.
pub fn columns_ui(
    ui: &mut Ui,
    import: &ImportSession,
    file: &PayrollFile,
    profiles: &[ProfileRow],
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let look = import.look.as_deref();
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        caption_ui(ui, phrases::HOW_READ.in_language(language));
        reading_ui(ui, import, file, language, out);
    });
    ui.add_space(theme::STEP);
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        caption_ui(ui, phrases::COLUMNS.in_language(language));
        for asked in look.into_iter().flat_map(|look| &look.questions) {
            question_ui(ui, &QuestionView::of(asked, language), out);
        }
        mapping_ui(ui, import, file, look, language, out);
        let heading = |column: &usize| file.headings().get(*column).map(|heading| format!("‘{heading}’"));
        let personal: Vec<String> = import.mapping.personal.iter().filter_map(heading).collect();
        if !personal.is_empty() {
            let words = say!(language, phrases::PERSONAL_COLUMNS, columns = &personal.join(", "));
            ui.label(RichText::new(words).font(theme::small()).color(palette.soft));
        }
        ui.add_space(theme::STEP);
        like_ui(ui, import, profiles, language, out);
    });
    ui.add_space(theme::STEP);
}

/// The name of a field as a heading, without its article.
fn heading_of(field: Field, language: Language) -> String {
    let name = field.name().in_language(language).to_owned();
    let bare = ["de ", "het ", "the "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(&name);
    capitalised(bare)
}

fn reading_ui(
    ui: &mut Ui,
    import: &ImportSession,
    file: &PayrollFile,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let reading = &import.reading;
    let words = |phrase: Phrase| phrase.in_language(language);
    let mut wanted: Option<Reading> = None;
    Grid::new("reading").num_columns(2).spacing(vec2(16.0, 8.0)).show(ui, |ui| {
        match file.read_as() {
            ReadAs::Text { encoding, separator } => {
                ui.label(words(phrases::ENCODING));
                ui.horizontal(|ui| {
                    for option in TextEncoding::ALL {
                        let is_chosen = option.name() == encoding;
                        let spoken = format!("{}: {}", words(phrases::ENCODING), option.name());
                        if chip_ui(ui, option.name(), &spoken, is_chosen) && !is_chosen {
                            wanted = Some(Reading { encoding: Some(option), ..reading.clone() });
                        }
                    }
                });
                ui.end_row();
                ui.label(words(phrases::SEPARATOR));
                ui.horizontal(|ui| {
                    for option in separators() {
                        let sign = option.to_string();
                        let shown = if option == '\t' { words(phrases::SEPARATOR_TAB) } else { sign.as_str() };
                        let is_chosen = option == separator;
                        let spoken = format!("{}: {shown}", words(phrases::SEPARATOR));
                        if chip_ui(ui, shown, &spoken, is_chosen) && !is_chosen {
                            wanted = Some(Reading { separator: Some(option), header_row: None, ..reading.clone() });
                        }
                    }
                });
                ui.end_row();
            }
            ReadAs::Workbook { sheet, others } => {
                ui.label(words(phrases::SHEET));
                ui.horizontal(|ui| {
                    for option in std::iter::once(&sheet).chain(&others) {
                        let is_chosen = *option == sheet;
                        let spoken = format!("{}: {option}", words(phrases::SHEET));
                        if chip_ui(ui, option, &spoken, is_chosen) && !is_chosen {
                            wanted = Some(Reading { sheet: Some(option.clone()), header_row: None, ..reading.clone() });
                        }
                    }
                });
                ui.end_row();
            }
        }
        ui.label(words(phrases::HEADER_ROW));
        let mut row = file.header_row();
        let before = row;
        let field: Response = ui.add(DragValue::new(&mut row).range(0..=40).update_while_editing(false));
        let field = field.accessible_name(words(phrases::HEADER_ROW));
        if row != before && !field.dragged() {
            wanted = Some(Reading { header_row: Some(row), ..reading.clone() });
        }
        ui.end_row();
    });
    if let Some(wanted) = wanted {
        send(ImportCommand::Read(wanted), out);
    }
}

fn mapping_ui(
    ui: &mut Ui,
    import: &ImportSession,
    file: &PayrollFile,
    look: Option<&Look>,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let none = phrases::NO_COLUMN.in_language(language);
    let is_text = matches!(file.read_as(), ReadAs::Text { .. });
    Grid::new("mapping").num_columns(3).spacing(vec2(16.0, 8.0)).show(ui, |ui| {
        for head in [phrases::FIELD, phrases::COLUMN, phrases::WRITTEN] {
            ui.label(RichText::new(head.in_language(language)).font(theme::small()).color(palette.faint));
        }
        ui.end_row();
        for field in Field::ALL {
            let name = field.name().in_language(language).to_owned();
            ui.label(heading_of(field, language));
            let column = import.mapping.columns.get(&field).copied();
            let heading = |column: usize| match file.headings().get(column).map(String::as_str) {
                Some("") | None => (column + 1).to_string(),
                Some(heading) => heading.to_owned(),
            };
            // Columns that say who somebody is are not offered.
            let offered: Vec<usize> =
                (0..file.headings().len()).filter(|column| !import.mapping.personal.contains(column)).collect();
            let mut options = vec![(none.to_owned(), column.is_none())];
            options.extend(offered.iter().map(|offered| (heading(*offered), column == Some(*offered))));
            let shown = column.map_or_else(|| none.to_owned(), heading);
            let spoken = say!(language, phrases::COLUMN_OF, field = &name);
            let (chosen, button) = list_with_button_ui(ui, &spoken, &shown, LIST, &options);
            if import.wish == Some(field) {
                button.request_focus();
                button.scroll_to_me(None);
                send(ImportCommand::WishFulfilled, out);
            }
            if let Some(chosen) = chosen {
                let column = chosen.checked_sub(1).and_then(|index| offered.get(index).copied());
                send(ImportCommand::Map(field, column), out);
            }
            if import.mapping.guesses.contains(&field) || import.mapping.rivals.contains_key(&field) {
                confirm_ui(ui, import, field, &name, language, out);
                ui.end_row();
                continue;
            }
            match column {
                Some(_) if field.has_period() => {
                    ui.vertical(|ui| {
                        period_ui(ui, import, field, &name, language, out);
                        if is_text {
                            written_ui(ui, field, &name, look, language, out);
                        }
                    });
                }
                // A workbook holds numbers and dates as such; only where it does not, somebody must say it.
                Some(_) if is_text || look.is_some_and(|look| look.open.contains(&field)) => {
                    written_ui(ui, field, &name, look, language, out);
                }
                Some(_) | None => {
                    ui.label("");
                }
            }
            ui.end_row();
        }
    });
}

/// A column that is only a guess, to be confirmed; or one that must be chosen of several.
fn confirm_ui(
    ui: &mut Ui,
    import: &ImportSession,
    field: Field,
    name: &str,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let mapping = &import.mapping;
    let column = mapping.columns.get(&field).copied();
    let rivals = mapping.rivals.get(&field).map(Vec::as_slice).unwrap_or_default();
    ui.horizontal(|ui| {
        let phrase = if column.is_some() { phrases::GUESS } else { phrases::RIVALS };
        ui.label(RichText::new(phrase.in_language(language)).color(palette.void));
        let (text, spoken, answer) = match (field, column, rivals) {
            (_, Some(column), _) => (
                phrases::CONFIRM.in_language(language),
                say!(language, phrases::CONFIRM_OF, field = name),
                Answer::Column(field, column),
            ),
            (Field::Hours, None, [first, second]) => (
                phrases::ADD_UP.in_language(language),
                say!(language, phrases::ADD_UP_OF, field = name),
                Answer::HoursTogether(*first, *second),
            ),
            (_, None, _) => return,
        };
        if chip_ui(ui, text, &spoken, false) {
            send(ImportCommand::Answer(answer), out);
        }
    });
}

/// Of which period the amounts of a column are.
fn period_ui(
    ui: &mut Ui,
    import: &ImportSession,
    field: Field,
    name: &str,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let now = import.mapping.period(field);
    let shown = now.map_or(phrases::SAY_PERIOD, PayCycle::name);
    let options = PayCycle::ALL.map(|cycle| (cycle.name().in_language(language).to_owned(), now == Some(cycle)));
    let spoken = say!(language, phrases::PERIOD_OF, field = name);
    if let Some(chosen) = list_ui(ui, &spoken, shown.in_language(language), 150.0, &options)
        && let Some(cycle) = PayCycle::ALL.get(chosen)
    {
        send(ImportCommand::Answer(Answer::Period(field, *cycle)), out);
    }
}

/// How the cells of a column are written: found out, or to be said.
fn written_ui(
    ui: &mut Ui,
    field: Field,
    name: &str,
    look: Option<&Look>,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let Some(look) = look else {
        ui.label("");
        return;
    };
    let of = say!(language, phrases::WRITTEN_OF, field = name);
    ui.horizontal(|ui| {
        if field.is_number() {
            for (sign, phrase) in [(DecimalSign::Comma, phrases::COMMA), (DecimalSign::Point, phrases::POINT)] {
                let (text, is_chosen) = (phrase.in_language(language), look.signs.get(&field) == Some(&sign));
                if chip_ui(ui, text, &format!("{of}: {text}"), is_chosen) && !is_chosen {
                    send(ImportCommand::Sign(field, sign), out);
                }
            }
        } else if field.is_date() {
            let orders = [(DateOrder::DayFirst, phrases::DAY_FIRST), (DateOrder::MonthFirst, phrases::MONTH_FIRST)];
            for (order, phrase) in orders {
                let (text, is_chosen) = (phrase.in_language(language), look.orders.get(&field) == Some(&order));
                if chip_ui(ui, text, &format!("{of}: {text}"), is_chosen) && !is_chosen {
                    send(ImportCommand::Order(field, order), out);
                }
            }
        }
        if look.open.contains(&field) {
            ui.label(RichText::new(phrases::SAY_WHICH.in_language(language)).color(palette.void));
        }
    });
}

/// From which profile comes what the file does not say.
fn like_ui(
    ui: &mut Ui,
    import: &ImportSession,
    profiles: &[ProfileRow],
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let palette = theme::palette(ui);
    let first = phrases::LIKE_FIRST.in_language(language).to_owned();
    let named = |name: &str| say!(language, phrases::LIKE_PROFILE, profile = name);
    let mut options = vec![(first.clone(), import.like.is_none())];
    options.extend(profiles.iter().map(|row| (named(&row.name), import.like.as_ref() == Some(&row.id))));
    let shown = profiles.iter().find(|row| import.like.as_ref() == Some(&row.id));
    let shown = shown.map_or(first, |row| named(&row.name));
    ui.horizontal(|ui| {
        let name = phrases::LIKE.in_language(language);
        ui.label(name);
        if let Some(chosen) = list_ui(ui, name, &shown, 340.0, &options) {
            let like = chosen.checked_sub(1).and_then(|index| profiles.get(index)).map(|row| row.id.clone());
            send(ImportCommand::Like(like), out);
        }
    });
    ui.label(RichText::new(phrases::LIKE_HINT.in_language(language)).font(theme::small()).color(palette.faint));
}
