//! The words of the parties' own, sentence by sentence, each with its place.

use super::finding::{Part, Place};
use super::pattern::Patterns;
use super::sentence::Sentence;
use crate::domain::agreement::text::{AgreementText, ParagraphText, Run, words};
use crate::domain::agreement::{Agreement, ArticleContent, Proposal};
use crate::domain::clause::{Library, ParameterKind};

/// Where words of the parties' own stand; it decides what they may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A free article, an annex or the text of a parameter: meant to bind.
    Binding,
    /// A protocol agreement.
    Protocol,
    /// A recital, where the policy aim may be named.
    Recital,
}

/// A paragraph of the parties' own with its items.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    pub(super) place: Place,
    /// What its kind of text may say: what is a right in one place is an intention in another.
    pub(super) origin: Origin,
    /// The heading it stands under, where it has one.
    heading: Vec<Sentence>,
    pub(super) sentences: Vec<Sentence>,
}

impl Passage {
    fn new(place: Place, origin: Origin, heading: &str, text: &str) -> Self {
        Self { place, origin, heading: Sentence::all(heading), sentences: Sentence::all(text) }
    }

    /// Whether it or its heading holds one of `patterns`.
    pub(super) fn is_about(&self, patterns: &Patterns<'_>) -> bool {
        self.holds_one(patterns) || self.heading.iter().any(|heading| patterns.find(heading).is_some())
    }

    /// Whether one of its sentences holds one of `patterns`.
    pub(super) fn holds(&self, patterns: &[&str]) -> bool {
        self.holds_one(&Patterns::new(patterns))
    }

    /// The same with patterns that were read already.
    pub(super) fn holds_one(&self, patterns: &Patterns<'_>) -> bool {
        self.sentences.iter().any(|sentence| patterns.find(sentence).is_some())
    }
}

/// Everything the parties wrote themselves.
pub(super) fn passages(
    proposal: &Proposal,
    agreement: &Agreement,
    text: &AgreementText,
    library: &Library,
) -> Vec<Passage> {
    let mut found = Vec::new();
    for article in proposal.articles() {
        if let Some(written) = text.article(&article.id) {
            let own = written.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.is_own);
            found.extend(own.map(|(index, paragraph)| {
                let part = Part::Paragraph { index, label: paragraph.label.clone() };
                let place = Place::Article { article: article.id.clone(), part };
                Passage::new(place, Origin::Binding, &written.title, &with_items(paragraph))
            }));
        }
        match &article.content {
            ArticleContent::Template { template, .. } => {
                let Some(template) = library.template(template) else { continue };
                let values = crate::domain::agreement::values_of(article, template);
                for parameter in template.parameters.iter().filter(|parameter| parameter.kind == ParameterKind::Text) {
                    if let Some(crate::domain::clause::Value::Text(text)) = values.get(parameter.id.as_str()) {
                        let place = Place::parameter(&article.id, &parameter.id);
                        found.push(Passage::new(place, Origin::Binding, &template.title.nl, text));
                    }
                }
            }
            ArticleContent::Free { .. } | ArticleContent::Definitions | ArticleContent::ScopeAndTerm => {}
        }
    }
    let joined =
        |paragraphs: &[Vec<Run>]| paragraphs.iter().map(|paragraph| words(paragraph)).collect::<Vec<_>>().join("\n");
    for section in &text.annexes {
        found.push(Passage::new(
            Place::Annex(section.id.clone()),
            Origin::Binding,
            &section.title,
            &joined(&section.paragraphs),
        ));
    }
    for section in &text.protocol {
        found.push(Passage::new(
            Place::Protocol(section.id.clone()),
            Origin::Protocol,
            &section.title,
            &joined(&section.paragraphs),
        ));
    }
    for recital in &agreement.recitals {
        found.push(Passage::new(Place::Dossier, Origin::Recital, "", recital));
    }
    found
}

/// The words of a paragraph and its items, which complete its sentence.
pub(super) fn with_items(paragraph: &ParagraphText) -> String {
    let mut text = words(&paragraph.runs);
    for item in &paragraph.items {
        text.push(' ');
        text.push_str(&words(&item.runs));
    }
    text
}
