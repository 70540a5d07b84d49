//! The clause library over the page: search, look, see what it costs, add.

use eframe::egui::{
    Align, Button, Id, Key, Layout, RichText, Role, ScrollArea, Stroke, TextEdit, Ui, WidgetInfo, vec2,
};

use super::command::AgreementCommand;
use super::page::price_in_words;
use super::phrases as words;
use super::price::{MOST_PLACES, cost_ui};
use super::session::LibrarySearch;
use super::view::{AgreementView, LibraryView, TemplateRow, TemplateView};
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::card::{self, caption_ui, page_title_ui};
use crate::gui::{icon, phrases, theme};
use crate::report::format::say;
use crate::report::names;

const WIDTH: f32 = 860.0;
const HEIGHT: f32 = 480.0;
const LIST: f32 = 300.0;

/// Shows the library.
pub fn library_ui(
    ui: &Ui,
    view: &AgreementView,
    library: &LibraryView,
    search: &LibrarySearch,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let frame = card::floating(palette, 20);
    let size = vec2(WIDTH, HEIGHT).min(ui.ctx().content_rect().size() - vec2(80.0, 180.0));
    let shown = card::modal(ui, Id::unique("library")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(size.x);
        ui.horizontal(|ui| {
            page_title_ui(ui, words::LIBRARY.in_language(language));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(phrases::CLOSE.in_language(language)).clicked() {
                    out.send(AgreementCommand::CloseLibrary);
                }
            });
        });
        let entered = search_ui(ui, library, search, language, out);
        out.extend(library.chosen.as_ref().filter(|_| entered).map(add));
        ui.add_space(2.0 * theme::STEP);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0 * theme::STEP;
            ui.allocate_ui_with_layout(vec2(LIST, size.y), Layout::top_down(Align::Min), |ui| {
                ui.set_min_width(LIST);
                ScrollArea::vertical().id_salt("templates").auto_shrink(false).max_height(size.y).show(ui, |ui| {
                    list_ui(ui, library, language, out);
                });
            });
            let room = vec2(size.x - LIST - 5.0 * theme::STEP, size.y);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                ScrollArea::vertical().id_salt("template").auto_shrink(false).max_height(size.y).show(ui, |ui| {
                    match &library.chosen {
                        Some(template) => template_ui(ui, view, template, language, out),
                        None => {
                            let hint = words::CHOOSE_TEMPLATE.in_language(language);
                            ui.label(RichText::new(hint).color(palette.soft));
                        }
                    }
                });
            });
        });
    });
    if shown.should_close() {
        out.send(AgreementCommand::CloseLibrary);
    }
}

/// The search field; the arrows walk through the list, and Enter adds: whether it was pressed.
fn search_ui(
    ui: &mut Ui,
    view: &LibraryView,
    search: &LibrarySearch,
    language: Language,
    out: &mut Out<AgreementCommand>,
) -> bool {
    let mut query = search.query.clone();
    let name = words::SEARCH.in_language(language);
    let id = Id::unique("library search");
    let is_new = ui.memory(|memory| memory.focused().is_none());
    let field = TextEdit::singleline(&mut query).id(id).hint_text(name).desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(name);
    if is_new {
        response.request_focus();
    }
    if response.changed() {
        out.send(AgreementCommand::Search(query));
    }
    if response.has_focus() {
        let here = view.rows.iter().position(|row| Some(&row.id) == view.looked_at());
        let (up, down) = ui.input(|input| (input.key_pressed(Key::ArrowUp), input.key_pressed(Key::ArrowDown)));
        let next = match (here, up, down) {
            (Some(here), true, _) => here.checked_sub(1),
            (Some(here), false, true) => Some(here + 1),
            (None, _, true) => Some(0),
            (Some(_), false, false) | (None, _, false) => None,
        };
        if let Some(row) = next.and_then(|next| view.rows.get(next)) {
            out.send(AgreementCommand::Choose(row.id.clone()));
        }
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

fn list_ui(ui: &mut Ui, view: &LibraryView, language: Language, out: &mut Out<AgreementCommand>) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    if view.rows.is_empty() {
        ui.label(RichText::new(words::NOTHING_FOUND.in_language(language)).color(palette.soft));
    }
    let mut family = None;
    for row in &view.rows {
        if family != Some(row.family) {
            family = Some(row.family);
            ui.add_space(2.0 * theme::STEP);
            caption_ui(ui, names::family(row.family).in_language(language));
        }
        let chosen = view.chosen.as_ref();
        ui.push_id(&row.id, |ui| row_ui(ui, row, chosen, language, out));
    }
}

fn row_ui(
    ui: &mut Ui,
    row: &TemplateRow,
    chosen: Option<&TemplateView>,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    let is_chosen = chosen.is_some_and(|chosen| chosen.id == row.id);
    let ink = if row.is_there { palette.faint } else { palette.ink };
    let fill = if is_chosen { palette.selected } else { palette.paper };
    let text = RichText::new(&row.title).color(ink);
    let size = vec2(ui.available_width(), 26.0);
    let sign = if row.is_there { icon::CHECK_CIRCLE.to_string() } else { String::new() };
    let button = Button::new(text).fill(fill).stroke(Stroke::NONE).wrap().min_size(size).right_text(sign);
    let response = ui.add(button);
    let name = if row.is_there {
        format!("{}, {}", row.title, words::ALREADY_THERE.in_language(language))
    } else {
        row.title.clone()
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    if is_chosen && !ui.clip_rect().contains_rect(response.rect) {
        response.scroll_to_me(None);
    }
    if response.double_clicked() {
        out.extend(chosen.map(add));
    } else if response.clicked() {
        out.send(AgreementCommand::Choose(row.id.clone()));
    }
}

/// Adds the template that is looked at, with the values it is shown with and with what it leans on.
fn add(chosen: &TemplateView) -> AgreementCommand {
    add_as(chosen, chosen.leans_on.is_some())
}

fn add_as(chosen: &TemplateView, along: bool) -> AgreementCommand {
    AgreementCommand::AddTemplate { template: chosen.id.clone(), preset: chosen.preset, along }
}

fn template_ui(
    ui: &mut Ui,
    view: &AgreementView,
    template: &TemplateView,
    language: Language,
    out: &mut Out<AgreementCommand>,
) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing = vec2(2.0 * theme::STEP, 1.5 * theme::STEP);
    page_title_ui(ui, &template.title);
    ui.label(RichText::new(&template.meta).font(theme::small()).color(palette.faint));
    ui.add_space(theme::STEP);
    caption_ui(ui, words::PURPOSE.in_language(language));
    ui.label(&template.purpose);
    if !template.presets.is_empty() {
        ui.add_space(2.0 * theme::STEP);
        caption_ui(ui, words::START_WITH.in_language(language));
        ui.horizontal_wrapped(|ui| {
            for (preset, name) in &template.presets {
                let is_chosen = *preset == template.preset;
                let ink = if is_chosen { palette.accent_ink } else { palette.ink };
                let mut button = Button::new(RichText::new(name).color(ink));
                if is_chosen {
                    button = button.fill(palette.accent);
                }
                let response = ui.add(button);
                response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
                if response.clicked() {
                    out.send(AgreementCommand::ChoosePreset(*preset));
                }
            }
        });
    }
    if let Some(leader) = &template.leans_on {
        ui.label(RichText::new(say!(language, words::LEANS_ON, leader = leader)).color(palette.warning));
    }
    let ways = [template.leans_on.as_ref().map(|leader| (true, say!(language, words::ADD_WITH, leader = leader)))];
    let alone = if template.leans_on.is_some() { words::ADD_ALONE } else { words::ADD };
    for (along, label) in ways.into_iter().flatten().chain([(false, alone.in_language(language).to_owned())]) {
        ui.add_space(theme::STEP);
        let (ink, fill) = match along == template.leans_on.is_some() {
            true => (palette.accent_ink, Some(palette.accent)),
            false => (palette.ink, None),
        };
        let mut button = Button::new(RichText::new(format!("{}  {label}", icon::PLUS)).color(ink));
        if let Some(fill) = fill {
            button = button.fill(fill);
        }
        let response = ui.add(button);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if response.clicked() {
            out.send(add_as(template, along));
        }
        let cost = price_in_words(view, &template.question(along), language);
        cost_ui(ui, words::WOULD_COST.in_language(language), &cost, MOST_PLACES, language);
    }
    ui.add_space(3.0 * theme::STEP);
    caption_ui(ui, words::PLAIN.in_language(language));
    ui.label(&template.plain);
}
