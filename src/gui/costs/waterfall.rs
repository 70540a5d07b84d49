//! What each article adds to the difference with the other proposal, as a waterfall from the one to the other: a row for
//! each article, so that its name can be read.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align2, Color32, Label, Rect, RichText, Sense, Stroke, TextFormat, Ui, pos2, vec2};

use super::axis::{thousands, thousands_change};
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

/// The height of the row of an article.
const ROW: f32 = 22.0;
/// The height of a bar.
const BAR: f32 = 14.0;
/// The least width of a bar, so that the smallest difference can be seen.
const LEAST: f32 = 2.0;
/// Room between name, bars and amounts.
const BESIDE: f32 = 8.0;
/// The most of the width that names take before they are cut off.
const NAMES: f32 = 0.46;
/// Room for the title and the difference.
const WORDS: f32 = 64.0;

/// How high the chart is with a row for each article, without what a card takes around it.
pub fn height_of(view: &CostsView) -> f32 {
    let steps = view.waterfall.as_ref().map_or(0, |waterfall| waterfall.steps.len());
    WORDS + ROW * (steps + 2) as f32
}

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
    bars_ui(ui, waterfall, view, language, out);
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

fn bars_ui(ui: &mut Ui, waterfall: &Waterfall, view: &CostsView, language: Language, out: &mut Out<CostsCommand>) {
    let palette = theme::palette(ui);
    let bars = bars(ui, waterfall, view, language);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW * bars.len() as f32), Sense::hover());
    let wide = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), theme::small(), palette.ink).size().x;
    let names = bars.iter().map(|bar| wide(bar.name)).fold(0.0, f32::max).min(rect.width() * NAMES);
    let amounts = bars.iter().map(|bar| wide(&bar.label)).fold(0.0, f32::max);
    let plot = rect.left() + names + BESIDE..=rect.right() - amounts - BESIDE;
    let highest = bars.iter().map(|bar| bar.high).max().unwrap_or_default().max(1);
    let x_of = |cents: i64| plot.start() + (plot.end() - plot.start()) * share(cents, highest);
    let mut before: Option<(f32, i64)> = None;
    for (index, bar) in bars.iter().enumerate() {
        let row = Rect::from_min_size(rect.min + vec2(0.0, ROW * index as f32), vec2(rect.width(), ROW));
        let (left, right) = (x_of(bar.low), x_of(bar.high));
        let middle = row.center().y;
        let piece =
            Rect::from_min_max(pos2(left, middle - BAR / 2.0), pos2(right.max(left + LEAST), middle + BAR / 2.0));
        if let Some((from, level)) = before {
            ui.painter().vline(x_of(level), from..=piece.top(), Stroke::new(1.0, palette.control));
        }
        ui.painter().rect_filled(piece, 2.0, bar.colour);
        name_ui(ui, bar.name, row, names);
        let at = pos2(rect.right(), middle);
        ui.painter().text(at, Align2::RIGHT_CENTER, &bar.label, theme::small(), palette.ink);
        if chart_door_ui(ui, row, ui.scope_id().with(("step", index)), &bar.spoken) {
            out.ask(Ask::OpenDerivation(bar.opens.clone()));
        }
        let reached = waterfall.steps.get(index.wrapping_sub(1)).map_or(bar.high, |step| step.after.count());
        before = Some((piece.bottom(), reached));
    }
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
            colour: palette.difference_mark(view.side.gains(step.change)),
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

/// The name of a bar on one line, cut off where there is no room for all of it.
fn name_ui(ui: &Ui, name: &str, row: Rect, width: f32) {
    let colour = theme::palette(ui).soft;
    let format = TextFormat { font_id: theme::small(), color: colour, ..TextFormat::default() };
    let mut job = LayoutJob::single_section(name.to_owned(), format);
    // What is measured is rounded to points of the screen.
    job.wrap = TextWrapping::truncate_at_width(width + 1.0);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(row.left(), row.center().y - galley.size().y / 2.0), galley, colour);
}
