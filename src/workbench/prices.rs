//! What a change would cost before it is made.

use std::sync::Arc;

use super::Opened;
use crate::domain::agreement::edit::arrange::{add_with_preset, remove_articles, set_values};
use crate::domain::agreement::edit::{Edit, TextEdit};
use crate::domain::agreement::{ArticleContent, Dossier, Proposal, preset_values};
use crate::domain::clause::{Library, Preset, Value};
use crate::domain::id::ArticleId;
use crate::report::costs::{Calculation, Dearer, Price, dearer, price};

/// A change of a proposal of which the price is wanted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Adding a template with the values of a preset.
    Add {
        /// The template.
        template: String,
        /// The preset.
        preset: Preset,
        /// Whether the article it leans on is added too, where that is not there.
        along: bool,
    },
    /// Taking articles out.
    Remove(Vec<ArticleId>),
    /// Giving every parameter of an article the value of a preset.
    Preset {
        /// The article.
        article: String,
        /// The preset.
        preset: Preset,
    },
}

impl Question {
    /// The id that the article has from which the change is looked at: of one that is added, unless it is taken.
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::Add { template, .. } => Some(template),
            Self::Preset { article, .. } => Some(article),
            Self::Remove(articles) => articles.first().filter(|_| articles.len() == 1).map(ArticleId::as_str),
        }
    }

    /// The change it is about; nothing where the article or template is not there.
    pub fn edit(&self, proposal: &Proposal, library: &Library) -> Option<Edit> {
        match self {
            Self::Add { template, preset, along } => {
                Some(add_with_preset(proposal, library.template(template)?, (*preset, *along), None, library))
            }
            Self::Remove(articles) => Some(remove_articles(proposal, articles.iter().map(ArticleId::as_str))),
            Self::Preset { article, preset } => {
                let ArticleContent::Template { template, .. } = &proposal.article(article)?.content else {
                    return None;
                };
                Some(set_values(proposal, article, preset_values(library.template(template)?, *preset)))
            }
        }
    }
}

impl Opened {
    /// What a change of a proposal costs in its first year, and where; nothing where it is not calculated now, or cannot be
    /// once it is changed.
    pub fn price(&self, proposal: &str, question: &Question) -> Option<Price> {
        let before = self.done(proposal)?;
        let edit = question.edit(self.dossier().proposal(proposal)?, &self.workbench().built_in.library)?;
        price(self.if_edited(proposal, &edit)?.as_ref(), before, self.share_basis)
    }

    /// What a proposal costs more with the value `to` of a parameter than with the value `from`, whatever value it has.
    pub fn price_of_value(
        &self,
        proposal: &str,
        (article, parameter): (&str, &str),
        (from, to): (&Value, &Value),
    ) -> Option<Price> {
        let shown = self.dossier().proposal(proposal)?;
        let with = |value: &Value| {
            self.if_edited(proposal, &Edit::text(shown, TextEdit::set(article, parameter, value.clone())))
        };
        price(with(to)?.as_ref(), with(from)?.as_ref(), self.share_basis)
    }

    /// How much dearer a proposal becomes by `edit`, in its first year; nothing where it is not calculated now, or cannot
    /// be after that.
    pub fn price_of_edit(&self, proposal: &str, edit: &Edit) -> Option<Dearer> {
        dearer(self.if_edited(proposal, edit)?.as_ref(), self.done(proposal)?, self.share_basis)
    }

    /// Inputs and results of a proposal as they would be after `edit`.
    fn if_edited(&self, proposal: &str, edit: &Edit) -> Option<Arc<Calculation>> {
        let mut changed = Dossier::clone(self.dossier());
        let inverse = edit.apply(&mut changed).ok()?;
        if !edit.has_changed(&inverse) {
            return self.at_hand(proposal)?.ok().cloned();
        }
        self.if_changed(&changed, changed.proposal(proposal)?).ok().map(Arc::new)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::money::Cents;
    use crate::domain::period::Date;
    use crate::report::costs::headline;
    use crate::store::examples::example;
    use crate::workbench::Workbench;

    fn opened() -> (Opened, String) {
        let workbench = Workbench::built_in(Date::constant(2026, 11, 23)).expect("the data files are sound");
        let dossier = Arc::new(example("glastuinbouw").expect("the example is there").dossier);
        let mut opened = workbench.with(dossier.clone());
        let proposal = dossier.proposals.first().expect("it has a proposal");
        opened.calculation(proposal).expect("it can be calculated");
        (opened, proposal.id.to_string())
    }

    fn gross(opened: &Opened, proposal: &str) -> Cents {
        headline(opened.done(proposal).expect("it is calculated"), opened.share_basis)
            .expect("it has a year")
            .gross
            .cents
    }

    #[test]
    fn the_price_of_a_change_is_what_the_proposal_costs_more_once_it_is_made_article_by_article() {
        let lessons = ["language-lessons", "lesson-costs", "lesson-intake"].map(ArticleId::from);
        for question in [
            Question::Preset { article: "language-lessons".to_owned(), preset: Preset::Frontrunner },
            Question::Add { template: "training-leave".to_owned(), preset: Preset::Advised, along: false },
            Question::Remove(lessons[..1].to_vec()),
            Question::Remove(lessons.to_vec()),
        ] {
            let (mut opened, proposal) = opened();
            let built_in = opened.workbench().built_in.clone();
            let price = opened.price(&proposal, &question).expect("it has a price");
            let before = gross(&opened, &proposal);
            let mut changed = Dossier::clone(opened.dossier());
            let edit = question.edit(changed.proposal(&proposal).expect("it is there"), &built_in.library);
            edit.expect("it fits").apply(&mut changed).expect("it can be made");
            opened.replace(Arc::new(changed));
            let shown = opened.dossier().proposal(&proposal).expect("it is there").clone();
            opened.calculation(&shown).expect("it can be calculated");
            assert_eq!(price.dearer.cents, gross(&opened, &proposal) - before, "{question:?}");
            assert_eq!(price.articles.values().copied().sum::<Cents>(), price.dearer.cents, "{question:?}");
        }
    }

    #[test]
    fn the_price_of_a_value_does_not_depend_on_the_value_it_has() {
        let (opened, proposal) = opened();
        let of = |from, to| {
            let values = (&Value::Number(from), &Value::Number(to));
            let price = opened.price_of_value(&proposal, ("language-lessons", "hours_per_year"), values);
            price.expect("it has a price").dearer
        };
        assert_eq!(of(dec!(60), dec!(60)).cents, Cents::ZERO);
        assert_eq!(of(dec!(60), dec!(100)).cents, of(dec!(60), dec!(80)).cents + of(dec!(80), dec!(100)).cents);
    }

    #[test]
    fn what_is_not_there_has_no_price() {
        let (opened, proposal) = opened();
        let preset = Preset::Advised;
        for question in [
            Question::Preset { article: "no-such-article".to_owned(), preset },
            Question::Add { template: "no-such-template".to_owned(), preset, along: true },
        ] {
            assert_eq!(opened.price(&proposal, &question), None, "{question:?}");
        }
    }
}
