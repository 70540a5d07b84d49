//! The changes that are known: of rules, of figures that count by year, of wages and of funds and subsidies.

use rust_decimal::Decimal;

use super::leaning::{citation, leaned_on};
use super::sequence::Shift;
use crate::domain::agreement::{Dossier, FundingChoice, Proposal};
use crate::domain::figure::Unit;
use crate::domain::funding::Scheme;
use crate::domain::id::{ArticleId, SchemeId};
use crate::domain::law::{Act, Rule, Statutes};
use crate::domain::money::Rate;
use crate::domain::parameters::{FigureKey, Published};
use crate::domain::period::{Date, Period};
use crate::domain::projection::{Data, Resolved};
use crate::domain::words::Bilingual;

/// Something that changes on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The first day on which it is so.
    pub day: Date,
    /// What changes.
    pub what: What,
    /// The articles whose text leans on it, or whose cost it moves.
    pub articles: Vec<ArticleId>,
    /// What it does to cost; absent of what changes text alone.
    pub shift: Option<Shift>,
}

/// What changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A rule of law begins, reads otherwise or lapses.
    Rule {
        /// Its id.
        id: String,
        /// How it is cited: "Waadi, art. 12c en 12d".
        citation: String,
        /// Whether it is an article; of what is none only the act is cited.
        is_article: bool,
        /// What it says from this day; absent where it lapses.
        says: Option<Bilingual>,
        /// What it said until then; absent where it begins.
        said: Option<Bilingual>,
        /// Decided or announced, while the text itself was not read.
        announced: bool,
    },
    /// A published figure that counts by year has another value.
    Figure {
        /// Its key.
        key: FigureKey,
        /// Its name.
        title: Bilingual,
        /// What both values are measured in.
        unit: Unit,
        /// The value until then; absent where there was none.
        was: Option<Decimal>,
        /// The value from this day.
        becomes: Decimal,
        /// Where it was published or announced.
        source: String,
        /// Announced and not laid down.
        announced: bool,
    },
    /// A published figure ends, and its next value was looked for and not found.
    NotFound {
        /// Its key.
        key: FigureKey,
        /// Its name.
        title: Bilingual,
        /// What was looked for and where, in Dutch as the data files are.
        note: String,
    },
    /// Wages rise by the yearly rise of the dossier.
    Wages(Rate),
    /// A fund or subsidy opens, closes or has other terms, or a window for applications does.
    Scheme {
        /// Its id.
        id: SchemeId,
        /// Its name.
        title: Bilingual,
        /// Which of these.
        edge: Edge,
        /// For whom a window is, in a few words.
        about: Option<Bilingual>,
    },
}

/// What begins or ends of a fund or subsidy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// Its terms hold from this day.
    TermsBegin,
    /// Its terms are known no further than the day before.
    TermsEnd,
    /// Its amounts are known until this earlier day, and the dossier assumes that they go on.
    AssumedSince(Date),
    /// It ended on the day before.
    Closes,
    /// Applications can be made from this day.
    WindowOpens,
    /// The day before was the last one for applications.
    WindowCloses,
}

impl Change {
    fn of_text(day: Date, what: What, articles: Vec<ArticleId>) -> Self {
        Self { day, what, articles, shift: None }
    }
}

/// What changes in `days`: law first on each day, then figures, wages and schemes.
pub(super) fn changes(
    dossier: &Dossier,
    proposal: &Proposal,
    data: Data<'_>,
    statutes: &Statutes,
    (days, resolved): (Period, &Resolved),
) -> Vec<Change> {
    let leaning = leaned_on(proposal, data.library, statutes);
    let mut changes = Vec::new();
    for (act, rule) in statutes.rules() {
        let articles =
            leaning.iter().find(|leaning| leaning.rule.id == rule.id).map(|leaning| leaning.articles.clone());
        changes.extend(of_rule(act, rule, days, &articles.unwrap_or_default()));
    }
    let by_year = resolved.provenance.figures_by_year();
    let listed = data.figures.listed();
    let own = |key: &FigureKey| dossier.overrides.iter().any(|own| own.figure == *key);
    for figure in listed.into_iter().filter(|figure| by_year.contains(&figure.key) && !own(&figure.key)) {
        changes.extend(of_figure(figure, days));
    }
    let rise = dossier.assumptions.wage_index;
    let years = days.years().map(|year| Date::constant(year, 1, 1)).filter(|day| days.contains(*day));
    changes.extend(years.filter(|_| !rise.is_zero()).map(|day| Change::of_text(day, What::Wages(rise), Vec::new())));
    for choice in &dossier.funding {
        let (scheme, assumed) = match choice {
            FundingChoice::Own(own) => (Some(&own.scheme), false),
            FundingChoice::Catalogue { scheme, assume_continued, .. } => {
                (data.catalogue.schemes.get(scheme), *assume_continued)
            }
        };
        changes.extend(scheme.into_iter().flat_map(|scheme| of_scheme(scheme, assumed, days)));
    }
    // Within a day the order in which they were found.
    changes.sort_by_key(|change| change.day);
    changes
}

fn of_rule(act: &Act, rule: &Rule, days: Period, articles: &[ArticleId]) -> Vec<Change> {
    let citation = citation(act, rule);
    let what = |says: Option<&Bilingual>, said: Option<&Bilingual>, announced| What::Rule {
        id: rule.id.clone(),
        citation: citation.clone(),
        is_article: !rule.articles.is_empty(),
        says: says.cloned(),
        said: said.cloned(),
        announced,
    };
    let begins =
        rule.versions.iter().enumerate().filter(|(_, version)| days.contains(version.from)).map(|(place, version)| {
            let before = version.from.yesterday().ok().and_then(|day| rule.on(day));
            let before = before.filter(|_| place > 0).map(|version| &version.says);
            Change::of_text(version.from, what(Some(&version.says), before, version.announced), articles.to_vec())
        });
    let ends = rule.versions.iter().filter_map(|version| {
        let day = version.to.next_day().filter(|day| days.contains(*day) && rule.on(*day).is_none())?;
        Some(Change::of_text(day, what(None, Some(&version.says), false), articles.to_vec()))
    });
    begins.chain(ends).collect()
}

fn of_figure(figure: &Published, days: Period) -> Vec<Change> {
    let entries = figure.entries.iter().enumerate().filter(|(_, entry)| days.contains(entry.from));
    let values = entries.map(|(place, entry)| {
        let what = What::Figure {
            key: figure.key.clone(),
            title: figure.title.clone(),
            unit: figure.unit,
            was: place.checked_sub(1).and_then(|before| Some(figure.entries.get(before)?.value)),
            becomes: entry.value,
            source: entry.source.title.clone(),
            announced: entry.announced,
        };
        Change::of_text(entry.from, what, Vec::new())
    });
    let gaps = figure.gaps.iter().filter(|gap| days.contains(gap.from));
    let not_found = gaps.map(|gap| {
        let (key, title, note) = (figure.key.clone(), figure.title.clone(), gap.note.clone());
        Change::of_text(gap.from, What::NotFound { key, title, note }, Vec::new())
    });
    values.chain(not_found).collect()
}

/// What begins and ends of a scheme; `assumed` where the dossier lets its last terms go on.
fn of_scheme(scheme: &Scheme, assumed: bool, days: Period) -> Vec<Change> {
    let after = |day: Option<Date>| day.and_then(|day| day.tomorrow().ok());
    let mut edges: Vec<(Option<Date>, Edge, Option<&Bilingual>)> = Vec::new();
    let Some(last) = scheme.terms.last() else { return Vec::new() };
    for terms in &scheme.terms {
        edges.push((Some(terms.from), Edge::TermsBegin, None));
        // A scheme that closes with its terms is said to close.
        let ends = terms.to.filter(|to| scheme.closes != Some(*to));
        edges.push((after(ends.filter(|_| !(assumed && std::ptr::eq(terms, last)))), Edge::TermsEnd, None));
    }
    edges.push((after(scheme.closes), Edge::Closes, None));
    let known_to = last.to.filter(|to| assumed && *to < days.end);
    if let Some(to) = known_to {
        edges.push((after(Some(to)).map(|day| day.max(days.start)), Edge::AssumedSince(to), None));
    }
    for window in &scheme.windows {
        edges.push((Some(window.from), Edge::WindowOpens, Some(&window.about)));
        edges.push((after(Some(window.to)), Edge::WindowCloses, Some(&window.about)));
    }
    let edges = edges.into_iter().filter_map(|(day, edge, about)| {
        let day = day.filter(|day| days.contains(*day))?;
        let (id, title, about) = (scheme.id.clone(), scheme.title.clone(), about.cloned());
        Some(Change::of_text(day, What::Scheme { id, title, edge, about }, Vec::new()))
    });
    edges.collect()
}
