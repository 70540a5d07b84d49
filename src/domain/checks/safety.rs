//! Safety instruction in a language understood, which lessons never replace.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::law::ARBOWET;
use super::text_rule::TextRule;
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "own-language-instruction-missing",
        severity: Severity::Justify,
        law: &[ARBOWET.art("8, lid 1 en 2")],
        why: Phrase::new(
            "Voorlichting en onderricht over veilig werken moeten doeltreffend zijn (Arbowet 8). Zolang iemand nog Nederlands leert, \
             vraagt dat een instructie in een taal die hij begrijpt; lessen komen daar nooit voor in de plaats.",
            "Information and instruction on safe work have to be effective (Arbowet 8). While somebody still learns Dutch, that \
             asks for an instruction in a language understood; lessons never replace it.",
        ),
        remedy: Phrase::new(
            "Neem het artikel over de veiligheidsinstructie op.",
            "Add the article on safety instruction.",
        ),
        run: Needs::Text(missing),
    },
    Check {
        id: "instruction-in-dutch-only",
        severity: Severity::Void,
        law: &[ARBOWET.art("8, lid 1 en 2")],
        why: Phrase::new(
            "Een instructie die de werknemer niet begrijpt, is niet doeltreffend (Arbowet 8); daarvan kan een cao niet afwijken.",
            "An instruction that the worker does not understand is not effective (Arbowet 8); no agreement can deviate from that.",
        ),
        remedy: Phrase::new(
            "Geef de instructie in een taal die de werknemer begrijpt, met het Nederlands ernaast.",
            "Give the instruction in a language the worker understands, with Dutch beside it.",
        ),
        run: Needs::Text(|context| DUTCH_ONLY.remarks(context)),
    },
    Check {
        id: "lessons-instead-of-instruction",
        severity: Severity::Void,
        law: &[ARBOWET.art("8, lid 1 en 2")],
        why: Phrase::new(
            "Lessen Nederlands kunnen de instructie over veilig werken niet vervangen (Arbowet 8).",
            "Dutch lessons cannot replace instruction on safe work (Arbowet 8).",
        ),
        remedy: Phrase::new("Regel de instructie naast de lessen.", "Settle the instruction beside the lessons."),
        run: Needs::Text(|context| INSTEAD.remarks(context)),
    },
];

const SAFETY: &[&str] = &["veilig*|onveilig*|arbo*|veiligheidsinstructie*|instructie*|gevaar|gevaren"];

const DUTCH_ONLY: TextRule = TextRule {
    all: &[SAFETY, &["uitsluitend|alleen|enkel in het nederlands", "uitsluitend|alleen nederlands*"]],
    message: Phrase::new(
        "‘{words}’ geeft de instructie alleen in het Nederlands.",
        "“{words}” gives the instruction in Dutch only.",
    ),
    ..TextRule::BINDING
};

const INSTEAD: TextRule = TextRule {
    all: &[
        &["les|lessen|taalles*|taallessen|cursus*"],
        &["in de plaats van", "in plaats van", "vervang*|vervangt|vervangen"],
        SAFETY,
    ],
    message: Phrase::new(
        "‘{words}’ vervangt de instructie door lessen.",
        "“{words}” replaces the instruction by lessons.",
    ),
    ..TextRule::BINDING
};

fn missing(context: &CheckContext<'_>) -> Vec<Remark> {
    let said = context.binding().any(|passage| {
        passage.sentences.iter().any(|sentence| {
            sentence.find(SAFETY).is_some() && sentence.find(&["taal|talen die", "eigen|begrijpelijke taal"]).is_some()
        })
    });
    // In an agency agreement the contract with the user undertaking settles the instruction instead.
    let by_contract = context.dossier.agreement.binds_agencies && context.has("agency-hirer-contract");
    if said || by_contract || context.has("safety-instruction") {
        return Vec::new();
    }
    let message = message!(
        nl: "Naast de lessen ontbreekt een artikel over veiligheidsinstructie in een taal die de werknemer begrijpt.",
        en: "Beside the lessons there is no article on safety instruction in a language the worker understands.",
    );
    let lessons = context.of("language-lessons").chain(context.of("own-time-lessons")).take(1);
    lessons
        .map(|lessons| {
            Remark::new(Place::article(lessons.id()), message.clone()).fix(context.add_article("safety-instruction"))
        })
        .collect()
}
