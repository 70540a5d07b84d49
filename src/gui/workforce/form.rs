//! The selected profile as a form: every input with its unit, range and basis.

use eframe::egui::{Button, RichText, Role, Ui, WidgetInfo};

use super::command::WorkforceCommand;
use super::fields::{Form, choose, list_ui};
use super::input::ProfileField;
use super::phrases;
use super::spreads;
use super::view::TakeUpView;
use crate::domain::parameters::{PensionTerm, WorkerOrigin};
use crate::domain::words::Phrase;
use crate::domain::workforce::draft::{Input, for_now};
use crate::domain::workforce::{
    AwfRate, Choice, ContractKind, Distribution, EmployerSize, Field, Pension, STAY_YEARS, Schooling, StayRates, Whk,
};
use crate::gui::out::Out;
use crate::gui::widgets::card::{caption_ui, card_ui};
use crate::gui::widgets::finding::finding_ui;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};
use crate::report::names;
use crate::report::reading::{Mark, ReadingView};

/// From these widths on there is room for two and for three columns of cards.
const MORE_COLUMNS: [f32; 2] = [760.0, 1560.0];

/// Shows the form.
pub fn form_ui(ui: &mut Ui, form: &Form<'_>, out: &mut Out<WorkforceCommand>) {
    let marked = &form.session.marked;
    if marked.len() > 1 && marked.contains(&form.view.profile.id) {
        let palette = theme::palette(ui);
        let words = say!(form.language, phrases::TOGETHER, count = marked.len().to_string());
        ui.label(RichText::new(words).color(palette.soft));
    }
    for finding in &form.view.findings {
        finding_ui(ui, finding, out);
    }
    let room = ui.available_width();
    let count = 1 + MORE_COLUMNS.iter().filter(|width| room >= **width).count();
    ui.columns(count, |columns| {
        let last = count - 1;
        form.card(&mut columns[0], phrases::BASICS, |form, ui| form.basics_ui(ui, out));
        form.card(&mut columns[0], phrases::PAY, |form, ui| form.pay_ui(ui, out));
        form.card(&mut columns[0], phrases::PENSION, |form, ui| form.pension_ui(ui, out));
        form.card(&mut columns[last.min(1)], phrases::SPREADS, |form, ui| spreads::spreads_ui(ui, form, out));
        form.card(&mut columns[last], phrases::STAY, |form, ui| form.stay_ui(ui, out));
        form.card(&mut columns[last], phrases::TAKE_UPS, |form, ui| form.take_ups_ui(ui, out));
        form.card(&mut columns[if count == 3 { last } else { 0 }], phrases::BASIS, |form, ui| form.basis_ui(ui, out));
    });
}

impl Form<'_> {
    fn card(&self, ui: &mut Ui, title: Phrase, contents: impl FnOnce(&Self, &mut Ui)) {
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
        self.field_ui(ui, &Field::Heads.into(), out);
        let name = phrases::CONTRACT.in_language(language);
        let kinds = ContractKind::ALL.map(|kind| (names::contract(kind), kind));
        self.row_ui(ui, name, Some(Input::Contract), "", |ui| {
            let options = kinds
                .iter()
                .map(|(word, kind)| (word.in_language(language), profile.contract == *kind, Choice::Contract(*kind)));
            self.choices_ui(ui, name, options.collect(), out);
        });
        let name = phrases::SCHOOLING.in_language(language);
        let kinds = [Schooling::Low, Schooling::Mid, Schooling::High].map(|kind| (names::schooling(kind), kind));
        self.row_ui(ui, name, Some(Input::Schooling), "", |ui| {
            let options = kinds
                .iter()
                .map(|(word, kind)| (word.in_language(language), profile.schooling == *kind, Choice::Schooling(*kind)));
            self.choices_ui(ui, name, options.collect(), out);
        });
        let name = phrases::EMPLOYER_SIZE.in_language(language);
        let kinds = [EmployerSize::Small, EmployerSize::Large].map(|kind| (names::employer_size(kind), kind));
        self.row_ui(ui, name, Some(Input::EmployerSize), "", |ui| {
            let options = kinds.iter().map(|(word, kind)| {
                (word.in_language(language), profile.employer_size == *kind, Choice::EmployerSize(*kind))
            });
            self.choices_ui(ui, name, options.collect(), out);
        });
    }

    fn pay_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let (profile, language) = (&self.view.profile, self.language);
        let words = |phrase: Phrase| phrase.in_language(language);
        self.field_ui(ui, &Field::HourlyWage.into(), out);
        for finding in &self.view.of_wage {
            finding_ui(ui, finding, out);
        }
        self.field_ui(ui, &Field::HoursPerWeek.into(), out);
        self.field_ui(ui, &Field::YearEndBonus.into(), out);
        self.field_ui(ui, &Field::OtherEmployerCost.into(), out);
        let name = words(phrases::WHK);
        self.row_ui(ui, name, Some(Input::Whk), "", |ui| {
            let first = self.view.whk_sectors.first().map(|(id, _)| id.clone());
            let mut options =
                vec![(words(phrases::WHK_AVERAGE), profile.whk == Whk::Average, Choice::PublishedWhk(None))];
            if let Some(first) = first {
                let is_chosen = matches!(profile.whk, Whk::Sector(_));
                options.push((words(phrases::WHK_SECTOR), is_chosen, Choice::PublishedWhk(Some(first))));
            }
            options.push((words(phrases::WHK_OWN), matches!(profile.whk, Whk::Own(_)), Choice::OwnWhk));
            self.choices_ui(ui, name, options, out);
            if let Whk::Sector(chosen) = &profile.whk {
                let list = &self.view.whk_sectors;
                if let Some(id) = named_list_ui(ui, words(phrases::WHK_SECTOR), list, chosen) {
                    choose(Choice::PublishedWhk(Some(id)), out);
                }
            }
            self.reading_ui(ui, self.view.whk.as_ref());
        });
        if matches!(profile.whk, Whk::Own(_)) {
            self.field_ui(ui, &Field::Whk.into(), out);
        }
        let name = words(phrases::AWF);
        self.row_ui(ui, name, None, "", |ui| {
            let options = vec![
                (words(phrases::AWF_BY_CONTRACT), profile.awf.is_none(), Choice::Awf(None)),
                (words(phrases::AWF_LOW), profile.awf == Some(AwfRate::Low), Choice::Awf(Some(AwfRate::Low))),
                (words(phrases::AWF_HIGH), profile.awf == Some(AwfRate::High), Choice::Awf(Some(AwfRate::High))),
            ];
            self.choices_ui(ui, name, options, out);
        });
        let mut outside = profile.outside_wage_bill;
        if ui.checkbox(&mut outside, words(phrases::OUTSIDE_WAGE_BILL)).changed() {
            choose(Choice::OutsideWageBill(outside), out);
        }
    }

    fn pension_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let (profile, language) = (&self.view.profile, self.language);
        let words = |phrase: Phrase| phrase.in_language(language);
        let name = words(phrases::PENSION);
        self.row_ui(ui, name, Some(Input::Pension), "", |ui| {
            let mut options = vec![(words(phrases::PENSION_NONE), profile.pension == Pension::None, Choice::NoPension)];
            if let Some((first, _)) = self.view.funds.first() {
                let is_chosen = matches!(profile.pension, Pension::Fund(_));
                let choice = Choice::FundPension(first.clone());
                options.push((words(phrases::PENSION_FUND), is_chosen, choice));
            }
            let is_own = matches!(profile.pension, Pension::Own(_));
            options.push((words(phrases::PENSION_OWN), is_own, Choice::OwnPension));
            self.choices_ui(ui, name, options, out);
            if let Pension::Fund(chosen) = &profile.pension
                && let Some(id) = named_list_ui(ui, words(phrases::PENSION_FUND), &self.view.funds, chosen)
            {
                choose(Choice::FundPension(id), out);
            }
            for term in &self.view.fund_terms {
                self.reading_ui(ui, Some(term));
            }
        });
        if matches!(profile.pension, Pension::Own(_)) {
            for term in PensionTerm::ALL {
                self.field_ui(ui, &Field::Pension(term).into(), out);
            }
        }
    }

    fn stay_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let (profile, language) = (&self.view.profile, self.language);
        let words = |phrase: Phrase| phrase.in_language(language);
        let name = words(phrases::STAY_ON);
        self.row_ui(ui, name, Some(Input::StayOn), "", |ui| {
            let origin = profile.stay_on.origin();
            let (eu, outside) = (WorkerOrigin::EuropeanUnion, WorkerOrigin::OutsideEuropeanUnion);
            let options = vec![
                (words(phrases::STAY_EU), origin == Some(eu), Choice::PublishedStay(eu)),
                (words(phrases::STAY_OUTSIDE_EU), origin == Some(outside), Choice::PublishedStay(outside)),
                (words(phrases::STAY_OWN), origin.is_none(), Choice::OwnStay),
            ];
            self.choices_ui(ui, name, options, out);
            if !self.view.stay_on.is_empty() {
                let values: Vec<&str> = self.view.stay_on.iter().map(|chance| chance.value.as_str()).collect();
                let shown = say!(language, phrases::PUBLISHED_STAY, shares = &values.join(" · "));
                ui.label(RichText::new(shown).font(theme::small()).color(theme::palette(ui).soft));
            }
            for chance in self.view.stay_on.iter().filter(|chance| chance.mark.is_some()) {
                self.reading_ui(ui, Some(chance));
            }
        });
        if matches!(profile.stay_on, StayRates::Own(_)) {
            for years in 0..STAY_YEARS {
                let phrase = if years + 1 == STAY_YEARS { phrases::STAY_ON_AFTER_LAST } else { phrases::STAY_ON_AFTER };
                let name = format::message(&phrase.with(vec![("years", years.into())]), language);
                self.row_ui(ui, &name, None, "", |ui| {
                    let width = super::fields::NUMBER_WIDTH;
                    self.entry_ui(ui, &Field::StayOn(years).into(), &name, width, out);
                });
            }
        }
        let name = words(phrases::REGISTERED);
        self.row_ui(ui, name, None, "", |ui| {
            // A table of one's own names no origin whose share is published: then only a figure of one's own can hold.
            let is_own = profile.registered_share.is_some() || profile.stay_on.origin().is_none();
            let options = vec![
                (words(phrases::REGISTERED_PUBLISHED), !is_own, Choice::PublishedRegistered),
                (words(phrases::REGISTERED_OWN), is_own, Choice::OwnRegistered),
            ];
            self.choices_ui(ui, name, options, out);
            if is_own {
                let width = super::fields::NUMBER_WIDTH;
                self.entry_ui(ui, &Field::Registered.into(), name, width, out);
            } else {
                self.reading_ui(ui, self.view.registered.as_ref());
            }
        });
        self.field_ui(ui, &Field::Growth.into(), out);
        self.field_ui(ui, &Field::ArrivalsFactor.into(), out);
        ui.add_space(theme::STEP);
        spreads::spread_ui(ui, self, Distribution::Entry, out);
    }

    fn take_ups_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let palette = theme::palette(ui);
        if self.view.take_ups.is_empty() {
            ui.label(RichText::new(phrases::NO_ARTICLES.in_language(self.language)).color(palette.soft));
        } else {
            let hint = phrases::TAKE_UP_HINT.in_language(self.language);
            ui.label(RichText::new(hint).font(theme::small()).color(palette.faint));
        }
        for article in &self.view.take_ups {
            let TakeUpView { id, title, assumed } = article;
            let name = say!(self.language, phrases::TAKE_UP_OF, article = title);
            let mut is_own = self.view.profile.take_up.contains_key(id);
            ui.push_id(id, |ui| {
                let check = ui.checkbox(&mut is_own, title);
                if check.changed() {
                    let own = || Choice::OwnTakeUp(id.clone(), *assumed);
                    choose(if is_own { own() } else { Choice::ArticleTakeUp(id.clone()) }, out);
                }
                if self.view.profile.take_up.contains_key(id) {
                    ui.indent("take-up", |ui| {
                        self.entry_ui(ui, &Field::TakeUp(id.clone()).into(), &name, super::fields::NUMBER_WIDTH, out);
                    });
                }
            });
        }
    }

    fn basis_ui(&self, ui: &mut Ui, out: &mut Out<WorkforceCommand>) {
        let palette = theme::palette(ui);
        let language = self.language;
        for (index, basis) in self.view.profile.basis.iter().enumerate() {
            // That an input is open is said at its field.
            if for_now(basis).is_some() {
                continue;
            }
            let number = (index + 1).to_string();
            let numbered = |phrase: Phrase| {
                say!(language, phrases::BASIS_NUMBERED, name = phrase.in_language(language), number = &number)
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
                    let spoken = say!(language, phrases::BASIS_REMOVE, number = &number);
                    remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
                    if remove.on_hover_text(spoken).clicked() {
                        choose(Choice::RemoveBasis(index), out);
                    }
                });
                let name = numbered(phrases::BASIS_REASON);
                let width = ui.available_width() - 8.0;
                self.entry_ui(ui, &ProfileField::BasisReason(index), &name, width, out);
                if let Some(source) = &basis.source {
                    let words = say!(language, phrases::BASIS_SOURCE, source = &source.title);
                    let shown = ui.label(RichText::new(words).font(theme::small()).color(palette.soft));
                    if let Some(url) = &source.url {
                        shown.on_hover_text(url);
                    }
                }
                ui.add_space(theme::STEP);
            });
        }
        if ui.button(phrases::BASIS_ADD.in_language(language)).clicked() {
            choose(Choice::AddBasis, out);
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
