//! The derivation of a figure: what it is the sum of, or its formula with operands and sources; step down and back.

use std::collections::BTreeMap;

use eframe::egui::{
    Align, Align2, Button, CursorIcon, FontId, Grid, Id, Key, Label, Layout, Link, Modifiers, RichText, ScrollArea,
    Sense, Ui, Window, vec2,
};

use super::command::DerivationCommand;
use super::phrases as words;
use super::session::DerivationSession;
use super::view::Explanation;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::card;
use crate::gui::{icon, phrases, theme};
use crate::report::breakdown::{Breakdown, BreakdownLine};
use crate::report::derivation::{DerivationRow, DerivationView};
use crate::report::format::{self, say};
use crate::report::tally::{Tally, TallyRow};

const WIDTH: f32 = 720.0;
/// How far operands of a named result stand in.
const INDENT: f32 = 12.0;
/// Sums of more lines than this show only the lines in sight.
const MOST_LINES: usize = 200;

/// What had the focus when the first derivation was opened, and which derivation took it last.
#[derive(Clone, Copy, Default)]
struct Focus {
    before: Option<Id>,
    taken_by: Option<Id>,
}

/// Shows the derivation that is open.
pub fn derivation_ui(
    ui: &mut Ui,
    explanation: Option<&Explanation>,
    session: &DerivationSession,
    language: Language,
    out: &mut Out<DerivationCommand>,
) {
    let depth = session.opened.len();
    let memory = Id::unique("focus of derivations");
    let mut focus: Focus = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let Some(explanation) = explanation else {
        if let Focus { before, taken_by: Some(_) } = focus {
            // Back to the figure that was opened.
            if let Some(before) = before {
                ui.memory_mut(|memory| memory.request_focus(before));
            }
            ui.data_mut(|data| data.insert_temp(memory, Focus::default()));
        }
        return;
    };
    let shown = Id::unique(("derivation", depth, title_of(explanation)));
    let takes_focus = focus.taken_by != Some(shown);
    if takes_focus {
        if focus.taken_by.is_none() {
            focus.before = ui.memory(|memory| memory.focused());
        }
        focus.taken_by = Some(shown);
        // egui knows the size of a new area only after one frame; without another the first would be cut off.
        ui.ctx().request_repaint();
        ui.data_mut(|data| data.insert_temp(memory, focus));
    }
    let palette = theme::palette(ui);
    let frame = card::floating(palette, 20);
    let room = ui.ctx().content_rect();
    Window::new(words::DERIVATION.in_language(language))
        .id(Id::unique("derivation"))
        .title_bar(false)
        .auto_sized()
        .pivot(Align2::CENTER_CENTER)
        .default_pos(room.center())
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(room.width() - 80.0));
            let height = (room.height() - 380.0).max(160.0);
            let (title, value) = (title_of(explanation), value_of(explanation, language));
            head_ui(ui, (title, &value), (depth, takes_focus), language, out);
            match explanation {
                Explanation::Sum(breakdown, headings) => lines_ui(ui, (breakdown, headings), (language, height), out),
                Explanation::Formula(view) => formula_ui(ui, view, (language, height), out),
                Explanation::Tally(tally) => tally_ui(ui, tally, (language, height), out),
            }
        });
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        out.send(if depth > 1 { DerivationCommand::StepBack } else { DerivationCommand::Close });
    }
}

fn title_of(explanation: &Explanation) -> &str {
    match explanation {
        Explanation::Sum(breakdown, _) => &breakdown.title,
        Explanation::Formula(view) => &view.title,
        Explanation::Tally(tally) => &tally.title,
    }
}

fn value_of(explanation: &Explanation, language: Language) -> String {
    match explanation {
        Explanation::Sum(breakdown, _) => format::content(&breakdown.value(), language),
        Explanation::Formula(view) => view.value.clone(),
        Explanation::Tally(tally) => format::content(&tally.value, language),
    }
}

fn head_ui(
    ui: &mut Ui,
    (title, value): (&str, &str),
    (depth, takes_focus): (usize, bool),
    language: Language,
    out: &mut Out<DerivationCommand>,
) {
    let palette = theme::palette(ui);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let close = icon_button(ui, icon::X, phrases::CLOSE.in_language(language));
        if close.clicked() {
            out.send(DerivationCommand::Close);
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            if depth > 1 {
                let back = icon_button(ui, icon::ARROW_LEFT, words::STEP_BACK.in_language(language));
                if back.clicked() {
                    out.send(DerivationCommand::StepBack);
                }
                if takes_focus {
                    back.request_focus();
                }
            } else if takes_focus {
                close.request_focus();
            }
            // A line may break before the amount, not within it.
            let value = value.replace([' ', '\u{202f}'], "\u{a0}");
            let heading = format!("{} · {title} = {value}", words::DERIVATION.in_language(language));
            ui.add(Label::new(RichText::new(heading).font(theme::strong()).color(palette.soft)).wrap());
        });
    });
    ui.add_space(theme::STEP);
}

fn icon_button(ui: &mut Ui, sign: char, name: &str) -> eframe::egui::Response {
    let response = ui.add(Button::new(sign.to_string()).frame(false)).accessible_name(name);
    if response.has_focus() {
        crate::gui::widgets::figure::focus_ring(ui, response.rect);
    }
    response.on_hover_text(name)
}

fn rule_ui(ui: &mut Ui) {
    let palette = theme::palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, palette.line);
}

/// A row of a sum: a heading or a line.
enum Row<'b> {
    Heading(&'b str),
    Line(&'b BreakdownLine),
}

fn lines_ui(
    ui: &mut Ui,
    (breakdown, headings): (&Breakdown, &BTreeMap<String, String>),
    (language, height): (Language, f32),
    out: &mut Out<DerivationCommand>,
) {
    let palette = theme::palette(ui);
    let caption = say!(language, words::DERIVATION_LINES, count = breakdown.lines.len());
    ui.label(RichText::new(caption).font(theme::small()).color(palette.faint));
    let mut rows = Vec::new();
    let mut article = "";
    for line in &breakdown.lines {
        if line.article != article {
            article = &line.article;
            if let Some(heading) = headings.get(article) {
                rows.push(Row::Heading(heading));
            }
        }
        rows.push(Row::Line(line));
    }
    let mut row_ui = |ui: &mut Ui, row: &Row<'_>| match row {
        Row::Heading(heading) => {
            ui.label(RichText::new(*heading).font(theme::strong()));
        }
        Row::Line(line) => {
            let amount = format::euro(line.amount, language);
            let open = ui.push_id(line.figure.to_string(), |ui| amount_ui(ui, &line.words, &amount, true)).inner;
            if open {
                out.send(DerivationCommand::StepInto(line.figure.clone().into()));
            }
        }
    };
    ui.spacing_mut().item_spacing.y = theme::STEP;
    let area = ScrollArea::vertical().max_height(height);
    if rows.len() <= MOST_LINES {
        area.show(ui, |ui| rows.iter().for_each(|row| row_ui(ui, row)));
    } else {
        let line = ui.spacing().interact_size.y;
        area.show_rows(ui, line, rows.len(), |ui, seen| rows[seen].iter().for_each(|row| row_ui(ui, row)));
    }
    rule_ui(ui);
    amount_ui(ui, phrases::TOTAL.in_language(language), &format::euro(breakdown.total, language), false);
    if let Some(divided) = &breakdown.divided {
        let [divisor, result] = [&divided.divisor, &divided.result].map(|content| format::content(content, language));
        amount_ui(ui, &say!(language, words::SUM_OVER, divisor = &divided.by), &divisor, false);
        amount_ui(ui, &say!(language, words::AFTER_ROUNDING, figure = &breakdown.title), &result, false);
    }
}

/// Words with an amount at the right; whether the amount was pressed.
fn amount_ui(ui: &mut Ui, words: &str, amount: &str, opens: bool) -> bool {
    let font: FontId = if opens { theme::body() } else { theme::strong() };
    ui.horizontal(|ui| {
        let side = Layout::right_to_left(Align::Center);
        ui.with_layout(side, |ui| {
            ui.add_space(3.0 * theme::STEP);
            let text = RichText::new(amount).font(font.clone());
            let pressed = if opens {
                let name = format!("{words}: {amount}");
                let link = ui.add(Link::new(text)).accessible_name(name);
                if link.gained_focus() {
                    link.scroll_to_me(None);
                }
                link.on_hover_cursor(CursorIcon::PointingHand).clicked()
            } else {
                ui.label(text);
                false
            };
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(words).font(font)).wrap());
            });
            pressed
        })
        .inner
    })
    .inner
}

fn tally_ui(ui: &mut Ui, tally: &Tally, (language, height): (Language, f32), out: &mut Out<DerivationCommand>) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = theme::STEP;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for TallyRow { words, value, opens } in &tally.rows {
            let value = format::content(value, language);
            let pressed = ui.push_id(words, |ui| amount_ui(ui, words, &value, opens.is_some())).inner;
            if let Some(opens) = opens.as_ref().filter(|_| pressed) {
                out.send(DerivationCommand::StepInto(opens.clone()));
            }
        }
    });
    rule_ui(ui);
    amount_ui(ui, "=", &format::content(&tally.value, language), false);
    for note in &tally.notes {
        ui.add(Label::new(RichText::new(note).font(theme::small()).color(palette.soft)).wrap());
    }
}

fn formula_ui(
    ui: &mut Ui,
    view: &DerivationView,
    (language, height): (Language, f32),
    out: &mut Out<DerivationCommand>,
) {
    let palette = theme::palette(ui);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        let origin_width = (ui.available_width() - 420.0).max(180.0);
        Grid::new("formula").num_columns(3).spacing(vec2(16.0, 6.0)).show(ui, |ui| {
            for (index, row) in view.rows.iter().enumerate() {
                ui.push_id(index, |ui| label_ui(ui, row));
                ui.push_id((index, "value"), |ui| value_ui(ui, row, out));
                origin_ui(ui, row, origin_width);
                ui.end_row();
            }
        });
    });
    rule_ui(ui);
    ui.horizontal(|ui| {
        ui.label(RichText::new(format!("= {}", view.value)).font(theme::strong()));
        ui.label(RichText::new(&view.rounding).font(theme::small()).color(palette.soft));
    });
    if !view.sources.is_empty() {
        let sources = format!("{}: {}", phrases::SOURCES.in_language(language), view.sources.join(" · "));
        ScrollArea::vertical().id_salt("sources").max_height(54.0).show(ui, |ui| {
            ui.add(Label::new(RichText::new(sources).font(theme::small()).color(palette.faint)).wrap());
        });
    }
}

/// Where an operand comes from; in amber with a sign where it is carried forward, stale or the dossier's own value.
fn origin_ui(ui: &mut Ui, row: &DerivationRow, width: f32) {
    let palette = theme::palette(ui);
    let (words, colour) = if row.marked {
        (format!("{} {}", icon::CLOCK_COUNTDOWN, row.origin), palette.warning)
    } else {
        (row.origin.clone(), palette.soft)
    };
    ui.scope(|ui| {
        ui.set_width(width);
        ui.add(Label::new(RichText::new(words).font(theme::small()).color(colour)).wrap());
    });
}

fn label_ui(ui: &mut Ui, row: &DerivationRow) {
    let deep = u8::try_from(row.depth).unwrap_or(u8::MAX);
    ui.horizontal(|ui| {
        ui.set_max_width(250.0);
        ui.add_space(INDENT * f32::from(deep));
        let words = if row.sign.is_empty() { row.label.clone() } else { format!("{} {}", row.sign, row.label) };
        ui.add(Label::new(words).wrap());
    });
}

fn value_ui(ui: &mut Ui, row: &DerivationRow, out: &mut Out<DerivationCommand>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| match &row.opens {
        Some(figure) => {
            let name = format!("{}: {}", row.label, row.value);
            let link = ui.add(Link::new(RichText::new(&row.value))).accessible_name(name);
            if link.gained_focus() {
                link.scroll_to_me(None);
            }
            if link.clicked() {
                out.send(DerivationCommand::StepInto(figure.clone()));
            }
        }
        None => {
            ui.label(&row.value);
        }
    });
}
