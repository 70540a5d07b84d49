//! Words for changes of the text of a proposal.

use super::{Known, listed, number_of, quantities, yes_or_no};
use crate::domain::agreement::dossier::{ArticleContent, Proposal};
use crate::domain::agreement::edit::arrange::place_of;
use crate::domain::agreement::edit::list::ListEdit;
use crate::domain::agreement::edit::text::{Slot, TextEdit};
use crate::domain::agreement::heading;
use crate::domain::agreement::own::OwnCost;
use crate::domain::clause::{Parameter, ParameterKind, Value};
use crate::domain::figure::Unit;
use crate::domain::words::{Bilingual, Message, Shown};
use crate::message;

pub(super) fn words(edit: &TextEdit, proposal: &Proposal, known: Known<'_>) -> Message {
    match edit {
        TextEdit::SetParameter { article, parameter, value } => {
            value_words(proposal, article, parameter, value.as_ref(), known)
        }
        TextEdit::SetContent { article, content } if is_own(content) != is_own_now(proposal, article) => {
            let (article, own) = (article_word(proposal, article), is_own(content));
            match own {
                true => message!(nl: "{article} in eigen woorden", en: "{article} in own words", article = article),
                false => message!(
                    nl: "{article} weer in de woorden van de bibliotheek", en: "{article} in the words of the library again",
                    article = article
                ),
            }
        }
        TextEdit::SetContent { article, content } if cost(content) != cost_now(proposal, article) => {
            cost_words(proposal, article, cost(content))
        }
        TextEdit::SetContent { article, .. } => message!(
            nl: "tekst van {article} gewijzigd", en: "text of {article} changed",
            article = article_word(proposal, article)
        ),
        TextEdit::Insert { article, slot } => message!(
            nl: "‘{title}’ toegevoegd als artikel {number}", en: "“{title}” added as article {number}",
            number = number_at(proposal, slot), title = title(&article.content, known)
        ),
        TextEdit::Remove(id) => message!(
            nl: "{article} ‘{title}’ weggehaald", en: "{article} “{title}” taken out",
            article = article_word(proposal, id), title = title_of(proposal, id, known)
        ),
        TextEdit::Move { article, slot } => {
            let from = place_of(proposal, article);
            let mut to = number_at(proposal, slot);
            // Taking it out moves every article behind it one place forward.
            if number_of(proposal, article).is_some_and(|from| from < to)
                && from.is_some_and(|from| from.chapter != slot.chapter)
            {
                to -= 1;
            }
            message!(
                nl: "{article} ‘{title}’ is artikel {to}", en: "{article} “{title}” is article {to}",
                article = article_word(proposal, article), title = title_of(proposal, article, known), to = to
            )
        }
        TextEdit::Chapters(ListEdit::Insert { at, entry }) if entry.articles.len() == 1 => message!(
            nl: "‘{title}’ toegevoegd als artikel {number}, in het nieuwe hoofdstuk ‘{chapter}’",
            en: "“{title}” added as article {number}, in the new chapter “{chapter}”",
            title = title(&entry.articles[0].content, known), chapter = &entry.title,
            number = proposal.chapters.iter().take(*at).map(|chapter| chapter.articles.len()).sum::<usize>() + 1
        ),
        TextEdit::Chapters(edit) => listed(edit, &proposal.chapters, |chapter| Shown::from(&chapter.title)),
        TextEdit::NameChapter { chapter, title } => {
            let old = proposal.chapters.iter().find(|found| found.id == *chapter).map_or(chapter, |found| &found.title);
            message!(
                nl: "hoofdstuk ‘{old}’ heet ‘{title}’", en: "chapter “{old}” is called “{title}”",
                old = old, title = title
            )
        }
        TextEdit::Protocol(edit) => listed(edit, &proposal.protocol, |agreement| Shown::from(&agreement.title)),
        TextEdit::Annexes(edit) => listed(edit, &proposal.annexes, |annex| Shown::from(&annex.title)),
    }
}

/// Whether an article of a template is in words of the parties' own.
fn is_own(content: &ArticleContent) -> bool {
    matches!(content, ArticleContent::Template { wording: Some(_), .. })
}

fn is_own_now(proposal: &Proposal, article: &str) -> bool {
    proposal.article(article).is_some_and(|article| is_own(&article.content))
}

/// What an article of the parties' own is said to cost.
fn cost(content: &ArticleContent) -> Option<&OwnCost> {
    match content {
        ArticleContent::Free { cost, .. } => cost.as_ref(),
        ArticleContent::Template { .. } | ArticleContent::Definitions | ArticleContent::ScopeAndTerm => None,
    }
}

fn cost_now<'p>(proposal: &'p Proposal, article: &str) -> Option<&'p OwnCost> {
    proposal.article(article).and_then(|article| cost(&article.content))
}

fn cost_words(proposal: &Proposal, id: &str, cost: Option<&OwnCost>) -> Message {
    let article = article_word(proposal, id);
    match cost {
        Some(OwnCost { amount, per, payer: _, basis: _ }) => message!(
            nl: "kosten van {article}: {amount} {per}", en: "costs of {article}: {amount} {per}",
            article = article, amount = Shown::Quantity(amount.value(), Unit::Euro), per = per.name()
        ),
        None => message!(
            nl: "kosten van {article} niet meer berekend", en: "costs of {article} no longer computed", article = article
        ),
    }
}

fn value_words(proposal: &Proposal, id: &str, parameter: &str, value: Option<&Value>, known: Known<'_>) -> Message {
    let place = article_word(proposal, id);
    let article = proposal.article(id);
    let found = article.and_then(|article| match &article.content {
        ArticleContent::Template { template, values, .. } => {
            let parameter = known.library.template(template)?.parameter(parameter)?;
            Some((parameter, values.get(&parameter.id).unwrap_or(&parameter.default)))
        }
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => None,
    });
    let Some((parameter, old)) = found else {
        return message!(
            nl: "‘{parameter}’ van {article} gewijzigd", en: "“{parameter}” of {article} changed",
            parameter = parameter, article = place
        );
    };
    let new = value.unwrap_or(&parameter.default);
    match (&parameter.kind, old, new) {
        (ParameterKind::Number { unit, .. }, Value::Number(old), Value::Number(new)) => {
            let (old, new) = quantities(*old, *new, *unit);
            message!(
                nl: "{old} → {new} in {article}", en: "{old} → {new} in {article}",
                old = old, new = new, article = place
            )
        }
        (ParameterKind::Text, _, _) => message!(
            nl: "‘{name}’ in {article} gewijzigd", en: "“{name}” in {article} changed",
            name = parameter.name.clone(), article = place
        ),
        _ => message!(
            nl: "‘{name}’ {old} → {new} in {article}", en: "“{name}” {old} → {new} in {article}",
            name = parameter.name.clone(), old = shown(old, parameter), new = shown(new, parameter), article = place
        ),
    }
}

fn shown(value: &Value, parameter: &Parameter) -> Shown {
    match (value, &parameter.kind) {
        (Value::Number(number), ParameterKind::Number { unit, .. }) => Shown::Quantity(*number, *unit),
        (Value::Number(number), _) => Shown::Quantity(*number, Unit::Number),
        (Value::Level(level), _) => level.name().into(),
        (Value::Choice(id), ParameterKind::Choice(choices)) => choices
            .iter()
            .find(|choice| choice.id == *id)
            .map_or_else(|| Shown::from(id), |choice| choice.name.clone().into()),
        (Value::Choice(id), _) => Shown::from(id),
        (Value::Flag(flag), _) => yes_or_no(*flag),
        (Value::Text(text), _) => Shown::from(text),
    }
}

/// "artikel 3"; "artikel ‘own’" of one that is not there.
fn article_word(proposal: &Proposal, id: &str) -> Bilingual {
    match number_of(proposal, id) {
        Some(number) => Bilingual::new(format!("artikel {number}"), format!("article {number}")),
        None => Bilingual::new(format!("artikel ‘{id}’"), format!("article “{id}”")),
    }
}

/// The number an article gets in this place.
fn number_at(proposal: &Proposal, slot: &Slot) -> usize {
    let before = proposal.chapters.iter().take_while(|chapter| chapter.id != slot.chapter);
    before.map(|chapter| chapter.articles.len()).sum::<usize>() + slot.index + 1
}

fn title_of(proposal: &Proposal, id: &str, known: Known<'_>) -> Shown {
    proposal.article(id).map_or_else(|| Shown::from(id), |article| title(&article.content, known))
}

fn title(content: &ArticleContent, known: Known<'_>) -> Shown {
    heading(content, known.library).into()
}

/// Of articles that are all taken out: which, by the numbers they had.
pub(super) fn taken_out(proposal: &Proposal, articles: &[&str]) -> Message {
    let mut numbers: Vec<usize> = articles.iter().filter_map(|article| number_of(proposal, article)).collect();
    numbers.sort_unstable();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let listed = |and: &str| match numbers.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    };
    message!(
        nl: "artikelen {articles} weggehaald", en: "articles {articles} taken out",
        articles = Bilingual::new(listed("en"), listed("and"))
    )
}
