//! What a crash left: weighed when a dossier opens, found in other places, taken back or set aside.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::super::places::{beside, changed, fresh, history, journals_in, named_in, prune, shift};
use super::super::replay::{Damage, Replayed};
use super::super::wording;
use super::super::{Journal, Timeline};
use super::{Begun, Keeper};
use crate::domain::diagnostic::Diagnostic;
use crate::store::dossier::{TextHash, to_text};

/// Work that was left in a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The file of the journal it was left in.
    pub journal: PathBuf,
    /// The dossier's file, where it has one.
    pub of: Option<PathBuf>,
    /// The name of the dossier as it was last.
    pub name: String,
    /// When the last of it was written.
    pub when: Option<SystemTime>,
    /// How many changes are not in the file.
    pub edits: usize,
    /// What of it could not be read.
    pub damage: Option<Damage>,
    /// Whether the file was changed by something else since.
    pub file_differs: bool,
    /// Whether it was set aside before.
    pub set_aside: bool,
}

impl Keeper {
    /// What was left in the journal of the dossier that opens: work to offer, steps to undo, or nothing.
    pub(super) fn weigh(&mut self, path: &Path, hash: Option<TextHash>, left: Replayed, begun: &mut Begun) {
        let Some(journal) = &self.journal else { return };
        match left.timeline {
            Some(timeline) if timeline.is_unsaved() && !is_in_file(&timeline, hash) => {
                begun.found = Some(Found {
                    journal: journal.path().to_owned(),
                    of: Some(path.to_owned()),
                    name: timeline.now.dossier.name.clone(),
                    when: changed(journal.path()),
                    edits: timeline.edits(),
                    damage: left.damage,
                    file_differs: timeline.hash != hash,
                    set_aside: false,
                });
                self.undecided = Some(timeline);
            }
            timeline => {
                // What could not be read may be work; nothing is written over it.
                if left.damage.is_some() {
                    let kept = self.set_current_aside();
                    begun.said.push(match &timeline {
                        Some(_) => wording::spoilt(path, kept.as_deref()),
                        None => wording::unreadable(path, kept.as_deref()),
                    });
                    self.reopen(path);
                }
                // After a crash just after saving the journal does not know yet that what it shows was saved.
                begun.history = timeline.filter(|timeline| is_in_file(timeline, hash)).map(|timeline| Timeline {
                    saved: Some(timeline.now.number),
                    hash,
                    ..timeline
                });
            }
        }
    }

    pub(super) fn history_of(&self, path: &Path, hash: Option<TextHash>) -> Option<Timeline> {
        let place = history(&self.folders, path);
        if !place.exists() {
            return None;
        }
        let (_, left) = Journal::open(&place, Some(path), self.bounds).ok()?;
        left.timeline.filter(|timeline| hash.is_some() && timeline.hash == hash && !timeline.is_unsaved())
    }

    /// The work that was left in the journal of the dossier that is open, to go on with.
    pub fn take(&mut self) -> Option<Timeline> {
        self.undecided.take()
    }

    /// Sets the work aside that was left in the journal of the dossier that is open.
    pub fn refuse(&mut self) -> Option<PathBuf> {
        self.undecided = None;
        let kept = self.set_current_aside();
        if let Some(of) = self.of.clone() {
            self.reopen(&of);
        }
        kept
    }

    /// Takes over another journal: the dossier that is open from now on is the one it is of.
    ///
    /// # Errors
    ///
    /// It is in use, or cannot be read.
    pub fn adopt(&mut self, path: &Path) -> Result<(Option<PathBuf>, Timeline), Diagnostic> {
        let is_aside = path.starts_with(self.folders.set_aside());
        let place = if is_aside {
            let place = fresh(&self.folders.journals()).and_then(|place| shift(path, &place).map(|()| place));
            place.map_err(|error| wording::not_removed(path, &error))?
        } else {
            path.to_owned()
        };
        let opened = Journal::open(&place, None, self.bounds);
        let (mut journal, left) = opened.map_err(|error| wording::not_opened(&place, &error))?;
        let Some(timeline) = left.timeline else { return Err(wording::unreadable(&place, Some(&place))) };
        let of = left.of.and_then(|of| named_in(&place, &of));
        journal.of.clone_from(&of);
        self.of.clone_from(&of);
        (self.journal, self.undecided, self.last, self.has_complained) = (Some(journal), None, None, false);
        Ok((of, timeline))
    }

    /// Sets another journal aside; gives where it is kept.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn set_aside(&self, path: &Path) -> Result<PathBuf, Diagnostic> {
        let kept = fresh(&self.folders.set_aside()).and_then(|kept| shift(path, &kept).map(|()| kept));
        prune(&self.folders.set_aside());
        kept.map_err(|error| wording::not_removed(path, &error))
    }

    pub(super) fn set_current_aside(&mut self) -> Option<PathBuf> {
        let place = self.journal.take()?.path().to_owned();
        self.set_aside(&place).ok()
    }

    /// Work that was left: in journals that no window has open, in the user's folder and beside the files in `recent`; with
    /// `set_aside` also what was not wanted before.
    pub fn left(&self, recent: &[PathBuf], set_aside: bool) -> Vec<Found> {
        let own = self.journal.as_ref().map(Journal::path);
        let beside = recent.iter().filter(|of| Some(of.as_path()) != self.of.as_deref()).map(|of| beside(of));
        let away = journals_in(&self.folders.journals());
        let aside = if set_aside { journals_in(&self.folders.set_aside()) } else { Vec::new() };
        let open = beside.chain(away).map(|path| (path, false));
        let all = open.chain(aside.into_iter().map(|path| (path, true)));
        all.filter(|(path, _)| Some(path.as_path()) != own && path.exists())
            .filter_map(|(path, set_aside)| self.found_in(&path, set_aside))
            .collect()
    }

    fn found_in(&self, path: &Path, set_aside: bool) -> Option<Found> {
        let when = changed(path);
        let (journal, left) = Journal::open(path, None, self.bounds).ok()?;
        let of = left.of.and_then(|of| named_in(path, &of));
        let timeline = left.timeline?;
        let hash = of.as_ref().and_then(|of| fs::read(of).ok()).map(|bytes| TextHash::of(&bytes));
        if !timeline.is_unsaved() || is_in_file(&timeline, hash) {
            if path.starts_with(self.folders.journals()) && left.damage.is_none() {
                // Everything in this journal is in the dossier's file, so it holds nothing to offer.
                let _removed = journal.remove().is_ok();
            }
            return None;
        }
        Some(Found {
            journal: path.to_owned(),
            of,
            name: timeline.now.dossier.name.clone(),
            when,
            edits: timeline.edits(),
            damage: left.damage,
            file_differs: timeline.hash != hash,
            set_aside,
        })
    }
}

/// Whether what the journal shows is what stands in the file with the fingerprint `hash`.
fn is_in_file(timeline: &Timeline, hash: Option<TextHash>) -> bool {
    let Some(hash) = hash else { return false };
    (!timeline.is_unsaved() && timeline.hash == Some(hash))
        || to_text(&timeline.now.dossier).is_ok_and(|text| TextHash::of(text.as_bytes()) == hash)
}
