//! The funds and subsidies: the schemes in their order, what each pays and why not, and what is left to pay.

mod about;
mod catalogue;
mod list;
mod own;
mod scheme;
mod totals;

use eframe::egui::{Frame, Label, Margin, RichText, ScrollArea, Ui, vec2};

use crate::domain::diagnostic::Language;
use crate::gui::command::funding::FundingCommand;
use crate::gui::derived::Derived;
use crate::gui::out::Out;
use crate::gui::phrases::funding as words;
use crate::gui::session::Session;
use crate::gui::session::funding::FundingPane;
use crate::gui::widgets::card::card_ui;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::follow_focus::follow_focus;
use crate::gui::{phrases, theme};

const GAP: f32 = 16.0;
/// What a card takes around its contents.
const CARD_EDGE: f32 = 42.0;
/// The least width at which list and scheme stand beside each other.
const TWO_COLUMNS: f32 = 1000.0;
/// The share of the width that the list has.
const LEFT: f32 = 0.51;

/// Shows the page.
pub fn funding_ui(
    ui: &mut Ui,
    derived: &Derived,
    session: &Session,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    ScrollArea::vertical().id_salt("funding").auto_shrink(false).show(ui, |ui| {
        follow_focus(ui);
        Frame::new().inner_margin(Margin::symmetric(24, 16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            let title = words::TITLE.with(language, &[&derived.basis.proposal_title]);
            ui.label(RichText::new(title).font(theme::heading()));
            if !derived.basis.is_computed {
                ui.label(phrases::CANNOT_COMPUTE.in_language(language));
                derived.basis.findings.iter().for_each(|finding| finding_ui(ui, finding));
            }
            let width = ui.available_width();
            if width < TWO_COLUMNS {
                left_ui(ui, width, derived, session, language, out);
                card_ui(ui, |ui| right_ui(ui, derived, session, language, out));
                return;
            }
            ui.horizontal_top(|ui| {
                let left = ((width - GAP) * LEFT).floor();
                ui.vertical(|ui| {
                    ui.set_width(left);
                    left_ui(ui, left, derived, session, language, out);
                });
                card_ui(ui, |ui| {
                    ui.set_width(width - GAP - left - CARD_EDGE);
                    right_ui(ui, derived, session, language, out);
                });
            });
        });
    });
}

fn left_ui(
    ui: &mut Ui,
    width: f32,
    derived: &Derived,
    session: &Session,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let inner = width - CARD_EDGE;
    card_ui(ui, |ui| {
        ui.set_width(inner);
        list::list_ui(ui, &derived.funding.funding, &session.funding, language, out);
    });
    if !derived.funding.funding.totals.is_empty() {
        card_ui(ui, |ui| {
            ui.set_width(inner);
            totals::totals_ui(ui, &derived.funding.funding, language, out);
        });
    }
    card_ui(ui, |ui| {
        ui.set_width(inner);
        findings_ui(ui, derived, language);
    });
}

/// What the checks say about the money, each once.
fn findings_ui(ui: &mut Ui, derived: &Derived, language: Language) {
    let palette = theme::palette(ui);
    title_ui(ui, words::FINDINGS.in_language(language));
    if derived.funding.findings.is_empty() {
        ui.label(RichText::new(words::NO_FINDINGS.in_language(language)).color(palette.soft));
    }
    derived.funding.findings.iter().for_each(|(_, finding)| finding_ui(ui, finding));
}

fn right_ui(ui: &mut Ui, derived: &Derived, session: &Session, language: Language, out: &mut Out<FundingCommand>) {
    let funding = &derived.funding.funding;
    match &session.funding.pane {
        FundingPane::Catalogue => catalogue::catalogue_ui(ui, funding, language, out),
        FundingPane::Own(draft) => own::own_ui(ui, draft, language, out),
        FundingPane::Scheme => {
            let selected = session.funding.selected.as_ref();
            let shown = funding.schemes.iter().find(|scheme| Some(&scheme.id) == selected);
            match shown.or(funding.schemes.first()) {
                Some(scheme) => scheme::scheme_ui(ui, scheme, derived, &session.funding, language, out),
                None => {
                    let said = RichText::new(words::EMPTY_HINT.in_language(language));
                    ui.add(Label::new(said.color(theme::palette(ui).soft)).wrap());
                }
            }
        }
    }
}

/// The title of a card.
fn title_ui(ui: &mut Ui, title: &str) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    ui.add(Label::new(RichText::new(title).font(theme::strong()).color(palette.soft)).wrap());
}
