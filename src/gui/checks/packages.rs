//! Packages held against each other: what was added up, the terms behind it, and a form for the dossier's own terms.

use eframe::egui::{Id, Label, Link, RichText, Role, Ui, WidgetInfo, vec2};

use super::command::{ChecksCommand, TermChange};
use super::phrases as words;
use super::session::{ChecksSession, TermField, TermFieldOf};
use super::terms;
use super::view::ChecksView;
use crate::domain::checks::Place;
use crate::domain::equivalence::{Class, Outcome, PackageTerm, Verdict, Way};
use crate::domain::figure::Unit;
use crate::domain::words::{Language, Phrase};
use crate::gui::ask::Ask;
use crate::gui::fields::{Field, Lines};
use crate::gui::out::Out;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::widgets::figure::cell_ui;
use crate::gui::{icon, theme};
use crate::report::equivalence::{PackageRowView, TestView};
use crate::report::format::{self, say};

/// The width of a field for words.
const WORDS: f32 = 240.0;
/// The width of a field for an amount.
const AMOUNT: f32 = 96.0;

pub fn packages_ui(
    ui: &mut Ui,
    checks: &ChecksView,
    session: &ChecksSession,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let palette = theme::palette(ui);
    let packages = &checks.packages;
    ui.spacing_mut().item_spacing.y = theme::STEP;
    ui.label(RichText::new(words::EQUIVALENCE.in_language(language)).font(theme::strong()));
    let ink = match packages.verdict {
        Verdict::AtLeastEquivalent => palette.good,
        Verdict::NotEquivalent => palette.void,
        Verdict::OnlyOtherShort | Verdict::Open => palette.soft,
    };
    ui.add(Label::new(RichText::new(&packages.verdict_words).color(ink)).wrap());
    packages.tests.iter().for_each(|test| test_ui(ui, test));
    ui.add_space(theme::STEP);
    for (index, row) in packages.rows.iter().enumerate() {
        ui.push_id(index, |ui| row_ui(ui, row, language, out));
    }
    for note in &packages.notes {
        ui.add(Label::new(RichText::new(note).font(theme::small()).color(palette.soft)).wrap());
    }
    ui.add_space(2.0 * theme::STEP);
    caption_ui(ui, words::OWN_TERMS.in_language(language));
    for term in &packages.entered {
        ui.push_id(&term.id, |ui| Form { term, session, language }.show(ui, out));
    }
    let name = words::ADD_TERM.in_language(language);
    if ui.button(format!("{} {name}", icon::PLUS)).accessible_name(name).clicked() {
        out.send(ChecksCommand::AddTerm);
    }
}

fn test_ui(ui: &mut Ui, test: &TestView) {
    let palette = theme::palette(ui);
    let (sign, ink) = match test.tested.outcome {
        Outcome::Met { .. } => (icon::CHECK_CIRCLE, palette.good),
        Outcome::Short { .. } => (icon::X_CIRCLE, palette.void),
        Outcome::Open(_) => (icon::CIRCLE_DASHED, palette.soft),
    };
    let said = format!("{sign} {}: {}", test.name, test.outcome);
    ui.add(Label::new(RichText::new(said).font(theme::small()).color(ink)).wrap());
}

/// A term: its name, how it is compared, and what either worker has of it.
fn row_ui(ui: &mut Ui, row: &PackageRowView, language: Language, out: &mut Out<ChecksCommand>) {
    let palette = theme::palette(ui);
    match &row.article {
        Some(article) => {
            let name = say!(language, words::MET_BY, article = &row.name);
            let link = ui.add(Link::new(&name));
            link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
            if link.clicked() {
                out.ask(Ask::Follow(Place::article(article)));
            }
        }
        None => _ = ui.add(Label::new(&row.name).wrap()),
    }
    ui.add(Label::new(RichText::new(&row.how).font(theme::small()).color(palette.soft)).wrap());
    ui.horizontal_wrapped(|ui| {
        for (whose, cell) in [(words::THERE, &row.user_undertaking), (words::HERE, &row.agency_worker)] {
            let whose = whose.in_language(language);
            ui.label(RichText::new(whose).font(theme::small()).color(palette.soft));
            cell_ui(ui, &format!("{}, {whose}", row.name), cell, theme::small(), language, out);
        }
    });
}

/// The form of a term of the dossier's own.
struct Form<'f> {
    term: &'f PackageTerm,
    session: &'f ChecksSession,
    language: Language,
}

impl Form<'_> {
    fn show(&self, ui: &mut Ui, out: &mut Out<ChecksCommand>) {
        ui.horizontal(|ui| {
            self.field_ui(ui, TermFieldOf::Name, (words::TERM_NAME, WORDS), out);
            let name = say!(self.language, words::REMOVE_TERM, term = &self.term.name);
            let remove = ui.button(icon::TRASH.to_string()).accessible_name(&name);
            if remove.on_hover_text(&name).clicked() {
                out.send(ChecksCommand::RemoveTerm(self.term.id.clone()));
            }
        });
        ui.horizontal_wrapped(|ui| {
            let classes = Class::ALL.map(|class| (class, class.name().in_language(self.language)));
            let name = say!(self.language, words::TERM_CLASS, term = &self.term.name);
            let class = choice_ui(ui, &name, &classes, self.term.class);
            out.extend(class.map(|class| self.change(TermChange::Class(class))));
        });
        ui.horizontal_wrapped(|ui| {
            let ways = Way::ALL.map(|way| (way, way.name().in_language(self.language)));
            let name = say!(self.language, words::TERM_WAY, term = &self.term.name);
            let way = choice_ui(ui, &name, &ways, self.term.way);
            out.extend(way.map(|way| self.change(TermChange::Way(way))));
        });
        if self.term.way != Way::Kind {
            ui.horizontal_wrapped(|ui| {
                self.field_ui(ui, TermFieldOf::UserUndertaking, (words::AMOUNT_THERE, AMOUNT), out);
                self.field_ui(ui, TermFieldOf::AgencyWorker, (words::AMOUNT_HERE, AMOUNT), out);
            });
        }
        self.field_ui(ui, TermFieldOf::Basis, (words::TERM_BASIS, WORDS), out);
        ui.add_space(2.0 * theme::STEP);
    }

    fn change(&self, change: TermChange) -> ChecksCommand {
        ChecksCommand::ChangeTerm { term: self.term.id.clone(), change }
    }

    fn field_ui(&self, ui: &mut Ui, of: TermFieldOf, (label, width): (Phrase, f32), out: &mut Out<ChecksCommand>) {
        let palette = theme::palette(ui);
        let is_amount = matches!(of, TermFieldOf::UserUndertaking | TermFieldOf::AgencyWorker);
        let label = label.in_language(self.language);
        let name = say!(self.language, words::FIELD_OF, field = label, term = &self.term.name);
        let key = TermField { term: self.term.id.clone(), of };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
            ui.label(RichText::new(label).font(theme::small()).color(palette.soft));
            let field = Field {
                id: Id::unique(("term", &key.term, of)),
                name: &name,
                held: &terms::held(self.term, of, self.language),
                unit: if is_amount { format::unit_word(Unit::Euro, self.language) } else { "" },
                width,
                lines: Lines::One,
                confirms: false,
            };
            field.show(ui, (&key, &self.session.typed), self.language, |typing| {
                out.send(ChecksCommand::TypingTerm(typing));
            });
        });
    }
}
