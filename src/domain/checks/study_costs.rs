//! Recovery of what training cost, and being bound to stay.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{BW7, WAADI};
use super::text_rule::TextRule;
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
        run: Needs::Text(|context| RECOVERY.remarks(context)),
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

/// Training in any of its words.
pub(super) const TRAINING: &[&str] = &[
    "les|lessen|lesgeld|lesprijs|lesuur|lesuren|taalles*|taallessen|scholing*|opleiding*|cursus*|studie*|studiekosten*|training*|examen*",
];

const RECOVERY: TextRule = TextRule {
    all: &[
        TRAINING,
        &[
            "terugbeta*|terug-betal*|terugvorder*|teruggevorderd|studiekostenbeding|terugbetalings*",
            "vorder* _ terug",
            "betaalt|betalen _ terug",
            "verhaalt|verhalen|verhaald",
            "terug te betalen|vorderen",
            "terug betalen",
        ],
    ],
    message: Phrase::new(
        "‘{words}’ verhaalt scholing op de werknemer.",
        "“{words}” recovers training from the worker.",
    ),
    ..TextRule::BINDING
};

const STAY: TextRule = TextRule {
    all: &[
        TRAINING,
        &[
            "verplicht* _ in dienst te blijven",
            "blijft _ in dienst",
            "gehouden _ in dienst te blijven",
            "in dienst blijven",
            "concurrentiebeding",
        ],
    ],
    message: Phrase::new("‘{words}’ bindt de werknemer na scholing.", "“{words}” binds the worker after training."),
    ..TextRule::BINDING
};
