//! View-model of the costs page; computed while it is shown.

use std::collections::BTreeSet;
use std::ops::Deref;

use super::session::{CostsSession, CostsTab, When};
use crate::domain::agreement::Assumptions;
use crate::domain::agreement::Dossier;
use crate::domain::id::{ProfileId, ProposalId};
use crate::domain::period::Year;
use crate::domain::projection::ShareBasis;
use crate::domain::words::Language;
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::later::Later;
use crate::gui::memo::Memo;
use crate::gui::settings::Side;
use crate::gui::views::FindingView;
use crate::report::cost_by::{Choice, CostTable, Names, RowsBy, cost_by};
use crate::report::cost_choice::Measure;
use crate::report::costs::Calculation;
use crate::report::derivation::Piece;
use crate::report::discretion::together;
use crate::report::opening::opening;
use crate::report::published::{FigureView, published};
use crate::report::reach_chart::{ReachChart, reach_chart};
use crate::report::totals::{TotalsRow, totals_in_sight, totals_that_take_longer};
use crate::report::waterfall::{Waterfall, waterfall};
use crate::workbench::Opened;
use crate::workbench::Workbench;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostsView {
    /// Name of the proposal that is shown.
    pub proposal_title: String,
    /// Name of the proposal it is compared with.
    pub other_title: Option<String>,
    pub other: Option<ProposalId>,
    /// Id of the proposal that shows.
    pub proposal: ProposalId,
    /// What every figure is marked with while data of the workers are open.
    pub provisional: Option<String>,
    /// Of whose costs percentages of the wage bill are taken.
    pub share_basis: ShareBasis,
    /// Whose side the user is on.
    pub side: Side,
    /// What stands in the way of a calculation; nothing where there is one.
    pub obstacles: Option<Vec<FindingView>>,
    /// Names of articles and profiles; of articles that only the other proposal has as well.
    pub names: Names,
    /// The years of the agreement.
    pub years: Vec<Year>,
    /// What it costs in sum, but for what takes longer; and of which year or of the term that is shown.
    pub totals: Vec<TotalsRow>,
    /// What it costs extra, and why.
    pub opening: Vec<Vec<Piece>>,
    pub totals_of: Option<Year>,
    /// Years against payers, in euros; for the chart.
    pub by_payer: Option<CostTable>,
    /// The table that is chosen.
    pub table: Option<CostTable>,
    /// From the other proposal to this one.
    pub waterfall: Option<Waterfall>,
    /// Who is reached.
    pub reach: Option<ReachChart>,
    /// What the calculation assumes.
    pub assumptions: Option<Assumptions>,
    /// The published figures; only while they are shown.
    pub figures: Vec<FigureView>,
    /// The profiles that share a row in what leaves the program.
    pub together: BTreeSet<ProfileId>,
    /// Names of the figures for which the dossier has a value of its own.
    pub own_values: Vec<String>,
}

/// What of the session the view depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostsKey {
    tab: CostsTab,
    choice: Choice,
    when: When,
}

impl CostsKey {
    /// What `session` chose, with percentages of the wage bill on `share_basis`.
    pub fn of(session: &CostsSession, share_basis: ShareBasis) -> Self {
        Self { tab: session.tab, choice: Choice { share_basis, ..session.choice }, when: session.when }
    }
}

/// What is kept of it between frames; it reads as the view.
#[derive(Debug, Default)]
pub struct Kept {
    view: Memo<(Key, CostsKey), CostsView>,
    /// The totals that take longer, such as that at full use: made away from the window's thread.
    pub later_totals: Later<Key, Vec<TotalsRow>>,
}

impl Deref for Kept {
    type Target = CostsView;

    fn deref(&self) -> &CostsView {
        &self.view
    }
}

/// Looks at what has changed, while the page is open.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, session: &CostsSession) {
    if now.page == Page::Costs {
        let wanted = (now.key.clone(), CostsKey::of(session, now.key.share_basis));
        let of_key =
            |(key, of): &(Key, CostsKey)| view((now.basis, now.opened), now.dossier, of, (key.language, now.workbench));
        kept.view.refresh(wanted, of_key);
        if now.opened.done(&now.key.proposal).is_some() {
            kept.later_totals.want(now.key);
        }
    }
}

/// The totals that take longer, computed.
#[derive(Debug)]
pub struct LaterTotals(pub Vec<TotalsRow>);

impl LaterTotals {
    /// Those of `calculation`.
    pub fn of(calculation: &Calculation) -> Self {
        Self(totals_that_take_longer(calculation))
    }
}

/// The view of `key`.
fn view(
    (basis, opened): (&Basis, &Opened),
    dossier: &Dossier,
    key: &CostsKey,
    (language, workbench): (Language, &Workbench),
) -> CostsView {
    let names = basis.names(dossier, basis.other.as_deref(), workbench);
    let shown = opened.at_hand(&basis.proposal);
    let other = basis.other.as_ref().and_then(|id| opened.done(id));
    let figures = &workbench.built_in.figures;
    let own_values = dossier.overrides.iter().map(|own| {
        let title = figures.title(&own.figure);
        title.map_or_else(|| own.figure.to_string(), |title| title.in_language(language).to_owned())
    });
    let mut view = CostsView {
        proposal_title: basis.proposal_title.clone(),
        other_title: basis.other_title.clone(),
        other: basis.other.clone(),
        proposal: basis.proposal.clone(),
        provisional: basis.provisional.clone(),
        share_basis: key.choice.share_basis,
        side: basis.side,
        obstacles: basis.obstacles(),
        years: dossier.agreement.term.years().collect(),
        assumptions: Some(dossier.assumptions.clone()),
        own_values: own_values.collect(),
        together: together(dossier),
        names,
        ..CostsView::default()
    };
    if key.tab == CostsTab::Assumptions {
        let calculation = shown.map_or(Err(&[][..]), |made| made.map(AsRef::as_ref));
        view.figures = published(dossier.figures(figures), calculation, workbench.today, language);
    }
    let Some(Ok(calculation)) = shown else { return view };
    view.opening = opening(calculation, &basis.text, language);
    charts(&mut view, calculation, other, key, language);
    view
}

fn charts(view: &mut CostsView, this: &Calculation, other: Option<&Calculation>, key: &CostsKey, language: Language) {
    let by_payer = Choice { rows: RowsBy::Payer, measure: Measure::Euro, ..key.choice };
    view.by_payer = Some(cost_by(this, by_payer, &view.names, language));
    view.table = Some(cost_by(this, key.choice, &view.names, language));
    let first = view.years.first().copied();
    let year = match key.when {
        When::First => first,
        When::Year(year) => Some(year).filter(|year| view.years.contains(year)).or(first),
        When::Term => None,
    };
    view.totals = totals_in_sight(this);
    view.totals_of = year;
    let choice = (key.choice.base, year);
    view.waterfall = other.map(|other| waterfall(this, other, choice, &view.names));
    view.reach = year.or(first).map(|year| reach_chart(this, year, language));
}
