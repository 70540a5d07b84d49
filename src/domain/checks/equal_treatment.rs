//! Distinctions an agreement may not make: nationality, contract, hours, length of service, and in career advice.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{ADVICE, AWGB, BW7, CASTEELS, FREE_MOVEMENT};
use super::passage::Passage;
use super::text_rule::{Denial, TextRule, either};
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
        run: Needs::Text(|context| either(&[&NATIONALITY, &NOT_DUTCH], context)),
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
            let mut remarks = proof(
                context,
                "service",
                |_| true,
                Phrase::new(
                    "Voor de wachttijd telt alleen de tijd bij deze werkgever.",
                    "Only service with this employer counts for the waiting time.",
                ),
            );
            remarks.extend(PROBATION.remarks(context));
            remarks
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
    "*migrant|*migranten|migratieachtergrond",
    "geboorteland|geboorteplaats",
    "afkomst|herkomst|komaf|origine",
    "@nationality @person|achtergrond",
    "@people",
    "eu-burger*|unieburger*|derdelander*",
    "buitenlander*|allochto*|statushouder*|vluchteling*|asielzoeker*|ontheemde*|vreemdeling*",
    "afkomstig uit",
    "uit @country|landen",
    "uit het buitenland",
    "uit ~ europa|afrika|azië",
    "nieuwe nederlanders|landgenoten",
    "nieuwkomer*",
    "van buiten nederland|europa|de",
    "buitenland|nederland geboren",
    "geboren in|buiten",
    "@country ~ geboren",
];

/// Why a word of origin stands in a sentence that distinguishes nobody: the papers a foreigner needs, housing, a count,
/// a definition, a ban, or a right of all.
const LAWFUL_ORIGIN: &[&str] = &[
    "wav|vreemdelingenwet|gvva",
    "wet arbeid vreemdelingen",
    "verblijfsdocument*|verblijfstitel*",
    "identiteitsbewijs|identiteitsdocument*|identiteitskaart|paspoort*|legitimatie*|identificatie*",
    "kennismigrant*",
    "*vergunning|*vergunningen",
    "document|documenten|kopie|tewerkgesteld",
    "alle nationaliteiten",
    "huisvest*|woonruimte|snf|snf-*",
    "aantal *migranten",
    "wordt verstaan",
    "discriminat*|discrimine*|gelijke behandeling|kansen",
    "onderscheid _ verboden",
    "zonder onderscheid",
    "voor iedereen",
    "@neutral",
    "alle werknemers|medewerkers",
    "ook|inclusief|waaronder voor|aan|de *migrant|*migranten|statushouder*|vluchteling*|vreemdeling*",
    "ook|inclusief|waaronder *migrant|*migranten|statushouder*|vluchteling*|vreemdeling*",
];

const NATIONALITY: TextRule = TextRule {
    all: &[ORIGIN],
    none: LAWFUL_ORIGIN,
    message: Phrase::new(
        "‘{words}’ maakt onderscheid naar nationaliteit of herkomst.",
        "“{words}” distinguishes by nationality or origin.",
    ),
    fix: Some(by_level),
    ..TextRule::BINDING
};

/// "Wie niet de Nederlandse nationaliteit heeft", "Poolse werknemers krijgen geen les": here the denial distinguishes.
const NOT_DUTCH: TextRule = TextRule {
    all: &[&[
        "niet|geen|zonder nederlandse|nederlands nationaliteit|paspoort",
        "niet|geen nederlander|nederlanders",
        "niet|geen|zonder de|een nederlandse nationaliteit|paspoort",
        "@people|*migranten|statushouder*|vluchteling*|buitenlander* ~ niet|geen @reached",
        "@people|*migranten|statushouder*|vluchteling*|buitenlander* ~ niet in aanmerking",
        "@nationality @person ~ niet|geen @reached",
        "niet|geen ~ voor @people|*migranten|statushouder*|vluchteling*|buitenlander*",
    ]],
    none: &["wav", "wet arbeid vreemdelingen", "@neutral"],
    denial: Denial::Ignored,
    ..NATIONALITY
};

const CAREER_ADVICE: TextRule = TextRule {
    all: &[
        &["loopbaan*|beroepskeuze*"],
        &[
            "nationaliteit*|arbeidsmigrant*|migrant*|geboorteland|afkomst|herkomst|statushouder*|vreemdeling*",
            "mannen|vrouwen|geslacht|godsdienst*|levensovertuiging|ras",
            "@nationality @person|achtergrond",
            "@people",
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
    about: &["@learning"],
    all: &[&[
        "@person|wie|je|u met een vast|vaste @contract",
        "@person|zijn|is in vaste dienst",
        "je|u|hij|zij een vast|tijdelijk @contract",
        "@contract voor onbepaalde|bepaalde tijd",
        "voor onbepaalde|bepaalde tijd in dienst|aangesteld",
        "vaste @person",
        "tijdelijk|tijdelijke @contract|@person",
        "jaarcontract*",
        "voorbehouden aan _ vaste|onbepaalde",
        "@person in vaste dienst",
        "alleen|uitsluitend|slechts _ onbepaalde tijd",
        "alleen|uitsluitend|slechts _ vaste|vast @contract",
    ]],
    none: &[
        "objectie* reden|grond|rechtvaardiging*",
        "aanbod|aangeboden|aanbiedt|biedt|bieden|eindigt|bewijs",
        "krijg*|ontvang*|biedt ~ @contract",
        "vast|vaste|dienst en|of|als|en|noch tijdelijk*|met|bepaalde",
        "tijdelijk|tijdelijke en|of|als vast|vaste",
        "contract vast of tijdelijk",
        "uitzicht op",
        "weg naar",
        "iedereen",
        "@neutral",
        "ook _ tijdelijk*|bepaalde",
    ],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ maakt onderscheid naar soort contract.",
        "“{words}” distinguishes by kind of contract.",
    ),
    ..TextRule::BINDING
};

const HOURS: TextRule = TextRule {
    about: &["@learning"],
    all: &[
        &[
            "minste|minimaal|minstens|vanaf|tot|boven|onder # uur|uren|contracturen|arbeidsuren",
            "meer|minder dan # uur|uren|contracturen|arbeidsuren",
            "# uur|uren of meer|minder",
        ],
        &["werk|werkt|werken|werkzaam|arbeidsduur|@contract|deeltijd*|deeltijders|parttime*|contracturen|wie"],
        &["per week|maand", "wekelijks*", "een week"],
    ],
    none: &["objectie* reden|grond|rechtvaardiging*", "# uur les|rust|taalles|scholing", "rust", "@neutral"],
    denial: Denial::Ignored,
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

/// The trial period ends with this employer and begins again with the next.
const PROBATION: TextRule = TextRule {
    about: &["@learning"],
    all: &[&[
        "na|zodra|einde|afloop|voorbij _ proeftijd",
        "proeftijd _ voorbij|afgelopen|doorlopen|verstreken|achter",
        "tijdens|gedurende|in de|je|zijn|uw proeftijd",
    ]],
    denial: Denial::Ignored,
    none: &["@neutral", "ook _ proeftijd"],
    message: Phrase::new(
        "‘{words}’ laat alleen de tijd bij deze werkgever tellen.",
        "“{words}” counts only service with this employer.",
    ),
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
