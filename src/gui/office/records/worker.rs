//! The thread that writes journal and settings: soon after a change, and once for many.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::{Order, RecordsOutcome};
use crate::gui::settings::Settings;
use crate::gui::task::Reporter;
use crate::store::folders::Folders;
use crate::store::journal::keeper::{Begun, Keeper};
use crate::store::journal::{Bounds, Timeline};
use crate::workbench::fault::guarded;

/// How long changes are gathered before they are written: well within the second in which each is to be on disk.
const GATHER: Duration = Duration::from_millis(300);

/// How often is looked whether the journal is still there while nothing changes.
const WATCH: Duration = Duration::from_secs(2);

struct Worker<'w> {
    folders: &'w Folders,
    reporter: &'w Reporter<RecordsOutcome>,
    keeper: Keeper,
    changed: Option<Box<Timeline>>,
    settings: Option<Box<Settings>>,
    due: Option<Instant>,
}

/// Does what is ordered until the window lets go of its records. A fault of the program is said, and the journal goes on
/// with the newest content: whatever was wrong, the next edit is kept again.
pub(super) fn work(folders: &Folders, orders: &Receiver<Order>, reporter: &Reporter<RecordsOutcome>) {
    let keeper = Keeper::new(folders.clone(), Bounds::default());
    let mut worker = Worker { folders, reporter, keeper, changed: None, settings: None, due: None };
    while let Err(fault) = guarded(|| worker.serve(orders)) {
        worker.report(RecordsOutcome::Said(vec![fault.diagnostic()]));
        // Where even that fails, the next change begins the journal again.
        let _restarted = guarded(|| worker.keeper.restart()).is_ok();
        worker.due = None;
    }
}

impl Worker<'_> {
    fn serve(&mut self, orders: &Receiver<Order>) {
        loop {
            let order = match self.due {
                None => orders.recv_timeout(WATCH),
                Some(due) => orders.recv_timeout(due.saturating_duration_since(Instant::now())),
            };
            match order {
                Ok(Order::Note(timeline)) => {
                    self.changed = Some(timeline);
                    self.due.get_or_insert_with(|| Instant::now() + GATHER);
                }
                Ok(Order::Keep(settings)) => {
                    self.settings = Some(settings);
                    self.due.get_or_insert_with(|| Instant::now() + GATHER);
                }
                Ok(order) => {
                    self.write();
                    self.obey(order);
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.write();
                    if let Err(said) = self.keeper.look_after() {
                        self.report(RecordsOutcome::Said(vec![said]));
                    }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.write();
                    return;
                }
            }
        }
    }

    fn report(&self, outcome: RecordsOutcome) {
        self.reporter.report(outcome);
    }

    fn write(&mut self) {
        self.due = None;
        if let Some(timeline) = self.changed.take()
            && let Err(said) = self.keeper.note(&timeline)
        {
            self.report(RecordsOutcome::Said(vec![said]));
        }
        if let Some(settings) = self.settings.take()
            && let Err(said) = settings.write(&self.folders.settings())
        {
            self.report(RecordsOutcome::Said(vec![said]));
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Begin { of, hash } => {
                let Begun { found, history, said } = self.keeper.begin(of.as_deref(), hash);
                if !said.is_empty() {
                    self.report(RecordsOutcome::Said(said));
                }
                if let Some(found) = found {
                    self.report(RecordsOutcome::Found(found));
                }
                if let (Some(of), Some(history)) = (of, history) {
                    self.report(RecordsOutcome::History(of, Box::new(history)));
                }
            }
            Order::Saved(of, timeline) => {
                let said = self.keeper.saved(&of, &timeline);
                if !said.is_empty() {
                    self.report(RecordsOutcome::Said(said));
                }
            }
            Order::Take => {
                if let Some(timeline) = self.keeper.take() {
                    self.report(RecordsOutcome::Taken(Box::new(timeline)));
                }
            }
            Order::Refuse => {
                if let Some(kept) = self.keeper.refuse() {
                    self.report(RecordsOutcome::SetAside(kept));
                }
            }
            Order::Adopt(journal) => match self.keeper.adopt(&journal) {
                Ok((of, timeline)) => self.report(RecordsOutcome::Adopted(of, Box::new(timeline))),
                Err(said) => self.report(RecordsOutcome::Said(vec![said])),
            },
            Order::SetAside(journal) => match self.keeper.set_aside(&journal) {
                Ok(kept) => self.report(RecordsOutcome::SetAside(kept)),
                Err(said) => self.report(RecordsOutcome::Said(vec![said])),
            },
            Order::Look { recent, set_aside } => {
                let left = self.keeper.left(&recent, set_aside);
                if set_aside || !left.is_empty() {
                    self.report(RecordsOutcome::Left(left, set_aside));
                }
            }
            Order::Check(recent) => {
                let missing = recent.into_iter().filter(|path| !path.exists()).collect();
                self.report(RecordsOutcome::Missing(missing));
            }
            Order::Close(closing) => self.keeper.close(closing),
            // Kept back: of several in a row only the newest is written, once no other order waits.
            Order::Note(timeline) => self.changed = Some(timeline),
            Order::Keep(settings) => self.settings = Some(settings),
        }
    }
}
