//! The schemes of the catalogue that can be added, and why others cannot.

use eframe::egui::{Align, CollapsingHeader, Label, Layout, RichText, Ui};

use super::about::about_ui;
use super::command::FundingCommand;
use super::page::title_ui;
use super::phrases as words;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::{icon, theme};
use crate::report::format::say;
use crate::report::funding::{Funding, Offer};

pub fn catalogue_ui(ui: &mut Ui, funding: &Funding, language: Language, out: &mut Out<FundingCommand>) {
    let palette = theme::palette(ui);
    title_ui(ui, words::CATALOGUE.in_language(language));
    if !funding.schemes.is_empty() && ui.button(words::BACK.in_language(language)).clicked() {
        out.send(FundingCommand::ShowScheme);
    }
    let hint = if funding.offers.is_empty() { words::ALL_ADDED } else { words::CATALOGUE_HINT };
    ui.label(RichText::new(hint.in_language(language)).font(theme::small()).color(palette.soft));
    for offer in &funding.offers {
        ui.push_id(&offer.id, |ui| offer_ui(ui, offer, language, out));
    }
}

fn offer_ui(ui: &mut Ui, offer: &Offer, language: Language, out: &mut Out<FundingCommand>) {
    let palette = theme::palette(ui);
    ui.separator();
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let can = offer.refused.is_none();
        let name = say!(language, words::ADD_NAMED, scheme = &offer.title);
        let button = eframe::egui::Button::new(words::ADD_THIS.in_language(language));
        if ui.add_enabled(can, button).accessible_name(name).clicked() {
            out.send(FundingCommand::Add { scheme: offer.id.clone(), assume_continued: offer.needs_continuation });
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(Label::new(RichText::new(&offer.title).font(theme::strong())).wrap());
            ui.add(Label::new(RichText::new(&offer.payer).font(theme::small()).color(palette.soft)).wrap());
            if let Some(why) = &offer.refused {
                let said = RichText::new(format!("{} {why}", icon::PROHIBIT)).font(theme::small());
                ui.add(Label::new(said.color(palette.void)).wrap());
            }
            if let Some(remark) = &offer.remark {
                let said = RichText::new(format!("{} {remark}", icon::WARNING)).font(theme::small());
                ui.add(Label::new(said.color(palette.warning)).wrap());
            }
        });
    });
    let more = say!(language, words::DETAILS_OF, scheme = &offer.title);
    let heading = RichText::new(&more).font(theme::small());
    CollapsingHeader::new(heading).id_salt("details").show(ui, |ui| about_ui(ui, &offer.about, language));
}
