//! A user's home and documents for the length of a test, for what survives a restart or a crash.

use std::path::{Path, PathBuf};

use akkoord::gui::app::App;
use akkoord::gui::settings::Settings;
use akkoord::store::dossier::{self, Loaded};
use akkoord::store::folders::Folders;
use akkoord::store::{examples, save};
use akkoord::workbench::Workbench;
use tempfile::TempDir;

use super::TODAY;
use super::window::{FIRST_SIZE, Window, started};

/// A home in which the program was started before.
pub struct Home {
    root: TempDir,
}

impl Home {
    pub fn new() -> Self {
        let home = Self { root: tempfile::tempdir().expect("a folder for the test") };
        home.forget();
        home
    }

    pub fn path(&self) -> &Path {
        self.root.path()
    }

    pub fn folders(&self) -> Folders {
        Folders::below(self.path())
    }

    pub fn settings(&self) -> Settings {
        Settings::read(&self.folders().settings()).0
    }

    /// The settings as after a first start, without a list of recent files.
    pub fn forget(&self) {
        Settings::default().write(&self.folders().settings()).expect("settings for the test");
    }

    pub fn example() -> Loaded {
        examples::example("glastuinbouw").expect("the example is tested to load")
    }

    /// A dossier in a file.
    pub fn file(&self, name: &str) -> PathBuf {
        let path = self.path().join(name);
        save::save(&path, &Self::example().dossier, None).expect("a dossier for the test");
        path
    }

    /// Starts the program, with a dossier or the example.
    pub fn start(&self, path: Option<&Path>) -> Window {
        started(FIRST_SIZE, |context| {
            let workbench = Workbench::built_in(TODAY).expect("the data files are tested to load");
            let loaded = match path {
                Some(path) => dossier::load(path).expect("the dossier loads"),
                None => Self::example(),
            };
            App::at_home(context, workbench, loaded, path.map(Path::to_owned), self.settings(), self.folders())
        })
    }
}
