//! A payroll file read in a second time: refused with what can be done, put in place, put beside.

use super::terminal::Terminal;

/// Six workers, of whom one group may be made; the example has profiles of its own.
const FILE: &str = "\
Contract;Uurloon;Uren per week;In dienst;Niveau NL;Opleiding
vast;20,00;38;01-01-2020;A2;vmbo
vast;22,00;38;01-01-2021;B1;vmbo
vast;20,00;38;01-01-2020;A2;vmbo
vast;22,00;38;01-01-2021;B1;vmbo
vast;20,00;38;01-01-2020;A2;vmbo
vast;22,00;38;01-01-2021;B1;vmbo
";

fn terminal() -> Terminal {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.write("loon.csv", FILE);
    terminal
}

/// What stands on the screen, without the notes on how the file was read.
fn import(terminal: &Terminal, options: &str) -> String {
    let transcript = terminal.transcript(&format!("import-workforce loon.csv --into dossier.akkoord {options}"));
    let is_note = |line: &str| NOTES.iter().any(|note| line.contains(note));
    transcript.lines().filter(|line| !is_note(line)).map(|line| format!("{line}\n")).collect()
}

const NOTES: [&str; 12] = [
    ": kolom ‘",
    ": column ‘",
    "! gelezen als",
    "! read as",
    "BRP staat",
    "in the BRP",
    ": laagste",
    ": lowest",
    "in de maand voor de peildatum",
    "in the month before",
    "is dit bestand van één werkgever",
    "if this file is of one employer",
];

const TAKEN_IN: &str = "\
6 werknemers in 1 profiel; 0 regels overgeslagen
profiel                         werknemers  gemiddeld uurloon  id
──────────────────────────────────────────────────────────────────────────────────
Vast, 38 uur, laag geschoold  6 werknemers    € 21,00 per uur  import-vast-38u-low
──────────────────────────────────────────────────────────────────────────────────
totaal                        6 werknemers

";

/// The example has six profiles of 72,000 workers together; the file makes one profile of its six.
#[test]
fn a_second_import_is_refused_until_somebody_says_what_becomes_of_the_first() {
    let terminal = terminal();
    assert_eq!(import(&terminal, ""), TAKEN_IN);
    let first = terminal.read("dossier.akkoord");

    assert_eq!(
        import(&terminal, ""),
        "\
! dossier: fout: in het dossier staan al profielen van dit loonbestand: 1 van de 1, waaronder ‘Vast, 38 uur, laag geschoold’
!   hint: zet ze in de plaats van alle profielen van het dossier: --replace
!   hint: zet ze ernaast: --beside; het dossier telt dan 8 profielen en 72.012 werknemers
exit 1
"
    );
    assert_eq!(
        import(&terminal, "--lang en"),
        "\
! dossier: error: profiles of this payroll file are in the dossier already: 1 of 1, ‘Vast, 38 uur, laag geschoold’ among them
!   hint: put them in place of all profiles of the dossier: --replace
!   hint: put them beside those: --beside; the dossier then has 8 profiles and 72,012 workers
exit 1
"
    );
    let both = import(&terminal, "--replace --beside");
    assert!(both.starts_with("! fout: ‘--replace’ kan niet samen met ‘--beside’\n"), "{both}");
    assert_eq!(terminal.read("dossier.akkoord"), first, "nothing was written");

    assert_eq!(import(&terminal, "--beside"), TAKEN_IN);
    let beside = terminal.read("dossier.akkoord");
    for id in ["import-vast-38u-low", "import-vast-38u-low-2"] {
        assert_eq!(beside.matches(&format!("id: \"{id}\"")).count(), 1, "{id}");
    }
    assert_eq!(import(&terminal, "--replace --employers 60"), TAKEN_IN);
    let replaced = terminal.read("dossier.akkoord");
    assert!(replaced.contains("id: \"import-vast-38u-low\"") && !replaced.contains("id: \"vakkrachten\""));
    assert!(!replaced.contains("import-vast-38u-low-2"));
}
