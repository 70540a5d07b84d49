//! `akkoord export`: documents.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;

use super::dossier::{Chosen, Shares, open};
use super::output::{Failure, Output};
use crate::domain::agreement::Proposal;
use crate::domain::period::Date;
use crate::domain::words::ReaderLanguage;
use crate::export::Error;
use crate::message;
use crate::report::handover::Handover;
use crate::report::papers::Earlier;
use crate::store::output::write_output;
use crate::workbench::{self, Opened, Tracking, Wanted, not_made, signs_in_words};

/// Write a document
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    shares: Shares,
    /// The document
    #[arg(long, value_enum)]
    document: Document,
    /// The agreement in force for a note of changes or --tracked: another proposal, or another dossier
    #[arg(long, value_name = "PROPOSAL|FILE", required_if_eq("document", "changes"))]
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
    /// The file format
    #[arg(long, value_enum)]
    to: FileFormat,
    /// Where it is written
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// Replace a file that is there; never a dossier
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, ValueEnum)]
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
    /// One page for members: what changes for whom
    MemberPage,
    /// What a group of workers gets, in a language they read: --lang nl, en, pl, ro or bg
    Leaflet,
    /// What the user undertaking tells the agency, to be filled in
    Equivalence,
    /// What the agency confirms to the worker, to be filled in
    Confirmation,
}

impl Document {
    fn handover(self) -> Handover {
        match self {
            Self::Agreement => Handover::Agreement,
            Self::Avv => Handover::Declaration,
            Self::WageCosts => Handover::WageCosts,
            Self::CostReport => Handover::CostReport,
            Self::Changes => Handover::Changes,
            Self::ProposalLetter => Handover::ProposalLetter,
            Self::MemberPage => Handover::MemberPage,
            Self::Leaflet => Handover::Leaflet,
            Self::Equivalence => Handover::Equivalence,
            Self::Confirmation => Handover::Confirmation,
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
}

impl Arguments {
    /// Whether a leaflet is asked for, which comes in more languages than all else.
    pub(super) fn is_leaflet(&self) -> bool {
        self.document.handover() == Handover::Leaflet
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
    if arguments.tracked {
        return run_tracked(arguments, opened, proposal, today, output);
    }
    if let Some(against) = &arguments.against {
        opened.earlier = Some(Arc::new(Compared::find(&opened, against, today)?.earlier(&opened)));
    }
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
    // The window previews a document whose costs cannot be computed, with the reason beside it; a file would go out
    // without.
    let handover = arguments.document.handover();
    if handover.shows_costs() {
        opened.calculation(&proposal)?;
    }
    let wanted = Wanted { proposal, handover, language: output.language };
    let fault = |error: Error| Failure::OwnFault(error.to_string());
    let bytes = match opened.export(&wanted, arguments.to.format()) {
        Err(error @ (Error::Unprintable { .. } | Error::NoModel)) => return Err(not_made(&error).into()),
        made => made.map_err(fault)?,
    };
    if arguments.to.format() == workbench::FileFormat::Pdf {
        let signs = opened.unprintable(&wanted).map_err(fault)?;
        if !signs.is_empty() {
            output.note(&message!(
                nl: "let op: deze tekens zijn niet te drukken, er staat een ander teken voor: {signs}",
                en: "note: these signs cannot be printed, another stands in their place: {signs}",
                signs = signs_in_words(&signs)
            ));
        }
    }
    write(arguments, &bytes, output)
}

fn write(arguments: &Arguments, bytes: &[u8], output: &mut Output<'_>) -> Result<(), Failure> {
    let target = Target { path: &arguments.output, force: arguments.force };
    let against = arguments.against.as_deref().map(Path::new);
    let inputs: Vec<&Path> = std::iter::once(arguments.chosen.file.as_path()).chain(against).collect();
    target.write(bytes, &inputs, output)
}

/// The agreement with what changes as tracked changes.
fn run_tracked(
    arguments: &Arguments,
    mut opened: Opened,
    proposal: Proposal,
    today: Date,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let wanted = Wanted { proposal, handover: arguments.document.handover(), language: output.language };
    if !arguments.to.format().tracks(wanted.handover) {
        return Err(Failure::Said(message!(
            nl: "wijzigingen worden alleen bijgehouden in de cao om te ondertekenen, als Wordbestand",
            en: "changes are tracked only in the agreement for signing, as a Word file"
        )));
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
    write(arguments, &bytes.map_err(|error| Failure::OwnFault(error.to_string()))?, output)
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
