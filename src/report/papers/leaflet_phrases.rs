//! Words of the leaflet for workers that stand in no article. Other languages have theirs in `assets/translations`.

use crate::domain::words::phrases;

phrases! {
    LEAFLET: "Uw rechten in de cao", "Your rights in the collective agreement";

    PERMANENT: "U werkt {hours} uur per week. U hebt een vast contract.",
        "You work {hours, plural, one {# hour} other {# hours}} a week. You have a permanent contract.";
    FIXED_TERM: "U werkt {hours} uur per week. U hebt een tijdelijk contract.",
        "You work {hours, plural, one {# hour} other {# hours}} a week. You have a temporary contract.";
    ON_CALL: "U werkt op oproep, gemiddeld {hours} uur per week.",
        "You work on call, {hours, plural, one {# hour} other {# hours}} a week on average.";
    AGENCY: "U werkt {hours} uur per week via een uitzendbureau.",
        "You work {hours, plural, one {# hour} other {# hours}} a week through an agency.";
    ONLY_YOURS: "In deze folder staat alleen wat voor u geldt.", "This leaflet says only what holds for you.";

    LEARNING_DUTCH: "Nederlands leren", "Learning Dutch";
    WORK_AND_TRAINING: "Loopbaan en opleiding", "Career and training";
    THROUGH_AN_AGENCY: "Werken via een uitzendbureau", "Working through an agency";
    INFORMATION: "Informatie en veiligheid", "Information and safety";
    TOGETHER: "Samen met collega’s", "Together with colleagues";
    ALSO_FOR_YOU: "Ook geregeld voor u", "Also settled for you";
    WHOM_TO_ASK: "Vragen of een klacht?", "Questions or a complaint?";
    IN_ARTICLE: "(artikel {number})", "(article {number})";
    AFTER_WEEKS: "Dit geldt als u {weeks, plural, one {# week} other {# weken}} bij dit bedrijf werkt.",
        "This holds once you have worked {weeks, plural, one {# week} other {# weeks}} for this company.";
    ASK_WHERE_YOU_WORK: "Dit is een korte uitleg. In de cao staat precies wat geldt. Vragen? Ga naar uw vakbond, uw uitzendbureau of het bedrijf waar u werkt.",
        "This is a short explanation. The agreement says exactly what holds. Questions? Go to your union, your agency or the company where you work.";

    NOT_CHECKED: "Deze vertaling is nog niet nagekeken door een vertaler. De Nederlandse tekst van de cao geldt.",
        "This translation has not been checked by a translator yet. The Dutch text of the agreement holds.";
    CHECKED: "Dit is een vertaling. De Nederlandse tekst van de cao geldt.",
        "This is a translation. The Dutch text of the agreement holds.";
    NOT_TRANSLATED: "Wat hier schuin en in het Nederlands staat, is nog niet vertaald. Vraag iemand om uitleg.",
        "What stands here in Dutch and in italics has not been translated yet. Ask somebody to explain it.";
}
