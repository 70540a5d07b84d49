//! Rules of law with the days they hold, what they say and the text that was read.
//!
//! What cites the law (checks, templates, explanations) names an act and articles; this says which rule that is on a
//! day. Limits in numbers are published figures (`assets/parameters/legal-limits.ron`); what a rule says stands here.

mod act;
mod citation;

pub use act::{Act, End, Rule, TextRead, Version};

use std::collections::BTreeSet;

use citation::{articles, articles_in, renumbered};

use super::period::{Date, Period};

/// Every act, regulation and judgment that the program cites.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statutes {
    acts: Vec<Act>,
}

/// What a citation leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<'s> {
    /// The act.
    pub act: &'s Act,
    /// The rules that the citation names, in the order of the data; empty where only the act is known.
    pub rules: Vec<&'s Rule>,
}

impl Statutes {
    /// All acts, in the order of the data files.
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// All rules of all acts.
    pub fn rules(&self) -> impl Iterator<Item = (&Act, &Rule)> {
        self.acts.iter().flat_map(|act| act.rules.iter().map(move |rule| (act, rule)))
    }

    /// The rule with this id and its act.
    pub fn rule(&self, id: &str) -> Option<(&Act, &Rule)> {
        self.rules().find(|(_, rule)| rule.id == id)
    }

    /// What a citation leads to, written as lawyers do: "BW 7:611a lid 2 en 4", "Waadi, art. 12c en 12d".
    pub fn cited(&self, citation: &str) -> Option<Cited<'_>> {
        let named = self.acts.iter().filter_map(|act| Some((act, act.cited_in(citation)?)));
        // Of names that begin alike the longest is meant.
        let (act, rest) = named.min_by_key(|(_, rest)| rest.len())?;
        let named: BTreeSet<String> = articles(rest).into_iter().collect();
        let rules = act.rules.iter().filter(|rule| rule.articles.iter().any(|article| named.contains(article)));
        Some(Cited { act, rules: rules.collect() })
    }

    /// The rules that running text leans on: those of acts it names whose articles stand behind "artikel" or "art.".
    ///
    /// An article of the agreement itself is a reference and has no number in the text as it is written.
    pub fn named_in(&self, text: &str) -> Vec<(&Act, &Rule)> {
        let named: BTreeSet<String> = articles_in(text).into_iter().collect();
        if named.is_empty() {
            return Vec::new();
        }
        let acts = self.acts.iter().filter(|act| act.is_named_in(text));
        let rules = acts.flat_map(|act| act.rules.iter().map(move |rule| (act, rule)));
        rules.filter(|(_, rule)| rule.articles.iter().any(|article| named.contains(article))).collect()
    }

    /// A citation in the numbering of the text that holds on `day`: paragraphs may have moved since it was written.
    pub fn renumbered(&self, citation: &str, day: Date) -> String {
        let Some(Cited { rules, .. }) = self.cited(citation) else { return citation.to_owned() };
        let moved = rules.iter().find_map(|rule| Some(&rule.on(day)?.moved).filter(|moved| !moved.is_empty()));
        moved.map_or_else(|| citation.to_owned(), |moved| renumbered(citation, moved))
    }

    /// The last day of which a text was read: what is changed for later days is not known.
    pub fn read_until(&self) -> Option<Date> {
        let of_acts = self.acts.iter().map(|act| &act.read);
        let of_rules =
            self.rules().flat_map(|(_, rule)| rule.versions.iter().filter_map(|version| version.read.as_ref()));
        let days = of_acts.chain(of_rules).filter_map(|read| match read {
            TextRead::On(day) | TextRead::OnlyOld(day) => Some(*day),
            TextRead::Otherwise(_) => None,
        });
        days.max()
    }
}

impl Extend<Act> for Statutes {
    fn extend<T: IntoIterator<Item = Act>>(&mut self, acts: T) {
        self.acts.extend(acts);
    }
}

impl Rule {
    /// The version that holds on `day`.
    pub fn on(&self, day: Date) -> Option<&Version> {
        self.versions.iter().find(|version| version.from <= day && version.to.reaches(day))
    }

    /// The versions that hold on some day of `period`, in order.
    pub fn within(&self, period: Period) -> impl Iterator<Item = &Version> {
        self.versions.iter().filter(move |version| version.from <= period.end && version.to.reaches(period.start))
    }
}
