//! References, terms, blanks, and the two articles every agreement needs.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Part, Place, Remark, Severity};
use super::fix::Fix;
use super::law::{TOETSINGSKADER, WET_CAO};
use crate::domain::agreement::ArticleContent;
use crate::domain::agreement::edit::arrange::{add_standing, remove_article};
use crate::domain::agreement::text::Run;
use crate::domain::spelling::nearest;
use crate::domain::words::{Message, Phrase};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "broken-reference",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "Een bepaling die naar iets verwijst dat er niet is, is onduidelijk (Toetsingskader AVV).",
            "A clause that refers to something that is not there is unclear (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Voeg het artikel toe of pas de verwijzing aan.",
            "Add the article or change the reference.",
        ),
        run: Needs::Text(|context| broken(context, false)),
    },
    Check {
        id: "undefined-term",
        severity: Severity::Justify,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "De tekst gebruikt een begrip als gedefinieerd, maar de definitie bestaat niet; dan is onzeker wat er geldt \
             (Toetsingskader AVV).",
            "The text uses a term as defined, but there is no definition; what holds is then uncertain (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Kies een bestaand begrip of schrijf uit wat u bedoelt.",
            "Use a known term or write out what is meant.",
        ),
        run: Needs::Text(|context| broken(context, true)),
    },
    Check {
        id: "term-without-definition",
        severity: Severity::Hint,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "Dit woord heeft in de bibliotheek een definitie, maar komt zo niet in het artikel met definities (Toetsingskader AVV: \
             bepalingen moeten duidelijk zijn).",
            "This word has a definition in the library, but does not reach the article of definitions like this (Toetsingskader \
             AVV: clauses must be clear).",
        ),
        remedy: Phrase::new("Maak er een gedefinieerd begrip van.", "Make it a defined term."),
        run: Needs::Text(unmarked_term),
    },
    Check {
        id: "definitions-missing",
        severity: Severity::Justify,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "De artikelen gebruiken gedefinieerde begrippen, maar een artikel met definities ontbreekt (Toetsingskader AVV).",
            "The articles use defined terms, but there is no article of definitions (Toetsingskader AVV).",
        ),
        remedy: Phrase::new("Zet het artikel met definities vooraan.", "Put the article of definitions first."),
        run: Needs::Text(definitions_missing),
    },
    Check {
        id: "scope-missing",
        severity: Severity::NotDeclarable,
        law: &[WET_CAO.art("1 en 14"), TOETSINGSKADER.art("§ 4.1")],
        why: Phrase::new(
            "Zonder werkingssfeer, looptijd en karakter is niet te zeggen wie gebonden is (Wet CAO) en kan de meerderheid niet worden \
             bepaald (Toetsingskader AVV). Zwijgt de cao over haar karakter, dan wordt zij meestal als minimum gelezen.",
            "Without scope, term and character nobody can say who is bound (Wet CAO) nor work out the majority (Toetsingskader \
             AVV). An agreement silent on its character is mostly read as a minimum.",
        ),
        remedy: Phrase::new(
            "Omschrijf de werkingssfeer en neem het artikel daarover op.",
            "Describe the scope and add the article on it.",
        ),
        run: Needs::Text(scope_missing),
    },
    Check {
        id: "empty-article",
        severity: Severity::Hint,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "Onder de gekozen waarden blijft van dit artikel niets over; een kop zonder bepaling is onduidelijk (Toetsingskader AVV).",
            "Under the values chosen nothing is left of this article; a heading without a clause is unclear (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Haal het artikel weg of kies andere waarden.",
            "Remove the article or choose other values.",
        ),
        run: Needs::Text(empty_article),
    },
    Check {
        id: "blank-left-open",
        severity: Severity::Hint,
        law: &[WET_CAO.art("3 en 4")],
        why: Phrase::new(
            "Partijen ondertekenen en leden krijgen de letterlijke tekst (Wet CAO); een open plek tussen haken hoort er dan niet meer \
             in te staan.",
            "Parties sign and members receive the literal text (Wet CAO); no open place in brackets should be left by then.",
        ),
        remedy: Phrase::new("Vul de open plek in.", "Fill in the open place."),
        run: Needs::Text(blank_left),
    },
];

/// Where in an article a reference leads nowhere.
fn place_of(context: &CheckContext<'_>, id: &str, target: &str) -> (Place, Option<String>) {
    if let Some(article) = context.text.article(id) {
        for (index, paragraph) in article.paragraphs.iter().enumerate() {
            let runs = paragraph.runs.iter().chain(paragraph.items.iter().flat_map(|item| &item.runs));
            for run in runs {
                if let Run::Broken { target: other, text } = run
                    && other == target
                {
                    let part = Part::Paragraph { index, label: paragraph.label.clone() };
                    return (Place::Article { article: id.into(), part }, Some(text.clone()));
                }
            }
        }
        return (Place::article(id), None);
    }
    if context.proposal.protocol.iter().any(|agreement| agreement.id == id) {
        return (Place::Protocol(id.to_owned()), None);
    }
    (Place::Annex(id.to_owned()), None)
}

fn broken(context: &CheckContext<'_>, terms: bool) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = Vec::new();
    for reference in &context.text.broken {
        let (place, text) = place_of(context, &reference.article, &reference.target);
        let is_term = text.as_deref().is_some_and(|text| text.starts_with("[onbekend begrip"));
        if is_term != terms {
            continue;
        }
        let (message, fix): (Message, Option<Fix>) = if terms {
            let known = context.library.definitions.keys().map(String::as_str);
            let near = nearest(&reference.target, known);
            let fix = near.and_then(|near| {
                let (from, to) = (format!("{{term:{}", reference.target), format!("{{term:{near}"));
                context.replace_text(&place, &from, &to)
            });
            (
                message!(nl: "Het begrip ‘{term}’ is niet gedefinieerd.", en: "The term “{term}” is not defined.", term = &reference.target),
                fix,
            )
        } else {
            let template = reference.target.split('#').next().unwrap_or_default();
            let fix = (!context.has(template)).then(|| context.add_article(template)).flatten();
            let message = match context.library.template(template) {
                Some(gone) => message!(
                    nl: "De tekst verwijst naar het vervallen artikel ‘{title}’.", en: "The text refers to the article “{title}”, which is gone.",
                    title = &gone.title
                ),
                None => message!(
                    nl: "De tekst verwijst naar een vervallen artikel.", en: "The text refers to an article that is gone.",
                ),
            };
            (message, fix)
        };
        if !remarks.iter().any(|remark| remark.place == place && remark.message == message) {
            remarks.push(Remark::new(place, message).fix(fix));
        }
    }
    remarks
}

fn unmarked_term(context: &CheckContext<'_>) -> Vec<Remark> {
    let undefined: Vec<_> = context
        .library
        .definitions
        .values()
        .filter(|definition| definition.words.is_empty() && !context.text.terms.contains(&definition.id))
        .collect();
    let mut remarks = Vec::new();
    for definition in undefined {
        let word = definition.term.nl.to_lowercase();
        // "partner" and "partijen" are everyday words: unmarked they usually mean something else than the defined
        // term.
        if matches!(definition.id.as_str(), "partner" | "partijen") {
            continue;
        }
        let passages = context.binding().filter(|passage| passage.place.article_id().is_some());
        let used = passages.into_iter().find_map(|passage| {
            let found =
                passage.sentences.iter().find_map(|sentence| Some((sentence, sentence.find(&[word.as_str()])?)));
            found.map(|(sentence, found)| (passage, sentence.quote(&found).to_owned()))
        });
        let Some((passage, quote)) = used else { continue };
        let message = message!(
            nl: "‘{term}’ staat er niet als gedefinieerd begrip.", en: "“{term}” does not stand as a defined term.", term = &quote
        );
        let marked = if quote == definition.term.nl {
            format!("{{term:{}}}", definition.id)
        } else {
            format!("{{term:{}|{quote}}}", definition.id)
        };
        remarks.push(Remark::new(passage.place.clone(), message).fix(context.replace_text(
            &passage.place,
            &quote,
            &marked,
        )));
    }
    remarks
}

fn has_standing(context: &CheckContext<'_>, content: &ArticleContent) -> bool {
    let mut articles = context.proposal.articles();
    articles.any(|article| article.content == *content)
}

fn definitions_missing(context: &CheckContext<'_>) -> Vec<Remark> {
    if context.text.terms.is_empty() || has_standing(context, &ArticleContent::Definitions) {
        return Vec::new();
    }
    let message = message!(
        nl: "Het artikel met definities ontbreekt; de tekst gebruikt {count, plural, one {# begrip} other {# begrippen}}.",
        en: "The article of definitions is missing; the text uses {count, plural, one {# term} other {# terms}}.", count = context.text.terms.len(),
    );
    let label = message!(nl: "Voeg het artikel met definities toe", en: "Add the article of definitions");
    let edit = add_standing(context.proposal, ArticleContent::Definitions);
    vec![Remark::new(Place::Dossier, message).fix(Fix::new(label, edit))]
}

fn scope_missing(context: &CheckContext<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if context.dossier.agreement.scope.trim().is_empty() {
        remarks.push(Remark::new(
            Place::Dossier,
            message!(nl: "De werkingssfeer is niet ingevuld.", en: "The scope has not been filled in."),
        ));
    }
    if !has_standing(context, &ArticleContent::ScopeAndTerm) {
        let message = message!(
            nl: "Het artikel over werkingssfeer, looptijd en karakter ontbreekt.",
            en: "The article on scope, term and character is missing.",
        );
        let label = message!(nl: "Voeg het artikel toe", en: "Add the article");
        let fix = Fix::new(label, add_standing(context.proposal, ArticleContent::ScopeAndTerm));
        remarks.push(Remark::new(Place::Dossier, message).fix(fix));
    }
    remarks
}

fn empty_article(context: &CheckContext<'_>) -> Vec<Remark> {
    let empty = context.text.empty_articles();
    empty
        .map(|article| {
            let message = message!(
                nl: "Artikel {number} (‘{title}’) heeft geen tekst.", en: "Article {number} (“{title}”) has no text.",
                number = article.number, title = &article.title,
            );
            let label = message!(nl: "Haal het artikel weg", en: "Remove the article");
            let fix = Fix::new(label, remove_article(context.proposal, &article.id));
            Remark::new(Place::article(&article.id), message).fix(fix)
        })
        .collect()
}

fn blank_left(context: &CheckContext<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for article in context.text.articles() {
        for (index, paragraph) in article.paragraphs.iter().enumerate() {
            let runs = paragraph.runs.iter().chain(paragraph.items.iter().flat_map(|item| &item.runs));
            for run in runs {
                let (text, parameter) = match run {
                    Run::Words(text) => (text, None),
                    Run::Blank { text, parameter, .. } => (text, Some(parameter)),
                    Run::Reference { .. } | Run::Term { .. } | Run::Broken { .. } => continue,
                };
                let Some(open) = text.split_once('[').and_then(|(_, rest)| rest.split_once(']')) else { continue };
                let place = match parameter {
                    Some(parameter) => Place::parameter(&article.id, parameter),
                    None => Place::Article {
                        article: article.id.clone(),
                        part: Part::Paragraph { index, label: paragraph.label.clone() },
                    },
                };
                let message = message!(
                    nl: "De open plek ‘[{blank}]’ is nog niet ingevuld.", en: "The open place “[{blank}]” has not been filled in.",
                    blank = open.0,
                );
                if !remarks.iter().any(|remark: &Remark| remark.place == place) {
                    remarks.push(Remark::new(place, message));
                }
            }
        }
    }
    remarks
}
