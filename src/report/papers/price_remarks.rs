//! What each change of a text costs, in a sentence beside the heading of its article.

use std::collections::BTreeMap;

use super::super::costs::{Calculation, first_year, price};
use super::super::format::{self, say};
use super::phrases;
use crate::domain::money::Cents;
use crate::domain::projection::ShareBasis;
use crate::domain::words::Language;

/// What each article costs more or less in the first year of `after` than in `before`, by the anchor of its heading; of
/// what stays the same nothing is said.
pub fn price_remarks(after: &Calculation, before: &Calculation, language: Language) -> BTreeMap<String, String> {
    // Only amounts are told, so it does not matter of what they would be a share.
    let (Some(year), Some(price)) = (first_year(after), price(after, before, ShareBasis::default())) else {
        return BTreeMap::new();
    };
    let remark = |cents: Cents| {
        let year = year.to_string();
        if cents > Cents::ZERO {
            say!(language, phrases::COSTS_MORE, year = year, amount = format::euro(cents, language))
        } else {
            say!(language, phrases::COSTS_LESS, year = year, amount = format::euro(Cents::ZERO - cents, language))
        }
    };
    price.articles.into_iter().map(|(article, cents)| (format!("article-{article}"), remark(cents))).collect()
}
