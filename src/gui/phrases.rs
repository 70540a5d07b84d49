//! Texts of the frame of the window; every subject has a table of its own.

use crate::domain::words::phrases;

phrases! {
    SCROLL_BAR: "Schuifbalk", "Scroll bar";
    TOP_BAR: "Dossier en voorstellen", "Dossier and proposals";
    RAIL: "Pagina’s", "Pages";
    COST_BAR: "Kosten van het voorstel", "Costs of the proposal";
    MESSAGE: "Bericht", "Message";

    OPEN_PAGE_TIP: "Toon deze pagina", "Show this page";

    UNDONE: "Ongedaan: {edit}", "Undone: {edit}";
    REDONE: "Opnieuw: {edit}", "Redone: {edit}";
    UNDO: "Ongedaan maken", "Undo";
    UNDO_TIP: "Neem de laatste wijziging terug", "Take back the last change";
    REDO: "Opnieuw", "Redo";
    REDO_TIP: "Doe de teruggenomen wijziging weer", "Make the change that was taken back again";
    STEPS_UNDONE: "{count, plural, one {# stap} other {# stappen}} ongedaan gemaakt", "{count, plural, one {# step} other {# steps}} undone";
    STEPS_REDONE: "{count, plural, one {# stap} other {# stappen}} opnieuw gedaan", "{count, plural, one {# step} other {# steps}} made again";
    BACK: "Terug", "Back";
    BACK_TIP: "Toon weer wat er stond voordat u iets volgde", "Show again what stood there before you followed something";
    FORWARD: "Vooruit", "Forward";
    FORWARD_TIP: "Toon weer waar u heen was gegaan", "Show again where you had gone";
    EXPORT: "PDF maken…", "Export PDF…";
    EXPORT_TIP: "Maak van dit voorstel een PDF om te ondertekenen", "Make a PDF of this proposal, for signing";
    NEXT_PROPOSAL: "Volgend voorstel", "Next proposal";
    NEXT_PROPOSAL_TIP: "Toon het volgende voorstel in dit dossier", "Show the next proposal of this dossier";
    SWITCH_LANGUAGE: "English", "Nederlands";
    SWITCH_LANGUAGE_TIP: "Show the window in English", "Toon het venster in het Nederlands";
    SWITCH_THEME: "Licht of donker", "Light or dark";
    SWITCH_THEME_TIP: "Wissel tussen licht en donker", "Switch between light and dark";

    CHAPTER: "Hoofdstuk {number} · {title}", "Chapter {number} · {title}";
    ARTICLE: "Artikel {number} · {title}", "Article {number} · {title}";
    NO_ARTICLES: "Dit voorstel heeft nog geen artikelen", "This proposal has no articles yet";
    CLOSE: "Sluiten", "Close";

    TOTAL: "Totaal", "Total";
    SOURCES: "Bron", "Sources";
    ADVICE: "Investeren in samenleven (2025), {paragraph}, aanbeveling {number}", "Investeren in samenleven (2025), {paragraph}, recommendation {number}";
    LAW: "Wet: {law}", "Law: {law}";
    GENERALLY_BINDING: "kan algemeen verbindend worden verklaard", "can be declared generally binding";
    NOT_GENERALLY_BINDING: "kan niet algemeen verbindend worden verklaard", "cannot be declared generally binding";
    OWN_TEXT: "Eigen tekst van partijen", "The parties’ own text";
    FROM_FRAME: "Wordt ingevuld uit ‘Gegevens van de cao’", "Filled in from “Frame of the agreement”";
    START: "Startpagina", "Start page";
    NOT_COMPUTED: "niet berekend", "not computed";
    NOT_COMPUTED_OWN: "Niet berekend: eigen tekst", "Not computed: words of the parties’ own";
    NOT_COMPUTED_WITHOUT: "Niet berekend: hoort bij ‘{leader}’, dat er niet in staat", "Not computed: belongs with “{leader}”, which is not there";
    CANNOT_COMPUTE: "De kosten zijn niet berekend", "The costs were not computed";
    NO_FINDINGS: "Geen bijzonderheden", "Nothing to report";
    GO_TO: "Ga naar {place}", "Go to {place}";
    EXPLAIN: "Uitleg", "Explanation";
    EXPLAIN_OF: "Uitleg bij {finding}", "Explanation of {finding}";

    YES: "ja", "yes";
    NO: "nee", "no";

    FILL_IN: "Vul de gegevens in bij Personeel", "Fill in the data under Workforce";
    TABLE_MENU: "Tabel ‘{table}’ kopiëren of bewaren", "Copy or save the table “{table}”";
    COPY_TABLE: "Kopiëren voor een rekenblad", "Copy for a spreadsheet";
    SAVE_TABLE_CSV: "Bewaren als CSV…", "Save as CSV…";
    SAVE_TABLE_JSON: "Bewaren als JSON…", "Save as JSON…";
    SHARE_BASIS: "Percentage van de loonsom", "Percentage of the wage bill";
    SHARE_BASIS_OF: "Percentage: {basis}", "Percentage: {basis}";
    SHARE_PAYERS: "Wie betaalt", "Who pays";
    SHARE_WORKERS: "Voor wie", "For whom";
    SHARE_OF_ALL: "Bijdragen aan een fonds komen als vergoeding terug en tellen in het totaal niet mee",
        "Contributions to a fund come back as its grants and do not count in the total";
    SHARE_OF_EMPLOYER: "Wat de werkgever draagt na regelingen, met zijn bijdragen aan een fonds; niet wat uitzendbureau en inlener dragen",
        "What the employer bears after schemes, contributions to a fund included; not what agency and hirer bear";
    SHARE_SHORT_ALL: "% loonsom · alle kosten", "% wage bill · all cost";
    SHARE_SHORT_OWN: "% loonsom · eigen pers.", "% wage bill · own staff";
    SHARE_SHORT_EMPLOYER: "% loonsom · werkgever", "% wage bill · employer";
    SHARE_SHORT_EMPLOYER_OWN: "% loonsom · wg., eigen pers.", "% wage bill · empl., own staff";
    SHARE_IN_FULL: "Kosten van {basis}, als deel van de bruto loonsom van eigen werknemers",
        "Cost of {basis}, as a share of the gross wage bill of own workers";

    OPEN_DERIVATION: "{figure}, open de herleiding", "{figure}, open the derivation";


    COSTS_TITLE: "Kosten · {proposal}", "Costs · {proposal}";
    TERM: "Looptijd", "Term";
    PART_OF_YEAR: "{part} van het jaar", "{part} of the year";
    NO_COSTS_YET: "Nog geen kosten; voeg een artikel toe dat een recht geeft", "No costs yet; add an article that gives a right";

    PATH: "Pad van het bestand", "Path of the file";
    BROWSE: "Bladeren…", "Browse…";
    NOTHING_PICKED: "Geen bestand gekozen, of dit systeem heeft geen bestandskiezer; typ het pad",
        "No file was chosen, or this system has no file chooser; type the path";
    CANCEL: "Annuleren", "Cancel";
    NO_DISPLAY: "het venster kan niet open ({cause}); zonder scherm doen ‘akkoord assess’ en ‘akkoord export’ hetzelfde werk",
        "the window cannot open ({cause}); without a display ‘akkoord assess’ and ‘akkoord export’ do the same job";
}
