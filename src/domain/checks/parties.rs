//! Who concludes the agreement, and in what form.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::WET_CAO;
use super::text_rule::TextRule;
use crate::domain::agreement::edit::arrange::add_signature;
use crate::domain::agreement::{Party, PartySide};
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "power-not-in-statutes",
        severity: Severity::Void,
        law: &[WET_CAO.art("2")],
        why: Phrase::new(
            "Een vereniging kan alleen een cao sluiten als haar statuten die bevoegdheid met zoveel woorden noemen (Wet CAO). \
             Zonder die bevoegdheid is de cao met haar niet geldig.",
            "An association can conclude an agreement only if its statutes name that power in so many words (Wet CAO). \
             Without that power the agreement with it is not valid.",
        ),
        remedy: Phrase::new(
            "Laat de vereniging eerst haar statuten wijzigen, of neem haar niet als partij op.",
            "Let the association change its statutes first, or leave it out as a party.",
        ),
        run: Needs::Text(|context| by_power(context, Some(false))),
    },
    Check {
        id: "power-not-checked",
        severity: Severity::Hint,
        law: &[WET_CAO.art("2")],
        why: Phrase::new(
            "De bevoegdheid om cao’s te sluiten moet uitdrukkelijk in de statuten van een vereniging staan (Wet CAO).",
            "The power to conclude agreements has to stand expressly in an association’s statutes (Wet CAO).",
        ),
        remedy: Phrase::new(
            "Lees de statuten na en vul in of de bevoegdheid erin staat.",
            "Read the statutes and fill in whether the power stands there.",
        ),
        run: Needs::Text(|context| by_power(context, None)),
    },
    Check {
        id: "one-side-missing",
        severity: Severity::Void,
        law: &[WET_CAO.art("1, lid 1")],
        why: Phrase::new(
            "Een cao wordt gesloten tussen één of meer werkgevers of werkgeversorganisaties en één of meer vakbonden, allen met \
             volledige rechtsbevoegdheid (Wet CAO).",
            "An agreement is concluded between one or more employers or employers’ associations and one or more unions, all \
             with full legal capacity (Wet CAO).",
        ),
        remedy: Phrase::new("Voeg de ontbrekende partij toe.", "Add the party that is missing."),
        run: Needs::Text(one_side_missing),
    },
    Check {
        id: "signature-missing",
        severity: Severity::Hint,
        law: &[WET_CAO.art("3")],
        why: Phrase::new(
            "Een cao wordt bij authentieke of onderhandse akte aangegaan (Wet CAO): iedere partij ondertekent.",
            "An agreement is entered into by deed (Wet CAO): every party signs.",
        ),
        remedy: Phrase::new(
            "Neem voor deze partij een plaats voor de handtekening op.",
            "Add a place for this party’s signature.",
        ),
        run: Needs::Text(signature_missing),
    },
    Check {
        id: "hiring-by-belief-or-membership",
        severity: Severity::Void,
        law: &[WET_CAO.art("1, lid 3")],
        why: Phrase::new(
            "Een beding dat een werkgever verplicht werknemers van een bepaald ras, een bepaalde godsdienst, overtuiging of \
             politieke gezindheid, of leden van een bepaalde vereniging wel of juist niet in dienst te nemen, is nietig (Wet CAO).",
            "A clause that obliges an employer to hire or refuse workers by race, religion, belief, politics or membership \
             of an association is void (Wet CAO).",
        ),
        remedy: Phrase::new("Schrap het beding.", "Delete the clause."),
        run: Needs::Text(|context| HIRING.remarks(context)),
    },
];

const HIRING: TextRule = TextRule {
    all: &[
        &[
            "in dienst _ neem*|nemen|genomen",
            "aangenomen|aannemen|aanneemt",
            "neemt _ in dienst",
            "indienstneming|aanstel*",
        ],
        &[
            "ras|godsdienst*|geloof*|geloven|levensovertuiging*|christelijk*|islamitisch*|joodse|moslim*",
            "politiek* gezindheid",
            "leden|lid van een|de vakbond|vakvereniging|vakorganisatie",
            "vakbondsleden",
        ],
    ],
    message: Phrase::new(
        "‘{words}’ bindt het aannemen aan overtuiging of lidmaatschap.",
        "“{words}” makes hiring depend on belief or membership.",
    ),
    ..TextRule::BINDING
};

fn by_power(context: &CheckContext<'_>, power: Option<bool>) -> Vec<Remark> {
    let parties = context.dossier.agreement.parties.iter().filter(|party| party.power_in_statutes == power);
    parties
        .map(|party: &Party| {
            let message = if power == Some(false) {
                message!(
                    nl: "De statuten van {party} noemen de bevoegdheid om cao’s te sluiten niet.",
                    en: "The statutes of {party} do not name the power to conclude agreements.", party = &party.name
                )
            } else {
                message!(
                    nl: "Van {party} is niet nagegaan of de statuten de bevoegdheid om cao’s te sluiten noemen.",
                    en: "It was not checked whether the statutes of {party} name the power to conclude agreements.",
                    party = &party.name
                )
            };
            Remark::new(Place::Party(party.id.clone()), message)
        })
        .collect()
}

fn one_side_missing(context: &CheckContext<'_>) -> Vec<Remark> {
    let parties = &context.dossier.agreement.parties;
    let sides = [
        (
            PartySide::Employers,
            message!(
                nl: "Er is geen partij aan werkgeverszijde.", en: "There is no party on the employers’ side."
            ),
        ),
        (PartySide::Workers, message!(nl: "Er is geen vakbond als partij.", en: "There is no union as a party.")),
    ];
    let missing = sides.into_iter().filter(|(side, ..)| parties.iter().all(|party| party.side != *side));
    missing.map(|(_, message)| Remark::new(Place::Dossier, message)).collect()
}

fn signature_missing(context: &CheckContext<'_>) -> Vec<Remark> {
    let agreement = &context.dossier.agreement;
    let unsigned =
        agreement.parties.iter().filter(|party| agreement.signatures.iter().all(|place| place.party != party.id));
    unsigned
        .map(|party| {
            let message = message!(
                nl: "Voor {party} is geen plaats voor een handtekening.",
                en: "There is no place for the signature of {party}.", party = &party.name
            );
            let label = message!(
                nl: "Voeg een handtekening toe voor {party}", en: "Add a signature for {party}", party = &party.name
            );
            let fix = Fix::new(label, add_signature(agreement, &party.id));
            Remark::new(Place::Party(party.id.clone()), message).fix(fix)
        })
        .collect()
}
