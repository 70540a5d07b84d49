//! Clauses of the cost model from the articles of a proposal: rights, what follows them, and what opens them further.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Attribution, Provenance, Resolving};
use crate::domain::agreement::ArticleContent;
use crate::domain::clause::{
    Condition, CostSpec, DriverSpec, Extension, Follower, Operand, PayerSpec, Right, Role, Surroundings, Template,
    Value,
};
use crate::domain::costs::Payer;
use crate::domain::costs::given::{DriverKind, GivenClause, GivenDriver, Proof};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::money::Rate;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Bilingual, Subject};
use crate::domain::workforce::{Basis, ContractKind};
use crate::message;

/// A placed template: an article with its values.
#[derive(Clone, Copy)]
struct Placed<'d> {
    article: &'d str,
    template: &'d Template,
    values: &'d BTreeMap<String, Value>,
}

impl<'d> Placed<'d> {
    /// The article's value of a parameter, or the template's default.
    fn value(&self, parameter: &str) -> Option<&'d Value> {
        self.values.get(parameter).or_else(|| self.template.parameter(parameter).map(|parameter| &parameter.default))
    }
}

impl<'d> Resolving<'d> {
    pub(super) fn clauses(&mut self) -> (Vec<GivenClause>, Vec<Attribution>) {
        let placed = self.placed();
        let mut clauses = Vec::new();
        let mut attribution = Vec::new();
        // The place of a right's clause, by template; followers and extensions look it up.
        let mut rights: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for article in &placed {
            self.name(*article);
            let clause = match &article.template.costs {
                CostSpec::Right(right) => {
                    rights.entry(article.template.id.as_str()).or_default().push(clauses.len());
                    self.right(*article, right)
                }
                CostSpec::Extends(extension) if !extension.drivers.is_empty() => self.own_drivers(*article, extension),
                CostSpec::Extends(_) | CostSpec::Follows(_) | CostSpec::Nothing(_) => continue,
            };
            // The fallback for inputs of the clause that neither a parameter nor a figure provides: the template
            // fixes them.
            let place = format!("clauses/{}", article.article);
            self.provenance.insert(place, Provenance::Template(article.template.id.clone()));
            clauses.push(clause);
            attribution.push(Attribution {
                family: Some(article.template.family),
                drivers: Vec::new(),
                extensions: Vec::new(),
            });
            let last = clauses.len() - 1;
            self.add_drivers(*article, &mut clauses[last], &mut attribution[last], article.template.costs.drivers());
        }
        for article in &placed {
            match &article.template.costs {
                CostSpec::Follows(Follower { template, drivers }) => {
                    let Some(leader) = rights.get(template.as_str()).and_then(|places| places.first()) else {
                        self.needs_article(*article, template);
                        continue;
                    };
                    self.add_drivers(*article, &mut clauses[*leader], &mut attribution[*leader], drivers);
                }
                CostSpec::Extends(extension) => {
                    let opened =
                        extension.templates.iter().filter_map(|template| rights.get(template.as_str())).flatten();
                    for place in opened {
                        self.extend(*article, extension, &mut clauses[*place], &mut attribution[*place]);
                    }
                }
                CostSpec::Right(_) | CostSpec::Nothing(_) => {}
            }
        }
        (clauses, attribution)
    }

    /// The articles that are templates; one whose template is unknown is an error.
    fn placed(&mut self) -> Vec<Placed<'d>> {
        let library = self.data.library;
        let chapters = self.chapters;
        let mut placed = Vec::new();
        for article in chapters.iter().flat_map(|chapter| &chapter.articles) {
            let ArticleContent::Template { template: id, values, wording: _ } = &article.content else { continue };
            match library.template(id) {
                Some(template) => placed.push(Placed { article: &article.id, template, values }),
                None => self.error(
                    Subject::Article(article.id.clone()),
                    message!(nl: "de bibliotheek kent geen artikel ‘{template}’", en: "the library has no template ‘{template}’", template = id),
                    Remedy::ChooseTemplate,
                ),
            }
        }
        placed
    }

    /// Keeps what an article, its template and its parameters are called.
    fn name(&mut self, article: Placed<'d>) {
        let Placed { article, template, .. } = article;
        let names = &mut self.provenance.names;
        names.articles.insert(article.into(), template.title.clone());
        names.templates.insert(template.id.clone(), template.title.clone());
        for parameter in &template.parameters {
            names.parameters.insert(format!("{article}/{}", parameter.id), parameter.name.clone());
        }
    }

    /// An article whose costs are those of another one's participants has nobody to count without it.
    fn needs_article(&mut self, article: Placed<'_>, template: &str) {
        let title = self.data.library.template(template).map(|template| template.title.clone());
        let leader = title.unwrap_or_else(|| Bilingual::each(|_| template.to_owned()));
        self.not_computed.insert(article.article.into(), leader.clone());
        let said = Diagnostic::warning(
            Subject::Article(article.article.into()),
            message!(
                nl: "‘{article}’ is niet berekend: het artikel hoort bij ‘{leader}’, dat er niet in staat",
                en: "“{article}” is not computed: the article belongs with “{leader}”, which is not there",
                article = &article.template.title, leader = &leader
            ),
        );
        self.said.push(said.remedy(Remedy::AddArticle { template: template.to_owned(), title: leader }));
    }

    fn right(&mut self, article: Placed<'d>, right: &Right) -> GivenClause {
        let id = article.article;
        let mut read = |operand: &Option<Operand>, key: &str| {
            operand.as_ref().and_then(|operand| self.operand(article, operand, format!("clauses/{id}/{key}")))
        };
        let waiting_months = read(&right.waiting_months, "waiting_months").unwrap_or_default();
        let hours_per_year = read(&right.hours_per_year, "hours_per_year").unwrap_or_default();
        let take_up = read(&Some(right.take_up.clone()), "take_up").unwrap_or_default();
        let replaced_share = read(&right.replaced_share, "replaced_share").unwrap_or_default();
        let agency_share = read(&right.agency_share, "agency_share").unwrap_or(Decimal::ONE);
        let pass_through = read(&right.pass_through, "pass_through").unwrap_or_default();
        let on_request = right.on_request_when.as_ref().is_none_or(|when| self.holds(article, when));
        let on_request_rate = match on_request {
            true => right
                .on_request_rate
                .as_ref()
                .and_then(|rate| self.operand(article, rate, format!("clauses/{id}/on_request_rate"))),
            false => None,
        };
        let covers = right.covers.iter().copied().filter(|kind| {
            let flag = right.covers_when.iter().find(|(conditional, _)| conditional == kind);
            flag.is_none_or(|(_, flag)| article.value(flag) == Some(&Value::Flag(true)))
        });
        let covers: Vec<ContractKind> = covers.collect();
        GivenClause {
            id: id.into(),
            target: right.target.as_ref().and_then(|parameter| match article.value(parameter) {
                Some(Value::Level(level)) => Some(*level),
                _ => None,
            }),
            waiting_months: Rate::new(waiting_months),
            proof: right.proof.as_ref().and_then(|parameter| match article.value(parameter) {
                Some(Value::Choice(choice)) if choice == "brp" => Some(Proof::Brp),
                Some(Value::Choice(choice)) if choice == "service" => Some(Proof::Service),
                Some(Value::Choice(_)) => Some(Proof::Either),
                _ => None,
            }),
            on_request_rate: on_request_rate.unwrap_or_default().into(),
            take_up: take_up.into(),
            hours_per_year: hours_per_year.into(),
            covers: Some(covers),
            agency_share: agency_share.into(),
            pass_through: pass_through.into(),
            replaced_share: replaced_share.into(),
            existing_share: Rate::ZERO,
            drivers: Vec::new(),
        }
    }

    /// The clause of an extension's own drivers: everybody it covers.
    fn own_drivers(&mut self, article: Placed<'d>, extension: &Extension) -> GivenClause {
        let id = article.article;
        let mut read = |operand: &Option<Operand>, key: &str| {
            operand.as_ref().and_then(|operand| self.operand(article, operand, format!("clauses/{id}/{key}")))
        };
        let agency_share = read(&extension.agency_share, "agency_share").unwrap_or(Decimal::ONE);
        let pass_through = read(&extension.pass_through, "pass_through").unwrap_or_default();
        GivenClause {
            id: id.into(),
            target: None,
            waiting_months: Rate::ZERO,
            proof: None,
            on_request_rate: Rate::ZERO,
            take_up: Rate::new(Decimal::ONE),
            hours_per_year: Default::default(),
            covers: Some(extension.covers.clone()),
            agency_share: agency_share.into(),
            pass_through: pass_through.into(),
            replaced_share: Rate::ZERO,
            existing_share: Rate::ZERO,
            drivers: Vec::new(),
        }
    }

    fn extend(
        &mut self,
        article: Placed<'d>,
        extension: &Extension,
        clause: &mut GivenClause,
        attribution: &mut Attribution,
    ) {
        let place = |key: &str| format!("clauses/{}/{key}", clause.id);
        if let Some(share) = &extension.agency_share {
            let place = place("agency_share");
            clause.agency_share = self.operand(article, share, place).unwrap_or(Decimal::ONE).into();
        }
        if let Some(share) = &extension.pass_through {
            let place = format!("clauses/{}/pass_through", clause.id);
            clause.pass_through = self.operand(article, share, place).unwrap_or_default().into();
        }
        let covers = clause.covers.get_or_insert_default();
        for kind in &extension.covers {
            if !covers.contains(kind) {
                covers.push(*kind);
                attribution.extensions.push((*kind, article.article.into()));
            }
        }
    }

    fn add_drivers(
        &mut self,
        article: Placed<'d>,
        clause: &mut GivenClause,
        attribution: &mut Attribution,
        drivers: &[DriverSpec],
    ) {
        for driver in drivers {
            if driver.when.as_ref().is_some_and(|when| !self.holds(article, when)) {
                continue;
            }
            let place = format!("clauses/{}/drivers/{}", clause.id, clause.drivers.len());
            self.provenance.insert(place.clone(), Provenance::Template(article.template.id.clone()));
            if let Some(driver) = self.driver(article, driver, &place) {
                clause.drivers.push(driver);
                attribution.drivers.push(article.article.into());
            }
        }
    }

    fn driver(&mut self, article: Placed<'d>, spec: &DriverSpec, place: &str) -> Option<GivenDriver> {
        let Some(kind) = DriverKind::from_code(&spec.kind) else {
            self.error(
                Subject::Template(article.template.id.clone()),
                message!(nl: "het sjabloon noemt ‘{what}’, dat het kostenmodel niet kent", en: "the template names ‘{what}’, which the cost model does not know", what = &spec.kind),
                message!(nl: "herstel het sjabloon", en: "mend the template"),
            );
            return None;
        };
        let mut driver = GivenDriver::of_kind(kind);
        for (key, operand) in &spec.values {
            let Some(value) = self.operand(article, operand, format!("{place}/{key}")) else { continue };
            if !driver.values.state(key, value) {
                self.needs_known_value(article, kind, key);
            }
        }
        if let Some(share) = &spec.worker_share {
            driver.worker_share =
                self.operand(article, share, format!("{place}/worker_share")).unwrap_or_default().into();
        }
        if let Some(max) = &spec.worker_max_per_year {
            let max = self.operand(article, max, format!("{place}/worker_max_per_year"));
            driver.worker_max_per_year = max.map(Into::into);
        }
        driver.existing_share = self.existing_share(article, place);
        driver.payer = match &spec.payer {
            None => None,
            Some(PayerSpec::Always(code)) => Payer::from_code(code),
            Some(PayerSpec::Parameter(parameter)) => match article.value(parameter) {
                Some(Value::Choice(code)) => Payer::from_code(code),
                _ => None,
            },
        };
        Some(driver)
    }

    /// What of a driver's cost is owed anyway; absent where nothing is.
    ///
    /// A share of the dossier's own rests on what the dossier says beside it.
    fn existing_share(&mut self, article: Placed<'d>, place: &str) -> Option<Rate> {
        let existing = article.template.existing.as_ref()?;
        let Some(Value::Number(share)) =
            article.value(&existing.share).filter(|share| **share != Value::Number(Decimal::ZERO))
        else {
            return None;
        };
        let place = format!("{place}/existing_share");
        self.operand(article, &Operand::Parameter(existing.share.clone()), place.clone());
        if let (Some(_), Some(Value::Text(basis))) =
            (article.values.get(&existing.share), article.values.get(&existing.basis))
        {
            let about = article.template.title.nl.clone();
            self.rests_on_dossier(place, &[Basis { about, source: None, assumption: Some(basis.clone()) }]);
        }
        Some(Rate::new(*share))
    }

    /// A template that gives a driver a value which its formula does not have.
    fn needs_known_value(&mut self, article: Placed<'_>, kind: DriverKind, key: &str) {
        let known: Vec<&str> = kind.terms().iter().map(|term| term.key).collect();
        self.error(
            Subject::Template(article.template.id.clone()),
            message!(nl: "‘{driver}’ kent geen ‘{key}’", en: "‘{driver}’ has no ‘{key}’", driver = kind.code(), key = key),
            message!(nl: "bekend zijn {known}", en: "known are {known}", known = known.join(", ")),
        );
    }

    /// The number an operand stands for, with where it comes from.
    fn operand(&mut self, article: Placed<'d>, operand: &Operand, place: String) -> Option<Decimal> {
        match operand {
            Operand::Fixed(value) => {
                self.provenance.insert(place, Provenance::Template(article.template.id.clone()));
                Some(*value)
            }
            Operand::Figure(figure) => self.figure_now(figure, place, Subject::Article(article.article.into())),
            Operand::Parameter(id) => {
                let parameter = article.template.parameter(id)?;
                let (owner, name) = (article.article.into(), id.clone());
                let provenance = match parameter.role {
                    Role::Term => Provenance::Term { article: owner, parameter: name },
                    Role::Assumption => {
                        let basis = if article.values.contains_key(id) { None } else { parameter.basis.clone() };
                        Provenance::Assumption { article: owner, parameter: name, basis }
                    }
                };
                self.provenance.insert(place, provenance);
                match article.value(id) {
                    Some(Value::Number(number)) => Some(*number),
                    _ => None,
                }
            }
        }
    }

    fn holds(&self, article: Placed<'d>, condition: &Condition) -> bool {
        let present = |template: &str| {
            let mut articles = self.chapters.iter().flat_map(|chapter| &chapter.articles);
            articles.any(
                |article| matches!(&article.content, ArticleContent::Template { template: id, .. } if id == template),
            )
        };
        let around = Surroundings { is_present: &present, binds_agencies: self.dossier.agreement.binds_agencies };
        condition.holds(&|parameter| article.value(parameter), &around)
    }
}
