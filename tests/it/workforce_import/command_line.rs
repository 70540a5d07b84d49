//! `akkoord import-workforce`: what it writes and what it says.

use super::{dossier, path};
use crate::support::TODAY;

/// Runs the command line; its exit code, what it wrote and what it said.
pub fn akkoord(arguments: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["akkoord"].iter().chain(arguments).map(std::ffi::OsString::from);
    let code = match akkoord::cli::run(arguments, TODAY, &mut out, &mut err) {
        akkoord::cli::Outcome::Exit(code) => Some(code),
        akkoord::cli::Outcome::Window(_) => None,
    };
    let code = code.expect("a subcommand opens no window");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (code, text(out), text(err))
}

#[test]
fn the_command_line_writes_profiles_or_nothing_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("a.akkoord");
    std::fs::write(&into, akkoord::store::dossier::to_text(&dossier()).expect("text")).expect("written");
    let into = into.to_str().expect("a name in UTF-8");
    let read = || std::fs::read_to_string(into).expect("it is there");
    let import = |file: &str, more: &[&str]| {
        let file = path(file);
        let fixed = ["import-workforce", file.to_str().expect("a name in UTF-8"), "--into", into];
        akkoord(&fixed.into_iter().chain(more.iter().copied()).collect::<Vec<_>>())
    };
    let before = read();

    let (code, out, err) = import("payroll-with-mistakes.csv", &[]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("payroll-with-mistakes.csv:26: fout: Bruto uurloon: ‘15.50’"), "{err}");
    assert!(err.contains("48 regels zijn fout en 12 goed; er is niets geschreven"), "{err}");
    assert_eq!(read(), before);

    let (code, out, err) = import(
        "payroll-with-mistakes.csv",
        &["--skip-bad-rows", "--contract", "Vrijwilliger=on-call", "--smallest-group", "1"],
    );
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("17 werknemers in"), "{out}");
    let beside = read();
    assert!(beside.contains("vakkrachten") && beside.contains("import-tijdelijk-30u-"));

    let (code, out, err) = import("payroll.xlsx", &["--replace", "--lang", "en", "--employers", "60"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("150 workers in"), "{out}");
    assert!(!read().contains("id: \"vakkrachten\""));
    assert_eq!(akkoord(&["assess", into]).0, 0);
}

#[test]
fn the_command_line_says_which_column_or_field_is_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("a.akkoord");
    std::fs::write(&into, akkoord::store::dossier::to_text(&dossier()).expect("text")).expect("written");
    let (into, file) = (into.to_str().expect("UTF-8").to_owned(), path("payroll.xlsx"));
    let import =
        |map: &str| akkoord(&["import-workforce", file.to_str().expect("UTF-8"), "--into", &into, "--map", map]);
    assert_eq!(import("wage=Uurloon").0, 2);
    let (code, _, err) = import("hourly-wage=Loon");
    assert!(code == 1 && err.contains("er is geen kolom ‘Loon’"), "{err}");
    let (code, _, err) = import("hourly-wage=");
    assert!(code == 1 && err.contains("geen kolom gevonden voor het bruto uurloon"), "{err}");
    assert_eq!(import("hourly-wage=5").0, 0);
}
