//! The frame of the agreement: title, scope, term, character, recitals; the same in all proposals.

use eframe::egui::{Align, Layout, RichText, Ui};

use super::{add_button_ui, change_ui, parties};
use crate::domain::agreement::{Agreement, Character};
use crate::domain::period::{Date, Period};
use crate::domain::words::{Language, Phrase};
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::phrases as words;
use crate::gui::out::Out;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::draft_field::{DraftField, draft_field_ui, words_field_ui};
use crate::gui::{theme, typed};
use crate::report::format::say;

/// Sends the frame with a change made in this field.
pub(super) fn send(agreement: Agreement, field: &'static str, out: &mut Out<AgreementCommand>) {
    out.send(AgreementCommand::SetFrame(Box::new(agreement), field));
}

/// Shows its fields; the first one takes the focus where the frame was asked for by its keys.
pub fn frame_ui(
    ui: &mut Ui,
    agreement: &Agreement,
    takes_focus: bool,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    ui.add_space(2.0 * theme::STEP);
    caption_ui(ui, words::FRAME.in_language(language));
    let labelled = |ui: &mut Ui, phrase: Phrase, text: &str, lines: usize| {
        let name = phrase.in_language(language);
        ui.label(name);
        let id = ui.scope_id().with(("frame", phrase.in_language(Language::Dutch)));
        if takes_focus && phrase == words::AGREEMENT_TITLE {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        words_field_ui(ui, &DraftField { id, name, text, hint: "", lines })
    };
    if let Some(title) = labelled(ui, words::AGREEMENT_TITLE, &agreement.title, 2) {
        send(Agreement { title, ..agreement.clone() }, "title", out);
    }
    if let Some(scope) = labelled(ui, words::SCOPE, &agreement.scope, 5) {
        send(Agreement { scope, ..agreement.clone() }, "scope", out);
    }
    dates_ui(ui, agreement, language, out);
    character_ui(ui, agreement, language, out);
    parties::parties_ui(ui, agreement, language, out);
    recitals_ui(ui, agreement, language, out);
    parties::signatures_ui(ui, agreement, language, out);
}

/// A date as people type it.
fn shown(date: Option<Date>) -> String {
    date.map(|date| format!("{}-{}-{}", date.day(), date.month(), date.year())).unwrap_or_default()
}

fn dates_ui(ui: &mut Ui, agreement: &Agreement, language: Language, out: &mut Out<AgreementCommand>) {
    let Period { start, end } = agreement.term;
    let field =
        |ui: &mut Ui, phrase: Phrase, date: Option<Date>, check: &dyn Fn(Option<Date>) -> Result<(), String>| {
            let name = phrase.in_language(language);
            ui.label(name);
            let text = shown(date);
            let field = DraftField {
                id: ui.scope_id().with(("frame", phrase.in_language(Language::Dutch))),
                name,
                text: &text,
                hint: "",
                lines: 1,
            };
            draft_field_ui(ui, &field, |text| {
                let date = if text.trim().is_empty() { None } else { Some(typed::date(text, language)?) };
                check(date).map(|()| date)
            })
        };
    let late = || words::END_BEFORE_START.in_language(language).to_owned();
    let needed = |date: Option<Date>| date.map_or_else(|| typed::date("", language), Ok);
    let from = |date| needed(date).and_then(|date| if date <= end { Ok(()) } else { Err(late()) });
    let until = |date| needed(date).and_then(|date| if date >= start { Ok(()) } else { Err(late()) });
    let any = |_| Ok(());
    let (new_start, new_end) =
        pair_ui(ui, |ui| field(ui, words::START, Some(start), &from), |ui| field(ui, words::END, Some(end), &until));
    if let Some(Some(start)) = new_start {
        send(Agreement { term: Period { start, end }, ..agreement.clone() }, "start", out);
    }
    if let Some(Some(end)) = new_end {
        send(Agreement { term: Period { start, end }, ..agreement.clone() }, "end", out);
    }
    if let Some(concluded_on) = field(ui, words::CONCLUDED, agreement.concluded_on, &any) {
        send(Agreement { concluded_on, ..agreement.clone() }, "concluded", out);
    }
    if let Some(receipt_on) = field(ui, words::RECEIPT, agreement.receipt_on, &any) {
        send(Agreement { receipt_on, ..agreement.clone() }, "receipt", out);
    }
    let binding = agreement.generally_binding;
    // When general binding is first ticked, the period starts out as the whole term.
    let with = |change: &dyn Fn(&mut Period)| {
        let mut period = binding.unwrap_or(agreement.term);
        change(&mut period);
        Some(period)
    };
    let before = |date: Option<Date>| match (date, binding) {
        (Some(date), Some(period)) if date > period.end => Err(late()),
        _ => Ok(()),
    };
    let after = |date: Option<Date>| match (date, binding) {
        (Some(date), Some(period)) if date < period.start => Err(late()),
        _ => Ok(()),
    };
    let (new_start, new_end) = pair_ui(
        ui,
        |ui| field(ui, words::BINDING_START, binding.map(|period| period.start), &before),
        |ui| field(ui, words::BINDING_END, binding.map(|period| period.end), &after),
    );
    if let Some(date) = new_start {
        let generally_binding = date.and_then(|date| with(&|period| period.start = date));
        send(Agreement { generally_binding, ..agreement.clone() }, "binding start", out);
    }
    if let Some(date) = new_end {
        let generally_binding = date.and_then(|date| with(&|period| period.end = date));
        send(Agreement { generally_binding, ..agreement.clone() }, "binding end", out);
    }
}

/// Two fields side by side.
fn pair_ui<T>(ui: &mut Ui, left: impl FnOnce(&mut Ui) -> T, right: impl FnOnce(&mut Ui) -> T) -> (T, T) {
    ui.columns(2, |columns| {
        let plain = Layout::top_down(Align::Min);
        (columns[0].with_layout(plain, left).inner, columns[1].with_layout(plain, right).inner)
    })
}

fn character_ui(ui: &mut Ui, agreement: &Agreement, language: Language, out: &mut Out<AgreementCommand>) {
    ui.label(words::CHARACTER.in_language(language));
    ui.horizontal(|ui| {
        for (character, phrase) in [(Character::Minimum, words::MINIMUM), (Character::Standard, words::STANDARD)] {
            let is_chosen = agreement.character == character;
            if ui.radio(is_chosen, phrase.in_language(language)).clicked() && !is_chosen {
                send(Agreement { character, ..agreement.clone() }, "character", out);
            }
        }
    });
    let mut binds_agencies = agreement.binds_agencies;
    if ui.checkbox(&mut binds_agencies, words::BINDS_AGENCIES.in_language(language)).changed() {
        send(Agreement { binds_agencies, ..agreement.clone() }, "agencies", out);
    }
    let mut tacit_extension = agreement.tacit_extension;
    if ui.checkbox(&mut tacit_extension, words::TACIT.in_language(language)).changed() {
        send(Agreement { tacit_extension, ..agreement.clone() }, "tacit", out);
    }
}

fn recitals_ui(ui: &mut Ui, agreement: &Agreement, language: Language, out: &mut Out<AgreementCommand>) {
    ui.add_space(2.0 * theme::STEP);
    caption_ui(ui, words::RECITALS.in_language(language));
    let mut recitals = agreement.recitals.clone();
    for (index, recital) in agreement.recitals.iter().enumerate() {
        let name = say!(language, words::RECITAL, number = (index + 1).to_string());
        let wanted = ui.horizontal(|ui| {
            ui.label(RichText::new(&name).font(theme::small()));
            change_ui(ui, &name, index, (agreement.recitals.len(), 0), language)
        });
        if let Some(wanted) = wanted.inner {
            wanted.apply(&mut recitals, index);
            break;
        }
        let id = ui.scope_id().with(("recital", index));
        if let Some(text) = words_field_ui(ui, &DraftField { id, name: &name, text: recital, hint: "", lines: 3 }) {
            recitals[index] = text;
        }
    }
    if add_button_ui(ui, words::ADD_RECITAL.in_language(language)) {
        recitals.push(String::new());
    }
    if recitals != agreement.recitals {
        send(Agreement { recitals, ..agreement.clone() }, "recitals", out);
    }
}
