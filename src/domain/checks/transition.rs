//! What happens to courses that are running when agreement or declaration ends.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::law::{WET_AVV, WET_CAO};
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "courses-running-when-declaration-ends",
        severity: Severity::Justify,
        law: &[WET_AVV.art("2, lid 2"), WET_CAO.art("10 en 14a")],
        why: Phrase::new(
            "Na het einde van de algemeenverbindendverklaring werkt de cao bij werkgevers die alleen daardoor gebonden waren niet na \
             (Wet AVV). Wie dan midden in een cursus zit, kan niet meer eisen dat die wordt afgemaakt.",
            "When the declaration ends, the agreement has no after-effect with employers bound by it alone (Wet AVV). Whoever is in \
             the middle of a course can no longer demand to finish it.",
        ),
        remedy: Phrase::new(
            "Neem het artikel op dat lopende lessen en begeleiding worden afgemaakt.",
            "Add the article that running lessons and support are finished.",
        ),
        run: Needs::Text(|context| running(context, true)),
    },
    Check {
        id: "courses-running-at-the-end",
        severity: Severity::Hint,
        law: &[WET_CAO.art("9, 10 en 14a")],
        why: Phrase::new(
            "Een cursus duurt vaak langer dan de rest van de looptijd. Bij gebonden partijen werken de voorwaarden na, bij anderen \
             niet (Wet CAO).",
            "A course often lasts longer than what is left of the term. With bound parties the terms live on, with others not \
             (Wet CAO).",
        ),
        remedy: Phrase::new(
            "Neem het artikel op dat lopende lessen en begeleiding worden afgemaakt.",
            "Add the article that running lessons and support are finished.",
        ),
        run: Needs::Text(|context| running(context, false)),
    },
];

fn running(context: &CheckContext<'_>, declared: bool) -> Vec<Remark> {
    let agreement = &context.dossier.agreement;
    if agreement.generally_binding.is_some() != declared || context.has("courses-finished") {
        return Vec::new();
    }
    let end = agreement.generally_binding.map_or(agreement.term.end, |period| period.end);
    let message = message!(
        nl: "Op {end} kunnen lessen of begeleiding lopen; niets zegt dat ze worden afgemaakt.",
        en: "On {end} lessons or support can be running; nothing says that they are finished.", end = end,
    );
    let rights = context.training_rights().take(1);
    rights
        .map(|right| {
            Remark::new(Place::article(right.id()), message.clone()).fix(context.add_article("courses-finished"))
        })
        .collect()
}
