//! The program below its two faces: what the window and the command line ask alike.
//!
//! A [`Workbench`] holds the data files and the day; on it a dossier is [`Opened`], and answers with text, costs,
//! checks and documents. Both faces show what it says, so they cannot disagree.

mod calculations;
mod changes;
mod checks;
mod comparison;
mod documents;
mod draft;
pub mod edits;
pub mod fault;
pub mod glance;
mod handover_copy;
mod import;
mod leaflet;
pub mod ledger;
mod notification;
mod opened;
pub mod own_words;
mod preflight;
mod prices;
pub mod scheme_use;
mod set;
pub mod start;
mod table_file;

use std::path::Path;
use std::sync::Arc;

use crate::domain::agreement::text::AgreementText;
use crate::domain::agreement::{Dossier, Proposal, render};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::parameters::Sector;
use crate::domain::period::Date;
use crate::store::builtin::{self, BuiltIn};
use crate::store::dossier::{Loaded, load};

pub use documents::{FileFormat, Tracking, Wanted, not_made, signs_in_words};
pub use handover_copy::HandoverCopy;
pub use import::Existing;
pub use leaflet::LeafletChoice;
pub use opened::Opened;
pub use preflight::refusals;
pub use prices::Question;
pub use set::{Chosen, MadeFile, in_file_name};
pub use table_file::TableFormat;

/// The data files of the program and the day it is: with these every dossier is opened. Copies share the files.
#[derive(Clone, Debug)]
pub struct Workbench {
    /// The data files a calculation reads.
    pub built_in: Arc<BuiltIn>,
    /// The sectors of the catalogue.
    pub sectors: Arc<Vec<Sector>>,
    /// The day on which figures are stale or not.
    pub today: Date,
}

impl Workbench {
    /// A workbench with the data files that are part of the program.
    ///
    /// # Errors
    ///
    /// Every data file that cannot be read; a fault of the program, and tested not to happen.
    pub fn built_in(today: Date) -> Result<Self, Vec<Diagnostic>> {
        Ok(Self { built_in: Arc::new(BuiltIn::load()?), sectors: Arc::new(builtin::sectors()?), today })
    }

    /// Opens the dossier at `path`, with all that is wrong with it.
    ///
    /// # Errors
    ///
    /// A file that cannot be read as a dossier. One that can but does not add up is opened; [`Opened::findings`] says
    /// what is wrong with it.
    pub fn open(&self, path: &Path) -> Result<Opened, Vec<Diagnostic>> {
        let Loaded { dossier, text_hash, text } = load(path)?;
        Ok(Opened::from_file(self.clone(), dossier, text_hash, text))
    }

    /// The text of a proposal of `dossier`.
    pub fn text(&self, dossier: &Dossier, proposal: &Proposal) -> AgreementText {
        render(proposal, &dossier.agreement, &self.built_in.library)
    }

    /// Opens a dossier that is in memory.
    pub fn with(&self, dossier: Arc<Dossier>) -> Opened {
        Opened::in_memory(self.clone(), dossier)
    }
}
