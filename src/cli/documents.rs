//! How documents are made: choices of one run, and `akkoord documents`, which says or changes those that are kept.

use clap::ValueEnum;

use super::edit::Changed;
use super::output::{Failure, Output};
use crate::domain::agreement::edit::DocumentsEdit;
use crate::domain::agreement::{DocumentChoices, DocumentStatus, Dossier, Paper};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProposalId;
use crate::domain::period::Date;
use crate::domain::spelling::unknown;
use crate::domain::words::Subject;
use crate::message;

/// How documents are made.
#[derive(clap::Args)]
pub(super) struct Choices {
    /// Whether documents are drafts, which say so, or final
    #[arg(long = "status", value_enum, value_name = "STATUS")]
    standing: Option<Standing>,
    /// Whether the names of those who sign are printed
    #[arg(long, value_enum, value_name = "YES")]
    names: Option<YesOrNo>,
    /// Whether the estimated costs go with the agreement, behind it and no part of it
    #[arg(long, value_enum, value_name = "YES")]
    costs: Option<YesOrNo>,
    /// The paper of the agreement
    #[arg(long, value_enum, value_name = "PAPER")]
    paper: Option<PaperSize>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Standing {
    /// It says CONCEPT, with its version and day
    Draft,
    /// What would embarrass is refused
    Final,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesOrNo {
    /// Yes
    Yes,
    /// No
    No,
}

#[derive(Clone, Copy, ValueEnum)]
enum PaperSize {
    /// As in every office
    A4,
    /// Half of it, as booklets are printed
    A5,
}

impl Choices {
    /// `kept` with what is asked for instead.
    pub(super) fn over(&self, kept: &DocumentChoices) -> DocumentChoices {
        let Self { standing, names, costs, paper } = self;
        DocumentChoices {
            status: standing.map_or(kept.status, |standing| match standing {
                Standing::Draft => DocumentStatus::Draft,
                Standing::Final => DocumentStatus::Final,
            }),
            representatives: names.map_or(kept.representatives, |asked| asked == YesOrNo::Yes),
            cost_annex: costs.map_or(kept.cost_annex, |asked| asked == YesOrNo::Yes),
            paper: paper.map_or(kept.paper, |paper| match paper {
                PaperSize::A4 => Paper::A4,
                PaperSize::A5 => Paper::A5,
            }),
            ..kept.clone()
        }
    }
}

/// Say how documents are made, or change it
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    changed: Changed,
    #[command(flatten)]
    choices: Choices,
    /// The proposal with the text in force, from which a note of changes starts; none for no such text
    #[arg(long, value_name = "PROPOSAL")]
    in_force: Option<String>,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { changed, choices, in_force } = arguments;
    let Choices { standing, names, costs, paper } = choices;
    let asks = standing.is_some() || names.is_some() || costs.is_some() || paper.is_some() || in_force.is_some();
    if !asks {
        let (opened, _) = changed.open(today)?;
        return said(opened.dossier(), output);
    }
    changed.carry_out(today, output, |dossier, _, _| {
        let mut wanted = choices.over(&dossier.documents);
        if let Some(asked) = in_force {
            wanted.in_force = proposal_in_force(dossier, asked)?;
        }
        Ok(Some(DocumentsEdit::between(&dossier.documents, wanted)))
    })
}

fn proposal_in_force(dossier: &Dossier, asked: &str) -> Result<Option<ProposalId>, Diagnostic> {
    match dossier.proposal(asked) {
        Some(found) => Ok(Some(found.id.clone())),
        None if asked == "none" => Ok(None),
        None => {
            let message = message!(
                nl: "er is geen voorstel ‘{asked}’ dat de tekst kan zijn die nu geldt",
                en: "there is no proposal ‘{asked}’ that could be the text in force", asked = asked
            );
            Err(unknown(Subject::Dossier, message, asked, dossier.proposals.iter().map(|known| known.id.as_str())))
        }
    }
}

/// The choices that are kept, a line each.
fn said(dossier: &Dossier, output: &mut Output<'_>) -> Result<(), Failure> {
    let DocumentChoices { status, representatives, cost_annex, paper, in_force } = &dossier.documents;
    let yes = |flag: bool| if flag { "yes" } else { "no" };
    let status = match status {
        DocumentStatus::Draft => "draft",
        DocumentStatus::Final => "final",
    };
    output.line(&format!("--status {status}"))?;
    output.line(&format!("--names {}", yes(*representatives)))?;
    output.line(&format!("--costs {}", yes(*cost_annex)))?;
    output.line(&format!("--paper {}", paper.name().to_lowercase()))?;
    output.line(&format!("--in-force {}", in_force.as_deref().unwrap_or("none")))
}
