//! Pay and what may never be taken from it: withholding, set-off, time for time, fines.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{BW7, TOETSINGSKADER, WML};
use super::text_rule::{Denial, TextRule, either};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "withholding",
        severity: Severity::Void,
        law: &[BW7.art("631"), WML.art("13")],
        why: Phrase::new(
            "Een beding waarbij de werkgever loon mag inhouden, is nietig (BW 7:631). Een schriftelijke volmacht kan, maar nooit \
             voor het deel tot het minimumloon: een lesprijs kan daarop niet worden ingehouden (WML 13).",
            "A clause that lets the employer withhold pay is void (BW 7:631). A written authority is possible, but never for the \
             part up to the minimum wage: a course fee cannot be withheld from it (WML 13).",
        ),
        remedy: Phrase::new(
            "Schrap de inhouding; laat de werkgever of het fonds de kosten dragen.",
            "Delete the withholding; let employer or fund bear the cost.",
        ),
        run: Needs::Text(|context| either(&[&WITHHOLDING_FOR_LESSONS, &WITHHOLDING], context)),
    },
    Check {
        id: "set-off",
        severity: Severity::Void,
        law: &[BW7.art("632"), WML.art("13"), BW7.art("611a, lid 4")],
        why: Phrase::new(
            "Verrekenen met loon kan alleen met de posten die de wet noemt en nooit tot onder het minimumloon (BW 7:632, WML 13). \
             Scholing die de cao voor het werk voorschrijft, kan niet worden verrekend (BW 7:611a).",
            "Set-off against pay is possible only for the items in the act and never below the minimum wage (BW 7:632, WML 13). \
             Training that the agreement prescribes for the job cannot be set off (BW 7:611a).",
        ),
        remedy: Phrase::new("Schrap de verrekening.", "Delete the set-off."),
        run: Needs::Text(|context| either(&[&SET_OFF_FOR_LESSONS, &SET_OFF], context)),
    },
    Check {
        id: "lessons-against-hours",
        severity: Severity::Justify,
        law: &[WML.art("13a")],
        why: Phrase::new(
            "Meer gewerkte uren worden uiterlijk in de volgende betaalperiode betaald. Tijd voor tijd kan alleen als de cao dat \
             uitdrukkelijk toestaat, voor uitzendkrachten als de cao van de inlener dat doet, met een afrekening vóór 1 juli van \
             het volgende jaar (WML 13a).",
            "Extra hours are paid in the next period at the latest. Time for time is possible only where the agreement expressly \
             allows it, for agency workers the user undertaking’s agreement, settled before 1 July of the next year (WML 13a).",
        ),
        remedy: Phrase::new(
            "Betaal lesuren als werktijd, of regel tijd voor tijd met verwijzing naar WML 13a en de afrekendatum.",
            "Pay lesson hours as working time, or settle time for time with a reference to WML 13a and the date.",
        ),
        run: Needs::Text(|context| TIME_FOR_TIME.remarks(context)),
    },
    Check {
        id: "fine",
        severity: Severity::Void,
        law: &[BW7.art("650"), BW7.art("632"), TOETSINGSKADER.art("§ 5.3")],
        why: Phrase::new(
            "Een boete kan alleen schriftelijk, met genoemde overtreding en bestemming, niet ten bate van de werkgever en tot een \
             half dagloon per week (BW 7:650). Een tuchtmaatregel met gevolgen voor het loon en zonder waarborgen wordt niet \
             algemeen verbindend verklaard (Toetsingskader AVV).",
            "A fine must be in writing, name offence and purpose, not benefit the employer and stay within half a day’s pay a week \
             (BW 7:650). Discipline with pay effect and no safeguards is not declared generally binding (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Schrap de boete; neem het artikel over aanwezigheid op, dat met een gesprek begint.",
            "Delete the fine; use the article on attendance, which starts with a talk.",
        ),
        run: Needs::Text(|context| FINE.remarks(context)),
    },
];

const WITHHELD: &[&str] = &[
    "inhoud* op het|zijn|hun|haar|je @wage",
    "inhouding* _ @wage",
    "ingehouden _ @wage",
    "@wage _ ingehouden|inhouden|afgetrokken|aftrekken|afgehouden|gekort",
    "houdt|houden _ in op _ @wage",
    "houdt|houden _ @wage in",
    "looninhouding*",
    "inhouden op _ @wage",
    "trekt|trekken _ af van _ @wage",
    "trekt|trekken _ @wage af",
    "afgetrokken|aftrekken|afgehouden van _ @wage",
];

const SET_AGAINST: &[&str] = &[
    "verreken*|verrekend|verrekening*",
    "in mindering _ @wage|eindafrekening|transitievergoeding|vakantie*",
    "@wage|eindafrekening|vakantie* _ in mindering",
];

const CLAIM: &[&str] = &[
    "@wage|eindafrekening|salarisstrook|loonstrook|vakantiegeld|vakantietoeslag|vakantiebijslag|vakantiedagen|vakantie-uren|vakantietegoed",
    "transitievergoeding|eindejaarsuitkering",
];

/// What a worker owes for lessons or as a penalty, which may never be taken from pay.
const FOR_LESSONS: &[&str] = &["@training", "eigen bijdrage", "boete|boetes|verzuim"];

/// What the law lets an employer take or set off, and what a worker asks to be taken (BW 7:631 and 632).
const LAWFUL: &[&str] = &["@deduction", "te veel", "@training", "eigen bijdrage", "boete|boetes|verzuim"];

/// For lessons no lawful item helps.
const WITHHOLDING_FOR_LESSONS: TextRule = TextRule {
    all: &[FOR_LESSONS, WITHHELD],
    denial: Denial::Last,
    message: Phrase::new("‘{words}’ houdt loon in.", "“{words}” withholds pay."),
    ..TextRule::BINDING
};

const WITHHOLDING: TextRule = TextRule { all: &[WITHHELD], none: LAWFUL, ..WITHHOLDING_FOR_LESSONS };

const SET_OFF_FOR_LESSONS: TextRule = TextRule {
    all: &[FOR_LESSONS, CLAIM, SET_AGAINST],
    denial: Denial::Last,
    message: Phrase::new("‘{words}’ verrekent met loon.", "“{words}” sets off against pay."),
    ..TextRule::BINDING
};

const SET_OFF: TextRule = TextRule { all: &[CLAIM, SET_AGAINST], none: LAWFUL, ..SET_OFF_FOR_LESSONS };

const TIME_FOR_TIME: TextRule = TextRule {
    all: &[
        &["les|lessen|lesuur|lesuren|lestijd|scholing*|cursus*"],
        &[
            "tijd voor tijd",
            "tijd-voor-tijd",
            "plus-min*|min-uren|minuren|plusuren",
            "ingehaald|inhalen|inhaalt",
            "uren _ gecompenseerd|verrekend|inhalen",
            "gecompenseerd _ tijd|uren",
            "tijdspaar*",
        ],
    ],
    not_beside: &["13a", "wet minimumloon*"],
    message: Phrase::new(
        "‘{words}’ zet lesuren tegenover andere uren.",
        "“{words}” sets lesson hours against other hours.",
    ),
    ..TextRule::BINDING
};

const FINE: TextRule = TextRule {
    all: &[&[
        "boete|boetes|geldboete*|boetebeding*",
        "korting op het|zijn|hun loon|salaris",
        "disciplinaire maatregel*|straf*",
        "strafkorting*",
    ]],
    none: &["bestuurlijke|fiscale boete*", "legt de arbeidsinspectie"],
    not_beside: &["half|halve dagloon", "bestemming van de boete"],
    message: Phrase::new(
        "‘{words}’ is een boete of straf met gevolgen voor het loon.",
        "“{words}” is a fine or penalty with pay effect.",
    ),
    ..TextRule::BINDING
};
