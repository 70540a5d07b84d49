//! The package of an agency worker held against that of a comparable worker of the user undertaking: the rights of the
//! agreement, and the terms that the dossier enters.

use super::agency_reach::{AgencyReach, ReachedBy, agency_reach};
use super::context::CheckContext;
use crate::domain::clause::Addressee;
use crate::domain::equivalence::{Class, Compared, Judgement, PackageTerm, Way, judge};
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::projection::{Explainer, FigureId, WorkersOf};

/// Where a term that is compared comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermOf<'c> {
    /// An article of the agreement, and what the dossier enters in its place for agency workers.
    Article {
        /// The article.
        article: ArticleId,
        /// It reaches agency workers, from their first day.
        reaches: bool,
        /// What they get instead, where the dossier says so.
        instead: Option<&'c PackageTerm>,
    },
    /// A term of the dossier's own.
    Own(&'c PackageTerm),
}

/// An amount with the figure it is; one that was entered is no figure.
pub type Worth = Option<(Cents, Option<FigureId>)>;

/// A term that is compared, with the figures of its amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageRow<'c> {
    /// Where it comes from.
    pub of: TermOf<'c>,
    /// What a comparable worker of the user undertaking has of it.
    pub user_undertaking: Worth,
    /// What the agency worker has of it.
    pub agency_worker: Worth,
    /// The same as the tests take it.
    pub compared: Compared,
}

/// The packages with what comes of holding them against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packages<'c> {
    /// The rights of the agreement in order, then the terms of the dossier's own.
    pub rows: Vec<PackageRow<'c>>,
    /// The tests.
    pub judgement: Judgement,
}

/// Compares the packages.
///
/// In an agreement that binds agencies no article is compared: what it gives agency workers beyond those of a user
/// undertaking is not offset (cao voor Uitzendkrachten 2026–2028, art. 21(6)), and the user undertaking's terms are those
/// of another agreement.
pub fn equivalence<'c>(context: &CheckContext<'c>) -> Packages<'c> {
    let explainer = context.model.ok().map(|model| Explainer::of(model.resolved, model.assessment));
    let entered = &context.dossier.package;
    let reached = if context.dossier.agreement.binds_agencies { Vec::new() } else { agency_reach(context) };
    let of_articles = reached.iter().filter_map(|reach| of_article(context, reach, explainer.as_ref()));
    let mut rows: Vec<PackageRow<'c>> = of_articles.collect();
    let in_place = |term: &PackageTerm| {
        rows.iter()
            .any(|row| matches!(&row.of, TermOf::Article { instead: Some(instead), .. } if instead.id == term.id))
    };
    let own: Vec<_> = entered.iter().filter(|term| !in_place(term)).map(of_own).collect();
    rows.extend(own);
    let compared: Vec<Compared> = rows.iter().map(|row| row.compared).collect();
    Packages { judgement: judge(&compared), rows }
}

/// A right that the agreement gives workers of the employer; a duty towards agency workers alone is none of theirs.
fn of_article<'c>(
    context: &CheckContext<'c>,
    reach: &AgencyReach,
    explainer: Option<&Explainer<'_>>,
) -> Option<PackageRow<'c>> {
    let placed = context.placed().iter().find(|placed| placed.id() == reach.article.as_str())?;
    placed.template.addressees.contains(&Addressee::Employer).then_some(())?;
    let reaches = match &reach.by {
        ReachedBy::UserUndertaking | ReachedBy::Opened(_) => reach.waits.is_none(),
        ReachedBy::Equivalence => false,
        ReachedBy::Agency | ReachedBy::OwnWords | ReachedBy::NotNamed | ReachedBy::NoRight => return None,
    };
    let worth = |workers| -> Worth {
        let cents = explainer?.worth_of(&reach.article, workers)?;
        Some((cents, Some(FigureId::Worth { article: reach.article.clone(), workers })))
    };
    let entered = &context.dossier.package;
    let instead = entered.iter().find(|term| !reaches && term.instead_of.as_ref() == Some(&reach.article));
    let user_undertaking = worth(WorkersOf::UserUndertaking);
    let agency_worker = if reaches {
        worth(WorkersOf::Agency)
    } else {
        instead.and_then(|term| term.agency_worker).map(|own| (own, None))
    };
    let way = match instead {
        Some(term) => term.way,
        None if reaches => Way::Kind,
        None => Way::Budget,
    };
    // What is no pay, allowance or working time is another term (Waadi 8(1) and (4)).
    let compared = compared(Class::Other, way, &user_undertaking, &agency_worker);
    let of = TermOf::Article { article: reach.article.clone(), reaches, instead };
    Some(PackageRow { of, user_undertaking, agency_worker, compared })
}

fn of_own(term: &PackageTerm) -> PackageRow<'_> {
    let (user_undertaking, agency_worker) =
        (term.user_undertaking.map(|amount| (amount, None)), term.agency_worker.map(|amount| (amount, None)));
    let compared = compared(term.class, term.way, &user_undertaking, &agency_worker);
    PackageRow { of: TermOf::Own(term), user_undertaking, agency_worker, compared }
}

fn compared(class: Class, way: Way, user_undertaking: &Worth, agency_worker: &Worth) -> Compared {
    let cents = |worth: &Worth| worth.as_ref().map(|(cents, _)| *cents);
    Compared { class, way, user_undertaking: cents(user_undertaking), agency_worker: cents(agency_worker) }
}
