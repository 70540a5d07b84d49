//! Documents about a proposal: what is previewed is what is exported.

use std::path::Path;

use super::Opened;
use crate::domain::diagnostic::{Diagnostic, Language, Subject};
use crate::export::pdf::preview::{PreviewPage, preview};
use crate::export::{Error, Options, csv, json, pdf};
use crate::message;
use crate::report::document::Document;
use crate::report::handover::Handover;
use crate::store::save::write_file;

/// A document that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The id of the proposal it is about.
    pub proposal: String,
    /// Which document.
    pub handover: Handover,
    /// In which language, where it is made in that.
    pub language: Language,
}

/// The form in which a document leaves the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// Pages as they are printed.
    Pdf,
    /// Every table, for a spreadsheet.
    Csv,
    /// Every table, for another program.
    Json,
}

/// Why a document was not made.
#[derive(Debug)]
pub enum NotMade {
    /// Something is wrong with what was asked for or with where it is to be written.
    Asked(Vec<Diagnostic>),
    /// The program is at fault.
    OwnFault(Error),
}

impl NotMade {
    /// The same, to be said to the user.
    pub fn diagnostics(self) -> Vec<Diagnostic> {
        match self {
            Self::Asked(diagnostics) => diagnostics,
            Self::OwnFault(cause) => vec![Diagnostic::error(
                Subject::Dossier,
                message!(
                    nl: "het document is niet gemaakt ({cause}); dat is een fout van Akkoord",
                    en: "the document was not made ({cause}); this is a fault of Akkoord",
                    cause = cause.to_string()
                ),
            )],
        }
    }
}

impl Opened {
    /// A document; costs that could not be computed are no reason to refuse, the document says so.
    ///
    /// # Errors
    ///
    /// A proposal that is not there.
    pub fn document(&mut self, wanted: &Wanted) -> Result<Document, NotMade> {
        let calculation = self.calculation(&wanted.proposal);
        let Some(proposal) = self.proposal(&wanted.proposal) else {
            return Err(NotMade::Asked(calculation.err().unwrap_or_default()));
        };
        let text = self.text(proposal);
        let about = self.about(proposal, &text, calculation.as_deref().ok());
        Ok(wanted.handover.document(&about, self.workbench().today, wanted.language))
    }

    /// The pages of a document as they will be printed.
    ///
    /// # Errors
    ///
    /// Why they cannot be shown.
    pub fn preview(&mut self, wanted: &Wanted) -> Result<Vec<PreviewPage>, NotMade> {
        let document = self.document(wanted)?;
        preview(&document, &Options::default()).map_err(NotMade::OwnFault)
    }

    /// A document as it leaves the program.
    ///
    /// # Errors
    ///
    /// Why it was not made.
    pub fn export(&mut self, wanted: &Wanted, format: FileFormat) -> Result<Vec<u8>, NotMade> {
        let document = self.document(wanted)?;
        let bytes = match format {
            FileFormat::Pdf => {
                let created = Some(self.workbench().today.at(0, 0, 0, 0));
                pdf::write(&document, &Options { created, ..Options::default() })
            }
            FileFormat::Csv => csv::write(&document),
            FileFormat::Json => json::write(&document),
        };
        bytes.map_err(NotMade::OwnFault)
    }

    /// Writes a document to a file.
    ///
    /// # Errors
    ///
    /// Why it was not written.
    pub fn export_to(&mut self, wanted: &Wanted, format: FileFormat, path: &Path) -> Result<(), NotMade> {
        let bytes = self.export(wanted, format)?;
        write_file(path, &bytes).map_err(|error| NotMade::Asked(vec![error]))
    }
}
