//! The schemes in the order in which they are applied; the order changes by dragging, by arrows and by buttons.

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Button, CursorIcon, DragAndDrop, EventFilter, Id, Key, Label, Layout, Modifiers, Rect, RichText, Role,
    Sense, Stroke, TextFormat, Ui, WidgetInfo, pos2, vec2,
};

use super::command::FundingCommand;
use super::page::title_ui;
use super::phrases as words;
use super::session::{FundingPane, FundingSession};
use crate::domain::id::SchemeId;
use crate::domain::words::{Language, Phrase};
use crate::gui::out::Out;
use crate::gui::widgets::figure::focus_ring;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};
use crate::report::funding::{Funding, GrantRow, SchemeView, Standing};

/// The height of a row.
const ROW: f32 = 52.0;
/// Room at the right for the buttons.
const BUTTONS: f32 = 96.0;
/// Room at the left for the handle.
const HANDLE: f32 = 28.0;

/// Shows the list, or what to do where it is empty.
pub fn list_ui(
    ui: &mut Ui,
    funding: &Funding,
    session: &FundingSession,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let palette = theme::palette(ui);
    title_ui(ui, words::ORDER.in_language(language));
    if funding.schemes.is_empty() {
        ui.add(Label::new(words::EMPTY.in_language(language)).wrap());
        let hint = RichText::new(words::EMPTY_HINT.in_language(language)).color(palette.soft);
        ui.add(Label::new(hint).wrap());
    } else {
        let tip = RichText::new(words::ORDER_TIP.in_language(language)).font(theme::small()).color(palette.faint);
        ui.add(Label::new(tip).wrap());
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    let count = funding.schemes.len();
    let selected = session.selected.as_ref().or(funding.schemes.first().map(|scheme| &scheme.id));
    for (place, scheme) in funding.schemes.iter().enumerate() {
        let is_selected = session.pane == FundingPane::Scheme && selected == Some(&scheme.id);
        let row = Row { scheme, place, count, is_selected, language };
        row.show(ui, funding, out);
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let add = format!("{} {}", icon::PLUS, words::ADD.in_language(language));
        if ui.button(add).accessible_name(words::ADD.in_language(language)).clicked() {
            out.send(FundingCommand::ShowCatalogue);
        }
        let own = format!("{} {}", icon::PENCIL_SIMPLE, words::NEW_OWN.in_language(language));
        if ui.button(own).accessible_name(words::NEW_OWN.in_language(language)).clicked() {
            out.send(FundingCommand::NewOwn);
        }
    });
}

struct Row<'r> {
    scheme: &'r SchemeView,
    place: usize,
    count: usize,
    is_selected: bool,
    language: Language,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, funding: &Funding, out: &mut Out<FundingCommand>) {
        let palette = theme::palette(ui);
        let size = vec2(ui.available_width(), ROW);
        let (_, rect) = ui.allocate_space(size);
        let fill = if self.is_selected { palette.selected } else { palette.panel };
        ui.painter().rect_filled(rect, f32::from(theme::CORNER), fill);
        self.handle_ui(ui, rect, out);
        self.words_ui(ui, rect, out);
        self.buttons_ui(ui, rect, out);
        self.drop_ui(ui, rect, funding, out);
    }

    fn named(&self, phrase: Phrase) -> String {
        format::message(&phrase.with(vec![("scheme", (&self.scheme.title).into())]), self.language)
    }

    fn move_to(&self, to: usize) -> FundingCommand {
        FundingCommand::Move { scheme: self.scheme.id.clone(), to }
    }

    /// The handle: dragged, or moved by the arrow keys while it has the focus.
    fn handle_ui(&self, ui: &mut Ui, row: Rect, out: &mut Out<FundingCommand>) {
        let palette = theme::palette(ui);
        let rect = Rect::from_min_size(row.min, vec2(HANDLE, row.height()));
        let id = Id::unique(("scheme handle", &self.scheme.id));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let name = self.named(words::DRAG);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let lit = response.hovered() || response.has_focus();
        let colour = if lit { palette.accent_bright } else { palette.faint };
        let sign = icon::DOTS_SIX_VERTICAL;
        ui.painter().text(rect.center(), eframe::egui::Align2::CENTER_CENTER, sign, theme::heading(), colour);
        response.dnd_set_drag_payload(self.scheme.id.clone());
        if response.has_focus() {
            focus_ring(ui, rect.shrink(3.0));
            let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if pressed(Key::ArrowUp) && self.place > 0 {
                out.send(self.move_to(self.place - 1));
            }
            if pressed(Key::ArrowDown) && self.place + 1 < self.count {
                out.send(self.move_to(self.place + 1));
            }
        }
        // Without a tip: after a drop it would cover the row below the pointer, which is another one by then.
        response.on_hover_cursor(CursorIcon::Grab);
    }

    /// Number, name and standing; pressed to select.
    fn words_ui(&self, ui: &mut Ui, row: Rect, out: &mut Out<FundingCommand>) {
        let palette = theme::palette(ui);
        let rect = Rect::from_min_max(row.min + vec2(HANDLE, 0.0), row.max - vec2(BUTTONS, 0.0));
        let id = Id::unique(("scheme row", &self.scheme.id));
        let response = ui.interact(rect, id, Sense::click());
        let (standing, colour) = standing(ui, self.scheme, self.language);
        let number = (self.place + 1).to_string();
        let name = say!(self.language, words::ROW, place = &number, scheme = &self.scheme.title, standing = &standing);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.is_selected, &name));
        let line = |text: &str, font, colour| {
            let format = TextFormat { font_id: font, color: colour, ..TextFormat::default() };
            let mut job = LayoutJob::single_section(text.to_owned(), format);
            job.wrap.max_width = rect.width() - 8.0;
            job.wrap.max_rows = 1;
            job.wrap.break_anywhere = true;
            ui.painter().layout_job(job)
        };
        let title = line(&format!("{number}. {}", self.scheme.title), theme::strong(), palette.ink);
        let below = line(&standing, theme::small(), colour);
        ui.painter().galley(pos2(rect.left() + 4.0, rect.top() + 7.0), title, palette.ink);
        ui.painter().galley(pos2(rect.left() + 4.0, rect.top() + 28.0), below, colour);
        if response.has_focus() {
            focus_ring(ui, rect.shrink(3.0));
        }
        if response.gained_focus() {
            ui.scroll_to_rect(row, None);
        }
        if response.clicked() {
            out.send(FundingCommand::Select(self.scheme.id.clone()));
        }
        response.on_hover_cursor(CursorIcon::PointingHand);
    }

    fn buttons_ui(&self, ui: &mut Ui, row: Rect, out: &mut Out<FundingCommand>) {
        let rect = Rect::from_min_max(pos2(row.right() - BUTTONS, row.top()), row.max);
        let layout = Layout::left_to_right(Align::Center);
        let place = eframe::egui::UiBuilder::new()
            .scope_id(Id::unique(("scheme buttons", &self.scheme.id)))
            .max_rect(rect)
            .layout(layout);
        ui.scope_builder(place, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let button = |ui: &mut Ui, sign: char, name: &str, enabled| {
                let button = Button::new(sign.to_string()).frame(false).min_size(vec2(28.0, 28.0));
                let response = ui.push_id(sign, |ui| ui.add_enabled(enabled, button)).inner.accessible_name(name);
                if response.has_focus() {
                    focus_ring(ui, response.rect.shrink(2.0));
                }
                response.on_hover_text(name).clicked()
            };
            if button(ui, icon::ARROW_UP, &self.named(words::MOVE_UP), self.place > 0) {
                out.send(self.move_to(self.place - 1));
            }
            if button(ui, icon::ARROW_DOWN, &self.named(words::MOVE_DOWN), self.place + 1 < self.count) {
                out.send(self.move_to(self.place + 1));
            }
            if button(ui, icon::TRASH, &self.named(words::REMOVE_OF), true) {
                out.send(FundingCommand::Remove(self.scheme.id.clone()));
            }
        });
    }

    /// Takes in a scheme that is dropped on this row: before it in its upper half, after it in its lower half.
    fn drop_ui(&self, ui: &Ui, row: Rect, funding: &Funding, out: &mut Out<FundingCommand>) {
        let Some(dragged) = DragAndDrop::payload::<SchemeId>(ui.ctx()) else { return };
        let Some(pointer) = ui.input(|input| input.pointer.interact_pos()) else { return };
        if !row.expand2(vec2(0.0, 2.0)).contains(pointer) {
            return;
        }
        let after = pointer.y > row.center().y;
        let gap = self.place + usize::from(after);
        let y = if after { row.bottom() + 2.0 } else { row.top() - 2.0 };
        ui.painter().hline(row.x_range(), y, Stroke::new(2.0, theme::palette(ui).accent_bright));
        if ui.input(|input| input.pointer.any_released()) {
            let from = funding.schemes.iter().position(|scheme| scheme.id == *dragged);
            DragAndDrop::clear_payload(ui.ctx());
            let Some(from) = from else { return };
            let to = if gap > from { gap - 1 } else { gap };
            if to != from {
                out.send(FundingCommand::Move { scheme: dragged.as_ref().clone(), to });
            }
        }
    }
}

/// What a scheme pays in all that it may be expected to.
pub fn paid(scheme: &SchemeView) -> Option<&GrantRow> {
    scheme.rows.last().filter(|_| scheme.standing == Standing::Pays)
}

/// Whether a scheme pays, in words and colour.
pub fn standing(ui: &Ui, scheme: &SchemeView, language: Language) -> (String, eframe::egui::Color32) {
    let palette = theme::palette(ui);
    match scheme.standing {
        Standing::Pays => {
            let expected = paid(scheme);
            let amount = expected.map(|row| format::euro(row.total.cents, language)).unwrap_or_default();
            let term = crate::gui::phrases::TERM.in_language(language).to_lowercase();
            let how = if scheme.rows.len() > 2 {
                expected.map(|row| row.name.to_lowercase()).unwrap_or_default()
            } else {
                scheme.rows.first().map(|row| row.name.to_lowercase()).unwrap_or_default()
            };
            (format!("{} {amount} ({how}, {term})", words::PAYS.in_language(language)), palette.good)
        }
        Standing::Nothing => with_reason(words::PAYS_NOTHING, scheme, language, palette.warning),
        Standing::Refused => with_reason(words::REFUSED, scheme, language, palette.void),
        Standing::NotComputed => (words::NOT_COMPUTED.in_language(language).to_owned(), palette.soft),
    }
}

fn with_reason(
    phrase: Phrase,
    scheme: &SchemeView,
    language: Language,
    colour: eframe::egui::Color32,
) -> (String, eframe::egui::Color32) {
    let said = phrase.in_language(language);
    match scheme.reasons.last() {
        Some(reason) => (format!("{said}: {reason}"), colour),
        None => (said.to_owned(), colour),
    }
}
