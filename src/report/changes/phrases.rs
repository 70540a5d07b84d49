//! Words about what changes in the days of an agreement.

use crate::domain::words::phrases;

phrases! {
    SECTION: "Wat verandert terwijl deze cao loopt", "What changes while this agreement runs";
    ABOUT: "Iedere wijziging staat op haar dag, met wat zij aan de kosten verandert als alles wat eerder valt al is gebeurd. De verschillen tellen op tot het verschil tussen de onderste twee regels.",
        "Each change stands on its day, with what it does to cost where all that comes before has happened. The differences add up to the difference between the last two rows.";
    BEGINS: "{citation}: begint te gelden", "{citation}: begins to hold";
    READS_OTHERWISE: "{citation}: luidt voortaan anders", "{citation}: reads otherwise from now on";
    LAPSES: "{citation}: vervalt", "{citation}: lapses";
    NOW: "{citation}: {says}", "{citation}: {says}";
    NO_MORE: "{citation}: niet langer geldt: {said}", "{citation}: no longer: {said}";
    SAYS: "Dan geldt: {says}.", "Then this holds: {says}.";
    SAID: "Tot dan gold: {said}.", "Until then this held: {said}.";
    NOT_READ: "Aangenomen of aangekondigd; de tekst die dan geldt, is nog niet gelezen.",
        "Passed or announced; the text that holds then was not read yet.";
    NEW_VALUE: "{figure}: {was} → {becomes}", "{figure}: {was} → {becomes}";
    SAME_VALUE: "{figure}: blijft {value}", "{figure}: stays {value}";
    FIRST_VALUE: "{figure}: {becomes}", "{figure}: {becomes}";
    ANNOUNCED_IN: "Aangekondigd in {source}; nog niet vastgesteld.", "Announced in {source}; not laid down yet.";
    PUBLISHED_IN: "Bron: {source}.", "Source: {source}.";
    NO_VALUE: "{figure}: nieuwe waarde niet gevonden", "{figure}: new value not found";
    WAGES_RISE: "Lonen stijgen met {rise}", "Wages rise by {rise}";
    WAGES_ASSUMED: "Aanname van het dossier: de loonstijging per jaar.", "Assumption of the dossier: the yearly rise of wages.";
    TERMS_BEGIN: "{scheme}: voorwaarden gaan in", "{scheme}: terms begin";
    TERMS_END: "{scheme}: verdere bedragen niet bekend", "{scheme}: further amounts not known";
    ASSUMED_SINCE: "{scheme}: bedragen bekend tot en met {known}, verder aangenomen", "{scheme}: amounts known to {known}, assumed after that";
    CLOSES: "{scheme}: gesloten", "{scheme}: closed";
    WINDOW_OPENS: "{scheme}: aanvragen kan vanaf deze dag", "{scheme}: applications from this day";
    WINDOW_CLOSES: "{scheme}: aanvragen kan niet meer", "{scheme}: no more applications";
    ARTICLE: "Artikel {number} {title}", "Article {number} {title}";

    CAPTION: "Wat verandert van {first} tot en met {last}", "What changes from {first} to {last}";
    DAY: "vanaf", "from";
    CHANGE: "wat verandert", "what changes";
    ARTICLES: "artikelen", "articles";
    DIFFERENCE: "verschil", "difference";
    WITHOUT_CHANGES: "Zonder deze veranderingen", "Without these changes";
    WITH_CHANGES: "Met alle veranderingen", "With all changes";
    MOVED: "Wat {change} per artikel en betaler kost", "What {change} costs by article and payer";
    ARTICLE_COLUMN: "artikel", "article";
    PAYER: "wie betaalt", "who pays";
    BEFORE: "daarvoor", "before";
    AFTER: "daarna", "after";
    TOGETHER: "Samen", "Together";
}
