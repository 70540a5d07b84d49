//! The funds and subsidies: the schemes in their order, what each pays and why not, and what is left to pay.

use eframe::egui::{Frame, Label, Margin, RichText, ScrollArea, Ui, vec2};

use super::command::FundingCommand;
use super::phrases as words;
use super::session::{FundingPane, FundingSession};
use super::view::{FundingView, Kept};
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::card::{card_ui, page_title_ui};
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::follow_focus::follow_focus;
use crate::gui::widgets::provisional::provisional_ui;
use crate::gui::{phrases, theme};
use crate::report::format::say;

const GAP: f32 = 16.0;
/// What a card takes around its contents.
const CARD_EDGE: f32 = 42.0;
/// The least width at which list and scheme stand beside each other.
const TWO_COLUMNS: f32 = 1000.0;
/// The share of the width that the list has.
const LEFT: f32 = 0.51;

pub fn page_ui(ui: &mut Ui, view: &Kept, session: &FundingSession, language: Language, out: &mut Out<FundingCommand>) {
    ScrollArea::vertical().id_salt("funding").auto_shrink(false).show(ui, |ui| {
        follow_focus(ui);
        Frame::new().inner_margin(Margin::symmetric(24, 16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            let title = say!(language, words::TITLE, proposal = &view.proposal_title);
            page_title_ui(ui, title);
            if view.proposals > 1 {
                let said = say!(language, words::FOR_ALL, proposal = &view.proposal_title);
                ui.label(RichText::new(said).font(theme::small()).color(theme::palette(ui).soft));
            }
            provisional_ui(ui, view.provisional.as_deref(), language, out);
            if let Some(obstacles) = &view.obstacles {
                ui.label(phrases::CANNOT_COMPUTE.in_language(language));
                obstacles.iter().for_each(|finding| finding_ui(ui, finding, out));
            }
            let width = ui.available_width();
            if view.funding.flow.is_some() || view.funding.expected_flow.is_some() {
                card_ui(ui, |ui| {
                    ui.set_width(width - CARD_EDGE);
                    super::flow::flow_ui(ui, &view.funding, session, language, out);
                });
            }
            if width < TWO_COLUMNS {
                left_ui(ui, width, view, session, language, out);
                card_ui(ui, |ui| right_ui(ui, view, session, language, out));
                return;
            }
            ui.horizontal_top(|ui| {
                let left = ((width - GAP) * LEFT).floor();
                ui.vertical(|ui| {
                    ui.set_width(left);
                    left_ui(ui, left, view, session, language, out);
                });
                card_ui(ui, |ui| {
                    ui.set_width(width - GAP - left - CARD_EDGE);
                    right_ui(ui, view, session, language, out);
                });
            });
        });
    });
}

fn left_ui(
    ui: &mut Ui,
    width: f32,
    view: &FundingView,
    session: &FundingSession,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let inner = width - CARD_EDGE;
    card_ui(ui, |ui| {
        ui.set_width(inner);
        super::list::list_ui(ui, &view.funding, session, language, out);
    });
    if !view.funding.totals.is_empty() {
        card_ui(ui, |ui| {
            ui.set_width(inner);
            super::totals::totals_ui(ui, view, language, out);
        });
    }
    card_ui(ui, |ui| {
        ui.set_width(inner);
        findings_ui(ui, view, language, out);
    });
}

/// What the checks say about the money, each once.
fn findings_ui(ui: &mut Ui, view: &FundingView, language: Language, out: &mut Out<FundingCommand>) {
    let palette = theme::palette(ui);
    title_ui(ui, words::FINDINGS.in_language(language));
    if view.findings.is_empty() {
        ui.label(RichText::new(words::NO_FINDINGS.in_language(language)).color(palette.soft));
    }
    view.findings.iter().for_each(|(_, finding)| finding_ui(ui, finding, out));
}

fn right_ui(ui: &mut Ui, view: &Kept, session: &FundingSession, language: Language, out: &mut Out<FundingCommand>) {
    let funding = &view.funding;
    match &session.pane {
        FundingPane::Catalogue => super::catalogue::catalogue_ui(ui, view, session, language, out),
        FundingPane::Own(draft) => super::own::own_ui(ui, draft, language, out),
        FundingPane::Scheme => {
            let selected = session.selected.as_ref();
            let shown = funding.schemes.iter().find(|scheme| Some(&scheme.id) == selected);
            match shown.or(funding.schemes.first()) {
                Some(scheme) => super::scheme::scheme_ui(ui, scheme, view, session, language, out),
                None => {
                    let said = RichText::new(words::EMPTY_HINT.in_language(language));
                    ui.add(Label::new(said.color(theme::palette(ui).soft)).wrap());
                }
            }
        }
    }
}

/// The title of a card.
pub fn title_ui(ui: &mut Ui, title: &str) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    ui.add(Label::new(RichText::new(title).font(theme::strong()).color(palette.soft)).wrap());
}
