//! Sums and differences as lists: parts with their share of the total, which unfold into lines; each opens in its turn.

use eframe::egui::{Align, Button, Label, Layout, Rect, RichText, Sense, Ui, pos2, vec2};

use super::command::DerivationCommand;
use super::list::{amount_ui, list_ui, rule_ui};
use super::phrases as words;
use super::session::DerivationSession;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::widgets::figure::focus_ring;
use crate::gui::widgets::payer_bar::share;
use crate::gui::{icon, phrases, theme};
use crate::report::breakdown::{Breakdown, BreakdownLine, Part, PartsBy};
use crate::report::format::{self, say};
use crate::report::tally::{Tally, TallyRow};

/// How far lines stand in below their part.
const INDENT: f32 = 28.0;
/// Room for the rule and the total below a list.
const TOTAL: f32 = 44.0;
/// The height of the bar that shows which share of the total a part is.
const BAR: f32 = 4.0;

/// A line of the list: a part, or a line of one.
enum Row<'b> {
    Part(&'b Part),
    Line(&'b BreakdownLine),
}

/// Shows a sum.
pub fn sum_ui(
    ui: &mut Ui,
    sum: &Breakdown,
    session: &DerivationSession,
    language: Language,
    out: &mut Out<DerivationCommand>,
) {
    let palette = theme::palette(ui);
    if let (Some(by), true) = (sum.by, sum.choices.len() > 1) {
        ui.horizontal_wrapped(|ui| {
            let name = words::BY.in_language(language);
            ui.label(RichText::new(format!("{name}:")).font(theme::small()).color(palette.soft));
            let options: Vec<(PartsBy, &str)> =
                sum.choices.iter().map(|by| (*by, by.name().in_language(language))).collect();
            if let Some(by) = choice_ui(ui, name, &options, by) {
                out.send(DerivationCommand::TakeApart(by));
            }
        });
        ui.add_space(theme::STEP);
    }
    let mut rows = Vec::new();
    for part in &sum.parts {
        if sum.by.is_some() {
            rows.push(Row::Part(part));
        }
        if sum.by.is_none() || session.unfolded.contains(&part.figure) {
            rows.extend(part.lines.iter().map(Row::Line));
        }
    }
    let highest = sum.parts.iter().map(|part| part.amount.count().abs()).max().unwrap_or_default();
    list_ui(ui, rows.len(), TOTAL, language, |ui, row| match &rows[row] {
        Row::Part(part) => {
            let is_open = session.unfolded.contains(&part.figure);
            part_ui(ui, part, (sum, highest), is_open, language, out);
        }
        Row::Line(line) => {
            let amount = format::euro(line.amount, language);
            let pressed = ui
                .horizontal(|ui| {
                    ui.add_space(if sum.by.is_some() { INDENT } else { 0.0 });
                    amount_ui(ui, &line.words, &amount, theme::body(), true)
                })
                .inner;
            if pressed {
                out.send(DerivationCommand::StepInto(line.figure.clone().into()));
            }
        }
    });
    rule_ui(ui);
    amount_ui(ui, phrases::TOTAL.in_language(language), &format::euro(sum.total, language), theme::strong(), false);
}

fn part_ui(
    ui: &mut Ui,
    part: &Part,
    (sum, highest): (&Breakdown, i64),
    is_open: bool,
    language: Language,
    out: &mut Out<DerivationCommand>,
) {
    let palette = theme::palette(ui);
    let amount = format::euro(part.amount, language);
    let lines = say!(language, words::LINES, count = part.lines.len());
    ui.horizontal(|ui| {
        let (sign, name) = if is_open { (icon::MINUS, words::HIDE_LINES) } else { (icon::PLUS, words::SHOW_LINES) };
        let name = format::message(&name.with(vec![("part", part.name.as_str().into())]), language);
        let fold = ui.add(Button::new(sign.to_string()).frame(false).min_size(vec2(20.0, 24.0)));
        let fold = fold.accessible_name(&name).on_hover_text(&lines);
        if fold.has_focus() {
            focus_ring(ui, fold.rect);
        }
        if fold.gained_focus() {
            fold.scroll_to_me(None);
        }
        if fold.clicked() {
            out.send(DerivationCommand::Fold(part.figure.clone()));
        }
        if amount_ui(ui, &part.name, &amount, theme::body(), true) {
            out.send(DerivationCommand::StepInto(part.figure.clone().into()));
        }
    });
    let (room, response) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    let room = Rect::from_min_max(pos2(room.left() + INDENT, room.top()), pos2(room.right() - 12.0, room.bottom()));
    ui.painter().rect_filled(room, 2.0, palette.canvas);
    let length = room.width() * share(part.amount.count().abs(), highest);
    let colour = if part.amount.count() < 0 { palette.good } else { palette.accent_bright };
    ui.painter().rect_filled(Rect::from_min_size(room.min, vec2(length, BAR)), 2.0, colour);
    if let Some(of_total) = part.amount.euro().value().checked_div(sum.total.euro().value()) {
        let of_total = format::percent(of_total, 1, language);
        response.on_hover_text(say!(language, words::SHARE_OF_TOTAL, share = &of_total));
    }
}

/// Shows a difference, or what a count is made of.
pub fn tally_ui(ui: &mut Ui, tally: &Tally, language: Language, out: &mut Out<DerivationCommand>) {
    let palette = theme::palette(ui);
    let mut row_ui = |ui: &mut Ui, row: &TallyRow| {
        let TallyRow { words, value, opens } = row;
        let value = format::content(value, language);
        let pressed = ui.push_id(words, |ui| amount_ui(ui, words, &value, theme::body(), opens.is_some())).inner;
        if let Some(opens) = opens.as_ref().filter(|_| pressed) {
            out.send(DerivationCommand::StepInto(opens.clone()));
        }
    };
    if !tally.sides.is_empty() {
        tally.sides.iter().for_each(|side| row_ui(ui, side));
        rule_ui(ui);
    }
    let notes = 40.0 * tally.notes.len() as f32;
    list_ui(ui, tally.rows.len(), TOTAL + notes, language, |ui, row| row_ui(ui, &tally.rows[row]));
    rule_ui(ui);
    amount_ui(ui, "=", &format::content(&tally.value, language), theme::strong(), false);
    for note in &tally.notes {
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.add(Label::new(RichText::new(note).font(theme::small()).color(palette.soft)).wrap());
        });
    }
}
