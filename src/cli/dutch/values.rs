//! The values that arguments of the command line can have, each with what it means in Dutch.

/// The values an argument can have, each with what it means.
pub(super) const VALUES: [(&str, &[(&str, &str)]); 15] = [
    (
        "lang",
        &[
            ("nl", "Nederlands"),
            ("en", "Engels"),
            ("pl", "Pools, alleen van folders"),
            ("ro", "Roemeens, alleen van folders"),
            ("bg", "Bulgaars, alleen van folders"),
        ],
    ),
    ("language", &[("en", "Engels"), ("pl", "Pools"), ("ro", "Roemeens"), ("bg", "Bulgaars")]),
    ("theme", &[("light", "donker op licht"), ("dark", "licht op donker"), ("system", "zoals het systeem")]),
    (
        "page",
        &[
            ("agreement", "de tekst met zijn waarden"),
            ("workforce", "werknemersprofielen en hun import"),
            ("costs", "jaren, betalers, artikelen"),
            ("funding", "fondsen en subsidies"),
            ("checks", "bevindingen en wat het advies vraagt"),
            ("documents", "wat over te dragen is"),
            ("changes", "wat verandert terwijl de cao loopt"),
            ("negotiation", "wijzigingen met hun prijs, en wat over tafel ging"),
        ],
    ),
    (
        "share_workers",
        &[("all", "iedereen, ook uitzendkrachten"), ("own", "eigen werknemers, van wie het loon in de loonsom zit")],
    ),
    (
        "share_payers",
        &[
            ("all", "alle betalers, zonder bijdragen aan een fonds"),
            ("employer", "alleen de werkgever, met bijdragen aan een fonds"),
        ],
    ),
    ("side", &[("workers", "de vakbonden"), ("employers", "de werkgevers")]),
    (
        "became",
        &[
            ("on-table", "het ligt op tafel"),
            ("answered", "de andere kant heeft geantwoord"),
            ("tentative", "akkoord tot de achterban is gehoord"),
            ("withdrawn", "ingetrokken"),
            ("agreed", "akkoord"),
        ],
    ),
    (
        "standing",
        &[
            ("draft", "er staat CONCEPT op, met versie en dag"),
            ("final", "wat in verlegenheid zou brengen, wordt geweigerd"),
        ],
    ),
    ("names", &[("yes", "ja"), ("no", "nee")]),
    ("costs", &[("yes", "ja"), ("no", "nee")]),
    ("paper", &[("a4", "zoals op elk kantoor"), ("a5", "de helft daarvan, zoals cao-boekjes")]),
    ("format", &[("table", "tabellen om te lezen"), ("json", "de vorm van ‘expect’ op een bon")]),
    (
        "document",
        &[
            ("agreement", "de cao om te ondertekenen, zonder ramingen"),
            ("avv", "dezelfde tekst zonder namen en ondertekening, met renvooi, voor algemeenverbindendverklaring"),
            ("wage-costs", "het overzicht van de geraamde loonkosten, voor de aanmelding"),
            ("cost-report", "elke tabel, kostenregel en bron"),
            ("changes", "wat verandert ten opzichte van de geldende cao, gegeven met --against"),
            ("proposal-letter", "de voorstellen in genummerde punten"),
            ("result", "wat volgens het biedingenregister voorlopig is afgesproken, in genummerde punten"),
            ("member-page", "één bladzijde voor leden: wat verandert voor wie"),
            ("leaflet", "wat een groep werknemers krijgt, in een taal die zij lezen: --lang nl, en, pl, ro of bg"),
            ("equivalence", "wat de inlener het uitzendbureau opgeeft, om in te vullen"),
            ("confirmation", "wat het uitzendbureau de werknemer bevestigt, om in te vullen"),
            ("all", "alle"),
            ("notification", "alles wat het ministerie bij een aanmelding vraagt, met een lijst van wat ontbreekt"),
        ],
    ),
    (
        "to",
        &[
            ("pdf", "PDF, toegankelijk, met lettertypen erin"),
            ("docx", "tekst om in Word mee verder te gaan: nummers en verwijzingen lopen mee"),
            ("csv", "elke tabel, voor een rekenblad"),
            ("json", "elke tabel, voor een ander programma"),
            ("xlsx", "het kostenmodel met formules, voor Excel en LibreOffice"),
        ],
    ),
];
