//! The page of the agreement: articles at the left, the text in the middle, what the selected article costs and rests on at the
//! right.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Area, CentralPanel, CursorIcon, Frame, Id, Key, Order, Panel, Pos2, Rangef, Rect, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::command::AgreementCommand;
use super::phrases as words;
use super::prices::Cost;
use super::session::AgreementSession;
use super::view::AgreementView;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::panes::{self, Pane};
use crate::gui::settings::Panels;
use crate::gui::{accessibility, phrases, theme};
use crate::workbench::Question;

/// Widths of list and inspector, and what they grow to where there is room.
const LIST_WIDTH: Rangef = Rangef { min: 252.0, max: 320.0 };
const INSPECTOR_WIDTH: Rangef = Rangef { min: 312.0, max: 380.0 };
/// The least that either can be made.
const LEAST_WIDTH: f32 = 200.0;
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
    let whole = ui.available_width();
    let chosen = |width: Option<u16>, usual: Rangef, share: f32| match width {
        Some(width) => f32::from(width).clamp(LEAST_WIDTH, whole / 3.0),
        None => usual.clamp(whole * share),
    };
    let list = chosen(session.panels.list, LIST_WIDTH, LIST_SHARE);
    let inspector = chosen(session.panels.inspector, INSPECTOR_WIDTH, INSPECTOR_SHARE);
    let list = if session.panels.hides_list { 0.0 } else { list };
    let room = whole - list - inspector;
    let folds = session.panels.hides_inspector || room < super::sheet::least_width(ui);
    if !session.panels.hides_list {
        let shown = Panel::left("articles").exact_size(list).resizable(false).frame(side).show(ui, |ui| {
            accessibility::landmark(ui, Role::Navigation, words::OUTLINE.in_language(language));
            panes::pane(ui, Pane::Outline);
            super::list::list_ui(ui, view, session, language, out);
        });
        let rect = shown.response.rect;
        if let Some(width) = edge_ui(ui, rect.right_top(), rect.height(), words::RESIZE_LIST.in_language(language)) {
            out.ask(Ask::SetPanels(Panels { list: Some(points(width - rect.left())), ..session.panels }));
        }
    }
    if !folds {
        let side = Frame::new().fill(palette.paper);
        let shown = Panel::right("inspector").exact_size(inspector).resizable(false).frame(side).show(ui, |ui| {
            accessibility::landmark(ui, Role::Complementary, words::INSPECTOR.in_language(language));
            panes::pane(ui, Pane::Inspector);
            super::inspector::inspector_ui(ui, view, session, language, false, out);
        });
        let rect = shown.response.rect;
        let name = words::RESIZE_INSPECTOR.in_language(language);
        if let Some(at) = edge_ui(ui, rect.left_top(), rect.height(), name) {
            out.ask(Ask::SetPanels(Panels { inspector: Some(points(rect.right() - at)), ..session.panels }));
        }
    }
    CentralPanel::no_frame().show(ui, |ui| {
        ui.scope(|ui| {
            accessibility::landmark(ui, Role::Document, words::PAPER.in_language(language));
            panes::pane(ui, Pane::Text);
            accessibility::in_language(ui, Language::Dutch);
            if let Some(search) = &session.search {
                super::find::find_ui(ui, view, session, search, language, out);
            }
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

/// A width as the settings keep it.
fn points(width: f32) -> u16 {
    width.round().clamp(LEAST_WIDTH, 1_000.0) as u16
}

/// The edge of a panel, which can be dragged: gives where it is dragged to. By keyboard the arrows move it.
fn edge_ui(ui: &Ui, top: Pos2, height: f32, name: &str) -> Option<f32> {
    let rect = Rect::from_min_size(top - vec2(3.0, 0.0), vec2(6.0, height));
    let response = ui.interact(rect, Id::unique(("edge", name)), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, name));
    if response.hovered() || response.dragged() || response.has_focus() {
        let line = Stroke::new(2.0, theme::palette(ui).accent_bright);
        ui.painter().vline(top.x, rect.y_range(), line);
    }
    if response.has_focus() {
        let (left, right) = ui.input(|input| (input.key_pressed(Key::ArrowLeft), input.key_pressed(Key::ArrowRight)));
        if left || right {
            return Some(top.x + if right { 16.0 } else { -16.0 });
        }
    }
    let dragged = response.dragged() && response.drag_delta().x != 0.0;
    response.on_hover_cursor(CursorIcon::ResizeHorizontal);
    dragged.then(|| ui.input(|input| input.pointer.interact_pos())).flatten().map(|at| at.x)
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
            panes::pane(ui, Pane::Inspector);
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
