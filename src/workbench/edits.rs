//! Edits of a dossier that is open, and what an edit may be about: an article by its id or number, one of its parameters,
//! the use of a scheme.

use std::sync::Arc;

use super::Opened;
use crate::domain::agreement::edit::Edit;
use crate::domain::agreement::{self, Article, ArticleContent, Dossier, Proposal};
use crate::domain::clause::{Library, Parameter, Template};
use crate::domain::diagnostic::{Diagnostic, Severity};
use crate::domain::projection::{self, resolve};
use crate::domain::spelling::unknown;
use crate::domain::words::{Message, Subject};
use crate::message;

impl Opened {
    /// Applies `edit` and gives its words; nothing where it changes nothing.
    ///
    /// # Errors
    ///
    /// Why it cannot be applied, or what would be wrong with the dossier that was not wrong before; then it is as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<Option<Message>, Vec<Diagnostic>> {
        let words = edit.words(self.dossier(), self.workbench().built_in.known());
        let mut changed = Dossier::clone(self.dossier());
        let inverse =
            edit.apply(&mut changed).map_err(|why| vec![Diagnostic::error(Subject::Dossier, why.message())])?;
        if !edit.has_changed(&inverse) {
            return Ok(None);
        }
        let changed = Arc::new(changed);
        self.refuse_what_goes_wrong(&changed)?;
        self.replace(changed);
        Ok(Some(words))
    }

    /// Refuses `changed` where something is wrong with it that is not wrong with the dossier as it is: in its text, or
    /// in what the costs of a proposal are calculated from.
    pub(super) fn refuse_what_goes_wrong(&self, changed: &Arc<Dossier>) -> Result<(), Vec<Diagnostic>> {
        let known = self.errors();
        let mut wrong = self.workbench().with(changed.clone()).errors();
        wrong.retain(|error| !known.contains(error));
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// What is wrong with the agreement, and what stands in the way of a calculation of any proposal, each once.
    fn errors(&self) -> Vec<Diagnostic> {
        let (dossier, built_in) = (self.dossier(), &self.workbench().built_in);
        let of_text = agreement::validate(dossier, &built_in.library);
        let of_costs = dossier.proposals.iter().flat_map(|proposal| {
            match resolve(dossier, proposal, built_in.data(), self.workbench().today) {
                Ok(resolved) => projection::validate(&resolved.given),
                Err(errors) => errors,
            }
        });
        let mut once: Vec<Diagnostic> = Vec::new();
        for found in of_text.into_iter().chain(of_costs) {
            if found.severity == Severity::Error && !once.contains(&found) {
                once.push(found);
            }
        }
        once
    }
}

/// The article of `proposal` with this id or this number.
///
/// # Errors
///
/// There is none, with the id that was probably meant.
pub fn article<'p>(proposal: &'p Proposal, asked: &str) -> Result<&'p Article, Diagnostic> {
    let numbered = || proposal.articles().nth(asked.parse::<usize>().ok()?.checked_sub(1)?);
    proposal.article(asked).or_else(numbered).ok_or_else(|| {
        let message = message!(
            nl: "voorstel ‘{proposal}’ heeft geen artikel ‘{article}’", en: "proposal ‘{proposal}’ has no article ‘{article}’",
            proposal = &proposal.id, article = asked
        );
        unknown(Subject::Dossier, message, asked, proposal.articles().map(|article| article.id.as_str()))
    })
}

/// The template with this id.
///
/// # Errors
///
/// There is none, with the id that was probably meant.
pub fn template<'l>(library: &'l Library, asked: &str) -> Result<&'l Template, Diagnostic> {
    library.template(asked).ok_or_else(|| {
        let message = message!(
            nl: "de bibliotheek heeft geen artikel ‘{template}’", en: "the library has no clause ‘{template}’",
            template = asked
        );
        unknown(Subject::Dossier, message, asked, library.templates.keys().map(String::as_str))
    })
}

/// The template of an article that is made from one.
///
/// # Errors
///
/// It is in the words of the parties, or follows from the frame, and has no parameters.
pub fn template_of<'l>(library: &'l Library, article: &Article) -> Result<&'l Template, Diagnostic> {
    match &article.content {
        ArticleContent::Template { template: id, .. } => template(library, id),
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => {
            let message = message!(
                nl: "dit artikel komt niet uit de bibliotheek en heeft geen waarden om in te stellen",
                en: "this article is not from the library and has no values to set"
            );
            Err(Diagnostic::error(Subject::Article(article.id.clone()), message))
        }
    }
}

/// What is said where `text` cannot be the value of `key`, with what to type instead.
pub(super) fn cannot_become(subject: Subject, key: &str, text: &str, instead: Message) -> Diagnostic {
    let message =
        message!(nl: "‘{key}’ kan niet ‘{text}’ worden", en: "‘{key}’ cannot become ‘{text}’", key = key, text = text);
    Diagnostic::error(subject, message).hint(instead)
}

/// The parameter of `template` with this id, for `article`.
///
/// # Errors
///
/// There is none, with the id that was probably meant.
pub fn parameter<'t>(template: &'t Template, article: &str, asked: &str) -> Result<&'t Parameter, Diagnostic> {
    template.parameter(asked).ok_or_else(|| {
        let message = message!(
            nl: "‘{template}’ heeft geen parameter ‘{parameter}’", en: "‘{template}’ has no parameter ‘{parameter}’",
            template = &template.id, parameter = asked
        );
        let known = template.parameters.iter().map(|parameter| parameter.id.as_str());
        unknown(Subject::Article(article.into()), message, asked, known)
    })
}
