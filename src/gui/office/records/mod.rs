//! What is kept beside the dossier while the window is open: its journal and the settings, written by a thread of their
//! own. Records without folders keep nothing, as a test without disk wants it.

mod worker;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

use crate::domain::diagnostic::Diagnostic;
use crate::gui::history::Revision;
use crate::gui::settings::Settings;
use crate::gui::state::State;
use crate::gui::task::Reporter;
use crate::store::dossier::TextHash;
use crate::store::folders::Folders;
use crate::store::journal::Timeline;
use crate::store::journal::keeper::{Closing, Found};

/// What the thread is asked to do.
#[derive(Debug)]
enum Order {
    /// A dossier opened.
    Begin { of: Option<PathBuf>, hash: Option<TextHash> },
    /// The dossier changed.
    Note(Box<Timeline>),
    /// It was saved in this file.
    Saved(PathBuf, Box<Timeline>),
    /// Go on with the work that was left in the dossier that is open.
    Take,
    /// Set that work aside.
    Refuse,
    /// Go on with the work in another journal.
    Adopt(PathBuf),
    /// Set another journal aside.
    SetAside(PathBuf),
    /// Look for work that was left.
    Look { recent: Vec<PathBuf>, set_aside: bool },
    /// Look which files are still there.
    Check(Vec<PathBuf>),
    /// The dossier is left.
    Close(Closing),
    /// The settings changed.
    Keep(Box<Settings>),
}

/// What came of it.
#[derive(Debug)]
pub enum RecordsOutcome {
    /// Work was left in the dossier that opened.
    Found(Found),
    /// What can be undone in it from before it was closed.
    History(PathBuf, Box<Timeline>),
    /// Work that was left elsewhere; whether the user asked for it.
    Left(Vec<Found>, bool),
    /// The work that was left in the dossier that is open.
    Taken(Box<Timeline>),
    /// The work of another journal, with the dossier's file.
    Adopted(Option<PathBuf>, Box<Timeline>),
    /// Work was set aside here.
    SetAside(PathBuf),
    /// Files of the list of recent ones that are not there.
    Missing(Vec<PathBuf>),
    /// Something is to be said.
    Said(Vec<Diagnostic>),
}

/// What of the state was last sent to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    now: Revision,
    past: usize,
    future: usize,
    saved: Option<Revision>,
    hash: Option<TextHash>,
}

/// The window's side of journal and settings.
#[derive(Debug)]
pub struct Records {
    folders: Option<Folders>,
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    noted: Option<Stamp>,
    kept: Option<Settings>,
    is_closed: bool,
}

impl Records {
    /// Records that keep nothing.
    pub fn without_disk() -> Self {
        Self { folders: None, orders: None, thread: None, noted: None, kept: None, is_closed: false }
    }

    /// Records that keep journals and settings in `folders`.
    pub fn new(folders: Folders, reporter: Reporter<RecordsOutcome>) -> Self {
        let (orders, received) = channel();
        let place = folders.clone();
        let thread = thread::spawn(move || worker::work(&place, &received, &reporter));
        let mut records = Self::without_disk();
        (records.folders, records.orders, records.thread) = (Some(folders), Some(orders), Some(thread));
        records
    }

    /// Where journals and settings are kept, where they are.
    pub fn folders(&self) -> Option<&Folders> {
        self.folders.as_ref()
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // Sending fails only when the thread has panicked; the window goes on without a journal then.
            let _told = orders.send(order).is_ok();
        }
    }

    /// A dossier opened.
    pub fn begin(&self, state: &State) {
        self.order(Order::Begin { of: state.session.file.path.clone(), hash: state.session.file.text_hash });
    }

    /// The dossier was saved in the file it has now.
    pub fn saved(&self, state: &State) {
        if let Some(of) = &state.session.file.path {
            self.order(Order::Saved(of.clone(), Box::new(timeline(state))));
        }
    }

    /// Writes what changed since the last time, if anything.
    pub fn keep(&mut self, state: &State) {
        if self.orders.is_none() || self.is_closed {
            return;
        }
        let history = state.document.history();
        let stamp = Stamp {
            now: state.document.revision(),
            past: history.past().len(),
            future: history.future().len(),
            saved: state.session.file.saved,
            hash: state.session.file.text_hash,
        };
        if self.noted != Some(stamp) {
            self.noted = Some(stamp);
            self.order(Order::Note(Box::new(timeline(state))));
        }
        if self.kept.as_ref() != Some(&state.settings) {
            self.kept = Some(state.settings.clone());
            self.order(Order::Keep(Box::new(state.settings.clone())));
        }
    }

    /// Settings that need no writing, because they were just read.
    pub fn has_read(&mut self, settings: &Settings) {
        self.kept = Some(settings.clone());
    }

    /// The dossier is left for another one.
    pub fn leave(&self, state: &State) {
        self.order(Order::Close(if state.is_changed() { Closing::Discarded } else { Closing::Saved }));
    }

    /// The window closes: nothing is left to recover.
    pub fn close(&mut self, state: &State) {
        if !std::mem::replace(&mut self.is_closed, true) {
            self.leave(state);
        }
    }

    /// Whether the window is closing already.
    pub fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Asks for the work that was left in the dossier that is open.
    pub fn take(&self) {
        self.order(Order::Take);
    }

    /// Has that work set aside.
    pub fn refuse(&self) {
        self.order(Order::Refuse);
    }

    /// Asks for the work in another journal.
    pub fn adopt(&self, journal: &Path) {
        self.order(Order::Adopt(journal.to_owned()));
    }

    /// Has the work in another journal set aside.
    pub fn set_aside(&self, journal: &Path) {
        self.order(Order::SetAside(journal.to_owned()));
    }

    /// Looks which of the recent files are still there.
    pub fn check(&self, settings: &Settings) {
        self.order(Order::Check(settings.recent.clone()));
    }

    /// Looks for work that was left; with `set_aside` also for what was not wanted before.
    pub fn look(&self, settings: &Settings, set_aside: bool) {
        self.order(Order::Look { recent: settings.recent.clone(), set_aside });
    }
}

impl Drop for Records {
    /// Ends the thread when it has written what it was told.
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            // An error here means that the thread panicked; there is nothing left to wait for.
            let _ended = thread.join().is_ok();
        }
    }
}

/// What shows, what can be taken back and what can be made again.
pub fn timeline(state: &State) -> Timeline {
    state.document.timeline(state.session.file.saved, state.session.file.text_hash)
}
