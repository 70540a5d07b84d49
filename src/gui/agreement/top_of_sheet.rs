//! Where the text is scrolled to, so that another proposal, or the same one in lines of another length, comes to show at
//! the same place.

use eframe::egui::{Id, Ui};

use super::view::AgreementView;
use crate::domain::id::{ArticleId, ProposalId};

/// Which article stands at the top of the sheet, of which proposal, and how long the lines are.
#[derive(Clone, Debug)]
pub(super) struct TopOfSheet {
    proposal: ProposalId,
    width: f32,
    first: Option<(ArticleId, f32)>,
}

impl TopOfSheet {
    fn id() -> Id {
        Id::unique("top of the sheet")
    }

    /// What stood at the top while another proposal did, or while the lines had another length; nothing while both are
    /// the same.
    pub(super) fn that_stays(ui: &Ui, view: &AgreementView, width: f32) -> Option<(ArticleId, f32)> {
        let Self { proposal, width: before, first } = ui.data(|data| data.get_temp(Self::id()))?;
        let is_narrower = (before - width).abs() > 0.5;
        let (article, away) = first.filter(|_| is_narrower || proposal != view.shown.basis.proposal)?;
        // Of an article that began above the top, so much more or fewer lines stand there.
        Some((article, if away < 0.0 { away * before / width } else { away }))
    }

    pub(super) fn keep(ui: &Ui, view: &AgreementView, width: f32, first: Option<(ArticleId, f32)>) {
        let top = Self { proposal: view.shown.basis.proposal.clone(), width, first };
        ui.data_mut(|data| data.insert_temp(Self::id(), top));
    }
}
