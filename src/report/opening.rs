//! What a proposal costs extra, and why: the first sentences of every page and document about costs.

use super::costs::Calculation;
use super::derivation::Piece;
use super::format::{self, say};
use super::phrases;
use super::said::{Door, with_doors};
use crate::domain::agreement::text::AgreementText;
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::projection::{Base, Dimension, FigureId, Line, Pivot, Provenance, Selection};
use crate::domain::words::Language;

/// How many articles are named; the others are taken together.
const NAMED: usize = 3;

/// What `calculation` comes to extra over the term beside gross, which articles most of that is for, and what is owed
/// already on what ground, and which articles are not in it, a sentence each; nothing of what it costs where that is nothing.
pub fn opening(calculation: &Calculation, text: &AgreementText, language: Language) -> Vec<Vec<Piece>> {
    let explainer = calculation.explainer();
    let of = |base| explainer.sum(&Selection { base, ..Selection::default() });
    let (gross, extra, existing) = (of(Base::Gross), of(Base::Extra), of(Base::Existing));
    let heading = |id: &ArticleId| {
        let found = text.article(id);
        let words = |number, title| say!(language, phrases::ARTICLE_HEADING, number = number, title = title);
        found.map_or_else(|| id.to_string(), |article| words(article.number, &article.title))
    };
    let missing: Vec<String> = calculation.resolved.not_computed.keys().map(heading).collect();
    let missing =
        (!missing.is_empty()).then(|| say!(language, phrases::NOT_COMPUTED_WITHOUT, articles = missing.join("; ")));
    let own: Vec<String> = calculation.resolved.own_words.iter().map(heading).collect();
    let own = (!own.is_empty()).then(|| say!(language, phrases::NOT_COMPUTED_OWN, articles = own.join("; ")));
    let left_out = missing.into_iter().chain(own).map(|said| vec![Piece::Words(said)]);
    if gross.is_zero() {
        return left_out.collect();
    }
    let euro = |cents| format::euro(cents, language);
    let door = |article: Option<&ArticleId>, base: Base, cents: Cents| {
        let name = article.map_or_else(|| base.name().in_language(language).to_owned(), heading);
        let figure = FigureId::Sum(Selection { article: article.cloned(), base, ..Selection::default() });
        Door { value: euro(cents), name, figure }
    };
    let first = match existing.is_zero() {
        true => say!(language, phrases::ALL_IS_EXTRA, gross = euro(gross)),
        false => {
            say!(language, phrases::COSTS_EXTRA, extra = euro(extra), gross = euro(gross), existing = euro(existing))
        }
    };
    let sums = [(Base::Extra, extra), (Base::Gross, gross), (Base::Existing, existing)];
    let mut said = vec![with_doors(&first, sums.map(|(base, cents)| door(None, base, cents)).into())];
    let without = of(Base::WithoutContributions);
    if without != gross {
        let come_back = say!(language, phrases::CONTRIBUTIONS_COME_BACK, without = euro(without));
        said.push(with_doors(&come_back, vec![door(None, Base::WithoutContributions, without)]));
    }
    let named = |(article, amount): &(ArticleId, Cents)| {
        say!(language, phrases::FOR_ARTICLE, article = heading(article), amount = euro(*amount))
    };
    let dearest = by_article(calculation, Base::Extra);
    let (first, rest) = dearest.split_at(dearest.len().min(NAMED));
    if !first.is_empty() {
        let rest: Cents = rest.iter().map(|(_, amount)| *amount).sum();
        let rest = (!rest.is_zero()).then(|| say!(language, phrases::FOR_THE_OTHERS, amount = euro(rest)));
        let parts: Vec<String> = first.iter().map(named).chain(rest).collect();
        let doors = first.iter().map(|(article, cents)| door(Some(article), Base::Extra, *cents)).collect();
        said.push(with_doors(&say!(language, phrases::EXTRA_IS_FOR, articles = parts.join("; ")), doors));
    }
    let mut by_ground: Vec<(Option<String>, Vec<String>, Vec<Door>)> = Vec::new();
    for (article, amount) in by_article(calculation, Base::Existing) {
        let of_article = |line: &&Line| !line.existing.is_zero() && explainer.article_of(line) == article.as_str();
        let ground = calculation.assessment.lines.iter().find(of_article).and_then(|line| ground(calculation, line));
        let opens = door(Some(&article), Base::Existing, amount);
        let part = named(&(article, amount));
        match by_ground.iter_mut().find(|(own, ..)| *own == ground) {
            Some((_, parts, doors)) => {
                parts.push(part);
                doors.push(opens);
            }
            None => by_ground.push((ground, vec![part], vec![opens])),
        }
    }
    said.extend(by_ground.into_iter().map(|(ground, parts, doors)| {
        let sentence = match ground {
            Some(ground) => say!(
                language,
                phrases::OWED_ALREADY_BECAUSE,
                articles = parts.join("; "),
                ground = ground.trim_end_matches('.')
            ),
            None => say!(language, phrases::OWED_ALREADY, articles = parts.join("; ")),
        };
        with_doors(&sentence, doors)
    }));
    said.extend(left_out);
    said
}

/// What each article comes to over the term, dearest first; those that come to nothing are left out.
fn by_article(calculation: &Calculation, base: Base) -> Vec<(ArticleId, Cents)> {
    let all = Selection { base, ..Selection::default() };
    let pivot = Pivot::of(&calculation.explainer(), &all, &[Dimension::Article]);
    let cells = pivot.cells().filter_map(|(cell, amount)| Some((cell.article.clone()?, amount)));
    let mut dearest: Vec<(ArticleId, Cents)> = cells.filter(|(_, amount)| !amount.is_zero()).collect();
    dearest.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    dearest
}

/// Why a part of a line is owed anyway, as the dossier or the library says.
fn ground(calculation: &Calculation, line: &Line) -> Option<String> {
    let clause = &calculation.resolved.given.clauses[line.clause].id;
    let place = format!("clauses/{clause}/drivers/{}/existing_share", line.driver);
    match calculation.resolved.provenance.get(&place)? {
        Provenance::Dossier(bases) => bases.iter().find_map(|basis| basis.assumption.clone()),
        Provenance::Assumption { basis: Some((source, _)), .. } => Some(source.title.clone()),
        Provenance::Assumption { basis: None, .. }
        | Provenance::Term { .. }
        | Provenance::Template(_)
        | Provenance::AgreementTerm(_)
        | Provenance::Scheme { .. }
        | Provenance::Published { .. }
        | Provenance::Override { .. } => None,
    }
}
