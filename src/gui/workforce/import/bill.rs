//! After an import, on one page: what each proposal costs these people, and who pays.

use eframe::egui::{Align, CentralPanel, Frame, Grid, Layout, Margin, RichText, ScrollArea, Ui, vec2};

use super::command::ImportCommand;
use super::page::{accent_button_ui, send};
use crate::domain::costs::Payer;
use crate::domain::money::Heads;
use crate::domain::projection::{FigureAddress, FigureId, GrantCount, Measure, Selection};
use crate::domain::words::{Language, Phrase};
use crate::gui::ask::{Ask, Page};
use crate::gui::out::Out;
use crate::gui::phrases as common;
use crate::gui::theme;
use crate::gui::widgets::card::{card_ui, page_title_ui};
use crate::gui::widgets::figure::door_ui;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::phrases;
use crate::report::bill::{Bill, BillAmounts};
use crate::report::format::{self, say};

/// The least width of a column of amounts.
const COLUMN: f32 = 150.0;

/// What a cell of the table shows, and the figure it opens.
type Shown = (String, Option<FigureId>);

/// Shows the page.
pub fn bill_ui(ui: &mut Ui, bills: &[Bill], heads: Heads, language: Language, out: &mut Out<WorkforceCommand>) {
    let room = Frame::new().inner_margin(Margin::same(20));
    CentralPanel::no_frame().frame(room).show(ui, |ui| {
        ScrollArea::vertical().id_salt("bill").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0 * theme::STEP;
            page_title_ui(ui, phrases::BILL_TITLE.in_language(language));
            card_ui(ui, |ui| {
                ui.set_width(ui.available_width());
                for bill in bills {
                    ui.label(RichText::new(sentence(bill, heads, language)).font(theme::strong()));
                }
            });
            card_ui(ui, |ui| {
                ui.set_width(ui.available_width());
                table_ui(ui, bills, language, out);
            });
            let palette = theme::palette(ui);
            ui.label(RichText::new(phrases::BILL_NOTE.in_language(language)).font(theme::small()).color(palette.soft));
            ui.horizontal(|ui| {
                if accent_button_ui(ui, phrases::BILL_CLOSE.in_language(language), true) {
                    send(ImportCommand::CloseBill, out);
                }
                if ui.button(phrases::BILL_COSTS.in_language(language)).clicked() {
                    send(ImportCommand::CloseBill, out);
                    out.ask(Ask::ShowPage(Page::Costs));
                }
            });
        });
    });
}

/// "Voor 240 werknemers kost ‘Inzet’ in 2027 € 12.345,67".
fn sentence(bill: &Bill, heads: Heads, language: Language) -> String {
    match bill.cost.as_ref().map(|cost| &cost.headline) {
        Some(shown) => say!(
            language,
            phrases::BILL_SENTENCE,
            proposal = &bill.title,
            heads = format::plain_number(heads.value(), 0, language),
            year = shown.year.to_string(),
            gross = shown.gross.text(language)
        ),
        None => say!(language, phrases::BILL_UNKNOWN, proposal = &bill.title),
    }
}

/// The payers of any of the bills, with their names, in the order of the model.
fn payers(bills: &[Bill]) -> Vec<(Payer, &str)> {
    let all = bills.iter().filter_map(|bill| bill.cost.as_ref()).flat_map(|cost| &cost.payers);
    let mut payers: Vec<(Payer, &str)> = all.map(|borne| (borne.payer, borne.name.as_str())).collect();
    payers.sort_unstable();
    payers.dedup();
    payers
}

fn table_ui(ui: &mut Ui, bills: &[Bill], language: Language, out: &mut Out<WorkforceCommand>) {
    let gross = |cost: &BillAmounts| {
        let shown = &cost.headline.gross;
        (shown.text(language), Some(shown.figure.clone()))
    };
    let each = |cost: &BillAmounts| {
        let each = cost.headline.per_worker.map(|each| format::euro_exact(each.value(), 2, language));
        let each_of = Selection { measure: Measure::PerWorker, ..Selection::of(Some(cost.headline.year)) };
        (each.unwrap_or_else(|| "–".to_owned()), cost.headline.per_worker.map(|_| FigureId::Sum(each_of)))
    };
    let share = |cost: &BillAmounts| {
        let share = cost.headline.share.map(|share| format::share_of_wage_bill(share, language));
        let figure = cost.headline.share.map(|_| cost.headline.share_figure());
        (share.unwrap_or_else(|| "–".to_owned()), figure)
    };
    let schemes = |cost: &BillAmounts| {
        let figure = FigureId::Granted { count: GrantCount::Promised, scheme: None, year: Some(cost.headline.year) };
        (format::euro(cost.schemes, language), Some(figure))
    };
    let whole = |cost: &BillAmounts| (cost.of_the_whole.text(language), Some(cost.of_the_whole.figure.clone()));
    Grid::new("bill").num_columns(bills.len() + 1).spacing(vec2(28.0, 6.0)).show(ui, |ui| {
        ui.label("");
        for bill in bills {
            amount_ui(ui, |ui| {
                ui.label(RichText::new(&bill.title).font(theme::strong()));
            });
        }
        ui.end_row();
        let word = |phrase: Phrase| phrase.in_language(language);
        row_ui(ui, word(phrases::BILL_GROSS), bills, &gross, language, out);
        row_ui(ui, word(phrases::BILL_EACH), bills, &each, language, out);
        let basis = bills.iter().find_map(|bill| bill.cost.as_ref()).map(|cost| cost.headline.share_basis);
        let name = say!(language, phrases::BILL_SHARE, basis = basis.unwrap_or_default().words());
        row_ui(ui, &name, bills, &share, language, out);
        ui.label(RichText::new(word(phrases::BILL_PAYERS)).font(theme::strong()));
        ui.end_row();
        for (payer, name) in payers(bills) {
            let borne = |cost: &BillAmounts| {
                let found = cost.payers.iter().find(|borne| borne.payer == payer).map(|borne| &borne.amount);
                found.map_or_else(
                    || ("–".to_owned(), None),
                    |amount| (amount.text(language), Some(amount.figure.clone())),
                )
            };
            row_ui(ui, name, bills, &borne, language, out);
        }
        row_ui(ui, word(phrases::BILL_SCHEMES), bills, &schemes, language, out);
        row_ui(ui, word(phrases::BILL_WHOLE), bills, &whole, language, out);
    });
}

/// A cell of a column of amounts, at its right.
fn amount_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(COLUMN, 20.0), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(COLUMN);
        contents(ui);
    });
}

fn row_ui(
    ui: &mut Ui,
    name: &str,
    bills: &[Bill],
    shown: &dyn Fn(&BillAmounts) -> Shown,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    ui.label(name);
    for bill in bills {
        amount_ui(ui, |ui| match bill.cost.as_ref().map(shown) {
            None => {
                ui.label(common::NOT_COMPUTED.in_language(language));
            }
            Some((text, None)) => {
                ui.label(text);
            }
            Some((text, Some(figure))) => {
                let of = format!("{name}, {}", bill.title);
                if ui.push_id(&of, |ui| door_ui(ui, &of, &text, theme::body(), language)).inner {
                    out.ask(Ask::OpenDerivation(FigureAddress::In { proposal: bill.proposal.clone(), figure }));
                }
            }
        });
    }
    ui.end_row();
}
