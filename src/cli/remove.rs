//! `akkoord remove`: takes an article out, alone or with what leans on it.

use super::edit::Changed;
use super::output::{Failure, Output};
use crate::domain::agreement::edit::arrange::remove_articles;
use crate::domain::agreement::{Article, dependants, heading};
use crate::domain::clause::Library;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::Date;
use crate::domain::words::{Bilingual, Subject};
use crate::message;
use crate::workbench::edits::article;

/// Take an article out
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    changed: Changed,
    /// The article, by its id or its number
    article: String,
    /// Take out with it the articles whose costs lean on it
    #[arg(long)]
    with_dependants: bool,
    /// Leave the articles that lean on it where they are; their costs are not computed then
    #[arg(long, conflicts_with = "with_dependants")]
    alone: bool,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { changed, article: asked, with_dependants, alone } = arguments;
    changed.carry_out(today, output, |_, proposal, library| {
        let leaving = article(proposal, asked)?;
        let leaning = dependants(proposal, &[&leaving.id], library);
        if !leaning.is_empty() && !with_dependants && !alone {
            return Err(refused(leaving, &leaning, library));
        }
        let along = leaning.into_iter().filter(|_| *with_dependants);
        let all = along.chain([leaving]).map(|article| article.id.as_str());
        Ok(Some(remove_articles(proposal, all)))
    })
}

/// Why it is not taken out without a word about what leans on it.
fn refused(leaving: &Article, leaning: &[&Article], library: &Library) -> Diagnostic {
    let named = |language| {
        let named = leaning.iter().map(|article| {
            let title = heading(&article.content, library);
            format!("‘{}’ ({})", title.in_language(language), article.id)
        });
        named.collect::<Vec<_>>().join(", ")
    };
    let message = message!(
        nl: "op ‘{article}’ leunen {leaning}: zonder dat artikel worden hun kosten niet berekend",
        en: "{leaning} lean on “{article}”: without it their costs are not computed",
        article = heading(&leaving.content, library), leaning = Bilingual::each(named)
    );
    Diagnostic::error(Subject::Article(leaving.id.clone()), message)
        .hint(
            message!(nl: "haal ze ook weg: {option}", en: "take them out too: {option}", option = "--with-dependants"),
        )
        .hint(message!(nl: "haal alleen dit artikel weg: --alone", en: "take out this article only: --alone"))
}
