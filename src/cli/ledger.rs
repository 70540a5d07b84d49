//! `akkoord ledger`: the offers that went over the table, and what came of them.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::Format;
use super::dossier::open;
use super::output::{Failure, Output};
use crate::domain::agreement::PartySide;
use crate::domain::agreement::edit::Edit;
use crate::domain::agreement::ledger::OfferStatus;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::period::Date;
use crate::domain::words::{Message, Subject};
use crate::message;
use crate::report::format;
use crate::report::ledger::{ArticleName, LedgerView, RoundView};
use crate::workbench::{Opened, ledger};

/// Show the ledger of offers, or write in it
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The dossier
    file: PathBuf,
    /// Count what each side gave from this round
    #[arg(long, value_name = "ROUND")]
    since: Option<u32>,
    /// How the results are written
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// Write a proposal down as an offer
    Offer {
        /// The proposal
        proposal: String,
        /// Who makes the offer
        #[arg(long, value_enum)]
        side: Side,
        #[command(flatten)]
        when: When,
    },
    /// Write down what became of an offer
    Status {
        /// The round
        round: u32,
        /// What became of it
        #[arg(value_enum, value_name = "STATUS")]
        became: Status,
        #[command(flatten)]
        when: When,
    },
    /// Write down on which articles the sides agree, as the offer of a round words them
    Agree {
        /// The round
        round: u32,
        /// The articles, by their ids
        #[arg(required = true)]
        articles: Vec<String>,
        #[command(flatten)]
        when: When,
    },
    /// Write down that articles are open again
    Reopen {
        /// The articles, by their ids
        #[arg(required = true)]
        articles: Vec<String>,
        #[command(flatten)]
        when: When,
    },
    /// Make a proposal of what was agreed
    Result {
        /// What it is called
        title: String,
    },
}

#[derive(clap::Args)]
struct When {
    /// The day it happened; today otherwise
    #[arg(long, value_name = "DATE", value_parser = super::mistake::day)]
    day: Option<Date>,
    /// What you want to remember of it; it never leaves your own side
    #[arg(long, default_value = "", hide_default_value = true)]
    note: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Side {
    /// The unions
    Workers,
    /// The employers
    Employers,
}

#[derive(Clone, Copy, ValueEnum)]
enum Status {
    /// It lies on the table
    OnTable,
    /// The other side answered it
    Answered,
    /// Agreed until the members have been heard
    Tentative,
    /// Taken back
    Withdrawn,
    /// Agreed
    Agreed,
}

impl Status {
    fn status(self) -> OfferStatus {
        match self {
            Self::OnTable => OfferStatus::OnTable,
            Self::Answered => OfferStatus::Answered,
            Self::Tentative => OfferStatus::Tentative,
            Self::Withdrawn => OfferStatus::Withdrawn,
            Self::Agreed => OfferStatus::Agreed,
        }
    }
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { file, since, format, action } = arguments;
    let mut opened = open(file, today)?;
    if let Some(action) = action {
        let edit = edit(action, &mut opened, today)?;
        let Some(words) = opened.apply(&edit)? else { return Ok(()) };
        opened.save(file)?;
        return output.line(&format::message(&words, output.language));
    }
    let view = opened.ledger(*since, output.language);
    match format {
        Format::Json => {
            let json = serde_json::to_string_pretty(&whole(&view));
            output.line(&json.map_err(|error| Failure::OwnFault(error.to_string()))?)?;
        }
        Format::Table => shown(&view, output)?,
    }
    match view.broken.as_slice() {
        [] => Ok(()),
        broken => Err(Failure::Input(broken.iter().map(|said| changed_by_hand(said)).collect())),
    }
}

fn edit(action: &Action, opened: &mut Opened, today: Date) -> Result<Edit, Failure> {
    let when = |when: &When| (when.day.unwrap_or(today), when.note.clone());
    let ids = |articles: &[String]| articles.iter().map(|id| ArticleId::from(id.as_str())).collect();
    let dossier = opened.dossier().clone();
    let edit = match action {
        Action::Offer { proposal, side, when: on } => {
            let proposal = opened.chosen(Some(proposal)).map_err(Failure::Said)?.clone();
            let totals = ledger::totals(&*opened.calculation(&proposal)?);
            let side = match side {
                Side::Workers => PartySide::Workers,
                Side::Employers => PartySide::Employers,
            };
            return Ok(ledger::offer(&dossier, &proposal, (side, totals), when(on)));
        }
        Action::Status { round, became, when: on } => {
            ledger::offer_status(&dossier, (*round, became.status()), when(on))
        }
        Action::Agree { round, articles, when: on } => ledger::agree(&dossier, *round, ids(articles), when(on)),
        Action::Reopen { articles, when: on } => ledger::reopen(&dossier, ids(articles), when(on)),
        Action::Result { title } => ledger::result(&dossier, title.clone()),
    };
    edit.map_err(Failure::Said)
}

fn changed_by_hand(said: &str) -> Diagnostic {
    let hint = message!(
        nl: "vergelijk met een eerdere versie van het bestand, of leg vast wat er nu over bekend is",
        en: "compare with an earlier version of the file, or write down what is known of it now"
    );
    Diagnostic::error(Subject::Dossier, Message::plain(said, said)).hint(hint)
}

fn shown(view: &LedgerView, output: &mut Output<'_>) -> Result<(), Failure> {
    output.table(&view.table(output.language))?;
    let paragraph = |output: &mut Output<'_>, heading: Message, lines: &[String]| -> Result<(), Failure> {
        if lines.is_empty() {
            return Ok(());
        }
        output.line(&format::message(&heading, output.language))?;
        lines.iter().try_for_each(|line| output.line(&format!("  {line}")))?;
        output.line("")
    };
    let agreed: Vec<String> =
        view.agreed.iter().map(|(article, round)| format!("{} ({round})", article.name)).collect();
    let open: Vec<String> = view.open.iter().map(|(article, _)| article.name.clone()).collect();
    paragraph(output, message!(nl: "Voorlopig akkoord (ronde):", en: "Tentatively agreed (round):"), &agreed)?;
    paragraph(output, message!(nl: "Nog open:", en: "Still open:"), &open)?;
    view.concessions.iter().try_for_each(|said| output.line(said))
}

fn whole(view: &LedgerView) -> Value {
    let name = |article: &ArticleName| json!({ "id": article.id, "name": article.name });
    json!({
        "rounds": view.rounds.iter().map(round).collect::<Vec<_>>(),
        "agreed": view.agreed.iter().map(|(article, round)| json!({ "article": name(article), "round": round })).collect::<Vec<_>>(),
        "open": view.open.iter().map(|(article, _)| name(article)).collect::<Vec<_>>(),
        "concessions": view.concessions,
        "apart": view.apart.map(euros),
        "broken": view.broken,
    })
}

fn round(round: &RoundView) -> Value {
    let years = round.years.iter().map(|(year, cents)| (year.to_string(), json!(euros(*cents))));
    json!({
        "round": round.round,
        "day": round.day,
        "side": match round.side { PartySide::Workers => "workers", PartySide::Employers => "employers" },
        "title": round.title,
        "status": round.status.code(),
        "note": round.note,
        "years": years.collect::<serde_json::Map<_, _>>(),
        "total": euros(round.total),
        "share_of_wage_bill": round.share.as_ref().map(|share| share.value().to_string()),
        "participants": round.participants.value().to_string(),
        "moved": round.moved.map(euros),
    })
}

/// An amount as a receipt has it: euros with two decimals.
fn euros(amount: Cents) -> String {
    format!("{:.2}", amount.euro().value())
}
