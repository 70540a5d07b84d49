//! Findings of the checks, in words.

use super::format::{self, say};
use super::phrases;
use crate::domain::agreement::FundingChoice;
use crate::domain::agreement::text::SectionText;
use crate::domain::checks::{CheckContext, Finding, LawReference, Part, Place, Severity};
use crate::domain::funding::Scheme;
use crate::domain::parameters::FigureKey;
use crate::domain::words::Language;

/// A finding in the words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingView {
    /// Id of the check that found it, for scripts and tests.
    pub check: &'static str,
    /// How much it weighs: from worth knowing to void.
    pub severity: Severity,
    /// Where: "artikel 3, lid 2".
    pub place: String,
    /// What is wrong here, with the values that were compared.
    pub message: String,
    /// Why, and what to do.
    pub explanation: String,
    /// The law it rests on: "Wet CAO, art. 18".
    pub law: Vec<String>,
    /// The law again, each with the text that was read: "Wet CAO, art. 18 (tekst van 1 januari 2007)".
    pub law_read: Vec<String>,
}

/// A finding in words; `context` gives numbers of articles and names of everything else.
pub fn finding(finding: &Finding, context: &CheckContext<'_>, language: Language) -> FindingView {
    let (statutes, term) = (context.statutes, context.dossier.agreement.term);
    let read = |law: &LawReference| law.with_text_read(statutes, term).in_language(language).to_owned();
    FindingView {
        check: finding.check,
        severity: finding.severity,
        place: place(&finding.place, context, language),
        message: format::message(&finding.message, language),
        explanation: format::message(&finding.explanation, language),
        law: finding.law.iter().map(|law| law.cited(statutes, term)).collect(),
        law_read: finding.law.iter().map(read).collect(),
    }
}

fn place(place: &Place, context: &CheckContext<'_>, language: Language) -> String {
    let CheckContext { text, dossier, .. } = context;
    // What has no name is called by its id, which is how the dossier's file calls it.
    let or_id = |name: Option<&str>, id: &str| name.unwrap_or(id).to_owned();
    match place {
        Place::Dossier => say!(language, phrases::DOSSIER),
        Place::Term => say!(language, phrases::TERM),
        Place::GeneralBinding => say!(language, phrases::GENERAL_BINDING),
        Place::Party(id) => {
            let party = dossier.agreement.parties.iter().find(|party| party.id == *id);
            say!(language, phrases::PARTY, name = or_id(party.map(|party| party.name.as_str()), id))
        }
        Place::Protocol(id) => say!(language, phrases::PROTOCOL, name = section(&text.protocol, id)),
        Place::Annex(id) => say!(language, phrases::ANNEX, name = section(&text.annexes, id)),
        Place::Profile(id) => {
            let profile = dossier.workforce.iter().find(|profile| profile.id == *id);
            say!(language, phrases::PROFILE_NAMED, name = or_id(profile.map(|profile| profile.name.as_str()), id))
        }
        Place::Scheme(id) => {
            let title = scheme(context, id).map(|scheme| scheme.title.in_language(language));
            say!(language, phrases::SCHEME_NAMED, name = or_id(title, id))
        }
        Place::Figure(id) => {
            let title = context.figures.published().title(&FigureKey::from(id.as_str()));
            let title = title.map(|title| title.in_language(language));
            say!(language, phrases::FIGURE_NAMED, name = or_id(title, id))
        }
        Place::Article { article: id, part } => {
            let found = text.article(id);
            let number = found.map_or_else(|| id.to_string(), |article| article.number.to_string());
            let paragraph = match part {
                Part::Paragraph { index, .. } => found.and_then(|article| article.paragraphs.get(*index)?.number),
                Part::Whole | Part::Parameter(_) => None,
            };
            match paragraph {
                Some(paragraph) => say!(language, phrases::PARAGRAPH, number = number, paragraph = paragraph),
                None => say!(language, phrases::ARTICLE, number = number),
            }
        }
    }
}

/// Number and heading of a protocol agreement or annex.
fn section(sections: &[SectionText], id: &str) -> String {
    let found = sections.iter().find(|section| section.id == id);
    found.map_or_else(|| id.to_owned(), |section| format!("{} ({})", section.number, section.title))
}

/// The scheme with this id, of the dossier's own or of the catalogue.
fn scheme<'c>(context: &CheckContext<'c>, id: &str) -> Option<&'c Scheme> {
    let own = context.dossier.funding.iter().find_map(|choice| match choice {
        FundingChoice::Own(own) if own.scheme.id == id => Some(&own.scheme),
        FundingChoice::Own(_) | FundingChoice::Catalogue { .. } => None,
    });
    own.or_else(|| context.catalogue.schemes.get(id))
}
