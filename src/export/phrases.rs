//! The few words that pages have besides those of the document, whoever makes the pages.

use crate::domain::words::phrases;

phrases! {
    CONTENTS: "Inhoud", "Contents";
    PAGE: "{text}, pagina {number}", "{text}, page {number}";
    PAGE_OF: "Pagina {page} van {pages}", "Page {page} of {pages}";
    PLACE_AND_DATE: "Plaats en datum", "Place and date";
    SIGNATURE: "Handtekening", "Signature";
    SIGNATURES: "Plaatsen om te tekenen", "Places to sign";
    NAME_OF: "Naam ({function})", "Name ({function})";
    NAME_AND_FUNCTION: "Naam en functie", "Name and function";
    MARKED_FIGURE: "* Voorlopig: aangekondigd, doorgetrokken voorbij gepubliceerde cijfers, of verouderd.",
        "* Provisional: announced, carried forward past published figures, or out of date.";
    BAR_OF: "Onderdeel", "Item";
    FIGURE: "Cijfer", "Figure";
    PAYER: "Wie betaalt", "Who pays";
    AMOUNT: "Bedrag", "Amount";
    SHARE: "Deel", "Share";
    DIVISION: "Verdeling over betalers", "Division over payers";
    DIVIDED: "Verdeling over betalers: {parts}", "Division over payers: {parts}";
}
