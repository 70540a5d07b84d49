//! Whom an agreement can bind: agencies outside its scope, and agency workers that no statute brings in.

use super::check::{Check, Needs};
use super::context::{CheckContext, Placed, quantity};
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{AGENCY_DIRECTIVE, EQUIVALENCE, WAADI, WET_CAO};
use super::passage::Passage;
use super::text_rule::{Denial, TextRule};
use crate::domain::clause::{Addressee, CostSpec, Value};
use crate::domain::figure::Unit;
use crate::domain::words::{Phrase, Shown};
use crate::domain::workforce::ContractKind;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "agency-outside-scope",
        severity: Severity::Void,
        law: &[WET_CAO.art("9 en 14"), WAADI.art("8, lid 4")],
        why: Phrase::new(
            "Een cao bindt de werkgevers die onder haar werkingssfeer vallen (Wet CAO). Een uitzendbureau daarbuiten kan zij \
             niets opleggen; wel kan zij de werkgever als inlener verplichten zich ervan te verzekeren dat het bureau iets doet.",
            "An agreement binds the employers in its scope (Wet CAO). It cannot oblige an agency outside it; it can oblige \
             the employer as user undertaking to make sure that the agency does something.",
        ),
        remedy: Phrase::new(
            "Richt de plicht tot de werkgever: ‘De werkgever verzekert zich ervan dat het uitzendbureau …’.",
            "Address the duty to the employer: “De werkgever verzekert zich ervan dat het uitzendbureau …”.",
        ),
        run: Needs::Text(agency_outside_scope),
    },
    Check {
        id: "agency-workers-left-out",
        severity: Severity::Justify,
        law: &[WAADI.art("8"), WAADI.art("8a"), AGENCY_DIRECTIVE.art("5 en 6")],
        why: Phrase::new(
            "{rule} Gelijkwaardig is niet hetzelfde: zonder een uitdrukkelijke plicht van de inlener hebben uitzendkrachten dit \
             recht niet zelf; alleen payrollwerknemers hebben alle arbeidsvoorwaarden van de inlener.",
            "{rule} Equivalent is not the same: without an express duty of the user undertaking agency workers do not have this \
             right themselves; only payroll workers have all its terms.",
        ),
        remedy: Phrase::new(
            "Neem een artikel op dat de werkgever als inlener verplicht uitzendkrachten toe te laten, of leg uit waarom niet.",
            "Add an article that obliges the employer as user undertaking to let agency workers in, or explain why not.",
        ),
        run: Needs::Text(agency_workers_left_out),
    },
    Check {
        id: "trusts-equal-pay-rule",
        severity: Severity::Justify,
        law: &[WAADI.art("8"), WAADI.art("8a")],
        why: Phrase::new(
            "{rule} Een verwijzing daarnaar geeft uitzendkrachten niet deze lessen of deze begeleiding: waar de wet \
             gelijkwaardigheid eist, kan ook iets anders gelijkwaardig zijn.",
            "{rule} A reference to it does not give agency workers these lessons or this support: where the act asks for \
             equivalence, something else may be equivalent too.",
        ),
        remedy: Phrase::new(
            "Schrijf een zelfstandige plicht van de inlener, zoals het artikel over gelijke toegang.",
            "Write a duty of the user undertaking of its own, such as the article on equal access.",
        ),
        run: Needs::Text(trusts_equal_pay_rule),
    },
    Check {
        id: "agency-workers-wait",
        severity: Severity::Justify,
        law: &[WAADI.art("8a, lid 1"), WAADI.art("8, lid 5"), AGENCY_DIRECTIVE.art("6")],
        why: Phrase::new(
            "Payrollwerknemers hebben vanaf de eerste dag alle arbeidsvoorwaarden van de inlener, en gedetacheerde \
             uitzendkrachten alle avv-bepalingen (Waadi). Voor hen kan een wachttijd niet gelden.",
            "Payroll workers have all terms of the user undertaking from the first day, and posted agency workers all \
             declared clauses (Waadi). A waiting time cannot hold for them.",
        ),
        remedy: Phrase::new(
            "Geef de toegang vanaf de eerste dag, of zonder payroll en detachering uit.",
            "Give access from the first day, or except payroll and posting.",
        ),
        run: Needs::Text(agency_workers_wait),
    },
    Check {
        id: "agency-waits-longer",
        severity: Severity::Justify,
        law: &[AGENCY_DIRECTIVE.art("6"), WAADI.art("8a, lid 1")],
        why: Phrase::new(
            "Uitzendkrachten wachten op hun gesprek langer dan de eigen werknemers op het loopbaangesprek. Voor \
             payrollwerknemers laat de Waadi dat niet toe, voor andere vraagt het een reden.",
            "Agency workers wait longer for their talk than the firm’s own workers for the career talk. For payroll workers \
             the Waadi does not allow that, for others it needs a reason.",
        ),
        remedy: Phrase::new("Maak de wachttijden gelijk.", "Make the waiting times equal."),
        run: Needs::Text(agency_waits_longer),
    },
    Check {
        id: "agency-terms-below",
        severity: Severity::Void,
        law: &[WAADI.art("8, lid 1 en 4")],
        why: Phrase::new(
            "Uitzendkrachten hebben recht op ten minste het loon, de vergoedingen en de arbeidstijden van de inlener. De cao van \
             de inlener kan daarvan alleen afwijken als zij de werkgever verplicht zich ervan te verzekeren dat uitzendkrachten \
             de voorgeschreven voorwaarden krijgen (Waadi).",
            "Agency workers have a right to at least the pay, allowances and working hours of the user undertaking. Its \
             agreement can deviate only if it obliges the employer to make sure that they get the terms prescribed (Waadi).",
        ),
        remedy: Phrase::new(
            "Schrap de afwijking, of schrijf wat uitzendkrachten wel krijgen en dat de werkgever zich daarvan verzekert.",
            "Delete the deviation, or write what agency workers do get and that the employer makes sure of it.",
        ),
        run: Needs::Text(|context| BELOW.remarks(context)),
    },
];

const AGENCY_AS_SUBJECT: TextRule = TextRule {
    begins: &[
        "het|ieder|elk|een uitzendbureau",
        "de uitlener|uitzendonderneming|uitzendwerkgever",
        "uitzendbureaus|uitleners",
        "de uitzendbureaus",
    ],
    all: &[],
    message: Phrase::new(
        "‘{words}’ wordt aangesproken, maar valt buiten de werkingssfeer.",
        "“{words}” is addressed, but stands outside the scope.",
    ),
    fix: Some(to_assurance),
    ..TextRule::BINDING
};

const TRUSTS_WAADI: TextRule = TextRule {
    all: &[
        &["waadi", "wet allocatie arbeidskrachten*", "inlenersbeloning", "gelijke beloning"],
        &["les|lessen|scholing|loopbaan*|opleiding*|taalles*|cursus*"],
    ],
    not_beside: &["verzeker* zich", "zorgt ervoor|daarvoor", "zorgt er voor"],
    message: Phrase::new(
        "‘{words}’ vertrouwt voor scholing op de Waadi.",
        "“{words}” relies on the Waadi for training.",
    ),
    ..TextRule::BINDING
};

const BELOW: TextRule = TextRule {
    all: &[
        &["uitzendkracht*|ingeleende*|inleenkracht*"],
        &[
            "geen|niet _ recht|aanspraak",
            "geldt|gelden niet voor",
            "is|zijn niet van toepassing",
            "uitgezonderd|uitgesloten",
        ],
        &["loon*|toeslag*|vergoeding*|overwerk*|arbeidstijd*|vakantie*|inschaling"],
    ],
    not_beside: &["verzeker*"],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ geeft uitzendkrachten minder dan de wet voorschrijft.",
        "“{words}” gives agency workers less than the law prescribes.",
    ),
    ..TextRule::BINDING
};

fn agency_outside_scope(context: &CheckContext<'_>) -> Vec<Remark> {
    if context.dossier.agreement.binds_agencies {
        return Vec::new();
    }
    let mut remarks = AGENCY_AS_SUBJECT.remarks(context);
    let addressed = context.placed().iter().filter(|placed| placed.template.addressees.contains(&Addressee::Agency));
    remarks.extend(addressed.map(|placed| {
        let message = message!(
            nl: "‘{article}’ richt zich tot uitzendbureaus, die buiten de werkingssfeer vallen.",
            en: "“{article}” addresses agencies, which stand outside the scope.",
            article = Shown::Word(placed.template.title.clone()),
        );
        Remark::new(Place::article(placed.id()), message)
    }));
    remarks
}

fn to_assurance(context: &CheckContext<'_>, passage: &Passage, words: &str) -> Option<Fix> {
    let mut lower = words.chars();
    let first: String = lower.next()?.to_lowercase().collect();
    let to = format!("De werkgever verzekert zich van het volgende: {first}{}", lower.as_str());
    context.replace_text(&passage.place, words, &to)
}

fn opened_to_agency(context: &CheckContext<'_>, right: &Placed<'_>) -> bool {
    let own = right.right().is_some_and(|own| own.covers.contains(&ContractKind::Agency));
    own || context.placed().iter().any(|placed| match &placed.template.costs {
        CostSpec::Extends(extension) => {
            extension.covers.contains(&ContractKind::Agency) && extension.templates.contains(&right.template.id)
        }
        CostSpec::Nothing(_) | CostSpec::Right(_) | CostSpec::Follows(_) => false,
    })
}

fn agency_workers_left_out(context: &CheckContext<'_>) -> Vec<Remark> {
    if context.dossier.agreement.binds_agencies {
        return Vec::new();
    }
    let opens = |id: &str| match context.library.template("equal-access").map(|template| &template.costs) {
        Some(CostSpec::Extends(extension)) => extension.templates.iter().any(|template| template == id),
        _ => false,
    };
    let left_out = context.training_rights().filter(|right| opens(&right.template.id));
    left_out
        .filter(|right| !opened_to_agency(context, right))
        .map(|right| {
            let message = message!(
                nl: "‘{article}’ geldt niet voor uitzendkrachten.", en: "“{article}” does not cover agency workers.",
                article = Shown::Word(right.template.title.clone()),
            )
            .beside("rule", context.rule(EQUIVALENCE));
            Remark::new(Place::article(right.id()), message).fix(context.add_article("equal-access"))
        })
        .collect()
}

fn trusts_equal_pay_rule(context: &CheckContext<'_>) -> Vec<Remark> {
    let mut remarks = TRUSTS_WAADI.remarks(context);
    for remark in &mut remarks {
        remark.message.values.push(("rule", context.rule(EQUIVALENCE)));
    }
    remarks
}

fn agency_workers_wait(context: &CheckContext<'_>) -> Vec<Remark> {
    let waiting = context.of("equal-access").filter(|placed| placed.flag("from_day_one") == Some(false));
    waiting
        .map(|placed| {
            let message = match placed.number("access_weeks") {
                Some(weeks) => message!(
                    nl: "Uitzendkrachten krijgen pas na {weeks} toegang.", en: "Agency workers get access only after {weeks}.",
                    weeks = quantity(weeks, Unit::Weeks)
                ),
                None => message!(
                    nl: "Uitzendkrachten krijgen later toegang.", en: "Agency workers get access later.",
                ),
            };
            let fix = context.set_parameter(placed, "from_day_one", Value::Flag(true));
            Remark::new(Place::parameter(placed.id(), "from_day_one"), message).fix(fix)
        })
        .collect()
}

fn agency_waits_longer(context: &CheckContext<'_>) -> Vec<Remark> {
    let own = context.of("career-talk").filter_map(|talk| talk.number("waiting_months")).max();
    let Some(own) = own else { return Vec::new() };
    let months = |value| quantity(value, Unit::Months);
    let longer = context.of("three-party-talk").filter_map(|talk| {
        let waiting = talk.number("waiting_months").filter(|waiting| *waiting > own)?;
        let message = message!(
            nl: "Uitzendkrachten wachten {waiting} op hun gesprek, eigen werknemers {own}.",
            en: "Agency workers wait {waiting} for their talk, the firm’s own workers {own}.",
            waiting = months(waiting), own = months(own),
        );
        // `waiting_months` of this template starts at 1, so no fix is offered where own workers do not wait at all.
        let fix = context.set_parameter(talk, "waiting_months", Value::Number(own.max(rust_decimal::Decimal::ONE)));
        let fix = fix.filter(|_| own >= rust_decimal::Decimal::ONE);
        Some(Remark::new(Place::parameter(talk.id(), "waiting_months"), message).fix(fix))
    });
    longer.collect()
}
