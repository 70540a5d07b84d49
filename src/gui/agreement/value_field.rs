//! A field for a value: text is read to an exact decimal, with comma or point, and never passes through a float.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Id, Key, RichText, TextEdit, Ui};

use super::command::{AgreementCommand, BlankCommand};
use super::session::OpenBlank;
use crate::gui::out::Out;
use crate::gui::theme;

/// What the field shows.
pub struct FieldView<'v> {
    /// The parameter being edited.
    pub blank: &'v OpenBlank,
    /// "Waarde van Lesuren per jaar", for the screen reader.
    pub name: &'v str,
    /// The unit behind the field.
    pub unit: &'v str,
    /// What is wrong with what is typed.
    pub problem: Option<&'v str>,
    /// Whether the field takes the focus now, with all of it selected.
    pub take_focus: bool,
    /// The width.
    pub width: f32,
}

/// Shows the field; Enter applies what is typed.
pub fn value_field_ui(ui: &mut Ui, id: Id, view: &FieldView<'_>, out: &mut Out<AgreementCommand>) {
    let palette = theme::palette(ui);
    let mut text = view.blank.text.clone();
    let output = ui.horizontal(|ui| {
        let output = TextEdit::singleline(&mut text).id(id).desired_width(view.width).show(ui);
        if !view.unit.is_empty() {
            ui.label(RichText::new(view.unit).color(palette.soft));
        }
        output
    });
    let mut state = output.inner.state;
    let response = output.inner.response.response.accessible_name(view.name);
    if view.take_focus {
        response.request_focus();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
        state.cursor.set_char_range(Some(all));
        TextEdit::store_state(ui.ctx(), id, state);
    }
    if response.changed() {
        out.send(AgreementCommand::Blank(BlankCommand::Type(text)));
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        if view.problem.is_none() {
            out.send(AgreementCommand::Blank(BlankCommand::Apply));
        } else {
            response.request_focus();
        }
    }
    if let Some(problem) = view.problem {
        ui.label(RichText::new(problem).font(theme::small()).color(palette.void));
    }
}
