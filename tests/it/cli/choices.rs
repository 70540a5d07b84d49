//! How documents are made: choices that the dossier keeps, and others for one run.

use std::process::Command;

use super::terminal::{Terminal, text};

/// The words of a document, as an independent program reads them; nothing where that is not installed, which is said.
fn words(terminal: &Terminal, options: &str) -> Option<String> {
    let made = terminal.run(&format!("export dossier.akkoord {options} --to pdf -o stuk.pdf --force"));
    assert!(made.status.success(), "{options}: {}", text(&made.stderr));
    match Command::new("pdftotext").arg(terminal.path("stuk.pdf")).arg("-").output() {
        Ok(read) => {
            let words = text(&read.stdout).replace("\u{ad}\n", "");
            let lines = words.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "));
            Some(lines.collect::<Vec<_>>().join("\u{c}"))
        }
        Err(error) => {
            eprintln!("skipped: pdftotext does not start ({error})");
            None
        }
    }
}

/// A dossier that is agreed and knows who signs for the first party.
fn agreed() -> Terminal {
    let terminal = Terminal::with_example("glastuinbouw");
    let mut dossier = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read").dossier;
    dossier.agreement.concluded_on = Some("2026-11-20".parse().expect("a day"));
    for party in &mut dossier.agreement.parties {
        "Den Haag".clone_into(&mut party.seat);
    }
    for signature in &mut dossier.agreement.signatures {
        "J. de Proef".clone_into(&mut signature.signatory);
    }
    terminal.write("dossier.akkoord", &akkoord::store::dossier::to_text(&dossier).expect("text"));
    terminal
}

#[test]
fn what_is_kept_is_said_changed_and_kept_without_noise() {
    let terminal = Terminal::with_example("glastuinbouw");
    let before = terminal.read("dossier.akkoord");
    let kept = "--status draft\n--names yes\n--costs no\n--paper a4\n--in-force none\n";
    assert_eq!(terminal.transcript("documents dossier.akkoord"), kept);
    assert_eq!(
        terminal.transcript("documents dossier.akkoord --status draft"),
        "! er verandert niets: zo staat het er al\n"
    );
    assert_eq!(
        terminal.transcript("documents dossier.akkoord --status final --dry-run"),
        "documenten concept → definitief\n"
    );
    assert_eq!(terminal.read("dossier.akkoord"), before);
    let two = "documents dossier.akkoord --status final --in-force bod-werkgevers";
    assert_eq!(terminal.transcript(two), "documenten concept → definitief, en nog een wijziging\n");
    let changed = terminal.read("dossier.akkoord");
    assert!(changed.contains("documents: (") && changed.contains("status: Final"), "{changed}");
    assert!(!changed.contains("representatives"), "what was not chosen is not written");
    assert_eq!(
        terminal.transcript("documents dossier.akkoord"),
        kept.replace("draft", "final").replace("force none", "force bod-werkgevers")
    );
    terminal.done("documents dossier.akkoord --status draft --in-force none");
    assert!(!terminal.read("dossier.akkoord").contains("documents"), "as it was chosen before it was chosen");
}

#[test]
fn a_proposal_that_is_not_there_is_no_text_in_force() {
    let terminal = Terminal::with_example("glastuinbouw");
    let said = terminal.transcript("documents dossier.akkoord --in-force bod-werkgever");
    assert_eq!(
        said,
        "\
! dossier: fout: er is geen voorstel ‘bod-werkgever’ dat de tekst kan zijn die nu geldt
!   hint: bedoelt u ‘bod-werkgevers’?
exit 1
"
    );
    let text = terminal.read("dossier.akkoord");
    let end = text.trim_end().strip_suffix(')').expect("a dossier");
    terminal.write("dossier.akkoord", &format!("{end}  documents: (in_force: \"weg\"),\n)\n"));
    let export = "export dossier.akkoord --document changes --to csv -o /dev/stdout";
    let said = terminal.transcript(export);
    assert!(said.contains("die is niet gekozen") && said.ends_with("exit 1\n"), "{said}");
    terminal.write("dossier.akkoord", &format!("{end}  documents: (colour: \"red\"),\n)\n"));
    let said = terminal.transcript("documents dossier.akkoord");
    assert!(said.contains("onbekende sleutel ‘colour’") && said.contains("dossier.akkoord:"), "{said}");
}

#[test]
fn a_draft_says_so_on_every_page_and_only_a_final_document_does_not() {
    let terminal = agreed();
    for document in ["agreement", "avv", "cost-report", "proposal-letter"] {
        let Some(draft) = words(&terminal, &format!("--document {document}")) else { return };
        let pages = draft.matches('\u{c}').count();
        let marks = draft.matches("CONCEPT · versie ").count();
        assert!(marks >= pages, "{document}: {marks} on {pages} pages");
        assert!(draft.contains("23 november 2026"), "{document}: its day");
        let Some(final_one) = words(&terminal, &format!("--document {document} --status final")) else { return };
        assert!(!final_one.to_lowercase().contains("concept ·"), "{document}: {final_one}");
    }
    let Some(signed) = words(&terminal, "--document agreement --status final") else { return };
    assert!(signed.contains("Overeengekomen op 20 november 2026 · versie "), "{signed}");
    assert!(!terminal.read("dossier.akkoord").contains("documents"), "what holds for one run is not kept");
}

/// The version follows from the words: two drafts are the same text where their versions are.
#[test]
fn another_text_is_another_version() {
    let terminal = agreed();
    let version = || {
        let draft = words(&terminal, "--document agreement")?;
        let (_, after) = draft.split_once("CONCEPT · versie ")?;
        Some(after.split_whitespace().next()?.to_owned())
    };
    let Some(first) = version() else { return };
    assert_eq!((first.len(), version()), (9, Some(first.clone())), "four digits, a hyphen, four digits");
    terminal.done("set dossier.akkoord language-lessons hours_per_year 60");
    assert_ne!(version(), Some(first.clone()));
    terminal.done("set dossier.akkoord language-lessons hours_per_year 80");
    assert_eq!(version(), Some(first));
}

#[test]
fn names_of_signatories_are_printed_where_they_are_wanted() {
    let terminal = agreed();
    let Some(named) = words(&terminal, "--document agreement") else { return };
    assert!(named.contains("hierbij vertegenwoordigd door J. de Proef"), "{named}");
    let places = named.matches("J. de Proef").count();
    let Some(nameless) = words(&terminal, "--document agreement --names no") else { return };
    assert!(places > 1 && !nameless.contains("J. de Proef"), "{places}: {nameless}");
    terminal.done("documents dossier.akkoord --names no");
    let Some(kept) = words(&terminal, "--document agreement") else { return };
    assert!(!kept.contains("J. de Proef"), "{kept}");
    let Some(asked) = words(&terminal, "--document agreement --names yes") else { return };
    assert_eq!(asked.matches("J. de Proef").count(), places);
}

/// Whoever signs an agreement signs no estimate.
#[test]
fn costs_go_with_an_agreement_only_on_request_and_behind_what_is_signed() {
    let terminal = agreed();
    let Some(plain) = words(&terminal, "--document agreement") else { return };
    assert!(!plain.contains("Geraamde kosten") && !plain.contains('€'), "{plain}");
    let Some(with) = words(&terminal, "--document agreement --costs yes") else { return };
    let (text, costs) = with.rsplit_once("Geraamde kosten, geen deel van de cao").expect("it is there");
    assert!(text.contains("Aldus overeengekomen") && !text.contains('€'), "{text}");
    assert!(costs.contains("maakt geen deel uit van de cao") && costs.contains('€'), "{costs}");
    let Some(avv) = words(&terminal, "--document avv --costs yes") else { return };
    assert!(!avv.contains("Geraamde kosten"), "it is the notified text");
}
