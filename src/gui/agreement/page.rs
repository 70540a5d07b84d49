//! The page of the agreement: articles at the left, the text in the middle, what the selected article costs and rests on at the
//! right.

use eframe::egui::accesskit::Role;
use eframe::egui::{Area, CentralPanel, Frame, Id, Order, Panel, Rangef, Rect, RichText, Ui, pos2};

use super::command::AgreementCommand;
use super::phrases as words;
use super::prices::Cost;
use super::session::AgreementSession;
use super::view::AgreementView;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::{accessibility, phrases, theme};
use crate::workbench::Question;

/// Widths of list and inspector, and what they grow to where there is room.
const LIST_WIDTH: Rangef = Rangef { min: 252.0, max: 320.0 };
const INSPECTOR_WIDTH: Rangef = Rangef { min: 312.0, max: 380.0 };
/// The share of the room by which they grow.
const LIST_SHARE: f32 = 0.18;
const INSPECTOR_SHARE: f32 = 0.21;

/// Shows the page.
pub fn page_ui(
    ui: &mut Ui,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    if session.wish.is_some() {
        out.send(AgreementCommand::WishFulfilled);
    }
    let palette = theme::palette(ui);
    let side = Frame::new().fill(palette.panel);
    let list = LIST_WIDTH.clamp(ui.available_width() * LIST_SHARE);
    let inspector = INSPECTOR_WIDTH.clamp(ui.available_width() * INSPECTOR_SHARE);
    let room = ui.available_width() - list - inspector;
    let folds = room < super::sheet::least_width(ui);
    Panel::left("articles").exact_size(list).resizable(false).frame(side).show(ui, |ui| {
        accessibility::landmark(ui, Role::Navigation, words::OUTLINE.in_language(language));
        super::list::list_ui(ui, view, session, language, out);
    });
    if !folds {
        let side = Frame::new().fill(palette.paper);
        Panel::right("inspector").exact_size(inspector).resizable(false).frame(side).show(ui, |ui| {
            accessibility::landmark(ui, Role::Complementary, words::INSPECTOR.in_language(language));
            super::inspector::inspector_ui(ui, view, session, language, false, out);
        });
    }
    CentralPanel::no_frame().show(ui, |ui| {
        ui.scope(|ui| {
            accessibility::landmark(ui, Role::Document, words::PAPER.in_language(language));
            accessibility::in_language(ui, Language::Dutch);
            super::sheet::sheet_ui(ui, view, session, language, folds && !session.drawer, out);
        });
        if folds && session.drawer {
            drawer_ui(ui, inspector, view, session, language, out);
        }
    });
    if let (Some(library), Some(search)) = (view.library.as_ref(), &session.library) {
        super::library::library_ui(ui, view, library, search, language, out);
    }
    if let Some(leaving) = &session.leaving {
        super::leave_out::leave_out_ui(ui, view, leaving, language, out);
    }
}

/// The inspector over the text, where there is no room beside it.
fn drawer_ui(
    ui: &Ui,
    width: f32,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let room = ui.max_rect();
    let place = Rect::from_min_max(pos2(room.right() - width, room.top()), room.max);
    let frame = Frame::new().fill(palette.paper).shadow(theme::shadow(palette));
    Area::new(Id::unique("inspector drawer")).order(Order::Middle).fixed_pos(place.min).show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_min_size(place.size());
            ui.set_max_size(place.size());
            accessibility::landmark(ui, Role::Complementary, words::INSPECTOR.in_language(language));
            super::inspector::inspector_ui(ui, view, session, language, true, out);
        });
    });
}

/// What a change would cost; that it is being computed, or cannot be.
pub fn price_in_words(view: &AgreementView, question: &Question, language: Language) -> Cost {
    let waiting = if view.shown.basis.is_computed { words::COMPUTING } else { phrases::NOT_COMPUTED };
    let waiting = || Cost { total: waiting.in_language(language).to_owned(), moves: None };
    view.price(question).cloned().unwrap_or_else(waiting)
}

/// Shows what a change costs behind the words that lead up to it, and below that where the money moves.
pub fn cost_ui(ui: &mut Ui, lead: &str, cost: &Cost) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(lead).color(palette.soft));
        ui.label(RichText::new(&cost.total).font(theme::strong()));
    });
    moves_ui(ui, cost);
}

/// Shows where the money of a change moves.
pub fn moves_ui(ui: &mut Ui, cost: &Cost) {
    if let Some(moves) = &cost.moves {
        // An amount stays on one line with where it belongs.
        let parts = moves.split(", ").map(|part| part.replace(char::is_whitespace, "\u{a0}"));
        let words = RichText::new(parts.collect::<Vec<_>>().join(", ")).font(theme::small()).color(theme::palette(ui).soft);
        ui.add(eframe::egui::Label::new(words).wrap());
    }
}
