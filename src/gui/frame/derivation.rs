//! The derivation of a figure: the lines it is the sum of, or its formula with operands and sources; step down and back.

use eframe::egui::{
    Align, Align2, Button, CursorIcon, FontId, Frame, Grid, Id, Key, Label, Layout, Link, Margin, Modifiers, RichText,
    ScrollArea, Sense, Stroke, Ui, Window,
};

use crate::domain::diagnostic::Language;
use crate::domain::projection::FigureId;
use crate::gui::command::Command;
use crate::gui::derived::{Derived, Explanation};
use crate::gui::{icon, phrases, theme};
use crate::report::breakdown::Breakdown;
use crate::report::derivation::{DerivationRow, DerivationView};

const WIDTH: f32 = 640.0;
/// How far operands of a named result stand in.
const INDENT: f32 = 16.0;

/// Shows the derivation that is open; `depth` is how many were opened one out of another.
pub fn derivation_ui(ui: &mut Ui, derived: &Derived, depth: usize, language: Language, commands: &mut Vec<Command>) {
    let Some(explanation) = &derived.derivation else { return };
    let palette = theme::palette(ui);
    let frame = Frame::new()
        .fill(palette.paper)
        .stroke(Stroke::new(1.0, palette.line))
        .shadow(theme::shadow(palette))
        .corner_radius(8)
        .inner_margin(Margin::same(20));
    let center = ui.ctx().content_rect().center();
    Window::new(phrases::DERIVATION.in_language(language))
        .id(Id::unique("derivation"))
        .title_bar(false)
        .resizable(false)
        .pivot(Align2::CENTER_CENTER)
        .default_pos(center)
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH);
            match explanation {
                Explanation::Sum(breakdown) => {
                    head_ui(ui, &breakdown.title, &breakdown.total, depth, language, commands);
                    lines_ui(ui, breakdown, derived, language, commands);
                }
                Explanation::Formula(view) => {
                    head_ui(ui, &view.title, &view.value, depth, language, commands);
                    formula_ui(ui, view, language, commands);
                }
            }
        });
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        commands.push(if depth > 1 { Command::StepBack } else { Command::CloseDerivation });
    }
}

fn head_ui(ui: &mut Ui, title: &str, value: &str, depth: usize, language: Language, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if icon_button_ui(ui, icon::X, phrases::CLOSE.in_language(language)) {
            commands.push(Command::CloseDerivation);
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            if depth > 1 && icon_button_ui(ui, icon::ARROW_LEFT, phrases::STEP_BACK.in_language(language)) {
                commands.push(Command::StepBack);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(
                    RichText::new(phrases::DERIVATION.in_language(language)).font(theme::small()).color(palette.faint),
                );
                ui.add(Label::new(RichText::new(title).font(theme::heading())).wrap());
                ui.label(RichText::new(value).font(theme::heading()).color(palette.accent_bright));
            });
        });
    });
    ui.add_space(theme::STEP);
    rule_ui(ui);
}

fn icon_button_ui(ui: &mut Ui, sign: char, name: &str) -> bool {
    let response = ui.add(Button::new(sign.to_string()).frame(false)).accessible_name(name);
    response.on_hover_text(name).clicked()
}

fn rule_ui(ui: &mut Ui) {
    let palette = theme::palette(ui);
    let (rect, _) = ui.allocate_exact_size(eframe::egui::vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, palette.line);
}

fn lines_ui(ui: &mut Ui, breakdown: &Breakdown, derived: &Derived, language: Language, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    let caption = match breakdown.lines.len() {
        1 => phrases::DERIVATION_LINE.in_language(language).to_owned(),
        count => phrases::DERIVATION_LINES.with(language, &[&count.to_string()]),
    };
    ui.label(RichText::new(caption).color(palette.faint));
    ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::STEP;
        let mut article = "";
        for line in &breakdown.lines {
            if line.article != article {
                article = &line.article;
                if let Some(view) = derived.article(article) {
                    let heading = phrases::ARTICLE.with(language, &[&view.number, &view.title]);
                    ui.label(RichText::new(heading).font(theme::strong()));
                }
            }
            let open = ui.push_id(line.figure.to_string(), |ui| amount_ui(ui, &line.words, &line.amount, true)).inner;
            if open {
                commands.push(Command::StepDown(line.figure.clone()));
            }
        }
    });
    rule_ui(ui);
    amount_ui(ui, phrases::TOTAL.in_language(language), &breakdown.total, false);
}

/// Words with an amount at the right; whether the amount was pressed.
fn amount_ui(ui: &mut Ui, words: &str, amount: &str, opens: bool) -> bool {
    let font: FontId = if opens { theme::body() } else { theme::strong() };
    ui.horizontal(|ui| {
        ui.label(RichText::new(words).font(font.clone()));
        let side = Layout::right_to_left(Align::Center);
        ui.with_layout(side, |ui| {
            ui.add_space(3.0 * theme::STEP);
            let text = RichText::new(amount).font(font);
            if opens {
                let name = format!("{words}: {amount}");
                ui.add(Link::new(text)).accessible_name(name).on_hover_cursor(CursorIcon::PointingHand).clicked()
            } else {
                ui.label(text);
                false
            }
        })
        .inner
    })
    .inner
}

fn formula_ui(ui: &mut Ui, view: &DerivationView, language: Language, commands: &mut Vec<Command>) {
    let palette = theme::palette(ui);
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        Grid::new("formula").num_columns(3).spacing(eframe::egui::vec2(16.0, 6.0)).show(ui, |ui| {
            for (index, row) in view.rows.iter().enumerate() {
                ui.push_id(index, |ui| label_ui(ui, row));
                ui.push_id((index, "value"), |ui| value_ui(ui, row, commands));
                let mark = if row.marked { palette.warning } else { palette.soft };
                let origin = RichText::new(&row.origin).font(theme::small()).color(mark);
                ui.scope(|ui| {
                    ui.set_max_width(240.0);
                    ui.add(Label::new(origin).wrap());
                });
                ui.end_row();
            }
        });
        rule_ui(ui);
        ui.label(RichText::new(&view.rounding).color(palette.soft));
        if !view.sources.is_empty() {
            ui.label(RichText::new(phrases::SOURCES.in_language(language)).font(theme::strong()));
            for source in &view.sources {
                ui.label(RichText::new(source).font(theme::small()).color(palette.soft));
            }
        }
    });
}

fn label_ui(ui: &mut Ui, row: &DerivationRow) {
    let deep = u8::try_from(row.depth).unwrap_or(u8::MAX);
    ui.horizontal(|ui| {
        ui.add_space(INDENT * f32::from(deep));
        let words = if row.sign.is_empty() { row.label.clone() } else { format!("{} {}", row.sign, row.label) };
        ui.label(words);
    });
}

fn value_ui(ui: &mut Ui, row: &DerivationRow, commands: &mut Vec<Command>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let opens: Option<FigureId> = row.opens.as_deref().and_then(|figure| figure.parse().ok());
        match opens {
            Some(figure) => {
                let name = format!("{}: {}", row.label, row.value);
                if ui.add(Link::new(RichText::new(&row.value))).accessible_name(name).clicked() {
                    commands.push(Command::StepDown(figure));
                }
            }
            None => {
                ui.label(&row.value);
            }
        }
    });
}
