//! A check: what it looks at, what it says, and the law it rests on.

use rust_decimal::Decimal;

use super::context::{CheckContext, Model};
use super::finding::{Finding, Remark, Severity};
use super::law::LawReference;
use crate::domain::parameters::{self, FigureKey};
use crate::domain::words::{Bilingual, Message, Phrase};

/// What is looked for in a dossier, how much it weighs, on which law it rests and what to do about it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Id by which lists, tests and scripts name it, in kebab-case; never used again for another check.
    pub id: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// The law it rests on.
    pub law: &'static [LawReference],
    /// Why it is wrong; may use the values of the messages.
    pub why: Phrase,
    /// What to do about it; may use the values of the messages.
    pub remedy: Phrase,
    /// Looks for it and says where it found it, given what it needs; it judges one proposal and changes nothing.
    pub run: Needs,
}

/// How a check looks, by what it needs: one that needs what is not there is not run, and that is said.
#[derive(Clone, Copy, Debug)]
pub enum Needs {
    /// Needs the dossier and its text.
    Text(fn(&CheckContext<'_>) -> Vec<Remark>),
    /// Needs a limit besides, as it is known today or at the start of the term.
    Limit(&'static FigureKey, fn(&CheckContext<'_>, Decimal) -> Vec<Remark>),
    /// Needs two of them, in this order.
    Limits([&'static FigureKey; 2], fn(&CheckContext<'_>, [Decimal; 2]) -> Vec<Remark>),
    /// Needs the calculation besides the text.
    Model(fn(&CheckContext<'_>, Model<'_>) -> Vec<Remark>),
    /// Needs the calculation and a figure as the calculation reads it: on the dossier's reference date.
    ModelAndFigure(&'static FigureKey, fn(&CheckContext<'_>, Model<'_>, Decimal) -> Vec<Remark>),
}

impl Needs {
    /// The published figures without which the check is not run.
    pub fn figures(&self) -> Vec<&'static FigureKey> {
        match self {
            Self::Text(_) | Self::Model(_) => Vec::new(),
            Self::Limit(figure, _) | Self::ModelAndFigure(figure, _) => vec![figure],
            Self::Limits(figures, _) => figures.to_vec(),
        }
    }
}

/// What a check needs and has not got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// The calculation.
    Model,
    /// Values of these figures; at least one.
    Figures(Vec<parameters::Missing>),
}

impl From<parameters::Missing> for Missing {
    fn from(figure: parameters::Missing) -> Self {
        Self::Figures(vec![figure])
    }
}

impl Check {
    /// What it finds, with law and explanation.
    pub(super) fn findings(&self, context: &CheckContext<'_>) -> Result<Vec<Finding>, Missing> {
        let model = || context.model.map_err(|_| Missing::Model);
        let remarks = match self.run {
            Needs::Text(run) => run(context),
            Needs::Limit(figure, run) => run(context, context.limit(figure)?),
            Needs::Limits(figures, run) => run(context, limits(context, figures)?),
            Needs::Model(run) => run(context, model()?),
            Needs::ModelAndFigure(figure, run) => run(context, model()?, context.figures.now(figure)?.value()),
        };
        Ok(remarks.into_iter().map(|remark| self.finding(remark)).collect())
    }

    fn finding(&self, remark: Remark) -> Finding {
        let Remark { place, message, fix } = remark;
        let explanation = Message {
            text: Bilingual::each(|language| {
                format!("{} {}", self.why.in_language(language), self.remedy.in_language(language))
            }),
            values: message.values.clone(),
        };
        Finding { check: self.id, severity: self.severity, law: self.law.to_vec(), place, message, explanation, fix }
    }
}

/// Both limits, or all that are missing of them.
fn limits(context: &CheckContext<'_>, [first, second]: [&FigureKey; 2]) -> Result<[Decimal; 2], Missing> {
    match (context.limit(first), context.limit(second)) {
        (Ok(first), Ok(second)) => Ok([first, second]),
        (first, second) => Err(Missing::Figures([first.err(), second.err()].into_iter().flatten().collect())),
    }
}
