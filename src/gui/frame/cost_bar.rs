//! The bar at the bottom that never moves: what the proposal costs, and what it differs from the other. Each of its figures
//! opens its derivation.

use eframe::egui::{
    Align, Color32, CursorIcon, FontId, FontSelection, Margin, Popup, PopupCloseBehavior, Rect, RichText, Role, Sense,
    Shape, TextWrapMode, Ui, WidgetInfo, WidgetText, pos2, vec2,
};

use super::phrases as words;
use crate::domain::projection::{FigureAddress, FigureId, Position, ReachCount, Selection, ShareBasis};
use crate::domain::words::{Language, Phrase};
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::derived::Derived;
use crate::gui::out::Out;
use crate::gui::widgets::figure::focus_ring;
use crate::gui::widgets::share_basis;
use crate::gui::{icon, phrases, theme};
use crate::report::cost_choice::{Base, Measure};
use crate::report::costs::Headline;
use crate::report::format::{self, say};

/// The height of the bar.
pub const HEIGHT: f32 = 60.0;
/// Widths of the cells; they keep theirs whatever stands in them.
const WIDTHS: [f32; 5] = [204.0, 164.0, 172.0, 96.0, 308.0];
/// The same in a narrow window, where the cost per worker and the share of the vulnerable give way.
const NARROW_WIDTHS: [f32; 5] = [152.0, 152.0, 156.0, 0.0, 124.0];
/// Below this the window is narrow.
const NARROW: f32 = 1180.0;
/// Room between cells, and between the figures of one.
const GAP: f32 = 2.0 * theme::STEP;

/// A cell as shown.
struct Cell {
    caption: String,
    figures: Vec<Figure>,
    tip: Option<String>,
    /// Of whose costs its percentage is, which its caption switches.
    switch: Option<ShareBasis>,
    /// Whether our side gains from a difference; nothing where it is none, or we are on no side.
    gains: Option<bool>,
}

/// A figure of a cell, with what it opens.
struct Figure {
    text: String,
    opens: Option<FigureAddress>,
}

/// Shows the bar.
pub fn cost_bar_ui(ui: &mut Ui, derived: &Derived, language: Language, out: &mut Out<Command>) {
    let frame = eframe::egui::Frame::new().inner_margin(Margin { left: 20, right: 20, top: 8, bottom: 6 });
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let is_narrow = ui.available_width() < NARROW;
            let widths = if is_narrow { NARROW_WIDTHS } else { WIDTHS };
            let cells = cells(derived, is_narrow, language);
            for (cell, width) in cells.iter().zip(widths).filter(|(_, width)| *width > 0.0) {
                cell_ui(ui, cell, width, Align::Min, language, out);
            }
            let width = ui.available_width();
            cell_ui(ui, &difference(derived, language), width, Align::Max, language, out);
        });
    });
}

/// What a figure of the year opens that is divided or taken on another base.
fn sum_of(shown: &Headline, base: Base, measure: Measure) -> FigureAddress {
    FigureId::Sum(Selection { base, measure, ..Selection::of(Some(shown.year)) }).into()
}

fn cells(derived: &Derived, is_narrow: bool, language: Language) -> [Cell; 5] {
    let headline = derived.basis.headline.as_ref();
    let cell = |caption: Phrase, tip: Phrase, figures: Option<Vec<Figure>>| Cell {
        caption: caption.in_language(language).to_owned(),
        figures: figures.unwrap_or_else(|| vec![Figure::none("–")]),
        tip: Some(tip.in_language(language).to_owned()),
        switch: None,
        gains: None,
    };
    let star = if derived.basis.provisional.is_some() { " *" } else { "" };
    let one = |text: String, opens: FigureAddress| vec![Figure { text: format!("{text}{star}"), opens: Some(opens) }];
    let share = headline.and_then(|shown| {
        let share = format::share_of_wage_bill(shown.share?, language);
        Some(one(share, shown.share_figure().into()))
    });
    let basis = headline.map(|shown| shown.share_basis).unwrap_or_default();
    let after = headline.map(|shown| {
        one(format::euro(shown.after_schemes, language), sum_of(shown, Base::AfterPromised, Measure::Euro))
    });
    let per_worker = headline.and_then(|shown| {
        let each = format::euro_exact(shown.per_worker?.value(), 2, language);
        Some(one(each, sum_of(shown, Base::Gross, Measure::PerWorker)))
    });
    [
        Cell {
            caption: headline.map_or_else(
                || derived.basis.proposal_title.clone(),
                |shown| {
                    let year = shown.year.to_string();
                    let of_year =
                        say!(language, words::BAR_YEAR, proposal = &derived.basis.proposal_title, year = year);
                    match &derived.basis.provisional {
                        // The mark comes first: a long name is what may be cut off.
                        Some(mark) => format!("{mark} · {of_year}"),
                        None => of_year,
                    }
                },
            ),
            figures: headline.map_or_else(
                || vec![Figure::none(phrases::NOT_COMPUTED.in_language(language))],
                |shown| one(shown.gross.text(language), shown.gross.figure.clone().into()),
            ),
            tip: None,
            switch: None,
            gains: None,
        },
        Cell {
            caption: share_basis::short(basis, language).to_owned(),
            figures: share.unwrap_or_else(|| vec![Figure::none("–")]),
            tip: Some(share_basis::in_full(basis, language)),
            switch: Some(basis),
            gains: None,
        },
        cell(words::BAR_AFTER, words::AFTER_CERTAIN, after),
        cell(words::BAR_PER_WORKER, words::PER_WORKER_TIP, per_worker),
        cell(words::BAR_REACHED, words::REACHED_TIP, headline.and_then(|shown| reached(shown, is_narrow, language))),
    ]
}

/// Who is reached, and how many of the vulnerable.
fn reached(shown: &Headline, is_narrow: bool, language: Language) -> Option<Vec<Figure>> {
    let reached = shown.reached.as_ref()?;
    let [participants, heads] =
        [reached.participants, reached.heads].map(|count| format::number(count.value(), 0, language));
    let of = |count, position| FigureAddress::from(FigureId::Reach { count, position, stay: None, year: shown.year });
    let all = Figure {
        text: say!(language, words::REACHED, part = &participants, whole = &heads),
        opens: Some(of(ReachCount::Participants, None)),
    };
    let vulnerable = reached.of_vulnerable.filter(|_| !is_narrow).map(|share| Figure {
        text: say!(language, words::OF_VULNERABLE, share = &format::percent(share.value(), 0, language)),
        opens: Some(of(ReachCount::Share, Some(Position::Vulnerable))),
    });
    Some([Some(all), vulnerable].into_iter().flatten().collect())
}

fn difference(derived: &Derived, language: Language) -> Cell {
    let basis = &derived.basis;
    let caption = match (&basis.other_title, &basis.headline) {
        (Some(other), Some(shown)) => {
            let year = shown.year.to_string();
            say!(language, words::BAR_DIFFERENCE, proposal = other, year = year)
        }
        (Some(_), None) | (None, _) => words::BAR_NO_OTHER.in_language(language).to_owned(),
    };
    let shown = basis.dearer.as_ref().zip(basis.headline.as_ref()).zip(basis.other.as_ref());
    let figure = shown.map(|((dearer, shown), other)| {
        let amount = format::euro_change(dearer.cents, language);
        let text = match dearer.share {
            Some(share) => format!("{amount} · {}", format::share_of_wage_bill_change(share, language)),
            None => amount,
        };
        let opens = FigureAddress::Difference {
            proposal: basis.proposal.clone(),
            other: other.clone(),
            figure: shown.gross.figure.clone(),
        };
        Figure { text, opens: Some(opens) }
    });
    let gains = basis.dearer.as_ref().and_then(|dearer| basis.side.gains(dearer.cents));
    let tip = gains.map(|gains| if gains { words::GAIN } else { words::LOSS }.in_language(language).to_owned());
    Cell { caption, figures: vec![figure.unwrap_or_else(|| Figure::none("—"))], tip, switch: None, gains }
}

impl Figure {
    /// Words where there is no figure to open.
    fn none(text: &str) -> Self {
        Self { text: text.to_owned(), opens: None }
    }
}

/// Shows a cell: its caption, and its figures beside each other below it.
fn cell_ui(ui: &mut Ui, cell: &Cell, width: f32, align: Align, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let (_, rect) = ui.allocate_space(vec2(width, ui.available_height()));
    let response = ui.interact(rect, ui.scope_id().with((&cell.caption, "cell")), Sense::hover());
    let caption_font = theme::small();
    let place = |size: f32, top: f32| match align {
        Align::Max => pos2(rect.right() - size, top),
        Align::Min | Align::Center => pos2(rect.left(), top),
    };
    let below = match cell.switch {
        Some(basis) => switch_ui(ui, cell, (rect, basis), language, out),
        None => {
            let caption = galley(ui, &cell.caption, caption_font, palette.rail_soft, width);
            let size = caption.size();
            ui.painter().galley(place(size.x, rect.top()), caption, palette.rail_soft);
            rect.top() + size.y + 1.0
        }
    };
    let colour = palette.rail_difference(cell.gains);
    let mut left = None;
    for (index, figure) in cell.figures.iter().enumerate() {
        let font = if index == 0 { theme::Face::SansSemibold.size(17.0) } else { theme::body() };
        let room = rect.right() - left.unwrap_or(rect.left());
        let text = galley(ui, &figure.text, font, colour, room);
        let size = text.size();
        let at = left.map_or_else(|| place(size.x, below), |left| pos2(left, below + 17.0 * 1.25 - size.y));
        let place = Rect::from_min_size(at, size);
        left = Some(place.right() + GAP);
        if figure_ui(ui, cell, figure, place, language)
            && let Some(door) = &figure.opens
        {
            out.ask(Ask::OpenDerivation(door.clone()));
        }
        ui.painter().galley(place.min, text, colour);
    }
    if let Some(tip) = &cell.tip {
        response.on_hover_text(tip);
    }
}

/// The caption of a percentage, which opens the switch of whose costs it is; the height at which the figure stands.
fn switch_ui(
    ui: &mut Ui,
    cell: &Cell,
    (rect, basis): (Rect, ShareBasis),
    language: Language,
    out: &mut Out<Command>,
) -> f32 {
    let palette = theme::palette(ui);
    let caret = format!("{} {}", cell.caption, icon::CARET_DOWN);
    let caption = galley(ui, &caret, theme::small(), palette.rail_soft, rect.width());
    let size = caption.size();
    let place = Rect::from_min_size(rect.min, size);
    let response = ui.interact(place, ui.scope_id().with("switch of the percentage"), Sense::click());
    let said = say!(language, phrases::SHARE_BASIS_OF, basis = basis.words());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let lit = response.hovered() || response.has_focus();
    let ink = if lit { palette.rail_ink } else { palette.rail_soft };
    ui.painter().galley_with_override_text_color(place.min, caption, ink);
    if response.has_focus() {
        focus_ring(ui, place);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        share_basis::switch_ui(ui, basis, language, out);
    });
    rect.top() + size.y + 1.0
}

/// Words on one line, cut off with a sign where there is no room for all of them.
fn galley(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32) -> std::sync::Arc<eframe::egui::Galley> {
    let text = WidgetText::from(RichText::new(text).font(font).color(colour));
    text.into_galley(ui, Some(TextWrapMode::Truncate), width, FontSelection::Default)
}

/// A figure for pointer, keyboard and screen reader; whether it was pressed.
fn figure_ui(ui: &Ui, cell: &Cell, figure: &Figure, place: Rect, language: Language) -> bool {
    let palette = theme::palette(ui);
    let opens = figure.opens.is_some();
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let response = ui.interact(place, ui.scope_id().with((&cell.caption, &figure.text)), sense);
    let caption = match cell.switch {
        // The caption is short; who hears it gets the words.
        Some(basis) => say!(language, words::BAR_SHARE, basis = basis.words()),
        None => cell.caption.clone(),
    };
    let said = format!("{caption}: {}", figure.text);
    let spoken = if opens { say!(language, phrases::OPEN_DERIVATION, figure = &said) } else { said };
    let role = if opens { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
    if opens {
        let line = [place.left_bottom(), place.right_bottom()];
        let lit = response.hovered() || response.has_focus();
        let ink = if lit { palette.rail_ink } else { palette.rail_soft };
        ui.painter().extend(Shape::dotted_line(&line, ink, 3.0, 0.6));
    }
    if response.has_focus() {
        focus_ring(ui, place);
    }
    let response = match &cell.tip {
        Some(tip) => response.on_hover_text(tip),
        None => response,
    };
    opens && response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
