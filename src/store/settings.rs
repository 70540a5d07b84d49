//! The file with the settings: one a line, each read by itself, so that one that is wrong leaves the others alone.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use ron::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::dossier::read_text;
use super::save::{SaveError, write_own};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Subject;
use crate::message;

/// The format this version writes.
const FORMAT: u32 = 1;
/// Bytes of a file of settings at most: a few dozen lines.
const MOST_BYTES: usize = 1024 * 1024;
/// Lines that are said to be wrong at most.
const MOST_SAID: usize = 10;
/// The first line of the file.
const HEADER: &str =
    "// Instellingen van Akkoord, één per regel. Een regel die ontbreekt of niet klopt, krijgt de gewone waarde.\n";

/// Settings by name, as the file holds them; names that this version does not know are kept.
#[derive(Clone, Debug, Default)]
pub struct SettingsFile {
    values: BTreeMap<String, Value>,
    /// What is wrong with the file.
    pub said: Vec<Diagnostic>,
    /// Whether there was a file.
    pub was_there: bool,
}

impl SettingsFile {
    /// Reads the file at `path`; what cannot be read is said and left out.
    pub fn read(path: &Path) -> Self {
        if fs::metadata(path).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            return Self::default();
        }
        match read_text(path) {
            Ok(text) if text.len() > MOST_BYTES => {
                Self { said: vec![too_long(path)], was_there: true, ..Self::default() }
            }
            Ok(text) => Self::from_text(&text, path),
            Err(error) => Self { said: vec![error], was_there: true, ..Self::default() },
        }
    }

    fn from_text(text: &str, path: &Path) -> Self {
        if let Ok(values) = ron::from_str::<BTreeMap<String, Value>>(text) {
            return Self { values, said: Vec::new(), was_there: true };
        }
        let mut read = Self { was_there: true, ..Self::default() };
        for (index, line) in text.lines().enumerate() {
            let line = line.trim().trim_end_matches(',');
            if line.is_empty() || line.starts_with("//") || line == "{" || line == "}" {
                continue;
            }
            match ron::from_str::<BTreeMap<String, Value>>(&format!("{{{line}}}")) {
                Ok(values) => read.values.extend(values),
                Err(_) if read.said.len() >= MOST_SAID => {
                    read.said.push(too_long(path));
                    break;
                }
                Err(_) => read.said.push(ignored(path, index + 1, line)),
            }
        }
        read
    }

    /// The setting `name`; nothing where there is none or it is no such value, which is said then.
    pub fn take<T: DeserializeOwned>(&mut self, name: &str, path: &Path) -> Option<T> {
        let value = self.values.remove(name)?;
        let shown = ron::to_string(&value).unwrap_or_default();
        let taken = value.into_rust().ok();
        if taken.is_none() {
            self.said.push(ignored(path, 0, &format!("\"{name}\": {shown}")));
        }
        taken
    }

    /// Sets the setting `name` in memory; [`Self::write`] puts it on disk.
    pub fn put<T: Serialize>(&mut self, name: &str, value: &T) {
        let value = ron::to_string(value).ok().and_then(|text| ron::from_str(&text).ok());
        if let Some(value) = value {
            self.values.insert(name.to_owned(), value);
        }
    }

    /// Takes the setting `name` out, in memory.
    pub fn remove(&mut self, name: &str) {
        self.values.remove(name);
    }

    /// Writes the file in one step, with its folder where that is not there yet.
    ///
    /// # Errors
    ///
    /// Why it was not written; the old one stays then.
    pub fn write(&mut self, path: &Path) -> Result<(), Diagnostic> {
        self.put("format", &FORMAT);
        let mut text = String::from(HEADER);
        text.push_str("{\n");
        for (name, value) in &self.values {
            let value = ron::to_string(value).unwrap_or_default();
            text.push_str(&format!("  {name:?}: {value},\n"));
        }
        text.push_str("}\n");
        if let Some(folder) = path.parent() {
            // A folder that cannot be made is reported by the write below, with its cause.
            let _made = fs::create_dir_all(folder).is_ok();
        }
        write_own(path, text.as_bytes()).map_err(|cause| {
            let said = message!(
                nl: "uw instellingen zijn niet bewaard; in dit venster gelden ze wel",
                en: "your settings were not kept; in this window they do hold"
            );
            let mut said = Diagnostic::warning(Subject::File(path.display().to_string()), said);
            said.remedies.push(SaveError::from_io(cause, path).diagnostic().message.into());
            said
        })
    }
}

/// What is not a file of settings is not read on.
fn too_long(path: &Path) -> Diagnostic {
    Diagnostic::warning(
        Subject::File(path.display().to_string()),
        message!(
            nl: "van de instellingen is veel niet te lezen; voor de rest gelden de gewone waarden",
            en: "much of the settings cannot be read; for the rest the usual values hold"
        ),
    )
}

fn ignored(path: &Path, line: usize, text: &str) -> Diagnostic {
    let file = path.display().to_string();
    let subject = match line {
        0 => Subject::File(file),
        line => Subject::Place { file, line, column: 1 },
    };
    Diagnostic::warning(
        subject,
        message!(
            nl: "de instelling {setting} is niet te lezen; daarvoor geldt de gewone waarde",
            en: "the setting {setting} cannot be read; its usual value holds", setting = text.chars().take(80).collect::<String>()
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("config/settings.ron");
        fs::create_dir_all(folder.path().join("config")).expect("a folder for the test");
        fs::write(&path, text).expect("a file for the test");
        (folder, path)
    }

    #[test]
    fn what_is_written_is_read_and_names_of_another_version_are_kept() {
        let (_folder, path) = file("{\"later\": [1, 2], \"zoom\": 90}");
        let mut read = SettingsFile::read(&path);
        assert_eq!(read.take::<u16>("zoom", &path), Some(90));
        read.put("zoom", &110_u16);
        read.put("recent", &["/a b/é.akkoord", "c\"d"]);
        read.write(&path).expect("it is written");
        let mut again = SettingsFile::read(&path);
        assert_eq!(again.take::<u16>("zoom", &path), Some(110));
        assert_eq!(again.take::<Vec<String>>("recent", &path), Some(vec!["/a b/é.akkoord".into(), "c\"d".into()]));
        assert_eq!(again.take::<Vec<u8>>("later", &path), Some(vec![1, 2]));
        assert!(again.said.is_empty(), "{:?}", again.said);
    }

    #[test]
    fn one_wrong_setting_leaves_the_others_alone_and_is_said() {
        for text in [
            "{\"zoom\": \"groot\", \"language\": \"en\"}",
            "{\n\"zoom\": ((,\n\"language\": \"en\",\n}",
            "\"language\": \"en\"\n{{",
        ] {
            let (_folder, path) = file(text);
            let mut read = SettingsFile::read(&path);
            assert_eq!(read.take::<u16>("zoom", &path), None);
            assert_eq!(read.take::<String>("language", &path).as_deref(), Some("en"), "{text}");
            assert_eq!(read.said.len(), 1, "{text}: {:?}", read.said);
        }
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said() {
        let (_folder, path) = file("{}");
        let error = SettingsFile::default().write(&path.join("settings.ron")).expect_err("a file is no folder");
        assert!(error.message.text.nl.contains("niet bewaard"));
    }

    #[test]
    fn a_first_start_has_no_file_and_says_nothing() {
        let (folder, _path) = file("{}");
        let read = SettingsFile::read(&folder.path().join("none.ron"));
        assert!(!read.was_there && read.said.is_empty());
    }
}
