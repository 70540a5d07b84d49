//! Lessons in a worker’s own time, without pay, or for less than the wage, in the words of the parties.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{BW7, WORKING_TIME_COURSE};
use super::text_rule::{Denial, TextRule, either};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "lessons-in-own-time",
        severity: Severity::Justify,
        law: &[BW7.art("611a, lid 2"), WORKING_TIME_COURSE.art("")],
        why: Phrase::new(
            "Scholing die nodig is voor het werk, geldt als arbeidstijd, ook buiten de gewone uren, en wordt betaald (BW 7:611a, \
             HvJ EU C-909/19). Eigen tijd, vrije dagen of onbetaalde uren kunnen alleen bij lessen die vrijwillig en breder zijn.",
            "Training needed for the job counts as working time, also outside usual hours, and is paid (BW 7:611a, CJEU C-909/19). \
             Own time, days off or unpaid hours are possible only for lessons that are voluntary and wider.",
        ),
        remedy: Phrase::new(
            "Laat de lessen in betaalde werktijd vallen, of schrijf op welke lessen vrijwillig en breder zijn.",
            "Put the lessons in paid working time, or write down which lessons are voluntary and wider.",
        ),
        run: Needs::Text(|context| either(&[&OWN_TIME, &LEAVE, &UNPAID], context)),
    },
    Check {
        id: "lessons-paid-below-wage",
        severity: Severity::Justify,
        law: &[BW7.art("611a, lid 2"), WORKING_TIME_COURSE.art("")],
        why: Phrase::new(
            "Lestijd die werktijd is, wordt betaald als werktijd: met het eigen loon, niet met een deel daarvan of het minimumloon \
             (BW 7:611a, HvJ EU C-909/19).",
            "Lesson time that is working time is paid as such: with the worker’s own wage, not with a part of it or the minimum \
             wage (BW 7:611a, CJEU C-909/19).",
        ),
        remedy: Phrase::new(
            "Betaal het volle loon over de lesuren, of schrijf op voor welke vrijwillige lessen minder geldt.",
            "Pay the full wage over lesson hours, or write down for which voluntary lessons less holds.",
        ),
        run: Needs::Text(|context| LESS.remarks(context)),
    },
];

const OWN_TIME: TextRule = TextRule {
    about: &["@training"],
    all: &[&[
        "eigen|vrije tijd",
        "roostervrij*",
        "vrije dag|dagen|uren|uur|avond|avonden",
        "buiten werktijd|diensttijd|arbeidstijd|werkuren|kantooruren|dienst",
        "buiten de|het|zijn|je werktijd|diensttijd|arbeidstijd|werkuren|dienst|rooster",
        "na werktijd",
        "na je|zijn|haar|uw|het werk|werktijd|werkdag",
        "in het weekend",
        "uren|tijd ~ voor jezelf|uzelf|hemzelf|zichzelf",
        "op zaterdag|zaterdagen|zondag|zondagen",
        "in je|zijn|haar|hun|de vakantie",
    ]],
    none: &[
        "rust",
        "direct voor of na",
        "vrijwillig*",
        "eigen keuze|verzoek",
        "niet verplicht",
        "wordt|worden _ betaald|uitbetaald|doorbetaald|vergoed",
        "krijg*|ontvang*|houdt|behoudt _ loon|vrij|terug|toeslag|betaald|vergoed*",
        "tellen|telt|geldt|gelden _ als|mee",
        "overwerk*|meerwerk|compensatie*",
        "loon door*",
    ],
    not_beside: &["vrijwillig*"],
    message: Phrase::new("‘{words}’ legt lessen in eigen tijd.", "“{words}” puts lessons in the worker’s own time."),
    ..TextRule::BINDING
};

const LEAVE: TextRule = TextRule {
    about: &["@training"],
    all: &[&[
        "vakantie*|verlof*|adv*|atv*|vrije|snipper* ~ mindering|afgeschreven|afgetrokken|ingeleverd|gekort|kwijt",
        "mindering|afgeschreven|afgetrokken|ingeleverd|afgeboekt ~ vakantie*|verlof*|adv*|atv*|vrije",
        "lever|levert|leveren|neem|neemt|nemen|gebruikt|gebruiken ~ vakantie*|verlofdag*|verlofuren|adv*|atv*|snipper*",
        "lever|levert|leveren|neem|neemt|nemen ~ vrije|vrij uren|uur|dag|dagen",
        "vakantie*|verlofdagen|verlofuren|adv* ~ gebruikt|opgenomen|ingezet",
        "ten koste|laste van ~ vakantie*|verlof*|adv*",
        "gaat|gaan ~ af van ~ vakantie*|verlof*|adv*|atv*",
        "gaat|gaan ~ van ~ vakantie*|verlof*|adv*|atv* ~ af",
    ]],
    none: &["recht op _ verlof|vakantie*", "betaald|doorbetaald|onbetaald verlof"],
    message: Phrase::new("‘{words}’ laat lessen van het verlof afgaan.", "“{words}” takes lessons off the leave."),
    ..TextRule::BINDING
};

const UNPAID: TextRule = TextRule {
    about: &["@training"],
    all: &[
        &["@training|uur|uren|*uren|tijd|*tijd|dag|dagen|avond|avonden|deze"],
        &[
            "niet ~ betaald|uitbetaald|doorbetaald|vergoed|beloond|gecompenseerd|bezoldigd",
            "niet ~ als werktijd|arbeidstijd|gewerkte|werkdag",
            "geen werktijd|arbeidstijd",
            "onbetaald|onbetaalde",
            "zonder ~ loon|salaris|betaling|vergoeding|doorbetaling|beloning",
            "zonder behoud van",
            "zonder dat _ loon|salaris|betaling|vergoeding",
            "geen ~ loon|salaris|betaling|beloning|loondoorbetaling|doorbetaling",
            "geen vergoeding",
        ],
    ],
    none: &[
        "vrijwillig*",
        "onbetaald verlof",
        "hoeft|hoeven|verschuldigd",
        "kosten|lesgeld",
        // What a fund does not pay back to the employer.
        "loon|loonkosten|salariskosten ~ vergoed",
        "alsnog",
        "betaalt ~ na",
        "zonder ~ verlies|inlever*|korting|inhouding",
        "geen ~ verlies|gevolgen|inhouding|korting",
    ],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ laat lesuren onbetaald.", "“{words}” leaves lesson hours unpaid."),
    ..TextRule::BINDING
};

const LESS: TextRule = TextRule {
    all: &[
        &["@training"],
        &[
            "minimumloon|minimumuurloon|minimumlonen|wml",
            "# %|procent ~ @wage|*loon|doorbetaald|uitbetaald",
            "helft|deel|gedeelte|derde|kwart ~ @wage|*loon|doorbetaald|uitbetaald",
            "@wage|*loon ~ helft|deel|gedeelte|derde|kwart|%|procent",
            "lager|gereduceerd|verlaagd|gekort @wage|tarief|uurloon",
        ],
    ],
    none: &[
        "100|honderd %|procent",
        "minste|minstens|nooit|volle|volledig*|boven",
        "niet lager|onder|minder",
        "niet het|een|slechts minimumloon|wettelijk|deel",
        "inhoud*|ingehouden|huisvest*|bijdrage*|loonsom|fonds|*fonds|verhoogd|verhoging|toeslag*|premie*",
        "@cost",
    ],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ betaalt lesuren lager dan het loon.",
        "“{words}” pays lesson hours below the wage.",
    ),
    ..TextRule::BINDING
};
