//! A dossier on the desk: loaded, its proposal chosen, rendered and calculated.

use std::path::{Path, PathBuf};

use super::Format;
use super::output::Failure;
use crate::domain::agreement::text::AgreementText;
use crate::domain::agreement::{Dossier, Proposal, render};
use crate::domain::diagnostic::Severity;
use crate::domain::period::Date;
use crate::domain::projection::{assess, resolve};
use crate::message;
use crate::report::agreement::Subject;
use crate::report::costs::Calculation;
use crate::store::builtin::BuiltIn;
use crate::store::dossier::{Loaded, load};

/// Which proposal of which dossier, and how what is found is written.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The dossier
    file: PathBuf,
    /// The proposal; the first one otherwise
    #[arg(long, value_name = "PROPOSAL")]
    proposal: Option<String>,
    /// How the results are written
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: Format,
}

impl Arguments {
    /// Puts the dossier on the desk.
    pub(super) fn open(&self) -> Result<Desk, Failure> {
        Desk::open(&self.file, self.proposal.as_deref())
    }
}

/// A dossier with the data files it is read with.
pub(super) struct Desk {
    pub(super) loaded: Loaded,
    pub(super) built_in: BuiltIn,
    proposal: usize,
}

impl Desk {
    /// Loads `file` and chooses `proposal`, or the first one.
    pub(super) fn open(file: &Path, proposal: Option<&str>) -> Result<Self, Failure> {
        let built_in = BuiltIn::load()?;
        let loaded = load(file)?;
        let errors: Vec<_> = loaded
            .findings(&built_in.library)
            .into_iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        if !errors.is_empty() {
            return Err(Failure::Input(errors));
        }
        let proposals = &loaded.dossier.proposals;
        let chosen = match proposal {
            None => 0,
            Some(id) => proposals.iter().position(|proposal| proposal.id == id).ok_or_else(|| {
                let known = proposals.iter().map(|proposal| proposal.id.as_str()).collect::<Vec<_>>().join(", ");
                Failure::Said(message!(
                    nl: "er is geen voorstel ‘{id}’; bekend zijn {known}", en: "there is no proposal ‘{id}’; known are {known}",
                    id = id, known = known
                ))
            })?,
        };
        Ok(Self { loaded, built_in, proposal: chosen })
    }

    pub(super) fn dossier(&self) -> &Dossier {
        &self.loaded.dossier
    }

    pub(super) fn proposal(&self) -> &Proposal {
        &self.loaded.dossier.proposals[self.proposal]
    }

    pub(super) fn text(&self) -> AgreementText {
        render(self.proposal(), &self.dossier().agreement, &self.built_in.library)
    }

    /// Computes the proposal; every mistake is said at once, with its place in the file.
    pub(super) fn calculation(&self, today: Date) -> Result<Calculation, Failure> {
        let located = |errors| Failure::Input(self.loaded.located(errors));
        let resolved = resolve(self.dossier(), self.proposal(), self.built_in.data(), today).map_err(located)?;
        let assessment = assess(&resolved.given).map_err(located)?;
        Ok(Calculation { resolved, assessment })
    }

    /// What documents and tables are made from.
    pub(super) fn subject<'d>(&'d self, text: &'d AgreementText, calculation: Option<&'d Calculation>) -> Subject<'d> {
        Subject {
            dossier: self.dossier(),
            proposal: self.proposal(),
            text,
            calculation,
            catalogue: &self.built_in.catalogue,
        }
    }
}
