//! Where the user is with the workforce profiles and their import.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProfileId;
use crate::domain::workforce::Profile;
use crate::domain::workforce::{STAY_YEARS, StayShares};
use crate::gui::profile_field::{ProfileField, Spread};
use crate::store::workforce::{Import, Look, Mapping, PayrollFile, Progress, Reading};

/// Where the user is with the workforce profiles and their import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkforceSession {
    /// Id of the selected profile; the first one where there is none.
    pub selected: Option<ProfileId>,
    /// What is typed in fields of the selected profile and not applied.
    pub drafts: BTreeMap<ProfileField, String>,
    /// Shares that stay as they are while others change.
    pub locks: BTreeSet<(Spread, usize)>,
    /// The shares as they were when the slide that goes on began.
    pub slide: Option<Slide>,
    /// The sector of the catalogue that is looked at.
    pub catalogue: Option<String>,
    /// What the next frame should bring into view or focus.
    pub wish: Option<WorkforceWish>,
    /// The payroll file that is being read in.
    pub import: Option<ImportSession>,
    /// How many times work on a payroll file began, by which late outcomes are known.
    pub serial: u64,
}

/// A share that is being slid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Of which profile.
    pub profile: ProfileId,
    /// Which distribution.
    pub spread: Spread,
    /// Which share.
    pub cell: usize,
    /// The shares at the start; of a distribution with fewer, the first.
    pub start: StayShares,
}

impl Slide {
    /// The first `N` shares at the start.
    pub fn shares<const N: usize>(&self) -> [crate::domain::money::Rate; N] {
        std::array::from_fn(|index| self.start.get(index.min(STAY_YEARS - 1)).copied().unwrap_or_default())
    }
}

/// What the next frame should bring into view or focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkforceWish {
    /// Scroll to the row of this profile, and focus it.
    Row(ProfileId),
    /// Focus a field of the selected profile.
    Field(ProfileField),
}

impl WorkforceSession {
    /// The selected profile of `profiles`, with its place.
    pub fn selected<'p>(&self, profiles: &'p [Profile]) -> Option<(usize, &'p Profile)> {
        let wanted = self.selected.as_ref();
        let found = profiles.iter().enumerate().find(|(_, profile)| Some(&profile.id) == wanted);
        found.or_else(|| profiles.first().map(|first| (0, first)))
    }
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
    /// The groups, or the mistakes.
    pub result: Option<Arc<Import>>,
    /// Whether the profiles come in place of those of the dossier.
    pub replace: bool,
    /// What is wrong.
    pub problems: Vec<Diagnostic>,
    /// The system gave no path.
    pub nothing_picked: bool,
    /// What is going on.
    pub work: Option<Work>,
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
