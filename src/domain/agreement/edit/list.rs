//! Changes of a list whose entries have ids: profiles, schemes, proposals, chapters and the like.

use std::fmt;

use super::refusal::{Kind, NotApplicable};
use crate::domain::agreement::{Annex, Chapter, FundingChoice, Proposal, ProtocolAgreement, Reply};
use crate::domain::equivalence::PackageTerm;
use crate::domain::id::{ProfileId, ProposalId, SchemeId};
use crate::domain::parameters::{FigureKey, Override};
use crate::domain::workforce::Profile;

/// Something with an id in a list.
pub trait Entry: Clone + Eq {
    /// What a refusal calls an entry of this list.
    const KIND: Kind;

    /// What its id is made of.
    type Id: Clone + fmt::Debug + fmt::Display + Eq;

    /// The id by which edits find the entry.
    fn id(&self) -> &Self::Id;
}

macro_rules! entries {
    ($($kind:ident: $type:ty, $id_type:ty, |$entry:ident| $id:expr;)*) => {
        $(impl Entry for $type {
            const KIND: Kind = Kind::$kind;
            type Id = $id_type;

            fn id(&self) -> &Self::Id {
                let $entry = self;
                $id
            }
        })*
    };
}

entries! {
    Proposal: Proposal, ProposalId, |proposal| &proposal.id;
    Chapter: Chapter, String, |chapter| &chapter.id;
    Protocol: ProtocolAgreement, String, |agreement| &agreement.id;
    Annex: Annex, String, |annex| &annex.id;
    Profile: Profile, ProfileId, |profile| &profile.id;
    Scheme: FundingChoice, SchemeId, |choice| choice.scheme_id();
    Figure: Override, FigureKey, |own| &own.figure;
    Term: PackageTerm, String, |term| &term.id;
    Reply: Reply, String, |reply| &reply.finding;
}

/// A direction in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the start.
    Back,
    /// Towards the end.
    Forward,
}

impl Step {
    /// The place next to `index` in a list of `length`; nothing past either end.
    pub fn from(self, index: usize, length: usize) -> Option<usize> {
        match self {
            Self::Back => index.checked_sub(1),
            Self::Forward => Some(index + 1).filter(|next| *next < length),
        }
    }
}

/// A change of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListEdit<T: Entry> {
    /// Puts an entry in the list.
    Insert {
        /// Before which one, counted from 0; behind the last one where it is their number.
        at: usize,
        /// The entry; no other has its id.
        entry: Box<T>,
    },
    /// Takes out the entry with this id.
    Remove(T::Id),
    /// Puts an entry in the place of the one with its id.
    Replace(Box<T>),
    /// Takes an entry out and puts it elsewhere.
    Move {
        /// Id of the entry.
        id: T::Id,
        /// Where it stands from then on, counted from 0.
        to: usize,
    },
}

impl<T: Entry> ListEdit<T> {
    /// Puts `entry` behind the last one of `list`.
    pub fn push(list: &[T], entry: T) -> Self {
        Self::Insert { at: list.len(), entry: Box::new(entry) }
    }

    /// Puts `entry` in the place of the one with its id, or behind the last one where there is none.
    pub fn put(list: &[T], entry: T) -> Self {
        if list.iter().any(|known| known.id() == entry.id()) {
            Self::Replace(Box::new(entry))
        } else {
            Self::push(list, entry)
        }
    }

    /// Moves the entry with this id one place; nothing where it stands at the end already, or is not there.
    pub fn step(list: &[T], id: &T::Id, step: Step) -> Option<Self> {
        let to = step.from(place(list, id)?, list.len())?;
        Some(Self::Move { id: id.clone(), to })
    }

    /// Moves the entries with these ids one place each, so that they stay in their order; nothing where one of them cannot,
    /// or is not there.
    pub fn step_all(list: &[T], ids: &[&T::Id], step: Step) -> Option<Vec<Self>> {
        let mut after = list.to_vec();
        let mut inside: Vec<&T::Id> = list.iter().map(Entry::id).filter(|id| ids.contains(id)).collect();
        if step == Step::Forward {
            inside.reverse();
        }
        let mut edits = Vec::with_capacity(inside.len());
        for id in inside {
            let edit = Self::step(&after, id, step)?;
            edit.apply(&mut after).ok()?;
            edits.push(edit);
        }
        (!edits.is_empty()).then_some(edits)
    }

    /// Moves the entry with this id to this place, or to the last one; nothing where it stands there already.
    pub fn move_to(list: &[T], id: &T::Id, to: usize) -> Option<Self> {
        let (from, to) = (place(list, id)?, to.min(list.len() - 1));
        (from != to).then(|| Self::Move { id: id.clone(), to })
    }

    /// The id of the entry that it is about.
    pub fn id(&self) -> &T::Id {
        match self {
            Self::Insert { entry, .. } | Self::Replace(entry) => entry.id(),
            Self::Remove(id) | Self::Move { id, .. } => id,
        }
    }

    pub(super) fn apply(&self, list: &mut Vec<T>) -> Result<Self, NotApplicable> {
        let place_of = |list: &[T], id: &T::Id| place(list, id).ok_or_else(|| T::KIND.absent(&id.to_string()));
        match self {
            Self::Insert { at, entry } => {
                if place(list, entry.id()).is_some() {
                    return Err(NotApplicable::Taken(T::KIND, entry.id().to_string()));
                }
                fits(*at, list.len() + 1)?;
                list.insert(*at, T::clone(entry));
                Ok(Self::Remove(entry.id().clone()))
            }
            Self::Remove(id) => {
                let at = place_of(list, id)?;
                Ok(Self::Insert { at, entry: Box::new(list.remove(at)) })
            }
            Self::Replace(entry) => {
                let at = place_of(list, entry.id())?;
                Ok(Self::Replace(Box::new(std::mem::replace(&mut list[at], T::clone(entry)))))
            }
            Self::Move { id, to } => {
                let from = place_of(list, id)?;
                fits(*to, list.len())?;
                let moved = list.remove(from);
                list.insert(*to, moved);
                Ok(Self::Move { id: id.clone(), to: from })
            }
        }
    }
}

impl<T: Entry<Id: AsRef<str>>> ListEdit<T> {
    pub(super) fn added(&self) -> Option<&str> {
        match self {
            Self::Insert { entry, .. } => Some(entry.id().as_ref()),
            Self::Remove(_) | Self::Replace(_) | Self::Move { .. } => None,
        }
    }
}

pub(super) fn place<T: Entry>(list: &[T], id: &T::Id) -> Option<usize> {
    list.iter().position(|entry| entry.id() == id)
}

/// Whether there is a place `at` among `length`.
pub(super) fn fits(at: usize, length: usize) -> Result<(), NotApplicable> {
    if at < length { Ok(()) } else { Err(NotApplicable::NoPlace { at, length }) }
}

/// `wanted`, or with the first number behind it that makes it free.
pub fn free_id(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut id = wanted.to_owned();
    let mut number = 2_usize;
    while is_taken(&id) {
        id = format!("{wanted}-{number}");
        number += 1;
    }
    id
}
