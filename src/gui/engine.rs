//! What the window asks of the rest of the program: text, costs, checks, files. Given to it when it opens.
//!
//! The window reads no clock and no file itself; a test gives it other functions.

use std::path::Path;
use std::sync::Arc;

use crate::domain::agreement::text::AgreementText;
use crate::domain::agreement::{self, Agreement, Dossier, Proposal};
use crate::domain::clause::Library;
use crate::domain::diagnostic::{Diagnostic, Subject};
use crate::domain::funding::Catalogue;
use crate::domain::parameters::Figures;
use crate::domain::period::Date;
use crate::domain::projection::{self, Data};
use crate::message;
use crate::report::costs::Calculation;
use crate::store::builtin;

/// The data files the window works with.
#[derive(Clone, Debug, Default)]
pub struct DataFiles {
    /// The clause library.
    pub library: Library,
    /// The published figures.
    pub figures: Figures,
    /// The funds and subsidies.
    pub catalogue: Catalogue,
}

impl DataFiles {
    /// The files that are part of the program.
    ///
    /// # Errors
    ///
    /// Every file that cannot be read; a fault of the program, and tested not to happen.
    pub fn builtin() -> Result<Self, Vec<Diagnostic>> {
        Ok(Self { library: builtin::library()?, figures: builtin::figures()?, catalogue: builtin::catalogue()? })
    }

    fn data(&self) -> Data<'_> {
        Data { library: &self.library, figures: &self.figures, catalogue: &self.catalogue }
    }
}

/// What the window asks of the rest of the program.
#[derive(Clone, Debug)]
pub struct Engine {
    /// The data files.
    pub files: Arc<DataFiles>,
    /// The day on which figures are stale or not.
    pub today: Date,
    /// The text of a proposal.
    pub text: fn(&Proposal, &Agreement, &Library) -> AgreementText,
    /// Inputs and results of a proposal.
    pub calculate: fn(&Dossier, &Proposal, Data<'_>, Date) -> Result<Calculation, Vec<Diagnostic>>,
    /// Reads a dossier.
    pub load: fn(&Path) -> Result<Dossier, Vec<Diagnostic>>,
    /// Writes a dossier.
    pub save: fn(&Dossier, &Path) -> Result<(), Vec<Diagnostic>>,
    /// Writes the agreement as a PDF.
    pub export: fn(&Dossier, &Proposal, &DataFiles, Date, &Path) -> Result<(), Vec<Diagnostic>>,
}

impl Engine {
    /// The engine of the program, with its own data files.
    ///
    /// # Errors
    ///
    /// Every data file that cannot be read; a fault of the program, and tested not to happen.
    pub fn builtin(today: Date) -> Result<Self, Vec<Diagnostic>> {
        Ok(Self {
            files: Arc::new(DataFiles::builtin()?),
            today,
            text: agreement::render,
            calculate,
            load: |path| Err(vec![unavailable(path)]),
            save: |_, path| Err(vec![unavailable(path)]),
            export: |_, _, _, _, path| Err(vec![unavailable(path)]),
        })
    }

    /// The text of `proposal`.
    pub fn text_of(&self, dossier: &Dossier, proposal: &Proposal) -> AgreementText {
        (self.text)(proposal, &dossier.agreement, &self.files.library)
    }

    /// Inputs and results of `proposal`.
    ///
    /// # Errors
    ///
    /// Everything that stands in the way of a calculation.
    pub fn calculation_of(&self, dossier: &Dossier, proposal: &Proposal) -> Result<Calculation, Vec<Diagnostic>> {
        (self.calculate)(dossier, proposal, self.files.data(), self.today)
    }
}

fn calculate(
    dossier: &Dossier,
    proposal: &Proposal,
    data: Data<'_>,
    today: Date,
) -> Result<Calculation, Vec<Diagnostic>> {
    let resolved = projection::resolve(dossier, proposal, data, today)?;
    let assessment = projection::assess(&resolved.given)?;
    Ok(Calculation { resolved, assessment })
}

fn unavailable(path: &Path) -> Diagnostic {
    Diagnostic::error(
        Subject::File(path.display().to_string()),
        message!(nl: "dit kan deze versie nog niet", en: "this version cannot do this yet"),
    )
}
