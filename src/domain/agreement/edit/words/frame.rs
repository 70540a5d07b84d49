//! Words for changes of the frame of the agreement.

use super::{changed, from_to, yes_or_no};
use crate::domain::agreement::dossier::{Agreement, Character};
use crate::domain::agreement::edit::FrameEdit;
use crate::domain::period::{Date, Period};
use crate::domain::words::{Message, Phrase, Shown, phrase};
use crate::message;

pub(super) fn words(edit: &FrameEdit, before: &Agreement) -> Message {
    match edit {
        FrameEdit::Title(title) => from_to(phrase!("titel van de cao", "title of the agreement"), &before.title, title),
        FrameEdit::Sector(_) => changed(phrase!("sector", "sector")),
        FrameEdit::Parties(_) => changed(phrase!("partijen", "parties")),
        FrameEdit::Scope(_) => changed(phrase!("werkingssfeer", "scope")),
        FrameEdit::Start(day) => {
            from_to(phrase!("begin van de looptijd", "start of the term"), before.term.start, *day)
        }
        FrameEdit::End(day) => from_to(phrase!("einde van de looptijd", "end of the term"), before.term.end, *day),
        FrameEdit::ConcludedOn(on) => {
            from_to(phrase!("gesloten op", "concluded on"), day(before.concluded_on), day(*on))
        }
        FrameEdit::ReceiptOn(on) => {
            from_to(phrase!("kennisgeving van ontvangst", "confirmation of receipt"), day(before.receipt_on), day(*on))
        }
        FrameEdit::GenerallyBinding(Some(Period { start, end })) => message!(
            nl: "algemeenverbindendverklaring gevraagd van {start} tot en met {end}",
            en: "general binding asked from {start} to {end}",
            start = *start, end = *end
        ),
        FrameEdit::GenerallyBinding(None) => message!(
            nl: "algemeenverbindendverklaring niet gevraagd", en: "general binding not asked"
        ),
        FrameEdit::Character(character) => {
            from_to(phrase!("karakter", "character"), name(before.character), name(*character))
        }
        FrameEdit::BindsAgencies(binds) => from_to(
            phrase!("geldt voor uitzendbureaus", "binds agencies"),
            yes_or_no(before.binds_agencies),
            yes_or_no(*binds),
        ),
        FrameEdit::TacitExtension(extends) => from_to(
            phrase!("stilzwijgende verlenging", "tacit extension"),
            yes_or_no(before.tacit_extension),
            yes_or_no(*extends),
        ),
        FrameEdit::Recitals(_) => changed(phrase!("overwegingen", "recitals")),
        FrameEdit::Signatures(_) => changed(phrase!("ondertekening", "signatures")),
    }
}

fn day(day: Option<Date>) -> Shown {
    day.map_or_else(|| phrase!("onbekend", "not known").into(), Shown::Date)
}

fn name(character: Character) -> Phrase {
    match character {
        Character::Minimum => phrase!("minimum", "minimum"),
        Character::Standard => phrase!("standaard", "standard"),
    }
}
