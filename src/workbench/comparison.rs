//! Two texts held against each other, each change with its price.

use super::Opened;
use super::calculations::calculate;
use crate::domain::agreement::edit::{Edit, TextEdit, text_between};
use crate::domain::agreement::{ArticleContent, Chapter, Dossier, Proposal};
use crate::domain::clause::Library;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Bilingual, Language, Message};
use crate::message;
use crate::report::costs::Calculation;
use crate::report::format;
use crate::report::redline::{ChangeView, Kind, Money, RedlineView, Scale, units, with_name};

impl Opened {
    /// What leads from one text to another, with what each change does to cost and reach in this dossier; either may be a
    /// proposal of another one, of which then only the text counts.
    ///
    /// # Errors
    ///
    /// Texts of which the ids mean different things, so that no changes lead from one to the other.
    pub fn compare(&self, from: &Proposal, to: &Proposal, language: Language) -> Result<RedlineView, Message> {
        let steps = text_between(from, to).ok_or_else(|| {
            message!(
                nl: "‘{from}’ en ‘{to}’ gebruiken dezelfde codes voor iets anders; vergelijk voorstellen die van elkaar afstammen",
                en: "‘{from}’ and ‘{to}’ use the same ids for different things; compare proposals that descend from each other",
                from = &from.title, to = &to.title
            )
        })?;
        let mut changes = self.told(from, &steps, language);
        let money = self.priced(from, to, &steps, &mut changes);
        let units = units(&self.text(from), &self.text(to), language);
        Ok(RedlineView { from: from.title.clone(), to: to.title.clone(), changes, units, money })
    }

    /// The steps in words, each told of the text as the ones before it leave it.
    fn told(&self, from: &Proposal, steps: &[TextEdit], language: Language) -> Vec<ChangeView> {
        let known = self.workbench().built_in.known();
        let mut now = self.only(from);
        let mut told = Vec::with_capacity(steps.len());
        for step in steps {
            let edit = Edit::text(from, step.clone());
            let name = value_name(step, from, known.library).map(|name| name.in_language(language));
            let what = with_name(format::message(&edit.words(&now, known), language), name, language);
            let (kind, article) = Kind::of(step);
            told.push(ChangeView { article: article.cloned(), kind, what, effect: None });
            // The steps lead from one text to the other, so each can be taken where it stands.
            if edit.apply(&mut now).is_err() {
                break;
            }
        }
        told
    }

    /// Gives every change its effect.
    fn priced(
        &self,
        from: &Proposal,
        to: &Proposal,
        steps: &[TextEdit],
        changes: &mut [ChangeView],
    ) -> Result<Money, Vec<Diagnostic>> {
        let start = self.priced_alone(from, None)?;
        let end = self.priced_alone(to, Some(&start))?;
        let scale = Scale::new(&start, self.share_basis);
        for (change, step) in changes.iter_mut().zip(steps) {
            change.effect = match alone(step, from) {
                Some(changed) => self.priced_alone(&changed, Some(&start)).ok().map(|changed| scale.more(&changed)),
                // Where something stands, and what it is called, costs nothing.
                None => Some(scale.more(&start)),
            };
        }
        Ok(scale.money(&end, changes.iter().filter_map(|change| change.effect.as_ref())))
    }

    /// What this dossier costs with this text.
    fn priced_alone(&self, proposal: &Proposal, before: Option<&Calculation>) -> Result<Calculation, Vec<Diagnostic>> {
        let dossier = self.only(proposal);
        calculate(self.workbench(), &dossier, proposal, before).map_err(|errors| self.located(errors))
    }

    /// This dossier with this text and no other.
    fn only(&self, proposal: &Proposal) -> Dossier {
        Dossier { proposals: vec![proposal.clone()], ..Dossier::clone(self.dossier()) }
    }
}

/// The name of the value that a step changes; nothing of a step that changes none.
fn value_name<'l>(step: &TextEdit, from: &Proposal, library: &'l Library) -> Option<&'l Bilingual> {
    let TextEdit::SetParameter { article, parameter, .. } = step else { return None };
    let ArticleContent::Template { template, .. } = &from.article(article)?.content else { return None };
    Some(&library.template(template)?.parameter(parameter)?.name)
}

/// The text with this one step taken; nothing where the step is not about what an article says. What is new stands behind
/// all else: its place may not be there yet, and costs nothing.
fn alone(step: &TextEdit, from: &Proposal) -> Option<Proposal> {
    let mut changed = from.clone();
    match step {
        TextEdit::Insert { article, .. } => {
            let chapter = Chapter { id: "new".to_owned(), title: String::new(), articles: vec![article.clone()] };
            changed.chapters.push(chapter);
        }
        TextEdit::SetParameter { .. } | TextEdit::SetContent { .. } | TextEdit::Remove(_) => {
            step.apply(&mut changed).ok()?;
        }
        TextEdit::Move { .. }
        | TextEdit::Chapters(_)
        | TextEdit::NameChapter { .. }
        | TextEdit::Protocol(_)
        | TextEdit::Annexes(_) => return None,
    }
    Some(changed)
}
