//! What an edit is called, for undo and for the line in which the command line says what was done.
//!
//! The words name what was, what comes and where, as a reader of the agreement sees it: "80 → 60 uur in artikel 3".

mod documents;
mod frame;
mod ledger;
mod profile;
mod text;

use std::mem::discriminant;

use rust_decimal::Decimal;

use super::refusal::Kind;
use super::{AssumptionEdit, Edit, FundingEdit, ListEdit, TextEdit};
use crate::domain::agreement::assumption::Assumption;
use crate::domain::agreement::{Assumptions, Dossier, FundingChoice, Proposal, Reply, ReplyStatus, SchemeUse};
use crate::domain::clause::Library;
use crate::domain::figure::{Unit, UnitKind};
use crate::domain::funding::Catalogue;
use crate::domain::id::{ArticleId, ProposalId};
use crate::domain::money::Rate;
use crate::domain::parameters::{FigureKey, Override, PublishedFigures};
use crate::domain::words::{Message, Phrase, Shown, Subject, phrase};
use crate::message;

/// Where the names of templates, schemes and figures are known.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    /// The templates, for the names of articles and parameters.
    pub library: &'k Library,
    /// The schemes, for their names.
    pub catalogue: &'k Catalogue,
    /// The published figures, for their names and units.
    pub figures: &'k PublishedFigures,
}

impl Edit {
    /// What happens when this edit is applied to `before`, without a capital or a full stop.
    ///
    /// Of several edits the first is named, and how many there are besides.
    pub fn words(&self, before: &Dossier, known: Known<'_>) -> Message {
        match self {
            Self::Text { proposal, edit } => match before.proposal(proposal) {
                Some(proposal) => text::words(edit, proposal, known),
                None => Kind::Proposal.absent(proposal).message(),
            },
            Self::Proposals(edit) => listed(edit, &before.proposals, |proposal| Shown::from(&proposal.title)),
            Self::NameProposal { proposal, title } => {
                let old = before.proposal(proposal).map_or(proposal.as_str(), |found| &found.title);
                message!(
                    nl: "voorstel ‘{old}’ heet ‘{title}’", en: "proposal “{old}” is called “{title}”",
                    old = old, title = title
                )
            }
            Self::Frame(edit) => frame::words(edit, &before.agreement),
            Self::Workforce(ListEdit::Replace(profile)) => profile::words(profile, before),
            Self::Workforce(edit) => listed(edit, &before.workforce, |profile| Shown::from(&profile.name)),
            Self::Funding(edit) => funding(edit, &before.funding, known),
            Self::Assumption(edit) => assumption(edit, &before.assumptions),
            Self::Overrides(edit) => overridden(edit, &before.overrides, known),
            Self::Package(edit) => listed(edit, &before.package, |term| Shown::from(&term.name)),
            Self::Reply(edit) => reply(edit),
            Self::Ledger(edit) => ledger::words(edit, &before.ledger),
            Self::Documents(edit) => documents::words(edit, before),
            Self::Several(edits) => several(edits, before, known),
        }
    }
}

/// "bevinding onderbouwd": which one it is, only the checks can say.
fn reply(edit: &ListEdit<Reply>) -> Message {
    let status = match edit {
        ListEdit::Insert { entry, .. } | ListEdit::Replace(entry) => entry.status,
        ListEdit::Remove(_) | ListEdit::Move { .. } => ReplyStatus::Open,
    };
    message!(nl: "bevinding {status}", en: "finding {status}", status = status.name())
}

/// The first one, and how many more: each is told of the dossier as the ones before it leave it.
fn several(edits: &[Edit], before: &Dossier, known: Known<'_>) -> Message {
    let Some((first, more)) = edits.split_first() else {
        return message!(nl: "geen wijziging", en: "no change");
    };
    let words = first.words(before, known);
    if more.is_empty() {
        return words;
    }
    if let Some((proposal, articles)) = taken_out(edits) {
        return match before.proposal(proposal) {
            Some(proposal) => text::taken_out(proposal, &articles),
            None => words,
        };
    }
    if let Some(others) = others_alike(first, more) {
        return message!(nl: "{first}, en nog {others}", en: "{first}, and {others}", first = words, others = others);
    }
    message!(
        nl: "{first}, en nog {more, plural, one {een wijziging} other {# wijzigingen}}",
        en: "{first}, and {more, plural, one {another change} other {# more changes}}",
        first = words, more = more.len()
    )
}

/// "2 profielen": the entries of the same list to which `more` do what `first` does, where they do nothing else.
fn others_alike(first: &Edit, more: &[Edit]) -> Option<Message> {
    let count = more.len();
    match first {
        Edit::Workforce(first) => {
            let is_alike =
                |edit: &Edit| matches!(edit, Edit::Workforce(edit) if discriminant(edit) == discriminant(first));
            more.iter().all(is_alike).then(|| {
                message!(
                    nl: "{count, plural, one {één profiel} other {# profielen}}",
                    en: "{count, plural, one {one more profile} other {# more profiles}}", count = count
                )
            })
        }
        Edit::Text { edit: TextEdit::Chapters(first), .. } => {
            let is_alike = |edit: &Edit| matches!(edit, Edit::Text { edit: TextEdit::Chapters(edit), .. } if discriminant(edit) == discriminant(first));
            more.iter().all(is_alike).then(|| {
                message!(
                    nl: "{count, plural, one {één hoofdstuk} other {# hoofdstukken}}",
                    en: "{count, plural, one {one more chapter} other {# more chapters}}", count = count
                )
            })
        }
        _ => None,
    }
}

/// The articles that `edits` take out of one proposal, where they do nothing else.
fn taken_out(edits: &[Edit]) -> Option<(&ProposalId, Vec<&str>)> {
    let mut articles = Vec::new();
    let mut of = None;
    for edit in edits {
        let Edit::Text { proposal, edit: TextEdit::Remove(article) } = edit else { return None };
        if *of.get_or_insert(proposal) != proposal {
            return None;
        }
        articles.push(article.as_str());
    }
    of.map(|proposal| (proposal, articles))
}

/// What happens to an entry of a list, by its name.
fn listed<T: super::Entry>(edit: &ListEdit<T>, list: &[T], name: impl Fn(&T) -> Shown) -> Message {
    let named = |id: &T::Id| list.iter().find(|entry| entry.id() == id).map_or_else(|| id.to_string().into(), &name);
    let kind = T::KIND.name();
    match edit {
        ListEdit::Insert { entry, .. } => message!(
            nl: "{kind} ‘{name}’ toegevoegd", en: "{kind} “{name}” added", kind = kind, name = name(entry)
        ),
        ListEdit::Remove(id) => message!(
            nl: "{kind} ‘{name}’ weggehaald", en: "{kind} “{name}” taken out", kind = kind, name = named(id)
        ),
        ListEdit::Replace(entry) => message!(
            nl: "{kind} ‘{name}’ gewijzigd", en: "{kind} “{name}” changed", kind = kind, name = name(entry)
        ),
        ListEdit::Move { id, to } => message!(
            nl: "{kind} ‘{name}’ verplaatst naar plaats {to}", en: "{kind} “{name}” moved to place {to}",
            kind = kind, name = named(id), to = to + 1
        ),
    }
}

/// "loonindex 3% → 2,5%".
fn from_to(name: Phrase, old: impl Into<Shown>, new: impl Into<Shown>) -> Message {
    message!(nl: "{name} {old} → {new}", en: "{name} {old} → {new}", name = name, old = old.into(), new = new.into())
}

/// Both sides of a change of a number; the word of the unit stands behind the second one: "80 → 60 uur".
fn quantities(old: Decimal, new: Decimal, unit: Unit) -> (Shown, Shown) {
    let bare = match unit.kind() {
        UnitKind::Share => unit,
        // An amount of money shows cents, and what is finer only with the time it is for.
        UnitKind::Money if old.normalize().scale() > 2 => unit,
        UnitKind::Money => Unit::Euro,
        UnitKind::Count => Unit::Number,
    };
    (Shown::Quantity(old, bare), Shown::Quantity(new, unit))
}

/// "titel van de cao gewijzigd".
fn changed(name: Phrase) -> Message {
    message!(nl: "{name} gewijzigd", en: "{name} changed", name = name)
}

fn share(rate: Rate) -> Shown {
    Shown::Quantity(rate.value(), Unit::Share)
}

/// A share, or that the published one counts.
fn own_share(rate: Option<Rate>) -> Shown {
    rate.map_or_else(|| phrase!("gepubliceerd", "as published").into(), share)
}

fn yes_or_no(flag: bool) -> Shown {
    if flag { phrase!("ja", "yes") } else { phrase!("nee", "no") }.into()
}

fn scheme(id: &str, funding: &[FundingChoice], known: Known<'_>) -> Shown {
    let own = funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if own.scheme.id == id => Some(&own.scheme),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    let scheme = own.or_else(|| known.catalogue.schemes.get(id));
    scheme.map_or_else(|| Subject::Scheme(id.into()).into(), |scheme| scheme.title.clone().into())
}

fn funding(edit: &FundingEdit, before: &[FundingChoice], known: Known<'_>) -> Message {
    match edit {
        FundingEdit::List(edit) => listed(edit, before, |choice| match choice {
            FundingChoice::Own(own) => own.scheme.title.clone().into(),
            FundingChoice::Catalogue { scheme: id, .. } => scheme(id, before, known),
        }),
        FundingEdit::Chance { scheme: id, chance } => {
            let old = before.iter().find_map(|choice| match choice {
                FundingChoice::Catalogue { scheme, chance, .. } if scheme == id => *chance,
                FundingChoice::Catalogue { .. } | FundingChoice::Own(_) => None,
            });
            message!(
                nl: "kans op ‘{scheme}’ {old} → {new}", en: "chance of “{scheme}” {old} → {new}",
                scheme = scheme(id, before, known), old = own_share(old), new = own_share(*chance)
            )
        }
        FundingEdit::Using { scheme: id, using } => {
            let nothing = SchemeUse::default();
            let old = before.iter().find(|choice| choice.scheme_id() == id).map_or(&nothing, FundingChoice::using);
            message!(
                nl: "‘{scheme}’: {what}", en: "“{scheme}”: {what}",
                scheme = scheme(id, before, known), what = use_words(old, using)
            )
        }
        FundingEdit::Continued { scheme: id, assume_continued: true } => message!(
            nl: "‘{scheme}’ gerekend alsof zij doorloopt", en: "“{scheme}” counted on as if it goes on",
            scheme = scheme(id, before, known)
        ),
        FundingEdit::Continued { scheme: id, assume_continued: false } => message!(
            nl: "‘{scheme}’ gerekend tot haar einde", en: "“{scheme}” counted on until its end",
            scheme = scheme(id, before, known)
        ),
    }
}

/// What changes in the use of a scheme: the number that differs, or that several do.
fn use_words(old: &SchemeUse, new: &SchemeUse) -> Message {
    let SchemeUse { applying_employers, eligible_share, financed_by, overhead, basis } = new;
    let all = || Shown::from(phrase!("alle", "all"));
    let employers = |number: Option<Decimal>| number.map_or_else(all, |number| Shown::Quantity(number, Unit::Number));
    let of_all = |rate: Option<Rate>| rate.map_or_else(all, share);
    let article = |id: &Option<ArticleId>| match id {
        Some(id) => Shown::from(Subject::Article(id.clone())),
        None => phrase!("ander geld", "other money").into(),
    };
    let differing = [
        (old.applying_employers != *applying_employers).then(|| {
            let name = phrase!("werkgevers die aanvragen", "employers that apply");
            from_to(name, employers(old.applying_employers), employers(*applying_employers))
        }),
        (old.eligible_share != *eligible_share).then(|| {
            let name = phrase!("deel van de werknemers", "share of the workers");
            from_to(name, of_all(old.eligible_share), of_all(*eligible_share))
        }),
        (old.financed_by != *financed_by)
            .then(|| from_to(phrase!("betaald uit", "paid from"), article(&old.financed_by), article(financed_by))),
        (old.overhead != *overhead).then(|| {
            let name = phrase!("deel voor de uitvoering", "share for running it");
            from_to(name, share(old.overhead.unwrap_or_default()), share(overhead.unwrap_or_default()))
        }),
        (old.basis != *basis).then(|| changed(phrase!("onderbouwing", "basis"))),
    ];
    let mut differing: Vec<Message> = differing.into_iter().flatten().collect();
    match differing.len() {
        1 => differing.remove(0),
        _ => changed(phrase!("gebruik", "use")),
    }
}

fn assumption(edit: &AssumptionEdit, before: &Assumptions) -> Message {
    let number = |of: Assumption, new: Decimal| {
        let old = of.value(before).unwrap_or_default();
        let declared = of.declared();
        let (old, new) = quantities(old, new, declared.unit);
        from_to(declared.noun.bare, old, new)
    };
    match edit {
        AssumptionEdit::ReferenceDate(day) => {
            from_to(phrase!("peildatum", "reference date"), before.reference_date, *day)
        }
        AssumptionEdit::WageIndex(rise) => number(Assumption::WageIndex, rise.value()),
        AssumptionEdit::PriceIndex(rise) => number(Assumption::PriceIndex, rise.value()),
        AssumptionEdit::Employers(employers) => number(Assumption::Employers, *employers),
        AssumptionEdit::FullTimeHours(hours) => number(Assumption::FullTimeHours, *hours),
        AssumptionEdit::WorkedShare(worked) => number(Assumption::WorkedShare, worked.value()),
        AssumptionEdit::ShortStayYears(years) => {
            let (old, new) = quantities(before.short_stay_years.into(), (*years).into(), Unit::Years);
            from_to(phrase!("kort verblijf tot en met", "short stay up to"), old, new)
        }
        AssumptionEdit::SuccessRate(rate) => {
            from_to(Assumption::SuccessRate.declared().noun.bare, own_share(before.success_rate), own_share(*rate))
        }
        AssumptionEdit::SmallestGroup(workers) => number(Assumption::SmallestGroup, (*workers).into()),
        AssumptionEdit::Basis(_) => changed(phrase!("onderbouwing van de aannames", "basis of the assumptions")),
    }
}

fn overridden(edit: &ListEdit<Override>, before: &[Override], known: Known<'_>) -> Message {
    let name =
        |key: &FigureKey| known.figures.title(key).map_or_else(|| key.to_string().into(), |title| title.clone().into());
    let value = |own: &Override| Shown::Quantity(own.value, known.figures.unit(&own.figure).unwrap_or(Unit::Number));
    match edit {
        ListEdit::Insert { entry, .. } => message!(
            nl: "eigen waarde {value} voor ‘{figure}’", en: "own value {value} for “{figure}”",
            value = value(entry), figure = name(&entry.figure)
        ),
        ListEdit::Replace(entry) => {
            let old = before.iter().find(|own| own.figure == entry.figure).map_or_else(|| value(entry), value);
            message!(
                nl: "eigen waarde {old} → {new} voor ‘{figure}’", en: "own value {old} → {new} for “{figure}”",
                old = old, new = value(entry), figure = name(&entry.figure)
            )
        }
        ListEdit::Remove(id) => message!(
            nl: "gepubliceerde waarde voor ‘{figure}’", en: "published value for “{figure}”", figure = name(id)
        ),
        ListEdit::Move { .. } => listed(edit, before, |own| name(&own.figure)),
    }
}

/// The number of an article, as the text will show it.
fn number_of(proposal: &Proposal, article: &str) -> Option<usize> {
    proposal.articles().position(|found| found.id == article).map(|place| place + 1)
}
