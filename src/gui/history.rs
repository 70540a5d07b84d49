//! Undo and redo, an edit a step; a drag or a stretch of typing is one step.
//!
//! A step keeps the content on its other side, which the journal writes as well: one copy a step, shared by both.

use std::sync::Arc;

use crate::domain::agreement::Dossier;
use crate::domain::agreement::edit::Edit;

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

/// A change that can be taken back or made again.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was changed; absent where it comes from a journal, which keeps contents.
    pub edit: Option<Edit>,
    /// The content on the other side of it: before it where it can be taken back, after it where it can be made again.
    pub content: Snapshot,
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
    past: Vec<Step>,
    future: Vec<Step>,
    open: Option<Gesture>,
}

impl History {
    /// A history with these steps.
    pub fn new(past: Vec<Snapshot>, future: Vec<Snapshot>) -> Self {
        let steps =
            |contents: Vec<Snapshot>| contents.into_iter().map(|content| Step { edit: None, content }).collect();
        Self { past: steps(past), future: steps(future), open: None }
    }

    /// What can be taken back, the oldest first.
    pub fn past(&self) -> &[Step] {
        &self.past
    }

    /// What can be made again; the next one stands last.
    pub fn future(&self) -> &[Step] {
        &self.future
    }

    /// Whether a change of `gesture` belongs to the step that is being made.
    pub fn goes_on(&self, gesture: Option<&Gesture>) -> bool {
        gesture.is_some() && self.open.as_ref() == gesture && !self.past.is_empty()
    }

    /// Remembers `edit`: of the content `before`, or as what the gesture that goes on has come to.
    pub fn record(&mut self, edit: Edit, before: Option<Snapshot>, gesture: Option<Gesture>) {
        self.future.clear();
        match (before, self.past.last_mut()) {
            (Some(content), _) => {
                self.past.push(Step { edit: Some(edit), content });
                if self.past.len() > MOST_STEPS {
                    self.past.remove(0);
                }
            }
            (None, Some(step)) => step.edit = Some(edit),
            (None, None) => {}
        }
        self.open = gesture;
    }

    /// Ends the gesture; where it led back to where it began, gives that snapshot and forgets the step.
    pub fn end_gesture(&mut self, now: &Snapshot) -> Option<Snapshot> {
        self.open.take()?;
        let led_nowhere = self.past.last().is_some_and(|step| step.content.dossier == now.dossier);
        if led_nowhere { self.past.pop().map(|step| step.content) } else { None }
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

    /// Takes the last step back; gives what is shown then, and what is taken back.
    pub fn undo(&mut self, now: Snapshot) -> Option<(Snapshot, Option<&Edit>)> {
        let Step { edit, content } = self.past.pop()?;
        self.open = None;
        self.future.push(Step { edit, content: now });
        Some((content, self.future.last().and_then(|step| step.edit.as_ref())))
    }

    /// Makes the last step again; gives what is shown then, and what is made again.
    pub fn redo(&mut self, now: Snapshot) -> Option<(Snapshot, Option<&Edit>)> {
        let Step { edit, content } = self.future.pop()?;
        self.open = None;
        self.past.push(Step { edit, content: now });
        Some((content, self.past.last().and_then(|step| step.edit.as_ref())))
    }
}
