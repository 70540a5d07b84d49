//! The agency worker's position under each article, in words.

use super::document::{Align, Cell, Column, Content, Row, RowKind, Table};
use super::format;
use super::phrases;
use rust_decimal::Decimal;

use crate::domain::checks::{AgencyReach, CheckContext, ReachedBy, agency_reach, equivalence_cited};
use crate::domain::figure::Unit;
use crate::domain::id::ArticleId;
use crate::domain::period::Date;
use crate::domain::words::{Language, Message, Shown};
use crate::message;

/// The position of an agency worker under an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyView {
    /// The article.
    pub article: ArticleId,
    /// Its number and heading.
    pub name: String,
    /// Whether it reaches agency workers, and by which rule.
    pub by: String,
    /// Its first day for them in the term; nothing where it is counted otherwise or where no day is.
    pub from: Option<Date>,
}

/// The position under every article of the proposal, in order.
pub(super) fn positions(context: &CheckContext<'_>, language: Language) -> Vec<AgencyView> {
    let name = |id: &ArticleId| {
        let article = context.text.article(id)?;
        Some((article.number.to_string(), format!("{} {}", article.number, article.title)))
    };
    let view = |reach: AgencyReach| {
        let by = words(context, &reach, &|id| name(id).map(|(number, _)| number).unwrap_or_default());
        let (_, name) = name(&reach.article)?;
        Some(AgencyView { article: reach.article, name, by: format::message(&by, language), from: reach.from })
    };
    agency_reach(context).into_iter().filter_map(view).collect()
}

fn words(context: &CheckContext<'_>, reach: &AgencyReach, number_of: &dyn Fn(&ArticleId) -> String) -> Message {
    let weeks = |weeks: Decimal| Shown::Quantity(weeks, Unit::Weeks);
    match (&reach.by, reach.waits) {
        (ReachedBy::Agency, _) => {
            message!(nl: "ja: het uitzendbureau is zelf werkgever", en: "yes: the agency is the employer itself")
        }
        (ReachedBy::UserUndertaking, None) => {
            message!(nl: "ja: plicht van de inlener", en: "yes: a duty of the user undertaking")
        }
        (ReachedBy::UserUndertaking, Some(waits)) => message!(
            nl: "ja, na {weeks}: plicht van de inlener", en: "yes, after {weeks}: a duty of the user undertaking",
            weeks = weeks(waits)
        ),
        (ReachedBy::Opened(by), None) => {
            message!(nl: "ja: artikel {article} stelt het open", en: "yes: article {article} opens it", article = number_of(by))
        }
        (ReachedBy::Opened(by), Some(waits)) => message!(
            nl: "ja, na {weeks}: artikel {article} stelt het open", en: "yes, after {weeks}: article {article} opens it",
            weeks = weeks(waits), article = number_of(by)
        ),
        (ReachedBy::Equivalence, _) => {
            let law = equivalence_cited(context);
            if reach.from.is_some() {
                message!(
                    nl: "niet zelf; wel iets dat ten minste gelijkwaardig is ({law})",
                    en: "not itself; but something at least equivalent ({law})", law = law
                )
            } else {
                message!(
                    nl: "nee; de wet die gelijkwaardigheid eist ({law}), geldt nog niet",
                    en: "no; the act that asks for equivalence ({law}) is not in force yet", law = law
                )
            }
        }
        (ReachedBy::OwnWords, _) => {
            message!(nl: "eigen tekst, die hen noemt: lees na wat zij krijgen", en: "own words that name them: read what they get")
        }
        (ReachedBy::NotNamed, _) => {
            message!(nl: "eigen tekst, die hen niet noemt", en: "own words that do not name them")
        }
        (ReachedBy::NoRight, _) => message!(nl: "geen recht van werknemers", en: "no right of workers"),
    }
}

/// The positions as a table.
pub fn agency_table(views: &[AgencyView], language: Language) -> Table {
    let rows = views.iter().map(|view| {
        let from = view.from.map_or_else(|| Cell::from(""), |day| Cell::from(Content::Date(day)));
        Row { kind: RowKind::Normal, cells: vec![Cell::from(view.name.clone()), Cell::from(view.by.clone()), from] }
    });
    Table {
        caption: phrases::AGENCY_POSITION.in_language(language).to_owned(),
        columns: vec![
            Column::new(phrases::AGENCY_ARTICLE.in_language(language), Align::Left, 30),
            Column::new(phrases::AGENCY_REACHED.in_language(language), Align::Left, 50),
            Column::new(phrases::AGENCY_FROM.in_language(language), Align::Left, 12),
        ],
        rows: rows.collect(),
    }
}
