//! What the selected article is, costs, and rests on, and what the checks say about it.

use eframe::egui::{
    Align, Button, Frame, Label, Layout, Link, Margin, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2,
};

use super::blank_panel::{PanelView, blank_panel_ui};
use super::command::{AgreementCommand, BlankCommand};
use super::editor;
use super::page::price_in_words;
use super::phrases as words;
use super::price::{moves_ui, room_of, room_ui};
use super::session::{AgreementSession, Part, Wish};
use super::view::AgreementView;
use crate::domain::clause::{self, Value};
use crate::domain::words::Language;
use crate::gui::ask::{Ask, Place};
use crate::gui::out::Out;
use crate::gui::settings::Panels;
use crate::gui::views::{ArticleView, ParameterView};
use crate::gui::widgets::card::{caption_ui, page_title_ui};
use crate::gui::widgets::check_finding::check_finding_ui;
use crate::gui::widgets::figure::figure_ui;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::payer_bar::payer_bar_ui;
use crate::gui::widgets::unbroken::unbroken;
use crate::gui::{icon, phrases, theme};
use crate::report::costs::ArticleCosts;
use crate::report::format::say;
use crate::workbench::Question;

/// The least width of the button of a preset.
const PRESET: f32 = 76.0;

/// Shows the inspector; `as_drawer` where it can be closed.
pub fn inspector_ui(
    ui: &mut Ui,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    as_drawer: bool,
    out: &mut Out<AgreementCommand>,
) {
    ScrollArea::vertical().id_salt("inspector").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.5 * theme::STEP;
            let article = session.article.as_deref().and_then(|id| view.article(id));
            let article = article.filter(|_| session.part.is_none());
            // The button stands beside the title, so that it takes no row of its own.
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if as_drawer {
                    close_ui(ui, language, out);
                } else {
                    hide_ui(ui, session, language, out);
                }
                if let Some(article) = article {
                    ui.with_layout(Layout::top_down(Align::Min), |ui| page_title_ui(ui, &article.title));
                }
            });
            match (&session.part, article) {
                (Some(part), _) => editor::part_ui(ui, part, view, session, language, out),
                (None, Some(article)) => {
                    ui.push_id(&article.id, |ui| article_ui(ui, article, view, session, language, out));
                }
                (None, None) => {
                    ui.label(words::CHOOSE_ARTICLE.in_language(language));
                }
            }
        });
    });
}

fn close_ui(ui: &mut Ui, language: Language, out: &mut Out<AgreementCommand>) {
    let name = phrases::CLOSE.in_language(language);
    let response = ui.add(Button::new(format!("{}  {name}", icon::X)).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.clicked() {
        out.send(AgreementCommand::ToggleInspector);
    }
}

/// Puts the inspector away where it stands beside the text.
fn hide_ui(ui: &mut Ui, session: &AgreementSession, language: Language, out: &mut Out<AgreementCommand>) {
    let name = words::HIDE_INSPECTOR.in_language(language);
    let response = ui.add(Button::new(icon::SIDEBAR_SIMPLE.to_string()).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.on_hover_text(name).clicked() {
        out.ask(Ask::SetPanels(Panels { hides_inspector: true, ..session.panels }));
    }
}

fn article_ui(
    ui: &mut Ui,
    article: &ArticleView,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    if article.meta == phrases::FROM_FRAME.in_language(language) {
        if ui.add(Link::new(&article.meta)).clicked() {
            out.send(AgreementCommand::ShowPart(Part::Frame));
        }
    } else {
        ui.label(RichText::new(&article.meta).color(palette.faint));
    }
    editor::toolbar_ui(ui, None, language, out);
    editor::article_ui(ui, &article.id, view, language, out);
    match &article.costs {
        Some(costs) => costs_ui(ui, costs, language, out),
        None if view.shown.basis.is_computed => no_costs_ui(ui, article, view, language),
        None => {
            section_ui(ui, phrases::CANNOT_COMPUTE.in_language(language));
            ui.label(RichText::new(words::CANNOT_COMPUTE_HINT.in_language(language)).color(palette.soft));
            view.shown.basis.findings.iter().for_each(|finding| finding_ui(ui, finding, out));
        }
    }
    let terms = article.parameters.iter().filter(|parameter| !is_assumption(parameter));
    if terms.clone().next().is_some() {
        section_ui(ui, words::PARAMETERS.in_language(language));
        presets_ui(ui, article, view, language, out);
        for parameter in terms {
            ui.push_id(&parameter.parameter.id, |ui| {
                assumption_ui(ui, article, parameter, view, session, language, out);
            });
        }
    }
    let assumptions = article.parameters.iter().filter(|parameter| is_assumption(parameter));
    if assumptions.clone().next().is_some() {
        section_ui(ui, words::ASSUMPTIONS.in_language(language));
        for parameter in assumptions {
            ui.push_id(&parameter.parameter.id, |ui| {
                assumption_ui(ui, article, parameter, view, session, language, out);
            });
        }
    }
    section_ui(ui, words::CHECKS.in_language(language));
    let checked: Vec<_> = view.shown.findings.about(&article.id).collect();
    if article.findings.is_empty() && checked.is_empty() {
        let words = format!("{} {}", icon::CHECK_CIRCLE, phrases::NO_FINDINGS.in_language(language));
        ui.label(RichText::new(words).color(palette.good));
    }
    article.findings.iter().for_each(|finding| finding_ui(ui, finding, out));
    for (index, found) in checked.into_iter().enumerate() {
        ui.push_id((found.view.check, index), |ui| check_finding_ui(ui, found, language, out));
    }
    if let Some(plain) = &article.plain {
        section_ui(ui, words::PLAIN.in_language(language));
        ui.label(RichText::new(plain).color(palette.soft));
    }
    if let Some(binding) = &article.binding {
        section_ui(ui, words::BINDING.in_language(language));
        ui.label(RichText::new(binding).font(theme::small()).color(palette.soft));
    }
    if !article.sources.is_empty() {
        section_ui(ui, phrases::SOURCES.in_language(language));
        for source in &article.sources {
            ui.label(RichText::new(source).font(theme::small()).color(palette.soft));
        }
    }
}

/// A button for each preset that some parameter has, for the article as a whole, with what it costs.
fn presets_ui(
    ui: &mut Ui,
    article: &ArticleView,
    view: &AgreementView,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    if article.presets().next().is_none() {
        return;
    }
    let words = words::WHOLE_ARTICLE.in_language(language);
    ui.label(RichText::new(words).font(theme::small()).color(palette.soft));
    for presets in article.equal_presets() {
        let [preset, ..] = presets.as_slice() else { continue };
        let names: Vec<&str> = presets.iter().map(|preset| preset.name().in_language(language)).collect();
        let name = names.join(" = ");
        let spoken = say!(language, words::PRESET_ALL, preset = &name);
        let is_chosen = article.has_values_of(*preset);
        let question = Question::Preset { article: article.id.to_string(), preset: *preset };
        let cost = (!is_chosen).then(|| price_in_words(view, &question, language));
        let text = ui.painter().layout_no_wrap(name.clone(), theme::small(), palette.ink).size().x;
        let button = (text + 2.0 * ui.spacing().button_padding.x).max(PRESET) + ui.spacing().item_spacing.x;
        let room = room_of(ui, (theme::small(), button), language);
        room_ui(ui, room, |ui| {
            ui.horizontal(|ui| {
                let ink = if is_chosen { palette.accent_ink } else { palette.ink };
                let mut button =
                    Button::new(RichText::new(&name).font(theme::small()).color(ink)).min_size(vec2(PRESET, 0.0));
                if is_chosen {
                    button = button.fill(palette.accent);
                }
                let response = ui.add(button);
                response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &spoken));
                if response.on_hover_text(&spoken).clicked() {
                    out.send(AgreementCommand::ApplyPreset(*preset));
                }
                let total = cost.as_ref().map_or(words::HOLDS_NOW.in_language(language), |cost| &cost.total);
                let total = RichText::new(unbroken(total)).font(theme::small()).color(palette.ink);
                ui.add(Label::new(total).wrap());
            });
            if let Some(cost) = &cost {
                moves_ui(ui, cost);
            }
        });
        ui.add_space(theme::STEP);
    }
    ui.add_space(theme::STEP);
}

fn section_ui(ui: &mut Ui, text: &str) {
    ui.add_space(2.5 * theme::STEP);
    caption_ui(ui, text);
}

fn no_costs_ui(ui: &mut Ui, article: &ArticleView, view: &AgreementView, language: Language) {
    let palette = theme::palette(ui);
    let Some(headline) = &view.shown.basis.headline else { return };
    let year = headline.year.to_string();
    section_ui(ui, &say!(language, words::COSTS_OF, year = &year));
    if let Some(not_computed) = &article.not_computed {
        ui.label(not_computed);
        return;
    }
    ui.label(say!(language, words::NO_COSTS, year = &year));
    if let Some(why) = &article.no_costs {
        ui.label(RichText::new(why).font(theme::small()).color(palette.soft));
    }
}

fn costs_ui(ui: &mut Ui, costs: &ArticleCosts, language: Language, out: &mut Out<AgreementCommand>) {
    let palette = theme::palette(ui);
    section_ui(ui, &say!(language, words::COSTS_OF, year = costs.year.to_string()));
    for (index, driver) in costs.drivers.iter().enumerate() {
        ui.push_id(("driver", index), |ui| {
            ui.horizontal(|ui| {
                ui.label(&driver.name);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    figure_ui(ui, &driver.name, &driver.amount, theme::body(), language, out);
                });
            });
        });
    }
    let total = phrases::TOTAL.in_language(language);
    ui.painter().hline(
        ui.available_rect_before_wrap().x_range(),
        ui.cursor().top() - 2.0,
        eframe::egui::Stroke::new(1.0, palette.line),
    );
    ui.horizontal(|ui| {
        ui.label(RichText::new(total).font(theme::strong()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            figure_ui(ui, total, &costs.total, theme::strong(), language, out);
        });
    });
    section_ui(ui, words::WHO_PAYS.in_language(language));
    payer_bar_ui(ui, &costs.payers, language, out);
}

fn assumption_ui(
    ui: &mut Ui,
    article: &ArticleView,
    parameter: &ParameterView,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    // Words run on under the name: beside it they would push the inspector out of the window.
    if matches!(parameter.value, Value::Text(_)) {
        ui.label(&parameter.name);
        value_ui(ui, article, parameter, view, session, language, out);
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        value_ui(ui, article, parameter, view, session, language, out);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.add_space(theme::STEP);
            ui.label(&parameter.name);
        });
    });
}

fn value_ui(
    ui: &mut Ui,
    article: &ArticleView,
    parameter: &ParameterView,
    view: &AgreementView,
    session: &AgreementSession,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let place =
        Place { article: article.id.clone(), parameter: parameter.parameter.id.clone(), occurrence: Place::ASIDE };
    let open = session.blank.as_ref().filter(|blank| blank.place == place);
    let fill = if open.is_some() { palette.editing } else { palette.blank };
    let text = RichText::new(&parameter.shown).color(palette.ink);
    let response = ui.add(Button::new(text).fill(fill).corner_radius(4).wrap());
    let name = say!(language, words::BLANK_NAME, name = &parameter.name, value = &parameter.shown);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if session.wish == Some(Wish::Focus(place.clone())) {
        response.request_focus();
    }
    if response.clicked() {
        out.send(AgreementCommand::Blank(BlankCommand::Open(place.clone())));
    }
    if let Some(blank) = open {
        let preview = view.preview.as_ref();
        let other = view.shown.basis.other_title.as_deref();
        let panel = PanelView { parameter, blank, typed: &session.typed, preview, other, language };
        blank_panel_ui(ui, &response, &panel, out);
    }
}

/// Whether a parameter is an assumption of the model, which stands in no text.
fn is_assumption(parameter: &ParameterView) -> bool {
    parameter.parameter.role == clause::Role::Assumption
}
