//! What is wrong with a dossier's agreement before anything is drafted or computed: ids, templates, values, dates.
//!
//! Everything is reported at once. Whether the agreement is good law is left to [`checks`](super::super::checks),
//! whether the workforce is sound to the cost model.

use std::collections::BTreeSet;

use super::dossier::{Agreement, Article, ArticleContent, Dossier, Proposal};
use super::values::validate_value;
use crate::domain::clause::{Library, Parameter, ParameterKind, Template, Value};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::equivalence::{self, PackageTerm};
use crate::domain::period::Period;
use crate::domain::remedy::Remedy;
use crate::domain::spelling::{nearest, unknown};
use crate::domain::words::{Phrase, Shown, Subject, is_hidden, phrase, shows};
use crate::message;

/// Everything that is wrong with the agreement and the proposals of `dossier`.
pub fn validate(dossier: &Dossier, library: &Library) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    validate_agreement(&dossier.agreement, &mut found);
    if dossier.proposals.is_empty() {
        found.push(
            Diagnostic::error(
                Subject::Dossier,
                message!(nl: "het dossier heeft geen voorstel", en: "the dossier has no proposal"),
            )
            .hint(message!(
                nl: "voeg er een toe: proposals: [(id: \"result\", title: \"Resultaat\", chapters: […])]",
                en: "add one: proposals: [(id: \"result\", title: \"Result\", chapters: […])]"
            )),
        );
    }
    repeated(dossier.proposals.iter().map(|proposal| &proposal.id), |_| Subject::Dossier, &mut found);
    repeated(dossier.workforce.iter().map(|profile| &profile.id), |id| Subject::Profile(id.into()), &mut found);
    repeated(dossier.package.iter().map(|term| &term.id), |_| Subject::Dossier, &mut found);
    repeated(dossier.replies.iter().map(|reply| &reply.finding), |_| Subject::Dossier, &mut found);
    validate_package(&dossier.package, &mut found);
    for proposal in &dossier.proposals {
        validate_proposal(proposal, library, &mut found);
    }
    validate_documents(dossier, &mut found);
    validate_names(dossier, &mut found);
    found
}

/// The proposal with the text in force may have been taken out since it was chosen.
fn validate_documents(dossier: &Dossier, found: &mut Vec<Diagnostic>) {
    let Some(id) = &dossier.documents.in_force else { return };
    if dossier.proposal(id).is_none() {
        let message = message!(
            nl: "het voorstel ‘{id}’, gekozen als de tekst die nu geldt, is er niet",
            en: "the proposal ‘{id}’, chosen as the text in force, is not there", id = id
        );
        let gone = Diagnostic::warning(Subject::Dossier, message).at(["documents", "in_force"]);
        found.push(gone.hint(message!(nl: "kies een ander voorstel", en: "choose another proposal")));
    }
}

/// Names and titles say what they show, and the title of the agreement shows something.
fn validate_names(dossier: &Dossier, found: &mut Vec<Diagnostic>) {
    let agreement = &dossier.agreement;
    if !shows(&agreement.title) {
        let message = message!(nl: "de titel van de cao is leeg", en: "the title of the agreement is empty");
        let titled = Diagnostic::error(Subject::Dossier, message).at(["agreement", "title"]);
        found.push(titled.hint(message!(nl: "geef de cao een titel", en: "give the agreement a title")));
    }
    let of_dossier = [("name", &dossier.name)].into_iter().map(|(key, name)| (Subject::Dossier, vec![key], name));
    let title = (Subject::Dossier, vec!["agreement", "title"], &agreement.title);
    let profiles = dossier.workforce.iter();
    let profiles = profiles.map(|profile| (Subject::Profile(profile.id.clone()), vec!["name"], &profile.name));
    let parties = agreement.parties.iter().map(|party| (Subject::Dossier, vec!["agreement", "parties"], &party.name));
    let proposals = dossier.proposals.iter().map(|proposal| (Subject::Dossier, vec!["proposals"], &proposal.title));
    for (subject, keys, name) in of_dossier.chain([title]).chain(profiles).chain(parties).chain(proposals) {
        let Some(sign) = name.chars().find(|sign| is_hidden(*sign) || sign.is_control()) else { continue };
        let message = message!(
            nl: "in een naam staat een teken dat niemand ziet ({sign})", en: "a name holds a sign that nobody sees ({sign})",
            sign = format!("U+{:04X}", u32::from(sign))
        );
        found.push(
            Diagnostic::error(subject, message)
                .at(keys)
                .hint(message!(nl: "typ de naam opnieuw", en: "type the name again")),
        );
    }
}

fn validate_agreement(agreement: &Agreement, found: &mut Vec<Diagnostic>) {
    repeated(agreement.parties.iter().map(|party| &party.id), |_| Subject::Dossier, found);
    for signature in &agreement.signatures {
        if agreement.parties.iter().any(|party| party.id == signature.party) {
            continue;
        }
        found.push(unknown(
            Subject::Dossier,
            message!(
                nl: "een ondertekening noemt de onbekende partij ‘{party}’",
                en: "a signature names the unknown party ‘{party}’",
                party = &signature.party
            ),
            &signature.party,
            agreement.parties.iter().map(|party| party.id.as_str()),
        ));
    }
    in_order(agreement.term, phrase!("de looptijd", "the term"), found);
    if let Some(generally_binding) = agreement.generally_binding {
        let whole = phrase!("de algemeenverbindendverklaring", "the general binding");
        in_order(generally_binding, whole, found);
    }
}

/// An amount of a term that nobody has in a year.
fn validate_package(package: &[PackageTerm], found: &mut Vec<Diagnostic>) {
    let declared = equivalence::amount();
    let (low, high) = declared.range;
    for term in package {
        for amount in [term.user_undertaking, term.agency_worker].into_iter().flatten() {
            let value = amount.euro().value();
            if value < low || value > high {
                let message = message!(
                    nl: "{amount} van ‘{term}’ is {value}, en dat kan niet", en: "{amount} of ‘{term}’ is {value}, which cannot be",
                    amount = declared.noun.full, term = &term.name, value = Shown::Quantity(value, declared.unit)
                );
                found.push(Diagnostic::error(Subject::Dossier, message).hint(message!(
                    nl: "geef een bedrag van {low} tot en met {high}", en: "give an amount from {low} to {high}",
                    low = Shown::Quantity(low, declared.unit), high = Shown::Quantity(high, declared.unit)
                )));
            }
        }
    }
}

fn in_order(period: Period, name: Phrase, found: &mut Vec<Diagnostic>) {
    if period.end >= period.start {
        return;
    }
    found.push(
        Diagnostic::error(
            Subject::Dossier,
            message!(
                nl: "{period} eindigt op {end}, voor het begin op {start}",
                en: "{period} ends on {end}, before it starts on {start}",
                period = name, end = period.end, start = period.start
            ),
        )
        .hint(message!(nl: "kies een latere einddatum", en: "choose a later last day")),
    );
}

fn validate_proposal(proposal: &Proposal, library: &Library, found: &mut Vec<Diagnostic>) {
    if proposal.chapters.is_empty() {
        found.push(
            Diagnostic::error(
                Subject::Dossier,
                message!(
                    nl: "het voorstel ‘{proposal}’ heeft geen hoofdstuk",
                    en: "the proposal ‘{proposal}’ has no chapter",
                    proposal = &proposal.id
                ),
            )
            .hint(message!(
                nl: "voeg er een toe: chapters: [(id: \"general\", title: \"Algemeen\", articles: [])]",
                en: "add one: chapters: [(id: \"general\", title: \"General\", articles: [])]"
            )),
        );
    }
    repeated(proposal.chapters.iter().map(|chapter| chapter.id.as_str()), |_| Subject::Dossier, found);
    let articles = || proposal.articles();
    let ids = articles()
        .map(|article| article.id.as_str())
        .chain(proposal.protocol.iter().map(|agreement| agreement.id.as_str()))
        .chain(proposal.annexes.iter().map(|annex| annex.id.as_str()));
    repeated(ids, |id| Subject::Article(id.into()), found);
    for article in articles() {
        validate_article(article, library, found);
    }
    for (content, name) in [
        (ArticleContent::Definitions, phrase!("definities", "definitions")),
        (ArticleContent::ScopeAndTerm, phrase!("werkingssfeer en looptijd", "scope and term")),
    ] {
        if let Some(second) = articles().filter(|article| article.content == content).nth(1) {
            found.push(Diagnostic::warning(
                Subject::Article(second.id.clone()),
                message!(
                    nl: "het voorstel ‘{proposal}’ heeft meer dan één artikel met {content}",
                    en: "the proposal ‘{proposal}’ has more than one article of {content}",
                    proposal = &proposal.id, content = name
                ),
            ));
        }
    }
}

fn validate_article(article: &Article, library: &Library, found: &mut Vec<Diagnostic>) {
    let subject = || Subject::Article(article.id.clone());
    match &article.content {
        ArticleContent::Definitions | ArticleContent::ScopeAndTerm => {}
        ArticleContent::Template { template: id, values, wording: _ } => {
            let Some(template) = library.template(id) else {
                found.push(unknown_template(subject(), id, library).at(["content", "template"]));
                return;
            };
            for (parameter_id, value) in values {
                match template.parameter(parameter_id) {
                    None => found.push(unknown_parameter(subject(), parameter_id, template)),
                    Some(parameter) => {
                        if let Err(message) = validate_value(parameter, value) {
                            let said =
                                Diagnostic::error(subject(), message).at(["content", "values", parameter_id.as_str()]);
                            found.push(with_nearest(said, parameter, value));
                        }
                    }
                }
            }
        }
        ArticleContent::Free { .. } => {}
    }
    if let Some((_, paragraphs)) = article.content.own_words() {
        repeated(paragraphs.iter().filter_map(|paragraph| paragraph.label.as_ref()), |_| subject(), found);
    }
}

/// Adds the allowed value nearest to one that is not.
fn with_nearest(diagnostic: Diagnostic, parameter: &Parameter, value: &Value) -> Diagnostic {
    match (&parameter.kind, value) {
        (ParameterKind::Number { unit, min, max, step: _ }, Value::Number(number)) => {
            let near = if number < min { min } else { max };
            diagnostic.hint(message!(
                nl: "het dichtst erbij ligt {near}", en: "nearest to it is {near}", near = Shown::Quantity(*near, *unit)
            ))
        }
        (ParameterKind::Choice(choices), Value::Choice(id)) => {
            match nearest(id, choices.iter().map(|choice| choice.id.as_str())) {
                Some(near) => {
                    diagnostic.hint(message!(nl: "bedoelt u ‘{near}’?", en: "did you mean ‘{near}’?", near = near))
                }
                None => diagnostic,
            }
        }
        _ => diagnostic,
    }
}

/// The library is too long to be listed where no template of it is near.
fn unknown_template(subject: Subject, id: &str, library: &Library) -> Diagnostic {
    let message = message!(nl: "onbekend sjabloon ‘{template}’", en: "unknown template ‘{template}’", template = id);
    let error = Diagnostic::error(subject, message);
    match nearest(id, library.templates.keys().map(String::as_str)) {
        Some(near) => error.hint(message!(nl: "bedoelt u ‘{near}’?", en: "did you mean ‘{near}’?", near = near)),
        None => error.remedy(Remedy::ChooseTemplate),
    }
}

fn unknown_parameter(subject: Subject, id: &str, template: &Template) -> Diagnostic {
    unknown(
        subject,
        message!(
            nl: "‘{template}’ heeft geen parameter ‘{parameter}’",
            en: "‘{template}’ has no parameter ‘{parameter}’",
            parameter = id, template = &template.id
        ),
        id,
        template.parameters.iter().map(|parameter| parameter.id.as_str()),
    )
}

/// Reports ids that are empty or stand more than once, each once.
fn repeated<'n, I: AsRef<str> + ?Sized + 'n>(
    ids: impl Iterator<Item = &'n I>,
    subject: impl Fn(&str) -> Subject,
    found: &mut Vec<Diagnostic>,
) {
    let mut seen = BTreeSet::new();
    let mut reported = BTreeSet::new();
    for id in ids.map(AsRef::as_ref) {
        if seen.insert(id) && !id.trim().is_empty() || !reported.insert(id) {
            continue;
        }
        let diagnostic = if id.trim().is_empty() {
            Diagnostic::error(subject(id), message!(nl: "een id is leeg", en: "an id is empty"))
        } else {
            Diagnostic::error(
                subject(id),
                message!(nl: "de id ‘{id}’ staat er meer dan één keer", en: "the id ‘{id}’ stands more than once", id = id),
            )
        };
        found.push(diagnostic.hint(message!(
            nl: "geef elk een eigen id; verwijzingen gaan op de id",
            en: "give each an id of its own; references go by id"
        )));
    }
}
