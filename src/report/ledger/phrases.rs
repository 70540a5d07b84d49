//! Words about the ledger of offers.

use crate::domain::words::phrases;

phrases! {
    CAPTION: "Wat over tafel ging", "What went over the table";
    ROUND: "ronde", "round";
    DAY: "dag", "day";
    SIDE: "van", "of";
    TEXT: "voorstel", "proposal";
    STATUS: "stand", "standing";
    TOTAL: "hele looptijd", "whole term";
    MOVED: "na het vorige bod", "after the offer before";
    SHARE: "deel van de loonsom, eerste jaar", "share of the wage bill, first year";
    PARTICIPANTS: "deelnemers, eerste jaar", "participants, first year";
    WORKERS: "de werknemers", "the workers";
    EMPLOYERS: "de werkgevers", "the employers";
    GAVE: "Sinds ronde {round} gaven {side} {amount} toe.", "Since round {round} {side} gave {amount}.";
    TOOK_BACK: "Sinds ronde {round} namen {side} {amount} terug.", "Since round {round} {side} took {amount} back.";
    ARTICLE: "Artikel {number} {title}", "Article {number} {title}";
    BROKEN_ROUND: "Ronde {round} is veranderd nadat zij op {day} is vastgelegd; wat er stond, is niet meer te zien.",
        "Round {round} was changed after it was written down on {day}; what it said can no longer be seen.";
    BROKEN: "Een regel van {day} is veranderd nadat zij is vastgelegd; wat er stond, is niet meer te zien.",
        "An entry of {day} was changed after it was written down; what it said can no longer be seen.";
}
