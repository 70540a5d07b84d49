//! What the checks have to say, as it is shown: on their own page, and beside the articles it is about.

use std::ops::Deref;

use crate::domain::agreement::text::{ArticleText, ParagraphText};
use crate::domain::checks::{Fix, Part, Place, Severity};
use crate::domain::diagnostic::Language;
use crate::report::findings::FindingView;
use crate::report::format;

/// A change that is offered, with the words on its button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What will happen.
    pub label: String,
    /// The change.
    pub fix: Fix,
}

impl Offer {
    /// The offer of `fix`.
    pub fn of(fix: Fix, language: Language) -> Self {
        Self { label: format::message(&fix.label, language), fix }
    }
}

/// A finding with where it leads and what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The finding in words.
    pub view: FindingView,
    /// Where it is.
    pub place: Place,
    /// What can be done about it at once.
    pub offer: Option<Offer>,
}

/// All that is to be said, heaviest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(pub Vec<Found>);

impl Deref for Findings {
    type Target = [Found];

    fn deref(&self) -> &[Found] {
        &self.0
    }
}

impl Findings {
    /// What is to be said about an article.
    pub fn about<'v>(&'v self, article: &'v str) -> impl Iterator<Item = &'v Found> {
        self.iter().filter(move |found| found.place.article_id() == Some(article))
    }

    /// What is to be said about one paragraph of an article, named itself or by a parameter that stands in it.
    pub fn about_paragraph<'v>(
        &'v self,
        article: &'v ArticleText,
        paragraph: usize,
    ) -> impl Iterator<Item = &'v Found> {
        self.about(&article.id).filter(move |found| match &found.place {
            Place::Article { part: Part::Paragraph { index, .. }, .. } => *index == paragraph,
            Place::Article { part: Part::Parameter(parameter), .. } => {
                let shows = |text: &ParagraphText| text.shows(&article.id, parameter);
                article.paragraphs.iter().position(shows) == Some(paragraph)
            }
            _ => false,
        })
    }

    /// How many findings have this weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|found| found.view.severity == severity).count()
    }
}
