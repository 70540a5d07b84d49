//! The form of an own scheme: what stands in it when it opens, and what a choice in it does.

use rust_decimal::Decimal;

use super::command::OwnChoice;
use super::session::{ComponentForm, ComponentWay, Limit, OwnField, OwnForm};
use super::typed::amount_of;
use crate::domain::agreement::{Dossier, OwnScheme};
use crate::domain::costs::Payer;
use crate::domain::figure::Unit;
use crate::domain::funding::{Component, ComponentKind, SchemeNumber, Terms};
use crate::domain::money::Euro;
use crate::domain::period::Date;
use crate::domain::words::Language;
use crate::gui::fields::Typed;
use crate::report::format;

impl Default for ComponentForm {
    fn default() -> Self {
        Self { way: ComponentWay::Percentage, covers: vec!["group_lessons".to_owned()] }
    }
}

impl OwnForm {
    /// An empty form, for the term of the agreement.
    pub fn new(dossier: &Dossier) -> Self {
        let mut form = Self {
            id: None,
            payer: Payer::SectorFund.code().to_owned(),
            bearers: Vec::new(),
            components: Vec::new(),
            on_level_gain: false,
            typed: Typed::default(),
        };
        let term = dossier.agreement.term;
        for field in [OwnField::Title, OwnField::Administrator, OwnField::Basis] {
            form.typed.put(field, "");
        }
        form.put_days(Some(term.start), Some(term.end));
        form.put_limits(None, Language::Dutch);
        // How likely it is that it pays, somebody has to say: money is not certain because a field was filled in beforehand.
        form.typed.put(OwnField::Chance, "");
        form.choose(OwnChoice::AddComponent);
        form
    }

    /// The form of an own scheme; its last terms are those that can be changed.
    pub fn of(own: &OwnScheme, language: Language) -> Self {
        let scheme = &own.scheme;
        let terms = scheme.terms.last();
        let mut form = Self {
            id: Some(scheme.id.clone()),
            payer: scheme.payer.clone(),
            bearers: scheme.bearers.clone(),
            components: Vec::new(),
            on_level_gain: terms.is_some_and(|terms| terms.on_level_gain),
            typed: Typed::default(),
        };
        form.typed.put(OwnField::Title, scheme.title.in_language(language));
        form.typed.put(OwnField::Administrator, scheme.administrator.as_str());
        form.put_days(terms.map(|terms| terms.from), terms.and_then(|terms| terms.to));
        for component in terms.into_iter().flat_map(|terms| &terms.components) {
            form.put_component(component, language);
        }
        form.put_limits(terms, language);
        let chance = terms.and_then(|terms| terms.chance).map_or(Decimal::ONE, |chance| chance.value());
        form.typed.put(OwnField::Chance, format::field_text(chance, SchemeNumber::Chance.declared().unit, language));
        form.typed.put(OwnField::Basis, own.basis.as_str());
        form
    }

    fn put_days(&mut self, from: Option<Date>, to: Option<Date>) {
        for (field, day) in [(OwnField::From, from), (OwnField::To, to)] {
            let day = day.map_or_else(String::new, |day| format::short_date(day, Language::Dutch));
            self.typed.put(field, day);
        }
    }

    fn put_component(&mut self, component: &Component, language: Language) {
        let place = self.components.len();
        let (way, amount, max_hours) = match &component.kind {
            ComponentKind::Percentage { rate } => (ComponentWay::Percentage, rate.value(), None),
            ComponentKind::PerHour { amount_per_hour, max_hours } => {
                (ComponentWay::PerHour, amount_per_hour.value(), Some(max_hours.value()))
            }
            ComponentKind::Fixed { amount } => (ComponentWay::Fixed, amount.value(), None),
        };
        let text = |value: Decimal, unit: Unit| format::field_text(value, unit, language);
        let hours = max_hours.map_or_else(String::new, |hours| text(hours, SchemeNumber::MaxHours.declared().unit));
        self.typed.put(OwnField::Amount(place), text(amount, amount_of(way).unit));
        self.typed.put(OwnField::MaxHours(place), hours);
        self.components.push(ComponentForm { way, covers: component.covers.clone() });
    }

    fn put_limits(&mut self, terms: Option<&Terms>, language: Language) {
        let unit = SchemeNumber::Limit.declared().unit;
        for limit in Limit::ALL {
            let amount = terms.and_then(|terms| limit_of(terms, limit));
            let text = amount.map_or_else(String::new, |amount| format::field_text(amount.value(), unit, language));
            self.typed.put(OwnField::Limit(limit), text);
        }
    }

    /// Does what was chosen.
    pub fn choose(&mut self, choice: OwnChoice) {
        match choice {
            OwnChoice::Payer(payer) => self.payer = payer,
            OwnChoice::Bearer(bearer) => toggle(&mut self.bearers, bearer),
            OwnChoice::OnLevelGain(only) => self.on_level_gain = only,
            OwnChoice::AddComponent => {
                let place = self.components.len();
                self.typed.put(OwnField::Amount(place), "");
                self.typed.put(OwnField::MaxHours(place), "");
                self.components.push(ComponentForm::default());
            }
            OwnChoice::RemoveComponent(place) => self.remove_component(place),
            OwnChoice::Way(place, way) => {
                if let Some(component) = self.components.get_mut(place) {
                    component.way = way;
                    // What was wrong with the amount was so of the other way.
                    let amount = self.typed.text(&OwnField::Amount(place)).to_owned();
                    self.typed.put(OwnField::Amount(place), amount);
                }
            }
            OwnChoice::Cover(place, driver) => {
                if let Some(component) = self.components.get_mut(place) {
                    toggle(&mut component.covers, driver);
                }
            }
        }
    }

    /// Removes a component; the fields of those behind it move up with them.
    fn remove_component(&mut self, place: usize) {
        if place >= self.components.len() {
            return;
        }
        self.components.remove(place);
        let last = self.components.len();
        for (field, of) in [OwnField::Amount, OwnField::MaxHours]
            .into_iter()
            .flat_map(|of| (place..last).map(move |place| (of(place), of(place + 1))))
        {
            let behind = self.typed.text(&of).to_owned();
            self.typed.put(field, behind);
        }
        self.typed.retain(|field| ![OwnField::Amount(last), OwnField::MaxHours(last)].contains(field));
    }
}

fn limit_of(terms: &Terms, limit: Limit) -> Option<Euro> {
    match limit {
        Limit::MaxPerParticipant => terms.max_per_participant,
        Limit::MaxPerEmployer => terms.max_per_employer,
        Limit::MinPerEmployer => terms.min_per_employer,
        Limit::Ceiling => terms.ceiling,
    }
}

/// Puts a code in a list, or takes it out.
fn toggle(codes: &mut Vec<String>, code: String) {
    match codes.iter().position(|known| *known == code) {
        Some(place) => {
            codes.remove(place);
        }
        None => codes.push(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_a_component_move_up_with_it() {
        let mut form = OwnForm::new(&crate::store::examples::example("glastuinbouw").expect("it loads").dossier);
        form.choose(OwnChoice::AddComponent);
        form.choose(OwnChoice::AddComponent);
        for (place, amount) in ["10", "20", "30"].into_iter().enumerate() {
            form.typed.put(OwnField::Amount(place), amount);
        }
        form.choose(OwnChoice::RemoveComponent(1));
        let amounts = [0, 1, 2].map(|place| form.typed.text(&OwnField::Amount(place)));
        assert_eq!((amounts, form.components.len()), (["10", "30", ""], 2));
        assert!(form.typed.of(&OwnField::Amount(2)).is_none(), "nothing is left behind");
    }
}
