//! What the user likes, whatever the dossier. The only state that outlives the window.

use std::path::{Path, PathBuf};

use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Language;
use crate::store::settings::SettingsFile;
pub use crate::workbench::start::Shade;

/// The smallest zoom, in percent.
const LEAST_ZOOM: u16 = 50;
/// The largest zoom, in percent.
const MOST_ZOOM: u16 = 300;
/// How much one step of zoom is, in percent.
const ZOOM_STEP: u16 = 10;
/// How many files are remembered.
const MOST_RECENT: usize = 12;

/// What the user likes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Language of the interface.
    pub language: Language,
    /// Light or dark.
    pub shade: Shade,
    /// How large everything is, in percent.
    pub zoom: u16,
    /// The files that were open, the last one first.
    pub recent: Vec<PathBuf>,
    /// Width and height of the window in points, as it was left.
    pub window: Option<(u16, u16)>,
    /// Whether the hints of the first start still show.
    pub shows_hints: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            shade: Shade::default(),
            zoom: 100,
            recent: Vec::new(),
            window: None,
            shows_hints: false,
        }
    }
}

impl Settings {
    /// Reads the settings; at the first start there are none, and the hints show.
    pub fn read(path: &Path) -> (Self, Vec<Diagnostic>) {
        let mut file = SettingsFile::read(path);
        let usual = Self::default();
        let language = file.take::<String>("language", path);
        let shade = file.take::<String>("theme", path);
        let read = Self {
            language: language.as_deref().and_then(Language::from_code).unwrap_or(usual.language),
            shade: Shade::ALL.into_iter().find(|known| Some(known.code()) == shade.as_deref()).unwrap_or(usual.shade),
            zoom: file.take::<u16>("zoom", path).map_or(usual.zoom, |zoom| zoom.clamp(LEAST_ZOOM, MOST_ZOOM)),
            recent: file
                .take::<Vec<String>>("recent", path)
                .unwrap_or_default()
                .into_iter()
                .map(PathBuf::from)
                .collect(),
            window: file.take::<(u16, u16)>("window", path),
            shows_hints: file.take::<bool>("hints", path).unwrap_or(!file.was_there),
        };
        (read, file.said)
    }

    /// Writes the settings.
    ///
    /// # Errors
    ///
    /// Why they were not written.
    pub fn write(&self, path: &Path) -> Result<(), Diagnostic> {
        let Self { language, shade, zoom, recent, window, shows_hints } = self;
        let mut file = SettingsFile::read(path);
        file.put("language", &language.code());
        file.put("theme", &shade.code());
        file.put("zoom", zoom);
        file.put("recent", &recent.iter().map(|path| path.to_string_lossy()).collect::<Vec<_>>());
        if let Some(window) = window {
            file.put("window", window);
        }
        file.put("hints", shows_hints);
        file.write(path)
    }

    /// Makes everything one step larger or smaller.
    pub fn step_zoom(&mut self, larger: bool) {
        let zoom = if larger { self.zoom.saturating_add(ZOOM_STEP) } else { self.zoom.saturating_sub(ZOOM_STEP) };
        self.zoom = zoom.clamp(LEAST_ZOOM, MOST_ZOOM);
    }

    /// The zoom as a factor.
    pub fn zoom_factor(&self) -> f32 {
        f32::from(self.zoom) / 100.0
    }

    /// Remembers that this file is open.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_and_a_first_start_shows_the_hints() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("config/settings.ron");
        let (first, said) = Settings::read(&path);
        assert!(first.shows_hints && said.is_empty());
        let mut settings = Settings { language: Language::English, shade: Shade::System, shows_hints: false, ..first };
        settings.step_zoom(true);
        settings.window = Some((1440, 900));
        settings.remember(Path::new("/a/b.akkoord"));
        settings.write(&path).expect("they are written");
        assert_eq!(Settings::read(&path), (settings, Vec::new()));
    }

    #[test]
    fn a_zoom_that_cannot_be_is_brought_within_reach_and_the_rest_stands() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("settings.ron");
        std::fs::write(&path, "{\"zoom\": 9000, \"theme\": 7, \"language\": \"en\"}").expect("a file for the test");
        let (read, said) = Settings::read(&path);
        assert_eq!((read.zoom, read.shade, read.language), (300, Shade::Light, Language::English));
        assert_eq!(said.len(), 1);
    }

    #[test]
    fn the_last_file_stands_first_and_only_once() {
        let mut settings = Settings::default();
        for name in ["/a", "/b", "/a"] {
            settings.remember(Path::new(name));
        }
        assert_eq!(settings.recent, [PathBuf::from("/a"), PathBuf::from("/b")]);
    }
}
