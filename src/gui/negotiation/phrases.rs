//! Words about the negotiation.

use crate::domain::words::phrases;

phrases! {
    BEING_COMPUTED: "De wijzigingen worden berekend…", "The changes are being computed…";
    OLD: "Dit is de stand van vóór de laatste wijziging. {computing}", "This is as it was before the last change. {computing}";
    TITLE: "Onderhandeling · {proposal}", "Negotiation · {proposal}";
    REDLINE: "Van {from} naar {to}", "From {from} to {to}";
    NO_OTHER: "Er is geen tweede voorstel om mee te vergelijken. Maak er een met + bovenaan.",
        "There is no second proposal to compare with. Make one with + at the top.";
    SAME: "De voorstellen zijn gelijk", "The proposals are the same";
    CHANGES_LIST: "Wat verandert, met wat elke wijziging doet", "What changes, with what each change does";
    SHOW_WORDS: "Toon de woorden", "Show the words";
    HIDE_WORDS: "Verberg de woorden", "Hide the words";
    ONLY_HEADING: "Alleen het opschrift verandert", "Only the heading changes";
    SPOKEN_GONE: "[vervalt: {words}]", "[goes: {words}]";
    SPOKEN_NEW: "[nieuw: {words}]", "[new: {words}]";
    OFFERS: "Wat over tafel ging", "What went over the table";
    NO_OFFERS: "Er is nog geen bod vastgelegd. Wat u vastlegt, blijft zoals het was: tekst, bedragen en dag.",
        "No offer is written down yet. What you write down stays as it was: text, amounts and day.";
    WHO: "Bod van", "Offer of";
    WORKERS: "werknemers", "workers";
    EMPLOYERS: "werkgevers", "employers";
    NOTE: "Notitie, alleen voor u", "Note, for you only";
    WRITE_DOWN: "Leg ‘{proposal}’ vast als bod", "Write “{proposal}” down as an offer";
    BECAME: "Stand van ronde {round}", "Standing of round {round}";
    AGREED: "Voorlopig akkoord", "Tentatively agreed";
    AS_IN: "{article} · zoals in ronde {round}", "{article} · as in round {round}";
    REOPEN: "Weer open: {article}", "Open again: {article}";
    STILL_OPEN: "Nog open", "Still open";
    AGREE: "Akkoord, zoals in ronde {round}: {article}", "Agreed, as in round {round}: {article}";
    APART: "De laatste biedingen liggen {amount} uit elkaar over de looptijd.", "The last offers lie {amount} apart over the term.";
    MAKE_RESULT: "Maak een voorstel van wat is afgesproken", "Make a proposal of what was agreed";
    RESULT_TITLE: "Resultaat", "Result";
    NOTED: "Notitie bij ronde {round}: {note}", "Note on round {round}: {note}";
}
