//! An article of the parties' own: its heading, paragraphs and items, and references to other articles.

use eframe::egui::{ComboBox, RichText, Ui};

use super::{add_button_ui, icon_button_ui};
use crate::domain::agreement::{ArticleContent, FreeParagraph};
use crate::domain::diagnostic::Language;
use crate::gui::command::Command;
use crate::gui::command::outline::OutlineCommand;
use crate::gui::derived::Derived;
use crate::gui::phrases::outline as words;
use crate::gui::widgets::draft_field::{DraftField, words_field_ui};
use crate::gui::{icon, theme};

/// The article.
pub struct Own<'o> {
    /// Its id.
    pub article: &'o str,
    /// Its heading.
    pub title: &'o str,
    /// Its paragraphs.
    pub paragraphs: &'o [FreeParagraph],
    /// The other articles, for references.
    pub derived: &'o Derived,
}

/// Shows its fields.
pub fn free_ui(ui: &mut Ui, own: &Own<'_>, language: Language, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    let Own { article, title, paragraphs, derived: _ } = own;
    ui.label(RichText::new(words::NO_MODEL.in_language(language)).font(theme::small()).color(palette.faint));
    let id = ui.scope_id().with(("own", article));
    let name = words::TITLE_FIELD.in_language(language);
    ui.label(name);
    let (mut new_title, mut new_paragraphs) = ((*title).to_owned(), paragraphs.to_vec());
    let mut is_changed = false;
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
        commands.push(Command::Outline(OutlineCommand::SetArticle { article: (*article).to_owned(), content }));
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
    let name = words::PARAGRAPH.with(language, &[&(index + 1).to_string()]);
    let id = ui.scope_id().with(("own", own.article, index));
    let mut is_changed = false;
    ui.horizontal(|ui| {
        ui.label(&name);
        if icon_button_ui(ui, icon::ARROW_UP, &words::UP_NAMED.with(language, &[&name]), index > 0) {
            paragraphs.swap(index, index - 1);
            is_changed = true;
        }
        let can_sink = index + 1 < own.paragraphs.len();
        if icon_button_ui(ui, icon::ARROW_DOWN, &words::DOWN_NAMED.with(language, &[&name]), can_sink) {
            paragraphs.swap(index, index + 1);
            is_changed = true;
        }
        if icon_button_ui(ui, icon::TRASH, &words::REMOVE_NAMED.with(language, &[&name]), own.paragraphs.len() > 1) {
            paragraphs.remove(index);
            is_changed = true;
        }
    });
    if is_changed {
        return true;
    }
    let field = DraftField { id: id.with("text"), name: &name, text: &paragraph.text, hint: "", lines: 3 };
    if let Some(typed) = words_field_ui(ui, &field) {
        paragraphs[index].text = typed;
        return true;
    }
    if let Some(target) = reference_ui(ui, own, &name, language) {
        let text = &mut paragraphs[index].text;
        if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        text.push_str(&format!("{{article:{target}}}"));
        // What is typed there is a draft of the old words.
        ui.data_mut(|data| data.remove_temp::<String>(id.with("text")));
        return true;
    }
    for (place, item) in paragraph.items.iter().enumerate() {
        let letter = crate::domain::agreement::letter(place);
        let name = format!("{name}, {}", words::ITEM.with(language, &[&letter]));
        let mut is_dropped = false;
        ui.horizontal(|ui| {
            ui.label(format!("{letter}."));
            is_dropped = icon_button_ui(ui, icon::TRASH, &words::REMOVE_NAMED.with(language, &[&name]), true);
        });
        let field = DraftField { id: id.with(("item", place)), name: &name, text: item, hint: "", lines: 1 };
        if is_dropped {
            paragraphs[index].items.remove(place);
            return true;
        }
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
        for article in own.derived.text.articles().filter(|article| article.id != own.article) {
            let words = words::NUMBERED.with(language, &[&article.number.to_string(), &article.title]);
            if ui.selectable_label(false, words).clicked() {
                target = Some(article.id.clone());
            }
        }
    });
    let spoken = format!("{name}, {paragraph}");
    shown.response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::ComboBox, true, &spoken));
    shown.response.on_hover_text(words::REFERENCES_TIP.in_language(language));
    target
}
