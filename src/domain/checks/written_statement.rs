//! The written statement of terms: the training right, and what agency workers must be told.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::{BW7, WAADI};
use super::passage::with_items;
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "training-right-in-statement",
        severity: Severity::Hint,
        law: &[BW7.art("655, lid 1, onder r, lid 2 en lid 3")],
        why: Phrase::new(
            "De werkgever geeft de werknemer binnen {limit} schriftelijk opgave van het recht op scholing; verwijzen naar de cao mag \
             (BW 7:655). Uitvoerders vergeten dat vaak als de cao het niet zegt.",
            "The employer tells the worker of the training right in writing within {limit}; a reference to the agreement is enough \
             (BW 7:655). In practice it is forgotten where the agreement does not say so.",
        ),
        remedy: Phrase::new(
            "Zet in de opgave: ‘Recht op scholing: {articles} van de cao.’ Neem een artikel op dat de werkgever daartoe verplicht.",
            "Put in the statement: “Recht op scholing: {articles} van de cao.” Add an article that obliges the employer to.",
        ),
        run: Needs::Limit(&FigureKey::StatementMonths, training_right),
    },
    Check {
        id: "agency-statement",
        severity: Severity::Hint,
        law: &[BW7.art("655, lid 1, onder l, m, p en r"), WAADI.art("12a")],
        why: Phrase::new(
            "De opgave aan een uitzendkracht noemt wie de inlener is, welke voorwaarden volgens de Waadi gelden en welk recht op \
             scholing hij heeft (BW 7:655); de inlener geeft die gegevens vóór het begin aan het bureau (Waadi 12a).",
            "The statement to an agency worker names the user undertaking, the terms under the Waadi and the training right (BW \
             7:655); the user undertaking gives these to the agency before the start (Waadi 12a).",
        ),
        remedy: Phrase::new(
            "Neem het artikel over de opgave van arbeidsvoorwaarden aan het bureau op.",
            "Add the article on the statement of terms to the agency.",
        ),
        run: Needs::Text(agency_statement),
    },
];

fn training_right(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let said = context.text.articles().flat_map(|article| &article.paragraphs).any(|paragraph| {
        let text = with_items(paragraph).to_lowercase();
        text.contains("recht op scholing") && (text.contains("schriftelijk") || text.contains("opgave"))
    });
    if said {
        return Vec::new();
    }
    let numbers = context.text.numbers();
    let articles: Vec<String> =
        context.training_rights().filter_map(|right| numbers.get(right.id()).map(ToString::to_string)).collect();
    let Some(first) = context.training_rights().next() else { return Vec::new() };
    let articles = match articles.split_last() {
        Some((last, [])) => format!("artikel {last}"),
        Some((last, rest)) => format!("artikelen {} en {last}", rest.join(", ")),
        None => return Vec::new(),
    };
    let message = message!(
        nl: "Geen artikel zegt dat het recht op scholing in de schriftelijke opgave staat. De zin luidt: ‘Recht op scholing: {articles} van de cao.’",
        en: "No article says that the training right stands in the written statement. The sentence is: “Recht op scholing: {articles} van de cao.”",
        articles = articles
    )
    .beside("limit", quantity(limit, Unit::Months));
    let template = if context.has("language-lessons") { "contract-language" } else { "job-training-all-contracts" };
    let fix = (!context.has(template)).then(|| context.add_article(template)).flatten();
    vec![Remark::new(Place::article(first.id()), message).fix(fix)]
}

fn agency_statement(context: &CheckContext<'_>) -> Vec<Remark> {
    if context.has("terms-statement") || context.has("agency-roles") {
        return Vec::new();
    }
    let message = message!(
        nl: "Uitzendkrachten krijgen dit recht, maar niets zegt dat het in hun schriftelijke opgave komt.",
        en: "Agency workers get this right, but nothing says that it reaches their written statement.",
    );
    let access = context.of("equal-access");
    access
        .map(|access| {
            Remark::new(Place::article(access.id()), message.clone()).fix(context.add_article("terms-statement"))
        })
        .collect()
}
