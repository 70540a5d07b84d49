//! `akkoord check`: findings with place, reason and law; exit 1 when something is void.

use super::terminal::{Terminal, text};

#[test]
fn the_examples_contain_nothing_void() {
    for name in ["glastuinbouw", "schoonmaak", "uitzend"] {
        let terminal = Terminal::with_example(name);
        let found = terminal.done("check dossier.akkoord");
        assert!(!found.contains(": nietig"), "{name}: {found}");
        assert!(found.contains("Wat het advies vraagt"), "{name}");
    }
}

/// Wet CAO art. 18: an agreement runs for at most five years.
#[test]
fn a_term_over_five_years_is_void_and_says_by_which_law() {
    let terminal = Terminal::with_example("glastuinbouw");
    let dossier = terminal.read("dossier.akkoord");
    let longer = dossier.replacen("end: \"2028-12-31\"", "end: \"2032-12-31\"", 1);
    assert_ne!(dossier, longer, "the example has another end");
    terminal.write("dossier.akkoord", &longer);
    let output = terminal.run("check dossier.akkoord");
    assert_eq!(output.status.code(), Some(1));
    let found = text(&output.stdout);
    assert!(found.contains("[term-over-five-years]"), "{found}");
    assert!(found.contains("Wet CAO, art. 18"), "{found}");
}
