//! The dossier and the agreement in it: parties, proposals, chapters, articles, and the text they make.

mod dossier;
pub mod text;

pub use dossier::{
    Agreement, Annex, Article, ArticleContent, Assumptions, Chapter, Character, Dossier, FreeParagraph, FundingChoice,
    Override, OwnScheme, Party, PartySide, Proposal, ProtocolAgreement, Signature,
};
