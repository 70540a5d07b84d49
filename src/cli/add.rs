//! `akkoord add`: adds an article from the clause library.

use std::collections::BTreeMap;

use super::edit::{Changed, read};
use super::mistake::RefusedValue;
use super::move_article::chapter;
use super::output::{Failure, Output};
use crate::domain::agreement::edit::arrange::{add_template, behind, end_of, place_for};
use crate::domain::period::Date;
use crate::message;
use crate::workbench::edits::{article, template};

/// Add an article from the clause library
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    changed: Changed,
    /// The template; `akkoord library` lists them
    template: String,
    /// Values that differ from the template's own
    #[arg(value_name = "PARAMETER=VALUE", value_parser = pair)]
    values: Vec<(String, String)>,
    /// Put it at the end of this chapter; where articles of its family stand otherwise
    #[arg(long, conflicts_with = "after")]
    chapter: Option<String>,
    /// Put it behind this article
    #[arg(long, value_name = "ARTICLE")]
    after: Option<String>,
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
    let Arguments { changed, template: asked, values, chapter: into, after } = arguments;
    changed.carry_out(today, output, |_, proposal, library| {
        let template = template(library, asked)?;
        let slot = match (into, after) {
            (Some(into), _) => end_of(proposal, &chapter(proposal, into)?.id),
            (None, Some(after)) => behind(proposal, &article(proposal, after)?.id)
                .unwrap_or_else(|| place_for(proposal, template, None, library)),
            (None, None) => place_for(proposal, template, None, library),
        };
        let values = values.iter().map(|(id, text)| Ok((id.clone(), read(template, &template.id, id, text)?)));
        let values: BTreeMap<_, _> = values.collect::<Result<_, _>>()?;
        Ok(Some(add_template(proposal, &template.id, values, slot)))
    })
}
