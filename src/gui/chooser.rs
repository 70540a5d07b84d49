//! The system's own dialogs for choosing a file.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use super::task::Reporter;
use crate::workbench::TableFormat;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Read a dossier.
    Open,
    /// Write the dossier.
    Save,
    /// Write a PDF.
    Export,
    /// Write several documents into a folder.
    Set {
        /// All of a notification, or those that are picked.
        of_notification: bool,
    },
    /// Write a table.
    Table(TableFormat),
}

/// Asks the system for a path, beginning with the one that is proposed. The dialog is made here, as macOS demands, and
/// waited for elsewhere.
pub fn choose<O: Send + 'static>(
    reporter: &Reporter<O>,
    purpose: Purpose,
    proposed: Option<&Path>,
    outcome: fn(Option<PathBuf>) -> O,
) {
    let mut dialog = rfd::AsyncFileDialog::new();
    if let Some(folder) = proposed.and_then(Path::parent).filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    let file_name = proposed.and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    let dossiers = |dialog: rfd::AsyncFileDialog| dialog.add_filter("Akkoord", &["akkoord"]);
    let written = |dialog: rfd::AsyncFileDialog, kind: &str, extension: &str| {
        report(reporter, dialog.add_filter(kind, &[extension]).set_file_name(file_name.as_ref()).save_file(), outcome);
    };
    match purpose {
        Purpose::Open => report(reporter, dossiers(dialog).pick_file(), outcome),
        Purpose::Save => report(reporter, dossiers(dialog).set_file_name(file_name.as_ref()).save_file(), outcome),
        Purpose::Export => {
            let extension = proposed.and_then(Path::extension).unwrap_or_default().to_string_lossy();
            written(dialog, &extension.to_uppercase(), &extension);
        }
        Purpose::Set { .. } => report(reporter, dialog.pick_folder(), outcome),
        Purpose::Table(format) => written(dialog, &format.extension().to_uppercase(), format.extension()),
    }
}

/// Asks the system for a payroll file.
pub fn choose_payroll_file<O: Send + 'static>(reporter: &Reporter<O>, outcome: fn(Option<PathBuf>) -> O) {
    let dialog = rfd::AsyncFileDialog::new().add_filter("CSV, Excel", &["csv", "txt", "tsv", "xlsx"]);
    report(reporter, dialog.pick_file(), outcome);
}

fn report<O: Send + 'static>(
    reporter: &Reporter<O>,
    chosen: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    outcome: fn(Option<PathBuf>) -> O,
) {
    reporter.spawn(move || outcome(wait_for(chosen).map(|file| file.path().to_owned())), move |_| outcome(None));
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
