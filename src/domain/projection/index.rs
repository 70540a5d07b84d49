//! Places in the lists of a calculation, each of its own kind: the place of a clause cannot look up a profile.

use std::ops::{Index, IndexMut};

use super::assessment::{Line, Participation, ProfileYear};
use super::resolve::Attribution;
use crate::domain::costs::Payers;
use crate::domain::costs::given::{GivenClause, GivenProfile, GivenScheme};

/// Declares indices, each with what the lists hold that it looks up.
macro_rules! indices {
    ($($(#[$doc:meta])+ $name:ident of $($item:ty),+;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(usize);

        impl $name {
            /// The index of this place, from 0.
            pub const fn new(place: usize) -> Self {
                Self(place)
            }

            /// Its place, from 0.
            pub const fn place(self) -> usize {
                self.0
            }

            /// What a list holds, each with its index.
            pub fn over<T>(list: &[T]) -> impl Iterator<Item = (Self, &T)> {
                list.iter().enumerate().map(|(place, item)| (Self(place), item))
            }
        }

        $(
            impl Index<$name> for Vec<$item> {
                type Output = $item;
                fn index(&self, index: $name) -> &$item {
                    &self.as_slice()[index.0]
                }
            }

            impl IndexMut<$name> for Vec<$item> {
                fn index_mut(&mut self, index: $name) -> &mut $item {
                    &mut self.as_mut_slice()[index.0]
                }
            }
        )+
    )+};
}

indices! {
    /// Where a clause stands in the given.
    ClauseIndex of GivenClause, Participation, Attribution;
    /// Where a profile stands in the given.
    ProfileIndex of GivenProfile, Vec<ProfileYear>;
    /// Where a scheme stands in the given.
    SchemeIndex of GivenScheme;
    /// Where a line stands in the assessment.
    LineIndex of Line, Payers;
}

/// Where a driver stands in the given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DriverIndex {
    /// Its clause.
    pub clause: ClauseIndex,
    /// Its place within the clause, from 0.
    pub driver: usize,
}
