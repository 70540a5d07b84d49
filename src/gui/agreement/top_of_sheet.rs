//! Where the text is scrolled to while one proposal shows, so that another one comes to show at the same place.

use eframe::egui::{Id, Ui};

use super::view::AgreementView;
use crate::domain::id::{ArticleId, ProposalId};

/// Which article stands at the top of the sheet, and of which proposal: another proposal comes to show at the same place.
#[derive(Clone, Debug)]
pub(super) struct TopOfSheet {
    proposal: ProposalId,
    first: Option<(ArticleId, f32)>,
}

impl TopOfSheet {
    fn id() -> Id {
        Id::unique("top of the sheet")
    }

    /// What stood at the top while another proposal did; nothing while the same one shows.
    pub(super) fn of_other(ui: &Ui, view: &AgreementView) -> Option<(ArticleId, f32)> {
        let top = ui.data(|data| data.get_temp::<Self>(Self::id()))?;
        top.first.filter(|_| top.proposal != view.shown.basis.proposal)
    }

    pub(super) fn keep(ui: &Ui, view: &AgreementView, first: Option<(ArticleId, f32)>) {
        let top = Self { proposal: view.shown.basis.proposal.clone(), first };
        ui.data_mut(|data| data.insert_temp(Self::id(), top));
    }
}
