//! Where the user is with a payroll file that is being read in.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rust_decimal::Decimal;

use crate::domain::agreement::Assumption;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProfileId;
use crate::domain::words::{Message, Phrase, phrase};
use crate::report::typed;
use crate::store::workforce::{Field, Import, Look, Mapping, PayrollFile, Progress, Reading};
use crate::workbench::Existing;

/// Whose workers a payroll file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of one employer.
    OneEmployer,
    /// Of a sector, or of several employers.
    Several,
}

/// A payroll file that is being read in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportSession {
    /// What is typed as its path.
    pub typed: String,
    /// Its path, once it is being read.
    pub path: Option<PathBuf>,
    /// How somebody says it is to be read.
    pub reading: Reading,
    /// The file, once it is open.
    pub file: Option<OpenFile>,
    /// Which column holds what.
    pub mapping: Mapping,
    /// The profile from which everything is taken that the file does not say.
    pub like: Option<ProfileId>,
    /// What a look at the file shows, of this mapping.
    pub look: Option<Arc<Look>>,
    /// Rows with mistakes are left out.
    pub skip_bad_rows: bool,
    /// The groups, or the mistakes.
    pub result: Option<Arc<Import>>,
    /// The fewest workers of a group, where somebody allows fewer than the dossier does; taken in with the profiles.
    pub smallest_group: Option<u32>,
    /// The fewest workers that are wanted of a group, for fewer profiles; 0 for as fine as is allowed.
    pub wanted_group: u32,
    /// What is to become of the profiles of the dossier; to be said, unless there are none.
    pub existing: Existing,
    /// Whose workers they are; to be said where the dossier is about them alone.
    pub whose: Option<Whose>,
    /// How many employers it is about, as typed; nothing while that is what the dossier has.
    pub employers: Option<String>,
    /// The field whose column the next frame should focus.
    pub wish: Option<Field>,
    /// What is wrong.
    pub problems: Vec<Diagnostic>,
    /// The system gave no path.
    pub nothing_picked: bool,
    /// What is going on.
    pub work: Option<Work>,
}

/// A step of the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A file is chosen.
    File,
    /// Its columns are looked at.
    Columns,
    /// Its groups, or its mistakes, are looked at.
    Result,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::File, Self::Columns, Self::Result];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::File => phrase!("Bestand", "File"),
            Self::Columns => phrase!("Kolommen", "Columns"),
            Self::Result => phrase!("Resultaat", "Result"),
        }
    }
}

impl ImportSession {
    /// How far it is.
    pub fn step(&self) -> Step {
        match (&self.file, &self.result) {
            (None, _) => Step::File,
            (Some(_), None) => Step::Columns,
            (Some(_), Some(_)) => Step::Result,
        }
    }

    /// How many employers the dossier is about from now on; nothing where nobody was asked.
    ///
    /// # Errors
    ///
    /// What is wrong with the number that was typed.
    pub fn employers(&self, now: Decimal) -> Result<Option<Decimal>, Message> {
        match (self.whose, &self.employers) {
            (None, _) => Ok(None),
            (Some(Whose::OneEmployer), _) => Ok(Some(Decimal::ONE)),
            (Some(Whose::Several), None) => Ok(Some(now)),
            (Some(Whose::Several), Some(text)) => typed::declared(text, &Assumption::Employers.declared()).map(Some),
        }
    }
}

/// An open payroll file; two are the same only where they are one.
#[derive(Clone, Debug)]
pub struct OpenFile(pub Arc<PayrollFile>);

impl PartialEq for OpenFile {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for OpenFile {}

/// What is being done with a payroll file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is opened.
    Opening,
    /// Its columns are looked at.
    Looking,
    /// Its rows are grouped.
    Grouping,
}

/// Work on a payroll file away from the window's thread.
#[derive(Clone, Debug)]
pub struct Work {
    /// Which, so that a late outcome is known.
    pub serial: u64,
    /// What.
    pub stage: Stage,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    done: AtomicUsize,
    total: AtomicUsize,
    stop: AtomicBool,
}

impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        self.serial == other.serial
    }
}

impl Eq for Work {}

impl Work {
    /// Work that begins.
    pub fn new(serial: u64, stage: Stage) -> Self {
        Self { serial, stage, shared: Arc::default() }
    }

    /// Says how far it is.
    pub fn report(&self, progress: Progress) {
        self.shared.done.store(progress.done, Ordering::Relaxed);
        self.shared.total.store(progress.total, Ordering::Relaxed);
    }

    /// How far it is, from 0 to 1; nothing while that is not known.
    pub fn progress(&self) -> Option<f32> {
        let total = self.shared.total.load(Ordering::Relaxed);
        (total > 0).then(|| (self.shared.done.load(Ordering::Relaxed) as f32 / total as f32).min(1.0))
    }

    /// Asks it to stop.
    pub fn stop(&self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }

    /// What it listens to.
    pub fn stop_flag(&self) -> &AtomicBool {
        &self.shared.stop
    }
}
