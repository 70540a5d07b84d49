//! What the law and the advice have to say about the proposal; every finding leads to its place.

use eframe::egui::{Frame, RichText, ScrollArea, Ui, vec2};

use super::agency::agency_ui;
use super::command::ChecksCommand;
use super::findings::findings_ui;
use super::matrix::matrix_ui;
use super::packages::packages_ui;
use super::phrases as words;
use super::session::ChecksSession;
use super::view::{ChecksView, Kept};
use crate::domain::checks::Severity;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::widgets::card::{PAGE_MARGIN, card_ui, page_title_ui};
use crate::gui::widgets::choice::choice_ui;
use crate::report::format::say;

const GAP: f32 = 16.0;
/// Below this width findings and coverage stand below each other.
const TWO_COLUMNS: f32 = 960.0;
/// The share of the width that findings take.
const FINDINGS_SHARE: f32 = 0.52;

pub fn page_ui(ui: &mut Ui, view: &Kept, session: &ChecksSession, language: Language, out: &mut Out<ChecksCommand>) {
    let palette = theme::palette(ui);
    ScrollArea::vertical().id_salt("checks").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(PAGE_MARGIN).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().interact_size.y = 0.0;
                let title = say!(language, words::TITLE, proposal = &view.proposal_title);
                page_title_ui(ui, title);
                let said = words::DISCLAIMER.in_language(language);
                ui.label(RichText::new(said).font(theme::small()).color(palette.faint));
            });
            filters_ui(ui, view, session, language, out);
            let width = ui.available_width();
            let prices = view.prices.last().filter(|_| view.prices.is_current()).map(|(_, prices)| prices);
            if width < TWO_COLUMNS {
                findings_ui(ui, view, prices, session, language, out);
                card_ui(ui, |ui| matrix_ui(ui, view, &view.matrix, prices, session, language, out));
                card_ui(ui, |ui| agency_ui(ui, view, language, out));
                card_ui(ui, |ui| packages_ui(ui, view, session, language, out));
            } else {
                ui.horizontal_top(|ui| {
                    let left = (width - GAP) * FINDINGS_SHARE;
                    ui.vertical(|ui| {
                        ui.set_width(left);
                        findings_ui(ui, view, prices, session, language, out);
                    });
                    ui.vertical(|ui| {
                        card_ui(ui, |ui| {
                            ui.set_width(ui.available_width());
                            matrix_ui(ui, view, &view.matrix, prices, session, language, out);
                        });
                        card_ui(ui, |ui| {
                            ui.set_width(ui.available_width());
                            agency_ui(ui, view, language, out);
                        });
                        card_ui(ui, |ui| {
                            ui.set_width(ui.available_width());
                            packages_ui(ui, view, session, language, out);
                        });
                    });
                });
            }
        });
    });
}

/// A button for each weight with how many findings have it.
fn filters_ui(
    ui: &mut Ui,
    view: &ChecksView,
    session: &ChecksSession,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let all = say!(language, words::ALL_FINDINGS, count = view.findings.len().to_string());
    let of_weight = Severity::ALL.map(|severity| {
        let (name, count) = (severity.name(), view.findings.count(severity).to_string());
        (Some(severity), say!(language, words::OF_WEIGHT, weight = name.in_language(language), count = &count))
    });
    let mut options: Vec<(Option<Severity>, &str)> = vec![(None, &all)];
    options.extend(of_weight.iter().map(|(severity, words)| (*severity, words.as_str())));
    let name = words::WEIGHT.in_language(language);
    let pressed = ui.horizontal_wrapped(|ui| choice_ui(ui, name, &options, session.only)).inner;
    out.extend(pressed.map(ChecksCommand::ShowOnly));
}
