//! Words about what stands around a dossier: journal, recent files, settings, palette.

phrases! {
    PALETTE: "Zoek of doe…", "Search or do…";
    PALETTE_TIP: "Zoek een artikel, bepaling, profiel, regeling, cijfer, pagina of opdracht", "Find an article, clause, profile, scheme, figure, page or command";
    NEW: "Nieuw dossier…", "New dossier…";
    NEW_TIP: "Begin een dossier, leeg of vanuit een voorbeeld", "Begin a dossier, empty or from an example";
    RECENT: "Recent geopend…", "Recently opened…";
    RECENT_TIP: "Open een dossier dat eerder open was", "Open a dossier that was open before";
    RECOVER: "Werk terughalen…", "Bring back work…";
    RECOVER_TIP: "Toon werk dat niet is opgeslagen of opzij is gelegd", "Show work that was not saved or was set aside";
    SETTINGS: "Instellingen…", "Settings…";
    SETTINGS_TIP: "Kies taal, thema en grootte", "Choose language, theme and size";
    SHORTCUTS: "Sneltoetsen", "Keyboard shortcuts";
    SHORTCUTS_TIP: "Toon alle opdrachten met hun toetsen", "Show all commands with their keys";
    ZOOM_IN: "Groter", "Larger";
    ZOOM_IN_TIP: "Maak alles groter", "Make everything larger";
    ZOOM_OUT: "Kleiner", "Smaller";
    ZOOM_OUT_TIP: "Maak alles kleiner", "Make everything smaller";
    ZOOM_RESET: "Gewone grootte", "Usual size";
    ZOOM_RESET_TIP: "Maak alles weer zo groot als gewoonlijk", "Make everything as large as usual again";

    MENU: "Menu", "Menu";
    MENU_TIP: "Bestanden, instellingen en hulp", "Files, settings and help";
    RECENT_FILES: "Recent geopend", "Recently opened";
    MISSING: "{} (niet gevonden)", "{} (not found)";
    FORGET: "{} uit de lijst halen", "Remove {} from the list";
    NO_RECENT: "Nog geen dossiers geopend", "No dossiers opened yet";

    SEARCH: "Zoek of doe", "Search or do";
    SEARCH_HINT: "Typ een paar letters van wat u zoekt", "Type a few letters of what you look for";
    NOTHING_FOUND: "Niets gevonden voor ‘{}’", "Nothing found for ‘{}’";
    PALETTE_KEYS: "↑ ↓ kiezen · Enter openen · Esc sluiten", "↑ ↓ choose · Enter open · Esc close";
    HIT: "{}, {}", "{}, {}";
    KIND_ARTICLE: "Artikel", "Article";
    KIND_TEMPLATE: "Bepaling uit de bibliotheek", "Clause of the library";
    KIND_PROFILE: "Profiel", "Profile";
    KIND_SCHEME: "Regeling", "Scheme";
    KIND_FIGURE: "Cijfer", "Figure";
    KIND_PAGE: "Pagina", "Page";
    KIND_COMMAND: "Opdracht", "Command";
    KIND_PROPOSAL: "Voorstel", "Proposal";
    KIND_FILE: "Dossier", "Dossier";
    GROSS: "Kosten {}", "Costs {}";
    COSTS_OF_ARTICLE: "Kosten {} van {}", "Costs {} of {}";
    PAYER_SHARE: "{}: {}", "{}: {}";

    SHORTCUTS_TITLE: "Sneltoetsen", "Keyboard shortcuts";
    SHORTCUTS_TEXT: "Overal werkt ook Tab naar het volgende onderdeel, Enter om te openen en Esc om te sluiten", "Everywhere Tab goes to the next part, Enter opens and Esc closes";

    SETTINGS_TITLE: "Instellingen", "Settings";
    LANGUAGE: "Taal", "Language";
    THEME: "Thema", "Theme";
    LIGHT: "Licht", "Light";
    DARK: "Donker", "Dark";
    SYSTEM: "Zoals het systeem", "As the system";
    ZOOM: "Grootte", "Size";
    PERCENT: "{}%", "{}%";
    SHOW_HINTS: "Toon de drie tips van de eerste start", "Show the three hints of the first start";
    KEPT_WHERE: "Waar Akkoord bewaart", "Where Akkoord keeps things";
    KEPT_SETTINGS: "Instellingen: {}", "Settings: {}";
    KEPT_WORK: "Niet opgeslagen werk en stappen om ongedaan te maken: {}", "Unsaved work and steps to undo: {}";
    KEPT_BESIDE: "Zolang een dossier open is, staat niet opgeslagen werk naast het bestand; in het dossier zelf komt het nooit",
        "While a dossier is open, unsaved work stands beside its file; it never becomes part of the dossier";
    KEPT_NOWHERE: "In dit venster wordt niets bewaard buiten het dossier", "This window keeps nothing outside the dossier";
    DUTCH: "Nederlands", "Nederlands";
    ENGLISH: "English", "English";

    NEW_TITLE: "Nieuw dossier", "New dossier";
    NEW_TEXT: "Begin met een uitgewerkt voorbeeld en vervang de cijfers door uw eigen, of begin leeg",
        "Begin with a worked example and replace its figures by your own, or begin empty";
    NEW_EMPTY: "Leeg dossier", "Empty dossier";
    NEW_EMPTY_ABOUT: "Eén voorstel met begrippen en werkingssfeer; partijen, artikelen en personeel voegt u toe",
        "One proposal with definitions and scope; you add parties, articles and workforce";
    NEW_FOR_SECTOR: "Of leeg voor een sector, met de bekende cijfers van die sector bij de hand", "Or empty for a sector, with the known figures of that sector at hand";
    NEW_FOR: "Leeg dossier voor {}", "Empty dossier for {}";
    FROM_EXAMPLE: "Beginnen met {}", "Begin with {}";

    RECOVER_TITLE: "Niet opgeslagen werk", "Unsaved work";
    RECOVER_OWN: "Akkoord is gestopt voordat dit werk was opgeslagen", "Akkoord stopped before this work was saved";
    RECOVER_OTHERS: "Dit werk staat klaar en is niet opgeslagen", "This work is at hand and was not saved";
    RECOVER_NOTHING: "Er is geen werk dat niet is opgeslagen of opzij is gelegd", "There is no work that was not saved or was set aside";
    ONE_EDIT: "1 wijziging", "1 change";
    EDITS: "{} wijzigingen", "{} changes";
    FOUND_LINE: "{}, laatst bewaard {}", "{}, last kept {}";
    OF_FILE: "Bestand: {}", "File: {}";
    OF_NO_FILE: "Nog nooit als bestand opgeslagen", "Never saved as a file";
    WAS_SET_ASIDE: "Eerder opzij gelegd", "Set aside before";
    FILE_DIFFERS: "Het bestand is daarna door iets anders gewijzigd; na het terughalen slaat u op onder een andere naam",
        "The file was changed by something else since; after bringing the work back you save under another name";
    TORN: "De allerlaatste wijziging was nog niet helemaal bewaard", "The very last change was not wholly kept yet";
    SPOILT: "Van dit werk is het laatste deel onleesbaar geworden; wat ervoor kwam, is heel",
        "The last part of this work became unreadable; what came before it is whole";
    RESTORE: "Terughalen", "Bring back";
    RESTORE_NAME: "{} terughalen", "Bring back {}";
    ASIDE: "Opzij leggen", "Set aside";
    ASIDE_NAME: "{} opzij leggen", "Set {} aside";
    LATER: "Later beslissen", "Decide later";
    RECOVER_SAFE: "Opzij gelegd werk blijft te vinden via het menu, bij ‘Werk terughalen’",
        "Work that is set aside can still be found through the menu, at ‘Bring back work’";
    RECOVERED: "Teruggehaald: {}; sla op om het in het bestand te zetten", "Brought back: {}; save to put it in the file";
    PUT_ASIDE: "Opzij gelegd in {}", "Set aside in {}";

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
    DROP_UNKNOWN: "{} is geen dossier (.akkoord) en geen personeelsbestand (.csv, .xlsx)", "{} is no dossier (.akkoord) and no payroll file (.csv, .xlsx)";
    SAVE_ELSEWHERE: "Elders opslaan…", "Save elsewhere…";
}
