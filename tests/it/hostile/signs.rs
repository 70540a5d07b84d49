//! Signs of a file that would steer a terminal, hide, or come out on paper as others.

use std::fs;

use crate::cli::terminal::{Terminal, text};

/// A dossier with the title of the agreement replaced.
fn with_title(terminal: &Terminal, title: &str) {
    terminal.done("new --example schoonmaak -o goed.akkoord");
    let sound = terminal.read("goed.akkoord");
    let key = "    title: \"";
    let start = sound.find("agreement: (").expect("it has an agreement");
    let at = sound[start..].find(key).expect("it has a title") + start + key.len();
    let end = sound[at..].find('"').expect("its end") + at;
    terminal.write("d.akkoord", &format!("{}{title}{}", &sound[..at], &sound[end..]));
    fs::remove_file(terminal.path("goed.akkoord")).expect("it goes");
}

#[test]
fn no_control_character_of_a_file_reaches_the_terminal() {
    let terminal = Terminal::new();
    with_title(&terminal, "x\\u{1b}[31mrood\\u{7}\\u{9b}2J");
    for command in ["check d.akkoord", "assess d.akkoord", "explain d.akkoord gross/2027"] {
        let output = terminal.run(command);
        for stream in [&output.stdout, &output.stderr] {
            let said = text(stream);
            assert!(!said.contains(|sign: char| sign.is_control() && sign != '\n'), "{command}: {said:?}");
        }
    }
    let odd = terminal.run("check weg\u{1b}[2J.akkoord");
    assert!(!text(&odd.stderr).contains('\u{1b}'), "{:?}", text(&odd.stderr));
}

#[test]
fn names_with_signs_that_nobody_sees_are_refused_with_their_number_and_place() {
    let terminal = Terminal::new();
    for sign in ["202E", "200B", "2066", "FEFF"] {
        with_title(&terminal, &format!("Cao\\u{{{sign}}} schoonmaak"));
        let output = terminal.run("assess d.akkoord");
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.starts_with("d.akkoord:") && said.contains(&format!("U+{sign}")), "{said}");
    }
}

#[test]
fn a_title_of_invisible_signs_is_an_error_of_the_input() {
    let terminal = Terminal::new();
    for title in ["\\u{200b}", "  ", "\\u{ad}"] {
        with_title(&terminal, title);
        let output = terminal.run("export d.akkoord --document agreement --to pdf -o cao.pdf");
        assert_eq!(output.status.code(), Some(1), "{title}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains("de titel van de cao is leeg"), "{}", text(&output.stderr));
    }
}

#[test]
fn signs_that_no_font_has_are_refused_in_a_document_for_signing_and_said_in_others() {
    let terminal = Terminal::new();
    with_title(&terminal, "De ﬁnanciering ✔ Ελλάδα");
    let signed = terminal.run("export d.akkoord --document agreement --to pdf -o cao.pdf");
    let said = text(&signed.stderr);
    assert_eq!(signed.status.code(), Some(1), "{said}");
    assert!(said.contains("‘✔’ (U+2714)") && !said.contains('ﬁ'), "{said}");
    assert!(!terminal.path("cao.pdf").exists());
    let report = terminal.run("export d.akkoord --document cost-report --to pdf -o kosten.pdf");
    assert!(report.status.success() && text(&report.stderr).contains("‘✔’ (U+2714)"), "{}", text(&report.stderr));

    with_title(&terminal, "De ﬁnanciering is speciﬁek en ﬂexibel");
    terminal.done("export d.akkoord --document agreement --to pdf -o cao.pdf");
}
