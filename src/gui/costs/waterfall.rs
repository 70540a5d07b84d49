//! What each article adds to the difference with the other proposal, as a waterfall from the one to the other.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Align2, Color32, Label, Rect, RichText, Sense, Stroke, TextFormat, Ui, pos2, vec2};

use super::axis::{axis, thousands, thousands_change};
use super::command::CostsCommand;
use super::page::card_title_ui;
use super::phrases as words;
use super::session::When;
use super::view::CostsView;
use super::years::chart_door_ui;
use crate::domain::projection::{FigureAddress, FigureId};
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::figure::door_ui;
use crate::gui::widgets::payer_bar::share;
use crate::report::format::{self, say};
use crate::report::waterfall::Waterfall;

/// Room below for the names.
const NAMES: f32 = 40.0;

/// Shows the chart, or why there is none.
pub fn waterfall_ui(ui: &mut Ui, view: &CostsView, when: When, language: Language, out: &mut Out<CostsCommand>) {
    let palette = theme::palette(ui);
    let other = view.other_title.clone();
    let Some(other) = other else {
        card_title_ui(ui, words::DIFFERENCE.in_language(language));
        ui.add(Label::new(RichText::new(words::NO_OTHER.in_language(language)).color(palette.soft)).wrap());
        return;
    };
    let first = view.years.first().map(ToString::to_string).unwrap_or_default();
    let period = match when {
        When::First => first,
        When::Year(year) => year.to_string(),
        When::Term => words::WHOLE_TERM.in_language(language).to_lowercase(),
    };
    let shown = &view.proposal_title;
    card_title_ui(ui, &say!(language, words::CHART_WATERFALL, proposal = &other, shown = shown, period = &period));
    let Some(waterfall) = &view.waterfall else {
        let said = say!(language, words::OTHER_NOT_COMPUTED, proposal = &other);
        ui.add(Label::new(RichText::new(said).color(palette.soft)).wrap());
        return;
    };
    let line = 24.0;
    let size = vec2(ui.available_width(), (ui.available_height() - line - 8.0).max(120.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    bars_ui(ui, rect, waterfall, view, language, out);
    ui.horizontal(|ui| {
        if waterfall.change.is_zero() {
            ui.label(RichText::new(words::SAME_COSTS.in_language(language)).color(palette.soft));
        }
        let name = words::DIFFERENCE.in_language(language);
        ui.label(RichText::new(name).font(theme::small()).color(palette.soft));
        if when == When::Term
            && let Some(year) = view.years.first()
        {
            let said = say!(language, words::BAR_IS_OF_A_YEAR, year = year.to_string());
            ui.label(RichText::new(said).font(theme::small()).color(palette.soft));
        }
        if door_ui(ui, name, &format::euro_change(waterfall.change, language), theme::strong(), language) {
            out.ask(Ask::OpenDerivation(change_of(view, &waterfall.to.figure)));
        }
    });
}

/// A bar of the waterfall.
struct Bar<'b> {
    name: &'b str,
    /// Name with the exact amount, for the screen reader.
    spoken: String,
    label: String,
    low: i64,
    high: i64,
    colour: Color32,
    opens: FigureAddress,
}

fn bars_ui(
    ui: &mut Ui,
    rect: Rect,
    waterfall: &Waterfall,
    view: &CostsView,
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    let palette = theme::palette(ui);
    let bars = bars(ui, waterfall, view, language);
    let plot = Rect::from_min_max(rect.min + vec2(4.0, 22.0), rect.max - vec2(4.0, NAMES));
    let highest = bars.iter().map(|bar| bar.high).max().unwrap_or_default();
    let top = axis(highest).top.min(highest + highest / 20).max(1);
    let slot = plot.width() / bars.len().max(1) as f32;
    let width = (slot * 0.7).min(72.0);
    let height_of = |cents: i64| plot.bottom() - plot.height() * share(cents, top);
    let mut before: Option<(f32, i64)> = None;
    for (index, bar) in bars.iter().enumerate() {
        let center = plot.left() + slot * (index as f32 + 0.5);
        let (left, right) = (center - width / 2.0, center + width / 2.0);
        let (upper, lower) = (height_of(bar.high), height_of(bar.low));
        let piece = Rect::from_min_max(pos2(left, upper), pos2(right, lower.max(upper + 2.0)));
        if let Some((from, level)) = before {
            let y = height_of(level);
            ui.painter().hline(from..=left, y, Stroke::new(1.0, palette.line));
        }
        ui.painter().rect_filled(piece, 2.0, bar.colour);
        let at = pos2(center, piece.top() - 3.0);
        ui.painter().text(at, Align2::CENTER_BOTTOM, &bar.label, theme::small(), palette.ink);
        name_ui(ui, bar.name, center, plot.bottom() + 6.0, slot - 4.0);
        if chart_door_ui(ui, piece, ui.scope_id().with(("step", index)), &bar.spoken) {
            out.ask(Ask::OpenDerivation(bar.opens.clone()));
        }
        let reached = waterfall.steps.get(index.wrapping_sub(1)).map_or(bar.high, |step| step.after.count());
        before = Some((right, reached));
    }
    ui.painter().hline(rect.x_range(), plot.bottom(), Stroke::new(1.0, palette.faint));
}

fn bars<'b>(ui: &Ui, waterfall: &'b Waterfall, view: &'b CostsView, language: Language) -> Vec<Bar<'b>> {
    let palette = theme::palette(ui);
    let (from, to) = (&waterfall.from, &waterfall.to);
    let other = view.other_title.as_deref().unwrap_or_default();
    let in_other = FigureAddress::In { proposal: view.other.clone().unwrap_or_default(), figure: from.figure.clone() };
    let mut bars = vec![Bar {
        name: other,
        spoken: say!(language, words::STEP, step = other, change = &from.text(language)),
        label: thousands(from.cents.count(), language),
        low: 0,
        high: from.cents.count(),
        colour: palette.soft,
        opens: in_other,
    }];
    bars.extend(waterfall.steps.iter().map(|step| {
        let (before, after) = (step.before.count(), step.after.count());
        Bar {
            name: &step.name,
            spoken: say!(
                language,
                words::STEP,
                step = &step.name,
                change = &format::euro_change(step.change, language)
            ),
            label: thousands_change(step.change.count(), language),
            low: before.min(after),
            high: before.max(after),
            // Dearer is a gain for one side and a loss for the other: colour says which way it goes, not what is good.
            colour: if after < before { palette.accent_bright } else { palette.warning },
            opens: change_of(view, &step.figure),
        }
    }));
    bars.push(Bar {
        name: &view.proposal_title,
        spoken: say!(language, words::STEP, step = &view.proposal_title, change = &to.text(language)),
        label: thousands(to.cents.count(), language),
        low: 0,
        high: to.cents.count(),
        colour: palette.accent,
        opens: to.figure.clone().into(),
    });
    bars
}

/// How much more a figure is in the proposal that shows than in the other one.
fn change_of(view: &CostsView, figure: &FigureId) -> FigureAddress {
    FigureAddress::Difference {
        proposal: view.proposal.as_str().into(),
        other: view.other.clone().unwrap_or_default(),
        figure: figure.clone(),
    }
}

/// The name below a bar, on at most two lines; only the number of an article where there is no room for more.
fn name_ui(ui: &Ui, name: &str, center: f32, top: f32, width: f32) {
    let palette = theme::palette(ui);
    let number = name.split(' ').next().filter(|word| word.parse::<u32>().is_ok());
    let shown = number.filter(|_| width < 64.0).unwrap_or(name);
    let format = TextFormat { font_id: theme::caption(), color: palette.soft, ..TextFormat::default() };
    let mut job = LayoutJob::single_section(shown.to_owned(), format);
    job.wrap.max_width = width;
    job.wrap.max_rows = 2;
    job.halign = Align::Center;
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(center, top), galley, palette.soft);
}
