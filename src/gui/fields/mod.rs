//! What is half typed, on every page with fields that are made when they are left.
//!
//! A field shows what holds until somebody types in it. From then on its text is kept in the session of its subject
//! ([`Typed`]) until the field is left; then what can be read is made, and what cannot be read stays, with what is wrong
//! with it beside the field. The dossier never changes by a text that is half typed, and no page that is opened in
//! between loses it. Reading is done by [`report::typed`](crate::report::typed), whatever the page.
//!
//! Only the words of the agreement differ: they change while they are typed, as one gesture of the history.

mod field;
mod typed;

pub use field::{Field, Lines};
pub use typed::{Typed, Typing};

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, Id, Ui};

fn clean() -> Id {
    Id::unique("clean field")
}

/// Notes of the field that has the focus whether nothing is typed in it. Then what is typed from there on is all that it
/// can take back: not what was typed in it another time.
fn note_clean(ui: &Ui, field: Id, is_clean: bool) {
    ui.data_mut(|data| data.insert_temp(clean(), is_clean.then_some(field)));
    if is_clean && let Some(mut state) = TextEditState::load(ui.ctx(), field) {
        state.clear_undoer();
        state.store(ui.ctx(), field);
    }
}

/// Whether the focus is in a field in which nothing is typed: taking back is about the dossier then.
pub fn is_clean(ctx: &Context) -> bool {
    let field: Option<Id> = ctx.data(|data| data.get_temp(clean())).flatten();
    field.is_some() && field == ctx.memory(|memory| memory.focused())
}
