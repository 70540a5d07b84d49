//! Rights to training that hang on the wish, the business or the discipline of the employer.

use super::check::{Check, Needs};
use super::finding::Severity;
use super::law::{ATW, BW7, TOETSINGSKADER};
use super::text_rule::{Denial, TextRule};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "right-at-discretion",
        severity: Severity::Justify,
        law: &[BW7.art("611a, lid 1"), TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "Wat de werkgever kan of mag doen, hoeft hij niet te doen: de werknemer kan er niets mee vragen, en voor scholing die voor \
             het werk nodig is, is de werkgever al verplicht (BW 7:611a).",
            "What the employer can or may do, he need not do: a worker can claim nothing by it, and to training needed for the job \
             the employer is already bound (BW 7:611a).",
        ),
        remedy: Phrase::new(
            "Maak er een recht of een plicht van, of schrijf op wanneer en op welke grond de werkgever het geeft.",
            "Make it a right or a duty, or write down when and on what ground the employer gives it.",
        ),
        run: Needs::Text(|context| DISCRETION.remarks(context)),
    },
    Check {
        id: "right-yields-to-business",
        severity: Severity::Justify,
        law: &[BW7.art("611"), BW7.art("611a, lid 1"), TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "Een recht dat wijkt voor het belang van het bedrijf, zonder maatstaf of besluit, is voor niemand te voorspellen \
             (BW 7:611, Toetsingskader AVV).",
            "A right that yields to the interest of the firm, without a test or a decision, is for nobody to foresee (BW 7:611, \
             Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Vraag een zwaarwegend belang, een schriftelijk en gemotiveerd besluit en een termijn waarbinnen het recht alsnog ingaat.",
            "Ask for a weighty interest, a written and reasoned decision and a time within which the right starts after all.",
        ),
        run: Needs::Text(|context| BUSINESS.remarks(context)),
    },
    Check {
        id: "right-lost-by-absence",
        severity: Severity::Justify,
        law: &[BW7.art("611a, lid 1"), TOETSINGSKADER.art("§ 5.3")],
        why: Phrase::new(
            "Het recht op scholing die voor het werk nodig is, gaat niet verloren door verzuim of een slecht resultaat (BW 7:611a); een \
             maatregel zonder hoor en wederhoor wordt niet algemeen verbindend verklaard (Toetsingskader AVV).",
            "The right to training needed for the job is not lost by absence or a poor result (BW 7:611a); a measure without a \
             hearing is not declared generally binding (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Begin met een gesprek over de reden, zoals in het artikel over aanwezigheid, en laat het recht in stand.",
            "Begin with a talk about the reason, as in the article on attendance, and leave the right in place.",
        ),
        run: Needs::Text(|context| LOST.remarks(context)),
    },
    Check {
        id: "lesson-after-night-shift",
        severity: Severity::Justify,
        law: &[ATW.art("1:7 en 5:3")],
        why: Phrase::new(
            "Een les die de werkgever vaststelt, is arbeidstijd (Arbeidstijdenwet 1:7). Aansluitend op een nachtdienst verlengt zij de \
             dienst en verkort zij de rust daarna.",
            "A lesson that the employer fixes is working time (Arbeidstijdenwet 1:7). Following a night shift it lengthens the shift \
             and shortens the rest after it.",
        ),
        remedy: Phrase::new(
            "Geef na een nachtdienst eerst rust, en les in een ander deel van de week.",
            "Give rest after a night shift first, and lessons in another part of the week.",
        ),
        run: Needs::Text(|context| AFTER_NIGHT.remarks(context)),
    },
];

const DISCRETION: TextRule = TextRule {
    about: &["@learning"],
    all: &[&[
        "@employer kan|kunnen|mag|mogen _ @give",
        "kan|kunnen|mag|mogen de|het|een|je|uw @employer _ @give",
        "@employer kan|mag besluiten|ervoor kiezen",
        "@employer is|zijn bevoegd|bereid",
        "@employer ~ bepaalt|beslist|beslissen|oordeelt|bekijkt|beziet|beoordeelt of|per",
        "als|indien|mits|voorzover ~ begroting|budget|financiën|middelen ~ toelaat|toelaten",
        "als|indien|wanneer hij|zij|deze ~ nodig|nuttig|wenselijk|zinvol|aanleiding|gewenst|verantwoord",
        "naar eigen inzicht|goeddunken|oordeel",
        "naar het oordeel van de|het @employer",
        "ter beoordeling|discretie van",
    ]],
    none: &[
        "gunstig*|hoger*|extra|meer|aanvullend*",
        "laten",
        "werknemer*|medewerker* ~ nodig|wenselijk|nuttig ~ vindt",
        "subsidie*",
        "instemming",
        "afwijk*",
    ],
    message: Phrase::new("‘{words}’ laat het aan de werkgever over.", "“{words}” leaves it to the employer."),
    ..TextRule::BINDING
};

const BUSINESS: TextRule = TextRule {
    about: &["@learning"],
    all: &[
        &[
            "@business",
            "belang van het|de bedrijf|onderneming|organisatie",
            "bedrijf|werk dat|het ~ toelaat|vraagt|nodig|vereist",
            "@business ~ ruimte",
        ],
        &[
            "weiger*|geweigerd|afwijz*|afgewezen|aanpass*|aangepast|wijzig*|gewijzigd|intrek*|ingetrokken|opschort*",
            "uitstel*|uitgesteld|beperk*|beperkt|stopzet*|schrap*|geschrapt|verlag*|vermind*|annuleer*|geannuleerd|verzet*",
            "alleen|slechts|mits|tenzij|zolang|voorzover",
            "toelaat|toelaten|toestaat|toestaan|verzet|tegen|afzeggen|afgezegd|verplaats*|verschuiven|vervalt|vervallen|afgelast|stilleggen|stilgelegd|ruimte",
            "wijst|past _ af|aan",
        ],
    ],
    none: &["zwaarwegend*", "in overleg", "instemming|instemt"],
    message: Phrase::new(
        "‘{words}’ laat het recht wijken voor het bedrijf.",
        "“{words}” makes the right yield to the business.",
    ),
    ..TextRule::BINDING
};

const LOST: TextRule = TextRule {
    about: &["@learning"],
    all: &[
        &[
            "minder dan # %|procent|les|lessen|keer|van",
            "minder dan ~ lessen|bijwoont|bijwonen",
            "verzuim*|afwezig*|wegblij*|mis|mist|missen|gemist*|ontbreekt|ontbreken|zakt|gezakt|onvoldoende",
            "zonder _ reden|bericht|afmelding",
            "niet _ haalt|slaagt|behaalt|aanwezig|deelneemt|verschijnt",
            "haalt|slaagt|verschijnt|volgt _ niet",
        ],
        &[
            "vervalt|vervallen|verlies|verliest|verliezen|verspeelt|verspelen|verbeurt _ recht|aanspraak|*budget|plaats|plek",
            "niet|geen verder|meer _ @training",
            "recht|aanspraak|*budget|plaats _ vervalt|vervallen|verliest|verspeelt",
            "geen recht|aanspraak meer",
            "uitgesloten|geweerd|geschrapt van|voor _ @training|deelname",
            "@training|deelname ~ uitgesloten|geweerd|geschrapt",
            "recht|aanspraak|plaats ~ kwijt|ontnomen|ingetrokken|stopgezet",
        ],
    ],
    denial: Denial::Ignored,
    none: &["vervalt|vervallen|verliest|verliezen ~ niet"],
    message: Phrase::new("‘{words}’ neemt het recht op scholing af.", "“{words}” takes the right to training away."),
    ..TextRule::BINDING
};

const AFTER_NIGHT: TextRule = TextRule {
    about: &["@training"],
    all: &[
        &["nachtdienst*|nachtploeg*|nachtwerk"],
        &["aansluitend|direct|meteen|onmiddellijk|aansluiten|blijft|blijven", "sluit|sluiten _ aan", "om # uur"],
    ],
    none: &["# uur rust", "geen @training", "rust"],
    message: Phrase::new(
        "‘{words}’ legt de les tegen een nachtdienst.",
        "“{words}” puts the lesson next to a night shift.",
    ),
    ..TextRule::BINDING
};
