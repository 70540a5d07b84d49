//! Agency, on-call and other flexible workers left out of a right by the words of the parties.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{AGENCY_DIRECTIVE, BW7, WAADI};
use super::text_rule::{Denial, TextRule, either};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[Check {
    id: "flexible-workers-excluded",
    severity: Severity::Justify,
    law: &[BW7.art("648"), BW7.art("649"), WAADI.art("8"), AGENCY_DIRECTIVE.art("5 en 6")],
    why: Phrase::new(
        "Wie werknemers met flexibele contracten uitzondert, maakt onderscheid naar arbeidsduur of naar de duur van het contract, \
         en dat is nietig zonder objectieve rechtvaardiging (BW 7:648 en 649). Voor uitzend- en payrollkrachten geldt bovendien de \
         gelijke behandeling van de Waadi. Het zijn de werknemers die de afspraken het meest nodig hebben.",
        "Leaving out workers on flexible contracts is distinction by hours or length of contract, void without an objective \
         justification (BW 7:648 and 649). For agency and payroll workers the equal treatment of the Waadi holds besides. They are \
         the workers who need these terms most.",
    ),
    remedy: Phrase::new(
        "Schrap de uitzondering, of schrijf op waarom zij voor deze groep objectief gerechtvaardigd is.",
        "Delete the exception, or write down why it is objectively justified for this group.",
    ),
    run: Needs::Text(|context| either(&[&NOT_REACHED, &EXCEPTED], context)),
}];

const SUBJECT: &[&str] =
    &["@learning", "regeling*|artikel|cao|bepaling*|hoofdstuk|recht|rechten|*regeling", "inschrij*|aanmeld*"];

/// A denial is what leaves them out: "komen niet in aanmerking".
const NOT_REACHED: TextRule = TextRule {
    about: SUBJECT,
    all: &[&[
        "@flex ~ niet|geen|nooit in aanmerking",
        "@flex ~ niet|geen|nooit @reached",
        "@flex ~ niet ~ van toepassing|toegelaten|uitgenodigd|aangeboden",
        "maar|doch ~ @flex niet",
        "niet|geen ~ voor|op|tot|aan|onder|bij @flex",
        "niet|geen ~ voor|op|tot|aan|onder|bij de|alle|ingehuurde|andere|werknemers|medewerkers|krachten ~ @flex",
        "niet voor|op|tot|aan|open _ @flex",
        "niet ~ open|bedoeld|bestemd|beschikbaar voor _ @flex",
        "@flex ~ geldt|gelden|bestaat ~ niet|geen",
        "@flex ~ mag|mogen|kan|kunnen niet|geen ~ naar|mee|deel*|volgen|inschrijven",
        "@flex ~ verstoken",
        "ben|bent|werk|werkt je|u ~ @flex _ niet|geen @reached|meedoen",
    ]],
    none: &[
        "niemand|hoeft|hoeven",
        "niet verplicht|gehouden",
        "niet|geen ~ verliest|verliezen",
        "niet|nooit anders|minder|langer|later|slechter",
        "niet|nooit|geen ~ uitgesloten|uitgezonderd|geweigerd|benadeeld|belemmerd|nadeel",
        "geen wachttijd|kosten|bijdrage|vergoeding|verschil|onderscheid|proeftijd",
        "objectie* reden|grond|rechtvaardiging*",
    ],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ sluit flexibele krachten buiten.", "“{words}” leaves out flexible workers."),
    ..TextRule::BINDING
};

/// A denial takes the exception away: "zijn niet uitgezonderd".
const EXCEPTED: TextRule = TextRule {
    all: &[&[
        "@flex _ uitgezonderd|uitgesloten|uitgezonder*",
        "uitgezonderd|uitgesloten zijn|is|zijn|blijven _ @flex",
        "uitgezonderd|behalve|behoudens|m.u.v|exclusief|excl @flex",
        "uitgezonderd|behalve|behoudens|m.u.v|exclusief|excl voor|de|alle|voor @flex",
        "uitzondering van|voor @flex",
        "uitzondering van|voor de|alle|onze|eventuele @flex",
        "sluit|sluiten _ @flex _ uit",
        "zondert|zonderen _ @flex _ uit",
        "@flex blijft|blijven|vallen|valt _ buiten|erbuiten",
        "@flex _ blijft|blijven|vallen|valt buiten|erbuiten",
        "@flex n.v.t",
        "alleen|uitsluitend|slechts|enkel ~ eigen personeel|werknemers|medewerkers|krachten",
        "alleen|uitsluitend|slechts|enkel ~ in loondienst",
        "anders dan @flex",
    ]],
    denial: Denial::Any,
    ..NOT_REACHED
};
