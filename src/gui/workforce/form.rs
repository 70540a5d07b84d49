//! The selected profile as a form: every input with its unit, range and basis.

use eframe::egui::{Button, RichText, Role, Ui, WidgetInfo};

use super::command::ProfileChoice;
use super::command::WorkforceCommand;
use super::fields::{Form, choose, list_ui};
use super::phrases;
use super::profile_field::{ProfileField, Spread};
use super::session::WorkforceSession;
use super::spreads;
use super::view::FormView;
use crate::domain::words::Language;
use crate::domain::workforce::draft::Input;
use crate::domain::workforce::{
    AwfRate, ContractKind, EmployerSize, Pension, PensionTerms, STAY_YEARS, Schooling, StayRates, Whk,
};
use crate::gui::out::Out;
use crate::gui::widgets::card::{caption_ui, card_ui};
use crate::gui::widgets::finding::finding_ui;
use crate::gui::{icon, theme};
use crate::report::names;
use crate::report::reading::{Mark, ReadingView};

/// From this width on there is room for three columns of cards.
const THREE_COLUMNS: f32 = 1560.0;

/// Shows the form.
pub fn form_ui(
    ui: &mut Ui,
    view: &FormView,
    session: &WorkforceSession,
    language: Language,
    out: &mut Out<WorkforceCommand>,
) {
    let form = Form { view, session, language };
    for finding in &view.findings {
        finding_ui(ui, finding);
    }
    let three = ui.available_width() >= THREE_COLUMNS;
    ui.columns(if three { 3 } else { 2 }, |columns| {
        let last = columns.len() - 1;
        form.card(&mut columns[0], phrases::BASICS, |form, ui| form.basics_ui(ui, out));
        form.card(&mut columns[0], phrases::PAY, |form, ui| form.pay_ui(ui, out));
        form.card(&mut columns[0], phrases::PENSION, |form, ui| form.pension_ui(ui, out));
        form.card(&mut columns[1], phrases::SPREADS, |form, ui| spreads::spreads_ui(ui, form, out));
        form.card(&mut columns[last], phrases::STAY, |form, ui| form.stay_ui(ui, out));
        form.card(&mut columns[last], phrases::TAKE_UPS, |form, ui| form.take_ups_ui(ui, out));
        form.card(&mut columns[if three { last } else { 0 }], phrases::BASIS, |form, ui| form.basis_ui(ui, out));
    });
}

impl Form<'_> {
    fn card(&self, ui: &mut Ui, title: crate::gui::phrases::Phrase, contents: impl FnOnce(&Self, &mut Ui)) {
        card_ui(ui, |ui| {
            ui.set_width(ui.available_width());
            caption_ui(ui, title.in_language(self.language));
            contents(self, ui);
        });
        ui.add_space(theme::STEP);
    }

    fn basics_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let (profile, language) = (&self.view.profile, self.language);
        self.field_ui(ui, &ProfileField::Name, out);
        self.field_ui(ui, &ProfileField::Heads, out);
        let name = phrases::CONTRACT.in_language(language);
        let kinds = ContractKind::ALL.map(|kind| (names::contract(kind), kind));
        self.row_ui(ui, name, Some(Input::Contract), "", |ui| {
            let options = kinds.iter().map(|(word, kind)| {
                (word.in_language(language), profile.contract == *kind, ProfileChoice::Contract(*kind))
            });
            self.choices_ui(ui, name, options.collect(), out);
        });
        let name = phrases::SCHOOLING.in_language(language);
        let kinds = [Schooling::Low, Schooling::Mid, Schooling::High].map(|kind| (names::schooling(kind), kind));
        self.row_ui(ui, name, Some(Input::Schooling), "", |ui| {
            let options = kinds.iter().map(|(word, kind)| {
                (word.in_language(language), profile.schooling == *kind, ProfileChoice::Schooling(*kind))
            });
            self.choices_ui(ui, name, options.collect(), out);
        });
        let name = phrases::EMPLOYER_SIZE.in_language(language);
        let kinds = [EmployerSize::Small, EmployerSize::Large].map(|kind| (names::employer_size(kind), kind));
        self.row_ui(ui, name, Some(Input::EmployerSize), "", |ui| {
            let options = kinds.iter().map(|(word, kind)| {
                (word.in_language(language), profile.employer_size == *kind, ProfileChoice::EmployerSize(*kind))
            });
            self.choices_ui(ui, name, options.collect(), out);
        });
    }

    fn pay_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let (profile, language) = (&self.view.profile, self.language);
        let words = |phrase: crate::gui::phrases::Phrase| phrase.in_language(language);
        self.field_ui(ui, &ProfileField::HourlyWage, out);
        for finding in &self.view.of_wage {
            finding_ui(ui, finding);
        }
        self.field_ui(ui, &ProfileField::HoursPerWeek, out);
        self.field_ui(ui, &ProfileField::YearEndBonus, out);
        self.field_ui(ui, &ProfileField::OtherEmployerCost, out);
        let name = words(phrases::WHK);
        self.row_ui(ui, name, Some(Input::Whk), "", |ui| {
            let first = self.view.whk_sectors.first().map(|(id, _)| id.clone());
            let mut options =
                vec![(words(phrases::WHK_AVERAGE), profile.whk == Whk::Average, ProfileChoice::Whk(Whk::Average))];
            if let Some(first) = first {
                let is_chosen = matches!(profile.whk, Whk::Sector(_));
                options.push((words(phrases::WHK_SECTOR), is_chosen, ProfileChoice::Whk(Whk::Sector(first))));
            }
            let own = Whk::Own(crate::domain::money::Rate::ZERO);
            options.push((words(phrases::WHK_OWN), matches!(profile.whk, Whk::Own(_)), ProfileChoice::Whk(own)));
            self.choices_ui(ui, name, options, out);
            if let Whk::Sector(chosen) = &profile.whk {
                let list = &self.view.whk_sectors;
                if let Some(id) = named_list_ui(ui, words(phrases::WHK_SECTOR), list, chosen) {
                    choose(ProfileChoice::Whk(Whk::Sector(id)), out);
                }
            }
            self.reading_ui(ui, self.view.whk.as_ref());
        });
        if matches!(profile.whk, Whk::Own(_)) {
            self.field_ui(ui, &ProfileField::Whk, out);
        }
        let name = words(phrases::AWF);
        self.row_ui(ui, name, None, "", |ui| {
            let options = vec![
                (words(phrases::AWF_BY_CONTRACT), profile.awf.is_none(), ProfileChoice::Awf(None)),
                (words(phrases::AWF_LOW), profile.awf == Some(AwfRate::Low), ProfileChoice::Awf(Some(AwfRate::Low))),
                (words(phrases::AWF_HIGH), profile.awf == Some(AwfRate::High), ProfileChoice::Awf(Some(AwfRate::High))),
            ];
            self.choices_ui(ui, name, options, out);
        });
        let mut outside = profile.outside_wage_bill;
        if ui.checkbox(&mut outside, words(phrases::OUTSIDE_WAGE_BILL)).changed() {
            choose(ProfileChoice::OutsideWageBill(outside), out);
        }
    }

    fn pension_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let (profile, language) = (&self.view.profile, self.language);
        let words = |phrase: crate::gui::phrases::Phrase| phrase.in_language(language);
        let name = words(phrases::PENSION);
        self.row_ui(ui, name, Some(Input::Pension), "", |ui| {
            let zero = crate::domain::money::Rate::ZERO;
            let blank = PensionTerms {
                rate: zero,
                employee_rate: zero,
                franchise: crate::domain::money::Euro::ZERO,
                max_wage: crate::domain::money::Euro::ZERO,
            };
            let mut options = vec![(
                words(phrases::PENSION_NONE),
                profile.pension == Pension::None,
                ProfileChoice::Pension(Pension::None),
            )];
            if let Some((first, _)) = self.view.funds.first() {
                let is_chosen = matches!(profile.pension, Pension::Fund(_));
                let choice = ProfileChoice::Pension(Pension::Fund(first.clone()));
                options.push((words(phrases::PENSION_FUND), is_chosen, choice));
            }
            let is_own = matches!(profile.pension, Pension::Own(_));
            options.push((words(phrases::PENSION_OWN), is_own, ProfileChoice::Pension(Pension::Own(blank))));
            self.choices_ui(ui, name, options, out);
            if let Pension::Fund(chosen) = &profile.pension
                && let Some(id) = named_list_ui(ui, words(phrases::PENSION_FUND), &self.view.funds, chosen)
            {
                choose(ProfileChoice::Pension(Pension::Fund(id)), out);
            }
            for term in &self.view.fund_terms {
                self.reading_ui(ui, Some(term));
            }
        });
        if matches!(profile.pension, Pension::Own(_)) {
            for field in [
                ProfileField::PensionRate,
                ProfileField::PensionWorker,
                ProfileField::PensionFranchise,
                ProfileField::PensionMax,
            ] {
                self.field_ui(ui, &field, out);
            }
        }
    }

    fn stay_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let (profile, language) = (&self.view.profile, self.language);
        let words = |phrase: crate::gui::phrases::Phrase| phrase.in_language(language);
        let name = words(phrases::STAY_ON);
        self.row_ui(ui, name, Some(Input::StayOn), "", |ui| {
            let own = StayRates::Own([crate::domain::money::Rate::ZERO; STAY_YEARS]);
            let is = |rates: &StayRates| profile.stay_on == *rates;
            let (eu, outside) = (StayRates::EuropeanUnion, StayRates::OutsideEuropeanUnion);
            let options = vec![
                (words(phrases::STAY_EU), is(&eu), ProfileChoice::StayOn(eu)),
                (words(phrases::STAY_OUTSIDE_EU), is(&outside), ProfileChoice::StayOn(outside)),
                (words(phrases::STAY_OWN), matches!(profile.stay_on, StayRates::Own(_)), ProfileChoice::StayOn(own)),
            ];
            self.choices_ui(ui, name, options, out);
            if !self.view.stay_on.is_empty() {
                let values: Vec<&str> = self.view.stay_on.iter().map(|chance| chance.value.as_str()).collect();
                let shown = phrases::PUBLISHED_STAY.with(language, &[&values.join(" · ")]);
                ui.label(RichText::new(shown).font(theme::small()).color(theme::palette(ui).soft));
            }
            for chance in self.view.stay_on.iter().filter(|chance| chance.mark.is_some()) {
                self.reading_ui(ui, Some(chance));
            }
        });
        if matches!(profile.stay_on, StayRates::Own(_)) {
            for years in 0..STAY_YEARS {
                let phrase = if years + 1 == STAY_YEARS { phrases::STAY_ON_AFTER_LAST } else { phrases::STAY_ON_AFTER };
                let name = phrase.with(language, &[&years.to_string()]);
                self.row_ui(ui, &name, None, "", |ui| {
                    let width = super::fields::NUMBER_WIDTH;
                    self.entry_ui(ui, &ProfileField::StayOn(years), &name, width, out);
                });
            }
        }
        let name = words(phrases::REGISTERED);
        self.row_ui(ui, name, None, "", |ui| {
            // A table of one's own names no origin whose share is published: then only a figure of one's own can hold.
            let is_own = profile.registered_share.is_some() || profile.stay_on.origin().is_none();
            let options = vec![
                (words(phrases::REGISTERED_PUBLISHED), !is_own, ProfileChoice::OwnRegistered(false)),
                (words(phrases::REGISTERED_OWN), is_own, ProfileChoice::OwnRegistered(true)),
            ];
            self.choices_ui(ui, name, options, out);
            if is_own {
                let width = super::fields::NUMBER_WIDTH;
                self.entry_ui(ui, &ProfileField::Registered, name, width, out);
            } else {
                self.reading_ui(ui, self.view.registered.as_ref());
            }
        });
        self.field_ui(ui, &ProfileField::Growth, out);
        self.field_ui(ui, &ProfileField::ArrivalsFactor, out);
        ui.add_space(theme::STEP);
        spreads::spread_ui(ui, self, Spread::Entry, out);
    }

    fn take_ups_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let palette = theme::palette(ui);
        if self.view.articles.is_empty() {
            ui.label(RichText::new(phrases::NO_ARTICLES.in_language(self.language)).color(palette.soft));
        } else {
            let hint = phrases::TAKE_UP_HINT.in_language(self.language);
            ui.label(RichText::new(hint).font(theme::small()).color(palette.faint));
        }
        // An article that is named but not there must be seen, to be taken away.
        let gone =
            self.view.profile.take_up.keys().filter(|id| !self.view.articles.iter().any(|(known, _)| known == *id));
        let gone: Vec<(String, String)> = gone.map(|id| (id.clone(), id.clone())).collect();
        for (article, title) in self.view.articles.iter().chain(&gone) {
            let name = phrases::TAKE_UP_OF.with(self.language, &[title]);
            let mut is_own = self.view.profile.take_up.contains_key(article);
            ui.push_id(article, |ui| {
                let check = ui.checkbox(&mut is_own, title);
                if check.changed() {
                    choose(ProfileChoice::OwnTakeUp(article.clone(), is_own), out);
                }
                if self.view.profile.take_up.contains_key(article) {
                    let field = ProfileField::TakeUp(article.clone());
                    ui.indent("take-up", |ui| {
                        self.entry_ui(ui, &field, &name, super::fields::NUMBER_WIDTH, out);
                    });
                }
            });
        }
    }

    fn basis_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let palette = theme::palette(ui);
        let language = self.language;
        for (index, basis) in self.view.profile.basis.iter().enumerate() {
            let number = (index + 1).to_string();
            let numbered = |phrase: crate::gui::phrases::Phrase| {
                phrases::BASIS_NUMBERED.with(language, &[phrase.in_language(language), &number])
            };
            ui.push_id(("basis", index), |ui| {
                ui.horizontal(|ui| {
                    let width = ui.available_width() - 44.0;
                    let name = numbered(phrases::BASIS_ABOUT);
                    ui.scope(|ui| {
                        ui.set_max_width(width + 4.0);
                        self.entry_ui(ui, &ProfileField::BasisAbout(index), &name, width - 8.0, out);
                    });
                    let remove = ui.add(Button::new(icon::X.to_string()).frame(false));
                    let spoken = phrases::BASIS_REMOVE.with(language, &[&number]);
                    remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
                    if remove.on_hover_text(spoken).clicked() {
                        choose(ProfileChoice::RemoveBasis(index), out);
                    }
                });
                let name = numbered(phrases::BASIS_REASON);
                let width = ui.available_width() - 8.0;
                self.entry_ui(ui, &ProfileField::BasisReason(index), &name, width, out);
                if let Some(source) = &basis.source {
                    let words = phrases::BASIS_SOURCE.with(language, &[&source.title]);
                    let shown = ui.label(RichText::new(words).font(theme::small()).color(palette.soft));
                    if let Some(url) = &source.url {
                        shown.on_hover_text(url);
                    }
                }
                ui.add_space(theme::STEP);
            });
        }
        if ui.button(phrases::BASIS_ADD.in_language(language)).clicked() {
            choose(ProfileChoice::AddBasis, out);
        }
    }

    /// What a figure is in the dossier; with a sign and a colour where it does not stand as published.
    fn reading_ui(&self, ui: &mut Ui, reading: Option<&ReadingView>) {
        let palette = theme::palette(ui);
        let Some(ReadingView { value: _, text, mark }) = reading else { return };
        let (sign, color) = match mark {
            None => (None, palette.soft),
            Some(Mark::Own) => (Some(icon::PENCIL_SIMPLE), palette.warning),
            Some(Mark::Announced | Mark::Projected) => (Some(icon::CLOCK_COUNTDOWN), palette.warning),
            Some(Mark::Missing) => (Some(icon::WARNING), palette.void),
        };
        let said = sign.map_or_else(|| text.clone(), |sign| format!("{sign} {text}"));
        ui.label(RichText::new(said).font(theme::small()).color(color));
    }
}

/// A list of named things; gives the id of the one that was chosen anew.
fn named_list_ui<I: Clone + PartialEq + ToString>(
    ui: &mut Ui,
    name: &str,
    list: &[(I, String)],
    chosen: &I,
) -> Option<I> {
    let options: Vec<(String, bool)> = list.iter().map(|(id, title)| (title.clone(), id == chosen)).collect();
    let known = list.iter().find(|(id, _)| id == chosen);
    let shown = known.map_or_else(|| chosen.to_string(), |(_, title)| title.clone());
    let width = ui.available_width() - 8.0;
    list_ui(ui, name, &shown, width, &options).map(|index| list[index].0.clone())
}
