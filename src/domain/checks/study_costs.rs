//! Recovery of what training cost, and being bound to stay.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{BW7, WAADI};
use super::text_rule::{Denial, TextRule, either};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "study-cost-recovery",
        severity: Severity::Void,
        law: &[BW7.art("611a, lid 2 en 4")],
        why: Phrase::new(
            "Scholing die de werkgever op grond van een cao moet geven om het werk te kunnen doen, is kosteloos. Een beding dat de \
             kosten op de werknemer verhaalt of verrekent, is nietig (BW 7:611a).",
            "Training that the employer has to give under an agreement to do the job is free. A clause that recovers its cost \
             from the worker or sets it off is void (BW 7:611a).",
        ),
        remedy: Phrase::new(
            "Schrap de terugbetaling; voor andere scholing kan een studiekostenbeding alleen in de individuele overeenkomst.",
            "Delete the repayment; for other training a study-cost clause belongs in the individual contract only.",
        ),
        run: Needs::Text(|context| either(&[&RECOVERY, &PAYS_ON_LEAVING], context)),
    },
    Check {
        id: "bound-to-stay",
        severity: Severity::Void,
        law: &[BW7.art("611a, lid 4 en 5"), WAADI.art("9a")],
        why: Phrase::new(
            "Wie na scholing verplicht in dienst moet blijven of anders betaalt, draagt alsnog de kosten; dat is nietig \
             (BW 7:611a). Een uitzendkracht mag niet worden belemmerd om bij de inlener in dienst te gaan (Waadi).",
            "Whoever has to stay on after training or else pays, bears the cost after all; that is void (BW 7:611a). An agency \
             worker may not be hindered from joining the user undertaking (Waadi).",
        ),
        remedy: Phrase::new("Schrap de verplichting om te blijven.", "Delete the duty to stay."),
        run: Needs::Text(|context| STAY.remarks(context)),
    },
];

/// Words that turn the bill around: the employer or a fund pays, or is asked to pay back.
const NOT_THE_WORKER: &[&str] = &[
    "@employer betaalt|betalen|vergoedt|vergoeden|draagt|dragen",
    "fonds betaalt|vergoedt|draagt",
    "betaalt|betalen|vergoedt de|het|een|je @employer|fonds",
    "van de|het @employer",
    "rekening van de|het|je @employer|fonds",
    "leidt|leiden niet tot",
    "te veel",
    "teveel|onverschuldigd*|voorschot*|reiskosten*",
];

const RECOVERY: TextRule = TextRule {
    about: &["@learning"],
    all: &[&[
        "terugbeta*|terug-betal*|terugvorder*|teruggevorderd|terugvra*|teruggevraagd|terughal*|teruggehaald|terugstort*",
        "studiekostenbeding*|studiekostenregeling*|opleidingskostenbeding|restitu*",
        "vorder*|vraagt|vragen|haalt|halen|betaal|betaalt|betalen|claimt _ terug",
        "terug te betalen|vorderen|vragen|halen|storten",
        "terug betalen|vorderen|vragen|halen|storten",
        "verhaalt|verhalen|verhaald|verhaalbaar",
        "glijdende schaal",
        "afbouwregeling|afbouwschaal|kwijtgescholden|kwijtschelding|doorbelast*|doorberek*",
        "in rekening gebracht|brengen",
        "brengt|brengen _ in rekening",
        "studieschuld|opleidingsschuld",
    ]],
    none: NOT_THE_WORKER,
    message: Phrase::new(
        "‘{words}’ verhaalt scholing op de werknemer.",
        "“{words}” recovers training from the worker.",
    ),
    ..TextRule::BINDING
};

/// Who leaves or stops, pays.
const PAYS_ON_LEAVING: TextRule = TextRule {
    about: &["@learning"],
    all: &[
        &[
            "@leaving",
            "uit dienst",
            "zegt|zeg _ op",
            "breekt|breek _ af",
            "gaat|ga _ weg",
            "niet|geen _ afmaakt|afrondt|haalt|slaagt|behaalt|voltooit",
            "einde|beëindiging van het|de|je|zijn @contract",
        ],
        &[
            "verschuldigd|restitu*|studieschuld|opleidingsschuld",
            "betaal|betaalt|betalen|draagt|dragen|vergoedt|vergoed|vergoeden _ @cost",
            "@cost _ betaal|betaalt|betalen|draagt|dragen|vergoedt|vergoeden",
            "@cost _ rekening",
            "krijg|krijgt|ontvangt|volgt ~ rekening|factuur|nota",
            "@cost ~ voor u|je|jou|jezelf|hem|haar|hen|hemzelf",
            "vergoed* _ aan de|het|je|zijn @employer",
            "@cost _ ingehouden|verrekend|inhouden|verrekenen",
        ],
    ],
    none: NOT_THE_WORKER,
    denial: Denial::Last,
    message: Phrase::new(
        "‘{words}’ laat betalen wie vertrekt of stopt.",
        "“{words}” makes those pay who leave or stop.",
    ),
    ..TextRule::BINDING
};

const STAY: TextRule = TextRule {
    all: &[
        &["@training"],
        &[
            "verplicht* _ in dienst te blijven",
            "blijft|blijf _ in dienst",
            "gehouden _ in dienst te blijven",
            "in dienst blijven",
            "concurrentiebeding",
        ],
    ],
    message: Phrase::new("‘{words}’ bindt de werknemer na scholing.", "“{words}” binds the worker after training."),
    ..TextRule::BINDING
};
