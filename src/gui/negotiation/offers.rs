//! The ledger of offers: the rounds with what each came to, what is agreed and what is open, and the next offer.

use eframe::egui::{ComboBox, Id, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::command::NegotiationCommand;
use super::phrases as words;
use super::session::NegotiationSession;
use super::view::NegotiationPage;
use crate::domain::agreement::PartySide;
use crate::domain::agreement::ledger::OfferStatus;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::settings::Side;
use crate::gui::theme;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::choice::labelled_choice_ui;
use crate::gui::widgets::draft_field::{DraftField, words_field_ui};
use crate::gui::widgets::table::table_ui;
use crate::gui::widgets::table_menu::TableMenu;
use crate::report::format::{self, say};
use crate::report::ledger::{LedgerView, RoundView};

/// How wide a note is written.
const NOTE_WIDTH: f32 = 480.0;

pub(super) fn offers_ui(
    ui: &mut Ui,
    (view, side): (&NegotiationPage, Side),
    (session, is_current): (&NegotiationSession, bool),
    language: Language,
    out: &mut Out<NegotiationCommand>,
) {
    let Some(ledger) = &view.ledger else { return };
    ui.set_width(ui.available_width());
    let name = words::OFFERS.in_language(language);
    if ledger.rounds.is_empty() {
        caption_ui(ui, name);
        ui.label(words::NO_OFFERS.in_language(language));
    } else {
        let table = || ledger.table(language);
        let menu = TableMenu { name, table, provisional: view.provisional.as_deref(), language };
        menu.beside_ui(ui, out, |ui, _| caption_ui(ui, name));
        rounds_ui(ui, ledger, side, language, out);
    }
    next_ui(ui, (view, side), (session, is_current), language, out);
    articles_ui(ui, ledger, language, out);
}

fn rounds_ui(ui: &mut Ui, ledger: &LedgerView, side: Side, language: Language, out: &mut Out<NegotiationCommand>) {
    let palette = theme::palette(ui);
    for broken in &ledger.broken {
        ui.label(RichText::new(broken).color(palette.void));
    }
    ScrollArea::horizontal().id_salt("rounds").show(ui, |ui| {
        table_ui(ui, words::OFFERS.in_language(language), &ledger.table(language), side, language);
    });
    ledger.concessions.iter().for_each(|said| drop(ui.label(said)));
    if let Some(apart) = ledger.apart {
        let amount = format::euro(apart, language);
        ui.label(say!(language, words::APART, amount = amount));
    }
    for round in ledger.rounds.iter().filter(|round| !round.note.is_empty()) {
        let note = say!(language, words::NOTED, round = round.round.to_string(), note = &round.note);
        ui.label(RichText::new(note).font(theme::small()).color(palette.soft));
    }
    ui.horizontal_wrapped(|ui| ledger.rounds.iter().for_each(|round| became_ui(ui, round, language, out)));
}

/// What became of an offer, to be chosen.
fn became_ui(ui: &mut Ui, round: &RoundView, language: Language, out: &mut Out<NegotiationCommand>) {
    let name = say!(language, words::BECAME, round = round.round.to_string());
    let shown = format!("{} · {}", round.round, round.status.name().in_language(language));
    let list = ComboBox::from_id_salt(("became", round.round)).selected_text(shown).width(150.0);
    let list = list.show_ui(ui, |ui| {
        for status in OfferStatus::ALL {
            let is_chosen = status == round.status;
            if ui.selectable_label(is_chosen, status.name().in_language(language)).clicked() && !is_chosen {
                out.send(NegotiationCommand::Became(round.round, status));
            }
        }
    });
    list.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
}

/// The next offer: whose it is, what is to be remembered, and the button that writes it down.
fn next_ui(
    ui: &mut Ui,
    (view, side): (&NegotiationPage, Side),
    (session, is_current): (&NegotiationSession, bool),
    language: Language,
    out: &mut Out<NegotiationCommand>,
) {
    let Some(totals) = view.totals.as_ref().filter(|_| is_current) else { return };
    let usual = match side {
        Side::Employers => PartySide::Employers,
        Side::Union | Side::Neutral => PartySide::Workers,
    };
    ui.horizontal_wrapped(|ui| {
        let options = [
            (PartySide::Workers, words::WORKERS.in_language(language)),
            (PartySide::Employers, words::EMPLOYERS.in_language(language)),
        ];
        let chosen = session.side.unwrap_or(usual);
        let who = words::WHO.in_language(language);
        if let Some(side) = labelled_choice_ui(ui, who, &options, chosen) {
            out.send(NegotiationCommand::Side(side));
        }
        if ui.button(say!(language, words::WRITE_DOWN, proposal = &view.title)).clicked() {
            out.send(NegotiationCommand::Side(chosen));
            out.send(NegotiationCommand::Offer(totals.clone()));
        }
    });
    ui.scope(|ui| {
        ui.set_max_width(NOTE_WIDTH);
        let name = words::NOTE.in_language(language);
        ui.label(RichText::new(name).font(theme::small()).color(theme::palette(ui).soft));
        let field = DraftField { id: Id::unique("note on an offer"), name, text: &session.note, hint: "", lines: 1 };
        if let Some(note) = words_field_ui(ui, &field) {
            out.send(NegotiationCommand::Note(note));
        }
    });
}

/// The articles on which the sides agree, and those that are open.
fn articles_ui(ui: &mut Ui, ledger: &LedgerView, language: Language, out: &mut Out<NegotiationCommand>) {
    if !ledger.agreed.is_empty() {
        caption_ui(ui, words::AGREED.in_language(language));
        for (article, round) in &ledger.agreed {
            ui.horizontal_wrapped(|ui| {
                ui.label(say!(language, words::AS_IN, article = &article.name, round = round.to_string()));
                if ui.button(say!(language, words::REOPEN, article = &article.name)).clicked() {
                    out.send(NegotiationCommand::Reopen(article.id.clone()));
                }
            });
        }
        if ui.button(words::MAKE_RESULT.in_language(language)).clicked() {
            out.send(NegotiationCommand::Result);
        }
    }
    if !ledger.open.is_empty() {
        caption_ui(ui, words::STILL_OPEN.in_language(language));
    }
    for (article, round) in &ledger.open {
        let agree = say!(language, words::AGREE, round = round.to_string(), article = &article.name);
        if ui.button(agree).clicked() {
            out.send(NegotiationCommand::Agree(*round, article.id.clone()));
        }
    }
}
