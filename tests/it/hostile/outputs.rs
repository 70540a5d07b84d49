//! An output is never an input, however its path is spelled; and what is no plain file is written into.

use std::fs;

use crate::cli::terminal::{Terminal, text};

const EXPORT: &str = "export dossier.akkoord --document cost-report --to csv";

#[cfg(unix)]
#[test]
fn no_spelling_of_the_path_puts_an_output_over_the_dossier() {
    use std::os::unix::fs::symlink;
    let terminal = Terminal::with_example("schoonmaak");
    let before = terminal.read("dossier.akkoord");
    symlink("dossier.akkoord", terminal.path("kort.csv")).expect("it is linked");
    fs::hard_link(terminal.path("dossier.akkoord"), terminal.path("tweede.csv")).expect("it is linked");
    fs::create_dir(terminal.path("sub")).expect("a folder");
    let whole = terminal.path("dossier.akkoord").display().to_string();
    for output in ["dossier.akkoord", "./dossier.akkoord", "sub/../dossier.akkoord", "kort.csv", "tweede.csv", &whole] {
        for command in [EXPORT.to_owned(), "receipt dossier.akkoord".to_owned()] {
            for force in ["", " --force"] {
                let run = terminal.run(&format!("{command} -o {output}{force}"));
                assert_eq!(run.status.code(), Some(1), "{command} {output}{force}");
                assert!(text(&run.stderr).contains("niet overschreven"), "{}", text(&run.stderr));
                assert_eq!(terminal.read("dossier.akkoord"), before, "{command} {output}{force}");
            }
        }
    }
    assert!(fs::symlink_metadata(terminal.path("kort.csv")).expect("it is there").is_symlink());
}

#[test]
fn no_other_dossier_version_before_or_journal_is_written_over() {
    let terminal = Terminal::with_example("schoonmaak");
    terminal.done("new --example glastuinbouw -o ander.akkoord");
    fs::copy(terminal.path("ander.akkoord"), terminal.path("ander.akkoord~")).expect("it is copied");
    fs::copy(terminal.path("ander.akkoord"), terminal.path("zonder-naam.csv")).expect("it is copied");
    terminal.write(".ander.akkoord.journal", "iets");
    terminal.write("kapot.akkoord", "\u{0}");
    for output in ["ander.akkoord", "ander.akkoord~", "zonder-naam.csv", ".ander.akkoord.journal", "kapot.akkoord"] {
        let before = fs::read(terminal.path(output)).expect("it is there");
        for force in ["", " --force"] {
            let run = terminal.run(&format!("{EXPORT} -o {output}{force}"));
            assert_eq!(run.status.code(), Some(1), "{output}{force}");
            assert_eq!(fs::read(terminal.path(output)).expect("it is there"), before, "{output}{force}");
        }
        assert_eq!(terminal.run(&format!("new --example schoonmaak -o {output}")).status.code(), Some(1));
    }
}

#[test]
fn another_file_is_replaced_only_where_somebody_says_so() {
    let terminal = Terminal::with_example("schoonmaak");
    terminal.write("kosten.csv", "oud");
    insta::assert_snapshot!(terminal.transcript(&format!("{EXPORT} -o kosten.csv")), @r"
    ! kosten.csv: fout: dit bestand bestaat al
    !   hint: kies een andere naam, of vervang het met --force
    exit 1
    ");
    assert_eq!(terminal.read("kosten.csv"), "oud");
    terminal.done(&format!("{EXPORT} -o kosten.csv --force"));
    assert!(terminal.read("kosten.csv").len() > 1000);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_permissions_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let terminal = Terminal::with_example("schoonmaak");
    terminal.write("echt.csv", "oud");
    fs::set_permissions(terminal.path("echt.csv"), fs::Permissions::from_mode(0o600)).expect("they are set");
    symlink("echt.csv", terminal.path("link.csv")).expect("it is linked");
    symlink("nieuw.csv", terminal.path("nergens.csv")).expect("it is linked");
    terminal.done(&format!("{EXPORT} -o link.csv --force"));
    terminal.done(&format!("{EXPORT} -o nergens.csv"));
    for (link, file) in [("link.csv", "echt.csv"), ("nergens.csv", "nieuw.csv")] {
        assert!(fs::symlink_metadata(terminal.path(link)).expect("it is there").is_symlink());
        assert!(fs::symlink_metadata(terminal.path(file)).expect("it is there").is_file());
        assert!(terminal.read(file).len() > 1000);
    }
    let mode = fs::metadata(terminal.path("echt.csv")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[cfg(target_os = "linux")]
#[test]
fn devices_and_pipes_are_written_into_and_stay_what_they_are() {
    use std::os::unix::fs::FileTypeExt;
    let terminal = Terminal::with_example("schoonmaak");
    let run = terminal.run(&format!("{EXPORT} -o /dev/stderr"));
    assert!(run.status.success() && run.stderr.len() > 1000);
    terminal.done(&format!("{EXPORT} -o /dev/null"));
    assert!(fs::metadata("/dev/null").expect("it is there").file_type().is_char_device());
    let full = terminal.run(&format!("{EXPORT} -o /dev/full"));
    assert_eq!(full.status.code(), Some(1));
    assert!(text(&full.stderr).contains("de schijf is vol"), "{}", text(&full.stderr));
    let made = std::process::Command::new("mkfifo").arg(terminal.path("pijp")).status().expect("mkfifo is there");
    assert!(made.success());
    let pipe = terminal.path("pijp");
    let reader = std::thread::spawn(move || fs::read(pipe).expect("it can be read").len());
    terminal.done(&format!("{EXPORT} -o pijp"));
    assert!(reader.join().expect("it reads") > 1000);
    assert!(fs::metadata(terminal.path("pijp")).expect("it is there").file_type().is_fifo());
}
