//! Words about the documents to hand over.

use crate::domain::words::phrases;

phrases! {
    TITLE: "Documenten", "Documents";
    OF_PROPOSAL: "van {proposal}", "of {proposal}";
    LANGUAGE: "Taal", "Language";
    DUTCH: "Nederlands", "Dutch";
    ENGLISH: "Engels", "English";
    ONLY_DUTCH: "Alleen in het Nederlands: dit stuk heeft rechtsgevolg", "Only in Dutch: this document has legal effect";
    GROUP: "Voor wie", "For whom";
    EVERYBODY: "iedereen", "everybody";
    NO_NAMES_OF_GROUPS: "In de folder staan uren en soort contract, niet de naam van de groep. Groepen waarin iemand te herkennen is, staan hier niet",
        "The leaflet has the hours and the kind of contract, not the name of the group. Groups in which somebody could be recognised are not listed";
    IN_FORCE: "Tekst die nu geldt", "Text in force";
    NO_OTHER: "Zet de geldende cao als voorstel in dit dossier om ermee te vergelijken, of geef op de opdrachtregel een ander dossier met --against",
        "Put the agreement in force into this dossier as a proposal to compare with it, or give another dossier on the command line with --against";
    STATUS: "Stand", "Status";
    NAMES: "Namen van ondertekenaars", "Names of signatories";
    COSTS: "Kosten erachter", "Costs behind it";
    PAPER: "Papier", "Paper";
    COSTS_ON_A4: "Met tabellen over kosten blijft het A4", "With tables of costs it stays on A4";
    YES: "ja", "yes";
    NO: "nee", "no";
    OPEN_COUNT: "{count, plural, one {één punt open} other {# punten open}}", "{count, plural, one {one point open} other {# points open}}";
    OPEN_FOR_FINAL: "Dit is open; definitief wordt het zo niet gemaakt:", "This is open; it is not made as final like that:";
    OPEN_NOTES: "Goed om te weten:", "Good to know:";
    PICK: "In de map: {document}", "Into the folder: {document}";
    MAKE_SET: "{count, plural, one {# stuk in een map…} other {# stukken in een map…}}", "{count, plural, one {# document into a folder…} other {# documents into a folder…}}";
    NOTIFICATION: "Aanmelding bij het ministerie", "Notification to the ministry";
    MAKE_NOTIFICATION: "Map voor de aanmelding…", "Folder for the notification…";
    SHOW_AS: "Weergave", "View";
    WIDTH: "paginabreedte", "page width";
    WHOLE: "hele pagina", "whole page";
    TWO: "twee pagina’s", "two pages";
    FORMAT: "Bestand", "File";
    MAKE: "{format} maken…", "Export {format}…";
    RECKONS: "Een rekenblad met formules: wie een uur of een prijs verandert, ziet alle bedragen meegaan",
        "A spreadsheet with formulas: whoever changes an hour or a price sees every amount follow";
    TRACK: "Wijzigingen bijhouden", "Track changes";
    TRACKED: "Word toont wat er verandert ten opzichte van de gekozen tekst; wie alles accepteert, heeft deze tekst",
        "Word shows what changes against the chosen text; whoever accepts all of it has this text";
    BEING_MADE: "De pagina’s worden opgemaakt…", "The pages are being laid out…";
    PAGE_OF: "Pagina {page} van {all}", "Page {page} of {all}";
    PAGES: "{count, plural, one {# pagina} other {# pagina’s}}", "{count, plural, one {# page} other {# pages}}";
}
