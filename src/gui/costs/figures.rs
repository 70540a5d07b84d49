//! The published figures the calculation rests on, and the dossier's own values for them.

use eframe::egui::{Align, Button, Frame, Id, Label, Margin, RichText, Ui};

use super::command::CostsCommand;
use super::page::card_title_ui;
use super::phrases as words;
use super::session::{CostsSession, OwnField, OwnValueForm};
use crate::domain::figure::Unit;
use crate::domain::words::{Language, Phrase};
use crate::gui::fields::{Field, Lines};
use crate::gui::out::Out;
use crate::gui::{icon, phrases, theme};
use crate::report::format::{self, say};
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
    if session.wish.is_some() {
        out.send(CostsCommand::WishFulfilled);
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
        let title = ui.label(RichText::new(&figure.title).font(theme::strong()));
        if session.wish.as_ref() == Some(&figure.key) {
            title.scroll_to_me(Some(Align::Center));
        }
        if figure.is_missing {
            let said = format!("{} {}", icon::WARNING, words::MISSING.in_language(language));
            ui.label(RichText::new(said).font(theme::small()).color(palette.void));
        }
        buttons_ui(ui, figure, language, out);
    });
    if let Some(OwnView { shown, reason, source }) = &figure.own {
        let mut said =
            format!("{} {}", icon::PENCIL_SIMPLE, say!(language, words::OWN_VALUE, value = shown, reason = reason));
        if !source.0.is_empty() {
            said.push_str(&format!(" ({})", [source.0.as_str(), &source.1].join(" ").trim()));
        }
        ui.add(Label::new(RichText::new(said).color(palette.warning)).wrap());
    }
    for entry in &figure.entries {
        entry_ui(ui, entry, figure.own.is_some(), language);
    }
    if let Some(form) = session.own_value.as_ref().filter(|form| form.figure == figure.key) {
        let is_wished = session.wish.as_ref() == Some(&figure.key);
        form_ui(ui, figure, form, is_wished, language, out);
    }
}

fn buttons_ui(ui: &mut Ui, figure: &FigureView, language: Language, out: &mut Out<CostsCommand>) {
    let small = |text: &str| Button::new(RichText::new(text.to_owned()).font(theme::small()));
    let (label, name) = match figure.own {
        None => (words::OVERRIDE, words::OVERRIDE_OF),
        Some(_) => (words::CHANGE_OVERRIDE, words::CHANGE_OVERRIDE_OF),
    };
    let open = ui
        .add(small(label.in_language(language)))
        .accessible_name(format::message(&name.with(vec![("figure", (&figure.title).into())]), language));
    if open.clicked() {
        out.send(CostsCommand::OpenOwnValue(figure.key.clone()));
    }
    if figure.own.is_some() {
        let remove = ui.add(small(words::REMOVE_OVERRIDE.in_language(language)));
        let name = say!(language, words::REMOVE_OVERRIDE_OF, figure = &figure.title);
        if remove.accessible_name(name).clicked() {
            out.send(CostsCommand::RemoveOwnValue(figure.key.clone()));
        }
    }
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
        let checked = say!(language, words::CHECKED, day = &entry.checked);
        let known = format!("{} · {checked}", entry.sureness);
        ui.label(RichText::new(known).font(theme::small()).color(palette.soft));
        let marks =
            [(entry.announced, words::ANNOUNCED), (entry.projected, words::PROJECTED), (entry.stale, words::STALE)];
        for (_, phrase) in marks.into_iter().filter(|(holds, _)| *holds) {
            let said = format!("{} {}", icon::CLOCK_COUNTDOWN, phrase.in_language(language));
            ui.label(RichText::new(said).font(theme::small()).color(palette.warning));
        }
        if let Some(age) = &entry.age {
            let said = format!("{} {age}", icon::CLOCK_COUNTDOWN);
            ui.label(RichText::new(said).font(theme::small()).color(palette.warning));
        }
    });
    if let Some(note) = &entry.note {
        ui.add(Label::new(RichText::new(note).font(theme::small()).color(palette.soft)).wrap());
    }
    ui.add(Label::new(RichText::new(&entry.source).font(theme::small()).color(palette.faint)).wrap());
}

fn form_ui(
    ui: &mut Ui,
    figure: &FigureView,
    form: &OwnValueForm,
    is_wished: bool,
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    let palette = theme::palette(ui);
    Frame::new().fill(palette.editing).corner_radius(6).inner_margin(Margin::same(12)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let unit = format::unit_word(figure.unit, language);
        let unit = if figure.unit == Unit::Number { "" } else { unit };
        let form = Form { figure, form, is_wished, language };
        ui.horizontal_top(|ui| {
            let name = say!(language, words::DRAFT_VALUE_OF, figure = &figure.title);
            form.field_ui(ui, OwnField::Value, (words::DRAFT_VALUE, &name, unit), 100.0, out);
            let name = say!(language, words::DRAFT_REASON_OF, figure = &figure.title);
            let width = (ui.available_width() - 140.0).max(200.0);
            form.field_ui(ui, OwnField::Reason, (words::DRAFT_REASON, &name, ""), width, out);
        });
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() / 2.0 - 130.0).max(140.0);
            for (field, phrase) in [(OwnField::Source, words::DRAFT_SOURCE), (OwnField::Url, words::DRAFT_URL)] {
                form.field_ui(ui, field, (phrase, phrase.in_language(language), ""), width, out);
            }
        });
        ui.horizontal(|ui| {
            if ui.button(words::USE_OWN.in_language(language)).clicked() {
                out.send(CostsCommand::ApplyOwnValue);
            }
            if ui.button(phrases::CANCEL.in_language(language)).clicked() {
                out.send(CostsCommand::CancelOwnValue);
            }
        });
    });
}

struct Form<'f> {
    figure: &'f FigureView,
    form: &'f OwnValueForm,
    /// Whether its field for the value takes the focus.
    is_wished: bool,
    language: Language,
}

impl Form<'_> {
    /// A field with its label before it.
    fn field_ui(
        &self,
        ui: &mut Ui,
        field: OwnField,
        (label, name, unit): (Phrase, &str, &str),
        width: f32,
        out: &mut Out<CostsCommand>,
    ) {
        ui.label(RichText::new(label.in_language(self.language)).font(theme::small()));
        let shown = Field {
            id: Id::unique(("own value", &self.figure.key, field)),
            name,
            held: "",
            unit,
            width,
            lines: Lines::One,
            confirms: false,
        };
        let response = shown.show(ui, (&field, &self.form.typed), self.language, |typing| {
            out.send(CostsCommand::TypingOwn(typing));
        });
        if self.is_wished && field == OwnField::Value {
            response.request_focus();
        }
    }
}
