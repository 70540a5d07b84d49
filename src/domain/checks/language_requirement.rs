//! A language level as a condition for pay, hours or job, and Dutch as the only language allowed.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{ALBERT_HEIJN, AWGB, BW7, LAS};
use super::text_rule::{Denial, TextRule, either};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "language-level-for-pay",
        severity: Severity::Justify,
        law: &[AWGB.art("1, 2, lid 1, 5, lid 1, onder e, en 9")],
        why: Phrase::new(
            "Een taalniveau als voorwaarde voor loon, toeslag of uren is indirect onderscheid naar ras en alleen toegestaan als \
             het werk het niveau nodig heeft en het middel passend en noodzakelijk is (AWGB 2, lid 1). Zonder die \
             rechtvaardiging is het beding nietig (AWGB 9).",
            "A language level as a condition for pay, supplement or hours is indirect distinction by race, allowed only if the \
             job needs the level and the means is fitting and necessary (AWGB 2(1)). Without that justification the clause is \
             void (AWGB 9).",
        ),
        remedy: Phrase::new(
            "Haal het niveau uit de voorwaarde en beloon de functie, niet de taal; of schrijf op voor welke functie het nodig is en \
             waarom.",
            "Take the level out of the condition and pay for the job, not for the language; or write down which job needs it and \
             why.",
        ),
        run: Needs::Text(|context| PAY.remarks(context)),
    },
    Check {
        id: "language-level-for-job",
        severity: Severity::Justify,
        law: &[AWGB.art("1, 2, lid 1, 5 en 9"), BW7.art("669, lid 3, onder d"), ALBERT_HEIJN.art("")],
        why: Phrase::new(
            "Werk of contract dat afhangt van een taalniveau, is indirect onderscheid en zonder rechtvaardiging nietig (AWGB 2, lid \
             1, en 9). Ontslag wegens \
             ongeschiktheid kan niet als de werkgever te weinig voor scholing zorgde (BW 7:669). In de zaak Albert Heijn DC \
             aanvaardde het hof een ontbindende voorwaarde, maar alleen om de bijzondere feiten: een afspraak met de vakbonden, een \
             objectieve toets door een ander en de veiligheid.",
            "Work or contract that depends on a language level is indirect distinction and void without a justification (AWGB 2(1) \
             and 9). Dismissal for unfitness is impossible where the employer took too little care for training (BW 7:669). In the Albert Heijn DC case the \
             court accepted such a condition, but only for its special facts: an agreement with the unions, an objective test \
             by another and safety.",
        ),
        remedy: Phrase::new(
            "Vraag inzet en aanwezigheid in plaats van een resultaat en schrap het gevolg voor de baan, of schrijf op waarom het \
             werk het niveau nodig heeft.",
            "Ask for effort and attendance instead of a result and delete the consequence for the job, or write down why the work \
             needs the level.",
        ),
        run: Needs::Text(|context| either(&[&JOB, &NOT_EXTENDED, &ONLY_WITH_LEVEL], context)),
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

/// A level of language, however it is named.
const LEVEL: &[&str] = &[
    "@level",
    "beheers*|spreek|spreekt|spreken|leert|kent|kennis|machtig ~ nederlands*|taal",
    "nederlands*|taal ~ beheers*|spreekt|spreken|leert|machtig|kennis",
];

/// The same where the sentence is about job or contract, in which "the level" is one of language.
const LEVEL_OR_PROGRESS: &[&str] = &[
    "@level",
    "niveau|toets",
    "beheers*|spreek|spreekt|spreken|leert|kent|kennis|basiskennis|machtig ~ nederlands*|taal",
    "nederlands*|taal ~ beheers*|spreekt|spreken|leert|machtig|kennis|onvoldoende|tekort*|ontoereikend|slecht|zwak",
    "onvoldoende|gebrekkig|geen|slecht|zonder|vooruitgang|voortgang ~ nederlands*|taal",
    "voldoende|onvoldoende|geen|weinig voortgang|vooruitgang|resultaat",
    "a1-*|a2-*|b1-*|b2-*",
];

/// No condition, or one the job itself needs.
const NO_CONDITION: &[&str] = &[
    "noodzakelijk voor de functie",
    "niemand",
    "leidt|leiden niet tot",
    "geen|zonder gevolg|gevolgen|reden|grond",
    "niet gebruikt|betrokken",
    "bewijs|getuigschrift",
    "niet|nooit beëindigd|opgezegd|ontslagen|ontbonden|overgeplaatst|gewijzigd|aangepast",
    "eindigt|eindigen niet|nooit",
    "kan|kunnen|mag ~ afmaken|voortzetten",
];

const PAY: TextRule = TextRule {
    all: &[
        LEVEL,
        &[
            "loon|loonsverhoging|salaris*|*toeslag|toeslagen|*schaal|periodiek*|trede|bonus|gratificatie|beloning|uurloon|verdien*",
            "meer|minder uren",
        ],
        &[
            "als|indien|mits|alleen|pas|wie|voorwaarde|tenzij|zolang|wanneer|zodra|behaal*|behalen|haal|haalt|hangt|afhankelijk|gekoppeld",
            "heeft|hebben _ recht|aanspraak",
            "ontvangt|ontvangen|krijg|krijgt|krijgen|gaat|gaan|stijgt|stijgen|verdient|verdienen",
        ],
    ],
    none: &["behoud van loon", "loon door*", "doorbeta*", "betaalt _ loon door", "les|lessen|lesuur|lesuren"],
    message: Phrase::new("‘{words}’ verbindt loon aan een taalniveau.", "“{words}” ties pay to a language level."),
    ..TextRule::BINDING
};

const JOB: TextRule = TextRule {
    all: &[
        LEVEL_OR_PROGRESS,
        &[
            "eindig*|beëindig*|ontbind* _ @contract|terbeschikkingstelling|opdracht",
            "@contract|terbeschikkingstelling _ eindig*|beëindig*|ontbonden|ontbind*|opgezegd|opzeggen|op|stopt",
            "zegt|zeggen _ @contract _ op",
            "ontbindende voorwaarde",
            "ontsla*|ontslag",
            "overgeplaatst|overplaats*|herplaats*|teruggeplaatst|terugplaats*|demotie|degrad*",
            "functie|taken|werkzaamheden _ aanpas*|aangepast|wijzig*|gewijzigd|ontnomen|verliest",
            "aanpas*|wijzig*|verliest|verliezen _ functie|taken|baan|werk|plek",
            "lagere|lichtere|eenvoudiger|eenvoudigere functie|functies|taken|werk",
            "krijgt|krijgen ~ ander|andere werk|functie|taken",
            "bedrijf|baan|plek|werk verlaten|kwijt",
            "opzegging|beëindiging",
            "terug naar ~ functie|werk|plek",
        ],
    ],
    none: NO_CONDITION,
    // Most sentences of this kind have a "niet" or "zonder" in their condition.
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ verbindt de baan aan een taalniveau.",
        "“{words}” ties the job to a language level.",
    ),
    ..TextRule::BINDING
};

const NOT_EXTENDED: TextRule = TextRule {
    all: &[
        LEVEL_OR_PROGRESS,
        &[
            "niet verlengd|verlengen|aangenomen|voortgezet|omgezet",
            "geen @contract|verlenging|contractverlenging|aanbod|vaste|vast|nieuw|plaatsing",
            "niet _ aanmerking _ vast|vaste|onbepaalde|@contract|dienst",
            "alleen|pas|slechts|mits _ vaste|onbepaalde",
            "alleen|pas|slechts|mits _ vast @contract",
            "vaste|onbepaalde _ alleen|pas|slechts|mits|vraagt|vereist|vereiste|voorwaarde|indien|als|moet|moeten",
            "vast @contract _ alleen|pas|slechts|mits|vraagt|vereist|vereiste|voorwaarde|indien|als|moet|moeten",
            "omzetting|verlenging|@contract ~ vraagt|vereist|mits|alleen|voorwaarde|afhankelijk|hangt",
            "niet ~ vaste|onbepaalde",
            "verleng* ~ @contract ~ niet",
        ],
    ],
    none: &[
        "noodzakelijk voor de functie",
        "leidt|leiden niet tot",
        "zonder gevolg|gevolgen",
        "les|lessen|lesuren|instructie*",
    ],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ verbindt de baan aan een taalniveau.",
        "“{words}” ties the job to a language level.",
    ),
    ..TextRule::BINDING
};

const ONLY_WITH_LEVEL: TextRule = TextRule {
    all: &[
        LEVEL,
        &["alleen|uitsluitend|slechts|enkel|pas|vereist|vereiste|voorwaarde|eis"],
        &[
            "werken|ingezet|aangenomen|aangesteld|tewerkgesteld|functie|functies|leidinggeven|promotie|bevordering|doorgroei*|dienst",
        ],
    ],
    ..NOT_EXTENDED
};

const DUTCH_ONLY: TextRule = TextRule {
    all: &[&[
        "uitsluitend|alleen|enkel|slechts nederlands|nederlandse",
        "uitsluitend|alleen|enkel|slechts in het nederlands _ gesproken|spreken|praten",
        "voertaal|omgangstaal|werktaal|bedrijfstaal ~ nederlands|nederlandse",
        "geen|verboden ~ @language",
        "spreken|praten van|in het|@language ~ verboden|ongewenst",
        "spreken|praten ~ @language ~ niet ~ toegestaan|gewenst|mag",
        "onderling* ~ nederlands|nederlandse",
        "verplicht|gehouden _ nederlands te spreken|praten",
        "geen andere taal|talen",
        "andere talen|taal _ verboden|toegestaan",
        "verboden|toegestaan _ andere taal|talen",
        "nederlands is de voertaal|norm",
        "nederlands de enige|gewone",
        "nederlands is verplicht|voorgeschreven",
        "is|wordt nederlands verplicht|voorgeschreven",
        "elkaar _ nederlands",
        "nederlands _ onderling|elkaar",
        "werknemers|medewerkers|collega’s|personeel|iedereen|men|je spreken|spreekt|praat|praten _ nederlands",
        "spreken|spreekt|praat|praten werknemers|medewerkers|collega’s|personeel|iedereen|men|je _ nederlands",
    ]],
    none: &[
        "veilig*",
        "instructie*",
        "eigen taal",
        "begrijpelijk*|eenvoudig*|tolk",
        "les|lessen|taalles|cursus*|training*",
        "docent*|taalmaatje*|oefen*",
    ],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ schrijft het Nederlands voor.", "“{words}” prescribes Dutch."),
    ..TextRule::BINDING
};
