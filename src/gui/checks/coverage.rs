//! What the advice asks, by recommendation: met, partly or not, by which article, and what would help.

use eframe::egui::{Color32, Link, RichText, Role, Ui, WidgetInfo};

use super::command::ChecksCommand;
use super::phrases as words;
use super::view::ChecksView;
use crate::domain::checks::{Extent, Place};
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme::Palette;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::check_finding::offer_ui;
use crate::gui::{icon, theme};
use crate::report::checks::DemandView;
use crate::report::format::say;

pub fn coverage_ui(ui: &mut Ui, checks: &ChecksView, language: Language, out: &mut Out<ChecksCommand>) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = theme::STEP;
    let title = words::COVERAGE.in_language(language);
    ui.label(RichText::new(title).font(theme::strong()));
    let counted = say!(
        language,
        words::COVERAGE_COUNT,
        met = &checks.demands_met(Extent::Met).to_string(),
        all = checks.demands.len().to_string(),
        partly = &checks.demands_met(Extent::Partly).to_string()
    );
    ui.label(RichText::new(counted).font(theme::small()).color(palette.soft));
    let mut recommendation = 0;
    for demand in &checks.demands {
        if demand.recommendation != recommendation {
            recommendation = demand.recommendation;
            ui.add_space(2.0 * theme::STEP);
            caption_ui(ui, &say!(language, words::RECOMMENDATION, number = recommendation.to_string()));
        }
        ui.push_id(&demand.id, |ui| demand_ui(ui, demand, language, out));
    }
}

fn dress(extent: Extent, palette: &Palette) -> (Color32, char) {
    match extent {
        Extent::Met => (palette.good, icon::CHECK_CIRCLE),
        Extent::Partly => (palette.warning, icon::CIRCLE_HALF),
        Extent::NotMet => (palette.soft, icon::CIRCLE_DASHED),
    }
}

fn demand_ui(ui: &mut Ui, demand: &DemandView, language: Language, out: &mut Out<ChecksCommand>) {
    let palette = theme::palette(ui);
    let (ink, sign) = dress(demand.extent, palette);
    ui.label(RichText::new(&demand.words).color(palette.ink));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * theme::STEP;
        let extent = RichText::new(format!("{sign} {}", demand.extent_name)).font(theme::small()).color(ink);
        ui.label(extent);
        for meeting in &demand.articles {
            let name = say!(language, words::MET_BY, article = &meeting.name);
            let link = ui.add(Link::new(RichText::new(&name).font(theme::small())));
            link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
            if link.clicked() {
                out.ask(Ask::Follow(Place::article(&meeting.article)));
            }
        }
        let source = say!(language, words::IN_THE_ADVICE, paragraph = &demand.paragraph);
        ui.label(RichText::new(source).font(theme::small()).color(palette.faint));
    });
    if let Some(lacks) = &demand.lacks {
        ui.label(RichText::new(lacks).font(theme::small()).color(palette.soft));
    }
    for (index, offer) in demand.offers.iter().enumerate() {
        ui.push_id(index, |ui| offer_ui(ui, offer, out));
    }
    ui.add_space(1.5 * theme::STEP);
}
