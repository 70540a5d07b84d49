//! The paper in the middle: the agreement as it will be printed, with its parameters where they stand.

use std::collections::BTreeMap;

use eframe::egui::style::ScrollAnimation;
use eframe::egui::text_selection::LabelSelectionState;
use eframe::egui::{Align, Color32, Id, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::command::{AgreementCommand, BlankCommand};
use super::margin::margin_ui;
use super::phrases as words;
use super::session::{AgreementSession, OwnPart, Part, Wish};
use super::stops::Stops;
use super::top_of_sheet::TopOfSheet;
use super::view::AgreementView;
use crate::domain::agreement::text::{ArticleText, ChapterText, ParagraphText, Run, SectionText};
use crate::domain::checks;
use crate::domain::id::ArticleId;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::command_button::{CommandButton, Dress};
use crate::gui::widgets::running_text::{TextShown, TextView, running_text_ui};
use crate::gui::{accessibility, icon, phrases, theme};
use crate::report::format::{self, say};

/// Lines are never longer than this many characters.
const MOST_CHARACTERS: f32 = 78.0;
/// Lines are never shorter than this many characters while the inspector stands beside them.
const LEAST_CHARACTERS: f32 = 60.0;
/// White space at either side of the text.
const PADDING: f32 = 44.0;
/// Canvas at either side of the paper.
const CANVAS: f32 = 24.0;
/// What is left free above what is scrolled to.
const ABOVE: f32 = 40.0;
/// How far numbers hang out of the text.
pub(super) const HANG: f32 = 28.0;

/// The width of a character in running Dutch text, on average.
fn character(ui: &Ui) -> f32 {
    const SAMPLE: &str = "De werknemer van wie het taalniveau lager is heeft recht op lessen Nederlands in werktijd";
    let galley = ui.painter().layout_no_wrap(SAMPLE.to_owned(), theme::document(), Color32::PLACEHOLDER);
    galley.size().x / SAMPLE.chars().count() as f32
}

/// The least width the sheet wants beside the inspector.
pub fn least_width(ui: &Ui) -> f32 {
    LEAST_CHARACTERS * character(ui) + HANG + 2.0 * (PADDING + CANVAS)
}

/// Shows the sheet; `with_button` where the inspector is folded away.
pub fn sheet_ui(
    ui: &mut Ui,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    with_button: bool,
    out: &mut Out<AgreementCommand>,
) {
    let most = MOST_CHARACTERS * character(ui);
    let room = ui.available_width();
    let text_width = (room - 2.0 * (PADDING + CANVAS) - HANG).min(most).max(120.0);
    let paper_width = text_width + HANG + 2.0 * PADDING;
    let corner = ui.max_rect().right_top();
    ScrollArea::vertical().id_salt("sheet").auto_shrink(false).show(ui, |ui| {
        let left = ui.max_rect().left() + (room - paper_width) / 2.0;
        let top = ui.cursor().top() + CANVAS;
        let palette = theme::palette(ui);
        let paper = ui.painter().add(eframe::egui::Shape::Noop);
        let window = ui.clip_rect();
        let (left_of_text, y) = (left + PADDING, top + PADDING);
        let stays = TopOfSheet::that_stays(ui, view, text_width);
        let mut sheet = Sheet {
            view,
            session,
            language,
            left: left_of_text,
            width: text_width,
            y,
            window,
            first: None,
            stays,
            stops: Stops::default(),
            out,
        };
        for chapter in &view.shown.basis.text.chapters {
            sheet.chapter_ui(ui, chapter);
        }
        sheet.sections_ui(ui);
        TopOfSheet::keep(ui, view, text_width, sheet.first.take());
        std::mem::take(&mut sheet.stops).end(ui, session);
        let bottom = (sheet.y + PADDING).max(ui.clip_rect().bottom() - CANVAS);
        let rect = Rect::from_min_max(pos2(left, top), pos2(left + paper_width, bottom));
        let page =
            eframe::epaint::RectShape::new(rect, 2, palette.paper, Stroke::new(1.0, palette.line), StrokeKind::Inside);
        ui.painter().set(paper, page);
        ui.allocate_rect(rect.expand2(vec2(0.0, CANVAS)), Sense::hover());
    });
    if with_button {
        // Beside the text, over the margin of the paper.
        let at = Rect::from_min_size(corner + vec2(-52.0, 12.0), vec2(40.0, 32.0));
        let mut above = ui.new_child(eframe::egui::UiBuilder::new().max_rect(at));
        above.with_layout(eframe::egui::Layout::right_to_left(Align::Min), |ui| {
            let (sign, command) = (icon::SIDEBAR_SIMPLE, AgreementCommand::ToggleInspector);
            CommandButton { sign, command, enabled: true, dress: Dress::Icon }.show(ui, language, out);
        });
    }
}

/// The sheet while it is being set, from top to bottom.
pub(super) struct Sheet<'s> {
    pub(super) view: &'s AgreementView,
    pub(super) session: &'s AgreementSession,
    pub(super) language: Language,
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) y: f32,
    /// The top of what can be seen.
    pub(super) window: Rect,
    /// Where the first article stands of which a part can be seen.
    pub(super) first: Option<(ArticleId, f32)>,
    /// The article that stays where it is while the text around it changes, and how far it stood from the top.
    pub(super) stays: Option<(ArticleId, f32)>,
    /// Where the keyboard stops.
    pub(super) stops: Stops,
    pub(super) out: &'s mut Out<AgreementCommand>,
}

/// The language of the agreement, which has legal effect, whatever the language of the window.
pub(super) const PAPER: Language = Language::Dutch;

impl Sheet<'_> {
    fn chapter_ui(&mut self, ui: &mut Ui, chapter: &ChapterText) {
        let palette = theme::palette(ui);
        let heading = say!(PAPER, phrases::CHAPTER, number = chapter.number.to_string(), title = &chapter.title);
        let top = self.y;
        let line = self.line_ui(ui, &heading.to_uppercase(), theme::caption(), palette.faint);
        self.reveal(ui, &chapter.id, top);
        accessibility::heading(&line.accessible_name(&heading), 2);
        self.y += 3.0 * theme::STEP;
        for article in &chapter.articles {
            self.article_ui(ui, article);
        }
        self.y += 2.0 * theme::STEP;
    }

    fn article_ui(&mut self, ui: &mut Ui, article: &ArticleText) {
        let top = self.y;
        let is_selected = self.session.part.is_none() && self.session.article.as_deref() == Some(&article.id);
        self.stops.begin(is_selected);
        if self.is_written(&article.id) {
            self.own_article_ui(ui, article);
            self.reveal(ui, &article.id, top);
        } else {
            self.set_article_ui(ui, article, top);
        }
        self.stops.begin(false);
        if is_selected {
            self.mark(ui, top);
        }
        if self.session.wish.as_ref().is_some_and(|wish| wish.reveals(&article.id)) {
            self.first = Some((article.id.clone(), ABOVE));
        } else if self.y > self.window.top() {
            let away = top - self.window.top();
            // What begins in sight is a better hold than the end of what began above it.
            let begins_in_sight = (0.0..self.window.height() / 2.0).contains(&away);
            let is_better = begins_in_sight && self.first.as_ref().is_some_and(|(_, first)| *first < 0.0);
            if self.first.is_none() || is_better {
                self.first = Some((article.id.clone(), away));
            }
        }
        if let Some((_, away)) = self.stays.take_if(|(stays, _)| *stays == article.id) {
            let window = Rect::from_min_size(pos2(self.left, top - away), self.window.size());
            ui.scroll_to_rect_animation(window, Some(Align::Min), ScrollAnimation::none());
        }
        self.y += 4.0 * theme::STEP;
    }

    /// The article as it is printed, with its live blanks.
    fn set_article_ui(&mut self, ui: &mut Ui, article: &ArticleText, top: f32) {
        let palette = theme::palette(ui);
        let heading = say!(PAPER, phrases::ARTICLE, number = article.number.to_string(), title = &article.title);
        self.show_place(ui, &article.id, OwnPart::Title, theme::DOCUMENT_LINE);
        let line = self.line_ui(ui, &heading, theme::heading(), palette.accent_bright);
        accessibility::heading(&line, 3);
        self.reveal(ui, &article.id, top);
        self.y += theme::STEP;
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        for (place, paragraph) in article.paragraphs.iter().enumerate() {
            let id = ui.scope_id().with(("paragraph", &article.id, place));
            let above = self.y;
            self.paragraph_ui(ui, id, &article.id, (place, paragraph), &mut counted);
            self.departure_ui(ui, article, (place, paragraph), above);
            self.standing_ui(ui, paragraph);
            self.beside_ui(ui, article, place, above);
        }
    }

    /// Beside a paragraph that began at `top`: what the checks have to say. It is scrolled to where that is wished.
    pub(super) fn beside_ui(&self, ui: &mut Ui, article: &ArticleText, place: usize, top: f32) {
        let beside = Rect::from_min_max(pos2(self.left, top), pos2(self.left + self.width, self.y));
        let wanted = Wish::RevealParagraph { article: article.id.clone(), index: place };
        if self.session.wish.as_ref() == Some(&wanted) {
            ui.scroll_to_rect(beside, Some(Align::Center));
        }
        margin_ui(ui, &self.view.shown.findings, article, place, beside.left_top(), self.language);
    }

    /// Below a paragraph that is not like the others: what it is in law.
    fn standing_ui(&mut self, ui: &mut Ui, paragraph: &ParagraphText) {
        let Some(standing) = paragraph.standing.as_ref().filter(|standing| standing.outside.is_some()) else { return };
        let nature = standing.nature.name().in_language(self.language);
        let said = say!(self.language, words::OUTSIDE_DECLARATION, nature = nature);
        self.line_ui(ui, &said, theme::small(), theme::palette(ui).faint);
        self.y += theme::STEP;
    }

    fn paragraph_ui(
        &mut self,
        ui: &mut Ui,
        id: Id,
        article: &str,
        (index, paragraph): (usize, &ParagraphText),
        counted: &mut BTreeMap<String, usize>,
    ) {
        let number = paragraph.number.map(|number| format!("{number}.")).unwrap_or_default();
        self.numbered_ui(ui, id, (article, OwnPart::Paragraph(index)), &number, 0.0, &paragraph.runs, counted);
        for (place, item) in paragraph.items.iter().enumerate() {
            let letter = format!("{}.", item.letter);
            let part = OwnPart::Item(index, place);
            self.numbered_ui(ui, id.with(("item", place)), (article, part), &letter, HANG, &item.runs, counted);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a line of the text has this many parts")]
    fn numbered_ui(
        &mut self,
        ui: &mut Ui,
        id: Id,
        (article, part): (&str, OwnPart),
        number: &str,
        indent: f32,
        runs: &[Run],
        counted: &mut BTreeMap<String, usize>,
    ) {
        let palette = theme::palette(ui);
        if !number.is_empty() {
            let galley = ui.painter().layout_no_wrap(number.to_owned(), theme::document(), palette.soft);
            let drop = (theme::DOCUMENT_LINE - galley.size().y) / 2.0;
            ui.painter().galley(pos2(self.left + indent, self.y + drop), galley, palette.soft);
        }
        let found = self.found_in(article, part);
        let name_of = |article: &str, parameter: &str| {
            let view = self.view.article(article).and_then(|article| article.parameter(parameter));
            view.map_or_else(|| parameter.to_owned(), |view| view.name.clone())
        };
        let view = TextView {
            runs,
            at: self.text_at(indent),
            width: self.width - indent,
            editing: self.session.blank.as_ref().map(|blank| &blank.place),
            focus: self.session.wish.as_ref().and_then(Wish::focused),
            name_of: &name_of,
            number,
            found: &found,
        };
        let mut next = |parameter: &str| {
            let count = counted.entry(parameter.to_owned()).or_default();
            *count += 1;
            *count - 1
        };
        let shown = running_text_ui(ui, id, &view, &mut next);
        self.show_place(ui, article, part, shown.height);
        self.y += shown.height + 1.5 * theme::STEP;
        self.answer(ui, article, shown);
    }

    /// What was searched for and stands here, and whether it is the place that shows.
    pub(super) fn found_in(&self, article: &str, part: OwnPart) -> Vec<(std::ops::Range<usize>, bool)> {
        let Some(search) = &self.session.search else { return Vec::new() };
        let here = self.view.found.iter().enumerate();
        let here = here.filter(|(_, found)| found.place.part == part && found.place.article == article);
        here.map(|(index, found)| (found.start..found.end, index == search.at)).collect()
    }

    /// Scrolls to what begins here and is this high, where that is wished.
    pub(super) fn show_place(&self, ui: &Ui, article: &str, part: OwnPart, height: f32) {
        if let Some(Wish::ShowPlace(place)) = &self.session.wish
            && place.article == article
            && place.part == part
        {
            let rect = Rect::from_min_size(pos2(self.left, self.y), vec2(self.width, height));
            ui.scroll_to_rect(rect, Some(Align::Center));
        }
    }

    pub(super) fn text_at(&self, indent: f32) -> Pos2 {
        pos2(self.left + HANG + indent, self.y)
    }

    fn answer(&mut self, ui: &mut Ui, article: &str, shown: TextShown) {
        let TextShown { height: _, pressed, followed, editing, came, stops } = shown;
        stops.into_iter().for_each(|stop| self.stops.add(ui, stop));
        if let Some(place) = pressed {
            self.out.send(AgreementCommand::Blank(BlankCommand::Open(place)));
        } else if let Some(article) = followed {
            self.out.ask(Ask::Follow(checks::Place::article(&article)));
        } else if came {
            self.select(article);
        }
        if let Some(anchor) = editing {
            self.panel_ui(ui, &anchor);
        }
    }

    /// Protocol agreements and annexes, behind the articles.
    fn sections_ui(&mut self, ui: &mut Ui) {
        let palette = theme::palette(ui);
        let text = &self.view.shown.basis.text;
        let as_protocol: fn(String) -> Part = Part::Protocol;
        let protocol = text.protocol.iter().map(|section| (words::PROTOCOL_NUMBERED, as_protocol, section));
        let as_annex: fn(String) -> Part = Part::Annex;
        let annexes = text.annexes.iter().map(|section| (words::ANNEX_NUMBERED, as_annex, section));
        for (kind, part, section) in protocol.chain(annexes) {
            let top = self.y;
            let values = vec![("number", section.number.to_string().into()), ("title", section.title.as_str().into())];
            let heading = format::message(&kind.with(values), PAPER);
            let line = self.line_ui(ui, &heading, theme::heading(), palette.accent_bright);
            accessibility::heading(&line, 3);
            self.reveal(ui, &section.id, top);
            self.y += theme::STEP;
            let mut counted = BTreeMap::new();
            for (place, runs) in section.paragraphs.iter().enumerate() {
                let id = ui.scope_id().with((kind.in_language(PAPER), &section.id, place));
                let part = OwnPart::Paragraph(place);
                self.numbered_ui(ui, id, (&section.id, part), "", 0.0, runs, &mut counted);
            }
            if self.session.part == Some(part(section.id.clone())) {
                self.mark(ui, top);
            }
            self.y += 4.0 * theme::STEP;
        }
    }

    /// Scrolls to what begins at `top`, where that is wished.
    fn reveal(&self, ui: &Ui, id: &str, top: f32) {
        if self.session.wish.as_ref().is_some_and(|wish| wish.reveals(id)) {
            let heading = Rect::from_min_max(pos2(self.left, top - ABOVE), pos2(self.left + self.width, self.y));
            ui.scroll_to_rect(heading, Some(Align::Min));
        }
    }

    /// Marks what began at `top` as selected.
    fn mark(&self, ui: &Ui, top: f32) {
        let x = self.left - PADDING / 2.0;
        let mark = Rect::from_min_max(pos2(x, top), pos2(x + 3.0, self.y - theme::STEP));
        ui.painter().rect_filled(mark, 1.5, theme::palette(ui).accent_bright);
    }

    /// Selects the article, protocol agreement or annex that was clicked, unless it is selected already.
    fn select(&mut self, id: &str) {
        let among = |sections: &[SectionText]| sections.iter().any(|section| section.id == id);
        let text = &self.view.shown.basis.text;
        let part = if among(&text.protocol) {
            Some(Part::Protocol(id.to_owned()))
        } else {
            among(&text.annexes).then(|| Part::Annex(id.to_owned()))
        };
        let shown = &self.session.part;
        match part {
            Some(part) if shown.as_ref() != Some(&part) => {
                self.out.send(AgreementCommand::ShowPart(part));
            }
            None if shown.is_some() || self.session.article.as_deref() != Some(id) => {
                self.out.send(AgreementCommand::MarkArticle(id.into()));
            }
            Some(_) | None => {}
        }
    }

    fn line_ui(&mut self, ui: &mut Ui, text: &str, font: eframe::egui::FontId, colour: Color32) -> Response {
        let galley = ui.painter().layout(text.to_owned(), font, colour, self.width + HANG);
        let rect = Rect::from_min_size(pos2(self.left, self.y), galley.size());
        let response = ui.interact(rect, ui.scope_id().with(("line", text, self.y.to_bits())), Sense::DRAG);
        response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, text));
        LabelSelectionState::label_text_selection(ui, &response, rect.min, galley, colour, Stroke::NONE);
        self.y += rect.height();
        response
    }
}
