//! Words about findings, fixes and the coverage of the advice.

use crate::gui::phrases::phrases;

phrases! {
    TITLE: "Toets · {}", "Checks · {}";
    WEIGHT: "Zwaarte", "Weight";
    ALL_FINDINGS: "alles ({})", "all ({})";
    OF_WEIGHT: "{} ({})", "{} ({})";
    NOTHING: "De toets heeft niets op te merken over dit voorstel", "The checks have nothing to say about this proposal";
    NOTHING_IN_THE_OTHERS: "De controles die wel zijn uitgevoerd, hebben hier niets op te merken", "The checks that were run have nothing to say here";
    NOTHING_OF_THIS: "Geen bevindingen van deze zwaarte", "No findings of this weight";
    COVERAGE: "Wat het advies vraagt", "What the advice asks";
    COVERAGE_COUNT: "{} van {} voldaan, {} deels", "{} of {} met, {} partly";
    RECOMMENDATION: "Aanbeveling {}", "Recommendation {}";
    IN_THE_ADVICE: "Investeren in samenleven, {}", "Investeren in samenleven, {}";
    MET_BY: "Artikel {}", "Article {}";
    DISCLAIMER: "De toets is een hulpmiddel en vervangt geen juridisch advies", "The checks are an aid and do not replace legal advice";
}
