//! Words about derivations.

use crate::domain::words::phrases;

phrases! {
    DERIVATION: "Herleiding", "Derivation";
    PATH: "Terug naar {figure}", "Back to {figure}";
    BY: "Verdeeld naar", "Divided by";
    LINES: "{count, plural, one {één regel} other {# regels}}", "{count, plural, one {one line} other {# lines}}";
    MORE_BELOW: "nog {count, plural, one {één regel} other {# regels}} ↓", "{count, plural, one {one more line} other {# more lines}} ↓";
    SHOW_LINES: "{part}: regels tonen", "{part}: show the lines";
    HIDE_LINES: "{part}: regels verbergen", "{part}: hide the lines";
    SHARE_OF_TOTAL: "{share} van het totaal", "{share} of the total";
    IN_FULL: "Volledige formule", "Full formula";
    COPY: "Kopieer deze herleiding voor een rekenblad", "Copy this derivation for a spreadsheet";
    SOURCE_CHECKED: "gecontroleerd {day}", "checked {day}";
    OPEN_SOURCE: "Open {source}", "Open {source}";
    AT_FULL_USE: "bij volledig gebruik: {figure}", "at full use: {figure}";
    BEING_COMPUTED: "wordt berekend…", "is being computed…";
    NOT_THERE: "Dit cijfer is er niet in wat nu wordt getoond: het artikel, de groep of de regeling staat er niet meer in, of de kosten zijn niet berekend.",
        "There is no such figure in what shows now: its article, profile or scheme is gone, or the costs are not computed.";
    DIFFERENCE: "verschil: {figure}", "difference: {figure}";
}
