//! What the user likes, whatever the dossier. The only state that outlives the window.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::domain::diagnostic::Diagnostic;
use crate::domain::money::Cents;
use crate::domain::projection::{Bearers, ShareBasis, Workers};
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

/// Whose side the user is on: what is a gain to the one is a cost to the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Of a union.
    Union,
    /// Of the employers.
    Employers,
    /// Of neither.
    #[default]
    Neutral,
}

impl Side {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Union, Self::Employers, Self::Neutral];

    /// Whether costs that change by so much are a gain to this side; nothing where they do not change, or to neither.
    pub fn gains(self, change: Cents) -> Option<bool> {
        match self {
            _ if change.is_zero() => None,
            // What the employers pay more, those who work get more.
            Self::Union => Some(change > Cents::ZERO),
            Self::Employers => Some(change < Cents::ZERO),
            Self::Neutral => None,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Union => "union",
            Self::Employers => "employers",
            Self::Neutral => "neutral",
        }
    }
}

/// How list and inspector stand beside the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panels {
    /// The width of the list in points; by the room there is where the user never set it.
    pub list: Option<u16>,
    /// The width of the inspector in points; by the room there is where the user never set it.
    pub inspector: Option<u16>,
    /// Whether the list is put away.
    pub hides_list: bool,
    /// Whether the inspector is put away.
    pub hides_inspector: bool,
}

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
    /// The proposal that was shown last of each of these files, by its id.
    pub shown: BTreeMap<PathBuf, String>,
    /// Width and height of the window in points, as it was left.
    pub window: Option<(u16, u16)>,
    /// Whether the hints of the first start still show.
    pub shows_hints: bool,
    /// Whose side the user is on.
    pub side: Side,
    /// Where dossiers and documents are saved that have no place yet.
    pub folder: Option<PathBuf>,
    /// List and inspector beside the text.
    pub panels: Panels,
    /// Of whose costs percentages of the wage bill are taken.
    pub share_basis: ShareBasis,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            shade: Shade::default(),
            zoom: 100,
            recent: Vec::new(),
            shown: BTreeMap::new(),
            window: None,
            shows_hints: false,
            side: Side::default(),
            folder: None,
            panels: Panels::default(),
            share_basis: ShareBasis::default(),
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
        let side = file.take::<String>("side", path);
        let workers = file.take::<String>("share_workers", path);
        let bearers = file.take::<String>("share_payers", path);
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
            shown: file
                .take::<BTreeMap<String, String>>("shown", path)
                .unwrap_or_default()
                .into_iter()
                .map(|(path, proposal)| (PathBuf::from(path), proposal))
                .collect(),
            window: file.take::<(u16, u16)>("window", path),
            shows_hints: file.take::<bool>("hints", path).unwrap_or(!file.was_there),
            side: Side::ALL.into_iter().find(|known| Some(known.code()) == side.as_deref()).unwrap_or(usual.side),
            folder: file.take::<String>("folder", path).map(PathBuf::from),
            panels: Panels {
                list: file.take::<u16>("list", path),
                inspector: file.take::<u16>("inspector", path),
                hides_list: file.take::<bool>("hides_list", path).unwrap_or_default(),
                hides_inspector: file.take::<bool>("hides_inspector", path).unwrap_or_default(),
            },
            share_basis: ShareBasis {
                workers: Workers::ALL
                    .into_iter()
                    .find(|known| Some(known.code()) == workers.as_deref())
                    .unwrap_or_default(),
                bearers: Bearers::ALL
                    .into_iter()
                    .find(|known| Some(known.code()) == bearers.as_deref())
                    .unwrap_or_default(),
            },
        };
        (read, file.said)
    }

    /// Writes the settings.
    ///
    /// # Errors
    ///
    /// Why they were not written.
    pub fn write(&self, path: &Path) -> Result<(), Diagnostic> {
        let Self { language, shade, zoom, recent, shown, window, shows_hints, side, folder, panels, share_basis } =
            self;
        let mut file = SettingsFile::read(path);
        file.put("language", &language.code());
        file.put("theme", &shade.code());
        file.put("zoom", zoom);
        file.put("recent", &recent.iter().map(|path| path.to_string_lossy()).collect::<Vec<_>>());
        let shown: BTreeMap<_, _> = shown.iter().map(|(path, proposal)| (path.to_string_lossy(), proposal)).collect();
        file.put("shown", &shown);
        if let Some(window) = window {
            file.put("window", window);
        }
        file.put("hints", shows_hints);
        file.put("side", &side.code());
        match folder {
            Some(folder) => file.put("folder", &folder.to_string_lossy()),
            None => file.remove("folder"),
        }
        let Panels { list, inspector, hides_list, hides_inspector } = panels;
        for (name, width) in [("list", list), ("inspector", inspector)] {
            if let Some(width) = width {
                file.put(name, width);
            }
        }
        file.put("share_workers", &share_basis.workers.code());
        file.put("share_payers", &share_basis.bearers.code());
        file.put("hides_list", hides_list);
        file.put("hides_inspector", hides_inspector);
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
        let recent = &self.recent;
        self.shown.retain(|path, _| recent.contains(path));
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
        (settings.side, settings.folder) = (Side::Union, Some("/caos".into()));
        settings.panels = Panels { list: Some(300), inspector: None, hides_list: true, hides_inspector: false };
        settings.share_basis = ShareBasis { workers: Workers::Own, bearers: Bearers::Employer };
        settings.remember(Path::new("/a/b.akkoord"));
        settings.shown.insert("/a/b.akkoord".into(), "bod".to_owned());
        settings.write(&path).expect("they are written");
        assert_eq!(Settings::read(&path), (settings.clone(), Vec::new()));
        settings.folder = None;
        settings.write(&path).expect("they are written");
        assert_eq!(Settings::read(&path), (settings, Vec::new()), "a folder that was taken out does not come back");
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
    fn what_is_a_gain_to_the_one_side_is_a_loss_to_the_other() {
        let (dearer, cheaper) = (Cents::new(1), Cents::new(-1));
        for (side, of_dearer, of_cheaper) in [
            (Side::Union, Some(true), Some(false)),
            (Side::Employers, Some(false), Some(true)),
            (Side::Neutral, None, None),
        ] {
            let found = [dearer, cheaper, Cents::ZERO].map(|change| side.gains(change));
            assert_eq!(found, [of_dearer, of_cheaper, None], "{side:?}");
        }
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
