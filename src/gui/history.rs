//! Undo and redo over snapshots of the dossier; a drag or a stretch of typing is one step.

use std::sync::Arc;

use crate::domain::agreement::Dossier;

/// The most steps that are kept.
const MOST_STEPS: usize = 1_000;

/// Which content the document has; the same number is always the same content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(pub u64);

/// The dossier at a revision.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Which.
    pub revision: Revision,
    /// The dossier.
    pub dossier: Arc<Dossier>,
}

/// What goes on for several frames and is taken back in one step: a parameter that is being slid, a text that is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gesture {
    /// The article.
    pub article: String,
    /// The parameter, or the part of the article.
    pub parameter: String,
    /// Whether it is typed: then it goes on until the field is left, not until the pointer is let go.
    pub typing: bool,
}

/// What can be taken back and made again.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Snapshot>,
    future: Vec<Snapshot>,
    open: Option<Gesture>,
}

impl History {
    /// A history with these steps.
    pub fn new(past: Vec<Snapshot>, future: Vec<Snapshot>) -> Self {
        Self { past, future, open: None }
    }

    /// What can be taken back, the oldest first.
    pub fn past(&self) -> &[Snapshot] {
        &self.past
    }

    /// What can be made again; the next one stands last.
    pub fn future(&self) -> &[Snapshot] {
        &self.future
    }

    /// Remembers `before`; a change of the gesture that is going on adds no step.
    pub fn record(&mut self, before: Snapshot, gesture: Option<Gesture>) {
        self.future.clear();
        if gesture.is_none() || self.open != gesture {
            self.past.push(before);
            if self.past.len() > MOST_STEPS {
                self.past.remove(0);
            }
        }
        self.open = gesture;
    }

    /// Ends the gesture; where it led back to where it began, gives that snapshot and forgets the step.
    pub fn end_gesture(&mut self, now: &Snapshot) -> Option<Snapshot> {
        self.open.take()?;
        let led_nowhere = self.past.last().is_some_and(|before| before.dossier == now.dossier);
        if led_nowhere { self.past.pop() } else { None }
    }

    /// Whether text is being typed.
    pub fn is_typing(&self) -> bool {
        self.open.as_ref().is_some_and(|gesture| gesture.typing)
    }

    /// Whether a gesture is going on.
    pub fn is_in_gesture(&self) -> bool {
        self.open.is_some()
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// How many steps can be taken back.
    pub fn steps(&self) -> usize {
        self.past.len()
    }

    /// Takes the last step back; gives what is shown then.
    pub fn undo(&mut self, now: Snapshot) -> Option<Snapshot> {
        let before = self.past.pop()?;
        self.open = None;
        self.future.push(now);
        Some(before)
    }

    /// Makes the last step again.
    pub fn redo(&mut self, now: Snapshot) -> Option<Snapshot> {
        let after = self.future.pop()?;
        self.open = None;
        self.past.push(now);
        Some(after)
    }
}
