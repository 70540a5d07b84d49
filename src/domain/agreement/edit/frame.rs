//! Changes of the frame of the agreement, a field each.

use super::Edit;
use crate::domain::agreement::dossier::{Agreement, Character, Party, Signature};
use crate::domain::period::{Date, Period};

/// Another value for a field of the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameEdit {
    /// The title on the title page.
    Title(String),
    /// Id of the sector, or none.
    Sector(Option<String>),
    /// Who concludes the agreement.
    Parties(Vec<Party>),
    /// Whose work falls under it.
    Scope(String),
    /// The first day it is in force.
    Start(Date),
    /// The last day it is in force.
    End(Date),
    /// The day it was or will be concluded.
    ConcludedOn(Option<Date>),
    /// The day of the confirmation of receipt.
    ReceiptOn(Option<Date>),
    /// For how long it is to be declared generally binding.
    GenerallyBinding(Option<Period>),
    /// Whether an employer may give more than the agreement says.
    Character(Character),
    /// Whether it covers temporary-work agencies.
    BindsAgencies(bool),
    /// Whether it is extended tacitly.
    TacitExtension(bool),
    /// The recitals, in their order.
    Recitals(Vec<String>),
    /// The places to sign, in their order.
    Signatures(Vec<Signature>),
}

impl FrameEdit {
    /// The edits that make `after` of `before`, one for each field that differs.
    pub fn between(before: &Agreement, after: Agreement) -> Edit {
        let Agreement {
            title,
            sector,
            parties,
            scope,
            term: Period { start, end },
            concluded_on,
            receipt_on,
            generally_binding,
            character,
            binds_agencies,
            tacit_extension,
            recitals,
            signatures,
        } = after;
        let all = [
            Self::Title(title),
            Self::Sector(sector),
            Self::Parties(parties),
            Self::Scope(scope),
            Self::Start(start),
            Self::End(end),
            Self::ConcludedOn(concluded_on),
            Self::ReceiptOn(receipt_on),
            Self::GenerallyBinding(generally_binding),
            Self::Character(character),
            Self::BindsAgencies(binds_agencies),
            Self::TacitExtension(tacit_extension),
            Self::Recitals(recitals),
            Self::Signatures(signatures),
        ];
        Edit::of(all.into_iter().filter(|edit| *edit != edit.as_in(before)).map(Edit::Frame).collect())
    }

    /// The same field as it stands in `agreement`.
    pub(super) fn as_in(&self, agreement: &Agreement) -> Self {
        match self {
            Self::Title(_) => Self::Title(agreement.title.clone()),
            Self::Sector(_) => Self::Sector(agreement.sector.clone()),
            Self::Parties(_) => Self::Parties(agreement.parties.clone()),
            Self::Scope(_) => Self::Scope(agreement.scope.clone()),
            Self::Start(_) => Self::Start(agreement.term.start),
            Self::End(_) => Self::End(agreement.term.end),
            Self::ConcludedOn(_) => Self::ConcludedOn(agreement.concluded_on),
            Self::ReceiptOn(_) => Self::ReceiptOn(agreement.receipt_on),
            Self::GenerallyBinding(_) => Self::GenerallyBinding(agreement.generally_binding),
            Self::Character(_) => Self::Character(agreement.character),
            Self::BindsAgencies(_) => Self::BindsAgencies(agreement.binds_agencies),
            Self::TacitExtension(_) => Self::TacitExtension(agreement.tacit_extension),
            Self::Recitals(_) => Self::Recitals(agreement.recitals.clone()),
            Self::Signatures(_) => Self::Signatures(agreement.signatures.clone()),
        }
    }

    pub(super) fn apply(&self, agreement: &mut Agreement) -> Self {
        let before = self.as_in(agreement);
        match self.clone() {
            Self::Title(title) => agreement.title = title,
            Self::Sector(sector) => agreement.sector = sector,
            Self::Parties(parties) => agreement.parties = parties,
            Self::Scope(scope) => agreement.scope = scope,
            Self::Start(start) => agreement.term.start = start,
            Self::End(end) => agreement.term.end = end,
            Self::ConcludedOn(day) => agreement.concluded_on = day,
            Self::ReceiptOn(day) => agreement.receipt_on = day,
            Self::GenerallyBinding(period) => agreement.generally_binding = period,
            Self::Character(character) => agreement.character = character,
            Self::BindsAgencies(binds) => agreement.binds_agencies = binds,
            Self::TacitExtension(extends) => agreement.tacit_extension = extends,
            Self::Recitals(recitals) => agreement.recitals = recitals,
            Self::Signatures(signatures) => agreement.signatures = signatures,
        }
        before
    }
}
