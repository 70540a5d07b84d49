//! The form of an own scheme: what it pays, of whose costs, up to how much, and what that rests on.

use eframe::egui::{Grid, Id, RichText, Ui, vec2};

use super::about::heading_ui;
use super::command::{FundingCommand, OwnChoice};
use super::page::title_ui;
use super::phrases as words;
use super::session::{ComponentForm, ComponentWay, Limit, OwnField, OwnForm};
use super::typed::{self, amount_of};
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::funding::SchemeNumber;
use crate::domain::words::{Language, Message, Phrase};
use crate::gui::fields::{Field, Lines};
use crate::gui::out::Out;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::{icon, phrases, theme};
use crate::report::format::{self, say};

/// Payers whose money a scheme can be.
const PAYERS: [Payer; 3] = [Payer::SectorFund, Payer::State, Payer::Municipality];
/// Payers whose costs a scheme can take over.
const BEARERS: [Payer; 4] = [Payer::Employer, Payer::Agency, Payer::UserUndertaking, Payer::Worker];

pub fn own_ui(ui: &mut Ui, form: &OwnForm, language: Language, out: &mut Out<FundingCommand>) {
    let page = Page { form, language };
    title_ui(ui, words::OWN_TITLE.in_language(language));
    page.frame_ui(ui, out);
    heading_ui(ui, words::COMPONENTS.in_language(language));
    page.problem_ui(ui, typed::components(&form.components).err());
    for (place, component) in form.components.iter().enumerate() {
        ui.push_id(("component", place), |ui| page.component_ui(ui, component, place, out));
    }
    let add = words::ADD_COMPONENT.in_language(language);
    if ui.button(format!("{} {add}", icon::PLUS)).accessible_name(add).clicked() {
        out.send(FundingCommand::ChooseOwn(OwnChoice::AddComponent));
    }
    page.limits_ui(ui, out);
    let mut only = form.on_level_gain;
    if ui.checkbox(&mut only, words::LEVEL_GAIN.in_language(language)).changed() {
        out.send(FundingCommand::ChooseOwn(OwnChoice::OnLevelGain(only)));
    }
    let name = words::BASIS.in_language(language);
    ui.label(name);
    page.field_ui(ui, OwnField::Basis, (name, ""), (ui.available_width() - 8.0, Lines::Several(2)), out);
    ui.horizontal(|ui| {
        if ui.button(words::USE_OWN.in_language(language)).clicked() {
            out.send(FundingCommand::ApplyOwn);
        }
        if ui.button(phrases::CANCEL.in_language(language)).clicked() {
            out.send(FundingCommand::ShowScheme);
        }
    });
}

struct Page<'p> {
    form: &'p OwnForm,
    language: Language,
}

impl Page<'_> {
    fn word(&self, phrase: Phrase) -> &'static str {
        phrase.in_language(self.language)
    }

    fn problem_ui(&self, ui: &mut Ui, problem: Option<Message>) {
        if let Some(problem) = problem {
            let said = format::message(&problem, self.language);
            ui.label(RichText::new(said).font(theme::small()).color(theme::palette(ui).void));
        }
    }

    /// A field that keeps what is typed.
    fn field_ui(
        &self,
        ui: &mut Ui,
        field: OwnField,
        (name, unit): (&str, &str),
        (width, lines): (f32, Lines),
        out: &mut Out<FundingCommand>,
    ) {
        let id = Id::unique(("own scheme", field));
        let shown = Field { id, name, held: "", unit, width, lines, confirms: false };
        shown.show(ui, (&field, &self.form.typed), self.language, |typing| {
            out.send(FundingCommand::TypingOwn(typing));
        });
    }

    fn frame_ui(&self, ui: &mut Ui, out: &mut Out<FundingCommand>) {
        Grid::new("own scheme").num_columns(2).spacing(vec2(12.0, 6.0)).show(ui, |ui| {
            let texts = [
                (words::OWN_NAME, OwnField::Title, 300.0),
                (words::OWN_ADMINISTRATOR, OwnField::Administrator, 300.0),
                (words::OWN_FROM, OwnField::From, 110.0),
                (words::OWN_TO, OwnField::To, 110.0),
            ];
            for (phrase, field, width) in texts {
                ui.label(self.word(phrase));
                self.field_ui(ui, field, (self.word(phrase), ""), (width, Lines::One), out);
                ui.end_row();
            }
            ui.label(self.word(words::OWN_PAYER));
            ui.horizontal(|ui| {
                let names = PAYERS.map(|payer| (payer, payer.name()));
                let options: Vec<(Payer, &str)> =
                    names.iter().map(|(payer, name)| (*payer, name.in_language(self.language))).collect();
                let chosen = Payer::from_code(&self.form.payer).unwrap_or(Payer::SectorFund);
                if let Some(payer) = choice_ui(ui, self.word(words::OWN_PAYER), &options, chosen) {
                    out.send(FundingCommand::ChooseOwn(OwnChoice::Payer(payer.code().to_owned())));
                }
            });
            ui.end_row();
        });
        ui.label(self.word(words::OWN_BEARERS));
        ui.horizontal_wrapped(|ui| {
            for payer in BEARERS {
                let name = payer.name();
                if toggle_ui(ui, name.in_language(self.language), None, payer.code(), &self.form.bearers) {
                    out.send(FundingCommand::ChooseOwn(OwnChoice::Bearer(payer.code().to_owned())));
                }
            }
        });
    }

    fn component_ui(&self, ui: &mut Ui, component: &ComponentForm, place: usize, out: &mut Out<FundingCommand>) {
        let number = (place + 1).to_string();
        let named =
            |phrase: Phrase| format::message(&phrase.with(vec![("number", number.as_str().into())]), self.language);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(named(words::COMPONENT)).font(theme::strong()));
            let ways = [
                (ComponentWay::Percentage, self.word(words::WAY_PERCENTAGE)),
                (ComponentWay::PerHour, self.word(words::WAY_PER_HOUR)),
                (ComponentWay::Fixed, self.word(words::WAY_FIXED)),
            ];
            if let Some(way) = choice_ui(ui, &named(words::WAY), &ways, component.way) {
                out.send(FundingCommand::ChooseOwn(OwnChoice::Way(place, way)));
            }
            let name = named(words::REMOVE_COMPONENT);
            if ui.button(icon::TRASH.to_string()).accessible_name(&name).on_hover_text(name).clicked() {
                out.send(FundingCommand::ChooseOwn(OwnChoice::RemoveComponent(place)));
            }
        });
        ui.horizontal(|ui| {
            let unit = format::unit_word(amount_of(component.way).unit, self.language);
            ui.label(self.word(words::AMOUNT));
            let name = named(words::AMOUNT_OF);
            self.field_ui(ui, OwnField::Amount(place), (&name, unit), (80.0, Lines::One), out);
            if component.way == ComponentWay::PerHour {
                ui.label(self.word(words::MAX_HOURS));
                let hours = format::unit_word(SchemeNumber::MaxHours.declared().unit, self.language);
                let name = named(words::MAX_HOURS_OF);
                self.field_ui(ui, OwnField::MaxHours(place), (&name, hours), (60.0, Lines::One), out);
            }
        });
        ui.label(self.word(words::COVERS));
        ui.horizontal_wrapped(|ui| {
            for kind in DriverKind::ALL.into_iter().filter(|kind| kind.is_subsidised()) {
                let name = kind.name();
                let name = name.in_language(self.language);
                let spoken = say!(self.language, words::COVERS_OF, cost = name, number = &number);
                if toggle_ui(ui, name, Some(&spoken), kind.code(), &component.covers) {
                    out.send(FundingCommand::ChooseOwn(OwnChoice::Cover(place, kind.code().to_owned())));
                }
            }
        });
        self.problem_ui(ui, typed::covers(component).err());
    }

    fn limits_ui(&self, ui: &mut Ui, out: &mut Out<FundingCommand>) {
        ui.add_space(6.0);
        Grid::new("limits of own scheme").num_columns(2).spacing(vec2(12.0, 6.0)).show(ui, |ui| {
            let unit = |number: SchemeNumber| format::unit_word(number.declared().unit, self.language);
            let limit = |limit: Limit| {
                let phrase = match limit {
                    Limit::MaxPerParticipant => words::MAX_PER_PARTICIPANT,
                    Limit::MaxPerEmployer => words::MAX_PER_EMPLOYER,
                    Limit::MinPerEmployer => words::MIN_PER_EMPLOYER,
                    Limit::Ceiling => words::CEILING,
                };
                (phrase, OwnField::Limit(limit), unit(SchemeNumber::Limit))
            };
            let chance = (words::CHANCE, OwnField::Chance, unit(SchemeNumber::Chance));
            for (phrase, field, unit) in Limit::ALL.map(limit).into_iter().chain([chance]) {
                ui.label(self.word(phrase));
                self.field_ui(ui, field, (self.word(phrase), unit), (110.0, Lines::One), out);
                ui.end_row();
            }
        });
    }
}

/// A box that is ticked where a list has the code; whether that is to change.
fn toggle_ui(ui: &mut Ui, name: &str, spoken: Option<&str>, code: &str, codes: &[String]) -> bool {
    let mut on = codes.iter().any(|own| own == code);
    let response = ui.checkbox(&mut on, name);
    let changed = response.changed();
    if let Some(spoken) = spoken {
        response.accessible_name(spoken);
    }
    changed
}
