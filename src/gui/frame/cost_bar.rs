//! The bar at the bottom that never moves: what the proposal costs, and what it differs from the other.

use eframe::egui::{Align, Layout, Margin, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::phrases as words;
use crate::domain::projection::{FigureAddress, FigureId};
use crate::domain::words::{Language, Phrase};
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::out::Out;
use crate::gui::widgets::figure::focus_ring;
use crate::gui::{phrases, theme};
use crate::report::format::{self, say};

/// The height of the bar.
pub const HEIGHT: f32 = 60.0;
/// Widths of the cells; they keep theirs whatever stands in them.
const WIDTHS: [f32; 5] = [204.0, 132.0, 184.0, 120.0, 276.0];
/// The same in a narrow window, where the cost per worker gives way.
const NARROW_WIDTHS: [f32; 5] = [160.0, 112.0, 152.0, 0.0, 270.0];
/// Below this the window is narrow.
const NARROW: f32 = 1180.0;

/// A cell as shown.
struct Cell<'c> {
    caption: String,
    value: String,
    tip: Option<&'c str>,
}

pub fn cost_bar_ui(ui: &mut Ui, derived: &Derived, language: Language, out: &mut Out<Command>) {
    let frame = eframe::egui::Frame::new().inner_margin(Margin { left: 20, right: 20, top: 8, bottom: 6 });
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * theme::STEP;
            let cells = cells(derived, language);
            let widths = if ui.available_width() < NARROW { NARROW_WIDTHS } else { WIDTHS };
            for (index, (cell, width)) in cells.iter().zip(widths).enumerate().filter(|(_, (_, width))| *width > 0.0) {
                let opens = derived.basis.headline.as_ref().and_then(|shown| match index {
                    0 => Some(FigureAddress::from(shown.gross.figure.clone())),
                    1 => Some(FigureId::WageBill { year: shown.year }.into()),
                    _ => None,
                });
                if cell_ui(ui, cell, width, opens.is_some(), Align::Min)
                    && let Some(door) = opens
                {
                    out.ask(Ask::OpenDerivation(door));
                }
            }
            let width = ui.available_width();
            cell_ui(ui, &difference(derived, language), width, false, Align::Max);
        });
    });
}

fn cells(derived: &Derived, language: Language) -> [Cell<'static>; 5] {
    let headline = derived.basis.headline.as_ref();
    let unknown = || phrases::NOT_COMPUTED.in_language(language).to_owned();
    let plain = |phrase: Phrase, value: Option<String>, tip: Option<Phrase>| Cell {
        caption: phrase.in_language(language).to_owned(),
        value: value.unwrap_or_else(|| "–".to_owned()),
        tip: tip.map(|tip| tip.in_language(language)),
    };
    [
        Cell {
            caption: headline.map_or_else(
                || derived.basis.proposal_title.clone(),
                |shown| {
                    say!(
                        language,
                        words::BAR_YEAR,
                        proposal = &derived.basis.proposal_title,
                        year = shown.year.to_string()
                    )
                },
            ),
            value: headline.map_or_else(unknown, |shown| shown.gross.text(language)),
            tip: None,
        },
        plain(
            words::BAR_SHARE,
            headline.and_then(|shown| shown.share).map(|share| format::share_of_wage_bill(share, language)),
            None,
        ),
        plain(
            words::BAR_AFTER,
            headline.map(|shown| format::euro(shown.after_schemes, language)),
            Some(words::AFTER_CERTAIN),
        ),
        plain(
            words::BAR_PER_WORKER,
            headline.and_then(|shown| shown.per_worker).map(|each| format::euro_exact(each.value(), 2, language)),
            Some(words::PER_WORKER_TIP),
        ),
        plain(
            words::BAR_REACHED,
            headline.and_then(|shown| shown.reached.as_ref()).map(|reached| {
                let [participants, heads] =
                    [reached.participants, reached.heads].map(|count| format::number(count.value(), 0, language));
                let all = say!(language, words::REACHED, part = &participants, whole = &heads);
                match reached.of_vulnerable.map(|share| format::percent(share.value(), 0, language)) {
                    Some(share) => format!("{all} · {}", say!(language, words::OF_VULNERABLE, share = &share)),
                    None => all,
                }
            }),
            Some(words::REACHED_TIP),
        ),
    ]
}

fn difference(derived: &Derived, language: Language) -> Cell<'static> {
    let caption = match &derived.basis.other_title {
        Some(other) => say!(language, words::BAR_DIFFERENCE, proposal = other),
        None => words::BAR_NO_OTHER.in_language(language).to_owned(),
    };
    let value = derived.basis.dearer.as_ref().map(|dearer| {
        let amount = format::euro_change(dearer.cents, language);
        match dearer.share {
            Some(share) => format!("{amount} · {}", format::share_of_wage_bill_change(share, language)),
            None => amount,
        }
    });
    Cell { caption, value: value.unwrap_or_else(|| "—".to_owned()), tip: None }
}

/// Shows a cell; whether it was pressed.
fn cell_ui(ui: &mut Ui, cell: &Cell<'_>, width: f32, opens: bool, align: Align) -> bool {
    let palette = theme::palette(ui);
    let (_, rect) = ui.allocate_space(vec2(width, ui.available_height()));
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(&cell.caption), sense);
    let spoken = format!("{}: {}", cell.caption, cell.value);
    let role = if opens { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
    let layout = Layout::top_down(align);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    inside.spacing_mut().item_spacing.y = 1.0;
    let caption = RichText::new(&cell.caption).font(theme::small()).color(palette.rail_soft);
    let colour = if align == Align::Max { palette.rail_difference } else { palette.rail_ink };
    let value = RichText::new(&cell.value).font(theme::Face::SansSemibold.size(17.0)).color(colour);
    inside.add(eframe::egui::Label::new(caption).truncate().selectable(false));
    inside.add(eframe::egui::Label::new(value).truncate().selectable(false));
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0));
    }
    let pressed = response.clicked();
    if let Some(tip) = cell.tip {
        response.on_hover_text(tip);
    }
    pressed
}
