//! Changing a dossier from the command line: what is said to be done is what stands in the file then.

use super::terminal::Terminal;

/// The transcripts of these commands, one after another.
fn session(terminal: &Terminal, commands: &[(&str, &str)]) {
    for (command, said) in commands {
        assert_eq!(terminal.transcript(command), *said, "{command}");
    }
}

#[test]
fn a_value_is_set_as_it_is_typed_in_dutch_and_the_costs_follow() {
    let terminal = Terminal::with_example("glastuinbouw");
    let before = terminal.transcript("assess dossier.akkoord");
    session(
        &terminal,
        &[
            ("set dossier.akkoord language-lessons hours_per_year 62,5", "80 → 62,5 uur in artikel 3\n"),
            // By the number it has in the text, in English, and only said.
            ("set dossier.akkoord 3 hours_per_year 40 --lang en --dry-run", "62.5 → 40 hours in article 3\n"),
            ("set dossier.akkoord 3 target_level b1", "‘Streefniveau’ A2 → B1 in artikel 3\n"),
            ("set dossier.akkoord 3 hours_per_year 62,5", "! er verandert niets: zo staat het er al\n"),
        ],
    );
    assert!(terminal.read("dossier.akkoord").contains("\"hours_per_year\": Number(\"62.5\")"));
    assert_ne!(terminal.transcript("assess dossier.akkoord"), before);
    session(
        &terminal,
        &[
            ("set dossier.akkoord 3 hours_per_year 80", "62,5 → 80 uur in artikel 3\n"),
            ("set dossier.akkoord 3 target_level A2", "‘Streefniveau’ B1 → A2 in artikel 3\n"),
            ("assess dossier.akkoord", &before),
        ],
    );
}

#[test]
fn what_is_owed_already_is_set_with_its_ground_and_opens_in_the_figure() {
    let terminal = Terminal::with_example("glastuinbouw");
    session(
        &terminal,
        &[
            ("set dossier.akkoord lesson-costs existing_share 25%", "0% → 25% in artikel 4\n"),
            (
                "set dossier.akkoord lesson-costs existing_basis Colland",
                "‘Waarom al verschuldigd’ in artikel 4 gewijzigd\n",
            ),
        ],
    );
    let figure = "line_existing/language-lessons/group_lessons/vakkrachten/2027";
    let opened = terminal.transcript(&format!("explain dossier.akkoord {figure}"));
    assert!(
        opened.contains("al verschuldigd deel") && opened.contains("25%") && opened.contains("Colland"),
        "{opened}"
    );
}

#[test]
fn the_use_of_a_scheme_is_set_by_its_id_and_what_is_wrong_is_refused() {
    let terminal = Terminal::with_example("uitzend");
    session(
        &terminal,
        &[
            (
                "set dossier.akkoord fonds-taal-uitzend overhead 12,5%",
                "‘Fonds van deze cao, lessen Nederlands (aanname)’: deel voor de uitvoering 10% → 12,5%\n",
            ),
            (
                "set dossier.akkoord fonds-taal-uitzend applying_employers 100",
                "‘Fonds van deze cao, lessen Nederlands (aanname)’: werkgevers die aanvragen alle → 100\n",
            ),
            (
                "set dossier.akkoord fonds-taal-uitzend financed_by language-lessons",
                "\
! fonds-taal-uitzend: fout: de regeling wordt betaald uit ‘language-lessons’, waarin geen fondsbijdrage staat
!   hint: noem een bepaling met een fondsbijdrage
exit 1
",
            ),
            (
                "set dossier.akkoord fonds-taal-uitzend aplying_employers 100",
                "\
! fonds-taal-uitzend: fout: een regeling heeft geen ‘aplying_employers’ om in te stellen
!   hint: bedoelt u ‘applying_employers’?
exit 1
",
            ),
            (
                "set dossier.akkoord fonds-taal-uitzend eligible_share 130%",
                "\
! fonds-taal-uitzend: fout: ‘eligible_share’ kan niet ‘130%’ worden
!   hint: kies een waarde van 0% tot en met 100%
exit 1
",
            ),
        ],
    );
    assert!(terminal.read("dossier.akkoord").contains("applying_employers: \"100\""));
}

#[test]
fn a_fund_whose_contribution_is_not_in_the_proposal_pays_nothing_and_says_so() {
    let terminal = Terminal::with_example("uitzend");
    let assessed = terminal.transcript("assess dossier.akkoord");
    assert!(!assessed.contains("vergoedt hier niets"), "{assessed}");
    terminal.transcript("remove dossier.akkoord fund-contribution");
    let assessed = terminal.transcript("assess dossier.akkoord");
    assert!(
        assessed.contains("wordt betaald uit artikel ‘fund-contribution’, dat niet in dit voorstel staat"),
        "{assessed}"
    );
}

#[test]
fn another_proposal_is_changed_where_it_is_asked_for_and_no_other() {
    let terminal = Terminal::with_example("glastuinbouw");
    let before = terminal.transcript("assess dossier.akkoord");
    let set = "set dossier.akkoord language-lessons hours_per_year 20 --proposal bod-werkgevers";
    assert_eq!(terminal.transcript(set), "40 → 20 uur in artikel 3\n");
    assert_eq!(terminal.transcript("assess dossier.akkoord"), before);
}

#[test]
fn articles_are_added_moved_and_taken_out() {
    let terminal = Terminal::with_example("glastuinbouw");
    session(
        &terminal,
        &[
            // Behind the last article of its family.
            (
                "add dossier.akkoord language-buddy hours_per_week=1,5",
                "‘Oefenen op de werkvloer met een taalmaatje’ toegevoegd als artikel 6\n",
            ),
            (
                "move dossier.akkoord language-buddy --before language-lessons",
                "artikel 6 ‘Oefenen op de werkvloer met een taalmaatje’ is artikel 3\n",
            ),
            (
                "move dossier.akkoord language-buddy --after 5",
                "artikel 3 ‘Oefenen op de werkvloer met een taalmaatje’ is artikel 5\n",
            ),
            ("move dossier.akkoord language-buddy --after 4", "! er verandert niets: zo staat het er al\n"),
            ("remove dossier.akkoord 5", "artikel 5 ‘Oefenen op de werkvloer met een taalmaatje’ weggehaald\n"),
            (
                "remove dossier.akkoord language-lessons",
                "\
! language-lessons: fout: op ‘Les Nederlands in werktijd’ leunen ‘Kosten en eigen bijdrage’ (lesson-costs), ‘Intake, niveau en lesplan’ (lesson-intake): zonder dat artikel worden hun kosten niet berekend
!   hint: haal ze ook weg: --with-dependants
!   hint: haal alleen dit artikel weg: --alone
exit 1
",
            ),
            (
                "remove dossier.akkoord language-lessons --with-dependants --dry-run",
                "\
artikelen 3, 4 en 5 weggehaald
! let op: verwijzingen die nergens meer heen leiden: 2; ‘akkoord check’ noemt ze
",
            ),
            (
                "remove dossier.akkoord language-lessons --alone",
                "\
artikel 3 ‘Les Nederlands in werktijd’ weggehaald
! let op: verwijzingen die nergens meer heen leiden: 5; ‘akkoord check’ noemt ze
",
            ),
            (
                "add dossier.akkoord language-buddy",
                "\
! language-buddy: fout: ‘Oefenen op de werkvloer met een taalmaatje’ leunt op ‘Les Nederlands in werktijd’ (language-lessons), dat er niet in staat: zonder dat artikel worden de kosten niet berekend
!   hint: voeg het ook toe: --with-needed
!   hint: voeg alleen dit artikel toe: --alone
exit 1
",
            ),
            (
                "add dossier.akkoord language-buddy --with-needed",
                "‘Oefenen op de werkvloer met een taalmaatje’ toegevoegd als artikel 5, en nog een wijziging\n",
            ),
        ],
    );
}

#[test]
fn what_cannot_be_computed_is_named_and_the_rest_is_computed() {
    let terminal = Terminal::with_example("glastuinbouw");
    terminal.transcript("remove dossier.akkoord language-lessons --alone");
    let assessed = terminal.transcript("assess dossier.akkoord");
    assert!(assessed.contains("‘Kosten en eigen bijdrage’ is niet berekend"), "{assessed}");
    assert!(assessed.contains("Niet berekend: Artikel 3 Kosten en eigen bijdrage; Artikel 4"), "{assessed}");
    assert!(assessed.contains("bruto"), "{assessed}");
    assert!(!assessed.contains("exit 1"), "{assessed}");
}

#[test]
fn what_cannot_be_changed_is_refused_with_what_to_do_and_nothing_is_written() {
    let terminal = Terminal::with_example("glastuinbouw");
    let before = terminal.read("dossier.akkoord");
    session(
        &terminal,
        &[
            (
                "set dossier.akkoord langauge-lessons hours_per_year 60",
                "\
! dossier: fout: voorstel ‘inzet-vakbonden’ heeft geen artikel ‘langauge-lessons’
!   hint: bedoelt u ‘language-lessons’?
exit 1
",
            ),
            (
                "set dossier.akkoord language-lessons hours_per_yaer 60",
                "\
! language-lessons: fout: ‘language-lessons’ heeft geen parameter ‘hours_per_yaer’
!   hint: bedoelt u ‘hours_per_year’?
exit 1
",
            ),
            (
                "set dossier.akkoord language-lessons hours_per_year 500",
                "\
! language-lessons: fout: ‘hours_per_year’ (Lesuren per jaar) kan niet ‘500’ worden
!   hint: kies een waarde van 0 uur tot en met 400 uur
exit 1
",
            ),
            (
                "set dossier.akkoord language-lessons hours_per_year -5 --lang en",
                "\
! language-lessons: error: ‘hours_per_year’ (Lesson hours a year) cannot become ‘-5’
!   hint: choose a value from 0 hours to 400 hours
exit 1
",
            ),
            (
                "set dossier.akkoord 1 hours_per_year 60",
                "\
! definities: fout: dit artikel komt niet uit de bibliotheek en heeft geen waarden om in te stellen
exit 1
",
            ),
            (
                "add dossier.akkoord language-budy",
                "\
! dossier: fout: de bibliotheek heeft geen artikel ‘language-budy’
!   hint: bedoelt u ‘language-buddy’?
exit 1
",
            ),
            (
                "move dossier.akkoord language-lessons --chapter nergens",
                "\
! dossier: fout: voorstel ‘inzet-vakbonden’ heeft geen hoofdstuk ‘nergens’
!   hint: bekend zijn ‘algemeen’, ‘taal’, ‘loopbaan’, ‘uitzendarbeid’, ‘informatie’, ‘uitvoering’
exit 1
",
            ),
        ],
    );
    assert_eq!(terminal.run("move dossier.akkoord language-lessons").status.code(), Some(2), "it has to go somewhere");
    assert_eq!(
        terminal.run("add dossier.akkoord language-buddy 1,5").status.code(),
        Some(2),
        "a value has a parameter"
    );
    assert_eq!(terminal.read("dossier.akkoord"), before);
}
