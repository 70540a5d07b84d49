//! Published figures by key and date: statutory values, prices and facts, with gaps named as gaps.
//!
//! [`Figures`] says what a figure is in a dossier; nothing else reads the values of [`PublishedFigures`].

mod figures;
mod key;
mod missing;
mod published;
mod sector;

pub use figures::{Average, Dated, Figures, Override, Reading};
pub use key::{FigureKey, OtherKey, PensionTerm, WorkerOrigin};
pub use missing::Missing;
pub use published::{Gap, Published, PublishedFigures};
pub use sector::{Cao, Fact, Practice, Sector, Term};
