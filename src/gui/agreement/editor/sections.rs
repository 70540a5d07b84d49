//! Chapters, protocol agreements and annexes: their headings and words.

use eframe::egui::{RichText, Ui};

use super::{add_button_ui, change_ui, toolbar_ui};
use crate::domain::agreement::{Annex, Proposal, ProtocolAgreement};
use crate::domain::words::Language;
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::phrases as words;
use crate::gui::agreement::session::Part;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::card::page_title_ui;
use crate::gui::widgets::draft_field::{DraftField, take_focus, words_field_ui};
use crate::report::format::say;

/// Shows a chapter.
pub fn chapter_ui(
    ui: &mut Ui,
    proposal: &Proposal,
    id: &str,
    is_new: bool,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let Some(chapter) = proposal.chapters.iter().find(|chapter| chapter.id == id) else { return };
    head_ui(ui, &chapter.title, &Part::Chapter(id.to_owned()), language, out);
    if let Some(title) = title_ui(ui, &chapter.id, &chapter.title, is_new, language) {
        out.send(AgreementCommand::NameChapter { chapter: chapter.id.clone(), title });
    }
    if !chapter.articles.is_empty() {
        let palette = theme::palette(ui);
        let tip = words::REMOVE_CHAPTER_TIP.in_language(language);
        ui.label(RichText::new(tip).font(theme::small()).color(palette.soft));
    }
}

/// Shows a protocol agreement.
pub fn protocol_ui(
    ui: &mut Ui,
    proposal: &Proposal,
    id: &str,
    is_new: bool,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let Some(agreement) = proposal.protocol.iter().find(|agreement| agreement.id == id) else { return };
    head_ui(ui, &agreement.title, &Part::Protocol(id.to_owned()), language, out);
    let title = title_ui(ui, &agreement.id, &agreement.title, is_new, language);
    let name = words::TEXT.in_language(language);
    ui.label(name);
    let field =
        DraftField { id: ui.scope_id().with(("protocol text", id)), name, text: &agreement.text, hint: "", lines: 8 };
    let text = words_field_ui(ui, &field);
    if title.is_some() || text.is_some() {
        let changed = ProtocolAgreement {
            id: agreement.id.clone(),
            title: title.unwrap_or_else(|| agreement.title.clone()),
            text: text.unwrap_or_else(|| agreement.text.clone()),
        };
        out.send(AgreementCommand::SetProtocol(changed));
    }
}

/// Shows an annex.
pub fn annex_ui(
    ui: &mut Ui,
    proposal: &Proposal,
    id: &str,
    is_new: bool,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let Some(annex) = proposal.annexes.iter().find(|annex| annex.id == id) else { return };
    head_ui(ui, &annex.title, &Part::Annex(id.to_owned()), language, out);
    let mut changed = annex.clone();
    if let Some(title) = title_ui(ui, &annex.id, &annex.title, is_new, language) {
        changed.title = title;
    }
    for (index, paragraph) in annex.paragraphs.iter().enumerate() {
        let name = say!(language, words::PARAGRAPH, number = (index + 1).to_string());
        let wanted = ui.horizontal(|ui| {
            ui.label(&name);
            change_ui(ui, &name, index, (annex.paragraphs.len(), 1), language)
        });
        if let Some(wanted) = wanted.inner {
            wanted.apply(&mut changed.paragraphs, index);
            break;
        }
        let id = ui.scope_id().with(("annex", id, index));
        if let Some(text) = words_field_ui(ui, &DraftField { id, name: &name, text: paragraph, hint: "", lines: 4 }) {
            changed.paragraphs[index] = text;
        }
    }
    if add_button_ui(ui, words::ADD_PARAGRAPH.in_language(language)) {
        changed.paragraphs.push(String::new());
    }
    if changed != *annex {
        out.send(AgreementCommand::SetAnnex(Annex { id: annex.id.clone(), ..changed }));
    }
}

fn head_ui(ui: &mut Ui, title: &str, part: &Part, language: Language, out: &mut Out<AgreementCommand>) {
    page_title_ui(ui, title);
    toolbar_ui(ui, Some(part), language, out);
}

/// The field of the heading; it takes the focus, all of it selected, where what it names is new.
fn title_ui(ui: &mut Ui, id: &str, title: &str, is_new: bool, language: Language) -> Option<String> {
    let name = words::TITLE_FIELD.in_language(language);
    ui.label(name);
    let id = ui.scope_id().with(("title of", id));
    if is_new {
        take_focus(ui, id, title);
    }
    words_field_ui(ui, &DraftField { id, name, text: title, hint: "", lines: 1 })
}
