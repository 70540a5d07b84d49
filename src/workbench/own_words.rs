//! An article in words of the parties' own, as it is typed: heading, paragraphs, items, and what it is said to cost.

use rust_decimal::Decimal;

use super::edits::cannot_become;
use crate::domain::agreement::edit::arrange::{labelled, make_own, to_library};
use crate::domain::agreement::edit::{Edit, TextEdit};
use crate::domain::agreement::{Agreement, Article, ArticleContent, FreeParagraph, OwnCost, OwnCostPer, Proposal};
use crate::domain::bounds;
use crate::domain::clause::Library;
use crate::domain::costs::Payer;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::Unit;
use crate::domain::money::Euro;
use crate::domain::spelling::unknown;
use crate::domain::words::{Message, Subject, phrase};
use crate::message;
use crate::report::typed;

/// Who can pay what the parties say an article costs.
pub const PAYERS: [Payer; 6] =
    [Payer::Employer, Payer::SectorFund, Payer::Agency, Payer::Worker, Payer::State, Payer::Municipality];

/// Whose words an article of the library is in: `own` or `library`.
const WORDING: &str = "wording";

/// What can be typed of an article in words of the parties' own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Heading,
    /// A paragraph, counted from 0.
    Paragraph(usize),
    /// An item of a paragraph, both counted from 0.
    Item(usize, usize),
    Amount,
    Per,
    Payer,
    Basis,
}

/// The fields by their keys; of paragraphs and items the first, by which a reader sees how they are written.
const KEYS: [(&str, Field); 7] = [
    ("heading", Field::Heading),
    ("paragraph/1", Field::Paragraph(0)),
    ("paragraph/1/a", Field::Item(0, 0)),
    ("amount", Field::Amount),
    ("per", Field::Per),
    ("payer", Field::Payer),
    ("basis", Field::Basis),
];

impl Field {
    fn of(key: &str) -> Option<Self> {
        let known = KEYS.iter().find(|(known, _)| *known == key).map(|(_, field)| *field);
        known.or_else(|| {
            let (number, item) = match key.strip_prefix("paragraph/")?.split_once('/') {
                Some((number, item)) => (number, Some(item)),
                None => (key.strip_prefix("paragraph/")?, None),
            };
            let paragraph = number.parse::<usize>().ok()?.checked_sub(1)?;
            let Some(item) = item else { return Some(Self::Paragraph(paragraph)) };
            let place = ('a'..='z').position(|letter| item.len() == 1 && item.starts_with(letter))?;
            Some(Self::Item(paragraph, place))
        })
    }

    fn is_cost(self) -> bool {
        match self {
            Self::Amount | Self::Per | Self::Payer | Self::Basis => true,
            Self::Heading | Self::Paragraph(_) | Self::Item(..) => false,
        }
    }
}

/// The edit that `key` and `text` ask for where they are about words or costs of the parties' own; nothing where they are
/// about a parameter of the article's template.
///
/// # Errors
///
/// What to type instead, the fields there are, or that the words are the library's as long as they are not made one's own.
pub fn with_own(
    proposal: &Proposal,
    article: &Article,
    (agreement, library): (&Agreement, &Library),
    (key, text): (&str, &str),
) -> Result<Option<Edit>, Diagnostic> {
    let subject = || Subject::Article(article.id.clone());
    let is_library = match &article.content {
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm => return Ok(None),
        ArticleContent::Free { .. } => false,
        ArticleContent::Template { .. } if key == WORDING => {
            let whose = [
                (true, "own", phrase!("eigen", "own").into()),
                (false, "library", phrase!("bibliotheek", "library").into()),
            ];
            let is_own = typed::one(text, whose).map_err(|instead| cannot_become(subject(), key, text, instead))?;
            return Ok(match is_own {
                true => make_own(proposal, agreement, library, &article.id),
                false => to_library(proposal, &article.id),
            }
            // What is asked for holds already: an edit that changes nothing.
            .or_else(|| Some(Edit::Several(Vec::new()))));
        }
        ArticleContent::Template { wording, .. } => {
            if Field::of(key).is_none_or(Field::is_cost) {
                return Ok(None);
            }
            wording.is_none()
        }
    };
    if is_library {
        let said = message!(
            nl: "dit artikel staat in de woorden van de bibliotheek", en: "this article is in the words of the library"
        );
        return Err(Diagnostic::error(subject(), said).hint(message!(
            nl: "maak de tekst eerst eigen: {key} own", en: "make the words your own first: {key} own", key = WORDING
        )));
    }
    let content = written(subject(), article.content.clone(), (key, text))?;
    Ok(Some(Edit::text(proposal, TextEdit::SetContent { article: article.id.clone(), content })))
}

/// An article of the parties' own with these fields.
///
/// # Errors
///
/// What to type instead, or the fields there are; an article has a heading.
pub fn own_article(id: &str, fields: &[(String, String)]) -> Result<ArticleContent, Diagnostic> {
    let subject = || Subject::Template(id.to_owned());
    if !fields.iter().any(|(key, _)| key == "heading") {
        let said = message!(nl: "een eigen artikel heeft een opschrift", en: "an article of your own has a heading");
        return Err(Diagnostic::error(subject(), said)
            .hint(message!(nl: "noem het: heading=OPSCHRIFT", en: "give it: heading=HEADING")));
    }
    // What an amount is for can be said once there is one.
    let (amount, rest): (Vec<_>, Vec<_>) = fields.iter().partition(|(key, _)| key == "amount");
    let mut content = ArticleContent::free(String::new(), Vec::new());
    for (key, text) in amount.into_iter().chain(rest) {
        content = written(subject(), content, (key, text))?;
    }
    if let ArticleContent::Free { paragraphs, .. } = &mut content
        && paragraphs.is_empty()
    {
        paragraphs.push(labelled(&[], String::new()));
    }
    Ok(content)
}

/// The content with another text for `key`.
fn written(
    subject: Subject,
    mut content: ArticleContent,
    (key, text): (&str, &str),
) -> Result<ArticleContent, Diagnostic> {
    let Some(field) = Field::of(key) else {
        let said = message!(nl: "een eigen artikel heeft geen ‘{key}’", en: "an article of your own has no ‘{key}’", key = key);
        return Err(unknown(subject, said, key, KEYS.iter().map(|(known, _)| *known)));
    };
    let put = match &mut content {
        ArticleContent::Free { cost, .. } if field.is_cost() => put_cost(cost, field, text),
        content => match content.own_words_mut() {
            Some((heading, paragraphs)) => put_words(heading, paragraphs, field, text.trim()),
            None => Ok(()),
        },
    };
    put.map_err(|instead| cannot_become(subject, key, text, instead))?;
    Ok(content)
}

fn put_words(
    heading: &mut String,
    paragraphs: &mut Vec<FreeParagraph>,
    field: Field,
    text: &str,
) -> Result<(), Message> {
    match field {
        Field::Heading if text.is_empty() => Err(message!(nl: "typ een opschrift", en: "type a heading")),
        Field::Heading => {
            text.clone_into(heading);
            Ok(())
        }
        Field::Paragraph(0) if text.is_empty() && paragraphs.len() < 2 => {
            Err(message!(nl: "een artikel houdt een lid", en: "an article keeps one paragraph"))
        }
        Field::Paragraph(place) => {
            let added = labelled(paragraphs, text.to_owned());
            put_at(paragraphs, place, text, added, |paragraph| text.clone_into(&mut paragraph.text))
        }
        Field::Item(place, item) => match paragraphs.get_mut(place) {
            Some(paragraph) => put_at(&mut paragraph.items, item, text, text.to_owned(), |item| text.clone_into(item)),
            None => Err(message!(
                nl: "het artikel heeft zo veel leden: {count}", en: "the article has so many paragraphs: {count}",
                count = paragraphs.len()
            )),
        },
        Field::Amount | Field::Per | Field::Payer | Field::Basis => Ok(()),
    }
}

/// Changes what stands at `place`, puts `added` behind the last one, or takes it out where nothing is typed.
fn put_at<T>(
    list: &mut Vec<T>,
    place: usize,
    text: &str,
    added: T,
    change: impl FnOnce(&mut T),
) -> Result<(), Message> {
    let count = list.len();
    match list.get_mut(place) {
        Some(_) if text.is_empty() => drop(list.remove(place)),
        Some(found) => change(found),
        None if place == count && !text.is_empty() => list.push(added),
        None => {
            return Err(message!(
                nl: "er staan er {count}; schrijf ze op volgorde", en: "there are {count}; write them in order",
                count = count
            ));
        }
    }
    Ok(())
}

/// Nothing typed for the amount takes away what it is said to cost: then it is not computed.
fn put_cost(cost: &mut Option<OwnCost>, field: Field, text: &str) -> Result<(), Message> {
    if field == Field::Amount {
        let amount = match typed::text(text) {
            Some(text) => Some(typed::number(&text, Unit::Euro, Some(bounds::up_to(bounds::PRICE)))?),
            None => None,
        };
        *cost = amount.map(|amount: Decimal| match cost.take() {
            Some(cost) => OwnCost { amount: Euro::new(amount), ..cost },
            None => OwnCost {
                amount: Euro::new(amount),
                per: OwnCostPer::Year,
                payer: Payer::Employer.code().to_owned(),
                basis: String::new(),
            },
        });
        return Ok(());
    }
    let Some(cost) = cost else {
        return Err(message!(nl: "geef eerst het bedrag: amount", en: "give the amount first: amount"));
    };
    match field {
        Field::Per => {
            cost.per = typed::one(text, OwnCostPer::ALL.map(|per| (per, per.code(), per.name().into())))?;
        }
        Field::Payer => {
            let payer = typed::one(text, PAYERS.map(|payer| (payer, payer.code(), payer.name().into())))?;
            payer.code().clone_into(&mut cost.payer);
        }
        Field::Basis => cost.basis = typed::text(text).unwrap_or_default(),
        Field::Amount | Field::Heading | Field::Paragraph(_) | Field::Item(..) => {}
    }
    Ok(())
}
