//! Terms of the contract beside training: second jobs, unilateral change, and how much of an assignment counts.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::{AGENCY_CHAIN, BW7, CHAIN};
use super::text_rule::{Denial, TextRule};
use crate::domain::clause::Value;
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "second-job-barred",
        severity: Severity::Void,
        law: &[BW7.art("653a")],
        why: Phrase::new(
            "Een verbod op werk voor een ander buiten de werktijd is nietig zonder objectieve reden (BW 7:653a). Ook een \
             lesrooster mag een tweede baan niet uitsluiten.",
            "A ban on work for another outside working time is void without an objective reason (BW 7:653a). A lesson roster may \
             not rule out a second job either.",
        ),
        remedy: Phrase::new(
            "Schrap het verbod, of noem de objectieve reden, zoals gezondheid en veiligheid.",
            "Delete the ban, or name the objective reason, such as health and safety.",
        ),
        run: Needs::Text(|context| SECOND_JOB.remarks(context)),
    },
    Check {
        id: "unilateral-change",
        severity: Severity::Justify,
        law: &[BW7.art("613")],
        why: Phrase::new(
            "Een werkgever kan alleen een beroep doen op een beding om voorwaarden eenzijdig te wijzigen bij een zwaarwegend belang \
             waarvoor het belang van de werknemer moet wijken (BW 7:613).",
            "An employer can use a clause for unilateral change only with a weighty interest to which the worker’s interest must \
             yield (BW 7:613).",
        ),
        remedy: Phrase::new(
            "Schrap het voorbehoud, of noem het zwaarwegende belang als voorwaarde.",
            "Delete the reservation, or make the weighty interest a condition.",
        ),
        run: Needs::Text(|context| UNILATERAL.remarks(context)),
    },
    Check {
        id: "direct-contract-later-than-law",
        severity: Severity::Hint,
        law: &[BW7.art("668a, lid 1"), BW7.art("691")],
        why: Phrase::new(
            "De wet zelf leidt na {limit} aan opvolgende contracten tot een vast contract. {chain} Voor uitzendcontracten (BW 7:691): \
             {agency} Een later aanbod voegt weinig toe.",
            "The act itself leads to a permanent contract after {limit} of successive contracts. {chain} For agency contracts (BW \
             7:691): {agency} A later offer adds little.",
        ),
        remedy: Phrase::new("Kies een termijn van ten hoogste {limit}.", "Choose a time of at most {limit}."),
        run: Needs::Limit(&FigureKey::ChainMonths, later_than_law),
    },
];

const SECOND_JOB: TextRule = TextRule {
    all: &[
        &[
            "neven*|bijbaan|bijbanen",
            "tweede baan|werkgever|werkkring",
            "werk*|arbeid voor|bij een|andere ander|andere|derden",
            "voor|bij een ander bedrijf|onderneming|organisatie",
            "werk*|arbeid _ voor|bij een ander",
            "voor|bij een ander _ werk*",
            "andere werkgever*",
            "werk|arbeid voor anderen|derden",
            "elders _ werk*|werkzaam",
            "werk*|arbeid elders",
            "ergens anders ~ werk*",
        ],
        &[
            "verbod*|verboden",
            "niet toegestaan",
            "verricht|verrichten geen",
            "geen|niet _ andere werkgever*|derden|ander|anderen|nevenwerk*",
            "mag|mogen|mag niet|geen",
            "toestemming|goedkeuring|goedgekeurd|akkoord|instemming|goedvind*",
        ],
    ],
    none: &["objectie* reden|grond", "elders ~ @training", "hoeft|hoeven|vrij"],
    not_beside: &["objectie* reden|grond"],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ verbiedt werk voor een ander.", "“{words}” bars work for another."),
    ..TextRule::BINDING
};

const UNILATERAL: TextRule = TextRule {
    all: &[&[
        "eenzijdig _ wijzig*|gewijzigd|aanpassen|aangepast|verlag*|verlaagd|vermind*|intrekken|ingetrokken|beperk*",
        "wijzig*|aanpassen|verlagen|intrekken _ eenzijdig",
        "behoudt zich het recht voor",
        "kan|mag _ te allen tijde _ wijzigen|intrekken|aanpassen",
    ]],
    none: &["zwaarwegend*"],
    not_beside: &["zwaarwegend*"],
    message: Phrase::new("‘{words}’ laat eenzijdige wijziging toe.", "“{words}” allows unilateral change."),
    ..TextRule::BINDING
};

fn later_than_law(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let late = context.of("direct-contract-route").filter_map(|route| {
        let months = route.number("agency_months").filter(|months| *months > limit)?;
        let message = message!(
            nl: "Het aanbod komt na {months}, later dan {limit}.", en: "The offer comes after {months}, later than {limit}.",
            months = quantity(months, Unit::Months), limit = quantity(limit, Unit::Months),
        )
        .beside("chain", context.rule(CHAIN))
        .beside("agency", context.rule(AGENCY_CHAIN));
        let fix = context.set_parameter(route, "agency_months", Value::Number(limit));
        Some(Remark::new(Place::parameter(route.id(), "agency_months"), message).fix(fix))
    });
    late.collect()
}
