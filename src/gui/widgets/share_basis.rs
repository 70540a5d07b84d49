//! Of whose costs a percentage of the wage bill is: said in words, and switched where it is said.

use eframe::egui::{Popup, PopupCloseBehavior, RichText, Role, Ui, WidgetInfo};

use crate::domain::projection::{Bearers, ShareBasis, Workers};
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::{icon, phrases, theme};
use crate::report::format::{self, say};

/// Says it on a button that opens the switch.
pub fn share_basis_ui<C>(ui: &mut Ui, chosen: ShareBasis, language: Language, out: &mut Out<C>) {
    let said = say!(language, phrases::SHARE_BASIS_OF, basis = chosen.words());
    let text = RichText::new(format!("{said} {}", icon::CARET_DOWN)).font(theme::small());
    let response = ui.button(text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        switch_ui(ui, chosen, language, out);
    });
}

/// The switch itself: whose costs, and borne by whom.
pub fn switch_ui<C>(ui: &mut Ui, chosen: ShareBasis, language: Language, out: &mut Out<C>) {
    let bearers = Bearers::ALL.map(|own| (own, own.name().in_language(language)));
    let workers = Workers::ALL.map(|own| (own, own.name().in_language(language)));
    ui.label(RichText::new(phrases::SHARE_BASIS.in_language(language)).font(theme::strong()));
    ui.horizontal(|ui| {
        if let Some(bearers) = choice_ui(ui, phrases::SHARE_PAYERS.in_language(language), &bearers, chosen.bearers) {
            out.ask(Ask::CountShares(ShareBasis { bearers, ..chosen }));
        }
    });
    ui.horizontal(|ui| {
        if let Some(workers) = choice_ui(ui, phrases::SHARE_WORKERS.in_language(language), &workers, chosen.workers) {
            out.ask(Ask::CountShares(ShareBasis { workers, ..chosen }));
        }
    });
    let about = match chosen.bearers {
        Bearers::All => phrases::SHARE_OF_ALL,
        Bearers::Employer => phrases::SHARE_OF_EMPLOYER,
    };
    ui.label(RichText::new(about.in_language(language)).font(theme::small()).color(theme::palette(ui).soft));
}

/// The same in a few words, where there is little room.
pub fn short(basis: ShareBasis, language: Language) -> &'static str {
    match (basis.bearers, basis.workers) {
        (Bearers::All, Workers::All) => phrases::SHARE_SHORT_ALL,
        (Bearers::All, Workers::Own) => phrases::SHARE_SHORT_OWN,
        (Bearers::Employer, Workers::All) => phrases::SHARE_SHORT_EMPLOYER,
        (Bearers::Employer, Workers::Own) => phrases::SHARE_SHORT_EMPLOYER_OWN,
    }
    .in_language(language)
}

/// The whole sentence: which costs, of which wage bill.
pub fn in_full(basis: ShareBasis, language: Language) -> String {
    say!(language, phrases::SHARE_IN_FULL, basis = format::message(&basis.words(), language))
}
