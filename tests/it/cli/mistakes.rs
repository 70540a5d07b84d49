//! What is wrong with the input or the command line: a plain message, an exit code, and nothing overwritten.

use super::terminal::{Terminal, text};

/// Each wrong dossier, with what is said about it.
const WRONG: [(&str, &str); 5] = [
    (
        "missing-bracket.akkoord",
        "\
! missing-bracket.akkoord:11:5: fout: hier horen gegevens tussen haakjes: (…)
!   hint: het haakje ‘[’ op regel 7, kolom 14 is niet gesloten
",
    ),
    (
        "misspelt-key.akkoord",
        "\
! misspelt-key.akkoord:43:7: fout: onbekende sleutel ‘hourly_wgae’ (Profile)
!   hint: bedoelt u ‘hourly_wage’?
",
    ),
    (
        "value-out-of-range.akkoord",
        "\
! value-out-of-range.akkoord:29:37: fout: ‘hours_per_year’ is 500 uur; toegestaan is 0 uur tot en met 400 uur
!   hint: het dichtst erbij ligt 400 uur
",
    ),
    (
        "wage-below-the-minimum.akkoord",
        "\
! wage-below-the-minimum.akkoord:43:20: fout: het uurloon van ‘Vaste krachten’ is € 9,50 per uur; het wettelijk \
minimumloon is € 14,99 per uur (sinds 1 juli 2026)
!   hint: stel het uurloon op ten minste € 14,99 per uur
",
    ),
    (
        "several-mistakes.akkoord",
        "\
! several-mistakes.akkoord:29:37: fout: ‘hours_per_year’ is 500 uur; toegestaan is 0 uur tot en met 400 uur
!   hint: het dichtst erbij ligt 400 uur
! several-mistakes.akkoord:31:38: fout: ‘stay_counted_by’ kent de keuze ‘passport’ niet; bekend zijn ‘brp’, ‘service’, \
‘either’
! several-mistakes.akkoord:32:35: fout: ‘target_level’ is een streefniveau; ‘onder A1’ is er geen
",
    ),
];

#[test]
fn a_wrong_dossier_is_refused_by_every_command_and_nothing_is_overwritten() {
    for (file, said) in WRONG {
        let terminal = Terminal::with_refusal(file);
        let dossier = terminal.read(file);
        terminal.write("uit", "van gisteren");
        for command in [
            format!("assess {file}"),
            format!("explain {file} gross/total"),
            format!("receipt {file} -o uit"),
            format!("export {file} --document wage-costs --to pdf -o uit"),
        ] {
            assert_eq!(terminal.transcript(&command), format!("{said}exit 1\n"), "{command}");
        }
        assert_eq!((terminal.read(file), terminal.read("uit")), (dossier, "van gisteren".to_owned()));
        assert_eq!(terminal.files().len(), 2, "{:?}", terminal.files());
    }
}

/// The text holds no costs: what stands in the way of these is no reason to withhold it.
#[test]
fn the_text_is_written_where_only_its_costs_cannot_be_computed() {
    let terminal = Terminal::with_refusal("wage-below-the-minimum.akkoord");
    terminal.done("export wage-below-the-minimum.akkoord --document agreement --to pdf -o cao.pdf");
    assert!(terminal.path("cao.pdf").exists());
}

#[test]
fn a_mistake_is_told_in_english_too() {
    let terminal = Terminal::with_refusal("wage-below-the-minimum.akkoord");
    assert_eq!(
        terminal.transcript("assess wage-below-the-minimum.akkoord --lang en"),
        "\
! wage-below-the-minimum.akkoord:43:20: error: the hourly wage of ‘Vaste krachten’ is €9.50 an hour; the statutory \
minimum is €14.99 an hour (since 1 July 2026)
!   hint: set the hourly wage to at least €14.99 an hour
exit 1
"
    );
}

#[test]
fn a_dossier_that_is_not_there_is_said_in_the_same_words_by_command_and_window() {
    let terminal = Terminal::new();
    let said = "! weg.akkoord: fout: het bestand bestaat niet\nexit 1\n";
    assert_eq!(terminal.transcript("assess weg.akkoord"), said);
    if cfg!(feature = "gui") {
        assert_eq!(terminal.transcript("weg.akkoord"), said);
    }
    assert_eq!(terminal.transcript("assess ."), "! .: fout: dit is een map, geen bestand\nexit 1\n");
}

/// What is wrong with the command line ends in 2, with nothing on stdout.
fn refused(words: &str) -> String {
    let terminal = Terminal::new();
    let output = terminal.run(words);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{words}");
    let said = text(&output.stderr);
    let ends = if words.contains("--lang en") {
        "For more information, try '--help'.\n"
    } else {
        "Meer weten? Probeer ‘--help’.\n"
    };
    said.strip_suffix(ends).unwrap_or_else(|| panic!("{said}")).trim_end().to_owned()
}

#[test]
fn a_wrong_command_line_ends_in_2_and_says_what_was_meant() {
    assert_eq!(
        refused("library --languages nl"),
        "fout: ‘--languages’ is hier geen optie of argument\n\n  tip: bedoelt u ‘--lang’?\n\n\
         Gebruik: akkoord library --lang <LANG>"
    );
    assert_eq!(
        refused("assess dossier.akkoord --format csv"),
        "fout: ‘csv’ kan niet bij ‘--format <FORMAT>’\n  [mogelijk: table, json]"
    );
    assert_eq!(
        refused("--today 2026-02-30 library"),
        "fout: ‘2026-02-30’ kan niet bij ‘--today <DATE>’: er hoort een dag te staan zoals 2026-11-23"
    );
    assert!(refused("assess").starts_with("fout: dit ontbreekt:\n  <FILE>\n\nGebruik: akkoord assess"));
    assert!(refused("--size groot").ends_with("er horen een breedte en een hoogte te staan zoals 1280x800"));
    assert!(
        refused("--page costs examples")
            .starts_with("fout: ‘--theme’, ‘--page’ en ‘--size’ gaan over het venster en kunnen niet bij een opdracht")
    );
    assert_eq!(
        refused("dossier.akkoord assess dossier.akkoord"),
        "fout: het dossier ‘dossier.akkoord’ staat voor de opdracht; het hoort erachter\n\n\
         Gebruik: akkoord [OPTIES] [FILE]\n         akkoord [OPTIES] <OPDRACHT>"
    );
    assert_eq!(
        refused("import-workforce loon.csv --into dossier.akkoord --map loon"),
        "fout: ‘loon’ kan niet bij ‘--map <FIELD=COLUMN>’: ‘loon’ heeft geen ‘=’"
    );
    assert!(
        refused("import-workforce loon.csv --into dossier.akkoord --map loon=1")
            .starts_with("fout: ‘loon=1’ kan niet bij ‘--map <FIELD=COLUMN>’: er is geen veld ‘loon’; bekend zijn ")
    );
    assert_eq!(refused("assess a.akkoord --proposal"), "fout: ‘--proposal <PROPOSAL>’ mist een waarde");
    assert_eq!(
        refused("assess a.akkoord --proposal a --proposal b"),
        "fout: ‘--proposal <PROPOSAL>’ kan maar één keer\n\nGebruik: akkoord assess [OPTIES] <FILE>"
    );
}

#[test]
fn a_wrong_command_line_is_told_in_english_too() {
    assert_eq!(
        refused("library --languages nl --lang en"),
        "error: unexpected argument '--languages' found\n\n  tip: a similar argument exists: '--lang'\n\n\
         Usage: akkoord library --lang <LANG>"
    );
    assert_eq!(
        refused("--lang en --today 2026-02-30 library"),
        "error: invalid value '2026-02-30' for '--today <DATE>': expected a day such as 2026-11-23"
    );
    assert_eq!(
        refused("--lang en import-workforce loon.csv --into dossier.akkoord --map loon"),
        "error: invalid value 'loon' for '--map <FIELD=COLUMN>': ‘loon’ has no ‘=’"
    );
    assert!(
        refused("--lang=en assess a.akkoord --format json --format table --lang en")
            .starts_with("error: the argument '--format <FORMAT>' cannot be used multiple times")
    );
    assert_eq!(
        refused("dossier.akkoord assess dossier.akkoord --lang en"),
        "error: unexpected dossier 'dossier.akkoord' before the command\n\n\
         Usage: akkoord [OPTIONS] [FILE]\n       akkoord [OPTIONS] <COMMAND>"
    );
    assert_eq!(
        refused("--lang en asses"),
        "error: unrecognized command 'asses'\n\n  tip: a similar command exists: 'assess'\n\n\
         Usage: akkoord [OPTIONS] [FILE]\n       akkoord [OPTIONS] <COMMAND>"
    );
}

#[test]
fn a_misspelt_command_is_no_dossier() {
    let said = "\
fout: er is geen opdracht ‘asses’

  tip: bedoelt u ‘assess’?

Gebruik: akkoord [OPTIES] [FILE]
         akkoord [OPTIES] <OPDRACHT>";
    assert_eq!(refused("asses"), said);
    assert_eq!(refused("--lang nl --today 2026-11-23 asses"), said);
    assert_eq!(refused("asses dossier.akkoord --format json"), said);
}

#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_one_sentence_names_the_commands_that_do_the_job() {
    let terminal = Terminal::with_example("glastuinbouw");
    let cause = "neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set";
    for words in ["", "dossier.akkoord"] {
        assert_eq!(
            terminal.transcript(words),
            format!(
                "! het venster kan niet open ({cause}); zonder scherm doen ‘akkoord assess’ en ‘akkoord export’ hetzelfde \
                 werk\nexit 1\n"
            )
        );
    }
    assert_eq!(
        terminal.transcript("--lang en dossier.akkoord"),
        format!(
            "! the window cannot open ({cause}); without a display ‘akkoord assess’ and ‘akkoord export’ do the same job\n\
             exit 1\n"
        )
    );
}

#[test]
fn a_reader_that_stops_early_is_no_mistake() {
    let terminal = Terminal::with_example("glastuinbouw");
    for words in [
        "parameters",
        "--help",
        "assess dossier.akkoord",
        "assess dossier.akkoord --format json",
        "explain dossier.akkoord",
        "export dossier.akkoord --document agreement --to pdf -o /dev/stdout",
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = terminal.run_into(words, writer);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), said.as_ref()), (Some(0), ""), "{words}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_stdout_is_told() {
    let terminal = Terminal::new();
    let full = std::fs::File::options().write(true).open("/dev/full").expect("a device that is always full");
    let output = terminal.run_into("library", full);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(1) && said.starts_with("kan niet schrijven: "), "{said}");
}
