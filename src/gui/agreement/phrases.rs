//! Words about the agreement: its articles and parts, and the clause library.

use crate::domain::words::phrases;

/// What a new article is called until it has a name, in the language of the agreement.
pub const NEW_ARTICLE: &str = "Nieuw artikel";
/// What a new chapter is called until it has a name, in the language of the agreement.
pub const NEW_CHAPTER: &str = "Nieuw hoofdstuk";
/// What a new protocol agreement is called until it has a name, in the language of the agreement.
pub const NEW_PROTOCOL: &str = "Nieuwe protocolafspraak";
/// What a new annex is called until it has a name, in the language of the agreement.
pub const NEW_ANNEX: &str = "Nieuwe bijlage";

phrases! {
    MOVE_UP: "Omhoog", "Move up";
    MOVE_UP_TIP: "Zet het gekozen artikel of onderdeel een plaats omhoog", "Move the selected article or part one place up";
    MOVE_DOWN: "Omlaag", "Move down";
    MOVE_DOWN_TIP: "Zet het gekozen artikel of onderdeel een plaats omlaag", "Move the selected article or part one place down";
    COPY: "Kopie van artikel", "Copy of article";
    COPY_TIP: "Zet een kopie van het gekozen artikel erachter", "Put a copy of the selected article behind it";
    REMOVE: "Weglaten", "Remove";
    REMOVE_TIP: "Laat het gekozen artikel of onderdeel weg", "Remove the selected article or part";
    OPEN_LIBRARY: "Artikel uit de bibliotheek…", "Article from the library…";
    OPEN_LIBRARY_TIP: "Kies een bepaling uit de bibliotheek", "Choose a clause from the library";
    ADD_FREE: "Vrij artikel", "Free article";
    ADD_FREE_TIP: "Voeg een artikel met eigen tekst toe", "Add an article with words of your own";
    ADD_CHAPTER: "Hoofdstuk", "Chapter";
    ADD_CHAPTER_TIP: "Voeg een hoofdstuk toe", "Add a chapter";
    ADD_PROTOCOL: "Protocolafspraak", "Protocol agreement";
    ADD_PROTOCOL_TIP: "Voeg een afspraak tussen partijen toe die niemand anders een recht geeft",
        "Add an agreement between the parties that gives nobody else a right";
    ADD_ANNEX: "Bijlage", "Annex";
    ADD_ANNEX_TIP: "Voeg een bijlage toe", "Add an annex";
    ADD_DEFINITIONS: "Definities", "Definitions";
    ADD_SCOPE: "Werkingssfeer en looptijd", "Scope and term";
    SHOW_PROPOSALS: "Voorstellen beheren", "Manage proposals";
    SHOW_PROPOSALS_TIP: "Voorstellen kopiëren, noemen, ordenen en vergelijken", "Copy, name, order and compare proposals";
    COPY_PROPOSAL: "Nieuw voorstel op basis van het getoonde", "New proposal based on the one that shows";
    COPY_PROPOSAL_TIP: "Maak een voorstel dat begint als het getoonde", "Make a proposal that begins as the one shown";

    ADD: "Toevoegen", "Add";
    PROTOCOL: "Protocolafspraken", "Protocol agreements";
    PROTOCOL_NUMBERED: "Protocolafspraak {number} · {title}", "Protocol agreement {number} · {title}";
    ANNEX_NUMBERED: "Bijlage {number} · {title}", "Annex {number} · {title}";
    ANNEXES: "Bijlagen", "Annexes";
    NUMBERED: "{number} {title}", "{number} {title}";
    COPY_OF: "{title} (kopie)", "{title} (copy)";
    COPY_NUMBERED: "{title} (kopie {number})", "{title} (copy {number})";
    COPY_ENDING: " (kopie", " (copy";

    LIBRARY: "Bibliotheek", "Clause library";
    SEARCH: "Zoek in de bibliotheek", "Search the library";
    NOTHING_FOUND: "Geen bepaling gevonden; zoek met een ander woord", "No clause found; try another word";
    CHOOSE_TEMPLATE: "Kies links een bepaling", "Choose a clause at the left";
    ALREADY_THERE: "staat al in dit voorstel", "is in this proposal already";
    PURPOSE: "Waarvoor", "What for";
    PLAIN: "In gewone taal", "In plain words";
    START_WITH: "Begin met de waarden", "Start with the values";
    WOULD_COST: "Toevoegen kost", "Adding it costs";
    LEANS_ON: "Dit artikel hoort bij ‘{leader}’, dat er niet in staat. Zonder dat artikel worden de kosten niet berekend.",
        "This article belongs with “{leader}”, which is not there. Without it the costs are not computed.";
    ADD_WITH: "Toevoegen met ‘{leader}’", "Add with “{leader}”";
    ADD_ALONE: "Alleen dit artikel toevoegen", "Add this article only";
    LEAVE_OUT: "{title} weglaten", "Leave out {title}";
    LEANING: "{count, plural, one {Hierop leunt één artikel} other {Hierop leunen # artikelen}}: zonder {title} worden de kosten daarvan niet berekend.",
        "{count, plural, one {One article leans} other {# articles lean}} on it: without {title} the costs of {count, plural, one {that} other {those}} are not computed.";
    LEAVE_OUT_ALL: "Alles weglaten", "Leave out all";
    LEAVE_OUT_ALONE: "Alleen {title} weglaten", "Leave out only {title}";
    KEEP: "Niets weglaten", "Leave out nothing";
    QUOTED: "‘{title}’", "“{title}”";
    ARTICLES: "{count} artikelen", "{count} articles";
    WHOLE_ARTICLE: "Alle afspraken van dit artikel", "All terms of this article";
    PRESET_ALL: "Alles op {preset}", "All to {preset}";

    TITLE_FIELD: "Opschrift", "Heading";
    PARAGRAPH: "Lid {number}", "Paragraph {number}";
    ITEM: "Onderdeel {letter}", "Item {letter}";
    OUTSIDE_DECLARATION: "{nature} · blijft buiten een algemeenverbindendverklaring (renvooi)", "{nature} · stays outside a declaration as generally binding (renvooi)";
    ADD_PARAGRAPH: "Lid toevoegen", "Add paragraph";
    ADD_ITEM: "Onderdeel toevoegen", "Add item";
    REMOVE_NAMED: "{name} weglaten", "Remove {name}";
    UP_NAMED: "{name} omhoog", "Move {name} up";
    DOWN_NAMED: "{name} omlaag", "Move {name} down";
    REFER: "Verwijzing invoegen", "Insert reference";
    REFER_PARAGRAPH: "    lid {number} · {opening}…", "    paragraph {number} · {opening}…";
    TERM_CHIP: "Begrip invoegen", "Insert term";
    VALUE_CHIP: "Waarde invoegen", "Insert value";
    TITLE_OF: "Opschrift van artikel {number}", "Heading of article {number}";
    PARAGRAPH_OF: "Lid {number} van artikel {article}", "Paragraph {number} of article {article}";
    TYPE_HERE: "Typ hier de tekst", "Type the text here";
    DEPARTS: "Eigen tekst: zegt iets anders dan de bibliotheek", "Own words: says something else than the library";
    MAKE_OWN: "Tekst eigen maken", "Make the words your own";
    MAKE_OWN_TIP: "De tekst wordt van u en is op het blad te bewerken; de waarden en de kosten blijven van de bepaling",
        "The words become yours and can be edited on the sheet; values and costs stay those of the clause";
    OWN_BUT_EQUAL: "Eigen tekst, nog gelijk aan de bibliotheek", "Own words, still those of the library";
    OWN_IN: "Eigen tekst: lid {paragraphs} zegt iets anders dan de bibliotheek", "Own words: paragraph {paragraphs} says something else than the library";
    LIBRARY_SAYS: "De bibliotheek zegt ook: {words}", "The library also says: {words}";
    WRITE: "Tekst bewerken", "Edit the words";
    TO_LIBRARY: "Terug naar de bibliotheek", "Back to the library";
    OWN_COST: "Wat dit kost", "What this costs";
    STATE_COST: "Bedrag invullen", "Fill in an amount";
    OWN_AMOUNT: "Bedrag in euro’s", "Amount in euros";
    OWN_PER: "Waarvoor het bedrag is", "What the amount is for";
    OWN_BASIS: "Waarop dit bedrag rust", "What this amount rests on";
    NOT_STATED: "Niet berekenen", "Do not compute";
    NO_MODEL: "Niet berekend: uit eigen tekst haalt Akkoord geen kosten. Weet u wat dit kost, vul het dan in; het telt dan mee.",
        "Not computed: Akkoord takes no costs from words of your own. Where you know what this costs, fill it in; then it counts.";
    TEXT: "Tekst", "Text";

    COMPUTING: "wordt berekend…", "being computed…";
    HOLDS_NOW: "geldt nu", "holds now";
    BINDING: "Algemeen verbindend", "Generally binding";
    LIST: "Lijst van artikelen", "List of articles";
    LIST_TIP: "Toon de lijst van artikelen of berg haar op", "Show the list of articles or put it away";
    HIDE_INSPECTOR: "Toelichting opbergen", "Put the inspector away";
    RESIZE_LIST: "Lijst breder of smaller", "Make the list wider or narrower";
    RESIZE_INSPECTOR: "Toelichting breder of smaller", "Make the inspector wider or narrower";
    FIND: "Zoek in de tekst", "Find in the text";
    FIND_TIP: "Zoek woorden in alle artikelen", "Find words in all articles";
    FIND_NEXT: "Volgende vindplaats", "Next place found";
    FIND_BACK: "Vorige vindplaats", "Previous place found";
    FOUND: "{at} van {count}", "{at} of {count}";
    NOT_FOUND: "niet gevonden", "not found";
    REPLACE_WITH: "Vervang door", "Replace with";
    REPLACE: "Vervang", "Replace";
    REPLACE_ALL: "Vervang in eigen tekst ({count})", "Replace in own words ({count})";
    RENAME: "Naam wijzigen", "Rename";
    COPY_TEXT: "Tekst kopiëren", "Copy the text";
    FOLD: "{chapter} inklappen", "Fold {chapter}";
    UNFOLD: "{chapter} uitklappen", "Unfold {chapter}";
    DRAG_CHAPTER_TIP: "Kies om te bewerken, sleep om te verplaatsen", "Choose to edit, drag to move";

    FRAME: "Gegevens van de cao", "Frame of the agreement";
    FRAME_TIP: "Partijen, werkingssfeer, looptijd, overwegingen en ondertekening", "Parties, scope, term, recitals and signatures";
    AGREEMENT_TITLE: "Naam van de cao", "Title of the agreement";
    SCOPE: "Werkingssfeer: deze cao is van toepassing op", "Scope: this agreement applies to";
    START: "Eerste dag", "First day";
    END: "Laatste dag", "Last day";
    CONCLUDED: "Gesloten op", "Concluded on";
    RECEIPT: "Ontvangst bevestigd op (SZW)", "Receipt confirmed on (SZW)";
    BINDING_START: "Algemeen verbindend vanaf", "Generally binding from";
    BINDING_END: "Algemeen verbindend tot en met", "Generally binding until";
    CHARACTER: "Karakter", "Character";
    MINIMUM: "minimum", "minimum";
    STANDARD: "standaard", "standard";
    BINDS_AGENCIES: "Uitzendbureaus vallen als werkgever onder de werkingssfeer", "Temporary-work agencies fall under the scope as employers";
    TACIT: "Stilzwijgend verlengen", "Extend tacitly";
    PARTIES: "Partijen", "Parties";
    PARTY: "Partij {number}", "Party {number}";
    PARTY_NAME: "Naam van partij {number}", "Name of party {number}";
    PARTY_SEAT: "Vestigingsplaats van partij {number}", "Seat of party {number}";
    SEAT: "Vestigingsplaats", "Seat";
    SIDE_EMPLOYERS: "werkgevers", "employers";
    SIDE_WORKERS: "werknemers", "workers";
    STATUTES: "Statuten noemen de bevoegdheid een cao te sluiten", "Statutes name the power to conclude agreements";
    STATUTES_YES: "ja", "yes";
    STATUTES_NO: "nee", "no";
    STATUTES_UNKNOWN: "niet nagegaan", "not checked";
    ADD_PARTY: "Partij toevoegen", "Add party";
    NEW_PARTY: "Nieuwe partij", "New party";
    RECITALS: "Overwegingen", "Recitals";
    RECITAL: "Overweging {number}", "Recital {number}";
    ADD_RECITAL: "Overweging toevoegen", "Add recital";
    SIGNATURES: "Ondertekening", "Signatures";
    SIGNATORY: "Wie tekent voor {party}", "Who signs for {party}";
    FUNCTION: "Functie bij {party}", "Function at {party}";
    SIGNATORY_HINT: "naam, mag open blijven", "name, may stay open";
    FUNCTION_HINT: "functie", "function";
    END_BEFORE_START: "de laatste dag ligt vóór de eerste", "the last day is before the first";
    EMPTY_NAME: "typ een naam", "type a name";

    PROPOSALS: "Voorstellen", "Proposals";
    PROPOSAL_NAME: "Naam van voorstel {number}", "Name of proposal {number}";
    COMPARE_WITH: "Vergelijk met {proposal}", "Compare with {proposal}";
    COMPARED: "Hiermee wordt vergeleken", "Compared with this one";
    SHOWN: "Wordt getoond", "Shown";
    REMOVE_CHAPTER_TIP: "Met het hoofdstuk gaan zijn artikelen weg; ongedaan maken brengt alles terug",
        "Its articles go with the chapter; undo brings everything back";

    OUTLINE: "Artikelen", "Articles";
    PAPER: "Tekst van de cao", "Text of the agreement";
    INSPECTOR: "Toelichting", "Inspector";
    INSPECTOR_TIP: "Toon of verberg kosten, toets en bronnen van het artikel", "Show or hide costs, checks and sources of the article";
    NEXT_ARTICLE: "Volgend artikel", "Next article";
    NEXT_ARTICLE_TIP: "Ga naar het volgende artikel", "Go to the next article";
    PREVIOUS_ARTICLE: "Vorig artikel", "Previous article";
    PREVIOUS_ARTICLE_TIP: "Ga naar het vorige artikel", "Go to the previous article";
    ARTICLE_ROW: "{number} {title}, {share} van de loonsom", "{number} {title}, {share} of the wage bill";
    ARTICLE_ROW_WITHOUT: "{number} {title}, {costs}", "{number} {title}, {costs}";
    COSTS_NOTHING: "kost niets", "costs nothing";
    CHOOSE_ARTICLE: "Kies links een artikel om te zien wat het kost, wie betaalt en waarop het rust",
        "Choose an article at the left to see what it costs, who pays and what it rests on";

    COSTS_OF: "Kosten {year}", "Costs {year}";
    NO_COSTS: "Dit artikel kost in {year} niets", "This article costs nothing in {year}";
    WHO_PAYS: "Wie betaalt", "Who pays";
    CANNOT_COMPUTE_HINT: "Herstel wat hieronder staat; de tekst blijft te bewerken", "Mend what stands below; the text can still be edited";
    PARAMETERS: "Afspraken", "Terms";
    ASSUMPTIONS: "Aannames", "Assumptions";
    CHECKS: "Toets", "Checks";

    BLANK_NAME: "{name}: {value}", "{name}: {value}";
    RANGE: "{low} – {high}", "{low} – {high}";
    EXACT_VALUE: "Waarde van {name}", "Value of {name}";
    SLIDER_OF: "{name} schuiven", "Slide {name}";
    OTHER_VALUE: "{proposal}: {value}", "{proposal}: {value}";
    CHANGE_COST: "{old} → {new}: ", "{old} → {new}: ";
    PER_YEAR: " per jaar", " a year";
    OF_WAGE_BILL: "{share} van de loonsom", "{share} of the wage bill";
    IN_THIS_ARTICLE: "in dit artikel", "in this article";
    IN_ARTICLE: "in artikel {number}", "in article {number}";
    IN_NEW_ARTICLE: "in het artikel dat erbij komt", "in the article that comes with it";
    NO_CHANGE: "verandert de kosten niet", "does not change the costs";
}
