//! A field of which the text is a draft until it can be read: what is typed wrong stays, with what is wrong below it.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Align, Id, Key, Layout, Response, RichText, TextEdit, Ui, vec2};

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

impl DraftField<'_> {
    /// What shows: the draft, or what the field holds.
    fn shown(&self, ui: &Ui) -> String {
        Draft::of_field(ui, self.id, self.text).unwrap_or_else(|| self.text.to_owned())
    }

    /// The field itself, over the whole width, with what is wrong with it below.
    fn edit_ui(&self, ui: &mut Ui, text: &mut String, problem: impl FnOnce(&str) -> Option<String>) -> Response {
        let edit = if self.lines > 1 {
            TextEdit::multiline(text).desired_rows(self.lines)
        } else {
            TextEdit::singleline(text)
        };
        let edit = edit.id(self.id).hint_text(self.hint).desired_width(f32::INFINITY).min_size(vec2(0.0, 26.0));
        let response = ui.add(edit).accessible_name(self.name);
        if let Some(problem) = problem(text) {
            ui.label(RichText::new(problem).font(theme::small()).color(theme::palette(ui).void));
        }
        response
    }

    /// Keeps what is typed.
    fn keep(&self, ui: &Ui, text: String, is_sent: bool) {
        let draft = Draft { text, of: self.text.to_owned(), is_sent };
        ui.data_mut(|data| data.insert_temp(self.id, draft));
    }

    fn forget(&self, ui: &Ui) {
        ui.data_mut(|data| data.remove_temp::<Draft>(self.id));
    }
}

/// Shows the field over the whole width; gives what was typed where that can be read and is new.
pub fn draft_field_ui<T>(ui: &mut Ui, field: &DraftField<'_>, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
    let mut text = field.shown(ui);
    let response = field.edit_ui(ui, &mut text, |text| read(text).err());
    let outcome = read(&text);
    if response.changed() {
        field.keep(ui, text, outcome.is_ok());
        return outcome.ok();
    }
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if !response.has_focus() && (outcome.is_ok() || escaped) {
        field.forget(ui);
    }
    None
}

/// Shows two fields beside each other that bound each other and are read together; gives what was typed where both can be
/// read and that is new. Until then what is typed in either stays. `problem` says what is wrong with one of both, 0 or 1.
pub fn draft_pair_ui<T>(
    ui: &mut Ui,
    fields: [&DraftField<'_>; 2],
    read: impl Fn([&str; 2]) -> Option<T>,
    problem: impl Fn([&str; 2], usize) -> Option<String>,
) -> Option<T> {
    let [mut left, mut right] = fields.map(|field| field.shown(ui));
    let [(of_left, to_left), (of_right, to_right)] = ui.columns(2, |columns| {
        let mut one = |column: usize, text: &mut String, other: &str| {
            let plain = Layout::top_down(Align::Min);
            let shown = columns[column].with_layout(plain, |ui| {
                ui.label(fields[column].name);
                fields[column]
                    .edit_ui(ui, text, |text| problem(if column == 0 { [text, other] } else { [other, text] }, column))
            });
            (shown.inner.changed(), shown.inner.has_focus())
        };
        [one(0, &mut left, &right), one(1, &mut right, &left)]
    });
    let outcome = read([&left, &right]);
    if of_left || of_right {
        for (field, text) in fields.into_iter().zip([left, right]) {
            field.keep(ui, text, outcome.is_some());
        }
        return outcome;
    }
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if !to_left && !to_right && (outcome.is_some() || escaped) {
        fields.into_iter().for_each(|field| field.forget(ui));
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
