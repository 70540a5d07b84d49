//! The days of the law against those of the agreement: what has lapsed, and what was not read.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::law::COST_MODEL;
use crate::domain::agreement::day_in_words;
use crate::domain::changes::{Leaning, leaned_on};
use crate::domain::law::Version;
use crate::domain::words::{Bilingual, Language, Phrase};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "law-lapsed",
        severity: Severity::Justify,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new("Toen de looptijd begon, gold: {old}. {new}", "When the term began this held: {old}. {new}"),
        remedy: Phrase::new(
            "Lees de artikelen na die op deze regel steunen, en pas ze zo nodig tussentijds aan.",
            "Read the articles that rest on this rule again, and change them during the term where needed.",
        ),
        run: Needs::Text(lapsed),
    },
    Check {
        id: "term-beyond-law-read",
        severity: Severity::Hint,
        law: &[COST_MODEL.art("§ 8")],
        why: Phrase::new(
            "De toetsen en de artikelen steunen op wetsteksten die tot een dag zijn gelezen. Wat daarna of anders geldt, kennen zij niet.",
            "Checks and articles rest on texts of law that were read up to a day. What holds after that, or otherwise, they do not know.",
        ),
        remedy: Phrase::new(
            "Lees de wet na zodra de tekst er is, of spreek af dat partijen dan overleggen.",
            "Read the act once its text is there, or agree that the parties then consult.",
        ),
        run: Needs::Text(beyond_what_was_read),
    },
];

/// The rules that the articles of the proposal lean on.
fn leaning<'c>(context: &CheckContext<'c>) -> Vec<Leaning<'c>> {
    leaned_on(context.proposal, context.library, context.statutes)
}

/// The titles of the articles that lean on a rule.
fn titles(context: &CheckContext<'_>, leaning: &Leaning<'_>) -> Bilingual {
    Bilingual::each(|language| {
        let placed = context.placed().iter().filter(|placed| leaning.articles.contains(&placed.article.id));
        let titles = placed.map(|placed| format!("‘{}’", placed.template.title.in_language(language)));
        titles.collect::<Vec<_>>().join(", ")
    })
}

/// The first article that leans on a rule.
fn first_place(leaning: &Leaning<'_>) -> Place {
    leaning.articles.first().map_or(Place::Dossier, |article| Place::article(article))
}

/// Rules that held when the term began and do not hold today.
fn lapsed(context: &CheckContext<'_>) -> Vec<Remark> {
    let (term, today) = (context.dossier.agreement.term, context.today);
    let leaned_on = leaning(context);
    let ended = leaned_on.iter().filter_map(|leaning| {
        let first = leaning.rule.within(term).next().or_else(|| leaning.rule.versions.first())?;
        let since = first.to.next_day().filter(|since| *since <= today && term.start < *since)?;
        Some((leaning, first, since, leaning.rule.on(today)))
    });
    ended
        .map(|(leaning, first, since, now)| {
            let (rule, articles) = (leaning.citation(), titles(context, leaning));
            let message = match now {
                Some(_) => message!(
                    nl: "{rule} luidt sinds {since} anders; daarop steunt: {articles}.",
                    en: "{rule} reads otherwise since {since}; on it rests: {articles}.",
                    rule = rule, since = since, articles = articles,
                ),
                None => message!(
                    nl: "{rule} is op {since} vervallen; daarop steunt: {articles}.",
                    en: "{rule} lapsed on {since}; on it rests: {articles}.",
                    rule = rule, since = since, articles = articles,
                ),
            };
            let message = message.beside("old", first.says.clone()).beside("new", now_says(now));
            Remark::new(first_place(leaning), message)
        })
        .collect()
}

fn now_says(now: Option<&Version>) -> Bilingual {
    Bilingual::each(|language| match (now, language) {
        (Some(now), Language::Dutch) => format!("Nu geldt: {}.", now.says.nl),
        (Some(now), Language::English) => format!("Now this holds: {}.", now.says.en),
        (None, Language::Dutch) => "Nu geldt deze regel niet meer.".to_owned(),
        (None, Language::English) => "Now this rule holds no more.".to_owned(),
    })
}

/// A term that ends in a year of which no text was read, and versions of which the text itself was not read.
fn beyond_what_was_read(context: &CheckContext<'_>) -> Vec<Remark> {
    let term = context.dossier.agreement.term;
    let read = context.statutes.read_until().filter(|read| read.year() < term.end.year());
    let after = read.map(|read| {
        let message = message!(
            nl: "De looptijd eindigt op {end}; de laatste wetstekst die is gelezen, geldt op {read}.",
            en: "The term ends on {end}; the last text of law that was read holds on {read}.",
            end = term.end, read = read,
        );
        Remark::new(Place::Term, message)
    });
    let leaned_on = leaning(context);
    let announced: Vec<_> = leaned_on
        .iter()
        .filter_map(|leaning| {
            let version = leaning.rule.within(term).find(|version| version.announced)?;
            Some((leaning, version.from))
        })
        .collect();
    let unread = announced.first().map(|(first, _)| {
        let rules = Bilingual::each(|language| {
            let named = announced.iter().map(|(leaning, from)| {
                let (citation, from) = (leaning.citation(), day_in_words(*from, language));
                match language {
                    Language::Dutch => format!("{citation} (vanaf {from})"),
                    Language::English => format!("{citation} (from {from})"),
                }
            });
            named.collect::<Vec<_>>().join("; ")
        });
        let message = message!(
            nl: "Binnen de looptijd gaat een tekst gelden die nog niet is gelezen: {rules}.",
            en: "Within the term a text begins to hold that was not read yet: {rules}.",
            rules = rules,
        );
        Remark::new(first_place(first), message)
    });
    after.into_iter().chain(unread).collect()
}
