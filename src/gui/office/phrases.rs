//! Words about files, work that was left, and settings.

use crate::domain::words::phrases;

phrases! {
    NEW: "Nieuw dossier…", "New dossier…";
    NEW_TIP: "Ga naar de startpagina: recente dossiers, een voorbeeld, uw sector of uw loonbestand", "Go to the start page: recent dossiers, an example, your sector or your payroll file";
    RECOVER: "Niet-opgeslagen werk herstellen…", "Bring back work…";
    RECOVER_TIP: "Toon werk dat niet is opgeslagen of voor later is bewaard", "Show work that was not saved or was set aside";
    SETTINGS: "Instellingen…", "Settings…";
    SETTINGS_TIP: "Kies taal, thema en grootte", "Choose language, theme and size";
    ZOOM_IN: "Groter", "Larger";
    ZOOM_IN_TIP: "Maak alles groter", "Make everything larger";
    ZOOM_OUT: "Kleiner", "Smaller";
    ZOOM_OUT_TIP: "Maak alles kleiner", "Make everything smaller";
    ZOOM_RESET: "Gewone grootte", "Usual size";
    ZOOM_RESET_TIP: "Maak alles weer zo groot als gewoonlijk", "Make everything as large as usual again";

    SETTINGS_TITLE: "Instellingen", "Settings";
    LANGUAGE: "Taal", "Language";
    THEME: "Thema", "Theme";
    LIGHT: "Licht", "Light";
    DARK: "Donker", "Dark";
    SYSTEM: "Zoals het systeem", "As the system";
    ZOOM: "Grootte", "Size";
    PERCENT: "{number}%", "{number}%";
    SHOW_HINTS: "Toon de drie tips van de eerste start", "Show the three hints of the first start";
    SIDE: "Wij zijn", "We are";
    SIDE_UNION: "Vakbond", "A union";
    SIDE_EMPLOYERS: "Werkgevers", "Employers";
    SIDE_NEUTRAL: "Neutraal", "Neutral";
    FOLDER: "Map voor dossiers en documenten", "Folder for dossiers and documents";
    FOLDER_HINT: "Leeg: naast het dossier", "Empty: beside the dossier";
    FOLDER_MISSING: "Deze map is er niet", "This folder is not there";
    KEPT_WHERE: "Waar Akkoord bewaart", "Where Akkoord keeps things";
    KEPT_SETTINGS: "Instellingen: {path}", "Settings: {path}";
    KEPT_WORK: "Niet opgeslagen werk en stappen om ongedaan te maken: {path}", "Unsaved work and steps to undo: {path}";
    KEPT_BESIDE: "Zolang een dossier open is, staat niet opgeslagen werk naast het bestand; in het dossier zelf komt het nooit",
        "While a dossier is open, unsaved work stands beside its file; it never becomes part of the dossier";
    KEPT_NOWHERE: "In dit venster wordt niets bewaard buiten het dossier", "This window keeps nothing outside the dossier";
    DUTCH: "Nederlands", "Nederlands";
    ENGLISH: "English", "English";

    NEW_EMPTY: "Leeg dossier", "Empty dossier";
    NEW_EMPTY_ABOUT: "Eén voorstel met begrippen en werkingssfeer; partijen, artikelen en personeel voegt u toe",
        "One proposal with definitions and scope; you add parties, articles and workforce";
    NEW_FOR: "Leeg dossier voor {sector}", "Empty dossier for {sector}";
    WHAT_IT_IS: "Werkblad voor wie over een cao onderhandelt: u verandert een afspraak in de tekst en ziet meteen wat zij kost, wie dat betaalt en wie er iets aan heeft.",
        "A desk for whoever negotiates a collective agreement: change a term in the text and see at once what it costs, who pays and whom it reaches.";
    GO_ON: "Ga verder", "Go on";
    GO_ON_WITH: "Verder met {name}", "Go on with {name}";
    OPEN_NOW: "Staat open", "Is open";
    OPEN_EXAMPLE: "Staat open als voorbeeld", "Is open as an example";
    OPEN_RECENT: "{name} openen", "Open {name}";
    NOTHING_RECENT: "Dossiers die u opent of opslaat, staan hier met wat elk voorstel kost", "Dossiers that you open or save stand here with what each proposal costs";
    LOOKING: "Wordt bekeken…", "Being looked at…";
    GLANCE: "{proposal}, {year}: {gross} · {share} van de loonsom ({basis})", "{proposal}, {year}: {gross} · {share} of the wage bill ({basis})";
    GLANCE_UNKNOWN: "{proposal}: niet berekend", "{proposal}: not computed";
    AT_THE_TABLE: "Aan tafel", "At the table";
    AT_THE_TABLE_ABOUT: "Oefen met een uitgewerkt voorbeeld: twee voorstellen, echte bepalingen, en personeel dat u door uw eigen vervangt",
        "Practise with a worked example: two proposals, real clauses, and a workforce that you replace by your own";
    MY_SECTOR: "Nieuwe cao voor mijn sector", "A new agreement for my sector";
    MY_SECTOR_ABOUT: "Begin met wat van de sector bekend is: hoeveel werknemers, de werkweek, en wat er al is afgesproken",
        "Begin with what is known of the sector: how many workers, the working week, and what is agreed already";
    KNOWN_TERMS: "{count, plural, one {# bekende afspraak} other {# bekende afspraken}}",
        "{count, plural, one {# known term} other {# known terms}}";
    MY_COMPANY: "Wat kost dit mijn bedrijf?", "What does this cost my company?";
    MY_COMPANY_ABOUT: "Sleep uw loonbestand (CSV of Excel, een regel per werknemer) op dit venster. Namen worden niet bewaard.",
        "Drop your payroll file (CSV or Excel, a row for each worker) on this window. Names are not kept.";
    MY_COMPANY_OWN: "Hebt u het dossier van uw eigen cao? Open dat en lees het loonbestand in op de pagina Personeel.",
        "Do you have the dossier of your own agreement? Open that and read the payroll file on the page Workforce.";
    WITH_TEXT_OF: "Met de afspraken van", "With the terms of";
    WITH_TEXT: "Met de afspraken van {example}", "With the terms of {example}";
    CHOOSE_PAYROLL: "Loonbestand kiezen…", "Choose a payroll file…";
    DROP_PAYROLL: "Er is geen bestand gekozen; u kunt het ook op dit venster slepen", "No file was chosen; you can drop it on this window too";
    WHAT_TITLE: "Wat is dit?", "What is this?";
    WHAT_TEXT: "De tekst is de rekentabel: elk getal in een artikel is tegelijk het getal waarmee wordt gerekend.",
        "The text is the spreadsheet: each number in an article is the number that is calculated with.";
    WHAT_COSTS: "Elk bedrag gaat open tot op de wet, de bron en de dag waarop die is nagekeken.",
        "Each amount opens down to the law, the source and the day it was checked.";
    WHAT_PAPERS: "Na afloop staan de cao, het kostenrapport en het overzicht voor het ministerie klaar.",
        "Afterwards the agreement, the cost report and the overview for the ministry are ready.";
    WHAT_PRIVATE: "Alles blijft op deze computer.", "Everything stays on this computer.";
    GUIDE: "Gids openen", "Open the guide";
    FROM_EXAMPLE: "Beginnen met {example}", "Begin with {example}";

    RECOVER_TITLE: "Niet opgeslagen werk", "Unsaved work";
    RECOVER_OWN: "Akkoord is gestopt voordat dit werk was opgeslagen", "Akkoord stopped before this work was saved";
    RECOVER_OTHERS: "Dit werk staat klaar en is niet opgeslagen", "This work is at hand and was not saved";
    RECOVER_NOTHING: "Al het werk is opgeslagen; er is niets voor later bewaard", "There is no work that was not saved or was set aside";
    EDITS: "{count, plural, one {# wijziging} other {# wijzigingen}}", "{count, plural, one {# change} other {# changes}}";
    FOUND_LINE: "{edits}, laatst bewaard {when}", "{edits}, last kept {when}";
    OF_FILE: "Bestand: {path}", "File: {path}";
    OF_NO_FILE: "Nog nooit als bestand opgeslagen", "Never saved as a file";
    WAS_SET_ASIDE: "Eerder voor later bewaard", "Set aside before";
    FILE_DIFFERS: "Het bestand is daarna door iets anders gewijzigd; na het herstellen slaat u op onder een andere naam",
        "The file was changed by something else since; after bringing the work back you save under another name";
    TORN: "De allerlaatste wijziging was nog niet helemaal bewaard", "The very last change was not wholly kept yet";
    SPOILT: "Van dit werk is het laatste deel onleesbaar geworden; wat ervoor kwam, is heel",
        "The last part of this work became unreadable; what came before it is whole";
    RESTORE: "Herstellen", "Bring back";
    RESTORE_NAME: "{name} herstellen", "Bring back {name}";
    ASIDE: "Bewaar voor later", "Set aside";
    ASIDE_NAME: "{name} bewaren voor later", "Set {name} aside";
    LATER: "Later beslissen", "Decide later";
    RECOVER_SAFE: "Bewaard werk blijft te vinden via het menu, bij ‘Niet-opgeslagen werk herstellen’",
        "Work that is set aside can still be found through the menu, at ‘Bring back work’";
    RECOVERED: "Hersteld: {edits}; sla op om het in het bestand te zetten", "Brought back: {edits}; save to put it in the file";
    LEFT_ELSEWHERE: "Van {name} is werk niet opgeslagen; u vindt het in het menu bij ‘Niet-opgeslagen werk herstellen’",
        "Work on {name} was not saved; you find it in the menu at ‘Bring back work’";
    PUT_ASIDE: "Voor later bewaard in {path}", "Set aside in {path}";

    OPEN: "Openen…", "Open…";
    OPEN_TIP: "Open een dossier", "Open a dossier";
    SAVE: "Opslaan", "Save";
    SAVE_TIP: "Sla het dossier op in zijn bestand", "Save the dossier in its file";
    SAVE_AS: "Opslaan als…", "Save as…";
    SAVE_AS_TIP: "Sla het dossier op in een ander bestand", "Save the dossier in another file";
    QUIT: "Afsluiten", "Quit";
    QUIT_TIP: "Sluit Akkoord", "Close Akkoord";
    DIALOG_OPEN: "Dossier openen", "Open a dossier";
    DIALOG_SAVE: "Dossier opslaan als", "Save the dossier as";
    DIALOG_SET: "Documenten in een map maken", "Export documents into a folder";
    DOCUMENTS: "documenten", "documents";
    NOTIFICATION: "aanmelding", "notification";
    DIALOG_EXPORT: "Document van dit voorstel maken", "Export a document of this proposal";
    DO_OPEN: "Openen", "Open";
    DO_SAVE: "Opslaan", "Save";
    DO_EXPORT: "Maken", "Export";
    DIALOG_TABLE: "Tabel bewaren", "Save the table";
    DO_SAVE_TABLE: "Bewaren", "Save";
    TABLE_SAVED: "De tabel staat in {path}", "The table is in {path}";
    OVERWRITE: "Overschrijven", "Overwrite";
    EXISTS: "Dit bestand bestaat al", "This file already exists";
    EMPTY_PATH: "Typ eerst een pad", "Type a path first";
    UNSAVED_TITLE: "Wijzigingen opslaan?", "Save the changes?";
    UNSAVED_TEXT: "{dossier} is gewijzigd en nog niet opgeslagen", "{dossier} has changed and was not saved";
    DISCARD: "Niet opslaan", "Do not save";
    EXPORTED: "Het document staat in {path}", "The document is in {path}";
    OPENED: "{name} geopend", "{name} opened";
}
