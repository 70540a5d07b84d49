//! The palette: a field, and below it what fits; worked by keyboard alone.

use eframe::egui::{
    Align, Event, EventFilter, Id, Key, RichText, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, vec2,
};

use super::view::Hit;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::command::Command;
use crate::gui::face::Faced;
use crate::gui::frame::command::FrameCommand;
use crate::gui::frame::phrases as words;
use crate::gui::frame::session::Scope;
use crate::gui::out::Out;
use crate::gui::widgets::card;
use crate::gui::widgets::keys::keys_text;
use crate::gui::{icon, theme};
use crate::report::format::say;

const ROW: f32 = 34.0;
const MOST_HEIGHT: f32 = 374.0;
/// The height of the field above the hits and the keys below them.
const AROUND: f32 = 104.0;

pub fn palette_ui(
    ui: &mut Ui,
    scope: Scope,
    typed: &str,
    chosen: usize,
    hits: &[Hit],
    language: Language,
    out: &mut Out<Command>,
) {
    let palette = theme::palette(ui);
    keys(ui, hits, chosen, out);
    let id = Id::unique("palette field");
    let mut text = typed.to_owned();
    let name = match scope {
        Scope::Everything => words::SEARCH,
        Scope::Recent => words::RECENT_FILES,
    };
    let hint = RichText::new(words::SEARCH_HINT.in_language(language)).color(palette.faint);
    let field = TextEdit::singleline(&mut text).id(id).hint_text(hint).desired_width(f32::INFINITY);
    let field = ui.add(field).accessible_name(name.in_language(language));
    field.request_focus();
    if field.changed() {
        out.send(FrameCommand::TypePalette(text));
    }
    if hits.is_empty() {
        let words = match (scope, typed.is_empty()) {
            (Scope::Recent, true) => words::NO_RECENT.in_language(language).to_owned(),
            _ => say!(language, words::NOTHING_FOUND, typed = typed),
        };
        ui.label(RichText::new(words).color(palette.soft));
    }
    let height = MOST_HEIGHT.min(card::dialog_room(ui) - AROUND).max(3.0 * ROW);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, hit) in hits.iter().enumerate() {
            hit_ui(ui, index, hit, index == chosen, language, out);
        }
    });
    ui.label(RichText::new(words::PALETTE_KEYS.in_language(language)).font(theme::small()).color(palette.faint));
}

/// Arrows choose and Enter goes, while the field keeps the focus for typing.
fn keys(ui: &Ui, hits: &[Hit], chosen: usize, out: &mut Out<Command>) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    let pressed = ui.input(|input| {
        input
            .filtered_events(&filter)
            .into_iter()
            .filter_map(|event| match event {
                Event::Key { key, pressed: true, .. } => Some(key),
                _ => None,
            })
            .collect::<Vec<_>>()
    });
    for key in pressed {
        let step = match key {
            Key::ArrowDown => 1,
            Key::ArrowUp => -1,
            Key::PageDown => 10,
            Key::PageUp => -10,
            Key::Enter => {
                if let Some(hit) = hits.get(chosen) {
                    out.ask(Ask::CloseDialog);
                    out.extend(hit.commands.iter().cloned());
                }
                return;
            }
            _ => continue,
        };
        out.send(FrameCommand::StepPalette(step));
    }
}

fn hit_ui(ui: &mut Ui, index: usize, hit: &Hit, is_chosen: bool, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let kind = hit.kind.in_language(language);
    let (rect, response) = ui
        .push_id(("hit", kind, &hit.name, index), |ui| {
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click())
        })
        .inner;
    let spoken = say!(language, words::HIT, name = &hit.name, kind = kind);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_chosen, &spoken));
    if is_chosen {
        ui.painter().rect_filled(rect, 6.0, palette.selected);
        response.scroll_to_me(None);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, palette.panel);
    }
    let face = match hit.commands.as_slice() {
        [command] => command.face(),
        _ => None,
    };
    let shortcut = face.and_then(|face| face.shortcut).map(|keys| keys_text(ui.ctx(), &keys));
    let aside = shortcut.map_or_else(|| kind.to_owned(), |keys| format!("{kind}   {keys}"));
    let inner = rect.shrink2(vec2(10.0, 0.0));
    let aside = ui.painter().layout_no_wrap(aside, theme::small(), palette.soft);
    let aside_width = aside.size().x;
    ui.painter().galley(inner.right_center() - vec2(aside_width, aside.size().y / 2.0), aside, palette.soft);
    let mut job = eframe::egui::text::LayoutJob::default();
    let format = |font, colour| eframe::egui::TextFormat {
        valign: Align::Center,
        ..eframe::egui::TextFormat::simple(font, colour)
    };
    job.append(&hit.name, 0.0, format(theme::body(), palette.ink));
    if !hit.about.is_empty() {
        job.append(&hit.about, 10.0, format(theme::small(), palette.faint));
    }
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width((inner.width() - aside_width - 16.0).max(40.0));
    let words = ui.painter().layout_job(job);
    ui.painter().galley(inner.left_center() - vec2(0.0, words.size().y / 2.0), words, palette.ink);
    if response.clicked() {
        out.ask(Ask::CloseDialog);
        out.extend(hit.commands.iter().cloned());
    }
}

/// The field in the bar that opens the palette.
pub fn search_ui(ui: &mut Ui, width: f32, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let Some(face) = Command::from(FrameCommand::ShowPalette).face() else { return };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
    let name = face.label.in_language(language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let line = if response.hovered() || response.has_focus() { palette.accent_bright } else { palette.line };
    ui.painter().rect(rect, 6.0, palette.paper, (1.0, line), eframe::egui::StrokeKind::Inside);
    let inner = rect.shrink2(vec2(10.0, 0.0));
    let keys = face.shortcut.map(|keys| keys_text(ui.ctx(), &keys)).unwrap_or_default();
    let keys = ui.painter().layout_no_wrap(keys, theme::small(), palette.faint);
    let start = inner.right_center() - keys.size() * vec2(1.0, 0.5);
    let words = format!("{}  {name}", icon::MAGNIFYING_GLASS);
    let words = ui.painter().layout_no_wrap(words, theme::body(), palette.faint);
    let (words_width, keys_width) = (words.size().x, keys.size().x + 8.0);
    ui.painter().galley(inner.left_center() - vec2(0.0, words.size().y / 2.0), words, palette.faint);
    if words_width + keys_width < inner.width() {
        ui.painter().galley(start, keys, palette.faint);
    }
    if response.has_focus() {
        crate::gui::widgets::figure::focus_ring(ui, rect.shrink(1.0));
    }
    if response.clicked() {
        out.send(FrameCommand::ShowPalette);
    }
    response.on_hover_text(face.tip.in_language(language));
}
