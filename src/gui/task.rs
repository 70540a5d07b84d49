//! Work away from the window's thread. What comes of it is of any kind: every subject has outcomes of its own, and
//! nobody here knows them.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use eframe::egui;

use crate::domain::diagnostic::Diagnostic;
use crate::workbench::fault::guarded;

/// A way for another thread to report an outcome; wakes the window.
pub struct Reporter<O> {
    ctx: egui::Context,
    send: Arc<dyn Fn(O) -> bool + Send + Sync>,
}

impl<O> Clone for Reporter<O> {
    fn clone(&self) -> Self {
        Self { ctx: self.ctx.clone(), send: self.send.clone() }
    }
}

impl<O> fmt::Debug for Reporter<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Reporter").finish_non_exhaustive()
    }
}

impl<O: Send + 'static> Reporter<O> {
    /// Reports an outcome.
    pub fn report(&self, outcome: O) {
        // The window may be gone by now; then nobody waits for the outcome.
        if (self.send)(outcome) {
            self.ctx.request_repaint();
        }
    }

    /// Has `work` done away from this thread; where it panics, `failed` makes an outcome of the fault, so that whoever
    /// waits does not wait for ever.
    pub fn spawn(
        &self,
        work: impl FnOnce() -> O + Send + 'static,
        failed: impl FnOnce(Diagnostic) -> O + Send + 'static,
    ) {
        let reporter = self.clone();
        thread::spawn(move || {
            reporter.report(guarded(work).unwrap_or_else(|fault| failed(fault.diagnostic())));
        });
    }

    /// What is woken when work is done, and may be to show progress.
    pub fn ctx(&self) -> &egui::Context {
        &self.ctx
    }
}

/// Where work is handed out and its outcomes come in, in the order in which it is done.
#[derive(Debug)]
pub struct Tasks<T> {
    ctx: egui::Context,
    sender: Sender<T>,
    receiver: Receiver<T>,
}

impl<T: Send + 'static> Tasks<T> {
    /// Tasks that wake `ctx` when they are done.
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { ctx, sender, receiver }
    }

    /// An outcome that came in, if any.
    pub fn outcome(&self) -> Option<T> {
        self.receiver.try_recv().ok()
    }

    /// A way to report outcomes of the kind `O`, for whoever knows no other kind.
    pub fn reporter<O: Into<T>>(&self) -> Reporter<O> {
        let sender = self.sender.clone();
        Reporter { ctx: self.ctx.clone(), send: Arc::new(move |outcome: O| sender.send(outcome.into()).is_ok()) }
    }
}
