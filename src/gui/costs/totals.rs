//! What the proposal costs in one line: gross, what of it is extra, net, and at full use; each opens its derivation.

use eframe::egui::{Align, FontId, Layout, RichText, Ui, vec2};

use super::command::CostsCommand;
use super::page::GAP;
use super::phrases as words;
use super::view::Kept;
use crate::domain::period::Year;
use crate::domain::words::{Language, Phrase};
use crate::gui::basis::Key;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::figure::figure_ui;
use crate::report::format::say;
use crate::report::totals::{FULL_USE, TotalsRow};

/// The height of a name with its amount.
const HEIGHT: f32 = 38.0;

/// The rows of a year, or of the term, beside each other; below each other where there is no room.
pub fn totals_ui(ui: &mut Ui, view: &Kept, language: Language, out: &mut Out<CostsCommand>) {
    let year = view.totals_of;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 4.0);
        for row in &view.totals {
            row_ui(ui, row, year, language, out);
        }
        let of_proposal = |key: &Key| key.proposal == view.proposal;
        let is_current = view.later_totals.is_current();
        match view.later_totals.last().filter(|(key, _)| of_proposal(key)) {
            Some((_, rows)) if is_current => rows.iter().for_each(|row| row_ui(ui, row, year, language, out)),
            Some((_, rows)) => rows.iter().for_each(|row| {
                let Some(amount) = row.of(year).map(|amount| amount.text(language)) else { return };
                waiting_ui(ui, row.name, &say!(language, words::BEFORE_LAST_CHANGE, amount = &amount), language);
            }),
            None => waiting_ui(ui, FULL_USE, words::BEING_COMPUTED.in_language(language), language),
        }
    });
}

fn row_ui(ui: &mut Ui, row: &TotalsRow, year: Option<Year>, language: Language, out: &mut Out<CostsCommand>) {
    let Some(amount) = row.of(year) else { return };
    let name = row.name.in_language(language);
    total_ui(ui, (name, theme::small()), (&amount.text(language), theme::strong()), |ui| {
        figure_ui(ui, name, amount, theme::strong(), language, out);
    });
}

/// A total while it is being computed: the one before, or that it is not there yet.
fn waiting_ui(ui: &mut Ui, name: Phrase, words: &str, language: Language) {
    let faint = theme::palette(ui).faint;
    total_ui(ui, (name.in_language(language), theme::small()), (words, theme::body()), |ui| {
        ui.label(RichText::new(words).color(faint));
    });
}

/// A name with what stands below it, as wide as the widest of the two: on the next line where there is no room for it.
fn total_ui(ui: &mut Ui, name: (&str, FontId), below: (&str, FontId), shown: impl FnOnce(&mut Ui)) {
    let soft = theme::palette(ui).soft;
    let wide = |(text, font): (&str, FontId)| ui.painter().layout_no_wrap(text.to_owned(), font, soft).size().x;
    let width = (wide(name.clone()).max(wide(below)) + 1.0).ceil();
    ui.allocate_ui_with_layout(vec2(width, HEIGHT), Layout::top_down(Align::Min), |ui| {
        ui.set_min_width(width);
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.label(RichText::new(name.0).font(name.1).color(soft));
        shown(ui);
    });
}
