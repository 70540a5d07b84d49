//! Work away from the window's thread: reading, writing, and asking the system for a path.

use std::future::Future;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

use eframe::egui;

use super::ask::Purpose;
use super::derived::prices::{Asked, Priced};
use super::desk::DeskOutcome;
use super::engine::Engine;
use super::handle::workforce::WorkforceOutcome;
use super::history::Revision;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::diagnostic::{Diagnostic, Language};
use crate::export::pdf::preview::PreviewPage;
use crate::report::handover::Handover;
use crate::store::dossier::{Loaded, TextHash};

/// How long a change is left to rest before what is only nice to know is computed from it.
const CALM: Duration = Duration::from_millis(300);

/// What came of a piece of work.
#[derive(Debug)]
pub enum Outcome {
    /// A path was picked, or not.
    Picked(Option<PathBuf>),
    /// A dossier was read.
    Loaded(PathBuf, Result<Box<Loaded>, Vec<Diagnostic>>),
    /// The dossier was written.
    Saved(PathBuf, Revision, Result<TextHash, Vec<Diagnostic>>),
    /// The pages of a document were laid out, for what is asked for in the request of this number.
    Previewed(u64, Result<Vec<PreviewPage>, Vec<Diagnostic>>),
    /// A PDF was written.
    Exported(PathBuf, Result<(), Vec<Diagnostic>>),
    /// A price was computed.
    Priced(Box<Priced>),
    /// Something about journal or settings.
    Desk(DeskOutcome),
    /// Work on a payroll file.
    Workforce(Box<WorkforceOutcome>),
}

/// A way for another thread to report an outcome; wakes the window.
#[derive(Clone, Debug)]
pub struct Reporter {
    ctx: egui::Context,
    sender: Sender<Outcome>,
}

impl Reporter {
    /// Reports an outcome.
    pub fn report(&self, outcome: Outcome) {
        // The window may be gone by now; then nobody waits for the outcome.
        if self.sender.send(outcome).is_ok() {
            self.ctx.request_repaint();
        }
    }
}

/// A document to be made.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The dossier.
    pub dossier: Arc<Dossier>,
    /// The proposal.
    pub proposal: Proposal,
    /// Which document.
    pub handover: Handover,
    /// In which language.
    pub language: Language,
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

    /// Whether the window is dark now.
    pub fn is_dark(&self) -> bool {
        self.ctx.theme() == egui::Theme::Dark
    }

    /// An outcome that came in, if any.
    pub fn outcome(&self) -> Option<Outcome> {
        self.receiver.try_recv().ok()
    }

    /// A way to report for a thread that lives longer than one piece of work.
    pub fn reporter(&self) -> Reporter {
        Reporter { ctx: self.ctx.clone(), sender: self.sender.clone() }
    }

    /// What is woken when work is done, and may be to show progress.
    pub fn ctx(&self) -> &egui::Context {
        &self.ctx
    }

    /// Has `work` done away from this thread.
    pub fn spawn(&self, work: impl FnOnce() -> Outcome + Send + 'static) {
        let reporter = self.reporter();
        thread::spawn(move || reporter.report(work()));
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

    /// Lays out the pages of a document.
    pub fn preview(&self, engine: &Engine, number: u64, wanted: Wanted) {
        let engine = engine.clone();
        self.spawn(move || {
            let Wanted { dossier, proposal, handover, language } = wanted;
            Outcome::Previewed(number, engine.preview(&dossier, &proposal, handover, language))
        });
    }

    /// Writes the PDF of a document.
    pub fn export(&self, engine: &Engine, wanted: Wanted, path: PathBuf) {
        let engine = engine.clone();
        self.spawn(move || {
            let Wanted { dossier, proposal, handover, language } = wanted;
            let exported = engine.export(&dossier, &proposal, handover, language, &path);
            Outcome::Exported(path, exported)
        });
    }

    /// Computes a price.
    pub fn price(&self, engine: &Engine, asked: Asked) {
        let engine = engine.clone();
        self.spawn(move || {
            // Whoever changes a value often changes the next one at once, and wants that before the prices.
            if asked.is_first() {
                thread::sleep(CALM);
            }
            Outcome::Priced(Box::new(asked.answer(&engine)))
        });
    }

    /// Asks the system for a payroll file.
    pub fn pick_payroll_file(&self) {
        let dialog = rfd::AsyncFileDialog::new().add_filter("CSV, Excel", &["csv", "txt", "tsv", "xlsx"]);
        let picked = dialog.pick_file();
        self.spawn(move || {
            let path = wait_for(picked).map(|file| file.path().to_owned());
            Outcome::Workforce(Box::new(WorkforceOutcome::Picked(path)))
        });
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
