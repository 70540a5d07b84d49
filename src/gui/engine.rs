//! What the window asks of the rest of the program: text, costs, files. Given to it when it opens.
//!
//! The window computes nothing and reads no file itself; a test can give it other functions.

use std::path::Path;
use std::sync::Arc;

use crate::domain::agreement::text::AgreementText;
use crate::domain::agreement::{self, Agreement, Dossier, Proposal};
use crate::domain::clause::Library;
use crate::domain::diagnostic::{Diagnostic, Language, Subject};
use crate::domain::parameters::Sector;
use crate::domain::period::Date;
use crate::domain::projection::{self, Data};
use crate::export::pdf::preview::PreviewPage;
use crate::export::{Options, pdf};
use crate::message;
use crate::report;
use crate::report::costs::Calculation;
use crate::report::document::Document;
use crate::report::handover::Handover;
use crate::store::builtin::{self, BuiltIn};
use crate::store::dossier::{self, Loaded, TextHash};
use crate::store::save;

/// Inputs and results of a proposal; what an earlier calculation of it has in common is taken from there.
pub type Calculate =
    fn(&Dossier, &Proposal, Data<'_>, Date, Option<&Calculation>) -> Result<Calculation, Vec<Diagnostic>>;
/// Writes a dossier over the file with this fingerprint, and gives the new one.
pub type Save = fn(&Dossier, &Path, Option<TextHash>) -> Result<TextHash, Vec<Diagnostic>>;

/// What the window asks of the rest of the program.
#[derive(Clone, Debug)]
pub struct Engine {
    /// The data files.
    pub built_in: Arc<BuiltIn>,
    /// The sectors of the catalogue.
    pub sectors: Arc<Vec<Sector>>,
    /// The day on which figures are stale or not.
    pub today: Date,
    /// The text of a proposal.
    pub text: fn(&Proposal, &Agreement, &Library) -> AgreementText,
    /// What is wrong with the agreement.
    pub validate: fn(&Dossier, &Library) -> Vec<Diagnostic>,
    /// Inputs and results of a proposal.
    pub calculate: Calculate,
    /// Reads a dossier.
    pub load: fn(&Path) -> Result<Loaded, Vec<Diagnostic>>,
    /// Writes a dossier over the file with this fingerprint.
    pub save: Save,
}

impl Engine {
    /// The engine of the program, with its own data files.
    ///
    /// # Errors
    ///
    /// Every data file that cannot be read; a fault of the program, and tested not to happen.
    pub fn built_in(today: Date) -> Result<Self, Vec<Diagnostic>> {
        Ok(Self {
            built_in: Arc::new(BuiltIn::load()?),
            sectors: Arc::new(builtin::sectors()?),
            today,
            text: agreement::render,
            validate: agreement::validate,
            calculate,
            load: dossier::load,
            save: |dossier, path, expected| {
                save::save(path, dossier, expected).map_err(|error| vec![error.diagnostic()])
            },
        })
    }

    /// The text of `proposal`.
    pub fn text_of(&self, dossier: &Dossier, proposal: &Proposal) -> AgreementText {
        (self.text)(proposal, &dossier.agreement, &self.built_in.library)
    }

    /// Inputs and results of `proposal`.
    ///
    /// # Errors
    ///
    /// Everything that stands in the way of a calculation.
    pub fn calculation_of(&self, dossier: &Dossier, proposal: &Proposal) -> Result<Calculation, Vec<Diagnostic>> {
        (self.calculate)(dossier, proposal, self.built_in.data(), self.today, None)
    }

    /// The same, computing only what has changed since the calculation `before`.
    ///
    /// # Errors
    ///
    /// As [`Self::calculation_of`].
    pub fn calculation_since(
        &self,
        dossier: &Dossier,
        proposal: &Proposal,
        before: Option<&Calculation>,
    ) -> Result<Calculation, Vec<Diagnostic>> {
        (self.calculate)(dossier, proposal, self.built_in.data(), self.today, before)
    }

    /// A document about `proposal`; costs that could not be computed are no reason to refuse, the document says so.
    pub fn document(&self, dossier: &Dossier, proposal: &Proposal, handover: Handover, language: Language) -> Document {
        let text = self.text_of(dossier, proposal);
        let calculation = self.calculation_of(dossier, proposal).ok();
        let subject = report::agreement::Subject {
            dossier,
            proposal,
            text: &text,
            calculation: calculation.as_ref(),
            catalogue: &self.built_in.catalogue,
        };
        handover.document(&subject, self.today, language)
    }

    /// The pages of a document as they will be printed.
    ///
    /// # Errors
    ///
    /// Why they cannot be shown; a fault of the program.
    pub fn preview(
        &self,
        dossier: &Dossier,
        proposal: &Proposal,
        handover: Handover,
        language: Language,
    ) -> Result<Vec<PreviewPage>, Vec<Diagnostic>> {
        let document = self.document(dossier, proposal, handover, language);
        pdf::preview::preview(&document, &Options::default())
            .map_err(|error| vec![not_exported(Path::new(handover.code()), &error.to_string())])
    }

    /// Writes a document about `proposal` as a PDF.
    ///
    /// # Errors
    ///
    /// Why it was not written.
    pub fn export(
        &self,
        dossier: &Dossier,
        proposal: &Proposal,
        handover: Handover,
        language: Language,
        path: &Path,
    ) -> Result<(), Vec<Diagnostic>> {
        let document = self.document(dossier, proposal, handover, language);
        let options = Options { created: Some(self.today.at(0, 0, 0, 0)), ..Options::default() };
        let bytes = pdf::write(&document, &options).map_err(|error| vec![not_exported(path, &error.to_string())])?;
        save::write_file(path, &bytes).map_err(|error| vec![error])
    }
}

fn calculate(
    dossier: &Dossier,
    proposal: &Proposal,
    data: Data<'_>,
    today: Date,
    before: Option<&Calculation>,
) -> Result<Calculation, Vec<Diagnostic>> {
    let resolved = projection::resolve(dossier, proposal, data, today)?;
    let given = &resolved.given;
    let assessment = match before {
        Some(before) => projection::assess_again(given, &before.resolved.given, &before.assessment)?,
        None => projection::assess(given)?,
    };
    Ok(Calculation { resolved, assessment })
}

fn not_exported(path: &Path, cause: &str) -> Diagnostic {
    Diagnostic::error(
        Subject::File(path.display().to_string()),
        message!(
            nl: "de PDF is niet gemaakt ({cause}); dat is een fout van Akkoord",
            en: "the PDF was not made ({cause}); this is a fault of Akkoord",
            cause = cause
        ),
    )
}
