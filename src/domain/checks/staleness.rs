//! Figures, schemes and limits that were not checked lately, or are used beyond the days they hold.

use std::collections::BTreeMap;

use jiff::Span;

use super::check::{Check, Needs};
use super::context::{CheckContext, Model};
use super::finding::{Place, Remark, Severity};
use super::law::COST_MODEL;
use crate::domain::agreement::FundingChoice;
use crate::domain::period::Date;
use crate::domain::projection::Provenance;
use crate::domain::words::{Bilingual, Phrase, Shown};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "figure-stale",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "Een gepubliceerd bedrag waarmee is gerekend, is sinds {checked} niet meer nagegaan of al verlopen. Het kostenmodel merkt \
             zulke cijfers en laat ze nooit stil staan.",
            "A published amount used here was not checked since {checked} or has ended. The cost model marks such figures and never \
             lets them pass in silence.",
        ),
        remedy: Phrase::new(
            "Zoek het nieuwe bedrag op en zet het met bron in het dossier.",
            "Look up the new amount and put it in the dossier with its source.",
        ),
        run: Needs::Model(|context, model| published(context, model, Mark::Stale).into_iter().collect()),
    },
    Check {
        id: "figure-beyond-its-dates",
        severity: Severity::Hint,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "Voor een deel van de looptijd is nog geen bedrag vastgesteld. Het kostenmodel rekent met het aangekondigde bedrag, en anders \
             met het laatste door, zo nodig met de loonindex.",
            "For part of the term no amount was laid down yet. The cost model uses the announced one, and otherwise goes on with the last \
             one, where needed with the wage index.",
        ),
        remedy: Phrase::new(
            "Werk het dossier bij zodra het nieuwe bedrag bekend is.",
            "Update the dossier once the new amount is known.",
        ),
        run: Needs::Model(|context, model| {
            let marks = [Mark::Announced, Mark::Projected].into_iter();
            marks.filter_map(|mark| published(context, model, mark)).collect()
        }),
    },
    Check {
        id: "scheme-terms-assumed",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "De bedragen van deze regeling zijn bekend tot {to}; het kostenmodel neemt aan dat ze doorlopen.",
            "The amounts of this scheme are known until {to}; the cost model assumes that they go on.",
        ),
        remedy: Phrase::new(
            "Vraag de uitvoerder naar de nieuwe bedragen.",
            "Ask the administrator for the new amounts.",
        ),
        run: Needs::Text(assumed),
    },
    Check {
        id: "scheme-stale",
        severity: Severity::Hint,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "De voorwaarden van deze regeling zijn sinds {checked} niet meer nagegaan; het kostenmodel merkt dat.",
            "The terms of this scheme were not checked since {checked}; the cost model marks that.",
        ),
        remedy: Phrase::new("Lees de regeling opnieuw na.", "Read the scheme again."),
        run: Needs::Text(scheme_stale),
    },
    Check {
        id: "law-not-read-lately",
        severity: Severity::Hint,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "De wettelijke grenzen waarmee deze toets werkt, zijn het langst geleden gelezen op {checked}. Sindsdien kan een wet zijn \
             gewijzigd; het kostenmodel en de toets weten dat niet.",
            "The limits of law these checks use were read longest ago on {checked}. An act may have changed since; the cost model and \
             the checks do not know.",
        ),
        remedy: Phrase::new(
            "Gebruik een nieuwere versie van Akkoord, of lees de wet na.",
            "Use a newer version of Akkoord, or read the act.",
        ),
        run: Needs::Text(law_stale),
    },
];

/// Whether something last checked on `checked` has waited more than a year on `today`.
fn waited(checked: Date, today: Date) -> bool {
    checked.checked_add(Span::new().years(1)).is_ok_and(|limit| today > limit)
}

/// Why a figure the calculation rests on is marked.
#[derive(Clone, Copy)]
enum Mark {
    /// Ended, or not checked lately.
    Stale,
    /// Announced, not laid down.
    Announced,
    /// Carried forward.
    Projected,
}

/// Figures the calculation rests on that carry this mark, in one remark: the reader mends them together.
fn published(context: &CheckContext<'_>, model: Model<'_>, mark: Mark) -> Option<Remark> {
    if context.dossier.workforce.is_empty() {
        return None;
    }
    let mut marked: BTreeMap<String, (&Bilingual, Date)> = BTreeMap::new();
    for provenance in model.resolved.provenance.values() {
        if let Provenance::Published { figure, title, checked_on, announced, projected, stale, .. } = provenance
            && match mark {
                Mark::Stale => *stale && !*projected,
                Mark::Announced => *announced,
                Mark::Projected => *projected,
            }
        {
            marked.insert(figure.to_string(), (title, *checked_on));
        }
    }
    let checked = marked.values().map(|(_, checked)| *checked).min()?;
    let figures = Bilingual::each(|language| {
        marked.values().map(|(title, _)| format!("‘{}’", title.in_language(language))).collect::<Vec<_>>().join(", ")
    });
    let message = match mark {
        Mark::Stale => message!(
            nl: "Verlopen of sinds {checked} niet nagegaan: {figures}.",
            en: "Ended or not checked since {checked}: {figures}.", figures = figures, checked = checked,
        ),
        Mark::Announced => message!(
            nl: "Aangekondigd en nog niet vastgesteld: {figures}.",
            en: "Announced and not laid down yet: {figures}.",
            figures = figures
        )
        .beside("checked", checked),
        Mark::Projected => message!(
            nl: "Gebruikt na de laatste gepubliceerde waarde: {figures}.",
            en: "Used beyond the last published value: {figures}.",
            figures = figures
        )
        .beside("checked", checked),
    };
    Some(Remark::new(Place::Dossier, message))
}

fn assumed(context: &CheckContext<'_>) -> Vec<Remark> {
    let end = context.dossier.agreement.term.end;
    let chosen = context.schemes().filter_map(|(choice, scheme)| {
        let continued = matches!(choice, FundingChoice::Catalogue { assume_continued: true, .. });
        let to = scheme.terms.last()?.to.filter(|to| continued && *to < end)?;
        let message = message!(
            nl: "De bedragen van ‘{scheme}’ zijn bekend tot {to} en daarna aangenomen.",
            en: "The amounts of “{scheme}” are known until {to} and assumed after that.",
            scheme = Shown::Word(scheme.title.clone()), to = to,
        );
        Some(Remark::new(Place::Scheme(scheme.id.clone()), message).fix(context.remove_scheme(scheme)))
    });
    chosen.collect()
}

fn scheme_stale(context: &CheckContext<'_>) -> Vec<Remark> {
    let chosen = context.schemes().filter_map(|(_, scheme)| {
        let checked = scheme.terms.iter().map(|terms| terms.checked_on).max()?;
        let message = message!(
            nl: "‘{scheme}’ is sinds {checked} niet nagegaan.", en: "“{scheme}” was not checked since {checked}.",
            scheme = Shown::Word(scheme.title.clone()), checked = checked,
        );
        waited(checked, context.today).then(|| Remark::new(Place::Scheme(scheme.id.clone()), message))
    });
    chosen.collect()
}

fn law_stale(context: &CheckContext<'_>) -> Vec<Remark> {
    let listed = context.figures.published().listed();
    let limits =
        listed.into_iter().filter(|figure| figure.key.is_limit_of_law() && context.figures.own(&figure.key).is_none());
    let oldest = limits.filter_map(|figure| figure.entries.last()).map(|entry| entry.checked_on).min();
    let Some(checked) = oldest.filter(|checked| waited(*checked, context.today)) else { return Vec::new() };
    let message = message!(
        nl: "Wettelijke grenzen zijn sinds {checked} niet nagegaan.", en: "Limits of law were not checked since {checked}.",
        checked = checked,
    );
    vec![Remark::new(Place::Dossier, message)]
}
