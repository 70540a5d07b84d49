//! Findings of the checks and coverage of the advice, in words.

use super::format;
use crate::domain::agreement::text::AgreementText;
use crate::domain::checks::{Covered, Finding, LawReference, Part, Place, Severity, TextRead};
use crate::domain::diagnostic::{Bilingual, Language};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingView {
    /// Id of the check.
    pub check: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where: "artikel 3, lid 2".
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// Why, and what to do.
    pub explanation: String,
    /// The articles of law, each with the consolidation that was read.
    pub law: Vec<String>,
}

/// A finding in words; `text` gives the numbers of articles.
pub fn finding(finding: &Finding, text: &AgreementText, language: Language) -> FindingView {
    FindingView {
        check: finding.check,
        severity: finding.severity,
        place: place(&finding.place, text, language),
        message: format::message(&finding.message, language),
        explanation: format::message(&finding.explanation, language),
        law: finding.law.iter().map(|reference| cited(reference, language)).collect(),
    }
}

/// A reference with the consolidation that was read: `Wet CAO, art. 18 (tekst van 1 januari 2007)`.
///
/// Where no consolidation was read, the explanation of the finding says what was.
fn cited(reference: &LawReference, language: Language) -> String {
    match reference.read {
        TextRead::On(read) | TextRead::OnlyOld(read) => {
            let words = Bilingual::new("tekst van", "text of");
            format!("{reference} ({} {})", words.in_language(language), format::date(read, language))
        }
        TextRead::Otherwise { .. } => reference.to_string(),
    }
}

fn place(place: &Place, text: &AgreementText, language: Language) -> String {
    let word = |nl: &str, en: &str| Bilingual::new(nl, en).in_language(language).to_owned();
    let named = |nl: &str, en: &str, id: &str| format!("{} {id}", word(nl, en));
    match place {
        Place::Dossier => word("dossier", "dossier"),
        Place::Term => word("looptijd", "term"),
        Place::GeneralBinding => word("algemeenverbindendverklaring", "declaration as generally binding"),
        Place::Party(id) => named("partij", "party", id),
        Place::Protocol(id) => named("protocolafspraak", "protocol agreement", id),
        Place::Annex(id) => named("bijlage", "annex", id),
        Place::Profile(id) => named("profiel", "profile", id),
        Place::Scheme(id) => named("regeling", "scheme", id),
        Place::Figure(id) => named("cijfer", "figure", id),
        Place::Article { article: id, part } => {
            let found = text.article(id);
            let number = found.map_or_else(|| id.clone(), |article| article.number.to_string());
            let article = named("artikel", "article", &number);
            let paragraph = match part {
                Part::Paragraph { index, .. } => found.and_then(|article| article.paragraphs.get(*index)?.number),
                Part::Whole | Part::Parameter(_) => None,
            };
            match paragraph {
                Some(number) => format!("{article}, {} {number}", word("lid", "paragraph")),
                None => article,
            }
        }
    }
}

/// A demand of the advice with how far it is met, in words.
pub fn covered(covered: &Covered<'_>, text: &AgreementText, language: Language) -> [String; 4] {
    let numbers = covered.articles.iter().filter_map(|id| text.article(id)).map(|article| article.number.to_string());
    [
        format!("{}. {}", covered.demand.recommendation, covered.demand.demand.in_language(language)),
        covered.extent.name().in_language(language).to_owned(),
        numbers.collect::<Vec<_>>().join(", "),
        covered.demand.paragraph.clone(),
    ]
}
