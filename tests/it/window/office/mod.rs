//! What stands around the dossier, in the window: a crash and what is left of it, files, settings, the palette.

mod around;
mod dossiers;
mod recovery;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use akkoord::domain::clause::Value;
use akkoord::gui::agreement::command::{AgreementCommand, BlankCommand};
use akkoord::gui::app::App;
use akkoord::gui::ask::Place;
use akkoord::gui::command::Command;
use akkoord::gui::office::session::OfficeDialog;
use akkoord::gui::session::Dialog;
use rust_decimal::Decimal;

use crate::support::window::{Window, send};

fn wait_for_file(path: &Path, holds: impl Fn(&[u8]) -> bool) {
    let start = Instant::now();
    while !fs::read(path).is_ok_and(|bytes| holds(&bytes)) {
        assert!(start.elapsed() < Duration::from_secs(1), "{} is not written within a second", path.display());
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn set_hours(harness: &mut Window, hours: u32) {
    let place =
        Place { article: "language-lessons".into(), parameter: "hours_per_year".to_owned(), occurrence: Place::ASIDE };
    let set = BlankCommand::Set { place, value: Value::Number(Decimal::from(hours)), gesture: None };
    send(harness, Command::Agreement(AgreementCommand::Blank(set)));
}

fn dialog(app: &App) -> Option<&Dialog> {
    app.state().session.dialog.as_ref()
}

fn offers_work(app: &App) -> bool {
    matches!(dialog(app), Some(Dialog::Office(OfficeDialog::Recover { .. })))
}

fn journal_of(path: &Path) -> PathBuf {
    let name = path.file_name().expect("a file").to_str().expect("a name in UTF-8");
    path.with_file_name(format!(".{name}.journal"))
}
