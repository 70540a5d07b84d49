//! `akkoord remove`: takes an article out.

use super::edit::Changed;
use super::output::{Failure, Output};
use crate::domain::agreement::edit::arrange::remove_article;
use crate::domain::period::Date;
use crate::workbench::edits::article;

/// Take an article out
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    changed: Changed,
    /// The article, by its id or its number
    article: String,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { changed, article: asked } = arguments;
    changed.carry_out(today, output, |_, proposal, _| Ok(Some(remove_article(proposal, &article(proposal, asked)?.id))))
}
