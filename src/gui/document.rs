//! The document: the dossier being worked on, with its history. All of it can be undone; none of it is a setting.

use std::borrow::Cow;
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

    /// Takes the last step back; gives its words, and what `of` makes of its edit. Not while a gesture is going on.
    pub fn undo<T>(&mut self, known: Known<'_>, of: impl FnOnce(&Edit) -> T) -> Option<(Message, T)> {
        if self.history.is_in_gesture() {
            return None;
        }
        let (before, edit) = self.history.undo(self.now.clone())?;
        let edit = told(edit, &before.dossier, &self.now.dossier);
        let done = (edit.words(&before.dossier, known), of(&edit));
        self.now = before;
        Some(done)
    }

    /// Makes the last step again; gives its words, and what `of` makes of its edit. Not while a gesture is going on.
    pub fn redo<T>(&mut self, known: Known<'_>, of: impl FnOnce(&Edit) -> T) -> Option<(Message, T)> {
        if self.history.is_in_gesture() {
            return None;
        }
        let (after, edit) = self.history.redo(self.now.clone())?;
        let edit = told(edit, &self.now.dossier, &after.dossier);
        let done = (edit.words(&self.now.dossier, known), of(&edit));
        self.now = after;
        Some(done)
    }

    /// What every step does: those that can be taken back, the oldest first, and behind them those that can be made again.
    pub fn steps_in_words(&self, known: Known<'_>) -> Vec<Message> {
        let (past, future) = (self.history.past(), self.history.future());
        let before = past.iter().map(|step| &step.content).chain([&self.now]);
        // The last one of the future is the next.
        let contents: Vec<&Snapshot> = before.chain(future.iter().rev().map(|step| &step.content)).collect();
        let edits = past.iter().chain(future.iter().rev()).map(|step| step.edit.as_ref());
        let between = contents.windows(2).zip(edits);
        between
            .map(|(ends, edit)| told(edit, &ends[0].dossier, &ends[1].dossier).words(&ends[0].dossier, known))
            .collect()
    }
}

/// The edit between two contents; one from a journal is told from the contents.
fn told<'e>(edit: Option<&'e Edit>, before: &Dossier, after: &Dossier) -> Cow<'e, Edit> {
    edit.map_or_else(|| Cow::Owned(Edit::between(before, after)), Cow::Borrowed)
}
