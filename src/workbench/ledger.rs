//! The ledger of offers: what goes over the table is written down with its text and its totals, and becomes the result.

use super::Opened;
use crate::domain::agreement::edit::{Edit, LedgerEdit, ListEdit, free_id};
use crate::domain::agreement::ledger::{LedgerEvent, Offer, OfferStatus, OfferTotals, Standings, is_negotiated};
use crate::domain::agreement::{Dossier, PartySide, Proposal};
use crate::domain::id::ArticleId;
use crate::domain::period::Date;
use crate::domain::projection::ShareBasis;
use crate::domain::words::{Language, Message};
use crate::message;
use crate::report::costs::Calculation;
use crate::report::ledger::LedgerView;
use crate::report::redline::Scale;
use crate::store::ledger::{broken, sealed};

/// The day something happened, and what one wants to remember of it.
pub type Happened = (Date, String);

/// What an offer comes to; the percentage of the wage bill counts everybody and all payers.
pub fn totals(calculation: &Calculation) -> OfferTotals {
    let whole = Scale::new(calculation, ShareBasis::default()).whole(calculation);
    OfferTotals {
        years: whole.years.iter().map(|(year, cents)| (*year, cents.euro())).collect(),
        share_of_wage_bill: whole.share,
        participants: whole.participants,
    }
}

/// The edit that writes a proposal down as an offer of `side`, with what it comes to.
pub fn offer(dossier: &Dossier, text: &Proposal, of: (PartySide, OfferTotals), happened: Happened) -> Edit {
    let (side, totals) = of;
    let round = Standings::of(&dossier.ledger).offers.keys().last().map_or(1, |last| last + 1);
    entry(dossier, LedgerEvent::Offer(Box::new(Offer { round, side, text: text.clone(), totals })), happened)
}

/// The edit that writes down what became of the offer of a round.
///
/// # Errors
///
/// There is no such round.
pub fn offer_status(
    dossier: &Dossier,
    (round, status): (u32, OfferStatus),
    happened: Happened,
) -> Result<Edit, Message> {
    offer_of(dossier, round)?;
    Ok(entry(dossier, LedgerEvent::Status { round, status }, happened))
}

/// The edit that writes down on which articles the sides agree, as the offer of a round words them.
///
/// # Errors
///
/// There is no such round, or an article is not in its offer.
pub fn agree(dossier: &Dossier, round: u32, articles: Vec<ArticleId>, happened: Happened) -> Result<Edit, Message> {
    let offer = offer_of(dossier, round)?;
    if let Some(unknown) = articles.iter().find(|article| offer.text.article(article).is_none()) {
        let known = listed(offer.text.articles().map(|known| &known.id));
        return Err(message!(
            nl: "het bod van ronde {round} heeft geen artikel ‘{article}’; het heeft {known}",
            en: "the offer of round {round} has no article ‘{article}’; it has {known}",
            round = round as usize, article = unknown.as_str(), known = known
        ));
    }
    Ok(entry(dossier, LedgerEvent::Agreed { round, articles }, happened))
}

/// The edit that writes down that articles are open again.
///
/// # Errors
///
/// The sides did not agree on one of them.
pub fn reopen(dossier: &Dossier, articles: Vec<ArticleId>, happened: Happened) -> Result<Edit, Message> {
    let agreed = Standings::of(&dossier.ledger).agreed;
    if let Some(open) = articles.iter().find(|article| !agreed.contains_key(article)) {
        return Err(message!(
            nl: "over artikel ‘{article}’ is nog geen voorlopig akkoord; wel over {known}",
            en: "article ‘{article}’ is not tentatively agreed; agreed are {known}",
            article = open.as_str(), known = listed(agreed.into_keys())
        ));
    }
    Ok(entry(dossier, LedgerEvent::Reopened { articles }, happened))
}

/// The edit that adds the result as a proposal: the last offer with the articles on which the sides agreed, each as it was
/// agreed, and no others but definitions and scope.
///
/// # Errors
///
/// The sides did not agree on anything yet.
pub fn result(dossier: &Dossier, title: String) -> Result<Edit, Message> {
    let standings = Standings::of(&dossier.ledger);
    let last = standings.offers.values().next_back().filter(|_| !standings.agreed.is_empty());
    let Some((_, last, _)) = last else {
        return Err(message!(
            nl: "er is nog over geen artikel voorlopig akkoord", en: "no article is tentatively agreed yet"
        ));
    };
    let id = free_id("resultaat", |id| dossier.proposal(id).is_some());
    let mut result = Proposal { id: id.into(), title, ..last.text.clone() };
    for chapter in &mut result.chapters {
        let is_kept = |id: &ArticleId| standings.agreed.contains_key(id);
        chapter.articles.retain(|article| !is_negotiated(&article.content) || is_kept(&article.id));
    }
    for (article, round) in &standings.agreed {
        let Some((_, offer, _)) = standings.offers.get(round) else { continue };
        take_over(&mut result, &offer.text, article);
    }
    result.chapters.retain(|chapter| !chapter.articles.is_empty());
    Ok(Edit::Proposals(ListEdit::push(&dossier.proposals, result)))
}

impl Opened {
    /// The ledger as it is shown; concessions count from the round `since`, or from the first offer of each side.
    pub fn ledger(&self, since: Option<u32>, language: Language) -> LedgerView {
        let ledger = &self.dossier().ledger;
        let text = |offer: &Offer| self.text(&offer.text);
        LedgerView::of(ledger, (&broken(ledger), since), &text, language)
    }
}

fn offer_of(dossier: &Dossier, round: u32) -> Result<&Offer, Message> {
    let offers = Standings::of(&dossier.ledger).offers;
    let found = offers.get(&round).map(|(_, offer, _)| *offer);
    found.ok_or_else(|| match offers.keys().next_back() {
        Some(last) => message!(
            nl: "er is geen ronde {round}; de laatste is ronde {last}",
            en: "there is no round {round}; the last one is round {last}",
            round = round as usize, last = *last as usize
        ),
        None => message!(nl: "er is nog geen bod vastgelegd", en: "no offer is written down yet"),
    })
}

/// The edit that writes an entry; without a seal, which what a dossier holds always has, it writes nothing.
fn entry(dossier: &Dossier, event: LedgerEvent, (day, note): Happened) -> Edit {
    match sealed(&dossier.ledger, day, event, note) {
        Some(entry) => Edit::Ledger(LedgerEdit::Write(Box::new(entry))),
        None => Edit::Several(Vec::new()),
    }
}

/// Puts an article as `from` has it in its place in `to`: in its chapter, which may have to come along.
fn take_over(to: &mut Proposal, from: &Proposal, id: &ArticleId) {
    let home = from.chapters.iter().find(|chapter| chapter.articles.iter().any(|article| article.id == *id));
    let Some((home, article)) = home.zip(from.article(id)) else { return };
    if let Some(known) = to.article_mut(id) {
        known.content.clone_from(&article.content);
    } else if let Some(chapter) = to.chapters.iter_mut().find(|chapter| chapter.id == home.id) {
        chapter.articles.push(article.clone());
    } else {
        let mut chapter = home.clone();
        chapter.articles = vec![article.clone()];
        to.chapters.push(chapter);
    }
}

fn listed<'a>(ids: impl IntoIterator<Item = &'a ArticleId>) -> String {
    ids.into_iter().map(ArticleId::as_str).collect::<Vec<_>>().join(", ")
}
