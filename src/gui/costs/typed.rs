//! What people type into the fields of assumptions and own values.

use rust_decimal::{Decimal, dec};

use super::phrases as words;
use super::session::{Field, OverrideDraft};
use crate::domain::agreement::Assumptions;
use crate::domain::dated::Source;
use crate::domain::figure::Unit;
use crate::domain::parameters::Override;
use crate::domain::words::Language;
use crate::domain::workforce::Basis;
use crate::gui::typed::{self, kept, number};
use crate::report::format;

/// The lowest and highest yearly rise, as the cost model takes them.
const INDEX: (Decimal, Decimal) = (dec!(-0.2), dec!(0.5));

/// The unit of a field; text and dates have none.
pub fn unit(field: Field) -> Option<Unit> {
    match field {
        Field::WageIndex | Field::PriceIndex | Field::WorkedShare | Field::SuccessRate => Some(Unit::Share),
        Field::Employers => Some(Unit::Number),
        Field::FullTimeHours => Some(Unit::HoursPerWeek),
        Field::ReferenceDate
        | Field::BasisAbout(_)
        | Field::BasisText(_)
        | Field::BasisSource(_)
        | Field::BasisUrl(_) => None,
    }
}

/// The text with which a field starts.
pub fn field_text(field: Field, assumptions: &Assumptions, language: Language) -> String {
    let number = |value: Decimal, unit| format::field_text(value, unit, language);
    let basis = |index: usize| assumptions.basis.get(index);
    match field {
        Field::ReferenceDate => format::short_date(assumptions.reference_date, Language::Dutch),
        Field::WageIndex => number(assumptions.wage_index.value(), Unit::Share),
        Field::PriceIndex => number(assumptions.price_index.value(), Unit::Share),
        Field::Employers => number(assumptions.employers, Unit::Number),
        Field::FullTimeHours => number(assumptions.full_time_hours, Unit::HoursPerWeek),
        Field::WorkedShare => number(assumptions.worked_share.value(), Unit::Share),
        Field::SuccessRate => {
            assumptions.success_rate.map_or_else(String::new, |rate| number(rate.value(), Unit::Share))
        }
        Field::BasisAbout(index) => basis(index).map_or_else(String::new, |basis| basis.about.clone()),
        Field::BasisText(index) => basis(index).and_then(|basis| basis.assumption.clone()).unwrap_or_default(),
        Field::BasisSource(index) => {
            basis(index).and_then(|basis| basis.source.as_ref()).map_or_else(String::new, |source| source.title.clone())
        }
        Field::BasisUrl(index) => basis(index)
            .and_then(|basis| basis.source.as_ref())
            .and_then(|source| source.url.clone())
            .unwrap_or_default(),
    }
}

/// The assumptions with what is typed in a field.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn read(field: Field, text: &str, before: &Assumptions, language: Language) -> Result<Assumptions, String> {
    let mut changed = before.clone();
    let within = |range| number(text, unit(field).unwrap_or(Unit::Number), Some(range), language);
    match field {
        Field::ReferenceDate => changed.reference_date = typed::date(text, language)?,
        Field::WageIndex => changed.wage_index = within(INDEX)?.into(),
        Field::PriceIndex => changed.price_index = within(INDEX)?.into(),
        Field::Employers => changed.employers = within((dec!(1), dec!(10_000_000)))?,
        Field::FullTimeHours => changed.full_time_hours = within((dec!(1), dec!(168)))?,
        Field::WorkedShare => changed.worked_share = within((dec!(0.01), dec!(1)))?.into(),
        Field::SuccessRate if text.trim().is_empty() => changed.success_rate = None,
        Field::SuccessRate => changed.success_rate = Some(within((dec!(0), dec!(1)))?.into()),
        Field::BasisAbout(index) => {
            if text.trim().is_empty() {
                return Err(words::ABOUT_NEEDED.in_language(language).to_owned());
            }
            change(&mut changed, index, |basis| basis.about = text.trim().to_owned());
        }
        Field::BasisText(index) => change(&mut changed, index, |basis| basis.assumption = kept(text)),
        Field::BasisSource(index) => change(&mut changed, index, |basis| {
            let url = basis.source.take().and_then(|source| source.url);
            basis.source = kept(text).map(|title| Source { title, url });
        }),
        Field::BasisUrl(index) => {
            let has_source = before.basis.get(index).is_some_and(|basis| basis.source.is_some());
            if !has_source && !text.trim().is_empty() {
                return Err(words::TITLE_NEEDED.in_language(language).to_owned());
            }
            change(&mut changed, index, |basis| {
                if let Some(source) = &mut basis.source {
                    source.url = kept(text);
                }
            });
        }
    }
    Ok(changed)
}

fn change(assumptions: &mut Assumptions, index: usize, edit: impl FnOnce(&mut Basis)) {
    if let Some(basis) = assumptions.basis.get_mut(index) {
        edit(basis);
    }
}

/// The own value of a figure that is typed.
///
/// # Errors
///
/// What is wrong with the value, and with the reason.
pub fn own_value(
    draft: &OverrideDraft,
    unit: Unit,
    language: Language,
) -> Result<Override, (Option<String>, Option<String>)> {
    let value = number(&draft.value, unit, None, language);
    let reason = kept(&draft.reason).ok_or_else(|| words::REASON_NEEDED.in_language(language).to_owned());
    match (value, reason) {
        (Ok(value), Ok(reason)) => Ok(Override {
            figure: draft.figure.clone(),
            value,
            reason,
            source: kept(&draft.source).map(|title| Source { title, url: kept(&draft.url) }),
        }),
        (value, reason) => Err((value.err(), reason.err())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::parameters::FigureKey;

    #[test]
    fn an_own_value_needs_a_number_and_a_reason() {
        let draft = OverrideDraft { value: "6,10".to_owned(), ..OverrideDraft::of(FigureKey::ZvwEmployer) };
        let (value, reason) = own_value(&draft, Unit::Share, Language::Dutch).expect_err("there is no reason");
        assert!(value.is_none() && reason.is_some());
        let draft = OverrideDraft { reason: "opgave van het fonds".to_owned(), ..draft };
        let own = own_value(&draft, Unit::Share, Language::Dutch).expect("complete");
        assert_eq!((own.value, own.source), (dec!(0.0610), None));
    }
}
