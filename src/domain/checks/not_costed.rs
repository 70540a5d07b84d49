//! What an article promises and its costs leave out, as its template says.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Part, Place, Remark, Severity};
use super::law::BESLUIT_AANMELDING;
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[Check {
    id: "promised-not-costed",
    severity: Severity::Hint,
    law: &[BESLUIT_AANMELDING.art("1:2")],
    why: Phrase::new(
        "De tekst belooft het en de kosten tellen het niet mee. De andere kant van de tafel rekent het na, en het overzicht van \
         de geschatte loonkosten bij de aanmelding hoort volledig te zijn.",
        "The text promises it and the costs do not count it. The other side of the table will, and the overview of estimated \
         wage costs that comes with the notification should be complete.",
    ),
    remedy: Phrase::new(
        "Vul de aanname van dit artikel in waar die er is, of noem in de toelichting wat het kost.",
        "Fill in the assumption of this article where there is one, or say in the explanation what it costs.",
    ),
    run: Needs::Text(promised),
}];

fn promised(context: &CheckContext<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for placed in context.placed() {
        let Some(text) = context.text.article(placed.id()) else { continue };
        for promise in placed.template.not_costed.iter().filter(|promise| context.holds(placed, promise.when.as_ref()))
        {
            let label = Some(promise.paragraph.clone());
            let Some(index) = text.paragraphs.iter().position(|paragraph| paragraph.label == label) else { continue };
            let place = Place::Article { article: placed.article.id.clone(), part: Part::Paragraph { index, label } };
            let message = message!(nl: "Niet berekend: {what}.", en: "Not computed: {what}.", what = &promise.what);
            remarks.push(Remark::new(place, message));
        }
    }
    remarks
}
