//! Where the user is with the workforce profiles and their import.

use std::collections::BTreeSet;

use super::import::session::ImportSession;
use super::input::ProfileField;
use super::order::Order;
use crate::domain::id::ProfileId;
use crate::domain::money::Rate;
use crate::domain::workforce::{Distribution, Profile};
use crate::gui::fields::Typed;

/// Where the user is with the workforce profiles and their import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkforceSession {
    /// Id of the selected profile; the first one where there is none.
    pub selected: Option<ProfileId>,
    /// How the table is arranged.
    pub order: Order,
    /// The profiles that are ticked: what is done to one of them is done to all.
    pub marked: BTreeSet<ProfileId>,
    /// Whether the form beside the table is folded away.
    pub hides_form: bool,
    /// What is typed in fields of the selected profile and not made yet.
    pub typed: Typed<ProfileField>,
    /// Shares that stay as they are while others change.
    pub locks: BTreeSet<(Distribution, usize)>,
    /// The shares as they were when the slide that goes on began.
    pub slide: Option<Slide>,
    /// The sector of the catalogue that is looked at.
    pub catalogue: Option<String>,
    /// What the next frame should bring into view or focus.
    pub wish: Option<WorkforceWish>,
    /// The payroll file that is being read in.
    pub import: Option<ImportSession>,
    /// Whether the page shows what the people who were read in last cost, instead of the profiles.
    pub shows_bill: bool,
    /// How many times work on a payroll file began, by which late outcomes are known.
    pub serial: u64,
    /// How many pieces of work go on away from the window's thread.
    pub running: usize,
}

/// A share that is being slid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Of which profile.
    pub profile: ProfileId,
    /// Which distribution.
    pub distribution: Distribution,
    /// Which share.
    pub cell: usize,
    /// All shares at the start.
    pub start: Vec<Rate>,
}

impl Slide {
    /// Whether it is of this share.
    pub fn is_of(&self, profile: &ProfileId, distribution: Distribution, cell: usize) -> bool {
        self.profile == *profile && self.distribution == distribution && self.cell == cell
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
    /// Ticks a profile, or takes the tick away.
    pub fn mark(&mut self, profile: ProfileId) {
        if !self.marked.remove(&profile) {
            self.marked.insert(profile);
        }
    }

    /// The profiles that are changed together, in their order: the ticked ones where the selected one is among them, and
    /// otherwise the selected one alone.
    pub fn together<'p>(&self, profiles: &'p [Profile]) -> Vec<&'p Profile> {
        let Some((_, selected)) = self.selected(profiles) else { return Vec::new() };
        if !self.marked.contains(&selected.id) {
            return vec![selected];
        }
        profiles.iter().filter(|profile| self.marked.contains(&profile.id)).collect()
    }

    /// The selected profile of `profiles`, with its place.
    pub fn selected<'p>(&self, profiles: &'p [Profile]) -> Option<(usize, &'p Profile)> {
        let wanted = self.selected.as_ref();
        let found = profiles.iter().enumerate().find(|(_, profile)| Some(&profile.id) == wanted);
        found.or_else(|| profiles.first().map(|first| (0, first)))
    }
}
