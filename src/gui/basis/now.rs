//! What a page looks at when the dossier has changed.

use std::sync::Arc;

use super::{Basis, Key};
use crate::domain::agreement::Dossier;
use crate::gui::ask::Page;
use crate::report::checks::Checks;
use crate::workbench::{Opened, Workbench};

/// What a page looks at to see what it shows.
#[derive(Clone, Copy)]
pub struct Now<'n> {
    /// The page that is open; one that costs much to compute waits until it is that.
    pub page: Page,
    /// What everything is derived from.
    pub key: &'n Key,
    /// The dossier.
    pub dossier: &'n Dossier,
    /// What all pages rest on.
    pub basis: &'n Arc<Basis>,
    /// The dossier with its calculations.
    pub opened: &'n Opened,
    /// What the checks have to say.
    pub checks: &'n Checks,
    /// Data files and day.
    pub workbench: &'n Workbench,
}
