//! View-model of the page about the workforce profiles and their import; made only while that page is open.

use std::collections::BTreeSet;

use super::import::view::{GroupsKey, GroupsView, groups};
use super::order::{Line, Order, lines};
use super::session::WorkforceSession;
use crate::domain::agreement::{Dossier, Proposal};
use crate::domain::clause::Value;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProfileId;
use crate::domain::money::Rate;
use crate::domain::parameters::{Fact, FigureKey, Figures, PensionTerm, Sector};
use crate::domain::words::{Language, Subject};
use crate::domain::workforce::draft::{Input, open_inputs};
use crate::domain::workforce::{Pension, Profile, STAY_YEARS};
use crate::gui::ask::Page;
use crate::gui::basis::{Basis, Key, Now};
use crate::gui::memo::Memo;
use crate::gui::phrases as common;
use crate::gui::typed;
use crate::gui::views::{ChapterView, FindingView};
use crate::report::bill::Bill;
use crate::report::costs::Calculation;
use crate::report::derivation::sure;
use crate::report::discretion::together;
use crate::report::format::{self, say};
use crate::report::provisional;
use crate::report::reading::{ReadingView, reading};
use crate::report::workforce::{ProfileTable, profiles};
use crate::workbench::Opened;
use crate::workbench::Workbench;

/// What the page shows.
#[derive(Debug, Default)]
pub struct WorkforceView {
    /// The profiles as a table.
    pub table: Memo<Key, ProfileTable>,
    /// What the table needs besides to leave the program.
    pub along: Memo<Key, Along>,
    /// Its lines, as they are arranged.
    pub lines: Memo<(Key, Order), Vec<Line>>,
    /// The selected profile.
    pub form: Memo<(Key, Option<ProfileId>), Option<FormView>>,
    /// What the catalogue knows of the sector that is looked at.
    pub catalogue: Memo<(Language, String), Option<CatalogueView>>,
    /// What came of grouping a payroll file.
    pub groups: Memo<GroupsKey, Option<GroupsView>>,
    /// What each proposal costs the people of the dossier, after an import.
    pub bill: Memo<Key, Vec<Bill>>,
}

/// What a table of the profiles needs to leave the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// The profiles that share a row.
    pub together: BTreeSet<ProfileId>,
    /// What every figure is marked with while data of the workers are open.
    pub provisional: Option<String>,
}

/// The selected profile, to be edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormView {
    /// Its place in the table.
    pub place: usize,
    /// The profile.
    pub profile: Profile,
    /// The inputs that nobody has filled in.
    pub open: Vec<Input>,
    /// What is said about its wage.
    pub of_wage: Vec<FindingView>,
    /// What else is said about it.
    pub findings: Vec<FindingView>,
    /// The return-to-work premium that is used, unless it is the employer's own.
    pub whk: Option<ReadingView>,
    /// The sectors of the return-to-work premium.
    pub whk_sectors: Vec<(FigureKey, String)>,
    /// The pension funds whose terms are all known, by id.
    pub funds: Vec<(String, String)>,
    /// The terms of the fund that is used.
    pub fund_terms: Vec<ReadingView>,
    /// The chances of staying that are used, by completed years, unless they are the profile's own.
    pub stay_on: Vec<ReadingView>,
    /// The share registered in the BRP that is used, unless it is the profile's own.
    pub registered: Option<ReadingView>,
    /// The articles with a take-up.
    pub take_ups: Vec<TakeUpView>,
}

/// An article with a take-up, or one that the profile names and that is not there: it must be seen, to be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeUpView {
    /// Its id.
    pub id: String,
    /// Its number and title.
    pub title: String,
    /// The take-up that it assumes for everybody.
    pub assumed: Rate,
}

/// What the catalogue knows of a sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueView {
    /// All sectors, by id.
    pub sectors: Vec<(String, String)>,
    /// The one that is looked at.
    pub chosen: String,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub facts: Vec<FactView>,
    /// What was not found.
    pub gaps: Vec<String>,
}

/// A figure of a sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactView {
    /// What it is.
    pub title: String,
    /// Its value.
    pub value: String,
    /// Year, source and sureness.
    pub source: String,
    /// What a reader should know.
    pub note: Option<String>,
}

/// What is kept of it between frames.
pub type Kept = WorkforceView;

/// Looks at what has changed, while the page is open.
pub fn refresh(kept: &mut Kept, now: &Now<'_>, session: &WorkforceSession) {
    if now.page == Page::Workforce {
        kept.refresh(now.key, (now.basis, now.opened), now.dossier, session, now.workbench);
        if session.shows_bill {
            kept.bill.refresh(now.key.clone(), |_| bills(now));
        }
    }
}

/// What each proposal costs: of the one that is shown and the one beside it the calculation is at hand.
fn bills(now: &Now<'_>) -> Vec<Bill> {
    let Now { dossier, basis, opened, key, .. } = *now;
    let bill = |proposal: &Proposal| {
        if basis.proposal == proposal.id || basis.other.as_ref() == Some(&proposal.id) {
            return Bill::of(proposal, opened.done(&proposal.id), key.share_basis, key.language);
        }
        Bill::of(proposal, opened.if_changed(dossier, proposal).ok().as_ref(), key.share_basis, key.language)
    };
    dossier.proposals.iter().map(bill).collect()
}

impl WorkforceView {
    fn refresh(
        &mut self,
        key: &Key,
        (basis, opened): (&Basis, &Opened),
        dossier: &Dossier,
        session: &WorkforceSession,
        workbench: &Workbench,
    ) {
        let language = key.language;
        let sources = Sources {
            dossier,
            calculation: opened.done(&key.proposal),
            said: match opened.at_hand(&key.proposal) {
                Some(Ok(calculation)) => &calculation.resolved.findings,
                Some(Err(errors)) => errors,
                None => &[],
            },
            chapters: &basis.chapters,
            workbench,
            language,
        };
        self.table.refresh(key.clone(), |_| sources.table());
        self.along.refresh(key.clone(), |_| Along {
            together: together(dossier),
            provisional: provisional::mark(dossier, language),
        });
        let table = &*self.table;
        self.lines.refresh((key.clone(), session.order.clone()), |(_, order)| lines(table, order));
        self.form.refresh((key.clone(), session.selected.clone()), |_| sources.form(session));
        match &session.catalogue {
            None => self.catalogue.clear(),
            Some(chosen) => {
                let wanted = (language, chosen.clone());
                self.catalogue.refresh(wanted, |(language, chosen)| catalogue(&workbench.sectors, chosen, *language));
            }
        }
        match session.import.as_ref().and_then(|import| Some((import.result.as_ref()?, import.existing))) {
            None => self.groups.clear(),
            Some((result, existing)) => {
                let wanted = GroupsKey { result: result.clone(), existing, revision: key.revision, language };
                self.groups.refresh(wanted, |GroupsKey { result, existing, language, revision: _ }| {
                    Some(groups(result, opened, *existing, *language))
                });
            }
        }
    }
}

/// What the page is made from.
pub struct Sources<'s> {
    /// The dossier.
    pub dossier: &'s Dossier,
    /// The calculation of the proposal that is shown.
    pub calculation: Option<&'s Calculation>,
    /// What is said of the dossier.
    pub said: &'s [Diagnostic],
    /// The chapters of the proposal.
    pub chapters: &'s [ChapterView],
    /// The data files.
    pub workbench: &'s Workbench,
    /// The language of the interface.
    pub language: Language,
}

impl Sources<'_> {
    /// The table of all profiles.
    pub fn table(&self) -> ProfileTable {
        profiles(&self.dossier.workforce, self.calculation, self.language)
    }

    /// The form of the selected profile.
    pub fn form(&self, session: &WorkforceSession) -> Option<FormView> {
        let (place, profile) = session.selected(&self.dossier.workforce)?;
        let about = |said: &&Diagnostic| matches!(&said.subject, Subject::Profile(id) if *id == profile.id);
        // A message that mentions the statutory minimum is about the wage and is shown at its field.
        let of_wage = |said: &&Diagnostic| said.message.values.iter().any(|(name, _)| *name == "minimum");
        let shown = |said: &Diagnostic| FindingView::of(said, self.language);
        let said = || self.said.iter().filter(about);
        Some(FormView {
            place,
            open: open_inputs(profile).collect(),
            of_wage: said().filter(of_wage).map(shown).collect(),
            findings: said().filter(|said| !of_wage(said)).map(shown).collect(),
            whk: profile.whk.figure().map(|figure| self.reading_at_start(figure)),
            whk_sectors: self.whk_sectors(),
            funds: self.funds(),
            fund_terms: match &profile.pension {
                Pension::Fund(fund) => {
                    PensionTerm::ALL.map(|term| self.reading(&FigureKey::pension(fund, term))).into()
                }
                Pension::None | Pension::Own(_) => Vec::new(),
            },
            stay_on: profile.stay_on.origin().map_or_else(Vec::new, |origin| {
                (0..STAY_YEARS).map(|years| self.reading(&FigureKey::StayOn { origin, years })).collect()
            }),
            registered: profile.stay_on.origin().map(|origin| self.reading(&FigureKey::Registered(origin))),
            take_ups: self.take_ups(profile),
            profile: profile.clone(),
        })
    }

    fn take_ups(&self, profile: &Profile) -> Vec<TakeUpView> {
        let articles = self.chapters.iter().flat_map(|chapter| &chapter.articles);
        let mut views: Vec<TakeUpView> = articles
            .filter_map(|article| match article.parameter("take_up")?.value {
                Value::Number(share) => Some(TakeUpView {
                    id: article.id.to_string(),
                    title: say!(self.language, common::ARTICLE, number = &article.number, title = &article.title),
                    assumed: Rate::new(share),
                }),
                Value::Level(_) | Value::Choice(_) | Value::Flag(_) | Value::Text(_) => None,
            })
            .collect();
        let gone: Vec<&String> =
            profile.take_up.keys().filter(|id| !views.iter().any(|known| known.id == **id)).collect();
        views.extend(gone.into_iter().map(|id| TakeUpView { id: id.clone(), title: id.clone(), assumed: Rate::ZERO }));
        views
    }

    fn figures(&self) -> Figures<'_> {
        self.dossier.figures(&self.workbench.built_in.figures)
    }

    fn reading(&self, key: &FigureKey) -> ReadingView {
        reading(self.figures(), key, self.language)
    }

    /// A premium is read for the years of the agreement, not for the day on which wages were; the form shows the first.
    fn reading_at_start(&self, key: &FigureKey) -> ReadingView {
        reading(self.figures().as_of(self.dossier.agreement.term.start), key, self.language)
    }

    /// The figures that are published for the sectors of the return-to-work premium, with their titles.
    fn whk_sectors(&self) -> Vec<(FigureKey, String)> {
        let listed = self.workbench.built_in.figures.listed().into_iter();
        let sectors = listed.filter(|figure| matches!(figure.key, FigureKey::WhkSector(_)));
        sectors.map(|figure| (figure.key.clone(), figure.title.in_language(self.language).to_owned())).collect()
    }

    /// The pension funds of which all four terms are known.
    fn funds(&self) -> Vec<(String, String)> {
        let figures = self.figures();
        let listed = figures.published().listed().into_iter();
        let funds = listed.filter_map(|figure| {
            let FigureKey::Pension { fund, term: PensionTerm::Employer } = &figure.key else { return None };
            let is_known = PensionTerm::ALL.iter().all(|term| figures.now(&FigureKey::pension(fund, *term)).is_ok());
            let title = figure.title.in_language(self.language);
            is_known.then(|| (fund.clone(), fund_name(title).to_owned()))
        });
        funds.collect()
    }
}

/// The name of a fund from the title of its premium: what stands before the first comma.
fn fund_name(title: &str) -> &str {
    title.split([',', '(']).next().unwrap_or(title).trim()
}

/// What the catalogue knows of the sector that is looked at.
pub fn catalogue(sectors: &[Sector], chosen: &str, language: Language) -> Option<CatalogueView> {
    let sector = sectors.iter().find(|sector| sector.id == chosen)?;
    let name = |sector: &Sector| sector.name.in_language(language).to_owned();
    let fact = |fact: &Fact| FactView {
        title: fact.title.in_language(language).to_owned(),
        value: range(fact, language),
        source: format!("{} · {} ({})", fact.year, fact.source.title, sure(fact.sureness).in_language(language)),
        note: fact.note.clone(),
    };
    Some(CatalogueView {
        sectors: sectors.iter().map(|sector| (sector.id.clone(), name(sector))).collect(),
        chosen: sector.id.clone(),
        name: name(sector),
        facts: sector.facts.iter().map(fact).collect(),
        gaps: sector.gaps.iter().map(|gap| gap.in_language(language).to_owned()).collect(),
    })
}

fn range(fact: &Fact, language: Language) -> String {
    let shown = |value| format::quantity(value, fact.unit, language);
    let value = shown(fact.value);
    match (fact.low, fact.high) {
        (None, None) => value,
        (low, high) => {
            let low = typed::bare_number(low.unwrap_or(fact.value), fact.unit, language);
            let high = shown(high.unwrap_or(fact.value));
            format!("{value} ({low} – {high})")
        }
    }
}
