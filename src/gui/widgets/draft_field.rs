//! A field of which the text is a draft until it can be read: what is typed wrong stays, with what is wrong below it.

use eframe::egui::text::{CCursor, CCursorRange};
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

/// What is typed.
#[derive(Clone, Debug, Default)]
struct Draft {
    text: String,
    /// What the field held then; or, once that was sent, what it led to.
    of: String,
    /// It was sent in the frame before, and what it led to is seen in this one.
    is_sent: bool,
}

impl Draft {
    /// The draft of a field that holds `held`; none where undo or something else has put other words there since.
    fn of_field(ui: &Ui, id: Id, held: &str) -> Option<String> {
        let mut draft: Self = ui.data(|data| data.get_temp(id))?;
        if draft.is_sent {
            draft.of = held.to_owned();
            draft.is_sent = false;
            ui.data_mut(|data| data.insert_temp(id, draft.clone()));
        }
        (draft.of == held).then_some(draft.text)
    }
}

/// Shows the field over the whole width; gives what was typed where that can be read and is new.
pub fn draft_field_ui<T>(ui: &mut Ui, field: &DraftField<'_>, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
    let palette = theme::palette(ui);
    let mut text = Draft::of_field(ui, field.id, field.text).unwrap_or_else(|| field.text.to_owned());
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
        let draft = Draft { text, of: field.text.to_owned(), is_sent: outcome.is_ok() };
        ui.data_mut(|data| data.insert_temp(field.id, draft));
        return outcome.ok();
    }
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if !response.has_focus() && (outcome.is_ok() || escaped) {
        ui.data_mut(|data| data.remove_temp::<Draft>(field.id));
    }
    None
}

/// Gives the field with this id the focus, with all of its text selected, so that typing replaces it.
pub fn take_focus(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    TextEdit::store_state(ui.ctx(), id, state);
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// Shows a field that takes any words.
pub fn words_field_ui(ui: &mut Ui, field: &DraftField<'_>) -> Option<String> {
    draft_field_ui(ui, field, |text| Ok(text.to_owned()))
}
