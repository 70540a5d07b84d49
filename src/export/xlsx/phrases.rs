//! The words of a spreadsheet that are not those of the model.

use crate::domain::words::phrases;

phrases! {
    OVERVIEW: "Overzicht", "Overview";
    ARTICLES: "Artikelen", "Articles";
    PROFILES: "Groepen", "Groups";
    LINES: "Regels", "Lines";
    SCHEMES: "Regelingen", "Schemes";
    STEPS: "Stappen", "Steps";
    INPUTS: "Invoer", "Inputs";
    SOURCES: "Bronnen", "Sources";

    HOW: "Verander een gele cel op het blad Invoer: alle bedragen rekenen mee. Bedragen zijn per regel afgerond op de cent, halven van nul af; elk totaal is de som van afgeronde regels.",
        "Change a yellow cell on the sheet Inputs: every amount follows. Amounts are rounded to the cent by line, half away from zero; every total is the sum of rounded lines.";
    TERM: "Looptijd", "Term";
    GROSS: "Bruto", "Gross";
    EXISTING: "Waarvan al verschuldigd", "Of which owed already";
    EXTRA: "Extra kosten", "Extra cost";
    SHARE: "Bruto, deel van de loonsom", "Gross, share of the wage bill";
    WAGE_BILL: "Loonsom van het hele jaar", "Wage bill of the whole year";
    IN_FORCE: "Deel van het jaar dat de cao geldt", "Share of the year in force";
    BEFORE: "Wie betaalt, vóór regelingen", "Who pays, before schemes";
    AFTER: "Wie betaalt, na toegezegde regelingen", "Who pays, after certain schemes";
    TOTAL: "Totaal", "Total";
    CONTROL: "Verschil met bruto (hoort 0 te zijn)", "Difference with gross (should be 0)";
    CHART: "Kosten per jaar naar wie betaalt, na toegezegde regelingen", "Cost by year and payer, after certain schemes";

    YEAR: "Jaar", "Year";
    ARTICLE: "Artikel", "Article";
    DRIVER: "Kostensoort", "Kind of cost";
    GROUP: "Groep", "Group";
    AMOUNT: "Bedrag", "Amount";
    SCHEME: "Regeling", "Scheme";
    BEARER: "In plaats van", "Instead of";
    PAYER: "Betaalt", "Pays";
    GRANTS_ARE_INPUTS: "Wat regelingen vergoeden is hier geen formule maar invoer: Akkoord rekent het uit.",
        "What schemes grant is no formula here but an input: Akkoord computes it.";
    ITEM: "Gegeven", "Item";
    VALUE: "Waarde", "Value";
    UNIT: "Eenheid", "Unit";
    ORIGIN: "Herkomst en zekerheid", "Origin and sureness";
    NAME: "Naam in formules", "Name in formulas";
    SOURCE: "Publicatie", "Publication";
    ADDRESS: "Adres", "Address";
    CHECKED: "Nagezien op", "Checked on";
    PAGE: "pagina {page} van {pages}", "page {page} of {pages}";
}
