//! That figures are provisional because data of the workers are open, and the way to where they are filled in.

use eframe::egui::{Label, Link, RichText, Ui};

use crate::domain::words::Language;
use crate::gui::ask::{Ask, Page};
use crate::gui::out::Out;
use crate::gui::{icon, phrases, theme};

/// Shows the mark above the figures of a page; nothing where all is filled in.
pub fn provisional_ui<C>(ui: &mut Ui, mark: Option<&str>, language: Language, out: &mut Out<C>) {
    let Some(mark) = mark else { return };
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        let said = RichText::new(format!("{} {mark}", icon::WARNING)).font(theme::small()).color(palette.warning);
        ui.add(Label::new(said).wrap());
        let fill = RichText::new(phrases::FILL_IN.in_language(language)).font(theme::small());
        if ui.add(Link::new(fill)).clicked() {
            out.ask(Ask::ShowPage(Page::Workforce));
        }
    });
}
