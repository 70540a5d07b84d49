//! Words about files, work that was left, and settings.

use crate::domain::words::phrases;

phrases! {
    NEW: "Nieuw dossier…", "New dossier…";
    NEW_TIP: "Begin een dossier, leeg of vanuit een voorbeeld", "Begin a dossier, empty or from an example";
    RECOVER: "Werk terughalen…", "Bring back work…";
    RECOVER_TIP: "Toon werk dat niet is opgeslagen of opzij is gelegd", "Show work that was not saved or was set aside";
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
    KEPT_WHERE: "Waar Akkoord bewaart", "Where Akkoord keeps things";
    KEPT_SETTINGS: "Instellingen: {path}", "Settings: {path}";
    KEPT_WORK: "Niet opgeslagen werk en stappen om ongedaan te maken: {path}", "Unsaved work and steps to undo: {path}";
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
    NEW_FOR: "Leeg dossier voor {sector}", "Empty dossier for {sector}";
    FROM_EXAMPLE: "Beginnen met {example}", "Begin with {example}";

    RECOVER_TITLE: "Niet opgeslagen werk", "Unsaved work";
    RECOVER_OWN: "Akkoord is gestopt voordat dit werk was opgeslagen", "Akkoord stopped before this work was saved";
    RECOVER_OTHERS: "Dit werk staat klaar en is niet opgeslagen", "This work is at hand and was not saved";
    RECOVER_NOTHING: "Er is geen werk dat niet is opgeslagen of opzij is gelegd", "There is no work that was not saved or was set aside";
    EDITS: "{count, plural, one {# wijziging} other {# wijzigingen}}", "{count, plural, one {# change} other {# changes}}";
    FOUND_LINE: "{edits}, laatst bewaard {when}", "{edits}, last kept {when}";
    OF_FILE: "Bestand: {path}", "File: {path}";
    OF_NO_FILE: "Nog nooit als bestand opgeslagen", "Never saved as a file";
    WAS_SET_ASIDE: "Eerder opzij gelegd", "Set aside before";
    FILE_DIFFERS: "Het bestand is daarna door iets anders gewijzigd; na het terughalen slaat u op onder een andere naam",
        "The file was changed by something else since; after bringing the work back you save under another name";
    TORN: "De allerlaatste wijziging was nog niet helemaal bewaard", "The very last change was not wholly kept yet";
    SPOILT: "Van dit werk is het laatste deel onleesbaar geworden; wat ervoor kwam, is heel",
        "The last part of this work became unreadable; what came before it is whole";
    RESTORE: "Terughalen", "Bring back";
    RESTORE_NAME: "{name} terughalen", "Bring back {name}";
    ASIDE: "Opzij leggen", "Set aside";
    ASIDE_NAME: "{name} opzij leggen", "Set {name} aside";
    LATER: "Later beslissen", "Decide later";
    RECOVER_SAFE: "Opzij gelegd werk blijft te vinden via het menu, bij ‘Werk terughalen’",
        "Work that is set aside can still be found through the menu, at ‘Bring back work’";
    RECOVERED: "Teruggehaald: {edits}; sla op om het in het bestand te zetten", "Brought back: {edits}; save to put it in the file";
    PUT_ASIDE: "Opzij gelegd in {path}", "Set aside in {path}";

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
    DIALOG_EXPORT: "PDF van dit voorstel maken", "Export a PDF of this proposal";
    DO_OPEN: "Openen", "Open";
    DO_SAVE: "Opslaan", "Save";
    DO_EXPORT: "PDF maken", "Export PDF";
    OVERWRITE: "Overschrijven", "Overwrite";
    EXISTS: "Dit bestand bestaat al", "This file already exists";
    EMPTY_PATH: "Typ eerst een pad", "Type a path first";
    UNSAVED_TITLE: "Wijzigingen opslaan?", "Save the changes?";
    UNSAVED_TEXT: "{dossier} is gewijzigd en nog niet opgeslagen", "{dossier} has changed and was not saved";
    DISCARD: "Niet opslaan", "Do not save";
    EXPORTED: "PDF staat in {path}", "The PDF is in {path}";
    OPENED: "{name} geopend", "{name} opened";
}
