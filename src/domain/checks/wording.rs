//! Wording that gives no right although it looks like one, and rights that stand where nobody can claim them.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Part, Place, Severity};
use super::fix::Fix;
use super::law::{BW7, TOETSINGSKADER, WET_AVV, WOR};
use super::passage::{Origin, Passage};
use super::text_rule::{TextRule, either};
use crate::domain::agreement::edit::arrange;
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "intention-in-article",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 4.3"), WET_AVV.art("2, lid 1")],
        why: Phrase::new(
            "Een voornemen, aanbeveling of afspraak om iets te onderzoeken geeft de werknemer niets om zich op te beroepen. \
             Zulke afspraken worden niet algemeen verbindend verklaard (Toetsingskader AVV).",
            "An intention, recommendation or agreement to look into something gives a worker nothing to rely on. Such terms \
             are not declared generally binding (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Maak er een recht of plicht van, of verplaats de afspraak naar de protocolafspraken.",
            "Make it a right or a duty, or move it to the protocol agreements.",
        ),
        run: Needs::Text(|context| either(&[&INTENTION, &PROMOTION], context)),
    },
    Check {
        id: "right-in-protocol",
        severity: Severity::Justify,
        law: &[TOETSINGSKADER.art("§ 4.3")],
        why: Phrase::new(
            "Een protocolafspraak geldt alleen tussen partijen. Een werknemer kan zich er niet op beroepen en zij wordt nooit \
             algemeen verbindend verklaard (Toetsingskader AVV).",
            "A protocol agreement holds only between the parties. No worker can rely on it and it is never declared \
             generally binding (Toetsingskader AVV).",
        ),
        remedy: Phrase::new("Maak van dit recht een zelfstandig artikel.", "Make this right an article of its own."),
        run: Needs::Text(|context| RIGHT_IN_PROTOCOL.remarks(context)),
    },
    Check {
        id: "left-to-later-decision",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "Een bepaling moet duidelijk zijn en mag niet afhangen van een later besluit van partijen of een commissie \
             (Toetsingskader AVV).",
            "A clause must be clear and may not depend on a later decision of the parties or a committee (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Schrijf de inhoud nu uit, of verplaats de afspraak naar de protocolafspraken.",
            "Write the substance out now, or move it to the protocol agreements.",
        ),
        run: Needs::Text(|context| LATER.remarks(context)),
    },
    Check {
        id: "deviation-binding-beforehand",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 4.3 en 5.2"), WOR.art("27, lid 3")],
        why: Phrase::new(
            "Een afwijking die een werkgever met ondernemingsraad of commissie later mag afspreken en die vooraf bindt, wordt \
             niet algemeen verbindend verklaard, tenzij de cao de keuzen zelf uitschrijft (Toetsingskader AVV).",
            "A deviation that an employer may agree on later with works council or committee and that binds beforehand is \
             not declared generally binding, unless the agreement writes out the choices itself (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Noem in het artikel de concrete keuzen, of gebruik het artikel over dispensatie.",
            "Name the concrete choices in the article, or use the article on dispensation.",
        ),
        run: Needs::Text(|context| DEVIATION.remarks(context)),
    },
    Check {
        id: "soft-condition",
        severity: Severity::Hint,
        law: &[TOETSINGSKADER.art("§ 5.2"), BW7.art("611")],
        why: Phrase::new(
            "Een recht ‘waar mogelijk’ laat open wie beslist en wanneer het geldt. Dat geeft geschillen (BW 7:611) en kan bij de \
             avv een bezwaar zijn (Toetsingskader AVV).",
            "A right ‘where possible’ leaves open who decides and when it holds. That makes disputes (BW 7:611) and can be an \
             objection to general binding (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Noem het geval waarin het niet hoeft, en wie dat op welke grond beslist.",
            "Name the case in which it need not be, and who decides so on what ground.",
        ),
        run: Needs::Text(|context| SOFT.remarks(context)),
    },
];

const INTENTION: TextRule = TextRule {
    all: &[&[
        "streef|streeft|streven|nastreven|nastreeft",
        "beveelt|bevelen _ aan",
        "aanbevolen|aanbeveling",
        "zullen|zal _ onderzoeken|verkennen|bezien|bestuderen|overleggen|uitwerken",
        "onderzoeken of",
        "spannen|spant zich _ in",
        "spannen|spant zich in",
        "inspanningsverplichting",
        "heeft|hebben de intentie|ambitie",
        "zijn|is voornemens",
        "treden|treedt|gaan|gaat in overleg over",
        "wenselijk|gewenst",
        "zullen|zal bevorderen",
        "zal|zullen zich _ inspannen",
        "zet|zetten zich in",
        "willen|wil zich inzetten|inspannen",
        "zich in te zetten|spannen",
        "hecht|hechten _ belang|waarde",
        "vindt|vinden|acht|achten het belangrijk|wenselijk|gewenst",
        "worden opgeroepen|aangemoedigd|gestimuleerd om|hun|te",
        "roept|roepen _ op om|tot",
    ]],
    message: Phrase::new(
        "‘{words}’ is een voornemen, geen recht of plicht.",
        "“{words}” is an intention, no right or duty.",
    ),
    fix: Some(to_protocol),
    ..TextRule::BINDING
};

/// To promote training gives nobody a lesson; elsewhere, as in the act on registration, it can be a duty.
const PROMOTION: TextRule = TextRule {
    about: &["@learning"],
    all: &[&[
        "@employer|partijen|cao-partijen bevorder*|stimuleer*|stimuleren|moedigt|moedigen|promoot",
        "doet|doen zijn|haar|hun best",
        "bevorderen|stimuleren|aanmoedigen dat|deelname",
        "@employer|partijen onderschrijf*|onderschrijven|erken*",
    ]],
    ..INTENTION
};

const RIGHT_IN_PROTOCOL: TextRule = TextRule {
    origin: Origin::Protocol,
    all: &[&[
        "werknemer*|uitzendkracht* heeft|hebben|krijgt|krijgen|ontvangt|ontvangen",
        "heeft|hebben recht op",
        "werkgever* is|zijn verplicht",
        "werkgever* betaalt|betalen|vergoedt|vergoeden|biedt|bieden|geeft|geven",
    ]],
    message: Phrase::new(
        "‘{words}’ is een recht of plicht, maar staat in een protocolafspraak.",
        "“{words}” is a right or duty, but stands in a protocol agreement.",
    ),
    fix: Some(to_articles),
    ..TextRule::BINDING
};

const LATER: TextRule = TextRule {
    all: &[&[
        "nader|later te bepalen|regelen|omschrijven",
        "nader vast* te stellen|stellen",
        "nader vast te stellen",
        "nader uit te werken",
        "nader uitgewerkt|vastgesteld|bepaald|ingevuld",
        "stellen|stelt _ nader _ vast",
        "commissie _ bepaalt|bepalen _ voorwaarden|hoogte|duur",
        "wordt|worden nog|later _ vastgesteld|bepaald|geregeld",
        "door partijen te bepalen",
    ]],
    message: Phrase::new(
        "‘{words}’ laat de inhoud over aan een later besluit.",
        "“{words}” leaves the substance to a later decision.",
    ),
    fix: Some(to_protocol),
    ..TextRule::BINDING
};

const DEVIATION: TextRule = TextRule {
    all: &[
        &["afwijk*|afgeweken|afwijken|afwijking*", "andere regeling", "anders overeen*"],
        &["ondernemingsraad|or|personeelsvertegenwoordiging|pvt|commissie"],
    ],
    none: &["gunste* van de werknemer", "ten gunste"],
    not_beside: &["dispensatie*"],
    message: Phrase::new(
        "‘{words}’ laat afwijking toe die vooraf bindt.",
        "“{words}” allows a deviation that binds beforehand.",
    ),
    ..TextRule::BINDING
};

const SOFT: TextRule = TextRule {
    all: &[
        &[
            "waar|indien|zo mogelijk",
            "voor zover mogelijk",
            "zo veel mogelijk",
            "zoveel mogelijk",
            "naar vermogen",
            "binnen de mogelijkheden",
            "in beginsel",
        ],
        &["@training|loopbaan*|gesprek*|recht|begeleiding"],
    ],
    // The words of BW 7:611a(2) itself.
    none: &["zo mogelijk tijdens", "geldt als arbeidstijd"],
    message: Phrase::new("‘{words}’ laat open wanneer het recht geldt.", "“{words}” leaves open when the right holds."),
    ..TextRule::BINDING
};

fn to_protocol(context: &CheckContext<'_>, passage: &Passage, _words: &str) -> Option<Fix> {
    let Place::Article { article, part: Part::Paragraph { index, .. } } = &passage.place else { return None };
    let label = message!(nl: "Verplaats naar de protocolafspraken", en: "Move to the protocol agreements");
    Some(Fix::new(label, arrange::to_protocol(context.proposal, article, *index)?))
}

fn to_articles(context: &CheckContext<'_>, passage: &Passage, _words: &str) -> Option<Fix> {
    let Place::Protocol(protocol) = &passage.place else { return None };
    let chapter = context.proposal.chapters.last().map(|chapter| chapter.id.clone()).unwrap_or_default();
    let label = message!(nl: "Maak er een artikel van", en: "Make it an article");
    Some(Fix::new(label, arrange::to_articles(context.proposal, protocol, &chapter)?))
}
