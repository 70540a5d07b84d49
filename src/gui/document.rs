//! The document: the dossier being worked on, with its history. All of it can be undone; none of it is a setting.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::history::{self, Gesture, History, Revision, Snapshot};
use crate::domain::agreement::edit::{Edit, Known, NotApplicable};
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::words::Message;
use crate::store::dossier::TextHash;
use crate::store::journal::{Step, Timeline};

/// The dossier being worked on.
#[derive(Clone, Debug)]
pub struct Document {
    now: Snapshot,
    /// Every revision of this document comes after this one.
    before: Revision,
    newest: Revision,
    history: History,
}

impl Document {
    /// A document that begins with `dossier`.
    pub fn new(dossier: Dossier) -> Self {
        Self::after(Revision::default(), dossier)
    }

    /// A document that begins with `dossier` and shares no revision with one whose newest was `newest`.
    pub fn after(newest: Revision, dossier: Dossier) -> Self {
        let revision = Revision(newest.0 + 1);
        Self {
            now: Snapshot { revision, dossier: Arc::new(dossier) },
            before: newest,
            newest: revision,
            history: History::default(),
        }
    }

    /// A document with the contents and steps of a journal, and the content that is in the file; it shares no revision
    /// with one whose newest was `newest`.
    pub fn restored(newest: Revision, timeline: &Timeline) -> (Self, Option<Revision>) {
        let mut last = newest;
        let mut revisions = BTreeMap::new();
        let mut snapshot = |step: &Step| {
            let revision = *revisions.entry(step.number).or_insert_with(|| {
                last.0 += 1;
                last
            });
            Snapshot { revision, dossier: step.dossier.clone() }
        };
        let past = timeline.past.iter().map(&mut snapshot).collect();
        let now = snapshot(&timeline.now);
        let future = timeline.future.iter().map(&mut snapshot).collect();
        let saved = timeline.saved.and_then(|saved| revisions.get(&saved).copied());
        (Self { now, before: newest, newest: last, history: History::new(past, future) }, saved)
    }

    /// What shows and what can be taken back or made again, for the journal.
    pub fn timeline(&self, saved: Option<Revision>, hash: Option<TextHash>) -> Timeline {
        let step = |snapshot: &Snapshot| Step { number: snapshot.revision.0, dossier: snapshot.dossier.clone() };
        let steps = |steps: &[history::Step]| steps.iter().map(|other| step(&other.content)).collect();
        Timeline {
            past: steps(self.history.past()),
            now: step(&self.now),
            future: steps(self.history.future()),
            saved: saved.map(|revision| revision.0),
            hash,
        }
    }

    /// Whether this content was ever one of this document's.
    pub fn had(&self, revision: Revision) -> bool {
        self.before < revision && revision <= self.newest
    }

    /// The newest revision there was.
    pub fn newest(&self) -> Revision {
        self.newest
    }

    /// The dossier.
    pub fn dossier(&self) -> &Arc<Dossier> {
        &self.now.dossier
    }

    /// Which content it has.
    pub fn revision(&self) -> Revision {
        self.now.revision
    }

    /// What can be taken back.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The proposal with this id, or the first one.
    pub fn proposal(&self, id: &str) -> Option<&Proposal> {
        let dossier = &self.now.dossier;
        dossier.proposal(id).or(dossier.proposals.first())
    }

    /// Applies `edit` as a step of its own, or as part of `gesture`; no step where it changes nothing.
    ///
    /// The dossier is copied only where somebody still reads the one before: once a step for the history, and where a
    /// page or the journal has not let go of it yet.
    ///
    /// # Errors
    ///
    /// The edit does not fit the dossier; nothing has changed.
    pub fn apply(&mut self, edit: Edit, gesture: Option<Gesture>) -> Result<(), NotApplicable> {
        let before = (!self.history.goes_on(gesture.as_ref())).then(|| self.now.clone());
        let inverse = edit.apply(Arc::make_mut(&mut self.now.dossier))?;
        if edit.has_changed(&inverse) {
            self.newest.0 += 1;
            self.now.revision = self.newest;
            self.history.record(edit, before, gesture);
        }
        Ok(())
    }

    /// Ends a drag, so that the next one is a step of its own.
    pub fn end_gesture(&mut self) {
        if let Some(start) = self.history.end_gesture(&self.now) {
            self.now = start;
        }
    }

    /// Takes the last step back and gives its words; not while a gesture is going on.
    pub fn undo(&mut self, known: Known<'_>) -> Option<Message> {
        if self.history.is_in_gesture() {
            return None;
        }
        let (before, edit) = self.history.undo(self.now.clone())?;
        let words = words(edit, &before.dossier, &self.now.dossier, known);
        self.now = before;
        Some(words)
    }

    /// Makes the last step again and gives its words; not while a gesture is going on.
    pub fn redo(&mut self, known: Known<'_>) -> Option<Message> {
        if self.history.is_in_gesture() {
            return None;
        }
        let (after, edit) = self.history.redo(self.now.clone())?;
        let words = words(edit, &self.now.dossier, &after.dossier, known);
        self.now = after;
        Some(words)
    }
}

/// What the step between two contents does; one from a journal is told from the contents.
fn words(edit: Option<&Edit>, before: &Dossier, after: &Dossier, known: Known<'_>) -> Message {
    match edit {
        Some(edit) => edit.words(before, known),
        None => Edit::between(before, after).words(before, known),
    }
}
