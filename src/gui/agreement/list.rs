//! The articles by chapter, each with what it costs as a share of the wage bill.

use eframe::egui::{Align, Color32, Frame, Id, Margin, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::command::AgreementCommand;
use super::phrases as words;
use super::session::{AgreementSession, Part, Wish};
use super::view::AgreementView;
use super::{drag, parts};
use crate::domain::agreement::edit::Slot;
use crate::domain::checks::Severity as Weight;
use crate::domain::diagnostic::Severity;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::views::{ArticleView, ChapterView};
use crate::gui::widgets::check_finding;
use crate::gui::widgets::figure::focus_ring;
use crate::gui::{phrases, theme};
use crate::report::format::say;

/// Height of the bar below the list, in which the way to the library is always in reach.
const BAR: f32 = 56.0;

/// Shows the list.
pub fn list_ui(
    ui: &mut Ui,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let room = ui.available_height() - BAR;
    ScrollArea::vertical().id_salt("articles").auto_shrink(false).max_height(room).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 12, right: 12, top: 16, bottom: 16 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if view.shown.basis.chapters.is_empty() {
                ui.label(phrases::NO_ARTICLES.in_language(language));
            }
            for (place, chapter) in view.shown.basis.chapters.iter().enumerate() {
                ui.push_id(&chapter.id, |ui| {
                    chapter_ui(ui, chapter, place, session, language, out);
                    ui.add_space(2.0);
                    for (index, article) in chapter.articles.iter().enumerate() {
                        let in_part = session.part.is_some();
                        let is_selected = !in_part && session.article.as_deref() == Some(&article.id);
                        let mark = mark(article, view, ui);
                        let response = row_ui(ui, article, is_selected, mark, language);
                        if session.wish == Some(Wish::Arrive(article.id.to_string())) {
                            response.request_focus();
                        }
                        if response.clicked() {
                            out.ask(Ask::SelectArticle(article.id.clone()));
                        }
                        let slot = |below| Slot { chapter: chapter.id.clone(), index: index + usize::from(below) };
                        drag::article_ui(ui, &response, &article.id, slot, out);
                    }
                    ui.add_space(2.5 * theme::STEP);
                });
            }
            parts::parts_ui(ui, view, session, language, out);
        });
    });
    Frame::new().inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        parts::library_button_ui(ui, language, out);
    });
}

/// The heading of a chapter, which can be chosen, and where an article can be dropped.
fn chapter_ui(
    ui: &mut Ui,
    chapter: &ChapterView,
    place: usize,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let part = Part::Chapter(chapter.id.clone());
    let response = parts::heading_ui(ui, &chapter.heading, session.part.as_ref() == Some(&part));
    if response.clicked() {
        out.send(AgreementCommand::ShowPart(part));
    }
    drag::chapter_ui(ui, &response, &chapter.id, place, out);
    response.on_hover_text(words::DRAG_CHAPTER_TIP.in_language(language));
}

/// The colour of the heaviest thing to be said about an article; hints are for its inspector.
fn mark(article: &ArticleView, view: &AgreementView, ui: &Ui) -> Option<Color32> {
    let palette = theme::palette(ui);
    let own = article.findings.iter().map(|finding| match finding.severity {
        Severity::Error => Weight::Void,
        Severity::Warning => Weight::Justify,
        Severity::Hint => Weight::Hint,
    });
    let checked = view.shown.findings.about(&article.id).map(|found| found.view.severity);
    let heaviest = own.chain(checked).max().filter(|weight| *weight > Weight::Hint)?;
    Some(check_finding::dress(heaviest, palette).0)
}

/// What a row is read aloud as.
fn spoken(article: &ArticleView, language: Language) -> String {
    let (number, title) = (&article.number, &article.title);
    if article.costs.as_ref().is_some_and(|costs| costs.share.is_some()) {
        return say!(language, words::ARTICLE_ROW, number = number, title = title, share = article.share(language));
    }
    let costs = match article.not_computed {
        Some(_) => phrases::NOT_COMPUTED.in_language(language),
        None => words::COSTS_NOTHING.in_language(language),
    };
    say!(language, words::ARTICLE_ROW_WITHOUT, number = number, title = title, costs = costs)
}

/// A row.
fn row_ui(
    ui: &mut Ui,
    article: &ArticleView,
    is_selected: bool,
    mark: Option<Color32>,
    language: Language,
) -> Response {
    let palette = theme::palette(ui);
    let width = ui.available_width();
    let share = ui.painter().layout_no_wrap(article.share(language), theme::small(), palette.faint);
    let number = ui.painter().layout_no_wrap(article.number.clone(), theme::body(), palette.soft);
    let indent = 28.0;
    let font = if is_selected { theme::strong() } else { theme::body() };
    let wrap = width - indent - share.size().x - 20.0;
    let title = ui.painter().layout(article.title.clone(), font, palette.ink, wrap);
    let height = title.size().y + 2.5 * theme::STEP;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    // The same in every chapter, so that the focus stays with an article that moves into another one.
    let response = ui.interact(rect, Id::unique(("article row", &article.id)), Sense::click_and_drag());
    let name = spoken(article, language);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &name));
    if is_selected {
        ui.painter().rect_filled(rect, f32::from(theme::CORNER), palette.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, f32::from(theme::CORNER), palette.line.gamma_multiply(0.5));
    }
    let top = rect.top() + 1.25 * theme::STEP;
    let number_at = pos2(rect.left() + indent - 6.0 - number.size().x, top);
    ui.painter().galley(number_at, number, palette.soft);
    ui.painter().galley(pos2(rect.left() + indent, top), title, palette.ink);
    let share_at = pos2(rect.right() - 8.0 - share.size().x, top + 1.5);
    ui.painter().galley(share_at, share, palette.faint);
    if let Some(colour) = mark {
        ui.painter().circle_filled(pos2(rect.left() + 4.0, rect.center().y), 3.0, colour);
    }
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0));
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if is_selected && !ui.clip_rect().contains_rect(rect) && response.clicked() {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
    response
}
