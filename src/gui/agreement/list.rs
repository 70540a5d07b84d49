//! The articles by chapter, each with what it costs as a share of the wage bill.

use eframe::egui::{Align, Color32, Frame, Id, Margin, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::command::{AgreementCommand, OwnCommand};
use super::phrases as words;
use super::rows::Rows;
use super::session::{AgreementSession, OwnPart, OwnPlace, Part, RowOf, Wish};
use super::view::AgreementView;
use super::{drag, parts};
use crate::domain::agreement::edit::{Slot, Step};
use crate::domain::checks::Severity as Weight;
use crate::domain::diagnostic::Severity;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::face::Faced;
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
            let has_row = match &session.part {
                Some(part) => !matches!(part, Part::Frame | Part::Proposals),
                None => session.article.is_some(),
            };
            let mut rows = Rows::new(ui, has_row);
            for (place, chapter) in view.shown.basis.chapters.iter().enumerate() {
                ui.push_id(&chapter.id, |ui| {
                    chapter_ui(ui, chapter, place, session, language, &mut rows, out);
                    ui.add_space(2.0);
                    let shown = !session.folded.contains(&chapter.id);
                    for (index, article) in chapter.articles.iter().enumerate().filter(|_| shown) {
                        let row = RowOf::Article(article.id.clone());
                        let is_selected = session.has_selected(&row);
                        let mark = mark(article, view, ui);
                        // Of several that are selected the one that shows has the keyboard.
                        let leads = session.part.is_none() && session.article.as_deref() == Some(&article.id);
                        let sense = rows.sense(leads) | Sense::DRAG;
                        let response = row_ui(ui, article, is_selected, sense, mark, language);
                        rows.add(&response, leads, row);
                        if session.wish == Some(Wish::Arrive(article.id.to_string())) {
                            response.request_focus();
                        }
                        // The list follows what is selected from elsewhere.
                        if session.wish.as_ref().is_some_and(|wish| wish.reveals(&article.id)) {
                            ui.scroll_to_rect(response.rect, None);
                        }
                        pressed_ui(ui, &response, article, out);
                        row_menu_ui(&response, article, (view, is_selected), language, out);
                        let slot = |below| Slot { chapter: chapter.id.clone(), index: index + usize::from(below) };
                        drag::article_ui(ui, &response, &article.id, slot, out);
                    }
                    ui.add_space(2.5 * theme::STEP);
                });
            }
            parts::parts_ui(ui, view, session, language, &mut rows, out);
            rows.keys(ui, out);
        });
    });
    Frame::new().inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        parts::library_button_ui(ui, language, out);
    });
}

/// A click selects; with Ctrl besides what is selected, with Shift all up to it. A double click lets an own heading be typed.
fn pressed_ui(ui: &Ui, response: &Response, article: &ArticleView, out: &mut Out<AgreementCommand>) {
    let row = RowOf::Article(article.id.clone());
    if response.double_clicked() && article.is_written {
        let place = OwnPlace { article: article.id.clone(), part: OwnPart::Title };
        out.send(AgreementCommand::Own(OwnCommand::Enter(place)));
    } else if response.clicked() {
        match gathered(ui, row) {
            Some(command) => out.send(command),
            None => out.ask(Ask::SelectArticle(article.id.clone())),
        }
    }
}

/// What a click on a row does while Ctrl or Shift is held; nothing of its own without them.
pub fn gathered(ui: &Ui, row: RowOf) -> Option<AgreementCommand> {
    let modifiers = ui.input(|input| input.modifiers);
    match (modifiers.command, modifiers.shift) {
        (true, _) => Some(AgreementCommand::Also(row)),
        (false, true) => Some(AgreementCommand::UpTo(row)),
        (false, false) => None,
    }
}

/// What can be done with an article, or with all that are selected like it, under the right button.
fn row_menu_ui(
    response: &Response,
    article: &ArticleView,
    (view, is_selected): (&AgreementView, bool),
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    response.context_menu(|ui| {
        for command in [
            AgreementCommand::Move(Step::Back),
            AgreementCommand::Move(Step::Forward),
            AgreementCommand::Copy,
            AgreementCommand::Remove,
        ] {
            let Some(face) = command.face() else { continue };
            if ui.button(face.label.in_language(language)).clicked() {
                // Of several that are selected it is done to all.
                if !is_selected {
                    out.send(AgreementCommand::MarkArticle(article.id.clone()));
                }
                out.send(command);
                ui.close();
            }
        }
        ui.separator();
        let own = match (article.is_own, article.plain.is_some()) {
            (true, _) => Some((words::TO_LIBRARY, OwnCommand::ToLibrary(article.id.clone()))),
            (false, true) => Some((words::MAKE_OWN, OwnCommand::MakeOwn(article.id.clone()))),
            (false, false) => None,
        };
        if let Some((label, command)) = own
            && ui.button(label.in_language(language)).clicked()
        {
            out.send(AgreementCommand::MarkArticle(article.id.clone()));
            out.send(AgreementCommand::Own(command));
            ui.close();
        }
        if ui.button(words::COPY_TEXT.in_language(language)).clicked() {
            if let Some(text) = view.shown.basis.text.article(&article.id) {
                ui.ctx().copy_text(text.as_words());
            }
            ui.close();
        }
    });
}

/// The heading of a chapter, which can be chosen, folded, and where an article can be dropped.
fn chapter_ui(
    ui: &mut Ui,
    chapter: &ChapterView,
    place: usize,
    session: &AgreementSession,
    language: Language,
    rows: &mut Rows,
    out: &mut Out<AgreementCommand>,
) {
    let part = Part::Chapter(chapter.id.clone());
    let is_folded = session.folded.contains(&chapter.id);
    let mut response = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if fold_ui(ui, chapter, is_folded, language) {
            out.send(AgreementCommand::Fold(chapter.id.clone()));
        }
        let leads = session.part.as_ref() == Some(&part);
        let row = RowOf::Part(part.clone());
        let sense = rows.sense(leads) | Sense::DRAG;
        let heading = parts::heading_ui(ui, &chapter.heading, session.has_selected(&row), sense);
        rows.add(&heading, leads, row);
        response = Some(heading);
    });
    let Some(response) = response else { return };
    if response.double_clicked() {
        out.send(AgreementCommand::RenameChapter(chapter.id.clone()));
    } else if response.clicked() {
        let gathered = gathered(ui, RowOf::Part(part.clone()));
        out.send(gathered.unwrap_or_else(|| AgreementCommand::ShowPart(part.clone())));
    }
    drag::chapter_ui(ui, &response, &chapter.id, place, out);
    response.context_menu(|ui| {
        if ui.button(words::RENAME.in_language(language)).clicked() {
            out.send(AgreementCommand::RenameChapter(chapter.id.clone()));
            ui.close();
        }
        for command in
            [AgreementCommand::Move(Step::Back), AgreementCommand::Move(Step::Forward), AgreementCommand::Remove]
        {
            let Some(face) = command.face() else { continue };
            if ui.button(face.label.in_language(language)).clicked() {
                if !session.has_selected(&RowOf::Part(part.clone())) {
                    out.send(AgreementCommand::ShowPart(part.clone()));
                }
                out.send(command);
                ui.close();
            }
        }
    });
    response.on_hover_text(words::DRAG_CHAPTER_TIP.in_language(language));
}

/// A triangle that folds the articles of a chapter away; whether it was pressed.
fn fold_ui(ui: &mut Ui, chapter: &ChapterView, is_folded: bool, language: Language) -> bool {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::click());
    let phrase = if is_folded { words::UNFOLD } else { words::FOLD };
    let name =
        crate::report::format::message(&phrase.with(vec![("chapter", chapter.heading.as_str().into())]), language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let (centre, half) = (rect.center(), 3.5);
    let corners = if is_folded {
        [vec2(-half, -half), vec2(half, 0.0), vec2(-half, half)]
    } else {
        [vec2(-half, -half), vec2(half, -half), vec2(0.0, half)]
    };
    let corners = corners.into_iter().map(|corner| centre + corner).collect();
    ui.painter().add(eframe::egui::Shape::convex_polygon(corners, palette.faint, eframe::egui::Stroke::NONE));
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0));
    }
    response.clicked()
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
    sense: Sense,
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
    let response = ui.interact(rect, Id::unique(("article row", &article.id)), sense);
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
