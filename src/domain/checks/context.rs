//! What a check looks at: the dossier, the proposal as text, its templates with their values, and the data files.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::finding::Place;
use super::fix::Fix;
use super::passage::{Origin, Passage, passages};
use crate::domain::agreement::edit::{Edit, FundingEdit, ListEdit, TextEdit, arrange};
use crate::domain::agreement::text::AgreementText;
use crate::domain::agreement::{
    Article, ArticleContent, Dossier, FundingChoice, Proposal, day_in_words, preset_values, values_of, worded,
};
use crate::domain::clause::{
    Condition, CostSpec, DriverSpec, Family, Library, Operand, Preset, Right, Surroundings, Template, Value,
};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::Unit;
use crate::domain::funding::{Catalogue, Scheme};
use crate::domain::law::{Statutes, Version};
use crate::domain::parameters::{FigureKey, Figures, Missing};
use crate::domain::period::{Date, Period};
use crate::domain::projection::{Assessment, Data, Resolved};
use crate::domain::words::{Bilingual, Language, Shown, capitalised};
use crate::domain::workforce::ContractKind;
use crate::message;

/// The calculation of the proposal that is checked.
#[derive(Clone, Copy, Debug)]
pub struct Model<'c> {
    /// Its inputs.
    pub resolved: &'c Resolved,
    /// Its results.
    pub assessment: &'c Assessment,
}

/// What a check looks at.
#[derive(Clone, Debug)]
pub struct CheckContext<'c> {
    /// The whole dossier; checks judge the frame, the workforce and the funding from it.
    pub dossier: &'c Dossier,
    /// The proposal that is checked.
    pub proposal: &'c Proposal,
    /// The text of the proposal as it will be printed.
    pub text: &'c AgreementText,
    /// The clause library, for what a template is by law and which ones could be added.
    pub library: &'c Library,
    /// The published figures, with what the dossier states instead.
    pub figures: Figures<'c>,
    /// The catalogue of funds and subsidies, for conditions and windows of schemes.
    pub catalogue: &'c Catalogue,
    /// The rules of law with the days they hold.
    pub statutes: &'c Statutes,
    /// The calculation, or what stands in its way.
    pub model: Result<Model<'c>, &'c [Diagnostic]>,
    /// The day on which figures are stale or not.
    pub today: Date,
    placed: Vec<Placed<'c>>,
    passages: Vec<Passage>,
}

/// An article of a template with its values.
#[derive(Clone, Debug)]
pub(super) struct Placed<'c> {
    pub(super) article: &'c Article,
    pub(super) template: &'c Template,
    values: BTreeMap<&'c str, &'c Value>,
}

impl Placed<'_> {
    pub(super) fn id(&self) -> &str {
        &self.article.id
    }

    pub(super) fn value(&self, parameter: &str) -> Option<&Value> {
        self.values.get(parameter).copied()
    }

    pub(super) fn number(&self, parameter: &str) -> Option<Decimal> {
        match self.value(parameter) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    pub(super) fn flag(&self, parameter: &str) -> Option<bool> {
        match self.value(parameter) {
            Some(Value::Flag(flag)) => Some(*flag),
            _ => None,
        }
    }

    pub(super) fn choice(&self, parameter: &str) -> Option<&str> {
        match self.value(parameter) {
            Some(Value::Choice(choice)) => Some(choice),
            _ => None,
        }
    }

    pub(super) fn right(&self) -> Option<&Right> {
        match &self.template.costs {
            CostSpec::Right(right) => Some(right),
            CostSpec::Nothing(_) | CostSpec::Follows(_) | CostSpec::Extends(_) => None,
        }
    }
}

impl<'c> CheckContext<'c> {
    /// A proposal of a dossier with its text; without a calculation.
    pub fn new(
        dossier: &'c Dossier,
        proposal: &'c Proposal,
        text: &'c AgreementText,
        Data { library, figures, catalogue }: Data<'c>,
        statutes: &'c Statutes,
        today: Date,
    ) -> Self {
        let articles = proposal.articles();
        let placed = articles.filter_map(|article| {
            let ArticleContent::Template { template, .. } = &article.content else { return None };
            let template = library.template(template)?;
            Some(Placed { article, template, values: values_of(article, template) })
        });
        Self {
            placed: placed.collect(),
            passages: passages(proposal, &dossier.agreement, text, library),
            dossier,
            proposal,
            text,
            library,
            figures: dossier.figures(figures),
            catalogue,
            statutes,
            model: Err(&[]),
            today,
        }
    }

    /// With the calculation, or what stands in its way.
    #[must_use]
    pub fn with_model(mut self, model: Result<Model<'c>, &'c [Diagnostic]>) -> Self {
        self.model = model;
        self
    }

    /// The articles of templates, in order.
    pub(super) fn placed(&self) -> &[Placed<'c>] {
        &self.placed
    }

    /// The articles of one template.
    pub(super) fn of<'s>(&'s self, template: &'s str) -> impl Iterator<Item = &'s Placed<'c>> {
        self.placed.iter().filter(move |placed| placed.template.id == template)
    }

    /// Whether the proposal has an article of this template.
    pub(super) fn has(&self, template: &str) -> bool {
        self.of(template).next().is_some()
    }

    /// Articles that give workers a right to lessons, a talk, a budget or leave.
    pub(super) fn training_rights(&self) -> impl Iterator<Item = &Placed<'c>> {
        self.placed.iter().filter(|placed| {
            placed.right().is_some() && matches!(placed.template.family, Family::Language | Family::Career)
        })
    }

    /// What the parties wrote themselves.
    pub(super) fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// What the parties wrote themselves and meant to bind.
    pub(super) fn binding(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|passage| passage.origin == Origin::Binding)
    }

    /// A limit of law as it is known today or at the start of the term, whichever is later.
    ///
    /// # Errors
    ///
    /// The data files have no value for that day and the dossier states none; a limit that has lapsed has none either. A
    /// check says that it needs the limit ([`Needs::Limit`](super::Needs)), so that it is not silent then.
    pub(super) fn limit(&self, figure: &FigureKey) -> Result<Decimal, Missing> {
        let on = self.today.max(self.dossier.agreement.term.start);
        let reading =
            if figure.is_limit_of_law() { self.figures.in_force(figure, on) } else { self.figures.on(figure, on) };
        reading.map(|reading| reading.value())
    }

    /// What a rule says during the term, from day to day where it changes; that it has lapsed, or when it begins.
    pub(super) fn rule(&self, id: &str) -> Shown {
        let term = self.dossier.agreement.term;
        let versions = self.statutes.rule(id).map(|(_, rule)| rule.versions.as_slice()).unwrap_or_default();
        Shown::Word(Bilingual::each(|language| said_over(versions, term, language)))
    }

    /// Whether the workforce has a profile with this kind of contract.
    pub(super) fn employs(&self, contract: ContractKind) -> bool {
        self.dossier.workforce.iter().any(|profile| profile.contract == contract)
    }

    /// Funds and subsidies of the dossier that the data files know, in order.
    pub(super) fn schemes(&self) -> impl Iterator<Item = (&'c FundingChoice, &'c Scheme)> {
        let catalogue = self.catalogue;
        self.dossier.funding.iter().filter_map(move |choice| match choice {
            FundingChoice::Own(own) => Some((choice, &own.scheme)),
            FundingChoice::Catalogue { .. } => Some((choice, catalogue.schemes.get(choice.scheme_id())?)),
        })
    }

    /// The drivers of an article that are there, under its values and the other articles.
    pub(super) fn drivers<'p>(&self, placed: &'p Placed<'c>) -> impl Iterator<Item = &'p DriverSpec> {
        placed.template.costs.drivers().iter().filter(move |driver| self.holds(placed, driver.when.as_ref()))
    }

    /// Whether a condition holds for an article, under its values and the other articles; none always does.
    pub(super) fn holds(&self, placed: &Placed<'_>, when: Option<&Condition>) -> bool {
        let value_of = |parameter: &str| placed.value(parameter);
        let is_present = |template: &str| self.has(template);
        let binds_agencies = self.dossier.agreement.binds_agencies;
        when.is_none_or(|when| when.holds(&value_of, &Surroundings { is_present: &is_present, binds_agencies }))
    }

    /// The number an operand of a template stands for, as a calculation reads it.
    pub(super) fn operand(&self, placed: &Placed<'_>, operand: &Operand) -> Option<Decimal> {
        match operand {
            Operand::Parameter(parameter) => placed.number(parameter),
            Operand::Fixed(value) => Some(*value),
            Operand::Figure(figure) => self.figures.now(figure).ok().map(|reading| reading.value()),
        }
    }

    /// A fix that gives a parameter a value; nothing where the template has no such parameter.
    pub(super) fn set_parameter(&self, placed: &Placed<'_>, parameter: &str, value: Value) -> Option<Fix> {
        let known = placed.template.parameter(parameter)?;
        let said = Bilingual::each(|language| worded(&value, known, language));
        let label = message!(
            nl: "Zet ‘{parameter}’ op {value}", en: "Set “{parameter}” to {value}", parameter = &known.name, value = said,
        );
        Some(Fix::new(label, Edit::text(self.proposal, TextEdit::set(placed.id(), parameter, value))))
    }

    /// A fix that adds an article behind the last one of its family; nothing where the library has no such template.
    pub(super) fn add_article(&self, template: &str) -> Option<Fix> {
        self.add_article_with(template, None)
    }

    /// The same with the values the advice recommends, for a demand of the advice.
    pub fn add_article_as_advised(&self, template: &str) -> Option<Fix> {
        self.add_article_with(template, Some(Preset::Advised))
    }

    fn add_article_with(&self, template: &str, preset: Option<Preset>) -> Option<Fix> {
        let known = self.library.template(template)?;
        let of_family = |article: &Article| {
            self.placed.iter().any(|other| other.id() == article.id && other.template.family == known.family)
        };
        let mut chapters = self.proposal.chapters.iter().rev();
        let chapter = chapters
            .find(|chapter| chapter.articles.iter().any(of_family))
            .or_else(|| self.proposal.chapters.last())
            .map(|chapter| chapter.id.clone())
            .unwrap_or_default();
        let label = message!(
            nl: "Voeg ‘{template}’ toe", en: "Add “{template}”", template = &known.title,
        );
        let values = preset.map(|preset| preset_values(known, preset)).unwrap_or_default();
        let slot = arrange::end_of(self.proposal, &chapter);
        Some(Fix::new(label, arrange::add_template(self.proposal, template, values, slot)))
    }

    /// A fix that takes a scheme out of the funding.
    pub(super) fn remove_scheme(&self, scheme: &Scheme) -> Fix {
        let label = message!(
            nl: "Haal ‘{scheme}’ uit de financiering", en: "Take “{scheme}” out of the funding", scheme = &scheme.title,
        );
        Fix::new(label, Edit::Funding(FundingEdit::List(ListEdit::Remove(scheme.id.clone()))))
    }

    /// A fix that replaces words where they stand in a free article, exactly as they stand.
    pub(super) fn replace_text(&self, place: &Place, from: &str, to: &str) -> Option<Fix> {
        let Place::Article { article, part: super::finding::Part::Paragraph { index, .. } } = place else {
            return None;
        };
        let edit = arrange::replace_words(self.proposal, article, *index, from, to)?;
        let label = message!(
            nl: "Vervang ‘{from}’ door ‘{to}’", en: "Replace “{from}” by “{to}”", from = from, to = to,
        );
        Some(Fix::new(label, edit))
    }
}

/// What the versions of a rule say during `term`, each with its days where it does not hold all of it.
fn said_over(versions: &[Version], term: Period, language: Language) -> String {
    let day = |date: Date| day_in_words(date, language);
    let held = versions.iter().filter(|version| version.from <= term.end && version.to.reaches(term.start));
    // A term that begins before the oldest text that was read has no other.
    let first = versions.first().map(|version| version.from);
    let sentences = held.map(|version| {
        let says = version.says.in_language(language);
        let begins = version.from > term.start && first != Some(version.from) || version.from > term.end;
        let ends = version.to.next_day().filter(|next| *next <= term.end);
        match (begins, ends, language) {
            (true, _, Language::Dutch) => format!("Vanaf {} geldt: {says}.", day(version.from)),
            (true, _, Language::English) => format!("From {} on: {says}.", day(version.from)),
            (false, Some(next), Language::Dutch) => format!("Vóór {} geldt: {says}.", day(next)),
            (false, Some(next), Language::English) => format!("Before {}: {says}.", day(next)),
            (false, None, _) => format!("{}.", capitalised(says)),
        }
    });
    let said: Vec<String> = sentences.collect();
    let lapsed = versions.last().and_then(|last| last.to.next_day()).filter(|next| *next <= term.end);
    let lapsed = lapsed.map(|next| match language {
        Language::Dutch => format!("Op {} vervalt deze regel.", day(next)),
        Language::English => format!("On {} this rule lapses.", day(next)),
    });
    said.into_iter().chain(lapsed).collect::<Vec<_>>().join(" ")
}

/// A number with its unit, for a message.
pub(super) fn quantity(value: Decimal, unit: Unit) -> Shown {
    Shown::Quantity(value, unit)
}
