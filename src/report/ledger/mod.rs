//! The ledger of offers as it is shown: the rounds with what each came to, who gave what, and what is still open.

mod phrases;
mod tables;

use std::collections::BTreeMap;

use super::format::{self, say};
use crate::domain::agreement::PartySide;
use crate::domain::agreement::ledger::{LedgerEntry, LedgerEvent, Offer, OfferStatus, Standings};
use crate::domain::agreement::text::AgreementText;
use crate::domain::id::ArticleId;
use crate::domain::money::{Cents, Heads, Rate};
use crate::domain::period::{Date, Year};
use crate::domain::words::{Language, Phrase};

/// The ledger of offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerView {
    /// The rounds, from the first.
    pub rounds: Vec<RoundView>,
    /// The articles on which the sides agreed, each with the round whose words they agreed on.
    pub agreed: Vec<(ArticleName, u32)>,
    /// The articles on which they did not agree yet, each with the last round that has it.
    pub open: Vec<(ArticleName, u32)>,
    /// Who gave what, a sentence each; empty where nobody made a second offer.
    pub concessions: Vec<String>,
    /// How much more the last offer of the workers' side costs than that of the employers' side, where both made one.
    pub apart: Option<Cents>,
    /// What was changed after it was written down, a sentence each.
    pub broken: Vec<String>,
}

/// An article by its id and its name in the offer it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleName {
    /// Its id.
    pub id: ArticleId,
    /// "Artikel 3 Les Nederlands in werktijd".
    pub name: String,
}

/// A round: an offer and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundView {
    /// Its number.
    pub round: u32,
    /// The day the offer was made.
    pub day: Date,
    /// Who made it.
    pub side: PartySide,
    /// What the text is called.
    pub title: String,
    /// What became of it.
    pub status: OfferStatus,
    /// One's own note.
    pub note: String,
    /// Gross cost in each year.
    pub years: Vec<(Year, Cents)>,
    /// Gross cost over the term, as it was calculated then.
    pub total: Cents,
    /// As a share of the wage bill in the first year.
    pub share: Option<Rate>,
    /// Participants in the first year.
    pub participants: Heads,
    /// How much more it costs than the offer before it of the same side; nothing for a first offer.
    pub moved: Option<Cents>,
}

impl LedgerView {
    /// The ledger, with the places of its entries that were changed; concessions count from the round `since`, or from the
    /// first offer of each side. `text` gives an offer its words.
    pub fn of(
        ledger: &[LedgerEntry],
        (broken, since): (&[usize], Option<u32>),
        text: &dyn Fn(&Offer) -> AgreementText,
        language: Language,
    ) -> Self {
        let standings = Standings::of(ledger);
        let texts: BTreeMap<u32, AgreementText> =
            standings.offers.iter().map(|(round, (_, offer, _))| (*round, text(offer))).collect();
        let mut rounds: Vec<RoundView> = Vec::new();
        for (entry, offer, status) in standings.offers.values() {
            let before = rounds.iter().rev().find(|round| round.side == offer.side).map(|round| round.total);
            rounds.push(round(entry, offer, *status, before));
        }
        let name = |id: &ArticleId, round: u32| ArticleName {
            id: id.clone(),
            name: texts.get(&round).and_then(|text| named(text, id, language)).unwrap_or_else(|| id.to_string()),
        };
        let last =
            |side| rounds.iter().rev().find(|round| round.side == side && round.status != OfferStatus::Withdrawn);
        let apart = last(PartySide::Workers).zip(last(PartySide::Employers));
        Self {
            agreed: standings.agreed.iter().map(|(id, round)| (name(id, *round), *round)).collect(),
            open: standings.open().into_iter().map(|(id, round)| (name(id, round), round)).collect(),
            concessions: concessions(&rounds, since, language),
            apart: apart.map(|(workers, employers)| workers.total - employers.total),
            broken: broken.iter().filter_map(|place| ledger.get(*place)).map(|entry| said(entry, language)).collect(),
            rounds,
        }
    }
}

fn round(entry: &LedgerEntry, offer: &Offer, status: OfferStatus, before: Option<Cents>) -> RoundView {
    let totals = &offer.totals;
    // Whole cents were written down; an amount that is none was changed by hand, which its seal says.
    let years = totals.years.iter().map(|(year, euro)| (*year, euro.to_cents().unwrap_or_default()));
    let years: Vec<(Year, Cents)> = years.collect();
    let total = years.iter().map(|(_, cents)| *cents).sum();
    RoundView {
        round: offer.round,
        day: entry.day,
        side: offer.side,
        title: offer.text.title.clone(),
        status,
        note: entry.note.clone(),
        years,
        total,
        share: totals.share_of_wage_bill,
        participants: totals.participants,
        moved: before.map(|before| total - before),
    }
}

fn named(text: &AgreementText, id: &ArticleId, language: Language) -> Option<String> {
    let article = text.article(id)?;
    Some(say!(language, phrases::ARTICLE, number = article.number.to_string(), title = &article.title))
}

/// What each side gave: the workers' side by asking for less, the employers' side by offering more.
fn concessions(rounds: &[RoundView], since: Option<u32>, language: Language) -> Vec<String> {
    let of = |side: PartySide| {
        let mut made = rounds.iter().filter(|round| round.side == side && round.status != OfferStatus::Withdrawn);
        let all: Vec<&RoundView> = made.by_ref().collect();
        let start = since.and_then(|since| all.iter().rev().find(|round| round.round <= since)).or(all.first())?;
        let end = all.last().filter(|end| end.round > start.round)?;
        let given = match side {
            PartySide::Workers => start.total - end.total,
            PartySide::Employers => end.total - start.total,
        };
        let phrase = if given < Cents::ZERO { phrases::TOOK_BACK } else { phrases::GAVE };
        let given = if given < Cents::ZERO { Cents::ZERO - given } else { given };
        let amount = format::euro(given, language);
        let values = vec![
            ("round", start.round.to_string().into()),
            ("side", side_name(side).into()),
            ("amount", amount.into()),
        ];
        Some(format::message(&phrase.with(values), language))
    };
    [PartySide::Workers, PartySide::Employers].into_iter().filter_map(of).collect()
}

/// What a side is called in a sentence.
pub fn side_name(side: PartySide) -> Phrase {
    match side {
        PartySide::Workers => phrases::WORKERS,
        PartySide::Employers => phrases::EMPLOYERS,
    }
}

/// Which entry is not what it was.
fn said(entry: &LedgerEntry, language: Language) -> String {
    let round = match &entry.event {
        LedgerEvent::Offer(offer) => Some(offer.round),
        LedgerEvent::Status { round, .. } | LedgerEvent::Agreed { round, .. } => Some(*round),
        LedgerEvent::Reopened { .. } => None,
    };
    let day = format::date(entry.day, language);
    match round {
        Some(round) => say!(language, phrases::BROKEN_ROUND, round = round.to_string(), day = day),
        None => say!(language, phrases::BROKEN, day = day),
    }
}
