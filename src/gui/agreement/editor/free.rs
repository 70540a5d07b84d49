//! An article of the parties' own: its heading, paragraphs and items, and references to other articles.

use eframe::egui::{ComboBox, RichText, TextEdit, Ui};

use super::{add_button_ui, change_ui};
use crate::domain::agreement::{ArticleContent, FreeParagraph};
use crate::domain::words::{Bilingual, Language};
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::phrases as words;
use crate::gui::agreement::view::AgreementView;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::draft_field::{DraftField, take_focus, words_field_ui};
use crate::report::format::say;

/// The article.
pub struct Own<'o> {
    /// Its id.
    pub article: &'o str,
    /// Its heading.
    pub title: &'o str,
    /// Its paragraphs.
    pub paragraphs: &'o [FreeParagraph],
    /// The other articles, for references.
    pub view: &'o AgreementView,
    /// Whether it is new, so that its heading is the first thing to type.
    pub is_new: bool,
}

/// Shows its fields.
pub fn free_ui(ui: &mut Ui, own: &Own<'_>, language: Language, out: &mut Out<AgreementCommand>) {
    let palette = theme::palette(ui);
    let Own { article, title, paragraphs, view: _, is_new } = own;
    ui.label(RichText::new(words::NO_MODEL.in_language(language)).font(theme::small()).color(palette.faint));
    let id = ui.scope_id().with(("own", article));
    let name = words::TITLE_FIELD.in_language(language);
    ui.label(name);
    let (mut new_title, mut new_paragraphs) = ((*title).to_owned(), paragraphs.to_vec());
    let mut is_changed = false;
    if *is_new {
        take_focus(ui, id.with("title"), title);
    }
    let field = DraftField { id: id.with("title"), name, text: title, hint: "", lines: 1 };
    if let Some(typed) = words_field_ui(ui, &field) {
        new_title = typed;
        is_changed = true;
    }
    for index in 0..paragraphs.len() {
        ui.push_id(index, |ui| is_changed |= paragraph_ui(ui, own, index, &mut new_paragraphs, language));
    }
    if add_button_ui(ui, words::ADD_PARAGRAPH.in_language(language)) {
        new_paragraphs.push(FreeParagraph { label: None, text: String::new(), items: Vec::new() });
        is_changed = true;
    }
    if is_changed {
        let content = ArticleContent::Free { title: new_title, paragraphs: new_paragraphs };
        out.send(AgreementCommand::SetArticle { article: (*article).into(), content });
    }
}

/// Shows the fields of a paragraph; says whether `paragraphs` was changed.
fn paragraph_ui(
    ui: &mut Ui,
    own: &Own<'_>,
    index: usize,
    paragraphs: &mut Vec<FreeParagraph>,
    language: Language,
) -> bool {
    let paragraph = &own.paragraphs[index];
    let name = say!(language, words::PARAGRAPH, number = (index + 1).to_string());
    let id = ui.scope_id().with(("own", own.article, index));
    let wanted = ui.horizontal(|ui| {
        ui.label(&name);
        change_ui(ui, &name, index, (own.paragraphs.len(), 1), language)
    });
    if let Some(wanted) = wanted.inner {
        wanted.apply(paragraphs, index);
        return true;
    }
    let field = DraftField { id: id.with("text"), name: &name, text: &paragraph.text, hint: "", lines: 3 };
    if let Some(typed) = words_field_ui(ui, &field) {
        paragraphs[index].text = typed;
        return true;
    }
    if let Some(target) = reference_ui(ui, own, &name, language) {
        // The field keeps its cursor when the list takes the focus.
        let state = TextEdit::load_state(ui.ctx(), id.with("text"));
        let cursor = state.and_then(|state| state.cursor.char_range()).map(|range| range.primary.index.0);
        paragraphs[index].text = with_reference(&paragraph.text, cursor, &target);
        return true;
    }
    for (place, item) in paragraph.items.iter().enumerate() {
        let letter = crate::domain::agreement::letter(place);
        let name = format!("{name}, {}", say!(language, words::ITEM, letter = &letter));
        let wanted = ui.horizontal(|ui| {
            ui.label(format!("{letter}."));
            change_ui(ui, &name, place, (paragraph.items.len(), 0), language)
        });
        if let Some(wanted) = wanted.inner {
            wanted.apply(&mut paragraphs[index].items, place);
            return true;
        }
        let field = DraftField { id: id.with(("item", place)), name: &name, text: item, hint: "", lines: 1 };
        if let Some(typed) = words_field_ui(ui, &field) {
            paragraphs[index].items[place] = typed;
            return true;
        }
    }
    let add = words::ADD_ITEM.in_language(language);
    if add_button_ui(ui, &format!("{add} · {name}")) {
        paragraphs[index].items.push(String::new());
        return true;
    }
    false
}

/// A list of articles to refer to; gives the one that was chosen.
fn reference_ui(ui: &mut Ui, own: &Own<'_>, paragraph: &str, language: Language) -> Option<String> {
    let mut target = None;
    let name = words::REFER.in_language(language);
    let shown = ComboBox::from_id_salt("reference").selected_text(name).width(200.0).show_ui(ui, |ui| {
        for article in own.view.shown.basis.text.articles().filter(|article| article.id != own.article) {
            let words = say!(language, words::NUMBERED, number = article.number.to_string(), title = &article.title);
            if ui.selectable_label(false, words).clicked() {
                target = Some(article.id.to_string());
            }
        }
    });
    let spoken = format!("{name}, {paragraph}");
    shown.response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::ComboBox, true, &spoken));
    let example = Bilingual::new("{artikel}", "{article}");
    shown.response.on_hover_text(say!(language, words::REFERENCES_TIP, example = example));
    target
}

/// `text` with a reference at the cursor, or at its end, and a space on either side where words touch it.
fn with_reference(text: &str, cursor: Option<usize>, target: &str) -> String {
    let before: String = text.chars().take(cursor.unwrap_or(usize::MAX)).collect();
    let after = &text[before.len()..];
    let space = |touches: Option<char>| if touches.is_some_and(|sign| !sign.is_whitespace()) { " " } else { "" };
    let behind = after.chars().next().filter(|sign| sign.is_alphanumeric());
    let front = before.chars().last().filter(|sign| *sign != '(');
    format!("{before}{}{{article:{target}}}{}{after}", space(front), space(behind))
}

#[cfg(test)]
mod tests {
    use super::with_reference;

    #[test]
    fn a_reference_stands_at_the_cursor_and_touches_no_word() {
        for (text, cursor, expected) in [
            ("", None, "{article:a}"),
            ("Zie", None, "Zie {article:a}"),
            ("Zie .", Some(4), "Zie {article:a}."),
            ("Één lid", Some(3), "Één {article:a} lid"),
            ("Onverminderd geldt dit.", Some(13), "Onverminderd {article:a} geldt dit."),
            ("(zie ook)", Some(1), "({article:a} zie ook)"),
            ("Zie", Some(99), "Zie {article:a}"),
        ] {
            assert_eq!(with_reference(text, cursor, "a"), expected, "{text} at {cursor:?}");
        }
    }
}
