//! View-model of the page of changes: what changes while the agreement runs, or what stands in the way of saying so.

use super::session::ChangesSession;
use crate::gui::ask::Page;
use crate::gui::basis::{Key, Now};
use crate::gui::memo::Memo;
use crate::gui::views::FindingView;
use crate::report::changes::ChangesView;

/// What is kept of it between frames.
pub type Kept = Memo<Key, ChangesPage>;

/// Looks at what has changed; each change is a calculation, so not while another page is open.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, _: &ChangesSession) {
    if now.page != Page::Changes {
        return;
    }
    kept.refresh(now.key.clone(), |key| {
        let Some(proposal) = now.dossier.proposal(&key.proposal) else { return ChangesPage::default() };
        let title = now.basis.proposal_title.clone();
        match now.opened.changes(proposal, &now.basis.text, key.language) {
            Ok(changes) => ChangesPage { title, changes: Some(changes), obstacles: Vec::new() },
            Err(errors) => {
                let obstacles = errors.iter().map(|error| FindingView::of(error, key.language)).collect();
                ChangesPage { title, changes: None, obstacles }
            }
        }
    });
}

/// What the page of changes shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesPage {
    /// Name of the proposal that is shown.
    pub title: String,
    /// What changes; nothing where it cannot be calculated.
    pub changes: Option<ChangesView>,
    /// What stands in the way of a calculation.
    pub obstacles: Vec<FindingView>,
}
