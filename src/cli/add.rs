//! `akkoord add`: adds an article from the clause library, or in words of the parties' own.

use std::collections::BTreeMap;

use super::edit::{Changed, read};
use super::mistake::RefusedValue;
use super::move_article::chapter;
use super::output::{Failure, Output};
use crate::domain::agreement::edit::arrange::{add_article, add_template, behind, end_of, place_for, with_leader};
use crate::domain::agreement::missing;
use crate::domain::clause::{Preset, Template};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::Date;
use crate::domain::words::Subject;
use crate::message;
use crate::workbench::edits::{article, template};
use crate::workbench::own_words::own_article;

/// In the place of a template: an article in words of the parties' own.
const OWN: &str = "own";

/// Add an article from the clause library
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    changed: Changed,
    /// The template; `akkoord library` lists them; `own` for an article in words of your own
    template: String,
    /// Values that differ from the template's own; of an own article `heading`, `paragraph/1`, `amount`, `per`, `payer`,
    /// `basis`
    #[arg(value_name = "PARAMETER=VALUE", value_parser = pair)]
    values: Vec<(String, String)>,
    /// Put it at the end of this chapter; where articles of its family stand otherwise
    #[arg(long, conflicts_with = "after")]
    chapter: Option<String>,
    /// Put it behind this article
    #[arg(long, value_name = "ARTICLE")]
    after: Option<String>,
    /// Add the article it leans on as well, where that is not there, with the values of the advice
    #[arg(long)]
    with_needed: bool,
    /// Add it without the article it leans on; its costs are not computed then
    #[arg(long, conflicts_with = "with_needed")]
    alone: bool,
}

fn pair(text: &str) -> Result<(String, String), RefusedValue> {
    let (parameter, value) = text.split_once('=').ok_or_else(|| {
        RefusedValue(message!(
            nl: "er hoort een parameter met zijn waarde te staan, zoals hours_per_week=1,5",
            en: "expected a parameter with its value, such as hours_per_week=1.5"
        ))
    })?;
    Ok((parameter.trim().to_owned(), value.to_owned()))
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { changed, template: asked, values, chapter: into, after, with_needed, alone } = arguments;
    changed.carry_out(today, output, |_, proposal, library| {
        let asked_slot = match (into, after) {
            (Some(into), _) => Some(end_of(proposal, &chapter(proposal, into)?.id)),
            (None, Some(after)) => behind(proposal, &article(proposal, after)?.id),
            (None, None) => None,
        };
        if asked == OWN {
            let last = || proposal.chapters.last().map(|last| last.id.as_str()).unwrap_or_default();
            let slot = asked_slot.unwrap_or_else(|| end_of(proposal, last()));
            return Ok(Some(add_article(proposal, OWN, own_article(OWN, values)?, slot)));
        }
        let template = template(library, asked)?;
        let needed = missing(proposal, template, library);
        if let Some(needed) = needed.filter(|_| !with_needed && !alone) {
            return Err(refused(template, needed));
        }
        let slot = asked_slot.unwrap_or_else(|| place_for(proposal, template, None, library));
        let values = values.iter().map(|(id, text)| Ok((id.clone(), read(template, &template.id, id, text)?)));
        let values: BTreeMap<_, _> = values.collect::<Result<_, _>>()?;
        let added = add_template(proposal, &template.id, values, slot);
        Ok(Some(match needed.filter(|_| *with_needed) {
            Some(needed) => with_leader(proposal, added, needed, Preset::Advised),
            None => added,
        }))
    })
}

/// Why it is not added without a word about what it leans on.
fn refused(template: &Template, needed: &Template) -> Diagnostic {
    let message = message!(
        nl: "‘{article}’ leunt op ‘{needed}’ ({id}), dat er niet in staat: zonder dat artikel worden de kosten niet berekend",
        en: "“{article}” leans on “{needed}” ({id}), which is not there: without it the costs are not computed",
        article = &template.title, needed = &needed.title, id = &needed.id
    );
    Diagnostic::error(Subject::Template(template.id.clone()), message)
        .hint(message!(nl: "voeg het ook toe: {option}", en: "add it too: {option}", option = "--with-needed"))
        .hint(message!(nl: "voeg alleen dit artikel toe: --alone", en: "add this article only: --alone"))
}
