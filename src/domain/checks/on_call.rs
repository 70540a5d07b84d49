//! On-call workers: left out, called too late, and the offer of fixed hours.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::{BW7, ON_CALL};
use super::text_rule::TextRule;
use crate::domain::clause::Value;
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::words::{Phrase, Shown};
use crate::domain::workforce::ContractKind;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "on-call-workers-left-out",
        severity: Severity::Justify,
        law: &[BW7.art("648"), BW7.art("649")],
        why: Phrase::new(
            "Oproepkrachten uitzonderen is meestal onderscheid naar arbeidsduur en vaak ook naar de duur van het contract; dat is \
             nietig zonder objectieve rechtvaardiging (BW 7:648 en 649).",
            "Leaving on-call workers out is mostly distinction by hours and often by length of contract too; void without an \
             objective justification (BW 7:648 and 649).",
        ),
        remedy: Phrase::new(
            "Laat het recht ook voor oproepkrachten gelden, of schrijf de reden op.",
            "Cover on-call workers too, or write down the reason.",
        ),
        run: Needs::Text(left_out),
    },
    Check {
        id: "offer-of-fixed-hours",
        severity: Severity::Hint,
        law: &[BW7.art("628a, lid 5")],
        why: Phrase::new(
            "{rule} Het aanbod volgt binnen een maand en valt samen met het begin van dit recht; lesuren tellen mee in het gemiddelde \
             waarop het rust, als ze worden betaald (BW 7:628a).",
            "{rule} The offer follows within a month and coincides with the start of this right; paid lesson hours count in the \
             average on which it rests (BW 7:628a).",
        ),
        remedy: Phrase::new(
            "Laat uitnodiging voor de lessen en aanbod samengaan, en rooster lessen binnen de vaste uren.",
            "Let the invitation to lessons and the offer go together, and roster lessons within the fixed hours.",
        ),
        run: Needs::Limit(&FigureKey::OnCallOfferMonths, offer),
    },
    Check {
        id: "on-call-notice",
        severity: Severity::Void,
        law: &[BW7.art("628a, lid 2 tot en met 4")],
        why: Phrase::new(
            "{rule} Wie minder dan {limit} van tevoren is opgeroepen, hoeft niet te komen (BW 7:628a).",
            "{rule} Whoever is called less than {limit} ahead need not come (BW 7:628a).",
        ),
        remedy: Phrase::new(
            "Maak lestijden ten minste {limit} van tevoren bekend.",
            "Make lesson times known at least {limit} ahead.",
        ),
        run: Needs::Limits([&FigureKey::OnCallNoticeDays, &FigureKey::OnCallLeastHours], notice),
    },
];

const SHORT_NOTICE: TextRule = TextRule {
    all: &[
        &["les|lessen|lesuur|lesuren|lestijd|lestijden|oproep*|opgeroepen"],
        &["# uur|uren van tevoren", "# uur|uren vooraf", "dezelfde dag", "# uur _ tevoren"],
    ],
    message: Phrase::new("‘{words}’ is te kort van tevoren.", "“{words}” is too short notice."),
    ..TextRule::BINDING
};

fn left_out(context: &CheckContext<'_>) -> Vec<Remark> {
    let rights = context.placed().iter().filter_map(|placed| Some((placed, placed.right()?)));
    let without = rights.filter_map(|(placed, right)| {
        let (_, flag) = right.covers_when.iter().find(|(kind, _)| *kind == ContractKind::OnCall)?;
        if placed.flag(flag) != Some(false) {
            return None;
        }
        let message = message!(
            nl: "‘{article}’ geldt niet voor oproepkrachten.", en: "“{article}” does not cover on-call workers.",
            article = Shown::Word(placed.template.title.clone()),
        );
        let fix = context.set_parameter(placed, flag, Value::Flag(true));
        Some(Remark::new(Place::parameter(placed.id(), flag), message).fix(fix))
    });
    without.collect()
}

fn offer(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    if !context.employs(ContractKind::OnCall) {
        return Vec::new();
    }
    let coincides = context.of("language-lessons").filter(|lessons| {
        lessons.flag("covers_on_call") == Some(true) && lessons.number("waiting_months") == Some(limit)
    });
    coincides
        .map(|lessons| {
            let message = message!(
                nl: "Voor oproepkrachten valt het begin van de lessen samen met het aanbod voor vaste uren na {limit}.",
                en: "For on-call workers the start of lessons coincides with the offer of fixed hours after {limit}.",
                limit = quantity(limit, Unit::Months),
            )
            .beside("rule", context.rule(ON_CALL));
            Remark::new(Place::parameter(lessons.id(), "waiting_months"), message)
        })
        .collect()
}

/// Days in a parameter of the library, and hours in words of the parties' own.
fn notice(context: &CheckContext<'_>, [limit, least_hours]: [Decimal; 2]) -> Vec<Remark> {
    let shown = || quantity(limit, Unit::Days);
    let parameters = [("language-lessons", "roster_notice_days"), ("lesson-rosters", "change_days")];
    let mut remarks: Vec<Remark> = parameters
        .into_iter()
        .flat_map(|(template, parameter)| {
            context.placed().iter().filter(move |placed| placed.template.id == template).filter_map(move |placed| {
                let days = placed.number(parameter).filter(|days| *days < limit)?;
                let message = message!(
                    nl: "De termijn is {days}, korter dan {limit}.", en: "The notice is {days}, shorter than {limit}.",
                    days = quantity(days, Unit::Days), limit = quantity(limit, Unit::Days),
                )
                .beside("rule", context.rule(ON_CALL));
                let fix = context.set_parameter(placed, parameter, Value::Number(limit));
                Some(Remark::new(Place::parameter(placed.id(), parameter), message).fix(fix))
            })
        })
        .collect();
    let short_notice = SHORT_NOTICE.prepared();
    for passage in context.binding() {
        let too_short = passage.sentences.iter().filter_map(|sentence| {
            let found = short_notice.found(sentence)?;
            found.numbers.iter().all(|hours| *hours < least_hours).then(|| sentence.quote(&found))
        });
        remarks.extend(too_short.map(|quote| {
            let mut remark = SHORT_NOTICE.remark(context, passage, quote);
            remark.message = remark.message.beside("limit", shown()).beside("rule", context.rule(ON_CALL));
            remark
        }));
    }
    remarks
}
