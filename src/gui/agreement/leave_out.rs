//! The question before articles are left out on which others lean: with these, or alone, each with its price.

use eframe::egui::{Id, Key, RichText, Ui};

use super::command::AgreementCommand;
use super::page::price_in_words;
use super::phrases as words;
use super::price::{MOST_PLACES, cost_ui};
use super::session::Leaving;
use super::view::AgreementView;
use crate::domain::id::ArticleId;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::card;
use crate::report::format::say;
use crate::workbench::Question;

const WIDTH: f32 = 480.0;

/// Shows the question; Enter leaves out all of them, Escape nothing.
pub fn leave_out_ui(
    ui: &Ui,
    view: &AgreementView,
    leaving: &Leaving,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let title = match leaving.articles.as_slice() {
        [only] => say!(language, words::QUOTED, title = heading(view, only)),
        several => say!(language, words::ARTICLES, count = several.len()),
    };
    let shown = card::modal(ui, Id::unique("leave out")).frame(card::floating(palette, 20)).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 1.5 * theme::STEP;
        let heading_words = say!(language, words::LEAVE_OUT, title = &title);
        ui.label(RichText::new(heading_words).font(theme::heading()));
        ui.label(say!(language, words::LEANING, count = leaving.dependants.len(), title = &title));
        for article in &leaving.dependants {
            let number = view.article(article).map(|article| article.number.as_str()).unwrap_or_default();
            ui.label(say!(language, words::NUMBERED, number = number, title = heading(view, article)));
        }
        ui.add_space(theme::STEP);
        let all = words::LEAVE_OUT_ALL.in_language(language);
        let default = ui.button(all);
        if ui.memory(|memory| memory.focused().is_none()) {
            default.request_focus();
        }
        if default.clicked() {
            out.send(AgreementCommand::LeaveOut { along: true });
        }
        let price = |articles| price_in_words(view, &Question::Remove(articles), language);
        let places = leaving.all().len().max(MOST_PLACES);
        cost_ui(ui, "", &price(leaving.all()), places, language);
        if ui.button(say!(language, words::LEAVE_OUT_ALONE, title = &title)).clicked() {
            out.send(AgreementCommand::LeaveOut { along: false });
        }
        cost_ui(ui, "", &price(leaving.articles.clone()), places, language);
        if ui.button(words::KEEP.in_language(language)).clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
            out.send(AgreementCommand::KeepArticles);
        }
    });
    if shown.should_close() {
        out.send(AgreementCommand::KeepArticles);
    }
}

fn heading<'v>(view: &'v AgreementView, article: &'v ArticleId) -> &'v str {
    view.article(article).map_or(article, |article| &article.title)
}
