//! The negotiation: from the other proposal to the one that shows, change by change with its price, and below it what went
//! over the table.

use eframe::egui::{Frame, RichText, ScrollArea, Ui, vec2};

use super::command::NegotiationCommand;
use super::offers::offers_ui;
use super::phrases as words;
use super::session::NegotiationSession;
use super::view::{Kept, NegotiationPage};
use super::words::units_ui;
use crate::domain::words::Language;
use crate::gui::basis::Key;
use crate::gui::out::Out;
use crate::gui::settings::Side;
use crate::gui::theme;
use crate::gui::widgets::card::{PAGE_MARGIN, caption_ui, card_ui, page_title_ui};
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::table::table_ui;
use crate::gui::widgets::table_menu::TableMenu;
use crate::report::format::say;

/// Lines get no longer than can be read.
const MOST_WIDTH: f32 = 1_320.0;

pub fn page_ui(
    ui: &mut Ui,
    kept: &Kept,
    session: &NegotiationSession,
    language: Language,
    out: &mut Out<NegotiationCommand>,
) {
    let Some((Key { side, .. }, view)) = kept.last() else {
        let being_made = RichText::new(words::BEING_COMPUTED.in_language(language)).color(theme::palette(ui).soft);
        ui.centered_and_justified(|ui| ui.label(being_made));
        return;
    };
    ScrollArea::vertical().id_salt("negotiation").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(PAGE_MARGIN).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(MOST_WIDTH));
            ui.spacing_mut().item_spacing = vec2(16.0, 12.0);
            page_title_ui(ui, say!(language, words::TITLE, proposal = &view.title));
            if !kept.is_current() {
                let old = say!(language, words::OLD, computing = words::BEING_COMPUTED.in_language(language));
                ui.label(RichText::new(old).color(theme::palette(ui).warning));
            }
            view.obstacles.iter().for_each(|obstacle| finding_ui(ui, obstacle, out));
            card_ui(ui, |ui| redline_ui(ui, (view, *side), session, language, out));
            card_ui(ui, |ui| offers_ui(ui, (view, *side), (session, kept.is_current()), language, out));
        });
    });
}

/// What changes from the other proposal to this one.
fn redline_ui(
    ui: &mut Ui,
    (view, side): (&NegotiationPage, Side),
    session: &NegotiationSession,
    language: Language,
    out: &mut Out<NegotiationCommand>,
) {
    ui.set_width(ui.available_width());
    let Some(redline) = &view.redline else {
        ui.label(words::NO_OTHER.in_language(language));
        return;
    };
    let name = say!(language, words::REDLINE, from = &redline.from, to = &redline.to);
    let list = words::CHANGES_LIST.in_language(language);
    let menu =
        TableMenu { name: list, table: || redline.table(language), provisional: view.provisional.as_deref(), language };
    menu.beside_ui(ui, out, |ui, _| caption_ui(ui, &name));
    if redline.changes.is_empty() {
        ui.label(words::SAME.in_language(language));
        return;
    }
    ScrollArea::horizontal().id_salt("changes with prices").show(ui, |ui| {
        table_ui(ui, list, &redline.table(language), side, language);
    });
    if !redline.units.is_empty() {
        let shows = session.shows_words;
        let label = if shows { words::HIDE_WORDS } else { words::SHOW_WORDS };
        if ui.button(label.in_language(language)).clicked() {
            out.send(NegotiationCommand::ShowWords(!shows));
        }
        if shows {
            units_ui(ui, &redline.units, language);
        }
    }
}
