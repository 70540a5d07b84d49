//! View-model of the page of changes: what changes while the agreement runs, or what stands in the way of saying so. Each
//! change is a calculation, so it is made away from the window's thread.

use std::sync::Arc;

use super::session::ChangesSession;
use crate::domain::diagnostic::Diagnostic;
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::later::Later;
use crate::gui::views::FindingView;
use crate::report::changes::ChangesView;
use crate::workbench::Opened;

/// What is kept of it between frames.
pub type Kept = Later<Key, ChangesPage>;

/// Wants what changes, while the page is open.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, _: &ChangesSession) {
    if now.page == Page::Changes {
        kept.want(now.key);
    }
}

/// What the page of changes shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesPage {
    /// Name of the proposal that is shown.
    pub title: String,
    /// What every figure is marked with while data of the workers are open.
    pub provisional: Option<String>,
    /// What changes; nothing where it cannot be calculated.
    pub changes: Option<ChangesView>,
    /// What stands in the way of a calculation.
    pub obstacles: Vec<FindingView>,
}

/// What is to be looked at, with everything that takes.
#[derive(Debug)]
pub struct Errand {
    key: Key,
    basis: Arc<Basis>,
    opened: Opened,
}

impl Errand {
    /// To look at what changes in what `basis` and `opened` hold of `key`.
    pub fn new(key: Key, basis: Arc<Basis>, opened: Opened) -> Self {
        Self { key, basis, opened }
    }

    /// What is shown where the program fails while it looks.
    pub fn failed(&self) -> impl FnOnce(Diagnostic) -> ChangesOutcome + Send + use<> {
        let (title, language) = (self.basis.proposal_title.clone(), self.key.language);
        move |fault| {
            let obstacles = vec![FindingView::of(&fault, language)];
            ChangesOutcome(ChangesPage { title, provisional: None, changes: None, obstacles })
        }
    }

    /// Looks at it.
    pub fn look(&self) -> ChangesOutcome {
        let Self { key, basis, opened } = self;
        let found = opened.dossier().proposal(&key.proposal).map(|it| opened.changes(it, &basis.text, key.language));
        let (title, provisional) = (basis.proposal_title.clone(), basis.provisional.clone());
        ChangesOutcome(match found {
            None => ChangesPage::default(),
            Some(Ok(changes)) => ChangesPage { title, provisional, changes: Some(changes), obstacles: Vec::new() },
            Some(Err(errors)) => {
                let obstacles = errors.iter().map(|error| FindingView::of(error, key.language)).collect();
                ChangesPage { title, provisional, changes: None, obstacles }
            }
        })
    }
}

/// What came of looking.
#[derive(Debug)]
pub struct ChangesOutcome(pub ChangesPage);
