//! `akkoord export`: documents.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;

use super::documents::Choices;
use super::dossier::{Chosen, Shares, open};
use super::output::{Failure, Output};
use super::several;
use crate::domain::agreement::Proposal;
use crate::domain::agreement::ledger::Standings;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::Date;
use crate::domain::words::{ReaderLanguage, Subject};
use crate::export::Error;
use crate::message;
use crate::report::handover::Handover;
use crate::report::notification::ASKED;
use crate::report::papers::Earlier;
use crate::store::output::write_output;
use crate::workbench::{self, Opened, Tracking, Wanted, not_made, signs_in_words};

/// Write documents
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    shares: Shares,
    #[command(flatten)]
    choices: Choices,
    /// The document; several, or all, go into a folder
    #[arg(long, value_enum, required = true)]
    document: Vec<Document>,
    /// The agreement in force for a note of changes or --tracked: another proposal, or another dossier; for the note
    /// otherwise the one that is kept
    #[arg(long, value_name = "PROPOSAL|FILE")]
    against: Option<String>,
    /// Show what changes against --against as tracked changes; of the agreement, in Word
    #[arg(long, requires = "against")]
    tracked: bool,
    /// By whom the tracked changes are, as Word shows it
    #[arg(long, value_name = "NAME", requires = "tracked")]
    author: Option<String>,
    /// Say beside each article that changes what it costs more or less, where --against is a proposal
    #[arg(long, requires = "tracked")]
    prices: bool,
    /// The group a leaflet is for, by its id or name; without it the leaflet is for everybody
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// The file format; of several documents PDF, otherwise what the name of the file ends in
    #[arg(long, value_enum)]
    to: Option<FileFormat>,
    /// Where it is written: a file, or a folder for several documents
    #[arg(short, long, value_name = "OUT", required_unless_present = "check")]
    output: Option<PathBuf>,
    /// Replace a file that is there; never a dossier
    #[arg(long)]
    force: bool,
    /// Say what is open about the documents, and write nothing
    #[arg(long)]
    check: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Document {
    /// The agreement for signing, without estimates
    Agreement,
    /// The same text for a declaration as generally binding: without names and signatures, marked
    Avv,
    /// The overview of estimated wage costs, for the notification
    WageCosts,
    /// Every table, cost line and source
    CostReport,
    /// What changes against the agreement in force, given with --against
    Changes,
    /// The proposals in numbered points
    ProposalLetter,
    /// What is tentatively agreed by the ledger of offers, in numbered points
    Result,
    /// One page for members: what changes for whom
    MemberPage,
    /// What a group of workers gets, in a language they read: --lang nl, en, pl, ro or bg
    Leaflet,
    /// What the user undertaking tells the agency, to be filled in
    Equivalence,
    /// What the agency confirms to the worker, to be filled in
    Confirmation,
    /// All of these
    All,
    /// Everything the ministry asks at a notification, with a list of what is missing
    Notification,
}

impl Document {
    /// The documents it stands for; a note of changes only where there is something to compare with, a result only where
    /// something is agreed.
    fn handovers(self, (has_earlier, has_agreed): (bool, bool)) -> Vec<Handover> {
        let makes = |handover: &Handover| match handover {
            Handover::Changes => has_earlier,
            Handover::Result => has_agreed,
            _ => true,
        };
        match self {
            Self::Agreement => vec![Handover::Agreement],
            Self::Avv => vec![Handover::Declaration],
            Self::WageCosts => vec![Handover::WageCosts],
            Self::CostReport => vec![Handover::CostReport],
            Self::Changes => vec![Handover::Changes],
            Self::ProposalLetter => vec![Handover::ProposalLetter],
            Self::Result => vec![Handover::Result],
            Self::MemberPage => vec![Handover::MemberPage],
            Self::Leaflet => vec![Handover::Leaflet],
            Self::Equivalence => vec![Handover::Equivalence],
            Self::Confirmation => vec![Handover::Confirmation],
            Self::All => Handover::ALL.into_iter().filter(makes).collect(),
            Self::Notification => ASKED.into_iter().map(|(handover, _)| handover).filter(makes).collect(),
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FileFormat {
    /// PDF, tagged, with embedded fonts
    Pdf,
    /// Text to go on with in Word: its numbers and references follow
    Docx,
    /// Every table, for a spreadsheet
    Csv,
    /// Every table, for another program
    Json,
    /// The cost model with live formulas, for Excel and LibreOffice
    Xlsx,
}

impl FileFormat {
    fn format(self) -> workbench::FileFormat {
        match self {
            Self::Pdf => workbench::FileFormat::Pdf,
            Self::Docx => workbench::FileFormat::Docx,
            Self::Csv => workbench::FileFormat::Csv,
            Self::Json => workbench::FileFormat::Json,
            Self::Xlsx => workbench::FileFormat::Xlsx,
        }
    }

    /// The format that the name of a file ends in.
    fn of_name(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_lowercase();
        Self::value_variants().iter().copied().find(|format| format.format().extension() == extension)
    }
}

impl Arguments {
    /// Whether a leaflet is asked for, which comes in more languages than all else.
    pub(super) fn is_leaflet(&self) -> bool {
        self.document == [Document::Leaflet]
    }

    /// The documents that are asked for, each once.
    fn handovers(&self, has: (bool, bool)) -> Vec<Handover> {
        let mut all: Vec<Handover> = Vec::new();
        for handover in self.document.iter().flat_map(|document| document.handovers(has)) {
            if !all.contains(&handover) {
                all.push(handover);
            }
        }
        all
    }

    /// The files that are read, which nothing is written over.
    fn inputs(&self) -> Vec<&Path> {
        let against = self.against.as_deref().map(Path::new);
        std::iter::once(self.chosen.file.as_path()).chain(against).collect()
    }
}

pub(super) fn run(
    arguments: &Arguments,
    reader: Option<ReaderLanguage>,
    today: Date,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let (mut opened, proposal) = arguments.chosen.open(today)?;
    opened.share_basis = arguments.shares.basis();
    opened.choose_documents(arguments.choices.over(&opened.dossier().documents));
    if arguments.tracked {
        return run_tracked(arguments, opened, proposal, today, output);
    }
    opened.earlier = match &arguments.against {
        Some(against) => Some(Compared::find(&opened, against, today)?.earlier(&opened)),
        None => opened.chosen_in_force(),
    }
    .map(Arc::new);
    match &arguments.group {
        Some(_) if !arguments.is_leaflet() => {
            return Err(Failure::Said(message!(
                nl: "‘--group’ hoort bij ‘--document leaflet’; andere stukken gaan over iedereen",
                en: "'--group' goes with '--document leaflet'; other documents are about everybody"
            )));
        }
        Some(group) => opened.leaflet.group = Some(opened.leaflet_group(group).map_err(Failure::Said)?),
        None => {}
    }
    opened.leaflet.language = reader;
    let has_agreed = !Standings::of(&opened.dossier().ledger).agreed.is_empty();
    let handovers = arguments.handovers((opened.earlier.is_some(), has_agreed));
    if arguments.check {
        return several::check(&mut opened, &proposal, &handovers, output);
    }
    let Some(path) = &arguments.output else { return Ok(()) };
    let inputs = arguments.inputs();
    if arguments.document.contains(&Document::Notification) {
        let files = opened.notification(&proposal, output.language)?;
        return several::write(path, &files, &inputs, arguments.force, output);
    }
    match handovers.as_slice() {
        [handover] if arguments.document != [Document::All] => {
            let format = arguments.to.or_else(|| FileFormat::of_name(path)).ok_or_else(|| no_format(path))?;
            let wanted = Wanted { proposal, handover: *handover, language: output.language };
            let bytes = one(&mut opened, &wanted, format, output)?;
            Target { path, force: arguments.force }.write(&bytes, &inputs, output)?;
            several::say_open(&mut opened, &wanted.proposal, &[*handover], output);
        }
        handovers => {
            let format = arguments.to.map_or(workbench::FileFormat::Pdf, FileFormat::format);
            let files = several::make(&mut opened, &proposal, (handovers, format), output)?;
            several::write(path, &files, &inputs, arguments.force, output)?;
            several::say_open(&mut opened, &proposal, handovers, output);
        }
    }
    Ok(())
}

/// The bytes of one document.
fn one(opened: &mut Opened, wanted: &Wanted, format: FileFormat, output: &mut Output<'_>) -> Result<Vec<u8>, Failure> {
    if wanted.handover == Handover::Changes && opened.earlier.is_none() {
        return Err(nothing_in_force(opened));
    }
    // The window previews a document whose costs cannot be computed, with the reason beside it; a file would go out
    // without.
    if wanted.handover.holds_costs(&opened.dossier().documents) {
        opened.calculation(&wanted.proposal)?;
    }
    let refused = opened.refused(wanted, output.language)?;
    if !refused.is_empty() {
        return Err(refused.into());
    }
    let fault = |error: Error| Failure::OwnFault(error.to_string());
    let bytes = match opened.export(wanted, format.format()) {
        Err(error @ (Error::Unprintable { .. } | Error::NoModel)) => return Err(not_made(&error).into()),
        made => made.map_err(fault)?,
    };
    if format.format() == workbench::FileFormat::Pdf {
        let signs = opened.unprintable(wanted).map_err(fault)?;
        if !signs.is_empty() {
            output.note(&message!(
                nl: "let op: deze tekens zijn niet te drukken, er staat een ander teken voor: {signs}",
                en: "note: these signs cannot be printed, another stands in their place: {signs}",
                signs = signs_in_words(&signs)
            ));
        }
    }
    Ok(bytes)
}

/// The name of a file that says nothing of its format.
fn no_format(path: &Path) -> Failure {
    Failure::Said(message!(
        nl: "aan de naam ‘{path}’ is niet te zien wat voor bestand het wordt; laat hem eindigen op .pdf of een andere soort",
        en: "the name ‘{path}’ does not show what kind of file it becomes; let it end in .pdf or another kind",
        path = path.display().to_string()
    ))
}

/// A note of changes was asked for, and nothing from which it could start.
pub(super) fn nothing_in_force(opened: &Opened) -> Failure {
    let known: Vec<&str> = opened.dossier().proposals.iter().map(|proposal| proposal.id.as_str()).collect();
    let message = message!(
        nl: "een nota van wijzigingen begint bij de tekst die nu geldt, en die is niet gekozen",
        en: "a note of changes starts from the text in force, and none was chosen"
    );
    let hint = message!(
        nl: "noem met --against een ander dossier of een van de voorstellen {known}",
        en: "name another dossier with --against, or one of the proposals {known}", known = known.join(", ")
    );
    Diagnostic::error(Subject::Dossier, message).hint(hint).into()
}

/// The agreement with what changes as tracked changes.
fn run_tracked(
    arguments: &Arguments,
    mut opened: Opened,
    proposal: Proposal,
    today: Date,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let format = arguments.to.or_else(|| FileFormat::of_name(arguments.output.as_deref()?));
    let handovers = arguments.handovers((true, true));
    let tracked = handovers
        .first()
        .copied()
        .filter(|handover| handovers.len() == 1 && format.is_some_and(|format| format.format().tracks(*handover)));
    let (Some(handover), Some(path)) = (tracked, &arguments.output) else {
        return Err(Failure::Said(message!(
            nl: "wijzigingen worden alleen bijgehouden in de cao om te ondertekenen, als Wordbestand",
            en: "changes are tracked only in the agreement for signing, as a Word file"
        )));
    };
    let wanted = Wanted { proposal, handover, language: output.language };
    let refused = opened.refused(&wanted, output.language)?;
    if !refused.is_empty() {
        return Err(refused.into());
    }
    let Some(against) = &arguments.against else { return Ok(()) };
    let mut remarks = BTreeMap::new();
    let before = match Compared::find(&opened, against, today)? {
        Compared::Proposal(earlier) => {
            if arguments.prices {
                opened.calculation(&wanted.proposal)?;
                opened.calculation(&earlier)?;
                remarks = opened.prices_of_changes(&wanted, &earlier);
            }
            opened.document(&Wanted { proposal: earlier, ..wanted.clone() })
        }
        // Two dossiers have workers of their own, so a difference of their costs is no price of the text.
        Compared::Dossier(..) if arguments.prices => {
            return Err(Failure::Said(message!(
                nl: "de prijs van een wijziging is er alleen tussen voorstellen van hetzelfde dossier",
                en: "a change has a price only between proposals of the same dossier"
            )));
        }
        Compared::Dossier(mut other, proposal) => other.document(&Wanted { proposal, ..wanted.clone() }),
    };
    let tracking = Tracking { author: arguments.author.clone(), remarks };
    let bytes = opened.export_changes(&wanted, &before, tracking);
    let bytes = bytes.map_err(|error| Failure::OwnFault(error.to_string()))?;
    Target { path, force: arguments.force }.write(&bytes, &arguments.inputs(), output)
}

/// The agreement in force, or another text that is compared with.
enum Compared {
    /// Another proposal of the same dossier.
    Proposal(Proposal),
    /// The first proposal of another dossier.
    Dossier(Box<Opened>, Proposal),
}

impl Compared {
    fn find(opened: &Opened, against: &str, today: Date) -> Result<Self, Failure> {
        if let Some(proposal) = opened.dossier().proposal(against) {
            return Ok(Self::Proposal(proposal.clone()));
        }
        let path = Path::new(against);
        if !path.exists() {
            // Names the proposals there are.
            opened.chosen(Some(against)).map_err(Failure::Said)?;
        }
        let other = open(path, today)?;
        let proposal = other.chosen(None).map_err(Failure::Said)?.clone();
        Ok(Self::Dossier(Box::new(other), proposal))
    }

    /// It as what a note of changes starts from.
    fn earlier(&self, opened: &Opened) -> Earlier {
        match self {
            Self::Proposal(proposal) => opened.earlier_in_force(proposal),
            Self::Dossier(other, proposal) => Opened::earlier_agreement(other, proposal),
        }
    }
}

/// Where a command writes what it made.
pub(super) struct Target<'t> {
    pub(super) path: &'t Path,
    /// Whether a file that is there may be replaced.
    pub(super) force: bool,
}

impl Target<'_> {
    /// Writes what was made from `inputs` to the file, or to stdout where that is named.
    pub(super) fn write(&self, bytes: &[u8], inputs: &[&Path], output: &mut Output<'_>) -> Result<(), Failure> {
        let Self { path, force } = *self;
        if path == Path::new("/dev/stdout") || path == Path::new("-") {
            return output.bytes(bytes);
        }
        write_output(path, bytes, inputs, force).map_err(|error| error.diagnostic())?;
        output.note(&message!(nl: "geschreven: {path}", en: "written: {path}", path = path.display().to_string()));
        Ok(())
    }
}
