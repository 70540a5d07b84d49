//! The published figures the calculation rests on, and the dossier's own values for them.

use eframe::egui::{Button, Frame, Id, Label, Margin, RichText, Ui};

use super::command::CostsCommand;
use super::page::card_title_ui;
use super::phrases as words;
use super::session::{CostsSession, OverrideDraft};
use crate::domain::figure::Unit;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::typed_field::{TypedField, typed_field_ui};
use crate::gui::{icon, phrases, theme};
use crate::report::format;
use crate::report::published::{EntryView, FigureView, OwnView};

pub fn figures_ui(
    ui: &mut Ui,
    figures: &[FigureView],
    session: &CostsSession,
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    let title = if session.shows_all_figures { words::ALL_FIGURES_TITLE } else { words::FIGURES_TITLE };
    card_title_ui(ui, title.in_language(language));
    let mut all = session.shows_all_figures;
    if ui.checkbox(&mut all, words::ALL_FIGURES.in_language(language)).changed() {
        out.send(CostsCommand::ShowAllFigures(all));
    }
    let shown = figures
        .iter()
        .filter(|figure| session.shows_all_figures || figure.is_used || figure.is_missing || figure.own.is_some());
    for figure in shown {
        ui.push_id(&figure.key, |ui| figure_ui(ui, figure, session, language, out));
    }
}

fn figure_ui(
    ui: &mut Ui,
    figure: &FigureView,
    session: &CostsSession,
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    let palette = theme::palette(ui);
    ui.separator();
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&figure.title).font(theme::strong()));
        if figure.is_missing {
            let said = format!("{} {}", icon::WARNING, words::MISSING.in_language(language));
            ui.label(RichText::new(said).font(theme::small()).color(palette.void));
        }
        buttons_ui(ui, figure, language, out);
    });
    if let Some(OwnView { shown, reason, source, .. }) = &figure.own {
        let mut said = format!("{} {}", icon::PENCIL_SIMPLE, words::OWN_VALUE.with(language, &[shown, reason]));
        if !source.0.is_empty() {
            said.push_str(&format!(" ({})", [source.0.as_str(), &source.1].join(" ").trim()));
        }
        ui.add(Label::new(RichText::new(said).color(palette.warning)).wrap());
    }
    for entry in &figure.entries {
        entry_ui(ui, entry, figure.own.is_some(), language);
    }
    if let Some(draft) = session.draft.as_ref().filter(|draft| draft.figure == figure.key) {
        draft_ui(ui, figure, draft, language, out);
    }
}

fn buttons_ui(ui: &mut Ui, figure: &FigureView, language: Language, out: &mut Out<CostsCommand>) {
    let small = |text: &str| Button::new(RichText::new(text.to_owned()).font(theme::small()));
    let (label, name) = match figure.own {
        None => (words::OVERRIDE, words::OVERRIDE_OF),
        Some(_) => (words::CHANGE_OVERRIDE, words::CHANGE_OVERRIDE_OF),
    };
    let open = ui.add(small(label.in_language(language))).accessible_name(name.with(language, &[&figure.title]));
    if open.clicked() {
        out.send(CostsCommand::Draft(draft_of(figure, language)));
    }
    if figure.own.is_some() {
        let remove = ui.add(small(words::REMOVE_OVERRIDE.in_language(language)));
        let name = words::REMOVE_OVERRIDE_OF.with(language, &[&figure.title]);
        if remove.accessible_name(name).clicked() {
            out.send(CostsCommand::RemoveOverride(figure.key.clone()));
        }
    }
}

fn draft_of(figure: &FigureView, language: Language) -> OverrideDraft {
    let mut draft = OverrideDraft::of(figure.key.clone());
    if let Some(own) = &figure.own {
        draft.value = format::field_text(own.value, figure.unit, language);
        draft.reason.clone_from(&own.reason);
        (draft.source, draft.url) = own.source.clone();
    }
    draft
}

/// A dated entry: value, days, source, how sure, when checked; in amber where it is announced, carried forward or stale.
fn entry_ui(ui: &mut Ui, entry: &EntryView, is_replaced: bool, language: Language) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let mut value = RichText::new(&entry.value);
        if is_replaced {
            value = value.strikethrough().color(palette.faint);
        }
        ui.label(value);
        ui.label(RichText::new(&entry.days).font(theme::small()).color(palette.soft));
        let checked = words::CHECKED.with(language, &[&entry.checked]);
        let known = format!("{} · {checked}", entry.sureness);
        ui.label(RichText::new(known).font(theme::small()).color(palette.soft));
        let marks =
            [(entry.announced, words::ANNOUNCED), (entry.projected, words::PROJECTED), (entry.stale, words::STALE)];
        for (_, phrase) in marks.into_iter().filter(|(holds, _)| *holds) {
            let said = format!("{} {}", icon::CLOCK_COUNTDOWN, phrase.in_language(language));
            ui.label(RichText::new(said).font(theme::small()).color(palette.warning));
        }
    });
    ui.add(Label::new(RichText::new(&entry.source).font(theme::small()).color(palette.faint)).wrap());
}

fn draft_ui(ui: &mut Ui, figure: &FigureView, draft: &OverrideDraft, language: Language, out: &mut Out<CostsCommand>) {
    let palette = theme::palette(ui);
    let problems = super::typed::own_value(draft, figure.unit, language).err().unwrap_or_default();
    let (value, reason) = if draft.tried { problems } else { (None, None) };
    Frame::new().fill(palette.editing).corner_radius(6).inner_margin(Margin::same(12)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let unit = format::unit_word(figure.unit, false, language);
        let unit = if figure.unit == Unit::Number { "" } else { unit };
        let form = Form { figure, draft };
        ui.horizontal_top(|ui| {
            let name = words::DRAFT_VALUE_OF.with(language, &[&figure.title]);
            form.field_ui(
                ui,
                (words::DRAFT_VALUE.in_language(language), &name, &draft.value, unit),
                (100.0, value),
                out,
                |draft, text| {
                    draft.value = text;
                },
            );
            let name = words::DRAFT_REASON_OF.with(language, &[&figure.title]);
            let width = (ui.available_width() - 140.0).max(200.0);
            form.field_ui(
                ui,
                (words::DRAFT_REASON.in_language(language), &name, &draft.reason, ""),
                (width, reason),
                out,
                |draft, text| {
                    draft.reason = text;
                },
            );
        });
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() / 2.0 - 130.0).max(140.0);
            let name = words::DRAFT_SOURCE.in_language(language);
            form.field_ui(ui, (name, name, &draft.source, ""), (width, None), out, |draft, text| draft.source = text);
            let name = words::DRAFT_URL.in_language(language);
            form.field_ui(ui, (name, name, &draft.url, ""), (width, None), out, |draft, text| draft.url = text);
        });
        ui.horizontal(|ui| {
            if ui.button(words::USE_OWN.in_language(language)).clicked() {
                out.send(CostsCommand::ApplyOverride);
            }
            if ui.button(phrases::CANCEL.in_language(language)).clicked() {
                out.send(CostsCommand::CancelOverride);
            }
        });
    });
}

struct Form<'f> {
    figure: &'f FigureView,
    draft: &'f OverrideDraft,
}

impl Form<'_> {
    /// A field with its name before it; what is typed goes into the draft by `put`.
    fn field_ui(
        &self,
        ui: &mut Ui,
        (label, name, text, unit): (&str, &str, &str, &str),
        (width, problem): (f32, Option<String>),
        out: &mut Out<CostsCommand>,
        put: impl FnOnce(&mut OverrideDraft, String),
    ) {
        ui.label(RichText::new(label).font(theme::small()));
        let field = TypedField {
            id: Id::unique(("own value", &self.figure.key, label)),
            name,
            text,
            unit,
            problem: problem.as_deref(),
            width,
            lines: 1,
        };
        if let Some(typed) = typed_field_ui(ui, &field).typed {
            let mut draft = self.draft.clone();
            put(&mut draft, typed);
            out.send(CostsCommand::Draft(draft));
        }
    }
}
