//! What changes in the days of an agreement, in words, with what each change does to cost.

mod phrases;
mod tables;

use super::format::{self, say};
use crate::domain::agreement::text::AgreementText;
use crate::domain::changes::{Change, Changes, Edge, Moved, What};
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::period::{Date, Period};
use crate::domain::words::{Language, Shown};

/// What changes in the days of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesView {
    /// The days that were looked at.
    pub days: Period,
    /// The changes, by day.
    pub changes: Vec<ChangeView>,
    /// What the proposal would cost without any of them.
    pub before: Cents,
    /// What it costs.
    pub after: Cents,
}

/// Of what kind a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A rule of law.
    Law,
    /// A published figure.
    Figure,
    /// The yearly rise of wages.
    Wages,
    /// A fund or subsidy.
    Scheme,
}

impl Kind {
    /// Its code in data.
    pub fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Figure => "figure",
            Self::Wages => "wages",
            Self::Scheme => "scheme",
        }
    }
}

/// A change in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// The first day on which it is so.
    pub day: Date,
    /// Of what kind it is.
    pub kind: Kind,
    /// Id of the rule, figure or scheme; nothing of wages.
    pub id: Option<String>,
    /// What changes, in a line.
    pub what: String,
    /// What it says, what it rests on.
    pub details: Vec<String>,
    /// Announced or decided, and not laid down or read yet.
    pub announced: bool,
    /// The articles that lean on it, or whose cost it moves.
    pub articles: Vec<ArticleName>,
    /// How much dearer everything becomes; absent where it cannot move cost.
    pub difference: Option<Cents>,
    /// What it does by article and payer; only what changes.
    pub moved: Vec<MovedView>,
}

/// An article by id and in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleName {
    /// Its id.
    pub id: ArticleId,
    /// Its number; its id where the text does not have it.
    pub number: String,
    /// "Artikel 3 Les Nederlands in werktijd".
    pub name: String,
}

/// What an article costs a payer before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedView {
    /// The article.
    pub article: ArticleName,
    /// Code of the payer.
    pub payer: &'static str,
    /// Name of the payer.
    pub payer_name: String,
    /// With everything up to the change.
    pub before: Cents,
    /// With the change besides.
    pub after: Cents,
}

impl ChangesView {
    /// The changes in the words of `language`; `text` gives articles their numbers.
    pub fn of(changes: &Changes, text: &AgreementText, language: Language) -> Self {
        let Changes { days, changes, before, after } = changes;
        let words = Words { text, language };
        Self {
            days: *days,
            changes: changes.iter().map(|change| words.change(change)).collect(),
            before: before.total(),
            after: after.total(),
        }
    }
}

/// What a change is put in words with.
struct Words<'w> {
    text: &'w AgreementText,
    language: Language,
}

impl Words<'_> {
    fn change(&self, change: &Change) -> ChangeView {
        let Change { day, what, articles, shift } = change;
        let (kind, id, headline, details, announced) = self.what(what);
        let place = |moved: &Moved| articles.iter().position(|article| *article == moved.article);
        let mut moved: Vec<Moved> = shift.iter().flat_map(|shift| shift.moved()).collect();
        moved.sort_by_key(|moved| (place(moved), moved.payer));
        let moved = moved.into_iter().map(|moved| MovedView {
            article: self.article(&moved.article),
            payer: moved.payer.code(),
            payer_name: moved.payer.name().in_language(self.language).to_owned(),
            before: moved.before,
            after: moved.after,
        });
        ChangeView {
            day: *day,
            kind,
            id,
            what: headline,
            details,
            announced,
            articles: articles.iter().map(|article| self.article(article)).collect(),
            difference: shift.as_ref().map(|shift| shift.difference()),
            moved: moved.collect(),
        }
    }

    fn what(&self, what: &What) -> (Kind, Option<String>, String, Vec<String>, bool) {
        let language = self.language;
        match what {
            What::Rule { id, citation, is_article, says, said, announced } => {
                let headline = match (says, said) {
                    (Some(says), _) if !is_article => {
                        say!(language, phrases::NOW, citation = citation, says = says.in_language(language))
                    }
                    (None, Some(said)) if !is_article => {
                        say!(language, phrases::NO_MORE, citation = citation, said = said.in_language(language))
                    }
                    (None, _) => say!(language, phrases::LAPSES, citation = citation),
                    (Some(_), None) => say!(language, phrases::BEGINS, citation = citation),
                    (Some(_), Some(_)) => say!(language, phrases::READS_OTHERWISE, citation = citation),
                };
                let says = says.as_ref().map(|says| say!(language, phrases::SAYS, says = says.in_language(language)));
                let said = said.as_ref().map(|said| say!(language, phrases::SAID, said = said.in_language(language)));
                let mark = announced.then(|| phrases::NOT_READ.in_language(language).to_owned());
                let details = says.into_iter().chain(said).filter(|_| *is_article).chain(mark).collect();
                (Kind::Law, Some(id.clone()), headline, details, *announced)
            }
            What::Figure { key, title, unit, was, becomes, source, announced } => {
                let (title, value) = (title.in_language(language), becomes);
                let becomes = Shown::Quantity(*value, *unit);
                let headline = match was {
                    Some(was) if was == value => say!(language, phrases::SAME_VALUE, figure = title, value = becomes),
                    Some(was) => {
                        let was = Shown::Quantity(*was, *unit);
                        say!(language, phrases::NEW_VALUE, figure = title, was = was, becomes = becomes)
                    }
                    None => say!(language, phrases::FIRST_VALUE, figure = title, becomes = becomes),
                };
                let details = vec![match announced {
                    true => say!(language, phrases::ANNOUNCED_IN, source = source),
                    false => say!(language, phrases::PUBLISHED_IN, source = source),
                }];
                (Kind::Figure, Some(key.to_string()), headline, details, *announced)
            }
            What::NotFound { key, title, note } => {
                let headline = say!(language, phrases::NO_VALUE, figure = title.in_language(language));
                (Kind::Figure, Some(key.to_string()), headline, vec![note.clone()], false)
            }
            What::Wages(rise) => {
                let rise = format::percent(rise.value(), 2, language);
                let details = vec![phrases::WAGES_ASSUMED.in_language(language).to_owned()];
                (Kind::Wages, None, say!(language, phrases::WAGES_RISE, rise = rise), details, false)
            }
            What::Scheme { id, title, edge, about } => {
                let title = title.in_language(language);
                let headline = match edge {
                    Edge::TermsBegin => say!(language, phrases::TERMS_BEGIN, scheme = title),
                    Edge::TermsEnd => say!(language, phrases::TERMS_END, scheme = title),
                    Edge::AssumedSince(known) => {
                        say!(language, phrases::ASSUMED_SINCE, scheme = title, known = *known)
                    }
                    Edge::Closes => say!(language, phrases::CLOSES, scheme = title),
                    Edge::WindowOpens => say!(language, phrases::WINDOW_OPENS, scheme = title),
                    Edge::WindowCloses => say!(language, phrases::WINDOW_CLOSES, scheme = title),
                };
                let about = about.iter().map(|about| about.in_language(language).to_owned()).collect();
                (Kind::Scheme, Some(id.to_string()), headline, about, false)
            }
        }
    }

    fn article(&self, id: &ArticleId) -> ArticleName {
        match self.text.article(id) {
            Some(article) => {
                let number = article.number.to_string();
                let name = say!(self.language, phrases::ARTICLE, number = &number, title = &article.title);
                ArticleName { id: id.clone(), number, name }
            }
            None => ArticleName { id: id.clone(), number: id.to_string(), name: id.to_string() },
        }
    }
}
