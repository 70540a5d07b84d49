//! What can be done about a finding, as data the window applies to the dossier.

use std::collections::BTreeMap;

use crate::domain::agreement::edit::{Slot, free_id, insert_article, remove_article};
use crate::domain::agreement::{
    Annex, Article, ArticleContent, Dossier, FreeParagraph, FundingChoice, Proposal, ProtocolAgreement, Signature,
};
use crate::domain::clause::Value;
use crate::domain::diagnostic::Message;
use crate::domain::period::{Date, Period};

/// A change to a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Gives a parameter of an article a value.
    SetParameter {
        /// The article.
        article: String,
        /// The parameter.
        parameter: String,
        /// The value.
        value: Value,
    },
    /// Adds an article of this template at the end of a chapter.
    AddArticle {
        /// The template.
        template: String,
        /// The chapter, by id; a new chapter where there is none by that id.
        chapter: String,
        /// Values that differ from the template's own.
        values: BTreeMap<String, Value>,
    },
    /// Puts a standing article (definitions, scope and term) at the very start.
    AddStanding(ArticleContent),
    /// Removes an article.
    RemoveArticle(String),
    /// Puts a template in the place of an article.
    ReplaceWithTemplate {
        /// The article.
        article: String,
        /// The template.
        template: String,
    },
    /// Replaces words in a paragraph of a free article, in the paragraph itself or in its items.
    ReplaceText {
        /// The article.
        article: String,
        /// The paragraph, by its place from 0.
        paragraph: usize,
        /// The words that stand there.
        from: String,
        /// The words that come instead.
        to: String,
    },
    /// Adds a paragraph to a free article.
    AddParagraph {
        /// The article.
        article: String,
        /// The text.
        text: String,
    },
    /// Moves a paragraph of a free article to the protocol agreements; an article that is left empty goes.
    MoveToProtocol {
        /// The article.
        article: String,
        /// The paragraph, by its place from 0.
        paragraph: usize,
    },
    /// Makes a protocol agreement an article at the end of a chapter.
    MoveToArticles {
        /// The protocol agreement.
        protocol: String,
        /// The chapter.
        chapter: String,
    },
    /// Adds an annex.
    AddAnnex(Annex),
    /// Sets the first day of the agreement.
    SetTermStart(Date),
    /// Sets the last day of the agreement.
    SetTermEnd(Date),
    /// Sets the period for which general binding is asked.
    SetGeneralBinding(Period),
    /// Says whether the agreement is extended tacitly.
    SetTacitExtension(bool),
    /// Adds a place for the signature of a party.
    AddSignature(String),
    /// Takes a fund or subsidy out of the funding, by id.
    RemoveScheme(String),
}

/// A change with the words on its button, for one proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the button says: what will happen.
    pub label: Message,
    /// The proposal it changes, by id; the agreement’s frame and the funding are shared by all.
    pub proposal: String,
    /// The change.
    pub change: Change,
}

impl Fix {
    /// Applies it; says whether there was anything to apply it to.
    pub fn apply(&self, dossier: &mut Dossier) -> bool {
        let term = &mut dossier.agreement.term;
        match &self.change {
            Change::SetTermStart(start) => term.start = *start,
            Change::SetTermEnd(end) => term.end = *end,
            Change::SetGeneralBinding(period) => dossier.agreement.generally_binding = Some(*period),
            Change::SetTacitExtension(tacit) => dossier.agreement.tacit_extension = *tacit,
            Change::AddSignature(party) => dossier.agreement.signatures.push(Signature {
                party: party.clone(),
                signatory: String::new(),
                function: String::new(),
            }),
            Change::RemoveScheme(id) => {
                let before = dossier.funding.len();
                dossier.funding.retain(|choice| scheme_id(choice) != id);
                return dossier.funding.len() < before;
            }
            Change::SetParameter { .. }
            | Change::AddArticle { .. }
            | Change::AddStanding(_)
            | Change::RemoveArticle(_)
            | Change::ReplaceWithTemplate { .. }
            | Change::ReplaceText { .. }
            | Change::AddParagraph { .. }
            | Change::MoveToProtocol { .. }
            | Change::MoveToArticles { .. }
            | Change::AddAnnex(_) => {
                let proposal = dossier.proposal_mut(&self.proposal);
                return proposal.is_some_and(|proposal| apply_to(&self.change, proposal).is_some());
            }
        }
        true
    }
}

/// The id of a funding choice.
pub(super) fn scheme_id(choice: &FundingChoice) -> &str {
    match choice {
        FundingChoice::Catalogue { scheme, .. } => scheme,
        FundingChoice::Own(own) => &own.scheme.id,
    }
}

fn apply_to(change: &Change, proposal: &mut Proposal) -> Option<()> {
    match change {
        Change::SetParameter { article, parameter, value } => {
            let ArticleContent::Template { values, .. } = &mut proposal.article_mut(article)?.content else {
                return None;
            };
            values.insert(parameter.clone(), value.clone());
        }
        Change::AddArticle { template, chapter, values } => {
            let content = ArticleContent::Template { template: template.clone(), values: values.clone() };
            let article = Article { id: free_id(proposal, template), content };
            insert_article(proposal, article, &at_end(chapter));
        }
        Change::AddStanding(content) => {
            let id = if *content == ArticleContent::Definitions { "definitions" } else { "scope-and-term" };
            let article = Article { id: free_id(proposal, id), content: content.clone() };
            let chapter = proposal.chapters.first().map(|chapter| chapter.id.clone()).unwrap_or_default();
            insert_article(proposal, article, &Slot { chapter, index: 0 });
        }
        Change::RemoveArticle(id) => {
            remove_article(proposal, id)?;
        }
        Change::ReplaceWithTemplate { article, template } => {
            proposal.article_mut(article)?.content = of_template(template);
        }
        Change::ReplaceText { article, paragraph, from, to } => {
            let paragraph = paragraphs_mut(proposal, article)?.get_mut(*paragraph)?;
            let mut texts = std::iter::once(&mut paragraph.text).chain(&mut paragraph.items);
            let text = texts.find(|text| text.contains(from))?;
            *text = text.replacen(from, to, 1);
        }
        Change::AddParagraph { article, text } => {
            let paragraph = FreeParagraph { label: None, text: text.clone(), items: Vec::new() };
            paragraphs_mut(proposal, article)?.push(paragraph);
        }
        Change::MoveToProtocol { article, paragraph } => move_to_protocol(proposal, article, *paragraph)?,
        Change::MoveToArticles { protocol, chapter } => {
            let place = proposal.protocol.iter().position(|agreement| agreement.id == *protocol)?;
            let ProtocolAgreement { id, title, text } = proposal.protocol.remove(place);
            let paragraphs = text
                .split('\n')
                .filter(|line| !line.trim().is_empty())
                .map(|line| FreeParagraph { label: None, text: line.trim().to_owned(), items: Vec::new() })
                .collect();
            let content = ArticleContent::Free { title, paragraphs };
            insert_article(proposal, Article { id, content }, &at_end(chapter));
        }
        Change::AddAnnex(annex) => {
            let id = free_id(proposal, &annex.id);
            proposal.annexes.push(Annex { id, ..annex.clone() });
        }
        Change::SetTermStart(_)
        | Change::SetTermEnd(_)
        | Change::SetGeneralBinding(_)
        | Change::SetTacitExtension(_)
        | Change::AddSignature(_)
        | Change::RemoveScheme(_) => return None,
    }
    Some(())
}

fn move_to_protocol(proposal: &mut Proposal, article: &str, paragraph: usize) -> Option<()> {
    let ArticleContent::Free { title, paragraphs } = &mut proposal.article_mut(article)?.content else { return None };
    if paragraph >= paragraphs.len() {
        return None;
    }
    let moved = paragraphs.remove(paragraph);
    let (title, is_empty) = (title.clone(), paragraphs.is_empty());
    if is_empty {
        apply_to(&Change::RemoveArticle(article.to_owned()), proposal)?;
    }
    let text = std::iter::once(moved.text).chain(moved.items).collect::<Vec<_>>().join("\n");
    let id = free_id(proposal, &format!("{article}-protocol"));
    proposal.protocol.push(ProtocolAgreement { id, title, text });
    Some(())
}

fn of_template(template: &str) -> ArticleContent {
    ArticleContent::Template { template: template.to_owned(), values: BTreeMap::new() }
}

fn paragraphs_mut<'p>(proposal: &'p mut Proposal, article: &str) -> Option<&'p mut Vec<FreeParagraph>> {
    match &mut proposal.article_mut(article)?.content {
        ArticleContent::Free { paragraphs, .. } => Some(paragraphs),
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Template { .. } => None,
    }
}

/// The place behind the last article of a chapter.
fn at_end(chapter: &str) -> Slot {
    Slot { chapter: chapter.to_owned(), index: usize::MAX }
}
