//! Words about packages held against each other.

use crate::domain::words::phrases;

phrases! {
    TERMS_CAPTION: "Het pakket van de uitzendkracht en dat van een vergelijkbare werknemer van de inlener, per jaar", "The agency worker’s package and that of a comparable worker of the user undertaking, a year";
    TERM: "arbeidsvoorwaarde", "term";
    COMPARED: "vergeleken als", "compared as";
    USER_UNDERTAKING: "werknemer inlener", "user undertaking";
    AGENCY_WORKER: "uitzendkracht", "agency worker";
    NOT_KNOWN: "niet bekend", "not known";
    SAME_RIGHT: "hetzelfde recht", "the same right";
    INSTEAD: "in plaats daarvan: {term}", "instead: {term}";
    TESTS_CAPTION: "Gelijkwaardigheid: {verdict}", "Equivalence: {verdict}";
    TEST: "toets", "test";
    AWARDS_THERE: "toekenningen inlener", "awards there";
    AWARDS_HERE: "toekenningen uitzendkracht", "awards of the agency worker";
    BUDGETS_THERE: "aanspraken inlener", "entitlements there";
    BUDGETS_HERE: "aanspraken uitzendkracht", "entitlements of the agency worker";
    OUTCOME: "uitkomst", "outcome";
    ESSENTIAL: "essentiële voorwaarden", "essential terms";
    OTHER: "overige voorwaarden", "other terms";
    TOTAL: "alle samen", "all together";
    MET: "ten minste gelijkwaardig", "at least equivalent";
    MET_BY: "ten minste gelijkwaardig: {amount} meer", "at least equivalent: {amount} more";
    SHORT: "niet gelijkwaardig: ten minste {amount} minder", "not equivalent: at least {amount} less";
    NO_TERMS: "niet te zeggen: er zijn geen voorwaarden ingevuld", "cannot be told: no terms were entered";
    AMOUNTS_NOT_KNOWN: "niet te zeggen: van {count, plural, one {# voorwaarde is een bedrag} other {# voorwaarden zijn bedragen}} niet bekend", "cannot be told: amounts of {count, plural, one {# term are} other {# terms are}} not known";
    ACROSS_WAYS: "niet te zeggen: alleen door toekenningen met aanspraken te verrekenen komt het uit, en dat raden uitleggers van de cao af", "cannot be told: it comes out only by setting awards off against entitlements, which explanations of the agreement advise against";
    AT_LEAST_EQUIVALENT: "ten minste gelijkwaardig", "at least equivalent";
    NOT_EQUIVALENT: "niet gelijkwaardig", "not equivalent";
    ONLY_OTHER_SHORT: "betwist: alleen de overige voorwaarden schieten tekort; artikel 21, lid 3 van de cao voor Uitzendkrachten vraagt die toets, de toelichting noemt alleen essentieel en totaal", "disputed: only the other terms fall short; article 21(3) of the agreement of agencies asks for that test, its explanation names only essential and total";
    NOT_DECIDED: "niet te zeggen", "cannot be told";
    WORSE: "Geldt er geen cao die afwijkt, dan is elk essentieel onderdeel ten minste hetzelfde ({law}, lid 1). Lager is nu: {terms}.", "Where no agreement deviates, each essential part is at least the same ({law}, paragraph 1). Lower now: {terms}.";
    AGENCIES_BOUND: "Deze cao bindt uitzendbureaus. Wat zij uitzendkrachten meer geeft dan werknemers van de inlener, wordt niet verrekend; daarom staan haar artikelen hier niet.", "This agreement binds agencies. What it gives agency workers beyond workers of the user undertaking is not set off; therefore its articles do not stand here.";
    RIGHTS_ARE_OTHER: "De rechten uit deze cao zijn geen loon, vergoeding of arbeidstijd en tellen als overige voorwaarden ({law}). Bij elk staat wat het per deelnemer per jaar kost.", "The rights of this agreement are no pay, allowance or working time and count as other terms ({law}). With each stands what it costs a participant a year.";
    OWN_WORDS_LEFT_OUT: "Artikelen in eigen woorden zijn niet meegewogen; voeg wat zij geven zelf toe.", "Articles in the parties’ own words are not weighed; add what they give yourself.";
}
