//! Several documents at once, in a folder: chosen ones, or all that the ministry asks at a notification.

use super::preflight::refusals;
use super::{FileFormat, Opened, Wanted, not_made};
use crate::domain::agreement::Proposal;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Language;
use crate::report::handover::Handover;
use crate::report::preflight::Open;

/// A file of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFile {
    /// Its name in the folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A document of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Which document.
    pub handover: Handover,
    /// In which form.
    pub format: FileFormat,
}

impl Opened {
    /// Several documents about a proposal, with the names of their files: proposal, day, document.
    ///
    /// # Errors
    ///
    /// Everything that keeps one of them from being made, of all of them; then none is.
    pub fn set(
        &mut self,
        proposal: &Proposal,
        chosen: &[Chosen],
        language: Language,
    ) -> Result<Vec<MadeFile>, Vec<Diagnostic>> {
        let mut refused = Vec::new();
        for Chosen { handover, .. } in chosen {
            let wanted = Wanted { proposal: proposal.clone(), handover: *handover, language };
            refused.extend(self.refused(&wanted, language)?);
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        let mut files = Vec::with_capacity(chosen.len());
        for Chosen { handover, format } in chosen {
            let wanted = Wanted { proposal: proposal.clone(), handover: *handover, language };
            let bytes = self.export(&wanted, *format).map_err(|cause| vec![not_made(&cause)])?;
            let document = handover.name();
            let parts = [&proposal.title, &self.workbench().today.to_string(), document.in_language(language)];
            let name = parts.map(in_file_name).join("-");
            files.push(MadeFile { name: format!("{name}.{}", format.extension()), bytes });
        }
        Ok(files)
    }

    /// What keeps a document from being made as it was chosen: nothing keeps a draft.
    ///
    /// # Errors
    ///
    /// It cannot be laid out; a fault of the program.
    pub fn refused(&mut self, wanted: &Wanted, language: Language) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
        if !self.dossier().documents.is_final() {
            return Ok(Vec::new());
        }
        let open: Vec<Open> = self.preflight(wanted, language).map_err(|cause| vec![not_made(&cause)])?;
        Ok(refusals(wanted.handover, &open))
    }
}

/// A name as a part of the name of a file: "Inzet vakbonden" becomes "inzet-vakbonden".
pub fn in_file_name(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}
