//! A formula: one sentence whose numbers open in their turn, the full formula for whoever asks for it, and the publications
//! behind it.

use eframe::egui::{CursorIcon, Grid, Hyperlink, Label, Link, RichText, ScrollArea, Ui, style::ScrollStyle, vec2};

use super::command::DerivationCommand;
use super::list::rule_ui;
use super::phrases as words;
use super::session::DerivationSession;
use crate::domain::projection::FigureAddress;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::unbroken::unbroken;
use crate::gui::{icon, phrases, theme};
use crate::report::derivation::{DerivationRow, DerivationView, Piece, SourceView};
use crate::report::format::say;

/// How far operands of a named result stand in.
const INDENT: f32 = 12.0;
/// Sentences of more numbers than this are read as a list: a number with what stands before it on each line.
const LONG: usize = 8;
/// Room for the rule and the result below the formula.
const RESULT: f32 = 44.0;

/// Shows a formula.
pub fn formula_ui(
    ui: &mut Ui,
    view: &DerivationView,
    session: &DerivationSession,
    language: Language,
    out: &mut Out<DerivationCommand>,
) {
    let palette = theme::palette(ui);
    ui.spacing_mut().scroll = ScrollStyle::solid();
    let height = (ui.available_height() - RESULT).max(60.0);
    ScrollArea::vertical().id_salt("formula").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        sentence_ui(ui, &view.sentence, out);
        if let Some(note) = &view.note {
            ui.add(Label::new(RichText::new(note).font(theme::small()).color(palette.soft)).wrap());
        }
        ui.add_space(2.0 * theme::STEP);
        let mut in_full = session.in_full;
        if ui.checkbox(&mut in_full, words::IN_FULL.in_language(language)).changed() {
            out.send(DerivationCommand::ShowInFull(in_full));
        }
        if session.in_full {
            rows_ui(ui, &view.rows, out);
        }
        sources_ui(ui, &view.sources, language);
    });
    rule_ui(ui);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(format!("= {}", view.value)).font(theme::strong()));
        ui.label(RichText::new(&view.rounding).font(theme::small()).color(palette.soft));
    });
}

fn sentence_ui(ui: &mut Ui, sentence: &[Piece], out: &mut Out<DerivationCommand>) {
    let numbers = sentence.iter().filter(|piece| matches!(piece, Piece::Number { .. })).count();
    let mut piece_ui = |ui: &mut Ui, (index, piece): (usize, &Piece)| match piece {
        Piece::Words(words) => {
            ui.label(words);
        }
        Piece::Number { value, label, opens } => {
            ui.push_id(index, |ui| number_ui(ui, (label, value), opens.as_ref(), out));
            if !label.is_empty() {
                let colour = theme::palette(ui).soft;
                ui.add(Label::new(RichText::new(label).color(colour)).wrap());
            }
        }
    };
    if numbers <= LONG {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 6.0);
            sentence.iter().enumerate().for_each(|piece| piece_ui(ui, piece));
        });
        return;
    }
    let mut rest: Vec<(usize, &Piece)> = sentence.iter().enumerate().collect();
    while !rest.is_empty() {
        let until =
            rest.iter().position(|(_, piece)| matches!(piece, Piece::Number { .. })).map_or(rest.len(), |at| at + 1);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 2.0);
            rest.drain(..until).for_each(|piece| piece_ui(ui, piece));
        });
    }
}

/// A number; a door where it can be opened.
fn number_ui(
    ui: &mut Ui,
    (label, value): (&str, &str),
    opens: Option<&FigureAddress>,
    out: &mut Out<DerivationCommand>,
) {
    let value = unbroken(value).replace(' ', "\u{a0}");
    let Some(opens) = opens else {
        ui.label(RichText::new(value).font(theme::strong()));
        return;
    };
    let link = ui.add(Link::new(RichText::new(&value).font(theme::strong())));
    let link = link.accessible_name(format!("{label}: {value}")).on_hover_cursor(CursorIcon::PointingHand);
    if link.gained_focus() {
        link.scroll_to_me(None);
    }
    if link.clicked() {
        out.send(DerivationCommand::StepInto(opens.clone()));
    }
}

/// Every operand and intermediate result below each other, with where it comes from.
fn rows_ui(ui: &mut Ui, rows: &[DerivationRow], out: &mut Out<DerivationCommand>) {
    let width = ui.available_width();
    Grid::new("formula").num_columns(2).spacing(vec2(12.0, 6.0)).show(ui, |ui| {
        for (index, row) in rows.iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(width * 0.62);
                ui.spacing_mut().item_spacing.y = 1.0;
                label_ui(ui, row);
                origin_ui(ui, row);
            });
            ui.push_id((index, "value"), |ui| number_ui(ui, (&row.label, &row.value), row.opens.as_ref(), out));
            ui.end_row();
        }
    });
}

fn label_ui(ui: &mut Ui, row: &DerivationRow) {
    ui.horizontal(|ui| {
        indent_ui(ui, row);
        let words = if row.sign.is_empty() { row.label.clone() } else { format!("{} {}", row.sign, row.label) };
        ui.add(Label::new(words).wrap());
    });
}

/// Where an operand comes from; in amber with a sign where it is carried forward, stale or the dossier's own value.
fn origin_ui(ui: &mut Ui, row: &DerivationRow) {
    if row.origin.is_empty() {
        return;
    }
    let palette = theme::palette(ui);
    let (words, colour) = if row.marked {
        (format!("{} {}", icon::CLOCK_COUNTDOWN, row.origin), palette.warning)
    } else {
        (row.origin.clone(), palette.soft)
    };
    ui.horizontal(|ui| {
        indent_ui(ui, row);
        ui.add(Label::new(RichText::new(words).font(theme::small()).color(colour)).wrap());
    });
}

fn indent_ui(ui: &mut Ui, row: &DerivationRow) {
    let deep = u8::try_from(row.depth.min(6)).unwrap_or_default();
    ui.add_space(INDENT * f32::from(deep));
}

/// The publications, each a link to where it stands, with the day it was last looked at.
fn sources_ui(ui: &mut Ui, sources: &[SourceView], language: Language) {
    if sources.is_empty() {
        return;
    }
    let palette = theme::palette(ui);
    ui.add_space(2.0 * theme::STEP);
    ui.label(RichText::new(phrases::SOURCES.in_language(language)).font(theme::strong()).color(palette.soft));
    for (index, SourceView { title, url, checked_on }) in sources.iter().enumerate() {
        ui.push_id(("source", index), |ui| {
            ui.horizontal_wrapped(|ui| {
                let shown = RichText::new(title).font(theme::small());
                match url {
                    Some(url) => {
                        let link = ui.add(Hyperlink::from_label_and_url(shown, url).open_in_new_tab(true));
                        let name = say!(language, words::OPEN_SOURCE, source = title);
                        link.accessible_name(name).on_hover_text(url);
                    }
                    None => {
                        ui.add(Label::new(shown.color(palette.soft)).wrap());
                    }
                }
                if let Some(day) = checked_on {
                    let checked = say!(language, words::SOURCE_CHECKED, day = day);
                    ui.label(RichText::new(checked).font(theme::small()).color(palette.faint));
                }
            });
        });
    }
}
