//! Beside words of the parties' own: what those cost, and how they differ from the library.

use eframe::egui::{RichText, Ui};

use crate::domain::agreement::{OwnCost, OwnCostPer};
use crate::domain::bounds;
use crate::domain::costs::Payer;
use crate::domain::figure::Unit;
use crate::domain::id::ArticleId;
use crate::domain::money::Euro;
use crate::domain::words::Language;
use crate::gui::agreement::command::{AgreementCommand, OwnCommand};
use crate::gui::agreement::phrases as words;
use crate::gui::agreement::session::{OwnPart, OwnPlace};
use crate::gui::agreement::view::AgreementView;
use crate::gui::out::Out;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::widgets::draft_field::{DraftField, draft_field_ui, words_field_ui};
use crate::gui::{theme, typed};
use crate::report::format::{self, say};
use crate::report::typed as read;
use crate::workbench::own_words::PAYERS;

/// What an article of the parties' own is said to cost: nothing is computed until that is filled in.
pub fn cost_ui(
    ui: &mut Ui,
    article: &ArticleId,
    cost: Option<&OwnCost>,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let mut send = |cost| out.send(AgreementCommand::Own(OwnCommand::SetCost(article.clone(), cost)));
    ui.add_space(2.0 * theme::STEP);
    caption_ui(ui, words::OWN_COST.in_language(language));
    let Some(cost) = cost else {
        ui.label(RichText::new(words::NO_MODEL.in_language(language)).font(theme::small()).color(palette.soft));
        if super::add_button_ui(ui, words::STATE_COST.in_language(language)) {
            let payer = Payer::Employer.code().to_owned();
            send(Some(OwnCost { amount: Euro::ZERO, per: OwnCostPer::Year, payer, basis: String::new() }));
        }
        return;
    };
    let name = words::OWN_AMOUNT.in_language(language);
    ui.label(name);
    let held = format::field_text(cost.amount.value(), Unit::Euro, language);
    let field = DraftField { id: ui.scope_id().with(("own amount", article)), name, text: &held, hint: "", lines: 1 };
    let amount = draft_field_ui(ui, &field, |text| {
        typed::in_words(read::number(text, Unit::Euro, Some(bounds::up_to(bounds::PRICE))), language)
    });
    if let Some(amount) = amount {
        send(Some(OwnCost { amount: Euro::new(amount), ..cost.clone() }));
    }
    let names = OwnCostPer::ALL.map(|per| (per, per.name()));
    let options = names.each_ref().map(|(per, name)| (*per, name.in_language(language)));
    let wrapped = ui.horizontal_wrapped(|ui| choice_ui(ui, words::OWN_PER.in_language(language), &options, cost.per));
    if let Some(per) = wrapped.inner {
        send(Some(OwnCost { per, ..cost.clone() }));
    }
    let name = words::WHO_PAYS.in_language(language);
    ui.label(name);
    let names = PAYERS.map(|payer| (payer, payer.name()));
    let options = names.each_ref().map(|(payer, name)| (*payer, name.in_language(language)));
    let chosen = Payer::from_code(&cost.payer).unwrap_or(Payer::Employer);
    if let Some(payer) = ui.horizontal_wrapped(|ui| choice_ui(ui, name, &options, chosen)).inner {
        send(Some(OwnCost { payer: payer.code().to_owned(), ..cost.clone() }));
    }
    let name = words::OWN_BASIS.in_language(language);
    ui.label(name);
    let id = ui.scope_id().with(("own basis", article));
    if let Some(basis) = words_field_ui(ui, &DraftField { id, name, text: &cost.basis, hint: "", lines: 2 }) {
        send(Some(OwnCost { basis, ..cost.clone() }));
    }
    if ui.button(words::NOT_STATED.in_language(language)).clicked() {
        send(None);
    }
}

/// Whether an article of the library is in the parties' own words, how these differ, and the way there and back.
pub fn wording_ui(
    ui: &mut Ui,
    view: &AgreementView,
    article: &ArticleId,
    is_own: bool,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let mut send = |command| out.send(AgreementCommand::Own(command));
    if !is_own {
        let make = words::MAKE_OWN.in_language(language);
        let response = ui.button(make);
        if response.on_hover_text(words::MAKE_OWN_TIP.in_language(language)).clicked() {
            send(OwnCommand::MakeOwn(article.clone()));
        }
        return;
    }
    let Some(text) = view.shown.basis.text.article(article) else { return };
    let changed = text.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.is_own);
    let changed: Vec<String> = changed.map(|(index, _)| (index + 1).to_string()).collect();
    let said = match changed.as_slice() {
        [] => words::OWN_BUT_EQUAL.in_language(language).to_owned(),
        changed => say!(language, words::OWN_IN, paragraphs = changed.join(", ")),
    };
    ui.label(RichText::new(said).color(palette.warning));
    for left_out in &text.left_out {
        let said = say!(language, words::LIBRARY_SAYS, words = left_out);
        ui.label(RichText::new(said).font(theme::small()).color(palette.soft));
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(words::WRITE.in_language(language)).clicked() {
            send(OwnCommand::GoBehind(OwnPlace { article: article.clone(), part: OwnPart::Title }));
        }
        if ui.button(words::TO_LIBRARY.in_language(language)).clicked() {
            send(OwnCommand::ToLibrary(article.clone()));
        }
    });
}
