//! What an article is called, before its text is made.

use super::dossier::ArticleContent;
use super::standing;
use crate::domain::clause::Library;
use crate::domain::words::Bilingual;

/// The heading of an article without its number; words of the parties' own are the same in both languages, and so is the
/// id of a template that the library does not have.
pub fn heading(content: &ArticleContent, library: &Library) -> Bilingual {
    match content {
        ArticleContent::Definitions => Bilingual::new(standing::DEFINITIONS, "Definitions"),
        ArticleContent::ScopeAndTerm => Bilingual::new(standing::SCOPE_AND_TERM, "Scope, term and character"),
        ArticleContent::Template { wording: Some(own), .. } => Bilingual::each(|_| own.title.clone()),
        ArticleContent::Template { template, .. } => match library.template(template) {
            Some(known) => known.title.clone(),
            None => Bilingual::each(|_| template.clone()),
        },
        ArticleContent::Free { title, .. } => Bilingual::each(|_| title.clone()),
    }
}
