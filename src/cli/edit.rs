//! What the commands that change a dossier share: which dossier, reading values, saving, and the line that says what was done.

use super::dossier::Chosen;
use super::output::{Failure, Output};
use crate::domain::agreement::edit::Edit;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::clause::{Library, Template, Value};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::Date;
use crate::domain::words::{Shown, Subject};
use crate::message;
use crate::report::typed;
use crate::workbench::Opened;
use crate::workbench::edits::parameter;

/// Which proposal of which dossier is changed, and whether it is written.
#[derive(clap::Args)]
pub(super) struct Changed {
    #[command(flatten)]
    chosen: Chosen,
    /// Say what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl Changed {
    /// Opens the dossier, where nothing is to be changed.
    pub(super) fn open(&self, today: Date) -> Result<(Opened, Proposal), Failure> {
        self.chosen.open(today)
    }

    /// Opens the dossier, applies the edit that `of` makes of the proposal, saves it and says what was done.
    pub(super) fn carry_out(
        &self,
        today: Date,
        output: &mut Output<'_>,
        of: impl FnOnce(&Dossier, &Proposal, &Library) -> Result<Option<Edit>, Diagnostic>,
    ) -> Result<(), Failure> {
        let (mut opened, proposal) = self.chosen.open(today)?;
        let built_in = opened.workbench().built_in.clone();
        let broken = broken_references(&opened, &proposal.id);
        let words =
            of(opened.dossier(), &proposal, &built_in.library)?.map(|edit| opened.apply(&edit)).transpose()?.flatten();
        let Some(words) = words else {
            output
                .note(&message!(nl: "er verandert niets: zo staat het er al", en: "nothing changes: it is so already"));
            return Ok(());
        };
        if !self.dry_run {
            opened.save(&self.chosen.file)?;
        }
        let more = broken_references(&opened, &proposal.id).saturating_sub(broken);
        if more > 0 {
            output.note(&message!(
                nl: "let op: verwijzingen die nergens meer heen leiden: {more}; ‘akkoord check’ noemt ze",
                en: "note: references that lead nowhere now: {more}; ‘akkoord check’ lists them", more = more
            ));
        }
        output.line(&crate::report::format::message(&words, output.language))
    }
}

fn broken_references(opened: &Opened, proposal: &str) -> usize {
    opened.dossier().proposal(proposal).map_or(0, |proposal| opened.text(proposal).broken.len())
}

/// The value that is typed for a parameter of an article.
pub(super) fn read(template: &Template, article: &str, asked: &str, text: &str) -> Result<Value, Diagnostic> {
    let parameter = parameter(template, article, asked)?;
    typed::value(text, parameter).map_err(|instead| {
        let message = message!(
            nl: "‘{parameter}’ ({name}) kan niet ‘{text}’ worden", en: "‘{parameter}’ ({name}) cannot become ‘{text}’",
            parameter = &parameter.id, name = Shown::Word(parameter.name.clone()), text = text
        );
        Diagnostic::error(Subject::Article(article.into()), message).hint(instead)
    })
}
