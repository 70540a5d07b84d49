//! What the cost model raises about its own inputs: never corrected in silence, always said (section 8.3 of
//! docs/model.md).

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, Placed, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::{BESLUIT_WFSV, COST_MODEL, FUND_RULES, WEB};
use super::subsidies::by_rule;
use crate::domain::clause::{CostSpec, Operand, Value};
use crate::domain::figure::{Number, Unit, total};
use crate::domain::funding::RuleKind;
use crate::domain::parameters::FigureKey;
use crate::domain::period::WEEKS;
use crate::domain::words::{Phrase, Shown};
use crate::domain::workforce::{ContractKind, Profile, StayRates};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "short-part-year",
        severity: Severity::Hint,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "De cao geldt in dit kalenderjaar minder dan {limit} van de dagen. Het kostenmodel rekent kosten per jaar naar rato, maar \
             kosten die eenmalig zijn, vallen dan in een kort jaar.",
            "The agreement is in force for less than {limit} of the days of this calendar year. The cost model divides yearly cost \
             pro rata, but one-off cost then falls in a short year.",
        ),
        remedy: Phrase::new(
            "Lees de kosten per heel jaar, of laat de cao op een jaargrens beginnen en eindigen.",
            "Read the cost of whole years, or let the agreement start and end with a year.",
        ),
        run: Needs::Limit(&FigureKey::ShortPartYear, part_year),
    },
    Check {
        id: "lesson-hours-over-a-tenth",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "Meer dan {limit} van de contracturen gaat naar lessen. Dat kan, maar het kostenmodel kent geen gevolgen voor de bezetting \
             van die omvang.",
            "More than {limit} of the contract hours go to lessons. That is possible, but the cost model knows no effects on staffing of \
             that size.",
        ),
        remedy: Phrase::new(
            "Verlaag de lesuren, of reken met vervanging van de lesuren.",
            "Lower the lesson hours, or count with replacement of them.",
        ),
        run: Needs::Limit(&FigureKey::LessonHoursShare, over_a_tenth),
    },
    Check {
        id: "lesson-drivers-over-all-hours",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 7")],
        why: Phrase::new(
            "De lesposten samen dekken {share} van de lesuren; het kostenmodel telt een deel dus dubbel.",
            "The lesson drivers together cover {share} of the lesson hours; the cost model counts a part twice.",
        ),
        remedy: Phrase::new("Breng de delen samen terug tot 100%.", "Bring the parts back to 100% together."),
        run: Needs::Text(|context| hours_bought(context, true)),
    },
    Check {
        id: "lesson-drivers-under-all-hours",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 7")],
        why: Phrase::new(
            "De lesposten samen dekken {share} van de lesuren; van de rest zijn geen kosten van lessen gerekend.",
            "The lesson drivers together cover {share} of the lesson hours; no cost of lessons is counted for the rest.",
        ),
        remedy: Phrase::new(
            "Breng de delen samen op 100%, of leg uit wie de andere lesuren geeft.",
            "Bring the parts up to 100% together, or explain who gives the other lesson hours.",
        ),
        run: Needs::Text(|context| hours_bought(context, false)),
    },
    Check {
        id: "scheme-needs-residents",
        severity: Severity::Justify,
        law: &[WEB.art("2.3.3, lid 1"), FUND_RULES.art("")],
        why: Phrase::new(
            "Dit geld is er alleen voor wie als ingezetene is ingeschreven (WEB 2.3.3). Van deze werknemers is een deel dat niet; het \
             kostenmodel rekent dat niet uit.",
            "This money is only for registered residents (WEB 2.3.3). Part of these workers are not; the cost model does not work that \
             out.",
        ),
        remedy: Phrase::new(
            "Reken zonder dit geld voor wie niet is ingeschreven, en help bij de inschrijving.",
            "Compute without this money for those not registered, and help with registration.",
        ),
        run: Needs::Text(|context| {
            let everybody =
                |profile: &Profile| profile.registered_share.is_some_and(|share| share.value() == Decimal::ONE);
            let complete = !context.dossier.workforce.is_empty() && context.dossier.workforce.iter().all(everybody);
            if complete { Vec::new() } else { by_rule(context, RuleKind::RegisteredResidents, |_, _| true) }
        }),
    },
    Check {
        id: "premium-over-extra-hours",
        severity: Severity::Hint,
        law: &[BESLUIT_WFSV.art("2.3 tot en met 2.4a")],
        why: Phrase::new(
            "Worden in een jaar meer dan {limit} uren boven de contracturen betaald, dan geldt met terugwerkende kracht de hoge AWf-premie, \
             tenzij het contract gemiddeld meer dan {hours_limit} telt (Besluit Wfsv). Lesuren die boven de contracturen komen, tellen naar \
             onze lezing mee; het kostenmodel rekent met de lage premie.",
            "If more than {limit} of hours beyond the contract hours are paid in a year, the high unemployment premium holds with \
             retroactive effect, unless the contract is for more than {hours_limit} on average (Besluit Wfsv). Lesson hours on top of the \
             contract hours count in our reading; the cost model uses the low premium.",
        ),
        remedy: Phrase::new(
            "Laat de lessen binnen de contracturen vallen, of reken met de hoge premie.",
            "Keep the lessons within the contract hours, or compute with the high premium.",
        ),
        run: Needs::Limits([&FigureKey::AwfExtraHours, &FigureKey::AwfExtraHoursContract], premium),
    },
    Check {
        id: "stay-rates-unsourced",
        severity: Severity::Hint,
        law: &[COST_MODEL.art("§ 4")],
        why: Phrase::new(
            "De kans om te blijven is een eigen tabel zonder bron. Het kostenmodel bouwt er alle latere jaren op.",
            "The chance of staying is a table of the dossier without a source. The cost model builds all later years on it.",
        ),
        remedy: Phrase::new("Vermeld waar de tabel op rust.", "State what the table rests on."),
        run: Needs::Text(stay_rates),
    },
];

fn part_year(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let term = context.dossier.agreement.term;
    let short = term.years().map(|year| (year, term.share_of(year).value())).filter(|(_, share)| *share < limit);
    short
        .map(|(year, share)| {
            let message = message!(
                nl: "In {year} geldt de cao {share} van het jaar.",
                en: "In {year} the agreement is in force for {share} of the year.",
                year = year, share = quantity(share, Unit::Share)
            )
            .beside("limit", quantity(limit, Unit::Share));
            Remark::new(Place::Term, message)
        })
        .collect()
}

/// Whether the article's right covers a contract kind, by itself or opened by another article.
pub(super) fn covers(context: &CheckContext<'_>, placed: &Placed<'_>, contract: ContractKind) -> bool {
    let own = placed.right().is_some_and(|right| {
        let flag = right.covers_when.iter().find(|(kind, _)| *kind == contract).map(|(_, flag)| flag);
        right.covers.contains(&contract) && flag.is_none_or(|flag| placed.flag(flag) == Some(true))
    });
    own || context.placed().iter().any(|other| match &other.template.costs {
        CostSpec::Extends(opened) => {
            opened.covers.contains(&contract) && opened.templates.contains(&placed.template.id)
        }
        CostSpec::Nothing(_) | CostSpec::Right(_) | CostSpec::Follows(_) => false,
    })
}

/// Lesson hours a year of an article, and the groups it covers with their contract hours a year.
fn lessons<'s, 'c>(
    context: &'s CheckContext<'c>,
) -> impl Iterator<Item = (&'s Placed<'c>, &'c Profile, Decimal, Decimal)> + use<'s, 'c> {
    let rights = context.placed().iter().filter_map(|placed| {
        let hours = placed.right()?.hours_per_year.as_ref()?;
        Some((placed, context.operand(placed, hours)?))
    });
    rights.flat_map(move |(placed, hours)| {
        let covered = context.dossier.workforce.iter().filter(move |profile| covers(context, placed, profile.contract));
        covered.map(move |profile| (placed, profile, hours, profile.hours_per_week.value().times(&WEEKS)))
    })
}

fn over_a_tenth(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let over = lessons(context).filter(|(_, _, hours, contract)| *hours > contract.times(&limit));
    over.map(|(placed, profile, hours, contract)| {
        let message = message!(
            nl: "‘{article}’ vraagt {hours} per jaar van {profile}, die {contract} per jaar werken.",
            en: "“{article}” asks {hours} a year of {profile}, who work {contract} a year.",
            article = Shown::Word(placed.template.title.clone()), profile = &profile.name,
            hours = quantity(hours, Unit::Hours), contract = quantity(contract, Unit::Hours)
        )
        .beside("limit", quantity(limit, Unit::Share));
        Remark::new(Place::Profile(profile.id.clone()), message)
    })
    .collect()
}

/// The part of the lesson hours that an article buys, and whether its own parameter decides it.
struct Bought<'p> {
    placed: &'p Placed<'p>,
    share: Decimal,
    turns: bool,
}

/// What buys the lesson hours of `leader`, each with its part of the hours.
fn bought<'p>(context: &'p CheckContext<'_>, leader: &Placed<'_>) -> Vec<Bought<'p>> {
    let mut bought = Vec::new();
    for placed in context.placed() {
        let follows =
            matches!(&placed.template.costs, CostSpec::Follows(follower) if follower.template == leader.template.id);
        if placed.id() != leader.id() && !follows {
            continue;
        }
        for driver in context.drivers(placed) {
            let by_hour = matches!(driver.kind.as_str(), "group_lessons" | "municipal_group_lessons")
                || driver.values.contains_key("price_per_participant_hour");
            let stated = driver.values.get("share_of_hours");
            let share = stated.map_or(Some(Decimal::ONE), |share| context.operand(placed, share)).unwrap_or_default();
            if by_hour {
                bought.push(Bought { placed, share, turns: matches!(stated, Some(Operand::Parameter(_))) });
            }
        }
    }
    bought
}

/// Where the bought parts of the hours do not make the whole: more than all where `over`, less otherwise.
fn hours_bought(context: &CheckContext<'_>, over: bool) -> Vec<Remark> {
    let leaders =
        context.placed().iter().filter(|placed| placed.right().is_some_and(|right| right.hours_per_year.is_some()));
    let found = leaders.filter_map(|leader| {
        let bought = bought(context, leader);
        let share = total(bought.iter().map(|bought| bought.share));
        // No cost of lessons at all is said by the demand `1.employer-pays` of the advice, not here.
        if bought.is_empty() || (if over { share <= Decimal::ONE } else { share >= Decimal::ONE }) {
            return None;
        }
        let message = message!(
            nl: "De lesposten bij ‘{article}’ dekken samen {share} van de uren.",
            en: "The lesson drivers of “{article}” cover {share} of the hours together.",
            article = Shown::Word(leader.template.title.clone()), share = quantity(share, Unit::Share),
        );
        let fix = bought.iter().find(|bought| bought.turns).and_then(|bought| {
            let wanted = bought.share.minus(&share.minus(&Decimal::ONE)).clamp(Decimal::ZERO, Decimal::ONE);
            context.set_parameter(bought.placed, "share_of_hours", Value::Number(wanted))
        });
        Some(Remark::new(Place::article(leader.id()), message).fix(fix))
    });
    found.collect()
}

fn premium(context: &CheckContext<'_>, [limit, most]: [Decimal; 2]) -> Vec<Remark> {
    let small = lessons(context).filter(|(_, profile, hours, contract)| {
        profile.contract == ContractKind::Permanent
            && profile.awf != Some(crate::domain::workforce::AwfRate::High)
            && profile.hours_per_week.value() <= most
            && *hours > contract.times(&limit)
    });
    small
        .map(|(_, profile, hours, contract)| {
            let message = message!(
                nl: "{hours} les per jaar is meer dan {limit} van de {contract} die {profile} werken.",
                en: "{hours} of lessons a year is more than {limit} of the {contract} that {profile} work.",
                hours = quantity(hours, Unit::Hours), contract = quantity(contract, Unit::Hours),
                profile = &profile.name, limit = quantity(limit, Unit::Share)
            )
            .beside("hours_limit", quantity(most, Unit::HoursPerWeek));
            Remark::new(Place::Profile(profile.id.clone()), message)
        })
        .collect()
}

fn stay_rates(context: &CheckContext<'_>) -> Vec<Remark> {
    let own = context.dossier.workforce.iter().filter(|profile| matches!(profile.stay_on, StayRates::Own(_)));
    let unsourced = own.filter(|profile| profile.basis.is_empty());
    unsourced
        .map(|profile| {
            let message = message!(
                nl: "Van {profile} is de kans om te blijven een eigen tabel zonder bron.",
                en: "For {profile} the chance of staying is an own table without a source.", profile = &profile.name,
            );
            Remark::new(Place::Profile(profile.id.clone()), message)
        })
        .collect()
}
