//! The form of an own scheme: what it starts with, and the scheme that comes of it.

use rust_decimal::{Decimal, dec};

use super::phrases as words;
use super::session::{ComponentDraft, ComponentWay, OwnDraft};
use crate::domain::agreement::edit::free_id;
use crate::domain::agreement::{Dossier, OwnScheme};
use crate::domain::dated::{Source, Sureness};
use crate::domain::figure::Unit;
use crate::domain::funding::{Component, ComponentKind, Scheme, Terms};
use crate::domain::period::Date;
use crate::domain::words::{Bilingual, Language};
use crate::gui::typed::date;
use crate::gui::typed::{kept, number};
use crate::report::format;

/// What is wrong with a form, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    pub title: Option<String>,
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// What it pays: each component's amount, hours and drivers.
    pub components: Vec<[Option<String>; 3]>,
    /// There is no component.
    pub no_component: Option<String>,
    /// Maxima and minimum, in the order of the form.
    pub limits: [Option<String>; 4],
    /// Chance of award.
    pub chance: Option<String>,
    /// What it rests on.
    pub basis: Option<String>,
}

impl Default for ComponentDraft {
    fn default() -> Self {
        Self {
            kind: ComponentWay::Percentage,
            amount: String::new(),
            max_hours: String::new(),
            covers: vec!["group_lessons".to_owned()],
        }
    }
}

impl OwnDraft {
    /// An empty form, for the term of the agreement.
    pub fn new(dossier: &Dossier) -> Self {
        let term = dossier.agreement.term;
        Self {
            id: None,
            title: String::new(),
            administrator: String::new(),
            payer: "sector_fund".to_owned(),
            from: format::short_date(term.start, Language::Dutch),
            to: format::short_date(term.end, Language::Dutch),
            bearers: Vec::new(),
            components: vec![ComponentDraft::default()],
            max_per_participant: String::new(),
            max_per_employer: String::new(),
            min_per_employer: String::new(),
            ceiling: String::new(),
            chance: "100".to_owned(),
            on_level_gain: false,
            basis: String::new(),
            tried: false,
        }
    }

    /// The form of an own scheme; its last terms are those that can be changed.
    pub fn of(own: &OwnScheme, language: Language) -> Self {
        let scheme = &own.scheme;
        let terms = scheme.terms.last();
        let amount = |euro: Option<crate::domain::money::Euro>| {
            euro.map_or_else(String::new, |euro| format::field_text(euro.value(), Unit::Euro, language))
        };
        let day = |date: Option<Date>| date.map_or_else(String::new, |date| format::short_date(date, Language::Dutch));
        let components = terms.map(|terms| &terms.components);
        let chance = terms.and_then(|terms| terms.chance).map_or(Decimal::ONE, |chance| chance.value());
        Self {
            id: Some(scheme.id.clone()),
            title: scheme.title.in_language(language).to_owned(),
            administrator: scheme.administrator.clone(),
            payer: scheme.payer.clone(),
            from: day(terms.map(|terms| terms.from)),
            to: day(terms.and_then(|terms| terms.to)),
            bearers: scheme.bearers.clone(),
            components: components.into_iter().flatten().map(|component| draft_of(component, language)).collect(),
            max_per_participant: amount(terms.and_then(|terms| terms.max_per_participant)),
            max_per_employer: amount(terms.and_then(|terms| terms.max_per_employer)),
            min_per_employer: amount(terms.and_then(|terms| terms.min_per_employer)),
            ceiling: amount(terms.and_then(|terms| terms.ceiling)),
            chance: format::field_text(chance, Unit::Share, language),
            on_level_gain: terms.is_some_and(|terms| terms.on_level_gain),
            basis: own.basis.clone(),
            tried: false,
        }
    }
}

fn draft_of(component: &Component, language: Language) -> ComponentDraft {
    let text = |value: Decimal, unit| format::field_text(value, unit, language);
    let (kind, amount, max_hours) = match &component.kind {
        ComponentKind::Percentage { rate } => {
            (ComponentWay::Percentage, text(rate.value(), Unit::Share), String::new())
        }
        ComponentKind::PerHour { amount_per_hour, max_hours } => {
            (ComponentWay::PerHour, text(amount_per_hour.value(), Unit::Euro), text(max_hours.value(), Unit::Hours))
        }
        ComponentKind::Fixed { amount } => (ComponentWay::Fixed, text(amount.value(), Unit::Euro), String::new()),
    };
    ComponentDraft { kind, amount, max_hours, covers: component.covers.clone() }
}

/// The unit of a component's amount.
pub fn unit_of(way: ComponentWay) -> Unit {
    match way {
        ComponentWay::Percentage => Unit::Share,
        ComponentWay::PerHour => Unit::EuroPerHour,
        ComponentWay::Fixed => Unit::Euro,
    }
}

/// What is typed, read: all that a scheme needs and the form holds.
struct Read {
    title: String,
    basis: String,
    from: Date,
    to: Option<Date>,
    components: Vec<Component>,
    limits: [Option<crate::domain::money::Euro>; 4],
    chance: Decimal,
}

/// What is wrong with a form.
pub fn problems_of(draft: &OwnDraft, language: Language) -> Problems {
    read_fields(draft, language).err().map(|problems| *problems).unwrap_or_default()
}

fn read_fields(draft: &OwnDraft, language: Language) -> Result<Read, Box<Problems>> {
    let mut problems = Problems::default();
    let title = kept(&draft.title);
    if title.is_none() {
        problems.title = Some(words::NAME_NEEDED.in_language(language).to_owned());
    }
    let basis = kept(&draft.basis);
    if basis.is_none() {
        problems.basis = Some(words::BASIS_NEEDED.in_language(language).to_owned());
    }
    let from = date(&draft.from, language).map_err(|why| problems.from = Some(why)).ok();
    let to = match kept(&draft.to) {
        None => Some(None),
        Some(text) => date(&text, language).map_err(|why| problems.to = Some(why)).ok().map(Some),
    };
    if let (Some(from), Some(Some(to))) = (from, to)
        && to < from
    {
        problems.to = Some(words::ENDS_BEFORE.in_language(language).to_owned());
    }
    let mut components = Vec::new();
    for component in &draft.components {
        let mut wrong = [None, None, None];
        components.extend(component_of(component, &mut wrong, language));
        problems.components.push(wrong);
    }
    if draft.components.is_empty() {
        problems.no_component = Some(words::COMPONENT_NEEDED.in_language(language).to_owned());
    }
    let texts = [&draft.max_per_participant, &draft.max_per_employer, &draft.min_per_employer, &draft.ceiling];
    let mut limits = [None; 4];
    for (index, text) in texts.into_iter().enumerate() {
        if kept(text).is_some() {
            match number(text, Unit::Euro, Some((Decimal::ZERO, dec!(1_000_000_000_000))), language) {
                Ok(limit) => limits[index] = Some(limit.into()),
                Err(why) => problems.limits[index] = Some(why),
            }
        }
    }
    let chance = number(&draft.chance, Unit::Share, Some((Decimal::ZERO, Decimal::ONE)), language);
    let chance = chance.map_err(|why| problems.chance = Some(why)).ok();
    let nothing_wrong =
        Problems { components: vec![[None, None, None]; draft.components.len()], ..Problems::default() };
    match (title, basis, from, to, chance) {
        (Some(title), Some(basis), Some(from), Some(to), Some(chance)) if problems == nothing_wrong => {
            Ok(Read { title, basis, from, to, components, limits, chance })
        }
        _ => Err(Box::new(problems)),
    }
}

/// The own scheme that is typed; `before` is the one it changes.
///
/// # Errors
///
/// What is wrong with each field.
pub fn read(
    draft: &OwnDraft,
    before: Option<&OwnScheme>,
    dossier: &Dossier,
    today: Date,
    language: Language,
) -> Result<OwnScheme, Box<Problems>> {
    let Read { title, basis, from, to, components, limits, chance } = read_fields(draft, language)?;
    let [max_per_participant, max_per_employer, min_per_employer, ceiling] = limits;
    let last = before.and_then(|own| own.scheme.terms.last());
    let terms = Terms {
        from,
        to,
        components,
        max_per_participant,
        max_per_employer,
        min_per_employer,
        ceiling,
        on_level_gain: draft.on_level_gain,
        chance: (chance != Decimal::ONE).then(|| chance.into()),
        chance_range: None,
        source: last.map_or_else(|| Source { title: dossier.name.clone(), url: None }, |terms| terms.source.clone()),
        sureness: last.map_or(Sureness::Assumption, |terms| terms.sureness),
        checked_on: today,
        note: last.and_then(|terms| terms.note.clone()),
    };
    let mut scheme = before.map_or_else(
        || empty(free_id("own", |id| dossier.funding.iter().any(|own| own.scheme_id() == id)), from),
        |own| own.scheme.clone(),
    );
    if scheme.title.in_language(language) != title {
        scheme.title = Bilingual::new(title.clone(), title);
    }
    scheme.administrator = draft.administrator.trim().to_owned();
    scheme.payer.clone_from(&draft.payer);
    scheme.bearers.clone_from(&draft.bearers);
    scheme.opens = scheme.opens.min(from);
    scheme.terms.pop();
    scheme.terms.push(terms);
    Ok(OwnScheme { scheme, basis })
}

fn component_of(draft: &ComponentDraft, wrong: &mut [Option<String>; 3], language: Language) -> Option<Component> {
    let highest = if draft.kind == ComponentWay::Percentage { Decimal::ONE } else { dec!(1_000_000) };
    let amount = number(&draft.amount, unit_of(draft.kind), Some((Decimal::ZERO, highest)), language);
    let amount = amount.map_err(|why| wrong[0] = Some(why)).ok();
    let hours = match draft.kind {
        ComponentWay::PerHour => number(&draft.max_hours, Unit::Hours, Some((Decimal::ZERO, dec!(8784))), language)
            .map_err(|why| wrong[1] = Some(why))
            .ok(),
        ComponentWay::Percentage | ComponentWay::Fixed => Some(Decimal::ZERO),
    };
    if draft.covers.is_empty() {
        wrong[2] = Some(words::COVERS_NEEDED.in_language(language).to_owned());
    }
    let (amount, hours) = (amount?, hours?);
    let kind = match draft.kind {
        ComponentWay::Percentage => ComponentKind::Percentage { rate: amount.into() },
        ComponentWay::PerHour => ComponentKind::PerHour { amount_per_hour: amount.into(), max_hours: hours.into() },
        ComponentWay::Fixed => ComponentKind::Fixed { amount: amount.into() },
    };
    (!draft.covers.is_empty()).then(|| Component { kind, covers: draft.covers.clone() })
}

fn empty(id: String, opens: Date) -> Scheme {
    Scheme {
        format: 1,
        id,
        title: Bilingual::new("", ""),
        administrator: String::new(),
        payer: String::new(),
        opens,
        closes: None,
        bearers: Vec::new(),
        contracts: Vec::new(),
        employer_size: None,
        sectors: Vec::new(),
        excludes: Vec::new(),
        terms: Vec::new(),
        windows: Vec::new(),
        eligibility: Vec::new(),
        rules: Vec::new(),
        gaps: Vec::new(),
    }
}
