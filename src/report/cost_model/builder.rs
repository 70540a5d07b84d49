//! Walks the derivations of a calculation from its lines down to the inputs, and gives each figure a cell.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{CostModel, Formula, Input, LineSplit, ModelLine, ModelYear, ReliefLine, Step, phrases};
use crate::domain::costs::split::{Split, WorkerPart};
use crate::domain::costs::{Payer, Payers};
use crate::domain::figure::{Leaf, Node, Number, Origin, Traced};
use crate::domain::id::ProfileId;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{Calculation, Explainer, FigureId, Line, Provenances, Rounding};
use crate::domain::words::{Language, Message};
use crate::report::agreement::Subject;
use crate::report::cost_tables::{CostTables, SMALL_GROUPS};
use crate::report::derivation::{Naming, SourceView};
use crate::report::format::say;
use crate::report::provisional;

/// The cells of a calculation; nothing where there is none.
pub(super) fn build(subject: &Subject<'_>, language: Language) -> Option<CostModel> {
    let calculation = subject.calculation?;
    let tables = subject.tables(language)?;
    let own_names = |_: super::super::derivation::Named<'_>| None;
    let mut builder = Builder {
        explainer: calculation.explainer(),
        naming: Naming { names: &own_names, provenance: &calculation.resolved.provenance, language },
        provenance: &calculation.resolved.provenance,
        inputs: Vec::new(),
        input_of: BTreeMap::new(),
        steps: Vec::new(),
        step_of: BTreeMap::new(),
        line_of: BTreeMap::new(),
        sources: Vec::new(),
        language,
    };
    let (lines, articles, profiles) = lines(&mut builder, calculation, &tables);
    let years = years(&mut builder, calculation, &tables);
    let reliefs = reliefs(calculation, &tables);
    let is_bearing = |payer: &Payer| {
        let borne = lines.iter().any(|line| !line.payers[*payer].is_zero());
        borne || reliefs.iter().any(|relief| relief.payer == *payer)
    };
    let payers = Payer::ALL.into_iter().filter(is_bearing).collect();
    let term = subject.dossier.agreement.term;
    let proposal =
        say!(language, phrases::PROPOSAL, proposal = &subject.proposal.title, first = term.start, last = term.end);
    let Builder { inputs, steps, sources, .. } = builder;
    Some(CostModel {
        title: subject.dossier.name.clone(),
        proposal,
        inputs,
        steps,
        lines,
        reliefs,
        years,
        articles,
        profiles,
        payers,
        sources,
        provisional: provisional::mark(subject.dossier, language),
        language,
    })
}

struct Builder<'m> {
    explainer: Explainer<'m>,
    naming: Naming<'m>,
    provenance: &'m Provenances,
    inputs: Vec<Input>,
    /// Inputs by place, name and value: a place may hold several, such as the shares of stay.
    input_of: BTreeMap<(String, String, Decimal), usize>,
    steps: Vec<Step>,
    step_of: BTreeMap<String, Option<usize>>,
    line_of: BTreeMap<String, usize>,
    sources: Vec<SourceView>,
    language: Language,
}

/// Parts of a derivation that have a cell already, by the node they are.
type Parts = BTreeMap<*const Node, usize>;

impl Builder<'_> {
    fn formula(&mut self, traced: &Traced, parts: &mut Parts) -> Formula {
        match traced.node() {
            Node::Leaf(leaf) => self.leaf(leaf, traced.value()),
            Node::Named { label, unit, inner } => {
                let node = std::ptr::from_ref(traced.node());
                if let Some(known) = parts.get(&node) {
                    return Formula::Step(*known);
                }
                let formula = self.formula(inner, parts);
                // A name for another cell needs no cell of its own.
                if !matches!(formula, Formula::Computed { .. }) {
                    return formula;
                }
                let step = self.steps.len();
                let label = self.naming.message(label);
                let (unit, value) = (*unit, traced.value());
                self.steps.push(Step { label, is_part: true, unit, value, formula, rounding: Rounding::None });
                parts.insert(node, step);
                Formula::Step(step)
            }
            Node::Computed { operation, first, others } => Formula::Computed {
                operation: *operation,
                first: Box::new(self.formula(first, parts)),
                others: others.iter().map(|other| self.formula(other, parts)).collect(),
            },
        }
    }

    fn leaf(&mut self, leaf: &Leaf, value: Decimal) -> Formula {
        match &leaf.origin {
            Origin::Formula => Formula::Number(value),
            Origin::Input(place) => Formula::Input(self.input(place, leaf, value, false)),
            Origin::Figure(id) => {
                if let Some(line) = self.line_of.get(id) {
                    return Formula::Line(*line);
                }
                match self.step(id).filter(|step| self.steps[*step].value == value) {
                    Some(step) => Formula::Step(step),
                    None => Formula::Input(self.input(id, leaf, value, true)),
                }
            }
        }
    }

    fn input(&mut self, place: &str, leaf: &Leaf, value: Decimal, is_result: bool) -> usize {
        let label = self.naming.message(&leaf.label);
        let key = (place.to_owned(), label, value.normalize());
        if let Some(known) = self.input_of.get(&key) {
            return *known;
        }
        let origin = match self.provenance.get(place) {
            _ if is_result => phrases::RESULT.in_language(self.language).to_owned(),
            Some(provenance) => self.naming.origin(provenance, &mut self.sources),
            None => phrases::PLACED.in_language(self.language).to_owned(),
        };
        let (place, label, _) = key.clone();
        self.inputs.push(Input { label, place, value, unit: leaf.unit, origin, is_result });
        self.input_of.insert(key, self.inputs.len() - 1);
        self.inputs.len() - 1
    }

    /// The step of a figure, with all it is computed from before it; nothing where it has no derivation.
    fn step(&mut self, id: &str) -> Option<usize> {
        if let Some(known) = self.step_of.get(id) {
            return *known;
        }
        // While it is being made it is no step: no figure is computed from itself.
        self.step_of.insert(id.to_owned(), None);
        let derivation = id.parse::<FigureId>().ok().and_then(|id| self.explainer.explain(&id))?;
        let formula = self.formula(&derivation.formula, &mut Parts::new());
        self.steps.push(Step {
            label: self.naming.message(&derivation.title),
            is_part: false,
            unit: derivation.unit,
            value: derivation.value,
            formula,
            rounding: derivation.rounding,
        });
        let step = Some(self.steps.len() - 1);
        self.step_of.insert(id.to_owned(), step);
        step
    }

    /// The formula of a figure of a line.
    fn of(&mut self, id: &FigureId) -> Option<Formula> {
        let derivation = self.explainer.explain(id)?;
        Some(self.formula(&derivation.formula, &mut Parts::new()))
    }

    fn split(&mut self, line: &Line) -> LineSplit {
        match self.explainer.split_of::<Traced>(line) {
            Split::Whole(payer) => LineSplit::Whole(payer),
            Split::Shared { worker, agency } => LineSplit::Shared {
                worker: worker.map(|WorkerPart { share, most }| {
                    let mut parts = Parts::new();
                    let share = self.formula(share.number(), &mut parts);
                    let most = most.map(|most| self.formula(most.number(), &mut parts));
                    let participants = self.explainer.participants_of(line).and_then(|id| self.step(&id.to_string()));
                    (share, most, participants.map_or(Formula::Number(Decimal::ZERO), Formula::Step))
                }),
                agency: agency.map(|agency| self.formula(agency.number(), &mut Parts::new())),
            },
        }
    }
}

/// The lines, with the articles and groups in which they stand.
fn lines(
    builder: &mut Builder<'_>,
    calculation: &Calculation,
    tables: &CostTables<'_>,
) -> (Vec<ModelLine>, Vec<String>, Vec<String>) {
    let Calculation { resolved, assessment } = calculation;
    let titles: BTreeMap<&str, &str> =
        tables.articles.iter().map(|(id, title)| (id.as_str(), title.as_str())).collect();
    let title = |id: &str| titles.get(id).map_or_else(|| id.to_owned(), |title| (*title).to_owned());
    let small = |id: &ProfileId| tables.together.contains(id);
    let group = |line: &Line| line.profile.map(|profile| &resolved.given.profiles[profile].id);
    let mut found: Vec<ModelLine> = Vec::new();
    let mut together: BTreeMap<(Year, &str, &str), (Cents, Cents, Payers)> = BTreeMap::new();
    for line in &assessment.lines {
        let (article, driver) = (resolved.article_of(line), line.kind.name().in_language(tables.language));
        let split = builder.explainer.split_of::<Decimal>(line);
        let payers = split.divide(line.amount, builder.explainer.heads_in(line));
        if group(line).is_some_and(small) {
            let sum = together.entry((line.year, article, driver)).or_default();
            sum.0 += line.amount;
            sum.1 += line.existing;
            sum.2 += payers;
            continue;
        }
        let id = builder.explainer.line_id(line);
        let amount = (line.amount, builder.of(&id));
        builder.line_of.insert(id.to_string(), found.len());
        let existing =
            if line.existing.is_zero() { None } else { builder.of(&builder.explainer.line_existing_id(line)) };
        let existing = (line.existing, Some(existing.unwrap_or(Formula::Number(Decimal::ZERO))));
        let profile = group(line).map_or_else(
            || tables.whole_unit(),
            |id| tables.profiles.get(id).cloned().unwrap_or_else(|| id.to_string()),
        );
        found.push(ModelLine {
            year: line.year,
            article: title(article),
            driver: driver.to_owned(),
            profile,
            amount,
            existing,
            split: Some(builder.split(line)),
            payers,
        });
    }
    found.extend(together.into_iter().map(|((year, article, driver), (amount, existing, payers))| ModelLine {
        year,
        article: title(article),
        driver: driver.to_owned(),
        profile: SMALL_GROUPS.in_language(tables.language).to_owned(),
        amount: (amount, None),
        existing: (existing, None),
        split: None,
        payers,
    }));
    let in_order = |of: &dyn Fn(&ModelLine) -> &String| {
        let mut seen = BTreeSet::new();
        found.iter().map(of).filter(|name| seen.insert((*name).clone())).cloned().collect::<Vec<_>>()
    };
    let articles: Vec<String> = tables.articles.iter().map(|(_, title)| title.clone()).collect();
    let known = in_order(&|line| &line.article);
    let articles = articles.into_iter().filter(|title| known.contains(title)).collect();
    let profiles = in_order(&|line| &line.profile);
    (found, articles, profiles)
}

fn years(builder: &mut Builder<'_>, calculation: &Calculation, tables: &CostTables<'_>) -> Vec<ModelYear> {
    let spans = calculation.assessment.years.iter();
    let years = spans.map(|span| {
        let id = FigureId::WageBill { year: span.year };
        let value = calculation.assessment.wage_bill.get(&span.year).map(|bill| bill.value()).unwrap_or_default();
        // The wage of a group in which somebody could be recognised stands nowhere.
        let step = if tables.together.is_empty() { builder.step(&id.to_string()) } else { None };
        let wage_bill = step.map_or_else(
            || {
                let label = builder.explainer.explain(&id).map_or(Message::plain("", ""), |known| known.title);
                let leaf = Leaf { label, unit: crate::domain::figure::Unit::Euro, origin: Origin::Formula };
                Formula::Input(builder.input(&id.to_string(), &leaf, value, true))
            },
            Formula::Step,
        );
        ModelYear { year: span.year, wage_bill, wage_bill_value: value, in_force: span.share.value() }
    });
    years.collect()
}

fn reliefs(calculation: &Calculation, tables: &CostTables<'_>) -> Vec<ReliefLine> {
    let Calculation { resolved, assessment } = calculation;
    let mut found = Vec::new();
    for grant in &assessment.grants {
        let scheme = &resolved.given.funding[grant.scheme];
        let mut by_bearer: BTreeMap<Payer, Cents> = BTreeMap::new();
        for relief in &grant.reliefs {
            *by_bearer.entry(relief.bearer).or_default() += relief.amount;
        }
        let name = tables.schemes.iter().find(|(id, _)| id.as_str() == crate::domain::projection::base_id(&scheme.id));
        let name = name.map_or_else(|| scheme.id.to_string(), |(_, name)| name.clone());
        found.extend(by_bearer.into_iter().filter(|(_, amount)| !amount.is_zero()).map(|(bearer, amount)| {
            ReliefLine { scheme: name.clone(), year: grant.year, bearer, payer: scheme.payer, amount }
        }));
    }
    found
}
