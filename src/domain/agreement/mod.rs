//! The dossier and the agreement in it: parties, proposals, chapters, articles, and the text they make.
//!
//! [`render`] makes the text: `outline` decides what is there and under which number, `fill` puts in values and
//! references, `wording` words them. What a clause costs is left to [`costs`](super::costs).

mod assumption;
mod dependence;
mod documents;
mod dossier;
pub mod edit;
mod fill;
mod funding;
mod heading;
pub mod ledger;
mod lists;
mod outline;
mod own;
mod plain;
mod render;
mod reply;
mod standing;
pub mod text;
mod validate;
mod values;
mod wording;

pub use assumption::Assumption;
pub use dependence::{dependants, missing};
pub use documents::{DocumentChoices, DocumentStatus, Paper};
pub use dossier::{
    Agreement, Annex, Article, ArticleContent, Assumptions, Chapter, Character, Dossier, Party, PartySide, Proposal,
    ProtocolAgreement, Signature,
};
pub use funding::{FundingChoice, OwnScheme, SchemeUse};
pub use heading::heading;
pub use lists::letter;
pub use own::{FreeParagraph, OwnCost, OwnCostPer, OwnWording};
pub use plain::{PlainSource, plain, plain_source};
pub use render::{library_words, render, written};
pub use reply::{Reply, ReplyStatus};
pub use validate::validate;
pub use values::{MAX_TEXT, preset_values, validate_value, values_of};
pub use wording::{date_in_words, day_in_words, number_in_words, worded};
