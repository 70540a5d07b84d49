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

#[test]
fn an_article_in_own_words_is_added_written_and_counts_once_it_has_an_amount() {
    let terminal = Terminal::with_example("glastuinbouw");
    let gross = || {
        let assessed: serde_json::Value =
            serde_json::from_str(&terminal.done("assess dossier.akkoord --format json")).expect("it is JSON");
        assessed["total"]["gross"].as_str().expect("an amount").to_owned()
    };
    let without = gross();
    session(
        &terminal,
        &[
            (
                "add dossier.akkoord own 'heading=Verlof voor de vakbond' 'paragraph/1=De werkgever geeft verlof:' \
                 'paragraph/1/a=voor scholing;' --after language-lessons",
                "‘Verlof voor de vakbond’ toegevoegd als artikel 4\n",
            ),
            ("set dossier.akkoord 4 paragraph/1/b 'voor vergaderingen.'", "tekst van artikel 4 gewijzigd\n"),
            ("set dossier.akkoord own paragraph/2 'Het loon loopt door.'", "tekst van artikel 4 gewijzigd\n"),
            (
                "set dossier.akkoord own paragraph/4 'Te ver.'",
                "\
! own: fout: ‘paragraph/4’ kan niet ‘Te ver.’ worden
!   hint: er staan er 2; schrijf ze op volgorde
exit 1
",
            ),
            (
                "set dossier.akkoord own per jaar",
                "\
! own: fout: ‘per’ kan niet ‘jaar’ worden
!   hint: geef eerst het bedrag: amount
exit 1
",
            ),
        ],
    );
    assert!(terminal.transcript("assess dossier.akkoord").contains("Verlof voor de vakbond"), "it is not computed");
    assert_eq!(gross(), without);
    session(
        &terminal,
        &[
            ("set dossier.akkoord own amount 25000", "kosten van artikel 4: € 25.000,00 per jaar\n"),
            ("set dossier.akkoord own payer sector_fund", "kosten van artikel 4: € 25.000,00 per jaar\n"),
            ("set dossier.akkoord own basis 'opgave van het fonds'", "kosten van artikel 4: € 25.000,00 per jaar\n"),
            (
                "set dossier.akkoord own payer bank",
                "\
! own: fout: ‘payer’ kan niet ‘bank’ worden
!   hint: kies een van ‘Werkgever’, ‘Sectorfonds’, ‘Uitzendbureau’, ‘Werknemer’, ‘Rijk’, ‘Gemeente’
exit 1
",
            ),
            (
                "set dossier.akkoord own amuont 25000",
                "\
! own: fout: een eigen artikel heeft geen ‘amuont’
!   hint: bedoelt u ‘amount’?
exit 1
",
            ),
        ],
    );
    assert_ne!(gross(), without);
    let written = terminal.read("dossier.akkoord");
    for part in
        ["amount: \"25000\"", "per: Year", "payer: \"sector_fund\"", "opgave van het fonds", "voor vergaderingen."]
    {
        assert!(written.contains(part), "{part} in {written}");
    }
    session(
        &terminal,
        &[
            ("set dossier.akkoord own per eenmalig", "kosten van artikel 4: € 25.000,00 eenmalig\n"),
            ("set dossier.akkoord own amount '' --lang en", "costs of article 4 no longer computed\n"),
            ("set dossier.akkoord own paragraph/2 ''", "tekst van artikel 4 gewijzigd\n"),
        ],
    );
    assert_eq!(gross(), without);
    assert_eq!(
        terminal.transcript("add dossier.akkoord own amount=10"),
        "\
! own: fout: een eigen artikel heeft een opschrift
!   hint: noem het: heading=OPSCHRIFT
exit 1
"
    );
}

#[test]
fn an_article_of_the_library_is_made_ones_own_with_other_words_and_keeps_its_costs() {
    let terminal = Terminal::with_example("glastuinbouw");
    let assessed = terminal.transcript("assess dossier.akkoord");
    session(
        &terminal,
        &[
            (
                "set dossier.akkoord language-lessons heading 'Lessen op de kas'",
                "\
! language-lessons: fout: dit artikel staat in de woorden van de bibliotheek
!   hint: maak de tekst eerst eigen: wording own
exit 1
",
            ),
            ("set dossier.akkoord language-lessons wording own", "artikel 3 in eigen woorden\n"),
            ("set dossier.akkoord language-lessons wording eigen", "! er verandert niets: zo staat het er al\n"),
            (
                "set dossier.akkoord language-lessons paragraph/1 'Er zijn {hours_per_year} lesuren.'",
                "tekst van artikel 3 gewijzigd\n",
            ),
            // Parameters stay alive in own words.
            ("set dossier.akkoord language-lessons hours_per_year 60", "80 → 60 uur in artikel 3\n"),
            ("set dossier.akkoord language-lessons hours_per_year 80", "60 → 80 uur in artikel 3\n"),
        ],
    );
    assert!(terminal.read("dossier.akkoord").contains("Er zijn {hours_per_year} lesuren."));
    assert_eq!(terminal.transcript("assess dossier.akkoord"), assessed);
    session(
        &terminal,
        &[
            (
                "set dossier.akkoord language-lessons wording library",
                "artikel 3 weer in de woorden van de bibliotheek\n",
            ),
            (
                "set dossier.akkoord language-lessons wording mine",
                "\
! language-lessons: fout: ‘wording’ kan niet ‘mine’ worden
!   hint: kies een van ‘eigen’, ‘bibliotheek’
exit 1
",
            ),
        ],
    );
    assert!(!terminal.read("dossier.akkoord").contains("lesuren.\""));
}
