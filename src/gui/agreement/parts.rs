//! Below the articles: protocol agreements, annexes, and what can be added.

use eframe::egui::{Align, Layout, Response, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use super::command::AgreementCommand;
use super::list::gathered;
use super::phrases as words;
use super::rows::Rows;
use super::session::{AgreementSession, Part, RowOf};
use super::view::AgreementView;
use crate::domain::agreement::ArticleContent;
use crate::domain::agreement::text::SectionText;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::command_button::{CommandButton, Dress};
use crate::gui::widgets::figure::focus_ring;
use crate::gui::{icon, theme};
use crate::report::format::say;

/// A small heading in capitals that can be chosen.
pub fn heading_ui(ui: &mut Ui, heading: &str, is_selected: bool, sense: Sense) -> Response {
    let palette = theme::palette(ui);
    let ink = if is_selected { palette.accent_bright } else { palette.faint };
    let galley = ui.painter().layout(heading.to_uppercase(), theme::caption(), ink, ui.available_width() - 4.0);
    let size = vec2(ui.available_width(), galley.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, heading));
    ui.painter().galley(rect.min + vec2(0.0, 2.0), galley, ink);
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0));
    }
    response
}

/// Shows them.
pub fn parts_ui(
    ui: &mut Ui,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    rows: &mut Rows,
    out: &mut Out<AgreementCommand>,
) {
    let mut list = |ui: &mut Ui, heading: &str, sections: &[SectionText], part: fn(String) -> Part| {
        if sections.is_empty() {
            return;
        }
        caption_ui(ui, heading);
        for section in sections {
            let part = part(section.id.clone());
            let name = say!(language, words::NUMBERED, number = section.number.to_string(), title = &section.title);
            let leads = session.part.as_ref() == Some(&part);
            let row = RowOf::Part(part.clone());
            let response = part_row_ui(ui, section, &name, session.has_selected(&row), rows.sense(leads));
            rows.add(&response, leads, row.clone());
            if response.clicked() {
                out.send(gathered(ui, row).unwrap_or(AgreementCommand::ShowPart(part)));
            }
        }
        ui.add_space(2.5 * theme::STEP);
    };
    list(ui, words::PROTOCOL.in_language(language), &view.shown.basis.text.protocol, Part::Protocol);
    list(ui, words::ANNEXES.in_language(language), &view.shown.basis.text.annexes, Part::Annex);
    add_ui(ui, view, language, out);
}

fn part_row_ui(ui: &mut Ui, section: &SectionText, name: &str, is_selected: bool, sense: Sense) -> Response {
    let palette = theme::palette(ui);
    let font = if is_selected { theme::strong() } else { theme::body() };
    let galley = ui.painter().layout(section.title.clone(), font, palette.ink, ui.available_width() - 36.0);
    let size = vec2(ui.available_width(), galley.size().y + 2.5 * theme::STEP);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, ui.scope_id().with(&section.id), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, name));
    if is_selected {
        ui.painter().rect_filled(rect, f32::from(theme::CORNER), palette.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, f32::from(theme::CORNER), palette.line.gamma_multiply(0.5));
    }
    let number = ui.painter().layout_no_wrap(section.number.to_string(), theme::body(), palette.soft);
    let number_at = rect.min + vec2(22.0 - number.size().x, 1.25 * theme::STEP);
    ui.painter().galley(number_at, number, palette.soft);
    ui.painter().galley(rect.min + vec2(28.0, 1.25 * theme::STEP), galley, palette.ink);
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0));
    }
    response
}

/// The way to the clause library.
pub fn library_button_ui(ui: &mut Ui, language: Language, out: &mut Out<AgreementCommand>) {
    let command = AgreementCommand::OpenLibrary;
    CommandButton { sign: icon::BOOKS, command, enabled: true, dress: Dress::Full }.show(ui, language, out);
}

fn add_ui(ui: &mut Ui, view: &AgreementView, language: Language, out: &mut Out<AgreementCommand>) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing = vec2(theme::STEP, theme::STEP);
    let show = |ui: &mut Ui, sign, command, out: &mut Out<AgreementCommand>| {
        CommandButton { sign, command, enabled: true, dress: Dress::Full }.show(ui, language, out);
    };
    ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
        for command in [
            AgreementCommand::AddFree,
            AgreementCommand::AddChapter,
            AgreementCommand::AddProtocol,
            AgreementCommand::AddAnnex,
        ] {
            show(ui, icon::PLUS, command, out);
        }
        // Definitions, and scope and term, are offered only while the agreement does not have them: each stands in it
        // once.
        let shown = view.proposal();
        let has = |content: &ArticleContent| {
            shown.is_some_and(|shown| shown.articles().any(|article| article.content == *content))
        };
        let standing =
            [(ArticleContent::Definitions, words::ADD_DEFINITIONS), (ArticleContent::ScopeAndTerm, words::ADD_SCOPE)];
        for (content, label) in standing.into_iter().filter(|(content, _)| !has(content)) {
            let label = format!("{}  {}", icon::PLUS, label.in_language(language));
            if ui.button(RichText::new(label).color(palette.ink)).clicked() {
                out.send(AgreementCommand::AddStanding(content));
            }
        }
    });
    ui.add_space(2.0 * theme::STEP);
    show(ui, icon::ARTICLE, AgreementCommand::ShowPart(Part::Frame), out);
    show(ui, icon::COPY, AgreementCommand::ShowPart(Part::Proposals), out);
}
