//! The worked examples: each opens, says what it rests on, reads without a broken reference and computes.

use std::fs;
use std::path::Path;

use akkoord::domain::agreement::{Dossier, Proposal, ProtocolAgreement, render, validate};
use akkoord::domain::projection::{Data, Explainer, Selection, assess, resolve};
use akkoord::domain::words::Language;
use akkoord::report::derivation::derivation;
use akkoord::store::{builtin, ron_text};
use rust_decimal::dec;

use crate::support::TODAY;

fn examples() -> Vec<Dossier> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("a folder of examples").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert_eq!(paths.len(), 3, "{paths:?}");
    let read = |path: &Path| fs::read_to_string(path).expect("a readable example");
    paths
        .iter()
        .map(|path| ron_text::from_text(&read(path), &path.display().to_string()).expect("an example that opens"))
        .collect()
}

fn each_proposal(mut visit: impl FnMut(&Dossier, &Proposal)) {
    for dossier in &examples() {
        for proposal in &dossier.proposals {
            visit(dossier, proposal);
        }
    }
}

#[test]
fn every_example_is_sound_and_survives_saving() {
    let library = builtin::library().expect("the built-in library loads");
    for dossier in examples() {
        assert_eq!(validate(&dossier, &library), [], "{}", dossier.name);
        let saved = ron_text::to_text(&dossier).expect("an example that can be saved");
        assert_eq!(ron_text::from_text::<Dossier>(&saved, "saved").expect("it opens again"), dossier);
    }
}

#[test]
fn every_reference_in_an_example_leads_somewhere_and_no_article_is_empty() {
    let library = builtin::library().expect("the built-in library loads");
    each_proposal(|dossier, proposal| {
        let text = render(proposal, &dossier.agreement, &library);
        assert_eq!(text.broken, [], "{} – {}", dossier.name, proposal.id);
        assert_eq!(text.empty_articles().count(), 0, "{} – {}", dossier.name, proposal.id);
    });
}

#[test]
fn every_example_computes_a_cost_that_could_be_agreed_on() {
    let (library, figures, catalogue) = (
        builtin::library().expect("the built-in library loads"),
        builtin::figures().expect("the figures load"),
        builtin::catalogue().expect("the schemes load"),
    );
    let data = Data { library: &library, figures: &figures, catalogue: &catalogue };
    each_proposal(|dossier, proposal| {
        let resolved = resolve(dossier, proposal, data, TODAY).expect("a sound example");
        let assessment = assess(&resolved.given).expect("a sound example");
        let costs = Explainer::of(&resolved, &assessment);
        for (year, wage_bill) in &assessment.wage_bill {
            let share = costs.sum(&Selection::of(Some(*year))).euro().value() / wage_bill.value();
            assert!(dec!(0.0005) < share && share < dec!(0.02), "{} – {}, {year}: {share}", dossier.name, proposal.id);
        }
    });
}

#[test]
fn every_profile_of_an_example_says_what_it_rests_on() {
    for dossier in examples() {
        let profiles = dossier.workforce.iter().map(|profile| (profile.id.as_str(), &profile.basis));
        for (id, basis) in profiles.chain([("assumptions", &dossier.assumptions.basis)]) {
            assert!(!basis.is_empty(), "{} – {id}", dossier.name);
            for basis in basis {
                let stated = basis.source.is_some() || basis.assumption.is_some();
                assert!(stated, "{} – {id}: {}", dossier.name, basis.about);
            }
        }
    }
}

#[test]
fn the_first_proposal_of_an_example_has_one_article_more_and_each_has_a_protocol() {
    for dossier in examples() {
        let articles: Vec<usize> = dossier
            .proposals
            .iter()
            .map(|proposal| proposal.chapters.iter().map(|chapter| chapter.articles.len()).sum())
            .collect();
        assert_eq!(articles[0], articles[1] + 1, "{}", dossier.name);
        let protocols = dossier.proposals.iter().flat_map(|proposal| &proposal.protocol);
        assert_eq!(protocols.filter(|ProtocolAgreement { text, .. }| !text.is_empty()).count(), 2, "{}", dossier.name);
    }
}

#[test]
fn every_operand_of_every_figure_says_where_it_comes_from() {
    let (library, figures, catalogue) = (
        builtin::library().expect("the built-in library loads"),
        builtin::figures().expect("the built-in figures load"),
        builtin::catalogue().expect("the built-in schemes load"),
    );
    let data = Data { library: &library, figures: &figures, catalogue: &catalogue };
    for dossier in &examples() {
        let proposal = &dossier.proposals[0];
        let resolved = resolve(dossier, proposal, data, TODAY).expect("an example that can be computed");
        let assessment = assess(&resolved.given).expect("an example that can be computed");
        let explainer = Explainer::of(&resolved, &assessment);
        for figure in explainer.figures() {
            let explained = explainer.explain(&figure).expect("a figure that is listed");
            let view = derivation(&explained, &resolved.provenance, Language::Dutch);
            for row in view.rows {
                // A place in the given, such as `funding/ras/components/0/rate`, is for programs and not for people.
                let place = row.origin.contains('/') && !row.origin.contains(' ');
                assert!(!place && row.origin != "term", "{figure}: {row:?}");
            }
        }
    }
}
