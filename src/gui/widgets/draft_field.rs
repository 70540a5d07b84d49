//! A field of which the text is a draft until it can be read: what is typed wrong stays, with what is wrong below it.

use eframe::egui::{Id, Key, RichText, TextEdit, Ui, vec2};

use crate::gui::theme;

/// What the field shows.
pub struct DraftField<'f> {
    /// Its id, from the id of what it belongs to.
    pub id: Id,
    /// Its name, for the screen reader.
    pub name: &'f str,
    /// What it holds.
    pub text: &'f str,
    /// What stands in it while it is empty.
    pub hint: &'f str,
    /// How many lines it shows at least.
    pub lines: usize,
}

/// Shows the field over the whole width; gives what was typed where that can be read and is new.
pub fn draft_field_ui<T>(ui: &mut Ui, field: &DraftField<'_>, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
    let palette = theme::palette(ui);
    let draft: Option<String> = ui.data(|data| data.get_temp(field.id));
    let mut text = draft.unwrap_or_else(|| field.text.to_owned());
    let edit = if field.lines > 1 {
        TextEdit::multiline(&mut text).desired_rows(field.lines)
    } else {
        TextEdit::singleline(&mut text)
    };
    let edit = edit.id(field.id).hint_text(field.hint).desired_width(f32::INFINITY).min_size(vec2(0.0, 26.0));
    let response = ui.add(edit).accessible_name(field.name);
    let outcome = read(&text);
    if let Err(problem) = &outcome {
        ui.label(RichText::new(problem).font(theme::small()).color(palette.void));
    }
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(field.id, text));
        return outcome.ok();
    }
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if !response.has_focus() && (outcome.is_ok() || escaped) {
        ui.data_mut(|data| data.remove_temp::<String>(field.id));
    }
    None
}

/// Shows a field that takes any words.
pub fn words_field_ui(ui: &mut Ui, field: &DraftField<'_>) -> Option<String> {
    draft_field_ui(ui, field, |text| Ok(text.to_owned()))
}
