//! Words about findings, fixes and the coverage of the advice.

use crate::domain::words::phrases;

phrases! {
    TITLE: "Toets · {proposal}", "Checks · {proposal}";
    WEIGHT: "Zwaarte", "Weight";
    ALL_FINDINGS: "alles ({count})", "all ({count})";
    OF_WEIGHT: "{weight} ({count})", "{weight} ({count})";
    NOTHING: "De toets heeft niets op te merken over dit voorstel", "The checks have nothing to say about this proposal";
    NOTHING_IN_THE_OTHERS: "De controles die wel zijn uitgevoerd, hebben hier niets op te merken", "The checks that were run have nothing to say here";
    NOTHING_OF_THIS: "Geen bevindingen van deze zwaarte", "No findings of this weight";
    COVERAGE: "Wat het advies vraagt", "What the advice asks";
    COVERAGE_COUNT: "{met} van {all} die een cao kan regelen voldaan, {partly} deels", "{met} of {all} that an agreement can settle met, {partly} partly";
    SHOW_OUTSIDE: "Toon ook {count, plural, one {de ene eis} other {de # eisen}} aan overheid of anderen", "Also show the {count, plural, one {demand} other {# demands}} on government or others";
    EXTENT_IN: "{proposal}: {extent}", "{proposal}: {extent}";
    STATUS: "Status", "Status";
    REASON: "Onderbouwing", "Reason";
    COSTS_MORE: "{amount} in het eerste jaar", "{amount} in the first year";
    COSTS_NOTHING: "kost niets extra", "costs nothing extra";
    RECOMMENDATION: "Aanbeveling {number}", "Recommendation {number}";
    IN_THE_ADVICE: "Investeren in samenleven, {paragraph}", "Investeren in samenleven, {paragraph}";
    MET_BY: "Artikel {article}", "Article {article}";
    AGENCY: "De positie van de uitzendkracht", "The agency worker’s position";
    AGENCY_ABOUT: "Welk artikel uitzendkrachten bereikt, door welke regel en vanaf welke dag", "Which article reaches agency workers, by which rule and from which day";
    EQUIVALENCE: "Gelijkwaardigheid van het pakket", "Equivalence of the package";
    THERE: "werknemer inlener", "user undertaking";
    HERE: "uitzendkracht", "agency worker";
    OWN_TERMS: "Eigen voorwaarden", "Own terms";
    ADD_TERM: "Voorwaarde toevoegen", "Add a term";
    REMOVE_TERM: "‘{term}’ weghalen", "Take “{term}” out";
    NEW_TERM: "Nieuwe voorwaarde", "New term";
    TERM_NAME: "Voorwaarde", "Term";
    TERM_CLASS: "Soort van ‘{term}’", "Class of “{term}”";
    TERM_WAY: "Vergelijking van ‘{term}’", "Comparison of “{term}”";
    AMOUNT_THERE: "Werknemer inlener, per jaar", "User undertaking, a year";
    AMOUNT_HERE: "Uitzendkracht, per jaar", "Agency worker, a year";
    TERM_BASIS: "Onderbouwing", "What it rests on";
    FIELD_OF: "{field} van ‘{term}’", "{field} of “{term}”";
    SINCE: "vanaf {day}", "from {day}";
    DISCLAIMER: "De toets is een hulpmiddel en vervangt geen juridisch advies", "The checks are an aid and do not replace legal advice";
}
