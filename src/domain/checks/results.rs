//! What a calculation gives and cannot well be: a fund that pays more than it gets, more employers than workers, costs
//! above the wage bill (section 8.3 of docs/model.md).

use super::check::{Check, Needs};
use super::context::{CheckContext, Model, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::COST_MODEL;
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::figure::Unit;
use crate::domain::figure::total;
use crate::domain::money::Cents;
use crate::domain::projection::{Base, Explainer, Grant, Measure, Selection, base_id};
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "fund-grants-more-than-it-receives",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "De regelingen van het sectorfonds vergoeden meer dan de fondsbijdragen van deze cao opbrengen; het verschil moet uit ander \
             geld komen.",
            "The schemes of the sector fund grant more than the fund contributions of this agreement bring in; the difference has to \
             come from other money.",
        ),
        remedy: Phrase::new(
            "Verhoog de bijdrage, verlaag de vergoeding, of leg vast dat de regeling uit de bijdrage wordt betaald en niet meer \
             vergoedt dan er is.",
            "Raise the contribution, lower the grant, or state that the scheme is paid from the contribution and grants no more than \
             there is.",
        ),
        run: Needs::Model(fund_deficit),
    },
    Check {
        id: "more-employers-than-workers",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "Er zijn meer werkgevers dan werknemers. Wat per werkgever wordt gerekend, valt dan te hoog uit.",
            "There are more employers than workers. What is counted for each employer then comes out too high.",
        ),
        remedy: Phrase::new(
            "Kijk het aantal werkgevers en de groepen na.",
            "Check the number of employers and the groups.",
        ),
        run: Needs::Text(employers),
    },
    Check {
        id: "cost-above-wage-bill",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "De kosten van een jaar zijn hoger dan de loonsom over de dagen dat de cao geldt.",
            "The cost of a year is above the wage bill of the days in force.",
        ),
        remedy: Phrase::new("Kijk prijzen, uren en deelname na.", "Check prices, hours and take-up."),
        run: Needs::Model(above_wage_bill),
    },
];

/// Schemes that a contribution finances never grant more than there is, so the others are looked at.
fn fund_deficit(_: &CheckContext<'_>, model: Model<'_>) -> Vec<Remark> {
    let (given, assessment) = (&model.resolved.given, model.assessment);
    let contributions = assessment.lines.iter().filter(|line| line.kind == DriverKind::FundContribution);
    let received: Cents = contributions.map(|line| line.amount).sum();
    let from_fund = |grant: &&Grant| {
        let scheme = &given.funding[grant.scheme];
        scheme.payer == Payer::SectorFund && scheme.financed_by.is_none()
    };
    let grants: Vec<&Grant> = assessment.grants.iter().filter(from_fund).collect();
    let granted: Cents = grants.iter().map(|grant| grant.amount).sum();
    let Some(first) = grants.first().filter(|_| !received.is_zero() && granted > received) else { return Vec::new() };
    let amount = |cents: Cents| quantity(cents.euro().value(), Unit::Euro);
    let message = message!(
        nl: "Het sectorfonds vergoedt over de looptijd {granted}; de fondsbijdragen brengen {received} op.",
        en: "The sector fund grants {granted} over the term; the fund contributions bring in {received}.",
        granted = amount(granted), received = amount(received)
    );
    vec![Remark::new(Place::Scheme(base_id(&given.funding[first.scheme].id).into()), message)]
}

fn employers(context: &CheckContext<'_>) -> Vec<Remark> {
    let workers = total(context.dossier.workforce.iter().map(|profile| profile.heads.value()));
    let employers = context.dossier.assumptions.employers;
    if workers.is_zero() || employers <= workers {
        return Vec::new();
    }
    let message = message!(
        nl: "Het dossier noemt {employers} werkgevers en {workers}.", en: "The dossier states {employers} employers and {workers}.",
        employers = quantity(employers, Unit::Number), workers = quantity(workers, Unit::Heads)
    );
    vec![Remark::new(Place::Dossier, message)]
}

fn above_wage_bill(_: &CheckContext<'_>, model: Model<'_>) -> Vec<Remark> {
    let costs = Explainer::of(model.resolved, model.assessment);
    let above = model.assessment.years.iter().filter_map(|span| {
        let spent = Selection { base: Base::WithoutContributions, ..Selection::of(Some(span.year)) };
        let wage_bill = costs.divisor_over(Measure::OfWageBill, spent.year)?;
        let spent = costs.sum(&spent).euro().value();
        (spent > wage_bill).then_some((span.year, spent, wage_bill))
    });
    above
        .map(|(year, spent, wage_bill)| {
            let message = message!(
                nl: "In {year} zijn de kosten {spent}, en de loonsom over de dagen dat de cao geldt {wage_bill}.",
                en: "In {year} the cost is {spent}, and the wage bill of the days in force {wage_bill}.",
                year = year, spent = quantity(spent, Unit::Euro), wage_bill = quantity(wage_bill, Unit::Euro)
            );
            Remark::new(Place::Dossier, message)
        })
        .collect()
}
