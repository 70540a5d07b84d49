//! A check: what it looks at, what it says, and the law it rests on.

use super::context::{CheckContext, Model};
use super::finding::{Finding, Remark, Severity};
use super::law::LawReference;
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
    /// Needs the calculation besides.
    Model(fn(&CheckContext<'_>, Model<'_>) -> Vec<Remark>),
}

/// What a check needs and has not got.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Missing {
    /// The calculation.
    Model,
}

impl Check {
    /// What it finds, with law and explanation.
    pub(super) fn findings(&self, context: &CheckContext<'_>) -> Result<Vec<Finding>, Missing> {
        let remarks = match self.run {
            Needs::Text(run) => run(context),
            Needs::Model(run) => run(context, context.model.map_err(|_| Missing::Model)?),
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
