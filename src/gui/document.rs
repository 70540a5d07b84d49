//! The document: the dossier being worked on, with its history. All of it can be undone; none of it is a setting.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::history::{Gesture, History, Revision, Snapshot};
use crate::domain::agreement::{ArticleContent, Dossier, Proposal};
use crate::domain::clause::Value;
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
        Timeline {
            past: self.history.past().iter().map(step).collect(),
            now: step(&self.now),
            future: self.history.future().iter().map(step).collect(),
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

    /// Puts `dossier` in place as a step of its own, or as part of `gesture`; nothing where it is the same.
    pub fn edit(&mut self, dossier: Dossier, gesture: Option<Gesture>) {
        if dossier == *self.now.dossier {
            return;
        }
        self.newest.0 += 1;
        let after = Snapshot { revision: self.newest, dossier: Arc::new(dossier) };
        let before = std::mem::replace(&mut self.now, after);
        self.history.record(before, gesture);
    }

    /// Ends a drag, so that the next one is a step of its own.
    pub fn end_gesture(&mut self) {
        if let Some(start) = self.history.end_gesture(&self.now) {
            self.now = start;
        }
    }

    /// Takes the last step back; not while a gesture is going on.
    pub fn undo(&mut self) {
        if !self.history.is_in_gesture()
            && let Some(before) = self.history.undo(self.now.clone())
        {
            self.now = before;
        }
    }

    /// Makes the last step again; not while a gesture is going on.
    pub fn redo(&mut self) {
        if !self.history.is_in_gesture()
            && let Some(after) = self.history.redo(self.now.clone())
        {
            self.now = after;
        }
    }
}

/// A copy of `dossier` in which a parameter of an article has this value; nothing where there is no such article.
pub fn with_value(dossier: &Dossier, proposal: &str, article: &str, parameter: &str, value: Value) -> Option<Dossier> {
    let mut changed = dossier.clone();
    match &mut changed.proposal_mut(proposal)?.article_mut(article)?.content {
        ArticleContent::Template { values, .. } => values.insert(parameter.to_owned(), value),
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm | ArticleContent::Free { .. } => return None,
    };
    Some(changed)
}
