//! Whether the funds and subsidies counted on are open, for this sector, and can be combined.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::law::{COST_MODEL, FUND_RULES, SLIM};
use crate::domain::agreement::FundingChoice;
use crate::domain::costs::Payer;
use crate::domain::funding::Scheme;
use crate::domain::words::{Message, Phrase, Shown};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "scheme-closed",
        severity: Severity::Justify,
        law: &[FUND_RULES.art("")],
        why: Phrase::new(
            "De regeling is volgens haar reglement gesloten voordat de cao begint; er komt dus geen geld uit.",
            "Under its rules the scheme closed before the agreement starts; no money comes from it.",
        ),
        remedy: Phrase::new("Haal de regeling uit de financiering.", "Take it out of the funding."),
        run: Needs::Text(|context| schemes(context, closed)),
    },
    Check {
        id: "scheme-ends-during-term",
        severity: Severity::Hint,
        law: &[FUND_RULES.art(""), SLIM.art("4.3")],
        why: Phrase::new(
            "De regeling eindigt op {closes}; daarna dragen werkgever of fonds deze kosten zelf. De SLIM-regeling bijvoorbeeld vervalt \
             in delen op 1 januari 2028 en 1 januari 2030 (art. 4.3).",
            "The scheme ends on {closes}; after that employer or fund bear the cost. The SLIM-regeling for instance lapses in parts \
             on 1 January 2028 and 1 January 2030 (art. 4.3).",
        ),
        remedy: Phrase::new("Spreek af wie na {closes} betaalt.", "Agree on who pays after {closes}."),
        run: Needs::Text(|context| schemes(context, ends_during_term)),
    },
    Check {
        id: "scheme-of-other-sector",
        severity: Severity::Justify,
        law: &[FUND_RULES.art("")],
        why: Phrase::new(
            "De regeling is er volgens haar reglement alleen voor een andere sector.",
            "Under its rules the scheme is only for another sector.",
        ),
        remedy: Phrase::new(
            "Haal de regeling uit de financiering, of kies de sector.",
            "Take it out of the funding, or choose the sector.",
        ),
        run: Needs::Text(|context| schemes(context, other_sector)),
    },
    Check {
        id: "schemes-exclude-each-other",
        severity: Severity::Justify,
        law: &[FUND_RULES.art(""), SLIM.art("2.15, onder e, en 3.9")],
        why: Phrase::new(
            "Voor dezelfde kosten kan volgens het reglement maar één van deze regelingen betalen; dubbele financiering wordt \
             teruggevorderd.",
            "Under the rules only one of these schemes can pay the same cost; double funding is recovered.",
        ),
        remedy: Phrase::new(
            "Kies er één, of verdeel de kosten aantoonbaar.",
            "Choose one, or divide the cost in a way that can be shown.",
        ),
        run: Needs::Text(exclude_each_other),
    },
    Check {
        id: "contribution-returns-as-grant",
        severity: Severity::Hint,
        law: &[COST_MODEL.art("§ 7 en 8"), FUND_RULES.art("")],
        why: Phrase::new(
            "De werkgevers betalen een bijdrage aan een sectorfonds en rekenen op geld van een sectorfonds. Is het hetzelfde fonds, dan gaat het geld \
             rond; het kostenmodel toont de totalen daarom met en zonder bijdrage.",
            "Employers pay a contribution to a sector fund and count on money of a sector fund. If it is the same fund, the money goes round; \
             the cost model therefore shows totals with and without contributions.",
        ),
        remedy: Phrase::new("Vergelijk voorstellen zonder de bijdrage.", "Compare proposals without the contribution."),
        run: Needs::Text(contribution_and_grants),
    },
];

fn schemes(
    context: &CheckContext<'_>,
    objection: fn(&CheckContext<'_>, &FundingChoice, &Scheme) -> Option<Message>,
) -> Vec<Remark> {
    let chosen = context.schemes();
    chosen
        .filter_map(|(choice, scheme)| {
            let message = objection(context, choice, scheme)?;
            Some(Remark::new(Place::Scheme(scheme.id.clone()), message).fix(context.remove_scheme(scheme)))
        })
        .collect()
}

fn closed(context: &CheckContext<'_>, _choice: &FundingChoice, scheme: &Scheme) -> Option<Message> {
    let start = context.dossier.agreement.term.start;
    let closes = scheme.closes.filter(|closes| *closes < start)?;
    Some(message!(
        nl: "‘{scheme}’ is gesloten op {closes}, vóór de cao begint op {start}.",
        en: "“{scheme}” closed on {closes}, before the agreement starts on {start}.",
        scheme = Shown::Word(scheme.title.clone()), closes = closes, start = start,
    ))
}

fn ends_during_term(context: &CheckContext<'_>, _choice: &FundingChoice, scheme: &Scheme) -> Option<Message> {
    let term = context.dossier.agreement.term;
    let closes = scheme.closes.filter(|closes| term.start <= *closes && *closes < term.end)?;
    Some(message!(
        nl: "‘{scheme}’ eindigt op {closes}, tijdens de looptijd.", en: "“{scheme}” ends on {closes}, during the term.",
        scheme = Shown::Word(scheme.title.clone()), closes = closes,
    ))
}

fn other_sector(context: &CheckContext<'_>, _choice: &FundingChoice, scheme: &Scheme) -> Option<Message> {
    let sector = context.dossier.agreement.sector.as_deref()?;
    if scheme.sectors.is_empty() || scheme.sectors.iter().any(|own| own == sector) {
        return None;
    }
    Some(message!(
        nl: "‘{scheme}’ is voor {sectors}, niet voor {sector}.", en: "“{scheme}” is for {sectors}, not for {sector}.",
        scheme = Shown::Word(scheme.title.clone()), sectors = scheme.sectors.join(", "), sector = sector,
    ))
}

fn exclude_each_other(context: &CheckContext<'_>) -> Vec<Remark> {
    let chosen: Vec<&Scheme> = context.schemes().map(|(_, scheme)| scheme).collect();
    let mut remarks = Vec::new();
    for (place, scheme) in chosen.iter().enumerate() {
        let excludes = |one: &Scheme, other: &Scheme| one.excludes.contains(&other.id);
        let earlier = chosen[..place].iter().find(|other| excludes(scheme, other) || excludes(other, scheme));
        if let Some(other) = earlier {
            let message = message!(
                nl: "‘{scheme}’ en ‘{other}’ kunnen niet samen dezelfde kosten vergoeden.",
                en: "“{scheme}” and “{other}” cannot both pay the same cost.",
                scheme = Shown::Word(scheme.title.clone()), other = Shown::Word(other.title.clone()),
            );
            remarks.push(Remark::new(Place::Scheme(scheme.id.clone()), message).fix(context.remove_scheme(scheme)));
        }
    }
    remarks
}

fn contribution_and_grants(context: &CheckContext<'_>) -> Vec<Remark> {
    let pays = |code: &str| Payer::from_code(code) == Some(Payer::SectorFund);
    let granting = context.schemes().find(|(_, scheme)| pays(&scheme.payer));
    let Some((_, scheme)) = granting else { return Vec::new() };
    let paying = context.placed().iter().filter(|placed| {
        context.drivers(placed).any(|driver| {
            let rate = driver.values.get("rate").and_then(|rate| context.operand(placed, rate));
            driver.kind == "fund_contribution" && rate.is_some_and(|rate| rate > Decimal::ZERO)
        })
    });
    paying
        .map(|placed| {
            let message = message!(
                nl: "De cao vraagt een fondsbijdrage en rekent op geld van ‘{scheme}’.",
                en: "The agreement asks a fund contribution and counts on money of “{scheme}”.",
                scheme = Shown::Word(scheme.title.clone()),
            );
            Remark::new(Place::article(placed.id()), message)
        })
        .collect()
}
