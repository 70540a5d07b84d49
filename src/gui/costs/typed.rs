//! The fields of assumptions and of own values: what stands in each, and how what is typed is read.

use rust_decimal::Decimal;

use super::session::{Field, OwnField, OwnValueForm};
use crate::domain::agreement::{Assumption, Assumptions};
use crate::domain::dated::Source;
use crate::domain::figure::Unit;
use crate::domain::parameters::Override;
use crate::domain::period::Date;
use crate::domain::words::{Language, Message};
use crate::domain::workforce::Basis;
use crate::message;
use crate::report::{format, typed};

/// What was read in a field of the assumptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Number(Decimal),
    /// The published figure holds.
    Published,
    Date(Date),
    Text(Option<String>),
}

/// The unit of a field; text and dates have none.
pub fn unit(field: Field) -> Option<Unit> {
    match field {
        Field::Number(assumption) => Some(assumption.declared().unit),
        Field::ReferenceDate
        | Field::BasisAbout(_)
        | Field::BasisText(_)
        | Field::BasisSource(_)
        | Field::BasisUrl(_) => None,
    }
}

/// What stands in a field while nothing is typed.
pub fn held(field: Field, assumptions: &Assumptions, language: Language) -> String {
    let basis = |place: usize| assumptions.basis.get(place);
    let source = |place: usize| basis(place).and_then(|basis| basis.source.as_ref());
    let text = match field {
        Field::ReferenceDate => Some(format::short_date(assumptions.reference_date, Language::Dutch)),
        Field::Number(of) => of.value(assumptions).map(|value| format::field_text(value, of.declared().unit, language)),
        Field::BasisAbout(place) => basis(place).map(|basis| basis.about.clone()),
        Field::BasisText(place) => basis(place).and_then(|basis| basis.assumption.clone()),
        Field::BasisSource(place) => source(place).map(|source| source.title.clone()),
        Field::BasisUrl(place) => source(place).and_then(|source| source.url.clone()),
    };
    text.unwrap_or_default()
}

/// Reads what is typed in a field of `assumptions`.
///
/// # Errors
///
/// What to type instead.
pub fn read(field: Field, text: &str, assumptions: &Assumptions) -> Result<Value, Message> {
    let words = typed::text(text);
    match field {
        Field::ReferenceDate => typed::date(text).map(Value::Date),
        Field::Number(Assumption::SuccessRate) if words.is_none() => Ok(Value::Published),
        Field::Number(of) => typed::declared(text, &of.declared()).map(Value::Number),
        Field::BasisAbout(_) if words.is_none() => {
            Err(message!(nl: "zeg waarvan dit de onderbouwing is", en: "say what this is the basis of"))
        }
        Field::BasisUrl(place) => {
            let has_source = assumptions.basis.get(place).is_some_and(|basis| basis.source.is_some());
            if !has_source && words.is_some() {
                return Err(message!(nl: "geef eerst de bron een naam", en: "name the source first"));
            }
            Ok(Value::Text(words))
        }
        Field::BasisAbout(_) | Field::BasisText(_) | Field::BasisSource(_) => Ok(Value::Text(words)),
    }
}

/// Puts what was read in a field into `assumptions`.
pub fn write(field: Field, value: Value, assumptions: &mut Assumptions) {
    match (field, value) {
        (Field::ReferenceDate, Value::Date(date)) => assumptions.reference_date = date,
        (Field::Number(of), Value::Number(number)) => of.set(assumptions, number),
        (Field::Number(Assumption::SuccessRate), Value::Published) => assumptions.success_rate = None,
        (
            Field::BasisAbout(place) | Field::BasisText(place) | Field::BasisSource(place) | Field::BasisUrl(place),
            Value::Text(text),
        ) => {
            if let Some(basis) = assumptions.basis.get_mut(place) {
                write_basis(field, text, basis);
            }
        }
        (_, Value::Number(_) | Value::Published | Value::Date(_) | Value::Text(_)) => {}
    }
}

fn write_basis(field: Field, text: Option<String>, basis: &mut Basis) {
    match field {
        Field::BasisAbout(_) => basis.about = text.unwrap_or_default(),
        Field::BasisText(_) => basis.assumption = text,
        Field::BasisSource(_) => {
            let url = basis.source.take().and_then(|source| source.url);
            basis.source = text.map(|title| Source { title, url });
        }
        Field::BasisUrl(_) => {
            if let Some(source) = &mut basis.source {
                source.url = text;
            }
        }
        Field::ReferenceDate | Field::Number(_) => {}
    }
}

/// Reads what is typed in a field of an own value of this unit, to see whether it can be used.
///
/// # Errors
///
/// What to type instead.
pub fn check_own(field: OwnField, text: &str, unit: Unit) -> Result<(), Message> {
    match field {
        OwnField::Value => own_number(text, unit).map(|_| ()),
        OwnField::Reason => reason(text).map(|_| ()),
        OwnField::Source | OwnField::Url => Ok(()),
    }
}

fn own_number(text: &str, unit: Unit) -> Result<Decimal, Message> {
    typed::number(text, unit, None)
}

fn reason(text: &str) -> Result<String, Message> {
    typed::text(text).ok_or_else(|| {
        message!(
            nl: "geef een reden; zonder reden kan niemand de waarde nagaan",
            en: "give a reason; without one nobody can check the value"
        )
    })
}

/// The own value of a figure that is typed.
///
/// # Errors
///
/// What to type instead, of the first field that cannot be read.
pub fn own_value(form: &OwnValueForm, unit: Unit) -> Result<Override, Message> {
    let text = |field| form.typed.text(&field);
    let source = typed::text(text(OwnField::Source));
    Ok(Override {
        figure: form.figure.clone(),
        value: own_number(text(OwnField::Value), unit)?,
        reason: reason(text(OwnField::Reason))?,
        source: source.map(|title| Source { title, url: typed::text(text(OwnField::Url)) }),
    })
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::parameters::FigureKey;

    #[test]
    fn an_own_value_needs_a_number_and_a_reason() {
        let mut form = OwnValueForm::new(FigureKey::ZvwEmployer, None, Unit::Share, Language::Dutch);
        form.typed.put(OwnField::Value, "6,10");
        own_value(&form, Unit::Share).expect_err("there is no reason");
        form.typed.put(OwnField::Reason, "opgave van het fonds");
        let own = own_value(&form, Unit::Share).expect("complete");
        assert_eq!((own.value, own.source), (dec!(0.0610), None));
    }
}
