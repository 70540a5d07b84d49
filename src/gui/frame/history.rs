//! What was done, as a list of named steps of which any can be gone to: several are taken back or made again at once.

use eframe::egui::{Align, Button, Layout, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::phrases as words;
use crate::domain::agreement::edit::Known;
use crate::domain::words::{Language, capitalised};
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::document::Document;
use crate::gui::frame::session::FrameDialog;
use crate::gui::history::Revision;
use crate::gui::out::Out;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::gui::widgets::card::dialog_title_ui;
use crate::gui::{phrases, theme};
use crate::report::format::{self, say};

/// What the list was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryKey {
    revision: Revision,
    steps: usize,
    language: Language,
}

impl HistoryKey {
    /// What the list that is open follows from; nothing where it is closed.
    pub fn of(state: &State) -> Option<Self> {
        let is_open = state.session.dialog == Some(Dialog::Frame(FrameDialog::History));
        let (revision, steps) = (state.document.revision(), state.document.history().steps());
        is_open.then_some(Self { revision, steps, language: state.settings.language })
    }
}

/// The steps in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryView {
    /// What each does, the oldest first.
    pub steps: Vec<String>,
    /// How many of them are made.
    pub made: usize,
}

impl HistoryView {
    /// The steps of a document.
    pub fn of(key: &HistoryKey, document: &Document, known: Known<'_>) -> Self {
        let words = document.steps_in_words(known);
        let steps = words.iter().map(|words| capitalised(&format::message(words, key.language))).collect();
        Self { steps, made: key.steps }
    }
}

/// Shows the list, the newest step first; the one that holds now has the keyboard.
pub fn history_ui(ui: &mut Ui, view: &HistoryView, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    dialog_title_ui(ui, words::HISTORY_TITLE, language);
    ui.label(RichText::new(words::HISTORY_TEXT.in_language(language)).color(palette.soft));
    let nobody = ui.memory(|memory| memory.focused().is_none());
    let height = (ui.ctx().content_rect().height() - 300.0).max(160.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for made in (0..=view.steps.len()).rev() {
            let words = match made.checked_sub(1).and_then(|place| view.steps.get(place)) {
                Some(step) => say!(language, words::HISTORY_STEP, number = made.to_string(), edit = step),
                None => words::HISTORY_START.in_language(language).to_owned(),
            };
            let is_now = made == view.made;
            let spoken = match () {
                () if is_now => say!(language, words::HISTORY_NOW, step = &words),
                () if made > view.made => say!(language, words::HISTORY_UNDONE, step = &words),
                () => words.clone(),
            };
            let ink = if made > view.made { palette.faint } else { palette.ink };
            let mark = if is_now { words::NOW.in_language(language) } else { "" };
            let button = Button::new(RichText::new(&words).color(ink)).right_text(mark).truncate();
            let button = button.frame(is_now).min_size(vec2(ui.available_width(), 28.0));
            let response = ui.push_id(("step", made), |ui| ui.add(button)).inner;
            response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_now, &spoken));
            if is_now && nobody {
                response.request_focus();
                response.scroll_to_me(Some(Align::Center));
            }
            if response.clicked() && !is_now {
                out.ask(Ask::GoToStep(made));
            }
        }
    });
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        if ui.button(phrases::CLOSE.in_language(language)).clicked() {
            out.ask(Ask::CloseDialog);
        }
    });
}
