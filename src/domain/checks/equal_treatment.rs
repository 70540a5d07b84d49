//! Distinctions an agreement may not make: nationality, contract, hours, length of service, and in career advice.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{ADVICE, AWGB, BW7, CASTEELS, FREE_MOVEMENT};
use super::passage::Passage;
use super::text_rule::{Denial, TextRule};
use crate::domain::clause::Value;
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::words::{Phrase, Shown};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "nationality-distinction",
        severity: Severity::Void,
        law: &[AWGB.art("1, 2, lid 5, 5 en 9"), FREE_MOVEMENT.art("7, lid 4")],
        why: Phrase::new(
            "Onderscheid naar nationaliteit of herkomst in arbeidsvoorwaarden en scholing is verboden en het beding is nietig \
             (AWGB); een voorkeursregeling bestaat voor nationaliteit niet. Wie het recht heeft, volgt uit het taalniveau, nooit \
             uit herkomst.",
            "Distinction by nationality or origin in terms of employment and training is forbidden and the clause is void \
             (AWGB); for nationality there is no preferential treatment. Who has the right follows from the language level, \
             never from origin.",
        ),
        remedy: Phrase::new(
            "Geef het recht aan iedere werknemer met een lager taalniveau dan het streefniveau; noem het beleidsdoel alleen in de \
             overwegingen.",
            "Give the right to every worker whose language level is below the target; name the policy aim only in the recitals.",
        ),
        run: Needs::Text(|context| NATIONALITY.remarks(context)),
    },
    Check {
        id: "career-advice-distinction",
        severity: Severity::Void,
        law: &[AWGB.art("7, lid 1"), AWGB.art("9")],
        why: Phrase::new(
            "De AWGB verbiedt onderscheid ook bij het geven van loopbaanoriëntatie en advies over beroepskeuze.",
            "The AWGB forbids distinction in career orientation and vocational advice too.",
        ),
        remedy: Phrase::new(
            "Open het gesprek of advies voor iedere werknemer, zonder grond als herkomst, geslacht of overtuiging.",
            "Open the talk or advice to every worker, without a ground such as origin, sex or belief.",
        ),
        run: Needs::Text(|context| CAREER_ADVICE.remarks(context)),
    },
    Check {
        id: "contract-type-distinction",
        severity: Severity::Void,
        law: &[BW7.art("649, lid 1 en 5")],
        why: Phrase::new(
            "Onderscheid tussen werknemers met een vast en een tijdelijk contract is nietig, tenzij er een objectieve \
             rechtvaardiging voor is (BW 7:649). Voor de uitzendovereenkomst geldt dit artikel niet.",
            "Distinction between permanent and fixed-term workers is void unless objectively justified (BW 7:649). The article \
             does not hold for agency contracts.",
        ),
        remedy: Phrase::new(
            "Geef het recht ongeacht de duur van de arbeidsovereenkomst, of schrijf de objectieve reden op.",
            "Give the right whatever the length of the contract, or write down the objective reason.",
        ),
        run: Needs::Text(|context| CONTRACT.remarks(context)),
    },
    Check {
        id: "hours-threshold",
        severity: Severity::Void,
        law: &[BW7.art("648")],
        why: Phrase::new(
            "Onderscheid naar arbeidsduur is nietig, tenzij er een objectieve rechtvaardiging voor is (BW 7:648).",
            "Distinction by working hours is void unless objectively justified (BW 7:648).",
        ),
        remedy: Phrase::new(
            "Schrap het minimum aan uren, of schrijf de objectieve reden op.",
            "Delete the minimum of hours, or write down the objective reason.",
        ),
        run: Needs::Text(|context| HOURS.remarks(context)),
    },
    Check {
        id: "lessons-pro-rata",
        severity: Severity::Justify,
        law: &[BW7.art("648")],
        why: Phrase::new(
            "Wie minder uren werkt, heeft niet minder lesuren nodig om hetzelfde niveau te halen. Lesuren naar rato kunnen \
             onderscheid naar arbeidsduur zijn (BW 7:648).",
            "Whoever works fewer hours needs no fewer lesson hours for the same level. Lesson hours pro rata can be \
             distinction by working hours (BW 7:648).",
        ),
        remedy: Phrase::new(
            "Geef deeltijders dezelfde lesuren, of schrijf de reden op.",
            "Give part-timers the same lesson hours, or write down the reason.",
        ),
        run: Needs::Text(|context| PRO_RATA.remarks(context)),
    },
    Check {
        id: "long-waiting-time",
        severity: Severity::Justify,
        law: &[BW7.art("649"), CASTEELS.art(""), ADVICE.art("§ 6.4")],
        why: Phrase::new(
            "Een wachttijd van meer dan {limit} sluit de meeste tijdelijke en uitzendcontracten uit (BW 7:649) en gaat verder \
             dan het advies noemt.",
            "A waiting time of more than {limit} shuts out most fixed-term and agency contracts (BW 7:649) and goes beyond \
             what the advice names.",
        ),
        remedy: Phrase::new(
            "Breng de wachttijd terug tot {limit}, of schrijf de reden op.",
            "Bring the waiting time back to {limit}, or write down the reason.",
        ),
        run: Needs::Limit(&FigureKey::AdviceStayMonths, long_waiting_time),
    },
    Check {
        id: "only-own-service-counts",
        severity: Severity::Justify,
        law: &[CASTEELS.art(""), FREE_MOVEMENT.art("7")],
        why: Phrase::new(
            "Telt alleen de tijd bij deze werkgever, dan beginnen werknemers na werk bij een ander of in een ander land opnieuw. \
             Dat kan het vrije verkeer van werknemers belemmeren (Verordening 492/2011).",
            "If only service with this employer counts, workers start again after work with another or abroad. That can hinder free movement (Regulation 492/2011).",
        ),
        remedy: Phrase::new(
            "Laat de duur van het verblijf in Nederland tellen, aan te tonen met de BRP of andere stukken.",
            "Let the length of stay in the Netherlands count, shown by registration (BRP) or other papers.",
        ),
        run: Needs::Text(|context| {
            proof(
                context,
                "service",
                |_| true,
                Phrase::new(
                    "Voor de wachttijd telt alleen de tijd bij deze werkgever.",
                    "Only service with this employer counts for the waiting time.",
                ),
            )
        }),
    },
    Check {
        id: "only-registration-counts",
        severity: Severity::Justify,
        law: &[AWGB.art("1 en 5"), ADVICE.art("§ 6.4")],
        why: Phrase::new(
            "Wie niet in de BRP staat, kan zijn verblijf zo niet aantonen; dat treft vooral werknemers uit andere landen en kan \
             indirect onderscheid zijn (AWGB). Het advies wil daarom dat eerder beginnen op verzoek kan.",
            "Whoever is not registered (BRP) cannot show the stay in this way; that hits mostly workers from abroad and can be \
             indirect distinction (AWGB). The advice therefore wants an earlier start on request.",
        ),
        remedy: Phrase::new(
            "Sta ook andere stukken toe, of laat het recht op verzoek eerder beginnen.",
            "Allow other papers too, or let the right start earlier on request.",
        ),
        run: Needs::Text(|context| {
            proof(
                context,
                "brp",
                |early| !early,
                Phrase::new(
                    "Alleen de BRP telt, en eerder op verzoek kan niet.",
                    "Only the BRP counts, and no earlier start is possible.",
                ),
            )
        }),
    },
];

const ORIGIN: &[&str] = &[
    "nationaliteit*",
    "arbeidsmigrant*",
    "migrant*",
    "geboorteland",
    "afkomst",
    "herkomst",
    "land van herkomst",
    "buitenlandse werknemer*",
    "eu-burger*|unieburger*",
    "niet-nederlandse",
    "buitenlander*|allochto*|statushouder*",
    "poolse|roemeense|bulgaarse|hongaarse|oekraïense _ werknemer*|medewerker*",
    "afkomstig uit",
    "vreemdeling*",
];

const NATIONALITY: TextRule = TextRule {
    all: &[ORIGIN],
    none: &["loopbaan*|beroepskeuze*", "zonder onderscheid"],
    message: Phrase::new(
        "‘{words}’ maakt onderscheid naar nationaliteit of herkomst.",
        "“{words}” distinguishes by nationality or origin.",
    ),
    fix: Some(by_level),
    ..TextRule::BINDING
};

const CAREER_ADVICE: TextRule = TextRule {
    all: &[
        &["loopbaan*|beroepskeuze*"],
        &[
            "nationaliteit*|arbeidsmigrant*|migrant*|geboorteland|afkomst|herkomst|statushouder*|vreemdeling*",
            "mannen|vrouwen|geslacht|godsdienst*|levensovertuiging|ras",
            "buitenlandse|poolse|roemeense|bulgaarse werknemer*",
        ],
    ],
    none: &["zonder onderscheid"],
    message: Phrase::new(
        "‘{words}’ maakt onderscheid bij loopbaanadvies.",
        "“{words}” distinguishes in career advice.",
    ),
    fix: Some(by_level),
    ..TextRule::BINDING
};

const CONTRACT: TextRule = TextRule {
    all: &[&[
        "werknemer*|medewerker* met een vast|vaste contract|dienstverband|arbeidsovereenkomst|aanstelling",
        "werknemer*|medewerker* in vaste dienst",
        "werknemer*|medewerker* met een arbeidsovereenkomst|contract|dienstverband voor onbepaalde tijd",
        "alleen|uitsluitend _ vaste werknemer*|medewerkers|krachten",
        "alleen|uitsluitend _ onbepaalde tijd",
        "tijdelijk* werknemer*|krachten _ uitgesloten|uitgezonderd",
        "niet voor werknemer* met een _ bepaalde tijd",
    ]],
    none: &["objectie* reden|grond|rechtvaardiging*", "aanbod|aangeboden|aanbiedt"],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ maakt onderscheid naar soort contract.",
        "“{words}” distinguishes by kind of contract.",
    ),
    ..TextRule::BINDING
};

const HOURS: TextRule = TextRule {
    all: &[
        &["ten minste|minste # uur", "minimaal|minstens # uur", "meer dan # uur", "# uur of meer"],
        &["werkt|werken|werkzaam|arbeidsduur|dienstverband|contract|aanstelling|arbeidsovereenkomst"],
        &["per week", "wekelijks*", "per maand"],
    ],
    none: &["objectie* reden|grond|rechtvaardiging*", "# uur les|rust", "rust"],
    message: Phrase::new("‘{words}’ is een drempel in uren.", "“{words}” is a threshold in hours."),
    ..TextRule::BINDING
};

const PRO_RATA: TextRule = TextRule {
    all: &[
        &["naar rato|evenredigheid", "naar evenredigheid", "pro rata"],
        &["arbeidsduur|deeltijd*|parttime*|dienstverband|contracturen|uren"],
        &["les|lessen|lesuur|lesuren|taalles*|cursus*"],
    ],
    message: Phrase::new("‘{words}’ geeft deeltijders minder les.", "“{words}” gives part-timers fewer lessons."),
    ..TextRule::BINDING
};

/// Names the right by language level where the plural of a group stands.
fn by_level(context: &CheckContext<'_>, passage: &Passage, words: &str) -> Option<Fix> {
    let to = match words {
        "arbeidsmigranten" | "migranten" => "werknemers van wie het taalniveau lager is dan A2",
        "Arbeidsmigranten" | "Migranten" => "Werknemers van wie het taalniveau lager is dan A2",
        "arbeidsmigrant" | "migrant" => "werknemer van wie het taalniveau lager is dan A2",
        _ => return None,
    };
    context.replace_text(&passage.place, words, to)
}

fn long_waiting_time(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let long = context.training_rights().filter_map(|right| {
        let waiting = right.number("waiting_months").filter(|waiting| *waiting > limit)?;
        let message = message!(
            nl: "‘{article}’ begint pas na {waiting}.",
            en: "“{article}” starts only after {waiting}.",
            article = Shown::Word(right.template.title.clone()), waiting = quantity(waiting, Unit::Months)
        )
        .beside("limit", quantity(limit, Unit::Months));
        let fix = context.set_parameter(right, "waiting_months", Value::Number(limit));
        Some(Remark::new(Place::parameter(right.id(), "waiting_months"), message).fix(fix))
    });
    long.collect()
}

/// Rights whose length of stay only this kind of proof shows; `objects` to whether an earlier start is possible.
fn proof(context: &CheckContext<'_>, kind: &str, objects: fn(bool) -> bool, words: Phrase) -> Vec<Remark> {
    let rights = context.training_rights().filter_map(|right| {
        let parameter = right.right()?.proof.as_deref()?;
        let waits = right.number("waiting_months").is_some_and(|months| !months.is_zero());
        let early = right.flag("on_request").unwrap_or(false);
        if !waits || right.choice(parameter) != Some(kind) || !objects(early) {
            return None;
        }
        let fix = context.set_parameter(right, parameter, Value::Choice("either".to_owned()));
        Some(Remark::new(Place::parameter(right.id(), parameter), words.with(Vec::new())).fix(fix))
    });
    rights.collect()
}
