//! The agency worker's position: whether each article reaches agency workers, by which rule and from which day.

use eframe::egui::{Link, RichText, Role, Ui, WidgetInfo};

use super::command::ChecksCommand;
use super::phrases as words;
use super::view::ChecksView;
use crate::domain::checks::Place;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::theme;
use crate::report::format::{self, say};

pub fn agency_ui(ui: &mut Ui, checks: &ChecksView, language: Language, out: &mut Out<ChecksCommand>) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = theme::STEP;
    ui.label(RichText::new(words::AGENCY.in_language(language)).font(theme::strong()));
    let about = words::AGENCY_ABOUT.in_language(language);
    ui.label(RichText::new(about).font(theme::small()).color(palette.soft));
    for view in &checks.agency {
        let name = say!(language, words::MET_BY, article = &view.name);
        let link = ui.add(Link::new(&name));
        link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if link.clicked() {
            out.ask(Ask::Follow(Place::article(&view.article)));
        }
        let from = view.from.map(|day| say!(language, words::SINCE, day = format::short_date(day, language)));
        let said = [Some(view.by.clone()), from].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        ui.label(RichText::new(said).font(theme::small()).color(palette.soft));
    }
}
