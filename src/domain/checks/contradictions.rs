//! Two clauses that cannot both hold.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{BW7, MINIMUM_OR_STANDARD, TOETSINGSKADER, WET_CAO};
use super::text_rule::{Denial, TextRule};
use crate::domain::agreement::Character;
use crate::domain::agreement::edit::arrange::remove_article;
use crate::domain::clause::Value;
use crate::domain::words::{Phrase, Shown};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "same-clause-twice",
        severity: Severity::Justify,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "Hetzelfde artikel staat er twee keer, zodat niet duidelijk is welke waarden gelden (Toetsingskader AVV).",
            "The same article stands twice, so that it is not clear which values hold (Toetsingskader AVV).",
        ),
        remedy: Phrase::new("Haal er een weg.", "Remove one."),
        run: Needs::Text(twice),
    },
    Check {
        id: "free-and-charged",
        severity: Severity::Justify,
        law: &[TOETSINGSKADER.art("§ 5.2"), BW7.art("611a, lid 2")],
        why: Phrase::new(
            "Het ene artikel zegt dat de lessen kosteloos zijn, het andere vraagt een eigen bijdrage (BW 7:611a: scholing voor het \
             werk is kosteloos).",
            "One article says that lessons are free, another asks a contribution (BW 7:611a: training for the job is free).",
        ),
        remedy: Phrase::new(
            "Zet de eigen bijdrage op nul, of pas het andere artikel aan.",
            "Set the contribution to nil, or change the other.",
        ),
        run: Needs::Text(free_and_charged),
    },
    Check {
        id: "report-to-absent-fund",
        severity: Severity::Justify,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "De opgave gaat naar een fonds dat deze cao niet kent, zodat niemand haar hoeft aan te nemen (Toetsingskader AVV).",
            "The report goes to a fund this agreement does not know, so that nobody has to accept it (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Laat partijen de opgave ontvangen, of neem de fondsbijdrage op.",
            "Let the parties receive it, or add the fund.",
        ),
        run: Needs::Text(absent_fund),
    },
    Check {
        id: "deviation-from-standard",
        severity: Severity::Justify,
        law: &[WET_CAO.art("12"), MINIMUM_OR_STANDARD.art("")],
        why: Phrase::new(
            "De cao is een standaard-cao: afwijken mag ook ten gunste van de werknemer niet (Wet CAO 12). Dit artikel zegt iets anders.",
            "The agreement is a standard one: no deviation, not even in the worker’s favour (Wet CAO 12). This article says otherwise.",
        ),
        remedy: Phrase::new(
            "Maak er een minimum-cao van, of schrijf dat dit artikel de afwijking uitdrukkelijk toestaat.",
            "Make it a minimum agreement, or write that this article expressly allows the deviation.",
        ),
        run: Needs::Text(|context| by_character(context, Character::Standard, &BETTER)),
    },
    Check {
        id: "no-deviation-in-minimum",
        severity: Severity::Justify,
        law: &[WET_CAO.art("12"), MINIMUM_OR_STANDARD.art("")],
        why: Phrase::new(
            "De cao is een minimum-cao: de werkgever mag meer geven (Wet CAO 12). Dit artikel verbiedt dat.",
            "The agreement is a minimum one: the employer may give more (Wet CAO 12). This article forbids that.",
        ),
        remedy: Phrase::new(
            "Schrap het verbod, of noem dit artikel een standaardbepaling.",
            "Delete the ban, or call this article a standard one.",
        ),
        run: Needs::Text(|context| by_character(context, Character::Minimum, &NO_MORE)),
    },
];

const BETTER: TextRule = TextRule {
    all: &[
        &[
            "ten gunste van de werknemer",
            "in gunstige zin",
            "gunstiger voorwaarden|regeling",
            "gunstigere voorwaarden|regeling|afspraken",
        ],
        &["afwijk*|afwijken|afgeweken", "kan|mag|mogen|kunnen"],
    ],
    none: &["uitdrukkelijk*"],
    message: Phrase::new("‘{words}’ past niet bij een standaard-cao.", "“{words}” does not fit a standard agreement."),
    ..TextRule::BINDING
};

const NO_MORE: TextRule = TextRule {
    all: &[&[
        "ook niet ten gunste",
        "niet ten gunste",
        "niet in gunstige zin",
        "mag|mogen niet meer geven|toekennen",
        "niet worden afgeweken",
    ]],
    none: &["ten nadele|nadeel", "standaardbepaling"],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ past niet bij een minimum-cao.", "“{words}” does not fit a minimum agreement."),
    ..TextRule::BINDING
};

const FREE: TextRule = TextRule {
    all: &[
        &["les|lessen|taalles*|taallessen|lesgeld"],
        &["kosteloos|gratis", "kosten _ rekening van de werkgever", "op kosten van de werkgever"],
    ],
    message: Phrase::new(
        "‘{words}’ staat naast een eigen bijdrage van de werknemer.",
        "“{words}” stands beside a contribution of the worker.",
    ),
    ..TextRule::BINDING
};

fn twice(context: &CheckContext<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (place, placed) in context.placed().iter().enumerate() {
        let before = &context.placed()[..place];
        if !before.iter().any(|other| other.template.id == placed.template.id) {
            continue;
        }
        let message = message!(
            nl: "‘{article}’ staat er meer dan één keer.", en: "“{article}” stands more than once.",
            article = Shown::Word(placed.template.title.clone()),
        );
        let label = message!(nl: "Haal dit artikel weg", en: "Remove this article");
        let fix = Fix::new(label, remove_article(context.proposal, placed.id()));
        remarks.push(Remark::new(Place::article(placed.id()), message).fix(fix));
    }
    remarks
}

fn free_and_charged(context: &CheckContext<'_>) -> Vec<Remark> {
    let charged =
        context.of("lesson-costs").find(|costs| costs.number("own_contribution").is_some_and(|share| !share.is_zero()));
    let Some(charged) = charged else { return Vec::new() };
    let fix = context.set_parameter(charged, "own_contribution", Value::Number(rust_decimal::Decimal::ZERO));
    FREE.remarks(context).into_iter().map(|remark| remark.fix(fix.clone())).collect()
}

fn absent_fund(context: &CheckContext<'_>) -> Vec<Remark> {
    // A fund of the sector may rest on an agreement of its own; the dossier then counts on its money.
    let sector_fund = context.schemes().any(|(_, scheme)| scheme.payer == "sector_fund");
    if sector_fund || context.has("fund-contribution") {
        return Vec::new();
    }
    let reports = context.of("monitoring-report").filter(|report| report.choice("recipient") == Some("fund"));
    reports
        .map(|report| {
            let message = message!(
                nl: "De opgave gaat naar het fonds, maar deze cao en dit dossier kennen geen fonds.",
                en: "The report goes to the fund, but neither agreement nor dossier knows a fund.",
            );
            let fix = context.set_parameter(report, "recipient", Value::Choice("parties".to_owned()));
            Remark::new(Place::parameter(report.id(), "recipient"), message).fix(fix)
        })
        .collect()
}

fn by_character(context: &CheckContext<'_>, character: Character, rule: &TextRule) -> Vec<Remark> {
    if context.dossier.agreement.character == character { rule.remarks(context) } else { Vec::new() }
}
