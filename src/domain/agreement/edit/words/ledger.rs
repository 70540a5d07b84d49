//! Words for changes of the ledger of offers.

use crate::domain::agreement::PartySide;
use crate::domain::agreement::edit::LedgerEdit;
use crate::domain::agreement::ledger::{LedgerEntry, LedgerEvent};
use crate::domain::words::{Message, Phrase, phrase};
use crate::message;

pub(super) fn words(edit: &LedgerEdit, before: &[LedgerEntry]) -> Message {
    match edit {
        LedgerEdit::Write(entry) => event(&entry.event),
        LedgerEdit::TakeBack => match before.last() {
            Some(last) => message!(
                nl: "laatste regel van het biedingenregister teruggenomen: {entry}",
                en: "last entry of the ledger of offers taken back: {entry}",
                entry = event(&last.event)
            ),
            None => message!(nl: "biedingenregister gewijzigd", en: "ledger of offers changed"),
        },
    }
}

fn event(event: &LedgerEvent) -> Message {
    match event {
        LedgerEvent::Offer(offer) => message!(
            nl: "bod van {side} vastgelegd als ronde {round}", en: "offer of {side} written down as round {round}",
            side = of_side(offer.side), round = offer.round as usize
        ),
        LedgerEvent::Status { round, status } => message!(
            nl: "ronde {round}: {status}", en: "round {round}: {status}",
            round = *round as usize, status = status.name()
        ),
        LedgerEvent::Agreed { round, articles } => message!(
            nl: "voorlopig akkoord over {count, plural, one {één artikel} other {# artikelen}} van ronde {round}",
            en: "tentatively agreed on {count, plural, one {one article} other {# articles}} of round {round}",
            count = articles.len(), round = *round as usize
        ),
        LedgerEvent::Reopened { articles } => message!(
            nl: "{count, plural, one {één artikel} other {# artikelen}} weer open",
            en: "{count, plural, one {one article} other {# articles}} open again",
            count = articles.len()
        ),
    }
}

fn of_side(side: PartySide) -> Phrase {
    match side {
        PartySide::Employers => phrase!("de werkgevers", "the employers"),
        PartySide::Workers => phrase!("de werknemers", "the workers"),
    }
}
