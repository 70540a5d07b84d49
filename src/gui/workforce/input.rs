//! The fields of a profile that are typed in: the words they have on the form, and how each is shown, read and written.

use rust_decimal::Decimal;

use super::phrases as words;
use crate::domain::parameters::PensionTerm;
use crate::domain::words::{Language, Message, Phrase};
use crate::domain::workforce::draft::{Input, settle};
use crate::domain::workforce::{Distribution, Field, Profile};
use crate::message;
use crate::report::{format, typed};

/// A field of a profile that is typed in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProfileField {
    /// Its name.
    Name,
    /// A number.
    Number(Field),
    /// Which inputs a basis is about, by its place.
    BasisAbout(usize),
    /// Why they were assumed.
    BasisReason(usize),
}

/// What was typed in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, in the unit of the field; a share as a fraction.
    Number(Decimal),
    /// A text.
    Text(String),
}

impl From<Field> for ProfileField {
    fn from(field: Field) -> Self {
        Self::Number(field)
    }
}

impl ProfileField {
    /// Its name on the form; that of a share, a chance or an article is given where it is shown.
    pub fn name(&self) -> Phrase {
        match self {
            Self::Name => words::NAME,
            Self::Number(field) => match field {
                Field::Heads => words::HEADS,
                Field::HourlyWage => words::HOURLY_WAGE,
                Field::HoursPerWeek => words::HOURS,
                Field::YearEndBonus => words::BONUS,
                Field::OtherEmployerCost => words::OTHER_COST,
                Field::Whk => words::WHK_OWN_RATE,
                Field::Pension(PensionTerm::Employer) => words::PENSION_RATE,
                Field::Pension(PensionTerm::Worker) => words::PENSION_WORKER,
                Field::Pension(PensionTerm::Franchise) => words::PENSION_FRANCHISE,
                Field::Pension(PensionTerm::Max) => words::PENSION_MAX,
                Field::Growth => words::GROWTH,
                Field::ArrivalsFactor => words::ARRIVALS,
                Field::Registered => words::REGISTERED,
                Field::StayOn(_) => words::STAY_ON,
                Field::Share(of, _) => distribution_name(*of),
                Field::TakeUp(_) => words::TAKE_UP,
            },
            Self::BasisAbout(_) => words::BASIS_ABOUT,
            Self::BasisReason(_) => words::BASIS_REASON,
        }
    }

    /// The number that it holds; nothing where it is a text.
    pub fn number(&self) -> Option<&Field> {
        match self {
            Self::Number(field) => Some(field),
            Self::Name | Self::BasisAbout(_) | Self::BasisReason(_) => None,
        }
    }

    /// Whether profiles that are changed together all get what is typed in it: a number, but none that the other numbers of
    /// a profile have to give way to.
    pub fn is_shared(&self) -> bool {
        matches!(self, Self::Number(field) if !matches!(field, Field::Share(..)))
    }

    /// The input that is filled in with it, where that can be open.
    pub fn input(&self) -> Option<Input> {
        self.number().and_then(Field::input)
    }

    /// What stands in it; nothing where the profile has no such value.
    pub fn text(&self, profile: &Profile, language: Language) -> Option<String> {
        let basis = |place: &usize| profile.basis.get(*place);
        match self {
            Self::Name => Some(profile.name.clone()),
            Self::Number(field) => {
                field.value(profile).map(|value| format::field_text(value, field.declared().unit, language))
            }
            Self::BasisAbout(place) => basis(place).map(|basis| basis.about.clone()),
            Self::BasisReason(place) => basis(place).map(|basis| basis.assumption.clone().unwrap_or_default()),
        }
    }

    /// Reads what is typed.
    ///
    /// # Errors
    ///
    /// What to type instead.
    pub fn read(&self, text: &str) -> Result<Value, Message> {
        match self {
            Self::Number(field) => typed::declared(text, &field.fillable()).map(Value::Number),
            Self::Name => {
                let name = typed::text(text);
                let needed = || message!(nl: "geef het profiel een naam", en: "give the profile a name");
                name.map(Value::Text).ok_or_else(needed)
            }
            Self::BasisAbout(_) | Self::BasisReason(_) => Ok(Value::Text(typed::text(text).unwrap_or_default())),
        }
    }

    /// Puts what was read into `profile`; the shares that `is_locked` names stay when another one changes.
    ///
    /// A text that reads as what stood in the field already changes no value, but fills an open input in.
    pub fn write(
        &self,
        profile: &mut Profile,
        value: Value,
        language: Language,
        is_locked: impl Fn(Distribution, usize) -> bool,
    ) {
        let stood = self.text(profile, language);
        if stood.is_some_and(|text| self.read(&text).as_ref() == Ok(&value)) {
            if let Some(input) = self.input() {
                settle(profile, input);
            }
            return;
        }
        match (self, value) {
            (Self::Number(Field::Share(of, place)), Value::Number(share)) => {
                of.set_share(profile, *place, share, |other| is_locked(*of, other));
            }
            (Self::Number(field), Value::Number(number)) => field.set(profile, number),
            (Self::Name, Value::Text(text)) => profile.name = text,
            (Self::BasisAbout(place), Value::Text(text)) => {
                if let Some(basis) = profile.basis.get_mut(*place) {
                    basis.about = text;
                }
            }
            (Self::BasisReason(place), Value::Text(text)) => {
                if let Some(basis) = profile.basis.get_mut(*place) {
                    basis.assumption = Some(text).filter(|text| !text.is_empty());
                }
            }
            (Self::Number(_), Value::Text(_)) | (_, Value::Number(_)) => {}
        }
    }
}

/// The name of a distribution on the form.
pub fn distribution_name(distribution: Distribution) -> Phrase {
    match distribution {
        Distribution::Stay => words::SPREAD_STAY,
        Distribution::Level => words::SPREAD_LEVEL,
        Distribution::Entry => words::SPREAD_ENTRY,
    }
}
