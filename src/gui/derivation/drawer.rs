//! The drawer at the right in which a derivation stays open while the page goes on: its head, its path, what is in it, and
//! the keys that lead back.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Area, Button, Context, Frame, Id, Key, Label, Link, Margin, Modifiers, Order, Panel, Rect, Response, RichText, Ui,
    pos2,
};

use super::command::DerivationCommand;
use super::phrases as words;
use super::session::DerivationSession;
use super::view::{Explanation, Kept, Shown};
use super::{formula, parts};
use crate::domain::words::Language;
use crate::export::csv::tabbed;
use crate::gui::ask::Page;
use crate::gui::out::Out;
use crate::gui::panes::{self, Pane};
use crate::gui::widgets::figure::focus_ring;
use crate::gui::{accessibility, icon, phrases, theme};
use crate::report::format::say;

/// How wide it is where there is room, and where there is not.
const WIDE: f32 = 480.0;
const NARROW: f32 = 400.0;
/// From this width of the window on there is room.
const ROOM: f32 = 1500.0;
/// The least width that a page keeps beside it; the text of the agreement takes less, because its inspector folds away.
const LEAST_PAGE: f32 = 1000.0;
const LEAST_TEXT: f32 = 760.0;

/// What had the focus when the first derivation was opened, which derivation took it last, and whether something was
/// typed in at the end of the last frame.
#[derive(Clone, Default)]
struct Focus {
    before: Option<Id>,
    taken_by: Option<String>,
    types: bool,
}

/// How the drawer stands to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Beside it, with room of its own.
    Beside,
    /// Over its right edge.
    Over,
}

/// The drawer with what it shows.
pub struct Drawer<'d> {
    pub kept: &'d Kept,
    pub session: &'d DerivationSession,
    /// What figures are marked with while data of the workers are open.
    pub provisional: Option<&'d str>,
    pub language: Language,
}

impl Drawer<'_> {
    /// How it stands to a page that has `width` with it; nothing where no derivation is open.
    pub fn stands(&self, page: Page, width: f32) -> Option<Stands> {
        self.kept.shown()?;
        let least = if page == Page::Agreement { LEAST_TEXT } else { LEAST_PAGE };
        Some(if width - breadth(width) >= least { Stands::Beside } else { Stands::Over })
    }

    /// Shows it beside what is shown after it.
    pub fn beside_ui(&self, ui: &mut Ui, out: &mut Out<DerivationCommand>) {
        let frame = Frame::new().fill(theme::palette(ui).paper);
        let breadth = breadth(ui.available_width());
        Panel::right("derivation").exact_size(breadth).resizable(false).frame(frame).show(ui, |ui| {
            self.contents_ui(ui, out);
        });
    }

    /// Shows it over the right edge of `room`.
    pub fn over_ui(&self, ui: &Ui, room: Rect, out: &mut Out<DerivationCommand>) {
        let palette = theme::palette(ui);
        let place =
            Rect::from_min_max(pos2(room.right() - breadth(room.width()).min(room.width()), room.top()), room.max);
        let frame = Frame::new().fill(palette.paper).shadow(theme::shadow(palette));
        Area::new(Id::unique("derivation drawer")).order(Order::Middle).fixed_pos(place.min).show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_min_size(place.size());
                ui.set_max_size(place.size());
                self.contents_ui(ui, out);
            });
        });
    }

    /// Takes Escape, where nobody types and nothing stands over the page, and leads the focus back where the last one was
    /// closed.
    pub fn keys(&self, ctx: &Context, is_covered: bool, out: &mut Out<DerivationCommand>) {
        let mut focus = focus(ctx);
        let depth = self.session.opened.len();
        let typed = std::mem::replace(&mut focus.types, ctx.text_edit_focused());
        if depth == 0
            && focus.taken_by.take().is_some()
            && let Some(before) = focus.before.take()
        {
            // Back to the figure that was opened.
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
        ctx.data_mut(|data| data.insert_temp(memory_id(), focus));
        let is_ours = depth > 0 && !is_covered && !typed;
        if is_ours && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            out.send(if depth > 1 { DerivationCommand::StepBack } else { DerivationCommand::Close });
        }
    }

    fn contents_ui(&self, ui: &mut Ui, out: &mut Out<DerivationCommand>) {
        let Some(shown) = self.kept.shown() else { return };
        let figure = self.session.shown().map(ToString::to_string).unwrap_or_default();
        let mut focus = focus(ui.ctx());
        let takes_focus = focus.taken_by.as_ref() != Some(&figure);
        if takes_focus {
            if focus.taken_by.is_none() {
                focus.before = ui.memory(|memory| memory.focused());
            }
            focus.taken_by = Some(figure.clone());
            ui.ctx().data_mut(|data| data.insert_temp(memory_id(), focus));
        }
        let edge = ui.max_rect();
        ui.painter().vline(edge.left(), edge.y_range(), (1.0, theme::palette(ui).line));
        Frame::new().inner_margin(Margin { left: 20, right: 12, top: 12, bottom: 8 }).show(ui, |ui| {
            accessibility::landmark(ui, Role::Complementary, words::DERIVATION.in_language(self.language));
            panes::pane(ui, Pane::Derivation);
            // Where the list was scrolled to belongs to the figure.
            ui.push_id(&figure, |ui| {
                ui.spacing_mut().item_spacing.y = theme::STEP;
                self.head_ui(ui, shown, takes_focus, out);
                match &shown.explanation {
                    None => self.absent_ui(ui, shown),
                    Some(Explanation::Sum(sum)) => parts::sum_ui(ui, sum, self.session, self.language, out),
                    Some(Explanation::Tally(tally)) => parts::tally_ui(ui, tally, self.language, out),
                    Some(Explanation::Formula(view)) => formula::formula_ui(ui, view, self.session, self.language, out),
                }
            });
        });
    }

    fn head_ui(&self, ui: &mut Ui, shown: &Shown, takes_focus: bool, out: &mut Out<DerivationCommand>) {
        let Self { kept: _, session: _, provisional: _, language } = *self;
        let palette = theme::palette(ui);
        ui.horizontal(|ui| {
            ui.label(RichText::new(words::DERIVATION.in_language(language)).font(theme::strong()).color(palette.soft));
            ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
                let close = icon_button(ui, icon::X, phrases::CLOSE.in_language(language));
                if close.clicked() {
                    out.send(DerivationCommand::Close);
                }
                if takes_focus {
                    close.request_focus();
                }
                if let Some(explanation) = &shown.explanation
                    && icon_button(ui, icon::COPY, words::COPY.in_language(language)).clicked()
                {
                    ui.ctx().copy_text(tabbed(&explanation.table(language), language));
                }
            });
        });
        self.path_ui(ui, &shown.path, out);
        if let Some(explanation) = &shown.explanation {
            ui.add(Label::new(RichText::new(explanation.title()).font(theme::body())).wrap());
            let value = RichText::new(explanation.value(language)).font(theme::Face::SansSemibold.size(20.0));
            ui.add(Label::new(value).truncate());
        }
        if let Some(mark) = self.provisional.filter(|_| shown.explanation.is_some()) {
            ui.label(RichText::new(mark).font(theme::small()).color(palette.warning));
        }
        if shown.is_awaited {
            let waiting = RichText::new(words::BEING_COMPUTED.in_language(language));
            ui.label(waiting.font(theme::small()).color(palette.soft));
        }
        ui.add_space(theme::STEP);
    }

    /// The figures from which this one was opened, each a way back.
    fn path_ui(&self, ui: &mut Ui, path: &[String], out: &mut Out<DerivationCommand>) {
        let palette = theme::palette(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::vec2(theme::STEP, 2.0);
            for (depth, title) in path.iter().enumerate() {
                let link = ui.add(Link::new(RichText::new(shortened(title)).font(theme::small())));
                let name = say!(self.language, words::PATH, figure = title);
                if link.accessible_name(&name).on_hover_text(title).clicked() {
                    out.send(DerivationCommand::StepBackTo(depth + 1));
                }
                ui.label(RichText::new("›").font(theme::small()).color(palette.faint));
            }
        });
    }

    fn absent_ui(&self, ui: &mut Ui, shown: &Shown) {
        if !shown.is_awaited {
            let said = RichText::new(words::NOT_THERE.in_language(self.language)).color(theme::palette(ui).soft);
            ui.add(Label::new(said).wrap());
        }
    }
}

/// How wide it is in a window whose pages have `width`.
fn breadth(width: f32) -> f32 {
    if width >= ROOM { WIDE } else { NARROW }
}

fn memory_id() -> Id {
    Id::unique("focus of derivations")
}

fn focus(ctx: &Context) -> Focus {
    ctx.data(|data| data.get_temp(memory_id())).unwrap_or_default()
}

/// A title in the path, where long ones would push the others away.
fn shortened(title: &str) -> String {
    const MOST: usize = 36;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    let kept: String = title.chars().take(MOST - 1).collect();
    format!("{}…", kept.trim_end())
}

fn icon_button(ui: &mut Ui, sign: char, name: &str) -> Response {
    let response = ui.add(Button::new(sign.to_string()).frame(false)).accessible_name(name);
    if response.has_focus() {
        focus_ring(ui, response.rect);
    }
    response.on_hover_text(name)
}
