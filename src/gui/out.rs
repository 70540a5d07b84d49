//! What a page answers with, and the handler of its commands: commands of its own, changes of the dossier, and what it
//! asks of the window.

use super::ask::Ask;
use super::face::Faced;
use super::history::Gesture;
use crate::domain::agreement::edit::Edit;

/// An answer of a page or handler whose own commands are `C`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent<C> {
    /// A command of its own.
    Own(C),
    /// Something asked of the window.
    Ask(Ask),
    /// A change of the dossier.
    Edit(Box<Change>),
}

/// A change of the dossier; what goes on for several frames is one step of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What changes.
    pub edit: Edit,
    /// The drag or stretch of typing it is part of.
    pub gesture: Option<Gesture>,
}

impl Faced for Box<Change> {}

/// The answers of a page in one frame, in the order in which they were given.
#[derive(Debug)]
pub struct Out<C> {
    sent: Vec<Sent<C>>,
}

impl<C> Default for Out<C> {
    fn default() -> Self {
        Self { sent: Vec::new() }
    }
}

impl<C> Out<C> {
    /// Sends a command of the page's own.
    pub fn send(&mut self, command: impl Into<C>) {
        self.sent.push(Sent::Own(command.into()));
    }

    /// Asks something of the window.
    pub fn ask(&mut self, ask: Ask) {
        self.sent.push(Sent::Ask(ask));
    }

    /// Changes the dossier, as a step of its own or as part of `gesture`.
    pub fn edit(&mut self, edit: Edit, gesture: Option<Gesture>) {
        self.sent.push(Sent::Edit(Box::new(Change { edit, gesture })));
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.sent.is_empty()
    }

    /// The answers.
    pub fn into_sent(self) -> impl Iterator<Item = Sent<C>> {
        self.sent.into_iter()
    }
}

impl<C> Extend<C> for Out<C> {
    fn extend<I: IntoIterator<Item = C>>(&mut self, commands: I) {
        self.sent.extend(commands.into_iter().map(Sent::Own));
    }
}
