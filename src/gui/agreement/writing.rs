//! Words of the parties' own, typed on the sheet where they stand: heading, paragraphs, items, and the chips between them.

use std::ops::Range;

use eframe::egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat};
use eframe::egui::{
    Align, ComboBox, FontId, Frame, Id, Key, Margin, Pos2, Rect, Role, TextBuffer, TextEdit, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::chips::Chipped;
use super::command::{AgreementCommand, Chip, OwnCommand};
use super::editor::icon_button_ui;
use super::phrases as words;
use super::session::{OwnPart, OwnPlace, Wish};
use super::sheet::{HANG, Sheet};
use crate::domain::agreement::edit::Step;
use crate::domain::agreement::text::{ArticleText, ParagraphText, Run, words as words_of};
use crate::domain::agreement::{ArticleContent, FreeParagraph, letter};
use crate::gui::theme::{self, Palette};
use crate::gui::widgets::draft_field::take_focus;
use crate::gui::{icon, phrases};
use crate::report::format::say;

/// How many characters of a paragraph are shown where it is chosen as the target of a reference.
const OPENING: usize = 40;

/// A stretch that was found, and whether it is the one that shows.
type Mark = (Range<usize>, bool);

/// A field on the sheet.
struct Field<'f> {
    place: OwnPlace,
    name: String,
    kept: &'f str,
    runs: &'f [Run],
    at: Pos2,
    width: f32,
    font: FontId,
    hint: &'static str,
}

fn field_id(place: &OwnPlace) -> Id {
    Id::unique(("own words", place))
}

impl Sheet<'_> {
    /// Whether the words of an article are fields now: free text always, others while they are written.
    pub(super) fn is_written(&self, article: &str) -> bool {
        let Some(content) = self.view.proposal().and_then(|proposal| proposal.article(article)) else { return false };
        let is_here = self.session.writing.as_ref().is_some_and(|place| place.article == article);
        match &content.content {
            ArticleContent::Free { .. } => true,
            content => is_here && content.own_words().is_some(),
        }
    }

    /// Heading, paragraphs and items as fields.
    pub(super) fn own_article_ui(&mut self, ui: &mut Ui, article: &ArticleText) {
        let view = self.view;
        let content = view.proposal().and_then(|proposal| proposal.article(&article.id));
        let Some((title, paragraphs)) = content.and_then(|article| article.content.own_words()) else { return };
        self.own_heading_ui(ui, article, title);
        for (index, (own, text)) in paragraphs.iter().zip(&article.paragraphs).enumerate() {
            let top = self.y;
            self.own_paragraph_ui(ui, article, (index, paragraphs.len()), own, text);
            self.departure_ui(ui, article, (index, text), top);
            self.beside_ui(ui, article, index, top);
        }
    }

    fn own_heading_ui(&mut self, ui: &mut Ui, article: &ArticleText, title: &str) {
        let palette = theme::palette(ui);
        let number = article.number.to_string();
        let lead = say!(super::sheet::PAPER, phrases::ARTICLE, number = &number, title = "");
        let galley = ui.painter().layout_no_wrap(lead, theme::heading(), palette.accent_bright);
        let width = galley.size().x;
        ui.painter().galley(pos2(self.left, self.y), galley, palette.accent_bright);
        let place = OwnPlace { article: article.id.clone(), part: OwnPart::Title };
        if self.session.wish == Some(Wish::Name(article.id.to_string())) {
            take_focus(ui, field_id(&place), title);
        }
        let runs = [Run::Words(title.to_owned())];
        let height = self.field_ui(
            ui,
            &Field {
                place,
                name: say!(self.language, words::TITLE_OF, number = &number),
                kept: title,
                runs: &runs,
                at: pos2(self.left + width, self.y),
                width: self.width + HANG - width,
                font: theme::heading(),
                hint: words::TITLE_FIELD.in_language(self.language),
            },
        );
        self.y += height;
    }

    fn own_paragraph_ui(
        &mut self,
        ui: &mut Ui,
        article: &ArticleText,
        (index, count): (usize, usize),
        own: &FreeParagraph,
        text: &ParagraphText,
    ) {
        let language = self.language;
        let name =
            say!(language, words::PARAGRAPH_OF, number = (index + 1).to_string(), article = article.number.to_string());
        let number = text.number.map(|number| format!("{number}.")).unwrap_or_default();
        let place = |part| OwnPlace { article: article.id.clone(), part };
        let hint = words::TYPE_HERE.in_language(language);
        let line = (place(OwnPart::Paragraph(index)), name.clone(), own.text.as_str(), text.runs.as_slice(), hint);
        self.own_line_ui(ui, &number, 0.0, line);
        self.tools_ui(ui, &place(OwnPart::Paragraph(index)), (index, count), article);
        for (item, (kept, shown)) in own.items.iter().zip(&text.items).enumerate() {
            let name = format!("{name}, {}", say!(language, words::ITEM, letter = letter(item)));
            let line = (place(OwnPart::Item(index, item)), name, kept.as_str(), shown.runs.as_slice(), hint);
            self.own_line_ui(ui, &format!("{}.", shown.letter), HANG, line);
            self.tools_ui(ui, &place(OwnPart::Item(index, item)), (item, own.items.len() + 1), article);
        }
    }

    fn own_line_ui(
        &mut self,
        ui: &mut Ui,
        number: &str,
        indent: f32,
        (place, name, kept, runs, hint): (OwnPlace, String, &str, &[Run], &'static str),
    ) {
        let palette = theme::palette(ui);
        let galley = ui.painter().layout_no_wrap(number.to_owned(), theme::document(), palette.soft);
        let drop = (theme::DOCUMENT_LINE - galley.size().y) / 2.0;
        ui.painter().galley(pos2(self.left + indent, self.y + drop), galley, palette.soft);
        let at = self.text_at(indent);
        let field = Field { place, name, kept, runs, at, width: self.width - indent, font: theme::document(), hint };
        self.y += self.field_ui(ui, &field) + 1.5 * theme::STEP;
    }

    /// A field without a frame, which looks as the words will be printed; gives the height it took.
    fn field_ui(&mut self, ui: &mut Ui, field: &Field<'_>) -> f32 {
        let Field { place, name, kept, runs, at, width, font, hint } = field;
        let palette = theme::palette(ui);
        let text = Chipped::of(kept, runs);
        let (mut shown, chips, id) = (text.shown(), text.chips(), field_id(place));
        let found = self.found_in(&place.article, place.part);
        let job = |text: &str, width: f32| typeset(text, (&chips, &found), width, font, palette);
        let height = ui.fonts_mut(|fonts| fonts.layout_job(job(&shown, *width))).size().y.max(theme::DOCUMENT_LINE);
        let rect = Rect::from_min_size(*at, vec2(*width, height));
        if let Some(Wish::Write(wished, behind)) = &self.session.wish
            && wished == place
        {
            set_cursor(ui, id, (*behind).min(shown.chars().count()));
            ui.memory_mut(|memory| memory.request_focus(id));
            // With room for what can be done there, and for a message below that.
            ui.scroll_to_rect(rect.expand(180.0), None);
        }
        self.show_place(ui, &place.article, place.part, height);
        let was_empty = shown.is_empty();
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            ui.fonts_mut(|fonts| fonts.layout_job(job(text.as_str(), width)))
        };
        let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
        let edit = TextEdit::multiline(&mut shown).id(id).frame(Frame::NONE).margin(Margin::ZERO);
        let edit = edit.desired_width(*width).desired_rows(1).hint_text(*hint).font(font.clone());
        let response = inside.add(edit.layouter(&mut layouter)).accessible_name(name.as_str());
        self.stops.add(ui, id);
        let mut send = |command| self.out.send(AgreementCommand::Own(command));
        let came = response.gained_focus() || response.changed();
        if came && self.session.writing.as_ref() != Some(place) {
            send(OwnCommand::Enter(place.clone()));
        }
        if response.has_focus() && was_empty && ui.input(|input| input.key_pressed(Key::Backspace)) {
            send(OwnCommand::Remove(place.clone()));
        }
        if response.changed() {
            let (text, cursor) = text.edited(&shown);
            match text.shown().chars().position(|sign| sign == '\n') {
                Some(_) if place.part == OwnPart::Title => send(OwnCommand::GoBehind(place.clone())),
                Some(end) => {
                    let (stays, moves) = text.split(end);
                    let moves = moves.kept().trim_start().replace('\n', " ");
                    send(OwnCommand::Split(place.clone(), stays.kept(), moves));
                }
                None => send(OwnCommand::Write(place.clone(), text.kept())),
            }
            if let Some(cursor) = cursor {
                set_cursor(ui, id, cursor);
            }
        }
        height
    }

    /// What can be done where the cursor stands: put in a chip, begin a paragraph or item, move, take out.
    fn tools_ui(&mut self, ui: &mut Ui, place: &OwnPlace, (index, count): (usize, usize), article: &ArticleText) {
        if self.session.writing.as_ref() != Some(place) {
            return;
        }
        let language = self.language;
        let rect = Rect::from_min_size(self.text_at(0.0), vec2(self.width, 30.0));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("tools", place)));
        let mut wanted = None;
        inside.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::STEP, theme::STEP);
            self.values_ui(ui, place, article);
            if let Some(chip) = self.chips_ui(ui, article) {
                let cursor =
                    TextEdit::load_state(ui.ctx(), field_id(place)).and_then(|state| state.cursor.char_range());
                let at = cursor.map_or(usize::MAX, |range| range.primary.index.0);
                wanted = Some(OwnCommand::Insert { place: place.clone(), at, chip });
            }
            for (label, command) in [
                (words::ADD_PARAGRAPH, OwnCommand::AddParagraph(place.clone())),
                (words::ADD_ITEM, OwnCommand::AddItem(place.clone())),
            ] {
                if super::editor::add_button_ui(ui, label.in_language(language)) {
                    wanted = Some(command);
                }
            }
            let name = match place.part {
                OwnPart::Item(_, item) => say!(language, words::ITEM, letter = letter(item)),
                OwnPart::Title | OwnPart::Paragraph(_) => {
                    say!(language, words::PARAGRAPH, number = (index + 1).to_string())
                }
            };
            let last = if matches!(place.part, OwnPart::Item(..)) { count - 1 } else { count };
            for (sign, label, enabled, command) in [
                (icon::ARROW_UP, words::UP_NAMED, index > 0, OwnCommand::Move(place.clone(), Step::Back)),
                (icon::ARROW_DOWN, words::DOWN_NAMED, index + 1 < last, OwnCommand::Move(place.clone(), Step::Forward)),
                (icon::TRASH, words::REMOVE_NAMED, count > 1, OwnCommand::Remove(place.clone())),
            ] {
                let label = crate::report::format::message(&label.with(vec![("name", name.as_str().into())]), language);
                if icon_button_ui(ui, sign, &label, enabled) {
                    wanted = Some(command);
                }
            }
        });
        self.y += inside.min_rect().height().max(30.0) + theme::STEP;
        if let Some(command) = wanted {
            self.out.send(AgreementCommand::Own(command));
        }
    }

    /// The lists from which a chip is chosen: what can be referred to, what is defined, what the article has for values.
    fn chips_ui(&self, ui: &mut Ui, article: &ArticleText) -> Option<Chip> {
        let language = self.language;
        let mut chosen = None;
        let list = |ui: &mut Ui, phrase: crate::domain::words::Phrase, fill: &mut dyn FnMut(&mut Ui)| {
            let name = phrase.in_language(language);
            let shown = ComboBox::from_id_salt(name).selected_text(name).width(110.0).height(320.0).show_ui(ui, fill);
            shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
        };
        list(ui, words::REFER, &mut |ui| {
            for target in self.view.shown.basis.text.articles() {
                let number = target.number.to_string();
                let name = say!(language, words::NUMBERED, number = &number, title = &target.title);
                if target.id != article.id && ui.selectable_label(false, name).clicked() {
                    chosen = Some(Chip::Article(target.id.clone(), None));
                }
                if target.paragraphs.len() < 2 {
                    continue;
                }
                for (index, paragraph) in target.paragraphs.iter().enumerate() {
                    let opening: String = words_of(&paragraph.runs).chars().take(OPENING).collect();
                    let number = format!("{number}.{}", index + 1);
                    let name = say!(language, words::REFER_PARAGRAPH, number = number, opening = opening);
                    if ui.selectable_label(false, name).clicked() {
                        chosen = Some(Chip::Article(target.id.clone(), Some(index)));
                    }
                }
            }
        });
        list(ui, words::TERM_CHIP, &mut |ui| {
            for (id, term) in self.view.terms.iter() {
                if ui.selectable_label(false, term).clicked() {
                    chosen = Some(Chip::Term(id.clone()));
                }
            }
        });
        let parameters = self.view.article(&article.id).map(|view| view.parameters.as_slice()).unwrap_or_default();
        if !parameters.is_empty() {
            list(ui, words::VALUE_CHIP, &mut |ui| {
                for parameter in parameters {
                    let name = say!(language, words::BLANK_NAME, name = &parameter.name, value = &parameter.shown);
                    if ui.selectable_label(false, name).clicked() {
                        chosen = Some(Chip::Parameter(parameter.parameter.id.clone()));
                    }
                }
            });
        }
        chosen
    }

    /// The mark beside a paragraph that says something else than the library.
    pub(super) fn departure_ui(
        &self,
        ui: &Ui,
        article: &ArticleText,
        (index, text): (usize, &ParagraphText),
        top: f32,
    ) {
        let from_library =
            self.view.article(&article.id).is_some_and(|view| !view.parameters.is_empty() || view.is_own);
        if !from_library || !text.is_own {
            return;
        }
        let x = self.left + HANG + self.width + 10.0;
        let bar = Rect::from_min_max(pos2(x, top), pos2(x + 3.0, self.y - theme::STEP));
        let response = ui.interact(
            bar.expand(4.0),
            ui.scope_id().with(("departs", &article.id, index)),
            eframe::egui::Sense::hover(),
        );
        let said = words::DEPARTS.in_language(self.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
        ui.painter().rect_filled(bar, 1.5, theme::palette(ui).warning_line);
        response.on_hover_text(said);
    }
}

/// Puts the cursor of a field behind so many characters. What was typed before cannot be taken back in the field any more:
/// it would bring chips back as words.
fn set_cursor(ui: &Ui, id: Id, behind: usize) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(behind))));
    state.clear_undoer();
    TextEdit::store_state(ui.ctx(), id, state);
}

/// The words with their chips and what was found; of what was typed in this very frame both may stand elsewhere.
fn typeset(
    text: &str,
    (chips, found): (&[Range<usize>], &[Mark]),
    width: f32,
    font: &FontId,
    palette: &Palette,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let height = (*font == theme::document()).then_some(theme::DOCUMENT_LINE);
    let plain =
        TextFormat { valign: Align::Center, line_height: height, ..TextFormat::simple(font.clone(), palette.ink) };
    let format = |place: usize| {
        let is_chip = chips.iter().any(|range| range.contains(&place));
        let mark = found.iter().find(|(range, _)| range.contains(&place)).map(|(_, is_shown)| *is_shown);
        let background = match (mark, is_chip) {
            (Some(true), _) => palette.editing,
            (Some(false), _) => palette.warning_fill,
            (None, true) => palette.blank,
            (None, false) => plain.background,
        };
        let color = if is_chip { palette.accent_bright } else { palette.ink };
        TextFormat { background, color, ..plain.clone() }
    };
    let mut words = String::new();
    let mut now = format(0);
    for (place, sign) in text.chars().enumerate() {
        let next = format(place);
        if next != now {
            job.append(&words, 0.0, std::mem::replace(&mut now, next));
            words.clear();
        }
        words.push(sign);
    }
    job.append(&words, 0.0, now);
    job
}
