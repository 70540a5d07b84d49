//! Two programs that write one dossier at the same time: whoever says it is done has its work in the file.

use std::fs;
use std::process::Stdio;
use std::thread;

use akkoord::store::dossier::load;

use crate::cli::terminal::{Terminal, text};

/// `AKKOORD_ROUNDS=100 cargo test --test it hostile::two_at_once` tries more rounds.
fn rounds() -> usize {
    std::env::var("AKKOORD_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(12)
}

#[test]
fn of_two_imports_at_once_none_that_says_it_is_done_is_lost() {
    let terminal = Terminal::with_example("glastuinbouw");
    let example = terminal.read("dossier.akkoord");
    // Five of them: a smaller group is asked about.
    let rows = |hours: &str| {
        let row = format!("06-03-2022;Onbepaalde tijd;{hours};25,00\n");
        format!("Datum in dienst;Soort dienstverband;Contracturen per week;Bruto uurloon\n{}", row.repeat(5))
    };
    terminal.write("a.csv", &rows("31"));
    terminal.write("b.csv", &rows("33"));
    let import = |file: &str| {
        let output = terminal.run_into(&format!("import-workforce {file} --into dossier.akkoord"), Stdio::null());
        (output.status.code(), text(&output.stderr))
    };
    let mut refused = 0;
    for round in 0..rounds() {
        fs::write(terminal.path("dossier.akkoord"), &example).expect("it begins anew");
        let (a, b) = thread::scope(|scope| {
            let (a, b) = (scope.spawn(|| import("a.csv")), scope.spawn(|| import("b.csv")));
            (a.join().expect("it runs"), b.join().expect("it runs"))
        });
        let dossier = load(&terminal.path("dossier.akkoord")).expect("the dossier is whole").dossier;
        for ((code, said), hours) in [(a, "31"), (b, "33")] {
            let is_there = dossier.workforce.iter().any(|profile| profile.hours_per_week.value().to_string() == hours);
            assert_eq!(code == Some(0), is_there, "round {round}, {hours}: {said}");
            refused += usize::from(code != Some(0));
            assert!(code == Some(0) || said.contains("een ander programma"), "{said}");
        }
    }
    assert!(refused <= rounds());
    let hidden = terminal.files().into_iter().filter(|name| name.ends_with(".lock") || name.starts_with(".akkoord-"));
    assert_eq!(hidden.count(), 0, "nothing is left behind");
}
