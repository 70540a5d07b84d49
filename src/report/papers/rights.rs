//! What the articles give a worker, in plain words.

use super::super::agreement::Subject;
use super::super::document::{Align, Block, Cell, Column, Row, Table};
use super::super::format::say;
use super::phrases;
use crate::domain::agreement::text::ArticleText;
use crate::domain::agreement::{Article, ArticleContent, PlainSource, plain, plain_source};
use crate::domain::clause::{Addressee, Family, LegalNature, Template};
use crate::domain::words::{Bilingual, Language};

/// An article as a worker sees it.
pub(super) struct Right<'d> {
    /// The article as it is printed.
    pub(super) article: &'d ArticleText,
    /// The template it stems from; absent of an article of the parties' own.
    pub(super) template: Option<&'d Template>,
    /// What it means for a worker, in plain words; absent of words of the parties' own, which nobody put into plain ones.
    pub(super) plain: Option<String>,
    /// The same in both languages.
    pub(super) both: Option<Bilingual>,
    /// What those words are made of, for whoever says them in another language.
    pub(super) source: Option<PlainSource<'d>>,
    /// Whether it speaks to agency workers only.
    pub(super) is_of_agency_workers: bool,
    /// Whether it gives a worker something, rather than saying how the agreement is carried out.
    pub(super) is_given: bool,
}

/// The articles of the proposal, in their order, without definitions, scope and term.
pub(super) fn rights<'d>(subject: &Subject<'d>, language: Language) -> Vec<Right<'d>> {
    let Subject { dossier, proposal, text, library, .. } = *subject;
    let right = |article: &Article| {
        let printed = text.article(&article.id)?;
        let (template, is_own) = match &article.content {
            ArticleContent::Definitions | ArticleContent::ScopeAndTerm => return None,
            ArticleContent::Template { template, wording, .. } => (library.template(template), wording.is_some()),
            ArticleContent::Free { .. } => (None, true),
        };
        let both = plain(article, library).filter(|_| !is_own);
        Some(Right {
            article: printed,
            template,
            plain: both.as_ref().map(|words| words.in_language(language).to_owned()),
            both,
            source: plain_source(article, library).filter(|_| !is_own),
            is_of_agency_workers: !dossier.agreement.binds_agencies
                && template.is_some_and(|template| template.family == Family::AgencyWork),
            is_given: template.is_some_and(gives),
        })
    };
    proposal.articles().filter_map(right).collect()
}

/// Whether a template gives a worker something, rather than saying how the agreement is carried out.
pub(super) fn gives(template: &Template) -> bool {
    let binds_an_employer = template.addressees.iter().any(|addressee| match addressee {
        Addressee::Employer | Addressee::UserUndertaking | Addressee::Agency => true,
        Addressee::Worker | Addressee::Parties | Addressee::Fund => false,
    });
    is_normative(template) && binds_an_employer && template.family != Family::Implementation
}

/// Whether a template becomes part of the contract of a worker.
pub(super) fn is_normative(template: &Template) -> bool {
    template.nature == LegalNature::Normative
}

/// The rights of an agency worker, with the article each stands in.
pub(super) fn rights_table(subject: &Subject<'_>, language: Language) -> Option<Block> {
    let rights = rights(subject, language);
    let rows = rights.into_iter().filter(|right| right.is_given).filter_map(|right| {
        let ArticleText { number, title, .. } = right.article;
        Some(Row::of([Cell::from(title.clone()), Cell::from(number.to_string()), Cell::from(right.plain?)]))
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: say!(language, phrases::RIGHTS_OF_AGREEMENT),
            columns: vec![
                Column::new(say!(language, phrases::RIGHT), Align::Left, 28),
                Column::new(say!(language, phrases::ARTICLE), Align::Left, 8),
                Column::new(say!(language, phrases::WHAT_IT_GIVES), Align::Left, 64),
            ],
            rows,
        })
    })
}
