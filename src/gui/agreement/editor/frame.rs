//! The frame of the agreement: title, scope, term, character, recitals; the same in all proposals.

use eframe::egui::{RichText, Ui};

use super::{add_button_ui, change_ui, parties};
use crate::domain::agreement::{Agreement, Character};
use crate::domain::period::{Date, Period};
use crate::domain::words::{Language, Phrase};
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::phrases as words;
use crate::gui::out::Out;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::draft_field::{DraftField, draft_field_ui, draft_pair_ui, words_field_ui};
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
    let term = agreement.term;
    let binding = agreement.generally_binding;
    let read = |text: &str| typed::date(text, language);
    if let Some(term) = period_ui(ui, [words::START, words::END], Some(term), language, |texts| {
        let [start, end] = texts.map(read);
        [start, end].map(|date| date.map(Some))
    }) {
        let term = term.unwrap_or(agreement.term);
        send(Agreement { term, ..agreement.clone() }, "term", out);
    }
    let field = |ui: &mut Ui, phrase: Phrase, date: Option<Date>| {
        ui.label(phrase.in_language(language));
        let text = shown(date);
        draft_field_ui(ui, &date_field(ui, phrase, &text, language), |text| {
            if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
        })
    };
    if let Some(concluded_on) = field(ui, words::CONCLUDED, agreement.concluded_on) {
        send(Agreement { concluded_on, ..agreement.clone() }, "concluded", out);
    }
    if let Some(receipt_on) = field(ui, words::RECEIPT, agreement.receipt_on) {
        send(Agreement { receipt_on, ..agreement.clone() }, "receipt", out);
    }
    // A day that is left out is that of the term; the agreement is not generally binding where both are.
    let bound = |texts: [&str; 2]| match texts.map(|text| text.trim().is_empty()) {
        [true, true] => [Ok(None), Ok(None)],
        [no_start, no_end] => {
            let day = |text, is_left_out, of_term| if is_left_out { Ok(Some(of_term)) } else { read(text).map(Some) };
            [day(texts[0], no_start, term.start), day(texts[1], no_end, term.end)]
        }
    };
    let names = [words::BINDING_START, words::BINDING_END];
    if let Some(generally_binding) = period_ui(ui, names, binding, language, bound) {
        send(Agreement { generally_binding, ..agreement.clone() }, "binding", out);
    }
}

fn date_field<'t>(ui: &Ui, phrase: Phrase, text: &'t str, language: Language) -> DraftField<'t> {
    let id = ui.scope_id().with(("frame", phrase.in_language(Language::Dutch)));
    DraftField { id, name: phrase.in_language(language), text, hint: "", lines: 1 }
}

/// The first and the last day of a period side by side, judged together: none is refused because of the other before that
/// one can be typed as well. Gives the period that was typed; none in it where both days were left out.
fn period_ui(
    ui: &mut Ui,
    names: [Phrase; 2],
    held: Option<Period>,
    language: Language,
    read: impl Fn([&str; 2]) -> [Result<Option<Date>, String>; 2],
) -> Option<Option<Period>> {
    let texts = [shown(held.map(|period| period.start)), shown(held.map(|period| period.end))];
    let fields: [DraftField<'_>; 2] = std::array::from_fn(|side| date_field(ui, names[side], &texts[side], language));
    let whole = |texts: [&str; 2]| match read(texts) {
        [Ok(Some(start)), Ok(Some(end))] if start <= end => Some(Some(Period { start, end })),
        [Ok(None), Ok(None)] => Some(None),
        _ => None,
    };
    let problem = |texts: [&str; 2], side: usize| match (&read(texts), side) {
        ([Err(why), _], 0) | ([_, Err(why)], 1) => Some(why.clone()),
        // Said once, below the day that comes too early.
        ([Ok(Some(start)), Ok(Some(end))], 1) if start > end => {
            Some(words::END_BEFORE_START.in_language(language).to_owned())
        }
        _ => None,
    };
    draft_pair_ui(ui, [&fields[0], &fields[1]], whole, problem)
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
