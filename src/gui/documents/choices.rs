//! How the documents of a dossier are made, and what is open about the chosen one.

use eframe::egui::{Frame, Link, Margin, RichText, Role, Ui, WidgetInfo};

use super::command::DocumentsCommand;
use super::phrases as words;
use super::view::DocumentsView;
use crate::domain::agreement::edit::{DocumentsEdit, Edit};
use crate::domain::agreement::{DocumentStatus, Paper};
use crate::domain::words::{Language, Phrase};
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::choice::labelled_choice_ui;
use crate::gui::{icon, phrases, theme};
use crate::report::format::say;
use crate::report::handover::Handover;

/// Whether all documents are drafts or final.
pub(super) fn status_ui(ui: &mut Ui, view: &DocumentsView, language: Language, out: &mut Out<DocumentsCommand>) {
    let options = [DocumentStatus::Draft, DocumentStatus::Final];
    let options = options.map(|status| (status, status.name().in_language(language)));
    let name = words::STATUS.in_language(language);
    let pressed = ui.horizontal_wrapped(|ui| labelled_choice_ui(ui, name, &options, view.choices.status)).inner;
    if let Some(status) = pressed {
        out.edit(Edit::Documents(DocumentsEdit::Status(status)), None);
    }
}

/// The choices that hold for this document, which the dossier keeps.
pub(super) fn choices_ui(
    ui: &mut Ui,
    view: &DocumentsView,
    handover: Handover,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let choices = &view.choices;
    let mut changed = None;
    let yes_or_no = [(true, words::YES.in_language(language)), (false, words::NO.in_language(language))];
    if handover == Handover::Agreement {
        let pressed = one_of_ui(ui, words::NAMES, &yes_or_no, choices.representatives, language);
        changed = changed.or(pressed.map(DocumentsEdit::Representatives));
        let pressed = one_of_ui(ui, words::COSTS, &yes_or_no, choices.cost_annex, language);
        changed = changed.or(pressed.map(DocumentsEdit::CostAnnex));
        let papers = Paper::ALL.map(|paper| (paper, paper.name()));
        let pressed = one_of_ui(ui, words::PAPER, &papers, choices.paper, language);
        changed = changed.or(pressed.map(DocumentsEdit::Paper));
        if choices.cost_annex && choices.paper == Paper::A5 {
            note_ui(ui, words::COSTS_ON_A4, language);
        }
    }
    if handover == Handover::Changes {
        in_force_ui(ui, view, language, out);
    }
    if let Some(edit) = changed {
        out.edit(Edit::Documents(edit), None);
    }
}

fn one_of_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: Phrase,
    options: &[(T, &str)],
    chosen: T,
    language: Language,
) -> Option<T> {
    let name = name.in_language(language);
    ui.horizontal_wrapped(|ui| labelled_choice_ui(ui, name, options, chosen)).inner
}

fn note_ui(ui: &mut Ui, note: Phrase, language: Language) {
    let soft = theme::palette(ui).soft;
    ui.label(RichText::new(note.in_language(language)).font(theme::small()).color(soft));
}

/// Which text is in force: the one against which a note or tracked changes tell what changes.
pub(super) fn in_force_ui(ui: &mut Ui, view: &DocumentsView, language: Language, out: &mut Out<DocumentsCommand>) {
    if view.others.is_empty() {
        caption_ui(ui, words::IN_FORCE.in_language(language));
        note_ui(ui, words::NO_OTHER, language);
        return;
    }
    let options: Vec<_> =
        view.others.iter().enumerate().map(|(place, (_, title))| (Some(place), title.as_str())).collect();
    let chosen = view.others.iter().position(|(id, _)| view.choices.in_force.as_ref() == Some(id));
    let pressed = one_of_ui(ui, words::IN_FORCE, &options, chosen, language).flatten();
    if let Some((id, _)) = pressed.and_then(|place| view.others.get(place)) {
        out.edit(Edit::Documents(DocumentsEdit::InForce(Some(id.clone()))), None);
    }
}

/// What is open about a document, each point with a door to its place.
pub(super) fn open_ui(
    ui: &mut Ui,
    view: &DocumentsView,
    handover: Handover,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let palette = theme::palette(ui);
    let Some(open) = view.open.get(&handover).filter(|open| !open.is_empty()) else { return };
    let margin = Margin { left: 10, right: 8, top: 6, bottom: 8 };
    Frame::new().fill(palette.warning_fill).corner_radius(4).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::STEP;
        let refuses = open.iter().any(|point| point.refuses);
        note_ui(ui, if refuses { words::OPEN_FOR_FINAL } else { words::OPEN_NOTES }, language);
        for (index, point) in open.iter().enumerate() {
            ui.push_id(index, |ui| {
                let sign = if point.refuses { icon::X_CIRCLE } else { icon::INFO };
                let name = say!(language, phrases::GO_TO, place = &point.place_words);
                let link = ui.add(Link::new(RichText::new(&point.place_words).font(theme::small())));
                link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
                if link.on_hover_text(name).clicked() {
                    out.ask(Ask::Follow(point.place.clone()));
                }
                let said = format!("{sign} {}", point.message);
                ui.label(RichText::new(said).font(theme::small()).color(palette.ink));
            });
        }
    });
}
