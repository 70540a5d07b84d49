//! What is open about a document before it is made: parties, dates, open places in the text, figures, signs.
//!
//! The checks found most of it already; here stands which of their findings matter to which document, and what only a
//! document needs: a seat, a name, a day, a text to start from. Whatever would embarrass keeps a final version from being
//! made; a draft is made, and this is said of it.

use super::agreement::Subject;
use super::checks::CheckFinding;
use super::format::{self, say};
use super::handover::Handover;
use super::{phrases, provisional};
use crate::domain::agreement::{Party, ReplyStatus};
use crate::domain::checks::{Place, Severity};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::period::Date;
use crate::domain::words::{Language, Message};
use crate::domain::workforce::draft::open_inputs;
use crate::message;

/// Something that is open about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Whether a final version is not made because of it.
    pub refuses: bool,
    /// Where it is, to go there.
    pub place: Place,
    /// The same in words: "artikel 3, lid 2".
    pub place_words: String,
    /// What is open, and what helps.
    pub message: String,
}

/// What was looked at already: the findings of the checks, and what stands in the way of a calculation.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    /// Findings of the checks, in the language that is asked for.
    pub findings: &'k [CheckFinding],
    /// Why costs cannot be computed; nothing where they can.
    pub costs: &'k [Diagnostic],
    /// The signs of the document that cannot be printed, as a reader can look them up; empty where all can.
    pub signs: &'k str,
}

/// Findings that keep a final text from being made.
const OF_TEXT: [&str; 4] = ["one-side-missing", "broken-reference", "blank-left-open", "empty-article"];
/// Those about the period for which a declaration is asked.
const OF_DECLARATION: [&str; 2] = ["avv-over-two-years", "avv-past-term"];
/// Findings that a reader of costs has to know, and that keep nothing from being made.
const OF_COSTS: [&str; 4] = ["promised-not-costed", "figure-stale", "figure-beyond-its-dates", "scheme-stale"];

/// What is open about a document as it stands `today`, what refuses a final version first.
pub fn preflight(
    handover: Handover,
    subject: &Subject<'_>,
    known: &Known<'_>,
    today: Date,
    language: Language,
) -> Vec<Open> {
    let holds_costs = handover.holds_costs(&subject.dossier.documents);
    let mut open = Vec::new();
    if handover.is_legal_text() {
        open.extend(known.findings.iter().filter_map(|found| of_text(handover, found)));
    }
    let mut say_open = |refuses: bool, place: Place, message: &Message| {
        let place_words = place_words(&place, subject, language);
        open.push(Open { refuses, place, place_words, message: format::message(message, language) });
    };
    if handover == Handover::Agreement {
        seats_and_names(subject, &mut say_open);
    }
    if handover.is_legal_text() {
        day_of_conclusion(handover, subject, today, &mut say_open);
    }
    if handover == Handover::Changes && subject.earlier.is_none() {
        say_open(
            true,
            Place::Dossier,
            &message!(
                nl: "niet gekozen is welke tekst nu geldt; zonder die tekst is er niets om mee te vergelijken",
                en: "the text in force was not chosen; without it there is nothing to compare with"
            ),
        );
    }
    if holds_costs {
        figures(subject, known, language, &mut say_open);
    }
    if !known.signs.is_empty() {
        say_open(
            true,
            Place::Dossier,
            &message!(
                nl: "deze tekens zijn niet te drukken: {signs}; schrijf ze anders",
                en: "these signs cannot be printed: {signs}; write them in another way",
                signs = known.signs
            ),
        );
    }
    if holds_costs {
        open.extend(
            known.findings.iter().filter(|found| OF_COSTS.contains(&found.view.check)).map(|found| of(found, false)),
        );
    }
    open.sort_by_key(|open| !open.refuses);
    open
}

/// A finding of the checks as far as it matters to a document made of the text.
fn of_text(handover: Handover, found: &CheckFinding) -> Option<Open> {
    let check = found.view.check;
    let is_declaration = handover == Handover::Declaration;
    let is_open = found.status == ReplyStatus::Open;
    let refuses = OF_TEXT.contains(&check)
        || check == "signature-missing" && handover == Handover::Agreement
        || is_declaration && OF_DECLARATION.contains(&check)
        // What the parties answered to they know, and may have a reason for.
        || found.view.severity == Severity::Void && is_open;
    refuses.then(|| of(found, true))
}

fn of(found: &CheckFinding, refuses: bool) -> Open {
    Open {
        refuses,
        place: found.place.clone(),
        place_words: found.view.place.clone(),
        message: found.view.message.clone(),
    }
}

/// Every party has its seat, and somebody who signs where names are printed.
fn seats_and_names(subject: &Subject<'_>, say_open: &mut impl FnMut(bool, Place, &Message)) {
    let frame = &subject.dossier.agreement;
    let place = |party: &Party| Place::Party(party.id.clone());
    for party in frame.parties.iter().filter(|party| party.seat.trim().is_empty()) {
        let missing = message!(nl: "de zetel is niet ingevuld", en: "the seat was not filled in");
        say_open(true, place(party), &missing);
    }
    if !subject.dossier.documents.representatives {
        return;
    }
    for party in &frame.parties {
        // That no place to sign is there at all, a check says.
        let signs = frame.signatures.iter().find(|place| place.party == party.id);
        if signs.is_some_and(|place| place.signatory.trim().is_empty()) {
            let nameless = message!(
                nl: "wie ondertekent, is niet ingevuld; vul de naam in of kies een stuk zonder namen",
                en: "who signs was not filled in; fill in the name or choose a document without names"
            );
            say_open(true, place(party), &nameless);
        }
    }
}

/// A text is final on a day; what goes to the ministry was concluded on it.
fn day_of_conclusion(
    handover: Handover,
    subject: &Subject<'_>,
    today: Date,
    say_open: &mut impl FnMut(bool, Place, &Message),
) {
    match subject.dossier.agreement.concluded_on {
        None => {
            let missing =
                message!(nl: "de dag van sluiting is niet ingevuld", en: "the day of conclusion was not filled in");
            say_open(true, Place::Term, &missing);
        }
        Some(day) if day > today && handover != Handover::Agreement => {
            let coming = message!(
                nl: "de cao wordt pas op {day} gesloten", en: "the agreement is concluded only on {day}", day = day
            );
            say_open(true, Place::Term, &coming);
        }
        Some(_) => {}
    }
}

/// Figures were computed, of inputs that somebody filled in.
fn figures(
    subject: &Subject<'_>,
    known: &Known<'_>,
    language: Language,
    say_open: &mut impl FnMut(bool, Place, &Message),
) {
    for why in known.costs {
        let message = message!(
            nl: "de kosten zijn niet te berekenen: {why}", en: "the costs cannot be computed: {why}",
            why = format::message(&why.message, language)
        );
        say_open(true, Place::Dossier, &message);
    }
    if let Some(reason) = provisional::mark(subject.dossier, language) {
        let first = subject.dossier.workforce.iter().find(|profile| open_inputs(profile).next().is_some());
        let place = first.map_or(Place::Dossier, |profile| Place::Profile(profile.id.clone()));
        say_open(true, place, &message!(nl: "{reason}", en: "{reason}", reason = reason));
    }
}

/// The places that only documents name; the checks word theirs themselves.
fn place_words(place: &Place, subject: &Subject<'_>, language: Language) -> String {
    match place {
        Place::Term => say!(language, phrases::TERM),
        Place::Party(id) => {
            let party = subject.dossier.agreement.parties.iter().find(|party| party.id == *id);
            say!(language, phrases::PARTY, name = party.map_or(id.as_str(), |party| &party.name))
        }
        Place::Profile(id) => {
            let profile = subject.dossier.workforce.iter().find(|profile| profile.id == *id);
            say!(language, phrases::PROFILE_NAMED, name = profile.map_or(id.as_str(), |profile| &profile.name))
        }
        _ => say!(language, phrases::DOSSIER),
    }
}
