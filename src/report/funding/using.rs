//! What a dossier knows of the use of a scheme, in words.

use super::phrases;
use crate::domain::agreement::SchemeUse;
use crate::domain::id::ArticleId;
use crate::domain::money::Rate;
use crate::domain::words::Language;
use crate::report::format::{self, say};

/// What is known of the use, apart from what it rests on; `articles` have their names.
pub fn use_words(using: &SchemeUse, articles: &[(ArticleId, String)], language: Language) -> Vec<String> {
    let SchemeUse { applying_employers, eligible_share, financed_by, overhead, basis: _ } = using;
    let name = |id: &str| {
        let known = articles.iter().find(|(article, _)| *article == id);
        known.map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    };
    let share = |rate: Rate| format::percent(rate.value(), 1, language);
    let known = [
        applying_employers.map(|employers| {
            let employers = format::plain_number(employers, 2, language);
            say!(language, phrases::APPLYING, employers = employers)
        }),
        eligible_share.map(|eligible| say!(language, phrases::ELIGIBLE, share = share(eligible))),
        financed_by.as_deref().map(|article| {
            let overhead = share(overhead.unwrap_or_default());
            say!(language, phrases::FINANCED_BY, article = name(article), overhead = overhead)
        }),
    ];
    known.into_iter().flatten().collect()
}
