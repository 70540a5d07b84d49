//! The field on screen: what holds or what is typed, its unit, and what is wrong with it below.

use eframe::egui::{Align2, Id, Key, Response, RichText, TextEdit, Ui, vec2};

use super::typed::{Typed, Typing};
use crate::domain::words::Language;
use crate::gui::theme;
use crate::report::format;

/// How many lines a field takes, and what Enter does in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One; Enter leaves the field.
    One,
    /// One, in the cell of a table: its number stands at the right, without a unit; Enter leaves the field.
    Cell,
    /// As many as the text needs; Enter leaves the field.
    Wrapped,
    /// So many to begin with; Enter begins a new line.
    Several(usize),
}

/// What a field shows.
#[derive(Clone, Copy, Debug)]
pub struct Field<'f> {
    /// Its id.
    pub id: Id,
    /// Its name, for the screen reader.
    pub name: &'f str,
    /// What stands in it while nothing is typed.
    pub held: &'f str,
    /// The unit behind it; a field with one holds a number.
    pub unit: &'f str,
    /// Its width, without the unit.
    pub width: f32,
    /// How many lines it takes.
    pub lines: Lines,
    /// Enter confirms what stands in it, also where nothing was typed.
    pub confirms: bool,
}

impl Field<'_> {
    /// Shows the field `key` of `typed`; sends what was done in it.
    pub fn show<K: Ord + Clone>(
        &self,
        ui: &mut Ui,
        (key, typed): (&K, &Typed<K>),
        language: Language,
        mut send: impl FnMut(Typing<K>),
    ) -> Response {
        let palette = theme::palette(ui);
        let half = typed.of(key);
        let problem = half.and_then(|half| half.problem.as_ref());
        let at_rest = if self.is_number() { format::with_thousands(self.held, language) } else { self.held.to_owned() };
        let has_focus = ui.memory(|memory| memory.has_focus(self.id));
        let mut text = match half {
            Some(half) => half.text.clone(),
            None if has_focus => self.held.to_owned(),
            None => at_rest.clone(),
        };
        let response = ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let response = self.edit_ui(ui, &mut text, problem.is_some());
                if let Some(problem) = problem {
                    let said = format::message(problem, language);
                    ui.label(RichText::new(said).font(theme::small()).color(palette.void));
                }
                response
            })
            .inner;
        let (escape, enter) = ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::Enter)));
        if self.lines == Lines::Wrapped && enter && response.has_focus() {
            response.surrender_focus();
        }
        let is_typed = half.is_some() || response.changed();
        if response.has_focus() {
            super::note_clean(ui, self.id, !is_typed);
        }
        if response.changed() {
            // What stands there at rest means what the field holds, though elsewhere a point can begin decimals.
            let text = if text.trim() == at_rest { self.held.to_owned() } else { text };
            send(Typing::Type(key.clone(), text));
        } else if response.lost_focus() && enter && self.confirms && !is_typed {
            send(Typing::Type(key.clone(), self.held.to_owned()));
            send(Typing::Apply(key.clone()));
        }
        if response.lost_focus() && is_typed {
            if escape {
                send(Typing::Drop(key.clone()));
            } else {
                send(Typing::Apply(key.clone()));
                if enter && problem.is_some() {
                    response.request_focus();
                }
            }
        }
        response
    }

    fn is_number(&self) -> bool {
        !self.unit.is_empty() || self.lines == Lines::Cell
    }

    fn edit_ui(&self, ui: &mut Ui, text: &mut String, is_wrong: bool) -> Response {
        let palette = theme::palette(ui);
        let edit = match self.lines {
            Lines::One | Lines::Cell => TextEdit::singleline(text),
            Lines::Wrapped => TextEdit::multiline(text).desired_rows(1).return_key(None),
            Lines::Several(lines) => TextEdit::multiline(text).desired_rows(lines),
        };
        let mut edit = edit.id(self.id).desired_width(self.width).min_size(vec2(0.0, 26.0));
        if self.is_number() {
            edit = edit.align(Align2::RIGHT_CENTER);
        }
        if is_wrong {
            edit = edit.text_color(palette.void);
        }
        let shown = ui.horizontal(|ui| {
            let response = ui.add(edit);
            if !self.unit.is_empty() {
                ui.label(RichText::new(self.unit).color(palette.soft));
            }
            response
        });
        shown.inner.accessible_name(self.name)
    }
}
