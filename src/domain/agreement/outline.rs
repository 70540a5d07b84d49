//! Which articles, paragraphs and items there are, before blanks and references are filled in.
//!
//! Numbers follow from here alone, so a reference can only ever show the number its target really has.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::dossier::{Agreement, Article, ArticleContent, Proposal};
use super::lists::punctuated;
use super::own::{FreeParagraph, OwnWording};
use super::standing;
use super::text::Standing;
use super::values::values_of;
use crate::domain::clause::{Condition, Library, Paragraph, Piece, Surroundings, Template, Value, markup};

/// The articles of a proposal in order.
pub(super) struct Outline<'d> {
    pub(super) articles: Vec<OutlinedArticle<'d>>,
    /// The definitions the text uses.
    pub(super) terms: BTreeSet<&'d str>,
}

/// An article with its number and the paragraphs that are there.
pub(super) struct OutlinedArticle<'d> {
    pub(super) article: &'d Article,
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) template: Option<&'d Template>,
    pub(super) values: BTreeMap<&'d str, &'d Value>,
    pub(super) paragraphs: Vec<OutlinedParagraph<'d>>,
    /// What the library would say in its place, where it was made the parties' own.
    pub(super) library: Vec<OutlinedParagraph<'d>>,
}

/// A paragraph that is there, its text still with blanks and references.
pub(super) struct OutlinedParagraph<'d> {
    pub(super) label: Option<&'d str>,
    pub(super) standing: Option<Standing>,
    pub(super) text: Cow<'d, str>,
    pub(super) items: Vec<String>,
    /// Whether it is in words of the parties' own.
    pub(super) is_own: bool,
}

impl<'d> Outline<'d> {
    pub(super) fn of(proposal: &'d Proposal, agreement: &Agreement, library: &'d Library) -> Self {
        let all = || proposal.articles();
        let present: BTreeSet<&str> = all().filter_map(template_id).collect();
        let mut articles: Vec<_> = all()
            .enumerate()
            .map(|(place, article)| outlined(article, place + 1, agreement, library, &present))
            .collect();
        let terms = used_terms(&articles, proposal, library);
        for article in &mut articles {
            if matches!(article.article.content, ArticleContent::Definitions) {
                article.paragraphs = vec![standing::definitions(&terms, library)];
            }
        }
        Self { articles, terms }
    }

    /// The article that `target` means in a text of `own`: an article by itself first, then the first one of that
    /// template, then the one with that id.
    pub(super) fn find<'o>(
        &'o self,
        target: &str,
        own: Option<&'o OutlinedArticle<'d>>,
    ) -> Option<&'o OutlinedArticle<'d>> {
        own.filter(|own| own.article.id == target || template_id(own.article) == Some(target))
            .or_else(|| self.articles.iter().find(|article| template_id(article.article) == Some(target)))
            .or_else(|| self.articles.iter().find(|article| article.article.id == target))
    }
}

impl<'d> OutlinedArticle<'d> {
    /// The template it asks for, where the library has none by that id.
    pub(super) fn unknown_template(&self) -> Option<&'d str> {
        template_id(self.article).filter(|_| self.template.is_none())
    }

    /// The number of the paragraph with this label.
    pub(super) fn paragraph(&self, label: &str) -> Option<usize> {
        self.paragraphs.iter().position(|paragraph| paragraph.label == Some(label)).map(|place| place + 1)
    }
}

/// The template of an article that has one.
pub(super) fn template_id(article: &Article) -> Option<&str> {
    match &article.content {
        ArticleContent::Template { template, .. } => Some(template),
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => None,
    }
}

fn outlined<'d>(
    article: &'d Article,
    number: usize,
    agreement: &Agreement,
    library: &'d Library,
    present: &BTreeSet<&str>,
) -> OutlinedArticle<'d> {
    let mut outlined = OutlinedArticle {
        article,
        number,
        title: String::new(),
        template: None,
        values: BTreeMap::new(),
        paragraphs: Vec::new(),
        library: Vec::new(),
    };
    match &article.content {
        ArticleContent::Definitions => outlined.title = standing::DEFINITIONS.to_owned(),
        ArticleContent::ScopeAndTerm => {
            outlined.title = standing::SCOPE_AND_TERM.to_owned();
            outlined.paragraphs = standing::scope_and_term(agreement);
        }
        ArticleContent::Template { template: id, values: _, wording } => match library.template(id) {
            Some(template) => {
                outlined.title.clone_from(&template.title.nl);
                outlined.values = values_of(article, template);
                outlined.template = Some(template);
                let values = &outlined.values;
                let is_present = |template: &str| present.contains(template);
                let around = Surroundings { is_present: &is_present, binds_agencies: agreement.binds_agencies };
                let there =
                    template.text.iter().filter_map(|paragraph| from_template(template, paragraph, values, &around));
                outlined.paragraphs = there.collect();
                if let Some(OwnWording { title, paragraphs }) = wording {
                    outlined.title.clone_from(title);
                    let library = std::mem::take(&mut outlined.paragraphs);
                    outlined.paragraphs = paragraphs.iter().map(|own| from_own(own, template, &library)).collect();
                    outlined.library = library;
                }
            }
            None => outlined.title.clone_from(id),
        },
        ArticleContent::Free { title, paragraphs, cost: _ } => {
            outlined.title.clone_from(title);
            outlined.paragraphs = paragraphs.iter().map(from_free).collect();
        }
    }
    outlined
}

/// A paragraph of a template, where its condition holds.
///
/// A paragraph that only introduces items goes with the last of them.
fn from_template<'d>(
    template: &'d Template,
    paragraph: &'d Paragraph,
    values: &BTreeMap<&str, &'d Value>,
    around: &Surroundings<'_>,
) -> Option<OutlinedParagraph<'d>> {
    let value_of = |parameter: &str| values.get(parameter).copied();
    let holds = |condition: &Option<_>| {
        condition.as_ref().is_none_or(|condition: &Condition| condition.holds(&value_of, around))
    };
    if !holds(&paragraph.when) {
        return None;
    }
    let all: Vec<_> = paragraph.items.iter().map(|item| item.text.as_str()).collect();
    let left: Vec<_> = paragraph.items.iter().filter(|item| holds(&item.when)).map(|item| item.text.as_str()).collect();
    if !all.is_empty() && left.is_empty() && paragraph.text.trim_end().ends_with(':') {
        return None;
    }
    Some(joined(OutlinedParagraph {
        label: paragraph.label.as_deref(),
        standing: Some(Standing { nature: paragraph.nature, outside: template.outside(paragraph) }),
        text: Cow::Borrowed(&paragraph.text),
        items: punctuated(&all, &left),
        is_own: false,
    }))
}

fn from_free(paragraph: &FreeParagraph) -> OutlinedParagraph<'_> {
    OutlinedParagraph {
        label: paragraph.label.as_deref(),
        standing: None,
        text: Cow::Borrowed(&paragraph.text),
        items: paragraph.items.clone(),
        is_own: true,
    }
}

/// A paragraph of an article that was made the parties' own: what stems from the library keeps its standing, and is theirs
/// where it says something else.
fn from_own<'d>(
    own: &'d FreeParagraph,
    template: &'d Template,
    library: &[OutlinedParagraph<'d>],
) -> OutlinedParagraph<'d> {
    let label = own.label.as_deref();
    let known = template.text.iter().find(|paragraph| label.is_some() && paragraph.label.as_deref() == label);
    let same = library.iter().find(|paragraph| label.is_some() && paragraph.label == label);
    OutlinedParagraph {
        standing: known.map(|known| Standing { nature: known.nature, outside: template.outside(known) }),
        is_own: same.is_none_or(|same| *same.text != *own.text || same.items != own.items),
        ..from_free(own)
    }
}

/// One item alone carries no letter, as one paragraph alone carries no number: it joins the sentence it completes.
pub(super) fn joined(mut paragraph: OutlinedParagraph<'_>) -> OutlinedParagraph<'_> {
    let completes = |item: &str| item.starts_with(|first: char| first.is_lowercase() || first == '{');
    if let [item] = paragraph.items.as_slice()
        && paragraph.text.trim_end().ends_with(':')
        && completes(item)
    {
        paragraph.text = Cow::Owned(format!("{} {item}", paragraph.text.trim_end()));
        paragraph.items.clear();
    }
    paragraph
}

/// The definitions that the text uses, and those that these definitions use in turn.
fn used_terms<'d>(articles: &[OutlinedArticle<'_>], proposal: &Proposal, library: &'d Library) -> BTreeSet<&'d str> {
    let paragraphs = articles.iter().flat_map(|article| &article.paragraphs);
    let texts = paragraphs
        .flat_map(|paragraph| std::iter::once(&*paragraph.text).chain(paragraph.items.iter().map(String::as_str)))
        .chain(proposal.protocol.iter().map(|agreement| agreement.text.as_str()))
        .chain(proposal.annexes.iter().flat_map(|annex| annex.paragraphs.iter().map(String::as_str)));
    let texts: Vec<&str> = texts.collect();
    let mut waiting: Vec<&str> = texts.iter().flat_map(|text| terms_in(text)).collect();
    waiting.extend(defined_words(&texts, library));
    let mut used = BTreeSet::new();
    while let Some(term) = waiting.pop() {
        if let Some((id, definition)) = library.definitions.get_key_value(term)
            && used.insert(id.as_str())
        {
            waiting.extend(terms_in(&definition.text));
        }
    }
    used
}

/// The definitions that everyday words of `texts` bring in.
fn defined_words<'d>(texts: &[&str], library: &'d Library) -> Vec<&'d str> {
    let mut waiting: Vec<_> = library.definitions.values().filter(|definition| !definition.words.is_empty()).collect();
    let mut found = Vec::new();
    let spoken = texts.iter().flat_map(|text| markup(text)).filter_map(|piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Blank(_) | Piece::Article { .. } | Piece::Paragraph(_) | Piece::Term { .. } | Piece::Unclosed(_) => None,
    });
    for word in spoken.flat_map(|text| text.split(|sign: char| !sign.is_alphabetic())) {
        if waiting.is_empty() {
            break;
        }
        waiting.retain(|definition| {
            let is_spoken = definition.words.iter().any(|known| known.eq_ignore_ascii_case(word));
            if is_spoken {
                found.push(definition.id.as_str());
            }
            !is_spoken
        });
    }
    found
}

fn terms_in(text: &str) -> impl Iterator<Item = &str> {
    markup(text).filter_map(|piece| match piece {
        Piece::Term { definition, form: _ } => Some(definition),
        Piece::Words(_) | Piece::Blank(_) | Piece::Article { .. } | Piece::Paragraph(_) | Piece::Unclosed(_) => None,
    })
}
