//! Articles and chapters that are dragged through the list: a line shows where one would come to stand.

use eframe::egui::{CursorIcon, Response, Stroke, Ui};

use super::command::AgreementCommand;
use crate::domain::agreement::edit::Slot;
use crate::domain::id::ArticleId;
use crate::gui::out::Out;
use crate::gui::theme;

/// What is under the pointer. One type for both, since letting go takes it whatever it is.
#[derive(Clone, Debug)]
enum Dragged {
    /// An article, by id.
    Article(ArticleId),
    /// A chapter: its id and its place among the chapters.
    Chapter(String, usize),
}

/// Lets the row of an article be dragged, and an article be dropped on it: before it, or behind it on its lower half.
pub fn article_ui(
    ui: &Ui,
    response: &Response,
    article: &str,
    slot: impl Fn(bool) -> Slot,
    out: &mut Out<AgreementCommand>,
) {
    start(ui, response, Dragged::Article(article.into()));
    let below = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| at.y > response.rect.center().y);
    if let Some(Dragged::Article(_)) = response.dnd_hover_payload().as_deref() {
        line(ui, response, below);
    }
    if let Some(Dragged::Article(article)) = response.dnd_release_payload().as_deref() {
        let (article, slot) = (article.clone(), slot(below));
        out.send(AgreementCommand::Drop { article, slot });
    }
}

/// Lets the heading of the chapter in this place be dragged; takes another chapter in its place, and an article as its
/// first.
pub fn chapter_ui(ui: &Ui, response: &Response, chapter: &str, index: usize, out: &mut Out<AgreementCommand>) {
    start(ui, response, Dragged::Chapter(chapter.to_owned(), index));
    match response.dnd_hover_payload().as_deref() {
        Some(Dragged::Chapter(_, from)) if *from != index => line(ui, response, *from < index),
        Some(Dragged::Article(_)) => line(ui, response, true),
        Some(Dragged::Chapter(..)) | None => {}
    }
    let command = match response.dnd_release_payload().as_deref() {
        Some(Dragged::Chapter(chapter, _)) => AgreementCommand::DropChapter { chapter: chapter.clone(), index },
        Some(Dragged::Article(article)) => {
            let slot = Slot { chapter: chapter.to_owned(), index: 0 };
            AgreementCommand::Drop { article: article.clone(), slot }
        }
        None => return,
    };
    out.send(command);
}

fn start(ui: &Ui, response: &Response, dragged: Dragged) {
    response.dnd_set_drag_payload(dragged);
    if response.dragged() {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
}

/// The line along a row, above it or below it.
fn line(ui: &Ui, response: &Response, below: bool) {
    let rect = response.rect;
    let y = if below { rect.bottom() + 1.0 } else { rect.top() - 1.0 };
    ui.painter().hline(rect.x_range(), y, Stroke::new(2.0, theme::palette(ui).accent_bright));
}
