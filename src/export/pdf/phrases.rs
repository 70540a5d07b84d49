//! The few words that the exporter adds to a document by itself.

use crate::domain::words::phrases;

phrases! {
    CONTENTS: "Inhoud", "Contents";
    PAGE: "{text}, pagina {number}", "{text}, page {number}";
    PLACE_AND_DATE: "Plaats en datum", "Place and date";
    SIGNATURE: "Handtekening", "Signature";
    NAME_OF: "Naam ({function})", "Name ({function})";
    NAME_AND_FUNCTION: "Naam en functie", "Name and function";
    MARKED_FIGURE: "* Voorlopig: aangekondigd, doorgetrokken voorbij gepubliceerde cijfers, of verouderd.",
        "* Provisional: announced, carried forward past published figures, or out of date.";
    DIVIDED: "Verdeling over betalers: {parts}", "Division over payers: {parts}";
}
