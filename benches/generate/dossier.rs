//! A large dossier for the benchmarks of the window, the same on every run.

use std::collections::BTreeSet;

use akkoord::domain::agreement::{Article, ArticleContent, Dossier, Proposal};
use akkoord::domain::clause::Library;
use akkoord::domain::period::{Date, Period};
use akkoord::domain::workforce::Profile;
use akkoord::store::examples::example;
use rust_decimal::Decimal;

/// The articles from the library in each proposal.
const CLAUSES: usize = 30;

/// The worked example over five years, with this many profiles and thirty clauses in both proposals.
pub fn dossier(library: &Library, profiles: usize) -> Dossier {
    let mut dossier = example("glastuinbouw").expect("the example is there").dossier;
    let term = Period { start: Date::constant(2027, 1, 1), end: Date::constant(2031, 12, 31) };
    dossier.agreement.term = term;
    dossier.workforce = split(&dossier.workforce, profiles).into();
    dossier.proposals.iter_mut().for_each(|proposal| fill(proposal, library));
    dossier
}

/// The same workers in `profiles` groups with hourly wages a few cents apart.
fn split(workforce: &[Profile], profiles: usize) -> Vec<Profile> {
    (0..profiles)
        .map(|index| {
            let original = &workforce[index % workforce.len()];
            let mut profile = original.clone();
            profile.id = format!("{}-{index}", original.id).into();
            profile.name = format!("{} {index}", original.name);
            profile.hourly_wage =
                original.hourly_wage + Decimal::new(i64::try_from(index).unwrap_or_default(), 2).into();
            profile
        })
        .collect()
}

/// Adds templates of the library that the proposal does not have yet.
fn fill(proposal: &mut Proposal, library: &Library) {
    let articles = || proposal.articles();
    let taken: BTreeSet<String> = articles()
        .filter_map(|article| match &article.content {
            ArticleContent::Template { template, .. } => Some(template.clone()),
            ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => None,
        })
        .collect();
    let missing = CLAUSES.saturating_sub(taken.len());
    let more: Vec<Article> = library
        .templates
        .values()
        .filter(|template| !taken.contains(&template.id))
        .take(missing)
        .map(|template| Article {
            id: format!("more-{}", template.id).into(),
            content: ArticleContent::template(template.id.clone(), Default::default()),
        })
        .collect();
    if let Some(last) = proposal.chapters.last_mut() {
        last.articles.extend(more);
    }
}
