//! View-models of the agreement page: articles with their costs, findings, sources and parameters, as shown.

use std::collections::BTreeMap;

use super::{phrases, remedy};
use crate::domain::agreement::text::{AgreementText, ArticleText};
use crate::domain::agreement::{Article, ArticleContent, Proposal, plain, values_of};
use crate::domain::clause::{Library, Parameter, ParameterKind, Preset, Template, Value};
use crate::domain::diagnostic::{Diagnostic, Severity};
use crate::domain::id::ArticleId;
use crate::domain::law::Statutes;
use crate::domain::period::Period;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Bilingual, Language, Subject, capitalised};
use crate::report::citations::cited;
use crate::report::costs::ArticleCosts;
use crate::report::format::{self, say};
use crate::report::names;

/// A chapter in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterView {
    /// Its id.
    pub id: String,
    /// "Hoofdstuk 2 · Nederlands leren".
    pub heading: String,
    /// Its articles.
    pub articles: Vec<ArticleView>,
}

/// An article in list and inspector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleView {
    /// Its id.
    pub id: ArticleId,
    /// Its number.
    pub number: String,
    /// Its heading.
    pub title: String,
    /// "Taal · normatief · kan algemeen verbindend worden verklaard".
    pub meta: String,
    /// What it costs in the first year; absent where it costs nothing.
    pub costs: Option<ArticleCosts>,
    /// Why it costs nothing, where the library says so.
    pub no_costs: Option<String>,
    /// That its costs are not computed, and why.
    pub not_computed: Option<String>,
    /// Whether its heading is in words of the parties' own.
    pub is_written: bool,
    /// Whether a template was made the parties' own.
    pub is_own: bool,
    /// What it says in plain words, with its own values.
    pub plain: Option<String>,
    /// Why it can be declared generally binding, or why not.
    pub binding: Option<String>,
    /// What the checks say about it.
    pub findings: Vec<FindingView>,
    /// What it rests on.
    pub sources: Vec<String>,
    /// Its parameters.
    pub parameters: Vec<ParameterView>,
}

impl ArticleView {
    /// Its cost as a share of the wage bill; that it is not computed, or a dash where it costs nothing.
    pub fn share(&self, language: Language) -> String {
        if self.not_computed.is_some() {
            return phrases::NOT_COMPUTED.in_language(language).to_owned();
        }
        let share = self.costs.as_ref().and_then(|costs| costs.share);
        share.map_or_else(|| "–".to_owned(), |share| format::share_of_wage_bill(share, language))
    }

    /// The presets that some parameter has a value for.
    pub fn presets(&self) -> impl Iterator<Item = Preset> {
        let has = |preset: &Preset| self.parameters.iter().any(|known| known.parameter.presets.contains_key(preset));
        Preset::ALL.into_iter().filter(has)
    }

    /// The presets, those together that give every parameter the same value.
    pub fn equal_presets(&self) -> Vec<Vec<Preset>> {
        let same = |one: Preset, other: Preset| {
            let mut presets = self.parameters.iter().map(|known| &known.parameter.presets);
            presets.all(|presets| presets.get(&one) == presets.get(&other))
        };
        let mut groups: Vec<Vec<Preset>> = Vec::new();
        for preset in self.presets() {
            match groups.iter_mut().find(|group| same(group[0], preset)) {
                Some(group) => group.push(preset),
                None => groups.push(vec![preset]),
            }
        }
        groups
    }

    /// Whether every parameter that the preset says something about has its value.
    pub fn has_values_of(&self, preset: Preset) -> bool {
        let differs =
            |known: &ParameterView| known.parameter.presets.get(&preset).is_some_and(|value| *value != known.value);
        !self.parameters.iter().any(differs)
    }

    /// The parameter with this id.
    pub fn parameter(&self, id: &str) -> Option<&ParameterView> {
        self.parameters.iter().find(|parameter| parameter.parameter.id == id)
    }
}

/// A parameter with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterView {
    /// The parameter.
    pub parameter: Parameter,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// Its value, as shown.
    pub shown: String,
    /// Its value in the proposal with which the shown one is compared, where that has the article.
    pub other: Option<Value>,
}

impl ParameterView {
    /// The values that presets have for it, each with the presets that have it, in their order.
    pub fn preset_values(&self) -> Vec<(&Value, Vec<Preset>)> {
        let mut values: Vec<(&Value, Vec<Preset>)> = Vec::new();
        for preset in Preset::ALL {
            let Some(value) = self.parameter.presets.get(&preset) else { continue };
            match values.iter_mut().find(|(known, _)| *known == value) {
                Some((_, presets)) => presets.push(preset),
                None => values.push((value, vec![preset])),
            }
        }
        values
    }
}

/// Something a check says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingView {
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub text: String,
    /// What to do, in words.
    pub hints: Vec<String>,
    /// What the window offers to do or to show, each with the words on its button.
    pub offers: Vec<(String, Remedy)>,
}

impl FindingView {
    /// A diagnostic in words: sentence case, what to do apart.
    pub fn of(diagnostic: &Diagnostic, language: Language) -> Self {
        let mut view = Self {
            severity: diagnostic.severity,
            text: capitalised(&format::message(&diagnostic.message, language)),
            hints: Vec::new(),
            offers: Vec::new(),
        };
        for remedy in &diagnostic.remedies {
            let words = capitalised(&format::message(&remedy::words(remedy), language));
            match remedy {
                Remedy::Words(_) => view.hints.push(words),
                offered => view.offers.push((words, offered.clone())),
            }
        }
        view
    }
}

/// What the views of all articles are made from.
pub struct Sources<'s> {
    /// The proposal.
    pub proposal: &'s Proposal,
    /// The proposal with which it is compared.
    pub other: Option<&'s Proposal>,
    /// Its text.
    pub text: &'s AgreementText,
    /// The library.
    pub library: &'s Library,
    /// The rules of law with the days they hold.
    pub statutes: &'s Statutes,
    /// The days the agreement is in force.
    pub term: Period,
    /// Costs by article.
    pub costs: &'s BTreeMap<ArticleId, ArticleCosts>,
    /// Articles that are not computed, with what they lean on.
    pub not_computed: &'s BTreeMap<ArticleId, Bilingual>,
    /// What is to be said.
    pub findings: &'s [Diagnostic],
    /// The language of the interface.
    pub language: Language,
}

impl Sources<'_> {
    /// The chapters with their articles.
    pub fn chapters(&self) -> Vec<ChapterView> {
        self.text
            .chapters
            .iter()
            .map(|chapter| ChapterView {
                id: chapter.id.clone(),
                heading: say!(
                    self.language,
                    phrases::CHAPTER,
                    number = chapter.number.to_string(),
                    title = &chapter.title
                ),
                articles: chapter.articles.iter().map(|article| self.article(article)).collect(),
            })
            .collect()
    }

    fn article(&self, text: &ArticleText) -> ArticleView {
        let article = self.proposal.article(&text.id);
        let template = article.and_then(|article| self.template(article));
        ArticleView {
            id: text.id.clone(),
            number: text.number.to_string(),
            title: text.title.clone(),
            meta: self.meta(article, template),
            costs: self.costs.get(&text.id).cloned(),
            no_costs: template.and_then(|template| match &template.costs {
                crate::domain::clause::CostSpec::Nothing(why) => Some(why.in_language(self.language).to_owned()),
                crate::domain::clause::CostSpec::Right(_)
                | crate::domain::clause::CostSpec::Follows(_)
                | crate::domain::clause::CostSpec::Extends(_) => None,
            }),
            not_computed: self.not_computed(article),
            is_written: article.is_some_and(|article| article.content.own_words().is_some()),
            is_own: article
                .is_some_and(|article| matches!(article.content, ArticleContent::Template { wording: Some(_), .. })),
            plain: article
                .filter(|_| template.is_some())
                .and_then(|article| plain(article, self.library))
                .map(|plain| plain.in_language(self.language).to_owned()),
            binding: template.map(|template| template.generally_binding.reason.in_language(self.language).to_owned()),
            findings: self.findings(&text.id),
            sources: template.map(|template| self.sources(template)).unwrap_or_default(),
            parameters: match (article, template) {
                (Some(article), Some(template)) => self.parameters(article, template),
                _ => Vec::new(),
            },
        }
    }

    fn not_computed(&self, article: Option<&Article>) -> Option<String> {
        let article = article?;
        match (&article.content, self.not_computed.get(&article.id)) {
            (ArticleContent::Free { cost: None, .. }, _) => {
                Some(phrases::NOT_COMPUTED_OWN.in_language(self.language).to_owned())
            }
            (_, Some(leader)) => Some(say!(self.language, phrases::NOT_COMPUTED_WITHOUT, leader = leader)),
            (_, None) => None,
        }
    }

    fn template(&self, article: &Article) -> Option<&Template> {
        match &article.content {
            ArticleContent::Template { template, .. } => self.library.template(template),
            ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => None,
        }
    }

    fn meta(&self, article: Option<&Article>, template: Option<&Template>) -> String {
        let Some(template) = template else {
            let own = article.is_some_and(|article| matches!(article.content, ArticleContent::Free { .. }));
            let phrase = if own { phrases::OWN_TEXT } else { phrases::FROM_FRAME };
            return phrase.in_language(self.language).to_owned();
        };
        let binding = if template.generally_binding.possible {
            phrases::GENERALLY_BINDING
        } else {
            phrases::NOT_GENERALLY_BINDING
        };
        let (family, nature) = (names::family(template.family), names::nature(template.nature));
        [family.in_language(self.language), nature.in_language(self.language), binding.in_language(self.language)]
            .join(" · ")
    }

    fn findings(&self, article: &str) -> Vec<FindingView> {
        let said = self
            .findings
            .iter()
            .filter(|said| matches!(&said.subject, Subject::Article(id) if id == article))
            .map(|said| FindingView::of(said, self.language));
        said.collect()
    }

    fn sources(&self, template: &Template) -> Vec<String> {
        let advice = template.advice.iter().map(|advice| {
            say!(
                self.language,
                phrases::ADVICE,
                paragraph = &advice.paragraph,
                number = advice.recommendation.to_string()
            )
        });
        let law = template.law.iter().map(|citation| cited(citation, self.statutes, self.term, self.language));
        let law: Vec<String> = law.collect();
        let law = (!law.is_empty()).then(|| say!(self.language, phrases::LAW, law = law.join(" · ")));
        let practice = template.practice.iter().map(|practice| {
            format!("{} ({})", practice.shows.in_language(self.language).trim_end_matches('.'), practice.source.title)
        });
        advice.chain(law).chain(practice).collect()
    }

    fn parameters(&self, article: &Article, template: &Template) -> Vec<ParameterView> {
        let values = values_of(article, template);
        let same = |other: &&Article| self.template(other).is_some_and(|known| known.id == template.id);
        let other = self.other.and_then(|other| other.article(&article.id)).filter(same);
        let others = other.map(|other| values_of(other, template)).unwrap_or_default();
        template
            .parameters
            .iter()
            .map(|parameter| {
                let value = values.get(parameter.id.as_str()).map_or(&parameter.default, |value| value);
                ParameterView {
                    name: parameter.name.in_language(self.language).to_owned(),
                    shown: shown(value, parameter, self.language),
                    value: (*value).clone(),
                    other: others.get(parameter.id.as_str()).map(|value| (*value).clone()),
                    parameter: parameter.clone(),
                }
            })
            .collect()
    }
}

/// A value as the interface shows it: `80 uur`, `A2`, `ja`.
pub fn shown(value: &Value, parameter: &Parameter, language: Language) -> String {
    match (value, &parameter.kind) {
        (Value::Number(number), ParameterKind::Number { unit, .. }) => format::quantity(*number, *unit, language),
        (Value::Number(number), _) => format::plain_number(*number, 4, language),
        (Value::Level(level), _) => level.name().in_language(language).to_owned(),
        (Value::Choice(id), ParameterKind::Choice(choices)) => choices
            .iter()
            .find(|choice| choice.id == *id)
            .map_or_else(|| id.clone(), |choice| choice.name.in_language(language).to_owned()),
        (Value::Choice(id), _) => id.clone(),
        (Value::Flag(flag), _) => {
            let phrase = if *flag { phrases::YES } else { phrases::NO };
            phrase.in_language(language).to_owned()
        }
        (Value::Text(text), _) => text.clone(),
    }
}
