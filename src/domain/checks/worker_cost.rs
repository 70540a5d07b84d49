//! What lessons cost the worker: a contribution, pay that stops, time outside working hours, pay below the minimum.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, Model, Placed, quantity};
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{BW7, WML, WORKING_TIME_COURSE};
use super::model::covers;
use super::text_rule::TextRule;
use crate::domain::clause::{CostSpec, DriverSpec, Operand, Value};
use crate::domain::costs::Payer;
use crate::domain::figure::Number;
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::period::WEEKS;
use crate::domain::words::{Message, Phrase, Shown};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "worker-pays-part",
        severity: Severity::Justify,
        law: &[BW7.art("611a, lid 2 en 4"), WML.art("13")],
        why: Phrase::new(
            "Scholing die de cao voorschrijft om het werk te doen waarvoor de werknemer is aangenomen, is kosteloos; een eigen bijdrage \
             is dan nietig (BW 7:611a). Alleen voor bredere lessen kan zij, en nooit ten laste van het minimumloon (WML 13).",
            "Training that the agreement prescribes to do the job hired for is free; a contribution is then void (BW 7:611a). Only for \
             wider lessons is it possible, and never out of the minimum wage (WML 13).",
        ),
        remedy: Phrase::new(
            "Zet de eigen bijdrage op nul, of leg vast voor welke lessen zij geldt.",
            "Set the contribution to nil, or lay down for which lessons it holds.",
        ),
        run: Needs::Text(|context| {
            let mut remarks = worker_part(context);
            remarks.extend(WORKER_PAYS.remarks(context));
            remarks
        }),
    },
    Check {
        id: "wage-not-continued",
        severity: Severity::Void,
        law: &[BW7.art("611a, lid 2"), WORKING_TIME_COURSE.art("")],
        why: Phrase::new(
            "Over lestijd die werktijd is, wordt het volle loon betaald, ook als een ander het werk overneemt (BW 7:611a, HvJ EU \
             C-909/19).",
            "Lesson time that is working time is paid in full, also where somebody else takes over the work (BW 7:611a, CJEU C-909/19).",
        ),
        remedy: Phrase::new("Betaal het volle loon door.", "Continue the full wage."),
        run: Needs::Text(wage_not_continued),
    },
    Check {
        id: "lessons-outside-working-time",
        severity: Severity::Justify,
        law: &[BW7.art("611a, lid 2"), WORKING_TIME_COURSE.art("")],
        why: Phrase::new(
            "Zijn de lessen nodig voor het werk, dan gelden ze als arbeidstijd, ook buiten de gewone uren (BW 7:611a, HvJ EU C-909/19). \
             Een deel buiten werktijd kan alleen bij lessen die vrijwillig en breder zijn.",
            "If the lessons are needed for the job, they count as working time, also outside usual hours (BW 7:611a, CJEU C-909/19). A \
             part outside working time is possible only for lessons that are voluntary and wider.",
        ),
        remedy: Phrase::new(
            "Laat de lessen geheel in werktijd vallen, of schrijf op dat het andere deel vrijwillig is.",
            "Put all lessons in working time, or write down that the other part is voluntary.",
        ),
        run: Needs::Text(outside_working_time),
    },
    Check {
        id: "below-minimum-wage",
        severity: Severity::Void,
        law: &[WML.art("13"), BW7.art("631 en 632")],
        why: Phrase::new(
            "De eigen bijdrage is meer dan wat deze groep boven het minimumloon verdient; dan komt het loon eronder, en dat kan nooit \
             (WML 13).",
            "The contribution is more than what this group earns above the minimum wage; pay then falls below it, which is never \
             possible (WML 13).",
        ),
        remedy: Phrase::new(
            "Zet de eigen bijdrage op nul of verlaag het maximum.",
            "Set the contribution to nil or lower the maximum.",
        ),
        run: Needs::ModelAndFigure(&FigureKey::MinimumWage, below_minimum),
    },
];

const WORKER_PAYS: TextRule = TextRule {
    about: &["@learning"],
    all: &[&[
        "eigen bijdrage",
        "@learner|je|u|hij betaal|betaalt|betalen|draagt|dragen|bekostigt _ %|helft|deel|derde|kwart|zelf|euro|€",
        "@learner|je|u|hij betaal|betaalt|betalen|draagt|dragen|bekostigt _ @cost",
        "betaal|betaalt|betalen|draagt|dragen|bekostigt|bekostigen je|u|hij|zij|zelf _ @cost|helft|deel|%|zelf",
        "@cost ~ voor de|een|iedere @learner",
        "@learner|je|u|hij koopt|koop|kopen|schaft ~ zelf|@cost",
        "zelf _ @cost _ betalen|dragen|bekostigen",
        "betaalt|betalen|draagt|dragen|bekostigt|bekostigen de|een|iedere|elke @learner",
        "door de|een|iedere @learner ~ betaald|gedragen|voldaan|bekostigd",
        "@cost ~ voor u|je|jou|jezelf|hem|haar|hen",
        "rekening van de|een|iedere @learner",
        "voor eigen|zijn|haar|hun|jouw|uw|je rekening",
        "vraagt|vragen _ bijdrage van",
        "bijdrage van € # per|van",
    ]],
    none: &[
        "@employer|fonds betaalt|vergoedt|draagt|bekostigt",
        "vergoedt|betaalt de|het|je @employer|fonds",
        "premie|pensioen*|partner*|gezinslid|gezinsleden",
        "voor rekening van de|het @employer|fonds",
    ],
    message: Phrase::new(
        "‘{words}’ laat de werknemer aan scholing meebetalen.",
        "“{words}” makes the worker pay towards training.",
    ),
    ..TextRule::BINDING
};

/// The parameter behind an operand, where it is one.
fn parameter_of(operand: &Operand) -> Option<&str> {
    match operand {
        Operand::Parameter(parameter) => Some(parameter),
        Operand::Figure(_) | Operand::Fixed(_) => None,
    }
}

/// Drivers with an operand on which `objects` holds: one remark an article.
fn by_driver(
    context: &CheckContext<'_>,
    operand_of: fn(&DriverSpec) -> Option<&Operand>,
    objects: fn(Decimal) -> bool,
    wanted: Decimal,
    said: fn(&Placed<'_>, Decimal) -> Message,
) -> Vec<Remark> {
    let found = context.placed().iter().filter_map(|placed| {
        context.drivers(placed).find_map(|driver| {
            let operand = operand_of(driver)?;
            let value = context.operand(placed, operand).filter(|value| objects(*value))?;
            let (place, fix): (Place, Option<Fix>) = match parameter_of(operand) {
                Some(parameter) => (
                    Place::parameter(placed.id(), parameter),
                    context.set_parameter(placed, parameter, Value::Number(wanted)),
                ),
                None => (Place::article(placed.id()), None),
            };
            Some(Remark::new(place, said(placed, value)).fix(fix))
        })
    });
    found.collect()
}

fn worker_part(context: &CheckContext<'_>) -> Vec<Remark> {
    by_driver(
        context,
        |driver| driver.worker_share.as_ref(),
        |share| share > Decimal::ZERO,
        Decimal::ZERO,
        |placed, share| {
            message!(
                nl: "De werknemer betaalt {share} van de kosten van ‘{article}’.",
                en: "The worker pays {share} of the cost of “{article}”.",
                share = quantity(share, Unit::Share), article = Shown::Word(placed.template.title.clone()),
            )
        },
    )
}

fn wage_not_continued(context: &CheckContext<'_>) -> Vec<Remark> {
    by_driver(
        context,
        |driver| driver.values.get("wage_continuation"),
        |share| share < Decimal::ONE,
        Decimal::ONE,
        |placed, share| {
            message!(
                nl: "Bij ‘{article}’ wordt {share} van het loon over de lestijd betaald.",
                en: "Under “{article}” {share} of the wage over lesson time is paid.",
                share = quantity(share, Unit::Share), article = Shown::Word(placed.template.title.clone()),
            )
        },
    )
}

fn outside_working_time(context: &CheckContext<'_>) -> Vec<Remark> {
    by_driver(
        context,
        |driver| driver.values.get("share_in_working_time"),
        |share| share < Decimal::ONE,
        Decimal::ONE,
        |placed, share| {
            message!(
                nl: "Van de lessen van ‘{article}’ valt {share} in werktijd.",
                en: "Of the lessons of “{article}” {share} falls in working time.",
                share = quantity(share, Unit::Share), article = Shown::Word(placed.template.title.clone()),
            )
        },
    )
}

fn below_minimum(context: &CheckContext<'_>, model: Model<'_>, minimum: Decimal) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for placed in context.placed() {
        let most = context.drivers(placed).filter_map(|driver| {
            let share = context.operand(placed, driver.worker_share.as_ref()?)?;
            let max = driver.worker_max_per_year.as_ref().and_then(|max| context.operand(placed, max));
            (share > Decimal::ZERO).then(|| max.or_else(|| dearest(model, placed))).flatten()
        });
        let Some(most) = most.max() else { continue };
        let follows = match &placed.template.costs {
            CostSpec::Follows(follower) => context.of(&follower.template).next(),
            CostSpec::Right(_) | CostSpec::Extends(_) | CostSpec::Nothing(_) => None,
        };
        let right = follows.unwrap_or(placed);
        for profile in context.dossier.workforce.iter().filter(|profile| covers(context, right, profile.contract)) {
            let above = profile.hourly_wage.value().minus(&minimum);
            let room = above.times(&profile.hours_per_week.value()).times(&WEEKS);
            if most <= room.max(Decimal::ZERO) {
                continue;
            }
            let message = message!(
                nl: "{profile} verdienen {wage}; een eigen bijdrage van {most} brengt hun loon onder het minimum van {minimum}.",
                en: "{profile} earn {wage}; a contribution of {most} brings their pay below the minimum of {minimum}.",
                profile = &profile.name, wage = quantity(profile.hourly_wage.value(), Unit::EuroPerHour),
                most = quantity(most, Unit::EuroPerYear), minimum = quantity(minimum, Unit::EuroPerHour),
            );
            let fix = context.set_parameter(placed, "own_contribution", Value::Number(Decimal::ZERO));
            remarks.push(Remark::new(Place::Profile(profile.id.clone()), message).fix(fix));
        }
    }
    remarks
}

/// The most a participant pays a year by the results of the calculation.
fn dearest(model: Model<'_>, placed: &Placed<'_>) -> Option<Decimal> {
    let Model { resolved, assessment } = model;
    let own = assessment.lines.iter().filter(|line| resolved.article_of(line) == placed.id());
    let paid = own.filter_map(|line| {
        let participation = assessment.participation(line.clause, line.profile?, line.year)?;
        let heads = participation.participants.value();
        (heads > Decimal::ZERO).then(|| line.payers[Payer::Worker].euro().value().divided_by(&heads))
    });
    paid.max()
}
