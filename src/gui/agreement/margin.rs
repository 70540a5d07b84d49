//! Marks in the margin of the sheet: which paragraphs a check has something to say about.

use eframe::egui::{Align2, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::agreement::text::ArticleText;
use crate::domain::words::Language;
use crate::gui::theme;
use crate::gui::widgets::check_finding::dress;
use crate::report::checks::Findings;

/// How far the mark stands left of the numbers.
const AWAY: f32 = 12.0;
/// The side of the mark.
const SIDE: f32 = 16.0;

/// Shows the sign of the heaviest finding about a paragraph whose number stands at `corner`; the inspector says more.
pub fn margin_ui(
    ui: &mut Ui,
    checks: &Findings,
    article: &ArticleText,
    paragraph: usize,
    corner: Pos2,
    language: Language,
) {
    let Some(worst) = checks.about_paragraph(article, paragraph).map(|found| found.view.severity).max() else { return };
    let said = checks
        .about_paragraph(article, paragraph)
        .map(|found| format!("{}: {}", found.view.severity.name().in_language(language), found.view.message));
    let said = said.collect::<Vec<_>>().join("\n");
    let (mark, _, sign) = dress(worst, theme::palette(ui));
    let middle = pos2(corner.x - AWAY, corner.y + theme::DOCUMENT_LINE / 2.0);
    let rect = Rect::from_center_size(middle, vec2(SIDE, SIDE));
    let id = ui.scope_id().with(("margin", &article.id, paragraph));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    ui.painter().text(middle, Align2::CENTER_CENTER, sign, theme::body(), mark);
    response.on_hover_text(said);
}
