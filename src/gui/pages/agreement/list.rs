//! The articles by chapter, each with what it costs as a share of the wage bill.

use eframe::egui::{Align, Color32, Frame, Margin, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::checks::Severity as Weight;
use crate::domain::diagnostic::{Language, Severity};
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::session::Session;
use crate::gui::views::ArticleView;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::check_finding;
use crate::gui::widgets::figure::focus_ring;
use crate::gui::{phrases, theme};

/// Shows the list.
pub fn list_ui(ui: &mut Ui, derived: &Derived, session: &Session, language: Language, commands: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt("articles").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 12, right: 12, top: 16, bottom: 16 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if derived.chapters.is_empty() {
                ui.label(phrases::NO_ARTICLES.in_language(language));
            }
            for chapter in &derived.chapters {
                ui.push_id(&chapter.id, |ui| {
                    caption_ui(ui, &chapter.heading);
                    ui.add_space(2.0);
                    for article in &chapter.articles {
                        let is_selected = session.article.as_deref() == Some(&article.id);
                        let mark = mark(article, derived, ui);
                        if row_ui(ui, article, is_selected, mark, language) {
                            commands.push(Command::SelectArticle(article.id.clone()));
                        }
                    }
                    ui.add_space(2.5 * theme::STEP);
                });
            }
        });
    });
}

/// The colour of the heaviest thing to be said about an article; hints are for its inspector.
fn mark(article: &ArticleView, derived: &Derived, ui: &Ui) -> Option<Color32> {
    let palette = theme::palette(ui);
    let own = article.findings.iter().map(|finding| match finding.severity {
        Severity::Error => Weight::Void,
        Severity::Warning => Weight::Justify,
        Severity::Hint => Weight::Hint,
    });
    let checked = derived.checks.about(&article.id).map(|found| found.view.severity);
    let heaviest = own.chain(checked).max().filter(|weight| *weight > Weight::Hint)?;
    Some(check_finding::dress(heaviest, palette).0)
}

/// A row; whether it was pressed.
fn row_ui(ui: &mut Ui, article: &ArticleView, is_selected: bool, mark: Option<Color32>, language: Language) -> bool {
    let palette = theme::palette(ui);
    let width = ui.available_width();
    let share = ui.painter().layout_no_wrap(article.share().to_owned(), theme::small(), palette.faint);
    let number = ui.painter().layout_no_wrap(article.number.clone(), theme::body(), palette.soft);
    let indent = 28.0;
    let font = if is_selected { theme::strong() } else { theme::body() };
    let wrap = width - indent - share.size().x - 20.0;
    let title = ui.painter().layout(article.title.clone(), font, palette.ink, wrap);
    let height = title.size().y + 2.5 * theme::STEP;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, ui.scope_id().with(&article.id), Sense::click());
    let name = phrases::ARTICLE_ROW.with(language, &[&article.number, &article.title, article.share()]);
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
    response.clicked()
}
