//! A terminal in a folder of its own, on 23 November 2026, without a display.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The day the transcripts were written.
pub const TODAY: &str = "2026-11-23";

pub struct Terminal {
    folder: TempDir,
}

impl Terminal {
    /// A terminal in an empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// A terminal in a folder with a worked example as `dossier.akkoord`.
    pub fn with_example(name: &str) -> Self {
        let terminal = Self::new();
        terminal.done(&format!("new --example {name} -o dossier.akkoord"));
        terminal
    }

    /// A terminal in a folder with one of the wrong dossiers of `tests/refusals`.
    pub fn with_refusal(name: &str) -> Self {
        let terminal = Self::new();
        let wrong = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refusals").join(name);
        fs::copy(wrong, terminal.path(name)).expect("it is copied");
        terminal
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file of text")
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("it is written");
    }

    /// The names of the files in the folder.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("the folder is there");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8")).collect();
        names.sort();
        names
    }

    fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_akkoord"));
        command.args(arguments(words));
        if !words.contains("--today") {
            command.args(["--today", TODAY]);
        }
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            command.env_remove(display);
        }
        // The settings and journals of whoever runs the tests are no part of them.
        for home in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"] {
            command.env(home, self.folder.path().join(".home"));
        }
        command
    }

    pub fn run(&self, words: &str) -> Output {
        self.command(words).output().expect("the program starts")
    }

    /// Runs with stdout going elsewhere.
    pub fn run_into(&self, words: &str, stdout: impl Into<Stdio>) -> Output {
        let child = self.command(words).stdout(stdout).stderr(Stdio::piped()).spawn();
        child.and_then(std::process::Child::wait_with_output).expect("the program starts")
    }

    /// What a command writes that does its work and has nothing to remark but where it wrote and what is open about a draft.
    pub fn done(&self, words: &str) -> String {
        let output = self.run(words);
        let remarks = text(&output.stderr);
        let is_usual = |line: &str| ["geschreven: ", "written: ", "open: "].iter().any(|start| line.starts_with(start));
        let is_quiet = remarks.lines().all(is_usual);
        assert!(output.status.success() && is_quiet, "{words}: {remarks}");
        text(&output.stdout)
    }

    /// What stands on the screen: stdout, then stderr with `!` before each line, then the exit code where it is not 0.
    pub fn transcript(&self, words: &str) -> String {
        let output = self.run(words);
        let mut transcript = text(&output.stdout);
        for line in text(&output.stderr).lines() {
            transcript.push_str(&format!("! {line}\n"));
        }
        match output.status.code() {
            Some(0) => {}
            code => transcript.push_str(&format!("exit {}\n", code.expect("the program ended by itself"))),
        }
        transcript
    }
}

/// The words of a command line; what stands between single quotes is kept together, as a shell does.
fn arguments(words: &str) -> Vec<String> {
    let (mut arguments, mut argument) = (Vec::new(), None::<String>);
    for (index, piece) in words.split('\'').enumerate() {
        if index % 2 == 1 {
            argument.get_or_insert_default().push_str(piece);
            continue;
        }
        for letter in piece.chars() {
            match letter.is_whitespace() {
                true => arguments.extend(argument.take()),
                false => argument.get_or_insert_default().push(letter),
            }
        }
    }
    arguments.extend(argument);
    arguments
}

/// Text as the program wrote it, its no-break spaces as plain ones so that a transcript can be typed.
pub fn text(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).expect("text in UTF-8");
    text.replace(['\u{202f}', '\u{a0}'], " ")
}
