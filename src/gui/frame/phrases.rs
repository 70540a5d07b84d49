//! Words of what stands around every page.

use crate::domain::words::phrases;

phrases! {
    NEVER_SAVED: "nog niet opgeslagen", "not saved yet";
    CHANGED: "gewijzigd", "changed";
    SAVED: "opgeslagen", "saved";
    SAVED_AT: "opgeslagen {time}", "saved {time}";
    BAR_YEAR: "{proposal} · {year}", "{proposal} · {year}";
    BAR_SHARE: "Percentage van de loonsom, {basis}", "Percentage of the wage bill, {basis}";
    BAR_AFTER: "Na toegezegde financiering", "After funding that is promised";
    BAR_PER_WORKER: "Per werknemer", "Per worker";
    BAR_REACHED: "Bereikt", "Reached";
    GAIN: "Groen: in ons voordeel; wie wij zijn, staat in de instellingen",
        "Green: to our advantage; who we are stands in the settings";
    LOSS: "Rood: in ons nadeel; wie wij zijn, staat in de instellingen",
        "Red: to our disadvantage; who we are stands in the settings";
    BAR_DIFFERENCE: "Verschil met {proposal} · {year}", "Difference with {proposal} · {year}";
    BAR_NO_OTHER: "Verschil", "Difference";
    REACHED: "{part} van {whole}", "{part} of {whole}";
    OF_VULNERABLE: "{share} van de kwetsbare groep", "{share} of the vulnerable";
    REACHED_TIP: "Deelnemers aan lessen of loopbaansteun, van alle werknemers aan het begin van het jaar; wie aan beide deelneemt telt één keer",
        "Participants of lessons or career support, of all workers at the start of the year; whoever takes part in both counts once";
    PER_WORKER_TIP: "Kosten van het jaar gedeeld door alle werknemers aan het begin van het jaar",
        "Costs of the year divided by all workers at the start of the year";
    AFTER_CERTAIN: "Na regelingen waarvan het geld is toegezegd; aangenomen en verwacht geld telt hier niet mee",
        "After schemes whose money is promised; what is assumed or expected does not count here";
    BUSY: "Bezig…", "Busy…";
    ALL_PROPOSALS: "Alle voorstellen", "All proposals";
    NEW_PROPOSAL: "Nieuw voorstel op basis van ‘{title}’", "New proposal from “{title}”";
    RENAME: "Naam wijzigen", "Rename";
    COMPARE: "Hiermee vergelijken", "Compare with this one";
    MADE_FOR: "{edit} · {costs} per jaar", "{edit} · {costs} a year";
    UNDO_OF: "Ongedaan maken: {edit}", "Undo: {edit}";
    STATUS_CLOSE: "Melding sluiten", "Close the message";

    PALETTE: "Zoek of voer uit…", "Search or run…";
    PALETTE_TIP: "Zoek een artikel, bepaling, profiel, regeling, cijfer, pagina of opdracht", "Find an article, clause, profile, scheme, figure, page or command";
    RECENT: "Recent geopend…", "Recently opened…";
    RECENT_TIP: "Open een dossier dat eerder open was", "Open a dossier that was open before";
    SHORTCUTS: "Sneltoetsen", "Keyboard shortcuts";
    SHORTCUTS_TIP: "Toon alle opdrachten met hun toetsen", "Show all commands with their keys";
    HISTORY: "Geschiedenis…", "History…";
    HISTORY_TIP: "Toon wat er is gedaan en ga naar een eerdere of latere stap", "Show what was done and go to an earlier or a later step";
    HISTORY_TITLE: "Geschiedenis", "History";
    HISTORY_TEXT: "Kies een stap: het dossier wordt zoals het daarna was. Wat lichter staat is ongedaan gemaakt en kan opnieuw.",
        "Choose a step: the dossier becomes what it was after it. What is lighter was undone and can be made again.";
    HISTORY_START: "Zoals het dossier begon", "As the dossier began";
    HISTORY_STEP: "Stap {number}: {edit}", "Step {number}: {edit}";
    HISTORY_NOW: "{step}, zo is het nu", "{step}, as it is now";
    HISTORY_UNDONE: "{step}, ongedaan gemaakt", "{step}, undone";
    NOW: "nu", "now";
    TABLE: "Tafelweergave", "Table view";
    TABLE_TIP: "Toon aan tafel alleen de tekst en vier grote getallen, zonder iets van uzelf", "Show at the table only the text and four large figures, with nothing of your own";
    TABLE_LEAVE: "Tafelweergave verlaten", "Leave the table view";
    TABLE_FIGURES: "Vier cijfers van dit voorstel", "Four figures of this proposal";
    OPEN_WRITTEN: "Openen", "Open";
    SHOW_FOLDER: "Map tonen", "Show the folder";
    GUIDE: "Gebruikersgids", "User guide";
    GUIDE_TIP: "Lees wat u op deze pagina ziet en kunt doen", "Read what you see on this page and can do";
    GUIDE_DUTCH: "De gids is er alleen in het Nederlands", "The guide exists in Dutch only";
    ALL_KEYS: "Alle sneltoetsen", "All keyboard shortcuts";
    EXAMPLE: "Voorbeeld · maak hiervan mijn dossier", "Example · make this my dossier";
    EXAMPLE_SHORT: "Voorbeeld", "Example";
    EXAMPLE_TIP: "Dit is een uitgewerkt voorbeeld. Sla het op onder een eigen naam om ermee verder te werken.",
        "This is a worked example. Save it under a name of your own to go on with it.";
    MENU: "Menu", "Menu";
    MENU_TIP: "Bestanden, instellingen en hulp", "Files, settings and help";
    RECENT_FILES: "Recent geopend", "Recently opened";
    MISSING: "{name} (niet gevonden)", "{name} (not found)";
    FORGET: "{name} uit de lijst halen", "Remove {name} from the list";
    NO_RECENT: "Nog geen dossiers geopend", "No dossiers opened yet";
    SEARCH: "Zoek of voer uit", "Search or run";
    SEARCH_HINT: "Typ een paar letters van wat u zoekt", "Type a few letters of what you look for";
    NOTHING_FOUND: "Niets gevonden voor ‘{typed}’", "Nothing found for ‘{typed}’";
    PALETTE_KEYS: "↑ ↓ kiezen · Enter openen · Esc sluiten", "↑ ↓ choose · Enter open · Esc close";
    HIT: "{name}, {kind}", "{name}, {kind}";
    KIND_ARTICLE: "Artikel", "Article";
    KIND_TEMPLATE: "Bepaling uit de bibliotheek", "Clause of the library";
    KIND_PROFILE: "Profiel", "Profile";
    KIND_SCHEME: "Regeling", "Scheme";
    KIND_FIGURE: "Cijfer", "Figure";
    KIND_VALUE: "Afspraak", "Value";
    KIND_PUBLISHED: "Gepubliceerd cijfer", "Published figure";
    KIND_PAGE: "Pagina", "Page";
    KIND_COMMAND: "Opdracht", "Command";
    KIND_PROPOSAL: "Voorstel", "Proposal";
    KIND_FILE: "Dossier", "Dossier";
    GROSS: "Kosten {year}", "Costs {year}";
    COSTS_OF_ARTICLE: "Kosten {year} van {article}", "Costs {year} of {article}";
    PAYER_SHARE: "{whole}: {part}", "{whole}: {part}";
    SHORTCUTS_TITLE: "Sneltoetsen", "Keyboard shortcuts";
    SHORTCUTS_TEXT: "Overal werkt ook Tab naar het volgende onderdeel, Enter om te openen en Esc om te sluiten", "Everywhere Tab goes to the next part, Enter opens and Esc closes";
    KEYS_OF_DOSSIER: "Dossier", "Dossier";
    KEYS_OF_WINDOW: "Venster", "Window";
    KEYS_OF_PAGES: "Pagina's", "Pages";
    NEXT_PANE: "Naar het volgende deel van het venster", "Go to the next part of the window";
    PREVIOUS_PANE: "Naar het vorige deel van het venster", "Go to the previous part of the window";
    HINTS_TITLE: "Welkom bij Akkoord", "Welcome to Akkoord";
    HINT_TEXT: "Klik in de tekst op een getal, zoals het aantal lesuren: tekst en kosten gaan meteen mee",
        "Click a number in the text, such as the hours of lessons: text and costs follow at once";
    HINT_FIGURE: "Klik op een bedrag om te zien hoe het is berekend en waarop het rust",
        "Click an amount to see how it was computed and what it rests on";
    HINT_SEARCH: "Ctrl K vindt elk artikel, elk cijfer en elke opdracht", "Ctrl K finds every article, figure and command";
    HINT_EXAMPLE: "Ctrl K vindt elk artikel, elk cijfer en elke opdracht; dit dossier is een voorbeeld, begin uw eigen met Ctrl N",
        "Ctrl K finds every article, figure and command; this dossier is an example, begin your own with Ctrl N";
    HINTS_READ: "Begrepen", "Understood";
    DROP_HERE: "Laat los om te openen", "Let go to open";
    DROP_UNKNOWN: "{name} is geen dossier (.akkoord) en geen personeelsbestand (.csv, .xlsx)", "{name} is no dossier (.akkoord) and no payroll file (.csv, .xlsx)";
    SAVE_ELSEWHERE: "Elders opslaan…", "Save elsewhere…";
}
