//! Words about what changes while the agreement runs.

use crate::domain::words::phrases;

phrases! {
    BEING_COMPUTED: "De veranderingen worden berekend…", "The changes are being computed…";
    OLD: "Dit is de stand van vóór de laatste wijziging. {computing}", "This is as it was before the last change. {computing}";
    TITLE: "Tijdlijn · {proposal}", "Changes · {proposal}";
    DAYS: "Van {first}, de dag na die van de lonen en cijfers in dit dossier, tot en met {last}", "From {first}, the day after that of the wages and figures in this dossier, to {last}";
    KIND: "Soort", "Kind";
    ALL: "alles ({count})", "all ({count})";
    OF_KIND: "{kind} ({count})", "{kind} ({count})";
    LAW: "wet", "law";
    FIGURES: "premies en cijfers", "premiums and figures";
    WAGES: "lonen", "wages";
    SCHEMES: "regelingen", "schemes";
    NOTHING: "In deze dagen verandert niets van deze soort", "Nothing of this kind changes in these days";
    LIST: "Wat verandert in deze dagen", "What changes in these days";
    NO_COST: "geen kosten", "no cost";
    SHOW_AMOUNTS: "Toon wat dit per artikel en betaler doet: {change}", "Show what this does by article and payer: {change}";
    HIDE_AMOUNTS: "Verberg wat dit per artikel en betaler doet: {change}", "Hide what this does by article and payer: {change}";
    TO_ARTICLE: "Ga naar {article}", "Go to {article}";
    WITHOUT: "Zonder deze veranderingen: {amount}", "Without these changes: {amount}";
    WITH: "Met alle veranderingen: {amount}", "With all changes: {amount}";
    TOGETHER: "Verschil: {amount}", "Difference: {amount}";
}
