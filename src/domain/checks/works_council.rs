//! The works council: yearly data on agency workers, and rights that no agreement takes away.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::law::{TOETSINGSKADER, WOR};
use super::text_rule::{Denial, TextRule};
use crate::domain::clause::{Addressee, Family};
use crate::domain::words::Phrase;
use crate::domain::workforce::ContractKind;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "no-data-on-agency-workers",
        severity: Severity::Hint,
        law: &[WOR.art("31b, lid 3")],
        why: Phrase::new(
            "De ondernemingsraad krijgt elk jaar schriftelijk het aantal ingeleende werknemers en de verwachting daarvan (WOR 31b). \
             Zonder die gegevens is niet te zien of de afspraken uitzendkrachten bereiken.",
            "Every year the works council gets in writing the number of hired-in workers and the outlook (WOR 31b). Without these \
             data nobody sees whether the terms reach agency workers.",
        ),
        remedy: Phrase::new("Neem het artikel over de jaarlijkse opgave op.", "Add the article on the yearly report."),
        run: Needs::Text(no_data),
    },
    Check {
        id: "consent-set-aside",
        severity: Severity::Void,
        law: &[WOR.art("27, lid 1, onder f, en lid 3"), TOETSINGSKADER.art("§ 5.3")],
        why: Phrase::new(
            "De ondernemingsraad heeft instemmingsrecht over een scholingsregeling (WOR 27). Dat vervalt alleen voor zover de cao het \
             onderwerp zelf inhoudelijk regelt; een cao kan het niet verder opzijzetten.",
            "The works council has a right of consent on a training scheme (WOR 27). It lapses only as far as the agreement itself \
             settles the substance; an agreement cannot set it aside further.",
        ),
        remedy: Phrase::new(
            "Schrap de zin, of voeg toe: ‘voor zover deze cao het onderwerp inhoudelijk regelt’.",
            "Delete the sentence, or add: “voor zover deze cao het onderwerp inhoudelijk regelt”.",
        ),
        run: Needs::Text(|context| CONSENT.remarks(context)),
    },
];

const CONSENT: TextRule = TextRule {
    all: &[
        &["instemming*|instemmingsrecht"],
        &["ondernemingsraad|or|personeelsvertegenwoordiging"],
        &["niet vereist|nodig", "vervalt|vervallen", "zonder instemming", "geen instemming*", "blijft _ achterwege"],
    ],
    none: &["voor zover", "inhoudelijk regelt"],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ zet het instemmingsrecht opzij.", "“{words}” sets the right of consent aside."),
    ..TextRule::BINDING
};

fn no_data(context: &CheckContext<'_>) -> Vec<Remark> {
    let concerned = context.employs(ContractKind::Agency)
        || context.placed().iter().any(|placed| {
            placed.template.family == Family::AgencyWork
                && placed.template.addressees.contains(&Addressee::UserUndertaking)
        });
    let said = context.has("monitoring-report")
        || context.binding().any(|passage| passage.holds(&["31b"]) && passage.holds(&["ondernemingsraad|wor"]));
    if !concerned || said {
        return Vec::new();
    }
    let message = message!(
        nl: "Er werken uitzendkrachten, maar niets regelt de jaarlijkse gegevens daarover aan de ondernemingsraad.",
        en: "Agency workers work here, but nothing settles the yearly data on them for the works council.",
    );
    vec![Remark::new(Place::Dossier, message).fix(context.add_article("monitoring-report"))]
}
