//! Texts of documents and derivations; the cost tables and the schemes have their own.

use crate::domain::words::phrases;

phrases! {
    NOT_COMPUTED: "niet berekend", "not computed";
    OUT_OF: "{part} van {whole}", "{part} of {whole}";
    DIVIDED_BY: "{whole}; kosten: {costs}", "{whole}; costs: {costs}";
    TERM: "looptijd", "term";
    WHOLE_UNIT: "de hele werkingssfeer", "the whole unit";
    UP_TO_YEARS: "tot {years} jaar", "up to {years, plural, one {# year} other {# years}}";
    OVER_YEARS: "langer dan {years} jaar", "over {years, plural, one {# year} other {# years}}";
    SHORT_STAY: "{position}, {share} kort", "{position}, {share} short";
    HIRED: "inleen", "hired";
    OWN: "eigen", "own";
    SINCE_DAY: "vanaf {day}", "from {day}";

    AGENCY_POSITION: "De positie van de uitzendkracht", "The agency worker’s position";
    AGENCY_ARTICLE: "artikel", "article";
    AGENCY_REACHED: "bereikt uitzendkrachten", "reaches agency workers";
    AGENCY_FROM: "vanaf", "from";

    PROVISIONAL: "voorlopig · {count, plural, one {één gegeven} other {# gegevens}} open", "provisional · {count, plural, one {one item} other {# items}} open";
    PROVISIONAL_BECAUSE: "Voorlopig: van de groepen werknemers {count, plural, one {is één gegeven} other {zijn # gegevens}} nog niet ingevuld. Elk cijfer hieronder kan daardoor veranderen.",
        "Provisional: {count, plural, one {one item} other {# items}} of the profiles of workers {count, plural, one {is} other {are}} not filled in yet. Every figure below can change by that.";
    DRAFT_OF: "CONCEPT · versie {version} · {day}", "DRAFT · version {version} · {day}";
    DRAFT_FOOT: "CONCEPT · versie {version} · {foot}", "DRAFT · version {version} · {foot}";
    AGREED_ON: "Overeengekomen op {day} · versie {version}", "Agreed on {day} · version {version}";
    FINAL_TEXT: "Definitieve tekst van {day} · versie {version}", "Final text of {day} · version {version}";
    RECEIPT_NUMBER: "Bonnummer {number}: met de bon van dit nummer is ieder cijfer na te rekenen",
        "Receipt number {number}: with the receipt of this number every figure can be computed again";
    COST_ANNEX: "Geraamde kosten, geen deel van de cao", "Estimated costs, no part of the agreement";
    COST_ANNEX_IS_APART: "Deze raming gaat bij de tekst en maakt geen deel uit van de cao. Zij wordt niet ondertekend, niet aangemeld en niet algemeen verbindend verklaard.",
        "This estimate goes with the text and is no part of the agreement. It is not signed, not notified and not declared generally binding.";
    COST_REPORT: "Kostenrapport", "Cost report";
    DAYS: "{first} tot en met {last}", "{first} to {last}";
    MADE_ON: "{proposal} · opgesteld op {day}", "{proposal} · made on {day}";
    MADE_ON_DAY: "Opgesteld op {day}", "Made on {day}";
    COSTS_NOT_COMPUTED: "De kosten zijn niet berekend, omdat gegevens ontbreken of onjuist zijn.",
        "The costs were not computed, because data are missing or wrong.";
    COSTS_EXTRA: "Over de looptijd kost dit voorstel {extra} meer dan zonder deze afspraken al moet worden betaald. Bruto is het {gross}; daarvan is {existing} al verschuldigd.",
        "Over the term this proposal costs {extra} more than has to be paid without it. Gross it is {gross}, of which {existing} is owed already.";
    ALL_IS_EXTRA: "Over de looptijd kost dit voorstel {gross}, en dat is alles extra: van geen deel is gezegd dat het al verschuldigd is.",
        "Over the term this proposal costs {gross}, and all of it is extra: of no part is it said that it is owed already.";
    EXTRA_IS_FOR: "De extra kosten zijn voor: {articles}.", "The extra cost is for: {articles}.";
    FOR_ARTICLE: "{article} ({amount})", "{article} ({amount})";
    FOR_THE_OTHERS: "de andere artikelen ({amount})", "the other articles ({amount})";
    OWED_ALREADY_BECAUSE: "Al verschuldigd van {articles}: {ground}.", "Owed already of {articles}: {ground}.";
    CONTRIBUTIONS_COME_BACK: "Zonder de bijdragen aan een fonds, die als vergoeding terugkomen, is het bruto {without}.", "Without contributions to a fund, which come back as its grants, it is {without} gross.";
    NOT_COMPUTED_WITHOUT: "Niet berekend: {articles}. Wat daarvoor nodig is, regelt een artikel dat er niet in staat.",
        "Not computed: {articles}. What that takes is in an article that is not there.";
    NOT_COMPUTED_OWN: "Niet berekend, want eigen tekst: {articles}.", "Not computed, as words of the parties’ own: {articles}.";
    OWED_ALREADY: "Al verschuldigd van {articles}; waarom, zegt het dossier niet.", "Owed already of {articles}; the dossier does not say why.";
    COSTS_INTRODUCED: "Hier staan de geraamde kosten van de bepalingen in deze cao. Bedragen zijn afgerond per kostenregel; elk totaal is de som van afgeronde regels. Lonen zijn van {day} en stijgen met {wages} per jaar, prijzen met {prices} per jaar.",
        "These are the estimated costs of the clauses of this agreement. Amounts are rounded by cost line; every total is the sum of rounded lines. Wages are of {day} and rise by {wages} a year, prices by {prices} a year.";
    SOURCES_AND_ASSUMPTIONS: "Bronnen en aannames", "Sources and assumptions";
    OTHER_DATA: "Waarop de overige gegevens berusten", "What the other data rest on";
    PROFILE: "groep", "profile";
    ITEM: "gegeven", "item";
    SOURCE_OR_ASSUMPTION: "bron of aanname", "source or assumption";
    GENERAL: "Algemeen", "General";
    ALL_GROUPS: "alle groepen", "all profiles";
    ASSUMED: "aanname: {assumption}", "assumption: {assumption}";
    WITHOUT_GROUNDS: "niet onderbouwd", "without grounds";
    ARTICLE_HEADING: "Artikel {number} {title}", "Article {number} {title}";

    DIFFERENCE_WITH: "{figure} · verschil met {proposal}", "{figure} · difference with {proposal}";
    CHANGE_NOTE: "Som van de regels van het ene voorstel min die van het andere, in hele centen",
        "Sum of the lines of one proposal less those of the other, in whole cents";
    VULNERABLE: "Kwetsbaar: geen vast contract en een uurloon tot en met {minimum} (130% van het minimumloon)",
        "Vulnerable: no permanent contract and an hourly wage up to {minimum} (130% of the minimum wage)";
    PROMISING: "Perspectiefrijk: een vast contract en een uurloon boven {minimum} (130% van het minimumloon)",
        "Promising: a permanent contract and an hourly wage over {minimum} (130% of the minimum wage)";
    IN_BETWEEN: "Daartussen: wie niet kwetsbaar en niet perspectiefrijk is",
        "In between: whoever is neither vulnerable nor promising";
    REACHED: "Bereikt", "Reached";
    PARTICIPANTS_NOTE: "Deelnemers aan lessen of loopbaansteun; wie aan beide deelneemt telt één keer",
        "Participants of lessons or career support; whoever takes part in both counts once";
    EXPECTED_NUMBERS_NOTE: "Aantallen zijn verwachtingen en dus niet altijd heel",
        "Numbers are expected values and so not always whole";
    PROMISED: "toegezegd", "promised";
    CERTAIN: "toegezegd of aangenomen", "promised or assumed";
    IF_AWARDED: "als het wordt toegekend", "if awarded";
    EXPECTED: "verwacht", "expected";
    ALL_SCHEMES: "Alle regelingen", "All schemes";
    EXPECTED_AMOUNT_NOTE: "Een verwacht bedrag is kans × bedrag, per regeling en jaar afgerond op de cent",
        "An expected amount is chance × amount, rounded to the cent for each scheme and year";

    TEXT_OF: "tekst van {parameter}", "text of {parameter}";
    ASSUMPTION_OF: "aanname bij {parameter}", "assumption of {parameter}";
    ASSUMPTION_OF_WITH_SOURCE: "aanname bij {parameter}: {source}", "assumption of {parameter}: {source}";
    FIXED_BY: "vast in de opzet van ‘{template}’", "fixed by the construction of ‘{template}’";
    AGREEMENT_TERM: "looptijd van de cao, {start} tot en met {end}", "term of the agreement, {start} to {end}";
    PUBLISHED_SINCE: "{title}, sinds {from}, gecontroleerd {checked} ({sureness})",
        "{title}, since {from}, checked {checked} ({sureness})";
    ASSUMED_TO_GO_ON: "{published}; aangenomen dat het doorloopt", "{published}; assumed to go on";
    OWN_VALUE_FOR: "eigen waarde voor {figure}: {reason}", "own value for {figure}: {reason}";
    ANNOUNCED_IN: "{published}; aangekondigd in ‘{source}’", "{published}; announced in ‘{source}’";
    CARRIED_FORWARD: "{published}; doorgetrokken", "{published}; carried forward";
    STALE: "{published}; verouderd", "{published}; stale";
    PRICE_OF_THIS_YEAR: "prijs uit {year}", "price of {year}";
    PRICE_YEARS_OLD: "prijs uit {year}, {count, plural, one {# jaar oud} other {# jaar oud}}", "price of {year}, {count, plural, one {# year old} other {# years old}}";
    PRICE_OF_YEAR: "{published}; prijs uit {year}", "{published}; price of {year}";
    WITH_NOTE: "{published}. {note}", "{published}. {note}";
    AN_HOUR: "{amount} per uur", "{amount} an hour";
    SEE_ABOVE: "zie hierboven", "see above";
    DIFFERENCE: "verschil {this} – {other}: {figure}", "difference {this} – {other}: {figure}";

    SOURCE_CHECKED: "{source}, nagezien {day}", "{source}, checked {day}";
    READING_ANNOUNCED: "aangekondigd in {source}", "announced in {source}";
    READING_CARRIED_FORWARD: "{source}, doorgetrokken", "{source}, carried forward";
    OWN_READING: "{figure}: {value} · eigen waarde: {reason}", "{figure}: {value} · own value: {reason}";
    OWN_READING_BESIDE: "{figure}: {value} · eigen waarde: {reason} (gepubliceerd: {published})",
        "{figure}: {value} · own value: {reason} (published: {published})";
    MISSING: "ontbreekt", "missing";

    HOLDS_FROM: "geldt vanaf {day}", "holds from {day}";
    OTHERWISE_FROM: "anders vanaf {day}", "otherwise from {day}";
    LAPSES_ON: "vervalt op {day}", "lapses on {day}";

    DOSSIER: "dossier", "dossier";
    GENERAL_BINDING: "algemeenverbindendverklaring", "declaration as generally binding";
    PARTY: "partij {name}", "party {name}";
    PROTOCOL: "protocolafspraak {name}", "protocol agreement {name}";
    ANNEX: "bijlage {name}", "annex {name}";
    PROFILE_NAMED: "profiel {name}", "profile {name}";
    SCHEME_NAMED: "regeling {name}", "scheme {name}";
    FIGURE_NAMED: "cijfer {name}", "figure {name}";
    ARTICLE: "artikel {number}", "article {number}";
    PARAGRAPH: "artikel {number}, lid {paragraph}", "article {number}, paragraph {paragraph}";

    WORKERS: "Werknemers", "Workers";
    CONTRACT_HOURS: "Contracturen per week", "Contract hours a week";
    GROSS_PAY: "Bruto loon per jaar", "Gross pay a year";

    SECTORS: "Sectoren", "Sectors";
    SECTOR: "sector", "sector";
    NAME: "naam", "name";
    SIZE: "omvang", "size";
    SURENESS: "zekerheid", "sureness";
    RUNS_TO: "cao loopt tot en met", "agreement runs to";
    TERMS: "afspraken", "terms";
    SCHEMES: "regelingen", "schemes";
    GAPS: "leemten", "gaps";
    NOT_FOUND: "niet gevonden", "not found";
    SECTOR_AGREEMENTS: "{sector}: cao’s", "{sector}: agreements";
    AGREEMENT: "cao", "agreement";
    PARTIES: "partijen", "parties";
    TO: "tot en met", "to";
    STATE: "stand", "state";
    GENERALLY_BINDING: "avv", "generally binding";
    CHECKED: "gecontroleerd", "checked";
    SOURCE: "bron", "source";
    AGREED: "Wat er is afgesproken", "What is agreed";
    AGREED_TERM: "afspraak", "term";
    SECTOR_SCHEMES: "Regelingen van de sector", "Schemes of the sector";
    SCHEME: "regeling", "scheme";
    ADMINISTRATOR: "uitvoerder", "administrator";
    FIGURES: "Cijfers", "Figures";
    FIGURE: "cijfer", "figure";
    VALUE: "waarde", "value";
    YEAR: "jaar", "year";
    UNDATED: "zonder jaar", "undated";
    LOOKED_FOR: "Gezocht en niet gevonden", "Looked for and not found";
    WHAT: "wat", "what";
}
