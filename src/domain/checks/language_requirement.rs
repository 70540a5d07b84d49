//! A language level as a condition for pay, hours or job, and Dutch as the only language allowed.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{ALBERT_HEIJN, AWGB, BW7, LAS};
use super::text_rule::{Denial, TextRule};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "language-level-for-pay",
        severity: Severity::Void,
        law: &[AWGB.art("1, 2, lid 1, 5, lid 1, onder e, en 9")],
        why: Phrase::new(
            "Een taalniveau als voorwaarde voor loon, toeslag of uren is indirect onderscheid naar ras en alleen toegestaan als \
             het werk het niveau nodig heeft en het middel passend en noodzakelijk is (AWGB). Anders is het beding nietig.",
            "A language level as a condition for pay, supplement or hours is indirect distinction by race, allowed only if the \
             job needs the level and the means is fitting and necessary (AWGB). Otherwise the clause is void.",
        ),
        remedy: Phrase::new(
            "Haal het niveau uit de voorwaarde; beloon de functie, niet de taal.",
            "Take the level out of the condition; pay for the job, not for the language.",
        ),
        run: Needs::Text(|context| PAY.remarks(context)),
    },
    Check {
        id: "language-level-for-job",
        severity: Severity::Void,
        law: &[AWGB.art("1, 2, lid 1, 5 en 9"), BW7.art("669, lid 3, onder d"), ALBERT_HEIJN.art("")],
        why: Phrase::new(
            "Verlies van werk of contract omdat een niveau niet is gehaald, is indirect onderscheid (AWGB), en ontslag wegens \
             ongeschiktheid kan niet als de werkgever te weinig voor scholing zorgde (BW 7:669). In de zaak Albert Heijn DC \
             aanvaardde het hof een ontbindende voorwaarde, maar alleen om de bijzondere feiten: een afspraak met de vakbonden, een \
             objectieve toets door een ander en de veiligheid.",
            "Losing job or contract because a level was not reached is indirect distinction (AWGB), and dismissal for unfitness \
             is impossible where the employer took too little care for training (BW 7:669). In the Albert Heijn DC case the \
             court accepted such a condition, but only for its special facts: an agreement with the unions, an objective test \
             by another and safety.",
        ),
        remedy: Phrase::new(
            "Vraag inzet en aanwezigheid in plaats van een resultaat, en schrap het gevolg voor de baan.",
            "Ask for effort and attendance instead of a result, and delete the consequence for the job.",
        ),
        run: Needs::Text(|context| {
            let mut remarks = JOB.remarks(context);
            remarks.extend(NOT_EXTENDED.remarks(context));
            remarks
        }),
    },
    Check {
        id: "dutch-only",
        severity: Severity::Justify,
        law: &[AWGB.art("2, lid 1, en 5"), BW7.art("660"), LAS.art("")],
        why: Phrase::new(
            "De werkgever mag voorschriften geven over de orde in het bedrijf (BW 7:660), maar een verbod op andere talen treft \
             vooral werknemers van andere herkomst en moet een doel dienen waarvoor het passend en noodzakelijk is (AWGB).",
            "The employer may give instructions on order in the firm (BW 7:660), but a ban on other languages hits mostly \
             workers of other origin and must serve an aim for which it is fitting and necessary (AWGB).",
        ),
        remedy: Phrase::new(
            "Beperk de regel tot situaties waarin de veiligheid of het werk het vraagt, en schrijf dat op.",
            "Limit the rule to situations in which safety or the work asks for it, and write that down.",
        ),
        run: Needs::Text(|context| DUTCH_ONLY.remarks(context)),
    },
];

const LEVEL: &[&str] = &[
    "taalniveau|niveau|taaltoets|taaleis|a1|a2|b1|b2",
    "beheers* _ nederlands*",
    "nederlands* _ beheers*",
    "spreekt|spreken _ nederlands",
];

const PAY: TextRule = TextRule {
    all: &[
        LEVEL,
        &["loon*|salaris*|toeslag|loonschaal|periodiek*|trede|bonus", "meer|minder uren", "schaal"],
        &[
            "als|indien|mits|alleen|pas|wie|voorwaarde|tenzij|zolang|wanneer|zodra",
            "heeft|hebben _ recht|aanspraak",
            "ontvangt|krijgt",
        ],
    ],
    none: &["behoud van loon", "loon door*", "doorbeta*", "betaalt _ loon door", "les|lessen|lesuur|lesuren"],
    message: Phrase::new("‘{words}’ verbindt loon aan een taalniveau.", "“{words}” ties pay to a language level."),
    ..TextRule::BINDING
};

const JOB: TextRule = TextRule {
    all: &[
        &["taalniveau|niveau|taaltoets|taaleis|a1|a2|b1|b2", "toets", "nederlands"],
        &[
            "eindigt|eindigen|beëindig*|ontbind* _ arbeidsovereenkomst|dienstverband|contract|terbeschikkingstelling",
            "arbeidsovereenkomst|dienstverband|contract _ eindigt|beëindig*|ontbonden",
            "ontbindende voorwaarde",
            "ontsla*|ontslag",
            "overgeplaatst|overplaats*",
        ],
    ],
    none: &["noodzakelijk voor de functie", "leidt|leiden niet tot", "geen gevolgen|reden|grond"],
    denial: Denial::Last,
    message: Phrase::new(
        "‘{words}’ verbindt de baan aan een taalniveau.",
        "“{words}” ties the job to a language level.",
    ),
    ..TextRule::BINDING
};

const NOT_EXTENDED: TextRule = TextRule {
    all: &[
        &["taalniveau|niveau|taaltoets|taaleis|a1|a2|b1|b2", "nederlands"],
        &[
            "niet verlengd|verlengen|aangenomen",
            "geen arbeidsovereenkomst|contract|verlenging|aanbod|vaste",
            "alleen|pas _ vast* contract|arbeidsovereenkomst|dienstverband",
        ],
    ],
    none: &["noodzakelijk voor de functie", "leidt|leiden niet tot"],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ verbindt de baan aan een taalniveau.",
        "“{words}” ties the job to a language level.",
    ),
    ..TextRule::BINDING
};

const DUTCH_ONLY: TextRule = TextRule {
    all: &[&[
        "uitsluitend|alleen|enkel nederlands",
        "uitsluitend|alleen in het nederlands _ gesproken|spreken",
        "voertaal _ nederlands",
        "verplicht|gehouden _ nederlands te spreken",
        "geen andere taal|talen",
        "andere talen|taal _ verboden",
        "nederlands is de voertaal",
    ]],
    none: &["veilig*", "instructie*"],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ schrijft het Nederlands voor.", "“{words}” prescribes Dutch."),
    ..TextRule::BINDING
};
