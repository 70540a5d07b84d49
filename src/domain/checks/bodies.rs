//! Committees, secretariats and funds that an article names and no article institutes.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Part, Place, Remark, Severity};
use super::law::{TOETSINGSKADER, WET_AVV};
use super::passage::with_items;
use super::pattern::Patterns;
use super::sentence::Sentence;
use crate::domain::agreement::text::words;
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[Check {
    id: "body-not-instituted",
    severity: Severity::Justify,
    law: &[TOETSINGSKADER.art("§ 4.3 en 5.2"), WET_AVV.art("2, lid 5, onder a")],
    why: Phrase::new(
        "Wie bij een commissie, een secretariaat of een fonds moet zijn, heeft er niets aan als niemand het heeft ingesteld: er zijn \
         geen leden, geen adres en geen termijn, en een waarborg die op papier blijft, telt niet (Toetsingskader AVV).",
        "Whoever has to turn to a committee, a secretariat or a fund is not helped where nobody has instituted it: there are no \
         members, no address and no time limit, and a guarantee that stays on paper does not count (Toetsingskader AVV).",
    ),
    remedy: Phrase::new(
        "Stel het in met een eigen artikel (samenstelling, zittingsduur, werkwijze, termijn), of noem een orgaan dat er is.",
        "Institute it by an article of its own (members, term, procedure, time limit), or name a body that is there.",
    ),
    run: Needs::Text(not_instituted),
}];

/// A body that articles name.
struct Body {
    /// Its words, as patterns write them.
    noun: &'static str,
    /// The template that institutes it, where the library has one.
    template: Option<&'static str>,
}

const BODIES: [Body; 5] = [
    Body { noun: "dispensatiecommissie*", template: Some("dispensation-committee") },
    Body { noun: "geschillencommissie*|klachtencommissie*|beroepscommissie*", template: Some("disputes-committee") },
    Body { noun: "bezwaarcommissie*|begeleidingscommissie*|toetsingscommissie*|nalevingscommissie*", template: None },
    Body { noun: "secretariaat", template: None },
    Body {
        noun: "sectorfonds|scholingsfonds|opleidingsfonds|ontwikkelfonds|bedrijfstakfonds",
        template: Some("fund-contribution"),
    },
];

impl Body {
    /// The parts of words by which it is named.
    fn stems(&self) -> impl Iterator<Item = &'static str> {
        self.noun.split('|').map(|noun| noun.trim_matches('*'))
    }

    /// Words that institute it or say that it is there.
    fn instituting(&self) -> [String; 5] {
        let noun = self.noun;
        [
            format!("stelt|stellen|richten|richt ~ {noun} ~ in|op"),
            format!("{noun} ~ bestaat|ingesteld|benoemd|gevoerd|gevestigd|bereikbaar"),
            format!("{noun} is ~ stichting"),
            format!("stichting _ {noun}"),
            format!("er is een {noun}"),
        ]
    }
}

/// A paragraph of the whole agreement, of the parties’ own words and of templates alike.
struct Paragraph {
    place: Place,
    sentences: Vec<Sentence>,
}

/// The paragraphs that name a body. Whatever is said of one names it, so the others, which are nearly all, are not
/// split into sentences.
fn paragraphs(context: &CheckContext<'_>) -> Vec<Paragraph> {
    let stems: Vec<&str> = BODIES.iter().flat_map(Body::stems).collect();
    let paragraph = |text: &str, place: &dyn Fn() -> Place| {
        let lower = text.to_lowercase();
        let names_one = stems.iter().any(|stem| lower.contains(stem));
        names_one.then(|| Paragraph { place: place(), sentences: Sentence::all(text) })
    };
    let mut found = Vec::new();
    for article in context.text.articles() {
        found.extend(article.paragraphs.iter().enumerate().filter_map(|(index, written)| {
            let place = || {
                let part = Part::Paragraph { index, label: written.label.clone() };
                Place::Article { article: article.id.clone(), part }
            };
            paragraph(&with_items(written), &place)
        }));
    }
    for annex in &context.text.annexes {
        let place = || Place::Annex(annex.id.clone());
        found.extend(annex.paragraphs.iter().filter_map(|written| paragraph(&words(written), &place)));
    }
    found
}

/// A fund that the dossier counts on has an agreement of its own, and that of this agreement an article.
fn has_fund(context: &CheckContext<'_>) -> bool {
    context.has("fund-contribution") || context.schemes().any(|(_, scheme)| scheme.payer == "sector_fund")
}

fn not_instituted(context: &CheckContext<'_>) -> Vec<Remark> {
    let paragraphs = paragraphs(context);
    let missing = BODIES.iter().filter_map(|body| {
        let instituting = body.instituting();
        let instituting = Patterns::new(&instituting.each_ref().map(String::as_str));
        let mut sentences = paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
        let is_there = sentences.any(|sentence| instituting.find(sentence).is_some())
            || (body.template == Some("fund-contribution") && has_fund(context));
        if is_there {
            return None;
        }
        let named = Patterns::new(&[body.noun]);
        let mut articles = paragraphs.iter().filter(|paragraph| paragraph.place.article_id().is_some());
        let (place, name) = articles.find_map(|paragraph| {
            let found = |sentence: &Sentence| Some(sentence.quote(&named.find(sentence)?).to_owned());
            Some((&paragraph.place, paragraph.sentences.iter().find_map(found)?))
        })?;
        let message = message!(
            nl: "Geen artikel stelt ‘{body}’ in.", en: "No article institutes “{body}”.", body = name,
        );
        Some(Remark::new(place.clone(), message).fix(body.template.and_then(|id| context.add_article(id))))
    });
    missing.collect()
}
