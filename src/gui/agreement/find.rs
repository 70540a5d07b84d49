//! The search in the text: what its commands do, and the bar above the sheet.

use eframe::egui::{Frame, Id, Key, Margin, Modifiers, RichText, Stroke, TextEdit, Ui};

use super::command::{AgreementCommand, SearchCommand};
use super::editor::icon_button_ui;
use super::found::{found, replace};
use super::handle::{Answers, Session};
use super::phrases as words;
use super::session::{AgreementSession, TextSearch, Wish};
use super::view::AgreementView;
use crate::domain::words::Language;
use crate::gui::ask::{Ask, Page};
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::gui::{icon, phrases, theme};
use crate::report::format::say;

/// Changes the session as the command says.
pub(super) fn handle(session: &mut Session, present: &Present<'_>, command: SearchCommand, out: &mut Answers) {
    match command {
        SearchCommand::Open => {
            session.blank = None;
            session.search.get_or_insert_default();
            session.wish = Some(Wish::Search);
            out.ask(Ask::ShowPage(Page::Agreement));
        }
        SearchCommand::Close => session.search = None,
        SearchCommand::For(query) => {
            if let Some(search) = &mut session.search {
                (search.query, search.at) = (query, 0);
                show(session, present);
            }
        }
        SearchCommand::Step(step) => {
            let Some(search) = &mut session.search else { return };
            let count = found(&present.basis.text, &search.query).len();
            if let Some(last) = count.checked_sub(1) {
                // Past the last one comes the first.
                search.at = match search.at.min(last).checked_add_signed(step) {
                    Some(at) if at <= last => at,
                    Some(_) => 0,
                    None => last,
                };
                show(session, present);
            }
        }
        SearchCommand::With(with) => {
            if let Some(search) = &mut session.search {
                search.with = with;
            }
        }
        SearchCommand::Replace { all } => {
            let (Some(search), Some(proposal)) = (&session.search, present.proposal) else { return };
            let places = found(&present.basis.text, &search.query);
            let chosen = if all { places } else { places.get(search.at).cloned().into_iter().collect() };
            if let Some(edit) = replace(proposal, &present.basis.text, &chosen, &search.with) {
                out.edit(edit, None);
            }
        }
    }
}

/// Brings the place that shows into sight.
fn show(session: &mut Session, present: &Present<'_>) {
    let Some(search) = &session.search else { return };
    let place = found(&present.basis.text, &search.query).into_iter().nth(search.at);
    session.wish = place.map(|found| Wish::ShowPlace(found.place));
}

/// Shows the bar. Enter goes to the next place, Shift and Enter to the one before, Escape closes it.
pub fn find_ui(
    ui: &mut Ui,
    view: &AgreementView,
    session: &AgreementSession,
    search: &TextSearch,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let mut send = |command| out.send(AgreementCommand::Find(command));
    let frame =
        Frame::new().fill(palette.paper).stroke(Stroke::new(1.0, palette.line)).inner_margin(Margin::symmetric(12, 6));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (mut query, name, id) =
                (search.query.clone(), words::FIND.in_language(language), Id::unique("find in text"));
            let field = TextEdit::singleline(&mut query).id(id).hint_text(name).desired_width(160.0);
            let response = ui.add(field).accessible_name(name);
            if session.wish == Some(Wish::Search) {
                response.request_focus();
            }
            if response.changed() {
                send(SearchCommand::For(query));
            }
            if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                let back = ui.input(|input| input.modifiers.shift);
                send(SearchCommand::Step(if back { -1 } else { 1 }));
                response.request_focus();
            }
            let count = view.found.len();
            let said = match count {
                0 => words::NOT_FOUND.in_language(language).to_owned(),
                count => {
                    let at = search.at.min(count - 1) + 1;
                    say!(language, words::FOUND, at = at.to_string(), count = count.to_string())
                }
            };
            if !search.query.trim().is_empty() {
                ui.label(RichText::new(said).color(palette.soft));
            }
            if icon_button_ui(ui, icon::ARROW_UP, words::FIND_BACK.in_language(language), count > 0) {
                send(SearchCommand::Step(-1));
            }
            if icon_button_ui(ui, icon::ARROW_DOWN, words::FIND_NEXT.in_language(language), count > 0) {
                send(SearchCommand::Step(1));
            }
            let own = view.found.iter().filter(|found| found.is_own).count();
            if own > 0 {
                let (mut with, name) = (search.with.clone(), words::REPLACE_WITH.in_language(language));
                let field = TextEdit::singleline(&mut with).hint_text(name).desired_width(130.0);
                if ui.add(field).accessible_name(name).changed() {
                    send(SearchCommand::With(with));
                }
                let here = view.found.get(search.at).is_some_and(|found| found.is_own);
                let one = eframe::egui::Button::new(words::REPLACE.in_language(language));
                if ui.add_enabled(here, one).clicked() {
                    send(SearchCommand::Replace { all: false });
                }
                if ui.button(say!(language, words::REPLACE_ALL, count = own)).clicked() {
                    send(SearchCommand::Replace { all: true });
                }
            }
            if icon_button_ui(ui, icon::X, phrases::CLOSE.in_language(language), true)
                || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
            {
                send(SearchCommand::Close);
            }
        });
    });
}
