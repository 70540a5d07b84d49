//! The schemes of the catalogue that can be added, and why others cannot.

use eframe::egui::{Align, CollapsingHeader, Label, Layout, RichText, TextEdit, Ui};

use super::about::about_ui;
use super::command::FundingCommand;
use super::page::title_ui;
use super::phrases as words;
use super::session::FundingSession;
use super::view::Kept;
use crate::domain::money::Cents;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};
use crate::report::funding::Offer;

/// Shows what can be added, what each would yield here, and a field to search in.
pub fn catalogue_ui(
    ui: &mut Ui,
    view: &Kept,
    session: &FundingSession,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let palette = theme::palette(ui);
    let funding = &view.funding;
    title_ui(ui, words::CATALOGUE.in_language(language));
    if !funding.schemes.is_empty() && ui.button(words::BACK.in_language(language)).clicked() {
        out.send(FundingCommand::ShowScheme);
    }
    let mut search = session.search.clone();
    let name = words::SEARCH.in_language(language);
    let field = TextEdit::singleline(&mut search).hint_text(name).desired_width(f32::INFINITY);
    if ui.add(field).accessible_name(name).changed() {
        out.send(FundingCommand::Search(search));
    }
    let hint = if funding.offers.is_empty() { words::ALL_ADDED } else { words::CATALOGUE_HINT };
    ui.label(RichText::new(hint.in_language(language)).font(theme::small()).color(palette.soft));
    let wanted = session.search.trim().to_lowercase();
    let holds = |offer: &&Offer| {
        wanted.is_empty() || [&offer.title, &offer.payer].iter().any(|words| words.to_lowercase().contains(&wanted))
    };
    let found: Vec<&Offer> = funding.offers.iter().filter(holds).collect();
    if found.is_empty() && !funding.offers.is_empty() {
        ui.label(say!(language, words::NOT_FOUND, typed = session.search.trim()));
    }
    let yields = view.yields.last().filter(|_| view.yields.is_current()).map(|(_, yields)| yields);
    for offer in found {
        let yields = yields.map(|yields| yields.get(&offer.id).copied());
        ui.push_id(&offer.id, |ui| offer_ui(ui, offer, yields, language, out));
    }
}

/// What a scheme would yield; that it is being computed where that is not known yet.
fn yield_ui(ui: &mut Ui, yields: Option<Option<Cents>>, language: Language) {
    let palette = theme::palette(ui);
    let (said, colour) = match yields {
        None => (words::BEING_RECKONED.in_language(language).to_owned(), palette.faint),
        Some(None) => return,
        Some(Some(amount)) if amount.is_zero() => {
            (words::YIELDS_NOTHING.in_language(language).to_owned(), palette.soft)
        }
        Some(Some(amount)) => (say!(language, words::YIELDS, amount = &format::euro(amount, language)), palette.good),
    };
    ui.add(Label::new(RichText::new(said).font(theme::small()).color(colour)).wrap());
}

fn offer_ui(
    ui: &mut Ui,
    offer: &Offer,
    yields: Option<Option<Cents>>,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
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
            if can {
                yield_ui(ui, yields, language);
            }
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
