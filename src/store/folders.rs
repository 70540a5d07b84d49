//! The folders in which the program keeps what belongs to the user and not to a dossier. Asked for once, at the start.

use std::path::{Path, PathBuf};

use etcetera::AppStrategyArgs;
use etcetera::app_strategy::{AppStrategy, choose_native_strategy};

/// Where settings and journals are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Where settings are kept.
    pub config: PathBuf,
    /// Journals, histories and what was set aside.
    pub data: PathBuf,
}

impl Folders {
    /// The folders of this user on this system; nothing where the user has no home.
    pub fn of_the_user() -> Option<Self> {
        let strategy = choose_native_strategy(AppStrategyArgs {
            top_level_domain: "nl".to_owned(),
            author: "Akkoord".to_owned(),
            app_name: "Akkoord".to_owned(),
        })
        .ok()?;
        Some(Self { config: strategy.config_dir(), data: strategy.data_dir() })
    }

    /// Folders below one of the caller's own.
    pub fn below(folder: &Path) -> Self {
        Self { config: folder.join("config"), data: folder.join("data") }
    }

    /// The file with the settings.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// Journals of dossiers that have no file, or whose folder may not be written in.
    pub fn journals(&self) -> PathBuf {
        self.data.join("journals")
    }

    /// What can be undone in dossiers that are closed.
    pub fn histories(&self) -> PathBuf {
        self.data.join("history")
    }

    /// Work that was not wanted back.
    pub fn set_aside(&self) -> PathBuf {
        self.data.join("set-aside")
    }
}
