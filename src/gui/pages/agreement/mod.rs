//! The agreement: articles at the left, the text in the middle, what the selected article costs and rests on at the
//! right.

mod drag;
mod editor;
mod inspector;
mod library;
mod list;
mod margin;
mod parts;
mod sheet;

use eframe::egui::{Area, CentralPanel, Frame, Id, Order, Panel, Rangef, Rect, Ui, pos2};

use crate::domain::words::Language;
use crate::gui::command::outline::OutlineCommand;
use crate::gui::derived::Derived;
use crate::gui::derived::prices::Question;
use crate::gui::out::Out;
use crate::gui::session::Session;
use crate::gui::{phrases, theme};

/// Widths of list and inspector, and what they grow to where there is room.
const LIST_WIDTH: Rangef = Rangef { min: 252.0, max: 320.0 };
const INSPECTOR_WIDTH: Rangef = Rangef { min: 312.0, max: 380.0 };
/// The share of the room by which they grow.
const LIST_SHARE: f32 = 0.18;
const INSPECTOR_SHARE: f32 = 0.21;

/// Shows the page.
pub fn agreement_ui(
    ui: &mut Ui,
    derived: &Derived,
    session: &Session,
    language: Language,
    out: &mut Out<OutlineCommand>,
) {
    let palette = theme::palette(ui);
    let side = Frame::new().fill(palette.panel);
    let list = LIST_WIDTH.clamp(ui.available_width() * LIST_SHARE);
    let inspector = INSPECTOR_WIDTH.clamp(ui.available_width() * INSPECTOR_SHARE);
    let room = ui.available_width() - list - inspector;
    let folds = room < sheet::least_width(ui);
    Panel::left("articles").exact_size(list).resizable(false).frame(side).show(ui, |ui| {
        list::list_ui(ui, derived, session, language, out);
    });
    if !folds {
        let side = Frame::new().fill(palette.paper);
        Panel::right("inspector").exact_size(inspector).resizable(false).frame(side).show(ui, |ui| {
            inspector::inspector_ui(ui, derived, session, language, false, out);
        });
    }
    CentralPanel::no_frame().frame(Frame::new().fill(palette.canvas)).show(ui, |ui| {
        sheet::sheet_ui(ui, derived, session, language, folds && !session.drawer, out);
        if folds && session.drawer {
            drawer_ui(ui, inspector, derived, session, language, out);
        }
    });
    if let (Some(view), Some(search)) = (derived.outline.library.as_ref(), &session.outline.library) {
        library::library_ui(ui, derived, view, search, language, out);
    }
}

/// The inspector over the text, where there is no room beside it.
fn drawer_ui(
    ui: &Ui,
    width: f32,
    derived: &Derived,
    session: &Session,
    language: Language,
    out: &mut Out<OutlineCommand>,
) {
    let palette = theme::palette(ui);
    let room = ui.max_rect();
    let place = Rect::from_min_max(pos2(room.right() - width, room.top()), room.max);
    let frame = Frame::new().fill(palette.paper).shadow(theme::shadow(palette));
    Area::new(Id::unique("inspector drawer")).order(Order::Middle).fixed_pos(place.min).show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_min_size(place.size());
            ui.set_max_size(place.size());
            inspector::inspector_ui(ui, derived, session, language, true, out);
        });
    });
}

/// What a change would cost; that it is being computed, or cannot be.
fn price_in_words<'d>(derived: &'d Derived, question: &Question, language: Language) -> &'d str {
    let waiting = if derived.basis.is_computed { phrases::outline::COMPUTING } else { phrases::NOT_COMPUTED };
    derived.price(question).unwrap_or(waiting.in_language(language))
}
