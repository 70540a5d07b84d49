//! A field for text that is only made when it is left, with what is wrong with it below.

use eframe::egui::{Id, Key, RichText, TextEdit, Ui};

use crate::gui::theme;

/// What the field shows.
pub struct TypedField<'f> {
    pub id: Id,
    /// Its name, for the screen reader.
    pub name: &'f str,
    /// What stands in it.
    pub text: &'f str,
    /// The unit behind it.
    pub unit: &'f str,
    /// What is wrong with what is typed.
    pub problem: Option<&'f str>,
    /// The width.
    pub width: f32,
    /// How many lines it shows; with more than one, Enter begins a new line.
    pub lines: usize,
}

/// What was done to the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// What it holds now, where that changed.
    pub typed: Option<String>,
    /// It was left by Enter, Tab or a click elsewhere.
    pub left: bool,
    /// It was left by Escape.
    pub dropped: bool,
}

pub fn typed_field_ui(ui: &mut Ui, field: &TypedField<'_>) -> Done {
    let palette = theme::palette(ui);
    let mut text = field.text.to_owned();
    let mut done = Done::default();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let response = ui
            .horizontal(|ui| {
                let edit = if field.lines > 1 {
                    TextEdit::multiline(&mut text).desired_rows(field.lines)
                } else {
                    TextEdit::singleline(&mut text)
                };
                let response =
                    ui.add(edit.id(field.id).desired_width(field.width).min_size(eframe::egui::vec2(0.0, 26.0)));
                if !field.unit.is_empty() {
                    ui.label(RichText::new(field.unit).color(palette.soft));
                }
                response
            })
            .inner
            .accessible_name(field.name);
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if response.changed() {
            done.typed = Some(text);
        }
        done.dropped = response.lost_focus() && escaped;
        done.left = response.lost_focus() && !escaped;
        if let Some(problem) = field.problem {
            ui.label(RichText::new(problem).font(theme::small()).color(palette.void));
        }
    });
    done
}
