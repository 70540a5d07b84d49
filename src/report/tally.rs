//! What a figure above the lines is made of: the difference between proposals, who is reached, what schemes pay.

use rust_decimal::Decimal;

use super::breakdown::title;
use super::cost_by::Names;
use super::costs::Calculation;
use super::document::Content;
use super::format::{self, say};
use super::reach_chart::stay_name;
use super::{names, phrases};
use crate::domain::costs::given::DriverKind;
use crate::domain::id::SchemeId;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{
    Dimension, FigureAddress, FigureId, Grant, GrantCount, Pivot, Position, ReachCount, Selection, Stay, base_id,
    reach_by_profile,
};
use crate::domain::words::Language;

/// A row of the figures it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyRow {
    /// What the row stands for.
    pub words: String,
    /// The value of the row.
    pub value: Content,
    /// What it opens.
    pub opens: Option<FigureAddress>,
}

/// What a figure is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What the figure is, in words.
    pub title: String,
    /// The value of the row.
    pub value: Content,
    /// What it is made of.
    pub rows: Vec<TallyRow>,
    /// What a reader should know of how it is counted.
    pub notes: Vec<String>,
}

/// What the figures are read from.
pub struct Tallier<'t> {
    /// The proposal that is shown.
    pub this: &'t Calculation,
    /// The proposal it is compared with.
    pub other: Option<&'t Calculation>,
    /// Names of articles and profiles.
    pub names: &'t Names,
    /// Names of both proposals: the shown one and the other.
    pub proposals: (&'t str, &'t str),
    /// Id of the other proposal.
    pub other_id: &'t str,
    /// Names of the schemes by id.
    pub schemes: &'t [(SchemeId, String)],
    /// The language of the words.
    pub language: Language,
}

impl Tallier<'_> {
    /// What a figure is made of; nothing where it is no count of people or of grants.
    pub fn tally(&self, figure: &FigureId) -> Option<Tally> {
        match figure {
            FigureId::Reach { count: ReachCount::Participants, position: Some(position), stay: Some(stay), year } => {
                Some(self.reach(*position, *stay, *year))
            }
            FigureId::Granted { count, scheme, year } => Some(self.granted(scheme.as_deref(), *year, *count)),
            _ => None,
        }
    }

    /// How much dearer a selection is than in the other proposal.
    pub fn change(&self, selection: &Selection) -> Option<Tally> {
        let other = self.other?;
        let language = self.language;
        let mut kinds: Vec<DriverKind> = [self.this, other].iter().flat_map(|own| drivers(selection, own)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut rows = Vec::new();
        let by_kind = |kind| Selection { driver: Some(kind), ..selection.clone() };
        for (name, calculation, is_this) in [(self.proposals.0, self.this, true), (self.proposals.1, other, false)] {
            for kind in &kinds {
                let own = by_kind(*kind);
                let sum = calculation.explainer().sum(&own);
                if sum.is_zero() {
                    continue;
                }
                let sign = if is_this { "" } else { "– " };
                rows.push(TallyRow {
                    words: format!("{sign}{name} · {}", kind.name().in_language(language)),
                    value: Content::cents(sum),
                    opens: Some(match (FigureId::Sum(own), is_this) {
                        (figure, true) => figure.into(),
                        (figure, false) => FigureAddress::In { proposal: self.other_id.into(), figure },
                    }),
                });
            }
        }
        let change = self.this.explainer().sum(selection) - other.explainer().sum(selection);
        let named =
            title(selection, language, |id| self.names.article(id).to_owned(), |id| self.names.profile(id).to_owned());
        Some(Tally {
            title: say!(language, phrases::DIFFERENCE_WITH, figure = named, proposal = self.proposals.1),
            value: Content::Change(change),
            rows,
            notes: vec![say!(self.language, phrases::CHANGE_NOTE)],
        })
    }

    fn reach(&self, position: Position, stay: Stay, year: Year) -> Tally {
        let Calculation { resolved, assessment } = self.this;
        let language = self.language;
        let reached =
            reach_by_profile(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
        let own: Vec<_> = reached.iter().filter(|own| own.position == position && own.stay == stay).collect();
        let counted = |participants: Decimal, heads: Decimal| {
            let shown = |count| format::number(count, 2, language);
            Content::Words(say!(language, phrases::OUT_OF, part = shown(participants), whole = shown(heads)))
        };
        let rows = own.iter().filter(|own| !own.heads.is_zero()).map(|own| {
            let profile = resolved.given.profiles[own.profile].id.clone();
            TallyRow {
                words: self.names.profile(&profile).to_owned(),
                value: counted(own.participants.value(), own.heads.value()),
                opens: Some(FigureId::Heads { profile, year }.into()),
            }
        });
        let rows = rows.collect();
        let heads = own.iter().map(|own| own.heads.value()).sum();
        let participants = own.iter().map(|own| own.participants.value()).sum();
        let boundary = resolved.typology.short_stay_years;
        let minimum = resolved.typology.minimum_wage * resolved.typology.low_pay;
        let minimum = format::euro_exact(minimum.value(), 4, language);
        let definition = match position {
            Position::Vulnerable => say!(language, phrases::VULNERABLE, minimum = minimum),
            Position::Promising => say!(language, phrases::PROMISING, minimum = minimum),
            Position::InBetween => say!(language, phrases::IN_BETWEEN),
        };
        Tally {
            title: format!(
                "{}, {} · {year}",
                names::position(position).in_language(language),
                stay_name(stay, boundary, language)
            ),
            value: counted(participants, heads),
            rows,
            notes: vec![
                definition,
                say!(self.language, phrases::PARTICIPANTS_NOTE),
                say!(self.language, phrases::EXPECTED_NUMBERS_NOTE),
            ],
        }
    }

    fn granted(&self, scheme: Option<&str>, year: Option<Year>, count: GrantCount) -> Tally {
        let Calculation { resolved, assessment } = self.this;
        let given = &resolved.given;
        let language = self.language;
        let wanted = |grant: &&Grant| {
            scheme.is_none_or(|scheme| base_id(&given.funding[grant.scheme].id) == scheme)
                && year.is_none_or(|year| grant.year == year)
        };
        let certain = assessment.grants.iter().filter(wanted).map(|grant| (grant, grant.amount, String::new()));
        let uncertain = assessment.grants_if_awarded.iter().filter(wanted).map(|grant| match count {
            GrantCount::Certain | GrantCount::IfAwarded => (grant, grant.amount, String::new()),
            GrantCount::Expected => {
                let chance = format::percent(given.funding[grant.scheme].chance.value(), 0, language);
                let how = format!(" · {chance} × {}", format::euro(grant.amount, language));
                (grant, assessment.expected(given, grant), how)
            }
        });
        let counted: Vec<(&Grant, Cents, String)> = match count {
            GrantCount::Certain => certain.collect(),
            GrantCount::IfAwarded => uncertain.collect(),
            GrantCount::Expected => certain.chain(uncertain).collect(),
        };
        let total: Cents = counted.iter().map(|(_, amount, _)| *amount).sum();
        let rows = counted.into_iter().map(|(grant, amount, how)| {
            let id = &given.funding[grant.scheme].id;
            TallyRow {
                words: format!("{} · {}{how}", self.scheme(base_id(id)), grant.year),
                value: Content::cents(amount),
                opens: Some(FigureId::Grant { scheme: id.clone(), year: grant.year }.into()),
            }
        });
        let rows = rows.collect();
        let name = match count {
            GrantCount::Certain => say!(self.language, phrases::CERTAIN),
            GrantCount::IfAwarded => say!(self.language, phrases::IF_AWARDED),
            GrantCount::Expected => say!(self.language, phrases::EXPECTED),
        };
        let of = scheme.map_or_else(|| say!(self.language, phrases::ALL_SCHEMES), |scheme| self.scheme(scheme));
        let when = year.map_or_else(|| say!(self.language, phrases::TERM), |year| year.to_string());
        let expected = say!(self.language, phrases::EXPECTED_AMOUNT_NOTE);
        Tally {
            title: format!("{of} · {name} · {when}"),
            value: Content::cents(total),
            rows,
            notes: if count == GrantCount::Expected { vec![expected] } else { Vec::new() },
        }
    }

    fn scheme(&self, id: &str) -> String {
        self.schemes.iter().find(|(own, _)| own == id).map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    }
}

/// The drivers of a selection.
fn drivers(selection: &Selection, calculation: &Calculation) -> Vec<DriverKind> {
    let pivot = Pivot::of(&calculation.explainer(), selection, &[Dimension::Driver]);
    pivot.cells().filter_map(|(cell, _)| cell.driver).collect()
}
