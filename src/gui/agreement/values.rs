//! The values of the text where they are changed: the panel below one, and those of a paragraph that is being written, where
//! the text itself is a field.

use eframe::egui::{Response, Ui};

use super::blank_panel::{PanelView, blank_panel_ui};
use super::command::{AgreementCommand, BlankCommand};
use super::phrases as words;
use super::session::{OwnPart, OwnPlace, Wish};
use super::sheet::Sheet;
use crate::domain::agreement::text::{ArticleText, Run};
use crate::gui::ask::Place;
use crate::report::format::say;

impl Sheet<'_> {
    /// The panel of the value that is being edited, below where it stands.
    pub(super) fn panel_ui(&mut self, ui: &Ui, anchor: &Response) {
        let Some(blank) = &self.session.blank else { return };
        let view = self.view.article(&blank.place.article);
        if let Some(parameter) = view.and_then(|view| view.parameter(&blank.place.parameter)) {
            let preview = self.view.preview.as_ref();
            let typed = &self.session.typed;
            let other = self.view.shown.basis.other_title.as_deref();
            let panel = PanelView { parameter, blank, typed, preview, other, language: self.language };
            blank_panel_ui(ui, anchor, &panel, self.out);
        }
    }

    /// A button for each value in the words that are being written, named as in the text.
    pub(super) fn values_ui(&mut self, ui: &mut Ui, place: &OwnPlace, article: &ArticleText) {
        let view = self.view;
        let Some(parameters) = view.article(&article.id) else { return };
        let mut shown = Vec::new();
        for run in runs_at(article, place.part) {
            let Run::Blank { article, parameter, text } = run else { continue };
            let Some(view) = parameters.parameter(parameter).filter(|_| !shown.contains(&parameter)) else { continue };
            shown.push(parameter);
            let value = Place { article: article.clone(), parameter: parameter.clone(), occurrence: 0 };
            let button = ui.button(say!(self.language, words::BLANK_NAME, name = &view.name, value = text));
            if self.session.wish.as_ref().and_then(Wish::focused) == Some(&value) {
                button.request_focus();
            }
            if self.session.blank.as_ref().is_some_and(|blank| blank.place == value) {
                self.panel_ui(ui, &button);
            } else if button.clicked() {
                self.out.send(AgreementCommand::Blank(BlankCommand::Open(value)));
            }
        }
    }
}

/// What stands in a place of an article, in pieces; a heading has none that can be changed.
fn runs_at(article: &ArticleText, part: OwnPart) -> &[Run] {
    let paragraph = |index: usize| article.paragraphs.get(index);
    match part {
        OwnPart::Title => &[],
        OwnPart::Paragraph(index) => paragraph(index).map_or(&[], |paragraph| &paragraph.runs),
        OwnPart::Item(index, item) => {
            paragraph(index).and_then(|paragraph| paragraph.items.get(item)).map_or(&[], |item| &item.runs)
        }
    }
}
