//! The parties to the agreement, and who signs for them.

use eframe::egui::{RichText, Ui};

use super::frame::send;
use super::{add_button_ui, change_ui};
use crate::domain::agreement::{Agreement, Party, PartySide, Signature};
use crate::domain::words::Language;
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::phrases as words;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::draft_field::{DraftField, draft_field_ui, words_field_ui};
use crate::report::format::{self, say};

/// Shows the parties.
pub fn parties_ui(ui: &mut Ui, agreement: &Agreement, language: Language, out: &mut Out<AgreementCommand>) {
    ui.add_space(2.0 * theme::STEP);
    caption_ui(ui, words::PARTIES.in_language(language));
    let mut parties = agreement.parties.clone();
    let mut wanted = None;
    for (index, party) in parties.iter_mut().enumerate() {
        let number = (index + 1).to_string();
        ui.push_id(party.id.clone(), |ui| {
            ui.horizontal(|ui| {
                let name = say!(language, words::PARTY, number = &number);
                ui.label(RichText::new(&name).font(theme::strong()));
                let change = change_ui(ui, &name, index, (agreement.parties.len(), 2), language);
                wanted = wanted.or(change.map(|change| (change, index)));
            });
            party_ui(ui, party, &number, language);
        });
    }
    if let Some((change, index)) = wanted {
        change.apply(&mut parties, index);
    }
    if add_button_ui(ui, words::ADD_PARTY.in_language(language)) {
        let taken = |id: &str| parties.iter().any(|party| party.id == id);
        let free = (1_usize..).map(|number| format!("party-{number}")).find(|id| !taken(id));
        parties.push(Party {
            id: free.unwrap_or_default(),
            name: words::NEW_PARTY.in_language(language).to_owned(),
            side: PartySide::Workers,
            seat: String::new(),
            power_in_statutes: None,
        });
    }
    if parties != agreement.parties {
        let mut changed = Agreement { parties, ..agreement.clone() };
        // The places to sign of a party go with the party.
        let Agreement { parties, signatures, .. } = &mut changed;
        signatures.retain(|signature| parties.iter().any(|party| party.id == signature.party));
        send(changed, "parties", out);
    }
}

fn party_ui(ui: &mut Ui, party: &mut Party, number: &str, language: Language) {
    let id = ui.scope_id();
    let name = say!(language, words::PARTY_NAME, number = number);
    let text = party.name.clone();
    let read = |text: &str| match text.trim() {
        "" => Err(words::EMPTY_NAME.in_language(language).to_owned()),
        _ => Ok(text.to_owned()),
    };
    let field = DraftField { id: id.with("name"), name: &name, text: &text, hint: "", lines: 1 };
    if let Some(typed) = draft_field_ui(ui, &field, read) {
        party.name = typed;
    }
    let name = say!(language, words::PARTY_SEAT, number = number);
    let (text, hint) = (party.seat.clone(), words::SEAT.in_language(language));
    if let Some(typed) =
        words_field_ui(ui, &DraftField { id: id.with("seat"), name: &name, text: &text, hint, lines: 1 })
    {
        party.seat = typed;
    }
    ui.horizontal(|ui| {
        let sides = [(PartySide::Employers, words::SIDE_EMPLOYERS), (PartySide::Workers, words::SIDE_WORKERS)];
        for (side, phrase) in sides {
            ui.radio_value(&mut party.side, side, phrase.in_language(language));
        }
    });
    ui.label(RichText::new(words::STATUTES.in_language(language)).font(theme::small()));
    ui.horizontal(|ui| {
        let answers =
            [(Some(true), words::STATUTES_YES), (Some(false), words::STATUTES_NO), (None, words::STATUTES_UNKNOWN)];
        for (answer, phrase) in answers {
            ui.radio_value(&mut party.power_in_statutes, answer, phrase.in_language(language));
        }
    });
}

/// Shows who signs.
pub fn signatures_ui(ui: &mut Ui, agreement: &Agreement, language: Language, out: &mut Out<AgreementCommand>) {
    ui.add_space(2.0 * theme::STEP);
    caption_ui(ui, words::SIGNATURES.in_language(language));
    let mut signatures = agreement.signatures.clone();
    for party in &agreement.parties {
        let is_there = signatures.iter().any(|signature| signature.party == party.id);
        let mut signs = is_there;
        ui.push_id(&party.id, |ui| {
            ui.checkbox(&mut signs, &party.name);
            if signs && !is_there {
                let (signatory, function) = (String::new(), String::new());
                signatures.push(Signature { party: party.id.clone(), signatory, function });
            } else if !signs && is_there {
                signatures.retain(|signature| signature.party != party.id);
            }
            let signature = signatures.iter_mut().find(|signature| signature.party == party.id);
            if let Some(signature) = signature.filter(|_| is_there) {
                signature_ui(ui, signature, &party.name, language);
            }
        });
    }
    if signatures != agreement.signatures {
        send(Agreement { signatures, ..agreement.clone() }, "signatures", out);
    }
}

fn signature_ui(ui: &mut Ui, signature: &mut Signature, party: &str, language: Language) {
    let id = ui.scope_id();
    let fields = [
        ("signatory", words::SIGNATORY, words::SIGNATORY_HINT, &mut signature.signatory),
        ("function", words::FUNCTION, words::FUNCTION_HINT, &mut signature.function),
    ];
    for (key, phrase, hint, value) in fields {
        let (name, text) = (format::message(&phrase.with(vec![("party", party.into())]), language), value.clone());
        let hint = hint.in_language(language);
        let field = DraftField { id: id.with(key), name: &name, text: &text, hint, lines: 1 };
        if let Some(typed) = words_field_ui(ui, &field) {
            *value = typed;
        }
    }
}
