//! View-model of the page of the agreement: text and articles, what a change would cost, the clause library.

use std::sync::Arc;

use super::found::{Found, found};
use super::preview::{Preview, PreviewKey, preview};
use super::prices::Prices;
use super::session::{AgreementSession, LibrarySearch};
use crate::domain::agreement::{Article, ArticleContent, Dossier, Proposal, missing, plain, preset_values};
use crate::domain::clause::{Family, Preset, Template};
use crate::domain::words::Language;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::memo::Memo;
use crate::gui::phrases;
use crate::gui::views::ArticleView;
use crate::report::checks::Findings;
use crate::report::names;
use crate::workbench::{Opened, Question, Workbench};

/// A template in the list of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRow {
    /// Its id.
    pub id: String,
    /// Its family.
    pub family: Family,
    /// Its heading.
    pub title: String,
    /// Whether the proposal has it already.
    pub is_there: bool,
}

/// The template that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateView {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// "Taal · normatief · kan algemeen verbindend worden verklaard".
    pub meta: String,
    /// What it is for.
    pub purpose: String,
    /// What it means in plain words, with the values of the preset.
    pub plain: String,
    /// The presets it has values for.
    pub presets: Vec<(Preset, String)>,
    /// The preset it would be added with: the one that was chosen, or the nearest that says something about it.
    pub preset: Preset,
    /// The heading of the article it leans on, where that is not there.
    pub leans_on: Option<String>,
}

impl TemplateView {
    /// Adding it `along` with what it leans on, or alone.
    pub fn question(&self, along: bool) -> Question {
        Question::Add { template: self.id.clone(), preset: self.preset, along }
    }

    /// The ways in which it can be added.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        let along = self.leans_on.is_some().then(|| self.question(true));
        along.into_iter().chain([self.question(false)])
    }
}

/// The clause library while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryView {
    /// The templates that are found, family by family.
    pub rows: Vec<TemplateRow>,
    /// The one that is looked at.
    pub chosen: Option<TemplateView>,
}

impl LibraryView {
    /// Id of the template that is looked at.
    pub fn looked_at(&self) -> Option<&String> {
        self.chosen.as_ref().map(|chosen| &chosen.id)
    }
}

/// What shows on the page whatever is open in it.
#[derive(Debug, Default)]
pub struct Shown {
    /// The dossier as it is.
    pub dossier: Option<Arc<Dossier>>,
    /// The text of the proposal, and its articles with what they cost.
    pub basis: Arc<Basis>,
    /// What the checks say.
    pub findings: Findings,
}

/// What the page of the agreement shows.
#[derive(Debug, Default)]
pub struct AgreementView {
    /// What shows whatever is open.
    pub shown: Memo<Key, Shown>,
    /// The clause library, where it is open.
    pub library: Memo<(Key, LibrarySearch), Option<LibraryView>>,
    /// What the change under consideration costs.
    pub preview: Memo<PreviewKey, Option<Preview>>,
    /// The defined terms that can stand in words of the parties' own, by id.
    pub terms: Memo<Language, Vec<(String, String)>>,
    /// Where the words stand that are searched for.
    pub found: Memo<(Key, String), Vec<Found>>,
    /// What other changes in sight would cost.
    pub prices: Prices,
}

/// What is kept of it between frames.
pub type Kept = AgreementView;

/// Looks up what differs from the last time.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, session: &AgreementSession) {
    kept.refresh(now.key, (now.basis, now.opened, &now.checks.findings), session);
}

impl AgreementView {
    fn refresh(
        &mut self,
        key: &Key,
        (basis, opened, findings): (&Arc<Basis>, &Opened, &Findings),
        session: &AgreementSession,
    ) {
        self.shown.refresh(key.clone(), |_| Shown {
            dossier: Some(opened.dossier().clone()),
            basis: basis.clone(),
            findings: findings.clone(),
        });
        let definitions = &opened.workbench().built_in.library.definitions;
        self.terms.refresh(key.language, |language| {
            let named =
                definitions.iter().map(|(id, known)| (id.clone(), known.term.in_language(*language).to_owned()));
            named.collect()
        });
        match &session.search {
            None => self.found.clear(),
            Some(search) => {
                self.found.refresh((key.clone(), search.query.clone()), |(_, query)| found(&basis.text, query));
            }
        }
        match PreviewKey::of(key, basis, session) {
            None => self.preview.clear(),
            Some(wanted) => {
                self.preview.refresh(wanted, |wanted| preview((basis, opened), wanted));
            }
        }
        match &session.library {
            None => self.library.clear(),
            Some(search) => {
                let proposal = opened.dossier().proposal(&key.proposal);
                self.library.refresh((key.clone(), search.clone()), |(key, search)| {
                    Some(library_view(proposal, search, (key.language, opened.workbench())))
                });
            }
        }
    }

    /// The proposal that is shown.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.shown.dossier.as_ref()?.proposal(&self.shown.basis.proposal)
    }

    /// The view of an article.
    pub fn article(&self, id: &str) -> Option<&ArticleView> {
        self.shown.basis.article(id)
    }
}

fn library_view(
    proposal: Option<&Proposal>,
    search: &LibrarySearch,
    (language, workbench): (Language, &Workbench),
) -> LibraryView {
    let rows = rows(proposal, search, workbench, language);
    let listed = |id: &&String| rows.iter().any(|row| row.id == **id);
    let first = rows.first().filter(|_| !search.query.is_empty()).map(|row| &row.id);
    // The template on show is the chosen one while the search still lists it, otherwise the first hit.
    let looked_at = search.chosen.as_ref().filter(listed).or(first).cloned();
    let chosen = looked_at.and_then(|id| template_view(&id, search.preset, proposal, (language, workbench)));
    LibraryView { rows, chosen }
}

fn template_view(
    template: &str,
    preset: Preset,
    proposal: Option<&Proposal>,
    (language, workbench): (Language, &Workbench),
) -> Option<TemplateView> {
    let library = &workbench.built_in.library;
    let template = library.template(template)?;
    let has = |preset: &Preset| template.parameters.iter().any(|known| known.presets.contains_key(preset));
    let presets = || Preset::ALL.into_iter().filter(has);
    let fallback = [Preset::Advised, Preset::Customary, Preset::Statutory, Preset::Frontrunner];
    let preset = std::iter::once(preset).chain(fallback).find(has).unwrap_or(preset);
    let content = ArticleContent::template(&template.id, preset_values(template, preset));
    let article = Article { id: template.id.as_str().into(), content };
    let plain = plain(&article, library).map(|plain| plain.in_language(language).to_owned()).unwrap_or_default();
    let binding =
        if template.generally_binding.possible { phrases::GENERALLY_BINDING } else { phrases::NOT_GENERALLY_BINDING };
    let (family, nature) = (names::family(template.family), names::nature(template.nature));
    let meta = [family.in_language(language), nature.in_language(language), binding.in_language(language)];
    Some(TemplateView {
        id: template.id.clone(),
        title: template.title.in_language(language).to_owned(),
        meta: meta.join(" · "),
        purpose: template.purpose.in_language(language).to_owned(),
        plain,
        presets: presets().map(|preset| (preset, preset.name().in_language(language).to_owned())).collect(),
        preset,
        leans_on: proposal
            .and_then(|proposal| missing(proposal, template, library))
            .map(|leader| leader.title.in_language(language).to_owned()),
    })
}

fn rows(
    proposal: Option<&Proposal>,
    search: &LibrarySearch,
    workbench: &Workbench,
    language: Language,
) -> Vec<TemplateRow> {
    let words: Vec<String> = search.query.split_whitespace().map(str::to_lowercase).collect();
    let articles = || proposal.into_iter().flat_map(Proposal::articles);
    let is_there = |id: &str| {
        articles()
            .any(|article| matches!(&article.content, ArticleContent::Template { template, .. } if template == id))
    };
    let found = |template: &&Template| {
        let text = format!(
            "{} {} {}",
            template.title.in_language(language),
            template.purpose.in_language(language),
            names::family(template.family).in_language(language)
        );
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let mut rows: Vec<TemplateRow> = workbench
        .built_in
        .library
        .templates
        .values()
        .filter(found)
        .map(|template| TemplateRow {
            id: template.id.clone(),
            family: template.family,
            title: template.title.in_language(language).to_owned(),
            is_there: is_there(&template.id),
        })
        .collect();
    rows.sort_by(|one, other| (one.family, &one.title).cmp(&(other.family, &other.title)));
    rows
}
