//! The form of an own scheme: what it pays, of whose costs, up to how much, and what that rests on.

use eframe::egui::{Grid, Id, RichText, Ui, vec2};

use super::about::heading_ui;
use super::command::FundingCommand;
use super::page::title_ui;
use super::phrases as words;
use super::session::{ComponentDraft, ComponentWay, OwnDraft};
use super::typed::{Problems, problems_of, unit_of};
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::figure::Unit;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::phrases::Phrase;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::widgets::typed_field::{TypedField, typed_field_ui};
use crate::gui::{icon, phrases, theme};
use crate::report::format;

/// Payers whose money a scheme can be.
const PAYERS: [Payer; 3] = [Payer::SectorFund, Payer::State, Payer::Municipality];
/// Payers whose costs a scheme can take over.
const BEARERS: [Payer; 4] = [Payer::Employer, Payer::Agency, Payer::UserUndertaking, Payer::Worker];
pub fn own_ui(ui: &mut Ui, draft: &OwnDraft, language: Language, out: &mut Out<FundingCommand>) {
    let problems = if draft.tried { problems_of(draft, language) } else { Problems::default() };
    let mut changed = draft.clone();
    let form = Form { language };
    title_ui(ui, words::OWN_TITLE.in_language(language));
    form.frame_ui(ui, &mut changed, &problems);
    heading_ui(ui, words::COMPONENTS.in_language(language));
    form.problem_ui(ui, problems.no_component.as_ref());
    let mut removed = None;
    for (index, component) in changed.components.iter_mut().enumerate() {
        let wrong = problems.components.get(index).cloned().unwrap_or_default();
        ui.push_id(("component", index), |ui| {
            if form.component_ui(ui, component, index, &wrong) {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        changed.components.remove(index);
    }
    let add = words::ADD_COMPONENT.in_language(language);
    if ui.button(format!("{} {add}", icon::PLUS)).accessible_name(add).clicked() {
        changed.components.push(ComponentDraft::default());
    }
    form.limits_ui(ui, &mut changed, &problems);
    ui.checkbox(&mut changed.on_level_gain, words::LEVEL_GAIN.in_language(language));
    let name = words::BASIS.in_language(language);
    ui.label(name);
    form.field_ui(ui, (name, ""), &mut changed.basis, problems.basis.as_ref(), (ui.available_width() - 8.0, 2));
    if changed != *draft {
        out.send(FundingCommand::Draft(Box::new(changed)));
    }
    ui.horizontal(|ui| {
        if ui.button(words::USE_OWN.in_language(language)).clicked() {
            out.send(FundingCommand::ApplyOwn);
        }
        if ui.button(phrases::CANCEL.in_language(language)).clicked() {
            out.send(FundingCommand::ShowScheme);
        }
    });
}

struct Form {
    language: Language,
}

impl Form {
    fn word(&self, phrase: Phrase) -> &'static str {
        phrase.in_language(self.language)
    }

    fn problem_ui(&self, ui: &mut Ui, problem: Option<&String>) {
        if let Some(problem) = problem {
            ui.label(RichText::new(problem).font(theme::small()).color(theme::palette(ui).void));
        }
    }

    /// A field that keeps what is typed.
    fn field_ui(
        &self,
        ui: &mut Ui,
        (name, unit): (&str, &str),
        text: &mut String,
        problem: Option<&String>,
        (width, lines): (f32, usize),
    ) {
        let before = text.clone();
        let field = TypedField {
            id: Id::unique(("own scheme", name)),
            name,
            text: &before,
            unit,
            problem: problem.map(String::as_str),
            width,
            lines,
        };
        if let Some(typed) = typed_field_ui(ui, &field).typed {
            *text = typed;
        }
    }

    fn frame_ui(&self, ui: &mut Ui, draft: &mut OwnDraft, problems: &Problems) {
        Grid::new("own scheme").num_columns(2).spacing(vec2(12.0, 6.0)).show(ui, |ui| {
            let texts = [
                (words::OWN_NAME, &mut draft.title, problems.title.as_ref(), 300.0),
                (words::OWN_ADMINISTRATOR, &mut draft.administrator, None, 300.0),
                (words::OWN_FROM, &mut draft.from, problems.from.as_ref(), 110.0),
                (words::OWN_TO, &mut draft.to, problems.to.as_ref(), 110.0),
            ];
            for (phrase, text, problem, width) in texts {
                ui.label(self.word(phrase));
                self.field_ui(ui, (self.word(phrase), ""), text, problem, (width, 1));
                ui.end_row();
            }
            ui.label(self.word(words::OWN_PAYER));
            ui.horizontal(|ui| {
                let names = PAYERS.map(|payer| (payer, payer.name()));
                let options: Vec<(Payer, &str)> =
                    names.iter().map(|(payer, name)| (*payer, name.in_language(self.language))).collect();
                let chosen = Payer::from_code(&draft.payer).unwrap_or(Payer::SectorFund);
                if let Some(payer) = choice_ui(ui, self.word(words::OWN_PAYER), &options, chosen) {
                    payer.code().clone_into(&mut draft.payer);
                }
            });
            ui.end_row();
        });
        ui.label(self.word(words::OWN_BEARERS));
        ui.horizontal_wrapped(|ui| {
            for payer in BEARERS {
                let name = payer.name();
                toggle_ui(ui, name.in_language(self.language), None, payer.code(), &mut draft.bearers);
            }
        });
    }

    /// A component; whether it is to be removed.
    fn component_ui(
        &self,
        ui: &mut Ui,
        component: &mut ComponentDraft,
        index: usize,
        wrong: &[Option<String>; 3],
    ) -> bool {
        let number = (index + 1).to_string();
        let named = |phrase: Phrase| phrase.with(self.language, &[&number]);
        let mut removed = false;
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(named(words::COMPONENT)).font(theme::strong()));
            let ways = [
                (ComponentWay::Percentage, self.word(words::WAY_PERCENTAGE)),
                (ComponentWay::PerHour, self.word(words::WAY_PER_HOUR)),
                (ComponentWay::Fixed, self.word(words::WAY_FIXED)),
            ];
            if let Some(way) = choice_ui(ui, &named(words::WAY), &ways, component.kind) {
                component.kind = way;
            }
            let name = named(words::REMOVE_COMPONENT);
            removed = ui.button(icon::TRASH.to_string()).accessible_name(&name).on_hover_text(name).clicked();
        });
        ui.horizontal(|ui| {
            let unit = format::unit_word(unit_of(component.kind), false, self.language);
            ui.label(self.word(words::AMOUNT));
            let name = named(words::AMOUNT_OF);
            self.field_ui(ui, (&name, unit), &mut component.amount, wrong[0].as_ref(), (80.0, 1));
            if component.kind == ComponentWay::PerHour {
                ui.label(self.word(words::MAX_HOURS));
                let hours = format::unit_word(Unit::Hours, false, self.language);
                let name = named(words::MAX_HOURS_OF);
                self.field_ui(ui, (&name, hours), &mut component.max_hours, wrong[1].as_ref(), (60.0, 1));
            }
        });
        ui.label(self.word(words::COVERS));
        ui.horizontal_wrapped(|ui| {
            for kind in DriverKind::ALL.into_iter().filter(|kind| kind.is_subsidised()) {
                let name = kind.name();
                let name = name.in_language(self.language);
                let spoken = words::COVERS_OF.with(self.language, &[name, &number]);
                toggle_ui(ui, name, Some(&spoken), kind.code(), &mut component.covers);
            }
        });
        self.problem_ui(ui, wrong[2].as_ref());
        removed
    }

    fn limits_ui(&self, ui: &mut Ui, draft: &mut OwnDraft, problems: &Problems) {
        ui.add_space(6.0);
        Grid::new("limits of own scheme").num_columns(2).spacing(vec2(12.0, 6.0)).show(ui, |ui| {
            let euro = format::unit_word(Unit::Euro, false, self.language);
            let share = format::unit_word(Unit::Share, false, self.language);
            let [per_participant, per_employer, least, ceiling] = &problems.limits;
            let fields = [
                (words::MAX_PER_PARTICIPANT, &mut draft.max_per_participant, per_participant, euro),
                (words::MAX_PER_EMPLOYER, &mut draft.max_per_employer, per_employer, euro),
                (words::MIN_PER_EMPLOYER, &mut draft.min_per_employer, least, euro),
                (words::CEILING, &mut draft.ceiling, ceiling, euro),
                (words::CHANCE, &mut draft.chance, &problems.chance, share),
            ];
            for (phrase, text, problem, unit) in fields {
                ui.label(self.word(phrase));
                self.field_ui(ui, (self.word(phrase), unit), text, problem.as_ref(), (110.0, 1));
                ui.end_row();
            }
        });
    }
}

/// A box that puts a code in a list or takes it out.
fn toggle_ui(ui: &mut Ui, name: &str, spoken: Option<&str>, code: &str, codes: &mut Vec<String>) {
    let mut on = codes.iter().any(|own| own == code);
    let response = ui.checkbox(&mut on, name);
    let changed = response.changed();
    if let Some(spoken) = spoken {
        response.accessible_name(spoken);
    }
    if changed {
        codes.retain(|own| own != code);
        if on {
            codes.push(code.to_owned());
        }
    }
}
