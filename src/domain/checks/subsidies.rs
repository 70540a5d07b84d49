//! Duties of the agreement that touch the right to money of a fund or subsidy.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::{FUND_RULES, SLIM, WEB};
use crate::domain::clause::Value;
use crate::domain::figure::Unit;
use crate::domain::funding::{Rule, RuleKind, Scheme};
use crate::domain::words::{Message, Phrase};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "duty-ends-fund-money",
        severity: Severity::Justify,
        law: &[FUND_RULES.art("")],
        why: Phrase::new(
            "Dit fonds betaalt alleen wat de werkgever niet toch al moet geven. Een plicht in de cao kan dus het recht op het geld \
             beëindigen: {rule}",
            "This fund pays only for what the employer does not have to give anyway. A duty in the agreement can end the right to \
             the money: {rule}",
        ),
        remedy: Phrase::new(
            "Vraag het fonds vooraf om uitsluitsel volgens zijn reglement, of reken zonder dit geld.",
            "Ask the fund beforehand under its rules, or compute without this money.",
        ),
        run: Needs::Text(|context| by_rule(context, RuleKind::Additionality, paid_by_duty)),
    },
    Check {
        id: "compulsory-course-not-subsidised",
        severity: Severity::Justify,
        law: &[SLIM.art("3.5, lid 2, onder e")],
        why: Phrase::new(
            "De opleiding mag volgens de SLIM-regeling niet op grond van een cao verplicht zijn om het werk te mogen blijven doen: {rule}",
            "Under the SLIM-regeling the course may not be compulsory under an agreement in order to keep working: {rule}",
        ),
        remedy: Phrase::new(
            "Houd deelname vrijwillig en schrijf dat op, of reken zonder deze subsidie.",
            "Keep participation voluntary and write that down, or compute without this subsidy.",
        ),
        run: Needs::Text(|context| by_rule(context, RuleKind::NotCompulsory, compulsory)),
    },
    Check {
        id: "lessons-only-combined",
        severity: Severity::Hint,
        law: &[SLIM.art("3.8, lid 1, onder b")],
        why: Phrase::new(
            "Lessen Nederlands tellen alleen mee naast een vakopleiding uit een ontwikkelpad, en voor ten hoogste {limit} van de \
             subsidiabele kosten (SLIM-regeling 3.8).",
            "Dutch lessons count only beside a vocational course of a development path, and for at most {limit} of the eligible cost \
             (SLIM-regeling 3.8).",
        ),
        remedy: Phrase::new(
            "Reken de subsidie alleen voor wie ook een vakopleiding volgt.",
            "Count the subsidy only for those who follow a vocational course too.",
        ),
        run: Needs::Text(|context| by_rule(context, RuleKind::OnlyCombined, |_, _| true)),
    },
    Check {
        id: "contribution-ends-subsidy",
        severity: Severity::Justify,
        law: &[SLIM.art("3.5, lid 2, onder g")],
        why: Phrase::new(
            "De scholing moet voor de deelnemer kosteloos zijn (SLIM-regeling 3.5), maar de cao vraagt een eigen bijdrage.",
            "Training has to be free for the participant (SLIM-regeling 3.5), but the agreement asks a contribution.",
        ),
        remedy: Phrase::new(
            "Zet de eigen bijdrage op nul, of reken zonder deze subsidie.",
            "Set the contribution to nil, or compute without.",
        ),
        run: Needs::Text(contribution),
    },
    Check {
        id: "statutory-duty-not-subsidised",
        severity: Severity::Hint,
        law: &[SLIM.art("2.15, onder e, g en h")],
        why: Phrase::new(
            "Kosten uit een wettelijke verplichting, scholingskosten en kosten die ander publiek geld dekt, zijn niet subsidiabel \
             (SLIM-regeling 2.15): {rule}",
            "Costs of a statutory duty, training costs and costs that other public money covers are not eligible (SLIM-regeling \
             2.15): {rule}",
        ),
        remedy: Phrase::new(
            "Vraag subsidie alleen voor advies en inrichting, niet voor de lessen of wat de wet al eist.",
            "Ask for the subsidy only for advice and set-up, not for lessons or what the act demands already.",
        ),
        run: Needs::Text(|context| by_rule(context, RuleKind::NoStatutoryDuties, |_, _| true)),
    },
    Check {
        id: "municipal-lessons-residents-only",
        severity: Severity::Justify,
        law: &[WEB.art("2.3.3, lid 1"), WEB.art("2.3.2, lid 1")],
        why: Phrase::new(
            "Gemeentelijke lessen zijn er alleen voor ingezetenen van 18 jaar en ouder die niet inburgeringsplichtig zijn (WEB 2.3.3 en \
             2.3.2). Wie niet in de BRP staat, kan er niet terecht.",
            "Municipal lessons are only for residents of 18 and over without a duty of civic integration (WEB 2.3.3 and 2.3.2). \
             Whoever is not registered (BRP) has no access.",
        ),
        remedy: Phrase::new(
            "Laat gemeentelijke uren niet in de plaats komen van de uren bij de werkgever, of help eerst bij de inschrijving.",
            "Do not let municipal hours replace those of the employer, or help with registration first.",
        ),
        run: Needs::Text(municipal),
    },
];

/// Chosen schemes with a rule of this kind to which `concerns` applies.
pub(super) fn by_rule(
    context: &CheckContext<'_>,
    kind: RuleKind,
    concerns: fn(&CheckContext<'_>, &Scheme) -> bool,
) -> Vec<Remark> {
    let chosen = context.schemes().map(|(_, scheme)| scheme);
    let found = chosen.filter_map(|scheme| {
        let rule = scheme.rules.iter().find(|rule| rule.kind == kind)?;
        concerns(context, scheme).then(|| {
            Remark::new(Place::Scheme(scheme.id.clone()), said(scheme, rule)).fix(context.remove_scheme(scheme))
        })
    });
    found.collect()
}

fn said(scheme: &Scheme, rule: &Rule) -> Message {
    let article = rule.article.as_deref().map(|article| format!(" (art. {article})")).unwrap_or_default();
    message!(
        nl: "Voorwaarde van ‘{scheme}’{article}: {rule}",
        en: "Condition of “{scheme}”{article}: {rule}",
        scheme = &scheme.title, article = article, rule = &rule.text
    )
    .beside("limit", quantity(rule.limit.unwrap_or(Decimal::ONE), Unit::Share))
}

/// Whether articles of the agreement make a duty of what the scheme pays for.
fn paid_by_duty(context: &CheckContext<'_>, scheme: &Scheme) -> bool {
    let covered: Vec<&str> = scheme
        .terms
        .iter()
        .flat_map(|terms| &terms.components)
        .flat_map(|component| component.covers.iter().map(String::as_str))
        .collect();
    let mut drivers = context.placed().iter().flat_map(|placed| context.drivers(placed));
    drivers.any(|driver| covered.contains(&driver.kind.as_str()))
}

fn compulsory(context: &CheckContext<'_>, _scheme: &Scheme) -> bool {
    context.has("language-lessons") || context.has("job-training-all-contracts")
}

fn contribution(context: &CheckContext<'_>) -> Vec<Remark> {
    let asked = |id: &'static str| {
        context.of(id).find(|costs| costs.number("own_contribution").is_some_and(|share| !share.is_zero()))
    };
    let Some(costs) = asked("lesson-costs") else { return Vec::new() };
    let free = by_rule(context, RuleKind::FreeForWorker, |_, _| true);
    let fix = context.set_parameter(costs, "own_contribution", Value::Number(Decimal::ZERO));
    free.into_iter().map(|remark| remark.fix(fix.clone())).collect()
}

fn municipal(context: &CheckContext<'_>) -> Vec<Remark> {
    let counted = context
        .of("municipal-lessons")
        .filter(|lessons| lessons.number("share_of_hours").is_some_and(|share| !share.is_zero()));
    counted
        .map(|lessons| {
            let share = lessons.number("share_of_hours").unwrap_or_default();
            let message = message!(
                nl: "{share} van de lesuren komt van de gemeente; wie niet als ingezetene is ingeschreven, kan daar niet terecht.",
                en: "{share} of the lesson hours come from the municipality, which only residents can use.",
                share = quantity(share, Unit::Share),
            );
            let fix = context.set_parameter(lessons, "share_of_hours", Value::Number(Decimal::ZERO));
            Remark::new(Place::parameter(lessons.id(), "share_of_hours"), message).fix(fix)
        })
        .collect()
}
