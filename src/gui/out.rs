//! What a page answers with: commands of its own, and what it asks of the window. It changes nothing itself.

use super::ask::Ask;

/// An answer of a page whose own commands are `C`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent<C> {
    /// A command of its own.
    Own(C),
    /// Something asked of the window.
    Ask(Ask),
}

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
