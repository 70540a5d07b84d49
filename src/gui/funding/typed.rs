//! How what is typed about schemes is read: a chance of award, and the fields of the form of an own scheme.

use rust_decimal::Decimal;

use super::session::{ComponentForm, ComponentWay, Limit, OwnField, OwnForm};
use crate::domain::agreement::edit::free_id;
use crate::domain::agreement::{Dossier, OwnScheme};
use crate::domain::bounds::Declared;
use crate::domain::dated::{Source, Sureness};
use crate::domain::funding::{Component, ComponentKind, Scheme, SchemeNumber, Terms};
use crate::domain::money::Euro;
use crate::domain::period::Date;
use crate::domain::words::{Bilingual, Language, Message};
use crate::message;
use crate::report::typed;

/// The number in which the amount of a component is given.
pub fn amount_of(way: ComponentWay) -> Declared {
    match way {
        ComponentWay::Percentage => SchemeNumber::Rate,
        ComponentWay::PerHour => SchemeNumber::AmountPerHour,
        ComponentWay::Fixed => SchemeNumber::Amount,
    }
    .declared()
}

/// Reads a chance of award; empty for the published one.
///
/// # Errors
///
/// What to type instead.
pub fn chance(text: &str) -> Result<Option<Decimal>, Message> {
    typed::text(text).map(|text| typed::declared(&text, &SchemeNumber::Chance.declared())).transpose()
}

/// Looks whether what is typed in a field of `form` can be read.
///
/// # Errors
///
/// What to type instead.
pub fn check(form: &OwnForm, field: OwnField, text: &str) -> Result<(), Message> {
    let form = Reader { form };
    match field {
        OwnField::Title => title(text).map(|_| ()),
        OwnField::From => typed::date(text).map(|_| ()),
        OwnField::To => form.to(text).map(|_| ()),
        OwnField::Amount(place) => form.amount(place, text).map(|_| ()),
        OwnField::MaxHours(place) => form.max_hours(place, text).map(|_| ()),
        OwnField::Limit(of) => form.limit(of, text).map(|_| ()),
        OwnField::Chance => own_chance(text).map(|_| ()),
        OwnField::Basis => basis(text).map(|_| ()),
        OwnField::Administrator => Ok(()),
    }
}

/// What is wrong with a component as it is chosen.
///
/// # Errors
///
/// What to choose instead.
pub fn covers(component: &ComponentForm) -> Result<(), Message> {
    if component.covers.is_empty() {
        return Err(message!(nl: "kies ten minste één kostensoort", en: "choose at least one driver"));
    }
    Ok(())
}

/// What is wrong with the components as they are chosen.
///
/// # Errors
///
/// What to choose instead.
pub fn components(components: &[ComponentForm]) -> Result<(), Message> {
    if components.is_empty() {
        return Err(message!(
            nl: "voeg een onderdeel toe; anders vergoedt de regeling niets",
            en: "add a component; otherwise the scheme pays nothing"
        ));
    }
    Ok(())
}

fn title(text: &str) -> Result<String, Message> {
    typed::text(text).ok_or_else(|| message!(nl: "geef de regeling een naam", en: "name the scheme"))
}

fn basis(text: &str) -> Result<String, Message> {
    typed::text(text).ok_or_else(|| message!(nl: "zeg waarop de bedragen rusten", en: "say what the amounts rest on"))
}

fn own_chance(text: &str) -> Result<Decimal, Message> {
    if typed::text(text).is_none() {
        return Err(message!(
            nl: "zeg hoe groot de kans is dat zij betaalt; 100% is zeker",
            en: "say how likely it is that it pays; 100% is certain"
        ));
    }
    typed::declared(text, &SchemeNumber::Chance.declared())
}

fn limit(text: &str) -> Result<Option<Euro>, Message> {
    let read = typed::text(text).map(|text| typed::declared(&text, &SchemeNumber::Limit.declared()));
    Ok(read.transpose()?.map(Euro::new))
}

/// Reads the form; what a field can be depends on what is chosen and typed beside it.
struct Reader<'f> {
    form: &'f OwnForm,
}

impl Reader<'_> {
    fn text(&self, field: OwnField) -> &str {
        self.form.typed.text(&field)
    }

    /// The last day; none where nothing is typed.
    fn to(&self, text: &str) -> Result<Option<Date>, Message> {
        let to = typed::text(text).map(|text| typed::date(&text)).transpose()?;
        let from = typed::date(self.text(OwnField::From)).ok();
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            return Err(message!(nl: "de laatste dag ligt vóór de eerste", en: "the last day lies before the first"));
        }
        Ok(to)
    }

    fn way(&self, place: usize) -> ComponentWay {
        self.form.components.get(place).map(|component| component.way).unwrap_or_default()
    }

    fn amount(&self, place: usize, text: &str) -> Result<Decimal, Message> {
        typed::declared(text, &amount_of(self.way(place)))
    }

    /// The most hours; nothing where the component does not pay by the hour.
    fn max_hours(&self, place: usize, text: &str) -> Result<Decimal, Message> {
        match self.way(place) {
            ComponentWay::PerHour => typed::declared(text, &SchemeNumber::MaxHours.declared()),
            ComponentWay::Percentage | ComponentWay::Fixed => Ok(Decimal::ZERO),
        }
    }

    fn component(&self, place: usize, chosen: &ComponentForm) -> Result<Component, Message> {
        let amount = self.amount(place, self.text(OwnField::Amount(place)))?;
        let hours = self.max_hours(place, self.text(OwnField::MaxHours(place)))?;
        covers(chosen)?;
        let kind = match chosen.way {
            ComponentWay::Percentage => ComponentKind::Percentage { rate: amount.into() },
            ComponentWay::PerHour => ComponentKind::PerHour { amount_per_hour: amount.into(), max_hours: hours.into() },
            ComponentWay::Fixed => ComponentKind::Fixed { amount: amount.into() },
        };
        Ok(Component { kind, covers: chosen.covers.clone() })
    }

    fn components(&self) -> Result<Vec<Component>, Message> {
        components(&self.form.components)?;
        self.form.components.iter().enumerate().map(|(place, chosen)| self.component(place, chosen)).collect()
    }

    /// An amount that limits; none where nothing is typed. The least an employer cannot be above the most.
    fn limit(&self, of: Limit, text: &str) -> Result<Option<Euro>, Message> {
        let amount = limit(text)?;
        let most = limit(self.text(OwnField::Limit(Limit::MaxPerEmployer))).ok().flatten();
        if of == Limit::MinPerEmployer
            && let (Some(least), Some(most)) = (amount, most)
            && least > most
        {
            return Err(message!(
                nl: "dit is meer dan ten hoogste per werkgever; zo betaalt de regeling nooit",
                en: "this is above the most an employer; the scheme would never pay"
            ));
        }
        Ok(amount)
    }
}

/// The own scheme that is filled in; `before` is the one it changes.
///
/// # Errors
///
/// What to type or choose instead, of the first thing that is wrong.
pub fn own_scheme(
    form: &OwnForm,
    before: Option<&OwnScheme>,
    dossier: &Dossier,
    (today, language): (Date, Language),
) -> Result<OwnScheme, Message> {
    let reader = Reader { form };
    let title = title(reader.text(OwnField::Title))?;
    let from = typed::date(reader.text(OwnField::From))?;
    let chance = own_chance(reader.text(OwnField::Chance))?;
    let last = before.and_then(|own| own.scheme.terms.last());
    let limit = |of| reader.limit(of, reader.text(OwnField::Limit(of)));
    let terms = Terms {
        from,
        to: reader.to(reader.text(OwnField::To))?,
        components: reader.components()?,
        max_per_participant: limit(Limit::MaxPerParticipant)?,
        max_per_employer: limit(Limit::MaxPerEmployer)?,
        min_per_employer: limit(Limit::MinPerEmployer)?,
        ceiling: limit(Limit::Ceiling)?,
        max_per_employer_in: last.map(|terms| terms.max_per_employer_in.clone()).unwrap_or_default(),
        on_level_gain: form.on_level_gain,
        min_hours: last.and_then(|terms| terms.min_hours),
        gain_hours: last.and_then(|terms| terms.gain_hours),
        chance: (chance != Decimal::ONE).then(|| chance.into()),
        chance_range: None,
        source: last.map_or_else(|| Source { title: dossier.name.clone(), url: None }, |terms| terms.source.clone()),
        sureness: last.map_or(Sureness::Assumption, |terms| terms.sureness),
        checked_on: today,
        note: last.and_then(|terms| terms.note.clone()),
    };
    let new_id = || free_id("own", |id| dossier.funding.iter().any(|own| own.scheme_id() == id));
    let mut scheme = before.map_or_else(|| Scheme::without_terms(new_id().into(), from), |own| own.scheme.clone());
    if scheme.title.in_language(language) != title {
        scheme.title = Bilingual::new(title.clone(), title);
    }
    scheme.administrator = typed::text(reader.text(OwnField::Administrator)).unwrap_or_default();
    scheme.payer.clone_from(&form.payer);
    scheme.bearers.clone_from(&form.bearers);
    scheme.opens = scheme.opens.min(from);
    scheme.terms.pop();
    scheme.terms.push(terms);
    let using = before.map(|own| own.using.clone()).unwrap_or_default();
    Ok(OwnScheme { scheme, basis: basis(reader.text(OwnField::Basis))?, using })
}
