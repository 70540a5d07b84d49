//! `akkoord move`: puts an article elsewhere.

use super::edit::Changed;
use super::output::{Failure, Output};
use crate::domain::agreement::edit::arrange::{behind, drop_article, end_of, place_of};
use crate::domain::agreement::{Chapter, Proposal};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::Date;
use crate::domain::spelling::unknown;
use crate::domain::words::Subject;
use crate::message;
use crate::workbench::edits::article;

/// Put an article elsewhere; numbers and references follow
#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("place").required(true))]
pub(super) struct Arguments {
    #[command(flatten)]
    changed: Changed,
    /// The article, by its id or its number
    article: String,
    /// Put it before this article
    #[arg(long, value_name = "ARTICLE", group = "place")]
    before: Option<String>,
    /// Put it behind this article
    #[arg(long, value_name = "ARTICLE", group = "place")]
    after: Option<String>,
    /// Put it at the end of this chapter
    #[arg(long, group = "place")]
    chapter: Option<String>,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { changed, article: asked, before, after, chapter: into } = arguments;
    changed.carry_out(today, output, |_, proposal, _| {
        let moved = article(proposal, asked)?;
        let slot = match (before, after, into) {
            (Some(before), _, _) => place_of(proposal, &article(proposal, before)?.id),
            (_, Some(after), _) => behind(proposal, &article(proposal, after)?.id),
            (_, _, Some(into)) => Some(end_of(proposal, &chapter(proposal, into)?.id)),
            (None, None, None) => None,
        };
        Ok(slot.and_then(|slot| drop_article(proposal, &moved.id, &slot)))
    })
}

/// The chapter of `proposal` with this id or this number.
pub(super) fn chapter<'p>(proposal: &'p Proposal, asked: &str) -> Result<&'p Chapter, Diagnostic> {
    let numbered = || proposal.chapters.get(asked.parse::<usize>().ok()?.checked_sub(1)?);
    let found = proposal.chapters.iter().find(|chapter| chapter.id == asked);
    found.or_else(numbered).ok_or_else(|| {
        let message = message!(
            nl: "voorstel ‘{proposal}’ heeft geen hoofdstuk ‘{chapter}’", en: "proposal ‘{proposal}’ has no chapter ‘{chapter}’",
            proposal = &proposal.id, chapter = asked
        );
        unknown(Subject::Dossier, message, asked, proposal.chapters.iter().map(|chapter| chapter.id.as_str()))
    })
}
