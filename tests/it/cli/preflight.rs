//! What is open about documents: said of a draft, and what keeps a final version from being made.

use akkoord::domain::agreement::Dossier;

use super::terminal::{Terminal, text};

/// The example after `change`.
fn with(change: impl FnOnce(&mut Dossier)) -> Terminal {
    let terminal = Terminal::with_example("glastuinbouw");
    let mut dossier = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read").dossier;
    change(&mut dossier);
    terminal.write("dossier.akkoord", &akkoord::store::dossier::to_text(&dossier).expect("text"));
    terminal
}

/// Nothing that a document needs is open any more.
fn filled_in(dossier: &mut Dossier) {
    dossier.agreement.concluded_on = Some("2026-11-20".parse().expect("a day"));
    dossier.agreement.signatures.iter_mut().for_each(|place| "J. de Proef".clone_into(&mut place.signatory));
}

const FINAL: &str = "export dossier.akkoord --document agreement --status final -o cao.pdf";

#[test]
fn a_final_version_is_refused_with_all_reasons_at_once_and_a_draft_says_them() {
    let terminal = with(|dossier| {
        filled_in(dossier);
        dossier.agreement.parties[0].seat.clear();
        dossier.agreement.signatures[1].signatory.clear();
        dossier.agreement.signatures.remove(2);
        dossier.agreement.concluded_on = None;
    });
    let points = [
        "partij Vakbond B (voorbeeld): Voor Vakbond B (voorbeeld) is geen plaats voor een handtekening.",
        "partij Werkgeversvereniging Glastuinbouw (voorbeeld): de zetel is niet ingevuld",
        "partij Vakbond A (voorbeeld): wie ondertekent, is niet ingevuld; vul de naam in of kies een stuk zonder namen",
        "looptijd: de dag van sluiting is niet ingevuld",
    ];
    let refused = terminal.transcript(FINAL);
    for point in points {
        let said = format!("! dossier: fout: definitief niet gemaakt: Cao om te ondertekenen: {point}\n");
        assert!(refused.contains(&said), "{said} in {refused}");
    }
    assert!(refused.ends_with("exit 1\n") && refused.lines().count() == points.len() + 1, "{refused}");
    assert_eq!(terminal.files(), ["dossier.akkoord"], "nothing is written");
    let draft = terminal.transcript(&FINAL.replace("final", "draft"));
    for point in points {
        assert!(draft.contains(&format!("! open: {point}\n")), "{point} in {draft}");
    }
    assert!(draft.starts_with("! geschreven: cao.pdf\n"), "{draft}");
}

#[test]
fn a_final_version_is_made_once_nothing_is_open() {
    let terminal = with(filled_in);
    assert_eq!(terminal.transcript(FINAL), "! geschreven: cao.pdf\n");
    let check = "export dossier.akkoord --document agreement --document avv --check";
    assert_eq!(terminal.transcript(check), "Cao om te ondertekenen\n  niets open\nCao-tekst voor avv\n  niets open\n");
}

/// Whoever wants no names printed has no names to fill in.
#[test]
fn a_document_without_names_asks_for_none() {
    let terminal = with(|dossier| {
        filled_in(dossier);
        dossier.agreement.signatures.iter_mut().for_each(|place| place.signatory.clear());
    });
    assert!(terminal.transcript(FINAL).contains("wie ondertekent, is niet ingevuld"));
    assert_eq!(terminal.transcript(&format!("{FINAL} --names no")), "! geschreven: cao.pdf\n");
}

#[test]
fn open_places_in_the_text_are_named_with_their_article() {
    let terminal = with(|dossier| {
        filled_in(dossier);
        dossier.proposals[0].protocol[0].text.push_str(" Zie {article:weg}.");
    });
    let said = terminal.transcript("export dossier.akkoord --document agreement --check --status final");
    assert!(said.contains("niet definitief te maken: ") && said.contains("protocolafspraak"), "{said}");
    assert!(said.ends_with("exit 1\n"), "{said}");
    let draft = terminal.run("export dossier.akkoord --document agreement --check");
    assert!(draft.status.success(), "a draft is made all the same: {}", text(&draft.stderr));
}

#[test]
fn figures_that_rest_on_open_inputs_are_not_final() {
    use akkoord::domain::workforce::Basis;
    use akkoord::domain::workforce::draft::{Input, OPEN};
    let terminal = with(|dossier| {
        filled_in(dossier);
        let about = Input::HourlyWage.about().to_owned();
        dossier.workforce[0].basis.push(Basis { about, source: None, assumption: Some(OPEN.to_owned()) });
    });
    let export = |document: &str, status: &str| {
        terminal
            .transcript(&format!("export dossier.akkoord --document {document} --status {status} -o stuk.pdf --force"))
    };
    let refused = export("wage-costs", "final");
    assert!(refused.contains("voorlopig · één gegeven open") && refused.ends_with("exit 1\n"), "{refused}");
    assert!(export("wage-costs", "draft").starts_with("! geschreven: stuk.pdf\n"));
    assert!(export("agreement", "final").ends_with("geschreven: stuk.pdf\n"), "it has no figures");
    let with_costs = terminal
        .transcript("export dossier.akkoord --document agreement --costs yes --status final -o stuk.pdf --force");
    assert!(with_costs.contains("voorlopig") && with_costs.ends_with("exit 1\n"), "{with_costs}");
}

/// What goes to the ministry was concluded; what is to be signed is not yet.
#[test]
fn an_agreement_to_be_concluded_is_final_for_signing_and_not_for_the_ministry() {
    let terminal = with(|dossier| {
        filled_in(dossier);
        dossier.agreement.concluded_on = Some("2026-12-04".parse().expect("a day"));
    });
    assert_eq!(terminal.transcript(FINAL), "! geschreven: cao.pdf\n");
    let avv = terminal.transcript(&FINAL.replace("agreement", "avv").replace("cao.pdf", "avv.pdf"));
    assert!(avv.contains("de cao wordt pas op 4 december 2026 gesloten") && avv.ends_with("exit 1\n"), "{avv}");
}
