//! Work away from the window's thread: reading, writing, and asking the system for a path.

use std::future::Future;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use eframe::egui;

use super::derived::prices::{Asked, Priced};
use super::engine::Engine;
use super::history::Revision;
use super::session::Purpose;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::diagnostic::Diagnostic;
use crate::store::dossier::{Loaded, TextHash};

/// What came of a piece of work.
#[derive(Debug)]
pub enum Outcome {
    /// A path was picked, or not.
    Picked(Option<PathBuf>),
    /// A dossier was read.
    Loaded(PathBuf, Result<Box<Loaded>, Vec<Diagnostic>>),
    /// The dossier was written.
    Saved(PathBuf, Revision, Result<TextHash, Vec<Diagnostic>>),
    /// A PDF was written.
    Exported(PathBuf, Result<(), Vec<Diagnostic>>),
    /// A price was computed.
    Priced(Box<Priced>),
}

/// Where work is handed out and its outcome comes in.
#[derive(Debug)]
pub struct Tasks {
    ctx: egui::Context,
    sender: Sender<Outcome>,
    receiver: Receiver<Outcome>,
}

impl Tasks {
    /// Tasks that wake `ctx` when they are done.
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { ctx, sender, receiver }
    }

    /// An outcome that came in, if any.
    pub fn outcome(&self) -> Option<Outcome> {
        self.receiver.try_recv().ok()
    }

    fn spawn(&self, work: impl FnOnce() -> Outcome + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        thread::spawn(move || {
            // The window may be gone by now; then nobody waits for the outcome.
            if sender.send(work()).is_ok() {
                ctx.request_repaint();
            }
        });
    }

    /// Reads a dossier.
    pub fn load(&self, engine: &Engine, path: PathBuf) {
        let load = engine.load;
        self.spawn(move || {
            let loaded = load(&path).map(Box::new);
            Outcome::Loaded(path, loaded)
        });
    }

    /// Writes the dossier as it is at `revision` over the file with the fingerprint `expected`.
    pub fn save(
        &self,
        engine: &Engine,
        dossier: Arc<Dossier>,
        revision: Revision,
        path: PathBuf,
        expected: Option<TextHash>,
    ) {
        let save = engine.save;
        self.spawn(move || {
            let saved = save(&dossier, &path, expected);
            Outcome::Saved(path, revision, saved)
        });
    }

    /// Writes the PDF of a proposal.
    pub fn export(&self, engine: &Engine, dossier: Arc<Dossier>, proposal: Proposal, path: PathBuf) {
        let engine = engine.clone();
        self.spawn(move || {
            let exported = engine.export(&dossier, &proposal, &path);
            Outcome::Exported(path, exported)
        });
    }

    /// Computes a price.
    pub fn price(&self, engine: &Engine, asked: Asked) {
        let engine = engine.clone();
        self.spawn(move || Outcome::Priced(Box::new(asked.answer(&engine))));
    }

    /// Asks the system for a path. The dialog is made here, as macOS demands, and waited for elsewhere.
    pub fn pick(&self, purpose: Purpose, file_name: &str) {
        let dialog = rfd::AsyncFileDialog::new();
        let dossiers = |dialog: rfd::AsyncFileDialog| dialog.add_filter("Akkoord", &["akkoord"]);
        match purpose {
            Purpose::Open => {
                let picked = dossiers(dialog).pick_file();
                self.spawn(move || Outcome::Picked(wait_for(picked).map(|file| file.path().to_owned())));
            }
            Purpose::Save => {
                let picked = dossiers(dialog).set_file_name(file_name).save_file();
                self.spawn(move || Outcome::Picked(wait_for(picked).map(|file| file.path().to_owned())));
            }
            Purpose::Export => {
                let picked = dialog.add_filter("PDF", &["pdf"]).set_file_name(file_name).save_file();
                self.spawn(move || Outcome::Picked(wait_for(picked).map(|file| file.path().to_owned())));
            }
        }
    }
}

/// Wakes a thread that waits for a future.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for `future` on this thread, which is never the window's.
fn wait_for<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}
